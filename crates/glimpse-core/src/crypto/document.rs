//! Documents that hold keys: certificates' private keys, and the one of the account at a certificate authority. Sealed under the root
//! keyring alone, because every node needs them without anybody's doing (ADR 0012).

use zeroize::Zeroizing;

use super::{
    keyring::{Generation, RootKeyring},
    labels,
    under_root::{self, UnderRoot},
};
use crate::random::Random;

const DOCUMENT: UnderRoot = UnderRoot { label: labels::DOCUMENT_KEY, kind: labels::KIND_DOCUMENT };

/// Seals a document for its shelf and its name, and for no other: as letters are, with the label "glimpse document v1" and
/// AAD = 7 ‖ generation ‖ length of shelf (1) ‖ shelf ‖ name.
pub fn seal(message: &[u8], shelf: &str, name: &str, ring: &RootKeyring, random: &dyn Random) -> Vec<u8> {
    DOCUMENT.seal(message, &place(shelf, name), ring, random)
}

/// What [`seal`] sealed; none when the keyring, the place or the bytes are others.
pub fn open(sealed: &[u8], shelf: &str, name: &str, ring: &RootKeyring) -> Option<Zeroizing<Vec<u8>>> {
    DOCUMENT.open(sealed, &place(shelf, name), ring)
}

/// The generation that sealed these bytes; none if they are of another version.
pub fn generation_of(sealed: &[u8]) -> Option<Generation> {
    under_root::generation_of(sealed)
}

fn place(shelf: &str, name: &str) -> Vec<u8> {
    // Names of shelves are a few letters.
    let length = u8::try_from(shelf.len()).unwrap_or(u8::MAX);
    [&[length], shelf.as_bytes(), name.as_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{crypto::letter, random::tests::Counting};

    fn ring() -> RootKeyring {
        RootKeyring::generate(&Counting::default())
    }

    #[test]
    fn a_document_opens_in_its_place_only_and_is_no_letter() {
        let sealed = seal(b"a key", "certificate", "one.example", &ring(), &Counting::default());
        let opened = |shelf, name| open(&sealed, shelf, name, &ring()).map(|message| message.to_vec());
        assert_eq!(opened("certificate", "one.example").as_deref(), Some(&b"a key"[..]));
        assert_eq!(opened("certificate", "two.example"), None);
        assert_eq!(opened("certificateo", "ne.example"), None);
        assert_eq!(opened("wish", "one.example"), None);
        let other = RootKeyring::parse_single(&"ab".repeat(32)).unwrap();
        assert!(open(&sealed, "certificate", "one.example", &other).is_none());
        assert!(letter::open(&sealed, &place("certificate", "one.example"), &ring()).is_err());
        assert!(open(&[], "certificate", "one.example", &ring()).is_none());
        let mut altered = sealed.clone();
        for at in 0..altered.len() {
            altered[at] ^= 1;
            assert!(open(&altered, "certificate", "one.example", &ring()).is_none(), "byte {at}");
            altered[at] ^= 1;
        }
    }

    #[test]
    fn a_document_says_which_generation_sealed_it() {
        let next = ring().rotated(&Counting::default()).and_then(|ring| ring.sealing_with(Generation(2))).unwrap();
        let sealed = seal(b"a document", "certificate", "one.example", &next, &Counting::default());
        assert_eq!(generation_of(&sealed), Some(Generation(2)));
        assert_eq!((generation_of(&[]), generation_of(&[9; 40])), (None, None));
    }

    #[test]
    fn a_document_is_the_golden_one() {
        let sealed = seal(b"a document", "certificate", "one.example", &ring(), &Counting::default());
        let hex: String = sealed.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(
            hex,
            "0100000001000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1fcb1c1912b51d138a3e43d140543c4b0c3f7058c8d598c79c8b77"
        );
    }
}
