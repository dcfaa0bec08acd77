//! The files of the log: `audit-0000000001` and so on in the data folder, appended to, never changed, deleted from the front as the
//! settings say. Whoever notes a fact waits for nothing; a line is durable when [`AuditLog::flush`] returns.
//!
//! What is not whole at the end of the last file when it is opened is what a power cut left, or somebody wrote: it is set aside in a
//! file of its own, and the next line says so.

use std::collections::VecDeque;
use std::fs::TryLockError;
use std::io;
use std::path::Path;
use std::sync::{
    Arc, Mutex, MutexGuard, PoisonError,
    atomic::{AtomicBool, Ordering},
};
use std::time::Duration;

use glimpse_core::time::Timestamp;

use super::{
    fact::{About, Event, Fact},
    line::{self, BEGINS, CHECKPOINT, Ends, FolderMark, LINE_BYTES_MAX, Line, Position},
    sign::{PublicKey, Signer},
};
use crate::embedded::disk::{self, Disk, DiskFile, Folder, LOCK};

const PREFIX: &str = "audit-";
const TORN_PREFIX: &str = "torn-audit-";
/// A file is not begun anew more seldom than this part of the time for which files are kept, so that old lines go in time.
const FILES_PER_KEEP: u32 = 12;
/// Facts that may wait while the disk refuses them. The embedded engine stops by itself before that: its journal is full.
const WAITING_MAX: usize = 1 << 16;

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

/// A file of the log, as far as it is whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name in the data folder.
    pub name: String,
    /// Its bytes. What stands behind them came later.
    pub bytes: u64,
    /// The number of its first line.
    pub first: u64,
    /// When it was begun.
    pub begun_at: Timestamp,
}

/// The log of one data folder.
pub struct AuditLog {
    disk: Arc<dyn Disk>,
    options: Options,
    waiting: Mutex<Waiting>,
    writer: Mutex<Writer>,
    /// The disk refused the last lines.
    is_failing: AtomicBool,
    /// None where the store has it.
    _lock: Option<std::fs::File>,
}

/// What is noted and not written yet.
#[derive(Default)]
struct Waiting {
    facts: Vec<(Fact, Option<Position>)>,
    /// The segment of the journal that facts are noted of, and how many of it were.
    segment: (u64, u64),
}

