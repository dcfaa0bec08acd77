//! Clocks read from outside: requests that are refused for different reasons take the same time. 20,000 requests of each
//! kind, mixed at random over 64 connections so that whatever else the machine does falls on all of them alike, compared
//! in pairs by the Kolmogorov–Smirnov test. Equal distributions are told apart at p < 0.01 once in a hundred pairs, by
//! definition; a pair that was told apart is measured anew, and fails when it is told apart three times in a row.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Mutex;
use std::thread;
use std::time::{Duration, Instant};

use super::raw::{Raw, post};
use super::statistics::ks_p;
use crate::chance::{Chance, environment};
use crate::client::Shared;
use crate::domains::{HOSTS, apart::with_hosts, share};
use crate::http::Request;
use crate::launch::Launch;
use crate::server::{Server, basic};

const REQUESTS: usize = 20_000;
/// Of each kind, where the same verb is looked at 20,000 times elsewhere.
const FEWER: usize = 3000;
const CONNECTIONS: u8 = 64;
const P: f64 = 0.01;
const ROUNDS: usize = 3;

/// A kind of request: its name, and the requests that are of it.
type Kind = (&'static str, Vec<Vec<u8>>);

fn server() -> Server {
    Launch::new().set("log.filter", "warn").set("limits.callers_max", 10_000).start()
}

/// So many, or as many as `GLIMPSE_TIMING_REQUESTS` says.
fn asked_for(requests: usize) -> usize {
    environment("GLIMPSE_TIMING_REQUESTS").map_or(requests, |text| text.parse().unwrap())
}

/// How long each request of each kind took, in microseconds. All are refused alike: one status, one length.
fn times(address: SocketAddr, kinds: &[&Kind], requests: usize, chance: &mut Chance) -> Vec<Vec<f64>> {
    let times = Mutex::new(vec![Vec::with_capacity(requests); kinds.len()]);
    let answers = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..CONNECTIONS {
            let (mut chance, times, answers) = (chance.split(), &times, &answers);
            scope.spawn(move || {
                let mut connection = Raw::connect(Ipv4Addr::LOCALHOST, address).unwrap();
                let mut own = vec![Vec::new(); kinds.len()];
                let most = requests.div_ceil(usize::from(CONNECTIONS));
                while own.iter().any(|times: &Vec<f64>| times.len() < most) {
                    let kind = chance.within(0..kinds.len());
                    if own[kind].len() >= most {
                        continue;
                    }
                    let request = chance.pick(&kinds[kind].1);
                    let since = Instant::now();
                    let (status, body) = connection.ask(request).unwrap();
                    own[kind].push(since.elapsed().as_secs_f64() * 1e6);
                    let answer = (status, body.len());
                    let mut answers = answers.lock().unwrap();
                    if !answers.contains(&answer) {
                        answers.push(answer);
                    }
                }
                for (all, own) in times.lock().unwrap().iter_mut().zip(own) {
                    all.extend(own);
                }
            });
        }
    });
    let answers = answers.into_inner().unwrap();
    assert_eq!(answers.len(), 1, "the answers differ: {answers:?}");
    times.into_inner().unwrap()
}

/// Every pair, up to three times.
#[track_caller]
fn expect_alike(server: &Server, kinds: &[Kind], requests: usize) {
    let requests = asked_for(requests);
    let mut chance = Chance::new();
    let every: Vec<(usize, usize)> =
        (0..kinds.len()).flat_map(|first| (first + 1..kinds.len()).map(move |second| (first, second))).collect();
    let mut told_apart = every;
    for round in 1..=ROUNDS {
        let mut times = times(server.address(), &kinds.iter().collect::<Vec<_>>(), requests, &mut chance);
        told_apart.retain(|&(first, second)| {
            let (mut one, mut other) = (times[first].clone(), times[second].clone());
            let p = ks_p(&mut one, &mut other);
            let [one, other] = [&one, &other].map(|sample| sample[sample.len() / 2]);
            let [a, b] = [kinds[first].0, kinds[second].0];
            eprintln!("round {round}: {a} (median {one:.0} us) against {b} (median {other:.0} us): p = {p:.4}");
            p < P
        });
        if told_apart.is_empty() {
            return;
        }
        times.clear();
    }
    let names: Vec<_> = told_apart.iter().map(|&(first, second)| (kinds[first].0, kinds[second].0)).collect();
    panic!("told apart {ROUNDS} times in a row: {names:?}");
}

