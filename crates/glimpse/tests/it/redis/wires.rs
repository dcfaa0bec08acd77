//! Every connection to a Redis node goes through here, so that it can be cut: silently, as a network does that loses what it is
//! given, for one pair of machines, one port and one direction; or at once, with a reset.
//!
//! What was held comes out when the cut is healed, but late, as TCP sends again after ever longer pauses: a command can arrive
//! long after whoever sent it gave it up and was served on a newer connection.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{IpAddr, Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{
    Arc, Condvar, Mutex,
    atomic::{AtomicBool, AtomicU64, Ordering},
};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::cluster::NODES;

/// Bytes that a client of Redis has sent by the time it has said who it is.
const LOGIN_BYTES_MAX: usize = 512;
/// The first pause before TCP sends again; each one after it is twice as long.
const RETRANSMIT: Duration = Duration::from_millis(200);

/// Who opened a connection.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Party {
    Redis(usize),
    /// A Glimpse node, told by the Redis user it logs in as.
    Glimpse(usize),
}

impl Party {
    /// The Redis user of a Glimpse node.
    pub(super) fn user(glimpse: usize) -> String {
        format!("node{glimpse}")
    }
}

/// Which port of a Redis node: that of clients and replicas, or that of the cluster's bus.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Port {
    Clients,
    Bus,
}

/// All connections from one party to one port of a Redis node.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) struct Wire {
    pub(super) from: Party,
    pub(super) to: usize,
    pub(super) port: Port,
}

impl Wire {
    pub(super) fn new(from: Party, to: usize, port: Port) -> Self {
        Self { from, to, port }
    }
}

/// Which way bytes go: to the Redis node, or back.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Way {
    There,
    Back,
}

pub(super) const BOTH_WAYS: &[Way] = &[Way::There, Way::Back];

/// The proxies before all Redis nodes.
pub(super) struct Wires {
    shared: Arc<Shared>,
    /// For each node where its ports for clients and for the bus are to be found.
    doors: Vec<[u16; 2]>,
    listeners: Vec<JoinHandle<()>>,
}

#[derive(Default)]
struct Shared {
    /// What is cut, since when.
    cut: Mutex<BTreeMap<(Wire, Way), Instant>>,
    healed: Condvar,
    /// Connections, in the order in which they came.
    open: Mutex<BTreeMap<u64, (Wire, [TcpStream; 2])>>,
    joined: AtomicU64,
    is_over: AtomicBool,
}

impl Wires {
    /// Opens a door before each of these ports (clients, bus); nobody need listen behind them yet.
    pub(super) fn before(ports: &[[SocketAddr; 2]]) -> Self {
        let shared = Arc::<Shared>::default();
        let (mut doors, mut listeners) = (Vec::new(), Vec::new());
        for (to, behind) in ports.iter().enumerate() {
            doors.push([Port::Clients, Port::Bus].map(|port| {
                let listener = TcpListener::bind("127.0.0.1:0").unwrap();
                let door = listener.local_addr().unwrap().port();
                let (shared, behind) = (Arc::clone(&shared), behind[usize::from(port == Port::Bus)]);
                listeners.push(thread::spawn(move || shared.accept(&listener, to, port, behind)));
                door
            }));
        }
        Self { shared, doors, listeners }
    }

    /// The port under which everybody knows a node's port.
    pub(super) fn door(&self, to: usize, port: Port) -> u16 {
        self.doors[to][usize::from(port == Port::Bus)]
    }

    /// From now on nothing gets through, and nobody is told.
    pub(super) fn cut(&self, wires: &[Wire], ways: &[Way]) {
        let mut cut = self.shared.cut.lock().unwrap();
        for wire in wires {
            for way in ways {
                cut.entry((*wire, *way)).or_insert_with(Instant::now);
            }
        }
    }

    /// Ends all connections, whatever is on its way.
    pub(super) fn reset(&self, wires: &[Wire]) {
        self.shared.hang_up(|wire| wires.contains(wire));
    }

    /// Nothing is cut any more.
    pub(super) fn heal(&self) {
        self.shared.cut.lock().unwrap().clear();
        self.shared.healed.notify_all();
    }
}

impl Drop for Wires {
    fn drop(&mut self) {
        self.shared.is_over.store(true, Ordering::SeqCst);
        self.heal();
        self.shared.hang_up(|_| true);
        for door in self.doors.iter().flatten() {
            // It wakes who waits there.
            drop(TcpStream::connect(("127.0.0.1", *door)));
        }
        for listener in self.listeners.drain(..) {
            drop(listener.join());
        }
    }
}

