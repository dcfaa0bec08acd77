//! The folder: restarts, neighbours, and files that are not what they were.

use std::os::unix::fs::FileExt;
use std::time::Duration;

use glimpse_core::receipt::Fate;

use super::{killed, open, options, runtime, settle};
use crate::{
    Store, StoreError,
    contract::{Made, NOW, made, sealed},
    embedded::{EmbeddedStore, OpenError},
    migrate::{Movable, Moving, Page, Purpose},
};

const RARELY: Duration = Duration::from_secs(600);
const OFTEN: Duration = Duration::from_millis(20);

fn refusal(folder: &std::path::Path) -> OpenError {
    match EmbeddedStore::open(folder, &options(RARELY)) {
        Ok(_) => panic!("it opens"),
        Err(error) => error,
    }
}

#[test]
fn a_restart_keeps_every_secret_flushed_or_not() {
    let (folder, runtime) = (tempfile::tempdir().unwrap(), runtime());
    let mut kept: Vec<Made> = Vec::new();
    for round in 0..4 {
        let store = open(folder.path(), if round % 2 == 0 { RARELY } else { OFTEN });
        runtime.block_on(async {
            for number in 0..1500 {
                kept.push(made(&*store, &format!("secret {round} {number}"), 3600).await);
            }
            if round % 2 == 1 {
                store.close().await;
            }
        });
        drop(store);
        wait_for_the_lock(folder.path());
    }
    let store = open(folder.path(), RARELY);
    runtime.block_on(async {
        for secret in &kept {
            assert_eq!(secret.reveal(&*store, NOW).await.as_deref(), Some(secret.text.as_str()));
            assert_eq!(secret.reveal(&*store, NOW).await, None);
        }
    });
}

#[test]
fn receipts_that_arrived_are_kept_by_the_journal_alone() {
    let (folder, killed, runtime) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap(), runtime());
    let store = open(folder.path(), RARELY);
    let secret = runtime.block_on(async {
        let (secret, new) = sealed(&*store, "text", 3600, None).await;
        let (row, mut head, _) = new.into_parts();
        head.receipt.stamped = Some(Fate::Expired(NOW));
        store.arrive(vec![Moving { row, head, sealed: None }]).await.unwrap();
        secret
    });
    // What a process leaves that is killed now: nothing was flushed.
    for file in std::fs::read_dir(folder.path()).unwrap().map(Result::unwrap).filter(|file| file.path().is_file()) {
        std::fs::copy(file.path(), killed.path().join(file.file_name())).unwrap();
    }
    for _ in 0..2 {
        let store = open(killed.path(), RARELY);
        let kept = runtime.block_on(store.receipt(secret.receipt(), NOW)).unwrap().expect("the receipt arrived");
        assert_eq!(kept.receipt.stamped, Some(Fate::Expired(NOW)));
        runtime.block_on(store.close());
    }
}

/// A dropped store lets its threads end by themselves; the lock goes with the last of them.
fn wait_for_the_lock(folder: &std::path::Path) {
    for _ in 0..200 {
        if EmbeddedStore::open(folder, &options(RARELY)).is_ok() {
            return;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    panic!("the folder stays locked");
}

#[test]
fn a_second_server_on_the_same_folder_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let _first = open(folder.path(), RARELY);
    assert!(matches!(refusal(folder.path()), OpenError::InUse(_)));
}

#[test]
fn a_foreign_or_newer_database_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("glimpse.db");
    let foreign = rusqlite::Connection::open(&path).unwrap();
    foreign.execute_batch("CREATE TABLE theirs (x); PRAGMA user_version = 99;").unwrap();
    drop(foreign);
    assert!(matches!(refusal(folder.path()), OpenError::NotOurs(_)));
    std::fs::write(&path, b"this is no database, and long enough to be looked at".repeat(100)).unwrap();
    assert!(matches!(refusal(folder.path()), OpenError::Damaged(..)));
}

#[test]
fn a_damaged_journal_is_refused_not_passed_over() {
    let (folder, runtime) = (tempfile::tempdir().unwrap(), runtime());
    let store = open(folder.path(), RARELY);
    let copy = tempfile::tempdir().unwrap();
    runtime.block_on(async {
        for number in 0..20 {
            made(&*store, &format!("secret {number}"), 3600).await;
        }
    });
    let databases = ["glimpse.db", "glimpse.db-wal", "accounts.db", "accounts.db-wal", "outbox.db", "outbox.db-wal"];
    for name in databases.into_iter().chain(["journal-a", "journal-b"]) {
        std::fs::copy(folder.path().join(name), copy.path().join(name)).unwrap();
    }
    let journal = std::fs::OpenOptions::new().write(true).open(copy.path().join("journal-a")).unwrap();
    journal.write_all_at(b"damage", 300).unwrap();
    assert!(matches!(refusal(copy.path()), OpenError::Damaged(..)));
}

/// Each of them may stand in a letter that was posted before the share was refused.
#[test]
fn a_row_number_that_was_given_out_is_never_given_out_again() {
    let (folder, runtime) = (tempfile::tempdir().unwrap(), runtime());
    let store = open(folder.path(), RARELY);
    runtime.block_on(async {
        // More than a start skips, and nothing of them is kept.
        let mut last = store.reserve_row().await.unwrap();
        for _ in 0..70_000 {
            last = store.reserve_row().await.unwrap();
        }
        let killed = killed(folder.path());
        let restarted = open(killed.path(), RARELY);
        let next = restarted.reserve_row().await.unwrap();
        assert!(next > last);
        // Nor by a start after that one, which had nothing to flush.
        let killed = self::killed(killed.path());
        assert!(open(killed.path(), RARELY).reserve_row().await.unwrap() > next);
    });
}

#[test]
fn a_damaged_secret_is_reported_and_not_consumed() {
    let (folder, runtime) = (tempfile::tempdir().unwrap(), runtime());
    let store = open(folder.path(), RARELY);
    runtime.block_on(async {
        let secret = made(&*store, "text", 3600).await;
        store.close().await;
        drop(store);
        let path = folder.path().join("sealed-00000001");
        let file = std::fs::OpenOptions::new().write(true).open(&path).unwrap();
        file.write_all_at(&[99], 0).unwrap();
        let store = open(folder.path(), RARELY);
        assert_eq!(store.fetch(secret.link(), NOW).await, Err(StoreError::Damaged));
        file.write_all_at(&[1], 0).unwrap();
        assert_eq!(secret.reveal(&*store, NOW).await.as_deref(), Some("text"));
    });
}

#[test]
fn whoever_walks_through_the_rows_meets_each_of_them() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path(), Duration::from_millis(8));
    runtime().block_on(async {
        let mut shared = Vec::new();
        for _ in 0..7 {
            shared.push(made(&*store, "text", 3600).await.link().0.row);
        }
        settle(&store).await;
        for purpose in [Purpose::Move, Purpose::Copy] {
            let (mut met, mut page, mut pages) = (Vec::new(), Some(Page::default()), 0);
            while let Some(from) = page {
                pages += 1;
                assert!(pages <= 4, "{purpose:?}: it goes on");
                let rows = store.rows(from, 3, purpose).await.unwrap();
                assert!(rows.rows.len() <= 3 && rows.damaged == 0);
                met.extend(rows.rows.iter().map(|moving| moving.row));
                page = rows.next;
            }
            assert_eq!(met, shared, "{purpose:?}");
        }
    });
}
