//! The embedded engine: one folder, one process. A transition is decided in memory, made durable in the journal by one
//! group commit, and brought to its place (database and sealed files) by a flush that also erases. ADR 0002 says why.

mod accounts;
mod committer;
mod complaint;
mod database;
pub(crate) mod disk;
mod entry;
#[cfg(test)]
pub(crate) mod faults;
mod flusher;
mod forget;
#[cfg(any(test, fuzzing))]
pub(crate) mod fuzz;
mod journal;
mod keys;
mod lost_pages;
mod memory;
mod migrate;
mod open;
mod outbox;
mod readers;
mod rows;
mod sealed_files;
#[cfg(test)]
pub(crate) mod small_disk;
#[cfg(test)]
pub(crate) mod tests;

use std::collections::{BTreeMap, HashMap};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::{
    Arc, Mutex,
    atomic::{AtomicU64, AtomicUsize, Ordering},
    mpsc::{Receiver, Sender},
};
use std::time::Duration;

use async_trait::async_trait;
use glimpse_core::{
    account::{AccountId, Email, TokenHash},
    crypto::keyring::{Generation, RootVerifier},
    limits::TryLimits,
    link::{LinkLocator, MaskKey, ReceiptLocator, Row},
    receipt::{Fate, Receipt},
    reveal::Claim,
    time::Timestamp,
};
use tokio::sync::oneshot;
use tracing::{error, warn};

use self::{
    accounts::Accounts,
    complaint::Complaint,
    entry::{Bytes, Entry},
    flusher::Job,
    memory::{Flushed, Shared, Step},
    outbox::Outbox,
    readers::Readers,
    rows::Current,
};
use crate::{
    Account, AccountChange, AddressHash, Attempt, Carrier, CounterId, Delivery, Figures, Holder, IdentityError, Joined,
    Kept, Letter, LetterId, Listed, NewSecret, NodeKeys, Outcome, Owned, Quota, Shelf, SpentSlip, Store, StoreError,
    StoredPassword, Swept, TakenLetter, Token, TokenProof, Under, Unread,
    audit::AuditLog,
    counts::Counts,
    migrate::Standing,
    record::{decode_sealed, encode_sealed},
};

pub use committer::Gathering;
pub use database::FORMAT;
pub use open::{DATABASE as DATABASE_FILE, OpenError, Options};

/// The version of the database engine.
pub fn sqlite_version() -> &'static str {
    rusqlite::version()
}

/// After so many row numbers it is noted how far they are given out: a start skips twice as many.
const ROWS_NOTED: u64 = open::ROWS_SKIPPED / 2;

/// The store of one folder.
pub struct EmbeddedStore {
    shared: Arc<Shared>,
    readers: Readers,
    accounts: Arc<Accounts>,
    outbox: Arc<Outbox>,
    audit: Option<Arc<AuditLog>>,
    /// What was read last, because a claim follows most reads. Bounded by [`rows::READ_MAX`]; the count of flushes tells what is
    /// stale.
    read: Mutex<HashMap<Row, (Flushed, Entry)>>,
    next_row: Arc<AtomicU64>,
    jobs: Sender<Job>,
    /// The database file, for the few things that are not secrets' transitions.
    database: PathBuf,
    sweep_rows: usize,
    /// Secrets whose time was over when somebody was told so, since the last sweep.
    ended_when_told: AtomicUsize,
    counts: Counts,
    /// Keeps other processes out of the folder.
    _lock: std::fs::File,
}

impl EmbeddedStore {
    /// The log of what happens to its secrets, if it keeps one.
    pub fn audit(&self) -> Option<Arc<AuditLog>> {
        self.audit.clone()
    }

    /// Asks or changes the accounts, on a thread that may wait for the disk.
    async fn with_accounts<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Accounts) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let accounts = self.accounts.clone();
        tokio::task::spawn_blocking(move || work(&accounts)).await.map_err(|_| StoreError::Unavailable)?
    }

    /// The same for the outbox.
    async fn with_outbox<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Outbox) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let outbox = self.outbox.clone();
        tokio::task::spawn_blocking(move || work(&outbox)).await.map_err(|_| StoreError::Unavailable)?
    }
}

