//! The files of sealed bytes: what is counted of them, and when they go.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::{erasure::traces_in, options, outbox::letter, runtime, settle};
use crate::{
    Store, StoreError,
    contract::{Seeded, at, made},
    embedded::{
        EmbeddedStore, Options, database,
        disk::Disk,
        faults::{Fault, MemoryDisk},
        sealed_files::FILE_BYTES_MAX,
        small_disk::SmallDisk,
    },
};

const OFTEN: Duration = Duration::from_millis(8);

fn files(disk: &MemoryDisk) -> Vec<String> {
    disk.names().unwrap().into_iter().filter(|name| name.starts_with("sealed")).collect()
}

#[test]
fn a_file_goes_when_all_that_was_in_it_is_over() {
    // All of them in one sweep, or the last of them in one that does not know that it is.
    for (sweep_rows, sweeps) in [(50, 1), (3, 2)] {
        let (folder, disk) = (tempfile::tempdir().unwrap(), Arc::new(MemoryDisk::default()));
        let on: Arc<dyn Disk> = disk.clone();
        let store = EmbeddedStore::open_on(folder.path(), &on, &Options { sweep_rows, ..options(OFTEN) }).unwrap();
        runtime().block_on(async {
            let burned = made(&store, "text", 60).await;
            for _ in 0..2 {
                made(&store, "text", 60).await;
            }
            settle(&store).await;
            let figures = store.figures().await.unwrap();
            let each = figures.unread_bytes / 3;
            assert_eq!((figures.unread, figures.unread_bytes % 3), (Some(3), 0));
            assert!(each > 0, "they have bytes");
            assert_eq!(figures.sealed_files.unwrap().bytes, 3 * each);

            // Full, as far as the database knows.
            let full = "UPDATE sealed_file SET length = ?";
            database::open_writer(&store.database, 0, true).unwrap().execute(full, [FILE_BYTES_MAX]).unwrap();
            let kept = made(&store, "text", 3600).await;
            assert!(store.burn(burned.receipt(), at(1)).await.unwrap().is_some());
            settle(&store).await;
            assert_eq!(files(&disk), ["sealed-00000001", "sealed-00000002"]);
            let figures = store.figures().await.unwrap();
            assert_eq!((figures.unread, figures.unread_bytes), (Some(3), 3 * each));

            let swept = store.sweep(at(61)).await.unwrap();
            assert_eq!((swept.expired, swept.more), (2, sweeps > 1));
            if swept.more {
                assert_eq!(files(&disk).len(), 2);
                assert!(!store.sweep(at(61)).await.unwrap().more);
            }
            assert_eq!(files(&disk), ["sealed-00000002"]);
            let figures = store.figures().await.unwrap();
            assert_eq!((figures.unread, figures.unread_bytes), (Some(1), each));
            assert_eq!(figures.sealed_files.unwrap().bytes, each);
            assert!(store.claim(kept.link(), at(62)).await.unwrap().is_some());
            assert_eq!(store.sweep(at(121)).await.unwrap().ended, 3, "their receipts live as long again");
            let noted = store.audit().unwrap().text();
            assert_eq!(noted.matches("\"is\":\"secret.expired\"").count(), 2, "by the sweep, each once");
        });
    }
}

/// A store with a file in which all is over at 60, and another that is appended to.
async fn two_files(folder: &Path, disk: &Arc<MemoryDisk>) -> EmbeddedStore {
    let on: Arc<dyn Disk> = disk.clone();
    let store = EmbeddedStore::open_on(folder, &on, &options(OFTEN)).unwrap();
    for _ in 0..2 {
        made(&store, "text", 60).await;
    }
    settle(&store).await;
    let full = "UPDATE sealed_file SET length = ?";
    database::open_writer(&store.database, 0, true).unwrap().execute(full, [FILE_BYTES_MAX]).unwrap();
    made(&store, "text", 3600).await;
    settle(&store).await;
    assert_eq!(files(disk), ["sealed-00000001", "sealed-00000002"]);
    store
}

/// A power cut would bring back rows whose bytes nobody finds.
#[test]
fn a_file_stays_until_the_database_is_durable_without_it() {
    let (folder, disk) = (tempfile::tempdir().unwrap(), Arc::new(MemoryDisk::default()));
    runtime().block_on(async {
        let store = two_files(folder.path(), &disk).await;
        let reader = database::open_reader(&store.database, 0).unwrap();
        let read = reader.unchecked_transaction().unwrap();
        read.query_row("SELECT count(*) FROM secret", [], |_| Ok(())).unwrap();
        let began = Instant::now();
        assert_eq!(store.sweep(at(61)).await.unwrap().expired, 2);
        assert!(began.elapsed() < Duration::from_secs(1), "it waits for nobody");
        assert_eq!(files(&disk).len(), 2);
        assert_eq!(store.figures().await.unwrap().unread, Some(1), "they are off the books");
        drop(read);
        store.sweep(at(62)).await.unwrap();
        assert_eq!(files(&disk), ["sealed-00000002"]);
    });
}

#[test]
fn a_sweep_whose_end_fails_has_erased_all_the_same_and_says_so() {
    let (folder, disk) = (tempfile::tempdir().unwrap(), Arc::new(MemoryDisk::default()));
    runtime().block_on(async {
        let store = two_files(folder.path(), &disk).await;
        let flushed = store.shared.lock().flushed;
        disk.keep(true);
        let before = store.figures().await.unwrap().sealed_files.unwrap().bytes;
        assert_eq!(store.sweep(at(61)).await.unwrap().expired, 2);
        assert!(store.shared.lock().flushed > flushed, "who read before must read again");
        assert_eq!((files(&disk).len(), store.figures().await.unwrap().unread), (2, Some(1)));
        assert_eq!(
            store.figures().await.unwrap().sealed_files.unwrap().bytes,
            before,
            "it takes space as long as it is there"
        );
        disk.keep(false);
        store.sweep(at(62)).await.unwrap();
        assert_eq!(files(&disk), ["sealed-00000002"]);
    });
}

