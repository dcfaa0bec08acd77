//! Guessing at passphrases: the secret locks, for everybody and for a while, and is not consumed.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::thread;
use std::time::Duration;

use super::expect_status;
use crate::chance::Chance;
use crate::client::Shared;
use crate::launch::Launch;
use crate::server::Server;

fn strict() -> Server {
    Launch::new().set("passphrase.tries_max", 3).set("passphrase.lock", 3).start()
}

fn guess(shared: &Shared) -> Shared {
    Shared { passphrase: Some("certainly not".into()), ..shared.clone() }
}

#[test]
fn too_many_wrong_passphrases_lock_the_secret_and_consume_nothing() {
    let mut chance = Chance::new();
    let server = strict();
    let mut client = server.client();
    let shared = client.share_protected(&chance.text(40), &chance.text(12));
    for _ in 0..3 {
        client.expect_gone(&guess(&shared));
    }
    for request in [guess(&shared).reveal_request(), shared.reveal_request(), shared.burn_request()] {
        let answer = client.ask(&request);
        expect_status(&answer, 429);
        let seconds = answer.header("retry-after").and_then(|value| value.parse::<u64>().ok());
        assert!(seconds.is_some_and(|seconds| (1..=3).contains(&seconds)), "Retry-After: {seconds:?}");
    }
    assert_eq!(client.state(&shared), "new");
    thread::sleep(Duration::from_millis(3500));
    client.expect_revealed(&shared);
}

#[test]
fn guesses_at_a_burn_count_too() {
    let mut chance = Chance::new();
    let server = strict();
    let mut client = server.client();
    let shared = client.share_protected(&chance.text(40), &chance.text(12));
    for _ in 0..3 {
        let answer = client.burn(&guess(&shared));
        expect_status(&answer, 400);
        assert_eq!(answer.message(), "Double check that passphrase");
    }
    expect_status(&client.burn(&shared), 429);
    expect_status(&client.reveal(&shared), 429);
}

#[test]
fn the_lock_of_one_secret_is_not_the_lock_of_another() {
    let mut chance = Chance::new();
    let server = strict();
    let mut client = server.client();
    let (guessed, other) = (
        client.share_protected(&chance.text(40), &chance.text(12)),
        client.share_protected(&chance.text(40), &chance.text(12)),
    );
    for _ in 0..3 {
        client.expect_gone(&guess(&guessed));
    }
    expect_status(&client.reveal(&guessed), 429);
    client.expect_revealed(&other);
}

#[test]
fn guesses_at_what_is_not_there_lock_nothing_and_tell_nothing() {
    let mut chance = Chance::new();
    let server = strict();
    let mut client = server.client();
    let shared = client.share_protected(&chance.text(40), &chance.text(12));
    client.expect_revealed(&shared);
    for _ in 0..6 {
        client.expect_gone(&guess(&shared));
    }
}

#[test]
fn a_crowd_that_hashes_passphrases_is_refused_early_and_consumes_nothing() {
    let mut chance = Chance::new();
    let server = Launch::new()
        .set("passphrase.bcrypt_cost", 9)
        .set("passphrase.hash_threads", 1)
        .set("passphrase.hash_queue", 2)
        .set("passphrase.tries_max", 1000)
        .start();
    let mut client = server.client();
    let shared = client.share_protected(&chance.text(40), &chance.text(12));
    let wrong = guess(&shared).reveal_request();
    let told: Vec<u16> = thread::scope(|scope| {
        let callers: Vec<_> = (0..24).map(|_| scope.spawn(|| server.client().ask(&wrong).status)).collect();
        callers.into_iter().map(|caller| caller.join().unwrap()).collect()
    });
    assert!(told.iter().all(|status| [404, 503].contains(status)), "{told:?}");
    assert!(told.contains(&503), "with room for three, 24 at once should not all be served: {told:?}");
    client.expect_revealed(&shared);
}

/// Nobody's tries are spent on guesses that were never looked at.
#[test]
fn a_busy_server_counts_no_tries() {
    const TRIES: usize = 6;
    let mut chance = Chance::new();
    let server = Launch::new()
        .set("passphrase.bcrypt_cost", 10)
        .set("passphrase.hash_threads", 1)
        .set("passphrase.hash_queue", 1)
        .set("passphrase.tries_max", TRIES)
        .start();
    let mut client = server.client();
    let shared = client.share_protected(&chance.text(40), &chance.text(12));
    let wrong = guess(&shared).reveal_request();
    let (mut looked_at, mut busy) = (0, 0);
    while looked_at < TRIES - 2 {
        let told: Vec<u16> = thread::scope(|scope| {
            let callers: Vec<_> = (0..12).map(|_| scope.spawn(|| server.client().ask(&wrong).status)).collect();
            callers.into_iter().map(|caller| caller.join().unwrap()).collect()
        });
        looked_at += told.iter().filter(|status| **status == 404).count();
        busy += told.iter().filter(|status| **status == 503).count();
        assert!(!told.contains(&429) || looked_at >= TRIES, "locked after {looked_at} looks: {told:?}");
    }
    assert!(busy > 0, "the server was never busy");
    if looked_at < TRIES {
        client.expect_revealed(&shared);
    }
}

/// Whoever shares with passphrases takes no turn from those who open.
#[test]
fn a_crowd_that_shares_with_passphrases_keeps_nobody_from_opening() {
    let mut chance = Chance::new();
    let server = Launch::new()
        .set("passphrase.bcrypt_cost", 11)
        .set("passphrase.hash_threads", 1)
        .set("passphrase.hash_queue", 4)
        .start();
    let mut client = server.client();
    let shared = client.share_protected(&chance.text(40), &chance.text(12));
    let request = super::share().form(&[("secret", "something"), ("passphrase", "a passphrase")]);
    let (is_over, busy) = (AtomicBool::new(false), AtomicU32::new(0));
    thread::scope(|scope| {
        for _ in 0..12 {
            scope.spawn(|| {
                let mut client = server.client();
                while !is_over.load(Ordering::Relaxed) {
                    if client.ask(&request).status == 503 {
                        busy.fetch_add(1, Ordering::Relaxed);
                    }
                }
            });
        }
        while busy.load(Ordering::Relaxed) < 20 {
            thread::sleep(Duration::from_millis(5));
        }
        let answer = client.reveal(&shared);
        is_over.store(true, Ordering::Relaxed);
        assert_eq!(answer.status, 200, "{answer}");
    });
}
