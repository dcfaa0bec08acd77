//! Everybody else while somebody attacks: they share and open at their pace, hardly notice, and lose nothing.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::nice;

use super::raw::{Raw, field, post};
use crate::chance::environment;
use crate::server::Server;

/// How long an attack lasts unless `GLIMPSE_ATTACK_SECONDS` says otherwise.
const ATTACK: Duration = Duration::from_millis(1500);
/// What the others do beforehand counts as undisturbed.
const IDLE: Duration = Duration::from_millis(500);
/// From one secret that is shared and opened to the next.
const PACE: Duration = Duration::from_millis(5);
/// One of so many is kept for later.
const KEPT_EVERY: usize = 10;
/// One of so many comes over a connection of their own.
const NEW_EVERY: usize = 20;
/// The others may wait so many times as long as undisturbed.
const SLOWER_MAX: u32 = 3;
/// Nobody counts less than what any thread may wait for a processor on a machine that does something.
const P99_MIN: Duration = Duration::from_millis(3);
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

/// Ends it, also for those who wait for its end when the others fail.
struct Over<'a>(&'a Attack);

impl Drop for Over<'_> {
    fn drop(&mut self) {
        self.0.is_over.store(true, Ordering::Relaxed);
    }
}

pub(super) struct Others<'a> {
    server: &'a Server,
    neighbour: &'a Server,
    customer: Customer,
    largest: AtomicU64,
}

/// Somebody who shares and opens.
struct Customer {
    address: SocketAddr,
    connection: Raw,
    kept: Vec<(String, String)>,
    shared: usize,
}

impl Customer {
    fn of(address: SocketAddr) -> Self {
        let mut customer = Self { address, connection: connect(address), kept: Vec::new(), shared: 0 };
        (0..20).for_each(|_| customer.keep());
        for _ in 0..50 {
            customer.share_and_open();
        }
        customer
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
        if self.shared.is_multiple_of(NEW_EVERY) {
            self.connection = connect(self.address);
        }
        let (key, secret) = self.share();
        let (status, body) = self.connection.ask(&post(&format!("/api/v1/secret/{key}"), "", "")).unwrap();
        assert_eq!((status, field(body, "value").as_deref()), (200, Some(secret.as_str())));
        since.elapsed()
    }
}

fn connect(address: SocketAddr) -> Raw {
    Raw::connect(Ipv4Addr::new(127, 9, 0, 1), address).unwrap()
}

fn paced(customer: &mut Customer, time: Duration) -> Vec<Duration> {
    // The one from before may have idled for longer than connections may.
    customer.connection = connect(customer.address);
    let (began, mut times) = (Instant::now(), Vec::new());
    while began.elapsed() < time {
        times.push(customer.share_and_open());
        if times.len() % KEPT_EVERY == 0 {
            customer.keep();
        }
        thread::sleep(PACE);
    }
    times
}

impl<'a> Others<'a> {
    /// Those of a server; beside it there is one that is set up alike.
    pub(super) fn of(server: &'a Server, neighbour: &'a Server) -> Self {
        Self { server, neighbour, customer: Customer::of(server.address()), largest: AtomicU64::new(0) }
    }

    /// Goes on while so many attack this address at once: how long the others waited, and how much the attackers did.
    fn attacked(
        &mut self,
        address: SocketAddr,
        attackers: u8,
        act: &(impl Fn(SocketAddr, u8, &Attack) -> u64 + Sync),
    ) -> (Duration, u64) {
        let time =
            environment("GLIMPSE_ATTACK_SECONDS").map_or(ATTACK, |text| Duration::from_secs(text.parse().unwrap()));
        let attack = Attack { is_over: AtomicBool::new(false), ready: AtomicUsize::new(0) };
        let done = AtomicU64::new(0);
        let during = thread::scope(|scope| {
            for number in 0..attackers {
                let (attack, done) = (&attack, &done);
                scope.spawn(move || {
                    let _ = nice(19);
                    done.fetch_add(act(address, number, attack), Ordering::Relaxed);
                });
            }
            let (server, largest, watched) = (self.server, &self.largest, &attack);
            scope.spawn(move || {
                while watched.goes_on() {
                    largest.fetch_max(server.resident_bytes(), Ordering::Relaxed);
                    thread::sleep(Duration::from_millis(50));
                }
            });
            let since = Instant::now();
            while attack.ready.load(Ordering::Relaxed) < usize::from(attackers) && since.elapsed() < BEGINS_WITHIN {
                thread::sleep(Duration::from_millis(10));
            }
            let _over = Over(&attack);
            paced(&mut self.customer, time)
        });
        (p99(during), done.into_inner())
    }

    /// The attackers do at least `least` together. They come from other machines; here they take the processor from everybody, as
    /// whom they attack does. So they attack somebody else first: what the others wait then is the machine's doing, and what they
    /// wait when their own server is attacked is compared with that, or with how it was before all, whichever is more.
    #[track_caller]
    pub(super) fn withstand(
        &mut self,
        name: &str,
        attackers: u8,
        least: u64,
        act: impl Fn(SocketAddr, u8, &Attack) -> u64 + Sync,
    ) {
        for round in 1..=ROUNDS {
            let idle = p99(paced(&mut self.customer, IDLE));
            let (beside, _) = self.attacked(self.neighbour.address(), attackers, &act);
            let (attacked, done) = self.attacked(self.server.address(), attackers, &act);
            let resident = self.largest.load(Ordering::Relaxed);
            eprintln!(
                "{name}, round {round}: p99 idle {idle:?}, neighbour attacked {beside:?}, attacked {attacked:?}; {done} done; at \
                 most {} MiB resident",
                resident >> 20
            );
            assert!(resident <= RESIDENT_BYTES_MAX, "{name}: {resident} bytes resident");
            assert!(done >= least, "{name}: that was no attack, only {done} done");
            if attacked <= SLOWER_MAX * idle.max(beside).max(P99_MIN) {
                return;
            }
        }
        panic!("{name}: the others waited too long, {ROUNDS} times in a row");
    }

    /// Everything that was kept opens once, and not twice.
    #[track_caller]
    pub(super) fn lost_nothing(mut self) {
        for (key, secret) in std::mem::take(&mut self.customer.kept) {
            let request = post(&format!("/api/v1/secret/{key}"), "", "");
            let (status, body) = self.customer.connection.ask(&request).unwrap();
            assert_eq!((status, field(body, "value").as_deref()), (200, Some(secret.as_str())));
            assert_eq!(self.customer.connection.ask(&request).unwrap().0, 404);
        }
    }
}

fn p99(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() * 99 / 100]
}
