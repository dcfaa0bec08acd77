//! What was read, burned or expired is gone from every byte of the folder within the stated time.

use std::collections::HashMap;
use std::path::Path;
use std::sync::{
    Arc, Barrier,
    atomic::{AtomicBool, Ordering},
};
use std::time::{Duration, Instant};

use super::{killed, open, options, runtime, settle};
use crate::{
    Account, Attempt, Listed, Store, Token, TokenProof,
    contract::{Made, Member, NOW, Seeded, TRIES, at, joined, made, member, sealed},
    embedded::{
        EmbeddedStore, database,
        disk::{Disk, DiskFile},
        faults::{MemoryDisk, What},
    },
};

/// The stated time of this test's folders.
const ERASE_WITHIN: Duration = Duration::from_secs(2);
/// Length of the pieces that are searched for, at any offset.
const PIECE: usize = 16;
/// Lifetime of the secrets that are left to expire, in the test's own time.
const SHORT: u32 = 60;
const SEALED: &str = "sealed-00000001";

/// How many of these secrets have at least one piece of their sealed bytes in some file of the folder.
fn traces(folder: &Path, secrets: &[Made]) -> usize {
    let files = std::fs::read_dir(folder).unwrap();
    traces_in(
        files.map(|entry| {
            // SQLite takes its own files away when the last connection goes.
            std::fs::read(entry.unwrap().path()).unwrap_or_default()
        }),
        secrets,
    )
}

