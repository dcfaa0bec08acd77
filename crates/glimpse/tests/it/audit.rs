//! The audit log as those who read it meet it: what is in an export, that it holds, that it holds after `kill -9`, and that it tells
//! nobody's secrets. How every alteration is seen is tested where the log is made (`glimpse-store/audit`).

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use serde_json::Value;

use crate::chance::{Chance, environment};
use crate::http::Request;
use crate::keys::until;
use crate::launch::{Launch, Operated};
use crate::redis::single::Redis;
use crate::sensitive::files_below;
use crate::server::Server;

/// How long anything may take that happens by itself.
const PATIENCE: Duration = Duration::from_secs(20);

/// What an auditor has: the lines, and the checkpoint to keep.
pub(crate) struct Exported {
    pub(crate) lines: Vec<Value>,
    pub(crate) text: String,
    pub(crate) checkpoint: String,
}

impl Exported {
    /// Exports and verifies with the server's key, and with the checkpoint that was seen before.
    #[track_caller]
    pub(crate) fn from(server: &Server, before: Option<&str>) -> Self {
        let file = server.launch.room().join("audit.jsonl");
        drop(fs::remove_file(&file));
        let path = file.to_str().unwrap();
        server.operate(&["audit", "export", path, "--json"]).json();
        let key = server.operate(&["audit", "key", "--json"]).json()["key"].as_str().unwrap().to_owned();
        let mut verify = vec!["audit", "verify", path, "--json", "--key", &key];
        verify.extend(before.iter().flat_map(|before| ["--checkpoint", before]));
        let verified = server.operate(&verify).json();
        assert_eq!(verified["torn"], 0, "{verified}");
        let text = fs::read_to_string(file).unwrap();
        let lines = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        Self { lines, text, checkpoint: verified["checkpoint"].as_str().unwrap().to_owned() }
    }

    pub(crate) fn count(&self, event: &str) -> usize {
        self.lines.iter().filter(|line| line["is"] == event).count()
    }

    /// How many rows were revealed; no row twice.
    #[track_caller]
    pub(crate) fn revealed(&self) -> usize {
        let mut rows: BTreeMap<u64, usize> = BTreeMap::new();
        for line in self.lines.iter().filter(|line| line["is"] == "secret.revealed") {
            *rows.entry(line["row"].as_u64().unwrap()).or_default() += 1;
        }
        assert!(rows.values().all(|count| *count == 1), "a claim stands there twice: {rows:?}");
        rows.len()
    }

    #[track_caller]
    pub(crate) fn one(&self, event: &str) -> &Value {
        let mut found = self.lines.iter().filter(|line| line["is"] == event);
        let first = found.next().unwrap_or_else(|| panic!("no {event} in {}", self.text));
        assert!(found.next().is_none(), "{event} stands there twice");
        first
    }
}

/// A line is about the first webhook of this account, and tells who did it.
#[track_caller]
pub(crate) fn expect_webhook(line: &Value, account: &Value, by: &Value) {
    assert_eq!((&line["account"], &line["webhook"], &line["by"]), (account, &1.into(), by), "{line}");
}

/// How many rows the log in a data folder calls revealed, export or not; no row twice.
#[track_caller]
pub(crate) fn revealed_in(folder: &Path) -> usize {
    let is_log = |file: &PathBuf| file.file_name().unwrap().to_string_lossy().starts_with("audit-");
    let text: String =
        files_below(folder).into_iter().filter(is_log).map(|file| fs::read_to_string(file).unwrap()).collect();
    let lines = text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    Exported { lines, text, checkpoint: String::new() }.revealed()
}

#[track_caller]
fn verify(launch: &Launch, text: &str, arguments: &[&str]) -> Operated {
    launch.operate(&[&["audit", "verify", "-"], arguments].concat(), text)
}

