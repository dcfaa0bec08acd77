//! Which server has which slot, and getting a command to it: through failovers, moves and restarts, for a bounded time.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{BuildHasher, RandomState};
use std::sync::{
    Arc, PoisonError, RwLock,
    atomic::{AtomicU64, AtomicUsize, Ordering},
};
use std::time::Duration;

use futures_util::future::join_all;
use redis::{
    AsyncConnectionConfig, Client, Cmd, ConnectionAddr, IntoConnectionInfo, ProtocolVersion, RedisConnectionInfo,
    TlsCertificates, Value, aio::MultiplexedConnection,
};
use tokio::time::Instant;
use tracing::{debug, info};

use super::{
    Options,
    lane::{Ack, Fault, Server, Terms},
    url::{Address, Place, RedisUrl},
};
use crate::StoreError;

/// Slots of a cluster (Redis, cluster specification).
const SLOTS: usize = 16384;
/// The first and the longest pause before a command is tried again.
const RETRY_PAUSE: Duration = Duration::from_millis(20);
const RETRY_PAUSE_MAX: Duration = Duration::from_millis(400);
/// How long a server may take to tell what it knows of the others.
const ASK_WITHIN: Duration = Duration::from_millis(800);
/// The map is asked for at most this often.
const REFRESH_PAUSE: Duration = Duration::from_millis(100);
/// Servers that are remembered as worth asking.
const KNOWN_MAX: usize = 4096;

/// A command has no answer.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Failure {
    pub(super) error: StoreError,
    /// Whether it may have run all the same.
    pub(super) is_unsure: bool,
    /// What it answered the first time it ran without being acknowledged.
    pub(super) unacknowledged: Option<Value>,
}

impl From<Failure> for StoreError {
    fn from(failure: Failure) -> Self {
        if failure.is_unsure { Self::Unconfirmed } else { failure.error }
    }
}

/// Who has what, as of the last look.
struct Map {
    servers: Vec<Arc<Server>>,
    /// For each slot the server that has it.
    slots: Vec<Option<u16>>,
    known: BTreeSet<Address>,
    drawn: Instant,
}

/// One server, one master of sentinels, or a cluster.
pub(super) struct Deployment {
    url: RedisUrl,
    ca: Option<Vec<u8>>,
    terms: Arc<Terms>,
    patience: Duration,
    map: RwLock<Arc<Map>>,
    drawing: tokio::sync::Mutex<()>,
    jitter: (RandomState, AtomicU64),
}

/// What one node of a cluster says about a master: the slots it has, since when (config epoch), and its replicas; or about a
/// replica, which has none of that.
struct Told {
    address: Address,
    epoch: u64,
    slots: Vec<(usize, usize)>,
    replicas: usize,
    is_replica: bool,
}

impl Deployment {
    /// Looks around once.
    pub(super) async fn reach(
        url: RedisUrl,
        ca: Option<Vec<u8>>,
        options: &Options,
    ) -> Result<Self, redis::RedisError> {
        let terms = Arc::new(Terms {
            connections: options.connections,
            queue_max: options.queue_ops_max,
            wait_within: options.replicas_within,
            answer_within: options.answer_within,
            replicas: AtomicUsize::new(0),
        });
        let seeds = match &url.place {
            Place::One(seed) => BTreeSet::from([seed.clone()]),
            Place::Sentinels(seeds, _) | Place::Cluster(seeds) => seeds.iter().cloned().collect(),
        };
        let nowhere = Map { servers: Vec::new(), slots: vec![None; SLOTS], known: seeds, drawn: Instant::now() };
        let deployment = Self {
            url,
            ca,
            terms,
            patience: options.patience,
            map: RwLock::new(Arc::new(nowhere)),
            drawing: tokio::sync::Mutex::default(),
            jitter: (RandomState::new(), AtomicU64::new(0)),
        };
        deployment.draw().await?;
        Ok(deployment)
    }

    /// Replicas that must have a change before it is answered.
    pub(super) fn replicas(&self) -> usize {
        self.terms.replicas.load(Ordering::Relaxed)
    }

    pub(super) fn require_replicas(&self, number: usize) {
        self.terms.replicas.store(number, Ordering::Relaxed);
    }

    /// The masters.
    pub(super) fn servers(&self) -> Vec<Arc<Server>> {
        self.map().servers.clone()
    }

    /// Every server that was ever heard of, replicas included.
    pub(super) fn known(&self) -> Vec<Address> {
        self.map().known.iter().cloned().collect()
    }

