//! One Redis server at its limits: no memory left, a disk that it cannot write, a replica in the place of its master. What cannot be
//! kept is refused, whoever watches is told, and when it is over work goes on by itself and nothing is lost.

use std::fs::{self, File};
use std::io::Write;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use ::redis::Client as Redis;
use tempfile::TempDir;

use crate::chance::Chance;
use crate::client::Shared;
use crate::faults::mount::Mount;
use crate::http::Request;
use crate::launch::Launch;
use crate::server::Server;
use crate::watched::{samples, watched};

const PATIENCE: Duration = Duration::from_secs(20);

/// One server with an append-only file, and its process, which is ours to end.
struct Single {
    process: Child,
    port: u16,
    room: TempDir,
}

impl Single {
    fn start() -> Self {
        let room = TempDir::with_prefix_in("glimpse-redis-", "/dev/shm").unwrap();
        let folder = room.path().to_owned();
        Self::start_in(room, &folder, &[])
    }

    /// In this folder of its room, through this wrapper.
    fn start_in(room: TempDir, folder: &Path, wrapper: &[&str]) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let log = File::create(room.path().join("log")).unwrap();
        let words = [wrapper, &["redis-server"]].concat();
        let process = Command::new(words[0])
            .args(&words[1..])
            .args(["--port", &port.to_string(), "--bind", "127.0.0.1", "--save", "", "--appendonly", "yes"])
            .args(["--appendfsync", "everysec", "--maxmemory-policy", "noeviction", "--dir"])
            .arg(folder)
            .stdout(Stdio::from(log))
            .spawn()
            .expect("redis-server is needed for this test");
        let single = Self { process, port, room };
        let since = Instant::now();
        while single.tries(&["PING"]).is_err() {
            assert!(since.elapsed() < PATIENCE, "Redis does not come up");
            thread::sleep(Duration::from_millis(20));
        }
        single
    }

    fn tries(&self, words: &[&str]) -> ::redis::RedisResult<::redis::Value> {
        let mut connection = Redis::open(format!("redis://127.0.0.1:{}", self.port))?.get_connection()?;
        let mut command = ::redis::cmd(words[0]);
        words[1..].iter().fold(&mut command, |command, word| command.arg(*word)).query(&mut connection)
    }

    #[track_caller]
    fn says(&self, words: &[&str]) -> ::redis::Value {
        self.tries(words).unwrap_or_else(|error| panic!("{words:?}: {error}"))
    }

    /// Bytes of memory that it uses.
    fn used(&self) -> u64 {
        let info: String = ::redis::from_redis_value(self.says(&["INFO", "memory"])).unwrap();
        info.lines().find_map(|line| line.strip_prefix("used_memory:")).unwrap().trim().parse().unwrap()
    }

    fn serve(&self) -> Server {
        Launch::new()
            .set("storage.url", format!("redis://127.0.0.1:{}", self.port))
            .set("storage.redis.patience", 2)
            .set("storage.redis.rewrite_every", 0)
            .set("listen_metrics", "127.0.0.1:0")
            .start()
    }
}

impl Drop for Single {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
        if thread::panicking() {
            eprintln!("Redis: {}", fs::read_to_string(self.room.path().join("log")).unwrap_or_default());
        }
    }
}

/// Asks for a change, so that there is something to be told, until those who watch are told this.
#[track_caller]
fn wait_for_health(server: &Server, wanted: (u16, f64)) {
    let (mut watcher, since) = (watched(server), Instant::now());
    loop {
        let ready = watcher.ask(&Request::get("/readyz")).status;
        let told = (ready, samples(&mut watcher)["glimpse_store_failing"]);
        if told == wanted {
            return;
        }
        assert!(since.elapsed() < PATIENCE, "those who watch are told {told:?} instead of {wanted:?}");
        thread::sleep(Duration::from_millis(200));
    }
}

fn complaints(server: &Server, code: &str) -> usize {
    server.log().lines().filter(|line| line.contains("refuses changes") && line.contains(code)).count()
}

