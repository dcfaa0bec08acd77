//! `/account`: signing up, in and out, what one shared, tokens, the password, and leaving.

use std::borrow::Cow;
use std::fmt::Write;
use std::sync::Arc;

use askama::Template;
use axum::{
    Router,
    extract::{Query, State, rejection::QueryRejection},
    http::{
        HeaderValue, StatusCode,
        header::{CONTENT_DISPOSITION, CONTENT_TYPE, LOCATION},
    },
    response::{IntoResponse, Response},
    routing::{get, post},
};
use glimpse_core::{account::Email, link::ReceiptKey, receipt::Fate};
use serde::Deserialize;
use zeroize::Zeroizing;

use super::{
    cookies::Name,
    form::Form,
    page::{self, Failure, Frame},
    text::Texts,
    visitor::Visitor,
    words::Moment,
};
use crate::{
    http::Site,
    vault::{Invalid, Member, Proof, Recent, SignUp, VaultError},
};

/// The longest life of a token that has an end, in days.
const TOKEN_DAYS_MAX: u32 = 36_500;
/// Secrets that are burned with one form.
const BURNS_MAX: usize = 200;

pub(super) fn routes() -> Router<Arc<Site>> {
    Router::new()
        .route("/account", get(list))
        .route("/account/recent.csv", get(csv))
        .route("/account/burn", post(burn))
        .route("/account/sign-in", get(sign_in_page).post(sign_in))
        .route("/account/sign-up", get(sign_up_page).post(sign_up))
        .route("/account/forgotten", get(forgotten))
        .route("/account/sign-out", post(sign_out))
        .route("/account/tokens", get(tokens).post(add_token))
        .route("/account/tokens/revoke", post(revoke_token))
        .route("/account/password", get(password_page).post(change_password))
        .route("/account/delete", get(delete_page).post(delete))
}

// ---------------------------------------------------------------- who acts

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
    let own = visitor.cookies.own();
    !own.is_empty() && site.nonces.is_marked(own, &form.take("mark"))
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

// ---------------------------------------------------------------- signing in, up and out

#[derive(Template)]
#[template(path = "account/sign_in.html")]
struct SignInPage<'a> {
    frame: Frame<'a>,
    email: &'a str,
    notice: Option<Cow<'static, str>>,
    can_sign_up: bool,
}

async fn sign_in_page(State(site): State<Arc<Site>>, mut visitor: Visitor) -> Response {
    if visitor.caller.member.is_some() {
        return go("/account");
    }
    let value = visitor.cookies.introduce(site.vault.random());
    introduced(sign_in_again(&site, &visitor, StatusCode::OK, "", None), &visitor, value)
}

fn sign_in_again(
    site: &Site,
    visitor: &Visitor,
    status: StatusCode,
    email: &str,
    notice: Option<Cow<'static, str>>,
) -> Response {
    let can_sign_up = site.vault.policy().accounts.sign_up != SignUp::Closed;
    page::render(status, &SignInPage { frame: Frame::of(site, visitor), email, notice, can_sign_up })
}

async fn sign_in(State(site): State<Arc<Site>>, visitor: Visitor, mut form: Form) -> Response {
    if !is_ours(&site, &visitor, &mut form) {
        return foreign(&site, &visitor);
    }
    let (email, password) = (form.take("email"), form.take("password"));
    let signed_in = match site.vault.sign_in(visitor.caller.address, &email, password).await {
        Ok(signed_in) => site.vault.open_session(&signed_in).await,
        Err(error) => Err(error),
    };
    match signed_in {
        Ok(session) => {
            let mut response = go("/account");
            visitor.cookies.set(&mut response, Name::Session, &session.to_text());
            response
        }
        Err(VaultError::NotAuthorized) => {
            let notice = visitor.texts.get("sign-in-wrong");
            sign_in_again(&site, &visitor, StatusCode::FORBIDDEN, &email, Some(notice))
        }
        Err(error) => page::refused(&site, &visitor, error),
    }
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

/// Until mail is sent, a forgotten password is a matter for the operator; whoever resets it cannot read what was shared.
async fn forgotten(State(site): State<Arc<Site>>, visitor: Visitor) -> Response {
    note(&site, &visitor, StatusCode::OK, "forgotten", "forgotten-lead")
}

#[derive(Template)]
#[template(path = "account/sign_up.html")]
struct SignUpPage<'a> {
    frame: Frame<'a>,
    email: &'a str,
    invitation: &'a str,
    needs_invitation: bool,
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
    introduced(sign_up_again(&site, &visitor, StatusCode::OK, ["", &invitation], None), &visitor, value)
}

