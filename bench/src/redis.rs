//! `--engine redis`: one node over a real Redis, and over a cluster of three masters and three replicas, in turns with the same
//! scripts called without a node in between, and beside the engine built in. All of it shares this machine's cores.

use std::error::Error;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use redis::{Client, Cmd, Script, Value, aio::MultiplexedConnection};

use crate::{
    child::Server,
    figures::{Spread, Target, line, table, title},
    load::{Cycle, Pool, SECRET_BYTES, run},
    measures::{FILL_MAX, Plan},
};

type Failure = Box<dyn Error + Send + Sync>;

/// Connections of the load, and so commands under way at once.
const CONNECTIONS: usize = 64;
/// Connections to each master, of a node by default and of the raw run.
const LANES: usize = 4;
/// How long servers may take to come up.
const START_MAX: Duration = Duration::from_secs(60);
/// Free ports are looked for below this: the bus of a cluster has the port 10,000 above.
const PORTS_BELOW: u16 = 50_000;
/// A stored secret of 1 KiB: version, generation, salt, wrapped link, nonce-free ciphertext with its tag and the text's length.
const SEALED_BYTES: usize = 1 + 4 + 32 + 36 + SECRET_BYTES + 17;

/// Redis processes that end with it.
struct Servers {
    processes: Vec<(Child, u16)>,
}

impl Drop for Servers {
    fn drop(&mut self) {
        for (process, _) in &mut self.processes {
            let _ = process.kill().and_then(|()| process.wait());
        }
    }
}

impl Servers {
    fn start(folder: &Path, number: usize, options: &[&str]) -> Result<Self, Box<dyn Error>> {
        let mut servers = Self { processes: Vec::new() };
        for at in 0..number {
            let (port, room) = (free_port()?, folder.join(at.to_string()));
            std::fs::create_dir_all(&room)?;
            let process = Command::new("redis-server")
                .args(["--port", &port.to_string(), "--bind", "127.0.0.1", "--save", "", "--dir"])
                .arg(&room)
                .args(options)
                .stdin(Stdio::null())
                .stdout(Stdio::null())
                .spawn()
                .map_err(|error| format!("redis-server cannot be started (Debian: redis-server): {error}"))?;
            servers.processes.push((process, port));
        }
        let began = Instant::now();
        while !servers.ports().all(|port| Client::open(("127.0.0.1", port)).is_ok_and(|c| c.get_connection().is_ok())) {
            wait(began, "the Redis servers do not answer")?;
        }
        Ok(servers)
    }

    /// One server that writes its changes as it does by default.
    fn one(folder: &Path) -> Result<Self, Box<dyn Error>> {
        Self::start(folder, 1, &["--appendonly", "yes"])
    }

    /// Three masters with a replica each.
    fn cluster(folder: &Path) -> Result<Self, Box<dyn Error>> {
        let servers = Self::start(folder, 6, &["--appendonly", "yes", "--cluster-enabled", "yes"])?;
        let seeds = servers.ports().map(|port| format!("127.0.0.1:{port}"));
        let made = Command::new("redis-cli")
            .args(["--cluster", "create"])
            .args(seeds)
            .args(["--cluster-replicas", "1", "--cluster-yes"])
            .stdout(Stdio::null())
            .status()?;
        if !made.success() {
            return Err("the cluster was not made".into());
        }
        let began = Instant::now();
        while servers.masters()?.len() != 3 {
            wait(began, "the replicas do not follow")?;
        }
        Ok(servers)
    }

    fn ports(&self) -> impl Iterator<Item = u16> {
        self.processes.iter().map(|(_, port)| *port)
    }

    /// Those that have a replica, or the only one.
    fn masters(&self) -> Result<Vec<u16>, Box<dyn Error>> {
        let mut masters = Vec::new();
        for port in self.ports() {
            let info = self.info(port, "replication")?;
            if info.contains("role:master") && (self.processes.len() == 1 || info.contains("state=online")) {
                masters.push(port);
            }
        }
        Ok(masters)
    }

    fn info(&self, port: u16, section: &str) -> Result<String, Box<dyn Error>> {
        let mut connection = Client::open(("127.0.0.1", port))?.get_connection()?;
        Ok(redis::cmd("INFO").arg(section).query(&mut connection)?)
    }

    /// Bytes of memory that all masters use.
    fn memory(&self) -> Result<u64, Box<dyn Error>> {
        let mut bytes = 0;
        for port in self.masters()? {
            let info = self.info(port, "memory")?;
            let used = info.lines().find_map(|line| line.strip_prefix("used_memory:")).ok_or("no used_memory")?;
            bytes += used.trim().parse::<u64>()?;
        }
        Ok(bytes)
    }

    fn url(&self) -> String {
        let seeds: Vec<String> = self.ports().map(|port| format!("127.0.0.1:{port}")).collect();
        format!("{}://{}", if seeds.len() == 1 { "redis" } else { "redis+cluster" }, seeds.join(","))
    }

