//! The log against whoever alters it, a disk that refuses and forgets, and its own settings.

use std::io;
use std::sync::{
    Arc, Mutex,
    atomic::{AtomicBool, AtomicUsize, Ordering},
};
use std::time::Duration;

use glimpse_core::{account::AccountId, link::Row, time::Timestamp};
use zeroize::Zeroizing;

use super::{
    About, AuditLog, By, Event, Expected, Fact, FolderMark, Known, Options, Refusal, Report, Signer, log::WAITING_MAX,
    verify,
};
use crate::embedded::{
    disk::{Disk, DiskFile},
    faults::{Fault, MemoryDisk},
};

pub(crate) const OPTIONS: Options = Options {
    file_bytes_max: 1 << 20,
    bytes_max: 1 << 30,
    keep: Duration::from_secs(365 * 24 * 3600),
    checkpoint_every: Duration::from_secs(60),
};
const NOW: Timestamp = Timestamp::from_millis(1_793_524_951_123);
const FOLDER: FolderMark = FolderMark(0x1f2e_3d4c);

fn signer(seed: u8) -> Signer {
    Signer::from_seed(Zeroizing::new([seed; 32]))
}

fn open(disk: &Arc<MemoryDisk>, options: Options) -> AuditLog {
    open_on(&(disk.clone() as Arc<dyn Disk>), options)
}

/// As the keeper of the key does: one whose key is new has no mark yet.
fn open_on(disk: &Arc<dyn Disk>, options: Options) -> AuditLog {
    let is_new = !disk.exists("audit.mark").unwrap();
    let log = AuditLog::open_on(disk, options).unwrap().trusting_the_clock();
    let signed = if is_new { log.sign_anew_with(signer(7), NOW) } else { log.sign_with(signer(7), NOW) };
    signed.unwrap();
    log
}

/// A disk of so much room, and one from which nothing can be removed if it is stubborn.
#[derive(Clone, Default)]
struct SmallDisk {
    disk: Arc<MemoryDisk>,
    bytes_max: Arc<AtomicUsize>,
    is_stubborn: Arc<AtomicBool>,
}

impl SmallDisk {
    fn room(&self, bytes: usize) {
        self.bytes_max.store(bytes, Ordering::Relaxed);
    }

    fn open(&self, options: Options) -> AuditLog {
        open_on(&(Arc::new(self.clone()) as Arc<dyn Disk>), options)
    }
}

impl Disk for SmallDisk {
    fn exists(&self, name: &str) -> io::Result<bool> {
        self.disk.exists(name)
    }

    fn open(&self, name: &str) -> io::Result<Arc<dyn DiskFile>> {
        Ok(Arc::new(SmallFile { file: Disk::open(&*self.disk, name)?, on: self.clone() }))
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        if self.is_stubborn.load(Ordering::Relaxed) {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        self.disk.remove(name)
    }

    fn names(&self) -> io::Result<Vec<String>> {
        self.disk.names()
    }
}

struct SmallFile {
    file: Arc<dyn DiskFile>,
    on: SmallDisk,
}

impl DiskFile for SmallFile {
    fn write_at(&self, bytes: &[u8], offset: u64) -> io::Result<()> {
        let grows = usize::try_from((offset + bytes.len() as u64).saturating_sub(self.file.length()?)).unwrap();
        let used: usize = self.on.disk.contents().iter().map(Vec::len).sum();
        // What is there can be written over on a full disk, too.
        if grows > 0 && used + grows > self.on.bytes_max.load(Ordering::Relaxed) {
            return Err(io::ErrorKind::StorageFull.into());
        }
        self.file.write_at(bytes, offset)
    }

    fn read_at(&self, bytes: &mut [u8], offset: u64) -> io::Result<()> {
        self.file.read_at(bytes, offset)
    }

    fn sync(&self) -> io::Result<()> {
        self.file.sync()
    }

