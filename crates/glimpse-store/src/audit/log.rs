//! The files of the log: `audit-0000000001` and so on in the data folder, appended to, never changed, deleted from the front as the
//! settings say. Whoever notes a fact waits for nothing; a line is durable when [`AuditLog::flush`] returns.
//!
//! What is not whole at the end of the last file when it is opened is what a power cut left, or somebody wrote: it is set aside in a
//! file of its own, and the next line says so. So do lines at the end that nothing signs yet, and a log that ends before its mark.

use std::collections::VecDeque;
use std::fs::TryLockError;
use std::io;
use std::path::Path;
use std::sync::{
    Arc, Mutex, MutexGuard, PoisonError,
    atomic::{AtomicBool, Ordering},
};
use std::time::{Duration, Instant};

use glimpse_core::time::Timestamp;
use tracing::error;
use zeroize::Zeroizing;

use super::{
    fact::{About, Event, Fact},
    line::{Ends, FolderMark, Position},
    mark::Mark,
    scan::{File, Scanned, first_line, name_of, number_of, scan},
    sign::{PublicKey, SEED_BYTES, Signer},
    verify::Known,
    writer::Writer,
};
use crate::embedded::disk::{self, Disk, Folder, LOCK};

/// A file is not begun anew more seldom than this part of the time for which files are kept, so that old lines go in time.
const FILES_PER_KEEP: u32 = 12;
/// Facts that may wait while the disk refuses them. The embedded engine stops by itself before that: its journal is full.
pub(super) const WAITING_MAX: usize = 1 << 16;
/// Facts that are handed to the disk together: while it refuses, each try costs no more than these.
const WRITTEN_TOGETHER: usize = 1 << 10;

/// A file must be too old for so long, by a clock that nobody sets, before it goes for its age: a clock that is a year ahead after a start
/// is put right within minutes, and what it deleted would not come back.
const AGE_SETTLES_IN: Duration = Duration::from_secs(3600);

/// What the log is told; each has a setting in `[audit]`.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// A file that is larger is followed by another.
    pub file_bytes_max: u64,
    /// All files together, but for the newest, are not larger.
    pub bytes_max: u64,
    /// For how long lines are kept, more or less a file.
    pub keep: Duration,
    /// How often there is a checkpoint while anything happens.
    pub checkpoint_every: Duration,
}

/// The log of one data folder.
pub struct AuditLog {
    disk: Arc<dyn Disk>,
    options: Options,
    waiting: Mutex<Waiting>,
    writer: Mutex<Writer>,
    /// The disk refused something.
    is_failing: AtomicBool,
    age_settles_in: Duration,
    /// None where the store has it.
    _lock: Option<std::fs::File>,
}

/// What is noted and not written yet.
#[derive(Default)]
struct Waiting {
    facts: VecDeque<(Fact, Option<Position>)>,
    /// How many did not fit any more, and when the first of them happened.
    lost: Option<(u64, Timestamp)>,
    /// The segment of the journal that facts are noted of, and how many of it were.
    segment: (u64, u64),
}

impl AuditLog {
    /// Opens the log of a folder, and keeps other processes out of it.
    ///
    /// # Errors
    /// When another process has it, a file cannot be read, or what is not whole cannot be set aside.
    pub fn open(folder: &Path, options: Options) -> io::Result<Self> {
        let disk: Arc<dyn Disk> = Arc::new(Folder::create(folder)?);
        let lock = disk::lock(&folder.join(LOCK)).map_err(|error| match error {
            TryLockError::WouldBlock => {
                io::Error::other("another Glimpse process writes it; give each its own data folder")
            }
            TryLockError::Error(error) => error,
        })?;
        Ok(Self { _lock: Some(lock), ..Self::open_on(&disk, options)? })
    }

