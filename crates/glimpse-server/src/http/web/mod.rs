//! The pages: forms that work without JavaScript. Each handler extracts, calls one verb and renders one state.
//! A GET consumes nothing; only the POST of a page's own button does.

mod about;
mod account;
pub(super) mod address;
mod admin;
mod assets;
mod brand;
mod cookies;
#[cfg(test)]
mod cost;
mod docs;
mod form;
#[cfg(any(test, fuzzing))]
pub(super) mod fuzz;
mod guard;
mod mail;
mod nonce;
mod page;
mod qr;
mod receipt;
mod secret;
mod sent;
mod setup;
mod share;
mod spoken;
mod visitor;

use std::sync::Arc;

use axum::{
    Router,
    extract::{OriginalUri, State},
    http::{StatusCode, header::CONTENT_TYPE},
    middleware::{from_fn_with_state, map_response},
    response::{IntoResponse, Response},
    routing::{get, post},
};

pub use nonce::Nonces;
pub use sent::OnTheirWay;
pub use setup::{PublicUrl, Setup};

use super::Site;
use page::Failure;
use visitor::Visitor;

/// Every page, and what surrounds them. Receipts have two spellings, because clients build either (API v1, 11).
pub(super) fn routes(site: &Arc<Site>) -> Router<Arc<Site>> {
    let mut keyed = Router::new()
        .route("/secret/{key}", get(secret::confirm).post(secret::reveal))
        .route("/shared/{tag}", get(receipt::show_shared).post(receipt::show_shared_again))
        .route("/shared/{tag}/burn", get(receipt::confirm_burn_shared).post(receipt::burn_shared))
        .route("/shared/{tag}/qr.svg", get(receipt::qr_code));
    for name in ["private", "receipt"] {
        keyed = keyed
            .route(&format!("/{name}/{{key}}"), get(receipt::show).post(receipt::show_again))
            .route(&format!("/{name}/{{key}}/burn"), get(receipt::confirm_burn).post(receipt::burn));
    }
    let own = account::routes().merge(admin::routes()).merge(setup::routes()).merge(mail::routes());
    let keyed = keyed.merge(own.layer(from_fn_with_state(site.clone(), guard::own_host)));
    Router::new()
        .route("/", get(share::home).post(share::share))
        .route("/generate", post(share::generate))
        .merge(keyed.layer(map_response(guard::unlisted)))
        .route("/trust", get(about::trust))
        .route("/docs/api", get(docs::api))
        .route("/assets/{name}", get(assets::serve))
        .route("/brand/{name}", get(brand::serve))
        .route("/favicon.ico", get(assets::favicon))
        .route("/manifest.webmanifest", get(about::manifest))
        .route("/robots.txt", get(about::robots))
        .route("/.well-known/security.txt", get(about::security_txt))
        .method_not_allowed_fallback(wrong_method)
        .fallback(not_found)
        .layer(from_fn_with_state(site.clone(), guard::around))
}

/// Programs that ask for another version of the API are told so in its own way (API v1, 5); people get a page.
async fn not_found(State(site): State<Arc<Site>>, visitor: Visitor, OriginalUri(address): OriginalUri) -> Response {
    if address.path().starts_with("/api/") || address.path() == "/api" {
        let json = [(CONTENT_TYPE, "application/json")];
        return (StatusCode::NOT_FOUND, json, r#"{"error":"Not Found"}"#).into_response();
    }
    page::failed(&site, &visitor, &Failure::new(StatusCode::NOT_FOUND, "failed-page", "failed-page-lead"))
}

async fn wrong_method(State(site): State<Arc<Site>>, visitor: Visitor) -> Response {
    page::failed(&site, &visitor, &Failure::new(StatusCode::METHOD_NOT_ALLOWED, "failed-method", "failed-method-lead"))
}
