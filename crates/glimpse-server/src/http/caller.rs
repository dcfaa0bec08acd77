//! Where a request comes from: the address of its connection, or what a trusted proxy says about it.

use std::net::IpAddr;
use std::sync::Arc;

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, request::Parts},
};
use ipnet::IpNet;

use super::Site;
use crate::vault::Caller;

/// The other end of the connection. The listener puts it into every request.
#[derive(Debug, Clone, Copy)]
pub struct Peer(pub IpAddr);

/// Somebody without an account: pages know no others yet.
pub(super) struct Visitor(pub(super) Caller);

impl FromRequestParts<Arc<Site>> for Visitor {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, site: &Arc<Site>) -> Result<Self, Self::Rejection> {
        Ok(Self(Caller { address: address(parts, &site.trusted_proxies), member: None }))
    }
}

/// Who asks, as far as it can be known.
pub(super) fn address(parts: &Parts, trusted: &[IpNet]) -> IpAddr {
    // Without a listener there is no peer; everybody is one then, which limits too much rather than too little.
    let peer = parts.extensions.get::<Peer>().map_or(IpAddr::from([0, 0, 0, 0]), |peer| peer.0.to_canonical());
    forwarded(peer, &parts.headers, trusted)
}

/// Goes back along the proxies while they are trusted. Each appends whom it talked to, so the last entries are the ones
/// that trusted proxies wrote; what stands before an untrusted one may be invented.
fn forwarded(peer: IpAddr, headers: &HeaderMap, trusted: &[IpNet]) -> IpAddr {
    let is_trusted = |address: &IpAddr| trusted.iter().any(|network| network.contains(address));
    if !is_trusted(&peer) {
        return peer;
    }
    let mut known = peer;
    let mut hops = hops(headers);
    while is_trusted(&known) {
        match hops.pop() {
            Some(Some(hop)) => known = hop.to_canonical(),
            // No more hops, or one that names no address (RFC 7239, 6): the last proxy is all there is.
            Some(None) | None => break,
        }
    }
    known
}

/// The addresses of `Forwarded` (RFC 7239), or else of `X-Forwarded-For`, in their order; `None` for what is no address.
fn hops(headers: &HeaderMap) -> Vec<Option<IpAddr>> {
    let values = |name: &str| -> Vec<String> {
        let values = headers.get_all(name).iter();
        values.filter_map(|value| value.to_str().ok()).flat_map(|value| value.split(',')).map(str::to_owned).collect()
    };
    let forwarded = values("forwarded");
    if forwarded.is_empty() {
        return values("x-forwarded-for").iter().map(|entry| node(entry)).collect();
    }
    let of = |entry: &String| {
        let pair = entry.split(';').find_map(|pair| {
            let (name, value) = pair.split_once('=')?;
            name.trim().eq_ignore_ascii_case("for").then_some(value)
        });
        pair.and_then(node)
    };
    forwarded.iter().map(of).collect()
}

/// An address, perhaps quoted, in brackets, or with a port.
fn node(text: &str) -> Option<IpAddr> {
    let text = text.trim().trim_matches('"');
    if let Some(rest) = text.strip_prefix('[') {
        return rest.split_once(']').and_then(|(address, _)| address.parse().ok());
    }
    text.parse().ok().or_else(|| text.rsplit_once(':').and_then(|(address, _)| address.parse().ok()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROXIES: [&str; 2] = ["10.0.0.0/8", "2001:db8:ff::/48"];

    fn from(peer: &str, headers: &[(&'static str, &str)]) -> String {
        let trusted: Vec<IpNet> = PROXIES.iter().map(|network| network.parse().unwrap()).collect();
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(*name, value.parse().unwrap());
        }
        forwarded(peer.parse().unwrap(), &map, &trusted).to_string()
    }

    #[test]
    fn nobody_is_believed_who_is_not_trusted() {
        assert_eq!(from("192.0.2.1", &[("x-forwarded-for", "198.51.100.7")]), "192.0.2.1");
        assert_eq!(from("10.0.0.1", &[("x-forwarded-for", "203.0.113.9, 198.51.100.7")]), "198.51.100.7");
    }

    #[test]
    fn trusted_proxies_are_gone_back_along() {
        for (headers, expected) in [
            (&[("x-forwarded-for", "198.51.100.7")][..], "198.51.100.7"),
            (&[("x-forwarded-for", "198.51.100.7, 10.1.1.1")], "198.51.100.7"),
            (&[("x-forwarded-for", "198.51.100.7"), ("x-forwarded-for", "10.1.1.1")], "198.51.100.7"),
            (&[("x-forwarded-for", "198.51.100.7:4711")], "198.51.100.7"),
            (&[("forwarded", "for=198.51.100.7;proto=https, for=10.2.2.2")], "198.51.100.7"),
            (&[("forwarded", "For=\"[2001:db8::1]:4711\"")], "2001:db8::1"),
            (&[("forwarded", "for=198.51.100.7"), ("x-forwarded-for", "203.0.113.9")], "198.51.100.7"),
            (&[("forwarded", "for=unknown")], "10.0.0.1"),
            (&[("forwarded", "proto=https")], "10.0.0.1"),
            (&[("x-forwarded-for", "nonsense")], "10.0.0.1"),
            (&[], "10.0.0.1"),
        ] {
            assert_eq!(from("10.0.0.1", headers), expected, "{headers:?}");
            assert_eq!(
                from("::ffff:10.0.0.1".parse::<IpAddr>().unwrap().to_canonical().to_string().as_str(), headers),
                expected
            );
        }
    }
}