    pub(crate) fn open_on(disk: &Arc<dyn Disk>, options: Options) -> io::Result<Self> {
        let mut numbers: Vec<u64> = disk.names()?.iter().filter_map(|name| number_of(name)).collect();
        numbers.sort_unstable();
        let (mut files, mut torn, mut opened) = (VecDeque::new(), 0, None);
        while let Some(number) = numbers.pop() {
            let mut scanned = scan(disk, number)?;
            torn += scanned.set_aside(disk, scanned.whole)?;
            if scanned.file.is_some() {
                opened = Some(scanned);
                break;
            }
            disk.remove(&name_of(number))?;
        }
        if let (Some(last), Some(before)) = (&mut opened, numbers.last()) {
            // Of a file that could be neither synced nor taken away again, this line stays; the log went on in the one before.
            let is_alone = last.lines == 1;
            let before = if is_alone { Some(scan(disk, *before)?) } else { None };
            let first = last.ends.next - 1;
            match before {
                Some(mut before) if before.ends.next > first => {
                    torn += last.set_aside(disk, 0)?;
                    disk.remove(&name_of(last.number))?;
                    torn += before.set_aside(disk, before.whole)?;
                    numbers.pop();
                    opened = Some(before);
                }
                Some(mut before) if before.ends.next == first => torn += before.set_aside(disk, before.whole)?,
                _ => {}
            }
        }
        for number in numbers {
            files.extend(first_line(disk, number)?);
        }
        let Scanned { file, ends, signed_at, is_signed, signed, unsigned_from, .. } = opened.unwrap_or_default();
        let handle = file.as_ref().map(|file| disk.open(&file.name)).transpose()?;
        files.extend(file);
        let mut waiting = Waiting::default();
        // Where what was found ends, so that nobody takes it for what the next checkpoint's process wrote.
        let unsigned = unsigned_from.map(|from| (Event::LogUnsigned, About::Number("from", from)));
        let torn = (torn > 0).then_some((Event::LogTorn, About::Number("bytes", torn)));
        let said = [unsigned, torn].into_iter().flatten();
        waiting.facts.extend(said.map(|(event, about)| (Fact::new(event, ends.at).about(about), None)));
        let writer = Writer {
            disk: disk.clone(),
            files,
            file: handle,
            ends,
            unsynced: Vec::new(),
            is_doubtful: false,
            signer: None,
            signed_at,
            is_signed,
            mark: Mark::default(),
            is_marked: true,
            old_since: None,
            found: signed,
        };
        Ok(Self {
            disk: disk.clone(),
            options,
            waiting: Mutex::new(waiting),
            writer: Mutex::new(writer),
            is_failing: AtomicBool::new(false),
            age_settles_in: AGE_SETTLES_IN,
            _lock: None,
        })
    }

    /// Signs with this from now on: what signed this log before. Compares the log with its mark, and says in it if they differ.
    ///
    /// # Errors
    /// When the mark cannot be read.
    pub fn sign_with(&self, signer: Signer, now: Timestamp) -> io::Result<()> {
        self.sign_by(signer, now, |_| false)
    }

    /// Signs with this from now on: nothing was signed with it before.
    ///
    /// # Errors
    /// When the mark cannot be read.
    pub fn sign_anew_with(&self, signer: Signer, now: Timestamp) -> io::Result<()> {
        // What another key signed has a mark that nobody here can trust.
        self.sign_by(signer, now, |found| found.is_empty())
    }

    fn sign_by(&self, signer: Signer, now: Timestamp, may_lack: impl Fn(&[Known]) -> bool) -> io::Result<()> {
        let mut writer = self.writer();
        let (mark, is_whole) = Mark::read(&*self.disk, signer.public())?.unzip();
        let found = std::mem::take(&mut writer.found);
        let said = match mark {
            None if may_lack(&found) => None,
            None => {
                error!(
                    "The mark of the audit log is missing, or not of its key: nobody can say whether the log ends where it did"
                );
                Some(Fact::new(Event::LogUnmarked, now))
            }
            // The half that is none may have been the later one.
            Some(mark) if is_whole == Some(false) && found.last().copied() == mark.signed => {
                error!(
                    "A half of the mark of the audit log is damaged: nobody can say whether the log ends where it did"
                );
                Some(Fact::new(Event::LogUnmarked, now))
            }
            Some(Mark { signed: Some(known), .. }) if !found.contains(&known) => {
                error!(
                    audit.signed = known.n,
                    "The audit log lacks what was signed: it was cut off, or put back to an earlier state"
                );
                Some(Fact::new(Event::LogCut, now).about(About::Number("signed", known.n)))
            }
            Some(_) => None,
        };
        writer.is_marked = mark.is_some();
        writer.mark = mark.unwrap_or_default();
        writer.signer = Some(signer);
        if said.is_none() {
            // If that fails it is tried again before anything is signed.
            let _ = writer.put_mark();
        }
        // A process that died over it deleted them, and did not come to say so. Who deleted more was somebody else.
        let through = writer.files.front().and_then(|first| first.first.checked_sub(1));
        writer.mark.dropping.take_if(|dropped| through.is_none_or(|through| through > *dropped));
        drop(writer);
        said.into_iter().for_each(|fact| self.note(fact));
        Ok(())
    }

