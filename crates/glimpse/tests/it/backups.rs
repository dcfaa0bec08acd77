//! Backups: what comes back from one, what never does, and files that are not whole.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::chance::Chance;
use crate::http::Request;
use crate::launch::Launch;
use crate::redis::single::Redis;
use crate::server::{Account, Server, copy_folder};

#[track_caller]
fn backup(server: &Server, name: &str) -> PathBuf {
    let file = server.launch.room().join(name);
    let made = server.operate(&["backup", file.to_str().unwrap(), "--json"]).json();
    assert_eq!(made["damaged"], 0);
    file
}

/// A new server with the root key of another, filled from its backup.
#[track_caller]
fn restored(launch: Launch, file: &Path, from: &Server) -> Server {
    let said = launch.operate(&["restore", file.to_str().unwrap(), "--json"], "").json();
    assert_eq!(said["restored"], true);
    fs::create_dir_all(launch.data()).unwrap();
    fs::copy(from.data().join("root.key"), launch.data().join("root.key")).unwrap();
    launch.start()
}

#[track_caller]
fn recent(server: &Server, account: &Account) -> Vec<Value> {
    let asked = Request::get("/api/v1/private/recent").header("Authorization", &account.basic());
    let answer = server.client().ask(&asked);
    assert_eq!(answer.status, 200, "{answer}");
    answer.json().as_array().unwrap().clone()
}

#[test]
fn what_comes_back_from_a_backup_is_everything_but_secrets() {
    let launch = || Launch::new().set("site.public_url", "https://glimpse.example");
    let mut server = launch().start();
    let anna = server.account("anna@glimpse.example");
    let mut client = server.client();
    let [read, burned, later, left] =
        ["to be read", "to be burned", "to be read later", "to be left"].map(|text| client.share(text));
    client.expect_revealed(&read);
    assert_eq!(client.burn(&burned).status, 200);
    let own = Request::post("/api/v1/share").form(&[("secret", "something of hers")]);
    assert_eq!(client.ask(&own.header("Authorization", &anna.basic())).status, 200);
    let record = server.operate(&["domain", "add", "secrets.example.org", "--json"]).json()["record"].clone();
    let file = backup(&server, "backup");
    server.operate(&["backup", file.to_str().unwrap()]).expect_refused("not there yet");
    client.expect_revealed(&later);
    let verified = server.operate(&["restore", file.to_str().unwrap(), "--verify", "--json"]).json();
    assert_eq!((&verified["receipts"], &verified["unread"], &verified["accounts"]), (&5.into(), &3.into(), &1.into()));

    let mut copy = restored(launch(), &file, &server);
    let mut at_copy = copy.client();
    for secret in [&read, &burned, &later, &left] {
        at_copy.expect_gone(secret);
    }
    let states = [&read, &burned, &later, &left].map(|secret| at_copy.state(secret));
    assert_eq!(states, ["received", "burned", "expired", "expired"]);
    assert_eq!(recent(&copy, &anna).len(), 1);
    assert_eq!(copy.operate(&["domain", "list", "--json"]).json()[0]["record"], record);
    let new = at_copy.share("shared after the restore");
    at_copy.expect_revealed(&new);
    // The old one goes on as it was.
    client.expect_revealed(&left);
    copy.operate(&["restore", file.to_str().unwrap()]).expect_refused("another Glimpse server runs");
    server.terminate();
    // Without a server the folder is opened; and nothing is restored twice, nor beside anything.
    let again = backup(&server, "again");
    server.operate(&["restore", again.to_str().unwrap()]).expect_refused("there is something in the store already");
    copy.terminate();
    copy.operate(&["restore", file.to_str().unwrap()]).expect_refused("is not restored twice");
    copy.start();
    server.start();
}

/// More rows than are handed over at once, so that the last ones come by themselves.
const MORE_THAN_ONE_PAGE: usize = 600;

