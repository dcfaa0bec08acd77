//! Golden bytes of the seal, and what must not open.

use proptest::prelude::*;

use super::*;
use crate::{
    link::Row,
    random::tests::Counting,
    reveal::{Claim, ForeignClaim},
};

const MASK: MaskKey = MaskKey::from_bytes([7; 32]);
/// bcrypt's smallest, for speed.
const COST: u8 = 4;

fn secret(text: &str) -> SecretText {
    SecretText::new(Zeroizing::new(text.to_owned()), 10_000).unwrap()
}

fn passphrase(text: &str) -> Passphrase {
    Passphrase::attempt(Zeroizing::new(text.to_owned())).unwrap()
}

struct Case {
    ring: RootKeyring,
    link: LinkKey,
    receipt: ReceiptKey,
    sealed: Sealed,
}

fn case(text: &str, with: Option<&str>) -> Case {
    let random = Counting::default();
    let ring = RootKeyring::generate(&random);
    let row = Row::new(42).unwrap();
    let link = LinkKey::generate(row, &MASK, &random);
    let receipt = ReceiptKey::generate(row, &MASK, &random);
    let key = with.map(|with| PassphraseKey::derive(&passphrase(with), COST, &random));
    let sealed = seal(&secret(text), key, (&link, &receipt), &ring, &MASK, &random);
    Case { ring, link, receipt, sealed }
}

impl Case {
    fn open(&self) -> Result<Unsealed, OpenError> {
        open(&self.sealed, &self.link, &self.ring, &MASK)
    }

    fn release(&self, opened: Opened) -> String {
        #[expect(clippy::disallowed_methods, reason = "this test stands in for the store")]
        let claim = Claim::committed(self.link.locator(&MASK));
        opened.release(claim).map(|text| text.expose().to_owned()).unwrap()
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn a_sealed_secret_is_the_golden_one() {
    let case = case("golden", None);
    assert_eq!(hex(&case.sealed.salt), "3e3f404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d");
    assert_eq!(hex(&case.sealed.ciphertext), "266b9e630c5f0e92a53132625bfabeda2854930b058111");
    assert_eq!(
        hex(&case.sealed.wrapped_link),
        "98a720e3d0279330fb1ae0da6efabb7937cbecc6832ff8b0e0d2539b041078a2b675b67a"
    );
}

#[test]
fn a_secret_sealed_with_a_passphrase_is_the_golden_one() {
    assert_eq!(
        hex(&case("golden", Some("open sesame")).sealed.ciphertext),
        "a1ef68abcb6fa004e85241eceb60a9edf6b51c396361d41df6b426927310400caf4ffc7c7cb4f497f92c89efa140ca6e2f0863fbe9b65daf"
    );
}

#[test]
fn a_secret_opens_with_link_and_root_and_is_released_for_its_claim() {
    let case = case("Grüße 秘密 🔑", None);
    let Ok(Unsealed::Opened(opened)) = case.open() else { panic!("it opens") };
    assert_eq!(case.release(opened), "Grüße 秘密 🔑");
}

#[test]
fn a_claim_of_another_secret_releases_nothing() {
    let case = case("text", None);
    let Ok(Unsealed::Opened(opened)) = case.open() else { panic!("it opens") };
    let other = LinkKey::generate(Row::new(42).unwrap(), &MASK, &Counting::default());
    #[expect(clippy::disallowed_methods, reason = "this test stands in for the store")]
    let claim = Claim::committed(other.locator(&MASK));
    assert_eq!(opened.release(claim).err(), Some(ForeignClaim));
}

#[test]
fn a_passphrase_opens_and_a_wrong_one_gives_the_lock_back() {
    let case = case("text", Some("Correct Horse"));
    let Ok(Unsealed::Locked(locked)) = case.open() else { panic!("it is locked") };
    let Err(locked) = locked.unlock(&passphrase("correct horse")) else { panic!("case counts") };
    let Ok(opened) = locked.unlock(&passphrase("Correct Horse")) else { panic!("it opens") };
    assert_eq!(case.release(opened), "text");
}

#[test]
fn every_byte_of_a_passphrase_counts() {
    let long = "0123456789abcdef".repeat(8);
    for (right, wrong) in [(long.as_str(), &long[..127]), ("a\0b", "a\0c"), ("a\0b", "a")] {
        let Ok(Unsealed::Locked(locked)) = case("text", Some(right)).open() else { panic!("it is locked") };
        assert!(locked.unlock(&passphrase(wrong)).is_err());
    }
}

#[test]
fn the_receipt_key_unwraps_the_link_and_nothing_else_does() {
    let case = case("text", None);
    let link = unwrap_link(&case.sealed, &case.receipt, &case.ring, &MASK).unwrap_or_else(|_| panic!("it unwraps"));
    assert_eq!(link.to_text().as_str(), case.link.to_text().as_str());
    let other = ReceiptKey::generate(Row::new(42).unwrap(), &MASK, &Counting::default());
    assert_eq!(unwrap_link(&case.sealed, &other, &case.ring, &MASK).err(), Some(OpenError::Damaged));
}

#[test]
fn a_seal_moved_to_another_row_or_generation_does_not_open() {
    let mut case = case("text", None);
    let other_mask = MaskKey::from_bytes([8; 32]);
    assert_eq!(open(&case.sealed, &case.link, &case.ring, &other_mask).err(), Some(OpenError::Damaged));
    case.sealed.generation = Generation(2);
    assert_eq!(case.open().err(), Some(OpenError::NoSuchGeneration(Generation(2))));
    case.ring = RootKeyring::parse(&format!("{}2 {}", case.ring.to_text().as_str(), "00".repeat(32))).unwrap();
    assert_eq!(case.open().err(), Some(OpenError::Damaged));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_flipped_bit_anywhere_does_not_open(at in 0usize..200, bit in 0u8..8) {
        let mut case = case("a secret of some length, so that there is something to flip", None);
        let (salt, text) = (case.sealed.salt.len(), case.sealed.ciphertext.len());
        match at % (salt + text) {
            at if at < salt => case.sealed.salt[at] ^= 1 << bit,
            at => case.sealed.ciphertext[at - salt] ^= 1 << bit,
        }
        prop_assert_eq!(case.open().err(), Some(OpenError::Damaged));
    }

    #[test]
    fn without_the_link_key_the_root_key_opens_nothing(bytes: [u8; KEY_BYTES]) {
        let case = case("text", None);
        let guess = LinkKey::from_exposed(bytes);
        prop_assume!(bytes != *case.link.expose());
        prop_assert!(open(&case.sealed, &guess, &case.ring, &MASK).is_err());
    }
}