#[test]
fn an_export_tells_what_happened_and_to_whom_by_number_only() {
    let mut server = Launch::new().set("passphrase.tries_max", 2).start();
    let anna = server.account("anna@glimpse.example");
    let id = server.operate(&["account", "show", &anna.email, "--json"]).json()["id"].clone();
    let mut client = server.client();
    let [read, burned] = ["to be read", "to be burned"].map(|text| client.share(text));
    client.expect_revealed(&read);
    assert_eq!(client.burn(&burned).status, 200);
    let own = Request::post("/api/v1/share").form(&[("secret", "something of hers")]);
    assert_eq!(client.ask(&own.header("Authorization", &anna.basic())).status, 200);
    let mut locked = client.share_protected("never to be read", "correct horse");
    locked.passphrase = Some("a wrong one".to_owned());
    (0..4).for_each(|_| drop(client.reveal(&locked)));
    server.operate(&["account", "suspend", &anna.email, "--json"]).json();
    server.operate(&["account", "resume", &anna.email, "--json"]).json();
    server
        .operate_with(&["account", "token", "create", &anna.email, "--name", "more", "--json"], &anna.password)
        .json();
    server.operate(&["keys", "rotate", "--json"]).json();
    let backup = server.launch.room().join("backup");
    server.operate(&["backup", backup.to_str().unwrap(), "--json"]).json();
    server.operate(&["account", "delete", &anna.email, "--json"]).json();

    let log = Exported::from(&server, None);
    for event in ["account.created", "account.suspended", "account.resumed", "token.created", "account.deleted"] {
        let line = log.one(event);
        assert_eq!((&line["account"], &line["by"]), (&id, &"operator".into()), "{line}");
    }
    assert_eq!(log.one("key.rotated")["generation"], 2);
    assert_eq!(log.count("secret.shared"), 4);
    let rows = |event| log.one(event)["row"].clone();
    assert_ne!(rows("secret.revealed"), rows("secret.burned"));
    assert_eq!((log.count("secret.locked"), log.count("store.backed-up"), log.count("server.started")), (1, 1, 1));
    // Hers went with her account; the number says whose it had been, and names nobody any more.
    let erased = rows("secret.erased");
    let shared = log.lines.iter().find(|line| line["is"] == "secret.shared" && line["row"] == erased).unwrap();
    assert_eq!(shared["account"], id);
    assert_eq!(server.sensitive().search().find(log.text.as_bytes()), None, "the log tells what it must not");

    // Without a server it is the same log, longer by what the server said at its end.
    server.terminate();
    let later = Exported::from(&server, Some(&log.checkpoint));
    assert!(later.text.starts_with(&log.text));
    assert_eq!(later.count("server.stopped"), 1);
    server.start();
}

#[test]
fn a_log_that_was_altered_or_cut_is_refused_with_a_code_and_words() {
    let server = Server::fresh();
    let mut client = server.client();
    let shared = client.share("to be read");
    client.expect_revealed(&shared);
    let early = Exported::from(&server, None);
    let burned = client.share("to be burned");
    assert_eq!(client.burn(&burned).status, 200);
    let log = Exported::from(&server, Some(&early.checkpoint));
    let launch = &server.launch;
    assert!(verify(launch, &log.text, &[]).is_done);
    let altered = log.text.replacen("secret.revealed", "secret.burned", 1);
    verify(launch, &altered, &[]).expect_refused("the log does not hold");
    let said = verify(launch, &altered, &["--json"]);
    assert!(!said.is_done && said.said.contains("\"holds\":false"), "{said:?}");
    // An old export is a log that holds, but not for those who have seen more.
    assert!(verify(launch, &early.text, &[]).is_done);
    verify(launch, &early.text, &["--checkpoint", &log.checkpoint]).expect_refused("the end was cut away");
    let other = Server::fresh();
    let key = other.operate(&["audit", "key", "--json"]).json()["key"].as_str().unwrap().to_owned();
    verify(launch, &log.text, &["--key", &key]).expect_refused("is signed with another key");
    let foreign = Exported::from(&other, None);
    verify(launch, &foreign.text, &["--checkpoint", &early.checkpoint]).expect_refused("the log does not hold");
}

/// Shares and reveals with some callers until the server dies; gives how many reveals were acknowledged, and how many nobody knows of.
fn until_it_dies(server: &mut Server, chance: &mut Chance) -> (usize, usize) {
    let (acknowledged, unanswered) = (AtomicUsize::new(0), AtomicUsize::new(0));
    thread::scope(|scope| {
        for _ in 0..4 {
            let (mut client, mut chance) = (server.client(), chance.split());
            let (acknowledged, unanswered) = (&acknowledged, &unanswered);
            scope.spawn(move || {
                let reveal = |client: &mut crate::client::Client, shared: &crate::client::Shared| {
                    let answer = client.try_ask(&shared.reveal_request());
                    match &answer {
                        Ok(answer) if answer.status == 200 => acknowledged.fetch_add(1, Ordering::Relaxed),
                        _ => unanswered.fetch_add(1, Ordering::Relaxed),
                    };
                    answer.is_ok()
                };
                while let Ok(answer) = client.try_share(&chance.text(60), None) {
                    if answer.status == 200 && !reveal(&mut client, &crate::client::Shared::from(&answer, "", None)) {
                        return;
                    }
                }
            });
        }
        thread::sleep(Duration::from_millis(u64::try_from(chance.within(50..700)).unwrap()));
        server.kill();
    });
    (acknowledged.into_inner(), unanswered.into_inner())
}

