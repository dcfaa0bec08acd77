//! A Redis Cluster of real processes: three masters with a replica each, on a loopback address each, known to everybody by the
//! doors of [`Wires`]. Nodes can be killed, stopped, woken and started again on their folders.

use std::fs::{self, File};
use std::net::{SocketAddr, TcpListener};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use ::redis::{Client, FromRedisValue};
use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

use super::wires::{Party, Port, Wires};
use crate::chance::Chance;

/// Three masters, then a replica for each.
pub(super) const NODES: usize = 6;
const MASTERS: usize = 3;
/// After so many milliseconds without an answer a node counts as failed.
pub(super) const NODE_TIMEOUT_MILLIS: u64 = 1000;
/// How long servers may take to come up and to agree.
const PATIENCE: Duration = Duration::from_secs(90);
/// Folders in memory. With `everysec` Redis does not write its file while a busy disk still syncs: killed and started again before its
/// replica takes over it has then lost what everybody had confirmed. That is a fault of its own (docs/scaling.md), and none here.
const FOLDERS: &str = "/dev/shm";
/// What the users of Glimpse nodes log in with.
const PASSWORD: &str = "pw";

/// One node. Its process, if it runs, is ours to end.
struct Node {
    address: SocketAddr,
    room: TempDir,
    process: Option<Child>,
}

/// All nodes, and the wires between them.
pub(super) struct Cluster {
    pub(super) wires: Wires,
    nodes: Vec<Node>,
}

/// A master and its replica, by the numbers of their nodes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Shard {
    pub(super) master: usize,
    pub(super) replica: usize,
}

impl Cluster {
    /// Starts one that keeps an append-only file, as Debian's packages would but for the short timeout.
    pub(super) fn start(chance: &mut Chance) -> Self {
        let ports: Vec<[SocketAddr; 2]> = (0..NODES).map(|node| free_ports(node, chance)).collect();
        let wires = Wires::before(&ports);
        let nodes = ports
            .iter()
            .map(|[address, _]| Node {
                address: *address,
                room: TempDir::with_prefix_in("glimpse-redis-", FOLDERS).unwrap(),
                process: None,
            })
            .collect();
        let mut cluster = Self { wires, nodes };
        for (node, [address, bus]) in ports.iter().enumerate() {
            let room = cluster.nodes[node].room.path();
            fs::write(room.join("redis.conf"), cluster.configuration(node, address, bus.port())).unwrap();
            fs::write(room.join("nodes.conf"), cluster.introduction(node)).unwrap();
            cluster.restart(node);
        }
        cluster.until_whole();
        cluster
    }

    fn configuration(&self, node: usize, address: &SocketAddr, bus: u16) -> String {
        let users: String =
            (0..2).map(|glimpse| format!("user {} on >{PASSWORD} ~* &* +@all\n", Party::user(glimpse))).collect();
        let (ip, port) = (address.ip(), address.port());
        let [door, bus_door] = [Port::Clients, Port::Bus].map(|port| self.wires.door(node, port));
        format!(
            "port {port}\nbind {ip}\nbind-source-addr {ip}\nprotected-mode no\nsave \"\"\n{users}\
             appendonly yes\nappendfsync everysec\nrepl-diskless-sync-delay 0\nmaxmemory-policy noeviction\n\
             cluster-enabled yes\ncluster-config-file nodes.conf\ncluster-node-timeout {NODE_TIMEOUT_MILLIS}\n\
             cluster-require-full-coverage no\ncluster-port {bus}\ncluster-announce-ip 127.0.0.1\n\
             cluster-announce-port {door}\ncluster-announce-bus-port {bus_door}\n"
        )
    }

    /// What a node knows of the cluster when it first starts (`nodes.conf`): everything.
    fn introduction(&self, myself: usize) -> String {
        let mut lines = String::new();
        for node in 0..NODES {
            let [door, bus_door] = [Port::Clients, Port::Bus].map(|port| self.wires.door(node, port));
            let me = if node == myself { "myself," } else { "" };
            let (id, epoch) = (id(node), node % MASTERS + 1);
            let part = if node < MASTERS {
                let [from, to] = [node, node + 1].map(|third| third * 16384 / MASTERS);
                format!("{me}master - 0 0 {epoch} connected {from}-{}", to - 1)
            } else {
                format!("{me}slave {} 0 0 {epoch} connected", self::id(node - MASTERS))
            };
            lines += &format!("{id} 127.0.0.1:{door}@{bus_door} {part}\n");
        }
        format!("{lines}vars currentEpoch {MASTERS} lastVoteEpoch 0\n")
    }

    /// Where a Glimpse node is told to find it.
    pub(super) fn url(&self, glimpse: usize) -> String {
        let seeds: Vec<String> =
            (0..NODES).map(|node| format!("127.0.0.1:{}", self.wires.door(node, Port::Clients))).collect();
        format!("redis+cluster://{}:{PASSWORD}@{}", Party::user(glimpse), seeds.join(","))
    }

    /// Starts a node on its folder, unless it runs.
    pub(super) fn restart(&mut self, node: usize) {
        let node = &mut self.nodes[node];
        if node.process.is_some() {
            return;
        }
        let log = File::options().create(true).append(true).open(node.room.path().join("log")).unwrap();
        let process = Command::new("redis-server")
            .arg("redis.conf")
            .current_dir(node.room.path())
            .stdout(log)
            .stdin(Stdio::null())
            .spawn()
            .expect("redis-server must be installed (Debian: redis-server)");
        node.process = Some(process);
    }