#[test]
fn a_file_that_cannot_be_removed_keeps_nobody_from_anything() {
    let (folder, disk) = (tempfile::tempdir().unwrap(), Arc::new(MemoryDisk::default()));
    let on: Arc<dyn Disk> = disk.clone();
    runtime().block_on(async {
        let store = two_files(folder.path(), &disk).await;
        disk.keep(true);
        store.sweep(at(61)).await.unwrap();
        let read = made(&store, "read", 3600).await;
        assert!(store.claim(read.link(), at(62)).await.unwrap().is_some());
        settle(&store).await;
        assert!(!store.shared.lock().is_flush_failing);
        assert_eq!(traces_in(disk.contents(), [&read]), 0, "what was read is erased");
        store.close().await;
        drop(store);
        assert_eq!(files(&disk).len(), 2);
        let store = EmbeddedStore::open_on(folder.path(), &on, &options(OFTEN)).unwrap();
        assert_eq!(store.figures().await.unwrap().unread, Some(1));
        disk.keep(false);
        store.close().await;
        drop(store);
        EmbeddedStore::open_on(folder.path(), &on, &options(OFTEN)).unwrap();
        assert_eq!(files(&disk), ["sealed-00000002"]);
    });
}

/// Waits until a flush fails, or until none does any more.
async fn until_failing(store: &EmbeddedStore, is_failing: bool) {
    let began = Instant::now();
    while store.shared.lock().is_flush_failing != is_failing {
        assert!(began.elapsed() < Duration::from_secs(10), "failing is still {}", !is_failing);
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

#[test]
fn on_a_full_disk_what_is_over_makes_room_for_what_is_new() {
    let (folder, small) = (tempfile::tempdir().unwrap(), SmallDisk::default());
    let (on, disk): (Arc<dyn Disk>, _) = (Arc::new(small.clone()), small.disk.clone());
    let fill = || small.room(disk.contents().iter().map(Vec::len).sum());
    small.room(usize::MAX);
    runtime().block_on(async {
        let options = Options { audit: None, ..options(OFTEN) };
        let store = EmbeddedStore::open_on(folder.path(), &on, &options).unwrap();
        made(&store, &"text".repeat(500), 60).await;
        settle(&store).await;
        let full = "UPDATE sealed_file SET length = ?";
        database::open_writer(&store.database, 0, true).unwrap().execute(full, [FILE_BYTES_MAX]).unwrap();
        made(&store, "text", 3600).await;
        settle(&store).await;

        let reader = database::open_reader(&store.database, 0).unwrap();
        let read = reader.unchecked_transaction().unwrap();
        read.query_row("SELECT count(*) FROM secret", [], |_| Ok(())).unwrap();
        assert_eq!(store.sweep(at(61)).await.unwrap().expired, 1);
        assert_eq!(files(&disk).len(), 2, "somebody reads");
        fill();
        made(&store, "text", 3600).await;
        until_failing(&store, true).await;
        drop(read);
        until_failing(&store, false).await;
        assert_eq!(files(&disk), ["sealed-00000002"]);

        fill();
        made(&store, "more text", 7200).await;
        until_failing(&store, true).await;
        let swept = tokio::time::timeout(Duration::from_secs(5), store.sweep(at(3601))).await;
        assert_eq!(swept.expect("a flush that fails keeps no sweep").unwrap().expired, 2);
        assert!(store.shared.lock().is_flush_failing, "it has no room yet");
        small.room(usize::MAX);
        until_failing(&store, false).await;
        assert_eq!(store.figures().await.unwrap().unread, Some(1));
    });
}

#[test]
fn a_close_beside_a_reader_leaves_nothing_of_what_was_read() {
    let folder = tempfile::tempdir().unwrap();
    runtime().block_on(async {
        let store = EmbeddedStore::open(folder.path(), &options(OFTEN)).unwrap();
        let reader = database::open_reader(&store.database, 0).unwrap();
        let secret = made(&store, "text", 60).await;
        assert!(store.claim(secret.link(), at(1)).await.unwrap().is_some());
        let reading = reader.unchecked_transaction().unwrap();
        reading.query_row("SELECT count(*) FROM secret", [], |_| Ok(())).unwrap();
        let (closed, ()) = tokio::join!(store.close(), async {
            // Longer than a flush waits for it, and shorter than that and the end together.
            tokio::time::sleep(Duration::from_millis(2700)).await;
            drop(reading);
        });
        let () = closed;
        drop((store, reader));
        let contents =
            std::fs::read_dir(folder.path()).unwrap().map(|file| std::fs::read(file.unwrap().path()).unwrap());
        assert_eq!(traces_in(contents, [&secret]), 0);
    });
}

#[test]
fn letters_are_swept_although_secrets_cannot_be_erased() {
    let (folder, disk) = (tempfile::tempdir().unwrap(), Arc::new(MemoryDisk::default()));
    runtime().block_on(async {
        let store = two_files(folder.path(), &disk).await;
        let letter = letter(&Seeded::new(3), 100);
        let over = letter.ends_at;
        store.post(vec![letter]).await.unwrap();
        disk.plan((1..1000).map(|operation| (operation, Fault::FailedWrite)));
        assert_eq!(store.sweep(over).await, Err(StoreError::Unavailable));
        assert_eq!(store.figures().await.unwrap().letters, 0);
        disk.plan([]);
        assert_eq!(store.sweep(over).await.unwrap().expired, 2);
    });
}
