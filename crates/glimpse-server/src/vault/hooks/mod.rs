//! Webhooks: which an account has, what they are told, and what the one who calls them asks and is told (ADR 0016).
//!
//! Deliberately absent: HTTP, names, networks. Whether an address may be called is decided when it is called.

mod book;
mod post;
mod send;
mod url;

#[cfg(test)]
mod tests;

use std::time::Duration;

use glimpse_core::{account::AccountId, link::ReceiptKey, time::Timestamp};
use glimpse_store::{Account, LetterId};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

pub use self::{book::Hook, url::HookUrl};
use super::Vault;

/// The number under which webhooks that do not open are listed and removed, all together. None has it: they are counted from 1.
pub const UNREADABLE: u16 = 0;

/// What this instance allows about webhooks.
#[derive(Debug, Clone, Copy)]
pub struct HookPolicy {
    /// Whether they may be called without TLS.
    pub allow_http: bool,
    /// The whole time that one call may take.
    pub timeout: Duration,
    /// After which the first failure is tried again.
    pub retry_after: Duration,
    /// The longest pause between two tries.
    pub retry_max: Duration,
    /// After which an event is given up.
    pub give_up_after: Duration,
    /// Events given up in a row after which a webhook is switched off.
    pub failures_max: u32,
    /// Over which wrong passphrases are counted.
    pub window: Duration,
    /// Wrong passphrases that one account is told of within it.
    pub failed_passphrases: u32,
}

/// What came of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Told {
    /// It was taken.
    Delivered,
    /// The receiver answered with this status, which takes nothing. A redirect is one of these.
    Answered(u16),
    /// The receiver says that there is no such webhook any more.
    Gone,
    /// Nobody answers in time, or the name is unknown.
    Unreachable,
    /// The connection cannot be made secure.
    Insecure,
    /// The address is in a network that may not be called.
    Forbidden,
}

/// A webhook that is to be called now.
pub struct Call {
    /// What the receiver tells calls apart by: the same however often it is tried.
    pub id: LetterId,
    /// Where to.
    pub url: HookUrl,
    /// What it is signed with, as its owner has it.
    pub secret: Zeroizing<String>,
    /// The JSON to send.
    pub body: String,
    /// When it is made.
    pub now: Timestamp,
    account: AccountId,
    hook: u16,
    found_at: Timestamp,
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Revealed,
    Burned,
    Expired,
    PassphraseFailed,
    Test,
}

impl Kind {
    /// Its name in what is sent. Frozen: receivers compare it.
    const fn name(self) -> &'static str {
        match self {
            Self::Revealed => "secret.revealed",
            Self::Burned => "secret.burned",
            Self::Expired => "secret.expired",
            Self::PassphraseFailed => "secret.passphrase_failed",
            Self::Test => "webhook.test",
        }
    }
}

/// What a sealed letter holds: no key, no link, no address of anybody.
#[derive(Clone, Serialize, Deserialize)]
struct Note {
    /// In milliseconds, as all times here.
    posted_at: u64,
    shared_at: u64,
    expires_at: u64,
    has_passphrase: bool,
    /// What the receiver knows the secret by.
    reference: String,
    /// What happened, when, and when that was found: once it is known it outlives the receipt.
    event: Option<(Kind, u64, u64)>,
}

impl Vault {
    /// Whether any account may have webhooks.
    pub fn has_hooks(&self) -> bool {
        self.policy.plans.values().any(|plan| plan.webhooks_max > 0)
    }

    /// Whether this one may.
    pub fn may_have_hooks(&self, account: &Account) -> bool {
        self.policy.plan_named(&account.plan).webhooks_max > 0
    }

    /// What webhooks of this account name the secret of a receipt by.
    pub fn reference(&self, account: AccountId, key: &ReceiptKey) -> String {
        self.mask.reference(account, key.locator(&self.mask).0.row)
    }

    /// Waits until something for a webhook was posted.
    pub async fn hooks_posted(&self) {
        self.hooks_posted.notified().await;
    }
}