    /// Whether nothing is known against the server of a key.
    pub(super) fn is_up(&self, key: &str) -> bool {
        self.map().server(slot(key)).is_some_and(|server| !server.is_down())
    }

    /// A connection of its own to one server, for questions about the server itself.
    pub(super) async fn ask(&self, address: &Address) -> redis::RedisResult<MultiplexedConnection> {
        let config = AsyncConnectionConfig::new()
            .set_connection_timeout(Some(ASK_WITHIN))
            .set_response_timeout(Some(ASK_WITHIN));
        self.client(address)?.get_multiplexed_async_connection_with_config(&config).await
    }

    /// Runs a command that changes something, on whatever server has the slot of `key`. It may run more than once.
    pub(super) async fn change(&self, key: &str, command: Cmd, ack: Ack) -> Result<Value, Failure> {
        self.run(key, command, Some(ack)).await
    }

    /// Runs a command that changes nothing.
    pub(super) async fn read(&self, key: &str, command: Cmd) -> Result<Value, StoreError> {
        self.run(key, command, None).await.map_err(|failure| failure.error)
    }

    /// Asks this very server.
    pub(super) async fn read_at(&self, server: &Server, command: Cmd) -> Result<Value, StoreError> {
        server.read(Arc::new(command)).await.map_err(|_| StoreError::Unavailable)
    }

    async fn run(&self, key: &str, command: Cmd, ack: Option<Ack>) -> Result<Value, Failure> {
        let (slot, command, until) = (slot(key), Arc::new(command), Instant::now() + self.patience);
        let (mut pause, mut is_unsure, mut unacknowledged) = (RETRY_PAUSE, false, None);
        loop {
            let map = self.map();
            let tried = match (map.server(slot), ack) {
                (None, _) => Err(Fault::NotRun),
                (Some(server), Some(ack)) => server.change(command.clone(), ack).await,
                (Some(server), None) => server.read(command.clone()).await,
            };
            match tried {
                Ok(value) => return Ok(value),
                Err(Fault::Refused(error)) => return Err(Failure { error, is_unsure, unacknowledged }),
                Err(Fault::NotRun) => {}
                Err(Fault::Unknown) => is_unsure = ack.is_some(),
                Err(Fault::Unacknowledged(value)) => {
                    is_unsure = true;
                    unacknowledged.get_or_insert(value);
                }
            }
            if Instant::now() + pause >= until {
                return Err(Failure { error: StoreError::Unavailable, is_unsure, unacknowledged });
            }
            tokio::time::sleep(self.jittered(pause)).await;
            pause = (pause * 2).min(RETRY_PAUSE_MAX);
            self.redraw(&map).await;
        }
    }

    /// From half of a pause to all of it, so that not everybody comes back at once.
    fn jittered(&self, pause: Duration) -> Duration {
        let (state, count) = &self.jitter;
        let share = state.hash_one(count.fetch_add(1, Ordering::Relaxed)) % 512;
        pause / 2 + pause * u32::try_from(share).unwrap_or(0) / 1024
    }