/// Logs what the database says; the caller learns that it did not happen.
#[expect(clippy::needless_pass_by_value, reason = "the shape that map_err wants")]
fn unavailable(error: rusqlite::Error) -> StoreError {
    static SAID: Complaint = Complaint::new();
    if SAID.is_due() {
        error!(%error, "The database cannot be read or written");
    }
    StoreError::Unavailable
}

/// Whether the link opens this row and nothing has become of it yet.
fn is_unread(entry: &Entry, at: LinkLocator, now: Timestamp) -> bool {
    at.0.matches(&entry.head.link_hash) && entry.head.receipt.fate_at(now).is_none()
}

#[async_trait]
impl Store for EmbeddedStore {
    async fn is_bound(&self) -> Result<bool, StoreError> {
        let connection = database::open_durable(&self.database).map_err(unavailable)?;
        Ok(!database::roots(&connection).map_err(unavailable)?.is_empty())
    }

    async fn identify(&self, mask: [u8; 32], roots: &[(Generation, RootVerifier)]) -> Result<MaskKey, IdentityError> {
        let mut connection = database::open_durable(&self.database).map_err(unavailable)?;
        match migrate::stage(&connection).map_err(unavailable)?.standing {
            Standing::Serving => {}
            Standing::Arriving => return Err(IdentityError::Arriving),
            Standing::Left => return Err(IdentityError::Left),
        }
        let transaction = connection.transaction().map_err(unavailable)?;
        let remembered = database::roots(&transaction).map_err(unavailable)?.into_iter().collect();
        crate::identity::compare(&remembered, roots)?;
        keys::remember(&transaction, &remembered, roots)?;
        let mask = match database::mask(&transaction).map_err(unavailable)? {
            Some(mask) => mask,
            None => {
                database::put_mask(&transaction, &mask).map_err(unavailable)?;
                mask
            }
        };
        database::commit(transaction).map_err(unavailable)?;
        // Every key that is given out depends on it: it must not be lost with a damaged write-ahead log.
        if let Err(error) = database::checkpoint(&connection) {
            warn!(%error, "What was written at the start stays in the write-ahead log for now");
        }
        Ok(MaskKey::from_bytes(mask))
    }

    async fn add_roots(&self, roots: &[(Generation, RootVerifier)]) -> Result<(), IdentityError> {
        self.put_roots(roots.to_vec()).await
    }

    async fn forget_root(&self, generation: Generation) -> Result<(), StoreError> {
        self.drop_root(generation).await
    }

    /// One folder has one process.
    async fn tell_keys(&self, mine: NodeKeys) -> Result<Vec<Option<NodeKeys>>, StoreError> {
        Ok(vec![Some(mine)])
    }

    async fn sealed_under(&self, _now: Timestamp) -> Result<BTreeMap<Generation, Under>, StoreError> {
        self.count_sealed().await
    }

    /// What was asked for is in memory, and counted, before it is waited for.
    fn settles_within(&self) -> Duration {
        Duration::ZERO
    }

    /// While flushes fail, none is given out: they note how far it went, so that a restart never gives one out again. So does this, because
    /// shares that are refused for other reasons bring about no flush.
    async fn reserve_row(&self) -> Result<Row, StoreError> {
        self.shared.lock().takes_new()?;
        let number = self.next_row.fetch_add(1, Ordering::Relaxed);
        // The first ones no start gives out again, noted or not.
        if number > 0 && number.is_multiple_of(ROWS_NOTED) {
            let path = self.database.clone();
            let note = move || database::put_next_row(&database::open_durable(&path)?, number + 1);
            tokio::task::spawn_blocking(note).await.map_err(|_| StoreError::Unavailable)?.map_err(unavailable)?;
        }
        Row::new(number).ok_or(StoreError::Unavailable)
    }

