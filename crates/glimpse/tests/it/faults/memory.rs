//! Memory: a flood takes no more of it than the manual says, and a server that was killed for want of it has lost nothing.

use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

use super::cgroup::Cgroup;
use crate::chance::Chance;
use crate::client::Shared;
use crate::http::Request;
use crate::launch::Launch;

const MIB: u64 = 1 << 20;
/// What the manual says that a flood can take with the default settings (docs/operating.md, Limits).
const PROMISED: u64 = 600 * MIB;
/// `http.connections_max`.
const CONNECTIONS: usize = 4096;
/// Of a body that never comes to its end.
const BODY_BYTES: usize = 150_000;
const SHARING_FOR: Duration = Duration::from_secs(5);

/// The defaults, but for who may come: all from one address here, and as often as they like.
#[test]
fn a_flood_takes_no_more_memory_than_the_manual_says() {
    let files = getrlimit(Resource::Nofile);
    setrlimit(Resource::Nofile, Rlimit { current: files.maximum, ..files }).unwrap();
    assert!(files.maximum.is_none_or(|most| most > 9000), "this test needs 9000 open files (ulimit -Hn)");
    let mut chance = Chance::new();
    let group = Cgroup::new(PROMISED);
    let wrapper = group.wrapper();
    let wrapper: Vec<&str> = wrapper.iter().map(String::as_str).collect();
    let launch = Launch::new().set("http.connections_per_address_max", CONNECTIONS).set("log.filter", "warn");
    let mut server = launch.through(&wrapper).start();
    let mut client = server.client();
    let mut kept: Vec<Shared> = (0..20).map(|_| client.share(&chance.odd_text(9000))).collect();

    let announced = Request::post("/api/v1/share").form(&[("secret", &"x".repeat(BODY_BYTES * 2))]).bytes();
    let mut flood: Vec<_> = (0..CONNECTIONS - 100).map(|_| client.connect()).collect();
    for connection in &mut flood {
        // Some are turned away, and hang up in the middle.
        drop(connection.write(&announced[..BODY_BYTES]));
    }
    let until = Instant::now() + SHARING_FOR;
    let shared = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for mut chance in (0..16).map(|_| chance.split()) {
            let (mut client, shared) = (server.client(), &shared);
            scope.spawn(move || {
                while Instant::now() < until {
                    let secret = chance.text(9000);
                    match client.try_share(&secret, None) {
                        Ok(answer) if answer.status == 200 => {
                            shared.lock().unwrap().push(Shared::from(&answer, &secret, None));
                        }
                        Ok(answer) => assert!([503, 507].contains(&answer.status), "{answer}"),
                        Err(_) => {}
                    }
                }
            });
        }
    });
    let shared = shared.into_inner().unwrap();
    eprintln!(
        "figure: {} shares beside {} stuck requests, at most {} MiB of memory",
        shared.len(),
        flood.len(),
        group.peak_bytes() / MIB
    );
    assert_eq!(group.killed(), 0, "it was killed for want of memory");
    assert!(shared.len() > 100, "only {} were let in", shared.len());
    drop(flood);
    kept.extend(shared.into_iter().step_by(50));
    server.restart();
    let mut client = server.client();
    kept.iter().for_each(|shared| client.expect_revealed(shared));
    kept.iter().for_each(|shared| client.expect_gone(shared));
}

#[test]
fn killed_for_want_of_memory_it_has_lost_nothing() {
    const ALLOWED: u64 = 256 * MIB;
    let mut chance = Chance::new();
    let group = Cgroup::new(ALLOWED);
    let wrapper = group.wrapper();
    let wrapper: Vec<&str> = wrapper.iter().map(String::as_str).collect();
    let mut server = Launch::new().small_journals().set("storage.erase_within", 2).through(&wrapper).start();
    let is_over = AtomicBool::new(false);
    // What was acknowledged; and of what was asked for last, nobody knows.
    let ledger = Mutex::new((Vec::new(), Vec::new()));
    thread::scope(|scope| {
        for mut chance in (0..4).map(|_| chance.split()) {
            let (mut client, is_over, ledger) = (server.client(), &is_over, &ledger);
            scope.spawn(move || {
                while !is_over.load(Ordering::Relaxed) {
                    let secret = chance.odd_text(3000);
                    let Ok(answer) = client.try_share(&secret, None) else { return };
                    let shared = Shared::from(&answer, &secret, None);
                    if chance.one_in(3) {
                        ledger.lock().unwrap().0.push(shared);
                        continue;
                    }
                    // Whoever is killed while opening may have opened it or not; the other half is certain.
                    let Ok(answer) = client.try_ask(&shared.reveal_request()) else { return };
                    assert_eq!(answer.status, 200, "{answer}");
                    ledger.lock().unwrap().1.push(shared);
                }
            });
        }
        thread::sleep(Duration::from_secs(2));
        // Somebody else wants all that there is, and the server is the one to go.
        fs::write(format!("/proc/{}/oom_score_adj", server.pid()), "1000").unwrap();
        let hungry = format!("held = b'x' * {}; import time; time.sleep(60)", ALLOWED - 8 * MIB);
        let mut hog = Command::new(wrapper[0]).args(&wrapper[1..]).args(["python3", "-c", &hungry]).spawn().unwrap();
        let since = Instant::now();
        while group.killed() == 0 && since.elapsed() < Duration::from_secs(20) {
            thread::sleep(Duration::from_millis(20));
        }
        is_over.store(true, Ordering::Relaxed);
        hog.kill().unwrap();
        hog.wait().unwrap();
    });
    assert_eq!(server.wait_for_end().0.signal(), Some(9), "the kernel should have killed it");
    server.start();
    let mut client = server.client();
    let (unread, gone) = ledger.into_inner().unwrap();
    assert!(unread.len() > 20 && gone.len() > 20, "{} and {}", unread.len(), gone.len());
    gone.iter().for_each(|shared| client.expect_gone(shared));
    unread.iter().for_each(|shared| client.expect_revealed(shared));
    unread.iter().for_each(|shared| client.expect_gone(shared));
}