fn sign_up_again(
    site: &Site,
    visitor: &Visitor,
    status: StatusCode,
    [email, invitation]: [&str; 2],
    notice: Option<Cow<'static, str>>,
) -> Response {
    let policy = &site.vault.policy().accounts;
    if policy.sign_up == SignUp::Closed {
        return note(site, visitor, StatusCode::FORBIDDEN, "sign-up-closed", "sign-up-closed-lead");
    }
    let page = SignUpPage {
        frame: Frame::of(site, visitor),
        email,
        invitation,
        needs_invitation: policy.sign_up == SignUp::Invite,
        password_hint: visitor.texts.counted("password-hint", policy.password_chars_min as u64),
        notice,
    };
    page::render(status, &page)
}

async fn sign_up(State(site): State<Arc<Site>>, visitor: Visitor, mut form: Form) -> Response {
    if !is_ours(&site, &visitor, &mut form) {
        return foreign(&site, &visitor);
    }
    let (email, password, invitation) = (form.take("email"), form.take("password"), form.take("invitation"));
    let again = |id: &str| {
        let notice = Some(visitor.texts.get(id));
        sign_up_again(&site, &visitor, StatusCode::BAD_REQUEST, [&email, &invitation], notice)
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
                Ok(session) => {
                    let mut response = go("/account");
                    visitor.cookies.set(&mut response, Name::Session, &session.to_text());
                    response
                }
                Err(_) => go("/account/sign-in"),
            }
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
    let texts = visitor.texts;
    let (headline, lead) = (texts.get(headline).into_owned().into(), texts.get(lead).into_owned().into());
    page::render(status, &Note { frame: Frame::of(site, visitor), headline, lead })
}

// ---------------------------------------------------------------- what one shared

/// What became of a secret, as the list filters and the table says it.
const STATES: [(&str, &str); 4] = [
    ("unread", "state-unread"),
    ("revealed", "state-revealed"),
    ("burned", "state-burned"),
    ("expired", "state-expired"),
];

/// One line of the list.
struct Line {
    key: Option<Zeroizing<String>>,
    shared: Moment,
    until: Moment,
    state: Cow<'static, str>,
    state_at: Option<Moment>,
    has_passphrase: bool,
    can_burn: bool,
    to: String,
}

#[derive(Template)]
#[template(path = "account/list.html")]
struct List<'a> {
    frame: Frame<'a>,
    email: &'a str,
    lines: Vec<Line>,
    filters: Vec<(&'static str, Cow<'static, str>, bool)>,
    all_chosen: bool,
    notice: Option<String>,
}

#[derive(Deserialize, Default)]
struct Filter {
    #[serde(default)]
    state: String,
    burned: Option<u64>,
    kept: Option<u64>,
}

fn state(fate: Option<Fate>) -> (&'static str, &'static str) {
    match fate {
        None => STATES[0],
        Some(Fate::Revealed(_)) => STATES[1],
        Some(Fate::Burned(_)) => STATES[2],
        Some(Fate::Expired(_)) => STATES[3],
    }
}

async fn list(
    State(site): State<Arc<Site>>,
    visitor: Visitor,
    filter: Result<Query<Filter>, QueryRejection>,
) -> Response {
    let member = match member(&visitor) {
        Ok(member) => member,
        Err(elsewhere) => return elsewhere,
    };
    let recent = match site.vault.recent(&visitor.caller).await {
        Ok(recent) => recent,
        Err(error) => return page::refused(&site, &visitor, error),
    };
    let texts = visitor.texts;
    let filter = filter.map(|Query(filter)| filter).unwrap_or_default();
    let wanted = STATES.iter().find(|(name, _)| *name == filter.state).map(|(name, _)| *name);
    let now = site.vault.now();
    let lines = recent
        .iter()
        .filter(|line| wanted.is_none_or(|wanted| state(line.receipt.fate_at(now)).0 == wanted))
        .map(|line| self::line(texts, line, line.receipt.fate_at(now)));
    let burned = |count| texts.counted("burned-some", count);
    let kept = |count| texts.counted("burned-not", count);
    let notice = match (filter.burned, filter.kept.filter(|kept| *kept > 0)) {
        (Some(count), Some(not)) => Some(format!("{} {}", burned(count), kept(not))),
        (Some(count), None) => Some(burned(count)),
        (None, _) => None,
    };
    let page = List {
        frame: Frame::of(&site, &visitor),
        email: member.account().email.as_str(),
        lines: lines.collect(),
        filters: STATES.iter().map(|(name, words)| (*name, texts.get(words), wanted == Some(*name))).collect(),
        all_chosen: wanted.is_none(),
        notice,
    };
    page::render(StatusCode::OK, &page)
}

