//! `glimpse share`: a text becomes a link. The link is all that goes to standard output, so that a script can take it from there.

use std::fs::File;
use std::io::{self, IsTerminal, Read, Write};
use std::path::PathBuf;

use glimpse_server::vault::base_on;
use serde_json::Value;
use zeroize::Zeroizing;

use super::{
    Failure, Passphrase, exposed,
    keep::keep,
    profile::Whom,
    remote::Remote,
    terminal::{self, plain},
};
use crate::{Outcome, office};

/// Secrets are texts: what is larger is none, on any server.
pub(super) const TEXT_BYTES_MAX: u64 = 16 * 1024 * 1024;

/// What to share, and how.
#[derive(clap::Args)]
pub(crate) struct Share {
    /// The file to share; `-` and, without a terminal, nothing mean standard input. On a terminal the secret is asked for.
    file: Option<PathBuf>,
    /// The secret. Others can read it in the list of processes; better pipe it in.
    #[arg(long, value_name = "TEXT", conflicts_with = "file")]
    secret: Option<String>,
    /// Have the server make up a secret; it is printed below the link.
    #[arg(long, conflicts_with_all = ["file", "secret"])]
    generate: bool,
    /// Leave out one line end at the end, as `echo` puts it there.
    #[arg(long)]
    trim: bool,
    /// How long the link can be opened: 30m, 2h, 7d, or seconds. The server may allow less.
    #[arg(long, value_name = "TIME", value_parser = seconds)]
    ttl: Option<u64>,
    #[command(flatten)]
    passphrase: Passphrase,
    /// Mail the link to this address; may be given more than once. Needs an account.
    #[arg(long = "recipient", value_name = "ADDRESS")]
    recipients: Vec<String>,
    /// The host that the link is to be on.
    #[arg(long, value_name = "HOST")]
    domain: Option<String>,
    /// Show the link as a QR code.
    #[arg(long)]
    qr: bool,
    /// Put the link on the clipboard.
    #[arg(long)]
    copy: bool,
    #[command(flatten)]
    whom: Whom,
}

/// A lifetime as people write it.
fn seconds(text: &str) -> Result<u64, String> {
    let wrong = || "write it like 30m, 2h, 7d, or 3600".to_owned();
    let (number, unit) = text.split_at(text.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(text.len()));
    let unit = match unit {
        "" | "s" => 1,
        "m" => 60,
        "h" => 3600,
        "d" => 24 * 3600,
        "w" => 7 * 24 * 3600,
        _ => return Err(wrong()),
    };
    number.parse::<u64>().ok().and_then(|number| number.checked_mul(unit)).filter(|ttl| *ttl > 0).ok_or_else(wrong)
}

/// Shares.
pub(crate) fn share(arguments: Share) -> Outcome {
    let remote = arguments.whom.remote(None)?;
    if !arguments.recipients.is_empty() && remote.is_anonymous() {
        return Err(Failure::Usage("links are mailed for accounts only; run `glimpse login` first".to_owned()).into());
    }
    let passphrase = arguments.passphrase.take()?;
    let text = match (arguments.generate, arguments.secret) {
        (true, _) => None,
        (false, Some(text)) => {
            exposed("secret");
            Some(Zeroizing::new(text))
        }
        (false, None) => Some(text(arguments.file)?),
    };
    let mut fields: Vec<(&str, &str)> = Vec::new();
    if let Some(text) = &text {
        let trimmed = text.strip_suffix('\n').map(|text| text.strip_suffix('\r').unwrap_or(text));
        fields.push(("secret", trimmed.filter(|_| arguments.trim).unwrap_or(text)));
    }
    let ttl = arguments.ttl.map(|ttl| ttl.to_string());
    fields.extend(ttl.as_deref().map(|ttl| ("ttl", ttl)));
    fields.extend(passphrase.as_ref().map(|passphrase| ("passphrase", passphrase.as_str())));
    fields.extend(arguments.recipients.iter().map(|address| ("recipient", address.as_str())));
    fields.extend(arguments.domain.as_deref().map(|domain| ("share_domain", domain)));
    let path = if arguments.generate { "/generate" } else { "/share" };
    let shared = terminal::watched("Sharing", || remote.post(path, &fields))?;
    show(shared, &remote, arguments.whom.json, arguments.qr, arguments.copy)
}

