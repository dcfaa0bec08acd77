//! The files of sealed bytes: what is counted of them, and when they go.

use std::sync::Arc;
use std::time::Duration;

use super::{options, runtime, settle};
use crate::{
    Store,
    contract::{at, made},
    embedded::{EmbeddedStore, Options, database, disk::Disk, faults::MemoryDisk, sealed_files::FILE_BYTES_MAX},
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
