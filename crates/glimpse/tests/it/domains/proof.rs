//! What the DNS says, and what follows from it.

use std::thread;
use std::time::{Duration, Instant};

use super::{PROVED, add, at, check, expect, share, share_on_own, started};
use crate::http::Request;
use crate::server::Server;

const HOST: &str = "secrets.example";

/// Whether links are made on the host.
#[track_caller]
fn is_served(server: &Server) -> bool {
    let answer = share(&mut server.client(), None, HOST);
    match answer.status {
        200 => {
            assert_eq!(answer.json()["share_domain"], HOST);
            true
        }
        400 => {
            assert_eq!(answer.message(), format!("Unknown domain: {HOST}"));
            false
        }
        _ => panic!("{answer}"),
    }
}

#[test]
fn a_host_is_served_once_its_dns_has_the_record() {
    let (mut names, server) = started(|launch| launch);
    let record = add(&server, HOST, None);
    expect(&check(&server, HOST, None), ("asked", Some("missing")));
    assert!(!is_served(&server), "there is no such name");
    let wrong = record.replace("glimpse=", "glimpse=0");
    names.serve(&["secrets A 192.0.2.1", "_glimpse.secrets A 192.0.2.1"]);
    expect(&check(&server, HOST, None), ("asked", Some("missing")));
    names.serve(&[&wrong, "_glimpse.secrets TXT \"v=spf1 -all\""]);
    expect(&check(&server, HOST, None), ("asked", Some("wrong")));
    assert!(!is_served(&server));
    names.serve(&[&wrong, &record]);
    expect(&check(&server, HOST, None), PROVED);
    assert!(is_served(&server));
}

#[test]
fn another_name_for_the_record_is_followed() {
    let (mut names, server) = started(|launch| launch);
    let record = add(&server, HOST, None);
    let far = record.replace("_glimpse.secrets.example.", "far");
    names.serve(&["_glimpse.secrets CNAME near", "near CNAME nearer", "nearer CNAME far", &far]);
    expect(&check(&server, HOST, None), PROVED);
    assert!(is_served(&server));
}

#[test]
fn a_ring_of_names_proves_nothing() {
    let (mut names, server) = started(|launch| launch);
    add(&server, HOST, None);
    names.serve(&["_glimpse.secrets CNAME one", "one CNAME two", "two CNAME one"]);
    let (state, trouble) = check(&server, HOST, None);
    assert_eq!(state, "asked");
    assert!(trouble.is_some());
    assert!(!is_served(&server));
}

#[test]
fn a_slow_name_server_is_waited_for_and_a_silent_one_is_not() {
    let (mut names, server) = started(|launch| launch.set("domains.timeout", 4));
    let record = add(&server, HOST, None);
    names.serve(&[&record]);
    names.stop();
    let since = Instant::now();
    expect(&check(&server, HOST, None), ("asked", Some("unreachable")));
    let took = since.elapsed();
    assert!((Duration::from_secs(2)..Duration::from_secs(8)).contains(&took), "{took:?}");
    let checking = thread::scope(|scope| {
        let checking = scope.spawn(|| check(&server, HOST, None));
        thread::sleep(Duration::from_secs(1));
        names.go_on();
        checking.join().unwrap()
    });
    expect(&checking, PROVED);
}

#[test]
fn a_host_whose_proof_is_gone_lapses_after_a_while_and_not_before() {
    let (mut names, mut server) = started(|launch| launch.set("domains.check_every", 1).set("domains.lapse_after", 6));
    let record = add(&server, HOST, None);
    names.serve(&[&record]);
    expect(&check(&server, HOST, None), PROVED);
    let shared = share(&mut server.client(), None, HOST);
    let reveal =
        |host| at(host, Request::post(&format!("/api/v1/secret/{}", shared.json()["secret_key"].as_str().unwrap())));
    names.serve(&[]);
    let since = Instant::now();
    server.restart();
    assert!(is_served(&server), "it is given some time");
    while is_served(&server) {
        assert!(since.elapsed() < Duration::from_secs(30), "it never lapsed");
        thread::sleep(Duration::from_millis(200));
    }
    assert!(since.elapsed() > Duration::from_secs(5), "{:?}", since.elapsed());
    expect(&check(&server, HOST, None), ("asked", Some("missing")));
    assert_eq!(server.client().ask(&reveal(HOST)).status, 404, "nothing is seen on a host that lapsed");
    // Nobody has to ask again once the record is back.
    names.serve(&[&record]);
    expect(&check(&server, HOST, None), PROVED);
    // Links of the time before it lapsed are not the present owner's.
    assert_eq!(server.client().ask(&reveal(HOST)).status, 404);
    assert_eq!(server.client().ask(&reveal(super::OWN)).status, 200);
}

