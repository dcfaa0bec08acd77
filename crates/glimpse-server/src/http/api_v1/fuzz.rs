//! What a fuzzer asks the API with: parameters and credentials.

use axum::http::{HeaderMap, HeaderValue, header::AUTHORIZATION};
use base64::{Engine, engine::general_purpose::STANDARD};
use glimpse_core::domain::HostName;

use super::{
    auth::{Credentials, credentials},
    form::{recipients, seconds, wished_domain},
};
use crate::http::{fields::Field, fuzz::read};

/// As Ruby's `to_i` reads a number, with more room.
fn to_i(text: &str) -> i64 {
    let text = text.trim_start_matches([' ', '\t', '\n', '\u{b}', '\u{c}', '\r']);
    let (is_negative, rest) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    let digits = digits.trim_start_matches('0');
    let number = if digits.is_empty() { 0 } else { digits.parse().unwrap_or(i64::MAX) };
    if is_negative { -number } else { number }
}

/// Lifetimes, recipients and domains are what they were read as, from a form or from JSON.
pub(crate) fn parameters(data: &[u8]) {
    let [kind, data @ ..] = data else { return };
    let content_type = if kind % 2 == 0 { "application/x-www-form-urlencoded" } else { "application/json" };
    let Some(mut fields) = read(None, content_type, data) else { return };
    if let Ok(recipients) = recipients(&mut fields) {
        assert!(recipients.iter().all(|text| !text.is_empty() && text.trim() == text), "{recipients:?}");
    }
    match fields.take("ttl") {
        Some(Field::Text(text)) => {
            let expected = to_i(&text);
            assert!(matches!(seconds(Some(Field::Text(text))), Ok(Some(found)) if found == expected), "{expected}");
        }
        other => drop(seconds(other)),
    }
    if let Some(Field::Text(domain)) = fields.take("share_domain")
        && let Ok(Some(host)) = wished_domain(domain.trim(), &["glimpse.example".to_owned()])
    {
        assert_eq!(HostName::parse(host.as_str()).as_ref(), Ok(&host));
        assert_ne!(host.as_str(), "glimpse.example");
    }
}

/// Nobody is anonymous but who says nothing or an empty pair; a pair is what was encoded.
pub(crate) fn basic(data: &[u8]) {
    let of = |header: &[u8]| {
        let mut headers = HeaderMap::new();
        headers.insert(AUTHORIZATION, HeaderValue::from_bytes(header).ok()?);
        Some(match credentials(&headers) {
            Credentials::None => None,
            Credentials::Pair(pair) => Some(pair.to_string()),
        })
    };
    if let Some(Some(pair)) = of(data)
        && !pair.is_empty()
    {
        let encoded = str::from_utf8(data).ok().and_then(|header| header.split_once(' '));
        assert_eq!(encoded.map(|(_, encoded)| encoded.trim()), Some(STANDARD.encode(&pair).as_str()));
    }
    if let Ok(text) = str::from_utf8(data) {
        let header = format!("basic {}", STANDARD.encode(text));
        assert_eq!(of(header.as_bytes()), Some((text != ":").then(|| text.to_owned())));
    }
}
