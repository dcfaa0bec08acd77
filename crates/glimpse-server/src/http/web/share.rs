//! `/`: paste a secret, get a link. Whatever is refused, nothing that was typed is lost.

use std::borrow::Cow;
use std::sync::Arc;

use axum::{
    extract::State,
    http::{
        HeaderMap, HeaderValue, StatusCode,
        header::{ACCEPT, CONTENT_TYPE, LOCATION, RETRY_AFTER},
    },
    response::{IntoResponse, Response},
};
use glimpse_core::{
    domain::HostName,
    generate::{Kind, Strength, strength},
    passphrase::PassphraseError,
    secret::SecretTextError,
};
use zeroize::Zeroizing;

use super::{
    form::Form,
    page::{self, Choice, Frame, Home, HomeField, Mailing, Refusal},
    receipt, sent,
    visitor::Visitor,
};
use crate::{
    http::Site,
    i18n::{Texts, words},
    vault::{Domain, Invalid, On, Plan, Shared, Tell, VaultError, Wish},
};

/// Offered where the instance allows them; its default and its longest are always among them.
pub(super) const LIFETIMES: [u32; 7] = [300, 3600, 14_400, 86_400, 259_200, 604_800, 1_209_600];
/// Kinds of passwords, by what the form calls them, and the messages that name them.
const KINDS: [(&str, Kind, &str); 4] = [
    ("all", Kind::All, "generate-kind-all"),
    ("letters", Kind::Letters, "generate-kind-letters"),
    ("digits", Kind::Digits, "generate-kind-digits"),
    ("words", Kind::Words, "generate-kind-words"),
];
/// Characters of a password, unless somebody asks for more or fewer.
const LENGTH: usize = 20;

/// What stands in the form.
#[derive(Default)]
struct Typed {
    secret: Zeroizing<String>,
    passphrase: Zeroizing<String>,
    ttl: Option<i64>,
    kind: usize,
    length: Option<usize>,
    recipients: String,
    tell: Tell,
    /// The share domain that was chosen; empty for the instance's own host.
    domain: String,
}

pub(super) async fn home(State(site): State<Arc<Site>>, visitor: Visitor) -> Response {
    home_page(&site, &visitor, StatusCode::OK, &Typed::default(), Extra::None)
}

pub(super) async fn share(
    State(site): State<Arc<Site>>,
    visitor: Visitor,
    headers: HeaderMap,
    mut form: Form,
) -> Response {
    let (ttl, mut typed) = typed(&mut form);
    if visitor.is_switching {
        typed.ttl = ttl.ok().flatten();
        return home_page(&site, &visitor, StatusCode::OK, &typed, Extra::None);
    }
    let said = |id: &str, field| {
        Extra::Refused(Refusal { sentence: visitor.texts.get(id).into_owned(), field, is_sure: true })
    };
    let Ok(ttl) = ttl else {
        let extra = said("refused-lifetime", Some(HomeField::Lifetime));
        return home_page(&site, &visitor, StatusCode::BAD_REQUEST, &typed, extra);
    };
    let domain = match typed.domain.as_str() {
        "" => None,
        // No form offers what is no host name.
        chosen => match HostName::parse(chosen) {
            Ok(host) => Some(host),
            Err(_) => {
                typed.ttl = ttl;
                let extra = said("refused-domain", Some(HomeField::Domain));
                return home_page(&site, &visitor, StatusCode::BAD_REQUEST, &typed, extra);
            }
        },
    };
    // Whoever was signed in when the form was opened means their account: in its list, under its plan.
    if !form.take("mark").is_empty() && visitor.caller.member.is_none() {
        typed.ttl = ttl;
        return home_page(&site, &visitor, StatusCode::CONFLICT, &typed, said("refused-signed-out", None));
    }
    let may_have_receipt = site.vault.may_have_receipts(&visitor.caller).is_ok();
    let wants_json = headers.get(ACCEPT).is_some_and(|accept| accept == "application/json");
    if wants_json && !may_have_receipt {
        // There is no page to go on to: the script is to send the form as a browser does.
        return StatusCode::NOT_ACCEPTABLE.into_response();
    }
    typed.ttl = ttl;
    // What was typed is kept for the page that may have to show it again.
    let wish = Wish {
        domain,
        ttl_seconds: ttl,
        passphrase: typed.passphrase.clone(),
        recipients: addresses(&typed.recipients),
        tell: typed.tell,
        language: visitor.texts.language().code(),
    };
    match site.vault.share(&visitor.caller, typed.secret.clone(), wish).await {
        Ok(shared) if may_have_receipt => shared_page(&site, &visitor, wants_json, &shared),
        Ok(shared) => receipt::link_alone(&site, &visitor, &shared),
        Err(error) => {
            let (status, refusal) = refusal(visitor.texts, error);
            let mut response = home_page(&site, &visitor, status, &typed, Extra::Refused(refusal));
            let again = match error {
                VaultError::Limited(left) => Some(left.as_secs() + 1),
                VaultError::Busy | VaultError::Unavailable | VaultError::Unconfirmed => Some(1),
                _ => None,
            };
            if let Some(seconds) = again {
                response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
            }
            response
        }
    }
}

