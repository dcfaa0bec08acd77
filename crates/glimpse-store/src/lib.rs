//! Where sealed secrets are kept. One trait, [`Store`], whose methods are transitions; `contract` is its specification and
//! `model` its reference.
//!
//! Deliberately absent: keys that decrypt, passphrases, plaintext, HTTP, the current time. A store sees locators and sealed
//! bytes only; a copy of everything it holds opens nothing.

mod account;
pub mod audit;
pub mod backup;
#[cfg(test)]
mod contract;
mod counts;
mod document;
pub mod embedded;
mod error;
#[cfg(any(test, fuzzing))]
pub mod fuzz;
mod identity;
mod keys;
pub mod migrate;
pub mod model;
mod outbox;
pub mod record;
pub mod redis;
mod timing;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use glimpse_core::{
    account::{AccountId, Email, TokenHash},
    crypto::{
        keyring::{Generation, RootVerifier},
        seal::Sealed,
    },
    limits::{Tries, TryLimits},
    link::{LinkLocator, MaskKey, ReceiptLocator, Row},
    receipt::{Fate, Receipt},
    reveal::Claim,
    time::Timestamp,
};

pub use account::{
    Account, AccountChange, Holder, Joined, Listed, Owned, Owner, SpentSlip, StoredPassword, Token, TokenProof,
};
pub use counts::{CounterId, Quota};
pub use document::Shelf;
pub use error::{IdentityError, StoreError};
pub use keys::{Lapses, NodeKeys, Under};
pub use outbox::{
    About, AddressHash, Carrier, Delivery, DeliveryState, LETTER_BYTES_MAX, Letter, LetterId, LetterLimits, Outcome,
    TakenLetter, Trouble,
};
pub use record::NewSecret;
pub use timing::{Histogram, Observed};

/// An unread secret, as far as the store can tell: sealed, and to be claimed before anybody sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// Its facts.
    pub receipt: Receipt,
    /// Its sealed bytes.
    pub sealed: Sealed,
    /// The passphrases that were tried.
    pub tries: Tries,
    /// Who shared it, if an account did.
    pub owner: Option<AccountId>,
}

/// A receipt, and the sealed bytes while the secret is unread.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its facts.
    pub receipt: Receipt,
    /// The sealed bytes, for unwrapping the link; none once the secret is gone.
    pub sealed: Option<Sealed>,
    /// Who shared it, if an account did.
    pub owner: Option<AccountId>,
}

/// Whether a passphrase may be tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attempt {
    /// It may, and the try is counted.
    Allowed,
    /// It may not, for so long. Nothing is consumed.
    Locked(Duration),
    /// There is nothing to open.
    Gone,
}

/// What one sweep did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Swept {
    /// Secrets whose bytes were erased because they expired.
    pub expired: usize,
    /// Receipts that came to their end.
    pub ended: usize,
    /// Whether more are due now.
    pub more: bool,
}

/// What the operator may want to know about a store.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Figures {
    /// Unread secrets, more or less: what died since the last flush may still be counted. Not every engine counts them.
    pub unread: Option<u64>,
    /// Their sealed bytes; where nobody counts those, all that is stored.
    pub unread_bytes: u64,
    /// As many as there may be.
    pub unread_bytes_max: u64,
    /// The files that the sealed bytes are in, with an engine that has such.
    pub sealed_files: Option<SealedFiles>,
    /// Transitions that wait for the disk.
    pub waiting: usize,
    /// Letters that wait to be sent.
    pub letters: u64,
    /// The longest due of them, at the time at which it is.
    pub letters_due: Option<Timestamp>,
    /// Bytes of everything that is stored.
    pub bytes: u64,
    /// Whether the disk refuses to be written.
    pub is_failing: bool,
    /// Seconds that it took to make a batch of transitions durable.
    pub commit_seconds: Observed,
    /// Transitions in one batch. Not every engine has batches of its own.
    pub commit_transitions: Option<Observed>,
}

/// How full the files of sealed bytes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SealedFiles {
    /// Bytes that they take on the disk, with what was erased in them and not given back.
    pub bytes: u64,
    /// As many as they may take; beyond that nothing is kept any more.
    pub bytes_max: u64,
}

