//! The whole surface on one screen.

use std::sync::Arc;

use axum::{
    Router,
    middleware::{from_fn_with_state, map_request_with_state},
    routing::get,
};

use super::{Site, api_v1, ask, layers, watch, web};

/// Every route, and around all of them what every answer carries; outermost, the base path is taken away.
pub fn router(site: Arc<Site>) -> Router {
    let routes = Router::new()
        .nest("/api/v1", api_v1::routes(&site))
        .route("/tls/ask", get(ask::ask))
        .merge(watch::routes())
        .merge(web::routes(&site))
        .layer(from_fn_with_state(site.clone(), layers::answer))
        .with_state(site.clone());
    Router::new().fallback_service(routes).layer(map_request_with_state(site, web::address::below_root))
}
