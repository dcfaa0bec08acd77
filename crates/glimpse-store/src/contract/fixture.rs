//! Real secrets for the promises: keys, seals and a clock that the test turns.

use std::sync::Mutex;
use std::time::Duration;

use glimpse_core::{
    crypto::{
        keyring::RootKeyring,
        seal::{PassphraseKey, Sealed, Unsealed, open, seal},
    },
    domain::DomainId,
    limits::TryLimits,
    link::{LinkKey, MaskKey, ReceiptKey, Row},
    passphrase::Passphrase,
    random::Random,
    receipt::Receipt,
    reveal::Claim,
    secret::SecretText,
    time::{Timestamp, Ttl},
};
use zeroize::Zeroizing;

use crate::{NewSecret, Store, StoreError};

/// When the tests begin: in the year 2100, so that no server ends anything by its own clock while they last.
pub(crate) const NOW: Timestamp = Timestamp::from_millis(4_102_444_800_000);
/// Three tries in a minute lock for an hour.
pub(crate) const TRIES: TryLimits =
    TryLimits { max: 3, window: Duration::from_secs(60), lock: Duration::from_secs(3600) };
const MASK: [u8; 32] = [7; 32];
/// bcrypt's smallest, for speed.
const COST: u8 = 4;

/// So many seconds after [`NOW`].
pub(crate) fn at(seconds: u64) -> Timestamp {
    NOW.after(Duration::from_secs(seconds))
}

/// Random enough for a test, and the same again for the same seed.
pub(crate) struct Seeded(Mutex<u64>);

impl Seeded {
    pub(crate) fn new(seed: u64) -> Self {
        Self(Mutex::new(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1))
    }

    /// A number below `bound`.
    pub(crate) fn below(&self, bound: usize) -> usize {
        let mut bytes = [0; 8];
        self.fill(&mut bytes);
        usize::try_from(u64::from_le_bytes(bytes) % bound as u64).unwrap()
    }
}

impl Random for Seeded {
    fn fill(&self, bytes: &mut [u8]) {
        let mut state = self.0.lock().unwrap();
        for byte in bytes {
            *state ^= *state << 13;
            *state ^= *state >> 7;
            *state ^= *state << 17;
            *byte = state.to_le_bytes()[3];
        }
    }
}

/// A secret that was kept, and everything its owner knows.
pub(crate) struct Made {
    pub(crate) text: String,
    pub(crate) link: LinkKey,
    pub(crate) receipt: ReceiptKey,
    pub(crate) sealed: Sealed,
    ring: RootKeyring,
}

/// A sealed secret, not kept yet.
pub(crate) async fn sealed(store: &dyn Store, text: &str, ttl: u32, passphrase: Option<&str>) -> (Made, NewSecret) {
    sealed_at(store, NOW, text, ttl, passphrase).await
}

/// One that is shared at another time.
pub(crate) async fn sealed_at(
    store: &dyn Store,
    now: Timestamp,
    text: &str,
    ttl: u32,
    passphrase: Option<&str>,
) -> (Made, NewSecret) {
    sealed_on(None, store, now, text, ttl, passphrase).await
}

/// A row number, as soon as the store gives one: while its disk refuses it gives none. Several refusals in a row take half a second each.
async fn reserved(store: &dyn Store) -> Row {
    for _ in 0..1500 {
        match store.reserve_row().await {
            Err(StoreError::Unavailable) => tokio::time::sleep(Duration::from_millis(20)).await,
            reserved => return reserved.unwrap(),
        }
    }
    panic!("the store never recovers");
}

/// One whose link is on a share domain.
pub(crate) async fn sealed_on(
    domain: Option<DomainId>,
    store: &dyn Store,
    now: Timestamp,
    text: &str,
    ttl: u32,
    passphrase: Option<&str>,
) -> (Made, NewSecret) {
    let row = reserved(store).await;
    let random = Seeded::new(row.number() + 1);
    let (mask, ring) = (MaskKey::from_bytes(MASK), RootKeyring::generate(&Seeded::new(99)));
    let (link, receipt) = (LinkKey::generate(row, &mask, &random), ReceiptKey::generate(row, &mask, &random));
    let text = SecretText::new(Zeroizing::new(text.to_owned()), usize::MAX).unwrap();
    let key = passphrase.and_then(|text| Passphrase::attempt(Zeroizing::new(text.to_owned())));
    let key = key.map(|passphrase| PassphraseKey::derive(&passphrase, COST, &random));
    let facts = Receipt::new(now, Ttl::from_seconds(ttl), key.is_some()).on(domain);
    let sealed = seal(&text, key, (&link, &receipt), &ring, &mask, &random);
    let new = NewSecret::new(link.locator(&mask), receipt.locator(&mask), facts, sealed.clone()).unwrap();
    (Made { text: text.expose().to_owned(), link, receipt, sealed, ring }, new)
}

/// A secret that is kept.
pub(crate) async fn made(store: &dyn Store, text: &str, ttl: u32) -> Made {
    let (made, new) = sealed(store, text, ttl, None).await;
    store.create(new).await.unwrap();
    made
}

impl Made {
    pub(crate) fn link(&self) -> glimpse_core::link::LinkLocator {
        self.link.locator(&MaskKey::from_bytes(MASK))
    }

    pub(crate) fn receipt(&self) -> glimpse_core::link::ReceiptLocator {
        self.receipt.locator(&MaskKey::from_bytes(MASK))
    }

    pub(crate) fn ring(&self) -> &RootKeyring {
        &self.ring
    }

    pub(crate) fn mask() -> MaskKey {
        MaskKey::from_bytes(MASK)
    }

    /// Fetches, opens, claims and releases, as the vault does.
    pub(crate) async fn reveal(&self, store: &dyn Store, now: Timestamp) -> Option<String> {
        let unread = store.fetch(self.link(), now).await.unwrap()?;
        let claim = store.claim(self.link(), now).await.unwrap()?;
        Some(self.release(&unread.sealed, claim))
    }

    /// Opens sealed bytes and trades the claim for the text.
    pub(crate) fn release(&self, sealed: &Sealed, claim: Claim) -> String {
        match open(sealed, &self.link, &self.ring, &Self::mask()) {
            Ok(Unsealed::Opened(opened)) => opened.release(claim).unwrap().expose().to_owned(),
            Ok(Unsealed::Locked(_)) => panic!("it needs a passphrase"),
            Err(error) => panic!("{error}"),
        }
    }
}
