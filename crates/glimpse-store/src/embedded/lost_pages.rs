//! Whether a database file has lost pages. SQLite takes what lies behind the end of a file for zeros, and when it brings its write-ahead
//! log into a file that was cut, the file is as long again as it should be, with a hole in it: so this is looked at before.
//!
//! A file that is shorter than it says is nothing bad by itself: pages that were never brought into it, or that a killed process was
//! bringing there, are in the log (SQLite's "Database File Format", 1.3 and 4.1).

use std::collections::HashSet;
use std::fs::File;
use std::io::{self, BufReader, ErrorKind, Read};
use std::path::Path;

const MAGIC: &[u8; 16] = b"SQLite format 3\0";
const HEADER_BYTES: usize = 100;
/// The log's header, without its last bit, which tells the order of bytes in checksums.
const LOG_MAGIC: u32 = 0x377f_0682;
const LOG_HEADER_BYTES: usize = 32;
const FRAME_HEADER_BYTES: usize = 24;
/// The page with this byte is the operating system's, for locks ("Database File Format", 1.6): SQLite never writes it, so a log does not
/// have it, and a file that is shorter lacks nothing by it.
const LOCK_BYTE: u64 = 0x4000_0000;

/// Whether a page that belongs to the file is whole neither in it nor in its log. Of a file that is none of SQLite's, nothing is said.
///
/// # Errors
/// When one of them cannot be read.
pub(super) fn has_lost_pages(path: &Path) -> io::Result<bool> {
    let mut header = [0; HEADER_BYTES];
    let mut file = match File::open(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(false),
        opened => opened?,
    };
    let length = file.metadata()?.len();
    if length < HEADER_BYTES as u64 {
        return Ok(false);
    }
    file.read_exact(&mut header)?;
    let page_bytes = match u16::from_be_bytes([header[16], header[17]]) {
        1 => 65_536,
        bytes => u64::from(bytes),
    };
    if !header.starts_with(MAGIC) || page_bytes == 0 {
        return Ok(false);
    }
    let log = Log::read(path, page_bytes)?;
    let pages = log.pages.unwrap_or_else(|| number(&header, 28));
    let whole = u32::try_from(length / page_bytes).unwrap_or(u32::MAX);
    let mut missing = (whole.saturating_add(1)..=pages).filter(|page| !log.has.contains(page));
    Ok(missing.any(|page| u64::from(page) != LOCK_BYTE / page_bytes + 1))
}

/// What the write-ahead log has.
#[derive(Default)]
struct Log {
    has: HashSet<u32>,
    /// Pages of the file after the last commit in the log, if there is one.
    pages: Option<u32>,
}

impl Log {
    fn read(database: &Path, page_bytes: u64) -> io::Result<Self> {
        let mut name = database.as_os_str().to_owned();
        name.push("-wal");
        let mut log = Self::default();
        let file = match File::open(Path::new(&name)) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(log),
            opened => opened?,
        };
        let (mut file, mut header) = (BufReader::new(file), [0; LOG_HEADER_BYTES]);
        if !is_read(&mut file, &mut header)?
            || number(&header, 0) & !1 != LOG_MAGIC
            || u64::from(number(&header, 8)) != page_bytes
        {
            return Ok(log);
        }
        let mut frame = [0; FRAME_HEADER_BYTES];
        // What is left of an earlier round has other salts.
        while is_read(&mut file, &mut frame)? && frame[8..16] == header[16..24] {
            log.has.insert(number(&frame, 0));
            log.pages = Some(number(&frame, 4)).filter(|pages| *pages > 0).or(log.pages);
            file.seek_relative(i64::try_from(page_bytes).unwrap_or(i64::MAX))?;
        }
        Ok(log)
    }
}

/// Whether there was that much to read.
fn is_read(from: &mut impl Read, bytes: &mut [u8]) -> io::Result<bool> {
    match from.read_exact(bytes) {
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => Ok(false),
        read => read.map(|()| true),
    }
}

fn number(bytes: &[u8], at: usize) -> u32 {
    bytes[at..at + 4].iter().fold(0, |number, byte| number << 8 | u32::from(*byte))
}

#[cfg(test)]
mod tests {
    use std::fs::{self, OpenOptions};
    use std::os::unix::fs::FileExt;

    use rusqlite::Connection;
    use tempfile::TempDir;

