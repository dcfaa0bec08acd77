//! The thread that makes transitions durable: takes whatever is queued, writes it as one frame, syncs once, and only then
//! tells those who wait. While it syncs, the next batch gathers: group commit without a timer.

use std::sync::{Arc, mpsc::Sender};
use std::time::{Duration, Instant};

use tracing::{error, info, warn};

use super::{
    entry,
    flusher::{FlushJob, Job},
    journal::Segment,
    memory::{Batch, Shared, Waiting, answer},
};
use crate::{
    StoreError,
    audit::{AuditLog, FolderMark},
};

/// How long the thread sleeps when nothing wakes it: bounds how late it notices that a segment is due.
const TICK: Duration = Duration::from_millis(200);
/// Whoever was in a batch that can be neither written nor erased is told after this time that nobody knows what became of it.
const DOUBT_MAX: Duration = Duration::from_secs(10);

/// When a segment is given to the flusher.
pub(super) struct Rotation {
    /// So many bytes are reason enough, if the other segment is ready.
    pub(super) bytes: u64,
    /// With less room than this the next batch might not fit: wait for the other segment.
    pub(super) room_min: u64,
    /// So much time after its first frame, so that what was erased leaves the disk in time.
    pub(super) after: Duration,
}

/// When the committer lets a batch grow before it syncs. A sync costs the same for one transition as for fifty, so under load
/// fewer, larger ones leave more of the processor to everybody; a lone caller never waits.
#[derive(Debug, Clone, Copy)]
pub struct Gathering {
    /// The last batch had at least so many transitions.
    pub ops_min: usize,
    /// For so long.
    pub pause: Duration,
}

pub(super) struct Committer {
    pub(super) shared: Arc<Shared>,
    pub(super) active: Segment,
    pub(super) rotation: Rotation,
    pub(super) gathering: Gathering,
    pub(super) jobs: Sender<Job>,
    /// Where facts are noted, and of which folder they are.
    pub(super) audit: Option<(Arc<AuditLog>, FolderMark)>,
}

/// What to do next.
enum Next {
    Commit(Batch),
    EraseTail,
    End,
}

/// A batch that failed and may still be on the disk: who was in it is refused, but not before it is gone from there.
struct Doubt {
    since: Instant,
    waiting: Vec<Waiting>,
    /// The log says already that it cannot be erased.
    is_told: bool,
}

impl Committer {
    /// Runs until the store closes.
    pub(super) fn run(mut self) {
        let mut first_frame_at = None;
        let mut doubt: Option<Doubt> = None;
        loop {
            match self.next(first_frame_at, doubt.is_some()) {
                Next::End => break,
                Next::EraseTail => doubt = doubt.and_then(|doubt| self.erase_tail(doubt)),
                Next::Commit(batch) => {
                    let ops = batch.waiting.len();
                    doubt = self.commit(batch);
                    first_frame_at = (!self.active.is_empty()).then(|| first_frame_at.unwrap_or_else(Instant::now));
                    if ops >= self.gathering.ops_min {
                        std::thread::sleep(self.gathering.pause);
                    }
                }
            }
        }
        // Nobody waits for what never comes. What is still in the journal is replayed by the next start.
        if let Some(doubt) = doubt.and_then(|doubt| self.erase_tail(doubt)) {
            answer(doubt.waiting, Err(StoreError::Unconfirmed));
        }
        let waiting = std::mem::take(&mut self.shared.lock().waiting);
        answer(waiting, Err(StoreError::Closed));
        let _ = self.jobs.send(Job::End);
    }