    async fn create(&self, secret: NewSecret) -> Result<(), StoreError> {
        let (row, head, sealed) = secret.into_parts();
        let entry = Entry { head, bytes: Bytes::Held(encode_sealed(&sealed).into()) };
        self.shared.create(row, entry)?.await.map_err(|_| StoreError::Closed)?
    }

    async fn fetch(&self, at: LinkLocator, now: Timestamp) -> Result<Option<Unread>, StoreError> {
        let current = self.told(at.0.row, now, |head| at.0.matches(&head.link_hash)).await?;
        let current = current.filter(|current| is_unread(&current.entry, at, now));
        let Some(Current { entry, bytes: Some(bytes) }) = current else { return Ok(None) };
        let sealed = decode_sealed(&bytes).map_err(|_| StoreError::Damaged)?;
        let owner = entry.head.owner.as_ref().map(|owner| owner.account);
        Ok(Some(Unread { receipt: entry.head.receipt, sealed, tries: entry.head.tries, owner }))
    }

    async fn seen(&self, at: LinkLocator, now: Timestamp) -> Result<(), StoreError> {
        self.change(at.0.row, (), |entry| {
            if !is_unread(entry, at, now) {
                return Step::Answer(());
            }
            let mut entry = entry.clone();
            entry.head.receipt.note_seen(now);
            Step::Change((), entry)
        })
        .await
    }

    async fn attempt(&self, at: LinkLocator, now: Timestamp, limits: TryLimits) -> Result<Attempt, StoreError> {
        self.change(at.0.row, Attempt::Gone, |entry| {
            if !is_unread(entry, at, now) {
                return if at.0.matches(&entry.head.link_hash) {
                    self.ended(entry, Attempt::Gone, now)
                } else {
                    Step::Answer(Attempt::Gone)
                };
            }
            let mut entry = entry.clone();
            match entry.head.tries.count(now, limits) {
                Ok(()) => Step::Change(Attempt::Allowed, entry),
                Err(left) => Step::Answer(Attempt::Locked(left)),
            }
        })
        .await
    }

    async fn claim(&self, at: LinkLocator, now: Timestamp) -> Result<Option<Claim>, StoreError> {
        let won = self
            .change(at.0.row, false, |entry| {
                if !at.0.matches(&entry.head.link_hash) {
                    return Step::Answer(false);
                }
                if entry.head.receipt.fate_at(now).is_some() {
                    return self.ended(entry, false, now);
                }
                Step::Change(true, entry.erased(Fate::Revealed(now)))
            })
            .await?;
        #[expect(clippy::disallowed_methods, reason = "a store's claim, and its commit is durable here")]
        Ok(won.then(|| Claim::committed(at)))
    }

    async fn burn(&self, at: ReceiptLocator, now: Timestamp) -> Result<Option<Receipt>, StoreError> {
        self.change(at.0.row, None, |entry| {
            if !at.0.matches(&entry.head.receipt_hash) {
                return Step::Answer(None);
            }
            if entry.head.receipt.fate_at(now).is_some() {
                return self.ended(entry, None, now);
            }
            let burned = entry.erased(Fate::Burned(now));
            Step::Change(Some(burned.head.receipt.clone()), burned)
        })
        .await
    }

    async fn receipt(&self, at: ReceiptLocator, now: Timestamp) -> Result<Option<Kept>, StoreError> {
        let current = self.told(at.0.row, now, |head| at.0.matches(&head.receipt_hash)).await?;
        let Some(Current { entry, bytes }) = current else { return Ok(None) };
        if now >= entry.head.receipt.ends_at() {
            return Ok(None);
        }
        let sealed = match bytes.filter(|_| entry.head.receipt.fate_at(now).is_none()) {
            None => None,
            Some(bytes) => Some(decode_sealed(&bytes).map_err(|_| StoreError::Damaged)?),
        };
        Ok(Some(Kept {
            receipt: entry.head.receipt,
            sealed,
            owner: entry.head.owner.as_ref().map(|owner| owner.account),
        }))
    }

