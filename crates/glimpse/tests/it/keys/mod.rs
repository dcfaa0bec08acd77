//! Root keys that come and go while the server runs: what was sealed before opens after, whatever dies meanwhile; and a key that is
//! destroyed is nowhere any more, but not before nothing needs it.

mod deaths;
mod nodes;

use std::fs;
use std::os::unix::fs::symlink;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::chance::Chance;
use crate::client::{Client, Shared};
use crate::faults::mount::Mount;
use crate::http::Request;
use crate::launch::Launch;
use crate::page::{Browser, Form};
use crate::server::Server;

/// How long anything may take that happens by itself.
const PATIENCE: Duration = Duration::from_secs(20);

/// How a generation does.
#[track_caller]
pub(crate) fn status(server: &Server, generation: u64) -> Value {
    let all = server.operate(&["keys", "status", "--json"]).json();
    let found = all.as_array().unwrap().iter().find(|key| key["generation"] == generation);
    found.unwrap_or_else(|| panic!("there is no generation {generation}: {all}")).clone()
}

#[track_caller]
pub(crate) fn rotate(server: &Server) -> Value {
    server.operate(&["keys", "rotate", "--json"]).json()
}

#[track_caller]
fn destroy(server: &Server, generation: u64) {
    let answer = server.operate(&["keys", "destroy", &generation.to_string(), "--json"]).json();
    assert_eq!(answer["destroyed"], true);
}

#[track_caller]
pub(crate) fn until(what: &str, patience: Duration, holds: impl Fn() -> bool) {
    let since = Instant::now();
    while !holds() {
        assert!(since.elapsed() < patience, "in vain: {what}");
        thread::sleep(Duration::from_millis(100));
    }
}

/// The keys of a key file, as the file and as memory would have them.
fn key_bytes(file: &str) -> Vec<Vec<u8>> {
    let key = |line: &str| {
        let hex = line.split(' ').nth(1).unwrap().to_owned();
        let bytes = (0..64).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect();
        [hex.into_bytes(), bytes]
    };
    file.lines().filter(|line| !line.contains("retired")).flat_map(key).collect()
}

#[test]
fn what_was_shared_before_a_rotation_opens_after_it_and_what_is_shared_after_it_too() {
    let mut chance = Chance::new();
    let mut server = Launch::new().set("listen_metrics", "127.0.0.1:0").start();
    let mut client = server.client();
    let mut shared: Vec<Shared> = Vec::new();
    for generation in 1..=4 {
        for _ in 0..3 {
            shared.push(client.share(&chance.odd_text(200)));
            shared.push(client.share_protected(&chance.odd_text(200), "a passphrase"));
        }
        assert_eq!(status(&server, generation)["secrets"], 6);
        let newest = rotate(&server);
        assert_eq!((&newest["generation"], &newest["seals"]), (&(generation + 1).into(), &true.into()));
        assert_eq!(status(&server, generation)["seals"], false);
        client.expect_revealed(&shared.remove(0));
        assert_eq!(client.burn(&shared.remove(0)).status, 200);
        if generation == 2 {
            server.restart();
        } else if generation == 3 {
            server.kill();
            server.start();
        }
        client = server.client();
    }
    assert_eq!(fs::read_to_string(server.data().join("root.key")).unwrap().lines().count(), 5);
    let said = server.operate(&["keys", "status"]).said;
    assert!(
        said.contains("Generation 1 opens, known since") && said.contains("Generation 5 seals new secrets"),
        "{said}"
    );
    for secret in &shared {
        assert_eq!(client.state(secret), "new");
        client.expect_revealed(secret);
        client.expect_gone(secret);
    }
    let said = server.operate(&["keys", "status"]).said;
    assert!(said.contains("`glimpse keys destroy 1` takes it away"), "{said}");
    server.terminate();
    // Without a server the folder is opened.
    assert_eq!(rotate(&server)["generation"], 6);
    server.start();
    client = server.client();
    let after = client.share("after all of them");
    assert_eq!(status(&server, 6)["secrets"], 1);
    client.expect_revealed(&after);
}

