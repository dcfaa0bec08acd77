//! The way to one server: queues of commands, and connections that take from them. What waits goes out as one pipeline; if
//! any of it must survive the server, the pipeline ends with a mark and one `WAIT` that is good for all of it.

use std::sync::{
    Arc, Mutex as Lock, PoisonError,
    atomic::{AtomicBool, AtomicUsize, Ordering},
};
use std::time::{Duration, Instant};

use redis::{AsyncConnectionConfig, Client, Cmd, Pipeline, Value, aio::MultiplexedConnection};
use tokio::sync::{Mutex, mpsc, oneshot};
use tracing::{debug, info, warn};

use super::{scripts, url::Address};
use crate::StoreError;

/// Commands of one pipeline.
const PIPELINE_MAX: usize = 256;
/// After a connection failed, the next try waits so long.
const RECONNECT_PAUSE: Duration = Duration::from_millis(50);

/// A server that refused a change counts as refusing for so long, or until it takes one: one that is not asked any more must not.
const REFUSING_FOR: Duration = Duration::from_secs(60);
/// It must not have refused any for so long before one that it takes counts: whoever is full takes what makes room, and a replica what
/// changes nothing.
const TAKES_AGAIN_AFTER: Duration = Duration::from_secs(3);

/// Whether an answer may be given before the replicas have the change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ack {
    /// It changes nothing, or nothing that matters.
    Master,
    /// All replicas that are asked for must have it.
    Replicas,
}

/// Why a command has no answer.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Fault {
    /// This server did not run it: another one has the slot, or this one cannot be reached or is not ready.
    NotRun,
    /// Perhaps it ran: the connection broke, or the answer took too long.
    Unknown,
    /// It ran here and answered this, and not enough replicas have it.
    Unacknowledged(Value),
    /// The server refused it, and so would every other.
    Refused(StoreError),
}

/// What connections have in common.
pub(super) struct Terms {
    pub(super) connections: usize,
    pub(super) queue_max: usize,
    /// How long replicas may take.
    pub(super) wait_within: Duration,
    /// How long the server may take besides.
    pub(super) answer_within: Duration,
    /// Replicas that must have a change.
    pub(super) replicas: AtomicUsize,
}

struct Job {
    command: Arc<Cmd>,
    ack: Ack,
    /// What is written before it is waited for.
    mark: String,
    reply: oneshot::Sender<Result<Value, Fault>>,
}

/// One server.
pub(super) struct Server {
    pub(super) address: Address,
    changes: mpsc::Sender<Job>,
    reads: mpsc::Sender<Job>,
    health: Arc<Health>,
}

/// What is known against a server. Apart, because a read that is answered says nothing about replicas.
#[derive(Default)]
struct Health {
    /// It cannot be reached.
    is_away: AtomicBool,
    /// Its replicas did not confirm the last change that they were asked about.
    is_alone: AtomicBool,
    /// When it last refused a change for a reason of its own, unless it has taken one since.
    refused: Lock<Option<Instant>>,
}

impl Server {
    /// Connects when there is something to do. Ends its connections when it is dropped.
    pub(super) fn new(address: Address, client: &Client, terms: &Arc<Terms>) -> Self {
        let health = Arc::<Health>::default();
        let queue = |connections: usize| {
            let (sender, receiver) = mpsc::channel(terms.queue_max);
            let jobs = Arc::new(Mutex::new(receiver));
            for _ in 0..connections {
                let lane = Lane {
                    client: client.clone(),
                    address: address.clone(),
                    terms: terms.clone(),
                    health: health.clone(),
                    connection: None,
                };
                tokio::spawn(lane.run(jobs.clone()));
            }
            sender
        };
        let (changes, reads) = (queue(terms.connections), queue(1));
        Self { address, changes, reads, health }
    }

    /// Whether the last pipeline failed.
    pub(super) fn is_away(&self) -> bool {
        self.health.is_away.load(Ordering::Relaxed)
    }

    /// Whether the last pipeline failed, or the last that had to be acknowledged was not.
    pub(super) fn is_down(&self) -> bool {
        self.is_away() || self.health.is_alone.load(Ordering::Relaxed)
    }

    /// Whether it refused the last change: its memory is full, it cannot write its files, or it is a replica.
    pub(super) fn is_refusing(&self) -> bool {
        self.health.is_refusing()
    }

    /// Commands that wait.
    pub(super) fn waiting(&self) -> usize {
        [&self.changes, &self.reads].map(|queue| queue.max_capacity() - queue.capacity()).iter().sum()
    }

