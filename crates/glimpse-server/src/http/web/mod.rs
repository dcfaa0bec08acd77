//! The pages: forms that work without JavaScript. Each handler extracts, calls one verb and renders one state.
//! A GET consumes nothing; only the POST of a page's own button does.

mod address;
mod assets;
mod form;
mod guard;
mod page;
mod receipt;
mod secret;
mod share;
mod words;

use std::sync::Arc;

use axum::{
    Router,
    extract::{OriginalUri, State},
    http::{StatusCode, header::CONTENT_TYPE},
    middleware::{from_fn_with_state, map_response},
    response::{IntoResponse, Response},
    routing::get,
};

use super::Site;
use page::Failure;

/// Keeps crawlers from addresses that hold keys.
const ROBOTS: &str = "User-agent: *\nDisallow: /secret/\nDisallow: /private/\nDisallow: /receipt/\n";

/// Every page, and what surrounds them. Receipts have two spellings, because clients build either (API v1, 11).
pub(super) fn routes(site: &Arc<Site>) -> Router<Arc<Site>> {
    let mut keyed = Router::new().route("/secret/{key}", get(secret::confirm).post(secret::reveal));
    for name in ["private", "receipt"] {
        keyed = keyed
            .route(&format!("/{name}/{{key}}"), get(receipt::show))
            .route(&format!("/{name}/{{key}}/burn"), get(receipt::confirm_burn).post(receipt::burn));
    }
    Router::new()
        .route("/", get(share::home).post(share::share))
        .merge(keyed.layer(map_response(guard::unlisted)))
        .route("/assets/{name}", get(assets::serve))
        .route("/robots.txt", get(robots))
        .method_not_allowed_fallback(wrong_method)
        .fallback(not_found)
        .layer(from_fn_with_state(site.clone(), guard::around))
}

async fn robots() -> Response {
    ([(CONTENT_TYPE, "text/plain; charset=utf-8")], ROBOTS).into_response()
}

/// Programs that ask for another version of the API are told so in its own way (API v1, 5); people get a page.
async fn not_found(State(site): State<Arc<Site>>, OriginalUri(address): OriginalUri) -> Response {
    if address.path().starts_with("/api/") || address.path() == "/api" {
        let json = [(CONTENT_TYPE, "application/json")];
        return (StatusCode::NOT_FOUND, json, r#"{"error":"Not Found"}"#).into_response();
    }
    page::failed(
        &site,
        &Failure {
            status: StatusCode::NOT_FOUND,
            headline: "There is no such page",
            explanation: "If you followed a link, check that all of it is there: the last characters are easily lost.",
            retry_seconds: None,
        },
    )
}

async fn wrong_method(State(site): State<Arc<Site>>) -> Response {
    page::failed(
        &site,
        &Failure {
            status: StatusCode::METHOD_NOT_ALLOWED,
            headline: "This page cannot do that",
            explanation: "Nothing was shared, opened or burned.",
            retry_seconds: None,
        },
    )
}
