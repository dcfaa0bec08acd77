//! What an account shared: the list, burning several at once, and the list for a spreadsheet.

use std::borrow::Cow;
use std::fmt::Write;
use std::sync::Arc;

use askama::Template;
use axum::{
    extract::{Query, State, rejection::QueryRejection},
    http::{
        HeaderValue, StatusCode,
        header::{CONTENT_DISPOSITION, CONTENT_TYPE, LOCATION},
    },
    response::{IntoResponse, Response},
};
use glimpse_core::{link::ReceiptKey, receipt::Fate};
use serde::Deserialize;
use zeroize::Zeroizing;

use super::{
    super::{
        form::Form,
        page::{self, Frame},
        visitor::Visitor,
    },
    acting, member,
};
use crate::{
    http::Site,
    i18n::{Texts, words::Moment},
    vault::{Recent, VaultError},
};

/// Secrets that are burned with one form.
const BURNS_MAX: usize = 200;

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
    to: Vec<String>,
}

#[derive(Template)]
#[template(path = "account/list.html")]
struct List<'a> {
    frame: Frame<'a>,
    email: &'a str,
    lines: Vec<Line>,
    filters: Vec<(&'static str, Cow<'static, str>, bool)>,
    all_chosen: bool,
    /// One sentence each.
    notices: Vec<String>,
    may_have_domains: bool,
    may_have_hooks: bool,
    can_mail: bool,
}

#[derive(Deserialize, Default)]
pub(super) struct Filter {
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

pub(super) async fn list(
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
    let notices = match (filter.burned, filter.kept.filter(|kept| *kept > 0)) {
        (Some(count), Some(not)) => vec![burned(count), kept(not)],
        (Some(count), None) => vec![burned(count)],
        (None, _) => Vec::new(),
    };
    let page = List {
        frame: Frame::of(&site, &visitor),
        email: member.account().email.as_str(),
        lines: lines.collect(),
        filters: STATES.iter().map(|(name, words)| (*name, texts.get(words), wanted == Some(*name))).collect(),
        all_chosen: wanted.is_none(),
        notices,
        may_have_domains: site.vault.plan(&visitor.caller).domains_max > 0,
        may_have_hooks: site.vault.may_have_hooks(member.account()),
        can_mail: site.can_mail(),
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
        to: receipt.recipients.iter().map(|mask| mask.as_str().to_owned()).collect(),
    }
}

/// Burns what was ticked, one by one: what is gone already, or needs its passphrase, is counted and left.
pub(super) async fn burn(State(site): State<Arc<Site>>, visitor: Visitor, mut form: Form) -> Response {
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
pub(super) async fn csv(State(site): State<Arc<Site>>, visitor: Visitor) -> Response {
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
        let (shared, until, state, to) =
            (said.shared.machine, said.until.machine, state(fate).0, cell(&said.to.join(", ")));
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
