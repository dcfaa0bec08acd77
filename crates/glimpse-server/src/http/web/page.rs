//! Rendering: one struct for each template, which is one state; and the frame that all of them share.

use std::fmt::Write;

use askama::Template;
use axum::{
    body::Body,
    http::{
        HeaderValue, StatusCode,
        header::{CONTENT_TYPE, RETRY_AFTER},
    },
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use tracing::error;
use zeroize::Zeroizing;

use super::{
    assets::{ICON, STYLE},
    words::{self, Moment},
};
use crate::{http::Site, vault::VaultError};

/// Most pages are written into one piece of memory of this size, so that wiping it wipes all there was.
const PAGE_BYTES: usize = 32 * 1024;
/// Seconds after which a busy or broken server may be asked again.
const RETRY_SECONDS: u64 = 1;

/// What surrounds every page.
pub(super) struct Frame<'a> {
    site: &'a str,
    style: &'a str,
    icon: &'a str,
}

impl<'a> Frame<'a> {
    pub(super) fn of(site: &'a Site) -> Self {
        Self { site: &site.name, style: &STYLE.path, icon: &ICON.path }
    }
}

/// A choice of lifetime.
pub(super) struct Lifetime {
    pub(super) seconds: u32,
    pub(super) words: String,
    pub(super) is_chosen: bool,
}

/// A field of the form on the first page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum HomeField {
    Secret,
    Lifetime,
    Passphrase,
}

/// Why nothing was shared, and which field to look at, if it is one.
pub(super) struct Refusal {
    pub(super) sentence: String,
    pub(super) field: Option<HomeField>,
}

#[derive(Template)]
#[template(path = "home.html")]
pub(super) struct Home<'a> {
    pub(super) frame: Frame<'a>,
    pub(super) size_max: String,
    pub(super) lifetimes: Vec<Lifetime>,
    /// What was typed, if it was refused.
    pub(super) secret: &'a str,
    /// What was typed: it must not get lost, or the next try would share without it.
    pub(super) passphrase: &'a str,
    pub(super) refusal: Option<Refusal>,
}

impl Home<'_> {
    fn is_wrong(&self, field: HomeField) -> bool {
        self.refusal.as_ref().is_some_and(|refusal| refusal.field == Some(field))
    }

    fn has_wrong_secret(&self) -> bool {
        self.is_wrong(HomeField::Secret)
    }

    fn has_wrong_lifetime(&self) -> bool {
        self.is_wrong(HomeField::Lifetime)
    }

    fn has_wrong_passphrase(&self) -> bool {
        self.is_wrong(HomeField::Passphrase)
    }
}

#[derive(Template)]
#[template(path = "secret/shared.html")]
pub(super) struct Shared<'a> {
    pub(super) frame: Frame<'a>,
    pub(super) link: &'a str,
    pub(super) receipt: &'a str,
    pub(super) expires: Moment,
    pub(super) lifetime: String,
    pub(super) has_passphrase: bool,
}

#[derive(Template)]
#[template(path = "secret/confirm.html")]
pub(super) struct Confirm<'a> {
    pub(super) frame: Frame<'a>,
    /// Where the site runs, beside its name.
    pub(super) host: Option<String>,
    pub(super) expires: Moment,
    pub(super) left: String,
    pub(super) has_passphrase: bool,
    pub(super) notice: Option<&'a str>,
}

#[derive(Template)]
#[template(path = "secret/revealed.html")]
pub(super) struct Revealed<'a> {
    pub(super) frame: Frame<'a>,
    pub(super) secret: &'a str,
    pub(super) destroyed: Moment,
}

/// The same for used, burned, expired and never existed.
#[derive(Template)]
#[template(path = "secret/gone.html")]
pub(super) struct Gone<'a> {
    pub(super) frame: Frame<'a>,
}

/// One line of a receipt.
pub(super) struct Event {
    pub(super) name: &'static str,
    pub(super) at: Moment,
    pub(super) note: String,
    /// Whether it is still to come.
    pub(super) is_ahead: bool,
}

