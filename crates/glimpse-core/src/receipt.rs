//! What the sender keeps: what was asked for, and what became of it. A secret's fate is one fact, stored once.

use std::sync::Arc;
use std::time::Duration;

use crate::{
    account::MaskedEmail,
    domain::DomainId,
    time::{Timestamp, Ttl},
};

/// A receipt and its fate are kept for this many lifetimes of the secret (API v1, 6.6).
pub const RECEIPT_LIFETIMES: u32 = 2;

/// What became of a secret. Leaves "unread" (no fate) only by a claim or by time, and never changes again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// Somebody with the link took it, then.
    Revealed(Timestamp),
    /// Somebody with the receipt key destroyed it, then.
    Burned(Timestamp),
    /// Nobody took it until then.
    Expired(Timestamp),
}

impl Fate {
    /// When it happened.
    pub const fn at(self) -> Timestamp {
        match self {
            Self::Revealed(at) | Self::Burned(at) | Self::Expired(at) => at,
        }
    }
}

/// The link's page was looked at. A note for the sender; it decides nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// The first time.
    pub first_at: Timestamp,
    /// How often since; stays at its largest value.
    pub count: u32,
}

/// The facts of one secret that its sender may see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// When it was shared.
    pub created_at: Timestamp,
    /// How long it may stay unread.
    pub ttl: Ttl,
    /// Whether a passphrase is needed besides the link.
    pub has_passphrase: bool,
    /// Whom the link was to be mailed to.
    pub recipients: Arc<[MaskedEmail]>,
    /// The share domain that the link is on; none for the instance's own host.
    pub domain: Option<DomainId>,
    /// Whether the link's page was looked at.
    pub seen: Option<Seen>,
    /// What a claim stamped. Ask [`Receipt::fate_at`] for the fate: time may have decided meanwhile.
    pub stamped: Option<Fate>,
}

impl Receipt {
    /// A receipt for a secret that is shared now.
    pub fn new(created_at: Timestamp, ttl: Ttl, has_passphrase: bool) -> Self {
        Self { created_at, ttl, has_passphrase, recipients: Arc::default(), domain: None, seen: None, stamped: None }
    }

    /// The same, with the addresses that the link is to be mailed to.
    pub fn mailed_to(self, recipients: impl Iterator<Item = MaskedEmail>) -> Self {
        Self { recipients: recipients.collect(), ..self }
    }

    /// The same, with the link on a share domain.
    pub fn on(self, domain: Option<DomainId>) -> Self {
        Self { domain, ..self }
    }

    /// From then on nobody can take the secret.
    pub fn expires_at(&self) -> Timestamp {
        self.created_at.after(self.ttl.duration())
    }

    /// From then on the receipt itself is unknown.
    pub fn ends_at(&self) -> Timestamp {
        self.created_at.after(self.ttl.duration() * RECEIPT_LIFETIMES)
    }

    /// The fate as of `now`, or none while the secret can be taken. Expiry is decided here, when reading.
    pub fn fate_at(&self, now: Timestamp) -> Option<Fate> {
        self.stamped.or_else(|| (now >= self.expires_at()).then(|| Fate::Expired(self.expires_at())))
    }

    /// How long the secret can still be taken.
    pub fn secret_left(&self, now: Timestamp) -> Duration {
        self.expires_at().since(now).min(self.ttl.duration())
    }

    /// How long the receipt can still be read.
    pub fn receipt_left(&self, now: Timestamp) -> Duration {
        self.ends_at().since(now).min(self.ttl.duration() * RECEIPT_LIFETIMES)
    }

    /// Notes that the link's page was looked at.
    pub fn note_seen(&mut self, now: Timestamp) {
        let seen = self.seen.get_or_insert(Seen { first_at: now, count: 0 });
        seen.count = seen.count.saturating_add(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHARED: Timestamp = Timestamp::from_millis(1_000_000);

    #[test]
    fn time_decides_only_what_no_claim_decided() {
        let mut receipt = Receipt::new(SHARED, Ttl::from_seconds(60), false);
        let end = SHARED.after(Duration::from_secs(60));
        assert_eq!(receipt.fate_at(Timestamp::from_millis(end.millis() - 1)), None);
        assert_eq!(receipt.fate_at(end), Some(Fate::Expired(end)));
        receipt.stamped = Some(Fate::Burned(SHARED));
        assert_eq!(receipt.fate_at(end), Some(Fate::Burned(SHARED)));
    }

    #[test]
    fn a_receipt_is_known_as_long_again_as_its_secret() {
        let receipt = Receipt::new(SHARED, Ttl::from_seconds(60), false);
        assert_eq!(receipt.ends_at(), SHARED.after(Duration::from_secs(120)));
    }

    #[test]
    fn a_receipt_says_where_its_link_leads() {
        let domain = DomainId::from_number(7);
        let receipt = Receipt::new(SHARED, Ttl::from_seconds(60), false);
        assert_eq!((receipt.domain, receipt.on(Some(domain)).domain), (None, Some(domain)));
    }

    #[test]
    fn a_receipt_says_whom_its_link_was_mailed_to() {
        let email = crate::account::Email::parse("tom@myspace.com").unwrap();
        let receipt = Receipt::new(SHARED, Ttl::from_seconds(60), false);
        assert!(receipt.recipients.is_empty());
        let mailed = receipt.mailed_to([MaskedEmail::of(&email)].into_iter());
        assert_eq!(mailed.recipients.iter().map(MaskedEmail::as_str).collect::<Vec<_>>(), ["to*****@m*****.com"]);
    }

    #[test]
    fn the_first_look_is_remembered_and_every_look_counted() {
        let mut receipt = Receipt::new(SHARED, Ttl::from_seconds(60), false);
        let later = SHARED.after(Duration::from_secs(5));
        receipt.note_seen(SHARED);
        receipt.note_seen(later);
        assert_eq!(receipt.seen.map(|seen| (seen.first_at, seen.count)), Some((SHARED, 2)));
    }

    #[test]
    fn what_is_left_never_exceeds_the_lifetime_when_the_clock_steps_back() {
        let receipt = Receipt::new(SHARED, Ttl::from_seconds(60), false);
        assert_eq!(receipt.secret_left(Timestamp::from_millis(0)), Duration::from_secs(60));
        assert_eq!(receipt.receipt_left(Timestamp::from_millis(0)), Duration::from_secs(120));
    }
}
