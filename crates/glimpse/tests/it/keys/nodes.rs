//! Root keys of several nodes, which share a store and not a key file.

use std::fs;
use std::thread;
use std::time::{Duration, Instant};

use super::{PATIENCE, destroy, rotate, status, until};
use crate::audit::Exported;
use crate::client::Shared;
use crate::faults::refuser::{EROFS, OPENING, Refuser};
use crate::launch::Launch;
use crate::redis::single::Redis;
use crate::sensitive::Search;
use crate::server::Server;

/// How long a node is remembered here; a key waits for as long.
const LEASE_SECONDS: u64 = 5;
/// For which the nodes look, agree, and wait for a lease, on a slow machine.
const AGREED_WITHIN: Duration = Duration::from_secs(60);

/// Two nodes over this server, each with a copy of one key file, and those files. Each logs in as somebody else.
fn two(redis: &Redis) -> [(Server, std::path::PathBuf); 2] {
    ["first", "second"].map(|user| {
        let _: () = redis.ask(&["ACL", "SETUSER", user, "on", ">pw", "~*", "&*", "+@all"]);
        let launch = Launch::new();
        let file = launch.room().join("root.key");
        fs::write(&file, format!("1 {}\n", "5a".repeat(32))).unwrap();
        let node = launch
            .set("storage.url", format!("redis://{user}:pw@{}", redis.address))
            .set("storage.redis.replicas", 0)
            .set("storage.redis.lease", LEASE_SECONDS)
            .set("storage.redis.patience", 1)
            .set("root_key_file", file.display())
            .start();
        (node, file)
    })
}

#[test]
fn a_node_that_lacks_a_key_never_meets_a_secret_that_needs_it() {
    let redis = Redis::start(&[]);
    let [(one, first_file), (mut two, second_file)] = two(&redis);
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
    while since.elapsed() < Duration::from_secs(LEASE_SECONDS + 1) {
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

/// Its users are refused, and their connections are closed, until they are let in again.
fn shut_out(redis: &Redis, user: &str) {
    let _: () = redis.ask(&["ACL", "SETUSER", user, "off"]);
    let _: u64 = redis.ask(&["CLIENT", "KILL", "USER", user]);
}

#[test]
fn a_node_that_was_cut_off_seals_with_no_key_that_was_destroyed_meanwhile() {
    let redis = Redis::start(&[]);
    let [(one, first_file), (mut two, second_file)] = two(&redis);
    rotate(&one);
    fs::copy(&first_file, &second_file).unwrap();
    assert!(two.operate(&["keys", "reload"]).is_done);
    let signs = two.operate(&["audit", "key", "--json"]).json();
    // It has the key and seals with the one before, as everybody does.
    shut_out(&redis, "second");
    until("the first goes on alone", AGREED_WITHIN, || status(&one, 2)["seals"] == true);
    destroy(&one, 1);
    let _: () = redis.ask(&["ACL", "SETUSER", "second", "on"]);
    // Whatever it acknowledges from now on everybody opens.
    let (mut at_one, mut at_two, since, mut shared) = (one.client(), two.client(), Instant::now(), 0);
    while shared < 200 {
        assert!(since.elapsed() < AGREED_WITHIN, "it never came back");
        let answer = at_two.try_share("shared when it was back", None).unwrap();
        if answer.status == 200 {
            at_one.expect_revealed(&Shared::from(&answer, "shared when it was back", None));
            shared += 1;
        } else {
            assert_eq!(answer.status, 503, "{answer}");
        }
    }
    until("its key file follows", PATIENCE, || !fs::read_to_string(&second_file).unwrap().contains(&"5a".repeat(32)));
    // What signs its audit log was sealed with that key, and is not lost with it.
    two.restart();
    assert_eq!(two.operate(&["audit", "key", "--json"]).json(), signs);
}

#[test]
fn a_key_whose_file_stays_as_it_was_is_destroyed_and_the_audit_log_has_that() {
    let redis = Redis::start(&[]);
    let launch = Launch::new().set("storage.url", format!("redis://{}", redis.address));
    let launch = launch.set("storage.redis.replicas", 0).set("storage.redis.lease", LEASE_SECONDS);
    let launch = launch.set("storage.redis.patience", 1);
    let (launch, refuser) = Refuser::within(launch);
    let server = launch.start();
    rotate(&server);
    until("the new one seals", AGREED_WITHIN, || status(&server, 2)["seals"] == true);
    until("nothing needs the old one", AGREED_WITHIN, || status(&server, 1)["unused"] == true);
    let refused = thread::scope(|scope| {
        let destroying = scope.spawn(|| server.operate(&["keys", "destroy", "1"]));
        // It is looked at twice whether anything needs it; then there is no way back.
        thread::sleep(Duration::from_secs(2));
        refuser.refuse(OPENING, EROFS);
        let done = destroying.join().unwrap();
        refuser.relent();
        done
    });
    refused.expect_refused("the key was destroyed, but the key file still has it");
    assert_eq!(Exported::from(&server, None).one("key.destroyed")["generation"], 1);
}

#[test]
fn nodes_that_share_one_key_file_lose_no_key() {
    let redis = Redis::start(&[]);
    let [(one, file), (mut two, _)] = two(&redis);
    two.terminate();
    two.launch.adjust("root_key_file", file.display());
    two.start();
    rotate(&one);
    // The other one has not read it yet, and writes nothing over it.
    two.operate(&["keys", "rotate"]).expect_refused("run `glimpse keys reload` first");
    assert!(two.operate(&["keys", "reload"]).is_done);
    until("all seal with it", AGREED_WITHIN, || status(&two, 2)["seals"] == true);
    // Which the other one has to say first.
    until("the first is destroyed", AGREED_WITHIN, || two.operate(&["keys", "destroy", "1"]).is_done);
    until("the other one follows", PATIENCE, || {
        one.operate(&["keys", "status", "--json"]).json().as_array().unwrap().len() == 1
    });
    let text = fs::read_to_string(&file).unwrap();
    let lines: Vec<&str> = text.lines().map(|line| line.split(' ').next().unwrap()).collect();
    assert_eq!(lines, ["2", "1"], "the key that seals, and what is left of the other");
    assert!(text.contains("1 retired"));
    let shared = two.client().share("opened at the other");
    one.client().expect_revealed(&shared);
}
