//! What the engine holds in memory between two flushes: the rows that changed, and the queue of transitions that wait for
//! the journal. Every decision (who wins a claim) is made here, under one lock, in the order in which it is journalled.

use std::collections::HashSet;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use glimpse_core::{account::AccountId, link::Row, time::Timestamp};
use tokio::sync::oneshot;

use super::{
    entry::{Bytes, Entry, Table, encode},
    journal::Segment,
    sealed_files::FILE_BYTES_MAX,
};
use crate::{
    Figures, Histogram, SealedFiles, StoreError,
    timing::{COMMIT_SECONDS, COMMIT_TRANSITIONS},
};

/// Tells whoever waits whether the transition is durable.
pub(super) type Reply = oneshot::Sender<Result<(), StoreError>>;

/// Comes when the transition is durable, or did not happen.
pub(super) type Durable = oneshot::Receiver<Result<(), StoreError>>;

/// What a transition decides when it sees the row.
pub(super) enum Step<T> {
    /// Nothing changes.
    Answer(T),
    /// The row becomes this, durably, before the answer is given.
    Change(T, Entry),
}

/// What came of a transition that was tried in memory.
pub(super) enum Stepped<T> {
    /// Decided, nothing to wait for.
    Answer(T),
    /// Decided; the answer may be given once this says so.
    Waiting(T, Durable),
    /// The row is not in memory: read it from the database as of this flush, and try again.
    NotHere(Flushed),
}

/// A row as memory knows it.
pub(super) struct Looked {
    pub(super) entry: Option<Entry>,
    /// Comes when nothing of it can be undone any more.
    pub(super) settled: Option<Durable>,
    pub(super) flushed: Flushed,
}

/// Counts changes of the database: what was read before one of them may be stale.
pub(super) type Flushed = u64;

/// Somebody who waits for the journal.
pub(super) struct Waiting {
    reply: Option<Reply>,
    /// The transition that waits, and how its row was before; none for who only waits for those of others.
    transition: Option<(Row, Option<Entry>)>,
}

/// How much more than all unread secrets may have the sealed files may take on the disk: enough for files half of which is erased.
const DISK_BYTES_FACTOR: u64 = 2;

/// How much may wait for the journal.
#[derive(Debug, Clone, Copy)]
pub(super) struct QueueLimits {
    pub(super) ops_max: usize,
    pub(super) bytes_max: usize,
    /// Bytes that all unread secrets together may have.
    pub(super) unread_bytes_max: u64,
}

impl QueueLimits {
    /// What the sealed files may take on the disk: a block stays for one small secret in it, and where file systems take no blocks back, a
    /// whole file. The file that is appended to comes on top, so that a small limit does not end with the first one.
    fn disk_bytes_max(self) -> u64 {
        self.unread_bytes_max.saturating_mul(DISK_BYTES_FACTOR).saturating_add(FILE_BYTES_MAX)
    }
}

/// What is in the sealed files.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct StoredBytes {
    /// Bytes of the unread secrets.
    pub(super) unread: u64,
    /// Bytes that the files take on the disk, with what was erased and not given back.
    pub(super) taken: u64,
}

/// A batch taken off the queue.
pub(super) struct Batch {
    pub(super) payload: Vec<u8>,
    pub(super) waiting: Vec<Waiting>,
    /// Whether `frozen` is the table as of this batch: it is the segment's last one.
    pub(super) is_last: bool,
    /// Whether somebody wants to know if the journal can be written.
    pub(super) is_tried: bool,
}