#[test]
fn every_acknowledged_claim_is_in_the_log_once_however_often_the_server_is_killed() {
    let rounds: usize = environment("GLIMPSE_TEST_AUDIT_ROUNDS").map_or(6, |rounds| rounds.parse().unwrap());
    let mut chance = Chance::new();
    // Files that are followed by others within a round, and a journal that turns.
    let launch = Launch::new().small_journals().set("storage.erase_within", 1).set("audit.file_bytes_max", 30_000);
    let mut server = launch.set("audit.checkpoint", 1).set("log.filter", "info").start();
    let (mut acknowledged, mut unanswered, mut checkpoint) = (0, 0, None);
    for round in 0..rounds {
        let (more, perhaps) = until_it_dies(&mut server, &mut chance);
        (acknowledged, unanswered) = (acknowledged + more, unanswered + perhaps);
        server.start();
        let log = Exported::from(&server, checkpoint.as_deref());
        let revealed = log.revealed();
        let possible = acknowledged..=acknowledged + unanswered;
        assert!(possible.contains(&revealed), "round {round}: {revealed} in the log, {possible:?} were possible");
        checkpoint = Some(log.checkpoint);
    }
    assert!(acknowledged > rounds, "hardly anything was revealed");
    let files = fs::read_dir(server.data())
        .unwrap()
        .filter(|file| file.as_ref().unwrap().file_name().to_str().unwrap().starts_with("audit-"));
    eprintln!("{rounds} rounds: {acknowledged} claims, {unanswered} unanswered, in {} files", files.count());
}

/// Redis keeps the secrets; the node that showed one says so in its own folder before it shows it.
#[test]
fn a_node_of_many_has_its_acknowledged_claims_in_its_log_when_it_is_killed() {
    let mut chance = Chance::new();
    let redis = Redis::start(&[]);
    let launch = Launch::new().set("storage.url", format!("redis://{}", redis.address));
    let mut server = launch.set("storage.redis.replicas", 0).set("log.filter", "info").start();
    let (mut acknowledged, mut unanswered, mut checkpoint) = (0, 0, None);
    for round in 0..3 {
        let (more, perhaps) = until_it_dies(&mut server, &mut chance);
        (acknowledged, unanswered) = (acknowledged + more, unanswered + perhaps);
        server.start();
        let log = Exported::from(&server, checkpoint.as_deref());
        let (revealed, possible) = (log.revealed(), acknowledged..=acknowledged + unanswered);
        assert!(possible.contains(&revealed), "round {round}: {revealed} in the log, {possible:?} were possible");
        checkpoint = Some(log.checkpoint);
    }
    let shared = server.client().share("to be burned");
    assert_eq!(server.client().burn(&shared).status, 200);
    assert_eq!(Exported::from(&server, checkpoint.as_deref()).count("secret.burned"), 1);
}

#[test]
fn the_key_of_the_log_outlives_the_root_key_that_it_was_sealed_with() {
    let mut server = Server::fresh();
    let key = |server: &Server| server.operate(&["audit", "key", "--json"]).json()["key"].clone();
    let before = (key(&server), Exported::from(&server, None));
    server.operate(&["keys", "rotate", "--json"]).json();
    server.operate(&["keys", "destroy", "1", "--json"]).json();
    server.restart();
    assert_eq!(key(&server), before.0);
    let log = Exported::from(&server, Some(&before.1.checkpoint));
    assert_eq!(log.one("key.destroyed")["generation"], 1);
}

