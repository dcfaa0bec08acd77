//! The webhooks of an account: added, with the secret shown once, tested, removed.

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
    i18n::{Texts, words::Moment},
    vault::{Hook, Invalid, Told, UNREADABLE, VaultError},
};

struct HookLine {
    number: u16,
    url: Zeroizing<String>,
    /// What came of the last call.
    last: Option<(Moment, String)>,
    is_off: bool,
    /// When something last had no room to wait for it.
    untold: Option<Moment>,
}

#[derive(Template)]
#[template(path = "account/hooks.html")]
struct Hooks<'a> {
    frame: Frame<'a>,
    hooks: Vec<HookLine>,
    /// Whether there are some that do not open.
    is_broken: bool,
    /// What was typed.
    url: &'a str,
    /// The secret of a webhook that was added just now.
    secret: Option<Zeroizing<String>>,
    /// What came of a test just now.
    tested: Option<String>,
    notice: Option<Cow<'static, str>>,
}

/// What is said once.
#[derive(Default)]
struct Said<'a> {
    url: &'a str,
    secret: Option<Zeroizing<String>>,
    tested: Option<String>,
    notice: Option<Cow<'static, str>>,
}

pub(super) async fn hooks(State(site): State<Arc<Site>>, visitor: Visitor) -> Response {
    hooks_page(&site, &visitor, StatusCode::OK, Said::default()).await
}

async fn hooks_page(site: &Site, visitor: &Visitor, status: StatusCode, said: Said<'_>) -> Response {
    let member = match member(visitor) {
        Ok(member) => member,
        Err(elsewhere) => return elsewhere,
    };
    let hooks = match site.vault.hooks_of(member.account().id).await {
        Ok(hooks) => hooks,
        Err(error) => return page::refused(site, visitor, error),
    };
    let frame = Frame::of(site, visitor);
    let Said { url, secret, tested, notice } = said;
    let page = Hooks {
        frame: if secret.is_some() { frame.shown_once() } else { frame.with_form() },
        is_broken: hooks.is_none(),
        hooks: hooks.unwrap_or_default().iter().map(|hook| line(visitor.texts, hook)).collect(),
        url,
        secret,
        tested,
        notice,
    };
    page::render(status, &page)
}

fn line(texts: &'static Texts, hook: &Hook) -> HookLine {
    let last = hook.last().map(|(told, at)| (Moment::new(texts, at), words(texts, told)));
    let untold = hook.untold_at().map(|at| Moment::new(texts, at));
    HookLine { number: hook.number, url: hook.url.clone(), last, is_off: hook.is_off(), untold }
}

fn words(texts: &Texts, told: Told) -> String {
    let id = match told {
        Told::Delivered => "hook-delivered",
        Told::Answered(status) => {
            return texts.with("hook-answered", [("status", status.to_string().into())]);
        }
        Told::Gone => return texts.with("hook-answered", [("status", StatusCode::GONE.as_str().into())]),
        // Whether a name leads inwards is nobody's business but the operator's: which names there are inside must not be asked here.
        Told::Unreachable | Told::Forbidden => "hook-unreachable",
        Told::Insecure => "hook-insecure",
    };
    texts.get(id).into_owned()
}

pub(super) async fn add(State(site): State<Arc<Site>>, visitor: Visitor, mut form: Form) -> Response {
    let member = match acting(&site, &visitor, &mut form) {
        Ok(member) => member,
        Err(refused) => return refused,
    };
    let url = form.take("url");
    if visitor.is_switching {
        return hooks_page(&site, &visitor, StatusCode::OK, Said { url: &url, ..Said::default() }).await;
    }
    let notice = match site.vault.add_hook(member.account(), &url, By::Owner).await {
        Ok(hook) => {
            let said = Said { secret: Some(hook.secret), ..Said::default() };
            return hooks_page(&site, &visitor, StatusCode::OK, said).await;
        }
        Err(VaultError::Invalid(Invalid::HookAddress)) => visitor.texts.get("hook-refused-address"),
        Err(VaultError::Invalid(Invalid::TooManyHooks { .. })) => visitor.texts.get("hook-refused-many"),
        Err(error) => return page::refused(&site, &visitor, error),
    };
    let said = Said { url: &url, notice: Some(notice), ..Said::default() };
    hooks_page(&site, &visitor, StatusCode::BAD_REQUEST, said).await
}

/// Calls it, and says what came of that: whoever presses the button waits as long as a call may take.
pub(super) async fn test(State(site): State<Arc<Site>>, visitor: Visitor, mut form: Form) -> Response {
    let member = match acting(&site, &visitor, &mut form) {
        Ok(member) => member,
        Err(refused) => return refused,
    };
    if visitor.is_switching {
        let url = form.take("url");
        return hooks_page(&site, &visitor, StatusCode::OK, Said { url: &url, ..Said::default() }).await;
    }
    let Ok(number) = form.take("id").parse() else { return go("/account/webhooks") };
    let call = match site.vault.hook_test_by_owner(member.account().id, number).await {
        Ok(call) => call,
        Err(VaultError::Invalid(_)) => return go("/account/webhooks"),
        Err(error) => return page::refused(&site, &visitor, error),
    };
    let Some(told) = site.hooks.test(&call).await else { return page::refused(&site, &visitor, VaultError::Busy) };
    site.vault.tested(&call, told, By::Owner).await;
    let said = Said { tested: Some(words(visitor.texts, told)), ..Said::default() };
    hooks_page(&site, &visitor, StatusCode::OK, said).await
}

pub(super) async fn remove(State(site): State<Arc<Site>>, visitor: Visitor, mut form: Form) -> Response {
    let member = match acting(&site, &visitor, &mut form) {
        Ok(member) => member,
        Err(refused) => return refused,
    };
    let Ok(number) = form.take("id").parse() else { return go("/account/webhooks") };
    let account = member.account().id;
    let removed = match number {
        UNREADABLE => site.vault.remove_unreadable_hooks(account, By::Owner).await,
        number => site.vault.remove_hook(account, number, By::Owner).await,
    };
    match removed {
        // Whoever removes twice has what they want.
        Ok(()) | Err(VaultError::Invalid(_)) => go("/account/webhooks"),
        Err(error) => page::refused(&site, &visitor, error),
    }
}
