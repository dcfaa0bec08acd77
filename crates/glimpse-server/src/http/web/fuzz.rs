//! What a fuzzer does as a browser: hosts, cookies, nonces and text areas.

use std::sync::{Arc, LazyLock};
use std::time::Duration;

use axum::{
    http::{
        HeaderMap, HeaderValue, Uri,
        header::{COOKIE, HOST, SET_COOKIE},
    },
    response::Response,
};
use glimpse_core::{crypto::keyring::RootKeyring, time::Timestamp};
use zeroize::Zeroizing;

use super::{
    address::{Place, requested, without_root},
    cookies::{Cookies, Name},
    form::unix_lines,
    nonce::{Nonces, Page},
    sent,
};
use crate::{fuzz::pieces, ops::system::SystemRandom, vault::Keys};

/// A host that links begin with ends nothing that it stands in; a base path is taken away once.
pub(crate) fn address(data: &[u8]) {
    let [host, uri] = pieces(data);
    let mut headers = HeaderMap::new();
    if let Ok(host) = HeaderValue::from_str(host) {
        headers.insert(HOST, host);
    }
    if let Some(host) = requested(&headers) {
        let host = host.as_str();
        assert!(!host.contains(['<', '>', '"', '\\', '/', '?', '#', '@', ' ']) && host.is_ascii(), "{host:?}");
        assert!(!host.contains(|sign: char| sign.is_control()), "{host:?}");
    }
    if let Ok(uri) = uri.parse::<Uri>()
        && let (Some(rest), Some(whole)) = (without_root(&uri, "/secrets"), uri.path_and_query())
    {
        let (rest, whole) = (rest.path_and_query().map_or("", |rest| rest.as_str()), whole.as_str());
        let below = whole.strip_prefix("/secrets");
        assert!(below.is_some_and(|below| rest == below || rest == format!("/{below}")), "{whole:?} became {rest:?}");
    }
}

/// What a browser sent is what is read, and what it is answered stays one cookie with all its limits, whatever it sent.
pub(crate) fn cookie(data: &[u8]) {
    const RECEIPT: &str = "0123456789abcdefghijklmnopqrstu";
    let mut headers = HeaderMap::new();
    for line in data.split(|byte| *byte == b'\n') {
        headers.extend(HeaderValue::from_bytes(line).ok().map(|line| (Some(COOKIE), line)));
    }
    let place = Place::plain("/secrets");
    let cookies = Cookies::of(&place, &headers);
    for name in [Name::Sent, Name::Session, Name::Setup, Name::Language, Name::Visitor] {
        let Some(value) = cookies.get(name) else { continue };
        let is_inside = headers.values().any(|line| line.to_str().is_ok_and(|line| line.contains(value)));
        assert!(is_inside, "{value:?} was not sent");
    }
    let mut response = Response::default();
    sent::remember(&cookies, &mut response, RECEIPT);
    let Some(line) = response.headers().get(SET_COOKIE).and_then(|line| line.to_str().ok()) else { return };
    let mut attributes: Vec<&str> = line.split(';').map(str::trim).collect();
    let pair = attributes.remove(0);
    attributes.sort_unstable();
    assert_eq!(attributes, ["HttpOnly", "Path=/secrets", "SameSite=Lax"], "{line}");
    let mut again = HeaderMap::new();
    again.extend(HeaderValue::from_str(pair).ok().map(|pair| (Some(COOKIE), pair)));
    let again = Cookies::of(&place, &again);
    assert!(sent::has(&again, RECEIPT), "{line}");
    assert!(again.get(Name::Sent).is_some_and(|keys| keys.split('.').count() <= 60));
}

static NONCES: LazyLock<Option<Nonces>> = LazyLock::new(|| {
    let ring = RootKeyring::parse_single(&"07".repeat(32)).ok()?;
    Some(Nonces::new(Arc::new(Keys::new(ring))))
});

/// No text is a nonce or a mark but those that were made, and those for what they were made for only.
pub(crate) fn nonce(data: &[u8]) {
    const NOW: Timestamp = Timestamp::from_millis(1_800_000_000_000);
    let Some(nonces) = &*NONCES else { return };
    let [text, link] = pieces(data);
    assert!(!nonces.is_good(Page::First, link, text, NOW) && !nonces.is_marked(link, text));
    let made = nonces.make(Page::First, link, NOW, &SystemRandom);
    assert!(nonces.is_good(Page::First, link, &made, NOW) && nonces.is_marked(link, &nonces.mark(link)));
    assert!(!nonces.is_good(Page::Sure, link, &made, NOW));
    assert!(!nonces.is_good(Page::First, link, &made, NOW.after(Duration::from_secs(3600))));
    assert!(text == link || !nonces.is_good(Page::First, text, &made, NOW));
    let at = data.first().map_or(0, |at| usize::from(*at)) % made.len();
    let altered = [&made[..at], text, &made[at..]].concat();
    assert!(text.is_empty() || !nonces.is_good(Page::First, link, &altered, NOW), "{altered}");
}

/// Line ends of a browser become those that were pasted; any other text stays as it is.
pub(crate) fn lines(data: &[u8]) {
    let [typed] = pieces(data);
    let pasted = typed.replace('\r', "");
    let sent = |text: &str| unix_lines(Zeroizing::new(text.to_owned())).to_string();
    assert_eq!(sent(&pasted.replace('\n', "\r\n")), pasted);
    let kept = sent(typed);
    assert!(kept == typed || kept.replace('\n', "\r\n") == typed, "{typed:?} became {kept:?}");
}