#[test]
fn pages_sessions_invitations_and_metrics_go_on_across_a_rotation() {
    let server = Launch::new().set("listen_metrics", "127.0.0.1:0").set("accounts.sign_up", "invite").start();
    let mut client = server.client();
    let anna = server.account("anna@glimpse.example");
    let shared = client.share("opened on a page from before");
    let target = format!("/secret/{}", shared.link);
    let page = client.ask(&Request::get(&target)).text();
    let nonce = page.split_once("name=\"nonce\" value=\"").unwrap().1.split('"').next().unwrap().to_owned();
    let invitation = server.operate(&["account", "invite", "--json"]).json()["invitation"].as_str().unwrap().to_owned();
    let mut browser = Browser::new(server.client());
    let target_of_form = format!("/account/sign-up?invitation={invitation}");
    let form = Form::all_of(&browser.get(&target_of_form), &target_of_form).remove(0);
    rotate(&server);
    let proof: String = nonce.chars().rev().collect();
    let page = client.ask(&Request::post(&target).form(&[("nonce", &nonce), ("proof", &proof)]));
    assert_eq!((page.status, page.text().contains("opened on a page from before")), (200, true), "{page}");
    let listed = Request::get("/api/v1/private/recent").header("Authorization", &anna.basic());
    assert_eq!(client.ask(&listed).status, 200);
    // A form and an invitation from before, and a session from after.
    browser.send(&form.fill("email", "ben@glimpse.example").fill("password", "a long password"));
    let page = browser.get("/account");
    assert_eq!(page.status, 200, "{page}");
    assert!(page.text().contains("ben@glimpse.example"), "{page}");
    let said = server.said();
    let watched = said.split("its numbers on http://").nth(1).and_then(|rest| rest.split('/').next()).unwrap();
    let mut watcher = Client::new(watched.parse().unwrap(), server.sensitive());
    let numbers = watcher.ask(&Request::get("/metrics")).text();
    assert!(numbers.contains("glimpse_root_key_generation 2"), "{numbers}");
}

#[test]
fn a_key_is_destroyed_when_nothing_needs_it_and_its_bytes_are_nowhere_then() {
    let mut server = Launch::new().small_journals().set("storage.erase_within", 1).start();
    let mut client = server.client();
    let [read, burned] = ["to be read", "to be burned"].map(|text| client.share(text));
    let expired = client.share_for("to expire", 4);
    let file = server.data().join("root.key");
    let old = fs::read_to_string(&file).unwrap();
    let mut search = server.sensitive().search();
    for bytes in key_bytes(&old) {
        search.needle(bytes, "root key");
    }
    let refused = |server: &Server, generation: &str, reason: &str| {
        server.operate(&["keys", "destroy", generation]).expect_refused(reason);
        assert!(search.find_in_folder(server.data()).is_some(), "a refusal changes nothing");
    };
    refused(&server, "1", "generation 1 seals new secrets");
    refused(&server, "7", "there is no generation 7");
    rotate(&server);
    let kept = client.share("from after");
    refused(&server, "2", "generation 2 seals new secrets");
    refused(&server, "1", "3 unread secrets");
    client.expect_revealed(&read);
    refused(&server, "1", "2 unread secrets");
    assert_eq!(client.burn(&burned).status, 200);
    refused(&server, "1", "1 unread secrets");
    server.restart();
    refused(&server, "1", "1 unread secrets");
    client = server.client();
    until("the last one expires", PATIENCE, || status(&server, 1)["unused"] == true);
    destroy(&server, 1);
    assert_eq!(search.find_in_folder(server.data()), None, "the key is still somewhere");
    assert!(!fs::read_to_string(&file).unwrap().contains(old.trim()));
    server.operate(&["keys", "destroy", "1"]).expect_refused("there is no generation 1");
    client.expect_gone(&expired);
    client.expect_revealed(&kept);
    let next = client.share("from still later");
    server.kill();
    server.start();
    client = server.client();
    client.expect_revealed(&next);
    assert_eq!(client.state(&kept), "received");
    assert_eq!(rotate(&server)["generation"], 3, "numbers never come again");
    // Whoever brings the old key file back brings the key back, and nothing that it opens; it is taken away again.
    server.terminate();
    let new = fs::read_to_string(&file).unwrap();
    let live: String = new.lines().filter(|line| !line.contains("retired")).map(|line| format!("{line}\n")).collect();
    fs::write(&file, format!("{live}{old}")).unwrap();
    server.start();
    assert_eq!(search.find_in_folder(server.data()), None);
    assert_eq!(server.operate(&["keys", "status", "--json"]).json().as_array().unwrap().len(), 2);
}

