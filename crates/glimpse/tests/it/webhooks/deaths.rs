//! `kill -9` between the moment at which something happens and the one at which somebody is told.

use std::collections::BTreeMap;
use std::thread;
use std::time::{Duration, Instant};

use super::{PATIENCE, Receiver, share, started};
use crate::chance::environment;
use crate::launch::Launch;
use crate::mail::deaths::Redis;
use crate::server::{Account, Server};

/// How often the process is killed; more in long runs.
fn rounds() -> u64 {
    environment("GLIMPSE_WEBHOOK_ROUNDS").map_or(5, |text| text.parse().unwrap())
}

/// Waits until every secret was told of as it should be, and says how many calls there were.
#[track_caller]
fn told(receiver: &Receiver, expected: &BTreeMap<String, &'static str>) -> usize {
    let since = Instant::now();
    loop {
        let got = receiver.got();
        let kinds: BTreeMap<String, &str> = got.iter().map(|got| (got.reference().to_owned(), got.kind())).collect();
        if kinds.len() == expected.len() {
            assert!(expected.iter().all(|(reference, kind)| kinds[reference] == *kind), "somebody is told wrongly");
            let ids: BTreeMap<&str, &str> = got.iter().map(|got| (got.id.as_str(), got.reference())).collect();
            assert_eq!(ids.len(), expected.len(), "one event, one identity");
            return got.len();
        }
        assert!(since.elapsed() < PATIENCE, "{} of {} are told", kinds.len(), expected.len());
        thread::sleep(Duration::from_millis(50));
    }
}

/// Opens, burns and leaves secrets, and dies a little later each time.
#[track_caller]
fn die_often(server: &mut Server, anna: &Account) -> BTreeMap<String, &'static str> {
    let mut expected = BTreeMap::new();
    for round in 0..rounds() {
        let mut client = server.client();
        // Far beyond the test: nobody waits for these to expire.
        let some: Vec<_> = (0..4).map(|_| share(&mut client, anna, 3600, None)).collect();
        let (_left, reference) = share(&mut client, anna, 1, None);
        expected.insert(reference, "secret.expired");
        for (shared, reference) in &some[..3] {
            client.expect_revealed(shared);
            expected.insert(reference.clone(), "secret.revealed");
        }
        assert_eq!(client.burn(&some[3].0).status, 200);
        expected.insert(some[3].1.clone(), "secret.burned");
        thread::sleep(Duration::from_millis(3 * (round % 7)));
        server.kill();
        server.start();
    }
    expected
}

#[test]
fn what_happened_before_a_kill_is_told_after_it() {
    let (receiver, mut server, anna) = started(|launch| launch);
    receiver.add(&server, &anna, "/take/hook");
    let expected = die_often(&mut server, &anna);
    let calls = told(&receiver, &expected);
    // Two calls of one host may be under way when it dies.
    assert!(calls <= expected.len() + 2 * usize::try_from(rounds()).unwrap(), "{calls} calls");
}

/// The receiver has it, and Glimpse dies before it could note that.
#[test]
fn a_call_that_was_taken_when_we_died_is_made_once_more_with_its_identity() {
    let (receiver, mut server, anna) = started(|launch| launch);
    receiver.add(&server, &anna, "/late/hook");
    let (shared, _) = share(&mut server.client(), &anna, 3600, None);
    server.client().expect_revealed(&shared);
    receiver.wait_for(1);
    server.kill();
    server.start();
    let got = receiver.wait_for(2);
    assert_eq!((&got[0].id, &got[0].body), (&got[1].id, &got[1].body));
    thread::sleep(Duration::from_secs(2));
    assert_eq!(receiver.got().len(), 2);
}

/// The signal to end comes while a receiver does not answer and a request does not end: they are waited for together, not in turn.
#[test]
fn a_call_and_a_request_that_never_end_keep_us_from_ending_no_longer_than_one_of_them() {
    let (receiver, mut server, anna) =
        started(|launch| launch.set("http.drain_timeout", 3).set("webhooks.timeout", 60));
    receiver.add(&server, &anna, "/hang/hook");
    let (shared, _) = share(&mut server.client(), &anna, 3600, None);
    server.client().expect_revealed(&shared);
    receiver.wait_for(1);
    let mut connection = server.client().connect();
    connection.write(b"POST /api/v1/share HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nsecret=").unwrap();
    thread::sleep(Duration::from_millis(200));
    server.ask_to_end();
    let (status, took) = server.wait_for_end();
    assert_eq!(status.code(), Some(0));
    assert!((Duration::from_secs(2)..Duration::from_secs(5)).contains(&took), "it took {took:?}");
}

/// It is down while the secret expires, and while its receipt ends.
#[test]
fn what_expired_while_nobody_served_is_told_afterwards() {
    let (receiver, mut server, anna) = started(|launch| launch);
    receiver.add(&server, &anna, "/take/hook");
    let (_, reference) = share(&mut server.client(), &anna, 1, None);
    server.kill();
    thread::sleep(Duration::from_secs(3));
    server.start();
    let got = receiver.wait_for(1);
    assert_eq!((got[0].kind(), got[0].reference()), ("secret.expired", &*reference));
}

#[test]
fn with_redis_it_is_told_all_the_same() {
    let redis = Redis::start();
    let launch = Launch::new();
    let receiver = Receiver::new(&launch);
    let launch = receiver.settle(launch).set("storage.url", format!("redis://127.0.0.1:{}", redis.port));
    let mut server = launch.start();
    let anna = server.account("anna@glimpse.example");
    receiver.add(&server, &anna, "/take/hook");
    // What a node had in hand when it died is hidden for its lease, which is longer than a test may take: so it dies with none.
    let mut client = server.client();
    let mut expected = BTreeMap::new();
    let shared: Vec<_> = (0..3).map(|_| share(&mut client, &anna, 3600, None)).collect();
    let (_left, reference) = share(&mut client, &anna, 4, None);
    expected.insert(reference, "secret.expired");
    client.expect_revealed(&shared[0].0);
    expected.insert(shared[0].1.clone(), "secret.revealed");
    assert_eq!(client.burn(&shared[1].0).status, 200);
    expected.insert(shared[1].1.clone(), "secret.burned");
    told(&receiver, &expected);
    server.kill();
    server.start();
    server.client().expect_revealed(&shared[2].0);
    expected.insert(shared[2].1.clone(), "secret.revealed");
    assert_eq!(told(&receiver, &expected), expected.len());
    assert_eq!(server.operate(&["account", "delete", &anna.email, "--json"]).json()["deleted"], true);
}