#[derive(Default)]
pub(super) struct State {
    /// Rows that changed since the last freeze.
    pub(super) table: Table,
    /// Rows that are being flushed.
    pub(super) frozen: Option<Arc<Table>>,
    pub(super) flushed: Flushed,
    /// Bytes of the unread secrets: in the table, in the frozen table, and in the sealed files without the latter.
    held_bytes: u64,
    frozen_bytes: u64,
    stored: StoredBytes,
    pub(super) queue: Vec<u8>,
    pub(super) waiting: Vec<Waiting>,
    /// Rows with a transition in the queue, and in the batch that is being written: what they are now may be undone.
    queued: HashSet<Row>,
    committing: HashSet<Row>,
    /// Accounts that are being deleted, or were: nothing is kept for them any more.
    leaving: HashSet<AccountId>,
    /// Somebody who waits wants to know whether the journal can be written.
    is_tried: bool,
    /// The empty segment, while nobody uses it.
    pub(super) standby: Option<Segment>,
    /// The database or a sealed file cannot be written: space is only left for claims.
    pub(super) is_flush_failing: bool,
    /// The segment that is written to has no room left, and the other one is not there yet.
    pub(super) wants_standby: bool,
    /// The last thing that was to be written into the journal was not.
    is_journal_failing: bool,
    /// What was refused may still be in the journal: until it is erased, nothing can be written behind it.
    pub(super) is_tail_doubtful: bool,
    pub(super) is_closing: bool,
    /// Both threads are gone.
    pub(super) is_closed: bool,
}

/// The state, and the signal that there is something to do for the committer.
pub(super) struct Shared {
    state: Mutex<State>,
    changed: Condvar,
    limits: QueueLimits,
    /// What batches took, and what was in them.
    pub(super) commit_seconds: Histogram,
    pub(super) commit_transitions: Histogram,
}

impl Shared {
    pub(super) fn new(limits: QueueLimits) -> Self {
        Self {
            state: Mutex::new(State::default()),
            changed: Condvar::new(),
            limits,
            commit_seconds: Histogram::new(COMMIT_SECONDS),
            commit_transitions: Histogram::new(COMMIT_TRANSITIONS),
        }
    }

    /// A thread that panicked while it held the lock left data that the others can still use: every change below is made
    /// whole before anything that could panic.
    pub(super) fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The state, and what to wait for until nothing that it says now can be undone any more; none if nothing can.
    pub(super) fn lock_to_settle(&self) -> Result<(MutexGuard<'_, State>, Option<Durable>), StoreError> {
        let mut state = self.lock();
        if state.queued.is_empty() && state.committing.is_empty() {
            return Ok((state, None));
        }
        state.has_room(self.limits)?;
        let durable = state.wait(None);
        self.notify();
        Ok((state, Some(durable)))
    }

    pub(super) fn notify(&self) {
        self.changed.notify_all();
    }

