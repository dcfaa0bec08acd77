//! A minute of anonymous creates at full speed, from one address and from 500: what may be stored is bounded, memory is
//! bounded, and everybody else opens their secrets as before.

use std::collections::BTreeMap;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::nice;

use super::raw::{Raw, field, post};
use crate::chance::environment;
use crate::launch::Launch;
use crate::sensitive::files_below;
use crate::server::Server;

const IDLE: Duration = Duration::from_secs(8);
/// For how long it is flooded, unless somebody asks for more.
const FLOOD: Duration = Duration::from_secs(24);
/// Between two reveals of the others.
const PACE: Duration = Duration::from_millis(8);
const FLOODERS: u8 = 4;
const ADDRESSES: usize = 500;
const SECRET_BYTES: usize = 10_000;

/// What the operator allows: sealed bytes of all unread secrets.
const UNREAD_BYTES_MAX: u64 = 200 << 20;
/// Both journal segments, the database with its log, and what the file system rounds up.
const BESIDE_BYTES_MAX: u64 = 100 << 20;
const RESIDENT_BYTES_MAX: u64 = 200 << 20;

#[test]
fn a_flood_of_creates_fills_no_disk_and_keeps_nobody_waiting() {
    let server = Launch::new()
        .set("rate_limits", "on")
        .set("log.filter", "warn")
        .set("storage.unread_bytes_max", UNREAD_BYTES_MAX)
        .start();
    let address = server.address();
    let reveals = |time: Duration| usize::try_from(time.as_millis() / PACE.as_millis()).unwrap();
    let flood_time = environment("GLIMPSE_ATTACK_SECONDS")
        .map_or(FLOOD, |text| FLOOD.max(Duration::from_secs(text.parse().unwrap())));
    let others = share(address, reveals(IDLE) + reveals(flood_time));
    let (calm, flooded) = others.split_at(reveals(IDLE));

    let idle = reveal_paced(address, calm);
    let (is_over, largest) = (AtomicBool::new(false), Largest::default());
    let (during, answers) = thread::scope(|scope| {
        let flooders: Vec<_> = (0..FLOODERS)
            .map(|number| {
                let is_over = &is_over;
                scope.spawn(move || flood(address, number, is_over))
            })
            .collect();
        let watcher = scope.spawn(|| largest.watch(&server, &is_over));
        let during = reveal_paced(address, flooded);
        is_over.store(true, Ordering::Relaxed);
        watcher.join().unwrap();
        let mut answers = BTreeMap::new();
        for flooder in flooders {
            for (status, count) in flooder.join().unwrap() {
                *answers.entry(status).or_insert(0_u64) += count;
            }
        }
        (during, answers)
    });
    let (idle, during) = (p99(idle), p99(during));
    let (disk, resident) = (largest.disk.into_inner(), largest.resident.into_inner());
    eprintln!(
        "figure: idle p99 {idle:?}, flooded p99 {during:?}; answers {answers:?}; at most {} MiB on disk, {} MiB resident",
        disk >> 20,
        resident >> 20
    );
    let count = |status| answers.get(&status).copied().unwrap_or(0);
    assert!(count(429) > 1000, "the one address was not limited: {answers:?}");
    assert!(count(507) > 1000, "the budget of all was never reached: {answers:?}");
    assert!(count(200) * SECRET_BYTES as u64 <= UNREAD_BYTES_MAX, "more was taken than is allowed: {answers:?}");
    assert!(answers.keys().all(|status| [200, 429, 503, 507].contains(status)), "{answers:?}");
    assert!(disk <= UNREAD_BYTES_MAX + BESIDE_BYTES_MAX, "{disk} bytes on disk");
    assert!(resident <= RESIDENT_BYTES_MAX, "{resident} bytes resident");
    assert!(during < idle * 5, "reveals of others waited {during:?}, idle {idle:?}");
}

/// Secrets of others, from addresses of their own.
fn share(address: SocketAddr, count: usize) -> Vec<(String, String)> {
    let mut shared = Vec::with_capacity(count);
    for number in 0..count {
        let mut connection = Raw::connect(other(number), address).unwrap();
        let secret = format!("secret {number} of somebody else");
        let (status, body) = connection.ask(&post("/api/v1/share", "", &format!("secret={secret}"))).unwrap();
        assert_eq!(status, 200);
        shared.push((field(body, "secret_key").unwrap(), secret));
    }
    shared
}

/// Few enough of each for its limits.
fn other(number: usize) -> Ipv4Addr {
    Ipv4Addr::new(127, 9, 0, u8::try_from(1 + number / 500).unwrap())
}

/// Reveals one after the other, all of them, and gives how long each took. Nothing is lost.
fn reveal_paced(address: SocketAddr, secrets: &[(String, String)]) -> Vec<Duration> {
    let (began, mut times) = (Instant::now(), Vec::with_capacity(secrets.len()));
    let mut connection = None;
    for (number, (key, secret)) in secrets.iter().enumerate() {
        thread::sleep((began + PACE * u32::try_from(number).unwrap()).saturating_duration_since(Instant::now()));
        if number % 500 == 0 {
            connection = Some(Raw::connect(other(number), address).unwrap());
        }
        let request = post(&format!("/api/v1/secret/{key}"), "", "");
        let since = Instant::now();
        let (status, body) = connection.as_mut().unwrap().ask(&request).unwrap();
        times.push(since.elapsed());
        assert_eq!((status, field(body, "value").as_deref()), (200, Some(secret.as_str())), "reveal {number}");
    }
    times
}

fn p99(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() * 99 / 100]
}

/// Shares without a pause: every second request from one address, the others from 500 in turn. Real floods come from other
/// machines; so that this one does not take the processor from the server, it runs with the lowest priority.
fn flood(address: SocketAddr, number: u8, is_over: &AtomicBool) -> BTreeMap<u16, u64> {
    let _ = nice(19);
    let request = post("/api/v1/share", "", &format!("secret={}", "x".repeat(SECRET_BYTES)));
    let share = ADDRESSES / usize::from(FLOODERS);
    let from = |turn: usize| match turn % 2 {
        0 => Ipv4Addr::new(127, 1, 0, 1),
        _ => Ipv4Addr::new(127, 2, number, u8::try_from(1 + turn / 2 % share).unwrap()),
    };
    let mut connections: Vec<Option<Raw>> = (0..2 * share).map(|_| None).collect();
    let mut answers = BTreeMap::new();
    let mut turn = 0;
    while !is_over.load(Ordering::Relaxed) {
        turn += 1;
        let slot = turn % connections.len();
        let connection = match connections[slot].take() {
            Some(connection) => Ok(connection),
            None => Raw::connect(from(slot), address),
        };
        // A connection that idled too long was closed; the next one takes its place.
        let Ok(mut connection) = connection else { continue };
        let Ok((status, _)) = connection.ask(&request) else { continue };
        *answers.entry(status).or_insert(0) += 1;
        connections[slot] = Some(connection);
    }
    answers
}

/// The most that was seen.
#[derive(Default)]
struct Largest {
    disk: AtomicU64,
    resident: AtomicU64,
}

impl Largest {
    fn watch(&self, server: &Server, is_over: &AtomicBool) {
        while !is_over.load(Ordering::Relaxed) {
            let sizes = files_below(server.data()).into_iter().filter_map(|file| file.metadata().ok());
            self.disk.fetch_max(sizes.map(|metadata| metadata.len()).sum(), Ordering::Relaxed);
            self.resident.fetch_max(server.resident_bytes(), Ordering::Relaxed);
            thread::sleep(Duration::from_millis(200));
        }
    }
}
