//! `/secret/KEY`: says what will happen, then one button, then the secret.

use std::sync::Arc;

use axum::{
    extract::{Path, State, rejection::PathRejection},
    http::{HeaderMap, Method, StatusCode},
    response::Response,
};
use glimpse_core::{link::LinkKey, passphrase::Passphrase, secret::Plaintext};

use super::{
    address,
    form::Form,
    page::{self, Confirm, Frame, Gone, Revealed},
    words::{self, Moment},
};
use crate::{
    http::{Site, caller::Visitor},
    vault::{Caller, Look, VaultError},
};

/// Headers by which a browser says that nobody is looking yet.
const PREFETCH_HEADERS: [&str; 3] = ["sec-purpose", "purpose", "x-moz"];

/// Consumes nothing. A look by a person is noted for the sender.
pub(super) async fn confirm(
    State(site): State<Arc<Site>>,
    Visitor(caller): Visitor,
    key: Result<Path<String>, PathRejection>,
    method: Method,
    headers: HeaderMap,
) -> Response {
    let link = parse(&key);
    match site.vault.look(&caller, link.as_ref()).await {
        Ok(look) => {
            let is_person = method == Method::GET && !PREFETCH_HEADERS.iter().any(|name| headers.contains_key(*name));
            if let Some(link) = link.filter(|_| is_person) {
                // A note that is lost harms nobody; the page does not depend on it.
                let _ = site.vault.note_seen(&link).await;
            }
            confirm_page(&site, &headers, StatusCode::OK, look, None)
        }
        Err(error) => refused(&site, error),
    }
}

/// The button.
pub(super) async fn reveal(
    State(site): State<Arc<Site>>,
    Visitor(caller): Visitor,
    key: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
    form: Form,
) -> Response {
    let passphrase = Passphrase::attempt(form.passphrase);
    let has_tried = passphrase.is_some();
    match site.vault.reveal(&caller, parse(&key), passphrase).await {
        Ok(secret) => revealed_page(&site, &secret),
        Err(VaultError::Gone) => not_revealed(&site, &caller, &headers, parse(&key).as_ref(), has_tried).await,
        Err(error) => refused(&site, error),
    }
}

/// The verb tells nobody why; whoever holds the link may look and see that it still waits for its passphrase.
async fn not_revealed(
    site: &Site,
    caller: &Caller,
    headers: &HeaderMap,
    link: Option<&LinkKey>,
    has_tried: bool,
) -> Response {
    match site.vault.look(caller, link).await {
        Ok(look) => {
            let notice = if has_tried {
                "That is not the passphrase. Nothing was opened or destroyed: the secret is still here."
            } else {
                "This secret needs its passphrase. Nothing was opened or destroyed."
            };
            confirm_page(site, headers, StatusCode::FORBIDDEN, look, Some(notice))
        }
        Err(error) => refused(site, error),
    }
}

fn confirm_page(site: &Site, headers: &HeaderMap, status: StatusCode, look: Look, notice: Option<&str>) -> Response {
    let page = Confirm {
        frame: Frame::of(site),
        host: address::authority(site, headers),
        expires: Moment::new(look.expires_at),
        left: words::left(look.expires_at.since(site.vault.now())),
        has_passphrase: look.has_passphrase,
        notice,
    };
    page::render(status, &page)
}

fn revealed_page(site: &Site, secret: &Plaintext) -> Response {
    let destroyed = Moment::new(site.vault.now());
    page::render(StatusCode::OK, &Revealed { frame: Frame::of(site), secret: secret.expose(), destroyed })
}

/// One page for used, burned, expired and never existed. Its status is 200, as of every page behind a link in the service
/// that clients know (API v1, 11): nothing that watches the status learns more than one that reads the page.
fn refused(site: &Site, error: VaultError) -> Response {
    match error {
        VaultError::Gone => page::render(StatusCode::OK, &Gone { frame: Frame::of(site) }),
        error => page::refused(site, error),
    }
}

/// A path that is not even text is nobody's key, and is refused as such, after the same time.
fn parse(key: &Result<Path<String>, PathRejection>) -> Option<LinkKey> {
    key.as_ref().ok().and_then(|Path(key)| LinkKey::parse(key))
}
