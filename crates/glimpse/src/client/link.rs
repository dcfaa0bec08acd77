//! What people have in hand: a whole link, or the key in it.

use super::failure::Failure;

/// What comes before the key in links and receipts, here and in the service that clients know.
const BEFORE_KEY: [&str; 5] = ["/secret/", "/receipt/", "/private/", "/metadata/", "/shared/"];
/// What the server's address does not have, though paths of its API do.
const API: &str = "/api/v1";
/// Longer keys are none.
const KEY_BYTES_MAX: usize = 256;

/// A key, and the server that it is on if it came in a link.
pub(super) struct Link {
    pub(super) server: Option<String>,
    pub(super) key: String,
}

impl Link {
    /// Reads it. A refusal does not repeat the text: it may be a good key but for a letter.
    pub(super) fn parse(text: &str) -> Result<Self, Failure> {
        let text = text.trim();
        let bare = text.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
        let (server, key) = if bare.contains("://") {
            // The last of them: a site may lie below a path that has such a name itself.
            let split = BEFORE_KEY.iter().filter_map(|name| bare.rsplit_once(name)).min_by_key(|(_, key)| key.len());
            let Some((base, key)) = split.filter(|(base, _)| base.contains("://")) else {
                return Err(Failure::Usage("that is no link to a secret or a receipt".to_owned()));
            };
            // A host may be called `api`.
            let server = Some(base.trim_end_matches(API)).filter(|server| server.contains("://")).unwrap_or(base);
            (Some(server.to_owned()), key)
        } else {
            (None, text)
        };
        let is_key = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
        if key.is_empty() || key.len() > KEY_BYTES_MAX || !key.bytes().all(is_key) {
            return Err(Failure::Usage("that is neither a link nor the key in one".to_owned()));
        }
        Ok(Self { server, key: key.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_of_all_kinds_and_bare_keys_are_read() {
        for (text, server, key) in [
            ("abc123", None, "abc123"),
            (" https://one.example/secret/abc123 \n", Some("https://one.example"), "abc123"),
            ("https://one.example/base/secret/abc123?lang=mi#x", Some("https://one.example/base"), "abc123"),
            ("http://127.0.0.1:7143/receipt/abc123/", Some("http://127.0.0.1:7143"), "abc123"),
            ("https://one.example/private/abc123", Some("https://one.example"), "abc123"),
            ("https://one.example/api/v1/secret/abc123", Some("https://one.example"), "abc123"),
            ("https://one.example/private/secret/abc123", Some("https://one.example/private"), "abc123"),
        ] {
            let link = Link::parse(text).unwrap_or_else(|error| panic!("{error}"));
            assert_eq!((link.server.as_deref(), link.key.as_str()), (server, key), "{text}");
        }
    }

    #[test]
    fn what_is_no_key_is_refused_and_not_repeated() {
        for text in
            ["", "a b", "a/b", "../x", "https://one.example/", "https://one.example/secret/", "ftp:x", &"a".repeat(300)]
        {
            let Err(refusal) = Link::parse(text) else { panic!("{text}") };
            assert!(text.len() < 3 || !refusal.to_string().contains(text), "{text}");
        }
    }
}
