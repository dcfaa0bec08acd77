//! The engine on a disk of the test's own, crashed at every single operation. A seed decides the whole run: what is asked in which
//! order, the clock, the bytes, and how much of each unsynced write a power cut leaves. The engine's two threads take turns instead of
//! racing, because the client waits until the flusher rests before it asks again: so the same seed makes the same operations, which a
//! test compares.
//!
//! Before each write and sync of journal and sealed files the disk is put aside as a power cut would leave it, with the databases as
//! `kill -9` would (SQLite's files are not on this disk; that their unsynced writes may go, too, is for the tests of the binary). Each
//! of these crashes is then opened and asked about everything.
//!
//! A failure prints its seed; `GLIMPSE_SIM_SEED` runs that one alone, `GLIMPSE_PROVE_SECONDS` one seed after the other for that long.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::{erasure::traces_in, options, runtime};
use crate::{
    Store,
    contract::{Made, Seeded, at, sealed_at},
    embedded::{
        EmbeddedStore, Options,
        disk::Disk,
        faults::{MemoryDisk, Operation, What},
    },
};

/// Seeds of a normal run.
const SEEDS: u64 = 2;
/// Steps of one history that flushes after each of them, and of one that flushes when a segment is full.
const EAGER_STEPS: usize = 8;
const LAZY_STEPS: usize = 32;
const COMMITTER: &str = "glimpse-commit";
const SEALED: &str = "sealed-";
const DATABASE_FILES: [&str; 6] =
    ["glimpse.db", "glimpse.db-wal", "accounts.db", "accounts.db-wal", "outbox.db", "outbox.db-wal"];

/// What became of a secret, as far as whoever was answered knows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Known {
    /// Its share was not answered.
    Asked,
    Unread,
    /// A claim or a burn was not answered.
    Contested,
    Taken,
}

/// What everybody knows at one moment.
type Knowledge = Vec<Known>;

/// What a crash left.
struct Crash {
    before: Operation,
    folder: tempfile::TempDir,
    disk: MemoryDisk,
    known: Knowledge,
    second: u64,
}

/// Everything that the disk's hook needs while the engine runs.
#[derive(Default)]
struct Scene {
    /// What is known if the step that goes on is not answered, and if it is.
    unanswered: Knowledge,
    answered: Knowledge,
    second: u64,
    crashes: Vec<Crash>,
    /// Whether a flush that has written sealed bytes waits for the client before it goes on.
    hold: Hold,
}

#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Hold {
    #[default]
    No,
    Wanted,
    /// The bytes are being written; whatever the flusher does next is held.
    Written,
    Held,
}

fn scene(scene: &Mutex<Scene>) -> std::sync::MutexGuard<'_, Scene> {
    scene.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A folder in memory, so that nothing but the engine takes time.
fn folder() -> tempfile::TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { tempfile::tempdir_in(memory).unwrap() } else { tempfile::tempdir().unwrap() }
}

/// Half of the seeds flush after each step, the others when a small segment is full.
fn options_of(seed: u64) -> Options {
    let is_eager = seed.is_multiple_of(2);
    let erase_within = if is_eager { Duration::ZERO } else { Duration::from_secs(600) };
    Options { journal_bytes: 1 << 15, queue_bytes_max: 1 << 12, ..options(erase_within) }
}

fn open(folder: &Path, disk: &Arc<MemoryDisk>, options: &Options) -> EmbeddedStore {
    let disk: Arc<dyn Disk> = disk.clone();
    EmbeddedStore::open_on(folder, &disk, options).unwrap_or_else(|error| panic!("it does not open: {error}"))
}

/// Waits until both threads rest.
fn rest(store: &EmbeddedStore, is_eager: bool) {
    wait_for(|| {
        let state = store.shared.lock();
        let is_flushed = state.frozen.is_none() && state.standby.is_some();
        is_flushed && (!is_eager || state.table.is_empty())
    });
}

/// Waits until it is so.
fn wait_for(what: impl Fn() -> bool) {
    let until = Instant::now() + Duration::from_secs(20);
    while !what() {
        assert!(Instant::now() < until, "the flusher does not come to its end");
        std::thread::sleep(Duration::from_micros(200));
    }
}