    /// What checkpoints are signed with, if anybody has said.
    pub fn public_key(&self) -> Option<PublicKey> {
        self.writer().signer.as_ref().map(Signer::public)
    }

    /// The seed of what signs, for whoever keeps it sealed.
    pub fn seed(&self) -> Option<Zeroizing<[u8; SEED_BYTES]>> {
        self.writer().signer.as_ref().map(Signer::seed)
    }

    /// Notes a fact, to be written with the next ones. Where too many wait already it is lost, and a line will say how many were.
    pub fn note(&self, fact: Fact) {
        let mut waiting = self.waiting();
        if waiting.facts.len() < WAITING_MAX {
            waiting.facts.push_back((fact, None));
        } else {
            let (count, since) = waiting.lost.unwrap_or((0, fact.at));
            waiting.lost = Some((count + 1, since));
        }
    }

    /// Notes what happened after [`AuditLog::has_room`] said that it may: never lost, and bounded by what is under way at once.
    pub fn note_admitted(&self, fact: Fact) {
        self.waiting().facts.push_back((fact, None));
    }

    /// Notes the facts of one frame of the journal, after those of all frames before it. Those that the log has already are not
    /// written again: so nothing is missing after a crash, and nothing stands twice.
    pub(crate) fn note_frame(&self, folder: FolderMark, segment: u64, facts: impl IntoIterator<Item = Fact>) {
        let mut waiting = self.waiting();
        if waiting.segment.0 != segment {
            waiting.segment = (segment, 0);
        }
        for fact in facts {
            let position = Position { folder, segment, index: waiting.segment.1 };
            waiting.segment.1 += 1;
            waiting.facts.push_back((fact, Some(position)));
        }
    }

    /// Whether a fact that is noted now will be written as soon as the disk takes it.
    pub fn has_room(&self) -> bool {
        self.waiting().facts.len() < WAITING_MAX
    }

    /// Whether the disk refuses something, until all that is to be done from time to time is.
    pub fn is_failing(&self) -> bool {
        self.is_failing.load(Ordering::Relaxed)
    }

    /// Hands everything that was noted to the system: from here on it outlives this process, but not a power cut.
    ///
    /// # Errors
    /// When the disk refuses; what was noted waits for the next time.
    pub fn write(&self) -> io::Result<()> {
        self.tried(|writer| self.write_with(writer))
    }

    /// The same, durably.
    ///
    /// # Errors
    /// When the disk refuses; what was noted waits for the next time.
    pub fn flush(&self) -> io::Result<()> {
        self.tried(|writer| {
            self.write_with(writer)?;
            writer.sync()
        })
    }

    /// What is to be done from time to time: writes what waits; makes a checkpoint, begins another file and deletes old ones if one of
    /// them is due. If the disk refuses, what is to be deleted anyway goes first: that may make room.
    ///
    /// # Errors
    /// When the disk refuses. What was not done is done the next time.
    pub fn tend(&self, now: Timestamp) -> io::Result<()> {
        self.watched(|writer| {
            let done = self.tend_with(writer, now);
            if done.is_err() && self.drop_unsaid(writer, now) { self.tend_with(writer, now) } else { done }
        })
    }

    fn tend_with(&self, writer: &mut Writer, now: Timestamp) -> io::Result<()> {
        self.write_with(writer)?;
        if writer.signer.is_none() {
            return Ok(());
        }
        if !writer.is_marked {
            // What the log says of a mark that was missing is durable before there is one.
            writer.sync()?;
            writer.put_mark()?;
        }
        if writer.mark.dropping.is_some() {
            self.say_dropped(writer, now)?;
        }
        // A clock that was ahead when it was signed, and is right again, does not put off the next time.
        let is_due = now < writer.signed_at || now.since(writer.signed_at) >= self.options.checkpoint_every;
        if !writer.is_signed && is_due {
            writer.checkpoint(now)?;
        }
        self.begin_another(writer, now)?;
        self.drop_old(writer, now)
    }

