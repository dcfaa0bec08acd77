//! Link keys, receipt keys and locators: who may reveal, who may read the receipt, and where the store finds the row.
//! Keeps the promise that a key tells neither order nor volume, and that a locator cannot be turned back into a key.

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::{account::AccountId, crypto::labels, domain::HostName, random::Random};

/// Characters of a key in its text form (API v1, 7.1).
pub const KEY_CHARS: usize = 31;
/// Bytes of a key: 160 bits.
pub const KEY_BYTES: usize = 20;
/// Bytes of the hash in a locator.
pub const LOCATOR_HASH_BYTES: usize = 16;

const ROW_BYTES: usize = 5;
const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";

/// Number of a row in the store, below 2^40. One row holds a secret, its fate and its receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Row(u64);

impl Row {
    /// One more than the largest row number.
    pub const END: u64 = 1 << (8 * ROW_BYTES);

    /// The row of that number, if it is below [`Row::END`].
    pub const fn new(number: u64) -> Option<Self> {
        if number < Self::END { Some(Self(number)) } else { None }
    }

    /// Its number.
    pub const fn number(self) -> u64 {
        self.0
    }
}

/// Hides row numbers inside keys. Made once for each store, never rotated; it seals nothing and opens nothing.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct MaskKey([u8; 32]);

impl MaskKey {
    /// From its 32 stored bytes.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// What an owner puts into the DNS of a host to prove that it is theirs, as 32 hexadecimal digits: `HMAC-SHA256(mask key, label ‖
    /// owner ‖ host)[..128 bits]`. It stays the same for as long as the store lives, so nothing needs to be kept of it.
    pub fn domain_proof(&self, owner: Option<AccountId>, host: &HostName) -> String {
        let owner = owner.map_or([0xff; 8], |account| account.number().to_be_bytes());
        let digest = self.hmac(&[labels::DOMAIN_PROOF, &owner, host.as_str().as_bytes()]);
        digest[..16].iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// What a webhook names a secret by, as 16 hexadecimal digits: `HMAC-SHA256(mask key, label ‖ account ‖ row)[..64 bits]`. It stays
    /// the same for as long as the store lives, tells neither order nor volume, and nothing of a key goes into it.
    pub fn reference(&self, account: AccountId, row: Row) -> String {
        let digest = self.hmac(&[labels::REFERENCE, &account.number().to_be_bytes(), &row.0.to_be_bytes()]);
        digest[..8].iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// `HMAC-SHA256(mask key, 120 bits)[..40 bits]`.
    fn mask(&self, random_part: &[u8]) -> u64 {
        let digest = self.hmac(&[random_part]);
        u64::from_be_bytes([0, 0, 0, digest[0], digest[1], digest[2], digest[3], digest[4]])
    }

    fn hmac(&self, parts: &[&[u8]]) -> [u8; 32] {
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.0) else {
            unreachable!("HMAC takes keys of any length")
        };
        for part in parts {
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    }
}

/// What the store is given instead of a key: where the row is, and the hash that the row must carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Locator {
    /// The row that the key hides.
    pub row: Row,
    /// `SHA-256(label ‖ 120 bits)[..16 bytes]`.
    pub hash: [u8; LOCATOR_HASH_BYTES],
}

impl Locator {
    /// Whether the row's stored hash is this one; takes the same time whatever differs.
    pub fn matches(&self, stored: &[u8; LOCATOR_HASH_BYTES]) -> bool {
        self.hash.ct_eq(stored).into()
    }
}

/// Locates a secret for whoever holds its link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LinkLocator(pub Locator);

/// Locates a secret's receipt for whoever holds the receipt key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReceiptLocator(pub Locator);

/// The key in a link; whoever holds it can reveal. Never stored, never logged.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct LinkKey([u8; KEY_BYTES]);

/// The sender's key; whoever holds it can read the receipt and burn.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct ReceiptKey([u8; KEY_BYTES]);

/// A key as 31 characters of `0-9a-z`, for an answer or a page; wiped when dropped.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct KeyText([u8; KEY_CHARS]);

impl KeyText {
    /// The 31 characters.
    pub fn as_str(&self) -> &str {
        let Ok(text) = std::str::from_utf8(&self.0) else { unreachable!("base-36 digits are ASCII") };
        text
    }
}

impl LinkKey {
    /// A fresh key that hides `row`.
    pub fn generate(row: Row, mask: &MaskKey, random: &dyn Random) -> Self {
        let mut key = Self([0; KEY_BYTES]);
        fill_key(&mut key.0, row, mask, random);
        key
    }

    /// From text: exactly 31 characters of `0-9a-z` that stand for a number below 2^160. Anything else is no key.
    pub fn parse(text: &str) -> Option<Self> {
        parse_base36(text).map(Self)
    }

