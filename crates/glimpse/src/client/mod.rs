//! The client's commands: what a person or a script does with any server that speaks API v1. They know no more of Glimpse than its wire.

mod failure;
mod get;
mod keep;
mod link;
mod login;
mod profile;
mod receipt;
mod remote;
mod share;
mod terminal;

use zeroize::Zeroizing;

pub(crate) use failure::Failure;
pub(crate) use get::{Get, get};
pub(crate) use login::{Login, Status, log_in, status};
pub(crate) use receipt::{Burn, Receipt, Recent, burn, receipt, recent};
pub(crate) use share::{Share, share};

/// A link or a receipt's address: given, or read from where nobody else sees it.
fn hidden(given: Option<&str>, what: &str) -> Result<Zeroizing<String>, Failure> {
    match given {
        Some(text) if text != "-" => Ok(Zeroizing::new(text.to_owned())),
        _ if terminal::can_ask() => terminal::ask_unseen(what),
        _ => terminal::piped(what),
    }
}

/// How a passphrase comes in.
#[derive(clap::Args)]
struct Passphrase {
    /// Ask for the passphrase, without showing it.
    #[arg(long)]
    passphrase_prompt: bool,
    /// The passphrase. Others can read it in the list of processes; better ask for it.
    #[arg(long, value_name = "TEXT", conflicts_with = "passphrase_prompt")]
    passphrase: Option<String>,
}

impl Passphrase {
    /// What was given or typed; nothing, if neither.
    fn take(self) -> Result<Option<Zeroizing<String>>, Failure> {
        if let Some(text) = self.passphrase {
            exposed("passphrase");
            return Ok(Some(Zeroizing::new(text)));
        }
        if self.passphrase_prompt { terminal::ask_unseen("Passphrase").map(Some) } else { Ok(None) }
    }
}

/// Somebody put a secret where others can read it.
fn exposed(what: &str) {
    terminal::warn(&format!(
        "a {what} among the arguments can be read by others in the list of processes, and stays in the history of your shell"
    ));
}
