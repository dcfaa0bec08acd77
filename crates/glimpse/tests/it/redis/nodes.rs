//! Two Glimpse nodes over one cluster, and a client that takes turns between them.

use std::io;
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{
    Arc,
    atomic::{AtomicBool, AtomicUsize, Ordering},
};
use std::thread::{self, JoinHandle};

use super::cluster::Cluster;
use crate::launch::Launch;
use crate::server::Server;

/// The root key of all nodes: 64 hex digits.
const ROOT_KEY: &str = "5f0c1e7a9b3d48260c7e1f5a8d2b6940e3175c9a0f6b2d84718e4c3a5d9f0b26";

/// Starts two nodes that ask for so many replicas, and lose patience a little later than a failover ends.
pub(super) fn start(cluster: &Cluster, replicas: &str) -> [Server; 2] {
    [0, 1].map(|glimpse| {
        Launch::new()
            .set("storage.url", cluster.url(glimpse))
            .set("root_key", ROOT_KEY)
            .set("storage.redis.replicas", replicas)
            .set("storage.redis.replicas_within", 400)
            .set("storage.redis.answer_within", 700)
            .set("storage.redis.patience", 4)
            .set("http.refusal_milliseconds", 1)
            .start()
    })
}

/// Passes each connection on to the next node in turn.
pub(super) struct RoundRobin {
    pub(super) address: SocketAddr,
    is_over: Arc<AtomicBool>,
    listener: Option<JoinHandle<()>>,
}

impl RoundRobin {
    pub(super) fn over(nodes: &[Server; 2]) -> Self {
        let nodes = [0, 1].map(|node| nodes[node].address());
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let (address, is_over) = (listener.local_addr().unwrap(), Arc::<AtomicBool>::default());
        let (ends, turn) = (Arc::clone(&is_over), AtomicUsize::new(0));
        let listener = thread::spawn(move || {
            for near in listener.incoming().map_while(Result::ok) {
                if ends.load(Ordering::SeqCst) {
                    return;
                }
                let node = nodes[turn.fetch_add(1, Ordering::SeqCst) % nodes.len()];
                thread::spawn(move || join(near, TcpStream::connect(node)?));
            }
        });
        Self { address, is_over, listener: Some(listener) }
    }
}

impl Drop for RoundRobin {
    fn drop(&mut self) {
        self.is_over.store(true, Ordering::SeqCst);
        drop(TcpStream::connect(self.address));
        drop(self.listener.take().map(JoinHandle::join));
    }
}

fn join(mut near: TcpStream, mut far: TcpStream) -> io::Result<()> {
    let (mut answers, mut asker) = (far.try_clone()?, near.try_clone()?);
    let back = thread::spawn(move || {
        drop(io::copy(&mut answers, &mut asker));
        drop(asker.shutdown(Shutdown::Write));
    });
    drop(io::copy(&mut near, &mut far));
    far.shutdown(Shutdown::Write)?;
    drop(back.join());
    Ok(())
}
