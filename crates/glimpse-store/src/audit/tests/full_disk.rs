//! A disk that is full, or gives nothing back.

use std::sync::atomic::Ordering;

use super::{starts::files_of, *};
use crate::{audit::log::WAITING_MAX, embedded::small_disk::SmallDisk};

impl SmallDisk {
    fn open(&self, options: Options) -> AuditLog {
        open_on(&(Arc::new(self.clone()) as Arc<dyn Disk>), options)
    }
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
    for now in [4100, 4101] {
        log.tend(later(now)).unwrap();
        assert_eq!(signatures(), before + 1, "from then on at its time again");
    }
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
fn whoever_deletes_more_than_was_to_go_is_seen() {
    let disk = SmallDisk::default();
    let (options, log) = of_days(&disk);
    let before = files_of(&disk.disk).len();
    disk.room(0);
    log.note(claim(1000));
    log.tend(later(102_000)).expect_err("there is no room");
    drop(log);
    disk.room(usize::MAX);
    let cut = Arc::new(disk.disk.after_power_cut(|| 0));
    let left = files_of(&cut);
    assert!((2..before).contains(&left.len()), "{left:?} of {before} are left");
    for more in [0, 1] {
        let cut = Arc::new(cut.after_power_cut(|| 0));
        left[..more].iter().for_each(|name| cut.remove(name).unwrap());
        let log = open(&cut, options);
        log.tend(later(5000)).unwrap();
        let held = verified(exported(&log).as_bytes());
        match more {
            0 => assert_eq!(held.unwrap().cut, 0),
            _ => assert!(matches!(held, Err(Refusal::Beginning(_))), "{held:?}"),
        }
    }
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
fn how_many_were_lost_is_known_although_the_disk_refuses_to_take_that_too() {
    let disk = Arc::new(MemoryDisk::default());
    let log = open(&disk, OPTIONS);
    let note = || (0..WAITING_MAX as u64 + 7).for_each(|row| log.note(claim(row)));
    let written = || {
        note();
        disk.watch(|_| {});
        log.write().unwrap();
        disk.unwatched().len()
    };
    // The first time it begins a file, too.
    let [_, writes] = [(); 2].map(|()| written());
    note();
    disk.plan([(writes, Fault::FailedWrite)]);
    log.write().unwrap_err();
    assert!(log.has_room(), "all but the line that says what is missing is written");
    log.write().unwrap();
    assert_eq!(verified(exported(&log).as_bytes()).unwrap().lost, 21);
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
