//! How the site looks at the place where a request found it: the share domain's brand, and the instance's where that says nothing.
//! Style sheet and logo are named by their content, so that browsers may keep them.

use std::sync::Arc;

use axum::{
    extract::{Path, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};

use super::{address::Place, visitor::Visitor};
use crate::{
    brand::{Brand, checksum},
    http::Site,
};

/// The brand of a place.
pub(super) fn of(site: &Site, place: &Place) -> Arc<Brand> {
    let own = place.on.domain().and_then(|domain| site.vault.brand(domain.id));
    own.map_or_else(|| site.brand.clone(), |brand| Arc::new((*brand).clone().or(&site.brand)))
}

/// What the pages call the site.
pub(super) fn name<'a>(site: &'a Site, brand: &'a Brand) -> &'a str {
    brand.name.as_deref().unwrap_or(&site.name)
}

pub(super) fn style_path(brand: &Brand) -> Option<String> {
    brand.accent.map(|accent| path(checksum(accent.style().as_bytes()), "css"))
}

pub(super) fn logo_path(brand: &Brand) -> Option<String> {
    brand.logo.as_ref().map(|logo| path(logo.checksum(), "png"))
}

fn path(checksum: u64, ending: &str) -> String {
    format!("/brand/{checksum:016x}.{ending}")
}

/// What another place looks like is not here.
pub(super) async fn serve(State(site): State<Arc<Site>>, visitor: Visitor, Path(name): Path<String>) -> Response {
    let (brand, wanted) = (of(&site, &visitor.place), format!("/brand/{name}"));
    let kept = [(header::CACHE_CONTROL, "public, max-age=31536000, immutable")];
    if style_path(&brand).is_some_and(|path| path == wanted) {
        let style = brand.accent.map(|accent| accent.style()).unwrap_or_default();
        return (kept, [(header::CONTENT_TYPE, "text/css; charset=utf-8")], style).into_response();
    }
    match brand.logo.as_ref().filter(|_| logo_path(&brand).is_some_and(|path| path == wanted)) {
        Some(logo) => (kept, [(header::CONTENT_TYPE, "image/png")], logo.png().clone()).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
