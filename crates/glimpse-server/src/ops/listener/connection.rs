//! One connection, from its handshake to its end, and the limits on what its peer can make it cost.

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use axum::{
    Router,
    http::{HeaderValue, StatusCode, Version, header},
    response::{IntoResponse, Response},
};
use hyper::{
    Request,
    body::Incoming,
    service::{Service, service_fn},
};
use hyper_util::{
    rt::{TokioExecutor, TokioIo, TokioTimer},
    server::conn::auto,
    service::TowerToHyperService,
};
use tokio::{
    sync::{OwnedSemaphorePermit, Semaphore, watch},
    time::{Instant, sleep_until, timeout},
};
use tracing::debug;

use super::{
    ConnectionLimits,
    activity::{Activity, Verdict},
    framing::Framing,
    neighbours::{Neighbours, Place},
    socket::{Io, Stream},
    turns::Turns,
};
use crate::{
    http::Peer,
    ops::{metrics::Connected, tls::Tls},
};

/// A peer that was told that its connection ends has this long to say that it heard it.
const GOODBYE_WITHIN: Duration = Duration::from_secs(1);
/// What a peer may send ahead of being read, over one HTTP/2 stream and over all of a connection.
const HTTP2_STREAM_WINDOW_BYTES: u32 = 64 * 1024;
const HTTP2_WINDOW_BYTES: u32 = 256 * 1024;
/// What waits in memory for the peer to take it, over one HTTP/2 stream.
const HTTP2_SEND_BYTES: usize = 64 * 1024;
/// Seconds after which one who asked for too much at once may ask again.
const RETRY_SECONDS: u64 = 1;

/// Requests over HTTP/2 at once: over one connection come as many as over many of HTTP/1.1, so they are limited like those.
#[derive(Clone)]
pub(super) struct Requests {
    room: Arc<Semaphore>,
    neighbours: Arc<Neighbours>,
}

impl Requests {
    pub(super) fn new(most: usize) -> Self {
        Self { room: Arc::new(Semaphore::new(most)), neighbours: Arc::default() }
    }

    fn admit(&self, peer: Peer, most: usize) -> Option<(OwnedSemaphorePermit, Place)> {
        self.room.clone().try_acquire_owned().ok().zip(self.neighbours.admit(peer.counted(), most))
    }
}

/// What serves a connection.
pub(super) struct Connection {
    pub(super) peer: Peer,
    pub(super) router: Router,
    pub(super) tls: Option<Tls>,
    pub(super) limits: ConnectionLimits,
    pub(super) requests: Requests,
    /// Whether its peer forwards for others.
    pub(super) is_proxy: bool,
    /// Requests over HTTP/2 that its address may have at once.
    pub(super) requests_max: usize,
}

impl Connection {
    /// Serves it to its end.
    pub(super) async fn serve(
        self,
        stream: Stream,
        mut ending: watch::Receiver<()>,
        _places: (OwnedSemaphorePermit, Place, Connected),
    ) {
        let secured = tokio::select! {
            secured = self.secured(stream) => secured,
            _ = ending.changed() => None,
        };
        let Some(stream) = secured else { return debug!("A connection ended before it began") };
        let activity = Activity::new(&self.limits, self.is_proxy);
        let (builder, limits) = (builder(&self.limits), self.limits);
        let answering = (Arc::new(self), activity.clone());
        let serving = builder.serve_connection(
            TokioIo::new(Turns::new(stream)),
            service_fn(move |request| {
                let (connection, activity) = answering.clone();
                async move { Ok::<_, Infallible>(connection.answer(request, &activity).await) }
            }),
        );
        tokio::pin!(serving);
        let (mut is_ending, mut is_told) = (false, false);
        let mut look_at = Some(Instant::now() + limits.look_every());
        loop {
            let look = async {
                match look_at {
                    Some(at) => sleep_until(at).await,
                    None => std::future::pending().await,
                }
            };
            tokio::select! {
                outcome = &mut serving => {
                    if outcome.is_err() {
                        // Which error it was could repeat what the peer sent.
                        debug!("A connection ended early");
                    }
                    return;
                }
                _ = ending.changed(), if !is_ending => {
                    is_ending = true;
                    serving.as_mut().graceful_shutdown();
                }
                () = activity.too_many_resets() => {
                    return debug!("A connection was ended: its peer took back too many requests");
                }
                () = look => match activity.judge(&limits, Instant::now()) {
                    // A request that came in the last moment is answered first.
                    Verdict::Idle if is_told => return,
                    Verdict::LookAt(at) => look_at = Some(at),
                    Verdict::Leave => look_at = None,
                    Verdict::Idle => {
                        is_told = true;
                        look_at = Some(Instant::now() + GOODBYE_WITHIN);
                        serving.as_mut().graceful_shutdown();
                    }
                    Verdict::Stuck => return debug!("A connection was ended: its peer does not take its answers"),
                }
            }
        }
    }

