//! `glimpse audit …`: exporting the audit log, and verifying what was exported, anywhere, with nothing but the file.

use std::fs::{File, OpenOptions};
use std::io::{self, BufReader, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Subcommand;
use glimpse_server::{
    audit::{Expected, Known, PublicKey, Refusal, Report, verify},
    ops::admin::Request,
};
use serde_json::{Value, json};

use crate::{Folder, Outcome, load, office};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    folder: Folder,
    /// Print JSON.
    #[arg(long, global = true)]
    json: bool,
}

#[derive(Subcommand)]
enum Command {
    /// Write the audit log into a file, signed up to now; beside a running server or without one.
    Export {
        /// The file to make, which must not be there yet; `-` for standard output.
        file: PathBuf,
        /// Leave out files of the log that ended before this time, in seconds since 1970.
        #[arg(long, value_name = "SECONDS")]
        since: Option<u64>,
    },
    /// Say whether an exported log is whole: nothing altered, deleted, moved, put in or cut away. Needs no server and no data folder.
    Verify(Verify),
    /// Show the key that the log is signed with, to be written down where nobody who runs the server can change it.
    Key,
}

#[derive(clap::Args)]
struct Verify {
    /// The file; `-` for standard input.
    file: PathBuf,
    /// A key that may have signed it, as `glimpse audit key` shows it.
    #[arg(long, value_name = "HEX", value_parser = key)]
    key: Vec<PublicKey>,
    /// A checkpoint that must be in it, as an earlier `verify` printed it.
    #[arg(long, value_name = "NUMBER:HEX", value_parser = checkpoint)]
    checkpoint: Option<Known>,
    /// Accept that the beginning is missing.
    #[arg(long)]
    extract: bool,
}

fn key(text: &str) -> Result<PublicKey, String> {
    PublicKey::parse(text).ok_or_else(|| "a key is 64 hexadecimal digits, as `glimpse audit key` shows them".to_owned())
}

fn checkpoint(text: &str) -> Result<Known, String> {
    Known::parse(text).ok_or_else(|| "a checkpoint is a number, a colon and 64 hexadecimal digits".to_owned())
}

/// The log does not hold. A script can tell this from a file that cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("the log does not hold: {0}")]
pub(crate) struct DoesNotHold(Refusal);

impl DoesNotHold {
    /// What the process ends with. Stable: scripts depend on it.
    pub(crate) fn exit_code() -> ExitCode {
        ExitCode::from(3)
    }
}

pub(crate) fn run(arguments: Arguments) -> Outcome {
    let Arguments { command, folder, json: is_json } = arguments;
    match command {
        Command::Key => office::ask(folder, is_json, Request::AuditKey),
        Command::Export { file, since } => export(folder, &file, since, is_json),
        Command::Verify(wanted) => {
            let Verify { file, key: keys, checkpoint, extract: is_extract } = wanted;
            let expected = Expected { keys, checkpoint, is_extract };
            let report = match file.as_os_str() == "-" {
                true => verify(io::stdin().lock(), &expected),
                false => {
                    File::open(&file).map_err(Refusal::from).and_then(|file| verify(BufReader::new(file), &expected))
                }
            };
            match report {
                Ok(report) => office::print(&said(&report, &expected), is_json),
                Err(Refusal::Unreadable(error)) => Err(format!("{}: {error}", file.display()).into()),
                Err(refusal) => {
                    if is_json {
                        office::print(&json!({ "holds": false, "reason": refusal.to_string() }), true)?;
                    }
                    Err(DoesNotHold(refusal).into())
                }
            }
        }
    }
}

fn said(report: &Report, expected: &Expected) -> Value {
    let mut said = json!({
        "holds": true,
        "entries": report.lines,
        "first": report.first,
        "from": report.from.seconds(),
        "to": report.to.seconds(),
        "claims": report.claims,
        "signatures": report.checkpoints,
        "key": report.keys.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "key_compared": !expected.keys.is_empty(),
        "torn": report.torn.0,
        "torn_bytes": report.torn.1,
        "unsigned": report.unsigned,
        "cut": report.cut,
        "lost": report.lost,
    });
    // Last, because it is what the auditor takes along.
    said["checkpoint"] = report.last.to_string().into();
    said
}

fn export(folder: Folder, file: &Path, since: Option<u64>, is_json: bool) -> Outcome {
    let config = load(folder, [])?.config;
    let answer = office::answer(&config, Request::SealAudit)?;
    let files =
        answer["files"].as_array().ok_or("the running server answers something else; is it of another version?")?;
    let files = wanted(files, since);
    let read = |into: &mut dyn Write| -> io::Result<u64> {
        let mut written = 0;
        for (name, bytes) in &files {
            // What was written since the server sealed it comes with the next export.
            let mut part = File::open(config.data.join(name))?.take(*bytes);
            written += io::copy(&mut part, into)?;
        }
        into.flush()?;
        Ok(written)
    };
    if file.as_os_str() == "-" {
        read(&mut io::stdout().lock())?;
        return Ok(());
    }
    let made = OpenOptions::new().write(true).create_new(true).mode(0o600).open(file);
    let mut made = made.map_err(|error| format!("{} cannot be made: {error}", file.display()))?;
    let written = read(&mut made).and_then(|bytes| made.sync_all().map(|()| bytes));
    match written {
        Ok(bytes) => office::print(&json!({ "file": file.to_string_lossy(), "bytes": bytes }), is_json),
        Err(error) => {
            // Half a log is none.
            let _ = std::fs::remove_file(file);
            Err(format!("the log could not be exported: {error}").into())
        }
    }
}

/// Names and lengths of the files, without those that ended before `since`: another one was begun by then.
fn wanted(files: &[Value], since: Option<u64>) -> Vec<(String, u64)> {
    let begun = |file: &Value| file["begun"].as_u64().unwrap_or(0) / 1000;
    let first = since.map_or(0, |since| files.iter().rposition(|file| begun(file) <= since).unwrap_or(0));
    let named = |file: &Value| Some((file["name"].as_str()?.to_owned(), file["bytes"].as_u64()?));
    files[first..].iter().filter_map(named).collect()
}
