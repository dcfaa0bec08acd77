//! Which language a page is in: the one that its address names, else the one that was chosen here before, else the browser's
//! first that we have, else the instance's.

use axum::http::{HeaderMap, Uri, header::ACCEPT_LANGUAGE};

use super::cookies::{Cookies, Name};
use crate::{brand::Brand, i18n::Language};

/// Names that a query may have; what follows is not looked at.
const QUERY_NAMES_MAX: usize = 32;
/// Bytes of a query that every choice of a language carries on.
const REST_BYTES_MAX: usize = 200;
/// Names in a query that say in which language the page is, and nothing else.
const OWN_NAMES: [&str; 2] = ["lang", "switch"];

/// The language of an answer.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spoken {
    pub(super) language: Language,
    /// Whether somebody has just chosen it on a page of ours. A form that comes along is not sent off then: it is shown again, as
    /// it was filled in.
    pub(super) is_switched: bool,
}

impl Spoken {
    /// `?switch=` is what our pages ask with, and is remembered; `?lang=` is what a link brings along, and is not.
    pub(super) fn of(brand: &Brand, address: &Uri, headers: &HeaderMap, cookies: &Cookies) -> Self {
        let switched = named(address, "switch");
        let accepted = || headers.get(ACCEPT_LANGUAGE).and_then(|value| Language::accepted(value.to_str().ok()?));
        let language = switched
            .or_else(|| named(address, "lang"))
            .and_then(Language::of_tag)
            .or_else(|| cookies.get(Name::Language).and_then(Language::named))
            .or_else(accepted)
            .or(brand.language)
            .unwrap_or(Language::ENGLISH);
        Self { language, is_switched: switched.is_some() }
    }
}

/// What a query says of one name.
pub(super) fn named<'a>(address: &'a Uri, name: &str) -> Option<&'a str> {
    pairs(address).find(|(found, _)| *found == name).map(|(_, value)| value)
}

/// The rest of a query, ready for a name to be added: what else the page was asked for. None of it, if it is long.
pub(super) fn others(address: &Uri) -> String {
    let others = pairs(address).filter(|(name, _)| !OWN_NAMES.contains(name));
    let rest = others.fold(String::new(), |rest, (name, value)| rest + name + "=" + value + "&");
    if rest.len() > REST_BYTES_MAX { String::new() } else { rest }
}

fn pairs(address: &Uri) -> impl Iterator<Item = (&str, &str)> {
    address.query().unwrap_or_default().split('&').take(QUERY_NAMES_MAX).filter_map(|pair| pair.split_once('='))
}
