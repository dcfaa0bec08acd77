//! The address under which people reach this site: for the links that pages show, and to tell our own forms from foreign
//! ones.

use axum::http::{
    HeaderMap,
    header::{HOST, ORIGIN},
    uri::Authority,
};

use crate::http::Site;

/// Scheme and authority for absolute links: as configured, else as this request came. Empty, so that links are relative,
/// if the request names no usable host.
pub(super) fn base(site: &Site, headers: &HeaderMap) -> String {
    if let Some(url) = site.public_url.get() {
        return url;
    }
    let Some(host) = requested(headers) else { return String::new() };
    format!("{}://{host}", if is_https(site, headers) { "https" } else { "http" })
}

/// Whether people reach this site over TLS.
///
/// The header only words the links and cookies of the one who sent it, so it is believed whoever set it: a proxy that ends
/// TLS must not lead to links that send their key in the clear.
pub(super) fn is_https(site: &Site, headers: &HeaderMap) -> bool {
    match site.public_url.get() {
        Some(url) => url.starts_with("https://"),
        None => text(headers, "x-forwarded-proto").is_some_and(|schemes| first(schemes) == "https"),
    }
}

/// Whether this very request came over TLS, so that its browser takes secure cookies. Whoever looks at a site that others reach
/// over TLS without it (its operator, on the machine itself) has others.
pub(super) fn is_secure(site: &Site, headers: &HeaderMap) -> bool {
    let is_public = || {
        let host = requested(headers);
        configured(site).zip(host).is_some_and(|(own, host)| own.eq_ignore_ascii_case(host.as_str()))
    };
    text(headers, "x-forwarded-proto").is_some_and(|schemes| first(schemes) == "https")
        || (is_https(site, headers) && is_public())
}

/// What the page calls the place: host, and port if there is one.
pub(super) fn authority(site: &Site, headers: &HeaderMap) -> Option<String> {
    configured(site).or_else(|| requested(headers).map(|host| host.to_string()))
}

/// Whether a browser says that this request was made by another site. Programs say nothing, and are not what this guards
/// against.
///
/// Sec-Fetch-Site decides where it is sent (to https and to localhost). Elsewhere Origin does, but `null` is no evidence:
/// `Referrer-Policy: no-referrer` makes browsers send it with our own forms (Fetch, "append a request Origin header").
pub(super) fn is_foreign(site: &Site, headers: &HeaderMap) -> bool {
    if let Some(from) = text(headers, "sec-fetch-site") {
        return !["same-origin", "none"].contains(&from);
    }
    match headers.get(ORIGIN).map(|origin| origin.to_str()) {
        None | Some(Ok("null")) => false,
        Some(Err(_)) => true,
        Some(Ok(origin)) => {
            let Some((_, origin)) = origin.split_once("://") else { return true };
            let is_configured = configured(site).is_some_and(|own| own.eq_ignore_ascii_case(origin));
            !is_configured && requested(headers).is_none_or(|own| !own.as_str().eq_ignore_ascii_case(origin))
        }
    }
}

fn configured(site: &Site) -> Option<String> {
    site.public_url.get().and_then(|url| url.split_once("://").map(|(_, authority)| authority.to_owned()))
}

fn requested(headers: &HeaderMap) -> Option<Authority> {
    let host: Authority = headers.get(HOST)?.to_str().ok()?.parse().ok()?;
    (!host.as_str().contains('@')).then_some(host)
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

fn first(list: &str) -> &str {
    list.split(',').next().unwrap_or_default().trim()
}
