//! `/account`: signing up, in and out. What one shared, tokens, and the password have rooms of their own.

mod brand;
mod domains;
mod hooks;
mod list;
mod password;
mod recover;
mod tokens;
mod told;

use std::borrow::Cow;
use std::sync::Arc;

use askama::Template;
use axum::{
    Router,
    extract::{Query, State, rejection::QueryRejection},
    http::{StatusCode, header::LOCATION},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use glimpse_core::account::{ApiToken, Email};
use serde::Deserialize;

use super::{
    cookies::Name,
    form::Form,
    page::{self, Failure, Frame},
    visitor::Visitor,
};
use crate::{
    http::Site,
    vault::{ConfirmedBy, Invalid, Member, SignUp, VaultError},
};

pub(super) fn routes() -> Router<Arc<Site>> {
    Router::new()
        .route("/account", get(list::list))
        .route("/account/recent.csv", get(list::csv))
        .route("/account/burn", post(list::burn))
        .route("/account/sign-in", get(sign_in_page).post(sign_in))
        .route("/account/sign-up", get(sign_up_page).post(sign_up))
        .route("/account/forgotten", get(recover::forgotten_page).post(recover::forgotten))
        .route("/account/reset", get(recover::reset_page).post(recover::reset))
        .route("/account/confirm", get(recover::confirm_page).post(recover::confirm))
        .route("/account/mail", get(told::told_page).post(told::tell))
        .route("/account/sign-out", post(sign_out))
        .route("/account/domains", get(domains::domains).post(domains::add))
        .route("/account/domains/look", post(domains::look))
        .route("/account/domains/remove", post(domains::remove))
        .route("/account/domains/brand", get(brand::brand).post(brand::save))
        .route("/account/webhooks", get(hooks::hooks).post(hooks::add))
        .route("/account/webhooks/test", post(hooks::test))
        .route("/account/webhooks/remove", post(hooks::remove))
        .route("/account/tokens", get(tokens::tokens).post(tokens::add_token))
        .route("/account/tokens/revoke", post(tokens::revoke_token))
        .route("/account/password", get(password::password_page).post(password::change_password))
        .route("/account/delete", get(password::delete_page).post(password::delete))
}

/// Whoever is signed in; anybody else is sent to sign in.
pub(super) fn member(visitor: &Visitor) -> Result<&Member, Response> {
    visitor.caller.member.as_ref().ok_or_else(|| go("/account/sign-in"))
}

/// The same for a form, which must have stood on one of our pages.
pub(super) fn acting<'a>(site: &Site, visitor: &'a Visitor, form: &mut Form) -> Result<&'a Member, Response> {
    let member = member(visitor)?;
    if is_ours(site, visitor, form) { Ok(member) } else { Err(foreign(site, visitor)) }
}

fn is_ours(site: &Site, visitor: &Visitor, form: &mut Form) -> bool {
    is_marked(site, visitor, &form.take("mark"))
}

/// Whether a form with this mark stood on one of our pages.
fn is_marked(site: &Site, visitor: &Visitor, mark: &str) -> bool {
    let own = visitor.cookies.own();
    !own.is_empty() && site.nonces.is_marked(own, mark)
}

/// Has the browser keep what the marks of this page were made from.
fn introduced(mut response: Response, visitor: &Visitor, value: Option<String>) -> Response {
    if let Some(value) = value {
        visitor.cookies.set(&mut response, Name::Visitor, &value);
    }
    response
}

pub(super) fn foreign(site: &Site, visitor: &Visitor) -> Response {
    page::failed(site, visitor, &Failure::new(StatusCode::FORBIDDEN, "failed-foreign", "failed-foreign-lead"))
}

pub(super) fn go(to: &'static str) -> Response {
    (StatusCode::SEE_OTHER, [(LOCATION, to)]).into_response()
}