    pub(super) fn wait<'a>(&self, state: MutexGuard<'a, State>, at_most: Duration) -> MutexGuard<'a, State> {
        self.changed.wait_timeout(state, at_most).unwrap_or_else(PoisonError::into_inner).0
    }

    /// Queues a row that is new.
    pub(super) fn create(&self, row: Row, entry: Entry) -> Result<Durable, StoreError> {
        let mut state = self.lock();
        state.takes_new()?;
        if entry.head.owner.as_ref().is_some_and(|owner| state.leaving.contains(&owner.account)) {
            return Err(StoreError::NoAccount);
        }
        let waiting = state.held_bytes + state.frozen_bytes + entry.held_bytes();
        let StoredBytes { unread, taken } = state.stored;
        if unread + waiting > self.limits.unread_bytes_max || taken + waiting > self.limits.disk_bytes_max() {
            return Err(StoreError::Full);
        }
        state.enqueue(row, entry, self.limits).inspect(|_| self.changed.notify_all())
    }

    /// Queues a row as it is from now on, whatever it was.
    pub(super) fn put(&self, row: Row, entry: Entry) -> Result<Durable, StoreError> {
        self.lock().enqueue(row, entry, self.limits).inspect(|_| self.changed.notify_all())
    }

    /// Stamps and erases some of the rows in memory that expired.
    pub(super) fn expire(&self, now: Timestamp, rows_max: usize) -> Result<(Vec<Durable>, bool), StoreError> {
        let expired = self.lock().expire(now, rows_max, self.limits);
        self.changed.notify_all();
        expired
    }

    /// The row as it is after its last transition, if memory knows, and what to wait for until that is durable.
    pub(super) fn look(&self, row: Row) -> Result<Looked, StoreError> {
        let mut state = self.lock();
        let settled = state.settled(row, self.limits)?;
        if settled.is_some() {
            self.changed.notify_all();
        }
        Ok(Looked { entry: state.entry(row), settled, flushed: state.flushed })
    }

    /// What to wait for until nothing that an account has can be undone any more; none if nothing can.
    pub(super) fn settled_of(&self, account: AccountId) -> Result<Option<Durable>, StoreError> {
        let mut state = self.lock();
        let is_its = |row: &&Row| {
            let owner = state.entry(**row).and_then(|entry| entry.head.owner);
            owner.is_some_and(|owner| owner.account == account)
        };
        let Some(row) = state.queued.iter().chain(&state.committing).find(is_its).copied() else { return Ok(None) };
        let settled = state.settled(row, self.limits)?;
        self.changed.notify_all();
        Ok(settled)
    }

    /// From now on nothing is kept for this account. Says what memory has of it.
    pub(super) fn leave(&self, account: AccountId) -> Vec<Row> {
        let mut state = self.lock();
        state.leaving.insert(account);
        state.rows_of(account)
    }

    /// The account stays after all.
    pub(super) fn stay(&self, account: AccountId) {
        self.lock().leaving.remove(&account);
    }

    /// How full the store is, with so many unread secrets in the sealed files.
    pub(super) fn figures(&self, stored: u64) -> Figures {
        let state = self.lock();
        let held = state.entries().filter(|(_, entry)| matches!(entry.bytes, Bytes::Held(_) | Bytes::Flushing(_)));
        Figures {
            unread: Some(stored + held.count() as u64),
            unread_bytes: state.unread_bytes(),
            unread_bytes_max: self.limits.unread_bytes_max,
            sealed_files: Some(SealedFiles { bytes: state.stored.taken, bytes_max: self.limits.disk_bytes_max() }),
            waiting: state.waiting.len(),
            is_failing: state.is_flush_failing || state.is_journal_failing,
            commit_seconds: self.commit_seconds.observed(),
            commit_transitions: Some(self.commit_transitions.observed()),
            ..Figures::default()
        }
    }

    /// Has the next batch write something, whether anything is in it or not. With a database that cannot be written, the journal being
    /// so is not enough.
    pub(super) fn try_write(&self) -> Result<Durable, StoreError> {
        let mut state = self.lock();
        if state.is_flush_failing {
            return Err(StoreError::Unavailable);
        }
        state.has_room(self.limits)?;
        state.is_tried = true;
        let durable = state.wait(None);
        drop(state);
        self.notify();
        Ok(durable)
    }

    /// Tries a transition on the row in memory, or on `loaded`, if the database has not changed since that was read.
    pub(super) fn step<T>(
        &self,
        row: Row,
        loaded: Option<(Flushed, Entry)>,
        decide: impl Fn(&Entry) -> Step<T>,
    ) -> Result<Stepped<T>, StoreError> {
        let mut state = self.lock();
        let decision = match state.entry(row) {
            Some(entry) => decide(&entry),
            None => match loaded {
                Some((flushed, entry)) if flushed == state.flushed => decide(&entry),
                _ => return Ok(Stepped::NotHere(state.flushed)),
            },
        };
        match decision {
            Step::Answer(answer) => match state.settled(row, self.limits)? {
                None => Ok(Stepped::Answer(answer)),
                Some(durable) => {
                    drop(state);
                    self.changed.notify_all();
                    Ok(Stepped::Waiting(answer, durable))
                }
            },
            Step::Change(answer, entry) => {
                let receiver = state.enqueue(row, entry, self.limits)?;
                drop(state);
                self.changed.notify_all();
                Ok(Stepped::Waiting(answer, receiver))
            }
        }
    }
}

impl State {
    /// Bytes of all unread secrets, more or less: what died since the last flush may still be counted.
    pub(super) fn unread_bytes(&self) -> u64 {
        self.held_bytes + self.frozen_bytes + self.stored.unread
    }

