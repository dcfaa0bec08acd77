//! GET /status and /authcheck (6.1).

use axum::{http::StatusCode, response::Response};
use serde_json::json;

use super::{
    auth::{Anyone, Authenticated},
    view::{self, JSON},
};

/// Exactly `status`: one client fails on any other field.
pub(super) async fn status(_: Anyone) -> Response {
    nominal()
}

/// The same for good credentials only.
pub(super) async fn authcheck(_: Authenticated) -> Response {
    nominal()
}

fn nominal() -> Response {
    view::json(StatusCode::OK, JSON, &json!({ "status": "nominal" }))
}
