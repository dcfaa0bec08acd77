//! What a letter said is gone from the disk once it is settled; what waits survives whatever ends the process.

use std::collections::HashSet;
use std::time::Duration;

use glimpse_core::{account::AccountId, link::Row, random::Random};

use super::{killed, open, runtime};
use crate::{
    About, Carrier, LETTER_BYTES_MAX, Letter, LetterId, LetterLimits, Outcome, Store, StoreError, Trouble,
    contract::{NOW, Seeded, at},
};

/// Length of the pieces that are searched for, at any offset.
const PIECE: usize = 22;
/// Long enough that nothing happens by itself.
const QUIET: Duration = Duration::from_secs(600);

pub(super) fn letter(random: &Seeded, bytes: usize) -> Letter {
    let mut sealed = vec![0; bytes];
    random.fill(&mut sealed);
    let about = match random.below(3) {
        0 => About::Account,
        1 => About::Share { row: Row::new(5).unwrap(), index: 0 },
        _ => About::Fate { row: Row::new(6).unwrap() },
    };
    let id = LetterId::generate(random);
    Letter { id, account: AccountId::from_number(1), about, sealed, due_at: NOW, ends_at: at(600) }
}

/// How many of these letters have a piece in some file of the outbox.
fn traces(folder: &std::path::Path, letters: &[Letter]) -> usize {
    let files: Vec<Vec<u8>> = ["outbox.db", "outbox.db-wal", "outbox.db-shm"]
        .iter()
        .map(|name| std::fs::read(folder.join(name)).unwrap_or_default())
        .collect();
    let windows: HashSet<&[u8]> = files.iter().flat_map(|content| content.windows(PIECE)).collect();
    let has_trace = |letter: &&Letter| letter.sealed.chunks_exact(PIECE).any(|piece| windows.contains(piece));
    letters.iter().filter(has_trace).count()
}

/// Thousands of letters of every size come and go among each other, in an order that makes SQLite balance its trees.
#[test]
fn nothing_that_a_settled_letter_said_is_on_the_disk_after_a_sweep() {
    let (folder, random) = (tempfile::tempdir().unwrap(), Seeded::new(7));
    let store = open(folder.path(), QUIET);
    runtime().block_on(async {
        let (mut live, mut dead): (Vec<Letter>, Vec<Letter>) = (Vec::new(), Vec::new());
        for round in 0..40 {
            let sizes = [30, 200, 500, 900, 1100, 3000];
            let posted: Vec<Letter> = (0..60).map(|_| letter(&random, sizes[random.below(6)])).collect();
            store.post(posted.clone()).await.unwrap();
            live.extend(posted);
            for _ in 0..55 {
                let letter = live.swap_remove(random.below(live.len()));
                let outcome = match random.below(2) {
                    0 => Outcome::Sent(at(1)),
                    _ => Outcome::Failed(at(1), Trouble::Refused),
                };
                store.settle(letter.id, outcome).await.unwrap();
                dead.push(letter);
            }
            if round % 10 == 0 {
                store.sweep(at(2)).await.unwrap();
            }
        }
        store.sweep(at(2)).await.unwrap();
        assert_eq!(traces(folder.path(), &dead), 0, "of {} settled letters", dead.len());
        assert_eq!(traces(folder.path(), &live), live.len(), "the search finds what waits");
        while store.sweep(at(600)).await.unwrap().more {}
        store.sweep(at(600)).await.unwrap();
        assert_eq!(traces(folder.path(), &live), 0, "what ended is gone, too");
    });
}

/// The server is killed after letters were settled and before any sweep: the next one's start erases what they said.
#[test]
fn a_start_erases_the_letters_that_a_killed_server_had_settled() {
    let (folder, random) = (tempfile::tempdir().unwrap(), Seeded::new(8));
    let store = open(folder.path(), QUIET);
    runtime().block_on(async {
        let letters: Vec<Letter> = (0..60).map(|_| letter(&random, 700)).collect();
        store.post(letters.clone()).await.unwrap();
        let (settled, waiting) = letters.split_at(50);
        for letter in settled {
            store.settle(letter.id, Outcome::Sent(at(1))).await.unwrap();
        }
        let killed = killed(folder.path());
        assert_eq!(traces(killed.path(), settled), settled.len(), "the log still has them when the server is killed");
        let _restarted = open(killed.path(), QUIET);
        assert_eq!(traces(killed.path(), settled), 0);
        assert_eq!(traces(killed.path(), waiting), waiting.len());
    });
}

#[test]
fn what_somebody_had_in_hand_is_due_at_once_after_a_restart() {
    let (folder, random, runtime) = (tempfile::tempdir().unwrap(), Seeded::new(8), runtime());
    let posted = letter(&random, 100);
    let store = open(folder.path(), QUIET);
    runtime.block_on(async {
        store.post(vec![posted.clone()]).await.unwrap();
        assert_eq!(store.due(Carrier::Mail, NOW, QUIET, 10).await.unwrap().len(), 1);
        assert!(store.due(Carrier::Mail, NOW, QUIET, 10).await.unwrap().is_empty());
        store.close().await;
    });
    drop(store);
    let store = open(folder.path(), QUIET);
    runtime.block_on(async {
        let again = store.due(Carrier::Mail, NOW, QUIET, 10).await.unwrap();
        assert_eq!((again[0].letter.id, again[0].attempt), (posted.id, 2));
        assert_eq!(store.figures().await.unwrap().letters, 1);
    });
}

#[test]
fn more_letters_than_may_wait_are_refused_together() {
    let (folder, random) = (tempfile::tempdir().unwrap(), Seeded::new(9));
    let letters = LetterLimits { waiting_max: 3, per_account_max: 3 };
    let options = crate::embedded::Options { letters, ..super::options(QUIET) };
    let store = crate::embedded::EmbeddedStore::open(folder.path(), &options).unwrap_or_else(|error| panic!("{error}"));
    runtime().block_on(async {
        let letters: Vec<Letter> = (0..4).map(|_| letter(&random, 100)).collect();
        assert_eq!(store.post(letters.clone()).await, Err(StoreError::Full));
        assert_eq!(store.figures().await.unwrap().letters, 0, "none of them is kept");
        assert_eq!(store.post(letters[..3].to_vec()).await, Ok(()));
        assert_eq!(store.post(letters[3..].to_vec()).await, Err(StoreError::Full));
        store.settle(letters[0].id, Outcome::Sent(NOW)).await.unwrap();
        assert_eq!(store.post(letters[3..].to_vec()).await, Ok(()));
        let too_large = letter(&random, LETTER_BYTES_MAX + 1);
        assert_eq!(store.post(vec![too_large]).await, Err(StoreError::Full));
    });
}
