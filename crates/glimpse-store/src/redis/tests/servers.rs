//! Real Redis servers on loopback, stopped when they are dropped.

use std::fs::File;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

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
        let room = TempDir::with_prefix("glimpse-redis-").unwrap();
        let port = free_port();
        let log = File::create(room.path().join("log")).unwrap();
        let process = Command::new("redis-server")
            .args(["--port", &port.to_string(), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"])
            .args(["--dir", room.path().to_str().unwrap(), "--daemonize", "no"])
            .args(options)
            .stdout(log)
            .stdin(Stdio::null())
            .spawn()
            .expect("redis-server must be installed (Debian: redis-server)");
        let node = Self { port, process, room };
        until("a server listens", || TcpStream::connect(("127.0.0.1", port)).is_ok());
        node
    }

    /// Whether any of its files has these bytes.
    pub(crate) fn remembers(&self, bytes: &[u8]) -> bool {
        fn files(folder: &Path) -> Vec<PathBuf> {
            let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
            entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
        }
        // A file that is taken away meanwhile has nothing.
        files(self.room.path()).iter().any(|path| {
            std::fs::read(path).is_ok_and(|content| content.windows(bytes.len()).any(|window| window == bytes))
        })
    }

    fn try_ask(&self, words: &[&str]) -> Option<redis::Value> {
        let client = redis::Client::open(("127.0.0.1", self.port)).unwrap();
        let mut connection = client.get_connection_with_timeout(Duration::from_secs(2)).ok()?;
        let mut command = redis::cmd(words[0]);
        command.arg(&words[1..]);
        command.query(&mut connection).ok()
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

/// A cluster of three masters with a replica each.
pub(crate) struct Cluster(Vec<Node>);

impl Cluster {
    pub(crate) fn start() -> Self {
        let options =
            ["--cluster-enabled", "yes", "--cluster-node-timeout", "2000", "--cluster-allow-reads-when-down", "no"];
        let nodes: Vec<Node> = (0..6).map(|_| Node::start(&options)).collect();
        let (masters, replicas) = nodes.split_at(3);
        for (node, slots) in masters.iter().zip([[0, 5460], [5461, 10922], [10923, 16383]]) {
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

    pub(crate) fn url(&self) -> String {
        let seeds: Vec<String> = self.0.iter().map(|node| format!("127.0.0.1:{}", node.port)).collect();
        format!("redis+cluster://{}", seeds.join(","))
    }
}
