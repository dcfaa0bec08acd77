//! `glimpse backup` and `glimpse restore`: everything but unread secrets, in one file.

use std::path::PathBuf;

use glimpse_server::{
    app,
    ops::{admin::Request, process},
};
use serde_json::json;

use crate::{Folder, Outcome, load, office};

/// What nobody should find out later.
const COMES_BACK: &str = "accounts, tokens and passwords are as they were when the backup was made: what was revoked, suspended, deleted or \
                          changed since is good again until it is revoked, suspended, deleted or changed once more, and webhooks that were \
                          removed since are called again until they are removed once more";

#[derive(clap::Args)]
pub(crate) struct Backup {
    /// The file to make. It must not be there yet.
    file: PathBuf,
    #[command(flatten)]
    folder: Folder,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

#[derive(clap::Args)]
pub(crate) struct Restore {
    /// The backup.
    file: PathBuf,
    /// Only read it, and say what is in it.
    #[arg(long)]
    verify: bool,
    #[command(flatten)]
    folder: Folder,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

pub(crate) fn write(arguments: Backup) -> Outcome {
    // A running server has another working directory.
    let file = std::path::absolute(arguments.file)?;
    office::ask(arguments.folder, arguments.json, Request::Backup { file })
}

pub(crate) fn restore(arguments: Restore) -> Outcome {
    process::harden();
    let contents = if arguments.verify {
        app::verify_backup(&arguments.file)?
    } else {
        let config = load(arguments.folder, [])?.config;
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
        runtime.block_on(app::restore(&config, &arguments.file))?
    };
    let (header, counts) = (&contents.header, &contents.counts);
    let mut said = json!({
        "made": header.made_at.seconds(),
        "receipts": counts.rows,
        "unread": counts.unread,
        "accounts": counts.accounts,
        "others": contents.others,
        "root_keys": header.roots.iter().map(|(generation, _)| generation.0).collect::<Vec<_>>(),
        "restored": !arguments.verify,
    });
    if !arguments.verify {
        said["note"] = COMES_BACK.into();
    }
    office::print(&said, arguments.json)
}
