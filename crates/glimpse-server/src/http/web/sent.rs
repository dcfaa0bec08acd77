//! What was shared from this browser: receipt keys in a cookie, the newest first. It makes the sender's page the sender's, and
//! keeps keys out of the address bar. A browser that keeps no cookies, or was sent two at once, is told its link all the same: the
//! first look at the page that it is sent to needs none.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use axum::response::Response;
use zeroize::Zeroizing;

use super::{
    cookies::{Cookies, Name},
    nonce::Nonces,
};

/// Receipts that a browser remembers.
const REMEMBERED_MAX: usize = 60;

/// A browser that was sent to its page comes within this time.
const COMES_WITHIN: Duration = Duration::from_secs(60);
/// Browsers that are on their way to their page. Beyond that the oldest need their cookie.
const ON_THEIR_WAY_MAX: usize = 4096;

/// Receipts of those who were sent to their page and have not come yet, by its tag. In memory only.
#[derive(Default)]
pub struct OnTheirWay(Mutex<VecDeque<(Instant, String, Zeroizing<String>)>>);

impl OnTheirWay {
    /// Somebody is sent to the page of this tag.
    pub(super) fn send(&self, tag: &str, receipt: &str) {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        while waiting.len() >= ON_THEIR_WAY_MAX
            || waiting.front().is_some_and(|(since, ..)| since.elapsed() >= COMES_WITHIN)
        {
            waiting.pop_front();
        }
        waiting.push_back((Instant::now(), tag.to_owned(), Zeroizing::new(receipt.to_owned())));
    }

    /// Somebody looks at the page of this tag for the first time.
    pub(super) fn arrive(&self, tag: &str) -> Option<Zeroizing<String>> {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let at = waiting.iter().position(|(_, waits, _)| waits == tag)?;
        let (since, _, receipt) = waiting.remove(at)?;
        (since.elapsed() < COMES_WITHIN).then_some(receipt)
    }
}

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
    cookies.get(Name::Sent)?.split('.').find(|key| nonces.is_tag(key, tag))
}
