//! `glimpse domain …`: host names that links are on besides the instance's own.

use clap::Subcommand;
use glimpse_server::ops::admin::Request;

use crate::{Folder, Outcome, office};

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

/// Whose a domain is.
#[derive(clap::Args)]
struct Of {
    /// The host name, such as secrets.example.org.
    host: String,
    /// The address of the account whose it is. Without it, it is the operator's, and everybody may share on it.
    #[arg(long = "for", value_name = "EMAIL")]
    email: Option<String>,
}

#[derive(Subcommand)]
enum Command {
    /// Ask for a domain; prints the DNS record that proves it.
    Add(Of),
    /// List all domains, with the records that prove them.
    List,
    /// Look at the DNS of a domain now. It is served from then on, if the record is there.
    Check(Of),
    /// Give a domain up. Links on it open on the instance's own host only.
    Remove(Of),
}

pub(crate) fn run(arguments: Arguments) -> Outcome {
    let request = match arguments.command {
        Command::Add(Of { host, email }) => Request::AddDomain { host, email },
        Command::List => Request::ListDomains,
        Command::Check(Of { host, email }) => Request::CheckDomain { host, email },
        Command::Remove(Of { host, email }) => Request::RemoveDomain { host, email },
    };
    office::ask(arguments.folder, arguments.json, request)
}