/// Links of every kind of gone, a hundred of each.
fn gone(server: &Server) -> [(&'static str, Vec<String>); 4] {
    const EACH: usize = 100;
    let (mut client, mut chance) = (server.client(), Chance::new());
    let mut made = |ttl: u64| -> Vec<_> { (0..EACH).map(|_| client.share_for(&chance.text(1000), ttl)).collect() };
    let [used, burned] = [made(3600), made(3600)];
    let expired = made(1);
    let mut client = server.client();
    used.iter().for_each(|secret| client.expect_revealed(secret));
    burned.iter().for_each(|secret| assert_eq!(client.burn(secret).status, 200));
    let unknown = (0..EACH).map(|_| chance.text(31).to_lowercase().replacen(|_: char| true, "0", 1)).collect();
    thread::sleep(Duration::from_secs(2));
    let links = |secrets: Vec<Shared>| secrets.into_iter().map(|secret| secret.link).collect();
    [("unknown", unknown), ("used", links(used)), ("burned", links(burned)), ("expired", links(expired))]
}

#[test]
fn every_kind_of_gone_takes_the_same_time_by_twenty_thousand_requests_each() {
    let server = server();
    let kinds: [Kind; 4] = gone(&server).map(|(kind, links)| {
        (kind, links.iter().map(|link| post(&format!("/api/v1/secret/{link}"), "", "")).collect())
    });
    expect_alike(&server, &kinds, REQUESTS);
}

#[test]
fn unknown_accounts_and_wrong_credentials_take_the_same_time_by_twenty_thousand_requests_each() {
    const EACH: usize = 100;
    let server = server();
    let anna = server.account("anna@glimpse.example");
    let mut chance = Chance::new();
    let wrong: Vec<String> =
        (0..EACH).map(|_| format!("{:016x}{:016x}{:08x}", chance.next(), chance.next(), chance.next() >> 32)).collect();
    let requests = |pairs: Vec<(String, &str)>| -> Vec<Vec<u8>> {
        let header = |pair: &(String, &str)| format!("Authorization: {}\r\n", basic(&pair.0, pair.1));
        pairs.iter().map(|pair| post("/api/v1/share", &header(pair), "secret=something")).collect()
    };
    let nobody = |number: usize| format!("nobody{number:03}@glimpse.example");
    let kinds = [
        (
            "unknown account",
            requests(wrong.iter().enumerate().map(|(at, token)| (nobody(at), token.as_str())).collect()),
        ),
        ("wrong token", requests(wrong.iter().map(|token| (anna.email.clone(), token.as_str())).collect())),
        ("password for a token", requests(vec![(anna.email.clone(), anna.password.as_str())])),
        ("another's token", requests(vec![(nobody(1), anna.token.as_str())])),
    ];
    expect_alike(&server, &kinds, REQUESTS);
}

#[test]
fn pages_of_every_kind_of_gone_take_the_same_time() {
    type Write = fn(&str) -> Vec<u8>;
    let look: Write = |link| format!("GET /secret/{link} HTTP/1.1\r\nHost: glimpse.test\r\n\r\n").into_bytes();
    let open: Write = |link| post(&format!("/secret/{link}"), "", "passphrase=");
    let server = server();
    let gone = gone(&server);
    for write in [look, open] {
        let kinds: [Kind; 4] =
            gone.each_ref().map(|(kind, links)| (*kind, links.iter().map(|link| write(link)).collect()));
        expect_alike(&server, &kinds, FEWER);
    }
}

#[test]
fn a_secret_of_another_host_takes_as_long_as_none() {
    const EACH: usize = 50;
    let (_names, server) = with_hosts(|launch| launch.set("log.filter", "warn").set("limits.callers_max", 10_000));
    let (mut client, mut chance) = (server.client(), Chance::new());
    let theirs: Vec<Shared> =
        (0..EACH).map(|_| Shared::from(&share(&mut client, None, HOSTS[0]), "a secret on a domain", None)).collect();
    let ask = |link: &str| {
        let request = String::from_utf8(post(&format!("/api/v1/secret/{link}"), "", "")).unwrap();
        request.replacen("glimpse.test", HOSTS[1], 1).into_bytes()
    };
    let unknown = (0..EACH).map(|_| ask(&chance.text(31).to_lowercase().replacen(|_: char| true, "0", 1))).collect();
    let kinds: [Kind; 2] =
        [("unknown", unknown), ("of another host", theirs.iter().map(|secret| ask(&secret.link)).collect())];
    expect_alike(&server, &kinds, FEWER);
    for secret in &theirs {
        let at_home = Request::post(&format!("/api/v1/secret/{}", secret.link)).header("Host", HOSTS[0]);
        assert_eq!(client.ask(&at_home).status, 200, "it was taken where nobody may see it");
    }
}
