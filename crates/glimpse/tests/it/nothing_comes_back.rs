//! Nothing comes back: what was revealed, burned or expired never opens again, after whatever may bring back what was: restarts,
//! backups, files and replicas of Redis, and clocks that are set.

use std::fs;
use std::path::PathBuf;
use std::thread;
use std::time::Duration;

use tempfile::TempDir;

use crate::client::{Client, Shared};
use crate::http::Request;
use crate::launch::Launch;
use crate::redis::single::Redis;
use crate::server::Server;

/// Seconds after which a secret of these tests is over, if nobody turns a clock.
const TTL: u64 = 3600;
/// Those of one that expires while a test waits for it.
const SHORT_TTL: u64 = 2;

/// What stands in a secret: nothing that a log says of its own.
fn text(what: &str) -> String {
    format!("the text of the one that is {what}")
}

/// Secrets of every fate, and one that is unread.
struct Fates {
    revealed: Shared,
    burned: Shared,
    expired: Shared,
    unread: Shared,
}

impl Fates {
    /// Shares them; what shall become of them has not happened yet.
    #[track_caller]
    fn shared(client: &mut Client) -> Self {
        let [revealed, burned, unread] = ["revealed", "burned", "unread"].map(|what| client.share(&text(what)));
        let expired = client.share_for(&text("expired"), SHORT_TTL);
        Self { revealed, burned, expired, unread }
    }

    /// What shall become of them happens, and somebody is told so.
    #[track_caller]
    fn happen(&self, client: &mut Client) {
        client.expect_revealed(&self.revealed);
        assert_eq!(client.burn(&self.burned).status, 200);
        thread::sleep(Duration::from_secs(SHORT_TTL));
        self.expect_gone(client);
    }

    #[track_caller]
    fn expect_gone(&self, client: &mut Client) {
        for gone in [&self.revealed, &self.burned, &self.expired] {
            client.expect_gone(gone);
        }
    }

    /// The same, and that the receipts say why.
    #[track_caller]
    fn expect_over(&self, client: &mut Client) {
        self.expect_gone(client);
        assert_eq!([&self.revealed, &self.burned].map(|secret| client.state(secret)), ["received", "burned"]);
        // Otherwise nothing may have come back because nothing was there.
        assert_eq!(client.state(&self.unread), "new");
    }
}

#[test]
fn nothing_comes_back_after_restarts() {
    let mut server = Launch::new().small_journals().start();
    let mut client = server.client();
    let fates = Fates::shared(&mut client);
    fates.happen(&mut client);
    for is_killed in [true, false, true] {
        if is_killed {
            server.kill();
            server.start();
        } else {
            server.restart();
        }
        client = server.client();
        fates.expect_over(&mut client);
    }
    client.expect_revealed(&fates.unread);
}

#[test]
fn nothing_comes_back_from_a_backup_of_before() {
    let server = Server::fresh();
    let mut client = server.client();
    let fates = Fates::shared(&mut client);
    let file = server.launch.room().join("backup");
    server.operate(&["backup", file.to_str().unwrap(), "--json"]).json();
    fates.happen(&mut client);
    let launch = Launch::new();
    launch.operate(&["restore", file.to_str().unwrap(), "--json"], "").json();
    fs::copy(server.data().join("root.key"), launch.data().join("root.key")).unwrap();
    let copy = launch.start();
    let mut at_copy = copy.client();
    fates.expect_gone(&mut at_copy);
    at_copy.expect_gone(&fates.unread);
    client.expect_revealed(&fates.unread);
}

/// A node over this server.
fn node(redis: &Redis) -> Launch {
    Launch::new().set("storage.url", redis.url()).set("root_key", "7c".repeat(32)).set("storage.redis.rewrite_every", 0)
}

#[test]
fn nothing_comes_back_from_the_files_of_redis() {
    // What was answered is in the file: otherwise it is Redis that forgets (docs/scaling.md).
    for (options, saves) in
        [(&["--appendonly", "yes", "--appendfsync", "always"][..], false), (&["--appendonly", "no"], true)]
    {
        let mut redis = Redis::start(options);
        let server = node(&redis).set("storage.redis.replicas", 0).start();
        let mut client = server.client();
        let fates = Fates::shared(&mut client);
        fates.happen(&mut client);
        let late = client.share_for(&text("late"), SHORT_TTL);
        if saves {
            let _: () = redis.ask(&["SAVE"]);
        }
        redis.kill();
        drop(server);
        // Somebody copies the files, and starts another server on the copy.
        let copies = TempDir::with_prefix("glimpse-copies-").unwrap();
        redis.copy_files(copies.path());
        thread::sleep(Duration::from_secs(SHORT_TTL));
        for is_copy in [false, true] {
            if is_copy {
                redis.kill();
                redis.take_files(copies.path());
            }
            redis.start_again();
            let server = node(&redis).set("storage.redis.replicas", 0).start();
            let mut client = server.client();
            fates.expect_over(&mut client);
            client.expect_gone(&late);
        }
    }
}

#[test]
fn nothing_comes_back_on_a_replica_that_is_promoted() {
    let mut master = Redis::start(&[]);
    let replica = master.replica(&[]);
    let server = node(&master).set("storage.redis.replicas", "all").start();
    let mut client = server.client();
    let fates = Fates::shared(&mut client);
    fates.happen(&mut client);
    master.kill();
    drop(server);
    let _: () = replica.ask(&["REPLICAOF", "NO", "ONE"]);
    replica.until("it is a master", |info| info.contains("role:master"));
    let server = node(&replica).set("storage.redis.replicas", 0).start();
    let mut client = server.client();
    fates.expect_over(&mut client);
    client.expect_revealed(&fates.unread);
}

