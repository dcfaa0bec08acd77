//! The address of a webhook. One that exists is well-formed; whether it may be called depends on where its name leads, which is looked at
//! with every call.

use axum::http::Uri;
use zeroize::Zeroizing;

/// Bytes of an address.
const URL_BYTES_MAX: usize = 2048;
/// Ports below are for services that are no webhooks.
const FREE_PORTS: u16 = 1024;

/// `https://host[:port]/path?query`. It may hold a token, so it has no `Debug` and wipes itself.
pub struct HookUrl {
    text: Zeroizing<String>,
    host: String,
    authority: String,
    port: u16,
    is_tls: bool,
    path: Zeroizing<String>,
}

impl HookUrl {
    /// From text; none if it is no address that a webhook may have.
    pub fn parse(text: &str, allow_http: bool) -> Option<Self> {
        let text = text.trim();
        let is_plain = text.bytes().all(|byte| byte.is_ascii_graphic()) && text.len() <= URL_BYTES_MAX;
        // A fragment is never sent; whoever writes one means something else.
        if !is_plain || text.contains('#') {
            return None;
        }
        let uri: Uri = text.parse().ok()?;
        let (is_tls, own_port) = match uri.scheme_str()? {
            "https" => (true, 443),
            "http" if allow_http => (false, 80),
            _ => return None,
        };
        let authority = uri.authority().filter(|authority| !authority.as_str().contains('@'))?;
        let host = authority.host().trim_start_matches('[').trim_end_matches(']').to_ascii_lowercase();
        let port = match authority.as_str().rsplit_once(':') {
            // An IPv6 address without a port.
            Some((_, after)) if after.ends_with(']') => own_port,
            Some((_, after)) => after.parse().ok()?,
            None => own_port,
        };
        let is_port = port == own_port || port >= FREE_PORTS;
        let path = Zeroizing::new(uri.path_and_query().map_or("/", |path| path.as_str()).to_owned());
        let authority = authority.as_str().to_owned();
        (is_port && !host.is_empty()).then(|| Self {
            text: Zeroizing::new(text.to_owned()),
            host,
            authority,
            port,
            is_tls,
            path,
        })
    }

    /// All of it.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The host: a name, or an address without brackets.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// Host and port, for the header.
    pub fn authority(&self) -> &str {
        &self.authority
    }

    /// The port.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Whether it is called over TLS.
    pub fn is_tls(&self) -> bool {
        self.is_tls
    }

    /// Path and query.
    pub fn path(&self) -> &str {
        &self.path
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_taken_apart() {
        for (text, host, authority, port, path) in [
            ("https://Example.org", "example.org", "Example.org", 443, "/"),
            (" https://example.org/a?token=b ", "example.org", "example.org", 443, "/a?token=b"),
            ("https://example.org:8443/a", "example.org", "example.org:8443", 8443, "/a"),
            ("https://[2001:db8::1]/", "2001:db8::1", "[2001:db8::1]", 443, "/"),
            ("https://[2001:db8::1]:1024/", "2001:db8::1", "[2001:db8::1]:1024", 1024, "/"),
        ] {
            let url = HookUrl::parse(text, false).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((url.host(), url.authority(), url.port(), url.path()), (host, authority, port, path));
            assert!(url.is_tls() && url.as_str() == text.trim());
        }
        let plain = HookUrl::parse("http://example.org/", true).unwrap();
        assert_eq!((plain.port(), plain.is_tls()), (80, false));
    }

    #[test]
    fn what_no_webhook_may_have_is_refused() {
        let long = format!("https://example.org/{}", "a".repeat(URL_BYTES_MAX));
        for text in [
            "",
            "example.org",
            "/path",
            "https://",
            "https:///path",
            "http://example.org/",
            "ftp://example.org/",
            "file:///etc/passwd",
            "https://anna:word@example.org/",
            "https://example.org@evil.example/",
            "https://example.org:25/",
            "https://example.org:80/",
            "https://example.org:0/",
            "https://example.org:/",
            "https://example.org:65536/",
            "https://example.org/#part",
            "https://exa mple.org/",
            "https://example.org/\r\nHost: evil",
            "https://bücher.example/",
            &long,
        ] {
            assert!(HookUrl::parse(text, false).is_none(), "{text}");
        }
        assert!(HookUrl::parse("http://example.org:443/", true).is_none());
    }
}
