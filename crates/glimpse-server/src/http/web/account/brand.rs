//! How a share domain looks: chosen by its owner.

use std::borrow::Cow;
use std::sync::Arc;

use askama::Template;
use axum::{
    body::Body,
    extract::{FromRequest, OriginalUri, Request, State},
    http::{StatusCode, header::CONTENT_TYPE},
    response::Response,
};
use bytes::Bytes;
use glimpse_core::domain::HostName;

use super::{
    super::{
        page::{self, Choice, Failure, Frame},
        spoken,
        visitor::Visitor,
    },
    domains::owner,
    foreign, is_marked, member,
};
use crate::{
    brand::{
        AccentError, Brand, BrandError, LOGO_UPLOAD_BYTES_MAX, Logo, LogoError, NAME_CHARS_MAX, TEXT_CHARS_MAX, Typed,
    },
    http::{
        Site,
        body::{self, Room},
    },
    i18n::{Language, Texts, words},
    vault::{Domain, VaultError},
};

/// Bytes of the whole form: the logo and some texts.
const FORM_BYTES_MAX: usize = LOGO_UPLOAD_BYTES_MAX + 64 * 1024;

#[derive(Template)]
#[template(path = "account/brand.html")]
struct BrandPage<'a> {
    frame: Frame<'a>,
    host: &'a str,
    shown: String,
    typed: Sent,
    languages: Vec<Choice>,
    /// Where the logo is now.
    has_logo: bool,
    logo_max: String,
    notice: Option<Cow<'static, str>>,
    is_saved: bool,
}

/// The form as it was sent.
#[derive(Default)]
struct Sent {
    mark: String,
    name: String,
    accent: String,
    intro: String,
    footer: String,
    support: String,
    language: String,
    drops_logo: bool,
    logo: Bytes,
}

impl Sent {
    fn of(brand: &Brand) -> Self {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        Self {
            name: text(&brand.name),
            accent: brand.accent.map(|accent| accent.to_string()).unwrap_or_default(),
            intro: text(&brand.intro),
            footer: text(&brand.footer),
            support: text(&brand.support),
            language: brand.language.map(|language| language.code().to_owned()).unwrap_or_default(),
            ..Self::default()
        }
    }

    fn typed(&self) -> Typed<'_> {
        Typed {
            name: &self.name,
            accent: &self.accent,
            intro: &self.intro,
            footer: &self.footer,
            support: &self.support,
            language: &self.language,
        }
    }
}

/// Fields and a file. Nothing in it is a secret.
pub(super) struct Upload {
    sent: Sent,
    _room: Room,
}

impl FromRequest<Arc<Site>> for Upload {
    type Rejection = Response;

    async fn from_request(request: Request, site: &Arc<Site>) -> Result<Self, Response> {
        let (parts, body) = request.into_parts();
        let read = async {
            let content_type = parts.headers.get(CONTENT_TYPE)?.to_str().ok()?;
            let boundary = multer::parse_boundary(content_type).ok()?;
            let (body, room) = body::read(body, site, FORM_BYTES_MAX).await.ok()?;
            let fields = multer::Multipart::new(Body::from(body.to_vec()).into_data_stream(), boundary);
            Some(Self { sent: sent(fields).await?, _room: room })
        };
        match read.await {
            Some(upload) => Ok(upload),
            None => {
                let failure = Failure::new(StatusCode::BAD_REQUEST, "failed-form", "failed-form-lead");
                Err(page::failed(site, &Visitor::of(site, &parts).await, &failure))
            }
        }
    }
}

async fn sent(mut fields: multer::Multipart<'_>) -> Option<Sent> {
    let mut sent = Sent::default();
    while let Some(field) = fields.next_field().await.ok()? {
        let name = field.name()?.to_owned();
        if name == "logo" {
            sent.logo = field.bytes().await.ok()?;
            continue;
        }
        let text = field.text().await.ok()?;
        match name.as_str() {
            "mark" => sent.mark = text,
            "name" => sent.name = text,
            "accent" => sent.accent = text,
            "intro" => sent.intro = text,
            "footer" => sent.footer = text,
            "support" => sent.support = text,
            "language" => sent.language = text,
            "drop-logo" => sent.drops_logo = !text.is_empty(),
            _ => {}
        }
    }
    Some(sent)
}

/// The domain that the page is about, if it is the visitor's.
fn asked(site: &Site, visitor: &Visitor, address: &OriginalUri) -> Result<Arc<Domain>, Response> {
    let member = member(visitor)?;
    let host = spoken::named(&address.0, "host").and_then(|host| HostName::parse(host).ok());
    let domain =
        host.and_then(|host| site.vault.domain_at(host.as_str())).filter(|domain| domain.owner == owner(member));
    let failure = Failure::new(StatusCode::NOT_FOUND, "failed-page", "failed-page-lead");
    domain.ok_or_else(|| page::failed(site, visitor, &failure))
}

