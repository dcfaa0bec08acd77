//! Where a request comes from: its connection, or what a trusted proxy says about it.

use std::net::{IpAddr, Ipv4Addr};

use axum::http::{Extensions, HeaderMap, header::HOST, request::Parts};
use ipnet::IpNet;

use super::Site;
use crate::vault::On;

/// The connection and its other end. The listener puts it into every request.
#[derive(Debug, Clone, Copy)]
pub struct Peer {
    /// None at the other end of a unix socket.
    pub address: Option<IpAddr>,
    /// Whether this server ends the connection's TLS.
    pub is_tls: bool,
}

impl Peer {
    /// Without a listener there is no peer; everybody is one then, which limits too much rather than too little.
    const NOBODY: Self = Self { address: Some(NO_ADDRESS), is_tls: false };

    pub(super) fn of(extensions: &Extensions) -> Self {
        extensions.get().copied().unwrap_or(Self::NOBODY)
    }

    /// Whether it is believed about whom it forwards for: one of these networks, or whoever may open a unix socket's file.
    pub fn is_trusted(self, proxies: &[IpNet]) -> bool {
        self.address.is_none_or(|address| is_in(proxies, address.to_canonical()))
    }

    /// The address that its connections are counted under.
    pub fn counted(self) -> IpAddr {
        self.address.unwrap_or(NO_ADDRESS)
    }
}

const NO_ADDRESS: IpAddr = IpAddr::V4(Ipv4Addr::UNSPECIFIED);

fn is_in(networks: &[IpNet], address: IpAddr) -> bool {
    networks.iter().any(|network| network.contains(&address))
}

/// Which header says whom a request is forwarded for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ForwardedBy {
    /// `X-Forwarded-For`: what most proxies write.
    XForwardedFor,
    /// `Forwarded` (RFC 7239).
    Forwarded,
}

/// The proxies in front of this server.
#[derive(Debug, Clone)]
pub struct Proxies {
    /// Who is believed about whom it forwards for.
    pub trusted: Vec<IpNet>,
    /// The header that they write. They pass the other one on as it came, so it is never believed.
    pub written: ForwardedBy,
}

/// Who asks, as far as it can be known.
pub(super) fn address(parts: &Parts, proxies: &Proxies) -> IpAddr {
    forwarded(Peer::of(&parts.extensions), &parts.headers, proxies)
}

/// The host of an authority.
pub fn without_port(authority: &str) -> &str {
    match authority.rsplit_once(':') {
        // An IPv6 address without brackets has no port.
        Some((host, port)) if !host.ends_with(':') && port.bytes().all(|byte| byte.is_ascii_digit()) => host,
        _ => authority,
    }
}

/// Which host a request names. What HTTP/2 calls its authority is a `Host` header here, too.
pub(super) fn on(site: &Site, headers: &HeaderMap) -> On {
    let named = headers.get(HOST).and_then(|host| host.to_str().ok()).map(without_port);
    let Some(host) = named else { return On::Own };
    let Some(url) = site.public_url.get() else { return On::Own };
    if without_port(url.authority()).eq_ignore_ascii_case(host.trim_end_matches('.')) {
        return On::Own;
    }
    match site.vault.domain_at(host) {
        Some(domain) => On::Domain(domain),
        // An address is nobody's name: whoever looks at this very machine, and proxies that say whom they ask.
        None if is_address(host) || !site.vault.tells_hosts_apart() => On::Own,
        None => On::Nowhere,
    }
}

fn is_address(host: &str) -> bool {
    let bare = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host);
    bare.parse::<IpAddr>().is_ok() || bare.eq_ignore_ascii_case("localhost")
}

/// Goes back along the proxies while they are trusted. Each appends whom it talked to, so the last entries are the ones
/// that trusted proxies wrote; what stands before an untrusted one may be invented.
fn forwarded(peer: Peer, headers: &HeaderMap, proxies: &Proxies) -> IpAddr {
    let mut known = peer.address.map(|address| address.to_canonical());
    if !peer.is_trusted(&proxies.trusted) {
        return known.unwrap_or(NO_ADDRESS);
    }
    let mut hops = hops(headers, proxies.written);
    while known.is_none_or(|address| is_in(&proxies.trusted, address)) {
        match hops.pop() {
            Some(Some(hop)) => known = Some(hop.to_canonical()),
            // No more hops, or one that names no address (RFC 7239, 6): the last proxy is all there is.
            Some(None) | None => break,
        }
    }
    known.unwrap_or(NO_ADDRESS)
}

