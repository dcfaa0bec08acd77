//! The database: one narrow table of heads, an index of what is due, and the book-keeping of the sealed files. Written by
//! the flusher alone; read by a few connections. Nothing in it is secret: what is sealed lives in the sealed files.

use std::fs::OpenOptions;
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::time::{Duration, Instant};

use glimpse_core::{
    account::AccountId,
    crypto::keyring::{Generation, RootVerifier},
    link::Row,
    time::Timestamp,
};
use rusqlite::{Connection, OpenFlags, OptionalExtension, Transaction, params};

use super::{
    entry::{Bytes, Entry},
    journal::FolderId,
    lost_pages::has_lost_pages,
    sealed_files::Extent,
};
use crate::{
    Listed,
    record::{self, Head, Malformed},
};

/// What a database file of ours looks like.
pub(super) struct Layout {
    /// Marks the file as ours.
    pub(super) application_id: i32,
    /// Another number is another program's file.
    pub(super) version: i32,
    /// Bytes of a page. A claim of an old secret changes one page somewhere: the smaller it is, the less is written.
    pub(super) page_bytes: u32,
    /// Makes it.
    pub(super) schema: &'static str,
}

/// How long a checkpoint waits for readers to finish.
const BUSY_MILLISECONDS: u32 = 2000;
/// Between two attempts while somebody else checkpoints.
const BUSY_PAUSE: Duration = Duration::from_millis(10);

/// The secrets. Marked as "GLMP".
/// The version of the format of the database.
pub const FORMAT: i32 = 1;

const LAYOUT: Layout = Layout {
    application_id: 0x474c_4d50,
    version: FORMAT,
    page_bytes: 1024,
    schema: "
CREATE TABLE secret (
    row INTEGER PRIMARY KEY,
    due INTEGER NOT NULL,    -- unix milliseconds at which the sweeper looks at it again
    generation INTEGER,      -- root key that sealed it; NULL once its bytes are erased
    owner INTEGER,           -- account that shared it; NULL for nobody
    head BLOB NOT NULL,      -- record.rs
    file INTEGER,            -- where its sealed bytes are; NULL once they are erased
    offset INTEGER,
    length INTEGER
) STRICT;
CREATE INDEX secret_due ON secret (due);
CREATE INDEX secret_owner ON secret (owner, row) WHERE owner IS NOT NULL;
CREATE TABLE sealed_file (
    file INTEGER PRIMARY KEY,
    length INTEGER NOT NULL, -- bytes appended so far
    unread INTEGER NOT NULL, -- secrets in it whose bytes are not erased
    bytes INTEGER NOT NULL   -- of those
) STRICT;
CREATE TABLE root (generation INTEGER PRIMARY KEY, verifier BLOB NOT NULL) STRICT;
CREATE TABLE mask (only INTEGER PRIMARY KEY CHECK (only = 1), key BLOB NOT NULL) STRICT;
CREATE TABLE folder (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    id BLOB NOT NULL,
    commits INTEGER NOT NULL,
    journal_made INTEGER NOT NULL,
    applied_segment INTEGER NOT NULL,
    next_row INTEGER NOT NULL
) STRICT;
INSERT INTO folder VALUES (1, randomblob(16), 0, 0, 0, 0);
",
};

/// What the database says about the folder it is in.
#[derive(Debug, Clone, Copy)]
pub(super) struct FolderState {
    /// Tells this folder from all others.
    pub(super) id: FolderId,
    /// Whether the journal's segments are there, with their labels: from then on they must be.
    pub(super) is_journal_made: bool,
    /// Segment up to which the journal has been applied.
    pub(super) applied: u64,
    /// The next row number that was never given out.
    pub(super) next_row: u64,
}

/// Why the database file cannot be used.
#[derive(Debug)]
pub(super) enum DatabaseError {
    /// Another program's file, or a layout that this version does not know.
    NotOurs,
    /// There is none, but there must have been one.
    Missing,
    /// It belongs to another folder.
    Foreign,
    /// Its end is not there.
    Cut,
    /// The file cannot be opened.
    Io(io::Error),
    /// What the engine says.
    Sqlite(rusqlite::Error),
    /// What was made could not be brought into the file.
    Checkpoint(CheckpointError),
}

