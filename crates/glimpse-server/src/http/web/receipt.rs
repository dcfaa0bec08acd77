//! The sender's page: what became of a secret, and burning it in two steps. It has two addresses: `/shared/TAG`, which means
//! nothing without the cookie of the browser that shared, and `/receipt/KEY` (or `/private/KEY`), which is to be kept.

use std::borrow::Cow;
use std::sync::Arc;

use axum::{
    extract::{OriginalUri, Path, State, rejection::PathRejection},
    http::{StatusCode, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use glimpse_core::{
    account::MaskedEmail,
    link::{LinkKey, ReceiptKey},
    passphrase::Passphrase,
    receipt::{Fate, Receipt as Facts},
};
use glimpse_store::{DeliveryState, Trouble};
use zeroize::Zeroizing;

use super::{
    form::Form,
    page::{self, ConfirmBurn, Event, Failure, Frame, LinkLanguage, Mailed, Receipt, Sending},
    qr, sent, spoken,
    visitor::Visitor,
};
use crate::{
    http::Site,
    i18n::{
        Language, Texts,
        words::{self, Moment},
    },
    vault::{Known, Shared, VaultError},
};

/// How a receipt was named.
enum Named {
    /// By its key.
    Key(String),
    /// By the tag of a receipt that this browser shared.
    Tag(String),
    /// By the tag of somebody else's.
    Foreign,
}

impl Named {
    fn by_key(key: Result<Path<String>, PathRejection>) -> Self {
        Self::Key(key.map_or_else(|_| String::new(), |Path(key)| key))
    }

    fn by_tag(site: &Site, visitor: &Visitor, tag: Result<Path<String>, PathRejection>) -> Self {
        let key = tag.ok().and_then(|Path(tag)| sent::tagged(&visitor.cookies, &site.nonces, &tag));
        key.map_or(Self::Foreign, |key| Self::Tag(key.to_owned()))
    }
}

/// A receipt that somebody asks for.
struct Asked<'a> {
    site: &'a Site,
    visitor: &'a Visitor,
    /// The receipt key's text.
    key: String,
    is_tagged: bool,
    /// The page's own address, without `/burn`.
    address: &'a str,
    /// The language that the sender wants the recipient's page to be in.
    to: Option<Language>,
    /// The message, as the sender changed it.
    message: Zeroizing<String>,
}

impl<'a> Asked<'a> {
    fn new(site: &'a Site, visitor: &'a Visitor, named: Named, address: &'a OriginalUri) -> Result<Self, Response> {
        let (key, is_tagged) = match named {
            Named::Key(key) => (key, false),
            Named::Tag(key) => (key, true),
            Named::Foreign => {
                let failure = Failure::new(StatusCode::NOT_FOUND, "receipt-stranger", "no-shared-lead");
                return Err(page::failed(site, visitor, &failure));
            }
        };
        let to = spoken::named(&address.0, "to").and_then(Language::named);
        let path = address.0.path();
        let address = path.strip_suffix("/burn").or_else(|| path.strip_suffix("/qr.svg")).unwrap_or(path);
        Ok(Self { site, visitor, key, is_tagged, address, to, message: Zeroizing::default() })
    }

    fn parsed(&self) -> Option<ReceiptKey> {
        ReceiptKey::parse(&self.key)
    }

    async fn known(&self) -> Result<Known, VaultError> {
        self.site.vault.receipt(&self.visitor.caller, self.parsed().as_ref()).await
    }

    /// Whether this is the sender: in the browser that shared, or signed in to the account that did.
    fn is_sender(&self, known: &Known) -> bool {
        let member = self.visitor.caller.member.as_ref().map(|member| member.account().id);
        let owner = known.owner.as_ref().map(|account| account.id);
        self.is_tagged || sent::has(&self.visitor.cookies, &self.key) || (member.is_some() && member == owner)
    }

    /// What webhooks name the secret by, if whoever looks is the account that shared it and may have some.
    fn reference(&self, known: &Known) -> Option<String> {
        let (member, owner) = (self.visitor.caller.member.as_ref()?, known.owner.as_ref()?);
        let vault = &self.site.vault;
        let is_told = member.account().id == owner.id && vault.may_have_hooks(owner);
        is_told.then(|| self.parsed().map(|key| vault.reference(owner.id, &key))).flatten()
    }

    /// What marks the forms of this receipt: nobody knows it who does not know the receipt's key.
    fn mark(&self) -> String {
        self.site.nonces.mark(&self.key)
    }

    /// Unknown and ended receipts are one; the status is that of the links' page.
    fn refused(&self, error: VaultError) -> Response {
        match error {
            VaultError::Gone => {
                page::failed(self.site, self.visitor, &Failure::new(StatusCode::OK, "no-receipt", "no-receipt-lead"))
            }
            error => page::refused(self.site, self.visitor, error),
        }
    }
}

/// Consumes nothing and lengthens nothing.
pub(super) async fn show(
    State(site): State<Arc<Site>>,
    visitor: Visitor,
    key: Result<Path<String>, PathRejection>,
    address: OriginalUri,
) -> Response {
    show_named(&site, &visitor, Named::by_key(key), &address).await
}

pub(super) async fn show_shared(
    State(site): State<Arc<Site>>,
    visitor: Visitor,
    tag: Result<Path<String>, PathRejection>,
    address: OriginalUri,
) -> Response {
    let arrived = tag.as_ref().ok().and_then(|Path(tag)| site.on_their_way.arrive(tag));
    let Some(receipt) = arrived else {
        let named = Named::by_tag(&site, &visitor, tag);
        return show_named(&site, &visitor, named, &address).await;
    };
    let mut response = show_named(&site, &visitor, Named::Tag(receipt.to_string()), &address).await;
    // Two that were shared at once were told of one cookie each, and the later one knew nothing of the other.
    if !sent::has(&visitor.cookies, &receipt) {
        sent::remember(&visitor.cookies, &mut response, &receipt);
    }
    response
}

async fn show_named(site: &Site, visitor: &Visitor, named: Named, address: &OriginalUri) -> Response {
    match Asked::new(site, visitor, named, address) {
        Ok(asked) => match asked.known().await {
            Ok(known) => receipt_page(&asked, StatusCode::OK, &known, None).await,
            Err(error) => asked.refused(error),
        },
        Err(refused) => refused,
    }
}

/// The page in another language, with the message as the sender changed it.
pub(super) async fn show_again(
    State(site): State<Arc<Site>>,
    visitor: Visitor,
    key: Result<Path<String>, PathRejection>,
    address: OriginalUri,
    form: Form,
) -> Response {
    show_filled(&site, &visitor, Named::by_key(key), &address, form).await
}

pub(super) async fn show_shared_again(
    State(site): State<Arc<Site>>,
    visitor: Visitor,
    tag: Result<Path<String>, PathRejection>,
    address: OriginalUri,
    form: Form,
) -> Response {
    let named = Named::by_tag(&site, &visitor, tag);
    show_filled(&site, &visitor, named, &address, form).await
}

async fn show_filled(site: &Site, visitor: &Visitor, named: Named, address: &OriginalUri, mut form: Form) -> Response {
    match Asked::new(site, visitor, named, address) {
        Ok(asked) => {
            let asked = Asked { message: form.take_lines("message"), ..asked };
            match asked.known().await {
                Ok(known) => receipt_page(&asked, StatusCode::OK, &known, None).await,
                Err(error) => asked.refused(error),
            }
        }
        Err(refused) => refused,
    }
}

/// The link as a picture, to be kept or printed. Only for the sender.
pub(super) async fn qr_code(
    State(site): State<Arc<Site>>,
    visitor: Visitor,
    tag: Result<Path<String>, PathRejection>,
    address: OriginalUri,
) -> Response {
    let asked = match Asked::new(&site, &visitor, Named::by_tag(&site, &visitor, tag), &address) {
        Ok(asked) => asked,
        Err(refused) => return refused,
    };
    match asked.known().await {
        Ok(Known { link: Some(link), receipt, .. }) => {
            ([(CONTENT_TYPE, "image/svg+xml")], qr::picture(&link_text(&asked, &receipt, &link))).into_response()
        }
        Ok(_) => asked.refused(VaultError::Gone),
        Err(error) => asked.refused(error),
    }
}

/// The first step, for those who come by its address: asks, and burns nothing.
pub(super) async fn confirm_burn(
    State(site): State<Arc<Site>>,
    visitor: Visitor,
    key: Result<Path<String>, PathRejection>,
    address: OriginalUri,
) -> Response {
    confirm_named(&site, &visitor, Named::by_key(key), &address).await
}

pub(super) async fn confirm_burn_shared(
    State(site): State<Arc<Site>>,
    visitor: Visitor,
    tag: Result<Path<String>, PathRejection>,
    address: OriginalUri,
) -> Response {
    let named = Named::by_tag(&site, &visitor, tag);
    confirm_named(&site, &visitor, named, &address).await
}

async fn confirm_named(site: &Site, visitor: &Visitor, named: Named, address: &OriginalUri) -> Response {
    let asked = match Asked::new(site, visitor, named, address) {
        Ok(asked) => asked,
        Err(refused) => return refused,
    };
    match asked.known().await {
        Ok(known) if known.link.is_some() => confirm_page(&asked, StatusCode::OK, &known.receipt, "", None),
        Ok(known) => receipt_page(&asked, StatusCode::OK, &known, None).await,
        Err(error) => asked.refused(error),
    }
}

/// The second step.
pub(super) async fn burn(
    State(site): State<Arc<Site>>,
    visitor: Visitor,
    key: Result<Path<String>, PathRejection>,
    address: OriginalUri,
    form: Form,
) -> Response {
    burn_named(&site, &visitor, Named::by_key(key), &address, form).await
}

pub(super) async fn burn_shared(
    State(site): State<Arc<Site>>,
    visitor: Visitor,
    tag: Result<Path<String>, PathRejection>,
    address: OriginalUri,
    form: Form,
) -> Response {
    let named = Named::by_tag(&site, &visitor, tag);
    burn_named(&site, &visitor, named, &address, form).await
}

async fn burn_named(site: &Site, visitor: &Visitor, named: Named, address: &OriginalUri, mut form: Form) -> Response {
    let asked = match Asked::new(site, visitor, named, address) {
        Ok(asked) => asked,
        Err(refused) => return refused,
    };
    if asked.is_tagged && !site.nonces.is_marked(&asked.key, &form.take("mark")) {
        return page::failed(
            site,
            visitor,
            &Failure::new(StatusCode::FORBIDDEN, "failed-foreign", "failed-foreign-lead"),
        );
    }
    let passphrase = form.take("passphrase");
    if visitor.is_switching {
        return match asked.known().await {
            Ok(known) if known.link.is_some() => {
                confirm_page(&asked, StatusCode::OK, &known.receipt, &passphrase, None)
            }
            Ok(known) => receipt_page(&asked, StatusCode::OK, &known, None).await,
            Err(error) => asked.refused(error),
        };
    }
    let passphrase = Passphrase::attempt(passphrase);
    let has_tried = passphrase.is_some();
    match site.vault.burn(&visitor.caller, asked.parsed().as_ref(), passphrase).await {
        Ok(burned) => {
            let known = Known { receipt: burned.receipt, link: None, owner: burned.owner };
            receipt_page(&asked, StatusCode::OK, &known, None).await
        }
        Err(error @ (VaultError::WrongPassphrase | VaultError::Gone)) => not_burned(&asked, has_tried, error).await,
        Err(error) => asked.refused(error),
    }
}

/// Whoever holds the receipt may know why: the passphrase, or somebody was faster.
async fn not_burned(asked: &Asked<'_>, has_tried: bool, error: VaultError) -> Response {
    let texts = asked.visitor.texts;
    match (asked.known().await, error) {
        (Ok(known), VaultError::WrongPassphrase) if known.link.is_some() => {
            let notice = texts.get(if has_tried { "burn-wrong" } else { "burn-missing" });
            confirm_page(asked, StatusCode::FORBIDDEN, &known.receipt, "", Some(notice))
        }
        (Ok(known), _) => receipt_page(asked, StatusCode::CONFLICT, &known, Some(texts.get("burn-nothing"))).await,
        (Err(error), _) => asked.refused(error),
    }
}

/// The link in the very answer to sharing it, where whoever shared may have no receipt.
pub(super) fn link_alone(site: &Site, visitor: &Visitor, shared: &Shared) -> Response {
    let (key, message) = (String::new(), Zeroizing::default());
    let asked = Asked { site, visitor, key, is_tagged: true, address: "/", to: None, message };
    let sent = sending(&asked, &shared.receipt, &shared.link);
    // The page cannot be asked for again, in this language or another.
    let sending = Sending { qr_address: String::new(), languages: Vec::new(), ..sent };
    let texts = visitor.texts;
    let page = Receipt {
        frame: Frame::of(site, visitor).shown_once(),
        headline: texts.get("receipt-ready"),
        lead: texts.get("receipt-none-lead"),
        notice: None,
        sending: Some(sending),
        events: vec![happened(texts, "event-until", Moment::new(texts, shared.receipt.expires_at()))],
        has_passphrase: shared.receipt.has_passphrase,
        mailed_to: None,
        mails: Vec::new(),
        is_unread: false,
        ends: Moment::new(texts, shared.receipt.expires_at()),
        reference: None,
        burn: String::new(),
        own_address: None,
    };
    page::render(StatusCode::OK, &page)
}

async fn receipt_page(
    asked: &Asked<'_>,
    status: StatusCode,
    known: &Known,
    notice: Option<Cow<'static, str>>,
) -> Response {
    let mails = match mails_of(asked, &known.receipt).await {
        Ok(mails) => mails,
        Err(error) => return asked.refused(error),
    };
    let (site, texts, receipt) = (asked.site, asked.visitor.texts, &known.receipt);
    let fate = receipt.fate_at(site.vault.now());
    let is_sender = asked.is_sender(known);
    let mut events = vec![happened(texts, "event-shared", Moment::new(texts, receipt.created_at))];
    if let Some(seen) = receipt.seen {
        let note = texts.counted("event-seen-note", seen.count.into());
        events.push(Event { note, ..happened(texts, "event-seen", Moment::new(texts, seen.first_at)) });
    }
    let is_ready = asked.is_tagged && fate.is_none() && receipt.seen.is_none();
    let (headline, last) = outcome(site, texts, receipt, fate);
    events.push(last);
    let masks: Vec<&str> = receipt.recipients.iter().map(|mask| mask.as_str()).collect();
    let sending = known.link.as_ref().filter(|_| is_sender && fate.is_none()).map(|link| sending(asked, receipt, link));
    let frame = Frame::of(site, asked.visitor);
    let page = Receipt {
        frame: if sending.is_some() { frame.with_form() } else { frame },
        headline: texts.get(if is_ready { "receipt-ready" } else { headline }),
        lead: texts.get(match (is_sender, fate) {
            (false, _) => "receipt-stranger-lead",
            (true, None) => "receipt-sender-lead",
            (true, Some(_)) => "receipt-over-lead",
        }),
        notice,
        sending,
        events,
        has_passphrase: receipt.has_passphrase,
        mailed_to: (!masks.is_empty())
            .then(|| texts.html("mailed-to", &[("addresses", &texts.formats().list(&masks))])),
        mails,
        is_unread: fate.is_none(),
        ends: Moment::new(texts, receipt.ends_at()),
        reference: asked.reference(known).map(|reference| texts.html("hook-reference", &[("reference", &reference)])),
        burn: format!("{}/burn", asked.address),
        own_address: asked.is_tagged.then(|| Zeroizing::new(format!("/receipt/{}", asked.key))),
    };
    page::render(status, &page)
}

/// How far the mail to each recipient is.
async fn mails_of(asked: &Asked<'_>, receipt: &Facts) -> Result<Vec<Mailed>, VaultError> {
    let texts = asked.visitor.texts;
    let states = asked.site.vault.deliveries(asked.parsed().as_ref(), receipt).await?;
    let mailed = |(mask, state): (&MaskedEmail, Option<DeliveryState>)| {
        let (id, at, trouble) = match state {
            None => ("mail-not", None, None),
            Some(DeliveryState::Queued(None)) => ("mail-queued", None, None),
            Some(DeliveryState::Queued(trouble)) => ("mail-retried", None, trouble),
            Some(DeliveryState::Sent(at)) => ("mail-sent", Some(at), None),
            Some(DeliveryState::Failed(at, trouble)) => ("mail-failed", Some(at), Some(trouble)),
        };
        Mailed {
            to: mask.as_str().to_owned(),
            state: texts.get(id),
            at: at.map(|at| Moment::new(texts, at)),
            why: trouble.map(|trouble| texts.get(why(trouble))),
        }
    };
    Ok(receipt.recipients.iter().zip(states).map(mailed).collect())
}

/// The sentence that says what is the trouble.
fn why(trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::Unreachable => "mail-trouble-unreachable",
        Trouble::Insecure => "mail-trouble-insecure",
        Trouble::Login => "mail-trouble-login",
        Trouble::Deferred => "mail-trouble-deferred",
        Trouble::Refused => "mail-trouble-refused",
        Trouble::Letters => "mail-trouble-letters",
        Trouble::Suppressed => "mail-trouble-stopped",
        Trouble::Limited => "mail-trouble-limited",
        Trouble::Over => "mail-trouble-over",
        Trouble::Unwritten => "mail-trouble-unwritten",
    }
}