    /// The frozen table is flushed.
    pub(super) fn thaw(&mut self, stored: Option<StoredBytes>) {
        self.frozen = None;
        self.frozen_bytes = 0;
        self.swept(stored);
    }

    /// The database changed.
    pub(super) fn swept(&mut self, stored: Option<StoredBytes>) {
        self.flushed += 1;
        self.stored = stored.unwrap_or(self.stored);
    }

    /// Every row in memory, as it is after its last transition.
    pub(super) fn entries(&self) -> impl Iterator<Item = (&Row, &Entry)> {
        let frozen = self.frozen.iter().flat_map(|frozen| frozen.iter());
        self.table.iter().chain(frozen.filter(|(row, _)| !self.table.contains_key(row)))
    }

    /// The rows in memory that an account shared.
    fn rows_of(&self, account: AccountId) -> Vec<Row> {
        let owned =
            self.entries().filter(|(_, entry)| entry.head.owner.as_ref().is_some_and(|owner| owner.account == account));
        owned.map(|(row, _)| *row).collect()
    }

    /// Stamps and erases at most `rows_max` rows in memory that expired. Says for whom to wait, and whether there are more. A full queue
    /// empties while they are waited for; a journal that cannot be written does not come back by asking again at once.
    fn expire(
        &mut self,
        now: Timestamp,
        rows_max: usize,
        limits: QueueLimits,
    ) -> Result<(Vec<Durable>, bool), StoreError> {
        let overdue = self.entries().filter(|(_, entry)| entry.is_overdue(now));
        let rows: Vec<Row> = overdue.take(rows_max).map(|(row, _)| *row).collect();
        let has_more = rows.len() == rows_max;
        let mut durable = Vec::with_capacity(rows.len());
        for row in rows {
            let Some(entry) = self.entry(row) else { continue };
            match self.enqueue(row, entry.expired(), limits) {
                Ok(receiver) => durable.push(receiver),
                Err(StoreError::Busy) => return Ok((durable, true)),
                Err(error) => return Err(error),
            }
        }
        Ok((durable, has_more))
    }

    /// The row as it is after its last transition, if memory knows.
    pub(super) fn entry(&self, row: Row) -> Option<Entry> {
        let frozen = || self.frozen.as_ref().and_then(|frozen| frozen.get(&row)).map(Entry::thawed);
        self.table.get(&row).cloned().or_else(frozen)
    }

    fn enqueue(&mut self, row: Row, entry: Entry, limits: QueueLimits) -> Result<Durable, StoreError> {
        self.has_room(limits)?;
        encode(row, &entry, &mut self.queue);
        self.held_bytes += entry.held_bytes();
        let before = self.table.insert(row, entry);
        self.held_bytes -= before.as_ref().map_or(0, Entry::held_bytes);
        self.queued.insert(row);
        Ok(self.wait(Some((row, before))))
    }

    /// What to wait for until the row's last transition is durable; none if it is.
    fn settled(&mut self, row: Row, limits: QueueLimits) -> Result<Option<Durable>, StoreError> {
        if !self.queued.contains(&row) && !self.committing.contains(&row) {
            return Ok(None);
        }
        self.has_room(limits)?;
        Ok(Some(self.wait(None)))
    }

    /// Whether new secrets are taken at all.
    pub(super) fn takes_new(&self) -> Result<(), StoreError> {
        if self.is_flush_failing { Err(StoreError::Unavailable) } else { Ok(()) }
    }

    fn has_room(&self, limits: QueueLimits) -> Result<(), StoreError> {
        if self.is_closing {
            return Err(StoreError::Closed);
        }
        if self.is_tail_doubtful {
            return Err(StoreError::Unavailable);
        }
        if self.waiting.len() >= limits.ops_max || self.queue.len() >= limits.bytes_max {
            return Err(StoreError::Busy);
        }
        Ok(())
    }