/// One run: all crashes on its way, and every operation of the disk.
fn run(seed: u64) -> (Vec<Crash>, Vec<Operation>, Vec<Made>) {
    let (folder, random, options) = (folder(), Seeded::new(seed), options_of(seed));
    let is_eager = options.erase_within.is_zero();
    let (disk, scenery) = (Arc::new(MemoryDisk::default()), Arc::new(Mutex::new(Scene::default())));
    let mut made: Vec<Made> = Vec::new();
    let operations = runtime().block_on(async {
        let store = open(folder.path(), &disk, &options);
        rest(&store, false);
        watch(&disk, folder.path(), &scenery, seed);
        let (mut known, mut second) = (Knowledge::new(), 0);
        for _ in 0..if is_eager { EAGER_STEPS } else { LAZY_STEPS } {
            second += random.below(20) as u64;
            let now = at(second);
            // What is asked, and what is known before and after the answer.
            let open = (0..known.len()).filter(|number| known[*number] == Known::Unread).collect::<Vec<_>>();
            if open.is_empty() || random.below(5) < 3 {
                let text = "x".repeat(1 + random.below(3000));
                let (secret, new) = sealed_at(&store, now, &text, 3600, None).await;
                let (mut before, mut after) = (known.clone(), known.clone());
                before.push(Known::Asked);
                after.push(Known::Unread);
                begin(&scenery, before, after.clone(), second);
                made.push(secret);
                // One in three is taken while a flush has its bytes in hand.
                let is_taken_in_flight = is_eager && random.below(3) == 0;
                scene(&scenery).hold = if is_taken_in_flight { Hold::Wanted } else { Hold::No };
                store.create(new).await.unwrap();
                known = after;
                if is_taken_in_flight {
                    wait_for(|| scene(&scenery).hold == Hold::Held);
                    let (number, before) = (known.len() - 1, known.clone());
                    known[number] = Known::Contested;
                    begin(&scenery, known.clone(), before, second);
                    assert!(store.claim(made[number].link(), now).await.unwrap().is_some());
                    known[number] = Known::Taken;
                }
            } else {
                let number = open[random.below(open.len())];
                let (mut before, mut after) = (known.clone(), known.clone());
                (before[number], after[number]) = (Known::Contested, Known::Taken);
                begin(&scenery, before, after.clone(), second);
                if random.below(2) == 0 {
                    assert!(store.claim(made[number].link(), now).await.unwrap().is_some());
                } else {
                    assert!(store.burn(made[number].receipt(), now).await.unwrap().is_some());
                }
                known = after;
            }
            // What has been answered is known from now on, whatever the disk does next.
            begin(&scenery, known.clone(), known.clone(), second);
            scene(&scenery).hold = Hold::No;
            rest(&store, is_eager);
        }
        let operations = disk.unwatched();
        store.close().await;
        operations
    });
    let crashes = std::mem::take(&mut scene(&scenery).crashes);
    (crashes, operations, made)
}

fn begin(scenery: &Mutex<Scene>, unanswered: Knowledge, answered: Knowledge, second: u64) {
    let mut scene = scene(scenery);
    (scene.unanswered, scene.answered, scene.second) = (unanswered, answered, second);
}

/// From now on every operation of the disk is preceded by a crash that is put aside.
fn watch(disk: &Arc<MemoryDisk>, from: &Path, scenery: &Arc<Mutex<Scene>>, seed: u64) {
    let (weak, from, scenery) = (Arc::downgrade(disk), from.to_owned(), scenery.clone());
    let random = Seeded::new(seed ^ 0x5eed);
    disk.watch(move |operation| {
        let Some(disk) = weak.upgrade() else { return };
        let hold = scene(&scenery).hold;
        if hold == Hold::Wanted && operation.file.starts_with(SEALED) && operation.what == What::Write {
            scene(&scenery).hold = Hold::Written;
        }
        if hold == Hold::Written {
            scene(&scenery).hold = Hold::Held;
            wait_for(|| scene(&scenery).hold == Hold::No);
        }
        let folder = folder();
        for name in DATABASE_FILES {
            if let Ok(content) = std::fs::read(from.join(name)) {
                std::fs::write(folder.path().join(name), content).unwrap();
            }
        }
        let cut = disk.after_power_cut(|| random.below(3));
        let mut scene = scene(&scenery);
        // The flusher gets only what the committer has answered.
        let is_answered = std::thread::current().name() != Some(COMMITTER);
        let known = if is_answered { scene.answered.clone() } else { scene.unanswered.clone() };
        let second = scene.second;
        scene.crashes.push(Crash { before: operation, folder, disk: cut, known, second });
    });
}

