//! Why a verb did not do it. Few variants, named for what the caller can do; whatever the reason, nothing was consumed.

use std::time::Duration;

use glimpse_core::{passphrase::PassphraseError, secret::SecretTextError};
use glimpse_store::StoreError;

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
    /// Too much is going on. Try again in a moment.
    #[error("the server is busy")]
    Busy,
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
}

impl From<StoreError> for VaultError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Busy => Self::Busy,
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
