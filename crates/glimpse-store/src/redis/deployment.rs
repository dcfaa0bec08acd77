//! Which server has which slot, and getting a command to it: through failovers, moves and restarts, for a bounded time.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{BuildHasher, DefaultHasher, Hash, Hasher, RandomState};
use std::sync::{
    Arc, PoisonError, RwLock,
    atomic::{AtomicU64, AtomicUsize, Ordering},
};
use std::time::Duration;

use futures_util::future::join_all;
use redis::{
    AsyncConnectionConfig, Client, Cmd, ConnectionAddr, FromRedisValue, IntoConnectionInfo, ProtocolVersion,
    RedisConnectionInfo, TlsCertificates, Value, aio::MultiplexedConnection,
};
use tokio::time::Instant;
use tracing::{debug, info};

use super::{
    Options,
    lane::{Ack, Fault, Server, Terms},
    url::{Address, Place, RedisUrl},
};
use crate::{Histogram, StoreError, timing::COMMIT_SECONDS};

/// Slots of a cluster (Redis, cluster specification).
const SLOTS: usize = 16384;
/// The first and the longest pause before a command is tried again.
const RETRY_PAUSE: Duration = Duration::from_millis(20);
const RETRY_PAUSE_MAX: Duration = Duration::from_millis(400);
/// How long a server may take to tell what it knows of the others.
const ASK_WITHIN: Duration = Duration::from_millis(800);
/// The map is asked for at most this often, whether anybody knows it or not.
const REFRESH_PAUSE: Duration = Duration::from_millis(100);
/// Names that are tried to find one whose slot a server has: every slot has a few.
const TAGS_MAX: usize = SLOTS * 8;

/// A command has no answer.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Failure {
    pub(super) error: StoreError,
    /// Whether it may have run all the same.
    pub(super) is_unsure: bool,
    /// What it answered the first time it ran without being acknowledged.
    pub(super) unacknowledged: Option<Value>,
}

/// A command has an answer.
pub(super) struct Done {
    pub(super) answer: Value,
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
    /// Everybody who may know who has what: the configured addresses, and whoever is in this map, replicas included.
    known: BTreeSet<Address>,
    drawn: Instant,
}

/// One server, one master of sentinels, or a cluster.
pub(super) struct Deployment {
    url: RedisUrl,
    ca: Option<Vec<u8>>,
    terms: Arc<Terms>,
    pub(super) patience: Duration,
    map: RwLock<Arc<Map>>,
    /// When somebody last tried to draw the map.
    drawing: tokio::sync::Mutex<Option<Instant>>,
    jitter: (RandomState, AtomicU64),
    /// What changes took until they were as durable as they are to be.
    pub(super) change_seconds: Histogram,
}

/// What a refusal means for a command.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Refusal {
    /// It is the answer.
    IsTold,
    /// It is tried again: memory may be freed, and a disk be mended.
    IsWaitedOut,
}

/// As whom to log in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Login {
    Nobody,
    AsConfigured,
}