    /// Its text form.
    pub fn to_text(&self) -> KeyText {
        KeyText(to_base36(&self.0))
    }

    /// Where the store finds what this key opens.
    pub fn locator(&self, mask: &MaskKey) -> LinkLocator {
        LinkLocator(locator(&self.0, mask, labels::LINK_LOCATOR))
    }

    /// The key's bytes, for the seal only.
    pub(crate) fn expose(&self) -> &[u8; KEY_BYTES] {
        &self.0
    }

    /// From the bytes that a receipt's wrap held.
    pub(crate) fn from_exposed(bytes: [u8; KEY_BYTES]) -> Self {
        Self(bytes)
    }
}

impl ReceiptKey {
    /// A fresh key that hides `row`.
    pub fn generate(row: Row, mask: &MaskKey, random: &dyn Random) -> Self {
        let mut key = Self([0; KEY_BYTES]);
        fill_key(&mut key.0, row, mask, random);
        key
    }

    /// From text: exactly 31 characters of `0-9a-z` that stand for a number below 2^160. Anything else is no key.
    pub fn parse(text: &str) -> Option<Self> {
        parse_base36(text).map(Self)
    }

    /// Its text form.
    pub fn to_text(&self) -> KeyText {
        KeyText(to_base36(&self.0))
    }

    /// Where the store finds the receipt.
    pub fn locator(&self, mask: &MaskKey) -> ReceiptLocator {
        ReceiptLocator(locator(&self.0, mask, labels::RECEIPT_LOCATOR))
    }

    /// The key's bytes, for the seal only.
    pub(crate) fn expose(&self) -> &[u8; KEY_BYTES] {
        &self.0
    }

    /// From the bytes that were sealed to an account.
    pub(crate) fn from_exposed(bytes: [u8; KEY_BYTES]) -> Self {
        Self(bytes)
    }
}

/// Lays out a key where it will live: 40 bits masked row number, then 120 random bits.
fn fill_key(key: &mut [u8; KEY_BYTES], row: Row, mask: &MaskKey, random: &dyn Random) {
    random.fill(&mut key[ROW_BYTES..]);
    let masked = row.0 ^ mask.mask(&key[ROW_BYTES..]);
    key[..ROW_BYTES].copy_from_slice(&masked.to_be_bytes()[8 - ROW_BYTES..]);
}

fn locator(key: &[u8; KEY_BYTES], mask: &MaskKey, label: &[u8]) -> Locator {
    let (masked, random_part) = key.split_at(ROW_BYTES);
    let masked = u64::from_be_bytes([0, 0, 0, masked[0], masked[1], masked[2], masked[3], masked[4]]);
    let digest = Sha256::new().chain_update(label).chain_update(random_part).finalize();
    let mut hash = [0; LOCATOR_HASH_BYTES];
    hash.copy_from_slice(&digest[..LOCATOR_HASH_BYTES]);
    Locator { row: Row(masked ^ mask.mask(random_part)), hash }
}

/// Digits of base 36 that fit one `u32` step of the long division.
const STEP_DIGITS: usize = 6;
const STEP: u64 = 36u64.pow(6);

fn to_base36(key: &[u8; KEY_BYTES]) -> [u8; KEY_CHARS] {
    let mut limbs = [0u32; KEY_BYTES / 4];
    for (limb, bytes) in limbs.iter_mut().zip(key.chunks_exact(4)) {
        *limb = u32::from_be_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]);
    }
    let mut text = [0; KEY_CHARS];
    let mut filled = 0;
    while filled < KEY_CHARS {
        let mut rest = 0u64;
        for limb in &mut limbs {
            let dividend = rest << 32 | u64::from(*limb);
            *limb = u32::try_from(dividend / STEP).unwrap_or(0);
            rest = dividend % STEP;
        }
        for _ in 0..STEP_DIGITS.min(KEY_CHARS - filled) {
            let digit = usize::try_from(rest % 36).unwrap_or(0);
            text[KEY_CHARS - 1 - filled] = DIGITS[digit];
            rest /= 36;
            filled += 1;
        }
    }
    limbs.zeroize();
    text
}

