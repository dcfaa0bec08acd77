//! What was mailed to an account's address: a new password for a forgotten one, and the confirmation of the address. Looking at such
//! a link changes nothing, because programs that look after mail follow links.

use std::borrow::Cow;
use std::sync::Arc;

use askama::Template;
use axum::{
    extract::{Query, State, rejection::QueryRejection},
    http::StatusCode,
    response::Response,
};
use glimpse_core::account::Email;
use serde::Deserialize;

use super::{
    super::{
        form::Form,
        page::{self, Frame},
        visitor::Visitor,
    },
    foreign, introduced, is_ours, note, note_once,
};
use crate::{
    http::Site,
    vault::{Invalid, VaultError},
};

#[derive(Template)]
#[template(path = "account/forgotten.html")]
struct ForgottenPage<'a> {
    frame: Frame<'a>,
    email: &'a str,
    notice: Option<Cow<'static, str>>,
}

/// Where no mail is sent, a forgotten password is a matter for the operator; whoever resets it cannot read what was shared.
pub(super) async fn forgotten_page(State(site): State<Arc<Site>>, mut visitor: Visitor) -> Response {
    if !site.can_mail() {
        return note(&site, &visitor, StatusCode::OK, "forgotten", "forgotten-lead");
    }
    let value = visitor.cookies.introduce(site.vault.random());
    let page = ForgottenPage { frame: Frame::of(&site, &visitor), email: "", notice: None };
    introduced(page::render(StatusCode::OK, &page), &visitor, value)
}

/// The answer is the same whether there is such an account or not.
pub(super) async fn forgotten(State(site): State<Arc<Site>>, visitor: Visitor, mut form: Form) -> Response {
    if !is_ours(&site, &visitor, &mut form) {
        return foreign(&site, &visitor);
    }
    if !site.can_mail() {
        return note(&site, &visitor, StatusCode::OK, "forgotten", "forgotten-lead");
    }
    let text = form.take("email");
    let Ok(email) = Email::parse(&text) else {
        let notice = Some(visitor.texts.get("sign-up-address"));
        let page = ForgottenPage { frame: Frame::of(&site, &visitor), email: &text, notice };
        return page::render(StatusCode::BAD_REQUEST, &page);
    };
    match site.vault.forgot(visitor.caller.address, email, visitor.texts.language().code()).await {
        Ok(()) => note(&site, &visitor, StatusCode::OK, "forgotten-sent", "forgotten-sent-lead"),
        Err(error) => page::refused(&site, &visitor, error),
    }
}

/// What stood in the link.
#[derive(Deserialize)]
pub(super) struct Mailed {
    #[serde(default)]
    slip: String,
}

fn slip(mailed: Result<Query<Mailed>, QueryRejection>) -> String {
    mailed.map(|Query(mailed)| mailed.slip).unwrap_or_default()
}

#[derive(Template)]
#[template(path = "account/reset.html")]
struct ResetPage<'a> {
    frame: Frame<'a>,
    slip: &'a str,
    password_hint: String,
    notice: Option<Cow<'static, str>>,
}

pub(super) async fn reset_page(
    State(site): State<Arc<Site>>,
    visitor: Visitor,
    mailed: Result<Query<Mailed>, QueryRejection>,
) -> Response {
    let slip = slip(mailed);
    if !site.vault.can_recover(&slip).await {
        return over(&site, &visitor);
    }
    reset_again(&site, &visitor, StatusCode::OK, &slip, None)
}

fn reset_again(
    site: &Site,
    visitor: &Visitor,
    status: StatusCode,
    slip: &str,
    notice: Option<Cow<'static, str>>,
) -> Response {
    let chars_min = site.vault.policy().accounts.password_chars_min;
    let password_hint = visitor.texts.counted("password-hint", chars_min as u64);
    page::render(status, &ResetPage { frame: Frame::of(site, visitor).with_form(), slip, password_hint, notice })
}

pub(super) async fn reset(State(site): State<Arc<Site>>, visitor: Visitor, mut form: Form) -> Response {
    let (slip, password) = (form.take("slip"), form.take("new"));
    if visitor.is_switching {
        return match site.vault.can_recover(&slip).await {
            true => reset_again(&site, &visitor, StatusCode::OK, &slip, None),
            false => over(&site, &visitor),
        };
    }
    match site.vault.recover(visitor.caller.address, &slip, password).await {
        Ok(()) => note_once(&site, &visitor, StatusCode::OK, "reset-done", "reset-done-lead"),
        Err(VaultError::Invalid(Invalid::Password(_))) => {
            reset_again(&site, &visitor, StatusCode::BAD_REQUEST, &slip, Some(visitor.texts.get("password-weak")))
        }
        Err(VaultError::Invalid(_)) => over(&site, &visitor),
        Err(error) => page::refused(&site, &visitor, error),
    }
}

#[derive(Template)]
#[template(path = "account/confirm.html")]
struct ConfirmPage<'a> {
    frame: Frame<'a>,
    slip: &'a str,
}

pub(super) async fn confirm_page(
    State(site): State<Arc<Site>>,
    visitor: Visitor,
    mailed: Result<Query<Mailed>, QueryRejection>,
) -> Response {
    let slip = slip(mailed);
    if !site.vault.can_confirm(&slip) {
        return over(&site, &visitor);
    }
    page::render(StatusCode::OK, &ConfirmPage { frame: Frame::of(&site, &visitor), slip: &slip })
}

pub(super) async fn confirm(State(site): State<Arc<Site>>, visitor: Visitor, mut form: Form) -> Response {
    match site.vault.confirm(&form.take("slip")).await {
        Ok(()) => note_once(&site, &visitor, StatusCode::OK, "address-done", "address-done-lead"),
        Err(VaultError::Invalid(_)) => over(&site, &visitor),
        Err(error) => page::refused(&site, &visitor, error),
    }
}

fn over(site: &Site, visitor: &Visitor) -> Response {
    note_once(site, visitor, StatusCode::BAD_REQUEST, "slip-over", "slip-over-lead")
}
