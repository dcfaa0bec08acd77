//! Real Redis servers on loopback, stopped when they are dropped.

use std::fs::File;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use glimpse_core::time::Timestamp;
use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

/// How long servers may take to come up and to agree.
const PATIENCE: Duration = Duration::from_secs(30);
/// Free ports are looked for below this, because the bus of a cluster has the port 10,000 above.
const PORTS_BELOW: u16 = 50_000;

/// One server process.
pub(crate) struct Node {
    pub(crate) port: u16,
    process: Child,
    room: TempDir,
}

impl Drop for Node {
    fn drop(&mut self) {
        drop(self.process.kill().and_then(|()| self.process.wait()));
    }
}

impl Node {
    /// Starts one with these options besides those that tests need.
    pub(crate) fn start(options: &[&str]) -> Self {
        Self::start_at(free_port(), options)
    }

    /// The same at this port.
    pub(crate) fn start_at(port: u16, options: &[&str]) -> Self {
        let port_text = port.to_string();
        let usual = ["--port", &port_text, "--save", "", "--appendonly", "no"];
        Self::run(port, TempDir::with_prefix("glimpse-redis-").unwrap(), &[&usual, options].concat())
    }

    /// One that speaks TLS only, with the certificate and the key that `room` has.
    pub(crate) fn start_tls(room: TempDir) -> Self {
        let port = free_port();
        let [certificate, key] = ["server.pem", "server.key"].map(|name| room.path().join(name).display().to_string());
        let port_text = port.to_string();
        let tls = ["--port", "0", "--tls-port", &port_text, "--tls-cert-file", &certificate, "--tls-key-file", &key];
        Self::run(port, room, &[&tls[..], &["--tls-auth-clients", "no", "--save", ""]].concat())
    }

    /// A sentinel that watches a master under the name `main`, and needs another one to believe that it is down.
    pub(crate) fn sentinel(master: &Self) -> Self {
        let (port, room) = (free_port(), TempDir::with_prefix("glimpse-redis-").unwrap());
        let file = room.path().join("sentinel.conf");
        let watched = format!("sentinel monitor main 127.0.0.1 {} 2\n", master.port);
        let times = "sentinel down-after-milliseconds main 500\nsentinel failover-timeout main 3000\n";
        std::fs::write(&file, format!("port {port}\n{watched}{times}")).unwrap();
        Self::run(port, room, &[file.to_str().unwrap(), "--sentinel"])
    }

    fn run(port: u16, room: TempDir, options: &[&str]) -> Self {
        let log = File::create(room.path().join("log")).unwrap();
        let process = Command::new("redis-server")
            .args(options)
            .args(["--bind", "127.0.0.1", "--dir", room.path().to_str().unwrap(), "--daemonize", "no"])
            .stdout(log)
            .stdin(Stdio::null())
            .spawn()
            .expect("redis-server must be installed (Debian: redis-server)");
        let node = Self { port, process, room };
        until("a server listens", || TcpStream::connect(("127.0.0.1", port)).is_ok());
        node
    }

    /// What each of its files holds; one that is taken away meanwhile holds nothing.
    pub(crate) fn files(&self) -> Vec<Vec<u8>> {
        fn files(folder: &Path) -> Vec<PathBuf> {
            let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
            entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
        }
        files(self.room.path()).iter().map(|path| std::fs::read(path).unwrap_or_default()).collect()
    }

    /// Whether any of its files has these bytes.
    pub(crate) fn remembers(&self, bytes: &[u8]) -> bool {
        self.files().iter().any(|content| content.windows(bytes.len()).any(|window| window == bytes))
    }

    fn try_ask(&self, words: &[&str]) -> Option<redis::Value> {
        let client = redis::Client::open(("127.0.0.1", self.port)).unwrap();
        let mut connection = client.get_connection_with_timeout(Duration::from_secs(2)).ok()?;
        let mut command = redis::cmd(words[0]);
        command.arg(&words[1..]);
        command.query(&mut connection).ok()
    }

    /// It does nothing from now on, and its connections stay.
    pub(crate) fn stop(&self) {
        kill_process(Pid::from_child(&self.process), Signal::STOP).unwrap();
    }

    /// It is gone at once, and says goodbye to nobody.
    pub(crate) fn kill(&self) {
        kill_process(Pid::from_child(&self.process), Signal::KILL).unwrap();
    }