    /// Waits for something to do.
    fn next(&self, first_frame_at: Option<Instant>, is_tail_doubtful: bool) -> Next {
        let mut state = self.shared.lock();
        loop {
            if is_tail_doubtful {
                let is_closing = state.is_closing;
                drop(state);
                if is_closing {
                    return Next::End;
                }
                std::thread::sleep(TICK);
                return Next::EraseTail;
            }
            let has_queue = !state.waiting.is_empty();
            let is_used = !self.active.is_empty();
            let is_over =
                is_used && (state.is_closing || first_frame_at.is_some_and(|at| at.elapsed() >= self.rotation.after));
            let room = self.active.room().saturating_sub(state.queue.len() as u64);
            let must_rotate = has_queue && room < self.rotation.room_min;
            let may_rotate = state.standby.is_some();
            state.wants_standby |= must_rotate && !may_rotate;
            if has_queue && (!must_rotate || may_rotate || state.is_flush_failing) {
                let is_last = may_rotate && (must_rotate || is_over || self.active.used() >= self.rotation.bytes);
                return Next::Commit(state.take_batch(is_last));
            }
            if is_over && may_rotate && !has_queue {
                return Next::Commit(state.take_batch(true));
            }
            if state.is_closing
                && !has_queue
                && (!is_used || state.is_flush_failing)
                && (may_rotate || state.is_flush_failing)
            {
                return Next::End;
            }
            state = self.shared.wait(state, TICK);
        }
    }

    /// Makes a batch durable and tells everybody in it, either way; but for those who cannot be told yet.
    fn commit(&mut self, mut batch: Batch) -> Option<Doubt> {
        let began = Instant::now();
        let written = match (batch.payload.is_empty(), batch.is_tried) {
            (false, _) => self.active.append(&batch.payload),
            (true, true) => self.active.try_write(),
            (true, false) => Ok(()),
        };
        if let Err(error) = written {
            let (waiting, was_failing) = self.shared.lock().fail(batch);
            // Said once, however many are refused until it can be written again.
            if !was_failing {
                error!(%error, "The journal cannot be written; until it can, what would change anything is refused, and nothing is consumed");
            }
            return self.erase_tail(Doubt { since: Instant::now(), waiting, is_told: was_failing });
        }
        if !batch.payload.is_empty() {
            self.shared.commit_seconds.observe(began.elapsed().as_secs_f64());
            self.shared.commit_transitions.observe(f64::from(u32::try_from(batch.waiting.len()).unwrap_or(u32::MAX)));
        }
        // Noted before anybody is told, written when the segment turns or earlier.
        if let Some((audit, folder)) = &self.audit {
            let Ok(facts) = entry::facts(&batch.payload) else { unreachable!("it was encoded here") };
            audit.note_frame(*folder, self.active.sequence(), facts);
        }
        if self.shared.lock().committed(!batch.payload.is_empty() || batch.is_tried) {
            info!("The journal can be written again");
        }
        answer(std::mem::take(&mut batch.waiting), Ok(()));
        if batch.is_last {
            self.rotate();
        }
        None
    }

    /// Sees to it that no restart finds what is refused, and refuses it then. Whoever has waited too long is told that nobody knows.
    fn erase_tail(&mut self, mut doubt: Doubt) -> Option<Doubt> {
        match self.active.erase_tail() {
            Ok(()) => {
                self.shared.lock().is_tail_doubtful = false;
                answer(doubt.waiting, Err(StoreError::Unavailable));
                return None;
            }
            Err(error) if !doubt.is_told => {
                warn!(%error, "What was refused last may still be in the journal; it is tried again and again to erase it");
                doubt.is_told = true;
            }
            Err(_) => {}
        }
        if doubt.since.elapsed() >= DOUBT_MAX {
            answer(std::mem::take(&mut doubt.waiting), Err(StoreError::Unconfirmed));
        }
        Some(doubt)
    }

