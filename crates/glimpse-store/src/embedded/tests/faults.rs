//! Writes that stop in the middle, syncs that fail, and the power that goes: whatever was acknowledged is there, whatever
//! was refused did not happen, and nobody gets a secret twice.

use std::sync::Arc;
use std::time::{Duration, Instant};

use super::{erasure::traces_in, options, runtime};
use crate::{
    Store, StoreError,
    audit::tests::claims,
    contract::{Made, NOW, Seeded, made, sealed},
    embedded::{
        EmbeddedStore, database,
        disk::Disk,
        faults::{Fault, MemoryDisk},
    },
};

const OFTEN: Duration = Duration::from_millis(8);

/// What the client of one secret knows.
struct Client {
    made: Made,
    /// The create was acknowledged.
    is_kept: bool,
    /// How often a claim or a burn was acknowledged.
    taken: usize,
}

type Asked = std::pin::Pin<Box<dyn Future<Output = Result<(), StoreError>> + Send>>;

const DATABASE_FILES: [&str; 6] =
    ["glimpse.db", "glimpse.db-wal", "accounts.db", "accounts.db-wal", "outbox.db", "outbox.db-wal"];

fn open(folder: &std::path::Path, disk: &Arc<MemoryDisk>) -> EmbeddedStore {
    let disk: Arc<dyn Disk> = disk.clone();
    EmbeddedStore::open_on(folder, &disk, &options(OFTEN)).unwrap_or_else(|error| panic!("{error}"))
}

/// Shares, claims and burns, and notes every answer.
async fn history(store: &EmbeddedStore, random: &Seeded, clients: &mut Vec<Client>, steps: usize) {
    for _ in 0..steps {
        step(store, random, clients).await;
    }
}

/// One step of a history; whether it was refused.
async fn step(store: &EmbeddedStore, random: &Seeded, clients: &mut Vec<Client>) -> bool {
    let is_refused = if clients.is_empty() || random.below(3) > 0 {
        let (made, new) = sealed(store, &"x".repeat(1 + random.below(3000)), 3600, None).await;
        let is_kept = store.create(new).await.is_ok();
        clients.push(Client { made, is_kept, taken: 0 });
        !is_kept
    } else {
        let number = random.below(clients.len());
        let client = &mut clients[number];
        let outcome = if random.below(2) == 0 {
            store.claim(client.made.link(), NOW).await.map(|claim| claim.is_some())
        } else {
            store.burn(client.made.receipt(), NOW).await.map(|receipt| receipt.is_some())
        };
        match outcome {
            Ok(true) => client.taken += 1,
            Ok(false) => assert!(client.taken > 0 || !client.is_kept, "gone, and nobody got it"),
            // Refused: `check` finds the secret unread.
            Err(error) => assert_eq!(error, StoreError::Unavailable),
        }
        outcome.is_err()
    };
    if random.below(4) == 0 {
        tokio::time::sleep(Duration::from_millis(3)).await;
    }
    is_refused
}

/// Everything that was promised to the clients, asked of a store without faults.
async fn check(store: &EmbeddedStore, clients: &[Client], after: &str) {
    for client in clients {
        let revealed = client.made.reveal(store, NOW).await;
        assert!(client.taken <= 1, "{after}: taken {} times", client.taken);
        if client.taken == 1 {
            assert_eq!(revealed, None, "{after}: a taken secret came back");
        } else if client.is_kept {
            assert_eq!(revealed.as_deref(), Some(client.made.text.as_str()), "{after}: an acknowledged secret is lost");
        }
        if client.is_kept {
            let kept = store.receipt(client.made.receipt(), NOW).await.unwrap();
            assert!(kept.is_some_and(|kept| kept.receipt.stamped.is_some()), "{after}: the receipt does not agree");
        }
    }
    // By now every secret that was kept is taken, and the audit log has each of them once.
    let claims = claims(&store.audit().unwrap().text());
    for client in clients {
        let logged = claims.get(&client.made.link().0.row.number()).copied().unwrap_or(0);
        let kept = usize::from(client.is_kept);
        assert!((kept..=1).contains(&logged), "{after}: taken {} times, in the audit log {logged} times", client.taken);
    }
}

