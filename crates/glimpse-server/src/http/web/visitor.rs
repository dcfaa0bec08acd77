//! Who looks at a page: from where, with which cookies, in which language, and for which account.

use std::convert::Infallible;
use std::sync::Arc;

use axum::{extract::FromRequestParts, http::request::Parts};

use super::{
    address::Place,
    brand,
    cookies::{Cookies, Name},
    spoken::{self, Spoken},
};
use crate::{
    brand::Brand,
    http::{Site, caller},
    i18n::Texts,
    vault::{Caller, On},
};

/// Somebody in front of a browser.
pub(super) struct Visitor {
    pub(super) caller: Caller,
    pub(super) cookies: Cookies,
    pub(super) texts: &'static Texts,
    /// Whether they have just chosen that language. A form that comes along is shown again, and nothing else is done with it.
    pub(super) is_switching: bool,
    /// What else than a language the address of the page asks for.
    pub(super) query: String,
    /// Where they found the site.
    pub(super) place: Place,
    /// How it looks there.
    pub(super) brand: Arc<Brand>,
}

impl Visitor {
    pub(super) async fn of(site: &Site, parts: &Parts) -> Self {
        let address = caller::address(parts, &site.proxies);
        let place = Place::of(site, &parts.headers, &parts.extensions);
        let cookies = Cookies::of(&place, &parts.headers);
        // A session that ended is none, and nobody is signed in on a host that is somebody else's.
        let session = cookies.get(Name::Session).filter(|_| place.on == On::Own);
        let member = match session {
            Some(session) => site.vault.session(session).await,
            None => None,
        };
        let brand = brand::of(site, &place);
        let Spoken { language, is_switched } = Spoken::of(&brand, &parts.uri, &parts.headers, &cookies);
        Self {
            caller: Caller { address, member, on: place.on.clone() },
            cookies,
            texts: language.texts(),
            is_switching: is_switched,
            query: spoken::others(&parts.uri),
            place,
            brand,
        }
    }
}

impl FromRequestParts<Arc<Site>> for Visitor {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, site: &Arc<Site>) -> Result<Self, Infallible> {
        Ok(Self::of(site, parts).await)
    }
}