fn parse_base36(text: &str) -> Option<[u8; KEY_BYTES]> {
    if text.len() != KEY_CHARS {
        return None;
    }
    let mut limbs = [0u32; KEY_BYTES / 4];
    for digit in text.bytes() {
        let value = match digit {
            b'0'..=b'9' => digit - b'0',
            b'a'..=b'z' => digit - b'a' + 10,
            _ => return None,
        };
        let mut carry = u64::from(value);
        for limb in limbs.iter_mut().rev() {
            let product = u64::from(*limb) * 36 + carry;
            let [high, low] = [product >> 32, product & u64::from(u32::MAX)];
            *limb = u32::try_from(low).unwrap_or(0);
            carry = high;
        }
        if carry != 0 {
            return None;
        }
    }
    let mut key = [0; KEY_BYTES];
    for (bytes, limb) in key.chunks_exact_mut(4).zip(limbs) {
        bytes.copy_from_slice(&limb.to_be_bytes());
    }
    Some(key)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::random::tests::Counting;

    const MASK: MaskKey = MaskKey::from_bytes([7; 32]);

    /// The golden values of this crate were computed a second time, by other software, from the formulas in ADR 0001.
    #[test]
    fn a_key_and_its_locator_are_the_golden_ones() {
        let row = Row::new(123_456).unwrap();
        let random = Counting::default();
        let link = LinkKey::generate(row, &MASK, &random);
        let receipt = ReceiptKey::generate(row, &MASK, &random);
        assert_eq!(link.to_text().as_str(), "cdqlffe0ns6j5lrq96qgc1oz4agho9a");
        assert_eq!(receipt.to_text().as_str(), "6578yoslc3oj9z6xq2oc1l8k6ygrxul");
        assert_eq!(link.locator(&MASK).0.row, row);
        assert_eq!(receipt.locator(&MASK).0.row, row);
        assert_eq!(hex(&link.locator(&MASK).0.hash), "cbdd596fd12458972574ab8387b5c933");
        assert_eq!(hex(&receipt.locator(&MASK).0.hash), "c1bd331a8581dbd16fbe6345409b0719");
    }

    #[test]
    fn a_reference_is_the_golden_one_and_another_for_every_account_and_row() {
        let reference = |account, row| MASK.reference(AccountId::from_number(account), Row::new(row).unwrap());
        assert_eq!(reference(5, 123_456), "751a898d795d3a51");
        assert_ne!(reference(6, 123_456), reference(5, 123_456));
        assert_ne!(reference(5, 123_457), reference(5, 123_456));
    }

    #[test]
    fn a_locator_matches_its_own_hash_and_no_other() {
        let row = Row::new(5).unwrap();
        let Locator { hash, .. } = LinkKey::generate(row, &MASK, &Counting::default()).locator(&MASK).0;
        assert!(Locator { row, hash }.matches(&hash));
        for at in 0..LOCATOR_HASH_BYTES {
            let mut other = hash;
            other[at] ^= 1;
            assert!(!Locator { row, hash }.matches(&other), "byte {at}");
        }
    }

    #[test]
    fn a_proof_of_a_domain_is_the_golden_one_of_its_owner() {
        let host = HostName::parse("secrets.example.org").unwrap();
        assert_eq!(MASK.domain_proof(None, &host), "2aea17efc550d8fc25d296dc5e6256c2");
        assert_eq!(MASK.domain_proof(Some(AccountId::from_number(5)), &host), "b550b85636b9ce21a3e62aeb2c7ffb30");
    }

    #[test]
    fn what_is_no_key_is_refused() {
        for text in ["", "short", &"z".repeat(31), &"0".repeat(30), &"0".repeat(32), &"A".repeat(31), &"é".repeat(31)]
        {
            assert!(LinkKey::parse(text).is_none(), "{text}");
        }
        assert!(LinkKey::parse(&"0".repeat(31)).is_some());
    }

    #[test]
    fn keys_of_neighbouring_rows_do_not_look_alike() {
        let random = Counting::default();
        let [a, b] = [1, 2].map(|row| LinkKey::generate(Row::new(row).unwrap(), &MASK, &random));
        assert_ne!(a.to_text().as_str()[..6], b.to_text().as_str()[..6]);
    }

    proptest! {
        #[test]
        fn text_and_key_are_one_to_one(bytes: [u8; KEY_BYTES]) {
            let text = KeyText(to_base36(&bytes));
            prop_assert_eq!(parse_base36(text.as_str()), Some(bytes));
        }

        #[test]
        fn parsing_never_accepts_what_it_would_not_write(text in "[0-9a-zA-Z]{29,33}") {
            if let Some(bytes) = parse_base36(&text) {
                let written = to_base36(&bytes);
                prop_assert_eq!(text.as_bytes(), written.as_slice());
            }
        }

        #[test]
        fn every_row_is_found_again(row in 0..Row::END, mask: [u8; 32]) {
            let (row, mask) = (Row::new(row).unwrap(), MaskKey::from_bytes(mask));
            let key = ReceiptKey::generate(row, &mask, &Counting::default());
            prop_assert_eq!(key.locator(&mask).0.row, row);
        }
    }

    fn hex(bytes: &[u8]) -> String {
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}
