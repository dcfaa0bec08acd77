//! `/secret/KEY`: says what will happen, then one button.

use std::sync::Arc;

use axum::{
    extract::{Path, Request, State, rejection::PathRejection},
    http::{HeaderMap, Method, StatusCode},
    response::Response,
};
use glimpse_core::{link::LinkKey, passphrase::Passphrase};
use zeroize::Zeroizing;

use super::{
    page::{self, Confirm, Frame, Gone, Revealed},
    share::text,
    time::Moment,
};
use crate::{
    http::{Site, body, fields::Fields},
    vault::{Look, VaultError},
};

/// Headers by which a browser says that nobody is looking yet.
const PREFETCH_HEADERS: [&str; 3] = ["sec-purpose", "purpose", "x-moz"];

/// Consumes nothing. A look by a person is noted for the sender.
pub(super) async fn confirm(
    State(site): State<Arc<Site>>,
    key: Result<Path<String>, PathRejection>,
    method: Method,
    headers: HeaderMap,
) -> Response {
    let link = parse(key);
    match site.vault.look(link.as_ref()).await {
        Ok(look) => {
            let is_person = method == Method::GET && !PREFETCH_HEADERS.iter().any(|name| headers.contains_key(*name));
            if let Some(link) = link.filter(|_| is_person) {
                // A note that is lost harms nobody; the page does not depend on it.
                let _ = site.vault.note_seen(&link).await;
            }
            confirm_page(&site, StatusCode::OK, look, None)
        }
        Err(error) => refusal(&site, error),
    }
}

/// The button.
pub(super) async fn reveal(
    State(site): State<Arc<Site>>,
    key: Result<Path<String>, PathRejection>,
    request: Request,
) -> Response {
    let Some(passphrase) = passphrase(&site, request).await else {
        return page::refused(
            &site,
            StatusCode::BAD_REQUEST,
            "The form did not arrive whole",
            "The secret is safe and still unread. Go back and try again.",
        );
    };
    let Some(link) = parse(key) else { return refusal(&site, gone(&site).await) };
    let has_passphrase = passphrase.is_some();
    // A second key of the same text: the verb spends the one it is given.
    let Some(spent) = LinkKey::parse(link.to_text().as_str()) else { return refusal(&site, VaultError::Gone) };
    match site.vault.reveal(Some(spent), passphrase).await {
        Ok(secret) => {
            let destroyed = Moment::new(site.vault.now());
            page::render(StatusCode::OK, &Revealed { frame: Frame::of(&site), secret: secret.expose(), destroyed })
        }
        // The verb tells nobody which; whoever holds the link may see that it still waits for a passphrase.
        Err(VaultError::Gone) => match site.vault.look(Some(&link)).await {
            Ok(look) => {
                let notice = if has_passphrase {
                    "This passphrase is wrong. The secret is still there: nothing was opened or destroyed."
                } else {
                    "This secret needs its passphrase. Nothing was opened or destroyed."
                };
                confirm_page(&site, StatusCode::FORBIDDEN, look, Some(notice))
            }
            Err(error) => refusal(&site, error),
        },
        Err(error) => refusal(&site, error),
    }
}

fn confirm_page(site: &Site, status: StatusCode, look: Look, notice: Option<&str>) -> Response {
    let expires = Moment::new(look.expires_at);
    let page = Confirm { frame: Frame::of(site), expires, has_passphrase: look.has_passphrase, notice };
    page::render(status, &page)
}

/// One page for used, burned, expired and never existed. Its status is 200, as of every page behind a link in the service
/// that clients know (API v1, 11): nothing that watches the status learns more than one that reads the page.
fn refusal(site: &Site, error: VaultError) -> Response {
    match error {
        VaultError::Gone => page::render(StatusCode::OK, &Gone { frame: Frame::of(site) }),
        error => page::failed(site, error),
    }
}

/// Refuses what is no key after the same time as what is none any more.
async fn gone(site: &Site) -> VaultError {
    site.vault.look(None).await.err().unwrap_or(VaultError::Gone)
}

fn parse(key: Result<Path<String>, PathRejection>) -> Option<LinkKey> {
    key.ok().and_then(|Path(key)| LinkKey::parse(&key))
}

/// The passphrase of a posted form, none if it is empty; `None` if there is no form to read.
pub(super) async fn passphrase(site: &Site, request: Request) -> Option<Option<Passphrase>> {
    let (parts, body) = request.into_parts();
    let body = body::read(body, &site.limits).await.ok()?;
    let mut fields = Fields::read(None, &parts.headers, body).await.ok()?;
    let typed: Zeroizing<String> = text(&mut fields, "passphrase");
    Some(Passphrase::attempt(typed))
}