struct Writer {
    /// The one that is appended to is the last.
    files: VecDeque<File>,
    file: Option<Arc<dyn DiskFile>>,
    ends: Ends,
    /// What was written since the last sync.
    unsynced: Vec<u8>,
    /// Whether the disk may have lost that: a sync failed.
    is_doubtful: bool,
    signer: Option<Signer>,
    /// The last checkpoint, and whether anything came after it.
    signed_at: Timestamp,
    is_signed: bool,
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
            let (found, bytes) = scan(disk, number)?;
            torn += bytes;
            if found.is_some() {
                opened = found;
                break;
            }
            disk.remove(&name_of(number))?;
        }
        for number in numbers {
            files.extend(first_line(disk, number)?);
        }
        let Scanned { file, ends, signed_at, is_signed } = opened.unwrap_or(Scanned::NOTHING);
        let handle = file.as_ref().map(|file| disk.open(&file.name)).transpose()?;
        files.extend(file);
        let mut waiting = Waiting::default();
        if torn > 0 {
            let fact = Fact::new(Event::LogTorn, ends.at).about(About::Number("bytes", torn));
            waiting.facts.push((fact, None));
        }
        let writer = Writer {
            files,
            file: handle,
            ends,
            unsynced: Vec::new(),
            is_doubtful: false,
            signer: None,
            signed_at,
            is_signed,
        };
        Ok(Self {
            disk: disk.clone(),
            options,
            waiting: Mutex::new(waiting),
            writer: Mutex::new(writer),
            is_failing: AtomicBool::new(false),
            _lock: None,
        })
    }

    /// Signs with this from now on.
    pub fn sign_with(&self, signer: Signer) {
        self.writer().signer = Some(signer);
    }

    /// What checkpoints are signed with, if anybody has said.
    pub fn public_key(&self) -> Option<PublicKey> {
        self.writer().signer.as_ref().map(Signer::public)
    }

    /// Notes a fact, to be written with the next ones.
    pub fn note(&self, fact: Fact) {
        self.waiting().facts.push((fact, None));
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
            waiting.facts.push((fact, Some(position)));
        }
    }

    /// Whether a fact that is noted now will be written as soon as the disk takes it.
    pub fn has_room(&self) -> bool {
        self.waiting().facts.len() < WAITING_MAX
    }

    /// Whether the disk refused the last lines.
    pub fn is_failing(&self) -> bool {
        self.is_failing.load(Ordering::Relaxed)
    }

    /// Hands everything that was noted to the system: from here on it outlives this process, but not a power cut.
    ///
    /// # Errors
    /// When the disk refuses; what was noted waits for the next time.
    pub fn write(&self) -> io::Result<()> {
        self.watched(|writer| self.write_with(writer))
    }

    /// The same, durably.
    ///
    /// # Errors
    /// When the disk refuses; what was noted waits for the next time.
    pub fn flush(&self) -> io::Result<()> {
        self.watched(|writer| {
            self.write_with(writer)?;
            writer.sync()
        })
    }

    /// What is to be done from time to time: writes what waits; makes a checkpoint, begins another file and deletes old ones if one of
    /// them is due.
    ///
    /// # Errors
    /// When the disk refuses. What was not done is done the next time.
    pub fn tend(&self, now: Timestamp) -> io::Result<()> {
        self.watched(|writer| {
            self.write_with(writer)?;
            if writer.signer.is_none() {
                return Ok(());
            }
            if !writer.is_signed && now.since(writer.signed_at) >= self.options.checkpoint_every {
                writer.checkpoint(now)?;
            }
            self.begin_another(writer, now)?;
            self.drop_old(writer, now)
        })
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
            Ok(writer.files.iter().cloned().collect())
        })
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

    fn watched<T>(&self, work: impl FnOnce(&mut Writer) -> io::Result<T>) -> io::Result<T> {
        let done = work(&mut self.writer());
        self.is_failing.store(done.is_err(), Ordering::Relaxed);
        done
    }

    fn write_with(&self, writer: &mut Writer) -> io::Result<()> {
        let taken = std::mem::take(&mut self.waiting().facts);
        let Some((first, _)) = taken.first() else { return Ok(()) };
        let written = match &writer.file {
            Some(_) => Ok(()),
            None => self.begin_first(writer, first.at),
        };
        let written = written.and_then(|()| {
            let (mut ends, mut lines) = (writer.ends, String::new());
            for (fact, position) in &taken {
                if !position.is_some_and(|position| position.is_in(ends.position)) {
                    ends.fact(fact, *position, &mut lines);
                }
            }
            writer.append(lines.as_bytes(), ends)
        });
        if written.is_err() {
            let mut waiting = self.waiting();
            let later = std::mem::replace(&mut waiting.facts, taken);
            waiting.facts.extend(later);
        }
        written
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
        (writer.is_signed, writer.signed_at) = (true, now);
        Ok(())
    }

    /// Makes a file with its first line, durably; without that, no file.
    fn begin(&self, writer: &mut Writer, mut file: File, line: &str, ends: Ends) -> io::Result<()> {
        let handle = self.disk.open(&file.name)?;
        let written = handle.write_at(line.as_bytes(), 0).and_then(|()| handle.sync());
        if let Err(error) = written {
            let _ = self.disk.remove(&file.name);
            return Err(error);
        }
        file.bytes = line.len() as u64;
        writer.files.push_back(file);
        (writer.file, writer.ends) = (Some(handle), ends);
        Ok(())
    }

    /// Deletes the oldest files if they are too old, or all are too large; said and signed before it is done.
    fn drop_old(&self, writer: &mut Writer, now: Timestamp) -> io::Result<()> {
        let all: u64 = writer.files.iter().map(|file| file.bytes).sum();
        let (mut left, mut count) = (all, 0);
        for (file, next) in writer.files.iter().zip(writer.files.iter().skip(1)) {
            if left <= self.options.bytes_max && now.since(next.begun_at) < self.options.keep {
                break;
            }
            left -= file.bytes;
            count += 1;
        }
        let Some(stays) = writer.files.get(count).filter(|_| count > 0) else { return Ok(()) };
        // Where the beginning of a file cannot be read, nobody could say where the log begins then.
        let Some(through) = stays.first.checked_sub(1) else { return Ok(()) };
        let (mut ends, mut line) = (writer.ends, String::new());
        ends.fact(&Fact::new(Event::LogDropped, now).about(About::Number("through", through)), None, &mut line);
        writer.append(line.as_bytes(), ends)?;
        writer.checkpoint(now)?;
        for _ in 0..count {
            let Some(oldest) = writer.files.front() else { break };
            self.disk.remove(&oldest.name)?;
            writer.files.pop_front();
        }
        Ok(())
    }
}

impl Writer {
    /// Appends whole lines; nothing has changed if it fails.
    fn append(&mut self, lines: &[u8], ends: Ends) -> io::Result<()> {
        if lines.is_empty() {
            return Ok(());
        }
        let (Some(handle), Some(file)) = (&self.file, self.files.back_mut()) else {
            return Err(io::ErrorKind::NotFound.into());
        };
        if let Err(error) = handle.write_at(lines, file.bytes) {
            let _ = handle.set_length(file.bytes);
            return Err(error);
        }
        file.bytes += lines.len() as u64;
        self.unsynced.extend_from_slice(lines);
        (self.ends, self.is_signed) = (ends, false);
        Ok(())
    }

