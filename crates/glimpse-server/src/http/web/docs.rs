//! `/docs/api`: the reference of the REST API of this very instance: its address in every example, its limits, its switches.

use std::sync::Arc;

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};

use super::{
    page::{self, Frame},
    visitor::Visitor,
};
use crate::{
    http::{Numbers, Site},
    i18n::{Texts, words},
    vault::{BASIC, Plan, Receipts, SignUp},
};

/// The beginning of a made-up value in an example.
const GENERATED: &str = "3Rg8R2sfD3?a";

#[derive(Template)]
#[template(path = "docs/api.html")]
struct Reference<'a> {
    frame: Frame<'a>,
    /// The reference's own texts; in English where the page's language has none.
    texts: &'static Texts,
    /// What addresses of this instance begin with.
    base: &'a str,
    host: &'a str,
    /// What calls need to say who shares, and so who may read the receipt and burn.
    sharer: &'static str,
    owner: &'static str,
    /// Who shares in the examples.
    custid: &'static str,
    size_max: String,
    ttl_min: String,
    ttl_max: String,
    /// Seconds, of a secret and of its receipt.
    ttl_default: String,
    ttl_receipt: String,
    recent: String,
    /// What a generated value may look like.
    generated: String,
    has_sign_up: bool,
    facts: Vec<Fact>,
    answers: Answers,
}

impl Reference<'_> {
    fn t(&self, id: &str) -> String {
        self.texts.get(id).into_owned()
    }

    /// A message about a place or a span, as safe HTML.
    fn told(&self, id: &str, name: &str, text: &str) -> String {
        self.texts.html(id, &[(name, text)])
    }
}

/// What holds on this site: for everybody, or apart for callers without and with an account.
struct Fact {
    name: String,
    /// As safe HTML.
    anonymous: String,
    /// None, if it is the same.
    account: Option<String>,
}

/// Example answers, with numbers as this instance writes them.
struct Answers {
    numbers: Numbers,
}

impl Answers {
    /// A number of an answer.
    fn n(&self, number: &str) -> String {
        match self.numbers {
            Numbers::Integer => number.to_owned(),
            Numbers::Text => format!("\"{number}\""),
        }
    }
}

pub(super) async fn api(State(site): State<Arc<Site>>, visitor: Visitor) -> Response {
    let texts = visitor.texts.language().api_texts();
    // Spans and sizes are said in the language of the sentences around them.
    let common = texts.language().texts();
    let policy = site.vault.policy();
    let basic = policy.plans.get(BASIC).unwrap_or(&policy.anonymous);
    let needs_account = policy.receipts == Receipts::Account;
    let shares_with_account = needs_account || !policy.anyone_creates;
    let plan = if shares_with_account { basic } else { &policy.anonymous };
    let authenticated = |is_needed: bool| if is_needed { "-u \"$EMAIL:$TOKEN\" " } else { "" };
    let page = Reference {
        frame: Frame::of(&site, &visitor),
        texts,
        base: &visitor.place.address(),
        host: visitor.place.host.as_deref().unwrap_or(&site.name),
        sharer: authenticated(shares_with_account),
        owner: authenticated(needs_account),
        custid: if shares_with_account { "anna@example.org" } else { "anon" },
        size_max: words::size(common, plan.secret_bytes_max),
        ttl_min: words::lifetime(common, plan.ttl.min.seconds()),
        ttl_max: words::lifetime(common, plan.ttl.max.seconds()),
        ttl_default: plan.ttl.default.seconds().to_string(),
        ttl_receipt: (u64::from(plan.ttl.default.seconds()) * 2).to_string(),
        generated: GENERATED.chars().cycle().take(policy.generated_length).collect(),
        recent: texts.counted("call-recent-text", policy.recent_max as u64),
        has_sign_up: policy.accounts.sign_up != SignUp::Closed,
        facts: facts(&site, texts, common, basic),
        answers: Answers { numbers: site.numbers },
    };
    page::render(StatusCode::OK, &page)
}

/// What the configuration says, as far as it concerns callers.
fn facts(site: &Site, texts: &Texts, common: &Texts, basic: &Plan) -> Vec<Fact> {
    let (policy, anonymous) = (site.vault.policy(), &site.vault.policy().anonymous);
    let t = |id: &str| texts.get(id).into_owned();
    let same = |id: &str, said: String| Fact { name: t(id), anonymous: said, account: None };
    let apart = |name: String, say: &dyn Fn(&Plan) -> String| Fact {
        name,
        anonymous: if policy.anyone_creates { say(anonymous) } else { String::new() },
        account: Some(say(basic)),
    };
    let span = |seconds: u64| words::lifetime(common, u32::try_from(seconds).unwrap_or(u32::MAX));
    let lifetime = |plan: &Plan| {
        let [min, max, default] = [plan.ttl.min, plan.ttl.max, plan.ttl.default].map(|ttl| span(ttl.seconds().into()));
        texts.html("api-here-lifetime-span", &[("min", &min), ("max", &max), ("default", &default)])
    };
    let [min, max] = [policy.passphrase_chars_min, policy.passphrase_chars_max];
    let passphrase = if min == 0 { "api-here-passphrase-span" } else { "api-here-passphrase-range" };
    let (tries, limits) = (policy.tries, &policy.limits);
    let tries_max = [
        ("count", tries.max.into()),
        ("window", span(tries.window.as_secs()).into()),
        ("lock", span(tries.lock.as_secs()).into()),
    ];
    let mut facts = vec![
        same(
            "api-here-share",
            t(if policy.anyone_creates { "api-here-share-anyone" } else { "api-here-share-accounts" }),
        ),
        same("api-here-open", t("api-here-open-anyone")),
        same(
            "api-here-receipts",
            t(match policy.receipts {
                Receipts::Key => "api-here-receipts-key",
                Receipts::Account => "api-here-receipts-account",
            }),
        ),
        apart(t("api-here-size"), &|plan| words::size(common, plan.secret_bytes_max)),
        apart(t("api-here-lifetime"), &lifetime),
        same("api-here-passphrase", texts.with(passphrase, [("min", min.into()), ("max", max.into())])),
        same("api-here-tries", texts.with("api-here-tries-max", tries_max)),
        same("api-here-generated", texts.counted("api-here-generated-length", policy.generated_length as u64)),
        same(
            "api-here-numbers",
            t(match site.numbers {
                Numbers::Integer => "api-here-numbers-integer",
                Numbers::Text => "api-here-numbers-text",
            }),
        ),
    ];
    let name = texts.with("api-here-limits", [("window", span(limits.window.as_secs()).into())]);
    if limits.is_on {
        let creates = |plan: &Plan| texts.counted("api-here-limits-creates", plan.creates.into());
        facts.push(apart(name.clone(), &creates));
        facts.push(Fact {
            name: name.clone(),
            anonymous: texts.counted("api-here-limits-reveals", limits.reveals.into()),
            account: None,
        });
        facts.push(Fact {
            name,
            anonymous: texts.counted("api-here-limits-receipts", limits.receipts.into()),
            account: None,
        });
    } else {
        facts.push(Fact { name, anonymous: t("api-here-limits-none"), account: None });
    }
    facts
}
