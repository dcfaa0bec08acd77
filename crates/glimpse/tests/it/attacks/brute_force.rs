//! Guessing passphrases and passwords at full speed: locked as documented, across a restart, with bounded CPU, and the
//! secret is still there for whoever knows the passphrase.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use super::raw::{Raw, post};
use crate::client::Shared;
use crate::launch::Launch;
use crate::server::Server;

const ATTACKERS: u8 = 16;
const ATTACK: Duration = Duration::from_secs(6);
const LOCK: Duration = Duration::from_secs(12);

/// How often an attack was told what.
#[derive(Default, Debug)]
struct Told {
    wrong: AtomicU32,
    locked: AtomicU32,
    busy: AtomicU32,
}

impl Told {
    fn count(&self, status: u16) {
        let count = match status {
            404 => &self.wrong,
            429 => &self.locked,
            503 => &self.busy,
            other => panic!("a guess was answered {other}"),
        };
        count.fetch_add(1, Ordering::Relaxed);
    }

    fn counts(&self) -> [u32; 3] {
        [&self.wrong, &self.locked, &self.busy].map(|count| count.load(Ordering::Relaxed))
    }
}

/// Guesses passphrases of these links until told to stop.
fn attack(address: SocketAddr, links: &[&str], is_over: &AtomicBool, told: &Told) {
    thread::scope(|scope| {
        for attacker in 0..ATTACKERS {
            scope.spawn(move || {
                let mut connection = Raw::connect(Ipv4Addr::new(127, 3, 0, 1 + attacker), address).unwrap();
                let mut guess = 0_u32;
                while !is_over.load(Ordering::Relaxed) {
                    guess += 1;
                    let link = links[(guess as usize + usize::from(attacker)) % links.len()];
                    let form = format!("passphrase=guess-{attacker}-{guess}");
                    let (status, _) = connection.ask(&post(&format!("/api/v1/secret/{link}"), "", &form)).unwrap();
                    told.count(status);
                }
            });
        }
    });
}

/// Attacks for a while.
fn attack_for(server: &Server, links: &[&str], time: Duration) -> Told {
    let (told, is_over) = (Told::default(), AtomicBool::new(false));
    thread::scope(|scope| {
        scope.spawn(|| attack(server.address(), links, &is_over, &told));
        thread::sleep(time);
        is_over.store(true, Ordering::Relaxed);
    });
    told
}

#[test]
fn a_guessed_passphrase_is_locked_across_a_restart_and_opens_afterwards() {
    let mut server = Launch::new()
        .set("log.filter", "info")
        .set("passphrase.bcrypt_cost", 8)
        .set("passphrase.lock", LOCK.as_secs())
        .start();
    let mut client = server.client();
    let secret = client.share_protected("the secret behind a passphrase", "the right one");

    let (began, cpu) = (Instant::now(), server.cpu());
    let [wrong, locked, _] = attack_for(&server, &[&secret.link], ATTACK).counts();
    let spent = server.cpu() - cpu;
    // 20 tries, the last of which locks; after that nothing is hashed, whatever comes.
    assert_eq!(wrong, 20, "so many guesses were looked at, {locked} were locked out");
    assert!(locked > 1000, "the attack was too slow to mean anything: {locked}");
    eprintln!("figure: {wrong} guesses looked at, {locked} locked out in {ATTACK:?}; {spent:?} of CPU");

    server.restart();
    let mut client = server.client();
    let answer = client.reveal(&secret);
    assert_eq!(answer.status, 429, "the restart forgave: {answer}");
    let wait: u64 = answer.header("retry-after").unwrap().parse().unwrap();
    assert!(wait <= LOCK.as_secs(), "{wait} s");
    thread::sleep((LOCK + Duration::from_secs(1)).saturating_sub(began.elapsed()));
    client.expect_revealed(&secret);
}

#[test]
fn guessing_at_many_secrets_starves_nobody_and_bounds_the_cpu() {
    let server = Launch::new().set("log.filter", "info").set("passphrase.bcrypt_cost", 12).start();
    let mut client = server.client();
    let protected: Vec<Shared> =
        (0..40).map(|number| client.share_protected("a protected secret", &format!("passphrase {number}"))).collect();
    let others: Vec<Shared> = (0..200).map(|number| client.share(&format!("secret {number} of others"))).collect();
    let links: Vec<&str> = protected.iter().map(|secret| secret.link.as_str()).collect();

    let (told, is_over, slowest) = (Told::default(), AtomicBool::new(false), AtomicU32::new(0));
    thread::scope(|scope| {
        scope.spawn(|| attack(server.address(), &links, &is_over, &told));
        for other in &others {
            let since = Instant::now();
            client.expect_revealed(other);
            slowest.fetch_max(u32::try_from(since.elapsed().as_millis()).unwrap(), Ordering::Relaxed);
            thread::sleep(Duration::from_millis(20));
        }
        is_over.store(true, Ordering::Relaxed);
    });
    let ([wrong, _, busy], slowest) = (told.counts(), slowest.into_inner());
    eprintln!(
        "figure: {wrong} guesses looked at, {busy} refused as too many; the slowest reveal of others took {slowest} ms"
    );
    assert!(wrong > 0, "no guess was ever looked at");
    assert!(slowest < 500, "a reveal of others took {slowest} ms");
    for secret in protected.iter().take(5) {
        client.expect_revealed(secret);
    }
}
