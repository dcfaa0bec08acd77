//! What was read, burned or expired is gone from every byte of the folder within the stated time.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::{open, runtime};
use crate::{
    Store,
    contract::{Made, NOW, Seeded, at, sealed},
    embedded::EmbeddedStore,
};

/// The stated time of this test's folders.
const ERASE_WITHIN: Duration = Duration::from_secs(2);
/// Length of the pieces that are searched for, at any offset.
const PIECE: usize = 16;
/// Lifetime of the secrets that are left to expire, in the test's own time.
const SHORT: u32 = 60;

/// How many of these secrets have at least one piece of their sealed bytes in some file of the folder.
fn traces(folder: &Path, secrets: &[Made]) -> usize {
    let mut pieces: HashMap<&[u8], usize> = HashMap::new();
    for (number, made) in secrets.iter().enumerate() {
        for bytes in [&made.sealed.ciphertext[..], &made.sealed.salt, &made.sealed.wrapped_link] {
            // The last piece overlaps the one before it, so that no byte goes unsearched.
            let starts = (0..bytes.len() / PIECE).map(|piece| piece * PIECE).chain([bytes.len() - PIECE]);
            pieces.extend(starts.map(|at| (&bytes[at..at + PIECE], number)));
        }
    }
    let mut found = vec![false; secrets.len()];
    for entry in std::fs::read_dir(folder).unwrap() {
        let content = std::fs::read(entry.unwrap().path()).unwrap();
        for window in content.windows(PIECE) {
            if let Some(number) = pieces.get(window) {
                found[*number] = true;
            }
        }
    }
    found.into_iter().filter(|found| *found).count()
}

#[test]
fn nothing_of_a_dead_secret_is_on_the_disk_after_the_stated_time() {
    let (folder, runtime) = (tempfile::tempdir().unwrap(), runtime());
    let random = Seeded::new(2026);
    let (mut live, mut dead, mut expiring) = (Vec::new(), Vec::new(), Vec::new());
    let mut store: Arc<EmbeddedStore> = open(folder.path(), ERASE_WITHIN);
    runtime.block_on(async {
        for number in 0..900 {
            let bytes = [1, 30, 200, 1024, 4000, 10_000][random.below(6)];
            let passphrase = (random.below(20) == 0).then_some("passphrase");
            let ttl = if random.below(5) == 0 { SHORT } else { 86_400 };
            let (made, new) = sealed(&*store, &"x".repeat(bytes), ttl, passphrase).await;
            store.create(new).await.unwrap();
            if ttl == SHORT {
                expiring.push(made);
            } else {
                live.push(made);
            }
            // Some die at once, others after they were flushed, among neighbours that stay.
            for _ in 0..random.below(3) {
                if live.len() > 100 {
                    let made = live.swap_remove(random.below(live.len()));
                    if random.below(2) == 0 {
                        assert!(store.claim(made.link(), NOW).await.unwrap().is_some());
                    } else {
                        assert!(store.burn(made.receipt(), NOW).await.unwrap().is_some());
                    }
                    dead.push(made);
                }
            }
            if number % 90 == 0 {
                tokio::time::sleep(ERASE_WITHIN / 4).await;
            }
            if number == 600 {
                store.close().await;
                drop(store);
                store = open(folder.path(), ERASE_WITHIN);
            }
        }
        let unread = expiring.len();
        let began = Instant::now();
        while store.sweep(at(u64::from(SHORT))).await.unwrap().more {}
        dead.append(&mut expiring);
        // Half of the time is the server's for beginning a sweep at all.
        tokio::time::sleep((ERASE_WITHIN / 2).saturating_sub(began.elapsed())).await;
        assert!(dead.len() > 300 && unread > 50);
        assert_eq!(traces(folder.path(), &dead), 0, "of {} dead secrets", dead.len());
        assert_eq!(traces(folder.path(), &live), live.len(), "the search finds what is there");
    });
}

/// What a killed server left behind is erased by the start of the next one.
#[test]
fn a_start_erases_what_a_killed_server_could_not() {
    let (folder, runtime) = (tempfile::tempdir().unwrap(), runtime());
    let copy = tempfile::tempdir().unwrap();
    let store = open(folder.path(), Duration::from_secs(600));
    let dead = runtime.block_on(async {
        let mut dead = Vec::new();
        for _ in 0..50 {
            let (made, new) = sealed(&*store, &"x".repeat(500), 86_400, None).await;
            store.create(new).await.unwrap();
            dead.push(made);
        }
        for made in &dead {
            assert!(store.claim(made.link(), NOW).await.unwrap().is_some());
        }
        dead
    });
    for entry in std::fs::read_dir(folder.path()).unwrap() {
        let path = entry.unwrap().path();
        std::fs::copy(&path, copy.path().join(path.file_name().unwrap())).unwrap();
    }
    assert_eq!(traces(copy.path(), &dead), 50, "the journal still has them when the server is killed");
    let _restarted = open(copy.path(), Duration::from_secs(600));
    assert_eq!(traces(copy.path(), &dead), 0);
}
