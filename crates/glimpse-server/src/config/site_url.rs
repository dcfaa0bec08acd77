//! The address people reach an instance under: scheme, authority and, where it shares its host with others, a base path. The one
//! parser of it, for the configuration and for the pages of the setup.

use std::fmt;

use axum::http::uri::Authority;

/// Bytes of a base path.
const ROOT_BYTES_MAX: usize = 100;
/// What the paths of this server begin with. A base path that begins like that could not be told from them once a proxy has taken
/// it away.
pub(crate) const OWN_NAMES: [&str; 22] = [
    ".well-known",
    "account",
    "admin",
    "api",
    "assets",
    "brand",
    "docs",
    "favicon.ico",
    "generate",
    "livez",
    "mail",
    "metrics",
    "manifest.webmanifest",
    "private",
    "readyz",
    "receipt",
    "robots.txt",
    "secret",
    "setup",
    "shared",
    "tls",
    "trust",
];

/// The address people reach an instance under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteUrl {
    base: String,
    root: String,
}

impl SiteUrl {
    /// `http(s)://host[:port][/path]`, with or without a slash at its end.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (scheme, rest) = text.split_once("://").filter(|(scheme, _)| ["http", "https"].contains(scheme))?;
        let (authority, root) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        let is_authority = authority.parse::<Authority>().is_ok() && !authority.contains(['@', '"', '\\']);
        let root = root.strip_suffix('/').unwrap_or(root);
        (is_authority && is_root(root)).then(|| Self { base: format!("{scheme}://{authority}"), root: root.to_owned() })
    }

    /// Scheme and authority.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// The base path: empty, or a slash and what follows, without a slash at its end.
    pub fn root(&self) -> &str {
        &self.root
    }

    /// Host, and port if there is one.
    pub fn authority(&self) -> &str {
        self.base.split_once("://").map_or("", |(_, authority)| authority)
    }

    /// Whether people reach it over TLS.
    pub fn is_https(&self) -> bool {
        self.base.starts_with("https://")
    }
}

impl fmt::Display for SiteUrl {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}{}", self.base, self.root)
    }
}

/// Only what needs no escape anywhere: in an address, a page, a header, a cookie (RFC 3986, 2.3).
fn is_root(root: &str) -> bool {
    let is_plain = |segment: &str| {
        let is_unreserved = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
        !segment.is_empty() && ![".", ".."].contains(&segment) && segment.bytes().all(is_unreserved)
    };
    let Some(path) = root.strip_prefix('/') else { return root.is_empty() };
    let first = path.split('/').next().unwrap_or_default();
    root.len() <= ROOT_BYTES_MAX && path.split('/').all(is_plain) && !OWN_NAMES.contains(&first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_may_have_a_plain_path() {
        for (text, base, root) in [
            ("https://example.org", "https://example.org", ""),
            ("https://example.org/", "https://example.org", ""),
            ("http://127.0.0.1:7143/secrets", "http://127.0.0.1:7143", "/secrets"),
            ("https://example.org/tools/one_time~1.0/", "https://example.org", "/tools/one_time~1.0"),
        ] {
            let url = SiteUrl::parse(text).unwrap();
            assert_eq!((url.base(), url.root()), (base, root));
            assert_eq!(url.to_string(), format!("{base}{root}"));
        }
    }

    #[test]
    fn odd_paths_are_refused() {
        let long = format!("/{}", "a".repeat(ROOT_BYTES_MAX));
        for path in [
            "//",
            "/a//b",
            "/a//",
            "/.",
            "/..",
            "/a/../b",
            "/a?b",
            "?b",
            "/a#b",
            "/a b",
            "/%61",
            "/ä",
            "/a;b",
            "/a\"b",
            "/a<b",
            "/api",
            "/account/x",
            "/secret",
            &long,
        ] {
            assert_eq!(SiteUrl::parse(&format!("https://example.org{path}")), None, "{path}");
        }
        for text in
            ["", "example.org", "ftp://example.org", "https://", "https:///a", "https://a@example.org", "https://a\\b"]
        {
            assert_eq!(SiteUrl::parse(text), None, "{text}");
        }
    }

    #[test]
    fn no_path_of_ours_can_be_taken_for_a_base_path() {
        let http = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/http");
        let mut folders = vec![http];
        let mut found = 0;
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    // Its paths stand below its own name.
                    folders.extend((!path.ends_with("api_v1")).then_some(path));
                    continue;
                }
                let text = std::fs::read_to_string(&path).unwrap();
                for call in [".route(\"/", ".nest(\"/"] {
                    for rest in text.split(call).skip(1) {
                        let name = rest.split(['/', '"']).next().unwrap();
                        assert!(name.is_empty() || OWN_NAMES.contains(&name), "{name} is missing");
                        found += 1;
                    }
                }
            }
        }
        assert!(found > 20, "{found}");
    }
}
