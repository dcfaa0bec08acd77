//! The load: connections that each do one cycle after the other for a while, and what was observed.

use std::error::Error;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::{
    child::{Server, Usage},
    http::Connection,
};

/// Bytes of a secret.
pub(crate) const SECRET_BYTES: usize = 1024;
/// What every shared form ends with: long enough that none expires during a run.
const TTL: &str = "&ttl=86400";
const KEY_CHARS: usize = 31;

type Failure = Box<dyn Error + Send + Sync>;
/// The text of a link key.
pub(crate) type Key = [u8; KEY_CHARS];

/// What one cycle does.
#[derive(Clone)]
pub(crate) enum Cycle {
    /// Two posts of 1 KiB that store nothing.
    Floor,
    /// Share a secret, reveal that one.
    Fresh,
    /// The same for an account, with these credentials.
    Owned(Arc<str>),
    /// Share a secret, reveal one at random of those that were shared before.
    Old(Arc<Pool>),
    /// Share a secret and keep its key, until so many were shared.
    Fill(Arc<Pool>, usize),
}

/// Links to unread secrets.
#[derive(Default)]
pub(crate) struct Pool(Mutex<(Vec<Key>, u64)>);

impl Pool {
    /// Puts a key in and says how many there are.
    fn put(&self, key: Key) -> usize {
        let mut pool = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        pool.0.push(key);
        pool.0.len()
    }

    /// Takes one at random out: nobody else gets it.
    fn take(&self) -> Option<Key> {
        let mut pool = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // Any spread will do here; this is the generator of Knuth's MMIX.
        pool.1 = pool.1.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let at = usize::try_from(pool.1 >> 16).ok()?.checked_rem(pool.0.len())?;
        Some(pool.0.swap_remove(at))
    }
}

/// What one round of load showed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sample {
    pub(crate) cycles_per_second: f64,
    /// Of single requests, in microseconds, sorted.
    pub(crate) latencies: Vec<u32>,
    /// Of the server, microseconds of CPU and bytes written, a cycle.
    pub(crate) cpu_us: f64,
    pub(crate) written: f64,
}

impl Sample {
    /// The latency that this share of the requests did not exceed, in milliseconds.
    pub(crate) fn percentile(&self, share: f64) -> f64 {
        let last = self.latencies.len().saturating_sub(1);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "an index within the samples")]
        let at = (last as f64 * share) as usize;
        self.latencies.get(at).map_or(0.0, |micros| f64::from(*micros) / 1000.0)
    }
}

/// Runs a load for so long and observes the server meanwhile.
pub(crate) async fn run(
    server: &Server,
    connections: usize,
    lasting: Duration,
    cycle: Cycle,
) -> Result<Sample, Box<dyn Error>> {
    let before = server.usage()?;
    let began = Instant::now();
    let workers: Vec<_> = (0..connections)
        .map(|number| tokio::spawn(work(server.address, number, began + lasting, cycle.clone())))
        .collect();
    let (mut cycles, mut latencies) = (0u64, Vec::new());
    for worker in workers {
        let mut done = worker.await?.map_err(|error| error as Box<dyn Error>)?;
        cycles += done.0;
        latencies.append(&mut done.1);
    }
    let seconds = began.elapsed().as_secs_f64();
    let Usage { cpu, written } = server.usage()?;
    latencies.sort_unstable();
    let per_cycle = 1.0 / (cycles.max(1) as f64);
    Ok(Sample {
        cycles_per_second: cycles as f64 / seconds,
        latencies,
        cpu_us: (cpu - before.cpu) * 1e6 * per_cycle,
        written: (written - before.written) as f64 * per_cycle,
    })
}

/// One connection.
async fn work(address: SocketAddr, number: usize, until: Instant, cycle: Cycle) -> Result<(u64, Vec<u32>), Failure> {
    let mut connection = Connection::open(address).await?;
    if let Cycle::Owned(credentials) = &cycle {
        connection = connection.authorized(credentials);
    }
    let (mut cycles, mut latencies) = (0u64, Vec::new());
    while Instant::now() < until {
        match &cycle {
            Cycle::Floor => {
                let body = form(&secret(number, cycles));
                for _ in 0..2 {
                    timed(&mut latencies, connection.post("/", &body)).await?;
                }
            }
            Cycle::Fresh | Cycle::Owned(_) => {
                let secret = secret(number, cycles);
                let key = share(&mut connection, &secret, &mut latencies).await?;
                reveal(&mut connection, key, &secret, &mut latencies).await?;
            }
            Cycle::Old(pool) => {
                let key = share(&mut connection, &secret(number, cycles), &mut latencies).await?;
                let old = pool.take().ok_or("no stored secret is left")?;
                pool.put(key);
                reveal(&mut connection, old, &FILLER[..], &mut latencies).await?;
            }
            Cycle::Fill(pool, until) => {
                let key = share(&mut connection, &secret(number, cycles), &mut latencies).await?;
                if pool.put(key) >= *until {
                    return Ok((cycles + 1, latencies));
                }
            }
        }
        cycles += 1;
    }
    Ok((cycles, latencies))
}

async fn timed<T>(latencies: &mut Vec<u32>, request: impl Future<Output = Result<T, Failure>>) -> Result<T, Failure> {
    let began = Instant::now();
    let answer = request.await?;
    latencies.push(u32::try_from(began.elapsed().as_micros()).unwrap_or(u32::MAX));
    Ok(answer)
}

async fn share(connection: &mut Connection, secret: &[u8], latencies: &mut Vec<u32>) -> Result<Key, Failure> {
    let body = form(secret);
    let answer = timed(latencies, connection.post("/api/v1/share", &body)).await?;
    let at = find(answer, b"\"secret_key\":\"").ok_or("a share answered without a key")?;
    Ok(answer.get(at..at + KEY_CHARS).ok_or("a short key")?.try_into()?)
}

/// Reveals, and checks that what comes back ends as it was shared; a fresh secret is compared whole.
async fn reveal(connection: &mut Connection, key: Key, secret: &[u8], latencies: &mut Vec<u32>) -> Result<(), Failure> {
    let path = format!("/api/v1/secret/{}", std::str::from_utf8(&key)?);
    let answer = timed(latencies, connection.post(&path, b"")).await?;
    let at = find(answer, b"{\"value\":\"").ok_or("a reveal answered without a value")?;
    let value = answer.get(at..at + SECRET_BYTES).ok_or("a revealed secret is too short")?;
    if value.ends_with(secret) { Ok(()) } else { Err("a revealed secret is not what was shared".into()) }
}

/// What every secret ends with.
static FILLER: [u8; SECRET_BYTES - 32] = [b'x'; SECRET_BYTES - 32];

/// A secret of its own.
fn secret(connection: usize, cycle: u64) -> Vec<u8> {
    let mut secret = format!("{connection:016x}{cycle:016x}").into_bytes();
    secret.extend_from_slice(&FILLER);
    secret
}

fn form(secret: &[u8]) -> Vec<u8> {
    [b"secret=", secret, TTL.as_bytes()].concat()
}

/// Where what follows `name` begins.
fn find(text: &[u8], name: &[u8]) -> Option<usize> {
    text.windows(name.len()).position(|window| window == name).map(|at| at + name.len())
}
