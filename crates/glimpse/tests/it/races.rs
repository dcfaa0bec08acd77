//! Many want the same secret at the same moment: one gets it.

use std::collections::BTreeMap;
use std::sync::Barrier;
use std::thread;
use std::time::{Duration, Instant};

use crate::chance::Chance;
use crate::client::{Client, Shared};
use crate::http::{Answer, Request};
use crate::launch::Launch;
use crate::page::Form;
use crate::server::Server;

/// Everybody asks for every secret, all for the same one at the same time, each over a connection of its own. Gives
/// what each was told, secret by secret.
fn raced(
    server: &Server,
    racers: usize,
    secrets: &[Shared],
    ask: impl Fn(usize, &Shared) -> Request + Sync,
) -> Vec<Vec<Answer>> {
    let gate = Barrier::new(racers);
    let run = |racer: usize, mut client: Client| -> Vec<Answer> {
        drop(client.try_ask(&Request::get("/api/v1/status")));
        let told = secrets.iter().map(|secret| {
            let request = ask(racer, secret);
            gate.wait();
            // Nobody may leave the race, or all others would wait for them for ever: no answer is status 0.
            let missing = |error: std::io::Error| Answer {
                status: 0,
                headers: Vec::new(),
                body: format!("{error}").into_bytes(),
            };
            client.try_ask(&request).unwrap_or_else(missing)
        });
        told.collect()
    };
    let mut told: Vec<Vec<Answer>> = secrets.iter().map(|_| Vec::new()).collect();
    thread::scope(|scope| {
        let racers: Vec<_> = (0..racers).map(|racer| (racer, server.client())).collect();
        let racers: Vec<_> =
            racers.into_iter().map(|(racer, client)| scope.spawn(move || run(racer, client))).collect();
        for racer in racers {
            for (all, one) in told.iter_mut().zip(racer.join().unwrap()) {
                all.push(one);
            }
        }
    });
    told
}

/// The number of the only one who won; all others were told that there is nothing.
#[track_caller]
fn only_winner(told: &[Answer]) -> usize {
    let winners: Vec<usize> = (0..told.len()).filter(|&racer| told[racer].status == 200).collect();
    assert_eq!(winners.len(), 1, "{} of {} won: {:?}", winners.len(), told.len(), winners);
    for answer in told.iter().filter(|answer| answer.status != 200) {
        assert_eq!(answer.status, 404, "{answer}");
        assert_eq!(answer.message(), "Unknown secret");
    }
    winners[0]
}

#[test]
fn of_sixty_four_racing_readers_exactly_one_gets_each_of_a_thousand_secrets() {
    let mut chance = Chance::new();
    // The wait that hides whether a secret was there is only the losers' time; without it they come back sooner.
    let server = Launch::new().set("http.refusal_milliseconds", 1).start();
    let mut client = server.client();
    let secrets: Vec<Shared> = (0..1000)
        .map(|_| {
            let bytes = chance.within(20..1500);
            client.share(&chance.odd_text(bytes))
        })
        .collect();
    let since = Instant::now();
    let told = raced(&server, 64, &secrets, |_, secret| secret.reveal_request());
    let mut wins = BTreeMap::<usize, usize>::new();
    for (secret, told) in secrets.iter().zip(&told) {
        let winner = only_winner(told);
        assert_eq!(told[winner].json()["value"], secret.secret.as_str());
        *wins.entry(winner).or_default() += 1;
    }
    assert!(wins.len() > 16, "that was no race: only {} readers ever won", wins.len());
    eprintln!(
        "figure: 64 readers, 1,000 secrets: one winner each, {} readers won something, {:?}",
        wins.len(),
        since.elapsed()
    );
}