#[derive(Template)]
#[template(path = "account/sign_in.html")]
struct SignInPage<'a> {
    frame: Frame<'a>,
    email: &'a str,
    /// What was typed.
    password: &'a str,
    notice: Option<Cow<'static, str>>,
    can_sign_up: bool,
}

async fn sign_in_page(State(site): State<Arc<Site>>, mut visitor: Visitor) -> Response {
    if visitor.caller.member.is_some() {
        return go("/account");
    }
    let value = visitor.cookies.introduce(site.vault.random());
    introduced(sign_in_again(&site, &visitor, StatusCode::OK, ["", ""], None), &visitor, value)
}

fn sign_in_again(
    site: &Site,
    visitor: &Visitor,
    status: StatusCode,
    [email, password]: [&str; 2],
    notice: Option<Cow<'static, str>>,
) -> Response {
    let can_sign_up = site.vault.policy().accounts.sign_up != SignUp::Closed;
    page::render(
        status,
        &SignInPage { frame: Frame::of(site, visitor).with_form(), email, password, notice, can_sign_up },
    )
}

async fn sign_in(State(site): State<Arc<Site>>, mut visitor: Visitor, mut form: Form) -> Response {
    if visitor.is_switching {
        let value = visitor.cookies.introduce(site.vault.random());
        let typed = [form.take("email"), form.take("password")];
        let page = sign_in_again(&site, &visitor, StatusCode::OK, [&typed[0], &typed[1]], None);
        return introduced(page, &visitor, value);
    }
    if !is_ours(&site, &visitor, &mut form) {
        return foreign(&site, &visitor);
    }
    let (email, password) = (form.take("email"), form.take("password"));
    let signed_in = match site.vault.sign_in(visitor.caller.address, &email, password).await {
        Ok(signed_in) => site.vault.open_session(&signed_in).await,
        Err(error) => Err(error),
    };
    match signed_in {
        Ok(session) => begun(&visitor, &session),
        Err(VaultError::NotAuthorized) => {
            let notice = visitor.texts.get("sign-in-wrong");
            sign_in_again(&site, &visitor, StatusCode::FORBIDDEN, [&email, ""], Some(notice))
        }
        Err(error) => page::refused(&site, &visitor, error),
    }
}

/// The session stands for the browser from now on.
fn begun(visitor: &Visitor, session: &ApiToken) -> Response {
    let mut response = go("/account");
    visitor.cookies.set(&mut response, Name::Session, &session.to_text());
    visitor.cookies.forget(&mut response, Name::Visitor);
    response
}

async fn sign_out(State(site): State<Arc<Site>>, visitor: Visitor, mut form: Form) -> Response {
    let mut response = match acting(&site, &visitor, &mut form) {
        Ok(member) => match site.vault.close_session(member).await {
            Ok(()) => go("/"),
            Err(error) => return page::refused(&site, &visitor, error),
        },
        Err(refused) => return refused,
    };
    visitor.cookies.forget(&mut response, Name::Session);
    visitor.cookies.forget(&mut response, Name::Sent);
    response
}

#[derive(Template)]
#[template(path = "account/sign_up.html")]
struct SignUpPage<'a> {
    frame: Frame<'a>,
    email: &'a str,
    invitation: &'a str,
    needs_invitation: bool,
    /// What was typed.
    password: &'a str,
    password_hint: String,
    notice: Option<Cow<'static, str>>,
}

#[derive(Deserialize)]
struct Invited {
    #[serde(default)]
    invitation: String,
}

async fn sign_up_page(
    State(site): State<Arc<Site>>,
    mut visitor: Visitor,
    invited: Result<Query<Invited>, QueryRejection>,
) -> Response {
    let invitation = invited.map(|Query(invited)| invited.invitation).unwrap_or_default();
    let value = visitor.cookies.introduce(site.vault.random());
    introduced(sign_up_again(&site, &visitor, StatusCode::OK, ["", &invitation, ""], None), &visitor, value)
}

