//! For whoever watches the server: whether it runs, whether it can be used, and its numbers. None of it is about anybody.

use std::sync::{Arc, atomic::Ordering};
use std::time::Duration;

use axum::{
    Router,
    extract::State,
    http::{StatusCode, header},
    middleware::from_fn_with_state,
    response::{IntoResponse, Response},
    routing::get,
};
use tokio::{sync::Mutex, time::Instant};

use super::{Site, layers};
use crate::ops::metrics::CONTENT_TYPE;

/// What was found is told to everybody who asks within this time: watching must not become load.
const FOUND_FOR: Duration = Duration::from_secs(1);
/// A store that takes longer is not ready.
const WRITE_WITHIN: Duration = Duration::from_secs(3);

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

/// It runs: whatever is wrong, starting it again would not help.
async fn live() -> &'static str {
    "ok\n"
}

/// It can be used: the store was written just now.
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
    if is_ready { (StatusCode::OK, "ok\n") } else { (StatusCode::SERVICE_UNAVAILABLE, "the store cannot be written\n") }
}

async fn metrics(State(site): State<Arc<Site>>) -> Response {
    match site.metrics.text(&site.vault).await {
        Ok(text) => ([(header::CONTENT_TYPE, CONTENT_TYPE)], text).into_response(),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "the store does not say how it does\n").into_response(),
    }
}