#[test]
fn what_the_built_in_store_had_comes_back_in_redis() {
    let mut server = Launch::new().small_journals().start();
    let anna = server.account("anna@glimpse.example");
    let mut client = server.client();
    let shared: Vec<_> = (0..MORE_THAN_ONE_PAGE).map(|number| client.share(&format!("secret {number}"))).collect();
    let (read, others) = shared.split_at(20);
    let (burned, unread) = others.split_at(20);
    read.iter().for_each(|secret| client.expect_revealed(secret));
    burned.iter().for_each(|secret| assert_eq!(client.burn(secret).status, 200));
    let own = Request::post("/api/v1/share").form(&[("secret", "something of hers")]);
    assert_eq!(client.ask(&own.header("Authorization", &anna.basic())).status, 200);
    let file = backup(&server, "backup");
    server.terminate();

    let redis = Redis::start(&[]);
    let launch = || Launch::new().set("storage.url", redis.url()).set("storage.redis.replicas", 0);
    let copy = restored(launch(), &file, &server);
    let mut at_copy = copy.client();
    for (secrets, state) in [(read, "received"), (burned, "burned"), (unread, "expired")] {
        for secret in secrets {
            assert_eq!(at_copy.state(secret), state);
        }
        for secret in &secrets[..20] {
            at_copy.expect_gone(secret);
        }
    }
    assert_eq!(recent(&copy, &anna).len(), 1);
    let new = at_copy.share("shared after the restore");
    at_copy.expect_revealed(&new);
    assert!(shared.iter().all(|secret| secret.link != new.link));
    // Where somebody started nothing is restored, be it the same file or another one.
    launch().operate(&["restore", file.to_str().unwrap()], "").expect_refused("is not restored twice");
}

#[test]
fn an_answer_to_a_restore_says_what_comes_back_with_it() {
    let server = Server::fresh();
    let anna = server.account("anna@glimpse.example");
    let webhook = ["account", "webhook", "add", &anna.email, "https://example.org/hook", "--json"];
    server.sensitive().add(server.operate(&webhook).json()["secret"].as_str().unwrap());
    let file = backup(&server, "backup");
    // Taken back after the backup, and changed.
    assert!(server.operate(&["account", "webhook", "remove", &anna.email, "1"]).is_done);
    let token = server.operate(&["account", "show", &anna.email, "--json"]).json()["tokens"][0]["id"].clone();
    let revoke = ["account", "token", "revoke", &anna.email, token.as_str().unwrap()];
    assert!(server.operate(&revoke).is_done);
    let launch = Launch::new();
    let said = launch.operate(&["restore", file.to_str().unwrap(), "--json"], "").json();
    let note = said["note"].as_str().unwrap();
    assert!(["revoked", "passwords", "webhooks"].iter().all(|word| note.contains(word)), "{note}");
    fs::copy(server.data().join("root.key"), launch.data().join("root.key")).unwrap();
    let copy = launch.start();
    // So it is: whoever restores has to take it back once more.
    assert_eq!(recent(&copy, &anna).len(), 0);
    let webhooks = copy.operate(&["account", "webhook", "list", &anna.email, "--json"]).json();
    assert_eq!(webhooks[0]["url"], "https://example.org/hook");
}

#[test]
fn a_backup_holds_nothing_that_opens_anything() {
    let server = Server::fresh();
    let anna = server.account("anna@glimpse.example");
    let mut chance = Chance::new();
    let mut client = server.client();
    let mut search = server.sensitive().search();
    for _ in 0..20 {
        let shared = client.share_protected(&chance.odd_text(300), &chance.odd_text(20));
        for text in [&shared.link, &shared.receipt, &shared.secret] {
            search.add(text.as_bytes());
        }
        search.add(shared.passphrase.unwrap().as_bytes());
    }
    let own = Request::post("/api/v1/share").form(&[("secret", "something of hers")]);
    assert_eq!(client.ask(&own.header("Authorization", &anna.basic())).status, 200);
    for text in [&anna.password, &anna.token] {
        search.add(text.as_bytes());
    }
    let key = fs::read_to_string(server.data().join("root.key")).unwrap();
    let hex = key.split_whitespace().last().unwrap();
    let key: Vec<u8> = (0..64).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect();
    search.add(hex.as_bytes());
    search.needle(key, "root key");
    let mut file = fs::read(backup(&server, "backup")).unwrap();
    // The address of an account is there, as in the database: it is what people sign in with. Nothing else is.
    let email = anna.email.as_bytes();
    let at: Vec<usize> = (0..file.len() - email.len()).filter(|at| file[*at..].starts_with(email)).collect();
    assert_eq!(at.len(), 1);
    file[at[0]..at[0] + email.len()].fill(b'.');
    assert_eq!(search.find(&file), None);
}

#[test]
fn a_file_that_is_cut_or_altered_is_refused_whole() {
    let server = Server::fresh();
    for number in 0..20 {
        server.client().share(&format!("something {number}"));
    }
    let bytes = fs::read(backup(&server, "backup")).unwrap();
    let mut chance = Chance::new();
    let launch = Launch::new();
    for turn in 0..24 {
        let mut altered = bytes.clone();
        let at = chance.within(0..bytes.len());
        if turn % 3 == 0 {
            altered.truncate(at);
        } else {
            altered[at] ^= 1 << chance.within(0..8);
        }
        let broken = launch.room().join("broken");
        fs::write(&broken, altered).unwrap();
        launch.operate(&["restore", broken.to_str().unwrap()], "").expect_refused("cut or altered");
        assert!(!launch.data().exists(), "nothing is made for it");
    }
}