    fn map(&self) -> Arc<Map> {
        self.map.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Looks around again, unless somebody has since `seen` was drawn.
    async fn redraw(&self, seen: &Arc<Map>) {
        let _one_at_a_time = self.drawing.lock().await;
        if !Arc::ptr_eq(&self.map(), seen) || seen.drawn.elapsed() < REFRESH_PAUSE {
            return;
        }
        if let Err(error) = self.draw().await {
            debug!(kind = ?error.kind(), "No Redis server says who has what");
        }
    }

    /// Draws the map anew. Servers that are still there keep their connections.
    async fn draw(&self) -> redis::RedisResult<()> {
        let map = self.map();
        let told = match &self.url.place {
            Place::One(address) => vec![Told::all(address.clone(), 0)],
            Place::Sentinels(seeds, name) => vec![Told::all(self.ask_sentinels(seeds, name).await?, 0)],
            Place::Cluster(_) => self.ask_cluster(&map.known).await?,
        };
        let mut known = map.known.clone();
        let mut slots: Vec<(u64, Option<u16>)> = vec![(0, None); SLOTS];
        let mut servers: Vec<Arc<Server>> = Vec::new();
        for told in told {
            if known.len() < KNOWN_MAX {
                known.insert(told.address.clone());
            }
            if told.is_replica {
                continue;
            }
            let at = match servers.iter().position(|server| server.address == told.address) {
                Some(at) => at,
                None => {
                    let kept = map.servers.iter().find(|server| server.address == told.address).cloned();
                    servers.push(match kept {
                        Some(server) => server,
                        None => Arc::new(Server::new(told.address.clone(), &self.client(&told.address)?, &self.terms)),
                    });
                    servers.len() - 1
                }
            };
            for slot in told.slots.iter().flat_map(|(from, to)| *from..=*to).filter(|slot| *slot < SLOTS) {
                // Of two that claim a slot the later one has it (Redis, cluster specification: config epochs).
                if slots[slot].1.is_none() || slots[slot].0 < told.epoch {
                    slots[slot] = (told.epoch, u16::try_from(at).ok());
                }
            }
        }
        let owners: BTreeSet<u16> = slots.iter().filter_map(|(_, owner)| *owner).collect();
        if map.servers.iter().map(|server| &server.address).ne(servers.iter().map(|server| &server.address)) {
            info!(servers = owners.len(), "The map of Redis servers changed");
        }
        let slots = slots.into_iter().map(|(_, owner)| owner).collect();
        *self.map.write().unwrap_or_else(PoisonError::into_inner) =
            Arc::new(Map { servers, slots, known, drawn: Instant::now() });
        Ok(())
    }

    async fn ask_sentinels(&self, seeds: &[Address], name: &str) -> redis::RedisResult<Address> {
        let mut command = redis::cmd("SENTINEL");
        command.arg("GET-MASTER-ADDR-BY-NAME").arg(name);
        let mut failed = None;
        for seed in seeds {
            let asked = async {
                let (host, port): (String, u16) = command.query_async(&mut self.ask(seed).await?).await?;
                Ok(Address { host, port })
            };
            match asked.await {
                Ok(address) => return Ok(address),
                Err(error) => failed = Some(error),
            }
        }
        Err(failed.unwrap_or_else(|| (redis::ErrorKind::InvalidClientConfig, "no sentinel is named").into()))
    }

    /// What every node that can be reached says, together.
    async fn ask_cluster(&self, known: &BTreeSet<Address>) -> redis::RedisResult<Vec<Told>> {
        let asked = known.iter().map(async |address| {
            let asked =
                async { redis::cmd("CLUSTER").arg("NODES").query_async::<String>(&mut self.ask(address).await?).await };
            let within = tokio::time::timeout(ASK_WITHIN, asked).await;
            within
                .unwrap_or_else(|_| Err((redis::ErrorKind::Io, "it did not answer in time").into()))
                .map(|nodes| told(&nodes, address))
        });
        let mut together: BTreeMap<Address, Told> = BTreeMap::new();
        let mut failed = None;
        for answer in join_all(asked).await {
            match answer {
                Ok(told) => {
                    for told in told {
                        match together.get(&told.address) {
                            Some(other) if other.epoch >= told.epoch && !other.slots.is_empty() => {}
                            _ => drop(together.insert(told.address.clone(), told)),
                        }
                    }
                }
                Err(error) => failed = Some(error),
            }
        }
        match failed {
            Some(error) if together.is_empty() => Err(error),
            _ => Ok(together.into_values().collect()),
        }
    }

    /// As many replicas as the best-furnished master has.
    pub(super) async fn replicas_there(&self) -> usize {
        match &self.url.place {
            Place::Cluster(_) => {
                let told = self.ask_cluster(&self.map().known).await.unwrap_or_default();
                told.iter().map(|told| told.replicas).max().unwrap_or(0)
            }
            Place::One(_) | Place::Sentinels(..) => {
                let mut most = 0;
                for server in self.servers() {
                    let Ok(mut connection) = self.ask(&server.address).await else { continue };
                    let info: String =
                        redis::cmd("INFO").arg("replication").query_async(&mut connection).await.unwrap_or_default();
                    most =
                        most.max(field(&info, "connected_slaves").and_then(|number| number.parse().ok()).unwrap_or(0));
                }
                most
            }
        }
    }

    fn client(&self, address: &Address) -> redis::RedisResult<Client> {
        let (host, port) = (address.host.clone(), address.port);
        let place = if self.url.is_tls {
            ConnectionAddr::TcpTls { host, port, insecure: false, tls_params: None }
        } else {
            ConnectionAddr::Tcp(host, port)
        };
        let mut login = RedisConnectionInfo::default().set_protocol(ProtocolVersion::RESP2).set_db(self.url.database);
        if let Some(user) = &self.url.user {
            login = login.set_username(user);
        }
        if let Some(password) = &self.url.password {
            login = login.set_password(password.as_str());
        }
        let info = place.into_connection_info()?.set_redis_settings(login);
        match &self.ca {
            Some(ca) if self.url.is_tls => {
                Client::build_with_tls(info, TlsCertificates { client_tls: None, root_cert: Some(ca.clone()) })
            }
            _ => Client::open(info),
        }
    }
}

impl Map {
    fn server(&self, slot: usize) -> Option<&Arc<Server>> {
        self.slots.get(slot).copied().flatten().and_then(|at| self.servers.get(usize::from(at)))
    }
}

impl Told {
    fn all(address: Address, replicas: usize) -> Self {
        Self { address, epoch: 0, slots: vec![(0, SLOTS - 1)], replicas, is_replica: false }
    }
}

/// A field of an `INFO` answer.
pub(super) fn field<'a>(info: &'a str, name: &str) -> Option<&'a str> {
    info.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':')).map(str::trim)
}

