//! The log against whoever alters it, a disk that refuses and forgets, and its own settings.

mod full_disk;
mod starts;

use std::sync::Arc;
use std::time::Duration;

use glimpse_core::{account::AccountId, link::Row, time::Timestamp};
use zeroize::Zeroizing;

use super::{About, AuditLog, By, Event, Expected, Fact, FolderMark, Known, Options, Refusal, Report, Signer, verify};
use crate::embedded::{
    disk::Disk,
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
fn who_signs_is_known_from_when_it_is_said() {
    let disk: Arc<dyn Disk> = Arc::new(MemoryDisk::default());
    let log = AuditLog::open_on(&disk, OPTIONS).unwrap();
    assert_eq!((log.public_key(), log.seed()), (None, None));
    log.sign_anew_with(signer(7), NOW).unwrap();
    assert_eq!(log.public_key(), Some(signer(7).public()));
    assert_eq!(log.seed().as_deref(), Some(&[7; 32]));
}

#[test]
fn a_folder_is_one_process_own() {
    let folder = tempfile::tempdir().unwrap();
    let log = AuditLog::open(folder.path(), OPTIONS).unwrap();
    let error = AuditLog::open(folder.path(), OPTIONS).map(drop).unwrap_err();
    assert!(error.to_string().contains("another Glimpse process writes it"), "{error}");
    drop(log);
    AuditLog::open(folder.path(), OPTIONS).unwrap();
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
fn a_file_is_followed_by_another_when_it_is_large_or_old_and_not_before() {
    let begun = |options: Options, seconds: u64| {
        let log = open(&Arc::new(MemoryDisk::default()), options);
        log.note(claim(1));
        log.tend(later(0)).unwrap();
        let bytes = log.text_of_files().len() as u64;
        log.tend(later(seconds)).unwrap();
        (bytes, log.files_of_tests().len())
    };
    let options = Options { keep: Duration::from_secs(12_000), ..OPTIONS };
    let (bytes, _) = begun(options, 0);
    assert_eq!([begun(options, 999).1, begun(options, 1000).1], [1, 2]);
    let large = |file_bytes_max| begun(Options { file_bytes_max, ..options }, 0).1;
    // As large as it may be it is followed at once, with its first signature.
    assert_eq!([large(bytes + 1), large(bytes)], [1, 2]);
}

#[test]
fn no_more_files_are_deleted_than_are_too_much() {
    let disk = Arc::new(MemoryDisk::default());
    let options = Options { file_bytes_max: 600, ..OPTIONS };
    let log = open(&disk, options);
    for turn in 0..30 {
        log.note(claim(turn));
        log.tend(later(turn)).unwrap();
    }
    log.seal(later(30)).unwrap();
    let (bytes, files) = (log.text_of_files().len() as u64, starts::files_of(&disk));
    assert!(files.len() > 4, "{files:?}");
    drop(log);
    let log = open(&disk, Options { bytes_max: bytes - 1, ..options });
    log.tend(later(31)).unwrap();
    let left = starts::files_of(&disk);
    assert!(left.contains(&files[1]) && !left.contains(&files[0]), "{left:?} of {files:?}");
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