impl Shared {
    fn accept(self: &Arc<Self>, listener: &TcpListener, to: usize, port: Port, behind: SocketAddr) {
        for stream in listener.incoming() {
            if self.is_over.load(Ordering::SeqCst) {
                return;
            }
            let (Ok(stream), shared) = (stream, Arc::clone(self)) else { continue };
            thread::spawn(move || shared.join(stream, to, port, behind));
        }
    }

    /// Finds out who it is, connects to the node and passes bytes both ways until one end is closed.
    fn join(self: Arc<Self>, mut near: TcpStream, to: usize, port: Port, behind: SocketAddr) {
        let Some((from, login)) = who(&mut near) else { return };
        let Ok(mut far) = TcpStream::connect(behind) else { return };
        drop((near.set_nodelay(true), far.set_nodelay(true)));
        let wire = Wire::new(from, to, port);
        let copy = || Ok::<_, std::io::Error>([near.try_clone()?, far.try_clone()?]);
        let (Ok([near_again, far_again]), Ok(ends)) = (copy(), copy()) else { return };
        let number = self.joined.fetch_add(1, Ordering::SeqCst);
        self.open.lock().unwrap().insert(number, (wire, ends));
        let back = Arc::clone(&self);
        let answers = thread::spawn(move || back.pass(wire, Way::Back, far_again, near_again));
        self.wait(wire, Way::There, Instant::now());
        if far.write_all(&login).is_ok() {
            self.pass(wire, Way::There, near, far);
        }
        drop(answers.join());
        self.open.lock().unwrap().remove(&number);
    }

    fn hang_up(&self, whom: impl Fn(&Wire) -> bool) {
        for (_, ends) in self.open.lock().unwrap().values().filter(|(wire, _)| whom(wire)) {
            for end in ends {
                // It fails if it is over already.
                drop(end.shutdown(Shutdown::Both));
            }
        }
    }

    fn pass(&self, wire: Wire, way: Way, mut from: TcpStream, mut to: TcpStream) {
        let opened = Instant::now();
        let mut piece = [0; 16 * 1024];
        while let Ok(length) = from.read(&mut piece) {
            // A goodbye does not get through either.
            self.wait(wire, way, opened);
            if length == 0 || to.write_all(&piece[..length]).is_err() {
                break;
            }
        }
        drop((to.shutdown(Shutdown::Write), from.shutdown(Shutdown::Read)));
    }

    /// Waits while the wire is cut, and then until TCP would have tried again.
    fn wait(&self, wire: Wire, way: Way, opened: Instant) {
        let is_cut = |cut: &BTreeMap<(Wire, Way), Instant>| cut.get(&(wire, way)).copied();
        let mut cut = self.cut.lock().unwrap();
        let Some(since) = is_cut(&cut) else { return };
        while is_cut(&cut).is_some() {
            cut = self.healed.wait(cut).unwrap();
        }
        drop(cut);
        if self.is_over.load(Ordering::SeqCst) {
            return;
        }
        let (mut pause, mut next) = (RETRANSMIT, since.max(opened) + RETRANSMIT);
        while next < Instant::now() {
            pause *= 2;
            next += pause;
        }
        thread::sleep(next.saturating_duration_since(Instant::now()));
    }
}

/// Redis nodes have an address each; Glimpse nodes log in under a name each. Gives what was read to learn it.
fn who(near: &mut TcpStream) -> Option<(Party, Vec<u8>)> {
    match near.peer_addr().ok()?.ip() {
        IpAddr::V4(address) if address != Ipv4Addr::LOCALHOST => {
            let node = usize::from(address.octets()[3]).checked_sub(1).filter(|node| *node < NODES)?;
            Some((Party::Redis(node), Vec::new()))
        }
        _ => {
            near.set_read_timeout(Some(Duration::from_secs(5))).ok()?;
            let (mut read, mut piece) = (Vec::new(), [0; LOGIN_BYTES_MAX]);
            while read.len() < LOGIN_BYTES_MAX {
                let length = near.read(&mut piece).ok().filter(|length| *length > 0)?;
                read.extend_from_slice(&piece[..length]);
                let says = |name: String| read.windows(name.len()).any(|window| window == name.as_bytes());
                if let Some(glimpse) = (0..2).find(|glimpse| says(format!("\r\n{}\r\n", Party::user(*glimpse)))) {
                    near.set_read_timeout(None).ok()?;
                    return Some((Party::Glimpse(glimpse), read));
                }
            }
            None
        }
    }
}
