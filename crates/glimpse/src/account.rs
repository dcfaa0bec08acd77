//! `glimpse account …`: the operator's commands about accounts.

use std::io::Read;

use clap::Subcommand;
use glimpse_server::ops::admin::Request;

use crate::{Folder, Outcome, office};

/// A password or token on standard input is not longer than this.
const PROOF_BYTES_MAX: u64 = 4096;

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
    /// Make an account; prints its password and its API token, this once.
    Create {
        /// The address that it signs in with.
        email: String,
        /// The plan whose limits it has.
        #[arg(long)]
        plan: Option<String>,
        /// Let it administer this instance.
        #[arg(long)]
        admin: bool,
    },
    /// List all accounts.
    List,
    /// Show an account and its tokens.
    Show {
        /// The address of the account.
        email: String,
    },
    /// Give an account another plan.
    Plan {
        /// The address of the account.
        email: String,
        /// The name of the plan.
        plan: String,
    },
    /// Make an invitation, with which one person may sign up.
    Invite {
        /// The plan that they get.
        #[arg(long)]
        plan: Option<String>,
        /// For how many days it is good.
        #[arg(long, default_value_t = 7, value_parser = clap::value_parser!(u32).range(1..=365))]
        days: u32,
    },
    /// Confirm the address of somebody who signed up, where `accounts.confirmation` leaves that to the operator.
    Confirm {
        /// The address of the account.
        email: String,
    },
    /// Refuse an account's credentials until it is resumed. What it shared stays.
    Suspend {
        /// The address of the account.
        email: String,
    },
    /// Accept a suspended account's credentials again.
    Resume {
        /// The address of the account.
        email: String,
    },
    /// Erase an account, its tokens, its secrets and their receipts.
    Delete {
        /// The address of the account.
        email: String,
    },
    /// Give an account a new password and one new token, and end all others. The receipt keys in its list are lost, because
    /// nobody but the account can open them; what became of its secrets is not.
    Reset {
        /// The address of the account.
        email: String,
    },
    /// Make and revoke API tokens.
    #[command(subcommand)]
    Token(TokenCommand),
    /// Add, list, remove and test webhooks: addresses that are told what becomes of an account's secrets.
    #[command(subcommand)]
    Webhook(WebhookCommand),
}

#[derive(Subcommand)]
enum WebhookCommand {
    /// Add a webhook; prints its signing secret, this once.
    Add {
        /// The address of the account.
        email: String,
        /// Where it leads, such as `https://example.org/hooks/glimpse`.
        url: String,
    },
    /// List the webhooks of an account, and what came of the last call of each.
    List {
        /// The address of the account.
        email: String,
    },
    /// Remove a webhook. What waits for it is dropped.
    Remove {
        /// The address of the account.
        email: String,
        /// The webhook's id, as `list` shows it.
        id: u16,
    },
    /// Call a webhook now, and say what came of it. One that was switched off and answers is switched on again.
    Test {
        /// The address of the account.
        email: String,
        /// The webhook's id, as `list` shows it.
        id: u16,
    },
}

#[derive(Subcommand)]
enum TokenCommand {
    /// Make one more token. Reads the account's password, or one of its tokens, from standard input: only they open the key
    /// that the new token needs.
    Create {
        /// The address of the account.
        email: String,
        /// What to call it.
        #[arg(long)]
        name: String,
        /// For how many days it is good. For ever if it is left out.
        #[arg(long, value_parser = clap::value_parser!(u32).range(1..=36500))]
        days: Option<u32>,
    },
    /// End a token.
    Revoke {
        /// The address of the account.
        email: String,
        /// The token's id, as `show` lists it.
        id: String,
    },
}

pub(crate) fn run(arguments: Arguments) -> Outcome {
    office::ask(arguments.folder, arguments.json, request(arguments.command)?)
}

fn request(command: Command) -> Result<Request, Box<dyn std::error::Error>> {
    Ok(match command {
        Command::Create { email, plan, admin } => Request::CreateAccount { email, plan, is_admin: admin },
        Command::Invite { plan, days } => Request::Invite { plan, days },
        Command::Confirm { email } => Request::ConfirmAccount { email },
        Command::List => Request::ListAccounts,
        Command::Show { email } => Request::ShowAccount { email },
        Command::Plan { email, plan } => Request::ChangePlan { email, plan },
        Command::Suspend { email } => Request::Suspend { email, is_suspended: true },
        Command::Resume { email } => Request::Suspend { email, is_suspended: false },
        Command::Delete { email } => Request::DeleteAccount { email },
        Command::Reset { email } => Request::ResetAccount { email },
        Command::Token(TokenCommand::Create { email, name, days }) => {
            Request::CreateToken { email, name, days, proof: proof()? }
        }
        Command::Token(TokenCommand::Revoke { email, id }) => Request::RevokeToken { email, id },
        Command::Webhook(WebhookCommand::Add { email, url }) => Request::AddWebhook { email, url },
        Command::Webhook(WebhookCommand::List { email }) => Request::ListWebhooks { email },
        Command::Webhook(WebhookCommand::Remove { email, id }) => Request::RemoveWebhook { email, id },
        Command::Webhook(WebhookCommand::Test { email, id }) => Request::TestWebhook { email, id },
    })
}

/// The first line of standard input.
fn proof() -> std::io::Result<String> {
    let mut text = String::new();
    std::io::stdin().take(PROOF_BYTES_MAX).read_to_string(&mut text)?;
    Ok(text.lines().next().unwrap_or_default().to_owned())
}