    async fn sweep(&self, now: Timestamp) -> Result<Swept, StoreError> {
        // Who cannot write the journal erases what is elsewhere all the same.
        let in_memory = self.shared.expire(now, self.sweep_rows);
        let (in_memory, more_in_memory, mut failed) = match in_memory {
            Ok((in_memory, more)) => (in_memory, more, None),
            Err(error) => (Vec::new(), false, Some(error)),
        };
        let mut expired = self.ended_when_told.swap(0, Ordering::Relaxed);
        for durable in in_memory {
            match durable.await.map_err(|_| StoreError::Closed)? {
                Ok(()) => expired += 1,
                Err(error) => failed = failed.or(Some(error)),
            }
        }
        let (reply, swept) = oneshot::channel();
        let job = Job::Sweep { now, rows_max: self.sweep_rows, reply };
        self.jobs.send(job).map_err(|_| StoreError::Closed)?;
        // What can be erased is, whatever becomes of the rest.
        let more_letters = self.with_outbox(move |outbox| outbox.sweep(now)).await;
        let more_sessions = self.with_accounts(move |accounts| accounts.sweep(now)).await;
        let stored = swept.await.map_err(|_| StoreError::Closed)?;
        let (stored, more_letters, more_sessions) = (stored?, more_letters?, more_sessions?);
        let more = stored.more || more_in_memory || more_letters || more_sessions;
        if let Some(error) = failed {
            return Err(error);
        }
        Ok(Swept { expired: stored.expired + expired, ended: stored.ended, more })
    }

    async fn recent(
        &self,
        account: AccountId,
        listed: Listed,
        now: Timestamp,
        max: usize,
    ) -> Result<Vec<Owned>, StoreError> {
        let mut rows: Vec<_> = self.owned(account, listed, now, max).await?.into_iter().collect();
        rows.reverse();
        let owned = rows.into_iter().filter_map(|(row, head)| {
            let is_listed = now < head.receipt.ends_at() && listed.has(&head.receipt);
            let owner = head.owner.as_ref().filter(|owner| owner.account == account && is_listed)?;
            Some(Owned { row, receipt: head.receipt, receipt_key: owner.receipt_key })
        });
        let owned: Vec<Owned> = owned.take(max).collect();
        for owned in &owned {
            if owned.receipt.stamped.is_none() && owned.receipt.fate_at(now).is_some() {
                self.told(owned.row, now, |_| true).await?;
            }
        }
        Ok(owned)
    }

    async fn create_account(
        &self,
        account: Account,
        token: Token,
        slip: Option<SpentSlip>,
    ) -> Result<Joined, StoreError> {
        self.with_accounts(move |accounts| accounts.create(&account, &token, slip)).await
    }

    async fn account(&self, email: &Email) -> Result<Option<Arc<Account>>, StoreError> {
        let email = email.clone();
        self.with_accounts(move |accounts| accounts.by_email(&email)).await
    }

    async fn account_of(&self, id: AccountId) -> Result<Option<Arc<Account>>, StoreError> {
        self.with_accounts(move |accounts| accounts.by_id(id)).await
    }

    async fn accounts(&self, after: Option<&Email>, max: usize) -> Result<Vec<Arc<Account>>, StoreError> {
        let after = after.cloned();
        self.with_accounts(move |accounts| accounts.all(after.as_ref(), max)).await
    }

    async fn change_account(&self, id: AccountId, change: AccountChange) -> Result<bool, StoreError> {
        self.with_accounts(move |accounts| accounts.update(id, &change)).await
    }

    async fn rekey_account(&self, account: &Account, instead: [u8; 32], token: Token) -> Result<bool, StoreError> {
        let account = account.clone();
        self.with_accounts(move |accounts| accounts.rekey(&account, &instead, &token)).await
    }

