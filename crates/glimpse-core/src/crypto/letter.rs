//! Letters that wait to be mailed, sealed under the root keyring alone: the one place where a link is kept that the disk and the
//! root key open together, until the letter is sent or given up (ADR 0008). And addresses that want no mail, as hashes.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

use super::{
    keyring::{Generation, RootKeyring},
    labels,
    under_root::{self, UnderRoot},
};
use crate::{account::Email, random::Random};

const LETTER: UnderRoot = UnderRoot { label: labels::LETTER_KEY, kind: labels::KIND_LETTER };

/// A sealed letter that does not open: another root key, or altered bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the letter does not open with this root keyring")]
pub struct Unreadable;

/// Seals what a letter says, for this place and no other: `1 ‖ generation (4) ‖ salt (32) ‖ AES-256-GCM(HKDF-SHA256(root key, salt,
/// "glimpse letter v1"), message, AAD = 6 ‖ generation ‖ place)`.
pub fn seal(message: &[u8], place: &[u8], ring: &RootKeyring, random: &dyn Random) -> Vec<u8> {
    LETTER.seal(message, place, ring, random)
}

/// What [`seal`] sealed.
///
/// # Errors
/// When the keyring, the place or the bytes are others.
pub fn open(sealed: &[u8], place: &[u8], ring: &RootKeyring) -> Result<Zeroizing<Vec<u8>>, Unreadable> {
    LETTER.open(sealed, place, ring).ok_or(Unreadable)
}

/// The generation that sealed these bytes; none if they are of another version.
pub fn generation_of(sealed: &[u8]) -> Option<Generation> {
    under_root::generation_of(sealed)
}

/// The hashes under which an address may be remembered, that of the generation that seals first, those of destroyed ones last:
/// `HMAC-SHA256(HKDF-SHA256(root key, "glimpse address v1"), address)`.
pub fn address_hashes(address: &Email, ring: &RootKeyring) -> Vec<[u8; 32]> {
    let hash = |key: Zeroizing<[u8; 32]>| {
        let Ok(mac) = Hmac::<Sha256>::new_from_slice(&*key) else { unreachable!("HMAC takes keys of every length") };
        mac.chain_update(address.as_str()).finalize().into_bytes().into()
    };
    ring.address_keys().map(hash).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::random::tests::Counting;

    fn ring() -> RootKeyring {
        RootKeyring::generate(&Counting::default())
    }

    fn hex(bytes: &[u8]) -> String {
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    #[test]
    fn a_letter_opens_in_its_place_only() {
        let sealed = seal(b"a letter", b"place", &ring(), &Counting::default());
        assert_eq!(open(&sealed, b"place", &ring()).unwrap().as_slice(), b"a letter");
        assert_eq!(open(&sealed, b"other", &ring()), Err(Unreadable));
        let other = RootKeyring::parse_single(&"ab".repeat(32)).unwrap();
        assert_eq!(open(&sealed, b"place", &other), Err(Unreadable));
        assert_eq!(open(&[], b"place", &ring()), Err(Unreadable));
    }

    #[test]
    fn a_letter_and_an_address_are_the_golden_ones() {
        let sealed = seal(b"a letter", b"place", &ring(), &Counting::default());
        assert_eq!(
            hex(&sealed),
            "0100000001000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f71e282507095228fc2ceb676917a83981bc9202c878276b3"
        );
        let address = Email::parse("anna@glimpse.example").unwrap();
        let hashes = address_hashes(&address, &ring());
        assert_eq!(hashes.len(), 1);
        assert_eq!(hex(&hashes[0]), "49087f9b56b8ce5bdb81d75ab99d1c996e282d2657a149e5bf7de4ca129b85f1");
    }

    #[test]
    fn an_address_is_found_under_every_root_key() {
        let [one, two] = ["1".repeat(64), "2".repeat(64)];
        let [old, both] =
            [format!("1 {one}"), format!("1 {one}\n2 {two}")].map(|text| RootKeyring::parse(&text).unwrap());
        let address = Email::parse("anna@glimpse.example").unwrap();
        let (old, both) = (address_hashes(&address, &old), address_hashes(&address, &both));
        assert_eq!(both[1], old[0]);
        assert_ne!(both[0], old[0]);
        let text = format!("1 {one}\n2 {two}");
        let left = RootKeyring::parse(&text).unwrap().without(Generation(1)).unwrap();
        assert_eq!(address_hashes(&Email::parse("anna@glimpse.example").unwrap(), &left), both, "destroyed or not");
    }

    proptest! {
        #[test]
        fn no_letter_with_a_flipped_bit_opens(at in 0usize..60, bit in 0u8..8) {
            let mut sealed = seal(b"a letter", b"place", &ring(), &Counting::default());
            let at = at % sealed.len();
            sealed[at] ^= 1 << bit;
            prop_assert_eq!(open(&sealed, b"place", &ring()), Err(Unreadable));
        }

        #[test]
        fn opening_never_panics(bytes: Vec<u8>) {
            let _ = open(&bytes, b"place", &ring());
        }
    }
}
