//! Sealing a secret so that link key **and** root key (and passphrase) are needed to open it, and wrapping the link key for
//! the receipt. Formats and their reasons: `docs/adr/0001-sealing.md`.

use zeroize::Zeroizing;

use super::{
    derive::{BCRYPT_SALT_BYTES, SALT_BYTES, SingleUse, TAG_BYTES, WrongKey, from_passphrase},
    keyring::{Generation, RootKeyring},
    labels,
};
use crate::{
    link::{KEY_BYTES, LinkKey, LinkLocator, Locator, MaskKey, ReceiptKey, ReceiptLocator},
    passphrase::Passphrase,
    random::Random,
    reveal::Opened,
    secret::SecretText,
};

/// Bytes of a wrapped link key.
pub const WRAPPED_LINK_BYTES: usize = KEY_BYTES + TAG_BYTES;
/// Smallest and largest cost of bcrypt.
pub const BCRYPT_COSTS: std::ops::RangeInclusive<u8> = 4..=31;

/// First byte of the outer message: the rest is the secret.
const FORM_PLAIN: u8 = 0;
/// First byte of the outer message: cost, bcrypt salt and inner seal follow.
const FORM_PASSPHRASE: u8 = 1;

/// Everything sealed of one secret; what a store keeps while it is unread, and erases whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// The root key that is needed to open it.
    pub generation: Generation,
    /// Salt of both derived keys. It stands here and dies here.
    pub salt: [u8; SALT_BYTES],
    /// The link key, sealed for whoever holds the receipt key.
    pub wrapped_link: [u8; WRAPPED_LINK_BYTES],
    /// The secret, sealed for whoever holds the link key.
    pub ciphertext: Vec<u8>,
}

/// A passphrase made into a key: slow to make, used once.
pub struct PassphraseKey {
    key: SingleUse,
    cost: u8,
    salt: [u8; BCRYPT_SALT_BYTES],
}

impl PassphraseKey {
    /// Runs bcrypt: a quarter of a second at cost 12. Call it where waiting hurts nobody. A cost outside
    /// [`BCRYPT_COSTS`] is moved to the nearest bound.
    pub fn derive(passphrase: &Passphrase, cost: u8, random: &dyn Random) -> Self {
        let cost = cost.clamp(*BCRYPT_COSTS.start(), *BCRYPT_COSTS.end());
        let mut salt = [0; BCRYPT_SALT_BYTES];
        random.fill(&mut salt);
        Self { key: from_passphrase(passphrase, cost, salt), cost, salt }
    }
}

/// Why something does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// The keyring has no such generation.
    #[error("the root keyring has no generation {}", .0.0)]
    NoSuchGeneration(Generation),
    /// Wrong keys or altered bytes; which of them cannot be known.
    #[error("the sealed bytes do not open: damaged, or sealed with another root key")]
    Damaged,
}

impl From<WrongKey> for OpenError {
    fn from(WrongKey: WrongKey) -> Self {
        Self::Damaged
    }
}

/// `outer = AES-256-GCM(HKDF(link ‖ root, salt), message, kind ‖ locator ‖ generation)`, where the message is the secret or,
/// with a passphrase, `{cost, bcrypt salt, inner seal}`; and the link key wrapped under `HKDF(receipt ‖ root, salt)`.
pub fn seal(
    text: &SecretText,
    passphrase: Option<PassphraseKey>,
    keys: (&LinkKey, &ReceiptKey),
    ring: &RootKeyring,
    mask: &MaskKey,
    random: &dyn Random,
) -> Sealed {
    let (link, receipt) = keys;
    let (LinkLocator(at_link), ReceiptLocator(at_receipt)) = (link.locator(mask), receipt.locator(mask));
    let (generation, root) = ring.sealing_key();
    let mut salt = [0; SALT_BYTES];
    random.fill(&mut salt);

    let mut ciphertext = message(text, passphrase, at_link);
    SingleUse::derive(link.expose(), root, &salt, labels::SEAL_KEY)
        .seal(&associated(labels::KIND_SECRET, at_link, generation), &mut ciphertext);

    let mut wrapped = Vec::with_capacity(WRAPPED_LINK_BYTES);
    wrapped.extend_from_slice(link.expose());
    SingleUse::derive(receipt.expose(), root, &salt, labels::RECEIPT_WRAP_KEY)
        .seal(&associated(labels::KIND_RECEIPT_WRAP, at_receipt, generation), &mut wrapped);
    let mut wrapped_link = [0; WRAPPED_LINK_BYTES];
    wrapped_link.copy_from_slice(&wrapped);
    Sealed { generation, salt, wrapped_link, ciphertext }
}