#[test]
fn of_racing_readers_with_the_right_passphrase_exactly_one_gets_the_secret() {
    let mut chance = Chance::new();
    let server = Server::fresh();
    let mut client = server.client();
    let secrets: Vec<Shared> = (0..40).map(|_| client.share_protected(&chance.text(40), &chance.text(12))).collect();
    for (secret, told) in secrets.iter().zip(raced(&server, 16, &secrets, |_, secret| secret.reveal_request())) {
        let winner = only_winner(&told);
        assert_eq!(told[winner].json()["value"], secret.secret.as_str());
    }
}

#[test]
fn a_burn_and_a_reveal_never_both_succeed() {
    let mut chance = Chance::new();
    let server = Launch::new().set("http.refusal_milliseconds", 1).start();
    let mut client = server.client();
    let secrets: Vec<Shared> = (0..200).map(|_| client.share(&chance.text(60))).collect();
    let burns = |racer: usize| racer.is_multiple_of(2);
    let ask = |racer, secret: &Shared| if burns(racer) { secret.burn_request() } else { secret.reveal_request() };
    let mut burned = 0;
    for (secret, told) in secrets.iter().zip(raced(&server, 16, &secrets, ask)) {
        let winner = only_winner(&told);
        let receipt = client.receipt(secret);
        if burns(winner) {
            burned += 1;
            assert_eq!(receipt["state"], "burned");
            assert_eq!(told[winner].json()["state"]["state"], "burned");
        } else {
            assert_eq!(receipt["state"], "received");
            assert_eq!(told[winner].json()["value"], secret.secret.as_str());
        }
    }
    assert!((10..=190).contains(&burned), "that was no race: {burned} of 200 burned");
}

#[test]
fn pages_and_api_race_for_the_same_single_claim() {
    let mut chance = Chance::new();
    let server = Server::fresh();
    let mut client = server.client();
    let secrets: Vec<Shared> = (0..50).map(|_| client.share(&chance.text(60))).collect();
    // What the button on each link's page would send.
    let buttons: BTreeMap<&str, Request> =
        secrets.iter().map(|secret| (secret.link.as_str(), button(&mut client, secret))).collect();
    let by_page = |racer: usize| racer.is_multiple_of(2);
    let ask = |racer, secret: &Shared| {
        if by_page(racer) { buttons[secret.link.as_str()].clone() } else { secret.reveal_request() }
    };
    let mut won_by_page = 0;
    for (secret, told) in secrets.iter().zip(raced(&server, 8, &secrets, ask)) {
        let seen: Vec<usize> = (0..told.len()).filter(|&racer| told[racer].text().contains(&secret.secret)).collect();
        assert_eq!(seen.len(), 1, "{seen:?} of 8 saw the secret");
        won_by_page += usize::from(by_page(seen[0]));
    }
    assert!((1..50).contains(&won_by_page), "that was no race: the page won {won_by_page} of 50");
}

#[track_caller]
fn button(client: &mut Client, secret: &Shared) -> Request {
    let target = format!("/secret/{}", secret.link);
    let page = client.ask(&Request::get(&target));
    Form::all_of(&page, &target).into_iter().next().expect("a button that opens it").proven().request()
}

#[test]
fn at_the_moment_of_expiry_nobody_gets_a_secret_after_somebody_was_refused() {
    let mut chance = Chance::new();
    let server = Launch::new().set("http.refusal_milliseconds", 1).start();
    let mut client = server.client();
    let secrets: Vec<Shared> = (0..100).map(|_| client.share_for(&chance.text(40), 2)).collect();
    // Each is asked for once, at a moment around the end of its two seconds.
    thread::sleep(Duration::from_millis(1400));
    let told: Vec<Answer> = secrets
        .iter()
        .map(|secret| {
            thread::sleep(Duration::from_millis(10));
            client.reveal(secret)
        })
        .collect();
    for (secret, first) in secrets.iter().zip(told) {
        match first.status {
            200 => assert_eq!(client.state(secret), "received"),
            404 => assert_eq!(client.state(secret), "expired"),
            _ => panic!("{first}"),
        }
        client.expect_gone(secret);
    }
}