impl From<rusqlite::Error> for DatabaseError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sqlite(error)
    }
}

/// A row as it stands in the database.
#[derive(Debug, Clone)]
pub(super) struct Stored {
    pub(super) head: Head,
    pub(super) extent: Option<Extent>,
}

/// One sealed file's book-keeping.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FileUse {
    pub(super) file: u32,
    pub(super) length: u64,
    pub(super) unread: u64,
    pub(super) bytes: u64,
}

/// The one connection that writes.
pub(super) fn open_writer(path: &Path, cache_bytes: usize, must_exist: bool) -> Result<Connection, DatabaseError> {
    open(path, &LAYOUT, cache_bytes, must_exist)
}

/// Opens a database for writing. Makes it if there is none, durably, unless `must_exist`: because other files of the folder
/// say that there was one.
pub(super) fn open(
    path: &Path,
    layout: &Layout,
    cache_bytes: usize,
    must_exist: bool,
) -> Result<Connection, DatabaseError> {
    if must_exist && !path.exists() {
        return Err(DatabaseError::Missing);
    }
    if has_lost_pages(path).map_err(DatabaseError::Io)? {
        return Err(DatabaseError::Cut);
    }
    let connection = open_private(path)?;
    let (application, version): (i32, i32) = (
        connection.pragma_query_value(None, "application_id", |row| row.get(0))?,
        connection.pragma_query_value(None, "user_version", |row| row.get(0))?,
    );
    let tables: i64 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    let is_new = (application, version, tables) == (0, 0, 0);
    if is_new && must_exist {
        return Err(DatabaseError::Missing);
    }
    if !is_new && (application, version) != (layout.application_id, layout.version) {
        return Err(DatabaseError::NotOurs);
    }
    if is_new {
        connection.pragma_update(None, "page_size", layout.page_bytes)?;
    }
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "wal_autocheckpoint", 0)?;
    connection.pragma_update(None, "synchronous", "NORMAL")?;
    connection.pragma_update(None, "secure_delete", "ON")?;
    set_up(&connection, cache_bytes)?;
    if is_new {
        connection.execute_batch(&format!(
            "BEGIN; {} PRAGMA application_id = {}; PRAGMA user_version = {}; COMMIT;",
            layout.schema, layout.application_id, layout.version
        ))?;
    }
    checkpoint(&connection).map_err(DatabaseError::Checkpoint)?;
    // SQLite itself takes the lost end of the last page for zeros.
    let pages: u64 = connection.pragma_query_value(None, "page_count", |row| row.get(0))?;
    let page_bytes: u64 = connection.pragma_query_value(None, "page_size", |row| row.get(0))?;
    if std::fs::metadata(path).map_err(DatabaseError::Io)?.len() < pages * page_bytes {
        return Err(DatabaseError::Cut);
    }
    Ok(connection)
}

/// Opens the file, or makes it for its owner only; what SQLite puts beside it is as private as the file itself.
fn open_private(path: &Path) -> Result<Connection, DatabaseError> {
    OpenOptions::new().append(true).create(true).mode(0o600).open(path).map_err(DatabaseError::Io)?;
    Ok(Connection::open(path)?)
}

/// What the database says about its folder.
pub(super) fn folder_state(connection: &Connection) -> rusqlite::Result<FolderState> {
    connection.query_row("SELECT id, journal_made, applied_segment, next_row FROM folder", [], |row| {
        Ok(FolderState { id: row.get(0)?, is_journal_made: row.get(1)?, applied: row.get(2)?, next_row: row.get(3)? })
    })
}

/// A connection that only reads.
pub(super) fn open_reader(path: &Path, cache_bytes: usize) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.pragma_update(None, "query_only", "ON")?;
    set_up(&connection, cache_bytes)?;
    Ok(connection)
}

/// A connection whose commits are durable when they return, for what is not in the journal.
pub(super) fn open_durable(path: &Path) -> rusqlite::Result<Connection> {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    set_up(&connection, 0)?;
    Ok(connection)
}

