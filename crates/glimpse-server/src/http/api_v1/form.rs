//! The parameters of API v1 (3.1, 3.2): from fields of any encoding to what the verbs take.

use std::sync::Arc;

use axum::{
    extract::{FromRequest, Request},
    http::header::HOST,
};
use glimpse_core::domain::{HostName, RESERVED};
use serde_json::{Number, Value};
use zeroize::Zeroizing;

use super::error::Refusal;
use crate::{
    config::SiteUrl,
    http::{
        Site,
        body::{self, Room},
        fields::{Field, Fields},
        without_port,
    },
    vault::{Tell, Wish},
};

/// The parameters of share, create and generate.
pub(super) struct ShareForm {
    /// The secret, empty if there is none; refused if it is no text. Generating does not look at it.
    pub(super) secret: Result<Zeroizing<String>, Refusal>,
    pub(super) wish: Wish,
    _room: Room,
}

/// The parameters of reveal and burn.
pub(super) struct PassphraseForm {
    /// Empty if there is none.
    pub(super) passphrase: Zeroizing<String>,
    _room: Room,
}

impl FromRequest<Arc<Site>> for ShareForm {
    type Rejection = Refusal;

    async fn from_request(request: Request, site: &Arc<Site>) -> Result<Self, Refusal> {
        let own_hosts = own_hosts(&request, site);
        let (mut fields, room) = fields(request, site, site.limits.body_bytes_max).await?;
        let recipients = recipients(&mut fields)?;
        let domain = wished_domain(text(fields.take("share_domain"), "share_domain")?.trim(), &own_hosts)?;
        let secret = match fields.take("secret") {
            Some(Field::Map(map)) => Some(unwrap_nested(map, &mut fields)),
            secret => secret,
        };
        let nested = |fields: &mut Fields, name: &str| fields.take(&format!("secret[{name}]"));
        let secret = secret.or_else(|| nested(&mut fields, "secret"));
        let ttl = fields.take("ttl").or_else(|| nested(&mut fields, "ttl"));
        let passphrase = fields.take("passphrase").or_else(|| nested(&mut fields, "passphrase"));
        Ok(Self {
            secret: match secret {
                None | Some(Field::Null) => Ok(Zeroizing::default()),
                Some(Field::Text(text)) => Ok(text),
                Some(_) => Err(Refusal::Bad("The secret must be text".to_owned())),
            },
            wish: Wish {
                ttl_seconds: seconds(ttl)?,
                passphrase: text(passphrase, "passphrase")?,
                recipients,
                tell: Tell::AsAccount,
                domain,
                language: site.language().code(),
            },
            _room: room,
        })
    }
}

impl FromRequest<Arc<Site>> for PassphraseForm {
    type Rejection = Refusal;

    async fn from_request(request: Request, site: &Arc<Site>) -> Result<Self, Refusal> {
        let (mut fields, room) = fields(request, site, site.limits.passphrase_body_bytes_max).await?;
        Ok(Self { passphrase: text(fields.take("passphrase"), "passphrase")?, _room: room })
    }
}

async fn fields(request: Request, site: &Site, body_bytes_max: usize) -> Result<(Fields, Room), Refusal> {
    let (parts, body) = request.into_parts();
    let (body, room) = body::read(body, site, body_bytes_max).await?;
    Ok((Fields::read(parts.uri.query(), &parts.headers, body).await?, room))
}

/// `{"secret": {"secret": "...", "ttl": ...}}`: the v2 shape is unwrapped; the text of a map is never stored (3).
fn unwrap_nested(mut map: serde_json::Map<String, Value>, fields: &mut Fields) -> Field {
    for name in ["ttl", "passphrase"] {
        if let Some(value) = map.remove(name) {
            fields.set_default(name, value.into());
        }
    }
    map.remove("secret").map_or(Field::Bool, Field::from)
}

/// Text, or a number in its text form.
fn text(field: Option<Field>, name: &str) -> Result<Zeroizing<String>, Refusal> {
    match field {
        None | Some(Field::Null) => Ok(Zeroizing::default()),
        Some(Field::Text(text)) => Ok(text),
        Some(Field::Number(number)) => Ok(Zeroizing::new(number.to_string())),
        Some(_) => Err(Refusal::Bad(format!("The parameter {name} must be text"))),
    }
}

/// A lifetime, as Ruby's `to_i` reads it: leading blanks, sign and digits count, the rest is dropped (3.1).
pub(super) fn seconds(field: Option<Field>) -> Result<Option<i64>, Refusal> {
    match field {
        None | Some(Field::Null) => Ok(None),
        Some(Field::Text(text)) => Ok(Some(to_i(&text))),
        Some(Field::Number(number)) => Ok(Some(whole(&number))),
        Some(_) => Err(Refusal::Bad("The parameter ttl must be a number of seconds".to_owned())),
    }
}

