//! `glimpse receipt`, `burn` and `recent`: what became of a secret, destroying it, and what an account shared.

use serde_json::Value;

use super::{Failure, Passphrase, hidden, link::Link, profile::Whom, terminal};
use crate::{Outcome, office};

/// Whose receipt.
#[derive(clap::Args)]
pub(crate) struct Receipt {
    /// The receipt's address, or the key in it; without it, or as `-`, it is read from standard input or asked for.
    #[arg(value_name = "RECEIPT")]
    receipt: Option<String>,
    #[command(flatten)]
    whom: Whom,
}

/// What to burn.
#[derive(clap::Args)]
pub(crate) struct Burn {
    /// The receipt's address, or the key in it; without it, or as `-`, it is read from standard input or asked for.
    #[arg(value_name = "RECEIPT")]
    receipt: Option<String>,
    #[command(flatten)]
    passphrase: Passphrase,
    #[command(flatten)]
    whom: Whom,
}

/// Whose list.
#[derive(clap::Args)]
pub(crate) struct Recent {
    #[command(flatten)]
    whom: Whom,
}

/// Shows it.
pub(crate) fn receipt(arguments: &Receipt) -> Outcome {
    let Link { server, key } = Link::parse(&hidden(arguments.receipt.as_deref(), "Receipt")?)?;
    let remote = arguments.whom.remote(server.as_deref())?;
    let receipt = terminal::watched("Looking", || remote.post(&format!("/private/{key}"), &[]))?;
    office::print(&receipt, arguments.whom.json)
}

/// Destroys the secret.
pub(crate) fn burn(arguments: Burn) -> Outcome {
    let Link { server, key } = Link::parse(&hidden(arguments.receipt.as_deref(), "Receipt")?)?;
    let remote = arguments.whom.remote(server.as_deref())?;
    let passphrase = arguments.passphrase.take()?;
    let fields: Vec<(&str, &str)> =
        passphrase.iter().map(|passphrase| ("passphrase", passphrase.as_str())).chain([("continue", "true")]).collect();
    let burned = terminal::watched("Burning", || remote.post(&format!("/private/{key}/burn"), &fields))?;
    // Servers answer it nested, with flat copies beside it (contract, 0.5).
    let receipt = if burned["state"].is_object() { &burned["state"] } else { &burned };
    office::print(if arguments.whom.json { &burned } else { receipt }, arguments.whom.json)
}

/// Lists what the account shared lately.
pub(crate) fn recent(arguments: &Recent) -> Outcome {
    let remote = arguments.whom.remote(None)?;
    if remote.is_anonymous() {
        return Err(Failure::Usage("only an account has a list; run `glimpse login` first".to_owned()).into());
    }
    let listed = terminal::watched("Looking", || remote.get("/private/recent"))?;
    if arguments.whom.json {
        return office::print(&listed, true);
    }
    const SHOWN: [&str; 5] = ["metadata_key", "state", "created", "secret_ttl", "recipient"];
    let rows = listed.as_array().into_iter().flatten().map(|receipt| {
        SHOWN.iter().map(|field| ((*field).to_owned(), receipt[*field].clone())).collect::<serde_json::Map<_, _>>()
    });
    office::print(&rows.map(Value::Object).collect(), false)
}