/// The addresses in the header that the proxies write, in their order; `None` for what is no address. The other header may
/// come from anybody.
fn hops(headers: &HeaderMap, written: ForwardedBy) -> Vec<Option<IpAddr>> {
    let (name, address): (_, fn(&str) -> Option<IpAddr>) = match written {
        ForwardedBy::XForwardedFor => ("x-forwarded-for", node),
        ForwardedBy::Forwarded => ("forwarded", |element| {
            let pairs = element.split(';').filter_map(|pair| pair.split_once('='));
            let mut nodes = pairs.filter(|(name, _)| name.trim().eq_ignore_ascii_case("for"));
            nodes.next().and_then(|(_, value)| node(value))
        }),
    };
    let mut hops = Vec::new();
    for line in headers.get_all(name) {
        match line.to_str() {
            Ok(line) => hops.extend(line.split(',').map(address)),
            Err(_) => hops.push(None),
        }
    }
    hops
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
    use axum::http::HeaderValue;

    use super::*;

    const PROXIES: [&str; 2] = ["10.0.0.0/8", "2001:db8:ff::/48"];

    fn from(written: ForwardedBy, peer: &str, headers: &[(&'static str, &str)]) -> String {
        let trusted = PROXIES.iter().map(|network| network.parse().unwrap()).collect();
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(*name, HeaderValue::from_bytes(value.as_bytes()).unwrap());
        }
        let peer = Peer { address: peer.parse().ok(), is_tls: false };
        forwarded(peer, &map, &Proxies { trusted, written }).to_string()
    }

    #[test]
    fn nobody_is_believed_who_is_not_trusted() {
        let from = |peer, headers| from(ForwardedBy::XForwardedFor, peer, headers);
        assert_eq!(from("192.0.2.1", &[("x-forwarded-for", "198.51.100.7")]), "192.0.2.1");
        assert_eq!(from("10.0.0.1", &[("x-forwarded-for", "203.0.113.9, 198.51.100.7")]), "198.51.100.7");
    }

    #[test]
    fn whoever_may_open_the_socket_file_is_believed() {
        let from = |headers| from(ForwardedBy::XForwardedFor, "a unix socket", headers);
        assert_eq!(from(&[("x-forwarded-for", "203.0.113.9, 198.51.100.7")]), "198.51.100.7");
        assert_eq!(from(&[("x-forwarded-for", "198.51.100.7, 10.0.0.1")]), "198.51.100.7");
        assert_eq!(from(&[]), "0.0.0.0");
    }

    #[test]
    fn trusted_proxies_are_gone_back_along() {
        use ForwardedBy::{Forwarded, XForwardedFor};
        for (written, headers, expected) in [
            (XForwardedFor, &[("x-forwarded-for", "198.51.100.7")][..], "198.51.100.7"),
            (XForwardedFor, &[("x-forwarded-for", "198.51.100.7, 10.1.1.1")], "198.51.100.7"),
            (XForwardedFor, &[("x-forwarded-for", "198.51.100.7"), ("x-forwarded-for", "10.1.1.1")], "198.51.100.7"),
            (XForwardedFor, &[("x-forwarded-for", "198.51.100.7:4711")], "198.51.100.7"),
            (XForwardedFor, &[("x-forwarded-for", "nonsense")], "10.0.0.1"),
            (XForwardedFor, &[], "10.0.0.1"),
            // The caller wrote the other header, and the proxy passed it on.
            (XForwardedFor, &[("forwarded", "for=203.0.113.9"), ("x-forwarded-for", "198.51.100.7")], "198.51.100.7"),
            (XForwardedFor, &[("forwarded", "for=203.0.113.9")], "10.0.0.1"),
            // Nobody's line: what stands before it may be invented.
            (XForwardedFor, &[("x-forwarded-for", "203.0.113.9"), ("x-forwarded-for", "\u{e9}")], "10.0.0.1"),
            (Forwarded, &[("forwarded", "for=198.51.100.7;proto=https, for=10.2.2.2")], "198.51.100.7"),
            (Forwarded, &[("forwarded", "For=\"[2001:db8::1]:4711\"")], "2001:db8::1"),
            (Forwarded, &[("forwarded", "for=198.51.100.7"), ("x-forwarded-for", "203.0.113.9")], "198.51.100.7"),
            (Forwarded, &[("x-forwarded-for", "203.0.113.9")], "10.0.0.1"),
            (Forwarded, &[("forwarded", "for=unknown")], "10.0.0.1"),
            (Forwarded, &[("forwarded", "proto=https")], "10.0.0.1"),
        ] {
            assert_eq!(from(written, "10.0.0.1", headers), expected, "{headers:?}");
            let mapped: IpAddr = "::ffff:10.0.0.1".parse().unwrap();
            assert_eq!(from(written, &mapped.to_canonical().to_string(), headers), expected);
        }
    }
}
