//! Rendering: one struct for each template, which is one state; and the frame that all of them share.

use std::borrow::Cow;
use std::fmt::Write;

use askama::Template;
use axum::{
    body::Body,
    http::{
        HeaderValue, StatusCode,
        header::{CONTENT_TYPE, RETRY_AFTER},
    },
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use tracing::{error, warn};
use zeroize::Zeroizing;

use super::{
    assets::{ICON, SCRIPT, STYLE},
    brand,
    visitor::Visitor,
};
use crate::{
    brand::Brand,
    config::{Region, Regions},
    http::Site,
    i18n::{
        Language, Texts,
        words::{self, Moment},
    },
    vault::{On, VaultError},
};

/// Most pages are written into one piece of memory of this size, so that wiping it wipes all there was.
const PAGE_BYTES: usize = 32 * 1024;
/// Seconds after which a busy or broken server may be asked again.
const RETRY_SECONDS: u64 = 1;

/// How a page is read in another language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Switcher {
    /// It is asked for anew.
    Links,
    /// Its form is sent along and comes back as it was filled in.
    Form,
    /// Not at all: what it shows is shown once.
    None,
}

/// What surrounds every page.
pub(super) struct Frame<'a> {
    pub(super) site: &'a str,
    pub(super) brand: &'a Brand,
    /// Where the brand's style sheet and logo are.
    pub(super) brand_style: Option<String>,
    pub(super) logo: Option<String>,
    /// Where data is kept, if there are regions.
    pub(super) region: Option<&'a Regions>,
    /// Whether accounts are here: only on the instance's own host.
    pub(super) has_accounts: bool,
    /// What the paths of all links begin with.
    pub(super) root: &'a str,
    pub(super) style: &'a str,
    pub(super) icon: &'a str,
    pub(super) script: &'a str,
    pub(super) texts: &'static Texts,
    pub(super) switcher: Switcher,
    /// What else than a language the address of the page asks for.
    pub(super) query: &'a str,
    /// Whose account acts here, if any.
    pub(super) account: Option<&'a str>,
    pub(super) is_admin: bool,
    /// Proves that a form which acts for the account stood on one of our pages.
    pub(super) mark: String,
}

impl<'a> Frame<'a> {
    pub(super) fn of(site: &'a Site, visitor: &'a Visitor) -> Self {
        let account = visitor.caller.member.as_ref().map(|member| member.account());
        Self {
            site: brand::name(site, &visitor.brand),
            brand: &visitor.brand,
            brand_style: brand::style_path(&visitor.brand),
            logo: brand::logo_path(&visitor.brand),
            region: site.regions.as_ref(),
            has_accounts: visitor.place.on == On::Own,
            root: &visitor.place.root,
            style: &STYLE.path,
            icon: &ICON.path,
            script: &SCRIPT.path,
            texts: visitor.texts,
            switcher: Switcher::Links,
            query: &visitor.query,
            account: account.map(|account| account.email.as_str()),
            is_admin: account.is_some_and(|account| account.is_admin),
            mark: site.nonces.mark(visitor.cookies.own()),
        }
    }

    /// The frame of a page with a form whose fields go along when another language is chosen. Its id is `form`.
    pub(super) fn with_form(self) -> Self {
        Self { switcher: Switcher::Form, ..self }
    }

    /// The frame of a page that cannot be shown again, so that it stays in its language.
    pub(super) fn shown_once(self) -> Self {
        Self { switcher: Switcher::None, ..self }
    }

    pub(super) fn can_switch(&self) -> bool {
        self.switcher != Switcher::None
    }

    pub(super) fn switches_form(&self) -> bool {
        self.switcher == Switcher::Form
    }

    pub(super) fn languages(&self) -> impl Iterator<Item = Language> + use<> {
        Language::all()
    }