    /// Runs a command that changes something in the slot of `key`.
    pub(super) async fn change(&self, key: &str, command: Arc<Cmd>, ack: Ack) -> Result<Value, Fault> {
        run(&self.changes, command, ack, mark(key)).await
    }

    /// Runs a command that changes nothing.
    pub(super) async fn read(&self, command: Arc<Cmd>) -> Result<Value, Fault> {
        run(&self.reads, command, Ack::Master, String::new()).await
    }
}

async fn run(queue: &mpsc::Sender<Job>, command: Arc<Cmd>, ack: Ack, mark: String) -> Result<Value, Fault> {
    let (reply, answer) = oneshot::channel();
    queue.try_send(Job { command, ack, mark, reply }).map_err(|error| match error {
        mpsc::error::TrySendError::Full(_) => Fault::Refused(StoreError::Busy),
        mpsc::error::TrySendError::Closed(_) => Fault::NotRun,
    })?;
    answer.await.unwrap_or(Err(Fault::Unknown))
}

/// A key in the slot of another: behind its prefix and tag, which all of ours have.
fn mark(key: &str) -> String {
    let tagged = key.find('}').map_or(key, |end| &key[..=end]);
    format!("{tagged}w")
}

/// What became of a pipeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sent {
    /// Nothing of it had to be acknowledged.
    Well,
    Acknowledged,
    Unacknowledged,
    /// Its mark was refused, so that nobody knows.
    Unmarked,
    Nowhere,
}

impl Health {
    fn is_refusing(&self) -> bool {
        let refused = self.refused.lock().unwrap_or_else(PoisonError::into_inner);
        refused.is_some_and(|at| at.elapsed() < REFUSING_FOR)
    }

    /// Notes that changes were refused with this code, or taken. It is said when that is news.
    fn note_change(&self, refusal: Option<&str>, server: &Address) {
        let was_refusing = self.is_refusing();
        let mut refused = self.refused.lock().unwrap_or_else(PoisonError::into_inner);
        if refusal.is_none() && refused.is_some_and(|at| at.elapsed() < TAKES_AGAIN_AFTER) {
            return;
        }
        *refused = refusal.map(|_| Instant::now());
        drop(refused);
        match refusal {
            Some(code) if !was_refusing => warn!(
                %server,
                code,
                "A Redis server refuses changes. OOM: its memory is full (maxmemory). MISCONF: it cannot write its files. READONLY: it is a replica"
            ),
            None if was_refusing => info!(%server, "A Redis server takes changes again"),
            _ => {}
        }
    }

    fn note(&self, sent: Sent, server: &Address) {
        let is_away = sent == Sent::Nowhere;
        match (self.is_away.swap(is_away, Ordering::Relaxed), is_away) {
            (false, true) => warn!(%server, "A Redis server cannot be reached"),
            (true, false) => info!(%server, "A Redis server answers again"),
            _ => {}
        }
        let is_alone = match sent {
            Sent::Acknowledged => false,
            Sent::Unacknowledged => true,
            Sent::Well | Sent::Unmarked | Sent::Nowhere => return,
        };
        match (self.is_alone.swap(is_alone, Ordering::Relaxed), is_alone) {
            (false, true) => {
                warn!(%server, "The replicas of a Redis server do not confirm changes: nothing on it can be shared or opened until they do");
            }
            (true, false) => info!(%server, "The replicas of a Redis server confirm changes again"),
            _ => {}
        }
    }
}

/// One connection.
struct Lane {
    client: Client,
    address: Address,
    terms: Arc<Terms>,
    health: Arc<Health>,
    connection: Option<MultiplexedConnection>,
}

impl Lane {
    async fn run(mut self, jobs: Arc<Mutex<mpsc::Receiver<Job>>>) {
        loop {
            let mut batch = Vec::new();
            if jobs.lock().await.recv_many(&mut batch, PIPELINE_MAX).await == 0 {
                return;
            }
            // Whoever does not wait any more gave up before anything happened.
            batch.retain(|job| !job.reply.is_closed());
            if batch.is_empty() {
                continue;
            }
            let sent = self.send(batch).await;
            self.health.note(sent, &self.address);
            if sent == Sent::Nowhere {
                self.connection = None;
                tokio::time::sleep(RECONNECT_PAUSE).await;
            }
        }
    }

