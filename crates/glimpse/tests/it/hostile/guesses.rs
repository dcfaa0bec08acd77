//! Guessing at passphrases: the secret locks, for everybody and for a while, and is not consumed.

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