/// What the next life says must be what was known.
async fn check(crash: Crash, made: &[Made], seed: u64) {
    let (now, place) = (at(crash.second), format!("seed {seed}, crashed before {:?}", crash.before));
    let disk = Arc::new(crash.disk);
    let store = open(crash.folder.path(), &disk, &options(Duration::from_secs(600)));
    let taken = made.iter().zip(&crash.known).filter(|(_, known)| **known == Known::Taken).map(|(made, _)| made);
    assert_eq!(traces_in(disk.remains(), taken), 0, "{place}: what was taken is still on the disk");
    for (secret, known) in made.iter().zip(&crash.known) {
        let kept = store.receipt(secret.receipt(), now).await.unwrap_or_else(|error| panic!("{place}: {error}"));
        let was_taken = kept.as_ref().map(|kept| kept.receipt.stamped.is_some());
        let revealed = secret.reveal(&store, now).await;
        let is_right = match known {
            Known::Asked => was_taken != Some(true) && revealed.is_some() == was_taken.is_some(),
            Known::Unread => was_taken == Some(false) && revealed.is_some(),
            Known::Contested => was_taken.is_some_and(|was_taken| was_taken != revealed.is_some()),
            Known::Taken => was_taken == Some(true) && revealed.is_none(),
        };
        assert!(
            is_right,
            "{place}: {known:?}, but the receipt says taken {was_taken:?}, and it opens: {}",
            revealed.is_some()
        );
        assert!(revealed.is_none_or(|text| text == secret.text), "{place}: another text came out");
        assert_eq!(secret.reveal(&store, now).await, None, "{place}: shown twice");
    }
    // The new life keeps, too.
    let (new, sealed) = sealed_at(&store, now, "new", 3600, None).await;
    store.create(sealed).await.unwrap_or_else(|error| panic!("{place}: {error}"));
    assert_eq!(new.reveal(&store, now).await.as_deref(), Some("new"), "{place}");
}

/// Says how a failing run is run again.
struct Replay(u64);

impl Drop for Replay {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("GLIMPSE_SIM_SEED={} runs exactly this again", self.0);
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "tests take their own few wishes from the environment")]
fn wish(name: &str) -> Option<u64> {
    std::env::var(name).ok().map(|text| text.parse().unwrap())
}

/// All crashes of one seed; how many there were.
fn survive(seed: u64) -> usize {
    let _replay = Replay(seed);
    let (crashes, _, made) = run(seed);
    let count = crashes.len();
    runtime().block_on(async {
        for crash in crashes {
            check(crash, &made, seed).await;
        }
    });
    count
}

#[test]
fn a_crash_before_every_write_and_sync_loses_nothing_acknowledged_and_shows_nothing_twice() {
    let (began, mut crashes, mut seeds) = (Instant::now(), 0, 0);
    if let Some(seed) = wish("GLIMPSE_SIM_SEED") {
        (crashes, seeds) = (survive(seed), 1);
    } else {
        let seconds = wish("GLIMPSE_PROVE_SECONDS").map(Duration::from_secs);
        while seconds.map_or(seeds < SEEDS, |seconds| began.elapsed() < seconds) {
            crashes += survive(seeds);
            seeds += 1;
        }
    }
    eprintln!("{crashes} crashes of {seeds} seeds survived in {:.1?}", began.elapsed());
    assert!(crashes > 20, "the histories hardly wrote anything: {crashes} crashes");
}

#[test]
fn the_same_seed_makes_the_same_run() {
    for seed in [4, 5] {
        let [(first, operations, _), (second, again, _)] = [run(seed), run(seed)];
        assert_eq!(operations, again, "seed {seed}");
        let known = |crashes: &[Crash]| crashes.iter().map(|crash| crash.known.clone()).collect::<Vec<_>>();
        assert_eq!(known(&first), known(&second), "seed {seed}");
        assert!(operations.len() > LAZY_STEPS, "{} operations", operations.len());
    }
}