/// The storage seam. Every method is one transition: when it returns `Ok`, what it promises is durable; when it returns
/// `Err`, nothing has happened and nothing is consumed, except that nobody knows after [`StoreError::Unconfirmed`]. Dropping a returned future abandons the answer, not the
/// transition. Methods may be called from any number of tasks at once.
///
/// A locator that matches no row (no such row, or another hash in it) is treated as absent, like a row that ended.
#[async_trait]
pub trait Store: Send + Sync {
    /// Whether [`Store::identify`] has bound this store to a root key: if so, that key must not be replaced.
    async fn is_bound(&self) -> Result<bool, StoreError>;

    /// What this store is bound to: the mask key of all its keys (the stored one, or `fresh_mask` if there was none yet),
    /// after comparing every root key with those its rows were sealed with. New generations are remembered.
    ///
    /// # Errors
    /// When a root key is missing or another one than before; nothing is changed then.
    async fn identify(
        &self,
        fresh_mask: [u8; 32],
        roots: &[(Generation, RootVerifier)],
    ) -> Result<MaskKey, IdentityError>;

    /// The same for new generations while the store is served: each is remembered, durably, from here on.
    ///
    /// # Errors
    /// When a root key is missing or another one than before; nothing is changed then.
    async fn add_roots(&self, roots: &[(Generation, RootVerifier)]) -> Result<(), IdentityError>;

    /// Forgets a generation, for ever: the store can be served without it, and nobody makes it remember that one again. Durable on
    /// return; once more changes nothing.
    async fn forget_root(&self, generation: Generation) -> Result<(), StoreError>;

    /// Says which root keys this process has, and tells what every process says that serves this store, this one included; nothing
    /// for one that did not say anything yet. Who died is left out once its lease is over.
    async fn tell_keys(&self, mine: NodeKeys) -> Result<Vec<Option<NodeKeys>>, StoreError>;

    /// How often this process was cut off for so long that others may have gone on without it. Asked before what they agree on about
    /// root keys is read.
    fn lapses(&self) -> Lapses {
        Lapses::default()
    }

    /// What all agree on about root keys was read since then, and this process does as it says. Until it says so after a lapse it keeps
    /// and claims nothing: it might seal with a key that was destroyed meanwhile.
    fn has_read_roots(&self, _since: Lapses) {}

    /// What is sealed under each generation of the root keyring: nothing that is unread, or waits to be sent, is left out. What is over
    /// counts until a sweep has erased it. It may take a while.
    async fn sealed_under(&self, now: Timestamp) -> Result<BTreeMap<Generation, Under>, StoreError>;

    /// How long a transition that nobody waits for any more may still come to be, or be undone.
    fn settles_within(&self) -> Duration;

    /// A row number that was never given out before and never will be again, restarts included.
    async fn reserve_row(&self) -> Result<Row, StoreError>;

    /// Keeps a new secret. Durable on return. Refused as [`StoreError::Full`] when the unread secrets together would be
    /// larger than the store may become, and as [`StoreError::NoAccount`] when its account is being deleted.
    async fn create(&self, secret: NewSecret) -> Result<(), StoreError>;

    /// The secret if it is unread and not expired at `now`. Changes nothing, but that what one process's own clock says to be over may be
    /// over for good once somebody is told so.
    async fn fetch(&self, at: LinkLocator, now: Timestamp) -> Result<Option<Unread>, StoreError>;

    /// Notes that the link's page was looked at, if the secret is unread. A crash may forget it.
    async fn seen(&self, at: LinkLocator, now: Timestamp) -> Result<(), StoreError>;

    /// Counts one passphrase try on an unread secret, durably, before the passphrase is checked.
    async fn attempt(&self, at: LinkLocator, now: Timestamp, limits: TryLimits) -> Result<Attempt, StoreError>;

    /// Takes an unread, unexpired secret: erases its sealed bytes and stamps "revealed at `now`", in one step. Of any number
    /// of concurrent `claim` and `burn` calls exactly one wins. Durable on return: after a crash the secret is never unread
    /// again. After an error, or a crash before the return, either everything happened or nothing did.
    async fn claim(&self, at: LinkLocator, now: Timestamp) -> Result<Option<Claim>, StoreError>;

    /// Whether a `claim` (or a `burn`) whose future is dropped is undone, unless it failed before. Where it takes no time worth leaving for,
    /// it is not.
    fn undoes(&self) -> bool {
        false
    }