    async fn change_password(
        &self,
        id: AccountId,
        instead: [u8; 32],
        password: StoredPassword,
        keep: TokenHash,
    ) -> Result<bool, StoreError> {
        self.with_accounts(move |accounts| accounts.change_password(id, &instead, &password, keep)).await
    }

    async fn delete_account(&self, id: AccountId, now: Timestamp) -> Result<bool, StoreError> {
        // Suspended first and deleted last, so that what is left after a crash can still be named, but not added to.
        let suspended = AccountChange::Suspended(true);
        self.with_accounts(move |accounts| accounts.update(id, &suspended)).await?;
        let deleted = match self.forget_owned(id, now).await {
            Ok(()) => match self.with_outbox(move |outbox| outbox.forget_account(id)).await {
                Ok(()) => self.with_accounts(move |accounts| accounts.delete(id)).await,
                Err(error) => Err(error),
            },
            Err(error) => Err(error),
        };
        deleted.inspect_err(|error| {
            error!(%error, "An account could not be deleted to its end; it is suspended until it is deleted again");
            self.shared.stay(id);
        })
    }

    async fn add_token(&self, token: Token, max: usize, proof: TokenProof) -> Result<bool, StoreError> {
        self.with_accounts(move |accounts| accounts.add_token(&token, max, proof)).await
    }

    async fn tokens(&self, id: AccountId) -> Result<Vec<Token>, StoreError> {
        self.with_accounts(move |accounts| accounts.tokens(id)).await
    }

    async fn revoke_token(&self, id: AccountId, hash: TokenHash) -> Result<bool, StoreError> {
        self.with_accounts(move |accounts| accounts.revoke(id, hash)).await
    }

    async fn holder(&self, hash: TokenHash) -> Result<Option<Holder>, StoreError> {
        match self.accounts.remembered_holder(hash) {
            Some(holder) => Ok(Some(holder)),
            None => self.with_accounts(move |accounts| accounts.holder(hash)).await,
        }
    }

    async fn token_used(&self, hash: TokenHash, now: Timestamp) -> Result<(), StoreError> {
        let known = self.accounts.remembered_holder(hash);
        if known.is_some_and(|holder| !Accounts::is_worth_noting(&holder.token, now)) {
            return Ok(());
        }
        self.with_accounts(move |accounts| accounts.used(hash, now)).await
    }

    async fn count(&self, who: CounterId, amount: u32, quota: Quota) -> Result<Option<Duration>, StoreError> {
        Ok(self.counts.take(who, amount, quota))
    }

    async fn post(&self, letters: Vec<Letter>) -> Result<(), StoreError> {
        self.with_outbox(move |outbox| outbox.post(&letters)).await
    }

    async fn due(
        &self,
        carrier: Carrier,
        now: Timestamp,
        lease: Duration,
        max: usize,
    ) -> Result<Vec<TakenLetter>, StoreError> {
        self.with_outbox(move |outbox| outbox.due(carrier, now, lease, max)).await
    }

    async fn settle(&self, id: LetterId, outcome: Outcome) -> Result<(), StoreError> {
        self.with_outbox(move |outbox| outbox.settle(id, outcome)).await
    }

    async fn letters_apart_from(&self, generation: Generation, max: usize) -> Result<Vec<Letter>, StoreError> {
        self.with_outbox(move |outbox| outbox.apart_from(generation, max)).await
    }

    async fn reseal_letter(&self, id: LetterId, before: &[u8], after: &[u8]) -> Result<bool, StoreError> {
        let (before, after) = (before.to_vec(), after.to_vec());
        self.with_outbox(move |outbox| outbox.reseal(id, &before, &after)).await
    }

    async fn deliveries(&self, row: Row) -> Result<Vec<Delivery>, StoreError> {
        self.with_outbox(move |outbox| outbox.deliveries(row)).await
    }

