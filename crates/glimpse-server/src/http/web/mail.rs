//! Mail on pages: stopping it for good, and trying out whether it works.

use std::borrow::Cow;
use std::sync::Arc;

use askama::Template;
use axum::{
    Router,
    extract::{Path, State, rejection::PathRejection},
    http::StatusCode,
    response::Response,
    routing::get,
};
use glimpse_core::account::Email;

use super::{
    page::{self, Failure, Frame},
    visitor::Visitor,
};
use crate::{http::Site, vault::VaultError};

pub(super) fn routes() -> Router<Arc<Site>> {
    Router::new().route("/mail/stop/{slip}", get(stop_page).post(stop))
}

#[derive(Template)]
#[template(path = "mail/stop.html")]
struct Stop<'a> {
    frame: Frame<'a>,
    headline: Cow<'static, str>,
    lead: Cow<'static, str>,
    action: Option<String>,
}

/// Asks, and stops nothing: programs that look after mail follow links.
async fn stop_page(
    State(site): State<Arc<Site>>,
    visitor: Visitor,
    slip: Result<Path<String>, PathRejection>,
) -> Response {
    match slip {
        Ok(Path(slip)) if site.vault.can_stop(&slip) => {
            said(&site, &visitor, ["stop-title", "stop-lead"], Some(format!("/mail/stop/{slip}")))
        }
        _ => nothing_here(&site, &visitor),
    }
}

/// Stops, for whoever pressed the button, and for a mail program whose reader did (RFC 8058): it sends a form that needs no reading.
async fn stop(State(site): State<Arc<Site>>, visitor: Visitor, slip: Result<Path<String>, PathRejection>) -> Response {
    let slip = slip.map(|Path(slip)| slip).unwrap_or_default();
    match site.vault.stop_mail(&slip).await {
        Ok(()) => said(&site, &visitor, ["stop-done", "stop-done-lead"], None),
        Err(VaultError::Invalid(_)) => nothing_here(&site, &visitor),
        Err(error) => page::refused(&site, &visitor, error),
    }
}

fn said(site: &Site, visitor: &Visitor, [headline, lead]: [&str; 2], action: Option<String>) -> Response {
    let texts = visitor.texts;
    let (headline, lead) = (texts.get(headline).into_owned().into(), texts.get(lead).into_owned().into());
    page::render(StatusCode::OK, &Stop { frame: Frame::of(site, visitor), headline, lead, action })
}

fn nothing_here(site: &Site, visitor: &Visitor) -> Response {
    page::failed(site, visitor, &Failure::new(StatusCode::NOT_FOUND, "failed-page", "failed-page-lead"))
}

/// Whether mail can be tried out.
pub(super) enum MailState {
    /// None is sent.
    Off,
    /// None is sent before the site knows its address.
    NoAddress,
    /// It can.
    Ready,
}

/// What became of a test, and what was said.
pub(super) struct MailSaid {
    pub(super) notice: Cow<'static, str>,
    pub(super) dialogue: String,
}

/// The part of a page that tries mail out.
pub(super) struct MailTest {
    pub(super) state: MailState,
    /// Where the form leads.
    pub(super) action: &'static str,
    /// What was typed, or the visitor's own address.
    pub(super) to: String,
    pub(super) said: Option<MailSaid>,
}

impl MailTest {
    /// As it is before anything was tried.
    pub(super) fn new(site: &Site, visitor: &Visitor, action: &'static str) -> Self {
        let state = match (&site.mailer, site.can_mail()) {
            (None, _) => MailState::Off,
            (Some(_), false) => MailState::NoAddress,
            (Some(_), true) => MailState::Ready,
        };
        let own = visitor.caller.member.as_ref().map(|member| member.account().email.as_str().to_owned());
        Self { state, action, to: own.unwrap_or_default(), said: None }
    }

    /// Sends a test to this address, and listens.
    pub(super) async fn run(self, site: &Site, visitor: &Visitor, to: &str) -> Self {
        let Some(mailer) = site.mailer.as_ref().filter(|_| site.can_mail()) else { return self };
        let said = |id: &str, dialogue: String| {
            let notice = visitor.texts.get(id).into_owned().into();
            Some(MailSaid { notice, dialogue })
        };
        let said = match Email::parse(to) {
            Err(_) => said("sign-up-address", String::new()),
            Ok(address) => {
                let mut id = [0; 16];
                site.vault.random().fill(&mut id);
                let tested = mailer.test(address, id, site.vault.now()).await;
                let id = match (tested.outcome, tested.is_smtp) {
                    (Ok(()), true) => "admin-mail-sent",
                    (Ok(()), false) => "admin-mail-kept",
                    (Err(_), _) => "admin-mail-failed",
                };
                said(id, tested.dialogue.to_string())
            }
        };
        Self { to: to.to_owned(), said, ..self }
    }
}
