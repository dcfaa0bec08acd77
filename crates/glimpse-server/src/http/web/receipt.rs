//! `/receipt/KEY` and `/private/KEY`: what became of a secret, and burning it in two steps.

use std::sync::Arc;

use axum::{
    extract::{OriginalUri, Path, Request, State, rejection::PathRejection},
    http::StatusCode,
    response::Response,
};
use glimpse_core::{
    link::ReceiptKey,
    receipt::{Fate, Receipt as Facts},
};

use super::{
    page::{self, ConfirmBurn, Event, Frame, NoReceipt, Receipt},
    secret::passphrase,
    time::Moment,
};
use crate::{http::Site, vault::VaultError};

pub(super) async fn show(
    State(site): State<Arc<Site>>,
    key: Result<Path<String>, PathRejection>,
    OriginalUri(address): OriginalUri,
) -> Response {
    match site.vault.receipt(parse(key).as_ref()).await {
        Ok(known) => receipt_page(&site, &known.receipt, address.path()),
        Err(error) => refusal(&site, error),
    }
}

/// The first step: asks, and burns nothing.
pub(super) async fn confirm_burn(
    State(site): State<Arc<Site>>,
    key: Result<Path<String>, PathRejection>,
    OriginalUri(address): OriginalUri,
) -> Response {
    match site.vault.receipt(parse(key).as_ref()).await {
        Ok(known) if known.link.is_some() => confirm_page(&site, StatusCode::OK, &known.receipt, address.path(), None),
        Ok(known) => receipt_page(&site, &known.receipt, without_burn(address.path())),
        Err(error) => refusal(&site, error),
    }
}

/// The second step.
pub(super) async fn burn(
    State(site): State<Arc<Site>>,
    key: Result<Path<String>, PathRejection>,
    OriginalUri(address): OriginalUri,
    request: Request,
) -> Response {
    let key = parse(key);
    let passphrase = passphrase(&site, request).await.flatten();
    match site.vault.burn(key.as_ref(), passphrase).await {
        Ok(burned) => receipt_page(&site, &burned.receipt, without_burn(address.path())),
        Err(VaultError::WrongPassphrase) => match site.vault.receipt(key.as_ref()).await {
            Ok(known) => {
                let notice = Some("This passphrase is wrong. The secret is still there.");
                confirm_page(&site, StatusCode::FORBIDDEN, &known.receipt, address.path(), notice)
            }
            Err(error) => refusal(&site, error),
        },
        // Somebody was faster: the receipt says who.
        Err(VaultError::Gone) => match site.vault.receipt(key.as_ref()).await {
            Ok(known) => receipt_page(&site, &known.receipt, without_burn(address.path())),
            Err(error) => refusal(&site, error),
        },
        Err(error) => refusal(&site, error),
    }
}

fn receipt_page(site: &Site, receipt: &Facts, address: &str) -> Response {
    let fate = receipt.fate_at(site.vault.now());
    let event = |name, at, note: &str| Event { name, at: Some(Moment::new(at)), note: note.to_owned() };
    let mut events = vec![event("Shared", receipt.created_at, "")];
    if let Some(seen) = receipt.seen {
        let times = if seen.count == 1 { ", once".to_owned() } else { format!(", {} times since", seen.count) };
        events.push(event("Link looked at", seen.first_at, &times));
    }
    let headline = match fate {
        None => {
            events.push(event("Opens until", receipt.expires_at(), ""));
            "Not opened yet"
        }
        Some(Fate::Revealed(at)) => {
            events.push(event("Opened", at, ""));
            "The secret was opened"
        }
        Some(Fate::Burned(at)) => {
            events.push(event("Burned", at, ""));
            "The secret was burned"
        }
        Some(Fate::Expired(at)) => {
            events.push(event("Expired", at, ", never opened"));
            "The secret expired"
        }
    };
    let passphrase = if receipt.has_passphrase { "needed besides the link" } else { "none" };
    events.push(Event { name: "Passphrase", at: None, note: passphrase.to_owned() });
    events.push(event("This receipt ends", receipt.ends_at(), ""));
    let burn = format!("{address}/burn");
    page::render(StatusCode::OK, &Receipt { frame: Frame::of(site), headline, events, is_unread: fate.is_none(), burn })
}

fn confirm_page(site: &Site, status: StatusCode, receipt: &Facts, address: &str, notice: Option<&str>) -> Response {
    let back = without_burn(address).to_owned();
    page::render(status, &ConfirmBurn { frame: Frame::of(site), has_passphrase: receipt.has_passphrase, notice, back })
}

fn refusal(site: &Site, error: VaultError) -> Response {
    match error {
        VaultError::Gone => page::render(StatusCode::NOT_FOUND, &NoReceipt { frame: Frame::of(site) }),
        error => page::failed(site, error),
    }
}

/// The receipt's address, from that of its burn page.
fn without_burn(address: &str) -> &str {
    address.strip_suffix("/burn").unwrap_or(address)
}

fn parse(key: Result<Path<String>, PathRejection>) -> Option<ReceiptKey> {
    key.ok().and_then(|Path(key)| ReceiptKey::parse(&key))
}