/// How long a small restore may take.
const RESTORED_MICROS_MAX: usize = 1_000_000;
/// Rounds after which it is a fault that no kill hit what it should.
const ROUNDS_MAX: usize = 60;

/// Until a command has begun to write there.
#[track_caller]
fn wait_for(path: &Path) {
    let since = Instant::now();
    while !path.exists() {
        assert!(since.elapsed() < Duration::from_secs(30), "it never began");
        thread::yield_now();
    }
}

#[test]
fn a_backup_that_dies_leaves_the_server_whole_and_no_file_that_is_taken_for_one() {
    let mut server = Launch::new().small_journals().start();
    let mut chance = Chance::new();
    let mut client = server.client();
    let mut shared: Vec<_> = (0..300).map(|_| client.share(&chance.text(50))).collect();
    let (mut whole, mut cut, mut rounds) = (0, 0, 0);
    // Until a kill has hit one that was begun and not finished.
    while rounds < 6 || cut == 0 {
        rounds += 1;
        assert!(rounds <= ROUNDS_MAX, "no kill in {ROUNDS_MAX} hit a backup");
        let file = server.launch.room().join(format!("backup {rounds}"));
        let mut command = server.launch.begin(&["backup", file.to_str().unwrap()]);
        wait_for(&file);
        thread::sleep(Duration::from_micros(u64::try_from(chance.within(0..8000)).unwrap()));
        server.kill();
        drop(command.kill());
        command.wait().unwrap();
        let verified = server.operate(&["restore", file.to_str().unwrap(), "--verify", "--json"]);
        if verified.is_done {
            assert_eq!(verified.json()["receipts"], 300);
            whole += 1;
        } else {
            cut += 1;
        }
        server.start();
        let secret = shared.pop().unwrap();
        server.client().expect_revealed(&secret);
    }
    eprintln!("{cut} of {rounds} were cut, {whole} were whole");
}

#[test]
fn a_restore_that_dies_leaves_nothing_that_is_served_until_it_is_finished() {
    let server = Server::fresh();
    let anna = server.account("anna@glimpse.example");
    // Each is a transition of its own, so that there is something to be hit.
    (0..12).for_each(|number| drop(server.account(&format!("anna{number}@glimpse.example"))));
    let mut chance = Chance::new();
    let mut client = server.client();
    let shared: Vec<_> = (0..300).map(|_| client.share(&chance.text(50))).collect();
    let file = backup(&server, "backup");
    let (mut finished, mut hit, mut rounds) = (0, 0, 0);
    // The last time that came before it began, and the first that came after its end.
    let (mut early, mut late) = (0, RESTORED_MICROS_MAX);
    // Until a kill has hit one that was begun and not finished.
    while rounds < 8 || hit == 0 || finished == 0 {
        rounds += 1;
        assert!(rounds <= ROUNDS_MAX, "no kill in {ROUNDS_MAX} hit a restore");
        let launch = Launch::new().small_journals();
        let mut command = launch.begin(&["restore", file.to_str().unwrap()]);
        wait_for(launch.data());
        let after = chance.within(early..late);
        thread::sleep(Duration::from_micros(u64::try_from(after).unwrap()));
        drop(command.kill());
        command.wait().unwrap();
        fs::copy(server.data().join("root.key"), launch.data().join("root.key")).unwrap();
        // Looked at in a copy: what no restore had begun to fill starts as a new one.
        let half = launch.room().join("half");
        copy_folder(launch.data(), &half);
        let is_hit = match Launch::new().small_journals().on(&half).attempt() {
            Ok(_) => false,
            Err(refusal) => {
                refusal.says("glimpse restore, again");
                true
            }
        };
        hit += usize::from(is_hit);
        let again = launch.operate(&["restore", file.to_str().unwrap()], "");
        finished += usize::from(again.is_done);
        match (is_hit, again.is_done) {
            (true, _) => {}
            (false, true) => early = after,
            (false, false) => late = after,
        }
        // It does not always take as long.
        if late.saturating_sub(early) < RESTORED_MICROS_MAX / 100 {
            (early, late) = (0, RESTORED_MICROS_MAX);
        }
        assert!(again.is_done || again.complained.contains("is not restored twice"), "{}", again.complained);
        let copy = launch.start();
        assert_eq!(recent(&copy, &anna).len(), 0);
        let secret = chance.pick(&shared);
        assert_eq!(copy.client().state(secret), "expired");
        copy.client().expect_gone(secret);
    }
    assert!(finished >= hit, "what was half restored cannot be finished");
    eprintln!("{hit} of {rounds} were cut, {finished} of {rounds} were finished by a second run");
}
