//! One real Redis server with a folder of its own, perhaps one that follows another. It can be killed and started again on its folder.

use std::fs::{self, File};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use ::redis::{Client, Connection, FromRedisValue};
use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

/// How long a server may take to come up, or to follow.
const PATIENCE: Duration = Duration::from_secs(30);

pub(crate) struct Redis {
    pub(crate) address: SocketAddr,
    options: Vec<String>,
    room: TempDir,
    process: Option<Child>,
}

impl Redis {
    /// Without any file, unless these options say otherwise.
    #[track_caller]
    pub(crate) fn start(options: &[&str]) -> Self {
        let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let room = TempDir::with_prefix("glimpse-redis-").unwrap();
        let usual = ["--bind", "127.0.0.1", "--repl-diskless-sync-delay", "0", "--save", ""];
        let options = usual.iter().chain(options).map(|&word| word.to_owned()).collect();
        let mut redis = Self { address, options, room, process: None };
        redis.start_again();
        redis
    }

    /// One that follows this one, and has what it has.
    #[track_caller]
    pub(crate) fn replica(&self, options: &[&str]) -> Self {
        let port = self.address.port().to_string();
        let replica = Self::start(&[&["--replicaof", "127.0.0.1", &port], options].concat());
        self.until("the replica follows", |info| info.contains("state=online"));
        replica
    }

    #[track_caller]
    pub(crate) fn start_again(&mut self) {
        assert!(self.process.is_none(), "it runs already");
        let log = File::options().create(true).append(true).open(self.room.path().join("log")).unwrap();
        let process = Command::new("redis-server")
            .args(["--port", &self.address.port().to_string(), "--dir", self.room.path().to_str().unwrap()])
            .args(&self.options)
            .stdout(log)
            .stdin(Stdio::null())
            .spawn()
            .expect("redis-server must be installed (Debian: redis-server)");
        self.process = Some(process);
        let since = Instant::now();
        while TcpStream::connect(self.address).is_err() || self.info("persistence").contains("loading:1") {
            assert!(since.elapsed() < PATIENCE, "Redis does not answer");
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// Has it do nothing until it is woken: it keeps its connections, and answers nobody.
    #[track_caller]
    pub(crate) fn hold(&self) {
        self.signal(Signal::STOP);
    }

    #[track_caller]
    pub(crate) fn wake(&self) {
        self.signal(Signal::CONT);
    }

    #[track_caller]
    fn signal(&self, signal: Signal) {
        kill_process(Pid::from_child(self.process.as_ref().unwrap()), signal).unwrap();
    }

    /// `kill -9`.
    pub(crate) fn kill(&mut self) {
        if let Some(mut process) = self.process.take() {
            drop(process.kill().and_then(|()| process.wait()));
        }
    }

    pub(crate) fn url(&self) -> String {
        format!("redis://{}", self.address)
    }

    /// The same with the password that its options give it.
    fn authorized_url(&self) -> String {
        let password = self.options.iter().skip_while(|word| *word != "--requirepass").nth(1);
        let password = password.map_or(String::new(), |word| format!(":{}@", word.replace(' ', "%20")));
        format!("redis://{password}{}", self.address)
    }

    /// A connection to one of its databases.
    pub(crate) fn connection(&self, database: u32) -> Connection {
        Client::open(format!("{}/{database}", self.url())).unwrap().get_connection().unwrap()
    }

    /// Its folder.
    pub(crate) fn folder(&self) -> &Path {
        self.room.path()
    }

    /// Its files as they are, for [`Redis::take_files`].
    pub(crate) fn copy_files(&self, to: &Path) {
        copy(self.folder(), to);
    }

    /// Throws away what its folder has and takes these files instead, as somebody does who brings an old copy back. It must not run.
    pub(crate) fn take_files(&self, from: &Path) {
        assert!(self.process.is_none(), "it runs");
        for entry in fs::read_dir(self.folder()).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { fs::remove_dir_all(path).unwrap() } else { fs::remove_file(path).unwrap() }
        }
        copy(from, self.folder());
    }

    /// Asks it something.
    #[track_caller]
    pub(crate) fn ask<T: FromRedisValue>(&self, words: &[&str]) -> T {
        let client = Client::open(self.authorized_url()).unwrap();
        let mut connection = client.get_connection_with_timeout(Duration::from_secs(5)).unwrap();
        let mut command = ::redis::cmd(words[0]);
        command.arg(&words[1..]).query(&mut connection).unwrap()
    }

    fn info(&self, section: &str) -> String {
        self.ask(&["INFO", section])
    }

    /// Waits until it says so about its replication.
    #[track_caller]
    pub(crate) fn until(&self, what: &str, is_so: impl Fn(&str) -> bool) {
        let since = Instant::now();
        while !is_so(&self.info("replication")) {
            assert!(since.elapsed() < PATIENCE, "in vain: {what}");
            thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Redis {
    fn drop(&mut self) {
        self.kill();
    }
}

/// A folder and everything below it.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let (path, name) = entry.map(|entry| (entry.path(), entry.file_name())).unwrap();
        if path.is_dir() {
            copy(&path, &to.join(name));
        } else {
            fs::copy(&path, to.join(name)).unwrap();
        }
    }
}
