//! For whoever watches the server: whether it runs, whether it can be used, and its numbers. None of it is about anybody.

use std::sync::{Arc, PoisonError, atomic::Ordering};
use std::time::Duration;

use axum::{
    Router,
    extract::{Request, State},
    http::{StatusCode, header},
    middleware::from_fn_with_state,
    response::{IntoResponse, Response},
    routing::get,
};
use subtle::ConstantTimeEq;
use tokio::{sync::Mutex, time::Instant};

use super::{Site, caller::Peer, layers};
use crate::ops::metrics::CONTENT_TYPE;

/// What was found is told to everybody who asks within this time: watching must not become load.
const FOUND_FOR: Duration = Duration::from_secs(1);
/// A store that takes longer is not ready.
const WRITE_WITHIN: Duration = Duration::from_secs(3);

/// In which the operator's command shows the sign.
pub const SIGN_HEADER: &str = "glimpse-sign";
/// A sign is good for so long.
const SIGN_WITHIN: Duration = Duration::from_secs(60);

/// What the operator's command learns on the operator's socket and shows at the door, to see whether both are of one server. Nobody
/// else can know it, so nobody else is told anything.
#[derive(Default)]
pub struct Sign(std::sync::Mutex<Option<(String, Instant)>>);

impl Sign {
    /// From now on this one, for a while.
    pub fn set(&self, sign: String) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((sign, Instant::now()));
    }

    fn is(&self, shown: &[u8]) -> bool {
        let sign = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let known = sign.as_ref().filter(|(_, since)| since.elapsed() < SIGN_WITHIN);
        known.is_some_and(|(sign, _)| bool::from(sign.as_bytes().ct_eq(shown)))
    }
}

/// What the last look at the store found, and when it was.
#[derive(Default)]
pub struct Readiness(Mutex<Option<(Instant, bool)>>);

/// On every listener: they tell nothing that its visitors do not notice anyway.
pub(super) fn routes() -> Router<Arc<Site>> {
    Router::new().route("/livez", get(live)).route("/readyz", get(ready))
}

/// On a listener of its own, for the operator's network.
pub fn watch(site: Arc<Site>) -> Router {
    let routes = routes().route("/metrics", get(metrics));
    routes.layer(from_fn_with_state(site.clone(), layers::answer)).with_state(site)
}

/// It runs: whatever is wrong, starting it again would not help. Whoever knows the sign is told that they found this very server, and
/// what it makes of the proxy that they came through.
async fn live(State(site): State<Arc<Site>>, request: Request) -> String {
    let shown = request.headers().get(SIGN_HEADER).map_or(&b""[..], |sign| sign.as_bytes());
    if !site.sign.is(shown) {
        return "ok\n".to_owned();
    }
    let (peer, headers) = (Peer::of(request.extensions()), request.headers());
    let is_trusted = peer.is_trusted(&site.proxies.trusted);
    let is_forwarded = ["x-forwarded-for", "forwarded"].iter().any(|name| headers.contains_key(*name));
    let says_https = is_trusted && headers.get("x-forwarded-proto").is_some_and(|scheme| scheme == "https");
    let scheme = if peer.is_tls || says_https { "https" } else { "http" };
    let proxy = match (is_forwarded, is_trusted) {
        (false, _) => "none",
        (true, true) => "believed",
        (true, false) => "ignored",
    };
    format!("here {scheme} {proxy}\n")
}

/// It can be used: the store was written just now, and so was the audit log when it was last.
async fn ready(State(site): State<Arc<Site>>) -> (StatusCode, &'static str) {
    if site.is_ending.load(Ordering::Relaxed) {
        return (StatusCode::SERVICE_UNAVAILABLE, "ending\n");
    }
    let mut found = site.readiness.0.lock().await;
    let is_ready = match *found {
        Some((at, is_ready)) if at.elapsed() < FOUND_FOR => is_ready,
        _ => {
            let is_ready = matches!(tokio::time::timeout(WRITE_WITHIN, site.vault.try_write()).await, Ok(Ok(())));
            *found = Some((Instant::now(), is_ready));
            is_ready
        }
    };
    match (is_ready, site.vault.is_audit_failing()) {
        (false, _) => (StatusCode::SERVICE_UNAVAILABLE, "the store cannot be written\n"),
        (true, Some(true)) => (StatusCode::SERVICE_UNAVAILABLE, "the audit log cannot be written\n"),
        (true, _) => (StatusCode::OK, "ok\n"),
    }
}

async fn metrics(State(site): State<Arc<Site>>) -> Response {
    match site.metrics.text(&site.vault).await {
        Ok(text) => ([(header::CONTENT_TYPE, CONTENT_TYPE)], text).into_response(),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "the store does not say how it does\n").into_response(),
    }
}
