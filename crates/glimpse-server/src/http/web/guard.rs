//! What surrounds every page: headers that let a browser do nothing but show it, and the refusal of forms that were posted
//! from other sites.

use std::sync::Arc;

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::Response,
};

use super::page;
use crate::http::Site;

const HEADERS: [(HeaderName, HeaderValue); 6] = [
    (
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        ),
    ),
    (header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
    (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
    (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static("camera=(), microphone=(), geolocation=(), browsing-topics=()"),
    ),
    (HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex, nofollow")),
];

pub(super) async fn around(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    let is_foreign = request.method() == Method::POST && is_cross_site(request.headers(), &site);
    let mut response = if is_foreign {
        page::refused(
            &site,
            StatusCode::FORBIDDEN,
            "This form came from another site",
            "Nothing was opened, burned or shared. Go to the page itself and try again there.",
        )
    } else {
        next.run(request).await
    };
    for (name, value) in HEADERS {
        response.headers_mut().insert(name, value);
    }
    response
}

/// Whether a browser says that a form was posted from elsewhere. Programs say neither, and are not what this protects.
fn is_cross_site(headers: &HeaderMap, site: &Site) -> bool {
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    if text(HeaderName::from_static("sec-fetch-site")) == Some("cross-site") {
        return true;
    }
    let Some(origin) = text(header::ORIGIN) else { return false };
    let authority = origin.split_once("://").map(|(_, authority)| authority);
    let own = [text(header::HOST), site.public_url.as_deref().and_then(|url| Some(url.split_once("://")?.1))];
    // `Referrer-Policy: no-referrer` makes some browsers send `Origin: null` with our own forms; Sec-Fetch-Site speaks then.
    origin != "null" && !own.contains(&authority)
}