#[test]
fn a_silent_name_server_takes_nobodys_host_away_that_soon() {
    let (mut names, server) =
        started(|launch| launch.set("domains.check_every", 1).set("domains.lapse_after", 3).set("domains.timeout", 1));
    let record = add(&server, HOST, None);
    names.serve(&[&record]);
    expect(&check(&server, HOST, None), PROVED);
    names.stop();
    thread::sleep(Duration::from_secs(7));
    assert!(is_served(&server));
    names.go_on();
    expect(&check(&server, HOST, None), PROVED);
}

#[test]
fn a_host_belongs_to_who_proves_it_and_goes_to_who_still_can() {
    let (mut names, server) = started(|launch| launch);
    let [anna, ben] = ["anna", "ben"].map(|name| server.account(&format!("{name}@glimpse.example")));
    let [annas, bens] = [&anna, &ben].map(|account| add(&server, HOST, Some(account)));
    assert_ne!(annas, bens, "a proof is somebody's");
    names.serve(&[&annas, &bens]);
    expect(&check(&server, HOST, Some(&anna)), PROVED);
    expect(&check(&server, HOST, Some(&ben)), ("asked", Some("held")));
    let mut client = server.client();
    let annas_link = share(&mut client, Some(&anna), HOST);
    assert_eq!(annas_link.json()["share_domain"], HOST);
    assert_eq!(share(&mut client, Some(&ben), HOST).message(), format!("Unknown domain: {HOST}"));
    names.serve(&[&bens]);
    expect(&check(&server, HOST, Some(&ben)), PROVED);
    assert_eq!(share(&mut client, Some(&ben), HOST).json()["share_domain"], HOST);
    assert_eq!(share(&mut client, Some(&anna), HOST).message(), format!("Unknown domain: {HOST}"));
    // What was on it is not the next one's: it opens on the instance's own host only.
    let reveal = |host| {
        at(host, Request::post(&format!("/api/v1/secret/{}", annas_link.json()["secret_key"].as_str().unwrap())))
    };
    assert_eq!(client.ask(&reveal(HOST)).status, 404);
    assert_eq!(client.ask(&reveal(super::OWN)).status, 200);
}

#[test]
fn a_host_that_is_given_up_is_served_no_more() {
    let (mut names, mut server) = started(|launch| launch);
    let record = add(&server, HOST, None);
    names.serve(&[&record]);
    expect(&check(&server, HOST, None), PROVED);
    server.restart();
    assert!(is_served(&server), "it outlives a restart");
    let shared = share_on_own(&mut server.client());
    assert!(server.operate(&["domain", "remove", HOST]).is_done);
    assert!(!is_served(&server));
    assert_eq!(server.client().ask(&at(HOST, shared.reveal_request())).status, 404, "nor is anything seen there");
    server.operate(&["domain", "check", HOST]).expect_refused("no such domain");
    server.operate(&["domain", "remove", HOST]).expect_refused("no such domain");
    // With its account go its hosts.
    let anna = server.account("anna@glimpse.example");
    let record = add(&server, HOST, Some(&anna));
    names.serve(&[&record]);
    expect(&check(&server, HOST, Some(&anna)), PROVED);
    assert!(server.operate(&["account", "delete", &anna.email]).is_done);
    assert_eq!(server.operate(&["domain", "list", "--json"]).json(), serde_json::json!([]));
}

#[test]
fn what_is_no_host_or_looks_like_another_is_refused() {
    let (_names, server) = started(|launch| launch);
    for (host, reason) in [
        ("localhost", "no host name"),
        ("192.0.2.1", "no host name"),
        ("https://secrets.example", "no host name"),
        ("p\u{430}ypal.example", "mixes scripts"),
        ("\u{440}\u{430}\u{443}.example", "mixes scripts"),
        (super::OWN, "own address"),
    ] {
        server.operate(&["domain", "add", host]).expect_refused(reason);
    }
    let added = server.operate(&["domain", "add", "B\u{fc}cher.example.", "--json"]).json();
    assert_eq!(added["host"], "xn--bcher-kva.example");
    assert_eq!(added["record"]["name"], "_glimpse.xn--bcher-kva.example");
}