    /// The same transition as [`Store::claim`], for the sender: stamps "burned at `now`". Returns the receipt as it is after.
    async fn burn(&self, at: ReceiptLocator, now: Timestamp) -> Result<Option<Receipt>, StoreError>;

    /// The receipt, until it ends. Changes nothing.
    async fn receipt(&self, at: ReceiptLocator, now: Timestamp) -> Result<Option<Kept>, StoreError>;

    /// Erases some of what is over at `now`: the bytes of expired secrets, and receipts, letters and sessions that ended. Bounded;
    /// says whether more is due. Only frees space: reading decides about expiry by itself.
    async fn sweep(&self, now: Timestamp) -> Result<Swept, StoreError>;

    /// The newest receipts of an account that have not ended and are listed, newest first, at most `max`. A damaged row is left out.
    async fn recent(
        &self,
        account: AccountId,
        listed: Listed,
        now: Timestamp,
        max: usize,
    ) -> Result<Vec<Owned>, StoreError>;

    /// Keeps a new account with its first token, and spends the slip it is made with, in one step; or does nothing of it.
    /// Durable on return. Of any number of calls with one slip one succeeds.
    async fn create_account(
        &self,
        account: Account,
        token: Token,
        slip: Option<SpentSlip>,
    ) -> Result<Joined, StoreError>;

    /// The account of an address.
    async fn account(&self, email: &Email) -> Result<Option<Arc<Account>>, StoreError>;

    /// The account itself.
    async fn account_of(&self, id: AccountId) -> Result<Option<Arc<Account>>, StoreError>;

    /// Accounts in the order of their addresses, from behind `after`, at most `max`.
    async fn accounts(&self, after: Option<&Email>, max: usize) -> Result<Vec<Arc<Account>>, StoreError>;

    /// Changes one thing about an account; says whether there is such an account. Durable on return: from then on its tokens
    /// are accepted or refused accordingly.
    async fn change_account(&self, id: AccountId, change: AccountChange) -> Result<bool, StoreError>;

    /// Replaces an account's key pair and password by those of `account`, and all its tokens by this one, in one step; says whether
    /// there is such an account and its password was still the one that has the verifier `instead`.
    async fn rekey_account(&self, account: &Account, instead: [u8; 32], token: Token) -> Result<bool, StoreError>;

    /// Erases an account, its tokens, its letters, its secrets and their receipts; says whether there was one. What is on its way in
    /// for it meanwhile or later is refused as [`StoreError::NoAccount`]. An error or a crash in between leaves the account suspended, to
    /// be deleted again.
    async fn delete_account(&self, id: AccountId, now: Timestamp) -> Result<bool, StoreError>;

    /// The beginning of [`Store::delete_account`], for whoever notes what becomes of secrets: suspends the account, lets nothing in for it
    /// any more, erases some of its secrets, and says which; none when nothing is left. An engine that notes by itself does nothing.
    async fn erase_some_of(&self, _id: AccountId) -> Result<Vec<Row>, StoreError> {
        Ok(Vec::new())
    }

    /// Replaces an account's password, with the private key under it, and ends all its sessions but this one; says whether
    /// there is such an account and its password was still the one that has the verifier `instead`.
    async fn change_password(
        &self,
        id: AccountId,
        instead: [u8; 32],
        password: StoredPassword,
        keep: TokenHash,
    ) -> Result<bool, StoreError>;

    /// Adds a token unless the account is gone, the proof does not hold any more, or there are `max` of them; says whether it
    /// did. Sessions are counted apart, and the oldest makes room for the newest.
    async fn add_token(&self, token: Token, max: usize, proof: TokenProof) -> Result<bool, StoreError>;

    /// An account's tokens, oldest first, without its sessions.
    async fn tokens(&self, id: AccountId) -> Result<Vec<Token>, StoreError>;

    /// Takes a token away; says whether there was one. From then on it is refused.
    async fn revoke_token(&self, id: AccountId, hash: TokenHash) -> Result<bool, StoreError>;

    /// Who holds a token. The time it takes tells nothing but whether the token exists.
    async fn holder(&self, hash: TokenHash) -> Result<Option<Holder>, StoreError>;

    /// Notes that a token was used. A crash may forget it.
    async fn token_used(&self, hash: TokenHash, now: Timestamp) -> Result<(), StoreError>;

