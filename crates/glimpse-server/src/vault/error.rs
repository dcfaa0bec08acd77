//! Why a verb did not do it. Few variants, named for what the caller can do; whatever the reason, nothing was shown, and but for
//! one nothing was consumed.

use std::time::Duration;

use glimpse_core::{crypto::password::PasswordError, passphrase::PassphraseError, secret::SecretTextError};
use glimpse_store::StoreError;

use super::accounts::TOKEN_NAME_CHARS_MAX;

/// For so long an account is asked to wait that has as many mails waiting as it may: some of them end sooner or later.
const CROWDED_FOR: Duration = Duration::from_secs(600);

/// A verb's refusal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum VaultError {
    /// There is nothing behind this key for this caller: never was, was read, burned, expired, or the passphrase is wrong.
    #[error("the secret is not available")]
    Gone,
    /// The passphrase is missing or wrong, told to somebody who holds the receipt.
    #[error("the passphrase is wrong")]
    WrongPassphrase,
    /// Too many wrong passphrases; not before this time is over.
    #[error("the secret is locked")]
    Locked(Duration),
    /// The request cannot be fulfilled as it is.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// Credentials are missing or wrong, or this is not for this caller.
    #[error("not authorized")]
    NotAuthorized,
    /// This caller did too much lately; not before this time is over.
    #[error("the caller is rate limited")]
    Limited(Duration),
    /// Everything that is stored together is as much as may be.
    #[error("the storage is full")]
    Full,
    /// Too much is going on. Try again in a moment.
    #[error("the server is busy")]
    Busy,
    /// It may have happened or not, and nothing was shown: not all servers that keep it answered.
    #[error("the storage did not confirm it")]
    Unconfirmed,
    /// The storage or the keys fail; the operator finds why in the log.
    #[error("the storage is not available")]
    Unavailable,
}

/// What is wrong with a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Invalid {
    /// The secret.
    #[error(transparent)]
    Secret(#[from] SecretTextError),
    /// The passphrase.
    #[error(transparent)]
    Passphrase(#[from] PassphraseError),
    /// The password of an account.
    #[error(transparent)]
    Password(#[from] PasswordError),
    /// Mail is sent for accounts only.
    #[error("an account is required to send mail")]
    RecipientWithoutAccount,
    /// One of the recipients is no mail address.
    #[error("a recipient is no mail address; write it like name@example.org")]
    Recipient,
    /// More recipients than the plan allows.
    #[error("a secret may have at most {recipients_max} recipients")]
    TooManyRecipients {
        /// What the plan allows.
        recipients_max: usize,
    },
    /// Not a share domain that this caller may use.
    #[error("there is no such domain, or it is not yours to use")]
    Domain,
    /// Whoever asks names a host on which nothing that was shared is seen.
    #[error("nothing can be opened on this host name, so nothing is shared on it; use the server's own address")]
    Host,
    /// The instance's own host is no share domain.
    #[error("that is this server's own address; links are on it anyway")]
    OwnHost,
    /// The plan allows no more.
    #[error("your plan allows {domains_max} domains; remove one first")]
    TooManyDomains {
        /// What the plan allows.
        domains_max: usize,
    },
    /// No address that a webhook may have.
    #[error(
        "that is no address for a webhook; write it like https://example.org/path, with no port but 443 or one from 1024 on, and without name and password"
    )]
    HookAddress,
    /// The plan allows no more.
    #[error("your plan allows {webhooks_max} webhooks; remove one first")]
    TooManyHooks {
        /// What the plan allows.
        webhooks_max: usize,
    },
    /// The account has no such webhook.
    #[error("the account has no webhook of this identity")]
    NoHook,
    /// Another account has this address.
    #[error("there is an account with this address already")]
    EmailTaken,
    /// Not signed here, altered, ended, spent, or for something else.
    #[error("this invitation or confirmation is not good any more; ask for a new one")]
    Slip,
    /// No account has this address.
    #[error("there is no account with this address")]
    NoAccount,
    /// The configuration has no such plan.
    #[error("there is no plan of this name in the configuration")]
    NoPlan,
    /// The plan allows no more.
    #[error("the account has {tokens_max} tokens, which is as many as its plan allows; revoke one first")]
    TooManyTokens {
        /// What the plan allows.
        tokens_max: usize,
    },
    /// No token, or more than one, has this identity.
    #[error("the account has no token of this identity")]
    NoToken,
    /// Empty, too long, or not text.
    #[error("a token's name is one line of at most {TOKEN_NAME_CHARS_MAX} characters")]
    TokenName,
}

impl From<StoreError> for VaultError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Busy => Self::Busy,
            StoreError::Full => Self::Full,
            StoreError::Crowded => Self::Limited(CROWDED_FOR),
            StoreError::NoAccount => Self::NotAuthorized,
            StoreError::Unconfirmed => Self::Unconfirmed,
            StoreError::Unavailable | StoreError::Damaged | StoreError::Closed => Self::Unavailable,
        }
    }
}

impl From<SecretTextError> for VaultError {
    fn from(error: SecretTextError) -> Self {
        Self::Invalid(error.into())
    }
}

impl From<PassphraseError> for VaultError {
    fn from(error: PassphraseError) -> Self {
        Self::Invalid(error.into())
    }
}
