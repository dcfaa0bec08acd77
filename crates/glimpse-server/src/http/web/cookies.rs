//! The cookies of pages. Behind TLS they carry the prefix that keeps other hosts and plain HTTP from setting them
//! (RFC 6265bis, 4.1.3); without TLS a browser would refuse that. A site with a base path shares its host, and has the weaker
//! prefix and cookies of that path.

use axum::http::{
    HeaderMap, HeaderValue,
    header::{COOKIE, SET_COOKIE},
};
use axum::response::Response;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use cookie::{Cookie, SameSite};
use glimpse_core::random::Random;
use zeroize::Zeroizing;

use super::address::Place;

/// A cookie that pages know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Name {
    /// The receipt keys of what was shared from this browser.
    Sent,
    /// Who is signed in.
    Session,
    /// The code of whoever sets the server up.
    Setup,
    /// The language somebody chose.
    Language,
    /// Tells one browser from another before anybody signs in, so that no other site can send its forms.
    Visitor,
}

impl Name {
    fn text(self, belongs: &Belongs) -> String {
        let name = match self {
            Self::Sent => "sent",
            Self::Session => "session",
            Self::Setup => "setup",
            Self::Language => "language",
            Self::Visitor => "visitor",
        };
        format!("{}{name}", belongs.prefix())
    }
}

/// Where cookies belong.
struct Belongs {
    is_secure: bool,
    path: String,
}

impl Belongs {
    /// `__Host-` is for those of a whole host.
    fn prefix(&self) -> &'static str {
        match (self.is_secure, self.path.as_str()) {
            (false, _) => "",
            (true, "/") => "__Host-",
            (true, _) => "__Secure-",
        }
    }
}

/// Whoever chose a language finds it again for so long.
const LANGUAGE_KEPT: cookie::time::Duration = cookie::time::Duration::days(365);

/// What a browser sent along, and how it is answered. All but the language end with the browser's session; no script sees them.
pub(super) struct Cookies {
    belongs: Belongs,
    sent: Vec<(String, Zeroizing<String>)>,
}

impl Cookies {
    pub(super) fn of(place: &Place, headers: &HeaderMap) -> Self {
        let lines = headers.get_all(COOKIE).iter().filter_map(|line| line.to_str().ok());
        let cookies = lines.flat_map(Cookie::split_parse).filter_map(Result::ok);
        let sent = cookies.map(|cookie| (cookie.name().to_owned(), Zeroizing::new(cookie.value().to_owned())));
        let path = if place.root.is_empty() { "/" } else { &place.root };
        Self { belongs: Belongs { is_secure: place.is_secure, path: path.to_owned() }, sent: sent.collect() }
    }

    pub(super) fn get(&self, name: Name) -> Option<&str> {
        let name = name.text(&self.belongs);
        self.sent.iter().find(|(found, _)| *found == name).map(|(_, value)| value.as_str())
    }

    /// What the marks of this browser's forms are made from; empty if it has nothing yet.
    pub(super) fn own(&self) -> &str {
        self.get(Name::Session).or_else(|| self.get(Name::Visitor)).unwrap_or_default()
    }

    /// Sees to it that this browser has something that marks can be made from; says what to have it keep.
    pub(super) fn introduce(&mut self, random: &dyn Random) -> Option<String> {
        if !self.own().is_empty() {
            return None;
        }
        let mut bytes = [0; 16];
        random.fill(&mut bytes);
        let value = URL_SAFE_NO_PAD.encode(bytes);
        self.sent.push((Name::Visitor.text(&self.belongs), Zeroizing::new(value.clone())));
        Some(value)
    }

    /// Has the browser keep a value from now on.
    pub(super) fn set(&self, response: &mut Response, name: Name, value: &str) {
        let cookie = Cookie::build((name.text(&self.belongs), value));
        let is_kept = name == Name::Language;
        self.answer(response, if is_kept { cookie.max_age(LANGUAGE_KEPT) } else { cookie });
    }

    /// Has the browser forget a value.
    pub(super) fn forget(&self, response: &mut Response, name: Name) {
        self.answer(response, Cookie::build((name.text(&self.belongs), "")).max_age(cookie::time::Duration::ZERO));
    }

    fn answer(&self, response: &mut Response, cookie: cookie::CookieBuilder<'_>) {
        let Belongs { is_secure, path } = &self.belongs;
        let cookie = cookie.path(path).http_only(true).same_site(SameSite::Lax).secure(*is_secure).build();
        let line = Zeroizing::new(cookie.to_string());
        if let Ok(mut value) = HeaderValue::from_str(&line) {
            value.set_sensitive(true);
            response.headers_mut().append(SET_COOKIE, value);
        }
    }
}
