//! Opening a folder: the lock, the database, the journal's replay, and what is said when something is wrong with them.

use std::fs::{File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{
    Arc, Mutex,
    atomic::{AtomicU64, AtomicUsize},
    mpsc::channel,
};
use std::time::Duration;

use rusqlite::Connection;
use tracing::{info, warn};

use crate::{
    LetterLimits,
    audit::{self, AuditLog, FolderMark},
    counts::Counts,
};

use super::{
    EmbeddedStore,
    accounts::Accounts,
    committer::{Committer, Gathering, Rotation},
    database::{self, DatabaseError, FolderState},
    disk::{self, Disk, Folder},
    entry::{self, Table},
    flusher::{FlushError, Flusher},
    journal::{Label, Replay, ReplayError, Segment},
    memory::{QueueLimits, Shared},
    outbox::Outbox,
    readers::Readers,
    sealed_files::SealedFiles,
    start,
};

/// The database's name in the data folder: there as soon as somebody started on it.
pub const DATABASE: &str = "glimpse.db";
const ACCOUNTS: &str = "accounts.db";
const OUTBOX: &str = "outbox.db";
const SEGMENTS: [&str; 2] = ["journal-a", "journal-b"];

/// Row numbers left out at every start: far more than can have been given out but not created when the last process died.
pub(super) const ROWS_SKIPPED: u64 = 1 << 16;

/// What the engine is told; every limit has a setting in `[storage]`.
#[derive(Debug, Clone)]
pub struct Options {
    /// Sealed bytes that are over are gone from every file within this time.
    pub erase_within: Duration,
    /// Size of one journal segment.
    pub journal_bytes: u64,
    /// Transitions that may wait for the journal.
    pub queue_ops_max: usize,
    /// Bytes that may wait for the journal.
    pub queue_bytes_max: usize,
    /// When a batch waits to grow.
    pub gathering: Gathering,
    /// Threads that read, each with a connection.
    pub readers: usize,
    /// Page cache of each connection.
    pub cache_bytes: usize,
    /// Rows that one sweep erases.
    pub sweep_rows: usize,
    /// Callers that are counted apart.
    pub callers_max: usize,
    /// Bytes that all unread secrets together may have, sealed.
    pub unread_bytes_max: u64,
    /// Letters that may wait to be sent.
    pub letters: LetterLimits,
    /// What the audit log is told; none if there is to be none.
    pub audit: Option<audit::Options>,
}

/// Why a folder cannot be opened. Says what to do.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// Another process has it.
    #[error(
        "another Glimpse server runs on the data folder {0}; stop it first, or give this one its own folder (GLIMPSE_DATA)"
    )]
    InUse(PathBuf),
    /// The folder cannot be made, read or written.
    #[error("the data folder {0} cannot be used: {1}; it must exist or be creatable, and be writable for this user")]
    Folder(PathBuf, #[source] io::Error),
    /// The database is not one of ours, or of a newer version.
    #[error("{0} is not a database of this version of Glimpse; upgrade Glimpse, or move the file away")]
    NotOurs(PathBuf),
    /// A file is damaged.
    #[error("{0} is damaged ({1}); restore the data folder from a backup, or move the folder away to start anew")]
    Damaged(PathBuf, String),
}

impl EmbeddedStore {
    /// Opens the folder, or makes it. Replays the journal: everything that was acknowledged is there when this returns.
    ///
    /// # Errors
    /// When the folder is in use, unusable or damaged; nothing is changed then.
    pub fn open(folder: &Path, options: &Options) -> Result<Self, OpenError> {
        let disk = Folder::create(folder).map_err(|error| OpenError::Folder(folder.to_owned(), error))?;
        let disk: Arc<dyn Disk> = Arc::new(disk);
        Self::open_on(folder, &disk, options)
    }

