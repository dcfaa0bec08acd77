//! Too many open files: who comes waits, who is there is served, nothing spins, and nothing is lost.

use std::fs;
use std::thread;
use std::time::Duration;

use rustix::process::{Pid, Resource, Rlimit, prlimit};

use super::failing_disk::wait_for_health;
use crate::chance::Chance;
use crate::client::{Client, Shared};
use crate::http::Request;
use crate::launch::Launch;
use crate::server::Server;
use crate::watched::{samples, watched};

const NEWCOMERS: usize = 20;

fn launch() -> Launch {
    Launch::new().small_journals().set("storage.erase_within", 2).set("listen_metrics", "127.0.0.1:0")
}

/// The numbers of the files that it has open.
fn open_files(server: &Server) -> Vec<u64> {
    let files = fs::read_dir(format!("/proc/{}/fd", server.pid())).unwrap();
    files.map(|file| file.unwrap().file_name().to_str().unwrap().parse().unwrap()).collect()
}

/// From now on it may open no file; gives what it was allowed before.
fn allow_no_more(server: &Server) -> u64 {
    let open = open_files(server);
    // The next file would get the lowest number that is free.
    allow(server, (0..).find(|number| !open.contains(number)).unwrap())
}

/// Allows a running server so many files; gives what it was allowed before.
fn allow(server: &Server, files: u64) -> u64 {
    let pid = Pid::from_raw(server.pid().cast_signed()).unwrap();
    let limits = fs::read_to_string(format!("/proc/{}/limits", server.pid())).unwrap();
    let line = limits.lines().find(|line| line.starts_with("Max open files")).unwrap();
    let maximum = line.split_whitespace().nth(4).unwrap().parse().ok();
    let before = prlimit(Some(pid), Resource::Nofile, Rlimit { current: Some(files), maximum });
    before.unwrap().current.unwrap()
}

fn share_some(client: &mut Client, chance: &mut Chance, count: usize) -> Vec<Shared> {
    (0..count).map(|_| client.share(&chance.odd_text(900))).collect()
}

#[test]
fn with_too_many_open_files_newcomers_wait_and_all_others_are_served() {
    let mut chance = Chance::new();
    let mut server = launch().start();
    let (mut client, mut watcher) = (server.client(), watched(&server));
    samples(&mut watcher);
    let mut kept = share_some(&mut client, &mut chance, 20);
    thread::sleep(Duration::from_secs(1));

    let before = allow_no_more(&server);
    thread::scope(|scope| {
        for mut newcomer in (0..NEWCOMERS).map(|_| server.client()) {
            scope.spawn(move || assert_eq!(newcomer.ask(&Request::get("/api/v1/status")).status, 200));
        }
        thread::sleep(Duration::from_millis(500));
        let busy = server.cpu();
        thread::sleep(Duration::from_secs(2));
        let busy = server.cpu() - busy;
        assert!(busy < Duration::from_millis(400), "waiting for files took {busy:?} of the processor in two seconds");

        kept.extend(share_some(&mut client, &mut chance, 20));
        for shared in kept.drain(..10) {
            client.expect_revealed(&shared);
            client.expect_gone(&shared);
        }
        thread::sleep(Duration::from_secs(1));
        kept.extend(share_some(&mut client, &mut chance, 20));
        let said = server.log().matches("No more connections can be accepted for now").count();
        assert_eq!(said, 1, "it is said once");
        assert_eq!(watcher.ask(&Request::get("/readyz")).status, 200, "the store has the files it needs");
        allow(&server, before);
    });
    assert!(server.log().contains("Connections are accepted again"));
    server.kill();
    server.start();
    let mut client = server.client();
    kept.iter().for_each(|shared| client.expect_revealed(shared));
    kept.iter().for_each(|shared| client.expect_gone(shared));
}

#[test]
fn a_store_that_may_open_no_file_refuses_and_recovers_by_itself() {
    let mut chance = Chance::new();
    let mut server = launch().start();
    let mut client = server.client();
    assert_eq!(client.ask(&Request::get("/api/v1/status")).status, 200);
    // There is no file of sealed bytes yet, and there can be none.
    let before = allow_no_more(&server);
    let mut kept = share_some(&mut client, &mut chance, 10);
    while let Ok(answer) = client.try_share(&chance.odd_text(900), None) {
        if answer.status == 503 {
            break;
        }
        thread::sleep(Duration::from_millis(50));
    }
    client.expect_revealed(&kept.remove(0));
    allow(&server, before);
    wait_for_health(&server, (200, 0.0));
    kept.extend(share_some(&mut client, &mut chance, 10));
    server.kill();
    server.start();
    let mut client = server.client();
    kept.iter().for_each(|shared| client.expect_revealed(shared));
}

#[test]
fn as_many_files_as_the_system_allows_are_asked_for() {
    let server = launch().through(&["prlimit", "--nofile=64:3000"]).start();
    let limits = fs::read_to_string(format!("/proc/{}/limits", server.pid())).unwrap();
    let files = limits.lines().find(|line| line.starts_with("Max open files")).unwrap();
    assert_eq!(files.split_whitespace().nth(3), Some("3000"), "{files}");
}

#[test]
fn connections_leave_the_store_the_files_it_needs() {
    let mut chance = Chance::new();
    let mut server = launch().through(&["prlimit", "--nofile=300:300"]).start();
    let mut client = server.client();
    assert!(server.log().contains("fewer open files than http.connections_max needs"));
    let mut kept = share_some(&mut client, &mut chance, 5);
    let idle: Vec<_> = (0..400).map(|_| client.connect()).collect();
    // The files of sealed bytes are made only now.
    for _ in 0..3 {
        thread::sleep(Duration::from_millis(700));
        kept.extend(share_some(&mut client, &mut chance, 5));
    }
    let open = open_files(&server).len();
    assert!(open < 290, "{open} files are open");
    assert!(!server.log().contains("No more connections can be accepted"));
    drop(idle);
    server.kill();
    server.start();
    let mut client = server.client();
    kept.iter().for_each(|shared| client.expect_revealed(shared));
}
