//! `glimpse get`: opens a link. What comes out goes to standard output, or to a new file, and nowhere else; what cannot go there is kept,
//! because nobody can get it a second time.

use std::fs::{File, OpenOptions};
use std::io::{self, IsTerminal, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use serde_json::json;
use zeroize::Zeroizing;

use super::{Failure, Passphrase, link::Link, profile::Whom, terminal};
use crate::Outcome;

/// What to open.
#[derive(clap::Args)]
pub(crate) struct Get {
    /// The link, or the key in it.
    #[arg(value_name = "LINK|KEY")]
    link: String,
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
    let Link { server, key } = Link::parse(&arguments.link)?;
    let remote = arguments.whom.remote(server.as_deref())?;
    let mut passphrase = arguments.passphrase.take()?;
    // Made before the secret is opened: what cannot be written to must not cost it.
    let mut file = arguments.output.as_deref().map(fresh).transpose()?;
    let path = format!("/secret/{key}");
    let open = |passphrase: Option<&Zeroizing<String>>| {
        let fields: Vec<(&str, &str)> = passphrase.iter().map(|text| ("passphrase", text.as_str())).collect();
        terminal::watched("Opening", || remote.post(&path, &fields))
    };
    let mut opened = open(passphrase.as_ref());
    // The wire does not say whether a passphrase is missing; somebody who sits there may know.
    if matches!(opened, Err(Failure::Gone)) && passphrase.is_none() && terminal::can_ask() {
        terminal::note("That link does not open. If it has a passphrase, type it now; if not, press Enter.");
        passphrase = Some(terminal::ask_unseen("Passphrase")?).filter(|text| !text.is_empty());
        if passphrase.is_some() {
            opened = open(passphrase.as_ref());
        }
    }
    let opened = match opened {
        Ok(opened) => opened,
        Err(failure) => {
            if let (Some(_), Some(path)) = (file.take(), &arguments.output) {
                let _ = std::fs::remove_file(path);
            }
            return Err(failure.into());
        }
    };
    let Some(value) = opened["value"].as_str() else {
        return Err(Failure::Server(200, "it answers without a secret; is it a server for API v1?".to_owned()).into());
    };
    let value = Zeroizing::new(value.to_owned());
    if let Some(file) = &mut file {
        let written = file.write_all(value.as_bytes()).and_then(|()| file.sync_all());
        return Ok(written.map_err(|error| keep(&value, format!("could not be written: {error}")))?);
    }
    show(&value, arguments.whom.json, arguments.force)
}

fn show(value: &str, is_json: bool, is_forced: bool) -> Outcome {
    let mut output = io::stdout();
    let is_watched = output.is_terminal();
    // It could rewrite what stands on the screen, or type for whoever looks at it.
    let is_harmful = |sign: char| sign.is_control() && !"\n\r\t".contains(sign);
    if is_watched && !is_json && !is_forced && value.contains(is_harmful) {
        return Err(keep(value, "has control characters, which a terminal would obey".to_owned()).into());
    }
    let written = if is_json {
        writeln!(output, "{}", json!({ "value": value }))
    } else {
        let end = if is_watched && !value.ends_with('\n') { "\n" } else { "" };
        write!(output, "{value}{end}")
    };
    let written = written.and_then(|()| output.flush());
    Ok(written.map_err(|error| keep(value, format!("could not be written: {error}")))?)
}

/// A new file for its owner alone.
fn fresh(path: &Path) -> Result<File, Failure> {
    let made = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
    made.map_err(|error| {
        Failure::Usage(format!("cannot make the file {}: {error}; nothing was opened", path.display()))
    })
}

/// Puts it where it can be found again.
fn keep(value: &str, why: String) -> Failure {
    let name = |number: u32| PathBuf::from(format!("glimpse-secret-{}-{number}.txt", std::process::id()));
    for folder in [PathBuf::new(), std::env::temp_dir()] {
        for path in (0..8).map(|number| folder.join(name(number))) {
            let Ok(mut file) = fresh(&path) else { continue };
            if file.write_all(value.as_bytes()).and_then(|()| file.sync_all()).is_ok() {
                return Failure::Kept(why, path);
            }
            let _ = std::fs::remove_file(&path);
        }
    }
    Failure::Uncertain(format!("the secret was opened but {why}, and it could not be kept in a file either"))
}
