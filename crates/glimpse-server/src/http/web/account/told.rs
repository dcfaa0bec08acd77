//! Whether an account is told by mail what becomes of its secrets.

use std::borrow::Cow;
use std::sync::Arc;

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use glimpse_store::{AccountChange, audit::By};

use super::{
    super::{
        form::Form,
        page::{self, Frame},
        visitor::Visitor,
    },
    acting, member,
};
use crate::http::Site;

#[derive(Template)]
#[template(path = "account/told.html")]
struct ToldPage<'a> {
    frame: Frame<'a>,
    is_told: bool,
    notice: Option<Cow<'static, str>>,
}

pub(super) async fn told_page(State(site): State<Arc<Site>>, visitor: Visitor) -> Response {
    match member(&visitor) {
        Ok(member) => {
            let is_told = member.account().is_told;
            page::render(StatusCode::OK, &ToldPage { frame: Frame::of(&site, &visitor), is_told, notice: None })
        }
        Err(elsewhere) => elsewhere,
    }
}

pub(super) async fn tell(State(site): State<Arc<Site>>, visitor: Visitor, mut form: Form) -> Response {
    let account = match acting(&site, &visitor, &mut form) {
        Ok(member) => member.account().id,
        Err(refused) => return refused,
    };
    let is_told = &*form.take("tell") == "yes";
    if let Err(error) = site.vault.change_account(account, AccountChange::Told(is_told), By::Owner).await {
        return page::refused(&site, &visitor, error);
    }
    let notice = Some(visitor.texts.get("notify-saved"));
    page::render(StatusCode::OK, &ToldPage { frame: Frame::of(&site, &visitor), is_told, notice })
}