    /// Gives the full segment to the flusher and goes on with the other one.
    fn rotate(&mut self) {
        let mut state = self.shared.lock();
        let (Some(mut next), Some(frozen)) = (state.standby.take(), state.frozen.clone()) else {
            unreachable!("a batch is the last of its segment only while the other one stands by, and freezes the table")
        };
        drop(state);
        next.begin(self.active.sequence() + 1);
        let full = std::mem::replace(&mut self.active, next);
        let _ = self.jobs.send(Job::Flush(FlushJob { table: frozen, segment: full }));
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{Receiver, channel};
    use std::thread;

    use glimpse_core::{
        limits::Tries,
        link::Row,
        receipt::Receipt,
        time::{Timestamp, Ttl},
    };

    use super::{
        super::{
            entry::{Bytes, Entry},
            faults::{Fault, Memory, MemoryDisk},
            journal::Label,
            memory::{Durable, QueueLimits},
        },
        *,
    };
    use crate::record::Head;

    const CAPACITY: u64 = 1 << 20;
    const ROTATION: Rotation = Rotation { bytes: 700_000, room_min: 100_000, after: Duration::from_secs(600) };
    const LIMITS: QueueLimits = QueueLimits { ops_max: 100, bytes_max: 1 << 20, unread_bytes_max: 1 << 30 };

    fn segment() -> Segment {
        segment_in(Arc::default())
    }

    fn segment_in(file: Arc<Memory>) -> Segment {
        Segment::make(file, Label { folder: [1; 16], slot: 0, capacity: CAPACITY }).unwrap()
    }

    /// Of a segment that has room for so much payload in one more frame.
    fn committer(room: u64) -> (Committer, Receiver<Job>) {
        let mut active = segment();
        if room < active.room() {
            // What stands before takes its header, too.
            let before = active.room() - room - 20;
            active.append(&vec![1; usize::try_from(before).unwrap()]).unwrap();
        }
        assert_eq!(active.room(), room);
        let (jobs, received) = channel();
        let gathering = Gathering { ops_min: 6, pause: Duration::ZERO };
        let shared = Arc::new(Shared::new(LIMITS));
        (Committer { shared, active, rotation: ROTATION, gathering, jobs, audit: None }, received)
    }

    /// Queues a row; gives the bytes that wait.
    fn queue(shared: &Shared) -> u64 {
        drop(share(shared));
        shared.lock().queue.len() as u64
    }

    fn share(shared: &Shared) -> Durable {
        let receipt = Receipt::new(Timestamp::from_millis(1), Ttl::from_seconds(60), false);
        let head = Head { link_hash: [1; 16], receipt_hash: [2; 16], tries: Tries::NONE, receipt, owner: None };
        shared.create(Row::new(1).unwrap(), Entry { head, bytes: Bytes::Held(Arc::from([7; 100])) }).unwrap()
    }

    /// Whether the next batch is the last one of its segment; none when the end comes.
    fn is_last(committer: &Committer, first_frame_at: Option<Instant>) -> Option<bool> {
        match committer.next(first_frame_at, false) {
            Next::Commit(batch) => Some(batch.is_last),
            Next::EraseTail => unreachable!("nothing is doubtful"),
            Next::End => None,
        }
    }

    #[test]
    fn a_segment_turns_when_it_has_enough_and_the_other_one_stands_by() {
        for (is_enough, stands_by) in [(false, false), (false, true), (true, false), (true, true)] {
            let (committer, _jobs) = committer(segment().room() - ROTATION.bytes + 512 + u64::from(!is_enough));
            assert_eq!(committer.active.used() >= ROTATION.bytes, is_enough);
            queue(&committer.shared);
            committer.shared.lock().standby = stands_by.then(segment);
            assert_eq!(is_last(&committer, None), Some(is_enough && stands_by), "{is_enough} {stands_by}");
            assert!(!committer.shared.lock().wants_standby, "there is room");
        }
    }

    #[test]
    fn what_might_not_fit_waits_for_the_other_segment_unless_flushing_fails() {
        let waiting = queue(&committer(segment().room()).0.shared);
        let (fits, _jobs) = committer(ROTATION.room_min + waiting);
        queue(&fits.shared);
        assert_eq!(is_last(&fits, None), Some(false), "it just fits");
        assert!(!fits.shared.lock().wants_standby);

        let (full, _jobs) = committer(ROTATION.room_min + waiting - 1);
        queue(&full.shared);
        full.shared.lock().is_flush_failing = true;
        assert_eq!(is_last(&full, None), Some(false), "what is left is for those who open");

        let (mut full, _jobs) = committer(ROTATION.room_min + waiting - 1);
        full.rotation.bytes = CAPACITY;
        queue(&full.shared);
        thread::scope(|scope| {
            let turns = scope.spawn(|| is_last(&full, None));
            while !full.shared.lock().wants_standby {
                assert!(!turns.is_finished(), "it did not wait");
                thread::yield_now();
            }
            full.shared.lock().standby = Some(segment());
            full.shared.notify();
            assert_eq!(turns.join().unwrap(), Some(true));
        });
    }

    #[test]
    fn what_is_written_is_counted_and_ends_a_failure() {
        let disk = MemoryDisk::default();
        let (mut committer, _jobs) = committer(segment().room());
        committer.active = segment_in(disk.file("journal"));
        let shared = committer.shared.clone();
        let mut commit = || {
            let batch = shared.lock().take_batch(false);
            assert!(committer.commit(batch).is_none());
            let figures = shared.figures(0);
            (figures.commit_seconds.count(), figures.commit_transitions.unwrap().sum.round(), figures.is_failing)
        };
        queue(&shared);
        assert_eq!(commit(), (1, 1.0, false));
        assert_eq!(commit(), (1, 1.0, false), "nothing was written");
        for tries in [false, true] {
            disk.plan([(1, Fault::FailedWrite)]);
            queue(&shared);
            assert!(commit().2);
            assert!(commit().2, "nothing was tried");
            if tries {
                drop(shared.try_write().unwrap());
            } else {
                queue(&shared);
            }
            assert!(!commit().2);
        }
        assert_eq!(commit(), (2, 2.0, false), "neither what failed nor a try is counted");
    }

    #[test]
    fn who_is_in_doubt_is_told_so_after_a_while_and_not_before() {
        let disk = MemoryDisk::default();
        let (mut committer, _jobs) = committer(segment().room());
        committer.active = segment_in(disk.file("journal"));
        let mut durable = share(&committer.shared);
        // Neither what is written nor the zeros over it.
        disk.plan((1..10).map(|operation| (operation, Fault::FailedWrite)));
        let batch = committer.shared.lock().take_batch(false);
        let doubt = committer.commit(batch).unwrap();
        assert!(doubt.is_told, "the log says it");
        let mut doubt = committer.erase_tail(doubt).unwrap();
        assert!(durable.try_recv().is_err(), "it may turn out well");
        doubt.since = Instant::now().checked_sub(DOUBT_MAX).unwrap();
        let doubt = committer.erase_tail(doubt).unwrap();
        assert_eq!(durable.try_recv(), Ok(Err(StoreError::Unconfirmed)));
        assert!(committer.shared.lock().is_tail_doubtful);
        disk.plan([]);
        assert!(committer.erase_tail(doubt).is_none());
        assert!(!committer.shared.lock().is_tail_doubtful);
    }

    #[test]
    fn what_was_erased_leaves_the_journal_in_time() {
        let (committer, _jobs) = committer(CAPACITY / 2);
        committer.shared.lock().standby = Some(segment());
        let long_ago = Instant::now().checked_sub(ROTATION.after).unwrap();
        assert_eq!(is_last(&committer, Some(long_ago)), Some(true), "though nobody waits");
        queue(&committer.shared);
        committer.shared.lock().standby = Some(segment());
        assert_eq!(is_last(&committer, Some(long_ago)), Some(true));
    }

    #[test]
    fn the_end_comes_when_everything_is_flushed_or_cannot_be() {
        let close = |room: u64, stands_by: bool, is_failing: bool| {
            let (committer, _jobs) = committer(room);
            let mut state = committer.shared.lock();
            (state.is_closing, state.is_flush_failing, state.standby) = (true, is_failing, stands_by.then(segment));
            drop(state);
            is_last(&committer, Some(Instant::now()))
        };
        let empty = segment().room();
        assert_eq!(close(empty, true, false), None, "nothing is in it");
        assert_eq!(close(1000, true, false), Some(true), "what is in it is flushed first");
        assert_eq!(close(1000, false, true), None, "the next start flushes it");
        assert_eq!(close(empty, false, true), None);
    }
}
