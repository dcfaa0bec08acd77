//! Root keys that come and go while the server runs: what was sealed before opens after, whatever dies meanwhile; and a key that is
//! destroyed is nowhere any more, but not before nothing needs it.

use std::collections::HashMap;
use std::fs;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::chance::{Chance, environment};
use crate::client::{Client, Shared};
use crate::http::Request;
use crate::launch::Launch;
use crate::page::{Browser, Form};
use crate::sensitive::Search;
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

/// Callers that keep the server busy.
const WORKERS: usize = 3;

#[test]
fn a_server_that_dies_while_keys_come_and_go_fails_no_reveal_and_shows_nothing_twice() {
    let rounds: usize = environment("GLIMPSE_ROUNDS").map_or(8, |rounds| rounds.parse().unwrap());
    let mut chance = Chance::new();
    let mut server =
        Launch::new().small_journals().set("storage.erase_within", 1).set("http.refusal_milliseconds", 1).start();
    // Acknowledged and not known to be opened; and how often each came out.
    let (unread, opened) = (Mutex::new(Vec::<Shared>::new()), Mutex::new(HashMap::<String, usize>::new()));
    let (mut doubtful, mut rotated) = (Vec::<Shared>::new(), 0);
    for round in 0..rounds {
        let (is_over, acknowledged, lost) = (AtomicBool::new(false), AtomicU64::new(0), Mutex::new(Vec::new()));
        thread::scope(|scope| {
            for _ in 0..WORKERS {
                let (mut client, mut chance) = (server.client(), chance.split());
                let (unread, opened, acknowledged, lost) = (&unread, &opened, &acknowledged, &lost);
                scope.spawn(move || {
                    // Bounded, should nobody ever kill the server.
                    for _ in 0..100_000 {
                        let secret = chance.text(40);
                        let Ok(answer) = client.try_share(&secret, None) else { return };
                        acknowledged.fetch_add(1, Ordering::Relaxed);
                        unread.lock().unwrap().push(Shared::from(&answer, &secret, None));
                        if chance.one_in(2) {
                            continue;
                        }
                        let at = {
                            let mut unread = unread.lock().unwrap();
                            if unread.is_empty() {
                                continue;
                            }
                            let at = chance.within(0..unread.len());
                            unread.swap_remove(at)
                        };
                        match client.try_ask(&at.reveal_request()) {
                            Ok(answer) => {
                                assert_eq!(answer.status, 200, "a reveal failed in round {round}: {answer}");
                                assert_eq!(answer.json()["value"], at.secret.as_str());
                                *opened.lock().unwrap().entry(at.link).or_default() += 1;
                            }
                            Err(_) => {
                                lost.lock().unwrap().push(at);
                                return;
                            }
                        }
                    }
                });
            }
            let (launch, is_over) = (&server.launch, &is_over);
            let rotating = scope.spawn(move || {
                let mut rotated = 0;
                for turn in 0..200 {
                    if is_over.load(Ordering::SeqCst) {
                        break;
                    }
                    let done = launch.operate(&["keys", "rotate", "--json"], "");
                    rotated += usize::from(done.is_done);
                    // Most are still needed; one that is not goes, sometimes in the middle of the kill.
                    let oldest = (turn + 1).to_string();
                    drop(launch.operate(&["keys", "destroy", &oldest, "--json"], ""));
                }
                rotated
            });
            thread::sleep(Duration::from_millis(u64::try_from(chance.within(100..700)).unwrap()));
            server.signal(rustix::process::Signal::KILL);
            is_over.store(true, Ordering::SeqCst);
            rotated += rotating.join().unwrap();
        });
        server.kill();
        doubtful.append(&mut lost.into_inner().unwrap());
        server.start();
        // A life later everything that was acknowledged and not opened is there.
        let mut client = server.client();
        let now = std::mem::take(&mut *unread.lock().unwrap());
        for (number, secret) in now.into_iter().enumerate() {
            if number % 4 == 0 {
                client.expect_revealed(&secret);
                *opened.lock().unwrap().entry(secret.link).or_default() += 1;
            } else {
                unread.lock().unwrap().push(secret);
            }
        }
        assert!(acknowledged.into_inner() > 0);
    }
    let mut client = server.client();
    for secret in unread.into_inner().unwrap() {
        client.expect_revealed(&secret);
        client.expect_gone(&secret);
        *opened.lock().unwrap().entry(secret.link).or_default() += 1;
    }
    for secret in doubtful {
        // Nobody heard whether it was opened: at most once in all.
        let answer = client.reveal(&secret);
        assert!([200, 404].contains(&answer.status), "{answer}");
        client.expect_gone(&secret);
    }
    let opened = opened.into_inner().unwrap();
    assert!(opened.values().all(|times| *times == 1), "something came out twice");
    assert!(rotated > rounds / 2, "only {rotated} rotations in {rounds} rounds");
    eprintln!("{rounds} kills, {rotated} rotations, {} secrets, each opened once", opened.len());
}