/// A clock that processes take for the system's, and that is set while they run.
struct Clock {
    room: TempDir,
}

impl Clock {
    fn right() -> Self {
        let clock = Self { room: TempDir::with_prefix("glimpse-clock-").unwrap() };
        clock.set(0);
        clock
    }

    /// So many seconds fast, or slow.
    fn set(&self, seconds: i64) {
        let next = self.room.path().join("next");
        fs::write(&next, format!("{seconds:+}\n")).unwrap();
        fs::rename(next, self.file()).unwrap();
    }

    fn file(&self) -> PathBuf {
        self.room.path().join("clock")
    }

    /// What makes a process look at it. Only the time of day: how long something takes is another clock.
    fn environment(&self) -> Vec<(String, String)> {
        let library =
            fs::read_dir("/usr/lib").unwrap().map(|entry| entry.unwrap().path().join("faketime/libfaketimeMT.so.1"));
        let library =
            library.into_iter().find(|path| path.exists()).expect("faketime must be installed (Debian: faketime)");
        let words = [
            ("LD_PRELOAD", library.display().to_string()),
            ("FAKETIME_TIMESTAMP_FILE", self.file().display().to_string()),
            ("FAKETIME_NO_CACHE", "1".to_owned()),
            ("FAKETIME_DONT_FAKE_MONOTONIC", "1".to_owned()),
            ("DONT_FAKE_MONOTONIC", "1".to_owned()),
        ];
        words.map(|(name, value)| (name.to_owned(), value)).to_vec()
    }

    fn rules(&self, launch: Launch) -> Launch {
        self.environment().into_iter().fold(launch, |launch, (name, value)| launch.environment(&name, value))
    }
}

/// Seconds by which the clocks of these tests are set.
const LATER: i64 = 2 * TTL.cast_signed();

#[test]
fn what_somebody_was_told_to_have_expired_does_not_open_when_the_clock_is_set_back() {
    let clock = Clock::right();
    // No sweep looks at it before the clock is set back.
    let mut server = clock.rules(Launch::new().set("storage.erase_within", 3600)).start();
    let mut client = server.client();
    let [opened, seen, looked_at, untold, revealed, burned] =
        ["opened", "seen", "looked at", "untold", "revealed", "burned"].map(|what| client.share(&text(what)));
    client.expect_revealed(&revealed);
    assert_eq!(client.burn(&burned).status, 200);
    clock.set(LATER - 1);
    client.expect_gone(&opened);
    clock.set(LATER - TTL.cast_signed() + 10);
    assert_eq!(client.state(&seen), "expired");
    let page = client.ask(&Request::get(&format!("/secret/{}", looked_at.link)));
    assert!(page.status == 200 && !page.text().contains("name=\"nonce\""), "it offers to open it: {page}");
    let over = [&opened, &seen, &looked_at, &revealed, &burned];
    for seconds in [0, -LATER, 5, -5] {
        clock.set(seconds);
        for secret in over {
            client.expect_gone(secret);
        }
        assert_eq!(client.state(&seen), "expired");
    }
    // In a process that never saw that time.
    for is_killed in [true, false] {
        if is_killed {
            server.kill();
        } else {
            server.terminate();
        }
        server.start();
        client = server.client();
        for secret in over {
            client.expect_gone(secret);
        }
    }
    // Of this one nobody was told anything, and it is not over: the clock was wrong.
    clock.set(0);
    client.expect_revealed(&untold);
}

#[test]
fn what_a_sweep_has_seen_to_be_over_does_not_open_when_the_clock_is_set_back() {
    let clock = Clock::right();
    let mut server = clock.rules(Launch::new().small_journals().set("storage.erase_within", 1)).start();
    let mut client = server.client();
    let secrets = [client.share(&text("one")), client.share(&text("another"))];
    clock.set(LATER);
    // Several sweeps later, and nobody asked.
    thread::sleep(Duration::from_millis(1500));
    clock.set(0);
    client.expect_gone(&secrets[0]);
    server.kill();
    server.start();
    for secret in &secrets {
        server.client().expect_gone(secret);
    }
    let new = server.client().share(&text("new"));
    server.client().expect_revealed(&new);
}

#[test]
fn with_redis_its_clock_ends_secrets_and_a_nodes_clock_only_refuses_them() {
    let (clock, redis) = (Clock::right(), Redis::start(&[]));
    let launch = || node(&redis).set("storage.redis.replicas", 0).set("storage.erase_within", 3600);
    let (wrong, right) = (clock.rules(launch()).start(), launch().start());
    let [mut at_wrong, mut at_right] = [wrong.client(), right.client()];
    // A node whose clock is fast tells that it is gone, and takes nothing: it is one node's mistake.
    let refused = at_right.share(&text("refused"));
    clock.set(LATER - 1);
    at_wrong.expect_gone(&refused);
    at_right.expect_revealed(&refused);
    // What Redis has ended is gone for everybody, whatever a slow clock says.
    let ended = at_right.share_for(&text("ended"), SHORT_TTL);
    clock.set(-LATER);
    thread::sleep(Duration::from_secs(SHORT_TTL));
    for client in [&mut at_wrong, &mut at_right] {
        client.expect_gone(&ended);
        client.expect_gone(&refused);
    }
}