    /// A message.
    pub(super) fn t(&self, id: &str) -> Cow<'static, str> {
        self.texts.get(id)
    }

    /// A message that is told one text.
    pub(super) fn told(&self, id: &str, name: &str, text: &str) -> String {
        self.texts.with(id, [(name, text.into())])
    }

    /// A message that is told one text whose direction is its own, as safe HTML.
    pub(super) fn isolated(&self, id: &str, name: &str, text: &str) -> String {
        self.texts.html(id, &[(name, text)])
    }

    /// A message that is told which region this is.
    pub(super) fn region_text(&self, id: &str) -> String {
        self.region.map_or_else(String::new, |regions| self.about_region(id, &regions.here))
    }

    pub(super) fn region_name(&self, region: &Region) -> String {
        self.about_region("region-name", region)
    }

    fn about_region(&self, id: &str, region: &Region) -> String {
        self.texts.with(id, [("region", region.name.as_str().into()), ("country", region.country.as_str().into())])
    }

    /// What giving a domain up means, as safe HTML.
    pub(super) fn remove_care(&self, host: &str, own: &str) -> String {
        self.texts.html("domain-remove-care", &[("host", host), ("own", own)])
    }

    /// A message with markup, as safe HTML.
    pub(super) fn markup(&self, id: &str) -> String {
        self.texts.html(id, &[])
    }

    /// A message about a size of how much, whose numbers a script fills in.
    pub(super) fn fillable(&self, id: &str) -> String {
        self.texts.with(id, [("used", "{used}".into()), ("size", "{max}".into())])
    }
}

/// A choice of a list.
pub(super) struct Choice {
    pub(super) value: String,
    pub(super) words: String,
    pub(super) is_chosen: bool,
}

/// A field of the form on the first page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum HomeField {
    Secret,
    Lifetime,
    Passphrase,
    Recipients,
    Domain,
}

/// Why nothing was shared, and which field to look at, if it is one.
pub(super) struct Refusal {
    pub(super) sentence: String,
    pub(super) field: Option<HomeField>,
    /// Whether nothing was shared; if not, nobody knows.
    pub(super) is_sure: bool,
}

/// What somebody with an account may ask to be mailed.
pub(super) struct Mailing<'a> {
    /// What was typed.
    pub(super) recipients: &'a str,
    /// How many there may be; nothing, if none.
    pub(super) hint: Option<String>,
    /// Whether the sender is told what becomes of it.
    pub(super) is_told: bool,
}

#[derive(Template)]
#[template(path = "home.html")]
pub(super) struct Home<'a> {
    pub(super) frame: Frame<'a>,
    pub(super) size_max: String,
    pub(super) bytes_max: usize,
    pub(super) lifetimes: Vec<Choice>,
    pub(super) kinds: Vec<Choice>,
    pub(super) length: usize,
    /// What was typed, or made up.
    pub(super) secret: &'a str,
    /// What was typed: it must not get lost, or the next try would share without it.
    pub(super) passphrase: &'a str,
    pub(super) refusal: Option<Refusal>,
    /// Whether the passphrase was made up here, and must be seen to be told to anybody.
    pub(super) is_passphrase_shown: bool,
    /// Hosts that the link may be on, if there is more than one.
    pub(super) domains: Vec<Choice>,
    /// For those who may have a link mailed.
    pub(super) mailing: Option<Mailing<'a>>,
    /// How good a made-up secret is.
    pub(super) strength: Option<Cow<'static, str>>,
}

impl Home<'_> {
    fn is_wrong(&self, field: HomeField) -> bool {
        self.refusal.as_ref().is_some_and(|refusal| refusal.field == Some(field))
    }

    fn is_refused(&self) -> bool {
        self.refusal.as_ref().is_some_and(|refusal| refusal.is_sure)
    }

    fn has_wrong_secret(&self) -> bool {
        self.is_wrong(HomeField::Secret)
    }

    fn has_wrong_lifetime(&self) -> bool {
        self.is_wrong(HomeField::Lifetime)
    }

    fn has_wrong_passphrase(&self) -> bool {
        self.is_wrong(HomeField::Passphrase)
    }

    fn has_wrong_recipients(&self) -> bool {
        self.is_wrong(HomeField::Recipients)
    }

    /// Unless there is no choice any more.
    fn has_wrong_domain(&self) -> bool {
        self.is_wrong(HomeField::Domain) && !self.domains.is_empty()
    }
}