    /// Signs everything so far, durably, and says which files there are.
    ///
    /// # Errors
    /// When the disk refuses, or nobody has said what to sign with.
    pub fn seal(&self, now: Timestamp) -> io::Result<Vec<File>> {
        self.watched(|writer| {
            self.write_with(writer)?;
            if writer.file.is_none() {
                self.begin_first(writer, now)?;
            }
            if !writer.is_signed {
                writer.checkpoint(now)?;
            }
            writer.sync()?;
            writer.put_mark()?;
            Ok(writer.files.iter().cloned().collect())
        })
    }

    /// Deletes for age at once, for tests whose clock jumps.
    #[cfg(test)]
    pub(super) fn trusting_the_clock(self) -> Self {
        Self { age_settles_in: Duration::ZERO, ..self }
    }

    /// What all files hold, for tests.
    #[cfg(test)]
    pub(super) fn files_of_tests(&self) -> Vec<Vec<u8>> {
        let read = |file: &File| {
            let mut bytes = vec![0; usize::try_from(file.bytes).unwrap()];
            self.disk.open(&file.name).unwrap().read_at(&mut bytes, 0).unwrap();
            bytes
        };
        self.writer().files.iter().map(read).collect()
    }

    fn waiting(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A thread that panicked while it held this left a writer that goes on: its state changes only after what it says is done.
    fn writer(&self) -> MutexGuard<'_, Writer> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// For what does all that is to be done: if it works, the disk takes the log again.
    fn watched<T>(&self, work: impl FnOnce(&mut Writer) -> io::Result<T>) -> io::Result<T> {
        let done = work(&mut self.writer());
        self.is_failing.store(done.is_err(), Ordering::Relaxed);
        done
    }

    /// For what does a part of it: the rest may still be refused.
    fn tried<T>(&self, work: impl FnOnce(&mut Writer) -> io::Result<T>) -> io::Result<T> {
        let done = work(&mut self.writer());
        self.is_failing.fetch_or(done.is_err(), Ordering::Relaxed);
        done
    }

    fn write_with(&self, writer: &mut Writer) -> io::Result<()> {
        // What is noted meanwhile is for the next time.
        let mut left = self.waiting().facts.len();
        while left > 0 {
            let count = left.min(WRITTEN_TOGETHER);
            let taken: Vec<(Fact, Option<Position>)> = self.waiting().facts.drain(..count).collect();
            if let Err(error) = self.write_facts(writer, &taken) {
                let mut waiting = self.waiting();
                taken.into_iter().rev().for_each(|fact| waiting.facts.push_front(fact));
                return Err(error);
            }
            left -= count;
        }
        let Some((count, since)) = self.waiting().lost.take() else { return Ok(()) };
        let fact = Fact::new(Event::LogLost, since).about(About::Number("count", count));
        self.write_facts(writer, &[(fact, None)]).inspect_err(|_| {
            let mut waiting = self.waiting();
            let more = waiting.lost.map_or(0, |(more, _)| more);
            waiting.lost = Some((count + more, since));
        })
    }

    /// Appends lines for these; nothing has changed if it fails.
    fn write_facts(&self, writer: &mut Writer, facts: &[(Fact, Option<Position>)]) -> io::Result<()> {
        let Some((first, _)) = facts.first() else { return Ok(()) };
        if writer.file.is_none() {
            self.begin_first(writer, first.at)?;
        }
        let (mut ends, mut lines) = (writer.ends, String::new());
        for (fact, position) in facts {
            if !position.is_some_and(|position| position.is_in(ends.position)) {
                ends.fact(fact, *position, &mut lines);
            }
        }
        writer.append(lines.as_bytes(), ends)
    }

    fn begin_first(&self, writer: &mut Writer, at: Timestamp) -> io::Result<()> {
        // Numbers of files that were deleted do not come again while there are any.
        let (mut ends, mut line) = (writer.ends, String::new());
        ends.begins(1, at, None, &mut line);
        let file = File { name: name_of(1), bytes: 0, first: 0, begun_at: at };
        self.begin(writer, file, &line, ends)
    }

    fn begin_another(&self, writer: &mut Writer, now: Timestamp) -> io::Result<()> {
        let Some(last) = writer.files.back() else { return Ok(()) };
        let is_old = now.since(last.begun_at) >= self.options.keep / FILES_PER_KEEP;
        if last.bytes < self.options.file_bytes_max && !is_old {
            return Ok(());
        }
        let number = number_of(&last.name).unwrap_or(0) + 1;
        if !writer.is_signed {
            writer.checkpoint(now)?;
        }
        writer.sync()?;
        let (mut ends, mut line) = (writer.ends, String::new());
        let file = File { name: name_of(number), bytes: 0, first: ends.next, begun_at: now };
        ends.begins(number, now, writer.signer.as_ref(), &mut line);
        self.begin(writer, file, &line, ends)?;
        writer.signed(now)
    }

    /// Makes a file with its first line, durably; without that, no file.
    fn begin(&self, writer: &mut Writer, mut file: File, line: &str, ends: Ends) -> io::Result<()> {
        let handle = self.disk.open(&file.name)?;
        // A try before this one may have left a longer line.
        let cleared = handle.set_length(0);
        let written = cleared.and_then(|()| handle.write_at(line.as_bytes(), 0)).and_then(|()| handle.sync());
        if let Err(error) = written {
            // If it stays, the next try takes its place, or the next start sees that the log went on elsewhere.
            let _ = self.disk.remove(&file.name);
            return Err(error);
        }
        file.bytes = line.len() as u64;
        writer.files.push_back(file);
        (writer.file, writer.ends) = (Some(handle), ends);
        Ok(())
    }

    /// How many of the oldest files are too old or too much, and the last line that goes with them.
    fn due_to_go(&self, writer: &mut Writer, now: Timestamp) -> Option<(usize, u64)> {
        let is_old = |next: &File| now.since(next.begun_at) >= self.options.keep;
        let is_any_old = writer.files.get(1).is_some_and(is_old);
        writer.old_since = is_any_old.then(|| writer.old_since.unwrap_or_else(Instant::now));
        let is_settled = writer.old_since.is_some_and(|since| since.elapsed() >= self.age_settles_in);
        let all: u64 = writer.files.iter().map(|file| file.bytes).sum();
        let (mut left, mut count) = (all, 0);
        for (file, next) in writer.files.iter().zip(writer.files.iter().skip(1)) {
            if left <= self.options.bytes_max && !(is_settled && is_old(next)) {
                break;
            }
            left -= file.bytes;
            count += 1;
        }
        let stays = writer.files.get(count).filter(|_| count > 0)?;
        // Where the beginning of a file cannot be read, nobody could say where the log begins then.
        stays.first.checked_sub(1).map(|through| (count, through))
    }

    /// Deletes the oldest files if they are too old, or all are too large; said and signed before it is done.
    fn drop_old(&self, writer: &mut Writer, now: Timestamp) -> io::Result<()> {
        let Some((count, through)) = self.due_to_go(writer, now) else { return Ok(()) };
        writer.note_dropped(through, now)?;
        writer.checkpoint(now)?;
        for _ in 0..count {
            let Some(oldest) = writer.files.front() else { break };
            self.disk.remove(&oldest.name)?;
            writer.files.pop_front();
        }
        Ok(())
    }

    /// Deletes them though it cannot be said in the log now: the mark, which lies there already, has it until it can. Says whether any
    /// of them went.
    fn drop_unsaid(&self, writer: &mut Writer, now: Timestamp) -> bool {
        let Some((count, through)) = self.due_to_go(writer, now).filter(|_| writer.signer.is_some()) else {
            return false;
        };
        (writer.mark.dropping, writer.is_marked) = (Some(through), false);
        if writer.put_mark().is_err() {
            return false;
        }
        let before = writer.files.len();
        for _ in 0..count {
            let removed = writer.files.front().is_some_and(|oldest| self.disk.remove(&oldest.name).is_ok());
            if !removed {
                break;
            }
            writer.files.pop_front();
        }
        writer.files.len() < before
    }

    /// Says what was deleted and could not be said then.
    fn say_dropped(&self, writer: &mut Writer, now: Timestamp) -> io::Result<()> {
        if let Some(through) = writer.files.front().and_then(|first| first.first.checked_sub(1)) {
            writer.note_dropped(through, now)?;
        }
        // Until this checkpoint leaves its mark, the one on the disk has it.
        writer.mark.dropping = None;
        writer.checkpoint(now)
    }
}