    use super::*;
    use crate::embedded::database::{self, DatabaseError, Layout};

    const PAGE: u64 = 1024;

    /// A database of many pages, most of them in the file and some only in its log, as a killed process leaves it.
    fn killed() -> TempDir {
        let (folder, copy) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let connection = Connection::open(folder.path().join("a.db")).unwrap();
        connection.pragma_update(None, "page_size", PAGE).unwrap();
        connection.pragma_update(None, "journal_mode", "WAL").unwrap();
        connection.pragma_update(None, "wal_autocheckpoint", 0).unwrap();
        connection.execute_batch("CREATE TABLE t (a BLOB)").unwrap();
        let fill = |rows: u32| {
            for _ in 0..rows {
                connection.execute("INSERT INTO t VALUES (randomblob(700))", []).unwrap();
            }
        };
        fill(40);
        connection.query_row("PRAGMA wal_checkpoint(RESTART)", [], |_| Ok(())).unwrap();
        connection.execute("UPDATE t SET a = randomblob(700) WHERE rowid = 40", []).unwrap();
        fill(10);
        for name in ["a.db", "a.db-wal"] {
            fs::copy(folder.path().join(name), copy.path().join(name)).unwrap();
        }
        copy
    }

    fn cut(folder: &TempDir, length: u64) {
        OpenOptions::new().write(true).open(folder.path().join("a.db")).unwrap().set_len(length).unwrap();
    }

    fn has_lost(folder: &TempDir) -> bool {
        has_lost_pages(&folder.path().join("a.db")).unwrap()
    }

    #[test]
    fn what_a_killed_process_left_has_lost_nothing() {
        let folder = killed();
        assert!(!has_lost(&folder));
        // Killed while it brought the log into the file: the header, which comes first, and nothing else.
        let log = fs::read(folder.path().join("a.db-wal")).unwrap();
        let header = frames(&folder).into_iter().rfind(|at| number(&log, *at) == 1);
        let header = header.map(|at| &log[at + FRAME_HEADER_BYTES..][..1024]);
        let mut file = fs::read(folder.path().join("a.db")).unwrap();
        file[..1024].copy_from_slice(header.expect("the number of pages stands on the first one"));
        fs::write(folder.path().join("a.db"), file).unwrap();
        assert!(!has_lost(&folder));
        // The log alone is not enough to find that out.
        fs::remove_file(folder.path().join("a.db-wal")).unwrap();
        assert!(has_lost(&folder));
    }

    #[test]
    fn a_file_that_was_cut_anywhere_has() {
        let length = fs::metadata(killed().path().join("a.db")).unwrap().len();
        for lost in [1, 700, PAGE, 5 * PAGE, length / 2, length - 2 * PAGE] {
            let folder = killed();
            cut(&folder, length - lost);
            let log = Log::read(&folder.path().join("a.db"), PAGE).unwrap();
            let first = u32::try_from((length - lost) / PAGE + 1).unwrap();
            let is_in_log = (first..=u32::try_from(length / PAGE).unwrap()).all(|page| log.has.contains(&page));
            assert_eq!(has_lost(&folder), !is_in_log, "{lost} bytes less");
            assert!(!is_in_log || lost <= PAGE, "the log has the last page at most");
        }
    }

    /// As a killed process leaves a file that it was growing past its first gibibyte. All holes, so it takes no space.
    #[test]
    fn the_page_that_sqlite_never_writes_is_not_lost() {
        let (folder, page_bytes) = (tempfile::tempdir().unwrap(), 65_536);
        let lock_page = u32::try_from(LOCK_BYTE / page_bytes).unwrap() + 1;
        let mut header = [0; HEADER_BYTES];
        header[..16].copy_from_slice(MAGIC);
        header[17] = 1;
        let database = File::create(folder.path().join("a.db")).unwrap();
        database.write_all_at(&header, 0).unwrap();
        database.set_len(LOCK_BYTE).unwrap();
        let log = File::create(folder.path().join("a.db-wal")).unwrap();
        let mut log_header = [0; LOG_HEADER_BYTES];
        log_header[..4].copy_from_slice(&LOG_MAGIC.to_be_bytes());
        log_header[8..12].copy_from_slice(&65_536_u32.to_be_bytes());
        log.write_all_at(&log_header, 0).unwrap();
        let put = |frame: u64, page: u32, pages: u32| {
            let mut bytes = [0; FRAME_HEADER_BYTES];
            bytes[..4].copy_from_slice(&page.to_be_bytes());
            bytes[4..8].copy_from_slice(&pages.to_be_bytes());
            log.write_all_at(&bytes, LOG_HEADER_BYTES as u64 + frame * (FRAME_HEADER_BYTES as u64 + page_bytes))
                .unwrap();
        };
        put(0, lock_page + 1, 0);
        put(1, lock_page + 2, lock_page + 2);
        assert!(!has_lost(&folder));
        put(1, lock_page + 2, lock_page + 3);
        assert!(has_lost(&folder), "the one behind them is");
    }