fn set_up(connection: &Connection, cache_bytes: usize) -> rusqlite::Result<()> {
    let kibibytes = i64::try_from(cache_bytes / 1024).unwrap_or(i64::MAX);
    connection.pragma_update(None, "cache_size", -kibibytes)?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.pragma_update(None, "busy_timeout", BUSY_MILLISECONDS)
}

/// The head and place of a row.
pub(super) fn stored(connection: &Connection, row: Row) -> Result<Option<Result<Stored, Malformed>>, rusqlite::Error> {
    let mut select = connection.prepare_cached("SELECT head, file, offset, length FROM secret WHERE row = ?")?;
    select.query_row([row_key(row)], |found| Ok(parse(found))).optional()
}

fn parse(found: &rusqlite::Row<'_>) -> Result<Stored, Malformed> {
    Ok(Stored { head: head(found)?, extent: extent(found).map_err(|_| Malformed)? })
}

fn head(found: &rusqlite::Row<'_>) -> Result<Head, Malformed> {
    Head::decode(found.get_ref("head").and_then(|head| Ok(head.as_blob()?)).map_err(|_| Malformed)?)
}

fn extent(found: &rusqlite::Row<'_>) -> rusqlite::Result<Option<Extent>> {
    let Some(file) = found.get("file")? else { return Ok(None) };
    Ok(Some(Extent { file, offset: found.get::<_, u64>("offset")?, length: found.get("length")? }))
}

/// Writes a row as it is now; its sealed bytes are at `extent`, if they are anywhere.
pub(super) fn put(
    transaction: &Transaction<'_>,
    row: Row,
    entry: &Entry,
    extent: Option<Extent>,
) -> rusqlite::Result<()> {
    let receipt = &entry.head.receipt;
    let due = if extent.is_some() { receipt.expires_at() } else { receipt.ends_at() };
    let generation = match &entry.bytes {
        Bytes::Held(bytes) => record::generation_of(bytes).ok(),
        Bytes::Flushing(_) | Bytes::Stored(_) | Bytes::Erased(_) => None,
    };
    let mut insert = transaction.prepare_cached(
        "INSERT INTO secret (row, due, generation, owner, head, file, offset, length) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (row) DO UPDATE SET generation = excluded.generation, head = excluded.head, file = excluded.file,
         offset = excluded.offset, length = excluded.length",
    )?;
    insert.execute(params![
        row_key(row),
        millis(due),
        generation.map(|generation| generation.0),
        entry.head.owner.as_ref().map(|owner| owner.account.number()),
        entry.head.encode(),
        extent.map(|extent| extent.file),
        extent.map(|extent| extent.offset),
        extent.map(|extent| extent.length),
    ])?;
    Ok(())
}

/// Writes the head of a row whose sealed bytes stay where they are, and says whether there is one: one that was swept meanwhile stays away.
pub(super) fn put_head(transaction: &Transaction<'_>, row: Row, head: &Head) -> rusqlite::Result<bool> {
    let mut update = transaction.prepare_cached("UPDATE secret SET head = ? WHERE row = ?")?;
    Ok(update.execute(params![head.encode(), row_key(row)])? == 1)
}

/// Writes the head of a row whose sealed bytes are erased, and says whether they were still on the books. Leaves `due`: when
/// it comes, the sweeper sets the next one, which spares every claim two visits to the index.
pub(super) fn put_erased(transaction: &Transaction<'_>, row: Row, head: &Head) -> rusqlite::Result<bool> {
    let mut update = transaction.prepare_cached(
        "UPDATE secret SET head = ?, generation = NULL, file = NULL, offset = NULL, length = NULL
         WHERE row = ? AND file IS NOT NULL",
    )?;
    if update.execute(params![head.encode(), row_key(row)])? == 1 {
        return Ok(true);
    }
    if !put_head(transaction, row, head)? {
        // It came without bytes, out of a backup or another store, and so far only the journal had it. One that a sweep took away is
        // taken away once more.
        let mut insert =
            transaction.prepare_cached("INSERT INTO secret (row, due, owner, head) VALUES (?, ?, ?, ?)")?;
        let owner = head.owner.as_ref().map(|owner| owner.account.number());
        insert.execute(params![row_key(row), millis(head.receipt.ends_at()), owner, head.encode()])?;
    }
    Ok(false)
}

