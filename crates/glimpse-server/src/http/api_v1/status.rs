//! GET /status and /authcheck (6.1).

use axum::{http::StatusCode, response::Response};
use serde_json::json;

use super::{
    auth::Anonymous,
    error::Refusal,
    view::{self, JSON},
};

/// Exactly `status`: one client fails on any other field.
pub(super) async fn status(_: Anonymous) -> Response {
    view::json(StatusCode::OK, JSON, &json!({ "status": "nominal" }))
}

/// Needs credentials, and there are no accounts yet.
pub(super) async fn authcheck() -> Refusal {
    Refusal::NotAuthorized
}
