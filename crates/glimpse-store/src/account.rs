//! Accounts and API tokens as they are stored. Nothing in them is a secret: tokens are hashes, private keys are wrapped.

use std::sync::Arc;

use glimpse_core::{
    account::{AccountId, Email, TokenHash},
    crypto::{
        account::{AccountPublicKey, SealedReceiptKey, WrappedAccountKey},
        password::PasswordHash,
        slip::SlipId,
    },
    domain::DomainId,
    link::Row,
    receipt::Receipt,
    time::Timestamp,
};

/// Somebody who creates secrets under a plan.
#[derive(Clone, PartialEq, Eq)]
pub struct Account {
    /// Never changes, never comes again.
    pub id: AccountId,
    /// What they sign in with; one account for each address.
    pub email: Email,
    /// The name of their plan.
    pub plan: String,
    /// Whether they may administer this instance.
    pub is_admin: bool,
    /// Whether they are refused like an unknown account.
    pub is_suspended: bool,
    /// Whether somebody saw to it that the address is theirs; refused until then.
    pub is_confirmed: bool,
    /// Whether they want a mail about what becomes of each secret that they share.
    pub is_told: bool,
    /// When it was made.
    pub created_at: Timestamp,
    /// Seals the receipt keys of what they share.
    pub public_key: AccountPublicKey,
    /// How their password is recognised, and the private key under it.
    pub password: StoredPassword,
}

impl Account {
    /// Whether its credentials are good for anything.
    pub fn is_admitted(&self) -> bool {
        self.is_confirmed && !self.is_suspended
    }
}

/// What became of a new account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Joined {
    /// It is kept.
    Kept,
    /// Its address is taken.
    EmailTaken,
    /// The slip it was made with was spent before.
    SlipSpent,
}

/// A slip that an account is made with. Remembered until it ends, so that it cannot be spent again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SpentSlip {
    /// Which it is.
    pub id: SlipId,
    /// From then on it need not be remembered.
    pub ends_at: Timestamp,
    /// When it is spent.
    pub at: Timestamp,
}

/// A password's two uses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredPassword {
    /// Recognises it.
    pub hash: PasswordHash,
    /// The account's private key, wrapped by it.
    pub wrapped: WrappedAccountKey,
}

/// What the operator may change about an account: one thing at a time, so that no change takes back another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AccountChange {
    /// Its plan.
    Plan(String),
    /// Whether it is refused.
    Suspended(bool),
    /// Its address is its owner's.
    Confirmed,
    /// It is told what becomes of its secrets, or is not any more.
    Told(bool),
}

impl AccountChange {
    /// Makes the change.
    pub(crate) fn apply(self, account: &mut Account) {
        match self {
            Self::Plan(plan) => account.plan = plan,
            Self::Suspended(is_suspended) => account.is_suspended = is_suspended,
            Self::Confirmed => account.is_confirmed = true,
            Self::Told(is_told) => account.is_told = is_told,
        }
    }
}

/// An API token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Stands for the token itself.
    pub hash: TokenHash,
    /// Whose it is.
    pub account: AccountId,
    /// What its owner calls it; nothing, for a session.
    pub name: String,
    /// Whether it is not for programs, but for a browser that somebody signed in with.
    pub is_session: bool,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last used, as of the last few minutes.
    pub used_at: Option<Timestamp>,
    /// From then on it is refused.
    pub expires_at: Option<Timestamp>,
    /// The account's private key, wrapped by it.
    pub wrapped: WrappedAccountKey,
}

/// What a new token is made with. It must still hold when the token is kept: whoever changed their password meanwhile meant it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenProof {
    /// The account's password, which is recognised by this verifier.
    Password([u8; 32]),
    /// Another token of the account.
    Token(TokenHash),
}

/// Who holds a token.
#[derive(Clone)]
pub struct Holder {
    /// The account.
    pub account: Arc<Account>,
    /// The token.
    pub token: Arc<Token>,
}

/// Who shared a secret, as its row remembers it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Owner {
    /// The account.
    pub account: AccountId,
    /// The receipt key, for whoever has the account's private key.
    pub receipt_key: SealedReceiptKey,
}

/// One line of an account's list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owned {
    /// The row, to which the receipt key was sealed.
    pub row: Row,
    /// Its facts.
    pub receipt: Receipt,
    /// Its receipt key.
    pub receipt_key: SealedReceiptKey,
}

/// Which of an account's receipts are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Listed {
    /// All of them.
    All,
    /// Those whose links are on this share domain.
    On(DomainId),
}

impl Listed {
    pub(crate) fn has(self, receipt: &Receipt) -> bool {
        match self {
            Self::All => true,
            Self::On(domain) => receipt.domain == Some(domain),
        }
    }
}
