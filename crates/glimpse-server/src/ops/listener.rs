//! The listener: HTTP/1.1 connections under limits of number, time and head size, and an orderly end.

use std::collections::HashMap;
use std::convert::Infallible;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use hyper::{
    body::Incoming,
    server::conn::http1,
    service::{Service, service_fn},
};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    service::TowerToHyperService,
};
use ipnet::IpNet;
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore, watch},
    time::timeout,
};
use tokio_io_timeout::TimeoutStream;
use tracing::{debug, info, warn};

use crate::{http::Peer, vault::network};

/// After a failed accept (too many open files, say) the listener rests this long.
const ACCEPT_PAUSE: Duration = Duration::from_millis(50);

/// Limits on connections.
#[derive(Debug, Clone, Copy)]
pub struct ConnectionLimits {
    /// Connections at once; more wait in the system's queue.
    pub connections_max: usize,
    /// Connections at once from one address (an IPv6 address counts by its /64); more are closed at once.
    pub connections_per_address_max: usize,
    /// A peer that takes nothing of an answer for so long is disconnected.
    pub write_within: Duration,
    /// A head that is not here by then ends the connection; also how long one may idle.
    pub head_within: Duration,
    /// Bytes of a head.
    pub head_bytes_max: usize,
    /// Lines of a head.
    pub headers_max: usize,
    /// How long requests under way may take to end after the shutdown began.
    pub drain_within: Duration,
}

/// A bound listener that serves one router.
pub struct Listener {
    socket: TcpListener,
    router: Router,
    limits: ConnectionLimits,
    /// From where any number of connections may come.
    proxies: Vec<IpNet>,
}

impl Listener {
    /// Binds to `host:port`; port 0 takes a free one.
    ///
    /// # Errors
    /// When the address cannot be resolved or bound.
    pub async fn bind(
        address: &str,
        router: Router,
        limits: ConnectionLimits,
        proxies: Vec<IpNet>,
    ) -> io::Result<Self> {
        Ok(Self { socket: TcpListener::bind(address).await?, router, limits, proxies })
    }

    /// The address it is bound to.
    ///
    /// # Errors
    /// When the system does not say.
    pub fn address(&self) -> io::Result<SocketAddr> {
        self.socket.local_addr()
    }

    /// Serves until `shutdown` completes, then lets the requests under way end.
    pub async fn serve(self, shutdown: impl Future<Output = ()>) {
        let room = Arc::new(Semaphore::new(self.limits.connections_max));
        let neighbours = Arc::new(Neighbours::default());
        let (end, ending) = watch::channel(());
        tokio::pin!(shutdown);
        loop {
            let accepted = tokio::select! {
                () = &mut shutdown => break,
                accepted = accept(&self.socket, &room) => accepted,
            };
            let Some((stream, peer, permit)) = accepted else { continue };
            let is_proxy = self.proxies.iter().any(|network| network.contains(&peer.0.to_canonical()));
            let most = if is_proxy { usize::MAX } else { self.limits.connections_per_address_max };
            let Some(place) = neighbours.admit(peer.0, most) else {
                debug!("A connection was closed: there are enough from its address");
                continue;
            };
            tokio::spawn(connection(stream, peer, self.router.clone(), self.limits, ending.clone(), (permit, place)));
        }
        drop((self.socket, ending));
        let _ = end.send(());
        let all = u32::try_from(self.limits.connections_max).unwrap_or(u32::MAX);
        if timeout(self.limits.drain_within, room.acquire_many(all)).await.is_err() {
            warn!("Some requests did not end in time and were cut off");
        }
    }
}

/// How many connections each address has.
#[derive(Default)]
struct Neighbours(Mutex<HashMap<IpNet, usize>>);

impl Neighbours {
    /// A place for one more, unless the address has `most`.
    fn admit(self: &Arc<Self>, address: IpAddr, most: usize) -> Option<Place> {
        let network = network(address);
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let count = counts.entry(network).or_insert(0);
        if *count >= most {
            return None;
        }
        *count += 1;
        Some(Place { network, among: self.clone() })
    }
}

/// One connection's place among those of its address; given back when it is dropped.
struct Place {
    network: IpNet,
    among: Arc<Neighbours>,
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut counts = self.among.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = counts.get_mut(&self.network) {
            *count -= 1;
            if *count == 0 {
                counts.remove(&self.network);
            }
        }
    }
}

/// Takes the next connection, once there is room for it.
async fn accept(socket: &TcpListener, room: &Arc<Semaphore>) -> Option<(TcpStream, Peer, OwnedSemaphorePermit)> {
    let permit = room.clone().acquire_owned().await.ok()?;
    match socket.accept().await {
        Ok((stream, peer)) => Some((stream, Peer(peer.ip()), permit)),
        Err(error) => {
            info!(%error, "A connection could not be accepted");
            tokio::time::sleep(ACCEPT_PAUSE).await;
            None
        }
    }
}

/// Tells the router who is at the other end.
fn answer(
    router: &Router,
    peer: Peer,
    mut request: hyper::Request<Incoming>,
) -> impl Future<Output = Result<axum::response::Response, Infallible>> + use<> {
    request.extensions_mut().insert(peer);
    TowerToHyperService::new(router.clone()).call(request)
}

/// Serves one connection to its end.
async fn connection(
    stream: TcpStream,
    peer: Peer,
    router: Router,
    limits: ConnectionLimits,
    mut ending: watch::Receiver<()>,
    _places: (OwnedSemaphorePermit, Place),
) {
    let _ = stream.set_nodelay(true);
    let mut stream = TimeoutStream::new(stream);
    stream.set_write_timeout(Some(limits.write_within));
    let serving = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.head_within)
        .max_buf_size(limits.head_bytes_max)
        .max_headers(limits.headers_max)
        .serve_connection(TokioIo::new(Box::pin(stream)), service_fn(move |request| answer(&router, peer, request)));
    tokio::pin!(serving);
    let outcome = tokio::select! {
        outcome = &mut serving => outcome,
        _ = ending.changed() => {
            serving.as_mut().graceful_shutdown();
            serving.await
        }
    };
    if outcome.is_err() {
        // Which error it was could repeat what the peer sent.
        debug!("A connection ended early");
    }
}
