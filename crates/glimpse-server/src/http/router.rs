//! The whole surface on one screen.

use std::sync::Arc;

use axum::{Router, middleware::from_fn};

use super::{Site, api_v1, layers, web};

/// Every route, and around all of them what every answer carries.
pub fn router(site: Arc<Site>) -> Router {
    Router::new()
        .nest("/api/v1", api_v1::routes())
        .merge(web::routes(&site))
        .layer(from_fn(layers::answer))
        .with_state(site)
}