/// The page behind a link, before it is opened; and the one that asks once more, where no script can tell a person from a
/// program.
#[derive(Template)]
#[template(path = "secret/confirm.html")]
pub(super) struct Confirm<'a> {
    pub(super) frame: Frame<'a>,
    pub(super) is_sure: bool,
    pub(super) lead: String,
    pub(super) expires: Moment,
    pub(super) left: String,
    pub(super) has_passphrase: bool,
    /// What was typed on the page before.
    pub(super) passphrase: &'a str,
    pub(super) nonce: String,
    pub(super) notice: Option<Cow<'static, str>>,
}

#[derive(Template)]
#[template(path = "secret/revealed.html")]
pub(super) struct Revealed<'a> {
    pub(super) frame: Frame<'a>,
    /// The secret as safe HTML.
    pub(super) escaped: &'a str,
    pub(super) lead: String,
}

/// The same for used, burned, expired and never existed.
#[derive(Template)]
#[template(path = "secret/gone.html")]
pub(super) struct Gone<'a> {
    pub(super) frame: Frame<'a>,
}

/// One line of a receipt.
pub(super) struct Event {
    pub(super) name: Cow<'static, str>,
    pub(super) at: Moment,
    pub(super) note: String,
    /// Whether it is still to come.
    pub(super) is_ahead: bool,
}

/// A language that the recipient's page may be in.
pub(super) struct LinkLanguage {
    pub(super) language: Language,
    pub(super) is_chosen: bool,
}

/// What only the sender sees: the link, and what to do with it.
pub(super) struct Sending {
    pub(super) link: Zeroizing<String>,
    /// The QR code as a path in a square of so many modules.
    pub(super) qr_path: String,
    pub(super) qr_size: usize,
    pub(super) qr_address: String,
    pub(super) message: Zeroizing<String>,
    /// What the message is written in.
    pub(super) language: Language,
    /// Whether the link is in a language that the sender chose.
    pub(super) has_language: bool,
    /// Languages that the link may be in.
    pub(super) languages: Vec<LinkLanguage>,
    pub(super) mail: Zeroizing<String>,
}

/// How far the mail to a recipient is.
pub(super) struct Mailed {
    /// The mask of the address.
    pub(super) to: String,
    pub(super) state: Cow<'static, str>,
    pub(super) at: Option<Moment>,
    pub(super) why: Option<Cow<'static, str>>,
}

#[derive(Template)]
#[template(path = "receipt/show.html")]
pub(super) struct Receipt<'a> {
    pub(super) frame: Frame<'a>,
    pub(super) headline: Cow<'static, str>,
    pub(super) lead: Cow<'static, str>,
    pub(super) notice: Option<Cow<'static, str>>,
    pub(super) sending: Option<Sending>,
    pub(super) events: Vec<Event>,
    pub(super) has_passphrase: bool,
    /// As safe HTML.
    pub(super) mailed_to: Option<String>,
    pub(super) mails: Vec<Mailed>,
    pub(super) is_unread: bool,
    pub(super) ends: Moment,
    /// What webhooks name the secret by, for its account, as safe HTML.
    pub(super) reference: Option<String>,
    /// Where the form to burn leads.
    pub(super) burn: String,
    /// The receipt's own address, where the page has another one.
    pub(super) own_address: Option<Zeroizing<String>>,
}

