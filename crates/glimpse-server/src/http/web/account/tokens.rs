//! The tokens of an account: made, shown once, listed, revoked.

use std::borrow::Cow;
use std::sync::Arc;

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use glimpse_store::audit::By;
use zeroize::Zeroizing;

use super::{
    super::{
        form::Form,
        page::{self, Frame},
        visitor::Visitor,
    },
    acting, go, member,
};
use crate::{
    http::Site,
    i18n::words::Moment,
    vault::{Invalid, Proof, VaultError},
};

/// The longest life of a token that has an end, in days.
const TOKEN_DAYS_MAX: u32 = 36_500;

struct TokenLine {
    id: String,
    name: String,
    made: Moment,
    used: Option<Moment>,
    ends: Option<Moment>,
}

#[derive(Template)]
#[template(path = "account/tokens.html")]
struct Tokens<'a> {
    frame: Frame<'a>,
    tokens: Vec<TokenLine>,
    /// What was typed: a name and days.
    typed: [&'a str; 2],
    /// A token that was made just now, shown once.
    made: Option<Zeroizing<String>>,
    notice: Option<Cow<'static, str>>,
    example: String,
}

pub(super) async fn tokens(State(site): State<Arc<Site>>, visitor: Visitor) -> Response {
    tokens_page(&site, &visitor, StatusCode::OK, ["", ""], None, None).await
}

async fn tokens_page(
    site: &Site,
    visitor: &Visitor,
    status: StatusCode,
    typed: [&str; 2],
    made: Option<Zeroizing<String>>,
    notice: Option<Cow<'static, str>>,
) -> Response {
    let member = match member(visitor) {
        Ok(member) => member,
        Err(elsewhere) => return elsewhere,
    };
    let account = member.account();
    let tokens = match site.vault.tokens(account.id).await {
        Ok(tokens) => tokens,
        Err(error) => return page::refused(site, visitor, error),
    };
    let moment = |at| Moment::new(visitor.texts, at);
    let line = |token: &glimpse_store::Token| TokenLine {
        id: token.hash.id(),
        name: token.name.clone(),
        made: moment(token.created_at),
        used: token.used_at.map(moment),
        ends: token.expires_at.map(moment),
    };
    let frame = Frame::of(site, visitor);
    let page = Tokens {
        frame: if made.is_some() { frame.shown_once() } else { frame.with_form() },
        typed,
        tokens: tokens.iter().map(line).collect(),
        made,
        notice,
        example: format!(
            "curl -u '{}:TOKEN' -d 'secret=…' {}",
            account.email.as_str(),
            visitor.place.link("/api/v1/share")
        ),
    };
    page::render(status, &page)
}

pub(super) async fn add_token(State(site): State<Arc<Site>>, visitor: Visitor, mut form: Form) -> Response {
    let member = match acting(&site, &visitor, &mut form) {
        Ok(member) => member,
        Err(refused) => return refused,
    };
    let (name, days) = (form.take("name"), form.take("days"));
    if visitor.is_switching {
        return tokens_page(&site, &visitor, StatusCode::OK, [&name, &days], None, None).await;
    }
    let days: Option<u32> = match days.trim() {
        "" => None,
        text => match text.parse() {
            Ok(days @ 1..=TOKEN_DAYS_MAX) => Some(days),
            _ => {
                let notice = Some(visitor.texts.get("token-days-wrong"));
                return tokens_page(&site, &visitor, StatusCode::BAD_REQUEST, [&name, ""], None, notice).await;
            }
        },
    };
    let ends = days.map(|days| site.vault.now().after(std::time::Duration::from_secs(u64::from(days) * 24 * 3600)));
    let proof = Proof::Token(member.token().to_text());
    let (status, made, notice) =
        match site.vault.create_token(member.account(), proof, name.trim(), ends, By::Owner).await {
            Ok((token, _)) => (StatusCode::OK, Some(token.to_text()), None),
            Err(VaultError::Invalid(Invalid::TokenName)) => (StatusCode::BAD_REQUEST, None, Some("token-name-wrong")),
            Err(VaultError::Invalid(Invalid::TooManyTokens { .. })) => {
                (StatusCode::BAD_REQUEST, None, Some("token-too-many"))
            }
            Err(error) => return page::refused(&site, &visitor, error),
        };
    tokens_page(&site, &visitor, status, ["", ""], made, notice.map(|id| visitor.texts.get(id))).await
}

pub(super) async fn revoke_token(State(site): State<Arc<Site>>, visitor: Visitor, mut form: Form) -> Response {
    let member = match acting(&site, &visitor, &mut form) {
        Ok(member) => member,
        Err(refused) => return refused,
    };
    match site.vault.revoke_token(member.account().id, &form.take("id"), By::Owner).await {
        // Whoever revokes twice has what they want.
        Ok(()) | Err(VaultError::Invalid(_)) => go("/account/tokens"),
        Err(error) => page::refused(&site, &visitor, error),
    }
}