/// Reads an answer of `CLUSTER NODES`: a line for each node, with id, `host:port@bus[,name]`, flags, master, two times, epoch,
/// link, slots. What cannot be read is left out.
fn told(nodes: &str, asked: &Address) -> Vec<Told> {
    let lines: Vec<Vec<&str>> = nodes.lines().map(|line| line.split(' ').collect()).collect();
    let replicas_of = |id: &str| lines.iter().filter(|line| line.get(3) == Some(&id)).count();
    let read = |line: &Vec<&str>| {
        let [id, place, flags, _, _, _, epoch, _, slots @ ..] = line.as_slice() else { return None };
        let flags: Vec<&str> = flags.split(',').collect();
        let is_replica = flags.contains(&"slave");
        if !(is_replica || flags.contains(&"master")) || flags.contains(&"noaddr") {
            return None;
        }
        let (host, port) = place.split(['@', ',']).next()?.rsplit_once(':')?;
        // A node that nobody has met yet does not know its own address.
        let host = if host.is_empty() { asked.host.clone() } else { host.to_owned() };
        let range = |slot: &&str| {
            let (from, to) = slot.split_once('-').unwrap_or((slot, slot));
            Some((from.parse().ok()?, to.parse().ok()?))
        };
        Some(Told {
            address: Address { host, port: port.parse().ok()? },
            epoch: epoch.parse().ok()?,
            slots: slots.iter().filter_map(range).collect(),
            replicas: replicas_of(id),
            is_replica,
        })
    };
    lines.iter().filter_map(read).collect()
}

/// The slot of a key: the CRC16 of what stands in its first braces, or of all of it (Redis, cluster specification).
pub(super) fn slot(key: &str) -> usize {
    let tag = key.split_once('{').and_then(|(_, rest)| rest.split_once('}')).map(|(tag, _)| tag);
    let tag = tag.filter(|tag| !tag.is_empty()).unwrap_or(key);
    usize::from(crc16::State::<crc16::XMODEM>::calculate(tag.as_bytes())) % SLOTS
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As `CLUSTER KEYSLOT` says.
    #[test]
    fn keys_have_the_slots_that_redis_gives_them() {
        for (key, expected) in [("123456789", 12739), ("foo{bar}", 5061), ("{}x", 10595), ("a{b}{c}", 3300)] {
            assert_eq!(slot(key), expected, "{key}");
        }
    }

    #[test]
    fn a_node_tells_of_masters_their_slots_and_their_replicas() {
        let nodes = "\
07c3 127.0.0.1:30004@31004,hostname4 slave e7d1 0 1426238317239 4 connected
67ed 127.0.0.1:30002@31002 master - 0 1426238316232 2 connected 5461-10922
e7d1 :30001@31001 myself,master - 0 0 1 connected 0-5460 [5461->-67ed]
6ec2 ::1:30005@31005 master,fail - 0 1426238316741 5 disconnected
824f :0@0 master,noaddr - 1 1 3 disconnected
";
        let asked = Address { host: "10.0.0.1".to_owned(), port: 30001 };
        let told = told(nodes, &asked);
        let masters = told.iter().filter(|told| !told.is_replica);
        let seen: Vec<_> =
            masters.map(|told| (told.address.to_string(), told.epoch, told.slots.clone(), told.replicas)).collect();
        assert_eq!(
            seen,
            [
                ("127.0.0.1:30002".to_owned(), 2, vec![(5461, 10922)], 0),
                ("10.0.0.1:30001".to_owned(), 1, vec![(0, 5460)], 1),
                ("[::1]:30005".to_owned(), 5, vec![], 0),
            ]
        );
    }
}
