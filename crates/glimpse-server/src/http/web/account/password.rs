//! Another password, and leaving.

use std::borrow::Cow;
use std::sync::Arc;

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};

use super::{
    super::{
        cookies::Name,
        form::Form,
        page::{self, Frame},
        visitor::Visitor,
    },
    acting, member, note,
};
use crate::{
    http::Site,
    vault::{Caller, VaultError},
};

#[derive(Template)]
#[template(path = "account/password.html")]
struct PasswordPage<'a> {
    frame: Frame<'a>,
    email: &'a str,
    /// What was typed: the present password and the new one.
    typed: [&'a str; 2],
    password_hint: String,
    notice: Option<Cow<'static, str>>,
}

pub(super) async fn password_page(State(site): State<Arc<Site>>, visitor: Visitor) -> Response {
    password_again(&site, &visitor, StatusCode::OK, ["", ""], None)
}

fn password_again(
    site: &Site,
    visitor: &Visitor,
    status: StatusCode,
    typed: [&str; 2],
    notice: Option<Cow<'static, str>>,
) -> Response {
    let member = match member(visitor) {
        Ok(member) => member,
        Err(elsewhere) => return elsewhere,
    };
    let chars_min = site.vault.policy().accounts.password_chars_min;
    let page = PasswordPage {
        frame: Frame::of(site, visitor).with_form(),
        typed,
        email: member.account().email.as_str(),
        password_hint: visitor.texts.counted("password-hint", chars_min as u64),
        notice,
    };
    page::render(status, &page)
}

pub(super) async fn change_password(State(site): State<Arc<Site>>, visitor: Visitor, mut form: Form) -> Response {
    let member = match acting(&site, &visitor, &mut form) {
        Ok(member) => member,
        Err(refused) => return refused,
    };
    let (old, new) = (form.take("password"), form.take("new"));
    if visitor.is_switching {
        return password_again(&site, &visitor, StatusCode::OK, [&old, &new], None);
    }
    let (status, notice) = match site.vault.change_password(visitor.caller.address, member, old, new).await {
        Ok(()) => (StatusCode::OK, "password-changed"),
        Err(VaultError::NotAuthorized) => (StatusCode::FORBIDDEN, "password-wrong"),
        Err(VaultError::Invalid(_)) => (StatusCode::BAD_REQUEST, "password-weak"),
        Err(error) => return page::refused(&site, &visitor, error),
    };
    password_again(&site, &visitor, status, ["", ""], Some(visitor.texts.get(notice)))
}

#[derive(Template)]
#[template(path = "account/delete.html")]
struct DeletePage<'a> {
    frame: Frame<'a>,
    email: &'a str,
    /// What was typed.
    password: &'a str,
    notice: Option<Cow<'static, str>>,
}

pub(super) async fn delete_page(State(site): State<Arc<Site>>, visitor: Visitor) -> Response {
    delete_again(&site, &visitor, StatusCode::OK, "", None)
}

fn delete_again(
    site: &Site,
    visitor: &Visitor,
    status: StatusCode,
    password: &str,
    notice: Option<Cow<'static, str>>,
) -> Response {
    match member(visitor) {
        Ok(member) => {
            let email = member.account().email.as_str();
            page::render(status, &DeletePage { frame: Frame::of(site, visitor).with_form(), email, password, notice })
        }
        Err(elsewhere) => elsewhere,
    }
}

pub(super) async fn delete(State(site): State<Arc<Site>>, visitor: Visitor, mut form: Form) -> Response {
    let member = match acting(&site, &visitor, &mut form) {
        Ok(member) => member,
        Err(refused) => return refused,
    };
    let password = form.take("password");
    if visitor.is_switching {
        return delete_again(&site, &visitor, StatusCode::OK, &password, None);
    }
    match site.vault.leave(visitor.caller.address, member, password).await {
        Ok(()) => {
            let gone = Visitor { caller: Caller { member: None, ..visitor.caller }, ..visitor };
            let mut response = note(&site, &gone, StatusCode::OK, "deleted", "deleted-lead");
            gone.cookies.forget(&mut response, Name::Session);
            gone.cookies.forget(&mut response, Name::Sent);
            response
        }
        // By then it has begun, and the account is suspended.
        Err(VaultError::Unavailable) => {
            note(&site, &visitor, StatusCode::SERVICE_UNAVAILABLE, "delete-half", "delete-half-lead")
        }
        Err(VaultError::NotAuthorized) => {
            delete_again(&site, &visitor, StatusCode::FORBIDDEN, "", Some(visitor.texts.get("password-wrong")))
        }
        Err(error) => page::refused(&site, &visitor, error),
    }
}
