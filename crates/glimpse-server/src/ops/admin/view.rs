//! Answers to the operator's commands, as JSON.

use glimpse_core::time::Timestamp;
use glimpse_store::{Account, Token};
use serde_json::{Value, json};

use super::said;
use crate::vault::{Asked, Credentials, DnsTrouble, DomainOwner, DomainState, Hook, Told, UNREADABLE, Vault};

pub(super) async fn domain_view(vault: &Vault, asked: &Asked) -> Result<Value, String> {
    let account = match asked.owner {
        DomainOwner::Operator => None,
        DomainOwner::Account(id) => vault.account_of(id).await.map_err(said)?,
    };
    let (state, trouble, at) = match &asked.state {
        DomainState::Asked(found) => ("asked", found.map(|(_, trouble)| trouble), found.map(|(at, _)| at)),
        DomainState::Proved(domain) => {
            ("proved", domain.failing.map(|failing| failing.trouble), Some(domain.checked_at))
        }
    };
    Ok(json!({
        "host": asked.host.as_str(),
        "account": account.map(|account| account.email.as_str().to_owned()),
        "state": state,
        "trouble": trouble.map(DnsTrouble::as_str),
        "checked": at.map(Timestamp::seconds),
        "record": { "name": asked.proof.name, "type": "TXT", "value": asked.proof.value },
    }))
}

pub(super) fn view(account: &Account) -> Value {
    json!({
        "email": account.email.as_str(),
        // What the audit log calls it.
        "id": format!("{:016x}", account.id.number()),
        "plan": account.plan,
        "admin": account.is_admin,
        "suspended": account.is_suspended,
        "confirmed": account.is_confirmed,
        "created": account.created_at.seconds(),
    })
}

/// Told once: neither the password nor the token can be read again.
pub(super) fn credentials(made: &Credentials) -> Value {
    let mut view = view(&made.account);
    view["password"] = made.password.expose().into();
    view["token"] = made.token.to_text().as_str().into();
    view
}

pub(super) fn hook_view(hook: &Hook) -> Value {
    json!({
        "id": hook.number,
        "url": hook.url.as_str(),
        "created": hook.created_at().seconds(),
        "off": hook.is_off(),
        "untold": hook.untold_at().map(Timestamp::seconds),
        "outcome": hook.last().map(|(told, _)| outcome(told)),
        "at": hook.last().map(|(_, at)| at.seconds()),
    })
}

/// In place of webhooks that do not open. Removing this removes them.
pub(super) fn unreadable_hooks() -> Value {
    json!([{ "id": UNREADABLE, "broken": true }])
}

/// What came of a call, as a word, or as the status that was answered.
pub(super) fn outcome(told: Told) -> Value {
    match told {
        Told::Delivered => "delivered".into(),
        Told::Answered(status) => format!("answered {status}").into(),
        Told::Gone => "gone".into(),
        Told::Unreachable => "unreachable".into(),
        Told::Insecure => "insecure".into(),
        Told::Forbidden => "forbidden network".into(),
    }
}

pub(super) fn token_view(token: &Token) -> Value {
    let moment = |at: Option<Timestamp>| at.map(Timestamp::seconds);
    json!({
        "id": token.hash.id(),
        "name": token.name,
        "created": token.created_at.seconds(),
        "used": moment(token.used_at),
        "expires": moment(token.expires_at),
    })
}
