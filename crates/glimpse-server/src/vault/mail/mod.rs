//! Mail: what is to be said to whom, sealed for the outbox; and what the one who sends it asks and is told.
//!
//! Deliberately absent: SMTP, MIME, sentences. ADR 0008 says why letters are posted before their secret is created.

#[cfg(any(test, fuzzing))]
pub(super) mod fuzz;
mod post;
mod recover;
mod send;
mod stop;

use std::time::Duration;

use glimpse_core::{account::Email, receipt::Fate, time::Timestamp};
use glimpse_store::LetterId;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

pub(super) use post::{ToMail, place};
pub use recover::RECOVER_WITHIN;

/// What this instance allows about mail.
#[derive(Debug, Clone, Copy)]
pub struct MailPolicy {
    /// Whether there is any.
    pub is_on: bool,
    /// The whole time that sending one may take.
    pub timeout: Duration,
    /// After which the first failure is tried again.
    pub retry_after: Duration,
    /// The longest pause between two tries.
    pub retry_max: Duration,
    /// Tries of one mail.
    pub tries_max: u32,
    /// Over which mails are counted.
    pub window: Duration,
    /// Mails of one account.
    pub per_account: u32,
    /// Mails to one address.
    pub per_recipient: u32,
    /// Mails to one address that anybody may ask for.
    pub per_request: u32,
}

/// Whether the sender is told what becomes of a secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tell {
    /// As the account says.
    #[default]
    AsAccount,
    /// This one, or not this one.
    This(bool),
}

/// A mail that is to be sent now.
pub struct Outgoing {
    /// Which letter it is, however often it is sent.
    pub id: LetterId,
    /// To whom.
    pub to: Email,
    /// In which language.
    pub language: String,
    /// What it says.
    pub says: Says,
    /// With this its reader stops all mail.
    pub stop: String,
    /// When it is written.
    pub now: Timestamp,
}

/// What a mail says.
pub enum Says {
    /// Somebody shared a secret: the link.
    Share(ShareNote),
    /// Confirm this address: the slip.
    Confirm(String),
    /// Choose a new password: the slip.
    Recover(String),
    /// What became of a secret that was shared then.
    Fate {
        /// When it was shared.
        shared_at: Timestamp,
        /// What became of it.
        fate: Fate,
    },
    /// Mail works.
    Test,
}

/// A link on its way to a recipient.
#[derive(Serialize, Deserialize)]
pub struct ShareNote {
    /// The address of the account that shares.
    pub sender: String,
    /// Whether somebody saw to it that this is their address.
    pub is_checked: bool,
    /// The link key's text.
    pub link: Zeroizing<String>,
    /// Until when it opens, in milliseconds.
    pub until: u64,
    /// Whether a passphrase is needed.
    pub has_passphrase: bool,
    /// The number of the share domain that it is on; none for the instance's own host.
    #[serde(default)]
    pub domain: Option<u64>,
    /// Its host, as of the moment of sending.
    #[serde(skip)]
    pub host: Option<String>,
}

/// What a sealed letter holds.
#[derive(Serialize, Deserialize)]
struct Sheet {
    to: String,
    language: String,
    /// In milliseconds, as all times here.
    posted_at: u64,
    /// From then on nobody is served by it.
    give_up_at: u64,
    matter: Matter,
}

#[derive(Serialize, Deserialize)]
enum Matter {
    Share(ShareNote),
    Confirm(String),
    Recover(String),
    Fate { shared_at: u64, expires_at: u64 },
}