    /// What bytes come and go by, after the handshake if there is one.
    async fn secured(&self, stream: Stream) -> Option<Pin<Box<dyn Io>>> {
        let stream = stream.with_timeout(self.limits.write_within);
        let Some(tls) = &self.tls else { return Some(stream) };
        let secured = timeout(self.limits.handshake_within, tls.accept(stream)).await.ok()??;
        Some(Box::pin(secured))
    }

    /// Tells the router who is at the other end, and answers.
    async fn answer(&self, mut request: Request<Incoming>, activity: &Arc<Activity>) -> Response {
        let framing = Framing::of(request.headers());
        request.extensions_mut().insert(self.peer);
        // The host of the target wins over the header (RFC 9112, 3.2.2; RFC 9113, 8.3.1), so that one place says it.
        let host = request.uri().authority().map(|authority| HeaderValue::from_str(authority.as_str()));
        if let Some(Ok(host)) = host {
            request.headers_mut().insert(header::HOST, host);
        }
        if request.version() != Version::HTTP_2 {
            activity.is_http1();
            let mut response = match framing {
                Framing::Ambiguous => StatusCode::BAD_REQUEST.into_response(),
                Framing::Plain => return self.routed(request).await,
                Framing::Last => self.routed(request).await,
            };
            response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
            return response;
        }
        let handled = activity.request();
        if request.headers().len() > self.limits.headers_max {
            return handled.answered(StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE.into_response(), ());
        }
        let Some(places) = self.requests.admit(self.peer, self.requests_max) else {
            let again = [(header::RETRY_AFTER, HeaderValue::from(RETRY_SECONDS))];
            return handled.answered((StatusCode::SERVICE_UNAVAILABLE, again).into_response(), ());
        };
        let response = self.routed(request).await;
        handled.answered(response, places)
    }

    async fn routed(&self, request: Request<Incoming>) -> Response {
        let Ok(response) = TowerToHyperService::new(self.router.clone()).call(request).await;
        response
    }
}

/// Both versions of HTTP under their limits.
fn builder(limits: &ConnectionLimits) -> auto::Builder<TokioExecutor> {
    let mut builder = auto::Builder::new(TokioExecutor::new());
    builder
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.head_within)
        .max_buf_size(limits.head_bytes_max)
        .max_headers(limits.headers_max);
    builder
        .http2()
        .timer(TokioTimer::new())
        .max_concurrent_streams(limits.http2_streams_max)
        .max_header_list_size(u32::try_from(limits.head_bytes_max).unwrap_or(u32::MAX))
        .max_pending_accept_reset_streams(limits.http2_resets_max)
        .max_local_error_reset_streams(limits.http2_resets_max)
        .initial_stream_window_size(HTTP2_STREAM_WINDOW_BYTES)
        .initial_connection_window_size(HTTP2_WINDOW_BYTES)
        .max_send_buf_size(HTTP2_SEND_BYTES)
        .keep_alive_interval(limits.http2_ping_every)
        .keep_alive_timeout(limits.http2_ping_within);
    builder
}