fn sign_up_again(
    site: &Site,
    visitor: &Visitor,
    status: StatusCode,
    [email, invitation, password]: [&str; 3],
    notice: Option<Cow<'static, str>>,
) -> Response {
    let policy = &site.vault.policy().accounts;
    if policy.sign_up == SignUp::Closed {
        return note(site, visitor, StatusCode::FORBIDDEN, "sign-up-closed", "sign-up-closed-lead");
    }
    let page = SignUpPage {
        frame: Frame::of(site, visitor).with_form(),
        password,
        email,
        invitation,
        needs_invitation: policy.sign_up == SignUp::Invite,
        password_hint: visitor.texts.counted("password-hint", policy.password_chars_min as u64),
        notice,
    };
    page::render(status, &page)
}

async fn sign_up(State(site): State<Arc<Site>>, mut visitor: Visitor, mut form: Form) -> Response {
    let (email, password, invitation) = (form.take("email"), form.take("password"), form.take("invitation"));
    if visitor.is_switching {
        let value = visitor.cookies.introduce(site.vault.random());
        let page = sign_up_again(&site, &visitor, StatusCode::OK, [&email, &invitation, &password], None);
        return introduced(page, &visitor, value);
    }
    if !is_ours(&site, &visitor, &mut form) {
        return foreign(&site, &visitor);
    }
    let again = |id: &str| {
        let notice = Some(visitor.texts.get(id));
        sign_up_again(&site, &visitor, StatusCode::BAD_REQUEST, [&email, &invitation, ""], notice)
    };
    let Ok(address) = Email::parse(&email) else { return again("sign-up-address") };
    let invited = (!invitation.is_empty()).then_some(invitation.as_str());
    match site.vault.sign_up(visitor.caller.address, address, password.clone(), invited).await {
        Ok(made) if made.account.is_confirmed => {
            let signed_in = site.vault.sign_in(visitor.caller.address, &email, password).await;
            let session = match signed_in {
                Ok(signed_in) => site.vault.open_session(&signed_in).await,
                Err(error) => Err(error),
            };
            match session {
                Ok(session) => begun(&visitor, &session),
                Err(_) => go("/account/sign-in"),
            }
        }
        Ok(made) if site.vault.policy().accounts.confirmed_by == ConfirmedBy::Mail => {
            site.vault.ask_to_confirm(&made.account, visitor.texts.language().code()).await;
            note(&site, &visitor, StatusCode::OK, "sign-up-mailed", "sign-up-mailed-lead")
        }
        Ok(_) => note(&site, &visitor, StatusCode::OK, "sign-up-waiting", "sign-up-waiting-lead"),
        Err(VaultError::Invalid(Invalid::EmailTaken)) => again("sign-up-taken"),
        Err(VaultError::Invalid(Invalid::Slip)) => again("sign-up-invitation"),
        Err(VaultError::Invalid(Invalid::Password(_))) => again("password-weak"),
        Err(VaultError::NotAuthorized) => again("sign-up-invitation"),
        Err(error) => page::refused(&site, &visitor, error),
    }
}

#[derive(Template)]
#[template(path = "account/note.html")]
struct Note<'a> {
    frame: Frame<'a>,
    headline: Cow<'static, str>,
    lead: Cow<'static, str>,
}

fn note(site: &Site, visitor: &Visitor, status: StatusCode, headline: &str, lead: &str) -> Response {
    noted(visitor, Frame::of(site, visitor), status, headline, lead)
}

/// The same at an address that says something else when it is asked again.
fn note_once(site: &Site, visitor: &Visitor, status: StatusCode, headline: &str, lead: &str) -> Response {
    noted(visitor, Frame::of(site, visitor).shown_once(), status, headline, lead)
}

fn noted(visitor: &Visitor, frame: Frame<'_>, status: StatusCode, headline: &str, lead: &str) -> Response {
    let (headline, lead) = [headline, lead].map(|id| visitor.texts.get(id).into_owned().into()).into();
    page::render(status, &Note { frame, headline, lead })
}