    fn wait(&mut self, transition: Option<(Row, Option<Entry>)>) -> Durable {
        let (reply, receiver) = oneshot::channel();
        self.waiting.push(Waiting { reply: Some(reply), transition });
        receiver
    }

    /// Takes the queue. The last batch of a segment freezes the table with it: what is frozen is exactly what the segment
    /// holds.
    pub(super) fn take_batch(&mut self, is_last: bool) -> Batch {
        if is_last {
            self.frozen = Some(Arc::new(std::mem::take(&mut self.table)));
            self.frozen_bytes = std::mem::take(&mut self.held_bytes);
        }
        self.committing = std::mem::take(&mut self.queued);
        Batch {
            payload: std::mem::take(&mut self.queue),
            waiting: std::mem::take(&mut self.waiting),
            is_last,
            is_tried: std::mem::take(&mut self.is_tried),
        }
    }

    /// What was being written is durable. Says whether that is news, if anything was written.
    pub(super) fn committed(&mut self, is_written: bool) -> bool {
        self.committing.clear();
        is_written && std::mem::take(&mut self.is_journal_failing)
    }

    /// The batch could not be written, and may be on the disk in part. Returns everybody who must be told, and whether the one before
    /// had failed, too.
    pub(super) fn fail(&mut self, batch: Batch) -> (Vec<Waiting>, bool) {
        self.is_tail_doubtful = true;
        (self.undo(batch), std::mem::replace(&mut self.is_journal_failing, true))
    }

    /// The batch did not become durable: the table is again as it was before it. Whatever was queued meanwhile may build on
    /// it and is given up too. Returns everybody who must be told.
    fn undo(&mut self, mut batch: Batch) -> Vec<Waiting> {
        self.queue.clear();
        self.queued.clear();
        self.committing.clear();
        let mut queued = std::mem::take(&mut self.waiting);
        for waiting in queued.iter_mut().rev() {
            self.restore(waiting);
        }
        if batch.is_last
            && let Some(frozen) = self.frozen.take()
        {
            self.table = Arc::unwrap_or_clone(frozen);
            self.held_bytes += std::mem::take(&mut self.frozen_bytes);
        }
        for waiting in batch.waiting.iter_mut().rev() {
            self.restore(waiting);
        }
        batch.waiting.append(&mut queued);
        batch.waiting
    }

    fn restore(&mut self, waiting: &mut Waiting) {
        let Some((row, before)) = waiting.transition.take() else { return };
        self.held_bytes += before.as_ref().map_or(0, Entry::held_bytes);
        let after = match before {
            Some(before) => self.table.insert(row, before),
            None => self.table.remove(&row),
        };
        self.held_bytes -= after.as_ref().map_or(0, Entry::held_bytes);
    }
}

/// Tells everybody. Whoever hung up meanwhile is not the store's problem.
pub(super) fn answer(waiting: Vec<Waiting>, outcome: Result<(), StoreError>) {
    for reply in waiting.into_iter().filter_map(|waiting| waiting.reply) {
        let _ = reply.send(outcome);
    }
}

#[cfg(test)]
mod tests {
    use glimpse_core::{
        crypto::account::{SEALED_RECEIPT_BYTES, SealedReceiptKey},
        receipt::Fate,
    };

    use super::*;
    use crate::{
        Owner,
        embedded::entry::{
            Place,
            tests::{entry, held, row},
        },
    };

    /// As many unread bytes as six rows have.
    const LIMITS: QueueLimits = QueueLimits { ops_max: 3, bytes_max: 10_000, unread_bytes_max: 36 };
    const ACCOUNT: AccountId = AccountId::from_number(1);

    fn owned() -> Entry {
        let mut entry = held();
        let receipt_key = SealedReceiptKey([0; SEALED_RECEIPT_BYTES]);
        entry.head.owner = Some(Arc::new(Owner { account: ACCOUNT, receipt_key }));
        entry
    }

    fn erase(entry: &Entry) -> Step<()> {
        Step::Change((), entry.erased(Fate::Burned(Timestamp::from_millis(2))))
    }

