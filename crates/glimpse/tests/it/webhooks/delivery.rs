//! Every event is told, signed; receivers that fail are told again, and some day no more.

use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use super::{PASSPHRASE, Receiver, SECRET, listed, share, started, test};
use crate::audit::{Exported, expect_webhook};
use crate::client::Shared;
use crate::http::Request;
use crate::keys::until;
use crate::launch::Launch;

#[test]
fn every_event_is_told_with_a_signature_that_the_official_library_takes() {
    let (receiver, server, anna) = started(|launch| launch);
    receiver.add(&server, &anna, "/take/hook");
    let mut client = server.client();
    let (read, tried) = (share(&mut client, &anna, 60, None), share(&mut client, &anna, 60, Some(PASSPHRASE)));
    let (burned, left) = (share(&mut client, &anna, 60, None), share(&mut client, &anna, 1, None));
    client.expect_revealed(&read.0);
    assert_eq!(client.burn(&burned.0).status, 200);
    for _ in 0..2 {
        let wrong = Shared { passphrase: Some("a wrong passphrase".to_owned()), ..tried.0.clone() };
        assert_eq!(client.reveal(&wrong).status, 404);
    }
    let mut got = receiver.wait_for(4);
    got.sort_by_key(|got| got.kind().to_owned());
    let told: Vec<_> = got.iter().map(|got| (got.kind(), got.reference())).collect();
    let expected = [
        ("secret.burned", burned.1.as_str()),
        ("secret.expired", &left.1),
        ("secret.passphrase_failed", &tried.1),
        ("secret.revealed", &read.1),
    ];
    assert_eq!(told, expected);
    for got in &got {
        assert!(got.id.starts_with("msg_") && got.path.starts_with("/take/hook?token="), "{}", got.raw);
        let data = got.body["data"].as_object().unwrap();
        let mut fields: Vec<&str> = data.keys().map(String::as_str).collect();
        fields.sort_unstable();
        assert_eq!(fields, ["expires_at", "has_passphrase", "reference", "shared_at"]);
        for shared in [&read.0, &burned.0, &tried.0, &left.0] {
            for unsaid in [SECRET, PASSPHRASE, &anna.email, &shared.link, &shared.receipt, &shared.receipt[..7]] {
                assert!(!got.raw.contains(unsaid), "a webhook is told what it must not be");
            }
        }
    }
    assert_eq!(got[2].body["data"]["has_passphrase"], true);
    // Nobody is told twice: of a second wrong passphrase in a minute, of an end that was told.
    client.expect_revealed(&tried.0);
    assert_eq!(receiver.wait_for(5)[4].kind(), "secret.revealed");
    thread::sleep(Duration::from_secs(2));
    assert_eq!(receiver.got().len(), 5);
    let receipt = Request::get(&format!("/api/v1/private/{}", read.0.receipt));
    assert_eq!(client.ask(&receipt).header("glimpse-reference"), Some(&*read.1), "the receipt names it, too");
    assert_eq!(listed(&server, &anna)[0]["outcome"], "delivered");
}

#[test]
fn a_receiver_that_is_away_for_a_while_is_told_the_same_again() {
    let (mut receiver, server, anna) = started(|launch| launch);
    receiver.add(&server, &anna, "/flaky/hook");
    let mut client = server.client();
    let (shared, _) = share(&mut client, &anna, 60, None);
    receiver.stop();
    client.expect_revealed(&shared);
    until("it is noticed", super::PATIENCE, || listed(&server, &anna)[0]["outcome"] == "unreachable");
    receiver.start();
    let got = receiver.wait_for(3);
    assert!(got.iter().all(|one| one.id == got[0].id && one.body == got[0].body), "it is one message");
    until("it is taken", super::PATIENCE, || listed(&server, &anna)[0]["outcome"] == "delivered");
    thread::sleep(Duration::from_secs(2));
    assert_eq!(receiver.got().len(), 3);
}