    fn sync(&mut self) -> io::Result<()> {
        let (Some(handle), Some(file)) = (&self.file, self.files.back()) else { return Ok(()) };
        if self.unsynced.is_empty() {
            return Ok(());
        }
        if self.is_doubtful {
            handle.write_at(&self.unsynced, file.bytes - self.unsynced.len() as u64)?;
        }
        self.is_doubtful = true;
        handle.sync()?;
        self.is_doubtful = false;
        self.unsynced = Vec::new();
        Ok(())
    }

    /// Signs everything so far, durably.
    fn checkpoint(&mut self, now: Timestamp) -> io::Result<()> {
        let Some(signer) = &self.signer else { return Err(io::Error::other("there is no key to sign with yet")) };
        let (mut ends, mut line) = (self.ends, String::new());
        ends.checkpoint(now, signer, &mut line);
        self.append(line.as_bytes(), ends)?;
        self.sync()?;
        (self.is_signed, self.signed_at) = (true, now);
        Ok(())
    }
}

fn name_of(number: u64) -> String {
    format!("{PREFIX}{number:010}")
}

fn number_of(name: &str) -> Option<u64> {
    let digits = name.strip_prefix(PREFIX)?;
    (digits.len() == 10 && digits.bytes().all(|byte| byte.is_ascii_digit())).then(|| digits.parse().ok())?
}

/// The last file, as it was found.
struct Scanned {
    file: Option<File>,
    ends: Ends,
    signed_at: Timestamp,
    is_signed: bool,
}

impl Scanned {
    const NOTHING: Self =
        Self { file: None, ends: Ends::NOTHING, signed_at: Timestamp::from_millis(0), is_signed: false };
}

/// Reads a file's lines for as long as each follows from the one before. What comes behind them is set aside; says how much that was.
fn scan(disk: &Arc<dyn Disk>, number: u64) -> io::Result<(Option<Scanned>, u64)> {
    let name = name_of(number);
    let handle = disk.open(&name)?;
    let mut bytes = vec![0; usize::try_from(handle.length()?).map_err(io::Error::other)?];
    handle.read_at(&mut bytes, 0)?;
    let (mut whole, mut found): (usize, Option<Scanned>) = (0, None);
    while let Some(length) = bytes[whole..].iter().position(|byte| *byte == b'\n') {
        let text = &bytes[whole..whole + length];
        let Some(line) = Line::read(text).filter(|_| length < LINE_BYTES_MAX) else { break };
        let follows = match &found {
            None => line.is == BEGINS,
            Some(Scanned { ends, .. }) => (line.n, line.prev) == (ends.next, ends.head),
        };
        if !follows {
            break;
        }
        let before = found.take().unwrap_or(Scanned {
            file: Some(File { name: name.clone(), bytes: 0, first: line.n, begun_at: line.at }),
            ..Scanned::NOTHING
        });
        let is_signed = line.signed.is_some() && [BEGINS, CHECKPOINT].contains(&line.is);
        let position = line.position.or(before.ends.position);
        let ends = Ends { next: line.n + 1, head: line::hash(text), at: line.at, position };
        let signed_at = if is_signed { line.at } else { before.signed_at };
        found = Some(Scanned { ends, signed_at, is_signed, ..before });
        whole += length + 1;
    }
    let torn = &bytes[whole..];
    if !torn.is_empty() {
        let aside = disk.open(&format!("{TORN_PREFIX}{number:010}-{whole}"))?;
        aside.write_at(torn, 0)?;
        aside.sync()?;
        handle.set_length(whole as u64)?;
        handle.sync()?;
    }
    if let Some(Scanned { file: Some(file), .. }) = &mut found {
        file.bytes = whole as u64;
    }
    Ok((found, torn.len() as u64))
}

/// What the first line of an older file says of it. One that is damaged there says nothing: whoever verifies it will see.
fn first_line(disk: &Arc<dyn Disk>, number: u64) -> io::Result<Option<File>> {
    let name = name_of(number);
    let handle = disk.open(&name)?;
    let bytes = handle.length()?;
    let mut start = vec![0; LINE_BYTES_MAX.min(usize::try_from(bytes).unwrap_or(LINE_BYTES_MAX))];
    handle.read_at(&mut start, 0)?;
    let line = start.split(|byte| *byte == b'\n').next().and_then(Line::read);
    Ok(Some(match line {
        Some(line) => File { name, bytes, first: line.n, begun_at: line.at },
        None => File { name, bytes, first: 0, begun_at: Timestamp::from_millis(u64::MAX) },
    }))
}