    fn length(&self) -> io::Result<u64> {
        self.file.length()
    }

    fn set_length(&self, length: u64) -> io::Result<()> {
        self.file.set_length(length)
    }

    fn taken(&self) -> io::Result<u64> {
        self.file.taken()
    }

    fn give_back(&self, offset: u64, length: u64) -> io::Result<()> {
        self.file.give_back(offset, length)
    }
}

fn later(seconds: u64) -> Timestamp {
    NOW.after(Duration::from_secs(seconds))
}

fn claim(row: u64) -> Fact {
    Fact::new(Event::SecretRevealed, NOW).row(Row::new(row).unwrap())
}

impl AuditLog {
    /// What its files hold, and nothing that waits.
    fn text_of_files(&self) -> String {
        self.files_of_tests().into_iter().map(|bytes| String::from_utf8(bytes).unwrap()).collect()
    }

    /// Everything it has written so far, as it would be exported without a last checkpoint.
    pub(crate) fn text(&self) -> String {
        self.write().unwrap();
        self.text_of_files()
    }
}

fn exported(log: &AuditLog) -> String {
    log.seal(later(1_000_000)).unwrap();
    log.text()
}

fn verified(text: &[u8]) -> Result<Report, Refusal> {
    verify(text, &Expected { keys: vec![signer(7).public()], ..Expected::default() })
}

/// How often each row is claimed.
pub(crate) fn claims(text: &str) -> std::collections::BTreeMap<u64, usize> {
    let mut claims = std::collections::BTreeMap::new();
    for line in text
        .lines()
        .filter(|line| line.contains("\"is\":\"secret.revealed\"") || line.contains("\"is\":\"secret.burned\""))
    {
        let row = line.split("\"row\":").nth(1).unwrap().split([',', '}']).next().unwrap();
        *claims.entry(row.parse().unwrap()).or_insert(0) += 1;
    }
    claims
}

/// A log of two files with something of every shape in it.
fn example() -> (Arc<MemoryDisk>, AuditLog, String) {
    let disk = Arc::new(MemoryDisk::default());
    let log = open(&disk, Options { file_bytes_max: 600, ..OPTIONS });
    let anna = AccountId::from_number(0x00c0_ffee);
    log.note(Fact::new(Event::AccountCreated, NOW).account(anna).by(By::Operator));
    log.note(
        Fact::new(Event::AccountPlan, NOW)
            .account(anna)
            .by(By::Admin(anna))
            .about(About::Word("plan", "a \"b\"\n".to_owned())),
    );
    log.note_frame(FOLDER, 6, [claim(12), claim(13)]);
    log.tend(NOW).unwrap();
    log.note_frame(FOLDER, 6, [claim(14)]);
    log.tend(later(90)).unwrap();
    log.note(Fact::new(Event::KeyRotated, later(91)).about(About::Number("generation", 2)));
    let text = exported(&log);
    (disk, log, text)
}

#[test]
fn a_log_is_the_golden_one() {
    let (_disk, _log, text) = example();
    let lines: Vec<&str> = text.lines().collect();
    let cut = |line: usize| lines[line].split(",\"prev\":").next().unwrap();
    assert_eq!(
        lines[0],
        format!("{{\"n\":0,\"at\":1793524951123,\"is\":\"log.begins\",\"file\":1,\"prev\":\"{}\"}}", "0".repeat(64))
    );
    assert_eq!(
        lines[1],
        "{\"n\":1,\"at\":1793524951123,\"is\":\"account.created\",\"account\":\"0000000000c0ffee\",\"by\":\"operator\",\
         \"prev\":\"2b4f1bce1360393cf47f7459f867e8ee2ae56f1b4c41aaa79d096ad9b1fa5ba7\"}"
    );
    assert_eq!(
        cut(2),
        "{\"n\":2,\"at\":1793524951123,\"is\":\"account.plan\",\"account\":\"0000000000c0ffee\",\"by\":\"admin\",\
         \"admin\":\"0000000000c0ffee\",\"plan\":\"a \\\"b\\\"\\u000a\""
    );
    assert_eq!(
        cut(4),
        "{\"n\":4,\"at\":1793524951123,\"is\":\"secret.revealed\",\"row\":13,\"journal\":\"1f2e3d4c.6.1\""
    );
    assert_eq!(cut(5), "{\"n\":5,\"at\":1793524951123,\"is\":\"log.checkpoint\",\"journal\":\"1f2e3d4c.6.1\"");
    assert_eq!(cut(6), "{\"n\":6,\"at\":1793524951123,\"is\":\"log.begins\",\"file\":2,\"journal\":\"1f2e3d4c.6.1\"");
    let last = lines.last().unwrap();
    assert_eq!(
        last,
        &"{\"n\":11,\"at\":1794524951123,\"is\":\"log.checkpoint\",\"journal\":\"1f2e3d4c.6.2\",\
         \"prev\":\"b228b91738b2ea7c17d3b0b8e2b8945ed86288eeeed26b5d9e872235edd254fe\",\
         \"key\":\"ea4a6c63e29c520abef5507b132ec5f9954776aebebe7b92421eea691446d22c\",\
         \"signature\":\"3ec9ee772d8053779c08e503341ac94147c056a10bb52ad87e4ac4095f2b086e6374a11d331e6ce34ef04306e5ea7c37301054430e994d32de251602055d0908\"}"
    );
}

#[test]
fn an_export_holds_and_says_what_is_in_it() {
    let (_disk, _log, text) = example();
    let report = verified(text.as_bytes()).unwrap();
    let lines = text.lines().count() as u64;
    assert_eq!((report.first, report.lines, report.claims, report.last.n), (0, lines, 3, lines - 1));
    assert_eq!(report.keys, [signer(7).public()]);
    assert!(matches!(
        verify(text.as_bytes(), &Expected { keys: vec![signer(8).public()], ..Expected::default() }),
        Err(Refusal::Key(..))
    ));
    assert_eq!(verify(text.as_bytes(), &Expected::default()).unwrap(), report, "without a key to compare");
}

#[test]
fn every_changed_byte_is_seen() {
    let (_disk, _log, text) = example();
    let mut bytes = text.into_bytes();
    for at in 0..bytes.len() {
        // The second makes capitals of small letters: hexadecimal digits that mean the same.
        for change in [1, 0x20] {
            bytes[at] ^= change;
            assert!(verified(&bytes).is_err(), "byte {at}, {change:#x}");
            bytes[at] ^= change;
        }
    }
    verified(&bytes).unwrap();
}

#[test]
fn every_line_that_is_deleted_doubled_or_moved_is_seen() {
    let (_disk, _log, text) = example();
    let known = verified(text.as_bytes()).unwrap().last;
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    for at in 0..lines.len() {
        let mut deleted = lines.clone();
        deleted.remove(at);
        let expected = Expected { keys: vec![signer(7).public()], checkpoint: Some(known), is_extract: false };
        assert!(verify(deleted.concat().as_bytes(), &expected).is_err(), "line {at} deleted");
        let mut doubled = lines.clone();
        doubled.insert(at, lines[at]);
        assert!(verified(doubled.concat().as_bytes()).is_err(), "line {at} doubled");
        for other in at + 1..lines.len() {
            let mut swapped = lines.clone();
            swapped.swap(at, other);
            assert!(verified(swapped.concat().as_bytes()).is_err(), "lines {at} and {other} swapped");
        }
    }
}

#[test]
fn every_cut_is_seen_by_whoever_knows_the_last_checkpoint() {
    let (_disk, _log, text) = example();
    let known = verified(text.as_bytes()).unwrap().last;
    let expected = Expected { keys: vec![signer(7).public()], checkpoint: Some(known), is_extract: false };
    verify(text.as_bytes(), &expected).unwrap();
    let mut unseen_without = 0;
    for at in 0..text.len() {
        assert!(verify(&text.as_bytes()[..at], &expected).is_err(), "cut at {at}");
        unseen_without += usize::from(verified(&text.as_bytes()[..at]).is_ok());
        assert!(at == 0 || verified(&text.as_bytes()[at..]).is_err(), "begun at {at}");
    }
    // Without it, a log that is cut behind a checkpoint is one that was exported earlier.
    assert_eq!(unseen_without, text.matches("\"signature\"").count() - 1);
}

#[test]
fn a_log_that_was_written_anew_is_not_the_one_that_the_auditor_knows() {
    let (_disk, _log, text) = example();
    let known = Known::parse(&verified(text.as_bytes()).unwrap().last.to_string()).unwrap();
    let disk = Arc::new(MemoryDisk::default());
    let log = open(&disk, OPTIONS);
    for row in 0..30 {
        log.note(claim(row));
    }
    let other = exported(&log);
    assert!(verified(other.as_bytes()).is_ok(), "whoever has the key can");
    let expected = Expected { checkpoint: Some(known), ..Expected::default() };
    assert!(matches!(verify(other.as_bytes(), &expected), Err(Refusal::Other(_))));
}

#[test]
fn files_that_were_deleted_in_order_leave_a_log_that_holds() {
    let disk = Arc::new(MemoryDisk::default());
    let keep = Duration::from_secs(12_000);
    let log = open(&disk, Options { file_bytes_max: 2000, keep, ..OPTIONS });
    let mut early = None;
    for turn in 0..200 {
        log.note(claim(turn));
        log.tend(later(turn * 100)).unwrap();
        if turn == 20 {
            early = Some(log.text());
        }
    }
    let text = exported(&log);
    let report = verified(text.as_bytes()).unwrap();
    assert!(report.first > 20 && report.claims < 180, "nothing was deleted: {report:?}");
    assert!(log.seal(NOW).unwrap().len() > 3, "the newer files stay");
    // A beginning that was not deleted in order is none.
    let second = text.match_indices("\"is\":\"log.begins\"").nth(1).unwrap().0;
    let second = text[..second].rfind('\n').unwrap() + 1;
    assert!(matches!(verified(&text.as_bytes()[second..]), Err(Refusal::Beginning(_))));
    let extract = Expected { is_extract: true, ..Expected::default() };
    verify(&text.as_bytes()[second..], &extract).unwrap();
    let n = early.unwrap().lines().count() as u64 - 1;
    let known = Known::parse(&format!("{n}:{}", "0".repeat(64)));
    assert!(matches!(verify(text.as_bytes(), &Expected { checkpoint: known, ..extract }), Err(Refusal::Before(_))));

    // The same by size alone; and what is open goes on in its place.
    let log = open(&disk, Options { bytes_max: 5000, ..OPTIONS });
    log.tend(later(20_001)).unwrap();
    let text = exported(&log);
    assert!(text.len() < 8000, "{} bytes are left", text.len());
    verified(text.as_bytes()).unwrap();
}

#[test]
fn frames_that_are_noted_again_after_a_death_stand_once() {
    let disk = Arc::new(MemoryDisk::default());
    let frames = |log: &AuditLog, segment, rows: std::ops::Range<u64>| {
        for row in rows {
            log.note_frame(FOLDER, segment, [claim(segment * 100 + row)]);
        }
    };
    let log = open(&disk, OPTIONS);
    frames(&log, 1, 0..10);
    log.write().unwrap();
    frames(&log, 1, 10..12);
    drop(log);
    let log = open(&disk, OPTIONS);
    frames(&log, 1, 0..12);
    frames(&log, 2, 0..3);
    log.flush().unwrap();
    drop(log);
    let log = open(&disk, OPTIONS);
    frames(&log, 2, 0..5);
    frames(&log, 3, 0..1);
    // The journal of a folder that was made anew begins at one again.
    log.note_frame(FolderMark(2), 1, [claim(1000)]);
    let text = exported(&log);
    verified(text.as_bytes()).unwrap();
    let claims = claims(&text);
    assert_eq!(claims.len(), 12 + 5 + 1 + 1);
    assert!(claims.values().all(|count| *count == 1), "{claims:?}");
}

#[test]
fn a_disk_that_refuses_loses_no_fact_and_doubles_none() {
    for fault in [Fault::TornWrite, Fault::FailedWrite, Fault::FailedSync, Fault::FailedSyncKept] {
        for operation in 1..12 {
            let disk = Arc::new(MemoryDisk::default());
            let log = open(&disk, Options { file_bytes_max: 500, ..OPTIONS });
            disk.plan([(operation, fault), (operation + 1, fault)]);
            let mut refused = 0;
            for turn in 0..6 {
                log.note_frame(FOLDER, 1, [claim(turn)]);
                let now = later(turn * 100);
                refused += usize::from(log.flush().and_then(|()| log.tend(now)).is_err());
            }
            assert!(!log.is_failing(), "{fault:?} of operation {operation}");
            let (text, cut) = (exported(&log), Arc::new(disk.after_power_cut(|| 0)));
            let report = verified(text.as_bytes()).unwrap_or_else(|error| panic!("{fault:?} {operation}: {error}"));
            assert_eq!(report.claims, 6, "{fault:?} of operation {operation}, {refused} were refused");
            assert_eq!(exported(&open(&cut, OPTIONS)), text, "what was sealed outlives a power cut");
        }
    }
}

#[test]
fn what_a_power_cut_tore_is_set_aside_and_said() {
    for halves in [0, 1, 2] {
        let disk = Arc::new(MemoryDisk::default());
        let log = open(&disk, OPTIONS);
        log.note(claim(1));
        log.flush().unwrap();
        log.note(claim(2));
        log.write().unwrap();
        let after = Arc::new(disk.after_power_cut(|| halves));
        let log = open(&after, OPTIONS);
        log.note(claim(3));
        let report = verified(exported(&log).as_bytes()).unwrap();
        assert_eq!(report.claims, [2, 2, 3][halves]);
        assert_eq!(report.torn.0, [0, 1, 0][halves], "half a line is no line");
    }
}

#[test]
fn what_was_altered_on_the_disk_is_never_taken_for_whole() {
    let (disk, log, text) = example();
    let known = verified(text.as_bytes()).unwrap().last;
    drop(log);
    for (name, bytes) in ["audit-0000000001", "audit-0000000002"].map(|name| (name, disk.file(name).bytes())) {
        for at in (0..bytes.len()).step_by(7) {
            let altered = Arc::new(disk.after_power_cut(|| 2));
            altered.file(name).change(|bytes| bytes[at] ^= 1);
            let log = open(&altered, OPTIONS);
            log.note(claim(99));
            let text = exported(&log);
            let expected = Expected { checkpoint: Some(known), ..Expected::default() };
            assert!(verify(text.as_bytes(), &expected).is_err(), "byte {at} of {name}");
            let kept: Vec<u8> = altered.contents().concat();
            assert!(bytes.len() <= kept.len(), "nothing of it is destroyed");
        }
    }
}

/// The names of its files, in order.
fn files_of(disk: &MemoryDisk) -> Vec<String> {
    let mut names = disk.names().unwrap();
    names.retain(|name| name.starts_with("audit-"));
    names.sort_unstable();
    names
}

/// A log of some files, over days, in which old files are to be deleted after a while.
fn of_days(disk: &SmallDisk) -> (Options, AuditLog) {
    disk.room(usize::MAX);
    let options = Options { file_bytes_max: 2000, keep: Duration::from_secs(100_000), ..OPTIONS };
    let log = disk.open(options);
    for turn in 0..40 {
        log.note(claim(turn));
        log.tend(later(turn * 100)).unwrap();
    }
    assert!(log.seal(later(4000)).unwrap().len() > 4);
    (options, log)
}

#[test]
fn on_a_full_disk_what_is_due_is_deleted_and_so_there_is_room_again() {
    let disk = SmallDisk::default();
    let (_, log) = of_days(&disk);
    disk.room(disk.disk.contents().iter().map(Vec::len).sum());
    log.note(claim(1000));
    log.tend(later(5000)).expect_err("there is no room, and nothing is due");
    assert!(log.is_failing());
    log.tend(later(200_000)).expect("old files make room");
    assert!(!log.is_failing());
    let report = verified(exported(&log).as_bytes()).unwrap();
    assert!(report.first > 20 && report.claims < 20, "{report:?}");
    assert!(log.text().contains("\"row\":1000,"), "what waited is there");
}

#[test]
fn a_clock_that_was_ahead_deletes_nothing_and_puts_no_signature_off() {
    let disk = SmallDisk::default();
    let (options, log) = of_days(&disk);
    drop(log);
    let as_disk: Arc<dyn Disk> = disk.disk;
    let log = AuditLog::open_on(&as_disk, options).unwrap();
    log.sign_with(signer(7), later(4000)).unwrap();
    let ahead = later(10_000_000);
    log.note(claim(1000));
    log.tend(ahead).unwrap();
    log.tend(ahead).unwrap();
    assert!(!log.text().contains("log.dropped"), "months later for a moment");

    let signatures = || log.text().matches("log.checkpoint").count();
    let before = signatures();
    log.note(claim(1001));
    log.tend(later(4100)).unwrap();
    assert_eq!(signatures(), before + 1);
    log.note(claim(1002));
    log.tend(later(4101)).unwrap();
    assert_eq!(signatures(), before + 1, "from then on at its time again");
}

#[test]
fn what_was_deleted_on_a_full_disk_is_said_after_a_death_before_that_and_nothing_else_is() {
    let disk = SmallDisk::default();
    let (options, log) = of_days(&disk);
    let untouched = Arc::new(disk.disk.after_power_cut(|| 0));
    // Whatever is removed, there is no room for a line.
    disk.room(0);
    log.note(claim(1000));
    log.tend(later(200_000)).expect_err("there is no room");
    assert_eq!(log.text_of_files().matches("log.dropped").count(), 0);
    drop(log);
    disk.room(usize::MAX);
    let log = disk.open(options);
    log.tend(later(200_000)).unwrap();
    let text = exported(&log);
    let report = verified(text.as_bytes()).unwrap();
    assert!(report.first > 20 && report.cut == 0, "{report:?}");
    assert_eq!(text.matches("log.dropped").count(), 1);

    // Somebody else who deletes them finds nobody who says that it was in order.
    untouched.remove("audit-0000000001").unwrap();
    let log = open(&untouched, options);
    log.tend(later(5000)).unwrap();
    assert!(matches!(verified(exported(&log).as_bytes()), Err(Refusal::Beginning(_))));
}

#[test]
fn what_waits_for_a_disk_has_a_limit_and_what_goes_beyond_it_is_counted() {
    let disk = SmallDisk::default();
    let log = disk.open(OPTIONS);
    for row in 0..WAITING_MAX as u64 + 7 {
        log.note(claim(row));
    }
    assert!(!log.has_room());
    log.note_admitted(claim(1 << 20));
    log.tend(NOW).expect_err("there is no room");
    disk.room(usize::MAX);
    log.tend(NOW).unwrap();
    assert!(log.has_room());
    let report = verified(exported(&log).as_bytes()).unwrap();
    assert_eq!((report.claims, report.lost), (WAITING_MAX as u64 + 1, 7));
}

#[test]
fn a_file_that_can_be_neither_synced_nor_removed_forks_no_chain() {
    for fault in [Fault::FailedSync, Fault::FailedSyncKept] {
        for operation in 1..24 {
            let disk = SmallDisk::default();
            disk.room(usize::MAX);
            let options = Options { file_bytes_max: 500, ..OPTIONS };
            let log = disk.open(options);
            disk.is_stubborn.store(true, Ordering::Relaxed);
            disk.disk.plan([(operation, fault)]);
            for turn in 0..4 {
                log.note(claim(turn));
                let refused = log.flush().and_then(|()| log.tend(later(turn * 100))).is_err();
                if refused {
                    break;
                }
            }
            // The log goes on in the file before, and the power goes.
            log.note(claim(100));
            let _tried = log.flush();
            disk.is_stubborn.store(false, Ordering::Relaxed);
            for halves in [0, 1, 2] {
                let cut = Arc::new(disk.disk.after_power_cut(|| halves));
                let report = verified(exported(&open(&cut, options)).as_bytes());
                let report = report.unwrap_or_else(|error| panic!("{fault:?} of operation {operation}: {error}"));
                assert_eq!(report.cut, 0, "{fault:?} of operation {operation}");
            }
        }
    }
}

#[test]
fn no_power_cut_makes_a_start_say_that_somebody_cut_the_log() {
    let disk = Arc::new(MemoryDisk::default());
    let options = Options { file_bytes_max: 900, keep: Duration::from_secs(3000), ..OPTIONS };
    let log = open(&disk, options);
    let (cuts, watched) = (Arc::new(Mutex::new(Vec::new())), disk.clone());
    let found = cuts.clone();
    disk.watch(move |_| {
        found.lock().unwrap().extend([0, 1, 2].map(|halves| watched.after_power_cut(|| halves)));
    });
    for turn in 0..60 {
        log.note(claim(turn));
        log.tend(later(turn * 100)).unwrap();
    }
    disk.unwatched();
    let cuts = std::mem::take(&mut *cuts.lock().unwrap());
    assert!(cuts.len() > 600, "only {} power cuts", cuts.len());
    for (number, cut) in cuts.into_iter().enumerate() {
        let text = exported(&open(&Arc::new(cut), options));
        let report = verified(text.as_bytes()).unwrap_or_else(|error| panic!("power cut {number}: {error}\n{text}"));
        assert_eq!(report.cut, 0, "power cut {number}:\n{text}");
    }
}

#[test]
fn whoever_cuts_a_stopped_log_at_a_checkpoint_is_seen_at_the_next_start() {
    let (disk, log, _) = example();
    drop(log);
    let names = files_of(&disk);
    let (mut ends, mut places) = (0, Vec::new());
    for (number, name) in names.iter().enumerate() {
        let bytes = disk.file(name).bytes();
        let text = String::from_utf8(bytes).unwrap();
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            at += line.len();
            ends += 1;
            if line.contains("\"signature\"") {
                places.push((number, at, ends));
            }
        }
    }
    let (_, _, lines) = places.pop().unwrap();
    assert!(places.len() >= 2 && lines == ends, "{places:?}");
    let reopened = |disk: Arc<MemoryDisk>| {
        let text = exported(&open(&disk, OPTIONS));
        (verified(text.as_bytes()).unwrap(), text)
    };
    assert_eq!(reopened(Arc::new(disk.after_power_cut(|| 0))).0.cut, 0);
    let last = *places.last().unwrap();
    for (number, at, _) in places {
        let cut = Arc::new(disk.after_power_cut(|| 0));
        cut.file(&names[number]).change(|bytes| bytes.truncate(at));
        names[number + 1..].iter().for_each(|name| cut.remove(name).unwrap());
        let (report, text) = reopened(cut);
        assert_eq!(report.cut, 1, "cut at byte {at} of {number}");
        assert!(text.contains(&format!("\"is\":\"log.cut\",\"signed\":{}", ends - 1)), "{text}");
    }
    // Without the mark, or without anything but it.
    for gone in [&["audit.mark".to_owned()][..], &names] {
        let cut = Arc::new(disk.after_power_cut(|| 0));
        gone.iter().for_each(|name| cut.remove(name).unwrap());
        let log = AuditLog::open_on(&(cut.clone() as Arc<dyn Disk>), OPTIONS).unwrap();
        log.sign_with(signer(7), NOW).unwrap();
        assert_eq!(verified(exported(&log).as_bytes()).unwrap().cut, 1, "{gone:?} gone");
        assert_eq!(reopened(cut).0.cut, 1, "said once");
    }
    // To the checkpoint of the half of the mark that is left.
    let (number, at, _) = last;
    for half in [0, 512] {
        let cut = Arc::new(disk.after_power_cut(|| 0));
        cut.file("audit.mark").change(|bytes| bytes[half..half + 512].fill(0));
        cut.file(&names[number]).change(|bytes| bytes.truncate(at));
        names[number + 1..].iter().for_each(|name| cut.remove(name).unwrap());
        assert_eq!(reopened(cut).0.cut, 1, "without the half at {half}");
    }
    // A mark that somebody made, or changed.
    for at in (0..1024).step_by(41) {
        let cut = Arc::new(disk.after_power_cut(|| 0));
        let other = cut.file("audit.mark");
        other.change(|bytes| bytes[..].iter_mut().skip(at % 512).step_by(512).for_each(|byte| *byte ^= 1));
        let (report, _) = reopened(cut);
        // Behind a mark's end there is nothing but line feeds.
        let is_in_it = disk.file("audit.mark").bytes()[at % 512] != b'\n';
        assert!(report.cut == u64::from(is_in_it), "byte {at}: {report:?}");
    }
}