    /// Answers every job of a batch.
    async fn send(&mut self, batch: Vec<Job>) -> Sent {
        let mut connection = match self.connection.take() {
            Some(connection) => connection,
            None => match self.connect().await {
                Ok(connection) => connection,
                Err(error) => {
                    debug!(server = %self.address, kind = ?error.kind(), "A connection to Redis failed");
                    answer(batch, |_| Err(Fault::NotRun));
                    return Sent::Nowhere;
                }
            },
        };
        let mut pipeline = Pipeline::with_capacity(batch.len() + 2);
        for job in &batch {
            pipeline.add_command((*job.command).clone());
        }
        let replicas = self.terms.replicas.load(Ordering::Relaxed);
        if let Some(job) = batch.iter().find(|job| replicas > 0 && job.ack == Ack::Replicas) {
            // Since Redis 7.2 (pull request 11713; and in Valkey) `WAIT` waits for what its connection wrote last, not any more for all
            // that anybody had written by then. A change that is tried again and finds itself done writes nothing: a replica that
            // hangs would pass for one that has it. So something is written in any case, and what refuses that, as whoever lost
            // the slot does, has acknowledged nothing.
            pipeline.add_command(scripts::MARK.call(&[&job.mark]));
            pipeline.cmd("WAIT").arg(replicas).arg(millis(self.terms.wait_within));
        }
        let count = pipeline.len();
        let sent = connection.send_packed_commands(&pipeline, 0, count).await;
        let mut values = match sent {
            Ok(values) if values.len() == count => values,
            Ok(_) | Err(_) => {
                answer(batch, |_| Err(Fault::Unknown));
                return Sent::Nowhere;
            }
        };
        let end = values.split_off(batch.len());
        let sent = match end.as_slice() {
            [] => Sent::Well,
            [Value::ServerError(_), _] => Sent::Unmarked,
            [_, Value::Int(number)] if usize::try_from(*number).is_ok_and(|number| number >= replicas) => {
                Sent::Acknowledged
            }
            _ => Sent::Unacknowledged,
        };
        let is_unsure = matches!(sent, Sent::Unacknowledged | Sent::Unmarked);
        let mut is_stale = sent == Sent::Unmarked;
        let (mut values, mut refusal, mut is_changed) = (values.into_iter(), None, false);
        answer(batch, |ack| {
            let value = values.next().unwrap_or_default();
            if ack == Ack::Replicas {
                is_changed = true;
                refusal = refusal.take().or_else(|| refused(&value));
            }
            let value = sorted(value);
            is_stale |= matches!(value, Err(Fault::NotRun));
            match value {
                Ok(value) if ack == Ack::Replicas && is_unsure => Err(Fault::Unacknowledged(value)),
                value => value,
            }
        });
        if is_changed {
            self.health.note_change(refusal.as_deref(), &self.address);
        }
        // Whatever it was, a new connection begins with loaded scripts and a server that knows its part.
        if !is_stale {
            self.connection = Some(connection);
        }
        sent
    }

    async fn connect(&self) -> redis::RedisResult<MultiplexedConnection> {
        let config = AsyncConnectionConfig::new()
            .set_connection_timeout(Some(self.terms.answer_within))
            .set_response_timeout(Some(self.terms.answer_within + self.terms.wait_within));
        let mut connection = self.client.get_multiplexed_async_connection_with_config(&config).await?;
        let mut load = Pipeline::with_capacity(scripts::ALL.len());
        for script in scripts::ALL {
            load.add_command(script.load());
        }
        load.exec_async(&mut connection).await?;
        Ok(connection)
    }
}

fn answer(batch: Vec<Job>, mut value: impl FnMut(Ack) -> Result<Value, Fault>) {
    for job in batch {
        // Nobody waits for the answer any more: then it is nobody's.
        drop(job.reply.send(value(job.ack)));
    }
}

pub(super) fn millis(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}

/// Why a server takes no changes at all for now, if that is what it says.
fn refused(value: &Value) -> Option<String> {
    let Value::ServerError(error) = value else { return None };
    let code = error.code();
    ["OOM", "MISCONF", "READONLY"].contains(&code).then(|| code.to_owned())
}

/// An answer, or what its error means for the command.
fn sorted(value: Value) -> Result<Value, Fault> {
    let Value::ServerError(error) = value else { return Ok(value) };
    Err(match error.code() {
        // None of these has run the command (Redis, cluster specification; `READONLY` after a failover).
        "MOVED" | "ASK" | "TRYAGAIN" | "CLUSTERDOWN" | "MASTERDOWN" | "READONLY" | "LOADING" | "NOSCRIPT" | "BUSY"
        | "NOREPLICAS" => Fault::NotRun,
        "OOM" => Fault::Refused(StoreError::Full),
        // Said already, once.
        "MISCONF" => Fault::Refused(StoreError::Unavailable),
        code => {
            warn!(code, "Redis refuses a command");
            Fault::Refused(StoreError::Unavailable)
        }
    })
}