/// The whole part of a number, brought into range.
#[expect(clippy::cast_possible_truncation, reason = "a cast from a fraction saturates, which is what is wanted")]
fn whole(number: &Number) -> i64 {
    number.as_i64().unwrap_or_else(|| number.as_f64().unwrap_or_default() as i64)
}

fn to_i(text: &str) -> i64 {
    let text = text.trim_start_matches(|sign: char| sign.is_ascii_whitespace() || sign == '\u{b}');
    let (sign, digits) = match text.as_bytes().first() {
        Some(b'-') => (-1, &text[1..]),
        Some(b'+') => (1, &text[1..]),
        _ => (1, text),
    };
    digits
        .bytes()
        .take_while(u8::is_ascii_digit)
        .fold(0i64, |value, digit| value.saturating_mul(10).saturating_add(i64::from(digit - b'0')))
        .saturating_mul(sign)
}

/// Texts, in one field or many; empty ones are none (3.1).
pub(super) fn recipients(fields: &mut Fields) -> Result<Vec<String>, Refusal> {
    let mut recipients = Vec::new();
    for field in ["recipient", "recipient[]"].into_iter().flat_map(|name| fields.take_all(name)) {
        match field {
            Field::Null => {}
            Field::Text(text) => recipients.push(text.trim().to_owned()),
            Field::List(list) => {
                for entry in list {
                    recipients.push(entry.as_str().ok_or_else(no_recipient)?.trim().to_owned());
                }
            }
            Field::Number(_) | Field::Map(_) | Field::Bool => return Err(no_recipient()),
        }
    }
    recipients.retain(|text| !text.is_empty());
    Ok(recipients)
}

fn no_recipient() -> Refusal {
    Refusal::Bad("A recipient must be an email address".to_owned())
}

/// A share domain is ignored when it is empty, no public name, or our own (3.1).
pub(super) fn wished_domain(domain: &str, own_hosts: &[String]) -> Result<Option<HostName>, Refusal> {
    // In DNS there is only its ASCII form; what has none is no public name.
    let domain = HostName::parse(domain).map_or_else(|_| domain.to_ascii_lowercase(), |host| host.as_str().to_owned());
    if !is_public_name(&domain) || own_hosts.contains(&domain) {
        return Ok(None);
    }
    HostName::parse(&domain).map(Some).map_err(|_| Refusal::unknown_domain(&domain))
}

/// Labels of letters, digits and hyphens, at least two, the last one not a number (so no address) and in the DNS.
fn is_public_name(name: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    name.len() <= 253
        && name
            .rsplit_once('.')
            .is_some_and(|(_, last)| last.bytes().any(|byte| byte.is_ascii_alphabetic()) && !RESERVED.contains(&last))
        && name.split('.').all(is_label)
}

/// The names this instance goes by: the configured one and the one the request used, without ports.
fn own_hosts(request: &Request, site: &Site) -> Vec<String> {
    let url = site.public_url.get();
    let configured = url.as_deref().map(SiteUrl::authority);
    let asked = request.headers().get(HOST).and_then(|host| host.to_str().ok());
    let host = |authority: &str| without_port(authority).trim_end_matches('.').to_ascii_lowercase();
    configured.into_iter().chain(asked).map(host).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lifetime_is_read_as_ruby_reads_it() {
        for (text, seconds) in [
            ("3600", 3600),
            (" \t3600", 3600),
            ("+3600", 3600),
            ("-5", -5),
            ("3600.9", 3600),
            ("1h", 1),
            ("1e9", 1),
            ("abc", 0),
            ("", 0),
            ("--5", 0),
            ("99999999999999999999999", i64::MAX),
            ("-99999999999999999999999", -i64::MAX),
        ] {
            assert_eq!(to_i(text), seconds, "{text:?}");
        }
    }

    #[test]
    fn a_domain_that_cannot_be_a_share_domain_is_ignored() {
        let own = ["glimpse.example.org".to_owned()];
        for ignored in [
            "",
            "localhost",
            "127.0.0.1",
            "[::1]",
            "a..b",
            "-a.com",
            "glimpse.example.org",
            "GLIMPSE.example.ORG",
            "a.local",
            "b.Onion",
        ] {
            assert!(matches!(wished_domain(ignored, &own), Ok(None)), "{ignored}");
        }
        for (text, host) in
            [("other.example.org", "other.example.org"), ("B\u{fc}cher.Example", "xn--bcher-kva.example")]
        {
            let wished = wished_domain(text, &own).ok().flatten();
            assert_eq!(wished.as_ref().map(HostName::as_str), Some(host));
        }
        assert!(wished_domain("xn--pypal-4ve.example", &own).is_err());
    }
}