/// One history in which the operation of each of these numbers fails, then the same disk without faults.
fn survives(faults: &[(usize, Fault)], seed: u64) {
    let (folder, disk, random) = (tempfile::tempdir().unwrap(), Arc::new(MemoryDisk::default()), Seeded::new(seed));
    runtime().block_on(async {
        let (store, mut clients) = (open(folder.path(), &disk), Vec::new());
        disk.plan(faults.iter().copied());
        history(&store, &random, &mut clients, 25).await;
        disk.plan([]);
        // The engine recovers by itself: a new secret is kept again, within the flusher's pause between two attempts.
        let mut is_recovered = false;
        for _ in 0..100 {
            let (_, new) = sealed(&store, "after the faults", 3600, None).await;
            is_recovered |= store.create(new).await.is_ok();
            if is_recovered {
                break;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        assert!(is_recovered, "{faults:?}: it does not recover");
        check(&store, &clients, &format!("{faults:?}")).await;
    });
}

/// A secret, as soon as the store takes one: while what failed last is tried again it takes none.
async fn made_again(store: &dyn Store) -> Made {
    for _ in 0..200 {
        let (made, new) = sealed(store, "text", 3600, None).await;
        match store.create(new).await {
            Ok(_) => return made,
            Err(StoreError::Unavailable) => tokio::time::sleep(Duration::from_millis(20)).await,
            Err(error) => panic!("{error}"),
        }
    }
    panic!("the store never recovers");
}

#[test]
fn a_claim_that_fails_in_the_end_never_counts_as_made() {
    let (folder, disk) = (tempfile::tempdir().unwrap(), Arc::new(MemoryDisk::default()));
    let one = glimpse_core::crypto::keyring::Generation(1);
    runtime().block_on(async {
        let store = open(folder.path(), &disk);
        for round in 0..8 {
            let made = made_again(&store).await;
            disk.plan((1..20).map(|operation| (operation, Fault::FailedWrite)));
            // The claim is decided before it is counted, and fails while it is.
            let (claimed, counted) = tokio::join!(store.claim(made.link(), NOW), store.sealed_under(NOW));
            disk.plan([]);
            assert_eq!(claimed.err(), Some(StoreError::Unavailable), "round {round}");
            if let Ok(counted) = counted {
                assert_eq!(counted.get(&one).map(|under| under.secrets), Some(1), "round {round}");
            }
            let mut is_taken = false;
            for _ in 0..100 {
                is_taken = is_taken || matches!(store.claim(made.link(), NOW).await, Ok(Some(_)));
                if is_taken {
                    break;
                }
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            assert!(is_taken, "round {round}");
        }
    });
}

#[test]
fn every_single_failed_write_and_sync_is_survived() {
    std::thread::scope(|scope| {
        for fault in [Fault::TornWrite, Fault::FailedWrite, Fault::FailedSync, Fault::FailedSyncKept] {
            scope.spawn(move || (1..60).for_each(|operation| survives(&[(operation, fault)], operation as u64)));
        }
    });
}

#[test]
fn many_faults_in_a_row_are_survived() {
    for seed in 0..12 {
        let random = Seeded::new(1000 + seed);
        let kinds = [Fault::TornWrite, Fault::FailedWrite, Fault::FailedSync];
        let faults: Vec<(usize, Fault)> = (0..30).map(|_| (1 + random.below(80), kinds[random.below(3)])).collect();
        survives(&faults, seed);
    }
}

/// What a restart finds after the power went. Database and disk are of one moment: the database stood still around it.
fn power_cut(folder: &std::path::Path, disk: &MemoryDisk, random: &Seeded) -> (tempfile::TempDir, Arc<MemoryDisk>) {
    let database = || DATABASE_FILES.map(|name| std::fs::read(folder.join(name)).unwrap_or_default());
    loop {
        let before = database();
        let cut = disk.after_power_cut(|| random.below(3));
        if database() == before {
            let after = tempfile::tempdir().unwrap();
            for (name, content) in DATABASE_FILES.iter().zip(before) {
                std::fs::write(after.path().join(name), content).unwrap();
            }
            return (after, Arc::new(cut));
        }
    }
}

/// The power goes in the middle of a history, and of whatever the flusher was doing.
#[test]
fn a_power_cut_loses_nothing_that_was_acknowledged() {
    for seed in 0..60 {
        let (folder, disk, random) = (tempfile::tempdir().unwrap(), Arc::new(MemoryDisk::default()), Seeded::new(seed));
        runtime().block_on(async {
            let mut clients = Vec::new();
            let store = open(folder.path(), &disk);
            history(&store, &random, &mut clients, 20 + random.below(40)).await;
            let (after, cut) = power_cut(folder.path(), &disk, &random);
            let restarted = open(after.path(), &cut);
            check(&restarted, &clients, &format!("seed {seed}")).await;
        });
    }
}

/// The power goes right after the first refusal, whose frame may have reached the disk.
#[test]
fn a_power_cut_after_a_refusal_brings_nothing_refused_to_life() {
    for operation in 1..60 {
        let (folder, disk, random) =
            (tempfile::tempdir().unwrap(), Arc::new(MemoryDisk::default()), Seeded::new(operation));
        runtime().block_on(async {
            let mut clients = Vec::new();
            let store = open(folder.path(), &disk);
            history(&store, &random, &mut clients, 5).await;
            let fault = [Fault::TornWrite, Fault::FailedSync, Fault::FailedSyncKept][random.below(3)];
            disk.plan([(usize::try_from(operation % 6 + 1).unwrap(), fault)]);
            for _ in 0..20 {
                if step(&store, &random, &mut clients).await {
                    break;
                }
            }
            let (after, cut) = power_cut(folder.path(), &disk, &random);
            let restarted = open(after.path(), &cut);
            for client in clients.iter().filter(|client| !client.is_kept) {
                let receipt = restarted.receipt(client.made.receipt(), NOW).await.unwrap();
                assert!(receipt.is_none(), "{fault:?}: a refused share is there");
            }
            check(&restarted, &clients, &format!("{fault:?} at {operation}")).await;
        });
    }
}

/// Whoever loses against a claim that is not durable yet must not be told before it is.
#[test]
fn nobody_is_told_of_a_claim_that_may_still_fail() {
    let (folder, disk, runtime) = (tempfile::tempdir().unwrap(), Arc::new(MemoryDisk::default()), runtime());
    let as_disk: Arc<dyn Disk> = disk.clone();
    let store = EmbeddedStore::open_on(folder.path(), &as_disk, &options(Duration::from_secs(600))).unwrap();
    let store = Arc::new(store);
    let made = Arc::new(runtime.block_on(made(&*store, "text", 3600)));
    let ask = |what: fn(Arc<EmbeddedStore>, Arc<Made>) -> Asked| runtime.spawn(what(store.clone(), made.clone()));
    let claim = || ask(|store, made| Box::pin(async move { store.claim(made.link(), NOW).await.map(drop) }));

    let journal = disk.file("journal-a");
    let stalled = journal.stall();
    let winner = claim();
    while store.shared.lock().entry(made.link().0.row).is_none_or(|entry| entry.head.receipt.stamped.is_none()) {
        std::thread::sleep(Duration::from_millis(1));
    }
    let others = [
        claim(),
        ask(|store, made| Box::pin(async move { store.burn(made.receipt(), NOW).await.map(drop) })),
        ask(|store, made| Box::pin(async move { store.fetch(made.link(), NOW).await.map(drop) })),
        ask(|store, made| Box::pin(async move { store.receipt(made.receipt(), NOW).await.map(drop) })),
    ];
    std::thread::sleep(Duration::from_millis(100));
    assert!(others.iter().all(|other| !other.is_finished()), "told while the claim could still fail");
    disk.plan([(1, Fault::FailedWrite)]);
    drop(stalled);
    for asked in others.into_iter().chain([winner]) {
        assert_eq!(runtime.block_on(asked).unwrap(), Err(StoreError::Unavailable));
    }
    disk.plan([]);
    assert_eq!(runtime.block_on(made.reveal(&*store, NOW)).as_deref(), Some("text"));
}

/// Its frame is on the disk, and the server is told to end before the disk takes zeros over it.
#[test]
fn a_claim_that_the_next_start_may_replay_is_not_answered_as_refused() {
    let (folder, disk, runtime) = (tempfile::tempdir().unwrap(), Arc::new(MemoryDisk::default()), runtime());
    let as_disk: Arc<dyn Disk> = disk.clone();
    let store = EmbeddedStore::open_on(folder.path(), &as_disk, &options(Duration::from_secs(600))).unwrap();
    let store = Arc::new(store);
    let secret = Arc::new(runtime.block_on(made(&*store, "text", 3600)));
    disk.plan([(2, Fault::FailedSyncKept)].into_iter().chain((3..1000).map(|number| (number, Fault::FailedWrite))));
    let (of_store, of_secret) = (store.clone(), secret.clone());
    let claim = runtime.spawn(async move { of_store.claim(of_secret.link(), NOW).await.map(drop) });
    while !store.shared.lock().is_tail_doubtful {
        std::thread::sleep(Duration::from_millis(1));
    }
    runtime.block_on(store.close());
    assert_eq!(runtime.block_on(claim).unwrap(), Err(StoreError::Unconfirmed));
    disk.plan([]);
    drop(store);
    let restarted = open(folder.path(), &disk);
    assert_eq!(runtime.block_on(secret.reveal(&restarted, NOW)), None, "it was taken");
}

/// Longer than a checkpoint waits for it.
#[test]
fn a_long_read_refuses_no_share() {
    let (folder, disk) = (tempfile::tempdir().unwrap(), Arc::new(MemoryDisk::default()));
    runtime().block_on(async {
        let store = open(folder.path(), &disk);
        made(&store, "text", 3600).await;
        let reader = database::open_reader(&store.database, 0).unwrap();
        let read = reader.unchecked_transaction().unwrap();
        read.query_row("SELECT count(*) FROM secret", [], |_| Ok(())).unwrap();
        let began = Instant::now();
        while began.elapsed() < Duration::from_secs(3) {
            let (_, new) = sealed(&store, "text", 3600, None).await;
            assert_eq!(store.create(new).await, Ok(()));
            assert_eq!(store.try_write().await, Ok(()));
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        assert!(store.shared.lock().frozen.is_some(), "the flush waits for the reader");
        drop(read);
        while store.shared.lock().frozen.is_some() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    });
}

/// Nobody writes meanwhile: whoever watches the figures is told all the same.
#[test]
fn a_flush_that_fails_is_told_though_nobody_waits_for_it() {
    let (folder, disk, runtime) = (tempfile::tempdir().unwrap(), Arc::new(MemoryDisk::default()), runtime());
    let store = open(folder.path(), &disk);
    let sealed = disk.file("sealed-00000001");
    let held = sealed.stall();
    runtime.block_on(made(&store, "text", 3600));
    disk.plan((1..100).map(|operation| (operation, Fault::FailedWrite)));
    drop(held);
    let becomes = async |is_failing| {
        for _ in 0..1000 {
            if store.figures().await.unwrap().is_failing == is_failing {
                return true;
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        false
    };
    assert!(runtime.block_on(becomes(true)));
    disk.plan([]);
    assert!(runtime.block_on(becomes(false)), "it recovers by itself");
}

/// With both segments full, what is left of them is for those who open.
#[test]
fn a_long_read_keeps_nobody_from_opening() {
    let (folder, disk) = (tempfile::tempdir().unwrap(), Arc::new(MemoryDisk::default()));
    runtime().block_on(async {
        let store = open(folder.path(), &disk);
        let kept = made(&store, "text", 3600).await;
        // More than two segments have.
        let mut many = Vec::new();
        for _ in 0..400 {
            many.push(sealed(&store, &"x".repeat(9000), 3600, None).await.1);
        }
        let reader = database::open_reader(&store.database, 0).unwrap();
        let read = reader.unchecked_transaction().unwrap();
        read.query_row("SELECT count(*) FROM secret", [], |_| Ok(())).unwrap();
        let mut refused = 0;
        for new in many {
            refused += usize::from(store.create(new).await.is_err());
        }
        assert!(refused > 0, "there is room without end");
        let claimed = tokio::time::timeout(Duration::from_secs(5), store.claim(kept.link(), NOW)).await;
        assert!(claimed.unwrap().unwrap().is_some());
        drop(read);
    });
}

/// Which numbers were given out is noted by flushes alone.
#[test]
fn while_a_flush_fails_no_row_number_is_given_out() {
    let (folder, disk) = (tempfile::tempdir().unwrap(), Arc::new(MemoryDisk::default()));
    runtime().block_on(async {
        let store = open(folder.path(), &disk);
        assert!(store.reserve_row().await.is_ok());
        store.shared.lock().is_flush_failing = true;
        assert_eq!(store.reserve_row().await, Err(StoreError::Unavailable));
        store.shared.lock().is_flush_failing = false;
        assert!(store.reserve_row().await.is_ok());
    });
}

/// A share that was refused because the disk failed half way leaves nothing there.
#[test]
fn a_refused_share_leaves_no_bytes_behind() {
    for fault in [Fault::FailedSync, Fault::FailedSyncKept, Fault::TornWrite] {
        let (folder, disk) = (tempfile::tempdir().unwrap(), Arc::new(MemoryDisk::default()));
        runtime().block_on(async {
            let store = open(folder.path(), &disk);
            let (refused, new) = sealed(&store, &"x".repeat(9000), 3600, None).await;
            disk.plan([(if matches!(fault, Fault::TornWrite) { 1 } else { 2 }, fault)]);
            assert_eq!(store.create(new).await, Err(StoreError::Unavailable), "{fault:?}");
            disk.plan([]);
            let traces = || traces_in(disk.remains(), std::slice::from_ref(&refused));
            assert_eq!(traces(), 0, "{fault:?}");
            made(&store, "small", 3600).await;
            assert_eq!(traces(), 0, "{fault:?}");
        });
    }
}

/// Whoever asks whether the store can be written is told what the disk says, and transitions go on around it.
#[test]
fn trying_to_write_tells_what_the_disk_does() {
    let (folder, disk) = (tempfile::tempdir().unwrap(), Arc::new(MemoryDisk::default()));
    runtime().block_on(async {
        let as_disk: Arc<dyn Disk> = disk.clone();
        // Nothing else of the store's own is written meanwhile.
        let calm = options(Duration::from_secs(600));
        let store = EmbeddedStore::open_on(folder.path(), &as_disk, &calm).unwrap();
        let kept = made(&store, "text", 3600).await;
        assert_eq!(store.try_write().await, Ok(()));
        for (number, fault) in [(1, Fault::FailedWrite), (1, Fault::TornWrite), (2, Fault::FailedSync)] {
            disk.plan([(number, fault)]);
            assert_eq!(store.try_write().await, Err(StoreError::Unavailable), "{fault:?}");
            disk.plan([]);
            assert_eq!(store.try_write().await, Ok(()));
        }
        let (tried, claimed) = tokio::join!(store.try_write(), store.claim(kept.link(), NOW));
        assert!(tried.is_ok() && claimed.unwrap().is_some());
        store.close().await;
        assert_eq!(store.try_write().await, Err(StoreError::Closed));
    });
    let store = open(folder.path(), &disk);
    assert_eq!(runtime().block_on(store.figures()).unwrap().unread, Some(0), "the journal is whole");
}
