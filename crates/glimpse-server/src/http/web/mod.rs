//! The pages: forms that work without JavaScript. Each handler extracts, calls one verb and renders one state.
//! A GET consumes nothing; only the POST of a page's own button does.

mod assets;
mod guard;
mod page;
mod receipt;
mod secret;
mod share;
#[cfg(test)]
mod tests;
mod time;

use std::sync::Arc;

use axum::{
    Router,
    http::{StatusCode, header::CONTENT_TYPE},
    middleware::from_fn_with_state,
    response::{IntoResponse, Response},
    routing::get,
};

use super::Site;

/// Keeps crawlers from addresses that hold keys.
const ROBOTS: &str = "User-agent: *\nDisallow: /secret/\nDisallow: /private/\nDisallow: /receipt/\n";

/// Every page, and what surrounds them.
pub(super) fn routes(site: &Arc<Site>) -> Router<Arc<Site>> {
    let mut pages = Router::new()
        .route("/", get(share::home).post(share::share))
        .route("/secret/{key}", get(secret::confirm).post(secret::reveal));
    for name in ["private", "receipt"] {
        pages = pages
            .route(&format!("/{name}/{{key}}"), get(receipt::show))
            .route(&format!("/{name}/{{key}}/burn"), get(receipt::confirm_burn).post(receipt::burn));
    }
    pages
        .method_not_allowed_fallback(page::not_found)
        .layer(from_fn_with_state(site.clone(), guard::around))
        .route("/assets/{name}", get(assets::serve))
        .route("/robots.txt", get(robots))
        .fallback(page::not_found)
}

async fn robots() -> Response {
    (StatusCode::OK, [(CONTENT_TYPE, "text/plain; charset=utf-8")], ROBOTS).into_response()
}