fn line(texts: &'static Texts, line: &Recent, fate: Option<Fate>) -> Line {
    let receipt = &line.receipt;
    let at = match fate {
        None => None,
        Some(Fate::Revealed(at) | Fate::Burned(at) | Fate::Expired(at)) => Some(Moment::new(texts, at)),
    };
    Line {
        key: line.receipt_key.as_ref().map(|key| Zeroizing::new(key.to_text().as_str().to_owned())),
        shared: Moment::new(texts, receipt.created_at),
        until: Moment::new(texts, receipt.expires_at()),
        state: texts.get(state(fate).1),
        state_at: at,
        has_passphrase: receipt.has_passphrase,
        can_burn: fate.is_none() && !receipt.has_passphrase && line.receipt_key.is_some(),
        to: receipt.recipients.iter().map(|mask| mask.as_str()).collect::<Vec<_>>().join(", "),
    }
}

/// Burns what was ticked, one by one: what is gone already, or needs its passphrase, is counted and left.
async fn burn(State(site): State<Arc<Site>>, visitor: Visitor, mut form: Form) -> Response {
    if let Err(refused) = acting(&site, &visitor, &mut form) {
        return refused;
    }
    let keys = form.take_all("key");
    let (mut burned, mut kept) = (0, keys.len().saturating_sub(BURNS_MAX));
    for key in keys.iter().take(BURNS_MAX) {
        match site.vault.burn(&visitor.caller, ReceiptKey::parse(key).as_ref(), None).await {
            Ok(_) => burned += 1,
            Err(VaultError::Gone | VaultError::WrongPassphrase | VaultError::Locked(_)) => kept += 1,
            Err(error) if burned == 0 => return page::refused(&site, &visitor, error),
            // What was burned is said in any case.
            Err(_) => kept += 1,
        }
    }
    (StatusCode::SEE_OTHER, [(LOCATION, format!("/account?burned={burned}&kept={kept}"))]).into_response()
}

/// The list for a spreadsheet. Holds no key.
async fn csv(State(site): State<Arc<Site>>, visitor: Visitor) -> Response {
    if let Err(elsewhere) = member(&visitor) {
        return elsewhere;
    }
    let recent = match site.vault.recent(&visitor.caller).await {
        Ok(recent) => recent,
        Err(error) => return page::refused(&site, &visitor, error),
    };
    let (now, texts) = (site.vault.now(), visitor.texts);
    let mut csv = String::from("shared,until,state,at,passphrase,recipients\r\n");
    for line in &recent {
        let fate = line.receipt.fate_at(now);
        let said = self::line(texts, line, fate);
        let at = said.state_at.map(|at| at.machine).unwrap_or_default();
        let passphrase = if said.has_passphrase { "yes" } else { "no" };
        let (shared, until, state, to) = (said.shared.machine, said.until.machine, state(fate).0, cell(&said.to));
        let _ = write!(csv, "{shared},{until},{state},{at},{passphrase},{to}\r\n");
    }
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8")),
        (CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"secrets.csv\"")),
    ];
    (headers, csv).into_response()
}

/// Quoted, and never a formula (RFC 4180; a spreadsheet computes what begins with one of these signs).
fn cell(text: &str) -> String {
    let guard = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

// ---------------------------------------------------------------- tokens

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
    /// A token that was made just now, shown once.
    made: Option<Zeroizing<String>>,
    notice: Option<Cow<'static, str>>,
    example: String,
}

async fn tokens(State(site): State<Arc<Site>>, visitor: Visitor) -> Response {
    tokens_page(&site, &visitor, StatusCode::OK, None, None).await
}

async fn tokens_page(
    site: &Site,
    visitor: &Visitor,
    status: StatusCode,
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
    let page = Tokens {
        frame: Frame::of(site, visitor),
        tokens: tokens.iter().map(line).collect(),
        made,
        notice,
        example: format!("curl -u '{}:TOKEN' -d 'secret=…' {}/api/v1/share", account.email.as_str(), visitor.base),
    };
    page::render(status, &page)
}