pub(super) async fn brand(State(site): State<Arc<Site>>, visitor: Visitor, address: OriginalUri) -> Response {
    match asked(&site, &visitor, &address) {
        Ok(domain) => {
            let sent = site.vault.brand(domain.id).map(|brand| Sent::of(&brand)).unwrap_or_default();
            brand_page(&site, &visitor, &domain, sent, Outcome::Asked)
        }
        Err(refused) => refused,
    }
}

/// What the page says besides the form.
enum Outcome {
    Asked,
    Saved,
    Refused(Cow<'static, str>),
}

fn brand_page(site: &Site, visitor: &Visitor, domain: &Domain, typed: Sent, outcome: Outcome) -> Response {
    let texts = visitor.texts;
    let none = Choice {
        value: String::new(),
        words: texts.get("brand-language-none").into_owned(),
        is_chosen: typed.language.is_empty(),
    };
    let language = |language: Language| Choice {
        value: language.code().to_owned(),
        words: language.endonym().to_owned(),
        is_chosen: typed.language == language.code(),
    };
    let (status, notice, is_saved) = match outcome {
        Outcome::Asked => (StatusCode::OK, None, false),
        Outcome::Saved => (StatusCode::OK, None, true),
        Outcome::Refused(notice) => (StatusCode::BAD_REQUEST, Some(notice), false),
    };
    let page = BrandPage {
        frame: Frame::of(site, visitor),
        host: domain.host.as_str(),
        shown: domain.host.to_unicode(),
        languages: std::iter::once(none).chain(Language::all().map(language)).collect(),
        has_logo: site.vault.brand(domain.id).is_some_and(|brand| brand.logo.is_some()),
        logo_max: words::size(texts, LOGO_UPLOAD_BYTES_MAX),
        typed,
        notice,
        is_saved,
    };
    page::render(status, &page)
}

pub(super) async fn save(
    State(site): State<Arc<Site>>,
    visitor: Visitor,
    address: OriginalUri,
    Upload { sent, _room }: Upload,
) -> Response {
    let (member, domain) = match member(&visitor).and_then(|member| Ok((member, asked(&site, &visitor, &address)?))) {
        Ok(found) => found,
        Err(refused) => return refused,
    };
    if !is_marked(&site, &visitor, &sent.mark) {
        return foreign(&site, &visitor);
    }
    // Reading a picture takes memory: one at a time.
    let Ok(_turn) = site.logos.try_acquire() else { return page::refused(&site, &visitor, VaultError::Busy) };
    let brand = match chosen(&sent).await {
        Ok(brand) => brand,
        Err(error) => {
            let notice = refusal(visitor.texts, error);
            return brand_page(&site, &visitor, &domain, sent, Outcome::Refused(notice));
        }
    };
    let is_kept = sent.logo.is_empty() && !sent.drops_logo;
    match site.vault.set_brand(owner(member), &domain.host, &brand, is_kept).await {
        Ok(()) => brand_page(&site, &visitor, &domain, Sent::of(&brand), Outcome::Saved),
        Err(VaultError::Invalid(_)) => super::go("/account/domains"),
        Err(error) => page::refused(&site, &visitor, error),
    }
}

/// The brand that was sent, with the logo if there is a new one.
async fn chosen(sent: &Sent) -> Result<Brand, BrandError> {
    let brand = Brand::parse(sent.typed())?;
    if sent.logo.is_empty() {
        return Ok(brand);
    }
    let file = sent.logo.clone();
    let logo = tokio::task::spawn_blocking(move || Logo::read(&file)).await.map_err(|_| LogoError::Unreadable)??;
    Ok(Brand { logo: Some(logo), ..brand })
}

fn refusal(texts: &Texts, error: BrandError) -> Cow<'static, str> {
    match error {
        BrandError::Name => texts.counted("brand-refused-name", NAME_CHARS_MAX as u64).into(),
        BrandError::Text => texts.counted("brand-refused-text", TEXT_CHARS_MAX as u64).into(),
        BrandError::Accent(AccentError::Shape) => texts.get("brand-refused-shape"),
        BrandError::Accent(AccentError::Faint { nearest }) => {
            texts.with("brand-refused-faint", [("nearest", nearest.to_string().into())]).into()
        }
        BrandError::Support => texts.get("brand-refused-support"),
        // Nobody gets there by the list of languages.
        BrandError::Language => texts.get("failed-form"),
        BrandError::Logo(_) => texts.get("brand-refused-logo"),
    }
}
