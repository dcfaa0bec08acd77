//! What ties a form to the page it stood on: nonces that open once, and marks against forged forms. Signed, not stored; what is
//! kept is only which nonces were used.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use glimpse_core::{random::Random, time::Timestamp};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::vault::Keys;

/// A page that was open for longer is shown anew before anything happens.
const GOOD_FOR: Duration = Duration::from_secs(3600);
/// Used nonces that are remembered: twice as many at most. Beyond that the oldest are forgotten, which harms nobody, because a
/// secret opens once whatever its nonce.
const REMEMBERED_MAX: usize = 100_000;
const RANDOM_BYTES: usize = 12;
const TAG_BYTES: usize = 16;
/// When it ends 8, random 12, tag 16.
const NONCE_BYTES: usize = 8 + RANDOM_BYTES + TAG_BYTES;
/// Characters of a tag in an address.
const TAG_CHARS: usize = 11;

/// Which page a nonce was made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Page {
    /// The one that a link leads to.
    First = 1,
    /// The one that asks once more.
    Sure = 2,
}

/// Makes and checks them.
pub struct Nonces {
    keys: Arc<Keys>,
    used: Mutex<[HashSet<[u8; RANDOM_BYTES]>; 2]>,
}

impl Nonces {
    /// With the keys of this instance: the one that seals makes, all are accepted.
    pub fn new(keys: Arc<Keys>) -> Self {
        Self { keys, used: Mutex::default() }
    }

    /// A nonce for the page of this link.
    pub(super) fn make(&self, page: Page, link: &str, now: Timestamp, random: &dyn Random) -> String {
        let mut bytes = Vec::with_capacity(NONCE_BYTES);
        bytes.extend_from_slice(&now.after(GOOD_FOR).millis().to_be_bytes());
        bytes.resize(8 + RANDOM_BYTES, 0);
        random.fill(&mut bytes[8..]);
        let tag = page_mac(self.keyed(), page, link, &bytes).finalize().into_bytes();
        bytes.extend_from_slice(&tag[..TAG_BYTES]);
        URL_SAFE_NO_PAD.encode(bytes)
    }

    /// Uses a nonce up: whether it was made for this page of this link, not long ago, and not used before.
    pub(super) fn take(&self, page: Page, link: &str, nonce: &str, now: Timestamp) -> bool {
        let Some(random) = self.good(page, link, nonce, now) else { return false };
        let mut used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        if used[0].len() >= REMEMBERED_MAX {
            used[1] = std::mem::take(&mut used[0]);
        }
        !used[1].contains(&random) && used[0].insert(random)
    }

    /// Whether a nonce was made for this page of this link, not long ago, without using it up.
    pub(super) fn is_good(&self, page: Page, link: &str, nonce: &str, now: Timestamp) -> bool {
        self.good(page, link, nonce, now).is_some()
    }

    fn good(&self, page: Page, link: &str, nonce: &str, now: Timestamp) -> Option<[u8; RANDOM_BYTES]> {
        let mut bytes = [0; NONCE_BYTES];
        let length = URL_SAFE_NO_PAD.decode_slice(nonce, &mut bytes).ok()?;
        let (signed, tag) = bytes[..length].split_last_chunk::<TAG_BYTES>()?;
        let (ends, random) = signed.split_first_chunk()?;
        let is_ours = |mac: Hmac<Sha256>| page_mac(mac, page, link, signed).verify_truncated_left(tag).is_ok();
        self.all_keyed().any(is_ours).then_some(())?;
        (now.millis() < u64::from_be_bytes(*ends)).then_some(random.try_into().ok()?)
    }

    /// Marks the forms of a page that acts for whoever has this cookie. Another site cannot know it.
    pub(super) fn mark(&self, cookie: &str) -> String {
        URL_SAFE_NO_PAD.encode(&mark_mac(self.keyed(), cookie).finalize().into_bytes()[..TAG_BYTES])
    }

    /// Whether a form bears the mark of this cookie.
    pub(super) fn is_marked(&self, cookie: &str, mark: &str) -> bool {
        let Some(mark) = URL_SAFE_NO_PAD.decode(mark).ok().filter(|mark| mark.len() == TAG_BYTES) else { return false };
        self.all_keyed().any(|mac| mark_mac(mac, cookie).verify_truncated_left(&mark).is_ok())
    }

    /// What stands for a receipt in the address of the sender's page: of no use to anybody without the cookie.
    pub(super) fn tag(&self, receipt: &str) -> String {
        tag(self.keyed(), receipt)
    }

    /// Whether this is what stands for a receipt, or did before another root key came.
    pub(super) fn is_tag(&self, receipt: &str, of: &str) -> bool {
        self.all_keyed().any(|mac| tag(mac, receipt) == of)
    }