    /// Opens the folder with journal and sealed files on another disk; for tests that break that disk.
    pub(super) fn open_on(folder: &Path, disk: &Arc<dyn Disk>, options: &Options) -> Result<Self, OpenError> {
        let lock = lock(folder)?;
        let path = folder.join(DATABASE);
        let io = |error| OpenError::Folder(folder.to_owned(), error);
        let has_journal = SEGMENTS.iter().try_fold(false, |any, name| Ok(any || disk.exists(name)?)).map_err(io)?;
        let writer =
            database::open_writer(&path, options.cache_bytes, has_journal).map_err(|error| refused(&path, error))?;
        let sqlite = |error| refused(&path, DatabaseError::Sqlite(error));
        let accounts_path = folder.join(ACCOUNTS);
        let state = database::folder_state(&writer).map_err(sqlite)?;
        let accounts =
            Accounts::open(&accounts_path, has_journal, state.id).map_err(|error| refused(&accounts_path, error))?;
        let outbox_path = folder.join(OUTBOX);
        let outbox = Outbox::open(&outbox_path, has_journal, state.id, options.letters)
            .map_err(|error| refused(&outbox_path, error))?;
        let files = Arc::new(SealedFiles::new(disk.clone()));
        let (mut first, mut second, batches) = open_journal(folder, disk, &writer, state, options.journal_bytes)?;
        let recorded = database::files(&writer).map_err(sqlite)?;
        let last = batches.last().map_or(state.applied, |batch| batch.sequence);
        let mut table = Table::new();
        let unreadable = |_| OpenError::Damaged(folder.join(SEGMENTS[0]), "a transition cannot be read".to_owned());
        for payload in batches.iter().flat_map(|batch| &batch.payloads) {
            entry::replay(payload, &mut table).map_err(unreadable)?;
        }
        let mark = FolderMark(u32::from_le_bytes([state.id[0], state.id[1], state.id[2], state.id[3]]));
        let audit = options.audit.map(|options| AuditLog::open_on(disk, options)).transpose().map_err(io)?;
        let audit = audit.map(Arc::new);
        if let Some(audit) = &audit {
            for batch in &batches {
                for payload in &batch.payloads {
                    audit.note_frame(mark, batch.sequence, entry::facts(payload).map_err(unreadable)?);
                }
            }
            // Before the journal may forget it.
            audit.flush().map_err(io)?;
        }
        files.erase_unrecorded(&recorded.iter().map(|used| (used.file, used.length)).collect()).map_err(io)?;
        let replayed = table.keys().map(|row| row.number() + 1).max().unwrap_or(0);
        // Noted before any is given out: of those that an earlier start skipped, some may have been. Where nothing can be written, none is
        // given out for long.
        let first_row = state.next_row.max(replayed) + if has_journal { ROWS_SKIPPED } else { 0 };
        if let Err(error) =
            database::open_durable(&path).and_then(|durable| database::put_next_row(&durable, first_row))
        {
            warn!(%error, "It cannot be noted which row numbers are given out from here on");
        }
        let next_row = Arc::new(AtomicU64::new(first_row));

        let limits = QueueLimits {
            ops_max: options.queue_ops_max,
            bytes_max: options.queue_bytes_max,
            unread_bytes_max: options.unread_bytes_max,
        };
        let shared = Arc::new(Shared::new(limits));
        let mut flusher = Flusher {
            shared: shared.clone(),
            writer,
            files: files.clone(),
            next_row: next_row.clone(),
            zeroed: Vec::new(),
            emptied: Vec::new(),
            is_settled: true,
            audit: audit.clone(),
        };
        if !table.is_empty() {
            info!(rows = table.len(), "Replaying the journal of the last run");
            flusher
                .apply(&table, last)
                .and_then(|()| flusher.settle(database::checkpoint_in_place))
                .map_err(|error| flush_refused(folder, error))?;
            flusher.reclaim();
        }
        let stored = flusher.stored();
        shared.lock().swept(stored);
        for segment in [&mut first, &mut second] {
            segment.fit(options.journal_bytes).map_err(io)?;
        }
        first.begin(last + 1);
        shared.lock().standby = Some(second);

        let mut readers = Vec::with_capacity(options.readers);
        for _ in 0..options.readers {
            readers.push(database::open_reader(&path, options.cache_bytes).map_err(sqlite)?);
        }
        let readers = Readers::start(readers, &files).map_err(io)?;
        let (jobs, received) = channel();
        let rotation = Rotation {
            bytes: options.journal_bytes / 4 * 3,
            room_min: options.queue_bytes_max as u64 * 2,
            after: options.erase_within / 4,
        };
        let committer = Committer {
            shared: shared.clone(),
            active: first,
            rotation,
            gathering: options.gathering,
            jobs: jobs.clone(),
            audit: audit.clone().map(|log| (log, mark)),
        };
        start(committer, flusher, received).map_err(io)?;
        Ok(Self {
            shared,
            readers,
            accounts: Arc::new(accounts),
            outbox: Arc::new(outbox),
            audit,
            read: Mutex::default(),
            next_row,
            jobs,
            database: path,
            sweep_rows: options.sweep_rows,
            ended_when_told: AtomicUsize::new(0),
            counts: Counts::new(options.callers_max),
            _lock: lock,
        })
    }
}