/// A real Redis without a folder.
pub(crate) struct Redis {
    process: Child,
    pub(crate) address: SocketAddr,
}

impl Redis {
    #[track_caller]
    pub(crate) fn start() -> Self {
        let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let process = Command::new("redis-server")
            .args(["--bind", "127.0.0.1", "--port", &address.port().to_string(), "--save", ""])
            .stdout(Stdio::null())
            .spawn()
            .expect("redis-server must be installed (Debian: redis-server)");
        let redis = Self { process, address };
        until("Redis answers", PATIENCE, || TcpStream::connect(address).is_ok());
        redis
    }
}

impl Drop for Redis {
    fn drop(&mut self) {
        drop(self.process.kill().and_then(|()| self.process.wait()));
    }
}

/// A node is remembered for a minute, and a key waits for as long; with room for a slow machine.
const AGREED_WITHIN: Duration = Duration::from_secs(100);

#[test]
fn a_node_that_lacks_a_key_never_meets_a_secret_that_needs_it() {
    let redis = Redis::start();
    let node = || {
        let launch = Launch::new();
        let file = launch.room().join("root.key");
        (launch.set("storage.url", format!("redis://{}", redis.address)).set("storage.redis.replicas", 0), file)
    };
    let ((first, first_file), (second, second_file)) = (node(), node());
    fs::write(&first_file, format!("1 {}\n", "5a".repeat(32))).unwrap();
    fs::copy(&first_file, &second_file).unwrap();
    let one = first.set("root_key_file", first_file.display()).start();
    let mut two = second.set("root_key_file", second_file.display()).start();
    let (mut at_one, mut at_two) = (one.client(), two.client());
    let old = at_one.share("shared before");
    let newest = rotate(&one);
    assert_eq!((&newest["generation"], &newest["seals"], &newest["nodes"]), (&2.into(), &false.into(), &1.into()));
    one.operate(&["keys", "rotate"]).expect_refused("generation 2 does not seal yet");
    two.operate(&["keys", "rotate"]).expect_refused("is not the key that sealed");
    assert_eq!(fs::read_to_string(&second_file).unwrap(), format!("1 {}\n", "5a".repeat(32)), "it stays as it was");
    let said = one.operate(&["keys", "status"]).said;
    assert!(
        said.contains("Generation 2 opens, known since") && said.contains("Generation 1 seals new secrets"),
        "{said}"
    );
    // However long it takes: what the first shares the second opens.
    let since = Instant::now();
    while since.elapsed() < Duration::from_secs(5) {
        let secret = at_one.share("shared meanwhile");
        at_two.expect_revealed(&secret);
        thread::sleep(Duration::from_millis(100));
    }
    assert_eq!(status(&one, 2)["seals"], false);
    // A node that starts without it is refused, and told why.
    two.terminate();
    two.launch.refused().says("generation 2 is missing");
    fs::copy(&first_file, &second_file).unwrap();
    two.start();
    at_two = two.client();
    let since = Instant::now();
    while status(&two, 2)["seals"] == false {
        assert!(since.elapsed() < AGREED_WITHIN, "they never agreed");
        for _ in 0..3 {
            let (here, there) = (at_one.share("shared at the first"), at_two.share("shared at the second"));
            at_two.expect_revealed(&here);
            at_one.expect_revealed(&there);
        }
        thread::sleep(Duration::from_millis(300));
    }
    eprintln!("all seal with the new key after {:?}", since.elapsed());
    let new = at_two.share("under the new one");
    at_one.expect_revealed(&new);
    one.operate(&["keys", "destroy", "1"]).expect_refused("1 unread secrets");
    at_two.expect_revealed(&old);
    until("both seal with the new one", PATIENCE, || {
        let secret = at_one_share(&one);
        let is_new = status(&one, 2)["secrets"] == 1;
        one.client().expect_revealed(&secret);
        is_new
    });
    destroy(&one, 1);
    until("the other node follows", PATIENCE, || !fs::read_to_string(&second_file).unwrap().contains(&"5a".repeat(32)));
    let mut search = Search::default();
    search.needle("5a".repeat(32).into_bytes(), "root key");
    assert_eq!(search.find(&fs::read(&first_file).unwrap()), None);
    two.restart();
    let (here, there) = (one.client().share("shared at the first"), two.client().share("shared at the second"));
    two.client().expect_revealed(&here);
    one.client().expect_revealed(&there);
}

fn at_one_share(one: &Server) -> Shared {
    one.client().share("one secret more")
}