/// The outer message, laid out where it will be encrypted.
fn message(text: &SecretText, passphrase: Option<PassphraseKey>, at: Locator) -> Vec<u8> {
    let text = text.expose().as_bytes();
    let mut message = Vec::with_capacity(2 + BCRYPT_SALT_BYTES + text.len() + 2 * TAG_BYTES);
    match passphrase {
        None => {
            message.push(FORM_PLAIN);
            message.extend_from_slice(text);
        }
        Some(PassphraseKey { key, cost, salt }) => {
            let mut inner = Vec::with_capacity(text.len() + TAG_BYTES);
            inner.extend_from_slice(text);
            key.seal(&associated(labels::KIND_PASSPHRASE, at, Generation(0)), &mut inner);
            message.extend_from_slice(&[FORM_PASSPHRASE, cost]);
            message.extend_from_slice(&salt);
            message.extend_from_slice(&inner);
        }
    }
    message
}

/// A sealed secret after link key and root key: its text, or the lock that needs the passphrase.
pub enum Unsealed {
    /// It had no passphrase.
    Opened(Opened),
    /// It has one.
    Locked(Locked),
}

/// An inner seal. Nothing in it is stored outside the outer seal, so nothing can be guessed without the link.
pub struct Locked {
    inner: Zeroizing<Vec<u8>>,
    cost: u8,
    salt: [u8; BCRYPT_SALT_BYTES],
    at: LinkLocator,
}

/// Opens the outer seal. Pure: nothing is consumed whatever the outcome.
///
/// # Errors
/// When the keyring lacks the generation, or the bytes do not open.
pub fn open(sealed: &Sealed, link: &LinkKey, ring: &RootKeyring, mask: &MaskKey) -> Result<Unsealed, OpenError> {
    let root = ring.key(sealed.generation).ok_or(OpenError::NoSuchGeneration(sealed.generation))?;
    let at = link.locator(mask);
    let associated = associated(labels::KIND_SECRET, at.0, sealed.generation);
    let message =
        SingleUse::derive(link.expose(), root, &sealed.salt, labels::SEAL_KEY).open(&associated, &sealed.ciphertext)?;
    match message.split_first() {
        Some((&FORM_PLAIN, text)) => Ok(Unsealed::Opened(opened(text, at)?)),
        Some((&FORM_PASSPHRASE, rest)) => Ok(Unsealed::Locked(Locked::parse(rest, at).ok_or(OpenError::Damaged)?)),
        _ => Err(OpenError::Damaged),
    }
}

impl Locked {
    fn parse(message: &[u8], at: LinkLocator) -> Option<Self> {
        let (cost, rest) = message.split_first()?;
        let (salt, inner) = rest.split_first_chunk()?;
        BCRYPT_COSTS.contains(cost).then(|| Self {
            inner: Zeroizing::new(inner.to_vec()),
            cost: *cost,
            salt: *salt,
            at,
        })
    }

    /// Runs bcrypt (slow) and opens the inner seal. Nothing is consumed when the passphrase is wrong.
    ///
    /// # Errors
    /// Gives the lock back when the passphrase is wrong.
    pub fn unlock(self, passphrase: &Passphrase) -> Result<Opened, Self> {
        let associated = associated(labels::KIND_PASSPHRASE, self.at.0, Generation(0));
        let Ok(text) = from_passphrase(passphrase, self.cost, self.salt).open(&associated, &self.inner) else {
            return Err(self);
        };
        opened(&text, self.at).map_err(|_| self)
    }
}

/// The link key that was wrapped for this receipt.
///
/// # Errors
/// When the keyring lacks the generation, or the bytes do not open.
pub fn unwrap_link(
    sealed: &Sealed,
    receipt: &ReceiptKey,
    ring: &RootKeyring,
    mask: &MaskKey,
) -> Result<LinkKey, OpenError> {
    let root = ring.key(sealed.generation).ok_or(OpenError::NoSuchGeneration(sealed.generation))?;
    let associated = associated(labels::KIND_RECEIPT_WRAP, receipt.locator(mask).0, sealed.generation);
    let link = SingleUse::derive(receipt.expose(), root, &sealed.salt, labels::RECEIPT_WRAP_KEY)
        .open(&associated, &sealed.wrapped_link)?;
    let bytes = link.as_slice().try_into().map_err(|_| OpenError::Damaged)?;
    Ok(LinkKey::from_exposed(bytes))
}

fn opened(text: &[u8], at: LinkLocator) -> Result<Opened, OpenError> {
    let text = String::from_utf8(text.to_vec()).map_err(|_| OpenError::Damaged)?;
    Ok(Opened::new(Zeroizing::new(text), at))
}

/// `kind ‖ row number ‖ locator hash ‖ generation`: a seal moved to another row, or to another use, does not open.
fn associated(kind: u8, at: Locator, generation: Generation) -> [u8; 29] {
    let mut bytes = [0; 29];
    bytes[0] = kind;
    bytes[1..9].copy_from_slice(&at.row.number().to_be_bytes());
    bytes[9..25].copy_from_slice(&at.hash);
    bytes[25..].copy_from_slice(&generation.0.to_be_bytes());
    bytes
}

#[cfg(test)]
#[path = "seal_tests.rs"]
mod tests;
