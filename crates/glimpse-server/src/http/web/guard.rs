//! What surrounds every page: headers that let a browser do nothing but show it, and the refusal of forms that were posted
//! from other sites.

use std::sync::Arc;

use axum::{
    extract::{Request, State},
    http::{HeaderName, HeaderValue, StatusCode, header},
    middleware::Next,
    response::Response,
};

use super::{
    address,
    page::{self, Failure},
    visitor::Visitor,
};
use crate::http::Site;

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
    response
}

/// Keeps pages whose address is a key out of every index.
pub(super) async fn unlisted(mut response: Response) -> Response {
    response
        .headers_mut()
        .insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex, nofollow"));
    response
}
