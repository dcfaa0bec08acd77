//! The root key beside the data is missing, wrong or broken: the start is refused, says what to do, and the data wait
//! unharmed for the right one.

use std::fs;
use std::path::PathBuf;

use crate::chance::Chance;
use crate::client::Shared;
use crate::launch::{Launch, Refusal};
use crate::server::Server;

/// A stopped server with something unread in its folder.
fn stopped() -> (Server, PathBuf, Shared) {
    let mut server = Server::fresh();
    let shared = server.client().share(&Chance::new().odd_text(400));
    server.terminate();
    let key = server.data().join("root.key");
    (server, key, shared)
}

/// The key file as this, and then as it was.
#[track_caller]
fn refused_with(content: Option<&[u8]>) -> Refusal {
    let (mut server, key, shared) = stopped();
    let right = fs::read(&key).unwrap();
    match content {
        Some(content) => fs::write(&key, content).unwrap(),
        None => fs::remove_file(&key).unwrap(),
    }
    let refusal = Launch::new().on(server.data()).refused();
    assert_eq!(fs::read(&key).ok().as_deref(), content, "a refused start must not touch the key");
    refusal.says_one_of(&["root.key", "root key"]);
    fs::write(&key, right).unwrap();
    server.start();
    server.client().expect_revealed(&shared);
    refusal
}

#[test]
fn a_missing_root_key_is_refused_with_the_advice_to_put_it_back() {
    refused_with(None).says_one_of(&["restore", "put", "copy", "bring", "back"]);
}

#[test]
fn a_wrong_root_key_is_refused() {
    let wrong = format!("1 {}\n", "5a".repeat(32));
    refused_with(Some(wrong.as_bytes())).does_not_say(&"5a".repeat(8));
}

#[test]
fn a_root_key_of_another_server_is_refused() {
    let other = Server::fresh();
    let key = fs::read(other.data().join("root.key")).unwrap();
    let hex = String::from_utf8(key.clone()).unwrap().split_whitespace().last().unwrap().to_owned();
    refused_with(Some(&key)).does_not_say(&hex);
}

#[test]
fn an_empty_root_key_file_is_refused() {
    refused_with(Some(b""));
}

#[test]
fn a_broken_root_key_file_is_refused_without_repeating_it() {
    for broken in
        ["1 5a5a5a5a5a5a5a5a", "5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a no key at all", "1 \u{1F511}5a5a5a5a5a5a5a5a\n\n"]
    {
        refused_with(Some(broken.as_bytes())).does_not_say("5a5a5a5a");
    }
    refused_with(Some(b"\xff\xfe\0\0 5a5a5a5a")).does_not_say("5a5a5a5a");
}

#[test]
fn a_wrong_root_key_from_the_environment_is_refused_without_repeating_it() {
    let (mut server, _, shared) = stopped();
    for wrong in ["a7".repeat(32), "a7".repeat(31), "x7".repeat(32), "a7a7a7a7".into()] {
        let refusal = Launch::new().on(server.data()).set("root_key", &wrong).refused();
        refusal.says_one_of(&["root_key", "root key"]).does_not_say(&wrong[..8]);
    }
    server.start();
    server.client().expect_revealed(&shared);
}

#[test]
fn the_right_root_key_may_come_from_elsewhere() {
    let (mut server, key, shared) = stopped();
    let content = fs::read_to_string(&key).unwrap();
    let elsewhere = server.launch.room().join("elsewhere.key");
    fs::rename(&key, &elsewhere).unwrap();
    let hex = content.split_whitespace().last().unwrap();
    server.sensitive().add(hex);
    let by_value = Launch::new().on(server.data()).set("root_key", hex).start();
    assert_eq!(by_value.client().state(&shared), "new");
    drop(by_value);
    server.launch.adjust("root_key_file", elsewhere.display());
    server.start();
    server.client().expect_revealed(&shared);
}