    /// Takes `amount` of what this caller may, or says how long to wait for it; more than there can ever be counts as all there
    /// can be. Nodes that share a store share its counts. A crash may forget them.
    async fn count(&self, who: CounterId, amount: u32, quota: Quota) -> Result<Option<Duration>, StoreError>;

    /// Keeps letters to be sent, all of them or none. Durable on return. Refused when more would wait than may, of mails or of calls of
    /// webhooks, each by itself: as [`StoreError::Full`] of all, as [`StoreError::Crowded`] of one account's. A letter about a secret is posted before the secret is created: whoever sends it asks [`Store::fate_of`] first.
    async fn post(&self, letters: Vec<Letter>) -> Result<(), StoreError>;

    /// Takes letters of this carrier that are due at `now` and have not ended, the longest due first, at most `max`, and counts the try. Nobody else
    /// is given them before `now + lease`, unless they are settled: then they are due as that says. Durable on return.
    async fn due(
        &self,
        carrier: Carrier,
        now: Timestamp,
        lease: Duration,
        max: usize,
    ) -> Result<Vec<TakenLetter>, StoreError>;

    /// Keeps what became of a letter, and erases its sealed bytes unless it is due again. A letter that is not there, or was sent or
    /// given up already, stays as it is. Durable on return.
    async fn settle(&self, id: LetterId, outcome: Outcome) -> Result<(), StoreError>;

    /// Letters that wait and are sealed under another generation of the root keyring, at most `max`.
    async fn letters_apart_from(&self, generation: Generation, max: usize) -> Result<Vec<Letter>, StoreError>;

    /// Puts other sealed bytes in the place of a letter's, if it waits and has those of `before`; says whether it has them now. Durable
    /// on return.
    async fn reseal_letter(&self, id: LetterId, before: &[u8], after: &[u8]) -> Result<bool, StoreError>;

    /// How far the links to the recipients of a secret are, in their order; without those whose letters ended.
    async fn deliveries(&self, row: Row) -> Result<Vec<Delivery>, StoreError>;

    /// Makes letters about the fate of a secret due at `now`, unless they are due already. A crash may forget it: they are due later
    /// all the same.
    async fn wake(&self, row: Row, now: Timestamp) -> Result<(), StoreError>;

    /// The secrets whose fate letters wait for that are not due at `now`, in no order: whoever starts looks whether somebody died
    /// before a [`Store::wake`].
    async fn waited_for(&self, now: Timestamp) -> Result<Vec<Row>, StoreError>;

    /// What became of a secret, durably: nothing when there is no such row, or nothing of it is kept any more, which may be as soon as its
    /// receipt ended; no fate while it is unread. Changes nothing.
    async fn fate_of(&self, row: Row, now: Timestamp) -> Result<Option<Option<Fate>>, StoreError>;

    /// Remembers an address that wants no mail any more. Durable on return.
    async fn suppress(&self, address: AddressHash, now: Timestamp) -> Result<(), StoreError>;

    /// Whether an address wants no mail.
    async fn is_suppressed(&self, address: AddressHash) -> Result<bool, StoreError>;

    /// The documents of a shelf, by name, in no order. Documents are few, small, change rarely, and say what all nodes agree on: which
    /// share domains there are, certificates, who does something for all.
    async fn documents(&self, shelf: Shelf) -> Result<Vec<(String, Vec<u8>)>, StoreError>;

    /// One document.
    async fn document(&self, shelf: Shelf, name: &str) -> Result<Option<Vec<u8>>, StoreError>;

    /// Puts a document in the place of what is there, or takes it away; says whether it did. It does not if what is there is not
    /// `before`: of any number of callers who saw the same, one succeeds. Durable on return.
    async fn replace_document(
        &self,
        shelf: Shelf,
        name: &str,
        before: Option<&[u8]>,
        after: Option<&[u8]>,
    ) -> Result<bool, StoreError>;

    /// Writes something that means nothing, as durably as a transition: whether the store can be written now.
    async fn try_write(&self) -> Result<(), StoreError>;

    /// How full the store is, and how it does.
    async fn figures(&self) -> Result<Figures, StoreError>;

    /// Ends in order: everything is durable already; this leaves nothing to replay. Further calls fail.
    async fn close(&self);
}
