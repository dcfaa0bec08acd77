//! `GET /tls/ask?domain=HOST`: whether a proxy in front, such as Caddy, should get a certificate for a host. Yes for the instance's own
//! and for proved share domains, so that nobody makes it ask for others.

use std::sync::Arc;

use axum::{
    extract::{Request, State},
    http::StatusCode,
};

use super::{Peer, Site, without_port};

/// Headers by which proxies say that they pass something on.
const FORWARDED: [&str; 2] = ["x-forwarded-for", "forwarded"];

/// Only somebody on this machine or a trusted proxy is answered; to others there is nothing here.
pub(super) async fn ask(State(site): State<Arc<Site>>, request: Request) -> StatusCode {
    let peer = Peer::of(request.extensions());
    let is_near = peer.address.is_none_or(|address| address.to_canonical().is_loopback());
    // What came through a proxy was asked by somebody else.
    let is_passed_on = FORWARDED.iter().any(|name| request.headers().contains_key(*name));
    if is_passed_on || (!is_near && !peer.is_trusted(&site.proxies.trusted)) {
        return StatusCode::NOT_FOUND;
    }
    let query = request.uri().query().unwrap_or_default();
    let host = query.split('&').find_map(|pair| pair.strip_prefix("domain=")).unwrap_or_default();
    if site.serves(host) { StatusCode::OK } else { StatusCode::NOT_FOUND }
}

impl Site {
    /// Whether a host is this instance's own, or a share domain that is proved.
    pub fn serves(&self, host: &str) -> bool {
        let is_own = self.public_url.get().is_some_and(|url| without_port(url.authority()).eq_ignore_ascii_case(host));
        is_own || self.vault.domain_at(host).is_some()
    }
}