#[test]
fn who_is_made_an_administrator_stands_in_the_log() {
    let server = Server::fresh();
    let make = |email: &str, more: &[&str]| {
        let made = server.operate(&[&["account", "create", email, "--json"], more].concat()).json();
        ["password", "token"].iter().for_each(|field| server.sensitive().add(made[field].as_str().unwrap()));
        made["id"].clone()
    };
    let (anna, ben) = (make("anna@glimpse.example", &[]), make("ben@glimpse.example", &["--admin"]));
    let log = Exported::from(&server, None);
    let role = |id: &Value| {
        let is_it = |line: &&Value| line["is"] == "account.created" && line["account"] == *id;
        log.lines.iter().find(is_it).unwrap()["role"].clone()
    };
    assert_eq!((role(&anna), role(&ben)), (Value::Null, "admin".into()));
}

#[test]
fn what_an_account_shared_is_erased_with_it_and_stands_in_the_log_of_the_node_that_did_it() {
    let redis = Redis::start(&[]);
    let launch = Launch::new().set("storage.url", format!("redis://{}", redis.address));
    let server = launch.set("storage.redis.replicas", 0).start();
    let anna = server.account("anna@glimpse.example");
    let id = server.operate(&["account", "show", &anna.email, "--json"]).json()["id"].clone();
    let mut client = server.client();
    for number in 0..70 {
        let own = Request::post("/api/v1/share").form(&[("secret", &format!("something of hers, {number}"))]);
        assert_eq!(client.ask(&own.header("Authorization", &anna.basic())).status, 200);
    }
    client.share("somebody else's");
    server.operate(&["account", "delete", &anna.email, "--json"]).json();
    let log = Exported::from(&server, None);
    let rows = |event: &str| -> BTreeSet<u64> {
        let lines = log.lines.iter().filter(|line| line["is"] == event && line["account"] == id);
        lines.map(|line| line["row"].as_u64().unwrap()).collect()
    };
    assert_eq!((rows("secret.erased").len(), log.count("secret.erased")), (70, 70));
    assert_eq!(rows("secret.erased"), rows("secret.shared"));
}

/// The generation of the root key that its signing key is sealed with.
fn generation_of_key(server: &Server) -> u8 {
    fs::read(server.data().join("audit.key")).unwrap()[4]
}

#[test]
fn while_the_log_cannot_be_signed_the_server_is_not_ready_and_its_key_follows_the_root_keys() {
    let mut server = Launch::new().set("audit.checkpoint", 1).start();
    let key = |server: &Server| server.operate(&["audit", "key", "--json"]).json()["key"].clone();
    let before = key(&server);
    let ready = |server: &Server| server.client().ask(&Request::get("/readyz")).status;
    assert_eq!((ready(&server), generation_of_key(&server)), (200, 1));
    // Where the mark would be there is something that is no file.
    let mark = server.data().join("audit.mark");
    fs::remove_file(&mark).unwrap();
    fs::create_dir(&mark).unwrap();
    server.client().share("something to be signed");
    until("it says that it is not ready", PATIENCE, || ready(&server) == 503);
    server.operate(&["keys", "rotate", "--json"]).json();
    until("the key is sealed anew", PATIENCE, || generation_of_key(&server) == 2);
    assert_eq!(ready(&server), 503);
    fs::remove_dir(&mark).unwrap();
    until("it is ready again", PATIENCE, || ready(&server) == 200);
    server.operate(&["keys", "destroy", "1", "--even-if-used", "--yes", "--json"]);
    server.restart();
    assert_eq!(key(&server), before);
}

#[test]
fn a_log_that_was_cut_while_the_server_was_stopped_says_so() {
    let mut server = Server::fresh();
    let early = Exported::from(&server, None);
    server.client().share("something that is to be forgotten");
    server.terminate();
    let file = server.data().join("audit-0000000001");
    let bytes = fs::read(&file).unwrap();
    assert!(bytes.starts_with(early.text.as_bytes()) && bytes.len() > early.text.len());
    fs::write(&file, early.text).unwrap();
    server.start();
    let log = Exported::from(&server, Some(&early.checkpoint));
    log.one("log.cut");
    assert!(server.log().contains("The audit log lacks what was signed"), "{}", server.log());
}

#[test]
fn an_instance_without_a_log_keeps_none() {
    let server = Launch::new().set("audit.log", "off").start();
    let shared = server.client().share("to be read");
    server.client().expect_revealed(&shared);
    server.operate(&["audit", "key"]).expect_refused("there is no audit log");
    let names = fs::read_dir(server.data()).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    assert_eq!(names.filter(|name| name.contains("audit")).count(), 0);
}
