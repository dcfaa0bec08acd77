//! `/setup`: the first steps of whoever started the server, with the code that it printed. They make the first account, which
//! administers, and say under which address people reach the server. Every step can be skipped.

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use askama::Template;
use axum::{
    Router,
    extract::{OriginalUri, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use glimpse_core::account::Email;
use subtle::ConstantTimeEq;
use tracing::error;
use zeroize::Zeroizing;

use super::{
    account::go,
    cookies::Name,
    form::Form,
    mail::{MailState, MailTest},
    page::{self, Failure, Frame},
    visitor::Visitor,
};
use crate::{
    config::{self, SiteUrl},
    http::Site,
    vault::{Invalid, VaultError},
};

/// Where a mail is tried out.
const MAIL_ACTION: &str = "/setup/mail";

/// The code that sets the server up; none once somebody administers it, or is done.
#[derive(Default)]
pub struct Setup(Mutex<Option<Zeroizing<String>>>);

impl Setup {
    /// Lets whoever has this code set the server up.
    pub fn open(&self, code: Zeroizing<String>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(code);
    }

    /// The code, while there is one.
    pub fn code(&self) -> Option<Zeroizing<String>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn close(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Takes the code away if this is it: of any number of callers with the right one, one gets it.
    fn take(&self, code: &str) -> Option<Zeroizing<String>> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.take_if(|right| right.as_bytes().ct_eq(code.trim().as_bytes()).into())
    }

    fn is(&self, code: &str) -> bool {
        self.code().is_some_and(|right| right.as_bytes().ct_eq(code.trim().as_bytes()).into())
    }
}

/// The address people reach this instance under, if it is known.
pub struct PublicUrl {
    now: RwLock<Option<Arc<SiteUrl>>>,
    /// Nothing stronger than our own pages sets it.
    is_ours: bool,
    data: PathBuf,
}

impl PublicUrl {
    /// As configured.
    pub fn new(url: Option<SiteUrl>, is_ours: bool, data: &Path) -> Self {
        Self { now: RwLock::new(url.map(Arc::new)), is_ours, data: data.to_owned() }
    }

    /// As it is now.
    pub fn get(&self) -> Option<Arc<SiteUrl>> {
        self.now.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Sets it from now on, starts included; whether it is an address.
    fn set(&self, text: &str) -> std::io::Result<bool> {
        let Some(url) = config::keep_public_url(&self.data, text)? else { return Ok(false) };
        *self.now.write().unwrap_or_else(PoisonError::into_inner) = url.map(Arc::new);
        Ok(true)
    }
}

pub(super) fn routes() -> Router<Arc<Site>> {
    Router::new()
        .route("/setup", get(begin).post(make_admin))
        .route("/setup/address", get(address).post(set_address))
        .route("/setup/done", get(done).post(finish))
        .route("/setup/mail", post(test_mail).get(to_last_step))
}

#[derive(Template)]
#[template(path = "setup/begin.html")]
struct Begin<'a> {
    frame: Frame<'a>,
    code: &'a str,
    email: &'a str,
    /// What was typed.
    password: &'a str,
    password_hint: String,
    notice: Option<Cow<'static, str>>,
}

#[derive(Template)]
#[template(path = "setup/address.html")]
struct Address<'a> {
    frame: Frame<'a>,
    url: &'a str,
    is_ours: bool,
    notice: Option<Cow<'static, str>>,
}

#[derive(Template)]
#[template(path = "setup/done.html")]
struct Done<'a> {
    frame: Frame<'a>,
    mail: MailTest,
}

fn nothing_here(site: &Site, visitor: &Visitor) -> Response {
    page::failed(site, visitor, &Failure::new(StatusCode::NOT_FOUND, "failed-page", "failed-page-lead"))
}

/// Closes the setup once there is somebody who administers, however they came. Whether there is must be known.
async fn is_open(site: &Site) -> Result<bool, VaultError> {
    if site.setup.code().is_some() && site.vault.has_admin().await? {
        site.setup.close();
    }
    Ok(site.setup.code().is_some())
}

async fn begin(State(site): State<Arc<Site>>, visitor: Visitor) -> Response {
    match is_open(&site).await {
        Ok(true) => {}
        Ok(false) if may_go_on(&site, &visitor) => return go("/setup/address"),
        Ok(false) => return nothing_here(&site, &visitor),
        Err(error) => return page::refused(&site, &visitor, error),
    }
    begin_again(&site, &visitor, StatusCode::OK, ["", "", ""], None)
}

fn begin_again(
    site: &Site,
    visitor: &Visitor,
    status: StatusCode,
    [code, email, password]: [&str; 3],
    notice: Option<Cow<'static, str>>,
) -> Response {
    let chars_min = site.vault.policy().accounts.password_chars_min;
    let password_hint = visitor.texts.counted("password-hint", chars_min as u64);
    page::render(
        status,
        &Begin { frame: Frame::of(site, visitor).with_form(), code, email, password, password_hint, notice },
    )
}