fn show(mut shared: Value, remote: &Remote, is_json: bool, has_qr: bool, is_copied: bool) -> Outcome {
    let key = |name: &str| shared[name].as_str().filter(|key| !key.is_empty()).map(str::to_owned);
    let (Some(link_key), Some(receipt_key)) = (key("secret_key"), key("metadata_key")) else {
        return Err(Failure::Server(200, "it answers without a key; is it a server for API v1?".to_owned()).into());
    };
    let link = format!("{}/secret/{link_key}", base_of(&shared, remote.base()));
    let receipt = format!("{}/private/{receipt_key}", remote.base());
    if is_copied {
        // It is shared already: what cannot be copied is printed all the same.
        terminal::copy(&link)
            .map_or_else(|why| terminal::warn(&why.to_string()), |()| terminal::note("The link is on your clipboard."));
    }
    let mut text = Zeroizing::new(String::new());
    if is_json {
        shared["link"] = link.into();
        shared["receipt_link"] = receipt.clone().into();
        text.push_str(&office::json_text(&shared));
        text.push('\n');
    } else {
        let generated = shared["value"].as_str().map(plain);
        let code = if has_qr { terminal::qr(&link) } else { None };
        for line in [Some(link), generated, code].into_iter().flatten() {
            text.push_str(&line);
            text.push('\n');
        }
    }
    let mut output = io::stdout();
    let written = output.write_all(text.as_bytes()).and_then(|()| output.flush());
    // It is shared: without the link nobody could open it, nor burn it.
    written.map_err(|error| {
        text.push_str(&receipt);
        keep(text.as_bytes(), format!("could not be written: {error}"))
    })?;
    if is_json {
        return Ok(());
    }
    let lasts = number(&shared["secret_ttl"]).or_else(|| number(&shared["ttl"]));
    let lasts = lasts.map_or_else(String::new, |lasts| format!(", within {}", in_words(lasts)));
    terminal::note(&format!("It can be opened once{lasts}. Its receipt: {receipt}"));
    Ok(())
}

/// Links on a share domain begin with it; scheme and port are those of the server.
fn base_of(shared: &Value, base: &str) -> String {
    match shared["share_domain"].as_str().filter(|host| !host.is_empty()) {
        Some(host) if host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-".contains(&byte)) => {
            base_on(base, host)
        }
        _ => base.to_owned(),
    }
}

/// Servers send numbers as numbers or as text (contract, 0.1).
pub(super) fn number(value: &Value) -> Option<u64> {
    value.as_u64().or_else(|| value.as_str()?.parse().ok())
}

/// In the largest unit that says it whole.
fn in_words(seconds: u64) -> String {
    let units = [(24 * 3600, "day"), (3600, "hour"), (60, "minute"), (1, "second")];
    let (size, unit) =
        units.into_iter().find(|(size, _)| seconds >= *size && seconds.is_multiple_of(*size)).unwrap_or((1, "second"));
    let count = seconds / size;
    format!("{count} {unit}{}", if count == 1 { "" } else { "s" })
}

/// The text, from wherever it is. API v1 knows texts only, so bytes that are none are refused before anything is sent.
fn text(file: Option<PathBuf>) -> Result<Zeroizing<String>, Failure> {
    let is_input = file.as_deref().is_none_or(|file| file.as_os_str() == "-");
    if file.is_none() && terminal::can_ask() {
        return terminal::ask_unseen("Secret");
    }
    let unreadable = |what: String| move |error: io::Error| Failure::Usage(format!("cannot read {what}: {error}"));
    let mut bytes = Zeroizing::new(Vec::new());
    if is_input {
        if io::stdin().is_terminal() {
            terminal::note("Type or paste the secret, then press Ctrl-D on a line of its own:");
        }
        let read = io::stdin().take(TEXT_BYTES_MAX + 1).read_to_end(&mut bytes);
        read.map_err(unreadable("standard input".to_owned()))?;
    } else if let Some(path) = file {
        let named = path.display().to_string();
        let read = File::open(path).and_then(|file| file.take(TEXT_BYTES_MAX + 1).read_to_end(&mut bytes));
        read.map_err(unreadable(named))?;
    }
    if bytes.len() as u64 > TEXT_BYTES_MAX {
        return Err(Failure::Usage("that is too large for a secret".to_owned()));
    }
    if bytes.is_empty() {
        return Err(Failure::Usage("there is nothing to share".to_owned()));
    }
    match String::from_utf8(std::mem::take(&mut *bytes)) {
        Ok(text) => Ok(Zeroizing::new(text)),
        Err(error) => {
            drop(Zeroizing::new(error.into_bytes()));
            Err(Failure::Usage("that is not text in UTF-8; encode it first, for example with base64".to_owned()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_on_a_share_domain_have_the_scheme_and_port_of_the_server() {
        for (base, domain, begins) in [
            ("https://g.example", "one.example", "https://one.example"),
            ("https://g.example:8443", "one.example", "https://one.example:8443"),
            ("http://g.example/below", "one.example", "http://one.example"),
            ("http://g.example/below", "", "http://g.example/below"),
            ("https://g.example", "one.example/evil", "https://g.example"),
        ] {
            assert_eq!(base_of(&serde_json::json!({ "share_domain": domain }), base), begins);
        }
    }

    #[test]
    fn lifetimes_are_read_as_people_write_them() {
        for (text, expected) in [("90", 90), ("30m", 1800), ("2h", 7200), ("7d", 604_800), ("1w", 604_800), ("5s", 5)] {
            assert_eq!(seconds(text), Ok(expected), "{text}");
        }
        for text in ["", "0", "h", "2 h", "-1", "2y", "1.5h", "99999999999999999999", "20000000000000000w"] {
            assert!(seconds(text).is_err(), "{text}");
        }
    }

    #[test]
    fn times_are_said_in_the_largest_unit_that_fits() {
        for (seconds, expected) in
            [(604_800, "7 days"), (86_400, "1 day"), (5400, "90 minutes"), (61, "61 seconds"), (0, "0 seconds")]
        {
            assert_eq!(in_words(seconds), expected);
        }
    }
}