    fn node(&self, data: &Path) -> Result<Server, Box<dyn Error>> {
        Server::glimpse(data, &[("GLIMPSE_STORAGE_URL", &self.url())])
    }
}

fn wait(began: Instant, what: &str) -> Result<(), Box<dyn Error>> {
    std::thread::sleep(Duration::from_millis(50));
    if began.elapsed() > START_MAX { Err(what.into()) } else { Ok(()) }
}

/// A port that nobody has, nor the one 10,000 above.
fn free_port() -> std::io::Result<u16> {
    loop {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let port = if port < PORTS_BELOW { port } else { port - 20_000 };
        if [port, port + 10_000].iter().all(|port| TcpListener::bind(("127.0.0.1", *port)).is_ok()) {
            return Ok(port);
        }
    }
}

/// Everything about Redis.
pub(crate) async fn all(plan: &Plan) -> Result<(), Box<dyn Error>> {
    let parent = std::env::current_exe()?.parent().ok_or("no folder")?.to_owned();
    let scratch = tempfile::Builder::new().prefix("bench-").tempdir_in(parent)?;
    let folder = |name: &str| -> std::io::Result<PathBuf> {
        let path = scratch.path().join(name);
        std::fs::create_dir(&path)?;
        Ok(path)
    };
    let mut targets = Vec::new();
    let one = Servers::one(&folder("one")?)?;
    measure(plan, "one Redis", &one, &folder("one-node")?, &folder("built-in")?, &mut targets).await?;
    drop(one);
    let cluster = Servers::cluster(&folder("cluster")?)?;
    measure(plan, "cluster", &cluster, &folder("cluster-node")?, &folder("built-in-2")?, &mut targets).await?;
    table(&targets);
    Ok(())
}

async fn measure(
    plan: &Plan,
    what: &str,
    servers: &Servers,
    data: &Path,
    built_in: &Path,
    targets: &mut Vec<Target>,
) -> Result<(), Box<dyn Error>> {
    title(&format!("Share 1 KiB, reveal it: {what}, {CONNECTIONS} connections"));
    let (node, embedded) = (servers.node(data)?, Server::glimpse(built_in, &[])?);
    let raw = Raw::connect(servers).await?;
    let (mut raws, mut ours, mut theirs) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..plan.rounds {
        raws.push(raw.run(plan.lasting).await?);
        ours.push(run(&node, CONNECTIONS, plan.lasting, Cycle::Fresh).await?);
        theirs.push(run(&embedded, CONNECTIONS, plan.lasting, Cycle::Fresh).await?.cycles_per_second);
    }
    let cycles = Spread::of(ours.iter().map(|sample| sample.cycles_per_second));
    let (raws, theirs) = (Spread::of(raws), Spread::of(theirs));
    line("raw scripts: cycles/s", raws);
    line("one node: cycles/s", cycles);
    line("one node: p50 of a request (ms)", Spread::of(ours.iter().map(|sample| sample.percentile(0.5))));
    line("one node: p99 of a request (ms)", Spread::of(ours.iter().map(|sample| sample.percentile(0.99))));
    line("one node: its CPU a cycle (us)", Spread::of(ours.iter().map(|sample| sample.cpu_us)));
    line("the engine built in: cycles/s", theirs);
    let (of_raw, each): (&str, &str) = match what {
        "cluster" => ("cluster: one node, of the raw scripts' cycles", "cluster: bytes of memory a secret"),
        _ => ("one Redis: one node, of the raw scripts' cycles", "one Redis: bytes of memory a secret"),
    };
    line("one node, of the engine built in", format!("{:.2}", cycles.median / theirs.median));
    targets.push(Target::at_least(of_raw, 0.5, cycles.median / raws.median, ""));

    let (before, stored) = (servers.memory()?, plan.stored / 10);
    let pool = Arc::new(Pool::default());
    run(&node, CONNECTIONS, FILL_MAX, Cycle::Fill(pool, stored)).await?;
    let bytes = (servers.memory()? - before) as f64 / stored as f64;
    line("bytes of memory a secret, on the masters", format!("{bytes:.0}"));
    targets.push(Target::at_most(each, 2000.0, bytes, ""));
    embedded.stop()?;
    node.stop()
}

/// Ranges of slots that a master has.
type Slots = Vec<(u16, u16)>;

/// The scripts of a cycle, called by as many tasks as the load has connections.
struct Raw {
    masters: Vec<(Vec<MultiplexedConnection>, Slots)>,
    scripts: [Script; 2],
    next: Arc<AtomicU64>,
}

