//! `/admin`: accounts, invitations, what the store holds, and the settings in force. For accounts that may administer.

use std::borrow::Cow;
use std::sync::Arc;
use std::time::Duration;

use askama::Template;
use axum::{
    Router,
    extract::{OriginalUri, Query, State, rejection::QueryRejection},
    http::StatusCode,
    response::{Redirect, Response},
    routing::{get, post},
};
use glimpse_core::account::Email;
use glimpse_store::{AccountChange, audit::By};
use serde::Deserialize;
use zeroize::Zeroizing;

use super::{
    account::{acting, foreign, member},
    form::Form,
    mail::{MailState, MailTest},
    page::{self, Choice, Failure, Frame},
    visitor::Visitor,
};
use crate::{
    http::Site,
    i18n::words::{self, Moment},
    vault::{Member, SignUp},
};

const DAY: Duration = Duration::from_secs(24 * 3600);
/// Days that an invitation from this page is good for.
const INVITATION_DAYS: u32 = 7;
/// Where a mail is tried out.
const MAIL_ACTION: &str = "/admin/mail";

pub(super) fn routes() -> Router<Arc<Site>> {
    Router::new()
        .route("/admin", get(accounts))
        .route("/admin/account", post(change).get(to_overview))
        .route("/admin/invite", post(invite).get(to_overview))
        .route("/admin/mail", post(test_mail).get(to_overview))
}

struct Line {
    email: String,
    plans: Vec<Choice>,
    is_admin: bool,
    is_suspended: bool,
    is_confirmed: bool,
    made: Moment,
}

#[derive(Template)]
#[template(path = "admin.html")]
struct Admin<'a> {
    frame: Frame<'a>,
    lines: Vec<Line>,
    next: Option<String>,
    figures: Vec<(String, String)>,
    can_invite: bool,
    invitation: Option<Zeroizing<String>>,
    notice: Option<Cow<'static, str>>,
    mail: MailTest,
}

#[derive(Deserialize, Default)]
struct From {
    #[serde(default)]
    after: String,
}

/// Whoever may administer. To others these pages are not there.
fn admin<'a>(site: &Site, visitor: &'a Visitor) -> Result<&'a Member, Response> {
    let member = member(visitor)?;
    if member.account().is_admin {
        return Ok(member);
    }
    Err(page::failed(site, visitor, &Failure::new(StatusCode::NOT_FOUND, "failed-page", "failed-page-lead")))
}

async fn accounts(
    State(site): State<Arc<Site>>,
    visitor: Visitor,
    from: Result<Query<From>, QueryRejection>,
) -> Response {
    let after = from.map(|Query(from)| from.after).unwrap_or_default();
    overview(&site, &visitor, &after, Extra::default()).await
}

/// What such an address answered stands there no more when another language is chosen for it.
async fn to_overview(address: OriginalUri) -> Redirect {
    address.query().map_or_else(|| Redirect::to("/admin"), |query| Redirect::to(&format!("/admin?{query}")))
}

/// What the page says besides what it always does.
#[derive(Default)]
struct Extra {
    invitation: Option<Zeroizing<String>>,
    notice: Option<Cow<'static, str>>,
    mail: Option<MailTest>,
}

impl Extra {
    fn notice(visitor: &Visitor, id: &str) -> Self {
        Self { notice: Some(visitor.texts.get(id)), ..Self::default() }
    }
}

