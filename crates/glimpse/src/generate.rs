//! `glimpse generate`: manual pages, and what shells need to complete commands; both made from the commands themselves.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::{CommandFactory, Subcommand};
use clap_complete::Shell;

use crate::Outcome;

/// What to write.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Print what a shell needs to complete these commands.
    Completions {
        /// Which shell.
        shell: Shell,
    },
    /// Write a manual page for each command into a folder.
    Man {
        /// The folder; it is made unless it is there.
        folder: PathBuf,
    },
}

/// Writes it.
pub(crate) fn run(arguments: Arguments) -> Outcome {
    let mut command = crate::Arguments::command();
    match arguments.what {
        What::Completions { shell } => {
            // Whoever reads the beginning only closes the pipe, which the generator would panic at.
            let mut text = Vec::new();
            clap_complete::generate(shell, &mut command, "glimpse", &mut text);
            match io::stdout().write_all(&text) {
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {}
                written => written?,
            }
        }
        What::Man { folder } => {
            std::fs::create_dir_all(&folder)?;
            clap_mangen::generate_to(command, folder)?;
        }
    }
    Ok(())
}
