//! What can go wrong at the storage seam, named for what the caller can do about it.

use glimpse_core::crypto::keyring::Generation;

/// A transition did not happen, and nothing was consumed; but for [`StoreError::Unconfirmed`], after which nobody knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// More is waiting than the queue takes. Try again in a moment.
    #[error("the storage queue is full")]
    Busy,
    /// The unread secrets together are as large as they may become. Nothing that is stored is in danger.
    #[error("the storage has reached its size limit")]
    Full,
    /// As many letters of this account wait as may, by mail or to webhooks. Those of others are kept.
    #[error("as many letters of this account wait as may")]
    Crowded,
    /// The account that shares it is deleted.
    #[error("the account is deleted")]
    NoAccount,
    /// The disk refuses to write or read (full, read-only, failing). The operator finds the cause in the log.
    #[error("the storage cannot be written or read")]
    Unavailable,
    /// It may have happened or not: servers that should have it did not say, or a disk took neither it nor its erasure. What would have
    /// been shown was shown to nobody, and is perhaps lost.
    #[error("the storage did not confirm it")]
    Unconfirmed,
    /// This row's bytes are not what was written.
    #[error("a stored row is damaged")]
    Damaged,
    /// The store was closed.
    #[error("the storage is closed")]
    Closed,
}

/// The root keys do not belong to this store.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IdentityError {
    /// Another key than the one that sealed the rows.
    #[error("generation {} of the root keyring is not the key that sealed the stored secrets", .0.0)]
    WrongRootKey(Generation),
    /// A key that sealed rows is not in the keyring.
    #[error("generation {} is missing from the root keyring, and stored secrets were sealed with it", .0.0)]
    MissingRootKey(Generation),
    /// A move into this store is not finished.
    #[error(
        "everything is on its way here from another store or a backup; run glimpse migrate, or glimpse restore, again to finish it"
    )]
    Arriving,
    /// Everything was moved, or is on its way.
    #[error("everything in this store was moved to another one, or is on its way there; serve that one")]
    Left,
    /// The store could not be asked.
    #[error(transparent)]
    Store(#[from] StoreError),
}
