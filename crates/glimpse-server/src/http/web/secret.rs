//! `/secret/KEY`: says what will happen, then one button, then the secret.
//!
//! Only a form that stood on one of our pages opens anything, and each opens once. With scripts the first page's button does, if
//! a person pressed it; without them, a second page asks once more, and wants a choice to be made, so that a program which merely
//! submits what it finds in pages gets no further than that one.

use std::borrow::Cow;
use std::sync::Arc;
use std::time::Duration;

use axum::{
    extract::{Path, State, rejection::PathRejection},
    http::{HeaderMap, Method, StatusCode},
    response::Response,
};
use glimpse_core::{link::LinkKey, passphrase::Passphrase, secret::Plaintext};
use zeroize::Zeroizing;

use super::{
    brand,
    form::Form,
    nonce::Page,
    page::{self, Confirm, Frame, Gone, Revealed},
    visitor::Visitor,
};
use crate::{
    http::Site,
    i18n::{
        escaped,
        words::{self, Moment},
    },
    vault::{Look, VaultError},
};

/// Headers by which a browser says that nobody is looking yet.
const PREFETCH_HEADERS: [&str; 4] = ["sec-purpose", "purpose", "x-purpose", "x-moz"];
/// The page does not wait longer for its note.
const NOTED_WITHIN: Duration = Duration::from_secs(1);
/// What must be chosen on the second page; nothing is chosen there to begin with.
const OPEN: &str = "open";

/// Consumes nothing. A look by a person is noted for the sender.
pub(super) async fn confirm(
    State(site): State<Arc<Site>>,
    visitor: Visitor,
    key: Result<Path<String>, PathRejection>,
    method: Method,
    headers: HeaderMap,
) -> Response {
    let key = text(key);
    let link = LinkKey::parse(&key);
    match site.vault.look(&visitor.caller, link.as_ref()).await {
        Ok(look) => {
            let is_person = method == Method::GET && !PREFETCH_HEADERS.iter().any(|name| headers.contains_key(*name));
            if let Some(link) = link.filter(|_| is_person) {
                // A note that is lost harms nobody; the page does not depend on it.
                let _ = tokio::time::timeout(NOTED_WITHIN, site.vault.note_seen(&link)).await;
            }
            confirm_page(&site, &visitor, &key, &look, &Asked::first())
        }
        Err(error) => refused(&site, &visitor, error),
    }
}

/// The button.
pub(super) async fn reveal(
    State(site): State<Arc<Site>>,
    visitor: Visitor,
    key: Result<Path<String>, PathRejection>,
    mut form: Form,
) -> Response {
    let key = text(key);
    let passphrase = form.take("passphrase");
    let sent = Sent { nonce: form.take("nonce"), proof: form.take("proof"), choices: form.take_all("choice") };
    let step = if visitor.is_switching { Step::Show(shown(&site, &key, &sent)) } else { step(&site, &key, &sent) };
    match step {
        Step::Open => {
            let has_tried = !passphrase.is_empty();
            let link = LinkKey::parse(&key);
            match site.vault.reveal(&visitor.caller, link, Passphrase::attempt(passphrase)).await {
                Ok(secret) => revealed_page(&site, &visitor, &secret),
                Err(VaultError::Gone) => not_revealed(&site, &visitor, &key, has_tried).await,
                Err(error) => refused(&site, &visitor, error),
            }
        }
        step => match site.vault.look(&visitor.caller, LinkKey::parse(&key).as_ref()).await {
            Ok(look) => {
                let asked = match step {
                    Step::Show(page) => Asked { page, passphrase: &passphrase, ..Asked::first() },
                    _ => Asked::refused(StatusCode::CONFLICT, visitor.texts.get("confirm-stale")),
                };
                confirm_page(&site, &visitor, &key, &look, &asked)
            }
            Err(error) => refused(&site, &visitor, error),
        },
    }
}

/// What a form asks for.
enum Step {
    Open,
    /// This page, with what was typed.
    Show(Page),
    /// It did not stand on a page of ours, or not lately, or was sent before.
    Stale,
}

/// What ties a form to its page.
struct Sent {
    nonce: Zeroizing<String>,
    proof: Zeroizing<String>,
    /// More than one is no choice: a program that does not know radio buttons sends them all.
    choices: Vec<Zeroizing<String>>,
}

