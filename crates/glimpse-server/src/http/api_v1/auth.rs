//! HTTP Basic credentials (2). There are no accounts yet, so every pair is a wrong one; an empty pair is anonymous (0.13).

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, header::AUTHORIZATION, request::Parts},
};
use base64::{Engine, engine::general_purpose::STANDARD};

use super::error::Refusal;

/// A caller who may go on: without credentials, or with an empty pair. A bad header never falls back to this.
pub(super) struct Anonymous;

impl<S: Send + Sync> FromRequestParts<S> for Anonymous {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Refusal> {
        if is_anonymous(&parts.headers) { Ok(Self) } else { Err(Refusal::NotAuthorized) }
    }
}

fn is_anonymous(headers: &HeaderMap) -> bool {
    let mut values = headers.get_all(AUTHORIZATION).iter();
    match (values.next(), values.next()) {
        (None, _) => true,
        (Some(value), None) => value.to_str().is_ok_and(is_empty_pair),
        (Some(_), Some(_)) => false,
    }
}

fn is_empty_pair(header: &str) -> bool {
    let Some((scheme, pair)) = header.split_once(' ') else { return false };
    scheme.eq_ignore_ascii_case("basic") && STANDARD.decode(pair.trim()).is_ok_and(|pair| pair == b":")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(values: &[&'static str]) -> bool {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append(AUTHORIZATION, value.parse().unwrap());
        }
        is_anonymous(&headers)
    }

    #[test]
    fn only_no_header_or_an_empty_pair_is_anonymous() {
        assert!(with(&[]));
        assert!(with(&["Basic Og=="]));
        assert!(with(&["bAsIc Og=="]));
        for bad in ["", "Basic", "Basic ", "Basic YTpi", "Basic Og", "Basic ????", "Bearer Og==", "Basic YQ=="] {
            assert!(!with(&[bad]), "{bad:?}");
        }
        assert!(!with(&["Basic Og==", "Basic Og=="]));
    }
}
