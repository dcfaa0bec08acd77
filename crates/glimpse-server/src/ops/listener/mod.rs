//! The listener: connections over TCP and unix sockets, in the clear or over TLS, HTTP/1.1 and HTTP/2, under limits of number,
//! and an orderly end.

mod activity;
mod connection;
mod framing;
mod neighbours;
mod socket;
mod turns;

use std::future::poll_fn;
use std::io::ErrorKind;
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;

use axum::Router;
use ipnet::IpNet;
use tokio::{
    sync::{OwnedSemaphorePermit, Semaphore, watch},
    time::timeout,
};
use tracing::{debug, info, warn};

use self::{
    connection::{Connection, Requests},
    neighbours::Neighbours,
    socket::Stream,
};
use crate::{
    http::Peer,
    ops::{metrics::Metrics, tls::Tls},
};

pub use socket::{Address, Socket};

/// After a failed accept (too many open files, say) the listener rests this long.
const ACCEPT_PAUSE: Duration = Duration::from_millis(50);

/// Limits on connections.
#[derive(Debug, Clone, Copy)]
pub struct ConnectionLimits {
    /// Connections at once; more wait in the system's queue. As many requests over HTTP/2 at once.
    pub connections_max: usize,
    /// Connections at once from one address (an IPv6 address counts by its /64); more are closed at once. As many requests over
    /// HTTP/2.
    pub connections_per_address_max: usize,
    /// A peer that takes nothing of an answer for so long is disconnected.
    pub write_within: Duration,
    /// A head that is not here by then ends the connection; also how long one may idle.
    pub head_within: Duration,
    /// A TLS handshake that is not over by then ends the connection.
    pub handshake_within: Duration,
    /// Bytes of a head.
    pub head_bytes_max: usize,
    /// Lines of a head.
    pub headers_max: usize,
    /// Requests at once over one HTTP/2 connection.
    pub http2_streams_max: u32,
    /// Requests of one HTTP/2 connection that its peer may take back before they are answered.
    pub http2_resets_max: usize,
    /// How often an HTTP/2 connection is asked whether anybody is there.
    pub http2_ping_every: Duration,
    /// An HTTP/2 connection that does not answer that by then is ended.
    pub http2_ping_within: Duration,
    /// How long requests under way may take to end after the shutdown began.
    pub drain_within: Duration,
}

impl ConnectionLimits {
    /// Whatever takes too long over HTTP/2 is seen in time by somebody who looks this often.
    fn look_every(&self) -> Duration {
        self.head_within.min(self.write_within)
    }
}

/// A way in: who answers those that come by it.
pub struct Door {
    /// Where they come.
    pub socket: Socket,
    /// What they are answered by.
    pub router: Router,
    /// What they speak first, unless they come in the clear.
    pub tls: Option<Tls>,
}

/// Doors that are open, and what holds at all of them together.
pub struct Listener {
    doors: Vec<Door>,
    limits: ConnectionLimits,
    /// From where any number of connections may come.
    proxies: Vec<IpNet>,
    metrics: Arc<Metrics>,
}

impl Listener {
    /// Not serving yet.
    pub fn new(doors: Vec<Door>, limits: ConnectionLimits, proxies: Vec<IpNet>, metrics: Arc<Metrics>) -> Self {
        Self { doors, limits, proxies, metrics }
    }

    /// Serves until `shutdown` completes, then lets the requests under way end.
    pub async fn serve(self, shutdown: impl Future<Output = ()>) {
        let Self { doors, limits, proxies, metrics } = self;
        let room = Arc::new(Semaphore::new(limits.connections_max));
        let neighbours = Arc::new(Neighbours::default());
        let requests = Requests::new(limits.connections_max);
        let (end, ending) = watch::channel(());
        tokio::pin!(shutdown);
        let mut is_refused = false;
        loop {
            let accepted = tokio::select! {
                () = &mut shutdown => break,
                accepted = accept(&doors, &room, &mut is_refused) => accepted,
            };
            let Some((door, stream, peer, permit)) = accepted else { continue };
            let is_proxy = peer.is_trusted(&proxies);
            let most = if is_proxy { usize::MAX } else { limits.connections_per_address_max };
            let Some(place) = neighbours.admit(peer.counted(), most) else {
                debug!("A connection was closed: there are enough from its address");
                continue;
            };
            let connection = Connection {
                peer,
                router: door.router.clone(),
                tls: door.tls.clone(),
                limits,
                requests: requests.clone(),
                is_proxy,
                requests_max: most,
            };
            tokio::spawn(connection.serve(stream, ending.clone(), (permit, place, metrics.connected())));
        }
        drop((doors, ending));
        let _ = end.send(());
        let all = u32::try_from(limits.connections_max).unwrap_or(u32::MAX);
        if timeout(limits.drain_within, room.acquire_many(all)).await.is_err() {
            warn!("Some requests did not end in time and were cut off");
        }
    }
}

/// Takes the next connection at any door, once there is room for it. When the system refuses, that is said once, and who comes waits.
async fn accept<'a>(
    doors: &'a [Door],
    room: &Arc<Semaphore>,
    is_refused: &mut bool,
) -> Option<(&'a Door, Stream, Peer, OwnedSemaphorePermit)> {
    let permit = room.clone().acquire_owned().await.ok()?;
    let accepted = poll_fn(|context| {
        for door in doors {
            if let Poll::Ready(accepted) = door.socket.poll_accept(context) {
                return Poll::Ready(accepted.map(|(stream, address)| (door, stream, address)));
            }
        }
        Poll::Pending
    });
    match accepted.await {
        Ok((door, stream, address)) => {
            if std::mem::take(is_refused) {
                info!("Connections are accepted again");
            }
            Some((door, stream, Peer { address, is_tls: door.tls.is_some() }, permit))
        }
        // Whoever came is gone already; the next one is not.
        Err(error) if [ErrorKind::ConnectionAborted, ErrorKind::ConnectionReset].contains(&error.kind()) => None,
        Err(error) => {
            if !std::mem::replace(is_refused, true) {
                warn!(%error, "No more connections can be accepted for now; those who come wait. With too many open files, allow more (LimitNOFILE=)");
            }
            tokio::time::sleep(ACCEPT_PAUSE).await;
            None
        }
    }
}