    #[test]
    fn an_undone_batch_leaves_the_table_as_it_was() {
        let shared = Shared::new(LIMITS);
        let _created = shared.create(row(1), held()).unwrap();
        answer(shared.lock().take_batch(false).waiting, Ok(()));
        let erase = |_: &Entry| Step::Change((), entry(Bytes::Erased(Place::Nowhere)));
        for is_last in [false, true] {
            let _claimed = shared.step(row(1), None, erase).unwrap();
            let batch = shared.lock().take_batch(is_last);
            let _later = shared.create(row(2), held()).unwrap();
            let mut state = shared.lock();
            assert_eq!(state.undo(batch).len(), 2, "the batch and what was queued behind it");
            assert!(matches!(state.entry(row(1)), Some(Entry { bytes: Bytes::Held(_), .. })));
            assert!(state.entry(row(2)).is_none());
            assert!(state.queue.is_empty() && state.frozen.is_none());
        }
    }

    #[test]
    fn a_full_queue_refuses_and_changes_nothing() {
        let shared = Shared::new(LIMITS);
        for number in 1..=3 {
            drop(shared.create(row(number), held()).unwrap());
        }
        assert_eq!(shared.create(row(4), held()).err(), Some(StoreError::Busy));
        assert!(shared.lock().entry(row(4)).is_none());
    }

    #[test]
    fn a_sweep_goes_on_after_a_full_queue_but_not_before_a_journal_that_cannot_be_written() {
        let shared = Shared::new(LIMITS);
        for number in 1..=3 {
            drop(shared.create(row(number), held()).unwrap());
        }
        let over = Timestamp::from_millis(60_001);
        assert!(matches!(shared.expire(over, 10), Ok((durable, true)) if durable.is_empty()));
        let batch = shared.lock().take_batch(false);
        shared.lock().is_tail_doubtful = true;
        assert_eq!(shared.expire(over, 10).err(), Some(StoreError::Unavailable));
        shared.lock().is_tail_doubtful = false;
        assert!(matches!(shared.expire(over, 10), Ok((durable, false)) if durable.len() == 3));
        drop(batch);
    }

    #[test]
    fn unread_bytes_are_counted_wherever_they_are() {
        let shared = Shared::new(QueueLimits { ops_max: 100, ..LIMITS });
        let create = |number| shared.create(row(number), held()).map(drop);
        for number in 1..=6 {
            create(number).unwrap();
        }
        assert_eq!(create(7), Err(StoreError::Full), "seven times six bytes");
        shared.step(row(1), None, erase).map(drop).unwrap();
        create(7).unwrap();
        assert_eq!(create(8), Err(StoreError::Full));
        let batch = shared.lock().take_batch(true);
        assert_eq!(shared.lock().unread_bytes(), 36);
        shared.lock().undo(batch);
        assert_eq!(shared.lock().unread_bytes(), 0);
        create(9).unwrap();
        let _frozen = shared.lock().take_batch(true);
        shared.lock().thaw(Some(StoredBytes { unread: 12, taken: 0 }));
        assert_eq!(shared.lock().unread_bytes(), 12);
    }

    #[test]
    fn figures_say_what_is_here_and_in_the_files() {
        let shared = Shared::new(QueueLimits { ops_max: 100, ..LIMITS });
        let create = |number| shared.create(row(number), held()).map(drop).unwrap();
        create(1);
        create(2);
        answer(shared.lock().take_batch(true).waiting, Ok(()));
        shared.lock().swept(Some(StoredBytes { unread: 12, taken: 4096 }));
        create(3);
        shared.step(row(1), None, erase).map(drop).unwrap();
        let figures = shared.figures(2);
        assert_eq!(figures.unread, Some(4), "two in the files, one that is flushed, one that waits; one was burned");
        assert_eq!((figures.unread_bytes, figures.unread_bytes_max), (30, 36));
        assert_eq!(figures.sealed_files, Some(SealedFiles { bytes: 4096, bytes_max: FILE_BYTES_MAX + 72 }));
        assert_eq!((figures.waiting, figures.is_failing), (2, false));
        shared.commit_seconds.observe(0.001);
        shared.commit_transitions.observe(2.0);
        let figures = shared.figures(0);
        assert_eq!((figures.commit_seconds.count(), figures.commit_transitions.unwrap().count()), (1, 1));
        shared.lock().is_flush_failing = true;
        assert!(shared.figures(0).is_failing);
        shared.lock().is_flush_failing = false;
        let batch = shared.lock().take_batch(false);
        shared.lock().fail(batch);
        assert!(shared.figures(0).is_failing);
    }

