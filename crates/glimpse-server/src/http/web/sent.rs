//! What was shared from this browser: receipt keys in a cookie, the newest first. It makes the sender's page the sender's, and
//! keeps keys out of the address bar.

use axum::response::Response;
use zeroize::Zeroizing;

use super::{
    cookies::{Cookies, Name},
    nonce::Nonces,
};

/// Receipts that a browser remembers.
const REMEMBERED_MAX: usize = 20;

/// Has the browser remember one more.
pub(super) fn remember(cookies: &Cookies, response: &mut Response, receipt: &str) {
    let before = cookies.get(Name::Sent).unwrap_or_default().split('.');
    let keys = std::iter::once(receipt).chain(before.filter(|key| !key.is_empty() && *key != receipt));
    let keys: Vec<&str> = keys.take(REMEMBERED_MAX).collect();
    cookies.set(response, Name::Sent, &Zeroizing::new(keys.join(".")));
}

/// Whether a receipt was shared from this browser.
pub(super) fn has(cookies: &Cookies, receipt: &str) -> bool {
    !receipt.is_empty() && cookies.get(Name::Sent).unwrap_or_default().split('.').any(|key| key == receipt)
}

/// The receipt that a page's address stands for.
pub(super) fn tagged<'a>(cookies: &'a Cookies, nonces: &Nonces, tag: &str) -> Option<&'a str> {
    cookies.get(Name::Sent)?.split('.').find(|key| nonces.tag(key) == tag)
}
