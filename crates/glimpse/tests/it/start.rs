//! Starting and ending: what an operator sees first, and what nobody else may see.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::thread;
use std::time::Duration;

use crate::chance::Chance;
use crate::client::Shared;
use crate::http::Request;
use crate::launch::Launch;
use crate::sensitive::files_below;
use crate::server::Server;

#[test]
fn an_empty_start_prints_the_address_and_the_folder() {
    let server = Server::fresh();
    let said = server.said() + &server.log();
    assert!(said.contains(&format!("http://{}", server.address())), "no address: {said}");
    assert!(said.contains(server.data().to_str().unwrap()), "no folder: {said}");
    let lines = server.said();
    assert_eq!(lines.lines().filter(|line| line.contains("http://")).count(), 1, "one line tells it: {lines}");
}

#[test]
fn it_answers_as_soon_as_it_has_printed_its_address() {
    for _ in 0..5 {
        let server = Server::fresh();
        let answer = server.client().ask(&Request::get("/api/v1/status"));
        assert_eq!((answer.status, answer.text().as_str()), (200, r#"{"status":"nominal"}"#));
    }
}

#[test]
fn without_arguments_it_serves() {
    let server = Launch::new().arguments(&[]).start();
    assert_eq!(server.client().ask(&Request::get("/api/v1/status")).status, 200);
}

#[test]
fn flags_win_over_the_environment() {
    let launch = Launch::new();
    let flagged = launch.room().join("by-flag");
    let flags = ["serve", "--listen", "127.0.0.1:0", "--data", flagged.to_str().unwrap()];
    let server = launch.set("listen", "127.0.0.1:1").arguments(&flags).start();
    assert!(flagged.join("root.key").exists(), "the data should be where the flag says");
    assert!(!server.data().exists(), "the folder of the environment should not have been made");
}

#[test]
fn a_file_of_settings_is_read_and_the_environment_wins_over_it() {
    let launch = Launch::new();
    let file = launch.room().join("glimpse.toml");
    fs::write(&file, "[secrets]\nttl_min = 50\n[plans.anonymous]\nttl_default = 77\n").unwrap();
    let server = launch.environment("GLIMPSE_CONFIG", file.display()).start();
    let mut client = server.client();
    let answer = client.ask(&Request::post("/api/v1/generate"));
    assert_eq!(answer.json()["ttl"], 77, "the file's value");
    let answer = client.ask(&Request::post("/api/v1/generate").form(&[("ttl", "5")]));
    assert_eq!(answer.json()["ttl"], 5, "the environment's minimum is 1");
}

#[test]
fn the_folder_and_what_is_in_it_are_for_their_owner_only() {
    let server = Server::fresh();
    server.client().share(&Chance::new().text(30));
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(server.data()), 0o700);
    let files = files_below(server.data());
    assert!(files.len() >= 2, "a database and a root key at least: {files:?}");
    for file in files {
        assert_eq!(mode(&file) & 0o077, 0, "{} is open to others", file.display());
    }
    assert_eq!(mode(&server.data().join("root.key")), 0o600);
}

#[test]
fn nothing_is_written_outside_the_folder() {
    let server = Server::fresh();
    server.client().share(&Chance::new().text(30));
    let beside = fs::read_dir(server.launch.room()).unwrap().map(|entry| entry.unwrap().file_name());
    let mut beside: Vec<_> = beside.collect();
    beside.sort();
    assert_eq!(beside, ["data", "log"]);
}

#[test]
fn sigterm_ends_it_promptly_though_a_connection_idles() {
    let mut server = Server::fresh();
    let mut idle = server.client();
    idle.ask(&Request::get("/api/v1/status"));
    server.ask_to_end();
    let (status, took) = server.wait_for_end();
    assert_eq!(status.code(), Some(0));
    assert!(took < Duration::from_secs(3), "it took {took:?}");
}

#[test]
fn a_request_under_way_is_answered_before_it_ends() {
    let mut server = Server::fresh();
    let secret = Chance::new().text(200);
    server.sensitive().add(&secret);
    let request = Request::post("/api/v1/share").form(&[("secret", &secret)]).bytes();
    let (first, rest) = request.split_at(request.len() - 100);
    let mut connection = server.client().connect();
    connection.write(first).unwrap();
    thread::sleep(Duration::from_millis(200));
    server.ask_to_end();
    thread::sleep(Duration::from_millis(300));
    connection.write(rest).unwrap();
    let shared = Shared::from(&connection.answer().unwrap(), &secret, None);
    let (status, took) = server.wait_for_end();
    assert_eq!(status.code(), Some(0));
    assert!(took < Duration::from_secs(3), "it took {took:?} after the last answer");
    server.start();
    server.client().expect_revealed(&shared);
}

#[test]
fn a_request_that_never_ends_does_not_keep_it_from_ending() {
    let mut server = Launch::new().set("http.drain_timeout", 1).start();
    let mut connection = server.client().connect();
    connection.write(b"POST /api/v1/share HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nsecret=").unwrap();
    thread::sleep(Duration::from_millis(200));
    server.ask_to_end();
    let (status, took) = server.wait_for_end();
    assert_eq!(status.code(), Some(0));
    assert!(took < Duration::from_secs(4), "it took {took:?}");
}

#[test]
fn a_restart_keeps_secrets_and_fates() {
    let mut chance = Chance::new();
    let mut server = Server::fresh();
    let mut client = server.client();
    let unread = client.share(&chance.odd_text(3000));
    let protected = client.share_protected(&chance.odd_text(300), &chance.text(12));
    let revealed = client.share(&chance.text(40));
    client.expect_revealed(&revealed);
    let burned = client.share(&chance.text(40));
    assert_eq!(client.burn(&burned).status, 200);
    let received = client.receipt(&revealed)["received"].clone();
    server.restart();
    let mut client = server.client();
    assert_eq!(client.state(&unread), "new");
    client.expect_revealed(&unread);
    client.expect_revealed(&protected);
    client.expect_gone(&revealed);
    client.expect_gone(&burned);
    assert_eq!(client.receipt(&revealed)["received"], received);
    assert_eq!(client.state(&burned), "burned");
}

#[test]
fn being_told_to_read_again_does_not_end_it() {
    let server = Server::fresh();
    for _ in 0..3 {
        server.signal(rustix::process::Signal::HUP);
        thread::sleep(Duration::from_millis(50));
    }
    let shared = server.client().share("still here");
    server.client().expect_revealed(&shared);
}