#[test]
fn who_fails_for_too_long_is_switched_off_and_a_good_test_switches_them_on() {
    let (mut receiver, server, anna) =
        started(|launch| launch.set("webhooks.give_up_after", 3).set("webhooks.failures_max", 2));
    let id = receiver.add(&server, &anna, "/status/503/hook");
    let other = receiver.add(&server, &anna, "/take/hook");
    let mut client = server.client();
    for _ in 0..2 {
        let (shared, _) = share(&mut client, &anna, 60, None);
        client.expect_revealed(&shared);
    }
    until("it is given up", super::PATIENCE, || listed(&server, &anna)[0]["off"] == true);
    let hooks = listed(&server, &anna);
    assert_eq!((&hooks[0]["outcome"], &hooks[1]["off"]), (&"answered 503".into(), &false.into()));
    let tries = receiver.got().iter().filter(|got| got.path.starts_with("/status")).count();
    assert!((4..=8).contains(&tries), "{tries} tries of two events");
    // It is left alone from now on.
    let (shared, _) = share(&mut client, &anna, 60, None);
    client.expect_revealed(&shared);
    until("the other one is told", super::PATIENCE, || {
        receiver.got().iter().filter(|got| got.path.starts_with("/take")).count() == 3
    });
    assert_eq!(receiver.got().iter().filter(|got| got.path.starts_with("/status")).count(), tries);
    // A test that fails does not help; nobody there is no answer either.
    assert_eq!(test(&server, &anna, &id), "answered 503");
    assert_eq!(listed(&server, &anna)[0]["off"], true);
    assert_eq!(test(&server, &anna, &other), "delivered");
    assert_eq!(receiver.got().last().unwrap().kind(), "webhook.test");
    receiver.stop();
    assert_eq!(test(&server, &anna, &other), "unreachable");
}

#[test]
fn the_audit_log_has_webhooks_by_number_and_nothing_of_where_they_lead() {
    let (mut receiver, server, anna) =
        started(|launch| launch.set("webhooks.give_up_after", 1).set("webhooks.failures_max", 1));
    let id = receiver.add(&server, &anna, "/take/hook");
    receiver.stop();
    let (shared, _) = share(&mut server.client(), &anna, 60, None);
    server.client().expect_revealed(&shared);
    until("it is switched off", super::PATIENCE, || listed(&server, &anna)[0]["off"] == true);
    receiver.start();
    assert_eq!(test(&server, &anna, &id), "delivered");
    let account = super::id_of(&server, &anna);
    server.operate(&["account", "webhook", "remove", &anna.email, &id, "--json"]).json();
    let (log, operator) = (Exported::from(&server, None), "operator".into());
    for event in ["webhook.added", "webhook.tested", "webhook.removed"] {
        expect_webhook(log.one(event), &account, &operator);
    }
    for event in ["webhook.off", "webhook.on"] {
        expect_webhook(log.one(event), &account, &Value::Null);
    }
    assert_eq!(server.sensitive().search().find(log.text.as_bytes()), None);
}

#[test]
fn who_says_that_they_are_gone_is_switched_off_at_once() {
    let (receiver, server, anna) = started(|launch| launch);
    receiver.add(&server, &anna, "/status/410/hook");
    let mut client = server.client();
    let (shared, _) = share(&mut client, &anna, 60, None);
    client.expect_revealed(&shared);
    until("it is switched off", super::PATIENCE, || listed(&server, &anna)[0]["off"] == true);
    thread::sleep(Duration::from_secs(2));
    assert_eq!(receiver.got().len(), 1);
    let removed = server.operate(&["account", "webhook", "remove", &anna.email, "1", "--json"]).json();
    assert_eq!(removed["removed"], true);
    assert_eq!(listed(&server, &anna).len(), 0);
    assert!(!server.operate(&["account", "webhook", "remove", &anna.email, "1"]).is_done);
    assert_eq!(receiver.add(&server, &anna, "/take/hook"), "2", "no number is given out twice");
}

#[test]
fn a_redirect_is_not_followed() {
    let (receiver, server, anna) = started(|launch| launch);
    let id = receiver.add(&server, &anna, "/redirect/hook");
    assert_eq!(test(&server, &anna, &id), "answered 302");
    assert_eq!(receiver.got().len(), 1);
}

#[test]
fn a_receiver_that_hangs_delays_nobody_else() {
    let (launch, room) = (Launch::new(), Launch::new());
    let (slow, quick) = (Receiver::new(&launch), Receiver::new(&room));
    // Both present certificates of their own authorities.
    let both = [&slow, &quick].map(|one| std::fs::read_to_string(one.folder.join("ca.pem")).unwrap()).concat();
    let file = launch.room().join("authorities.pem");
    std::fs::write(&file, both).unwrap();
    let server = slow
        .settle(launch)
        .set("webhooks.ca_file", file.display())
        .set("webhooks.timeout", 8)
        .set("webhooks.connections", 4)
        .start();
    let (anna, ben) = (server.account("anna@glimpse.example"), server.account("ben@glimpse.example"));
    slow.add(&server, &anna, "/hang/hook");
    quick.add(&server, &ben, "/take/hook");
    let mut client = server.client();
    for _ in 0..12 {
        let (shared, _) = share(&mut client, &anna, 60, None);
        client.expect_revealed(&shared);
    }
    slow.wait_for(2);
    let since = Instant::now();
    let (shared, _) = share(&mut client, &ben, 60, None);
    client.expect_revealed(&shared);
    quick.wait_for(1);
    assert!(since.elapsed() < Duration::from_secs(4), "it took {:?}", since.elapsed());
    assert_eq!(slow.got().len(), 2, "two calls of one host at once");
}