    /// It goes on as if nothing had been.
    pub(crate) fn wake(&self) {
        kill_process(Pid::from_child(&self.process), Signal::CONT).unwrap();
    }

    /// The time by its clock.
    pub(crate) fn now(&self) -> Timestamp {
        let (seconds, micros): (u64, u64) = self.ask(&["TIME"]);
        Timestamp::from_millis(seconds * 1000 + micros / 1000)
    }

    /// Asks it something.
    pub(crate) fn ask<T: redis::FromRedisValue>(&self, words: &[&str]) -> T {
        let value = self.try_ask(words).unwrap_or_else(|| panic!("{} was refused", words[0]));
        redis::from_redis_value(value).unwrap()
    }
}

/// A port that nobody has, nor the one 10,000 above.
fn free_port() -> u16 {
    loop {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let port = if port < PORTS_BELOW { port } else { port - 20_000 };
        let both = [port, port + 10_000].map(|port| TcpListener::bind(("127.0.0.1", port)));
        if both.iter().all(Result::is_ok) {
            return port;
        }
    }
}

pub(crate) fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let began = Instant::now();
    while !is_so() {
        assert!(began.elapsed() < PATIENCE, "not in time: {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// A master and a replica that follows it.
pub(crate) fn pair() -> [Node; 2] {
    let master = Node::start(&["--repl-diskless-sync-delay", "0"]);
    let replica = Node::start(&["--replicaof", "127.0.0.1", &master.port.to_string()]);
    follows(&master);
    [master, replica]
}

/// Waits until a replica has what its master has.
pub(crate) fn follows(master: &Node) {
    until("the replica follows", || master.ask::<String>(&["INFO", "replication"]).contains("state=online"));
}

/// The slots of each master of a cluster.
const SHARDS: [[usize; 2]; 3] = [[0, 5460], [5461, 10922], [10923, 16383]];

/// A cluster of three masters with a replica each.
pub(crate) struct Cluster(Vec<Node>);

impl Cluster {
    pub(crate) fn start() -> Self {
        let options =
            ["--cluster-enabled", "yes", "--cluster-node-timeout", "2000", "--cluster-allow-reads-when-down", "no"];
        let nodes: Vec<Node> = (0..6).map(|_| Node::start(&options)).collect();
        let (masters, replicas) = nodes.split_at(3);
        for (node, slots) in masters.iter().zip(SHARDS) {
            let [from, to] = slots.map(|slot| slot.to_string());
            let _: () = node.ask(&["CLUSTER", "ADDSLOTSRANGE", &from, &to]);
        }
        for node in &nodes[1..] {
            let _: () = node.ask(&["CLUSTER", "MEET", "127.0.0.1", &nodes[0].port.to_string()]);
        }
        let knows_all = |node: &Node| {
            node.ask::<String>(&["CLUSTER", "NODES"]).lines().filter(|line| !line.contains("handshake")).count() == 6
        };
        until("all nodes know each other", || nodes.iter().all(knows_all));
        for (master, replica) in masters.iter().zip(replicas) {
            let id: String = master.ask(&["CLUSTER", "MYID"]);
            until("a replica has its master", || replica.try_ask(&["CLUSTER", "REPLICATE", &id]).is_some());
        }
        let is_whole = |node: &Node| {
            node.ask::<String>(&["CLUSTER", "INFO"]).contains("cluster_state:ok")
                && node.ask::<String>(&["CLUSTER", "NODES"]).matches(" slave ").count()
                    + node.ask::<String>(&["CLUSTER", "NODES"]).matches("myself,slave").count()
                    == 3
        };
        until("the cluster is whole", || nodes.iter().all(is_whole));
        until("the replicas follow", || {
            masters.iter().all(|node| node.ask::<String>(&["INFO", "replication"]).contains("state=online"))
        });
        Self(nodes)
    }

    /// The masters, and then a replica of each.
    pub(crate) fn nodes(&self) -> &[Node] {
        &self.0
    }

    /// The master that has a slot, and its replica.
    pub(crate) fn shard_of(&self, slot: usize) -> [&Node; 2] {
        let at = SHARDS.iter().position(|[_, last]| slot <= *last).unwrap();
        [&self.0[at], &self.0[at + SHARDS.len()]]
    }

    pub(crate) fn url(&self) -> String {
        let seeds: Vec<String> = self.0.iter().map(|node| format!("127.0.0.1:{}", node.port)).collect();
        format!("redis+cluster://{}", seeds.join(","))
    }
}
