//! A name server of our own on loopback (NSD), with zones that a test writes.

use std::fs;
use std::net::{TcpListener, UdpSocket};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

use crate::launch::Launch;

/// How long it may take to come up, or to take a new zone in.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running name server for the zone `example`.
pub(crate) struct NameServer {
    process: Child,
    folder: std::path::PathBuf,
    port: u16,
    serial: u32,
    is_stopped: bool,
}

impl NameServer {
    /// Its zone has nothing but itself.
    #[track_caller]
    pub(crate) fn start(launch: &Launch) -> Self {
        let folder = launch.room().join("nsd");
        fs::create_dir(&folder).unwrap();
        let port = free_port();
        let at = |file: &str| folder.join(file).display().to_string();
        fs::write(
            at("conf"),
            format!(
                "server:\n  ip-address: 127.0.0.1@{port}\n  do-ip6: no\n  username: \"\"\n  chroot: \"\"\n  server-count: 1\n  \
                 zonesdir: \"{}\"\n  database: \"\"\n  pidfile: \"{}\"\n  xfrdfile: \"{}\"\n  xfrdir: \"{}\"\n  zonelistfile: \"{}\"\n  \
                 zonefiles-check: yes\nremote-control:\n  control-enable: no\nzone:\n  name: \"example\"\n  zonefile: \"{}\"\n",
                folder.display(),
                at("pid"),
                at("xfrd"),
                folder.display(),
                at("zonelist"),
                at("zone"),
            ),
        )
        .unwrap();
        write_zone(&folder, 1, &[]);
        let log = fs::File::create(at("log")).unwrap();
        let process = Command::new("nsd")
            .args(["-d", "-c", &at("conf")])
            .env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .unwrap_or_else(|error| panic!("the name server (Debian's package nsd) cannot be run: {error}"));
        let mut server = Self { process, folder, port, serial: 1, is_stopped: false };
        server.wait_for_serial();
        server
    }

    /// What `domains.resolvers` is set to.
    pub(crate) fn address(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// From now on the zone has exactly these records, as a zone file writes them.
    #[track_caller]
    pub(crate) fn serve(&mut self, records: &[&str]) {
        self.serial += 1;
        // NSD reads a zone again whose file is newer, to the second.
        thread::sleep(Duration::from_millis(1050));
        write_zone(&self.folder, self.serial, records);
        kill_process(self.pid(), Signal::HUP).unwrap();
        self.wait_for_serial();
    }

    /// It answers nobody any more, until [`NameServer::go_on`].
    pub(crate) fn stop(&mut self) {
        self.is_stopped = true;
        self.signal_all(Signal::STOP);
    }

    pub(crate) fn go_on(&mut self) {
        self.is_stopped = false;
        self.signal_all(Signal::CONT);
    }

    fn pid(&self) -> Pid {
        Pid::from_child(&self.process)
    }

    /// It is a family of processes.
    fn signal_all(&self, signal: Signal) {
        for pid in family(self.process.id()) {
            let _ = kill_process(Pid::from_raw(i32::try_from(pid).unwrap()).unwrap(), signal);
        }
    }

    /// Asks for the zone's serial until it is the newest.
    #[track_caller]
    fn wait_for_serial(&mut self) {
        let since = Instant::now();
        while asked_serial(self.port) != Some(self.serial) {
            let ended = self.process.try_wait().unwrap();
            let log = || fs::read_to_string(self.folder.join("log")).unwrap_or_default();
            assert!(ended.is_none() && since.elapsed() < PATIENCE, "the name server does not serve: {}", log());
            thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for NameServer {
    fn drop(&mut self) {
        if self.is_stopped {
            self.go_on();
        }
        let children = family(self.process.id());
        let _ = kill_process(self.pid(), Signal::TERM);
        if crate::launch::ended(&mut self.process).is_none() {
            for pid in children {
                let _ = kill_process(Pid::from_raw(i32::try_from(pid).unwrap()).unwrap(), Signal::KILL);
            }
            let _ = self.process.wait();
        }
    }
}

/// One that is free for both transports. Tests run beside each other, and most ports are taken by connections that ended.
fn free_port() -> u16 {
    for _ in 0..100 {
        let udp = UdpSocket::bind("127.0.0.1:0").unwrap();
        let port = udp.local_addr().unwrap().port();
        if TcpListener::bind(("127.0.0.1", port)).is_ok() {
            return port;
        }
    }
    panic!("no port is free for UDP and TCP");
}

fn write_zone(folder: &std::path::Path, serial: u32, records: &[&str]) {
    let head = format!("$ORIGIN example.\n$TTL 1\n@ SOA ns hostmaster {serial} 60 60 600 1\n@ NS ns\nns A 127.0.0.1\n");
    fs::write(folder.join("zone"), head + &records.join("\n") + "\n").unwrap();
}

/// A process and what it started, by the kernel's list.
fn family(of: u32) -> Vec<u32> {
    let mut family = vec![of];
    let mut at = 0;
    while let Some(pid) = family.get(at) {
        let children = fs::read_to_string(format!("/proc/{pid}/task/{pid}/children")).unwrap_or_default();
        family.extend(children.split_whitespace().map(|child| child.parse::<u32>().unwrap()));
        at += 1;
    }
    family
}

/// The serial of the zone, if it is told: one question and one answer as RFC 1035 has them.
fn asked_serial(port: u16) -> Option<u32> {
    let socket = UdpSocket::bind("127.0.0.1:0").ok()?;
    socket.set_read_timeout(Some(Duration::from_millis(200))).ok()?;
    // Header, `example`, SOA, IN.
    let question = b"\x12\x34\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00\x07example\x00\x00\x06\x00\x01";
    socket.send_to(question, ("127.0.0.1", port)).ok()?;
    let mut answer = [0; 512];
    let length = socket.recv(&mut answer).ok()?;
    let answer = &answer[..length];
    // The record's numbers are five, of four bytes each, and stand at its end; the name server's own record follows them.
    let names = answer.windows(11).position(|window| window == b"\x0ahostmaster")? + 11;
    let serial = answer.get(names + 2..names + 6)?;
    Some(u32::from_be_bytes(serial.try_into().ok()?))
}