#[test]
fn a_key_that_is_used_is_destroyed_only_by_who_says_so_twice() {
    let server = Server::fresh();
    let mut client = server.client();
    let lost: Vec<Shared> = (0..3).map(|number| client.share(&format!("to be lost, {number}"))).collect();
    rotate(&server);
    let kept = client.share("to be kept");
    let refused = server.operate(&["keys", "destroy", "1", "--even-if-used"]);
    refused.expect_refused("add --yes");
    assert!(refused.complained.contains("3 unread secrets are sealed under generation 1. They will never open again"));
    assert!(!server.operate(&["keys", "destroy", "2", "--even-if-used", "--yes"]).is_done, "it seals");
    assert_eq!(client.state(&lost[0]), "new");
    assert!(server.operate(&["keys", "destroy", "1", "--even-if-used", "--yes"]).is_done);
    for secret in &lost {
        assert_ne!(client.reveal(secret).status, 200);
    }
    client.expect_revealed(&kept);
}

#[test]
fn a_key_that_cannot_be_kept_is_not_made() {
    let value = Launch::new().set("root_key", "5a".repeat(32)).start();
    value.operate(&["keys", "rotate"]).expect_refused("root_key_file");
    let server = Server::fresh();
    let before = fs::read(server.data().join("root.key")).unwrap();
    let draft = server.data().join("root.key.new");
    fs::create_dir(&draft).unwrap();
    server.operate(&["keys", "rotate"]).expect_refused("cannot be written");
    assert_eq!(fs::read(server.data().join("root.key")).unwrap(), before);
    assert_eq!(status(&server, 1)["seals"], true);
    fs::remove_dir(draft).unwrap();
    assert_eq!(rotate(&server)["generation"], 2);
}

#[test]
fn a_key_whose_file_cannot_be_replaced_is_not_destroyed() {
    let mut stopped = Server::fresh();
    let shared = stopped.client().share("sealed with the first");
    rotate(&stopped);
    stopped.terminate();
    let server = &stopped;
    let folder = server.launch.room().join("keys");
    fs::create_dir(&folder).unwrap();
    let file = folder.join("root.key");
    fs::rename(server.data().join("root.key"), &file).unwrap();
    let mount = Mount::read_only(&folder);
    let launch = Launch::new().on(server.data()).set("root_key_file", file.display());
    let mut server = launch.through(&mount.wrapper()).start();
    let refused = server.operate(&["keys", "destroy", "1", "--even-if-used", "--yes"]);
    refused.expect_refused("nothing was changed");
    assert!(refused.complained.contains("cannot be written"), "{}", refused.complained);
    server.operate(&["keys", "rotate"]).expect_refused("nothing was changed");
    server.restart();
    server.client().expect_revealed(&shared);
    assert_eq!(status(&server, 1)["seals"], false);
}

/// As Kubernetes brings secrets: the file is a link into `..data`, which is swapped for another one.
#[test]
fn a_key_file_that_is_swapped_behind_a_link_is_read_again() {
    let launch = Launch::new();
    let folder = launch.room().join("secrets");
    let brought = |version: &str, text: &str| {
        fs::create_dir_all(folder.join(version)).unwrap();
        fs::write(folder.join(version).join("root.key"), text).unwrap();
        let (next, data) = (folder.join("..next"), folder.join("..data"));
        symlink(version, &next).unwrap();
        fs::rename(next, data).unwrap();
    };
    let first = format!("1 {}\n", "5a".repeat(32));
    brought("..1", &first);
    symlink("..data/root.key", folder.join("root.key")).unwrap();
    let server = launch.set("root_key_file", folder.join("root.key").display()).start();
    let shared = server.client().share("sealed with the first");
    brought("..2", &format!("{first}2 {}\n", "7b".repeat(32)));
    fs::remove_dir_all(folder.join("..1")).unwrap();
    assert!(server.operate(&["keys", "reload"]).is_done);
    until("the new one seals", PATIENCE, || status(&server, 2)["seals"] == true);
    server.client().expect_revealed(&shared);
}