/// The link, and ways to send it: the message in the recipient's language, as far as it is known.
fn sending(asked: &Asked<'_>, receipt: &Facts, link: &LinkKey) -> Sending {
    let texts = asked.to.map_or(asked.visitor.texts, Language::texts);
    let link = link_text(asked, receipt, link);
    let id = if receipt.has_passphrase { "message-text-passphrase" } else { "message-text" };
    let written = |texts: &Texts| {
        let until = Moment::new(texts, receipt.expires_at()).words;
        Zeroizing::new(texts.with(id, [("until", until.into()), ("link", link.as_str().into())]))
    };
    // As it was written in whatever language the page was in: only what the sender changed stays.
    let is_ours = || Language::all().any(|other| *written(other.texts()) == *asked.message);
    let message = if asked.message.is_empty() || is_ours() { written(texts) } else { asked.message.clone() };
    let (qr_path, qr_size) = qr::path(&link);
    let to = asked.to.map_or_else(String::new, |language| format!("?to={}", language.code()));
    Sending {
        mail: Zeroizing::new(format!("mailto:?body={}", percent_encoded(&message).as_str())),
        qr_path,
        qr_size,
        qr_address: format!("/shared/{}/qr.svg{to}", asked.site.nonces.tag(&asked.key)),
        message,
        language: texts.language(),
        has_language: asked.to.is_some(),
        languages: Language::all()
            .map(|language| LinkLanguage { language, is_chosen: asked.to == Some(language) })
            .collect(),
        link,
    }
}

