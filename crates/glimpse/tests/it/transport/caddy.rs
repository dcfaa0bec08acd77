//! A real Caddy on a free port of loopback, with a folder of its own, stopped by its process id.

use std::fs;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::ops::Range;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

const STARTS_WITHIN: Duration = Duration::from_secs(20);

pub(crate) struct Caddy {
    process: Child,
    pub(crate) address: SocketAddr,
    room: TempDir,
}

/// Ports that the kernel gives no connection (Linux: from 32768 on), so that nobody's connection takes one before it is used.
const PORTS: Range<u64> = 10_000..32_000;

/// A port that nobody had a moment ago, for whoever must know theirs beforehand.
#[track_caller]
pub(crate) fn free_address() -> SocketAddr {
    for _ in 0..100 {
        let drawn = PORTS.start + RandomState::new().build_hasher().finish() % (PORTS.end - PORTS.start);
        let address = SocketAddr::from(([127, 0, 0, 1], u16::try_from(drawn).unwrap()));
        if TcpListener::bind(address).is_ok() {
            return address;
        }
    }
    panic!("no port is free");
}

impl Caddy {
    /// Starts with these directives of its site.
    #[track_caller]
    pub(crate) fn start(directives: &str) -> Self {
        Self::start_at(free_address(), directives)
    }

    #[track_caller]
    pub(crate) fn start_at(address: SocketAddr, directives: &str) -> Self {
        let options = "{\nadmin off\nauto_https off\n}\n";
        Self::run(address, &format!("{options}http://:{} {{\nbind 127.0.0.1\n{directives}\n}}\n", address.port()))
    }

    /// Gets certificates from an authority of its own when somebody comes, if Glimpse says that the host is one of ours.
    #[track_caller]
    pub(crate) fn on_demand(address: SocketAddr, glimpse: SocketAddr) -> Self {
        let options = format!(
            "{{\nadmin off\nauto_https disable_redirects\nskip_install_trust\n\
             on_demand_tls {{\nask http://{glimpse}/tls/ask\n}}\n}}\n"
        );
        let directives = format!("bind 127.0.0.1\ntls internal {{\non_demand\n}}\nreverse_proxy {glimpse}");
        Self::run(address, &format!("{options}https://:{} {{\n{directives}\n}}\n", address.port()))
    }

    #[track_caller]
    fn run(address: SocketAddr, site: &str) -> Self {
        let room = TempDir::with_prefix("glimpse-caddy-").unwrap();
        let file = room.path().join("Caddyfile");
        fs::write(&file, site).unwrap();
        let mut process = Command::new("caddy")
            .args(["run", "--adapter", "caddyfile", "--config"])
            .arg(&file)
            .envs(["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"].map(|name| (name, room.path())))
            .stdout(Stdio::null())
            .stderr(fs::File::create(room.path().join("log")).unwrap())
            .spawn()
            .expect("caddy is installed");
        let deadline = Instant::now() + STARTS_WITHIN;
        while TcpStream::connect(address).is_err() {
            let has_ended = process.try_wait().unwrap().is_some();
            let log = || fs::read_to_string(room.path().join("log")).unwrap();
            assert!(!has_ended && Instant::now() < deadline, "caddy does not start: {}", log());
            thread::sleep(Duration::from_millis(20));
        }
        Self { process, address, room }
    }

    /// The file of its own authority.
    pub(crate) fn root(&self) -> std::path::PathBuf {
        self.room.path().join("caddy/pki/authorities/local/root.crt")
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }
}

impl Drop for Caddy {
    fn drop(&mut self) {
        drop(self.process.kill().and_then(|()| self.process.wait()));
    }
}