/// Makes a password up and puts it into the form. Nothing is shared yet.
pub(super) async fn generate(State(site): State<Arc<Site>>, visitor: Visitor, mut form: Form) -> Response {
    let (ttl, mut typed) = typed(&mut form);
    typed.ttl = ttl.ok().flatten();
    if visitor.is_switching {
        return home_page(&site, &visitor, StatusCode::OK, &typed, Extra::None);
    }
    let (_, kind, _) = KINDS[typed.kind];
    let length = typed.length.unwrap_or(LENGTH);
    let is_passphrase = &*form.take("for") == "passphrase";
    *(if is_passphrase { &mut typed.passphrase } else { &mut typed.secret }) = site.vault.suggest(kind, length);
    let words = match strength(kind, length) {
        Strength::Weak => "generated-weak",
        Strength::Fair => "generated-fair",
        Strength::Strong => "generated-strong",
    };
    home_page(&site, &visitor, StatusCode::OK, &typed, Extra::Made(visitor.texts.get(words), is_passphrase))
}

/// What was typed; the lifetime apart, because it may be none.
fn typed(form: &mut Form) -> (Result<Option<i64>, std::num::ParseIntError>, Typed) {
    let ttl = form.take("ttl");
    // A choice of the list; none, like no field at all, is the default.
    let ttl = if ttl.is_empty() { Ok(None) } else { ttl.parse().map(Some) };
    let kind = form.take("kind");
    let typed = Typed {
        secret: form.take_lines("secret"),
        passphrase: form.take("passphrase"),
        ttl: None,
        kind: KINDS.iter().position(|(name, _, _)| *name == *kind).unwrap_or(0),
        length: form.take("length").parse().ok(),
        recipients: form.take("recipients").to_string(),
        domain: form.take("domain").to_string(),
        // A box that is not ticked sends nothing, like one that was not there.
        tell: match (form.take("may-tell").is_empty(), form.take("tell").is_empty()) {
            (true, _) => Tell::AsAccount,
            (false, is_empty) => Tell::This(!is_empty),
        },
    };
    (ttl, typed)
}

/// Addresses, with commas, semicolons or blanks between them.
fn addresses(text: &str) -> Vec<String> {
    let parts = text.split(|sign: char| sign.is_whitespace() || sign == ',' || sign == ';');
    parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// The sender goes on to a page whose address tells nobody anything; what it shows, the cookie tells it. A script is told the
/// link at once, while the gesture still counts that lets it write to the clipboard.
fn shared_page(site: &Site, visitor: &Visitor, wants_json: bool, shared: &Shared) -> Response {
    let receipt = shared.receipt_key.to_text();
    let tag = site.nonces.tag(receipt.as_str());
    site.on_their_way.send(&tag, receipt.as_str());
    let page = format!("/shared/{tag}");
    let mut response = if wants_json {
        let path = Zeroizing::new(format!("/secret/{}", shared.link.to_text().as_str()));
        let domain = site.vault.domain(shared.receipt.domain);
        let link = Zeroizing::new(visitor.place.link_on(site, domain.as_deref(), &path));
        let json = serde_json::json!({ "link": link.as_str(), "page": format!("{}{page}", visitor.place.root) });
        ([(CONTENT_TYPE, "application/json")], json.to_string()).into_response()
    } else {
        (StatusCode::SEE_OTHER, [(LOCATION, page)]).into_response()
    };
    sent::remember(&visitor.cookies, &mut response, receipt.as_str());
    response
}

/// What a page says besides the form.
enum Extra {
    None,
    Refused(Refusal),
    /// How strong what was made up is, and whether that is the passphrase.
    Made(Cow<'static, str>, bool),
}

/// The form, with the secret and the passphrase as they were typed.
fn home_page(site: &Site, visitor: &Visitor, status: StatusCode, typed: &Typed, extra: Extra) -> Response {
    let (plan, texts) = (site.vault.plan(&visitor.caller), visitor.texts);
    let (refusal, strength, is_passphrase_shown) = match extra {
        Extra::None => (None, None, false),
        Extra::Refused(refusal) => (Some(refusal), None, false),
        Extra::Made(words, is_passphrase) => (None, Some(words), is_passphrase),
    };
    let kind = |(at, (value, _, words)): (usize, &(&str, Kind, &str))| Choice {
        value: (*value).to_owned(),
        words: texts.get(words).into_owned(),
        is_chosen: at == typed.kind,
    };
    let page = Home {
        frame: Frame::of(site, visitor).with_form(),
        size_max: words::size(texts, plan.secret_bytes_max),
        bytes_max: plan.secret_bytes_max,
        lifetimes: lifetimes(texts, plan, typed.ttl),
        kinds: KINDS.iter().enumerate().map(kind).collect(),
        length: typed.length.unwrap_or(LENGTH),
        secret: &typed.secret,
        passphrase: &typed.passphrase,
        refusal,
        is_passphrase_shown,
        domains: domains(site, visitor, &typed.domain),
        mailing: mailing(site, visitor, plan, typed),
        strength,
    };
    page::render(status, &page)
}

/// The instance's own host and those of share domains; nothing where there is no choice, as on a share domain.
fn domains(site: &Site, visitor: &Visitor, chosen: &str) -> Vec<Choice> {
    let usable = site.vault.usable_domains(&visitor.caller);
    if usable.is_empty() || visitor.place.on != On::Own {
        return Vec::new();
    }
    let own = Choice {
        value: String::new(),
        words: visitor.place.host.clone().unwrap_or_else(|| site.name.clone()),
        is_chosen: chosen.is_empty(),
    };
    let domain = |domain: &Arc<Domain>| Choice {
        value: domain.host.as_str().to_owned(),
        words: domain.host.to_unicode(),
        is_chosen: domain.host.as_str() == chosen,
    };
    std::iter::once(own).chain(usable.iter().map(domain)).collect()
}

/// Only people with an account have a link mailed, or can be told by mail.
fn mailing<'a>(site: &Site, visitor: &Visitor, plan: &Plan, typed: &'a Typed) -> Option<Mailing<'a>> {
    let member = visitor.caller.member.as_ref().filter(|_| site.can_mail())?;
    let may_mail = plan.recipients_max > 0;
    Some(Mailing {
        recipients: &typed.recipients,
        hint: may_mail.then(|| visitor.texts.counted("home-mail-hint", plan.recipients_max as u64)),
        is_told: match typed.tell {
            Tell::AsAccount => member.account().is_told,
            Tell::This(is_told) => is_told,
        },
    })
}

