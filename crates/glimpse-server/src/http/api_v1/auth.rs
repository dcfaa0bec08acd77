//! HTTP Basic credentials (2): an account's address and an API token. A bad header never falls back to anonymous; an empty
//! pair is anonymous (0.13).

use std::sync::Arc;

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, header::AUTHORIZATION, request::Parts},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use zeroize::Zeroizing;

use super::error::Refusal;
use crate::{
    http::{Site, caller},
    vault::Caller,
};

/// A caller without credentials, or with good ones. Refused before anything of the request is read or consumed.
pub(super) struct Anyone(pub(super) Caller);

impl FromRequestParts<Arc<Site>> for Anyone {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, site: &Arc<Site>) -> Result<Self, Refusal> {
        let address = caller::address(parts, &site.proxies);
        let member = match credentials(&parts.headers) {
            Credentials::None => None,
            Credentials::Pair(pair) => {
                // What is no pair is refused like a wrong one, after the same time.
                let (name, token) = pair.split_once(':').unwrap_or_default();
                Some(site.vault.authenticate(address, name, token).await.map_err(Refusal::from_vault)?)
            }
        };
        Ok(Self(Caller { address, member, on: caller::on(site, &parts.headers) }))
    }
}

/// A caller with good credentials.
pub(super) struct Authenticated(pub(super) Caller);

impl FromRequestParts<Arc<Site>> for Authenticated {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, site: &Arc<Site>) -> Result<Self, Refusal> {
        let Anyone(caller) = Anyone::from_request_parts(parts, site).await?;
        if caller.member.is_some() { Ok(Self(caller)) } else { Err(Refusal::NotAuthorized) }
    }
}

/// What the header says.
pub(super) enum Credentials {
    /// Nothing, or a pair that is empty on both sides.
    None,
    /// `name:token`; empty if it is no Basic pair at all.
    Pair(Zeroizing<String>),
}

pub(super) fn credentials(headers: &HeaderMap) -> Credentials {
    let mut values = headers.get_all(AUTHORIZATION).iter();
    let pair = match (values.next(), values.next()) {
        (None, _) => return Credentials::None,
        (Some(value), None) => value.to_str().ok().and_then(basic_pair),
        (Some(_), Some(_)) => None,
    };
    match pair {
        Some(pair) if *pair == ":" => Credentials::None,
        pair => Credentials::Pair(pair.unwrap_or_default()),
    }
}

fn basic_pair(header: &str) -> Option<Zeroizing<String>> {
    let (scheme, pair) = header.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let mut bytes = Zeroizing::new(STANDARD.decode(pair.trim()).ok()?);
    String::from_utf8(std::mem::take(&mut *bytes)).ok().map(Zeroizing::new)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(values: &[&'static str]) -> Option<String> {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append(AUTHORIZATION, value.parse().unwrap());
        }
        match credentials(&headers) {
            Credentials::None => None,
            Credentials::Pair(pair) => Some(pair.to_string()),
        }
    }

    #[test]
    fn only_no_header_or_an_empty_pair_is_anonymous() {
        assert_eq!(pair(&[]), None);
        assert_eq!(pair(&["Basic Og=="]), None);
        assert_eq!(pair(&["bAsIc Og=="]), None);
        assert_eq!(pair(&["Basic YTpi"]).as_deref(), Some("a:b"));
        assert_eq!(pair(&["basic  YTpiOmM="]).as_deref(), Some("a:b:c"));
        for bad in ["", "Basic", "Basic ", "Basic Og", "Basic ????", "Bearer Og==", "Basic /w=="] {
            assert_eq!(pair(&[bad]).as_deref(), Some(""), "{bad:?}");
        }
        assert_eq!(pair(&["Basic YQ=="]).as_deref(), Some("a"), "no colon: refused as a name without a token");
        assert_eq!(pair(&["Basic Og==", "Basic Og=="]).as_deref(), Some(""));
    }
}