    fn write_in_log(folder: &TempDir, at: usize, bytes: &[u8]) {
        let log = OpenOptions::new().write(true).open(folder.path().join("a.db-wal")).unwrap();
        log.write_all_at(bytes, at as u64).unwrap();
    }

    /// Where the frames of the log stand that belong to its last round.
    fn frames(folder: &TempDir) -> Vec<usize> {
        let log = fs::read(folder.path().join("a.db-wal")).unwrap();
        let frames = (LOG_HEADER_BYTES..log.len()).step_by(FRAME_HEADER_BYTES + 1024);
        frames.take_while(|at| log[at + 8..at + 16] == log[16..24]).collect()
    }

    #[test]
    fn a_log_of_something_else_has_none_of_its_pages() {
        for (at, bytes) in [(0, [0; 4]), (8, 2048_u32.to_be_bytes())] {
            let folder = killed();
            let length = fs::metadata(folder.path().join("a.db")).unwrap().len();
            cut(&folder, length - PAGE);
            assert!(!has_lost(&folder), "the log has the last page");
            write_in_log(&folder, at, &bytes);
            assert!(has_lost(&folder), "another program's, or of other pages");
        }
    }

    #[test]
    fn a_change_that_was_not_committed_says_nothing_about_how_many_there_are() {
        let folder = killed();
        let length = fs::metadata(folder.path().join("a.db")).unwrap().len();
        cut(&folder, length - 5 * PAGE);
        write_in_log(&folder, frames(&folder).last().unwrap() + 4, &[0; 4]);
        assert!(has_lost(&folder));
    }

    /// Such a log looks whole from here, and SQLite makes nothing of it.
    #[test]
    fn a_page_of_which_the_log_has_damaged_bytes_is_lost() {
        let layout = Layout { application_id: 0, version: 0, page_bytes: 1024, schema: "" };
        let open = |folder: &TempDir| database::open(&folder.path().join("a.db"), &layout, 0, true);
        let folder = killed();
        let length = fs::metadata(folder.path().join("a.db")).unwrap().len();
        cut(&folder, length - PAGE / 2);
        let whole = killed();
        cut(&whole, length - PAGE / 2);
        assert!(open(&whole).is_ok(), "the log has the last page");
        write_in_log(&folder, frames(&folder)[0] + FRAME_HEADER_BYTES, b"damaged");
        assert!(!has_lost(&folder));
        assert!(matches!(open(&folder), Err(DatabaseError::Cut)));
    }

    #[test]
    fn a_log_that_cannot_be_read_is_not_taken_for_one_that_ended() {
        let folder = File::open(tempfile::tempdir().unwrap().path()).unwrap();
        assert!(is_read(&mut &folder, &mut [0]).is_err());
        assert!(!is_read(&mut &b""[..], &mut [0]).unwrap());
    }

    #[test]
    fn what_cannot_be_opened_is_not_taken_for_missing() {
        for name in ["a.db-wal", "a.db"] {
            let folder = killed();
            let path = folder.path().join(name);
            fs::remove_file(&path).unwrap();
            std::os::unix::fs::symlink(&path, &path).unwrap();
            assert!(has_lost_pages(&folder.path().join("a.db")).is_err(), "{name} is a link to itself");
        }
    }

    #[test]
    fn of_what_is_no_database_nothing_is_said() {
        let folder = tempfile::tempdir().unwrap();
        assert!(!has_lost(&folder), "there is none");
        let mut without_pages = [0; 300];
        without_pages[..16].copy_from_slice(MAGIC);
        for content in [&b""[..], b"short", &[0; 300], &[0xff; 300], &without_pages] {
            fs::write(folder.path().join("a.db"), content).unwrap();
            assert!(!has_lost(&folder));
        }
    }
}
