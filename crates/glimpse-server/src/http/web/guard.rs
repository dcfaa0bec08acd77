//! What surrounds every page: headers that let a browser do nothing but show it, and the refusal of forms that were posted
//! from other sites.

use std::sync::Arc;

use axum::{
    extract::{Request, State},
    http::{HeaderName, HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

use super::{
    address::{self, Place},
    brand,
    cookies::{Cookies, Name},
    page::{self, Failure},
    spoken::Spoken,
    visitor::Visitor,
};
use crate::{
    http::{Site, caller},
    vault::On,
};

/// No script but ours, which writes text only; no frame, no third party, no base, no foreign form target; and no opener that could look in.
const HEADERS: [(HeaderName, HeaderValue); 5] = [
    (
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
             manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; \
             require-trusted-types-for 'script'; trusted-types 'none'",
        ),
    ),
    (header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
    (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
    (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static("camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ),
];

/// A foreign form is refused before anything of it is read.
pub(super) async fn around(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    let place = Place::of(&site, request.headers(), request.extensions());
    let cookies = Cookies::of(&place, request.headers());
    let spoken = Spoken::of(&brand::of(&site, &place), request.uri(), request.headers(), &cookies);
    let mut response = if !request.method().is_safe() && address::is_foreign(&site, request.headers()) {
        let (parts, _body) = request.into_parts();
        let failure = Failure::new(StatusCode::FORBIDDEN, "failed-foreign", "failed-foreign-lead");
        page::failed(&site, &Visitor::of(&site, &parts).await, &failure)
    } else {
        next.run(request).await
    };
    for (name, value) in HEADERS {
        response.headers_mut().insert(name, value);
    }
    if response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html")) {
        in_language(&mut response, spoken, &cookies);
    }
    below(&mut response, &place.root);
    response
}

/// Keeps accounts and what administers them on the instance's own host: whoever has another host's DNS could read what is typed there.
pub(super) async fn own_host(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    if caller::on(&site, request.headers()) == On::Own {
        return next.run(request).await;
    }
    let (parts, _body) = request.into_parts();
    let path = parts.uri.path_and_query().map_or("/", |path| path.as_str());
    if let Some(own) = address::own_link(&site, path).filter(|_| parts.method.is_safe()) {
        return (StatusCode::SEE_OTHER, [(header::LOCATION, own)]).into_response();
    }
    let failure = Failure::new(StatusCode::NOT_FOUND, "failed-page", "failed-page-lead");
    page::failed(&site, &Visitor::of(&site, &parts).await, &failure)
}

/// Handlers say where to go among our own paths; this is where those begin.
fn below(response: &mut Response, root: &str) {
    let Some(to) = response.headers().get(header::LOCATION).filter(|_| !root.is_empty()) else { return };
    let to = to.to_str().ok().filter(|to| to.starts_with('/')).map(|to| format!("{root}{to}"));
    if let Some(Ok(to)) = to.as_deref().map(HeaderValue::from_str) {
        response.headers_mut().insert(header::LOCATION, to);
    }
}

/// Says which language a page is in, and what that depends on; has the browser keep a choice.
fn in_language(response: &mut Response, spoken: Spoken, cookies: &Cookies) {
    let code = spoken.language.code();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(code));
    headers.insert(header::VARY, HeaderValue::from_static("accept-language, cookie"));
    if spoken.is_switched {
        cookies.set(response, Name::Language, code);
    }
}

/// Keeps pages whose address is a key out of every index.
pub(super) async fn unlisted(mut response: Response) -> Response {
    response
        .headers_mut()
        .insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex, nofollow"));
    response
}