/// The proof is what our script makes of the nonce when a person presses the button: a program that sends forms without running
/// scripts does not have it.
fn step(site: &Site, key: &str, sent: &Sent) -> Step {
    let (nonces, now, nonce) = (&site.nonces, site.vault.now(), sent.nonce.as_str());
    let is_proven = !nonce.is_empty() && sent.proof.chars().eq(nonce.chars().rev());
    let is_meant = if nonces.take(Page::Sure, key, nonce, now) {
        matches!(&sent.choices[..], [only] if **only == OPEN)
    } else if nonces.take(Page::First, key, nonce, now) {
        is_proven
    } else {
        return Step::Stale;
    };
    if is_meant { Step::Open } else { Step::Show(Page::Sure) }
}

/// The page that a form stands on. Its nonce stays good, and a choice on it is made anew: nothing is chosen to begin with.
fn shown(site: &Site, key: &str, sent: &Sent) -> Page {
    let is_sure = site.nonces.is_good(Page::Sure, key, &sent.nonce, site.vault.now());
    if is_sure { Page::Sure } else { Page::First }
}

/// The verb tells nobody why; whoever holds the link may look and see that it still waits for its passphrase.
async fn not_revealed(site: &Site, visitor: &Visitor, key: &str, has_tried: bool) -> Response {
    match site.vault.look(&visitor.caller, LinkKey::parse(key).as_ref()).await {
        Ok(look) => {
            if let Some(left) = look.locked_for {
                return page::refused(site, visitor, VaultError::Locked(left));
            }
            let notice = if has_tried {
                visitor.texts.counted("confirm-wrong", look.tries_left.into()).into()
            } else {
                visitor.texts.get("confirm-missing")
            };
            confirm_page(site, visitor, key, &look, &Asked::refused(StatusCode::FORBIDDEN, notice))
        }
        Err(error) => refused(site, visitor, error),
    }
}

/// How the page asks.
struct Asked<'a> {
    page: Page,
    status: StatusCode,
    passphrase: &'a str,
    notice: Option<Cow<'static, str>>,
}

impl Asked<'_> {
    fn first() -> Self {
        Self { page: Page::First, status: StatusCode::OK, passphrase: "", notice: None }
    }

    fn refused(status: StatusCode, notice: Cow<'static, str>) -> Self {
        Self { status, notice: Some(notice), ..Self::first() }
    }
}

fn confirm_page(site: &Site, visitor: &Visitor, key: &str, look: &Look, asked: &Asked<'_>) -> Response {
    let texts = visitor.texts;
    let name = brand::name(site, &visitor.brand);
    let lead = match (&visitor.place.host, asked.page) {
        (_, Page::Sure) => texts.get("sure-lead").into_owned(),
        (Some(host), Page::First) => texts.html("confirm-lead-host", &[("site", name), ("host", host)]),
        (None, Page::First) => texts.html("confirm-lead", &[("site", name)]),
    };
    let page = Confirm {
        frame: Frame::of(site, visitor).with_form(),
        is_sure: asked.page == Page::Sure,
        lead,
        expires: Moment::new(texts, look.expires_at),
        left: texts
            .with("confirm-left", [("left", words::left(texts, look.expires_at.since(site.vault.now())).into())]),
        has_passphrase: look.has_passphrase,
        passphrase: asked.passphrase,
        nonce: site.nonces.make(asked.page, key, site.vault.now(), site.vault.random()),
        notice: asked.notice.clone(),
    };
    page::render(asked.status, &page)
}

fn revealed_page(site: &Site, visitor: &Visitor, secret: &Plaintext) -> Response {
    let at = Moment::new(visitor.texts, site.vault.now());
    let lead = visitor.texts.with("revealed-lead", [("time", at.clock.into())]);
    let escaped = Zeroizing::new(escaped(secret.expose()));
    page::render(StatusCode::OK, &Revealed { frame: Frame::of(site, visitor).shown_once(), escaped: &escaped, lead })
}

/// One page for used, burned, expired and never existed. Its status is 200, as of every page behind a link in the service
/// that clients know (API v1, 11): nothing that watches the status learns more than one that reads the page.
fn refused(site: &Site, visitor: &Visitor, error: VaultError) -> Response {
    match error {
        VaultError::Gone => page::render(StatusCode::OK, &Gone { frame: Frame::of(site, visitor) }),
        error => page::refused(site, visitor, error),
    }
}

/// A path that is not even text is nobody's key, and is refused as such, after the same time.
fn text(key: Result<Path<String>, PathRejection>) -> String {
    key.map_or_else(|_| String::new(), |Path(key)| key)
}