/// Where a row's sealed bytes are, whatever its head says.
pub(super) fn place(connection: &Connection, row: Row) -> rusqlite::Result<Option<Extent>> {
    let mut select = connection.prepare_cached("SELECT file, offset, length FROM secret WHERE row = ?")?;
    Ok(select.query_row([row_key(row)], extent).optional()?.flatten())
}

/// A row that is due. Its place is known even if its head is damaged.
pub(super) struct Due {
    pub(super) row: Row,
    pub(super) head: Result<Head, Malformed>,
    pub(super) extent: Option<Extent>,
}

/// Rows that are due, earliest first.
pub(super) fn due(connection: &Connection, now: Timestamp, rows_max: usize) -> rusqlite::Result<Vec<Due>> {
    let mut select = connection
        .prepare_cached("SELECT row, head, file, offset, length FROM secret WHERE due <= ? ORDER BY due LIMIT ?")?;
    let rows = select.query_map(params![millis(now), limit(rows_max)], |found| {
        let Some(row) = Row::new(found.get("row")?) else { return Ok(None) };
        Ok(Some(Due { row, head: head(found), extent: extent(found)? }))
    })?;
    rows.filter_map(Result::transpose).collect()
}

/// When the sweeper looks at the row again.
pub(super) fn put_due(transaction: &Transaction<'_>, row: Row, due: Timestamp) -> rusqlite::Result<()> {
    transaction
        .prepare_cached("UPDATE secret SET due = ? WHERE row = ?")?
        .execute(params![millis(due), row_key(row)])?;
    Ok(())
}

/// Takes a row away, and says whether its sealed bytes were still on the books.
pub(super) fn delete(transaction: &Transaction<'_>, row: Row) -> rusqlite::Result<bool> {
    let mut delete = transaction.prepare_cached("DELETE FROM secret WHERE row = ? RETURNING file IS NOT NULL")?;
    Ok(delete.query_row([row_key(row)], |found| found.get(0)).optional()?.unwrap_or(false))
}

/// The newest rows of an account whose receipts have not ended at `now` and are listed, newest first.
pub(super) fn owned(
    connection: &Connection,
    account: AccountId,
    listed: Listed,
    now: Timestamp,
    rows_max: usize,
) -> rusqlite::Result<Vec<(Row, Result<Head, Malformed>)>> {
    let mut select = connection.prepare_cached("SELECT row, head FROM secret WHERE owner = ? ORDER BY row DESC")?;
    let rows = select.query_map([account.number()], |found| Ok((found.get::<_, u64>("row")?, head(found))))?;
    // Rows that ended are few: the next sweep takes them away.
    let is_wanted = |head: &Head| now < head.receipt.ends_at() && listed.has(&head.receipt);
    rows.filter(|row| row.as_ref().map_or(true, |(_, head)| head.as_ref().map_or(true, is_wanted)))
        .take(rows_max)
        .filter_map(|row| row.map(|(number, head)| Row::new(number).map(|row| (row, head))).transpose())
        .collect()
}

/// Rows of an account behind `after`, in their order, whatever became of them.
pub(super) fn rows_of(
    connection: &Connection,
    account: AccountId,
    after: Option<Row>,
    rows_max: usize,
) -> rusqlite::Result<Vec<Row>> {
    let mut select =
        connection.prepare_cached("SELECT row FROM secret WHERE owner = ? AND row > ? ORDER BY row LIMIT ?")?;
    let rows = select.query_map(params![account.number(), after.map_or(-1, row_key), limit(rows_max)], |found| {
        found.get::<_, u64>(0)
    })?;
    rows.filter_map(|number| number.map(Row::new).transpose()).collect()
}

/// Row numbers from `first` on, in their order, whatever became of them.
pub(super) fn rows_from(connection: &Connection, first: u64, rows_max: usize) -> rusqlite::Result<Vec<Row>> {
    let mut select = connection.prepare_cached("SELECT row FROM secret WHERE row >= ? ORDER BY row LIMIT ?")?;
    let rows = select.query_map(params![first, limit(rows_max)], |found| found.get::<_, u64>(0))?;
    rows.filter_map(|number| number.map(Row::new).transpose()).collect()
}

