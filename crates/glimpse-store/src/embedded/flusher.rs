//! The thread that brings the journal's transitions to where they stay: sealed bytes of unread secrets into the sealed
//! files, zeros over those that are gone, heads into the database. Then the journal segment is overwritten with zeros.
//! Every step can be repeated; the segment is given up only after all of them are durable.

use std::collections::BTreeMap;
use std::io;
use std::ops::ControlFlow;
use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
    mpsc::{Receiver, RecvTimeoutError},
};
use std::time::{Duration, Instant};

use glimpse_core::{link::Row, receipt::Fate, time::Timestamp};
use rusqlite::Connection;
use tokio::sync::oneshot;
use tracing::{debug, error, info};

use super::{
    complaint::Complaint,
    database::{self, CheckpointError, Due, FileUse},
    entry::{Bytes, Entry, Place, Table},
    journal::Segment,
    memory::{Shared, StoredBytes},
    sealed_files::{Extent, FILE_BYTES_MAX, SealedFiles},
};
use crate::{
    StoreError, Swept,
    audit::{AuditLog, Event, Fact},
};

/// Between two attempts to flush, when the disk refuses.
const RETRY: Duration = Duration::from_millis(500);

/// So long may somebody who reads keep a flush from its end before that counts as a failure: meanwhile what is over stays in the journal, and
/// the other segment fills. Half of the default `erase_within`.
const READERS_MAX: Duration = Duration::from_secs(30);

/// With so many to give back, a sweep does so although another follows at once: meanwhile nothing else is flushed.
const ZEROED_TOGETHER: usize = 10_000;

/// Of more than these, the blocks go with their file: so much may be zeroed while somebody reads for long.
const ZEROED_MAX: usize = 1_000_000;

/// A frozen table and the segment that holds the same transitions.
pub(super) struct FlushJob {
    pub(super) table: Arc<Table>,
    pub(super) segment: Segment,
}

pub(super) enum Job {
    Flush(FlushJob),
    Sweep { now: Timestamp, rows_max: usize, reply: oneshot::Sender<Result<Swept, StoreError>> },
    End,
}