#[test]
fn a_redis_without_memory_refuses_shares_and_lets_secrets_be_opened() {
    let (mut chance, redis) = (Chance::new(), Single::start());
    let server = redis.serve();
    let mut client = server.client();
    let mut kept: Vec<Shared> = (0..40).map(|_| client.share(&chance.odd_text(2000))).collect();
    wait_for_health(&server, (200, 0.0));
    redis.says(&["CONFIG", "SET", "maxmemory", &(redis.used() / 2).to_string()]);
    for _ in 0..20 {
        let answer = client.try_share(&chance.odd_text(2000), None).unwrap();
        assert_eq!(answer.status, 507, "{answer}");
        assert!(!answer.message().is_empty());
    }
    wait_for_health(&server, (503, 1.0));
    assert_eq!(complaints(&server, "OOM"), 1, "it is said once");
    for shared in kept.drain(..10) {
        assert_eq!(client.state(&shared), "new");
        client.expect_revealed(&shared);
        client.expect_gone(&shared);
    }
    redis.says(&["CONFIG", "SET", "maxmemory", "0"]);
    wait_for_health(&server, (200, 0.0));
    assert!(server.log().contains("takes changes again"));
    kept.push(client.share(&chance.odd_text(2000)));
    kept.iter().for_each(|shared| client.expect_revealed(shared));
    kept.iter().for_each(|shared| client.expect_gone(shared));
}

#[test]
fn a_redis_whose_disk_is_full_refuses_everything_and_consumes_nothing() {
    let mut chance = Chance::new();
    let room = TempDir::with_prefix_in("glimpse-redis-", "/dev/shm").unwrap();
    let disk = room.path().join("disk");
    fs::create_dir(&disk).unwrap();
    let mount = Mount::small_disk(&disk, 4 << 20);
    let filler = mount.seen_from_outside(&disk.join("filler"));
    let redis = Single::start_in(room, &disk, &mount.wrapper());
    let server = redis.serve();
    let mut client = server.client();
    let mut kept: Vec<Shared> = (0..40).map(|_| client.share(&chance.odd_text(500))).collect();
    let mut file = File::create(&filler).unwrap();
    while file.write_all(&[0; 4096]).is_ok() {}
    drop(file);
    let since = Instant::now();
    loop {
        let secret = chance.odd_text(500);
        let answer = client.try_share(&secret, None).unwrap();
        if answer.status == 503 {
            break;
        }
        // Redis took it into its memory, and will write it when it can.
        kept.push(Shared::from(&answer, &secret, None));
        assert!(since.elapsed() < PATIENCE, "Redis takes changes without writing them");
        thread::sleep(Duration::from_millis(50));
    }
    for shared in kept.iter().take(10) {
        for answer in [client.try_share(&chance.text(50), None).unwrap(), client.reveal(shared), client.burn(shared)] {
            assert_eq!(answer.status, 503, "{answer}");
            assert!(!answer.message().is_empty());
        }
        assert_eq!(client.state(shared), "new");
    }
    wait_for_health(&server, (503, 1.0));
    assert_eq!(complaints(&server, "MISCONF"), 1, "it is said once");
    fs::remove_file(&filler).unwrap();
    wait_for_health(&server, (200, 0.0));
    kept.push(client.share(&chance.odd_text(500)));
    kept.iter().for_each(|shared| client.expect_revealed(shared));
    kept.iter().for_each(|shared| client.expect_gone(shared));
}

#[test]
fn a_redis_that_is_a_replica_refuses_everything_and_consumes_nothing() {
    let (mut chance, redis) = (Chance::new(), Single::start());
    let server = redis.serve();
    let mut client = server.client();
    let mut kept: Vec<Shared> = (0..10).map(|_| client.share(&chance.odd_text(500))).collect();
    // A master that is not there: it keeps what it has, and takes nothing.
    redis.says(&["REPLICAOF", "127.0.0.1", "1"]);
    for shared in kept.iter().take(3) {
        for answer in [client.try_share(&chance.text(50), None).unwrap(), client.reveal(shared), client.burn(shared)] {
            assert_eq!(answer.status, 503, "{answer}");
            assert!(!answer.message().is_empty());
        }
    }
    wait_for_health(&server, (503, 1.0));
    assert_eq!(complaints(&server, "READONLY"), 1, "it is said once");
    redis.says(&["REPLICAOF", "NO", "ONE"]);
    wait_for_health(&server, (200, 0.0));
    kept.push(client.share(&chance.odd_text(500)));
    kept.iter().for_each(|shared| client.expect_revealed(shared));
    kept.iter().for_each(|shared| client.expect_gone(shared));
}