#[derive(Template)]
#[template(path = "receipt/confirm_burn.html")]
pub(super) struct ConfirmBurn<'a> {
    pub(super) frame: Frame<'a>,
    pub(super) has_passphrase: bool,
    pub(super) notice: Option<Cow<'static, str>>,
    pub(super) burn: String,
    /// What was typed.
    pub(super) passphrase: &'a str,
    pub(super) mark: String,
    pub(super) back: &'a str,
}

/// Why a page cannot do what was asked, and whether the secret is safe. The texts are messages of the catalogue.
pub(super) struct Failure {
    status: StatusCode,
    headline: &'static str,
    explanation: &'static str,
    /// What the explanation is told.
    wait: Option<std::time::Duration>,
}

impl Failure {
    pub(super) const fn new(status: StatusCode, headline: &'static str, explanation: &'static str) -> Self {
        Self { status, headline, explanation, wait: None }
    }

    const fn wait(self, wait: std::time::Duration) -> Self {
        Self { wait: Some(wait), ..self }
    }
}

#[derive(Template)]
#[template(path = "failed.html")]
struct Failed<'a> {
    frame: Frame<'a>,
    headline: Cow<'static, str>,
    explanation: Cow<'static, str>,
    /// Finds the event in the log.
    reference: Option<String>,
}

/// A page as an answer. Its memory is wiped once it is sent: it may hold a secret, a passphrase or a key.
pub(super) fn render(status: StatusCode, page: &impl Template) -> Response {
    let mut html = Zeroizing::new(String::with_capacity(PAGE_BYTES));
    if let Err(error) = page.render_into(&mut *html as &mut dyn Write) {
        error!(%error, "A page could not be rendered");
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    }
    let html = Zeroizing::new(std::mem::take(&mut *html).into_bytes());
    let mut response = (status, Body::from(Bytes::from_owner(html))).into_response();
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    response
}

/// A page that says why not.
pub(super) fn failed(site: &Site, visitor: &Visitor, failure: &Failure) -> Response {
    let texts = visitor.texts;
    let explanation = match failure.wait {
        None => texts.get(failure.explanation),
        Some(wait) => texts.with(failure.explanation, [("left", words::left(texts, wait).into())]).into(),
    };
    // Whoever reports what the server did wrong can say which time it was.
    let reference = failure.status.is_server_error().then(|| {
        let mut bytes = [0; 4];
        site.vault.random().fill(&mut bytes);
        let reference = u32::from_be_bytes(bytes).to_string();
        warn!(reference, http.status = failure.status.as_u16(), failure.headline, "A page could not do what was asked");
        reference
    });
    let page =
        Failed { frame: Frame::of(site, visitor), headline: texts.get(failure.headline), explanation, reference };
    let mut response = render(failure.status, &page);
    let again = match (failure.wait, failure.status) {
        (Some(wait), _) => Some(wait.as_secs() + 1),
        (None, StatusCode::SERVICE_UNAVAILABLE) => Some(RETRY_SECONDS),
        (None, _) => None,
    };
    if let Some(seconds) = again {
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

/// A verb's refusal, where the page has nothing better to say.
pub(super) fn refused(site: &Site, visitor: &Visitor, error: VaultError) -> Response {
    let failure = match error {
        VaultError::Locked(span) => {
            Failure::new(StatusCode::TOO_MANY_REQUESTS, "failed-locked", "failed-locked-lead").wait(span)
        }
        VaultError::Limited(span) => {
            Failure::new(StatusCode::TOO_MANY_REQUESTS, "failed-limited", "failed-limited-lead").wait(span)
        }
        VaultError::NotAuthorized => Failure::new(StatusCode::FORBIDDEN, "failed-accounts", "failed-accounts-lead"),
        VaultError::Unconfirmed => Failure::new(StatusCode::SERVICE_UNAVAILABLE, "failed-unsure", "failed-unsure-lead"),
        _ => Failure::new(StatusCode::SERVICE_UNAVAILABLE, "failed-now", "failed-now-lead"),
    };
    failed(site, visitor, &failure)
}
