//! The share domains of an account: asked for, proved, given up.

use std::borrow::Cow;
use std::sync::Arc;

use askama::Template;
use axum::{
    extract::State,
    http::{StatusCode, header::LOCATION},
    response::{IntoResponse, Response},
};
use glimpse_core::domain::{HostName, NoHostName};

use super::{
    super::{
        form::Form,
        page::{self, Frame},
        visitor::Visitor,
    },
    acting, go, member,
};
use crate::{
    http::{Site, without_port},
    i18n::{Texts, words::Moment},
    ops::domains::check,
    vault::{Asked, DnsTrouble, DomainOwner, DomainState, Invalid, Member, VaultError},
};

struct DomainLine {
    /// As DNS has it, and as people write it.
    host: String,
    shown: String,
    is_proved: bool,
    state: String,
    /// What the DNS said the last time, if that was not the proof.
    found: Option<String>,
    record: [String; 2],
}

#[derive(Template)]
#[template(path = "account/domains.html")]
struct Domains<'a> {
    frame: Frame<'a>,
    domains: Vec<DomainLine>,
    /// What was typed.
    host: &'a str,
    /// The instance's own host.
    own: String,
    notice: Option<Cow<'static, str>>,
}

/// Whoever acts, and the hosts that are theirs.
pub(super) fn owner(member: &Member) -> DomainOwner {
    DomainOwner::Account(member.account().id)
}

pub(super) async fn domains(State(site): State<Arc<Site>>, visitor: Visitor) -> Response {
    domains_page(&site, &visitor, StatusCode::OK, "", None).await
}

async fn domains_page(
    site: &Site,
    visitor: &Visitor,
    status: StatusCode,
    host: &str,
    notice: Option<Cow<'static, str>>,
) -> Response {
    let member = match member(visitor) {
        Ok(member) => member,
        Err(elsewhere) => return elsewhere,
    };
    let asked = match site.vault.domains_of(owner(member)).await {
        Ok(asked) => asked,
        Err(error) => return page::refused(site, visitor, error),
    };
    let page = Domains {
        frame: Frame::of(site, visitor).with_form(),
        domains: asked.iter().map(|asked| line(site, visitor.texts, asked)).collect(),
        host,
        own: visitor.place.host.clone().unwrap_or_else(|| site.name.clone()),
        notice,
    };
    page::render(status, &page)
}

fn line(site: &Site, texts: &Texts, asked: &Asked) -> DomainLine {
    let found = |at, trouble| {
        let id = match trouble {
            DnsTrouble::Missing => "domain-missing",
            DnsTrouble::Wrong => "domain-wrong",
            DnsTrouble::Unreachable => "domain-unreachable",
            DnsTrouble::Held => "domain-held",
        };
        texts.with(id, [("at", Moment::new(texts, at).words.into())])
    };
    let (state, found) = match &asked.state {
        DomainState::Asked(last) => {
            (texts.get("domain-asked").into_owned(), last.map(|(at, trouble)| found(at, trouble)))
        }
        DomainState::Proved(domain) => match domain.failing {
            None => (texts.get("domain-proved").into_owned(), None),
            Some(failing) => {
                let until = failing.since.after(site.vault.lapse_after(failing.trouble));
                let until = Moment::new(texts, until).words;
                let state = texts.with("domain-proved-until", [("until", until.into())]);
                (state, Some(found(domain.checked_at, failing.trouble)))
            }
        },
    };
    DomainLine {
        host: asked.host.as_str().to_owned(),
        shown: asked.host.to_unicode(),
        is_proved: matches!(asked.state, DomainState::Proved(_)),
        state,
        found,
        record: [asked.proof.name.clone(), asked.proof.value.clone()],
    }
}

pub(super) async fn add(State(site): State<Arc<Site>>, visitor: Visitor, mut form: Form) -> Response {
    let member = match acting(&site, &visitor, &mut form) {
        Ok(member) => member,
        Err(refused) => return refused,
    };
    let typed = form.take("host");
    if visitor.is_switching {
        return domains_page(&site, &visitor, StatusCode::OK, &typed, None).await;
    }
    let texts = visitor.texts;
    let notice = match HostName::parse(&typed) {
        Err(NoHostName::Shape) => texts.get("domain-refused-shape"),
        Err(NoHostName::Confusable) => texts.get("domain-refused-confusable"),
        Ok(host) => {
            let url = site.public_url.get();
            let own = url.as_ref().map(|url| without_port(url.authority()));
            let domains_max = site.vault.plan(&visitor.caller).domains_max;
            match site.vault.ask_domain(owner(member), &host, own, domains_max).await {
                Ok(_) => return go("/account/domains"),
                Err(VaultError::Invalid(Invalid::OwnHost)) => texts.get("domain-refused-own"),
                Err(VaultError::Invalid(Invalid::TooManyDomains { domains_max })) => {
                    texts.counted("domain-refused-many", domains_max as u64).into()
                }
                Err(error) => return page::refused(&site, &visitor, error),
            }
        }
    };
    domains_page(&site, &visitor, StatusCode::BAD_REQUEST, &typed, Some(notice)).await
}

/// Looks at the DNS; what it says stands on the page.
pub(super) async fn look(State(site): State<Arc<Site>>, visitor: Visitor, form: Form) -> Response {
    on_host(&site, &visitor, form, async |owner, host| check(&site.vault, &site.dns, owner, host).await.map(drop)).await
}

pub(super) async fn remove(State(site): State<Arc<Site>>, visitor: Visitor, form: Form) -> Response {
    on_host(&site, &visitor, form, async |owner, host| site.vault.remove_domain(owner, host).await.map(drop)).await
}

async fn on_host(
    site: &Site,
    visitor: &Visitor,
    mut form: Form,
    act: impl AsyncFnOnce(DomainOwner, &HostName) -> Result<(), VaultError>,
) -> Response {
    let member = match acting(site, visitor, &mut form) {
        Ok(member) => member,
        Err(refused) => return refused,
    };
    let Ok(host) = HostName::parse(&form.take("host")) else { return go("/account/domains") };
    match act(owner(member), &host).await {
        // Whoever looks at what was given up meanwhile sees that it is gone.
        Ok(()) | Err(VaultError::Invalid(_)) => {
            let to = format!("/account/domains#{}", host.as_str());
            (StatusCode::SEE_OTHER, [(LOCATION, to)]).into_response()
        }
        Err(error) => page::refused(site, visitor, error),
    }
}