/// Every sealed file, oldest first.
pub(super) fn files(connection: &Connection) -> rusqlite::Result<Vec<FileUse>> {
    let mut select = connection.prepare_cached("SELECT file, length, unread, bytes FROM sealed_file ORDER BY file")?;
    let rows = select.query_map([], |row| {
        Ok(FileUse { file: row.get(0)?, length: row.get(1)?, unread: row.get(2)?, bytes: row.get(3)? })
    })?;
    rows.collect()
}

pub(super) fn put_file(transaction: &Transaction<'_>, used: FileUse) -> rusqlite::Result<()> {
    let mut put = transaction
        .prepare_cached("INSERT OR REPLACE INTO sealed_file (file, length, unread, bytes) VALUES (?, ?, ?, ?)")?;
    put.execute(params![used.file, used.length, used.unread, used.bytes])?;
    Ok(())
}

/// Takes erased secrets off a file's count.
pub(super) fn count_erased(transaction: &Transaction<'_>, erased: FileUse) -> rusqlite::Result<()> {
    let mut update = transaction.prepare_cached(
        "UPDATE sealed_file SET unread = max(unread - ?, 0), bytes = max(bytes - ?, 0) WHERE file = ?",
    )?;
    update.execute(params![erased.unread, erased.bytes, erased.file])?;
    Ok(())
}

pub(super) fn delete_file(transaction: &Transaction<'_>, file: u32) -> rusqlite::Result<()> {
    transaction.execute("DELETE FROM sealed_file WHERE file = ?", [file])?;
    Ok(())
}

/// Notes that the journal's segments are there.
pub(super) fn put_journal_made(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute("UPDATE folder SET journal_made = 1", [])?;
    Ok(())
}

/// Notes how far the journal has been applied, and the next row.
pub(super) fn put_applied(transaction: &Transaction<'_>, segment: u64, next_row: u64) -> rusqlite::Result<()> {
    let mut update = transaction.prepare_cached("UPDATE folder SET applied_segment = ?, next_row = ?")?;
    update.execute(params![segment, next_row])?;
    Ok(())
}

/// Gives out no row number below this one.
pub(super) fn put_next_row(connection: &Connection, next_row: u64) -> rusqlite::Result<()> {
    connection.execute("UPDATE folder SET next_row = max(next_row, ?), commits = commits + 1", [next_row])?;
    Ok(())
}

/// Commits. Every commit writes the folder's row anew, so that a write-ahead log of another folder brings that folder's id
/// with it and is noticed.
pub(super) fn commit(transaction: Transaction<'_>) -> rusqlite::Result<()> {
    transaction.prepare_cached("UPDATE folder SET commits = commits + 1")?.execute([])?;
    transaction.commit()
}

pub(super) fn roots(connection: &Connection) -> rusqlite::Result<Vec<(Generation, RootVerifier)>> {
    let mut select = connection.prepare("SELECT generation, verifier FROM root")?;
    let rows = select.query_map([], |row| Ok((Generation(row.get(0)?), row.get(1)?)))?;
    rows.collect()
}

pub(super) fn put_root(
    connection: &Connection,
    generation: Generation,
    verifier: &RootVerifier,
) -> rusqlite::Result<()> {
    connection.execute("INSERT OR REPLACE INTO root VALUES (?, ?)", params![generation.0, verifier])?;
    Ok(())
}

pub(super) fn delete_root(connection: &Connection, generation: Generation) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM root WHERE generation = ?", [generation.0])?;
    Ok(())
}

/// For each generation how many rows have sealed bytes under it, and when the last of them is due.
pub(super) fn sealed_under(connection: &Connection) -> rusqlite::Result<Vec<(Generation, u64, Timestamp)>> {
    let mut select = connection.prepare(
        "SELECT generation, count(*), max(due) FROM secret WHERE generation IS NOT NULL GROUP BY generation",
    )?;
    let rows =
        select.query_map([], |row| Ok((Generation(row.get(0)?), row.get(1)?, Timestamp::from_millis(row.get(2)?))))?;
    rows.collect()
}