fn link_text(asked: &Asked<'_>, receipt: &Facts, link: &LinkKey) -> Zeroizing<String> {
    let to = asked.to.map_or_else(String::new, |language| format!("?lang={}", language.code()));
    let path = Zeroizing::new(format!("/secret/{}{to}", link.to_text().as_str()));
    let domain = asked.site.vault.domain(receipt.domain);
    Zeroizing::new(asked.visitor.place.link_on(asked.site, domain.as_deref(), &path))
}

/// For a `mailto:` address (RFC 6068, 2): everything but letters, digits and what is never reserved.
fn percent_encoded(text: &str) -> Zeroizing<String> {
    let mut encoded = Zeroizing::new(String::with_capacity(text.len() * 3));
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

/// What became of it, in a headline and as the last event.
fn outcome(site: &Site, texts: &Texts, receipt: &Facts, fate: Option<Fate>) -> (&'static str, Event) {
    match fate {
        None => {
            let left = words::left(texts, receipt.secret_left(site.vault.now()));
            let note = texts.with("event-until-note", [("left", left.into())]);
            let expires = happened(texts, "event-until", Moment::new(texts, receipt.expires_at()));
            ("receipt-unread", Event { note, is_ahead: true, ..expires })
        }
        Some(Fate::Revealed(at)) => ("receipt-revealed", happened(texts, "event-revealed", Moment::new(texts, at))),
        Some(Fate::Burned(at)) => ("receipt-burned", happened(texts, "event-burned", Moment::new(texts, at))),
        Some(Fate::Expired(at)) => ("receipt-expired", happened(texts, "event-expired", Moment::new(texts, at))),
    }
}

fn happened(texts: &Texts, name: &str, at: Moment) -> Event {
    Event { name: Cow::Owned(texts.get(name).into_owned()), at, note: String::new(), is_ahead: false }
}

fn confirm_page(
    asked: &Asked<'_>,
    status: StatusCode,
    receipt: &Facts,
    passphrase: &str,
    notice: Option<Cow<'static, str>>,
) -> Response {
    let page = ConfirmBurn {
        frame: Frame::of(asked.site, asked.visitor).with_form(),
        has_passphrase: receipt.has_passphrase,
        passphrase,
        notice,
        burn: format!("{}/burn", asked.address),
        mark: asked.mark(),
        back: asked.address,
    };
    page::render(status, &page)
}
