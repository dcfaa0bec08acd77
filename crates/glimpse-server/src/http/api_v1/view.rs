//! What API v1 answers (4, 6): the metadata object in its published order, numbers as configured, compact JSON.

use axum::{
    body::Body,
    http::{HeaderValue, StatusCode, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use glimpse_core::{
    account::MaskedEmail,
    link::KeyText,
    receipt::{Fate, Receipt},
    time::Timestamp,
};
use glimpse_store::Account;
use serde::{Serialize, Serializer};

use crate::http::{Numbers, Site};

/// The type of every answer of ours.
pub(super) const JSON: &str = "application/json; charset=utf-8";
/// What stands for the account where there is none.
const NOBODY: &str = "anon";
/// Characters of a link key that a burn tells (6.7).
const SHORTKEY_CHARS: usize = 6;

/// Compact JSON.
pub(super) fn json(status: StatusCode, content_type: &'static str, body: &impl Serialize) -> Response {
    let Ok(bytes) = serde_json::to_vec(body) else { unreachable!("views hold text, numbers and maps with text keys") };
    let mut response = (status, Body::from(bytes)).into_response();
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    response
}

/// A whole number, written as configured (0.1).
#[derive(Debug, Clone, Copy)]
struct Number(u64, Numbers);

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.1 {
            Numbers::Integer => serializer.serialize_u64(self.0),
            Numbers::Text => serializer.collect_str(&self.0),
        }
    }
}

/// The metadata object (4). A field that is `None` is absent.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Metadata<'a> {
    custid: &'a str,
    metadata_key: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    secret_key: Option<Option<&'a str>>,
    ttl: Number,
    metadata_ttl: Number,
    #[serde(skip_serializing_if = "Option::is_none")]
    secret_ttl: Option<Option<Number>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    state: Option<&'static str>,
    updated: Number,
    created: Number,
    #[serde(skip_serializing_if = "Option::is_none")]
    received: Option<Number>,
    recipient: Vec<&'a str>,
    share_domain: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    passphrase_required: Option<bool>,
}

impl<'a> Metadata<'a> {
    /// The object as of `now`. `link` is the link key's text while the secret is unread.
    pub(super) fn new(
        site: &Site,
        owner: Option<&'a Account>,
        receipt: &'a Receipt,
        receipt_key: &'a str,
        link: Option<&'a KeyText>,
        now: Timestamp,
    ) -> Self {
        let number = |value| Number(value, site.numbers);
        let domain = site.vault.domain(receipt.domain);
        let fate = receipt.fate_at(now);
        let unread = Self {
            custid: owner.map_or(NOBODY, |account| account.email.as_str()),
            metadata_key: receipt_key,
            secret_key: Some(Some(link.map_or("", KeyText::as_str))),
            ttl: number(u64::from(receipt.ttl.seconds())),
            metadata_ttl: number(ceil(receipt.receipt_left(now))),
            secret_ttl: Some(Some(number(ceil(receipt.secret_left(now))))),
            state: Some(if receipt.seen.is_some() { "viewed" } else { "new" }),
            updated: number(receipt.created_at.seconds()),
            created: number(receipt.created_at.seconds()),
            received: None,
            recipient: receipt.recipients.iter().map(MaskedEmail::as_str).collect(),
            share_domain: domain.map_or_else(String::new, |domain| domain.host.as_str().to_owned()),
            value: None,
            passphrase_required: Some(receipt.has_passphrase),
        };
        let Some(fate) = fate else { return unread };
        let at = number(fate.at().seconds());
        let gone = Self { secret_key: Some(Some("")), updated: at, passphrase_required: None, ..unread };
        match fate {
            Fate::Revealed(_) => {
                Self { secret_key: None, secret_ttl: None, state: Some("received"), received: Some(at), ..gone }
            }
            Fate::Burned(_) => Self { secret_ttl: Some(None), state: Some("burned"), ..gone },
            Fate::Expired(_) => Self { secret_ttl: Some(None), state: Some("expired"), ..gone },
        }
    }

    /// As a line of the list: the secret key is there, and null (0.6).
    pub(super) fn listed(self) -> Self {
        Self { secret_key: Some(None), ..self }
    }

    /// With the generated value, told this once (6.3).
    pub(super) fn with_value(self, value: &'a str) -> Self {
        Self { value: Some(value), ..self }
    }
}

/// The answer to a burn: nested for those who read it so, flat beside it for the others (0.5).
#[derive(Debug, Serialize)]
pub(super) struct Burn<'a> {
    state: &'a Metadata<'a>,
    secret_shortkey: &'a str,
    #[serde(flatten)]
    flat: Metadata<'a>,
}

impl<'a> Burn<'a> {
    pub(super) fn new(metadata: &'a Metadata<'a>, link: &'a KeyText) -> Self {
        let flat = Metadata { state: None, ..metadata.clone() };
        Self { state: metadata, secret_shortkey: &link.as_str()[..SHORTKEY_CHARS], flat }
    }
}

/// The answer to a reveal: exactly these two (0.4).
#[derive(Serialize)]
pub(super) struct Value<'a> {
    pub(super) value: &'a str,
    pub(super) secret_key: &'a str,
}

/// Seconds that are left: what was granted, until the first second is over.
fn ceil(left: std::time::Duration) -> u64 {
    left.as_secs() + u64::from(left.subsec_nanos() > 0)
}
