//! Who looks at a page: from where, with which cookies, in which language, and for which account.

use std::convert::Infallible;
use std::sync::Arc;

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, request::Parts},
};

use super::{
    address,
    cookies::{Cookies, Name},
};
use crate::{
    http::{Site, caller},
    i18n::{ENGLISH, Texts},
    vault::Caller,
};

/// Somebody in front of a browser.
pub(super) struct Visitor {
    pub(super) caller: Caller,
    pub(super) cookies: Cookies,
    pub(super) texts: &'static Texts,
    /// Scheme and authority for links, as this request came.
    pub(super) base: String,
    /// Where the site runs, for people.
    pub(super) host: Option<String>,
}

impl Visitor {
    pub(super) async fn of(site: &Site, parts: &Parts) -> Self {
        let address = caller::address(parts, &site.proxies);
        let cookies = Cookies::of(site, &parts.headers);
        // A session that ended is none.
        let member = match cookies.get(Name::Session) {
            Some(session) => site.vault.session(session).await,
            None => None,
        };
        Self::new(site, &parts.headers, Caller { address, member }, cookies)
    }

    fn new(site: &Site, headers: &HeaderMap, caller: Caller, cookies: Cookies) -> Self {
        let (base, host) = (address::base(site, headers), address::authority(site, headers));
        Self { caller, cookies, texts: &ENGLISH, base, host }
    }
}

impl FromRequestParts<Arc<Site>> for Visitor {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, site: &Arc<Site>) -> Result<Self, Infallible> {
        Ok(Self::of(site, parts).await)
    }
}