fn lifetimes(texts: &Texts, plan: &Plan, wish: Option<i64>) -> Vec<Choice> {
    let limits = plan.ttl;
    let chosen = limits.grant(wish).seconds();
    let mut offered: Vec<u32> = LIFETIMES
        .into_iter()
        .filter(|seconds| (limits.min.seconds()..=limits.max.seconds()).contains(seconds))
        .chain([limits.default.seconds(), limits.max.seconds(), chosen])
        .collect();
    offered.sort_unstable();
    offered.dedup();
    let choice = |seconds: u32| Choice {
        value: seconds.to_string(),
        words: words::lifetime(texts, seconds),
        is_chosen: seconds == chosen,
    };
    offered.into_iter().map(choice).collect()
}

/// Why not, in a sentence; and its status.
fn refusal(texts: &Texts, error: VaultError) -> (StatusCode, Refusal) {
    let because = |status, field, sentence: String| (status, Refusal { sentence, field, is_sure: true });
    let said = |id: &str| texts.get(id).into_owned();
    let (bad, secret, passphrase) = (StatusCode::BAD_REQUEST, Some(HomeField::Secret), Some(HomeField::Passphrase));
    let recipients = Some(HomeField::Recipients);
    match error {
        VaultError::Invalid(Invalid::Secret(SecretTextError::Empty)) => because(bad, secret, said("refused-empty")),
        VaultError::Invalid(Invalid::Secret(SecretTextError::Nul)) => because(bad, secret, said("refused-nul")),
        VaultError::Invalid(Invalid::Secret(SecretTextError::TooLarge { bytes_max })) => because(
            StatusCode::PAYLOAD_TOO_LARGE,
            secret,
            texts.with("refused-large", [("size", words::size(texts, bytes_max).into())]),
        ),
        VaultError::Invalid(Invalid::Passphrase(PassphraseError::TooShort { chars_min })) => {
            because(bad, passphrase, texts.counted("refused-passphrase-short", chars_min as u64))
        }
        VaultError::Invalid(Invalid::Passphrase(PassphraseError::TooLong { chars_max })) => {
            because(bad, passphrase, texts.counted("refused-passphrase-long", chars_max as u64))
        }
        VaultError::Invalid(Invalid::Recipient) => because(bad, recipients, said("refused-recipient")),
        VaultError::Invalid(Invalid::TooManyRecipients { recipients_max }) => {
            because(bad, recipients, texts.counted("refused-recipients", recipients_max as u64))
        }
        VaultError::Invalid(Invalid::Domain | Invalid::Host) => {
            because(bad, Some(HomeField::Domain), said("refused-domain"))
        }
        VaultError::NotAuthorized => because(StatusCode::FORBIDDEN, None, said("refused-accounts-only")),
        VaultError::Limited(left) => because(
            StatusCode::TOO_MANY_REQUESTS,
            None,
            texts.with("refused-limited", [("left", words::left(texts, left).into())]),
        ),
        VaultError::Full => because(StatusCode::INSUFFICIENT_STORAGE, None, said("refused-full")),
        VaultError::Unconfirmed => {
            let sentence = said("failed-unsure");
            (StatusCode::SERVICE_UNAVAILABLE, Refusal { sentence, field: None, is_sure: false })
        }
        _ => because(StatusCode::SERVICE_UNAVAILABLE, None, said("refused-busy")),
    }
}
