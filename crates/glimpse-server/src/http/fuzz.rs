//! What a fuzzer sends: bodies, headers and addresses.

use std::fmt::Write;
use std::net::IpAddr;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use axum::http::{HeaderMap, HeaderValue, Request, header::CONTENT_TYPE};
use bytes::Bytes;

use super::{
    caller::{self, ForwardedBy, Peer, Proxies},
    fields::Fields,
};

pub(crate) use super::{
    api_v1::fuzz::{basic, parameters},
    web::fuzz::{address, cookie, lines, nonce},
};

const FORM: &str = "application/x-www-form-urlencoded";
const BOUNDARY: &str = "------------------------5ec7e75ec7e75ec7";

type Texts = Vec<(String, String)>;

/// Fields of a body that is here already: reading them waits for nothing.
pub(super) fn read(query: Option<&str>, content_type: &str, body: &[u8]) -> Option<Fields> {
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_TYPE, HeaderValue::from_str(content_type).ok()?);
    let mut reading = pin!(Fields::read(query, &headers, Bytes::copy_from_slice(body)));
    match reading.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(fields) => fields.ok(),
        Poll::Pending => unreachable!("nothing of it is on its way"),
    }
}

fn texts(query: Option<&str>, content_type: &str, body: &[u8]) -> Option<Texts> {
    let texts = read(query, content_type, body)?.into_texts()?;
    Some(texts.into_iter().map(|(name, text)| (name, text.to_string())).collect())
}

fn encoded(texts: &Texts) -> String {
    let escaped = |text: &str| {
        text.bytes().fold(String::new(), |mut text, byte| {
            let _ = write!(text, "%{byte:02X}");
            text
        })
    };
    // A pair of nothing is none, so every pair has its sign of equality.
    texts.iter().map(|(name, text)| format!("{}={}", escaped(name), escaped(text))).collect::<Vec<_>>().join("&")
}

/// A form says the same in a body and in a query, and written anew it says the same again.
pub(crate) fn form(data: &[u8]) {
    let found = texts(None, FORM, data);
    if let Ok(query) = str::from_utf8(data) {
        assert_eq!(texts(Some(query), FORM, b""), found);
    }
    let Some(found) = found else { return };
    assert_eq!(found.len(), data.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()).count());
    assert_eq!(texts(None, FORM, encoded(&found).as_bytes()).as_ref(), Some(&found));
}

/// An object says what it would say as a form; whatever is no object is refused.
pub(crate) fn json(data: &[u8]) {
    let is_empty = data.iter().all(u8::is_ascii_whitespace);
    let object: Option<serde_json::Map<String, serde_json::Value>> = serde_json::from_slice(data).ok();
    let found = read(None, "application/json", data);
    assert_eq!(found.is_some(), is_empty || object.as_ref().is_some_and(|object| object.len() <= 1000));
    let (Some(found), Some(object)) = (found.and_then(Fields::into_texts), object) else { return };
    let found: Texts = found.into_iter().map(|(name, text)| (name, text.to_string())).collect();
    for (name, text) in &found {
        assert_eq!(object.get(name).map(|value| value.as_str().unwrap_or_default()), Some(text.as_str()));
    }
    assert_eq!(texts(None, FORM, encoded(&found).as_bytes()), Some(found));
}

/// What comes out of parts stands in them, byte by byte; and parts that somebody wrote well come out as they were.
pub(crate) fn multipart(data: &[u8]) {
    let content_type = format!("multipart/form-data; boundary={BOUNDARY}");
    for (_, text) in texts(None, &content_type, data).unwrap_or_default() {
        let is_inside = text.is_empty() || data.windows(text.len()).any(|window| window == text.as_bytes());
        assert!(is_inside, "{text:?} was not sent");
    }
    let values: Vec<&str> = data.split(|byte| *byte == 0xff).filter_map(|value| str::from_utf8(value).ok()).collect();
    if values.len() > 1000 || values.iter().any(|value| value.contains(BOUNDARY)) {
        return;
    }
    let part = |value| format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"secret\"\r\n\r\n{value}\r\n");
    let body = values.iter().map(part).collect::<String>() + &format!("--{BOUNDARY}--\r\n");
    let found = texts(None, &content_type, body.as_bytes());
    let found: Option<Vec<_>> = found.map(|found| found.into_iter().map(|(_, text)| text).collect());
    assert_eq!(found, Some(values.into_iter().map(str::to_owned).collect()));
}

/// Nobody who is not trusted is believed, and of what a trusted proxy wrote only what it wrote itself.
pub(crate) fn forwarded(data: &[u8]) {
    let [kind, lines @ ..] = data else { return };
    let (written, name) = if kind % 2 == 0 {
        (ForwardedBy::XForwardedFor, "x-forwarded-for")
    } else {
        (ForwardedBy::Forwarded, "forwarded")
    };
    let Ok(trusted) = "10.0.0.0/8".parse() else { return };
    let proxies = Proxies { trusted: vec![trusted], written };
    let seen_from = |peer: [u8; 4], more: Option<&str>| {
        let mut request = Request::new(()).into_parts().0;
        for line in lines.split(|byte| *byte == b'\n') {
            request.headers.extend(HeaderValue::from_bytes(line).ok().map(|line| (name.parse().ok(), line)));
        }
        if let Some(more) = more {
            // As a proxy appends: to the last line, or on one of its own.
            let last = request.headers.get_all(name).iter().next_back().cloned();
            let joined = last.and_then(|last| Some(format!("{}, {more}", last.to_str().ok()?)));
            let line = joined.filter(|_| kind % 4 < 2).unwrap_or_else(|| more.to_owned());
            request.headers.extend(line.parse().ok().map(|line| (name.parse().ok(), line)));
        }
        let peer = Peer { address: Some(IpAddr::from(peer)), is_tls: false };
        request.extensions.insert(peer);
        caller::address(&request, &proxies)
    };
    assert_eq!(seen_from([192, 0, 2, 1], None), IpAddr::from([192, 0, 2, 1]));
    let more = if kind % 2 == 0 { "198.51.100.7" } else { "for=198.51.100.7;proto=https" };
    assert_eq!(seen_from([10, 0, 0, 1], Some(more)), IpAddr::from([198, 51, 100, 7]));
}
