//! Rendering: one struct for each template, and the frame that all of them share.

use std::sync::Arc;

use askama::Template;
use axum::{
    body::Body,
    extract::State,
    http::{HeaderValue, StatusCode, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use tracing::error;

use super::{
    assets::{ICON, STYLE},
    time::Moment,
};
use crate::{http::Site, vault::VaultError};

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

#[derive(Template)]
#[template(path = "home.html")]
pub(super) struct Home<'a> {
    pub(super) frame: Frame<'a>,
    pub(super) bytes_max: usize,
    pub(super) lifetimes: Vec<Lifetime>,
    /// What was typed, if it was refused.
    pub(super) secret: &'a str,
    pub(super) refusal: Option<String>,
}

#[derive(Template)]
#[template(path = "secret/shared.html")]
pub(super) struct Shared<'a> {
    pub(super) frame: Frame<'a>,
    pub(super) link: String,
    pub(super) receipt: String,
    pub(super) expires: Moment,
    pub(super) has_passphrase: bool,
}

#[derive(Template)]
#[template(path = "secret/confirm.html")]
pub(super) struct Confirm<'a> {
    pub(super) frame: Frame<'a>,
    pub(super) expires: Moment,
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
    pub(super) at: Option<Moment>,
    pub(super) note: String,
}

#[derive(Template)]
#[template(path = "receipt/show.html")]
pub(super) struct Receipt<'a> {
    pub(super) frame: Frame<'a>,
    pub(super) headline: &'static str,
    pub(super) events: Vec<Event>,
    pub(super) is_unread: bool,
    pub(super) burn: String,
}

#[derive(Template)]
#[template(path = "receipt/confirm_burn.html")]
pub(super) struct ConfirmBurn<'a> {
    pub(super) frame: Frame<'a>,
    pub(super) has_passphrase: bool,
    pub(super) notice: Option<&'a str>,
    pub(super) back: String,
}

#[derive(Template)]
#[template(path = "receipt/gone.html")]
pub(super) struct NoReceipt<'a> {
    pub(super) frame: Frame<'a>,
}

#[derive(Template)]
#[template(path = "refused.html")]
struct Refused<'a> {
    frame: Frame<'a>,
    headline: &'a str,
    explanation: &'a str,
}

/// A page as an answer.
pub(super) fn render(status: StatusCode, page: &impl Template) -> Response {
    match page.render() {
        Ok(html) => {
            let mut response = (status, Body::from(html)).into_response();
            response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
            response
        }
        Err(error) => {
            error!(%error, "A page could not be rendered");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// A page that says why not, and whether the secret is safe.
pub(super) fn refused(site: &Site, status: StatusCode, headline: &str, explanation: &str) -> Response {
    render(status, &Refused { frame: Frame::of(site), headline, explanation })
}

/// A verb's refusal, where the page has nothing better to say.
pub(super) fn failed(site: &Site, error: VaultError) -> Response {
    match error {
        VaultError::Locked(left) => {
            let minutes = left.as_secs().div_ceil(60);
            refused(
                site,
                StatusCode::TOO_MANY_REQUESTS,
                "Too many wrong passphrases",
                &format!("The secret is safe and still unread. It can be tried again in {minutes} minutes."),
            )
        }
        _ => refused(
            site,
            StatusCode::SERVICE_UNAVAILABLE,
            "The server cannot do this at the moment",
            "Nothing was read, burned or lost. Go back and try again in a moment.",
        ),
    }
}

/// No such page.
pub(super) async fn not_found(State(site): State<Arc<Site>>) -> Response {
    refused(&site, StatusCode::NOT_FOUND, "There is no such page", "Check the address.")
}