/// What one node of a cluster says about a master: the slots it has, and since when (config epoch); or about a replica, which
/// has none of that.
struct Told {
    address: Address,
    epoch: u64,
    slots: Vec<(usize, usize)>,
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
        let known = seeds(&url);
        let nowhere = Map { servers: Vec::new(), slots: vec![None; SLOTS], known, drawn: Instant::now() };
        let deployment = Self {
            url,
            ca,
            terms,
            patience: options.patience,
            map: RwLock::new(Arc::new(nowhere)),
            drawing: tokio::sync::Mutex::default(),
            jitter: (RandomState::new(), AtomicU64::new(0)),
            change_seconds: Histogram::new(COMMIT_SECONDS),
        };
        deployment.draw().await?;
        Ok(deployment)
    }

    /// Replicas that must have a change before it is answered.
    pub(super) fn replicas(&self) -> usize {
        self.terms.replicas.load(Ordering::Relaxed)
    }

    /// From now on so many, or as many as before if that was more.
    pub(super) fn require_replicas(&self, number: usize) {
        self.terms.replicas.fetch_max(number, Ordering::Relaxed);
    }

    /// The masters.
    pub(super) fn servers(&self) -> Vec<Arc<Server>> {
        self.map().servers.clone()
    }

    /// Every server, as far as is known: of a cluster the replicas, too.
    pub(super) fn known(&self) -> Vec<Address> {
        let map = self.map();
        match &self.url.place {
            Place::Cluster(_) => map.known.iter().cloned().collect(),
            Place::One(_) | Place::Sentinels(..) => map.servers.iter().map(|server| server.address.clone()).collect(),
        }
    }

    /// The same, with the replicas of a single master as it names them.
    pub(super) async fn everywhere(&self) -> Vec<Address> {
        let mut everywhere = self.known();
        if matches!(self.url.place, Place::Cluster(_)) {
            return everywhere;
        }
        for master in self.known() {
            let told = async {
                let mut connection = self.ask(&master).await?;
                redis::cmd("INFO").arg("replication").query_async::<String>(&mut connection).await
            };
            // A master that does not answer does not write its files anew either; that is said there.
            let Ok(info) = told.await else { continue };
            everywhere.extend(info.lines().filter_map(follower));
        }
        everywhere
    }

    /// Everybody, and who of them are masters: changes with the map.
    pub(super) fn everybody(&self) -> (Vec<Address>, Vec<Address>) {
        (self.known(), self.servers().iter().map(|server| server.address.clone()).collect())
    }

    pub(super) fn is_master(&self, address: &Address) -> bool {
        self.map().servers.iter().any(|server| server.address == *address)
    }

    /// Whether nothing is known against the server of a key.
    pub(super) fn is_up(&self, key: &str) -> bool {
        self.map().server(slot(key)).is_some_and(|server| !server.is_down())
    }

    /// Whether the server of a key cannot be reached, as far as is known.
    pub(super) fn is_away(&self, key: &str) -> bool {
        self.map().server(slot(key)).is_none_or(|server| server.is_away())
    }

    /// Writes something small on every server that something is known against: only that tells when it is well again, because
    /// shares pass over it and reads say nothing about its replicas.
    pub(super) async fn try_again(&self, prefix: &str) {
        let seen = self.map();
        if !seen.servers.iter().any(|server| server.is_down()) {
            return;
        }
        self.redraw(&seen).await;
        let map = self.map();
        let tries = map.servers.iter().enumerate().filter(|(_, server)| server.is_down()).map(async |(at, server)| {
            let key =
                (0..TAGS_MAX).map(|tag| format!("{prefix}{{{tag}}}try")).find(|key| map.owner(slot(key)) == Some(at));
            if let Some(key) = key {
                let mut set = redis::cmd("SET");
                set.arg(&key).arg(1).arg("PX").arg(1000);
                // Its connection notes how it went.
                drop(server.change(&key, Arc::new(set), Ack::Replicas).await);
            }
        });
        join_all(tries).await;
    }

    /// Looks around again. Tells who has what, in which processes and as masters of which history, from everything else.
    pub(super) async fn mark(&self) -> Result<u64, StoreError> {
        let drawing = self.drawing.lock().await;
        self.draw().await.map_err(|_| StoreError::Unavailable)?;
        drop(drawing);
        let (map, mut mark) = (self.map(), DefaultHasher::new());
        map.slots.hash(&mut mark);
        for server in &map.servers {
            let info = self.read_at(server, redis::cmd("INFO")).await?;
            let info = String::from_redis_value(info).map_err(|_| StoreError::Unavailable)?;
            server.address.hash(&mut mark);
            ["run_id", "role", "master_replid"].map(|name| field(&info, name)).hash(&mut mark);
        }
        Ok(mark.finish())
    }

    /// A connection of its own to one server, for questions about the server itself.
    pub(super) async fn ask(&self, address: &Address) -> redis::RedisResult<MultiplexedConnection> {
        let config = AsyncConnectionConfig::new()
            .set_connection_timeout(Some(ASK_WITHIN))
            .set_response_timeout(Some(ASK_WITHIN));
        self.client(address, Login::AsConfigured)?.get_multiplexed_async_connection_with_config(&config).await
    }

    /// Runs a command that changes something, on whatever server has the slot of `key`. It may run more than once.
    pub(super) async fn change(&self, key: &str, command: Cmd, ack: Ack) -> Result<Value, Failure> {
        self.run(key, command, Some(ack), Refusal::IsTold).await.map(|done| done.answer)
    }

    /// The same until the replicas have it, whatever servers say against it meanwhile.
    pub(super) async fn insist(&self, key: &str, command: Cmd) -> Result<Value, Failure> {
        self.run(key, command, Some(Ack::Replicas), Refusal::IsWaitedOut).await.map(|done| done.answer)
    }

    /// The same until the replicas have it, with what it answered before.
    pub(super) async fn change_at_last(&self, key: &str, command: Cmd) -> Result<Done, Failure> {
        self.run(key, command, Some(Ack::Replicas), Refusal::IsTold).await
    }

    /// Runs a command that changes nothing.
    pub(super) async fn read(&self, key: &str, command: Cmd) -> Result<Value, StoreError> {
        let read = self.run(key, command, None, Refusal::IsTold).await;
        read.map(|done| done.answer).map_err(|failure| failure.error)
    }

    /// Asks this very server.
    pub(super) async fn read_at(&self, server: &Server, command: Cmd) -> Result<Value, StoreError> {
        server.read(Arc::new(command)).await.map_err(|_| StoreError::Unavailable)
    }

    async fn run(&self, key: &str, command: Cmd, ack: Option<Ack>, refusal: Refusal) -> Result<Done, Failure> {
        let began = Instant::now();
        let (slot, command, until) = (slot(key), Arc::new(command), began + self.patience);
        // A try that began in time is heard out: cut off, what it took would be known to nobody. Only a queue that stands is not.
        let at_last = until + self.terms.wait_within + self.terms.answer_within;
        let (mut pause, mut is_unsure, mut unacknowledged) = (RETRY_PAUSE, false, None);
        loop {
            let map = self.map();
            let try_once = async {
                match (map.server(slot), ack) {
                    (None, _) => Err(Fault::NotRun),
                    (Some(server), Some(ack)) => server.change(key, command.clone(), ack).await,
                    (Some(server), None) => server.read(command.clone()).await,
                }
            };
            let tried = tokio::time::timeout_at(at_last, try_once).await.unwrap_or(Err(Fault::Unknown));
            match tried {
                Ok(answer) => {
                    if ack == Some(Ack::Replicas) {
                        self.change_seconds.observe(began.elapsed().as_secs_f64());
                    }
                    return Ok(Done { answer, unacknowledged });
                }
                Err(Fault::Refused(error)) if refusal == Refusal::IsTold => {
                    return Err(Failure { error, is_unsure, unacknowledged });
                }
                Err(Fault::Refused(_) | Fault::NotRun) => {}
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
            drop(tokio::time::timeout_at(until, self.redraw(&map)).await);
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
        let mut tried = self.drawing.lock().await;
        let is_early = |at: Instant| at.elapsed() < REFRESH_PAUSE;
        if !Arc::ptr_eq(&self.map(), seen) || is_early(seen.drawn) || tried.is_some_and(is_early) {
            return;
        }
        let drawn = self.draw().await;
        // Those who waited meanwhile need not hear for themselves that nobody answers.
        *tried = Some(Instant::now());
        if let Err(error) = drawn {
            debug!(kind = ?error.kind(), "No Redis server says who has what");
        }
    }

    /// Draws the map anew. Servers that are still there keep their connections.
    async fn draw(&self) -> redis::RedisResult<()> {
        let map = self.map();
        let told = match &self.url.place {
            Place::One(address) => vec![Told::all(address.clone())],
            Place::Sentinels(seeds, name) => vec![Told::all(self.ask_sentinels(seeds, name).await?)],
            Place::Cluster(_) => self.ask_cluster(&map.known).await?,
        };
        let mut known = seeds(&self.url);
        let mut slots: Vec<Option<usize>> = vec![None; SLOTS];
        for (at, one) in told.iter().enumerate() {
            known.insert(one.address.clone());
            let ranges = one.slots.iter().filter(|_| !one.is_replica);
            for slot in ranges.flat_map(|(from, to)| *from..=*to).filter(|slot| *slot < SLOTS) {
                // Of two that claim a slot the later one has it (Redis, cluster specification: config epochs).
                if slots[slot].is_none_or(|other| told[other].epoch < one.epoch) {
                    slots[slot] = Some(at);
                }
            }
        }
        // Who has no slot is nobody's master: one that was replaced may be away for long, and nothing waits for it.
        let owners: BTreeSet<usize> = slots.iter().flatten().copied().collect();
        let (mut servers, mut places) = (Vec::new(), BTreeMap::new());
        for at in owners {
            let address = &told[at].address;
            places.insert(at, u16::try_from(servers.len()).ok());
            servers.push(match map.servers.iter().find(|server| server.address == *address) {
                Some(server) => server.clone(),
                None => {
                    let client = self.client(address, Login::AsConfigured)?;
                    Arc::new(Server::new(address.clone(), &client, &self.terms))
                }
            });
        }
        if map.servers.iter().map(|server| &server.address).ne(servers.iter().map(|server| &server.address)) {
            info!(servers = servers.len(), "The map of Redis servers changed");
        }
        let slots = slots.into_iter().map(|at| *places.get(&at?)?).collect();
        *self.map.write().unwrap_or_else(PoisonError::into_inner) =
            Arc::new(Map { servers, slots, known, drawn: Instant::now() });
        Ok(())
    }

    async fn ask_sentinels(&self, seeds: &[Address], name: &str) -> redis::RedisResult<Address> {
        let mut command = redis::cmd("SENTINEL");
        command.arg("GET-MASTER-ADDR-BY-NAME").arg(name);
        let mut failed = None;
        for seed in seeds {
            // The password is that of the servers: sentinels get it only if they want one.
            for login in [Login::Nobody, Login::AsConfigured] {
                let asked = async {
                    let mut sentinel = self.client(seed, login)?.get_multiplexed_async_connection().await?;
                    let (host, port): (String, u16) = command.query_async(&mut sentinel).await?;
                    Ok(Address { host, port })
                };
                match in_time(asked).await {
                    Ok(address) => return Ok(address),
                    Err(error) => failed = Some(error),
                }
            }
        }
        Err(failed.unwrap_or_else(|| (redis::ErrorKind::InvalidClientConfig, "no sentinel is named").into()))
    }

    /// What every node that can be reached says, together.
    async fn ask_cluster(&self, known: &BTreeSet<Address>) -> redis::RedisResult<Vec<Told>> {
        let asked = known.iter().map(async |address| {
            let asked =
                async { redis::cmd("CLUSTER").arg("NODES").query_async::<String>(&mut self.ask(address).await?).await };
            in_time(asked).await.map(|nodes| told(&nodes, address))
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

    /// As many replicas as the best-furnished master has. One that still copies what its master has is none yet.
    pub(super) async fn replicas_there(&self) -> usize {
        let servers = self.servers();
        let counted = servers.iter().map(async |server| {
            let mut info = redis::cmd("INFO");
            info.arg("replication");
            let info =
                String::from_redis_value(self.read_at(server, info).await.unwrap_or_default()).unwrap_or_default();
            info.lines().filter(|line| line.starts_with("slave") && line.contains("state=online")).count()
        });
        join_all(counted).await.into_iter().max().unwrap_or(0)
    }

    fn client(&self, address: &Address, as_whom: Login) -> redis::RedisResult<Client> {
        let (host, port) = (address.host.clone(), address.port);
        let place = if self.url.is_tls {
            ConnectionAddr::TcpTls { host, port, insecure: false, tls_params: None }
        } else {
            ConnectionAddr::Tcp(host, port)
        };
        let mut login = RedisConnectionInfo::default().set_protocol(ProtocolVersion::RESP2).set_db(self.url.database);
        let is_known = as_whom == Login::AsConfigured;
        if let Some(user) = self.url.user.as_ref().filter(|_| is_known) {
            login = login.set_username(user);
        }
        if let Some(password) = self.url.password.as_ref().filter(|_| is_known) {
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

/// Whom the configuration names.
fn seeds(url: &RedisUrl) -> BTreeSet<Address> {
    match &url.place {
        Place::One(seed) => BTreeSet::from([seed.clone()]),
        Place::Sentinels(seeds, _) | Place::Cluster(seeds) => seeds.iter().cloned().collect(),
    }
}

async fn in_time<T>(asked: impl Future<Output = redis::RedisResult<T>>) -> redis::RedisResult<T> {
    let late = |_| Err((redis::ErrorKind::Io, "it did not answer in time").into());
    tokio::time::timeout(ASK_WITHIN, asked).await.unwrap_or_else(late)
}

impl Map {
    fn owner(&self, slot: usize) -> Option<usize> {
        self.slots.get(slot).copied().flatten().map(usize::from)
    }

    fn server(&self, slot: usize) -> Option<&Arc<Server>> {
        self.owner(slot).and_then(|at| self.servers.get(at))
    }
}

impl Told {
    fn all(address: Address) -> Self {
        Self { address, epoch: 0, slots: vec![(0, SLOTS - 1)], is_replica: false }
    }
}

/// A field of an `INFO` answer.
pub(super) fn field<'a>(info: &'a str, name: &str) -> Option<&'a str> {
    info.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':')).map(str::trim)
}

/// Reads an answer of `CLUSTER NODES`: a line for each node, with id, `host:port@bus[,name]`, flags, master, two times, epoch,
/// link, slots. What cannot be read is left out.
fn told(nodes: &str, asked: &Address) -> Vec<Told> {
    let read = |line: &str| {
        let words: Vec<&str> = line.split(' ').collect();
        let [_, place, flags, _, _, _, epoch, _, slots @ ..] = words.as_slice() else { return None };
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
            is_replica,
        })
    };
    nodes.lines().filter_map(read).collect()
}

/// The slot of a key: the CRC16 of what stands in its first braces, or of all of it (Redis, cluster specification).
pub(super) fn slot(key: &str) -> usize {
    let tag = key.split_once('{').and_then(|(_, rest)| rest.split_once('}')).map(|(tag, _)| tag);
    let tag = tag.filter(|tag| !tag.is_empty()).unwrap_or(key);
    usize::from(crc16::State::<crc16::XMODEM>::calculate(tag.as_bytes())) % SLOTS
}

/// Reads a line of `INFO replication` that names a replica: `slave0:ip=10.0.0.2,port=6379,state=online,…`.
fn follower(line: &str) -> Option<Address> {
    let (name, facts) = line.trim_end().split_once(':')?;
    if !name.strip_prefix("slave")?.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let fact = |name: &str| facts.split(',').find_map(|fact| fact.strip_prefix(name)?.strip_prefix('='));
    Some(Address { host: fact("ip")?.to_owned(), port: fact("port")?.parse().ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As `CLUSTER KEYSLOT` says.
    #[test]
    fn replicas_are_read_from_what_a_master_says_of_itself() {
        let info = "role:master\r\nconnected_slaves:1\r\nslave_expires_tracked_keys:0\r\n\
                    slave0:ip=10.0.0.2,port=6380,state=online,offset=1,lag=0\r\n";
        let found: Vec<Address> = info.lines().filter_map(follower).collect();
        assert_eq!(found, [Address { host: "10.0.0.2".to_owned(), port: 6380 }]);
    }

    #[test]
    fn keys_have_the_slots_that_redis_gives_them() {
        for (key, expected) in [("123456789", 12739), ("foo{bar}", 5061), ("{}x", 10595), ("a{b}{c}", 3300)] {
            assert_eq!(slot(key), expected, "{key}");
        }
    }

    #[test]
    fn a_node_tells_of_masters_and_their_slots() {
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
        let seen: Vec<_> = masters.map(|told| (told.address.to_string(), told.epoch, told.slots.clone())).collect();
        assert_eq!(
            seen,
            [
                ("127.0.0.1:30002".to_owned(), 2, vec![(5461, 10922)]),
                ("10.0.0.1:30001".to_owned(), 1, vec![(0, 5460)]),
                ("[::1]:30005".to_owned(), 5, vec![]),
            ]
        );
    }
}