async fn overview(site: &Site, visitor: &Visitor, after: &str, Extra { invitation, notice, mail }: Extra) -> Response {
    if let Err(refused) = admin(site, visitor) {
        return refused;
    }
    let texts = visitor.texts;
    let (accounts, figures) =
        match (site.vault.accounts(Email::parse(after).ok().as_ref()).await, site.vault.figures().await) {
            (Ok(accounts), Ok(figures)) => (accounts, figures),
            (Err(error), _) | (_, Err(error)) => return page::refused(site, visitor, error),
        };
    let plans = &site.vault.policy().plans;
    let line = |account: &Arc<glimpse_store::Account>| Line {
        email: account.email.as_str().to_owned(),
        plans: plans
            .keys()
            .map(|plan| Choice { value: plan.clone(), words: plan.clone(), is_chosen: *plan == account.plan })
            .collect(),
        is_admin: account.is_admin,
        is_suspended: account.is_suspended,
        is_confirmed: account.is_confirmed,
        made: Moment::new(texts, account.created_at),
    };
    let size = |bytes: u64| words::size(texts, usize::try_from(bytes).unwrap_or(usize::MAX));
    let figure = |id: &str, said: String| (texts.get(id).into_owned(), said);
    let page = Admin {
        frame: if invitation.is_some() { Frame::of(site, visitor).shown_once() } else { Frame::of(site, visitor) },
        lines: accounts.iter().map(line).collect(),
        next: accounts
            .last()
            .filter(|_| accounts.len() >= site.vault.accounts_page())
            .map(|last| last.email.as_str().to_owned()),
        figures: vec![
            figure(
                "figure-unread",
                figures.unread.map_or_else(|| "–".to_owned(), |unread| texts.formats().number(unread)),
            ),
            figure("figure-unread-bytes", size(figures.unread_bytes)),
            figure("figure-unread-bytes-max", size(figures.unread_bytes_max)),
            figure("figure-queue", texts.formats().number(figures.waiting as u64)),
            figure("figure-letters", texts.formats().number(figures.letters)),
            figure(
                "figure-health",
                texts.get(if figures.is_failing { "figure-health-bad" } else { "figure-health-good" }).into_owned(),
            ),
        ],
        can_invite: can_invite(site),
        invitation,
        notice,
        mail: mail.unwrap_or_else(|| MailTest::new(site, visitor, MAIL_ACTION)),
    };
    page::render(StatusCode::OK, &page)
}

/// Changes one thing about one account.
async fn change(State(site): State<Arc<Site>>, visitor: Visitor, mut form: Form) -> Response {
    let own = match admin(&site, &visitor) {
        Ok(own) => own.account().id,
        Err(refused) => return refused,
    };
    if acting(&site, &visitor, &mut form).is_err() {
        return foreign(&site, &visitor);
    }
    let change = match form.take("do").as_str() {
        "plan" => AccountChange::Plan(form.take("plan").to_string()),
        "suspend" => AccountChange::Suspended(true),
        "resume" => AccountChange::Suspended(false),
        "confirm" => AccountChange::Confirmed,
        _ => return overview(&site, &visitor, "", Extra::notice(&visitor, "admin-not-changed")).await,
    };
    let account = match Email::parse(&form.take("email")) {
        Ok(email) => site.vault.account(&email).await,
        Err(_) => Ok(None),
    };
    let notice = match account {
        // Whoever shuts themselves out needs the command line to come back.
        Ok(Some(account)) if account.id == own && change == AccountChange::Suspended(true) => "admin-own",
        Ok(Some(account)) => match site.vault.change_account(account.id, change, By::Admin(own)).await {
            Ok(()) => "admin-changed",
            Err(_) => "admin-not-changed",
        },
        Ok(None) => "admin-not-changed",
        Err(error) => return page::refused(&site, &visitor, error),
    };
    overview(&site, &visitor, "", Extra::notice(&visitor, notice)).await
}

/// Sends a test, and shows what the mail server said.
async fn test_mail(State(site): State<Arc<Site>>, visitor: Visitor, mut form: Form) -> Response {
    if let Err(refused) = admin(&site, &visitor) {
        return refused;
    }
    if acting(&site, &visitor, &mut form).is_err() {
        return foreign(&site, &visitor);
    }
    let mail = MailTest::new(&site, &visitor, MAIL_ACTION).run(&site, &visitor, &form.take("to")).await;
    overview(&site, &visitor, "", Extra { mail: Some(mail), ..Extra::default() }).await
}

/// Whether somebody could sign up with an invitation.
fn can_invite(site: &Site) -> bool {
    site.vault.policy().accounts.sign_up != SignUp::Closed
}

/// Signs an invitation, which is shown once.
async fn invite(State(site): State<Arc<Site>>, visitor: Visitor, mut form: Form) -> Response {
    if let Err(refused) = admin(&site, &visitor) {
        return refused;
    }
    if acting(&site, &visitor, &mut form).is_err() {
        return foreign(&site, &visitor);
    }
    if !can_invite(&site) {
        return overview(&site, &visitor, "", Extra::notice(&visitor, "sign-up-closed")).await;
    }
    match site.vault.invite(&form.take("plan"), DAY * INVITATION_DAYS) {
        Ok((invitation, _)) => {
            let path = Zeroizing::new(format!("/account/sign-up?invitation={invitation}"));
            let address = Zeroizing::new(visitor.place.link(&path));
            overview(&site, &visitor, "", Extra { invitation: Some(address), ..Extra::default() }).await
        }
        Err(_) => overview(&site, &visitor, "", Extra::notice(&visitor, "admin-not-changed")).await,
    }
}
