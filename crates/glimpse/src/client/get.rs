//! `glimpse get`: opens a link. What comes out goes to standard output, or to a new file, and nowhere else; what cannot go there is kept,
//! because nobody can get it a second time.

use std::fs::File;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use zeroize::Zeroizing;

use super::{
    Failure, Passphrase, hidden,
    keep::{fresh, keep},
    link::Link,
    profile::Whom,
    remote::Answer,
    terminal,
};
use crate::{Outcome, office};

/// What a server answers that does not speak API v1.
const NO_VALUE: &str = "the server answered something else than a secret";

/// What to open.
#[derive(clap::Args)]
pub(crate) struct Get {
    /// The link, or the key in it. Others can read it in the list of processes: without it, or as `-`, it is read from standard input
    /// or asked for.
    #[arg(value_name = "LINK|KEY")]
    link: Option<String>,
    #[command(flatten)]
    passphrase: Passphrase,
    /// Write the secret to this file, which must not be there yet; it is for you alone.
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Show it on the terminal even if it has control characters.
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    whom: Whom,
}

/// Opens it.
pub(crate) fn get(arguments: Get) -> Outcome {
    let Link { server, key } = Link::parse(&hidden(arguments.link.as_deref(), "Link")?)?;
    let remote = arguments.whom.remote(server.as_deref())?;
    let mut passphrase = arguments.passphrase.take()?;
    // Made before the secret is opened: what cannot be written to must not cost it.
    let mut file = arguments.output.as_deref().map(Draft::new).transpose()?;
    if file.is_none() && rustix::fs::fcntl_getfl(io::stdout()).is_err() {
        return Err(Failure::Usage("there is no standard output to write it to; nothing was opened".to_owned()).into());
    }
    let path = format!("/secret/{key}");
    let open = |passphrase: Option<&Zeroizing<String>>| {
        let fields: Vec<(&str, &str)> = passphrase.iter().map(|text| ("passphrase", text.as_str())).collect();
        terminal::watched("Opening", || remote.post_whatever(&path, &fields))
    };
    let mut opened = open(passphrase.as_ref());
    // The wire does not say whether a passphrase is missing; somebody who sits there may know.
    if matches!(opened, Err(Failure::Gone)) && passphrase.is_none() && terminal::can_ask() {
        terminal::note("That link does not open. If it has a passphrase, type it now; if not, press Enter.");
        passphrase = terminal::ask_unseen("Passphrase").ok().filter(|text| !text.is_empty());
        if passphrase.is_some() {
            opened = open(passphrase.as_ref());
        }
    }
    let value = match opened? {
        Answer::Json(Value::Object(mut fields)) => match fields.remove("value") {
            Some(Value::String(value)) => Zeroizing::new(value),
            odd => {
                fields.extend(odd.map(|odd| ("value".to_owned(), odd)));
                return Err(keep(Value::Object(fields).to_string().as_bytes(), NO_VALUE.to_owned()).into());
            }
        },
        Answer::Json(other) => return Err(keep(other.to_string().as_bytes(), NO_VALUE.to_owned()).into()),
        Answer::Other(bytes) => return Err(keep(&bytes, NO_VALUE.to_owned()).into()),
    };
    if let Some(file) = &mut file {
        let written = file.finish(value.as_bytes());
        return Ok(written.map_err(|error| keep(value.as_bytes(), format!("could not be written: {error}")))?);
    }
    show(&value, arguments.whom.json, arguments.force)
}

/// A file that is gone again unless something was written to it.
struct Draft {
    file: File,
    path: PathBuf,
    is_done: bool,
}

impl Draft {
    fn new(path: &Path) -> Result<Self, Failure> {
        let made = fresh(path).map(|file| Self { file, path: path.to_owned(), is_done: false });
        made.map_err(|error| {
            Failure::Usage(format!("cannot make the file {}: {error}; nothing was opened", path.display()))
        })
    }

    fn finish(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.write_all(bytes)?;
        self.file.sync_all()?;
        self.is_done = true;
        Ok(())
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        if !self.is_done {
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

fn show(value: &str, is_json: bool, is_forced: bool) -> Outcome {
    let mut output = io::stdout();
    let is_watched = output.is_terminal();
    // It could rewrite what stands on the screen, or type for whoever looks at it.
    let is_harmful = |sign: char| sign.is_control() && !"\n\t".contains(sign);
    if is_watched && !is_json && !is_forced && value.replace("\r\n", "\n").contains(is_harmful) {
        return Err(keep(value.as_bytes(), "has control characters, which a terminal would obey".to_owned()).into());
    }
    let written = if is_json {
        writeln!(output, "{}", office::json_text(&json!({ "value": value })))
    } else {
        let end = if is_watched && !value.ends_with('\n') { "\n" } else { "" };
        write!(output, "{value}{end}")
    };
    let written = written.and_then(|()| output.flush());
    Ok(written.map_err(|error| keep(value.as_bytes(), format!("could not be written: {error}")))?)
}