#[derive(Template)]
#[template(path = "receipt/show.html")]
pub(super) struct Receipt<'a> {
    pub(super) frame: Frame<'a>,
    pub(super) headline: &'static str,
    pub(super) notice: Option<&'a str>,
    pub(super) events: Vec<Event>,
    pub(super) has_passphrase: bool,
    pub(super) is_unread: bool,
    pub(super) ends: Moment,
    /// Where the form to burn leads.
    pub(super) burn: String,
}

#[derive(Template)]
#[template(path = "receipt/confirm_burn.html")]
pub(super) struct ConfirmBurn<'a> {
    pub(super) frame: Frame<'a>,
    pub(super) has_passphrase: bool,
    pub(super) notice: Option<&'a str>,
    pub(super) burn: String,
    pub(super) back: &'a str,
}

#[derive(Template)]
#[template(path = "receipt/gone.html")]
pub(super) struct NoReceipt<'a> {
    pub(super) frame: Frame<'a>,
}

/// Why a page cannot do what was asked, and whether the secret is safe.
pub(super) struct Failure<'a> {
    pub(super) status: StatusCode,
    pub(super) headline: &'a str,
    pub(super) explanation: &'a str,
    pub(super) retry_seconds: Option<u64>,
}

#[derive(Template)]
#[template(path = "failed.html")]
struct Failed<'a> {
    frame: Frame<'a>,
    headline: &'a str,
    explanation: &'a str,
}

/// A page as an answer. Its memory is wiped once it is sent: it may hold a secret, a passphrase or a key.
pub(super) fn render(status: StatusCode, page: &impl Template) -> Response {
    let mut html = Zeroizing::new(String::with_capacity(PAGE_BYTES));
    if let Err(error) = page.render_into(&mut *html as &mut dyn Write) {
        error!(%error, "A page could not be rendered");
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    }
    let html = Zeroizing::new(std::mem::take(&mut *html).into_bytes());
    let mut response = (status, Body::from(Bytes::from_owner(html))).into_response();
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    response
}

/// A page that says why not.
pub(super) fn failed(site: &Site, failure: &Failure<'_>) -> Response {
    let Failure { status, headline, explanation, retry_seconds } = *failure;
    let mut response = render(status, &Failed { frame: Frame::of(site), headline, explanation });
    if let Some(seconds) = retry_seconds {
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

/// A verb's refusal, where the page has nothing better to say.
pub(super) fn refused(site: &Site, error: VaultError) -> Response {
    if let VaultError::Locked(span) = error {
        let explanation = format!(
            "The secret is safe and was not opened. For its protection it takes no passphrase for now. Time to wait: {}.",
            words::left(span)
        );
        return failed(
            site,
            &Failure {
                status: StatusCode::TOO_MANY_REQUESTS,
                headline: "Too many wrong passphrases",
                explanation: &explanation,
                retry_seconds: Some(span.as_secs() + 1),
            },
        );
    }
    if let VaultError::Limited(span) = error {
        let explanation = format!(
            "Nothing was opened, burned or lost: what is behind this link is safe. Time to wait: {}.",
            words::left(span)
        );
        return failed(
            site,
            &Failure {
                status: StatusCode::TOO_MANY_REQUESTS,
                headline: "Too many requests from your network",
                explanation: &explanation,
                retry_seconds: Some(span.as_secs() + 1),
            },
        );
    }
    if error == VaultError::NotAuthorized {
        return failed(
            site,
            &Failure {
                status: StatusCode::FORBIDDEN,
                headline: "This is for accounts only",
                explanation: "Nothing was shared, opened or burned. This site lets only people with an account do that.",
                retry_seconds: None,
            },
        );
    }
    failed(
        site,
        &Failure {
            status: StatusCode::SERVICE_UNAVAILABLE,
            headline: "This cannot be done at the moment",
            explanation: "Nothing was opened, burned or lost. Go back and try again in a moment.",
            retry_seconds: Some(RETRY_SECONDS),
        },
    )
}