async fn add_token(State(site): State<Arc<Site>>, visitor: Visitor, mut form: Form) -> Response {
    let member = match acting(&site, &visitor, &mut form) {
        Ok(member) => member,
        Err(refused) => return refused,
    };
    let days = form.take("days");
    let days: Option<u32> = match days.trim() {
        "" => None,
        text => match text.parse() {
            Ok(days @ 1..=TOKEN_DAYS_MAX) => Some(days),
            _ => {
                let notice = Some(visitor.texts.get("token-days-wrong"));
                return tokens_page(&site, &visitor, StatusCode::BAD_REQUEST, None, notice).await;
            }
        },
    };
    let ends = days.map(|days| site.vault.now().after(std::time::Duration::from_secs(u64::from(days) * 24 * 3600)));
    let proof = Proof::Token(member.token().to_text());
    let (status, made, notice) =
        match site.vault.create_token(member.account(), proof, form.take("name").trim(), ends).await {
            Ok((token, _)) => (StatusCode::OK, Some(token.to_text()), None),
            Err(VaultError::Invalid(Invalid::TokenName)) => (StatusCode::BAD_REQUEST, None, Some("token-name-wrong")),
            Err(VaultError::Invalid(Invalid::TooManyTokens { .. })) => {
                (StatusCode::BAD_REQUEST, None, Some("token-too-many"))
            }
            Err(error) => return page::refused(&site, &visitor, error),
        };
    tokens_page(&site, &visitor, status, made, notice.map(|id| visitor.texts.get(id))).await
}

async fn revoke_token(State(site): State<Arc<Site>>, visitor: Visitor, mut form: Form) -> Response {
    let member = match acting(&site, &visitor, &mut form) {
        Ok(member) => member,
        Err(refused) => return refused,
    };
    match site.vault.revoke_token(member.account().id, &form.take("id")).await {
        // Whoever revokes twice has what they want.
        Ok(()) | Err(VaultError::Invalid(_)) => go("/account/tokens"),
        Err(error) => page::refused(&site, &visitor, error),
    }
}

// ---------------------------------------------------------------- the password, and leaving

#[derive(Template)]
#[template(path = "account/password.html")]
struct PasswordPage<'a> {
    frame: Frame<'a>,
    email: &'a str,
    password_hint: String,
    notice: Option<Cow<'static, str>>,
}

async fn password_page(State(site): State<Arc<Site>>, visitor: Visitor) -> Response {
    password_again(&site, &visitor, StatusCode::OK, None)
}

fn password_again(site: &Site, visitor: &Visitor, status: StatusCode, notice: Option<Cow<'static, str>>) -> Response {
    let member = match member(visitor) {
        Ok(member) => member,
        Err(elsewhere) => return elsewhere,
    };
    let chars_min = site.vault.policy().accounts.password_chars_min;
    let page = PasswordPage {
        frame: Frame::of(site, visitor),
        email: member.account().email.as_str(),
        password_hint: visitor.texts.counted("password-hint", chars_min as u64),
        notice,
    };
    page::render(status, &page)
}

async fn change_password(State(site): State<Arc<Site>>, visitor: Visitor, mut form: Form) -> Response {
    let member = match acting(&site, &visitor, &mut form) {
        Ok(member) => member,
        Err(refused) => return refused,
    };
    let (old, new) = (form.take("password"), form.take("new"));
    let (status, notice) = match site.vault.change_password(visitor.caller.address, member, old, new).await {
        Ok(()) => (StatusCode::OK, "password-changed"),
        Err(VaultError::NotAuthorized) => (StatusCode::FORBIDDEN, "password-wrong"),
        Err(VaultError::Invalid(_)) => (StatusCode::BAD_REQUEST, "password-weak"),
        Err(error) => return page::refused(&site, &visitor, error),
    };
    password_again(&site, &visitor, status, Some(visitor.texts.get(notice)))
}

#[derive(Template)]
#[template(path = "account/delete.html")]
struct DeletePage<'a> {
    frame: Frame<'a>,
    email: &'a str,
    notice: Option<Cow<'static, str>>,
}

async fn delete_page(State(site): State<Arc<Site>>, visitor: Visitor) -> Response {
    delete_again(&site, &visitor, StatusCode::OK, None)
}

fn delete_again(site: &Site, visitor: &Visitor, status: StatusCode, notice: Option<Cow<'static, str>>) -> Response {
    match member(visitor) {
        Ok(member) => {
            let email = member.account().email.as_str();
            page::render(status, &DeletePage { frame: Frame::of(site, visitor), email, notice })
        }
        Err(elsewhere) => elsewhere,
    }
}

async fn delete(State(site): State<Arc<Site>>, visitor: Visitor, mut form: Form) -> Response {
    let member = match acting(&site, &visitor, &mut form) {
        Ok(member) => member,
        Err(refused) => return refused,
    };
    match site.vault.leave(visitor.caller.address, member, form.take("password")).await {
        Ok(()) => {
            let gone =
                Visitor { caller: crate::vault::Caller { address: visitor.caller.address, member: None }, ..visitor };
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
            delete_again(&site, &visitor, StatusCode::FORBIDDEN, Some(visitor.texts.get("password-wrong")))
        }
        Err(error) => page::refused(&site, &visitor, error),
    }
}
