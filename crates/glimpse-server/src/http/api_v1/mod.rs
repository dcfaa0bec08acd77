//! The Onetime Secret REST API v1, exactly. Its names and its oddities live here and nowhere else.
//! Numbers in parentheses are sections of the wire contract.

mod auth;
mod calls;
mod error;
mod form;
#[cfg(any(test, fuzzing))]
pub(super) mod fuzz;
mod openapi;
mod receipt;
mod secret;
mod share;
mod status;
mod view;

use std::sync::Arc;

use axum::{
    Router,
    extract::State,
    http::{HeaderName, HeaderValue, StatusCode},
    middleware::map_response_with_state,
    response::{IntoResponse, Response},
    routing::get,
};

use self::view::json;
use super::Site;

/// The code of the region that answers.
const REGION: HeaderName = HeaderName::from_static("x-region");

/// All routes below `/api/v1`, and what they are.
pub(super) fn routes(site: &Arc<Site>) -> Router<Arc<Site>> {
    let described = Router::new().route("/openapi.json", get(openapi::openapi));
    let routes = calls::routes().into_iter().fold(described, |routes, (path, methods)| routes.route(&path, methods));
    let routes = routes.method_not_allowed_fallback(not_found).fallback(not_found);
    routes.layer(map_response_with_state(site.clone(), in_region))
}

/// Says where data is kept, where there is more than one place.
async fn in_region(State(site): State<Arc<Site>>, mut response: Response) -> Response {
    // Unwrap safety: a region's code is letters, digits and hyphens.
    let code = site.regions.as_ref().and_then(|regions| HeaderValue::from_str(&regions.here.code).ok());
    if let Some(code) = code {
        response.headers_mut().insert(REGION, code);
    }
    response
}

/// No such route (5).
async fn not_found() -> Response {
    json(StatusCode::NOT_FOUND, "application/json", &serde_json::json!({"error": "Not Found"})).into_response()
}
