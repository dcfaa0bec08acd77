//! Everybody else while somebody attacks: they share and open at their pace, hardly notice, and lose nothing.

use std::net::Ipv4Addr;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::nice;

use super::raw::{Raw, field, post};
use crate::chance::environment;
use crate::server::Server;

/// How long an attack lasts unless `GLIMPSE_ATTACK_SECONDS` says otherwise.
const ATTACK: Duration = Duration::from_millis(2500);
/// What the others do beforehand counts as undisturbed.
const IDLE: Duration = Duration::from_millis(1000);
/// From one secret that is shared and opened to the next.
const PACE: Duration = Duration::from_millis(5);
/// One of so many is kept for later.
const KEPT_EVERY: usize = 10;
/// One of so many comes over a connection of their own.
const NEW_EVERY: usize = 20;
/// The others may wait so many times as long as undisturbed.
const SLOWER_MAX: u32 = 3;
/// Undisturbed is no less than this: what any thread may wait for a processor on a machine that does something.
const IDLE_P99_MIN: Duration = Duration::from_millis(2);
/// An attack that was too much fails when it is too much so many times in a row.
const ROUNDS: usize = 3;
/// An attack is on by then.
const BEGINS_WITHIN: Duration = Duration::from_secs(30);
/// What the server may have in memory, whatever anybody does.
pub(super) const RESIDENT_BYTES_MAX: u64 = 256 << 20;

/// What attackers see of each other.
pub(super) struct Attack {
    is_over: AtomicBool,
    ready: AtomicUsize,
}

impl Attack {
    /// One more attacker has done what comes before the attack.
    pub(super) fn begin(&self) {
        self.ready.fetch_add(1, Ordering::Relaxed);
    }

    pub(super) fn goes_on(&self) -> bool {
        !self.is_over.load(Ordering::Relaxed)
    }

    /// Nothing is left to do but to stay.
    pub(super) fn wait(&self) {
        while self.goes_on() {
            thread::sleep(Duration::from_millis(10));
        }
    }
}

pub(super) struct Others<'a> {
    server: &'a Server,
    connection: Raw,
    idle: Vec<Duration>,
    kept: Vec<(String, String)>,
    shared: usize,
}

impl<'a> Others<'a> {
    pub(super) fn of(server: &'a Server) -> Self {
        let mut others =
            Self { server, connection: Self::connect(server), idle: Vec::new(), kept: Vec::new(), shared: 0 };
        (0..20).for_each(|_| others.keep());
        for _ in 0..50 {
            others.share_and_open();
        }
        others
    }

    fn connect(server: &Server) -> Raw {
        Raw::connect(Ipv4Addr::new(127, 9, 0, 1), server.address()).unwrap()
    }

    fn share(&mut self) -> (String, String) {
        self.shared += 1;
        let secret = format!("secret {} of somebody else", self.shared);
        let (status, body) = self.connection.ask(&post("/api/v1/share", "", &format!("secret={secret}"))).unwrap();
        assert_eq!(status, 200, "{secret}");
        (field(body, "secret_key").unwrap(), secret)
    }

    fn keep(&mut self) {
        let shared = self.share();
        self.kept.push(shared);
    }

    /// Now and then by somebody who comes anew.
    fn share_and_open(&mut self) -> Duration {
        let since = Instant::now();
        if self.shared % NEW_EVERY == 0 {
            self.connection = Self::connect(self.server);
        }
        let (key, secret) = self.share();
        let (status, body) = self.connection.ask(&post(&format!("/api/v1/secret/{key}"), "", "")).unwrap();
        assert_eq!((status, field(body, "value").as_deref()), (200, Some(secret.as_str())));
        since.elapsed()
    }

    fn paced(&mut self, time: Duration) -> Vec<Duration> {
        let (began, mut times) = (Instant::now(), Vec::new());
        while began.elapsed() < time {
            times.push(self.share_and_open());
            if times.len() % KEPT_EVERY == 0 {
                self.keep();
            }
            thread::sleep(PACE);
        }
        times
    }

    /// Goes on while so many attack at once; each says how much it did, which is at least `least` together. Attacks come from
    /// other machines; so that these do not take the processor from the server, they run with the lowest priority.
    #[track_caller]
    pub(super) fn withstand(&mut self, name: &str, attackers: u8, least: u64, act: impl Fn(u8, &Attack) -> u64 + Sync) {
        let time =
            environment("GLIMPSE_ATTACK_SECONDS").map_or(ATTACK, |text| Duration::from_secs(text.parse().unwrap()));
        for round in 1..=ROUNDS {
            let calm = self.paced(IDLE);
            self.idle.extend(calm);
            let attack = Attack { is_over: AtomicBool::new(false), ready: AtomicUsize::new(0) };
            let (largest, done) = (AtomicU64::new(0), AtomicU64::new(0));
            let server = self.server;
            let during = thread::scope(|scope| {
                for number in 0..attackers {
                    let (attack, act, done) = (&attack, &act, &done);
                    scope.spawn(move || {
                        let _ = nice(19);
                        done.fetch_add(act(number, attack), Ordering::Relaxed);
                    });
                }
                scope.spawn(|| {
                    while attack.goes_on() {
                        largest.fetch_max(server.resident_bytes(), Ordering::Relaxed);
                        thread::sleep(Duration::from_millis(50));
                    }
                });
                let since = Instant::now();
                while attack.ready.load(Ordering::Relaxed) < usize::from(attackers) && since.elapsed() < BEGINS_WITHIN {
                    thread::sleep(Duration::from_millis(10));
                }
                let during = self.paced(time);
                attack.is_over.store(true, Ordering::Relaxed);
                during
            });
            let (idle, during, samples) = (p99(self.idle.clone()), p99(during.clone()), during.len());
            let (resident, done) = (largest.into_inner(), done.into_inner());
            eprintln!(
                "{name}, round {round}: idle p99 {idle:?}, attacked p99 {during:?} of {samples}; {done} done; at most {} MiB resident",
                resident >> 20
            );
            assert!(resident <= RESIDENT_BYTES_MAX, "{name}: {resident} bytes resident");
            assert!(done >= least, "{name}: that was no attack, only {done} done");
            if during <= SLOWER_MAX * idle.max(IDLE_P99_MIN) {
                return;
            }
        }
        panic!("{name}: the others waited too long, {ROUNDS} times in a row");
    }

    /// Everything that was kept opens once, and not twice.
    #[track_caller]
    pub(super) fn lost_nothing(mut self) {
        for (key, secret) in std::mem::take(&mut self.kept) {
            let request = post(&format!("/api/v1/secret/{key}"), "", "");
            let (status, body) = self.connection.ask(&request).unwrap();
            assert_eq!((status, field(body, "value").as_deref()), (200, Some(secret.as_str())));
            assert_eq!(self.connection.ask(&request).unwrap().0, 404);
        }
    }
}

fn p99(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() * 99 / 100]
}
