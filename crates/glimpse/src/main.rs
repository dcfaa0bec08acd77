//! The `glimpse` binary: a table of contents of its commands.

mod serve;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Turns a secret into a link that opens once.
#[derive(Parser)]
#[command(name = "glimpse", version)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    serve: Serve,
}

#[derive(Subcommand)]
enum Command {
    /// Start the server (the default).
    Serve(Serve),
}

/// Settings of the server that have a flag; all of them have a line in the configuration file and an environment variable.
#[derive(clap::Args, Default)]
struct Serve {
    /// The configuration file.
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Where to listen.
    #[arg(long, value_name = "HOST:PORT")]
    listen: Option<String>,
    /// The data folder.
    #[arg(long, value_name = "FOLDER")]
    data: Option<String>,
}

fn main() -> ExitCode {
    let Arguments { command, serve } = Arguments::parse();
    match command {
        None => serve::run(serve),
        Some(Command::Serve(serve)) => serve::run(serve),
    }
}
