//! Pebble, a certificate authority, and its name server, by which every name is on this machine: on free ports of loopback, with a
//! folder of its own, stopped by their process ids.

use std::fs;
use std::net::{SocketAddr, TcpStream, UdpSocket};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use rustls::client::Resumption;
use rustls::pki_types::{CertificateDer, pem::PemObject};
use rustls::{ClientConfig, RootCertStore};
use tempfile::TempDir;

use crate::transport::{Authority, curl, free_address};

const STARTS_WITHIN: Duration = Duration::from_secs(20);

/// What an authority is like.
#[derive(Clone, Copy)]
pub(super) struct Settings {
    /// Of a hundred good requests, it refuses so many once (`badNonce`).
    pub(super) nonces_rejected: u32,
    /// Seconds that its certificates are good.
    pub(super) validity: u64,
}

impl Settings {
    /// A polite one.
    pub(super) const PLAIN: Self = Self { nonces_rejected: 0, validity: 90 * 24 * 3600 };
}

pub(super) struct Pebble {
    process: Running,
    names: Running,
    address: SocketAddr,
    management: SocketAddr,
    /// Vouches for its own address, not for what it issues.
    vouching: Authority,
    room: TempDir,
}

impl Pebble {
    /// It looks at these ports of this machine, whatever name it looks at.
    #[track_caller]
    pub(super) fn start(http: u16, tls: u16, settings: Settings) -> Self {
        let (room, vouching) = (TempDir::with_prefix("glimpse-pebble-").unwrap(), Authority::new());
        vouching.sign();
        let (address, management, names_at) = (free_address(), free_address(), free_address());
        let config = serde_json::json!({ "pebble": {
            "listenAddress": address.to_string(),
            "managementListenAddress": management.to_string(),
            "certificate": vouching.certificate(),
            "privateKey": vouching.key(),
            "httpPort": http,
            "tlsPort": tls,
            "ocspResponderURL": "",
            "externalAccountBindingRequired": false,
            "certificateValidityPeriod": settings.validity,
        }});
        fs::write(room.path().join("config.json"), config.to_string()).unwrap();
        let names = run(
            Command::new("pebble-challtestsrv")
                .args(["-dns01", &names_at.to_string(), "-management", &free_address().to_string()])
                .args(["-http01", "", "-https01", "", "-tlsalpn01", ""])
                .args(["-defaultIPv4", "127.0.0.1", "-defaultIPv6", ""]),
            &room,
            "names",
        );
        let process = run(
            Command::new("pebble")
                .args(["-dnsserver", &names_at.to_string(), "-config"])
                .arg(room.path().join("config.json"))
                .env("PEBBLE_VA_NOSLEEP", "1")
                .env("PEBBLE_WFE_NONCEREJECT", settings.nonces_rejected.to_string()),
            &room,
            "log",
        );
        let mut pebble = Self { process, names, address, management, vouching, room };
        pebble.wait(names_at);
        pebble
    }

    #[track_caller]
    fn wait(&mut self, names_at: SocketAddr) {
        let deadline = Instant::now() + STARTS_WITHIN;
        let is_up = |address| TcpStream::connect(address).is_ok();
        while !(is_up(self.address) && is_up(self.management) && answers(names_at)) {
            let has_ended =
                [&mut self.process, &mut self.names].iter_mut().any(|running| running.0.try_wait().unwrap().is_some());
            assert!(!has_ended && Instant::now() < deadline, "the authority does not start: {}", self.log());
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// Nobody answers there any more. Its files stay.
    pub(super) fn stop(&mut self) {
        self.process.end();
    }

    pub(super) fn directory(&self) -> String {
        format!("https://{}/dir", self.address)
    }

    /// The file that `tls.acme.ca_file` names.
    pub(super) fn trusted_by(&self) -> PathBuf {
        self.vouching.file()
    }

    /// The file of the authority that its certificates lead to.
    #[track_caller]
    pub(super) fn root(&self) -> PathBuf {
        let url = format!("https://{}/roots/0", self.management);
        let said = curl(&["--cacert", self.vouching.file().to_str().unwrap(), &url]);
        assert_eq!(said.status, 200, "{}", said.text);
        let path = self.room.path().join("root.pem");
        fs::write(&path, said.text.split_once("\r\n\r\n").unwrap().1).unwrap();
        path
    }

    /// Somebody who trusts it.
    #[track_caller]
    pub(super) fn visitor(&self) -> Arc<ClientConfig> {
        let mut roots = RootCertStore::empty();
        roots.add(CertificateDer::from_pem_file(self.root()).unwrap()).unwrap();
        let mut config = ClientConfig::builder().with_root_certificates(roots).with_no_client_auth();
        // A session that is taken up again shows no certificate.
        config.resumption = Resumption::disabled();
        Arc::new(config)
    }

    pub(super) fn log(&self) -> String {
        fs::read_to_string(self.room.path().join("log")).unwrap_or_default()
    }

    /// Orders that it was given so far.
    pub(super) fn orders(&self) -> usize {
        self.log().matches("Added order").count()
    }

    /// Whether it ever fetched a file to see whose a name is; the other way is a handshake.
    pub(super) fn looked_in_the_clear(&self) -> bool {
        self.log().contains("Attempting to validate w/ HTTP")
    }

    /// Certificates that it issued so far.
    pub(super) fn issued(&self) -> usize {
        self.log().matches("Issued certificate serial").count()
    }
}

impl Drop for Pebble {
    fn drop(&mut self) {
        if thread::panicking() {
            let log = self.log();
            eprintln!("the authority's log ends with:\n{}", &log[log.len().saturating_sub(3000)..]);
        }
    }
}

/// Ends when it is dropped.
struct Running(Child);

impl Running {
    fn end(&mut self) {
        drop(self.0.kill().and_then(|()| self.0.wait()));
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.end();
    }
}

fn run(command: &mut Command, room: &TempDir, log: &str) -> Running {
    let log = fs::File::create(room.path().join(log)).unwrap();
    let process = command
        .current_dir(room.path())
        .stdin(Stdio::null())
        .stdout(log.try_clone().unwrap())
        .stderr(log)
        .spawn()
        .unwrap_or_else(|error| panic!("Debian's package pebble is needed: {error}"));
    Running(process)
}

/// Whether a name server answers: one question as RFC 1035 has it, for the address of `a`.
fn answers(address: SocketAddr) -> bool {
    let ask = || {
        let socket = UdpSocket::bind("127.0.0.1:0")?;
        socket.set_read_timeout(Some(Duration::from_millis(200)))?;
        socket.send_to(b"\x12\x34\x01\x00\x00\x01\x00\x00\x00\x00\x00\x00\x01a\x00\x00\x01\x00\x01", address)?;
        socket.recv(&mut [0; 512])
    };
    ask().is_ok()
}