#[test]
fn lines_that_a_start_finds_unsigned_are_said_to_be() {
    let (disk, log, text) = example();
    let (n, prev) = (text.lines().count(), text.lines().last().unwrap().to_owned());
    drop(log);
    let prev: String = super::line::hash(prev.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    let forged =
        format!("{{\"n\":{n},\"at\":1793524951123,\"is\":\"secret.revealed\",\"row\":99,\"prev\":\"{prev}\"}}\n");
    disk.file(files_of(&disk).last().unwrap()).change(|bytes| bytes.extend_from_slice(forged.as_bytes()));
    let log = open(&disk, OPTIONS);
    log.note(claim(100));
    let text = exported(&log);
    let report = verified(text.as_bytes()).unwrap();
    assert_eq!((report.unsigned, report.cut, report.torn.0), (1, 0, 0));
    let said = text.lines().nth(n + 1).unwrap();
    assert!(said.contains(&format!("\"is\":\"log.unsigned\",\"from\":{n}")), "{text}");
    drop(log);
    assert_eq!(verified(exported(&open(&disk, OPTIONS)).as_bytes()).unwrap().unsigned, 1, "all is signed now");
}

#[test]
fn a_mark_is_the_golden_one() {
    let disk = Arc::new(MemoryDisk::default());
    let log = open(&disk, OPTIONS);
    log.note(claim(1));
    log.seal(NOW).unwrap();
    let bytes = disk.file("audit.mark").bytes();
    assert_eq!(bytes.len(), 1024);
    let halves: Vec<&str> = bytes.chunks(512).map(|half| std::str::from_utf8(half).unwrap().trim_end()).collect();
    let known = verified(log.text().as_bytes()).unwrap().last;
    let before = |half: &str| half.rsplit_once(' ').unwrap().0.to_owned();
    assert_eq!(
        halves.iter().map(|half| before(half)).collect::<Vec<_>>(),
        ["glimpse-audit-mark-1 2 - -".to_owned(), format!("glimpse-audit-mark-1 3 {known} -")]
    );
    assert_eq!(halves[1].rsplit_once(' ').unwrap().1.len(), 128);
}
