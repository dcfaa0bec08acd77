//! The `glimpse` binary: a table of contents of its commands.

mod account;
mod audit;
mod backup;
mod client;
mod config;
mod doctor;
mod domain;
mod generate;
mod healthcheck;
mod import;
mod keys;
mod migrate;
mod office;
mod serve;
mod shown;

use std::alloc::System;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use client::Failure;
use glimpse_server::config::{Config, Loaded};
use zeroizing_alloc::ZeroAlloc;

/// Wipes what is given back: requests, answers and what was made of them pass through buffers of other crates, which do not.
/// ADR 0018.
#[global_allocator]
static MEMORY: ZeroAlloc<System> = ZeroAlloc(System);

/// Turns a secret into a link that opens once.
#[derive(Parser)]
#[command(name = "glimpse", version, args_conflicts_with_subcommands = true)]
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
    /// Share a secret: prints the link that opens it once.
    Share(client::Share),
    /// Open a link: prints the secret, which is gone from the server then.
    Get(client::Get),
    /// Show what became of a secret that you shared.
    Receipt(client::Receipt),
    /// Destroy a secret that you shared, before anybody opens it.
    Burn(client::Burn),
    /// List what your account shared lately.
    Recent(client::Recent),
    /// Ask a server how it does.
    Status(client::Status),
    /// Remember a server, and your account there.
    Login(client::Login),
    /// Make, list, change and delete accounts, beside a running server or without one.
    Account(account::Arguments),
    /// Add, list, check and remove share domains, beside a running server or without one.
    Domain(domain::Arguments),
    /// Write everything but unread secrets into a file, beside a running server or without one.
    Backup(backup::Backup),
    /// Fill a new store from a backup.
    Restore(backup::Restore),
    /// Export, verify and sign the audit log.
    Audit(audit::Arguments),
    /// Show, renew and destroy root keys, beside a running server or without one.
    Keys(keys::Arguments),
    /// Move everything from one store to another: between a data folder and Redis. No server may run on either.
    Migrate(migrate::Arguments),
    /// Take accounts over from a Redis of the original service (onetimesecret, v0.23).
    ImportOts(import::Arguments),
    /// Write manual pages, or what your shell needs to complete these commands.
    Generate(generate::Arguments),
    /// Ask the server that runs here whether it is ready: for containers, which have nothing else to ask it with.
    Healthcheck(healthcheck::Arguments),
    /// Show, check and explain the settings.
    Config(config::Arguments),
    /// Look at everything that a server depends on, in words: configuration, folder, root key, storage, clock, mail, names, TLS, address,
    /// limits, versions. Beside a running server or without one. Ends with 0 if all is well, 1 if something wants a look, 2 if something
    /// is broken.
    Doctor(doctor::Arguments),
}

/// Settings of the server that have a flag; all of them have a line in the configuration file and an environment variable.
#[derive(clap::Args, Default)]
struct Serve {
    #[command(flatten)]
    folder: Folder,
    /// Where to listen.
    #[arg(long, value_name = "HOST:PORT|unix:PATH")]
    listen: Option<String>,
}

/// Which server a command is about.
#[derive(clap::Args, Default)]
struct Folder {
    /// The configuration file.
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// The data folder.
    #[arg(long, value_name = "FOLDER")]
    data: Option<String>,
}

/// A command's outcome; what went wrong is said on standard error.
type Outcome = Result<(), Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    let Arguments { command, serve } = Arguments::parse();
    let outcome = match command {
        None => serve::run(serve),
        Some(Command::Serve(serve)) => serve::run(serve),
        Some(Command::Share(arguments)) => client::share(arguments),
        Some(Command::Get(arguments)) => client::get(arguments),
        Some(Command::Receipt(arguments)) => client::receipt(&arguments),
        Some(Command::Burn(arguments)) => client::burn(arguments),
        Some(Command::Recent(arguments)) => client::recent(&arguments),
        Some(Command::Status(arguments)) => client::status(&arguments),
        Some(Command::Login(arguments)) => client::log_in(&arguments),
        Some(Command::Generate(arguments)) => generate::run(arguments),
        Some(Command::Account(arguments)) => account::run(arguments),
        Some(Command::Domain(arguments)) => domain::run(arguments),
        Some(Command::Backup(arguments)) => backup::write(arguments),
        Some(Command::Restore(arguments)) => backup::restore(arguments),
        Some(Command::Audit(arguments)) => audit::run(arguments),
        Some(Command::Keys(arguments)) => keys::run(arguments),
        Some(Command::Migrate(arguments)) => migrate::run(arguments),
        Some(Command::ImportOts(arguments)) => import::run(arguments),
        Some(Command::Healthcheck(arguments)) => healthcheck::run(arguments),
        Some(Command::Config(arguments)) => config::run(arguments),
        Some(Command::Doctor(arguments)) => doctor::run(arguments),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "glimpse: {error}");
            let found = error.downcast_ref::<doctor::Found>().map(doctor::Found::exit_code);
            let does_not_hold = error.downcast_ref::<audit::DoesNotHold>().map(|_| audit::DoesNotHold::exit_code());
            let failure = error.downcast_ref::<Failure>().map(Failure::exit_code);
            found.or(does_not_hold).or(failure).unwrap_or(ExitCode::FAILURE)
        }
    }
}

/// Reads the configuration of a command.
fn load(
    folder: Folder,
    more: impl IntoIterator<Item = (&'static str, Option<String>)>,
) -> Result<Loaded, Box<dyn std::error::Error>> {
    let flags = [("data", folder.data)].into_iter().chain(more);
    let flags: Vec<(&str, String)> = flags.filter_map(|(path, value)| Some((path, value?))).collect();
    Ok(Config::load_for_process(folder.config.as_deref(), &flags)?)
}