/// The generation under which a row's sealed bytes are.
pub(super) fn generation(connection: &Connection, row: Row) -> rusqlite::Result<Option<Generation>> {
    let mut select = connection.prepare_cached("SELECT generation FROM secret WHERE row = ?")?;
    let found = select.query_row([row_key(row)], |found| found.get::<_, Option<u32>>(0)).optional()?;
    Ok(found.flatten().map(Generation))
}

pub(super) fn mask(connection: &Connection) -> rusqlite::Result<Option<[u8; 32]>> {
    connection.query_row("SELECT key FROM mask", [], |row| row.get(0)).optional()
}

pub(super) fn put_mask(connection: &Connection, key: &[u8; 32]) -> rusqlite::Result<()> {
    connection.execute("INSERT INTO mask VALUES (1, ?)", [key])?;
    Ok(())
}

/// Brings everything that was committed into the database file, durably, and empties the write-ahead log.
pub(super) fn checkpoint(connection: &Connection) -> Result<(), CheckpointError> {
    run_checkpoint(connection, "PRAGMA wal_checkpoint(TRUNCATE)")
}

/// The same, but leaves the log's file as large as it is, to be written over: that spares the file system most of the work.
pub(super) fn checkpoint_in_place(connection: &Connection) -> Result<(), CheckpointError> {
    run_checkpoint(connection, "PRAGMA wal_checkpoint(RESTART)")
}

/// As much of it as can be done without waiting for anybody. An error when that is not everything.
pub(super) fn checkpoint_beside_readers(connection: &Connection) -> Result<(), CheckpointError> {
    let is_all = connection.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |row| {
        let (busy, frames, brought): (i64, i64, i64) = (row.get("busy")?, row.get("log")?, row.get("checkpointed")?);
        Ok(busy == 0 && frames == brought)
    })?;
    if is_all { Ok(()) } else { Err(CheckpointError::Readers) }
}

fn run_checkpoint(connection: &Connection, pragma: &str) -> Result<(), CheckpointError> {
    let began = Instant::now();
    loop {
        // SQLite waits for readers by itself, but not for somebody else's checkpoint.
        let busy: i64 = connection.query_row(pragma, [], |row| row.get(0))?;
        if busy == 0 {
            return Ok(());
        }
        if began.elapsed() >= Duration::from_millis(BUSY_MILLISECONDS.into()) {
            return Err(CheckpointError::Readers);
        }
        std::thread::sleep(BUSY_PAUSE);
    }
}

/// Why a checkpoint did not come to its end.
#[derive(Debug, thiserror::Error)]
pub(super) enum CheckpointError {
    #[error("readers held the write-ahead log for too long")]
    Readers,
    #[error(transparent)]
    Sqlite(#[from] rusqlite::Error),
}

/// SQLite's integers are signed; row numbers stay below 2^40.
fn row_key(row: Row) -> i64 {
    i64::try_from(row.number()).unwrap_or(i64::MAX)
}

fn limit(rows_max: usize) -> i64 {
    i64::try_from(rows_max).unwrap_or(i64::MAX)
}

fn millis(at: Timestamp) -> i64 {
    i64::try_from(at.millis()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// SQLite would write what it sorts, and what it forgets, to files that nobody erases; and without a limit it takes no memory at all.
    #[test]
    fn connections_are_set_up() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.db");
        let number =
            |connection: &Connection, name| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
        let writer = open_writer(&path, 4 << 20, false).unwrap();
        assert_eq!(number(&writer, "secure_delete"), Ok(1));
        for (connection, kibibytes) in
            [(writer, 4096), (open_reader(&path, 1 << 20).unwrap(), 1024), (open_durable(&path).unwrap(), 0)]
        {
            assert_eq!(number(&connection, "temp_store"), Ok(2), "in memory");
            assert_eq!(number(&connection, "cache_size"), Ok(-kibibytes));
            assert_eq!(number(&connection, "busy_timeout"), Ok(BUSY_MILLISECONDS.into()));
        }
    }
}