/// The same for the contents of files.
pub(super) fn traces_in<'a>(
    files: impl IntoIterator<Item = Vec<u8>>,
    secrets: impl IntoIterator<Item = &'a Made>,
) -> usize {
    let mut pieces: HashMap<&[u8], usize> = HashMap::new();
    let mut count = 0;
    for (number, made) in secrets.into_iter().enumerate() {
        count = number + 1;
        for bytes in [&made.sealed.ciphertext[..], &made.sealed.salt, &made.sealed.wrapped_link] {
            // The last piece overlaps the one before it, so that no byte goes unsearched.
            let starts = (0..bytes.len() / PIECE).map(|piece| piece * PIECE).chain([bytes.len() - PIECE]);
            pieces.extend(starts.map(|at| (&bytes[at..at + PIECE], number)));
        }
    }
    let mut found = vec![false; count];
    for content in files {
        // Files are made of zeros, and no piece is.
        let end = content.iter().rposition(|byte| *byte != 0).map_or(0, |last| content.len().min(last + PIECE));
        for window in content[..end].windows(PIECE) {
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

/// The flush has the bytes of these secrets in hand when they change.
#[test]
fn what_dies_while_it_is_being_flushed_leaves_nothing() {
    let (folder, runtime) = (tempfile::tempdir().unwrap(), runtime());
    let disk = Arc::new(MemoryDisk::default());
    let as_disk: Arc<dyn Disk> = disk.clone();
    let store = EmbeddedStore::open_on(folder.path(), &as_disk, &options(Duration::from_millis(20))).unwrap();
    let file = disk.file(SEALED);
    let stalled = file.stall();
    let mut secrets = Vec::new();
    runtime.block_on(async {
        for number in 0..6 {
            secrets.push(made(&store, &format!("the text of secret {number}"), SHORT * (1 + number / 5)).await);
        }
        while store.shared.lock().frozen.is_none() {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        // Read, burned, expired, looked at and then read, tried and then burned; and one that lives, looked at.
        assert!(store.claim(secrets[0].link(), NOW).await.unwrap().is_some());
        assert!(store.burn(secrets[1].receipt(), NOW).await.unwrap().is_some());
        for seen in [3, 5] {
            store.seen(secrets[seen].link(), NOW).await.unwrap();
            assert!(store.fetch(secrets[seen].link(), NOW).await.unwrap().is_some());
        }
        assert!(store.claim(secrets[3].link(), NOW).await.unwrap().is_some());
        assert_eq!(store.attempt(secrets[4].link(), NOW, TRIES).await, Ok(Attempt::Allowed));
    });
    let sealed = disk.contents();
    drop(stalled);
    runtime.block_on(async {
        settle(&store).await;
        assert!(store.burn(secrets[4].receipt(), NOW).await.unwrap().is_some());
        while store.sweep(at(u64::from(SHORT))).await.unwrap().more {}
        settle(&store).await;

        let alive = secrets.split_off(5);
        assert_eq!(traces_in(sealed, &secrets), 5, "the journal had them, so the search finds what is there");
        assert_eq!(traces_in(disk.remains(), &secrets), 0);
        assert_eq!(alive[0].reveal(&store, at(u64::from(SHORT))).await.as_deref(), Some("the text of secret 5"));
        settle(&store).await;
        assert_eq!(traces_in(disk.remains(), &alive), 0, "not one copy more than was known");
    });
}

/// More secrets than one page of any kind, in memory and in the database, one of them damaged there.
#[test]
fn nothing_of_a_deleted_account_is_left() {
    let (folder, runtime) = (tempfile::tempdir().unwrap(), runtime());
    let never = Duration::from_secs(600);
    let sweep_rows = options(never).sweep_rows;
    let share = async |store: &EmbeddedStore, member: &Member, count: usize| {
        let mut shared = Vec::new();
        for number in 0..count {
            shared.push(member.share(store, &format!("secret {number}"), 86_400).await);
        }
        shared
    };
    let (anna, ben, mut hers, mut his) = runtime.block_on(async {
        let store = open(folder.path(), never);
        let (anna, ben) = (joined(&*store, "anna", 1).await, joined(&*store, "ben", 2).await);
        let (hers, his) = (share(&store, &anna, sweep_rows * 5 + 7).await, share(&store, &ben, 30).await);
        store.close().await;
        (anna, ben, hers, his)
    });
    let database = rusqlite::Connection::open(folder.path().join("glimpse.db")).unwrap();
    let damage = "UPDATE secret SET head = x'ff' WHERE row = (SELECT max(row) FROM secret WHERE owner = ?)";
    assert_eq!(database.execute(damage, [anna.account.id.number()]), Ok(1));
    drop(database);
    runtime.block_on(async {
        let store = open(folder.path(), never);
        hers.extend(share(&store, &anna, 20).await);
        his.extend(share(&store, &ben, 20).await);
        assert_eq!(traces(folder.path(), &hers), hers.len(), "the search finds what is there");
        assert_eq!(store.delete_account(anna.account.id, NOW).await, Ok(true));
        for made in &hers {
            assert_eq!(store.fetch(made.link(), NOW).await, Ok(None));
            assert_eq!(store.receipt(made.receipt(), NOW).await, Ok(None));
        }
        store.close().await;
    });
    assert_eq!(traces(folder.path(), &hers), 0);
    assert_eq!(traces(folder.path(), &his), his.len());
    let address = anna.account.email.as_str().as_bytes();
    for entry in std::fs::read_dir(folder.path()).unwrap() {
        let content = std::fs::read(entry.unwrap().path()).unwrap();
        assert!(!content.windows(address.len()).any(|window| window == address), "the address is still there");
    }
    let database = rusqlite::Connection::open(folder.path().join("glimpse.db")).unwrap();
    let (rows, owners): (usize, usize) = database
        .query_row("SELECT count(*), count(DISTINCT owner) FROM secret", [], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap();
    assert_eq!((rows, owners), (his.len(), 1));
    runtime.block_on(async {
        let store = open(folder.path(), never);
        for made in &his {
            assert_eq!(made.reveal(&*store, NOW).await.as_deref(), Some(made.text.as_str()));
        }
        assert_eq!(store.recent(ben.account.id, Listed::All, NOW, 100).await.unwrap().len(), his.len());
    });
}

/// What a change of an account replaced is not left to the write-ahead log.
#[test]
fn a_revoked_token_and_a_replaced_key_leave_the_disk() {
    let (folder, runtime) = (tempfile::tempdir().unwrap(), runtime());
    runtime.block_on(async {
        let store = open(folder.path(), Duration::from_secs(600));
        let anna = joined(&*store, "anna", 1).await;
        let is_there = |piece: &[u8]| {
            let files = ["accounts.db", "accounts.db-wal"].map(|name| std::fs::read(folder.path().join(name)).unwrap());
            files.iter().any(|content| content.windows(piece.len()).any(|window| window == piece))
        };
        let first = store.tokens(anna.account.id).await.unwrap().remove(0);
        assert!(
            is_there(&first.wrapped.0) && is_there(&anna.account.password.wrapped.0),
            "the search finds what is there"
        );
        assert_eq!(store.revoke_token(anna.account.id, first.hash).await, Ok(true));
        assert!(!is_there(&first.wrapped.0) && !is_there(&first.hash.0));
        let (renewed, token) = member("anna", 2);
        let renewed = Account { id: anna.account.id, ..renewed.account };
        let before = anna.account.password.hash.verifier;
        store.rekey_account(&renewed, before, Token { account: renewed.id, ..token.clone() }).await.unwrap();
        assert!(!is_there(&anna.account.password.wrapped.0) && !is_there(&anna.account.password.hash.verifier));
        // Notes of use, for years: the log stays small.
        for minutes in 0..2000 {
            store.token_used(token.hash, at(minutes * 600)).await.unwrap();
        }
        let log = std::fs::metadata(folder.path().join("accounts.db-wal")).unwrap().len();
        assert!(log < 2 << 20, "{log} bytes");
    });
}

/// A session that was ended, that made room for another or whose time is over: neither the hash of its cookie nor the key that it
/// wraps is left, whenever the server is killed.
#[test]
fn a_session_that_ended_leaves_the_disk() {
    let (folder, runtime) = (tempfile::tempdir().unwrap(), runtime());
    let is_in = |folder: &Path, session: &Token| {
        let files = std::fs::read_dir(folder).unwrap().map(|entry| std::fs::read(entry.unwrap().path()).unwrap());
        let pieces: [&[u8]; 2] = [&session.hash.0, &session.wrapped.0];
        files
            .into_iter()
            .any(|content| pieces.iter().any(|piece| content.windows(piece.len()).any(|window| window == *piece)))
    };
    runtime.block_on(async {
        let store = open(folder.path(), Duration::from_secs(600));
        let anna = joined(&*store, "anna", 1).await;
        let proof = TokenProof::Password(anna.account.password.hash.verifier);
        let sessions: Vec<Token> = (0..4)
            .map(|number| Token {
                account: anna.account.id,
                is_session: true,
                created_at: at(number),
                expires_at: Some(at(100 + number)),
                ..member("anna", 20 + number).1
            })
            .collect();
        for session in &sessions {
            assert_eq!(store.add_token(session.clone(), 3, proof).await, Ok(true));
        }
        let left = |folder: &Path| sessions.iter().map(|session| is_in(folder, session)).collect::<Vec<_>>();
        assert_eq!(left(killed(folder.path()).path()), [false, true, true, true], "the oldest made room");
        assert_eq!(store.revoke_token(anna.account.id, sessions[1].hash).await, Ok(true));
        assert_eq!(left(killed(folder.path()).path()), [false, false, true, true], "one was signed out");
        store.sweep(at(102)).await.unwrap();
        assert_eq!(left(killed(folder.path()).path()), [false, false, false, true], "one is over");

        let killed = killed(folder.path());
        let restarted = open(killed.path(), Duration::from_secs(600));
        assert!(restarted.holder(sessions[3].hash).await.unwrap().is_some(), "the last one goes on");
        restarted.sweep(at(103)).await.unwrap();
        assert_eq!(left(killed.path()), [false; 4]);
        assert!(restarted.holder(anna.hash()).await.unwrap().is_some(), "a token of the API has no end");
    });
}

/// The flush has written the sealed bytes but not yet where they are when the secret is read, and then the server is killed: the start
/// after it erases them, in a file that the database knows and in one that it does not.
#[test]
fn what_was_read_before_a_flush_could_record_it_is_erased_by_the_next_start() {
    for is_file_known in [false, true] {
        let (folder, disk, runtime) = (tempfile::tempdir().unwrap(), Arc::new(MemoryDisk::default()), runtime());
        let open = |folder: &Path, disk: &Arc<MemoryDisk>| {
            let disk: Arc<dyn Disk> = disk.clone();
            EmbeddedStore::open_on(folder, &disk, &options(Duration::from_millis(20))).unwrap()
        };
        let store = open(folder.path(), &disk);
        let (held, let_go) = (Arc::new(Barrier::new(2)), Arc::new(Barrier::new(2)));
        if is_file_known {
            runtime.block_on(async {
                made(&store, "stays", 3600).await;
                settle(&store).await;
            });
        }
        let recorded = disk.file(SEALED).bytes().len();
        let (dead, cut, after) = runtime.block_on(async {
            let (hold, wait) = (held.clone(), let_go.clone());
            let is_first = AtomicBool::new(true);
            disk.watch(move |operation| {
                if operation.file == SEALED && operation.what == What::Sync && is_first.swap(false, Ordering::Relaxed) {
                    hold.wait();
                    wait.wait();
                }
            });
            let dead = made(&store, &"x".repeat(500), 3600).await;
            held.wait();
            assert!(store.claim(dead.link(), NOW).await.unwrap().is_some());
            (vec![dead], Arc::new(disk.after_power_cut(|| 2)), killed(folder.path()))
        });
        let_go.wait();
        let written = cut.file(SEALED).bytes();
        assert_eq!(traces_in([written.clone()], &dead), 1, "it was written before the crash");
        cut.watch(|_| {});
        let _restarted = open(after.path(), &cut);
        let mut of_file = cut.unwatched();
        of_file.retain(|operation| operation.file == SEALED);
        let what: Vec<What> = of_file.iter().map(|operation| operation.what).collect();
        assert_eq!(what, [What::Write, What::Sync, What::Length, What::Sync], "zeros before it is cut");
        assert_eq!((of_file[0].at, of_file[0].bytes), (recorded as u64, written.len() - recorded));
        assert_eq!(traces_in(cut.remains(), &dead), 0);
        assert_eq!(cut.exists(SEALED).unwrap(), is_file_known);
    }
}

/// One secret stays among many that are read: what those took on the disk is free again.
#[test]
fn blocks_in_which_everything_is_erased_are_given_back() {
    let (folder, runtime) = (tempfile::tempdir().unwrap(), runtime());
    let store = open(folder.path(), Duration::from_millis(20));
    runtime.block_on(async {
        let (mut shared, text) = (Vec::new(), "x".repeat(3000));
        for _ in 0..100 {
            shared.push(made(&*store, &text, 3600).await);
        }
        settle(&store).await;
        let file = std::fs::File::open(folder.path().join(SEALED)).unwrap();
        let (length, before) = (file.length().unwrap(), file.taken().unwrap());
        assert!(before >= 300_000, "{before} bytes");
        let stays = shared.swap_remove(50);
        for made in &shared {
            assert!(store.claim(made.link(), NOW).await.unwrap().is_some());
        }
        settle(&store).await;
        let after = file.taken().unwrap();
        assert!(after < 20_000, "{after} of {before} bytes are left");
        assert_eq!(file.length().unwrap(), length);
        assert_eq!(stays.reveal(&*store, NOW).await.as_deref(), Some(text.as_str()));
    });
}

/// Until then a power cut would bring the rows back, and to write their zeros once more a full disk would need room for them.
#[test]
fn a_sweep_gives_blocks_back_once_the_database_is_durable_without_them() {
    let (folder, runtime) = (tempfile::tempdir().unwrap(), runtime());
    let store = open(folder.path(), Duration::from_millis(20));
    runtime.block_on(async {
        for _ in 0..10 {
            made(&*store, &"x".repeat(4096), SHORT).await;
        }
        settle(&store).await;
        let file = std::fs::File::open(folder.path().join(SEALED)).unwrap();
        let before = file.taken().unwrap();

        let reader = database::open_reader(&store.database, 0).unwrap();
        let read = reader.unchecked_transaction().unwrap();
        read.query_row("SELECT count(*) FROM secret", [], |_| Ok(())).unwrap();
        assert_eq!(store.sweep(at(SHORT.into())).await.unwrap().expired, 10);
        assert_eq!(file.taken().unwrap(), before, "the reader keeps the database from being settled");
        drop(read);
        assert_eq!(store.sweep(at(SHORT.into())).await.unwrap().expired, 0);
        let after = file.taken().unwrap();
        assert!(after <= 4096, "{after} of {before} bytes are left");
        assert_eq!(store.figures().await.unwrap().sealed_files.unwrap().bytes, after);
    });
}

/// What a killed server left behind is erased by the start of the next one.
#[test]
fn a_start_erases_what_a_killed_server_could_not() {
    let (folder, runtime) = (tempfile::tempdir().unwrap(), runtime());
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
    let copy = killed(folder.path());
    assert_eq!(traces(copy.path(), &dead), 50, "the journal still has them when the server is killed");
    let _restarted = open(copy.path(), Duration::from_secs(600));
    assert_eq!(traces(copy.path(), &dead), 0);
}