/// Why a flush or a sweep did not happen, for the log.
#[derive(Debug, thiserror::Error)]
pub(super) enum FlushError {
    #[error("a file could not be written: {0}")]
    Io(#[from] io::Error),
    #[error("the database could not be written: {0}")]
    Sqlite(#[from] rusqlite::Error),
    #[error("the database could not be checkpointed: {0}")]
    Checkpoint(#[from] CheckpointError),
    #[error("the audit log could not be written: {0}")]
    Audit(#[source] io::Error),
}

impl FlushError {
    /// Whether everything is written, and only somebody who reads keeps the write-ahead log from being begun anew.
    fn is_for_readers(&self) -> bool {
        matches!(self, Self::Checkpoint(CheckpointError::Readers))
    }
}

pub(super) struct Flusher {
    pub(super) shared: Arc<Shared>,
    pub(super) writer: Connection,
    pub(super) files: Arc<SealedFiles>,
    pub(super) next_row: Arc<AtomicU64>,
    /// What was zeroed and may be given back once the database is durable without it: to write the zeros once more, a full disk would have
    /// to have room for them.
    pub(super) zeroed: Vec<Extent>,
    /// The files that the database has forgotten, and that go once it is durable without them: a power cut would bring back what was in
    /// them, and nobody finds that.
    pub(super) emptied: Vec<u32>,
    /// Whether the database is durable as it is.
    pub(super) is_settled: bool,
    pub(super) audit: Option<Arc<AuditLog>>,
}

impl Flusher {
    /// Runs until the committer says that nothing more comes.
    pub(super) fn run(mut self, jobs: &Receiver<Job>) {
        let mut unscrubbed = None;
        while let Ok(job) = jobs.recv() {
            match job {
                Job::Flush(job) => {
                    if self.flush_until_done(job, jobs, &mut unscrubbed).is_break() {
                        break;
                    }
                }
                Job::Sweep { now, rows_max, reply } => self.answer_sweep(now, rows_max, reply),
                Job::End => break,
            }
        }
        self.end(unscrubbed);
        self.shared.lock().is_closed = true;
        self.shared.notify();
    }

    /// Leaves nothing behind, as far as that can be had now: a segment that could not be given up, what is only space, and the
    /// write-ahead log.
    fn end(&mut self, unscrubbed: Option<Segment>) {
        self.reclaim();
        let scrubbed = self
            .settle(database::checkpoint)
            .and_then(|()| unscrubbed.map_or(Ok(()), |mut segment| Ok(segment.scrub()?)));
        if let Err(error) = scrubbed {
            debug!(%error, "A segment of the journal stays for the next start");
            return;
        }
        self.reclaim();
        // Durable or not, the log is to be emptied.
        self.is_settled = false;
        if let Err(error) = self.settle(database::checkpoint) {
            debug!(%error, "The write-ahead log stays for the next start");
        }
    }

    fn answer_sweep(&mut self, now: Timestamp, rows_max: usize, reply: oneshot::Sender<Result<Swept, StoreError>>) {
        let swept = self.sweep(now, rows_max).map_err(|error| {
            static SAID: Complaint = Complaint::new();
            if SAID.is_due() {
                error!(%error, "Expired secrets could not be erased; they cannot be read, and the next sweep tries again");
            }
            StoreError::Unavailable
        });
        let _ = reply.send(swept);
    }

    /// Tries until it works or the store closes; the journal keeps everything meanwhile. Between two attempts there is room for sweeps.
    /// If the store closes when only the end is missing, the segment is left in `unscrubbed`.
    fn flush_until_done(
        &mut self,
        mut job: FlushJob,
        jobs: &Receiver<Job>,
        unscrubbed: &mut Option<Segment>,
    ) -> ControlFlow<()> {
        let (began, mut is_applied) = (Instant::now(), false);
        while let Err(error) = self.flush(&job.table, &mut job.segment, &mut is_applied) {
            let mut state = self.shared.lock();
            // A long read delays it, and the disk is well; unless somebody waits for the segment.
            let is_delay = error.is_for_readers() && began.elapsed() < READERS_MAX && !state.wants_standby;
            if !is_delay && !state.is_flush_failing {
                error!(%error, "The data folder cannot be written; new secrets are refused until it can, unread ones are safe");
            }
            // The committer ends without a segment that never comes back.
            state.is_flush_failing |= !is_delay || state.is_closing;
            self.shared.notify();
            let is_closing = state.is_closing;
            drop(state);
            if is_closing {
                *unscrubbed = is_applied.then_some(job.segment);
                return ControlFlow::Continue(());
            }
            // What is over may be in the way of what is new.
            self.reclaim();
            let again = Instant::now() + RETRY;
            loop {
                match jobs.recv_timeout(again.saturating_duration_since(Instant::now())) {
                    Ok(Job::Sweep { now, rows_max, reply }) => self.answer_sweep(now, rows_max, reply),
                    Ok(Job::Flush(_)) => unreachable!("there is no other segment while this one is not given back"),
                    Ok(Job::End) | Err(RecvTimeoutError::Disconnected) => {
                        *unscrubbed = is_applied.then_some(job.segment);
                        return ControlFlow::Break(());
                    }
                    Err(RecvTimeoutError::Timeout) => break,
                }
            }
        }
        let stored = self.stored();
        let mut state = self.shared.lock();
        if std::mem::take(&mut state.is_flush_failing) {
            info!("The data folder can be written again");
        }
        state.thaw(stored);
        state.standby = Some(job.segment);
        state.wants_standby = false;
        self.shared.notify();
        ControlFlow::Continue(())
    }

    pub(super) fn flush(
        &mut self,
        table: &Table,
        segment: &mut Segment,
        is_applied: &mut bool,
    ) -> Result<(), FlushError> {
        if !*is_applied {
            // What the database has is replayed no more: before that, the log must have it.
            if let Some(audit) = &self.audit {
                audit.flush().map_err(FlushError::Audit)?;
            }
            self.apply(table, segment.sequence())?;
            *is_applied = true;
        }
        self.settle(database::checkpoint_in_place)?;
        segment.scrub()?;
        self.reclaim();
        Ok(())
    }

    /// Makes what was written to the database durable.
    pub(super) fn settle(
        &mut self,
        checkpoint: impl Fn(&Connection) -> Result<(), CheckpointError>,
    ) -> Result<(), FlushError> {
        if !self.is_settled {
            checkpoint(&self.writer)?;
            self.is_settled = true;
        }
        Ok(())
    }

    /// Gives back the files and blocks that hold nothing any more, without waiting for anybody. Only for space: zeros are on the disk
    /// already, and what fails, or would have to wait for a reader, is left to the next sweep or flush.
    pub(super) fn reclaim(&mut self) {
        match self.try_to_reclaim() {
            Err(error) if !error.is_for_readers() => {
                static SAID: Complaint = Complaint::new();
                if SAID.is_due() {
                    error!(%error, "The space of what is erased could not be given back; that is tried again");
                }
            }
            _ => {}
        }
    }

    fn try_to_reclaim(&mut self) -> Result<(), FlushError> {
        // First, so that there is room in the write-ahead log on a full disk, too.
        self.settle(database::checkpoint_beside_readers)?;
        let forgotten = self.forget_empty_files();
        if forgotten.is_ok() {
            self.settle(database::checkpoint_beside_readers)?;
        }
        self.files.give_back(std::mem::take(&mut self.zeroed).iter());
        let mut removed = Ok(());
        self.emptied.retain(|file| {
            let tried = self.files.remove(*file);
            let stays = tried.is_err();
            if stays {
                removed = tried;
            }
            stays
        });
        forgotten?;
        Ok(removed?)
    }

    /// Brings a table into sealed files and database, in row order. Not durable before the checkpoint that follows.
    pub(super) fn apply(&mut self, table: &Table, sequence: u64) -> Result<(), FlushError> {
        let rows: BTreeMap<Row, &Entry> = table.iter().map(|(row, entry)| (*row, entry)).collect();
        let mut erased = BTreeMap::new();
        let files: Vec<u32> = database::files(&self.writer)?.iter().map(|used| used.file).collect();
        for (row, entry) in &rows {
            let extent = match entry.bytes {
                Bytes::Erased(Place::At(extent)) => Some(extent),
                Bytes::Erased(Place::Unknown) => database::place(&self.writer, *row)?,
                Bytes::Erased(Place::Nowhere) | Bytes::Stored(_) | Bytes::Flushing(_) | Bytes::Held(_) => None,
            };
            // A sweep may have erased the row, and given its file back, since memory learned the place.
            erased.extend(extent.filter(|extent| files.contains(&extent.file)).map(|extent| (*row, extent)));
        }
        self.erase(erased.values())?;
        let zeroed: Vec<Extent> = erased.values().copied().collect();
        let (file, mut extents) = self.append(&rows)?;

        let transaction = self.writer.transaction()?;
        for (row, entry) in &rows {
            match entry.bytes {
                Bytes::Erased(_) if entry.head.is_forgotten() => {
                    if !database::delete(&transaction, *row)? {
                        erased.remove(row);
                    }
                }
                Bytes::Held(_) => database::put(&transaction, *row, entry, extents.remove(row))?,
                Bytes::Flushing(_) | Bytes::Stored(_) => {
                    database::put_head(&transaction, *row, &entry.head)?;
                }
                Bytes::Erased(Place::Nowhere) => database::put(&transaction, *row, entry, None)?,
                Bytes::Erased(Place::At(_) | Place::Unknown) => {
                    // What a sweep has taken off the books already is not taken off twice.
                    if !database::put_erased(&transaction, *row, &entry.head)? {
                        erased.remove(row);
                    }
                }
            }
        }
        if let Some(file) = file {
            database::put_file(&transaction, file)?;
        }
        for used in by_file(erased.values()).into_values() {
            database::count_erased(&transaction, used)?;
        }
        database::put_applied(&transaction, sequence, self.next_row.load(Ordering::Relaxed))?;
        self.is_settled = false;
        database::commit(transaction)?;
        // Not before: what fails is done again, with the same extents.
        self.note_zeroed(zeroed);
        Ok(())
    }

    fn note_zeroed(&mut self, zeroed: Vec<Extent>) {
        let room = ZEROED_MAX.saturating_sub(self.zeroed.len());
        self.zeroed.extend(zeroed.into_iter().take(room));
    }

    /// Zeroes sealed bytes, durably, before the database forgets where they were: a crash in between repeats it.
    fn erase<'a>(&self, extents: impl Iterator<Item = &'a Extent> + Clone) -> io::Result<()> {
        for extent in extents.clone() {
            self.files.erase(*extent)?;
        }
        by_file(extents).into_keys().try_for_each(|file| self.files.sync(file))
    }

    /// Appends the sealed bytes that are in no file yet. Says where each is, and how long the file is with them.
    fn append(&self, rows: &BTreeMap<Row, &Entry>) -> Result<(Option<FileUse>, BTreeMap<Row, Extent>), FlushError> {
        let last = database::files(&self.writer)?.pop();
        let mut file = match last {
            Some(last) if last.length < FILE_BYTES_MAX => last,
            Some(full) => FileUse { file: full.file + 1, length: 0, unread: 0, bytes: 0 },
            None => FileUse { file: 1, length: 0, unread: 0, bytes: 0 },
        };
        let (from, mut bytes, mut extents) = (file.length, Vec::new(), BTreeMap::new());
        for (row, entry) in rows {
            let Bytes::Held(held) = &entry.bytes else { continue };
            let length = u32::try_from(held.len()).map_err(io::Error::other)?;
            extents.insert(*row, Extent { file: file.file, offset: file.length, length });
            bytes.extend_from_slice(held);
            file.length += u64::from(length);
            file.unread += 1;
            file.bytes += u64::from(length);
        }
        if bytes.is_empty() {
            return Ok((None, extents));
        }
        self.files.write(file.file, from, &bytes)?;
        Ok((Some(file), extents))
    }

    /// Takes the files off the books whose secrets are all gone, except the one that is appended to.
    fn forget_empty_files(&mut self) -> Result<(), FlushError> {
        let mut files = database::files(&self.writer)?;
        files.pop();
        let empty: Vec<u32> = files.iter().filter(|used| used.unread == 0).map(|used| used.file).collect();
        if empty.is_empty() {
            return Ok(());
        }
        // Every extent in them was zeroed before it was taken off the count, so removing is only for space.
        let transaction = self.writer.transaction()?;
        for file in &empty {
            database::delete_file(&transaction, *file)?;
        }
        self.is_settled = false;
        database::commit(transaction)?;
        // With a file go its blocks; whoever asked for one of them later would make the file anew.
        self.zeroed.retain(|extent| !empty.contains(&extent.file));
        self.emptied.extend(empty);
        Ok(())
    }

    /// Erases some of what is over. What memory knows better is not overruled: the next flush writes it as it is there.
    fn sweep(&mut self, now: Timestamp, rows_max: usize) -> Result<Swept, FlushError> {
        let due = database::due(&self.writer, now, rows_max)?;
        let mut swept = Swept { more: due.len() == rows_max, ..Swept::default() };
        if !due.is_empty() {
            self.erase_due(due, now, &mut swept)?;
        }
        if !swept.more || self.zeroed.len() >= ZEROED_TOGETHER {
            self.reclaim();
        }
        let stored = self.stored();
        self.shared.lock().swept(stored);
        Ok(swept)
    }

    /// Erases these rows, and what ended with its receipt altogether.
    fn erase_due(&mut self, due: Vec<Due>, now: Timestamp, swept: &mut Swept) -> Result<(), FlushError> {
        let extents: Vec<Extent> = due.iter().filter_map(|due| due.extent).collect();
        self.erase(extents.iter())?;
        self.note_expired(&due, now)?;

        let transaction = self.writer.transaction()?;
        for Due { row, head, extent } in due {
            swept.expired += usize::from(extent.is_some());
            let Ok(mut head) = head else {
                error!("A damaged row was met by the sweep and removed with its bytes");
                database::delete(&transaction, row)?;
                continue;
            };
            let receipt = &mut head.receipt;
            if now >= receipt.ends_at() {
                database::delete(&transaction, row)?;
                swept.ended += 1;
                continue;
            }
            database::put_due(&transaction, row, receipt.ends_at())?;
            if extent.is_some() {
                receipt.stamped.get_or_insert(Fate::Expired(receipt.expires_at()));
                database::put_erased(&transaction, row, &head)?;
            }
        }
        for used in by_file(extents.iter()).into_values() {
            database::count_erased(&transaction, used)?;
        }
        self.is_settled = false;
        let committed = database::commit(transaction);
        // What was read before decides nothing from here on, also if nobody knows whether it changed.
        self.shared.lock().swept(None);
        committed?;
        self.note_zeroed(extents);
        Ok(())
    }

    /// Notes whose bytes a sweep takes, durably, before the database forgets that they were there: a crash in between notes them once
    /// more, and so does a disk that refuses in between. What memory knows better ended otherwise, and is noted as that.
    fn note_expired(&self, due: &[Due], now: Timestamp) -> Result<(), FlushError> {
        let Some(audit) = &self.audit else { return Ok(()) };
        // While the disk refuses, the next sweep finds the same again.
        audit.flush().map_err(FlushError::Audit)?;
        for Due { row, head, .. } in due.iter().filter(|due| due.extent.is_some()) {
            if self.shared.lock().entry(*row).is_some_and(|entry| entry.head.receipt.stamped.is_some()) {
                continue;
            }
            let head = head.as_ref().ok();
            let at = head.map_or(now, |head| head.receipt.expires_at());
            let account = head.and_then(|head| head.owner.as_ref()).map(|owner| owner.account);
            audit.note(Fact::new(Event::SecretExpired, at).row(*row).account(account));
        }
        audit.flush().map_err(FlushError::Audit)
    }

    /// What is in the sealed files; none if the database or the disk does not say.
    pub(super) fn stored(&self) -> Option<StoredBytes> {
        let files = database::files(&self.writer).ok()?;
        let there = files.iter().map(|used| &used.file).chain(&self.emptied);
        let taken = there.map(|file| self.files.taken(*file)).sum::<io::Result<u64>>().ok()?;
        Some(StoredBytes { unread: files.iter().map(|used| used.bytes).sum(), taken })
    }
}

/// How many secrets, and how many bytes of them, these extents take in each file.
fn by_file<'a>(extents: impl Iterator<Item = &'a Extent>) -> BTreeMap<u32, FileUse> {
    let mut files = BTreeMap::new();
    for extent in extents {
        let used = files.entry(extent.file).or_insert(FileUse { file: extent.file, length: 0, unread: 0, bytes: 0 });
        used.unread += 1;
        used.bytes += u64::from(extent.length);
    }
    files
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embedded::{
        entry::tests::{held, row},
        faults::{Fault, MemoryDisk},
        memory::QueueLimits,
    };

    #[test]
    fn only_a_reader_is_waited_for() {
        assert!(FlushError::from(CheckpointError::Readers).is_for_readers());
        assert!(!FlushError::from(io::Error::from(io::ErrorKind::StorageFull)).is_for_readers());
    }

    #[test]
    fn a_flush_that_is_tried_again_and_again_gives_back_what_it_zeroed_once() {
        let (folder, disk) = (tempfile::tempdir().unwrap(), Arc::new(MemoryDisk::default()));
        let limits = QueueLimits { ops_max: 10, bytes_max: 1000, unread_bytes_max: 1000 };
        let mut flusher = Flusher {
            shared: Arc::new(Shared::new(limits)),
            writer: database::open_writer(&folder.path().join("a.db"), 0, false).unwrap(),
            files: Arc::new(SealedFiles::new(disk.clone())),
            next_row: Arc::default(),
            zeroed: Vec::new(),
            emptied: Vec::new(),
            is_settled: true,
            audit: None,
        };
        flusher.apply(&Table::from([(row(1), held()), (row(2), held())]), 1).unwrap();
        let extent = Extent { file: 1, offset: 0, length: 6 };
        let erased = Entry { bytes: Bytes::Erased(Place::At(extent)), ..held() };
        let table = Table::from([(row(1), erased), (row(3), held())]);
        for _ in 0..3 {
            // Zeros, their sync, and then the bytes of the new row.
            disk.plan([(3, Fault::FailedWrite)]);
            assert!(flusher.apply(&table, 2).is_err());
            assert_eq!(flusher.zeroed, []);
        }
        disk.plan([]);
        flusher.apply(&table, 2).unwrap();
        assert_eq!(flusher.zeroed, [extent]);
        flusher.reclaim();
        assert_eq!(flusher.zeroed, []);
    }
}
