//! For those who come without TLS where there is some: the same address with it. Only a certificate authority that looks whose a host
//! is gets its answer here (HTTP-01; RFC 8555, 8.3).

use std::sync::Arc;

use axum::{
    Router,
    extract::{Path, State},
    http::{
        HeaderMap, HeaderValue, StatusCode, Uri,
        header::{CONTENT_TYPE, LOCATION},
    },
    middleware::from_fn_with_state,
    response::{IntoResponse, Response},
    routing::get,
};

use super::{Site, caller, layers, web::address};
use crate::vault::base_on;

/// The port of `https` addresses that name none.
const HTTPS_PORT: u16 = 443;

/// Sends everybody on: to the address people reach the site under, else to the host they asked for, on this port.
pub fn redirects(site: Arc<Site>, port: Option<u16>) -> Router {
    Router::new()
        .route("/.well-known/acme-challenge/{token}", get(answer_challenge))
        .fallback(send_on)
        .layer(from_fn_with_state(site.clone(), layers::answer))
        .with_state((site, port.unwrap_or(HTTPS_PORT)))
}

/// The answer if there is one. Whoever gets certificates for this host otherwise is sent on like everybody.
async fn answer_challenge(
    State((site, port)): State<(Arc<Site>, u16)>,
    Path(token): Path<String>,
    address: Uri,
    headers: HeaderMap,
) -> Response {
    match site.vault.challenge(&token).await {
        Ok(Some(answer)) => ([(CONTENT_TYPE, "application/octet-stream")], answer).into_response(),
        Ok(None) => send_on(State((site, port)), address, headers).await,
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

/// With the same method and body (RFC 9110, 15.4.9), for programs that were given the wrong scheme.
async fn send_on(State((site, port)): State<(Arc<Site>, u16)>, address: Uri, headers: HeaderMap) -> Response {
    let public = site.public_url.get().filter(|url| url.is_https());
    let domain = caller::on(&site, &headers);
    let base = match (public, address::requested(&headers)) {
        (Some(url), _) => {
            let domain = domain.domain().map(|domain| base_on(url.base(), domain.host.as_str()));
            domain.unwrap_or_else(|| url.base().to_owned())
        }
        (None, Some(host)) if port == HTTPS_PORT => format!("https://{}", host.host()),
        (None, Some(host)) => format!("https://{}:{port}", host.host()),
        (None, None) => return StatusCode::BAD_REQUEST.into_response(),
    };
    let path = address.path_and_query().map_or("/", |path| path.as_str());
    match HeaderValue::from_str(&format!("{base}{path}")) {
        Ok(location) => (StatusCode::PERMANENT_REDIRECT, [(LOCATION, location)]).into_response(),
        Err(_) => StatusCode::BAD_REQUEST.into_response(),
    }
}