    fn keyed(&self) -> Hmac<Sha256> {
        let Some(mac) = self.all_keyed().next() else { unreachable!("there is at least one key") };
        mac
    }

    fn all_keyed(&self) -> impl Iterator<Item = Hmac<Sha256>> {
        self.keys.ring().page_keys().into_iter().map(|key| {
            let Ok(mac) = Hmac::new_from_slice(&key) else { unreachable!("HMAC takes keys of every length") };
            mac
        })
    }
}

fn page_mac(mut mac: Hmac<Sha256>, page: Page, link: &str, signed: &[u8]) -> Hmac<Sha256> {
    mac.update(b"page");
    mac.update(&[page as u8]);
    mac.update(signed);
    mac.update(link.as_bytes());
    mac
}

fn mark_mac(mut mac: Hmac<Sha256>, cookie: &str) -> Hmac<Sha256> {
    mac.update(b"form");
    mac.update(cookie.as_bytes());
    mac
}

fn tag(mut mac: Hmac<Sha256>, receipt: &str) -> String {
    mac.update(b"tag");
    mac.update(receipt.as_bytes());
    let mut tag = URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes());
    tag.truncate(TAG_CHARS);
    tag
}

#[cfg(test)]
mod tests {
    use glimpse_core::crypto::keyring::RootKeyring;

    use super::*;
    use crate::ops::system::SystemRandom;

    fn nonces_of(byte: &str) -> Nonces {
        Nonces::new(Arc::new(Keys::new(RootKeyring::parse_single(&byte.repeat(32)).unwrap())))
    }

    const NOW: Timestamp = Timestamp::from_millis(1_800_000_000_000);

    #[test]
    fn a_nonce_is_good_once_for_its_page_its_link_and_its_time() {
        let nonces = nonces_of("07");
        let make = || nonces.make(Page::First, "link", NOW, &SystemRandom);
        let nonce = make();
        assert!(!nonces.take(Page::Sure, "link", &nonce, NOW), "another page");
        assert!(!nonces.take(Page::First, "other", &nonce, NOW), "another link");
        assert!(!nonces.take(Page::First, "link", &nonce, NOW.after(GOOD_FOR)), "too old");
        assert!(!nonces_of("08").take(Page::First, "link", &nonce, NOW), "another instance");
        for bad in ["", "x", &nonce[1..], &format!("{nonce}A"), &nonce.to_lowercase()] {
            assert!(!nonces.take(Page::First, "link", bad, NOW), "{bad:?}");
        }
        assert!(nonces.take(Page::First, "link", &nonce, NOW));
        assert!(!nonces.take(Page::First, "link", &nonce, NOW), "used");
        assert!(nonces.take(Page::First, "link", &make(), NOW));
    }

    #[test]
    fn what_was_made_before_another_root_key_came_is_good_with_it() {
        let ring = |text: &str| Nonces::new(Arc::new(Keys::new(RootKeyring::parse(text).unwrap())));
        let [one, two] = ["1 ".to_owned() + &"07".repeat(32), "2 ".to_owned() + &"08".repeat(32)];
        let (before, after) = (ring(&one), ring(&format!("{one}\n{two}")));
        let nonce = before.make(Page::First, "link", NOW, &SystemRandom);
        assert!(after.take(Page::First, "link", &nonce, NOW) && !after.take(Page::First, "link", &nonce, NOW));
        assert!(after.is_marked("cookie", &before.mark("cookie")) && after.is_tag("receipt", &before.tag("receipt")));
        assert_ne!(after.mark("cookie"), before.mark("cookie"));
        assert!(!ring(&two).is_marked("cookie", &before.mark("cookie")));
    }

    #[test]
    fn a_mark_is_that_of_its_cookie() {
        let nonces = nonces_of("07");
        let mark = nonces.mark("cookie");
        assert!(nonces.is_marked("cookie", &mark));
        assert!(!nonces.is_marked("other", &mark));
        assert!(!nonces.is_marked("cookie", "") && !nonces.is_marked("cookie", "AA"));
    }

    #[test]
    fn used_nonces_are_remembered_within_bounds() {
        let nonces = nonces_of("07");
        for _ in 0..2 * REMEMBERED_MAX + 10 {
            let nonce = nonces.make(Page::First, "link", NOW, &SystemRandom);
            assert!(nonces.take(Page::First, "link", &nonce, NOW));
        }
        assert!(nonces.used.lock().unwrap().iter().map(HashSet::len).sum::<usize>() <= 2 * REMEMBERED_MAX);
    }
}
