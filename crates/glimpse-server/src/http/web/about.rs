//! What this site says about itself: to people on `/trust`, to programs in the places where they look.

use std::sync::Arc;

use askama::Template;
use axum::{
    extract::State,
    http::{StatusCode, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use glimpse_core::time::Timestamp;

use super::{
    assets::ICON,
    brand,
    page::{self, Failure, Frame},
    visitor::Visitor,
};
use crate::{
    http::Site,
    i18n::words::{self, Moment},
};

/// Addresses that hold keys, or lead nowhere for crawlers.
const UNLISTED: [&str; 8] =
    ["/secret/", "/private/", "/receipt/", "/shared/", "/account", "/admin", "/setup", "/mail/"];
/// What is said of the contact for security holds for so long (RFC 9116, 2.5.5 wants less than a year).
const CONTACT_SECONDS: u64 = 300 * 24 * 3600;

#[derive(Template)]
#[template(path = "trust.html")]
struct Trust<'a> {
    frame: Frame<'a>,
    facts: Vec<(String, String)>,
}

/// Every sentence follows from the configuration and the keys in use.
pub(super) async fn trust(State(site): State<Arc<Site>>, visitor: Visitor) -> Response {
    let (texts, about) = (visitor.texts, &site.about);
    let plan = site.vault.plan(&visitor.caller);
    let erased = words::lifetime(texts, u32::try_from(about.erase_within.as_secs()).unwrap_or(u32::MAX));
    let fact = |id: &str, said: String| (texts.get(id).into_owned(), said);
    let mut facts = vec![
        fact("trust-kept", texts.get("trust-kept-text").into_owned()),
        fact("trust-key", texts.get("trust-key-text").into_owned()),
        fact("trust-erased", texts.with("trust-erased-text", [("within", erased.clone().into())])),
        fact(
            "trust-longest",
            texts.with("trust-longest-text", [("longest", words::lifetime(texts, plan.ttl.max.seconds()).into())]),
        ),
        fact("trust-size", words::size(texts, plan.secret_bytes_max)),
        fact("trust-root", site.vault.root_fingerprint()),
        fact("trust-version", env!("CARGO_PKG_VERSION").to_owned()),
        fact("trust-clock", Moment::new(texts, site.vault.now()).words),
    ];
    if site.regions.is_some() {
        facts.insert(0, fact("trust-region", Frame::of(&site, &visitor).region_text("trust-region-text")));
    }
    if site.can_mail() {
        let said = texts.with("trust-mail-text", [("within", erased.into())]);
        facts.insert(3, fact("trust-mail", said));
    }
    page::render(StatusCode::OK, &Trust { frame: Frame::of(&site, &visitor), facts })
}

pub(super) async fn robots(visitor: Visitor) -> Response {
    let lines = UNLISTED.map(|path| format!("Disallow: {}{path}\n", visitor.place.root));
    ([(CONTENT_TYPE, "text/plain; charset=utf-8")], format!("User-agent: *\n{}", lines.concat())).into_response()
}

/// Whom to tell about holes (RFC 9116); nothing where nobody is named.
pub(super) async fn security_txt(State(site): State<Arc<Site>>, visitor: Visitor) -> Response {
    let Some(contact) = &site.about.security_contact else {
        let failure = Failure::new(StatusCode::NOT_FOUND, "failed-page", "failed-page-lead");
        return page::failed(&site, &visitor, &failure);
    };
    let ends = Timestamp::from_millis((site.vault.now().seconds() + CONTACT_SECONDS) * 1000);
    let text = format!(
        "Contact: {contact}\nExpires: {}\nCanonical: {}\n",
        Moment::new(visitor.texts, ends).machine,
        visitor.place.link("/.well-known/security.txt")
    );
    ([(CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}

/// What a browser needs to put this site on a phone's first screen.
pub(super) async fn manifest(State(site): State<Arc<Site>>, visitor: Visitor) -> Response {
    let root = &visitor.place.root;
    let manifest = serde_json::json!({
        "name": brand::name(&site, &visitor.brand),
        "short_name": brand::name(&site, &visitor.brand),
        "start_url": format!("{root}/"),
        "display": "standalone",
        "background_color": "#f8f6f2",
        "theme_color": visitor.brand.accent.map_or_else(|| "#0b5d66".to_owned(), |accent| accent.to_string()),
        "icons": [{ "src": format!("{root}{}", ICON.path), "sizes": "any", "type": "image/svg+xml", "purpose": "any" }],
    });
    ([(CONTENT_TYPE, "application/manifest+json")], manifest.to_string()).into_response()
}
