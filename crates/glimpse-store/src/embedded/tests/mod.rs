//! The engine against its contract, the model, faults, and whoever steals the disk.

mod accounts;
mod clock;
mod erasure;
mod faults;
mod files;
mod folder;
mod migrate;
mod model;
mod outbox;
mod simulation;
mod stolen_disk;

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::{EmbeddedStore, Gathering, Options, disk::Disk, faults::MemoryDisk, rows::READ_MAX};
use crate::{
    Store,
    contract::{self, LETTERS},
};

/// Small files and short times, so that everything that happens rarely happens often.
pub(super) fn options(erase_within: Duration) -> Options {
    Options {
        erase_within,
        journal_bytes: 1 << 20,
        queue_ops_max: 4096,
        queue_bytes_max: 1 << 18,
        gathering: Gathering { ops_min: 6, pause: Duration::from_micros(150) },
        readers: 2,
        cache_bytes: 1 << 20,
        sweep_rows: 50,
        callers_max: 1000,
        unread_bytes_max: 1 << 40,
        letters: LETTERS,
        audit: Some(crate::audit::tests::OPTIONS),
    }
}

pub(crate) fn open(folder: &Path, erase_within: Duration) -> Arc<EmbeddedStore> {
    Arc::new(EmbeddedStore::open(folder, &options(erase_within)).unwrap_or_else(|error| panic!("{error}")))
}

pub(super) fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(4).enable_all().build().unwrap()
}

/// Waits until everything that was acknowledged is where it belongs.
pub(super) async fn settle(store: &EmbeddedStore) {
    for _ in 0..2000 {
        let is_settled = {
            let state = store.shared.lock();
            state.table.is_empty() && state.frozen.is_none()
        };
        if is_settled {
            return;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    panic!("the flusher does not come to its end");
}

/// What a process that is killed now leaves behind.
pub(super) fn killed(folder: &Path) -> tempfile::TempDir {
    let copy = tempfile::tempdir().unwrap();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        std::fs::copy(&path, copy.path().join(path.file_name().unwrap())).unwrap();
    }
    copy
}

#[test]
fn the_model_keeps_the_contract() {
    contract::holds(async || (Arc::new(crate::model::Model::of_few_letters(LETTERS)) as Arc<dyn Store>, ()));
}

#[test]
fn who_is_alone_waits_for_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let gathering = Gathering { ops_min: 2, pause: Duration::from_secs(10) };
    let options = Options { gathering, ..options(Duration::from_secs(600)) };
    let store = EmbeddedStore::open(folder.path(), &options).unwrap();
    let began = Instant::now();
    runtime().block_on(async {
        for _ in 0..3 {
            contract::made(&store, "text", 60).await;
        }
    });
    assert!(began.elapsed() < gathering.pause, "{:?}", began.elapsed());
}

/// Nothing is flushed while a promise runs.
#[test]
fn the_engine_keeps_the_contract_in_memory() {
    contract::holds(async || {
        let folder = tempfile::tempdir().unwrap();
        (open(folder.path(), Duration::from_secs(600)) as Arc<dyn Store>, folder)
    });
}

/// The segment turns every few milliseconds: most rows are met in the database and in the sealed files.
#[test]
fn the_engine_keeps_the_contract_while_it_flushes_all_the_time() {
    contract::holds(async || {
        let folder = tempfile::tempdir().unwrap();
        (open(folder.path(), Duration::from_millis(4)) as Arc<dyn Store>, folder)
    });
}

#[test]
fn figures_say_how_much_the_folder_takes() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path(), Duration::from_secs(600));
    let figures = runtime().block_on(store.figures()).unwrap();
    let journals = 2 * options(Duration::ZERO).journal_bytes;
    assert!((journals..2 * journals).contains(&figures.bytes), "{} bytes", figures.bytes);
}

#[test]
fn what_was_read_is_remembered_within_limits() {
    let (folder, disk) = (tempfile::tempdir().unwrap(), Arc::new(MemoryDisk::default()) as Arc<dyn Disk>);
    let store = EmbeddedStore::open_on(folder.path(), &disk, &options(Duration::from_millis(20))).unwrap();
    runtime().block_on(async {
        let mut shared = Vec::new();
        for _ in 0..READ_MAX + 10 {
            shared.push(contract::made(&store, "text", 60).await);
        }
        settle(&store).await;
        let mut most = 0;
        for made in &shared {
            assert!(store.receipt(made.receipt(), contract::NOW).await.unwrap().is_some());
            most = most.max(store.read.lock().unwrap().len());
        }
        assert_eq!(most, READ_MAX);
    });
}

#[test]
fn the_threads_of_a_store_end_with_it_closed_or_not() {
    for is_closed in [true, false] {
        let folder = tempfile::tempdir().unwrap();
        let store = open(folder.path(), Duration::from_secs(600));
        if is_closed {
            runtime().block_on(store.close());
        }
        let shared = Arc::downgrade(&store.shared);
        drop(store);
        let began = Instant::now();
        while shared.strong_count() > 0 {
            assert!(began.elapsed() < Duration::from_secs(10), "closed: {is_closed}, {} left", shared.strong_count());
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}
