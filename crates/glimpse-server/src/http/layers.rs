//! What surrounds every request: headers that every answer carries, and one log event that names the matched route, never
//! the path, because the path is a key.

use std::sync::Arc;

use axum::{
    extract::{MatchedPath, Request, State},
    http::{HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};
use tokio::time::Instant;
use tracing::debug;

use super::{Peer, Site, body::Unread, caller};
use crate::vault::On;

/// On every answer, unless the handler said something stricter.
const HEADERS: [(HeaderName, HeaderValue); 3] = [
    (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
];

/// Headers and the log event.
pub(super) async fn answer(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    let began = Instant::now();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let method = request.method().clone();
    // A customer who leaves is not to be bound by what we said on their host.
    let is_bound = Peer::of(request.extensions()).is_tls && caller::on(&site, request.headers()) == On::Own;
    let (request, unread) = Unread::watch(request);
    let mut response = next.run(request).await;
    unread.discard(&site.limits).await;
    for (name, value) in HEADERS {
        response.headers_mut().entry(name).or_insert(value);
    }
    if let Some(hsts) = site.hsts.clone().filter(|_| is_bound) {
        response.headers_mut().insert(header::STRICT_TRANSPORT_SECURITY, hsts);
    }
    debug!(
        http.method = %method,
        http.route = route.as_ref().map_or("none", MatchedPath::as_str),
        http.status = response.status().as_u16(),
        duration_us = began.elapsed().as_micros(),
        "Answered a request"
    );
    response
}
