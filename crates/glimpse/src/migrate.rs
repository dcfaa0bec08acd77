//! `glimpse migrate`: moves everything between a data folder and Redis.

use std::io::Write;

use glimpse_server::{app, ops::process};

use crate::{Folder, Outcome, load};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Where everything is: a data folder, or a URL as in `storage.url`.
    #[arg(long, value_name = "FOLDER-OR-URL")]
    from: String,
    /// Where it shall be: an empty one of either.
    #[arg(long, value_name = "FOLDER-OR-URL")]
    to: String,
    #[command(flatten)]
    folder: Folder,
}

pub(crate) fn run(arguments: Arguments) -> Outcome {
    let config = load(arguments.folder, [])?.config;
    process::harden();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let mut said = std::io::stderr();
    let told = |moved: app::Moved| drop(write!(said, "\r{} rows", moved.rows));
    let moved = runtime.block_on(app::migrate(&config, &arguments.from, &arguments.to, told))?;
    let _ = writeln!(std::io::stderr());
    writeln!(
        std::io::stdout(),
        "Moved {} rows, {} of them secrets that nobody read, {} accounts and {} letters. Start the servers on the new store with the same \
         root key; people sign in anew. The old store is not served any more: erase it when the new one works.",
        moved.rows,
        moved.unread,
        moved.accounts,
        moved.letters
    )?;
    match (moved.damaged, moved.damaged_accounts) {
        (0, 0) => Ok(()),
        (rows, accounts) => {
            Err(format!("{rows} rows and {accounts} accounts could not be read and stayed behind").into())
        }
    }
}