/// Both segments, and what they hold beyond what the database has, oldest first. Makes them in a new folder.
fn open_journal(
    folder: &Path,
    disk: &Arc<dyn Disk>,
    writer: &Connection,
    state: FolderState,
    capacity: u64,
) -> Result<(Segment, Segment, Vec<Replay>), OpenError> {
    let sqlite = |error| refused(&folder.join(DATABASE), DatabaseError::Sqlite(error));
    let io = |error| OpenError::Folder(folder.to_owned(), error);
    let FolderState { id, is_journal_made, applied, .. } = state;
    let open = |slot: usize| {
        let file = disk.open(SEGMENTS[slot]).map_err(io)?;
        if !is_journal_made {
            let label = Label { folder: id, slot: slot as u64, capacity };
            return Ok((Segment::make(file, label).map_err(io)?, None));
        }
        Segment::open(file, id, slot as u64, applied).map_err(|error| match error {
            ReplayError::Io(error) => io(error),
            other => OpenError::Damaged(folder.join(SEGMENTS[slot]), other.to_string()),
        })
    };
    let ((first, of_first), (second, of_second)) = (open(0)?, open(1)?);
    if !is_journal_made {
        database::put_journal_made(writer).map_err(sqlite)?;
        database::checkpoint(writer)
            .map_err(|error| refused(&folder.join(DATABASE), DatabaseError::Checkpoint(error)))?;
    }
    let mut batches: Vec<Replay> = of_first.into_iter().chain(of_second).collect();
    batches.sort_by_key(|batch| batch.sequence);
    let is_gapless = batches.iter().zip(applied + 1..).all(|(batch, expected)| batch.sequence == expected);
    if !is_gapless {
        let what = "it is older than the journal: transitions between the two are missing".to_owned();
        return Err(OpenError::Damaged(folder.join(DATABASE), what));
    }
    Ok((first, second, batches))
}

fn lock(folder: &Path) -> Result<File, OpenError> {
    disk::lock(&folder.join(disk::LOCK)).map_err(|error| match error {
        TryLockError::WouldBlock => OpenError::InUse(folder.to_owned()),
        TryLockError::Error(error) => OpenError::Folder(folder.to_owned(), error),
    })
}

fn refused(path: &Path, error: DatabaseError) -> OpenError {
    match error {
        DatabaseError::NotOurs => OpenError::NotOurs(path.to_owned()),
        DatabaseError::Io(error) => OpenError::Folder(path.to_owned(), error),
        DatabaseError::Foreign => OpenError::Damaged(path.to_owned(), "it belongs to another data folder".to_owned()),
        DatabaseError::Missing => OpenError::Damaged(path.to_owned(), "it is missing or empty".to_owned()),
        DatabaseError::Cut => OpenError::Damaged(path.to_owned(), "it is cut short".to_owned()),
        DatabaseError::Sqlite(error) => OpenError::Damaged(path.to_owned(), error.to_string()),
        DatabaseError::Checkpoint(error) => OpenError::Folder(path.to_owned(), io::Error::other(error.to_string())),
    }
}

fn flush_refused(folder: &Path, error: FlushError) -> OpenError {
    match error {
        FlushError::Io(error) | FlushError::Audit(error) => OpenError::Folder(folder.to_owned(), error),
        FlushError::Sqlite(error) => refused(&folder.join(DATABASE), DatabaseError::Sqlite(error)),
        FlushError::Checkpoint(error) => refused(&folder.join(DATABASE), DatabaseError::Checkpoint(error)),
    }
}