impl Raw {
    async fn connect(servers: &Servers) -> Result<Self, Box<dyn Error>> {
        let scripts = [
            Script::new(include_str!("../../crates/glimpse-store/src/redis/lua/create.lua")),
            Script::new(include_str!("../../crates/glimpse-store/src/redis/lua/claim.lua")),
        ];
        let mut masters = Vec::new();
        for port in servers.masters()? {
            let client = Client::open(("127.0.0.1", port))?;
            let mut lanes = Vec::new();
            for _ in 0..LANES {
                let mut lane = client.get_multiplexed_async_connection().await?;
                for script in &scripts {
                    script.prepare_invoke().load_async(&mut lane).await?;
                }
                lanes.push(lane);
            }
            masters.push((lanes, slots(&client)?));
        }
        Ok(Self { masters, scripts, next: Arc::default() })
    }

    /// Cycles a second.
    async fn run(&self, lasting: Duration) -> Result<f64, Box<dyn Error>> {
        let began = Instant::now();
        let mut tasks = Vec::new();
        for number in 0..CONNECTIONS {
            let lanes =
                self.masters.iter().map(|(lanes, slots)| (lanes[number % LANES].clone(), slots.clone())).collect();
            let hashes = [0, 1].map(|at| self.scripts[at].get_hash().to_owned());
            tasks.push(tokio::spawn(cycles(lanes, hashes, self.next.clone(), began + lasting)));
        }
        let mut cycles = 0;
        for task in tasks {
            cycles += task.await?.map_err(|error| error as Box<dyn Error>)?;
        }
        Ok(cycles as f64 / began.elapsed().as_secs_f64())
    }
}

async fn cycles(
    mut lanes: Vec<(MultiplexedConnection, Slots)>,
    [create, claim]: [String; 2],
    next: Arc<AtomicU64>,
    until: Instant,
) -> Result<u64, Failure> {
    let mut cycles = 0;
    while Instant::now() < until {
        let row = next.fetch_add(1, Ordering::Relaxed);
        let slot = crc16::State::<crc16::XMODEM>::calculate(row.to_string().as_bytes()) % 16384;
        let lane = lanes.iter_mut().find(|(_, slots)| slots.iter().any(|(from, to)| (*from..=*to).contains(&slot)));
        let (lane, _) = lane.ok_or("nobody has a slot")?;
        let [head_key, sealed_key, gone_key, void_key] =
            ["h", "s", "g", "v"].map(|part| format!("raw:{{{row}}}{part}"));
        let call = |hash: &str, keys: &[&str]| -> Cmd {
            let mut command = redis::cmd("EVALSHA");
            command.arg(hash).arg(keys.len()).arg(keys);
            command
        };
        let now = 1_800_000_000_000u64;
        let (hash, nonce) = ([7u8; 16], [9u8; 16]);
        let mut shared = call(&create, &[&head_key, &sealed_key, &gone_key]);
        shared.arg(head(hash, now)).arg(vec![b's'; SEALED_BYTES]).arg(now + 86_400_000).arg(now + 2 * 86_400_000);
        let kept: u8 = shared.query_async(lane).await?;
        let mut look = redis::cmd("MGET");
        let found: (Vec<u8>, Vec<u8>) = look.arg(&head_key).arg(&sealed_key).query_async(lane).await?;
        let mut taken = call(&claim, &[&head_key, &sealed_key, &void_key]);
        taken.arg(18).arg(&hash[..]).arg(&nonce[..]).arg(now + 1000).arg(1).arg(60_000);
        let won: Vec<Value> = taken.query_async(lane).await?;
        if kept != 1 || found.1.len() != SEALED_BYTES || won.first() != Some(&Value::Int(1)) {
            return Err("a raw cycle went wrong".into());
        }
        cycles += 1;
    }
    Ok(cycles)
}

/// A head as the store writes it: nonce, version, two hashes, created, lifetime, then nothing.
fn head(hash: [u8; 16], created: u64) -> Vec<u8> {
    let mut head = vec![0; 16];
    head.push(1);
    head.extend_from_slice(&hash);
    head.extend_from_slice(&hash);
    head.extend_from_slice(&created.to_le_bytes());
    head.extend_from_slice(&86_400u32.to_le_bytes());
    head.resize(103, 0);
    head
}

/// The slots of a server; all of them if it is no cluster.
fn slots(client: &Client) -> Result<Slots, Box<dyn Error>> {
    let nodes: redis::RedisResult<String> = redis::cmd("CLUSTER").arg("NODES").query(&mut client.get_connection()?);
    let Ok(nodes) = nodes else { return Ok(vec![(0, 16383)]) };
    let own = nodes.lines().find(|line| line.contains("myself")).ok_or("no line of its own")?;
    let range = |slot: &str| {
        let (from, to) = slot.split_once('-').unwrap_or((slot, slot));
        Some((from.parse().ok()?, to.parse().ok()?))
    };
    Ok(own.split(' ').skip(8).filter_map(range).collect())
}