    async fn wake(&self, row: Row, now: Timestamp) -> Result<(), StoreError> {
        if !self.outbox.is_waited_for(row) {
            return Ok(());
        }
        self.with_outbox(move |outbox| outbox.wake(row, now)).await
    }

    async fn waited_for(&self, now: Timestamp) -> Result<Vec<Row>, StoreError> {
        self.with_outbox(move |outbox| outbox.waited_for(now)).await
    }

    async fn fate_of(&self, row: Row, now: Timestamp) -> Result<Option<Option<Fate>>, StoreError> {
        // Until a sweep takes the row away: whoever was down for long is still told.
        let current = self.told(row, now, |_| true).await?.filter(|current| !current.entry.head.is_forgotten());
        Ok(current.map(|current| current.entry.head.receipt.fate_at(now)))
    }

    async fn suppress(&self, address: AddressHash, now: Timestamp) -> Result<(), StoreError> {
        self.with_outbox(move |outbox| outbox.suppress(address, now)).await
    }

    async fn is_suppressed(&self, address: AddressHash) -> Result<bool, StoreError> {
        self.with_outbox(move |outbox| outbox.is_suppressed(address)).await
    }

    async fn documents(&self, shelf: Shelf) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
        self.with_accounts(move |accounts| accounts.documents(shelf)).await
    }

    async fn document(&self, shelf: Shelf, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let name = name.to_owned();
        self.with_accounts(move |accounts| accounts.document(shelf, &name)).await
    }

    async fn replace_document(
        &self,
        shelf: Shelf,
        name: &str,
        before: Option<&[u8]>,
        after: Option<&[u8]>,
    ) -> Result<bool, StoreError> {
        let (name, before, after) = (name.to_owned(), before.map(<[u8]>::to_vec), after.map(<[u8]>::to_vec));
        let replace =
            move |accounts: &Accounts| accounts.replace_document(shelf, &name, before.as_deref(), after.as_deref());
        self.with_accounts(replace).await
    }

    async fn try_write(&self) -> Result<(), StoreError> {
        self.shared.try_write()?.await.map_err(|_| StoreError::Closed)?
    }

    async fn figures(&self) -> Result<Figures, StoreError> {
        let path = self.database.clone();
        let read = tokio::task::spawn_blocking(move || {
            let files = database::files(&database::open_reader(&path, 0)?)?;
            Ok((files.iter().map(|used| used.unread).sum::<u64>(), path.parent().map_or(0, bytes_in)))
        });
        let (stored, bytes) = read.await.map_err(|_| StoreError::Unavailable)?.map_err(unavailable)?;
        let (letters, letters_due) = self.with_outbox(|outbox| Ok((outbox.queued(), outbox.first_due()?))).await?;
        Ok(Figures { letters, letters_due, bytes, ..self.shared.figures(stored) })
    }

    async fn close(&self) {
        let shared = self.shared.clone();
        let ended = tokio::task::spawn_blocking(move || {
            let mut state = shared.lock();
            state.is_closing = true;
            shared.notify();
            while !state.is_closed {
                state = shared.wait(state, Duration::from_millis(100));
            }
        });
        let _ = ended.await;
    }
}

impl Drop for EmbeddedStore {
    /// Lets the threads end by themselves; everything that was acknowledged is in the journal.
    fn drop(&mut self) {
        self.shared.lock().is_closing = true;
        self.shared.notify();
    }
}

/// Bytes of the files in a folder; of what cannot be seen, none.
fn bytes_in(folder: &Path) -> u64 {
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    files.filter_map(|file| file.metadata().ok()).map(|about| about.blocks() * disk::COUNTED_BYTES).sum()
}

/// Runs the two threads of a store.
fn start(committer: committer::Committer, flusher: flusher::Flusher, jobs: Receiver<Job>) -> std::io::Result<()> {
    std::thread::Builder::new().name("glimpse-flush".into()).spawn(move || flusher.run(&jobs))?;
    std::thread::Builder::new().name("glimpse-commit".into()).spawn(move || committer.run())?;
    Ok(())
}