/// Makes the first account, or leaves that for later.
async fn make_admin(State(site): State<Arc<Site>>, visitor: Visitor, mut form: Form) -> Response {
    match is_open(&site).await {
        Ok(true) => {}
        Ok(false) => return nothing_here(&site, &visitor),
        Err(error) => return page::refused(&site, &visitor, error),
    }
    let (code, email, password) = (form.take("code"), form.take("email"), form.take("password"));
    if visitor.is_switching {
        return begin_again(&site, &visitor, StatusCode::OK, [&code, &email, &password], None);
    }
    let again = |status, id: &str| {
        begin_again(&site, &visitor, status, [&code, &email, ""], Some(visitor.texts.get(id).into_owned().into()))
    };
    if !site.setup.is(&code) {
        return match site.vault.count_setup(visitor.caller.address).await {
            Ok(()) => again(StatusCode::FORBIDDEN, "setup-wrong-code"),
            Err(error) => page::refused(&site, &visitor, error),
        };
    }
    if &*form.take("do") == "skip" {
        let mut response = go("/setup/address");
        visitor.cookies.set(&mut response, Name::Setup, code.trim());
        return response;
    }
    let Ok(address) = Email::parse(&email) else { return again(StatusCode::BAD_REQUEST, "sign-up-address") };
    let Some(taken) = site.setup.take(&code) else { return nothing_here(&site, &visitor) };
    // To its end, whether anybody still waits for it or not: a code that is taken and used for nothing would be lost.
    let (kept, chosen) = (site.clone(), password.clone());
    let made = tokio::spawn(async move {
        let made = kept.vault.first_admin(address, chosen).await;
        if made.is_err() {
            kept.setup.open(taken);
        }
        made
    });
    if let Err(error) = made.await.unwrap_or(Err(VaultError::Unavailable)) {
        return match error {
            VaultError::Invalid(Invalid::Password(_)) => again(StatusCode::BAD_REQUEST, "password-weak"),
            VaultError::Invalid(Invalid::EmailTaken) => again(StatusCode::BAD_REQUEST, "sign-up-taken"),
            error => page::refused(&site, &visitor, error),
        };
    }
    let session = match site.vault.sign_in(visitor.caller.address, &email, password).await {
        Ok(signed_in) => site.vault.open_session(&signed_in).await,
        Err(error) => Err(error),
    };
    match session {
        Ok(session) => {
            let mut response = go("/setup/address");
            visitor.cookies.set(&mut response, Name::Session, &session.to_text());
            response
        }
        Err(_) => go("/account/sign-in"),
    }
}

/// Whoever skipped the account has the code; whoever made it administers.
fn may_go_on(site: &Site, visitor: &Visitor) -> bool {
    let is_admin = visitor.caller.member.as_ref().is_some_and(|member| member.account().is_admin);
    is_admin || visitor.cookies.get(Name::Setup).is_some_and(|code| site.setup.is(code))
}

/// The same for a form, which must have stood on one of our pages.
fn may_change(site: &Site, visitor: &Visitor, form: &mut Form) -> bool {
    let is_ours = site.nonces.is_marked(visitor.cookies.own(), &form.take("mark"));
    may_go_on(site, visitor) && is_ours
}

async fn address(State(site): State<Arc<Site>>, visitor: Visitor) -> Response {
    if !may_go_on(&site, &visitor) {
        return nothing_here(&site, &visitor);
    }
    let url = visitor.place.address();
    address_again(&site, &visitor, StatusCode::OK, &url, None)
}

fn address_again(
    site: &Site,
    visitor: &Visitor,
    status: StatusCode,
    url: &str,
    notice: Option<Cow<'static, str>>,
) -> Response {
    let is_ours = site.public_url.is_ours;
    page::render(status, &Address { frame: Frame::of(site, visitor).with_form(), url, is_ours, notice })
}

async fn set_address(State(site): State<Arc<Site>>, visitor: Visitor, mut form: Form) -> Response {
    if !may_change(&site, &visitor, &mut form) {
        return nothing_here(&site, &visitor);
    }
    if visitor.is_switching {
        let url = form.take("url");
        return address_again(&site, &visitor, StatusCode::OK, &url, None);
    }
    if &*form.take("do") == "skip" || !site.public_url.is_ours {
        return go("/setup/done");
    }
    let url = form.take("url");
    match site.public_url.set(url.trim()) {
        Ok(true) => go("/setup/done"),
        Ok(false) => address_again(
            &site,
            &visitor,
            StatusCode::BAD_REQUEST,
            &url,
            Some(visitor.texts.get("setup-address-wrong")),
        ),
        Err(error) => {
            error!(%error, "The address cannot be kept in the data folder");
            page::refused(&site, &visitor, VaultError::Unavailable)
        }
    }
}

async fn done(State(site): State<Arc<Site>>, visitor: Visitor) -> Response {
    if !may_go_on(&site, &visitor) {
        return nothing_here(&site, &visitor);
    }
    let mail = MailTest::new(&site, &visitor, MAIL_ACTION);
    page::render(StatusCode::OK, &Done { frame: Frame::of(&site, &visitor), mail })
}

/// What was tried stands there no more when another language is chosen for it.
async fn to_last_step(address: OriginalUri) -> Redirect {
    address.query().map_or_else(|| Redirect::to("/setup/done"), |query| Redirect::to(&format!("/setup/done?{query}")))
}

/// Sends a test, and shows what the mail server said.
async fn test_mail(State(site): State<Arc<Site>>, visitor: Visitor, mut form: Form) -> Response {
    if !may_change(&site, &visitor, &mut form) {
        return nothing_here(&site, &visitor);
    }
    let mail = MailTest::new(&site, &visitor, MAIL_ACTION).run(&site, &visitor, &form.take("to")).await;
    page::render(StatusCode::OK, &Done { frame: Frame::of(&site, &visitor), mail })
}

async fn finish(State(site): State<Arc<Site>>, visitor: Visitor, mut form: Form) -> Response {
    if !may_change(&site, &visitor, &mut form) {
        return nothing_here(&site, &visitor);
    }
    site.setup.close();
    let mut response = Redirect::to("/").into_response();
    visitor.cookies.forget(&mut response, Name::Setup);
    response
}