    /// `kill -9`.
    pub(super) fn kill(&mut self, node: usize) {
        self.nodes[node].kill();
    }

    /// It does nothing from now on, and its connections stay.
    pub(super) fn stop(&self, node: usize) {
        self.nodes[node].signal(Signal::STOP);
    }

    /// It goes on as if nothing had been.
    pub(super) fn wake(&self, node: usize) {
        self.nodes[node].signal(Signal::CONT);
    }

    /// Undoes every fault and waits until there are three masters with a replica each again, and all agree about it.
    pub(super) fn mend(&mut self) {
        self.wires.heal();
        for node in 0..NODES {
            self.wake(node);
            self.restart(node);
        }
    }

    pub(super) fn until_whole(&mut self) -> Vec<Shard> {
        let began = Instant::now();
        loop {
            if let Some(shards) = self.shards() {
                return shards;
            }
            assert!(began.elapsed() < PATIENCE, "the cluster does not come together:\n{}", self.state());
            thread::sleep(Duration::from_millis(50));
        }
    }

    /// The shards, if all nodes say the same, all replicas follow and nothing is left to be written.
    fn shards(&self) -> Option<Vec<Shard>> {
        let mut agreed: Option<Vec<Shard>> = None;
        for node in &self.nodes {
            let info: String = node.ask(&["CLUSTER", "INFO"])?;
            let shards = shards_in(&node.ask::<String>(&["CLUSTER", "NODES"])?)?;
            let files: String = node.ask(&["INFO", "persistence"])?;
            let is_written = ["loading:0", "aof_rewrite_in_progress:0", "aof_rewrite_scheduled:0"];
            if !info.contains("cluster_state:ok") || !is_written.iter().all(|line| files.contains(line)) {
                return None;
            }
            if agreed.get_or_insert_with(|| shards.clone()) != &shards {
                return None;
            }
        }
        let shards = agreed?;
        let follows = |shard: &Shard| {
            let [master, replica] =
                [shard.master, shard.replica].map(|node| self.nodes[node].ask::<String>(&["INFO", "replication"]));
            Some(master?.contains("state=online") && replica?.contains("master_link_status:up"))
        };
        shards.iter().all(|shard| follows(shard) == Some(true)).then_some(shards)
    }

    /// What each node thinks, for whoever looks into a failure.
    fn state(&self) -> String {
        let told = |node: &Node| {
            let log = fs::read_to_string(node.room.path().join("log")).unwrap_or_default();
            let end: Vec<&str> = log.lines().rev().take(5).collect();
            format!("{:?}\n{}", node.ask::<String>(&["CLUSTER", "NODES"]), end.join("\n"))
        };
        self.nodes.iter().map(told).collect::<Vec<_>>().join("\n")
    }
}

impl Node {
    /// Asks past the wires. Nothing if it does not answer.
    fn ask<T: FromRedisValue>(&self, words: &[&str]) -> Option<T> {
        let client = Client::open((self.address.ip().to_string(), self.address.port())).unwrap();
        let mut connection = client.get_connection_with_timeout(Duration::from_secs(1)).ok()?;
        connection.set_read_timeout(Some(Duration::from_secs(1))).ok()?;
        let mut command = ::redis::cmd(words[0]);
        command.arg(&words[1..]);
        command.query(&mut connection).ok()
    }

    fn signal(&self, signal: Signal) {
        if let Some(process) = &self.process {
            kill_process(Pid::from_child(process), signal).unwrap();
        }
    }

    fn kill(&mut self) {
        if let Some(mut process) = self.process.take() {
            drop(process.kill().and_then(|()| process.wait()));
        }
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        self.kill();
    }
}

/// The name of a node: forty hex digits.
fn id(node: usize) -> String {
    format!("{:040x}", node + 1)
}

/// Reads `CLUSTER NODES`; nothing if anybody is missing or doubted.
fn shards_in(nodes: &str) -> Option<Vec<Shard>> {
    let number = |id: &str| usize::from_str_radix(id, 16).ok()?.checked_sub(1);
    let (mut masters, mut replicas) = (Vec::new(), Vec::new());
    for line in nodes.lines() {
        let [id, _, flags, of, _, _, _, _, slots @ ..] = &line.split(' ').collect::<Vec<_>>()[..] else { return None };
        if flags.contains("fail") || flags.contains("handshake") {
            return None;
        }
        match flags.contains("master") {
            true if slots.is_empty() => return None,
            true => masters.push(number(id)?),
            false => replicas.push((number(of)?, number(id)?)),
        }
    }
    masters.sort_unstable();
    if masters.len() != MASTERS || replicas.len() != NODES - MASTERS {
        return None;
    }
    masters
        .into_iter()
        .map(|master| {
            let mut of = replicas.iter().filter(|(of, _)| *of == master);
            let shard = Shard { master, replica: of.next()?.1 };
            of.next().is_none().then_some(shard)
        })
        .collect()
}

/// Two free ports of a node's own address, below those that the system gives away by itself, so that nobody takes them while
/// the node is down.
fn free_ports(node: usize, chance: &mut Chance) -> [SocketAddr; 2] {
    let mut free = || loop {
        let port = u16::try_from(chance.within(12_000..32_000)).unwrap();
        let address = SocketAddr::from(([127, 0, 1, u8::try_from(node + 1).unwrap()], port));
        if TcpListener::bind(address).is_ok() {
            return address;
        }
    };
    let first = free();
    loop {
        let second = free();
        if second != first {
            return [first, second];
        }
    }
}
