//! `/receipt/KEY` and `/private/KEY`: what became of a secret, and burning it in two steps.

use std::sync::Arc;

use axum::{
    extract::{OriginalUri, Path, State, rejection::PathRejection},
    http::StatusCode,
    response::Response,
};
use glimpse_core::{
    link::ReceiptKey,
    passphrase::Passphrase,
    receipt::{Fate, Receipt as Facts},
};

use super::{
    form::Form,
    page::{self, ConfirmBurn, Event, Frame, NoReceipt, Receipt},
    words::{self, Moment},
};
use crate::{
    http::{Site, caller::Visitor},
    vault::{Caller, VaultError},
};

/// Consumes nothing and lengthens nothing.
pub(super) async fn show(
    State(site): State<Arc<Site>>,
    Visitor(caller): Visitor,
    key: Result<Path<String>, PathRejection>,
    OriginalUri(address): OriginalUri,
) -> Response {
    match site.vault.receipt(&caller, parse(&key).as_ref()).await {
        Ok(known) => receipt_page(&site, StatusCode::OK, &known.receipt, address.path(), None),
        Err(error) => refused(&site, error),
    }
}

/// The first step, for those who come by its address: asks, and burns nothing.
pub(super) async fn confirm_burn(
    State(site): State<Arc<Site>>,
    Visitor(caller): Visitor,
    key: Result<Path<String>, PathRejection>,
    OriginalUri(address): OriginalUri,
) -> Response {
    match site.vault.receipt(&caller, parse(&key).as_ref()).await {
        Ok(known) if known.link.is_some() => confirm_page(&site, StatusCode::OK, &known.receipt, address.path(), None),
        Ok(known) => receipt_page(&site, StatusCode::OK, &known.receipt, address.path(), None),
        Err(error) => refused(&site, error),
    }
}

/// The second step.
pub(super) async fn burn(
    State(site): State<Arc<Site>>,
    Visitor(caller): Visitor,
    key: Result<Path<String>, PathRejection>,
    OriginalUri(address): OriginalUri,
    form: Form,
) -> Response {
    let passphrase = Passphrase::attempt(form.passphrase);
    let has_tried = passphrase.is_some();
    match site.vault.burn(&caller, parse(&key).as_ref(), passphrase).await {
        Ok(burned) => receipt_page(&site, StatusCode::OK, &burned.receipt, address.path(), None),
        Err(error @ (VaultError::WrongPassphrase | VaultError::Gone)) => {
            not_burned(&site, &caller, parse(&key).as_ref(), address.path(), has_tried, error).await
        }
        Err(error) => refused(&site, error),
    }
}

/// Whoever holds the receipt may know why: the passphrase, or somebody was faster.
async fn not_burned(
    site: &Site,
    caller: &Caller,
    key: Option<&ReceiptKey>,
    address: &str,
    has_tried: bool,
    error: VaultError,
) -> Response {
    match (site.vault.receipt(caller, key).await, error) {
        (Ok(known), VaultError::WrongPassphrase) if known.link.is_some() => {
            let notice = if has_tried {
                "That is not the passphrase. Nothing was burned: the link still opens."
            } else {
                "Burning this secret needs its passphrase. Nothing was burned: the link still opens."
            };
            confirm_page(site, StatusCode::FORBIDDEN, &known.receipt, address, Some(notice))
        }
        (Ok(known), _) => {
            let notice = Some("There was nothing left to burn.");
            receipt_page(site, StatusCode::CONFLICT, &known.receipt, address, notice)
        }
        (Err(error), _) => refused(site, error),
    }
}

fn receipt_page(site: &Site, status: StatusCode, receipt: &Facts, address: &str, notice: Option<&str>) -> Response {
    let fate = receipt.fate_at(site.vault.now());
    let (headline, last) = outcome(site, receipt, fate);
    let mut events = vec![happened("Shared", Moment::new(receipt.created_at))];
    if let Some(seen) = receipt.seen {
        let note = format!("{} in all", words::counted(seen.count.into(), "time"));
        events.push(Event { note, ..happened("Link first looked at", Moment::new(seen.first_at)) });
    }
    events.push(last);
    let page = Receipt {
        frame: Frame::of(site),
        headline,
        notice,
        events,
        has_passphrase: receipt.has_passphrase,
        is_unread: fate.is_none(),
        ends: Moment::new(receipt.ends_at()),
        burn: format!("{}/burn", without_burn(address)),
    };
    page::render(status, &page)
}

/// What became of it, in a headline and as the last event.
fn outcome(site: &Site, receipt: &Facts, fate: Option<Fate>) -> (&'static str, Event) {
    match fate {
        None => {
            let note = format!("{} left", words::left(receipt.secret_left(site.vault.now())));
            let expires = happened("Can be opened until", Moment::new(receipt.expires_at()));
            ("Not opened yet", Event { note, is_ahead: true, ..expires })
        }
        Some(Fate::Revealed(at)) => ("Your secret was opened", happened("Opened, and destroyed", Moment::new(at))),
        Some(Fate::Burned(at)) => ("Your secret was burned", happened("Burned, never opened", Moment::new(at))),
        Some(Fate::Expired(at)) => ("Your secret expired", happened("Expired, never opened", Moment::new(at))),
    }
}

fn happened(name: &'static str, at: Moment) -> Event {
    Event { name, at, note: String::new(), is_ahead: false }
}

fn confirm_page(site: &Site, status: StatusCode, receipt: &Facts, address: &str, notice: Option<&str>) -> Response {
    let back = without_burn(address);
    let page = ConfirmBurn {
        frame: Frame::of(site),
        has_passphrase: receipt.has_passphrase,
        notice,
        burn: format!("{back}/burn"),
        back,
    };
    page::render(status, &page)
}

/// Unknown and ended receipts are one; the status is that of the links' page.
fn refused(site: &Site, error: VaultError) -> Response {
    match error {
        VaultError::Gone => page::render(StatusCode::OK, &NoReceipt { frame: Frame::of(site) }),
        error => page::refused(site, error),
    }
}

/// The receipt's address, from its own or that of its burn page.
fn without_burn(address: &str) -> &str {
    address.strip_suffix("/burn").unwrap_or(address)
}

fn parse(key: &Result<Path<String>, PathRejection>) -> Option<ReceiptKey> {
    key.as_ref().ok().and_then(|Path(key)| ReceiptKey::parse(key))
}