    #[test]
    fn that_the_journal_can_be_written_again_is_news_once() {
        let shared = Shared::new(LIMITS);
        let mut state = shared.lock();
        assert!(!state.committed(true), "it always could");
        let batch = state.take_batch(false);
        assert!(!state.fail(batch).1, "it had not failed before");
        let batch = state.take_batch(false);
        assert!(state.fail(batch).1);
        assert!(!state.committed(false), "nothing was written");
        assert!(state.committed(true));
        assert!(!state.committed(true));
    }

    #[test]
    fn what_an_account_has_is_waited_for_until_nothing_undoes_it() {
        let shared = Shared::new(LIMITS);
        let is_settled = |account| shared.settled_of(account).unwrap().is_none();
        let _other = shared.create(row(1), held()).unwrap();
        assert!(is_settled(ACCOUNT));
        let _its = shared.create(row(2), owned()).unwrap();
        assert!(!is_settled(ACCOUNT) && is_settled(AccountId::from_number(2)));
        let _batch = shared.lock().take_batch(false);
        assert!(!is_settled(ACCOUNT), "it is being written");
        shared.lock().committed(true);
        assert!(is_settled(ACCOUNT));
    }

    #[test]
    fn nothing_is_kept_for_an_account_that_leaves_unless_it_stays_after_all() {
        let shared = Shared::new(LIMITS);
        let _other = shared.create(row(1), held()).unwrap();
        let _its = shared.create(row(2), owned()).unwrap();
        assert_eq!(shared.leave(ACCOUNT), [row(2)]);
        assert_eq!(shared.create(row(3), owned()).err(), Some(StoreError::NoAccount));
        shared.stay(ACCOUNT);
        assert!(shared.create(row(3), owned()).is_ok());
    }

    #[test]
    fn what_the_files_take_on_the_disk_is_bounded_whatever_was_erased_in_them() {
        let shared = Shared::new(QueueLimits { ops_max: 100, ..LIMITS });
        let most = FILE_BYTES_MAX + 2 * 36;
        shared.lock().swept(Some(StoredBytes { unread: 6, taken: most - 12 }));
        let create = |number| shared.create(row(number), held()).map(drop);
        create(1).unwrap();
        create(2).unwrap();
        assert_eq!(create(3), Err(StoreError::Full), "three times six bytes");
        shared.lock().swept(Some(StoredBytes { unread: 6, taken: most - 18 }));
        create(3).unwrap();
    }

    #[test]
    fn a_claim_during_a_flush_knows_that_the_bytes_are_on_their_way() {
        let shared = Shared::new(LIMITS);
        let _created = shared.create(row(1), held()).unwrap();
        let _frozen = shared.lock().take_batch(true);
        let _claimed = shared.step(row(1), None, erase).unwrap();
        assert!(matches!(shared.lock().entry(row(1)), Some(Entry { bytes: Bytes::Erased(Place::Unknown), .. })));
    }

    #[test]
    fn what_was_read_before_a_flush_decides_nothing_after_it() {
        let shared = Shared::new(LIMITS);
        let decide = |_: &Entry| Step::Answer(());
        assert!(matches!(shared.step(row(1), Some((0, held())), decide), Ok(Stepped::Answer(()))));
        shared.lock().flushed = 1;
        assert!(matches!(shared.step(row(1), Some((0, held())), decide), Ok(Stepped::NotHere(1))));
    }
}
