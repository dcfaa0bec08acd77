//! The root keyring: generations of 32 random bytes. The newest seals, all open. Half of what opens a secret: the other
//! half, the link key, is stored nowhere.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use sha2::{Digest, Sha256};
use zeroize::{Zeroize, Zeroizing};

use super::{derive::expand, labels};
use crate::random::Random;

const ROOT_BYTES: usize = 32;

/// Which root key sealed a row. Counts from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Generation(pub u32);

/// Lets a store tell whether a keyring is the one its rows were sealed with, without holding a key.
pub type RootVerifier = [u8; 16];

/// All root keys; at least one.
pub struct RootKeyring {
    keys: BTreeMap<Generation, Zeroizing<[u8; ROOT_BYTES]>>,
    newest: Generation,
}

/// Why a text is no keyring. Never repeats the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyringError {
    /// No line holds a key.
    #[error("it holds no key: expected lines of `GENERATION 64-HEX-DIGITS`")]
    Empty,
    /// A line is not a generation and a key.
    #[error("line {line} is not `GENERATION 64-HEX-DIGITS`")]
    Malformed {
        /// Counts from 1.
        line: usize,
    },
    /// A generation stands twice.
    #[error("line {line} repeats a generation")]
    Repeated {
        /// Counts from 1.
        line: usize,
    },
}

impl RootKeyring {
    /// A keyring of one fresh key, generation 1.
    pub fn generate(random: &dyn Random) -> Self {
        let mut key = Zeroizing::new([0; ROOT_BYTES]);
        random.fill(&mut *key);
        Self { keys: BTreeMap::from([(Generation(1), key)]), newest: Generation(1) }
    }

    /// From lines of `GENERATION 64-HEX-DIGITS`; blank lines and lines from `#` are skipped.
    ///
    /// # Errors
    /// Names the line that is wrong, never what stands in it.
    pub fn parse(text: &str) -> Result<Self, KeyringError> {
        let mut keys = BTreeMap::new();
        for (index, content) in text.lines().enumerate() {
            let (line, content) = (index + 1, content.trim());
            if content.is_empty() || content.starts_with('#') {
                continue;
            }
            let (generation, key) = content
                .split_once(' ')
                .and_then(|(number, hex)| Some((parse_generation(number)?, parse_hex(hex.trim())?)))
                .ok_or(KeyringError::Malformed { line })?;
            if keys.insert(generation, key).is_some() {
                return Err(KeyringError::Repeated { line });
            }
        }
        let newest = *keys.keys().next_back().ok_or(KeyringError::Empty)?;
        Ok(Self { keys, newest })
    }

    /// From one key of 64 hexadecimal digits, as generation 1.
    ///
    /// # Errors
    /// When it is anything else.
    pub fn parse_single(hex: &str) -> Result<Self, KeyringError> {
        let key = parse_hex(hex.trim()).ok_or(KeyringError::Malformed { line: 1 })?;
        Ok(Self { keys: BTreeMap::from([(Generation(1), key)]), newest: Generation(1) })
    }

    /// The text that [`RootKeyring::parse`] reads, for the key file only.
    pub fn to_text(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(self.keys.len() * 80));
        for (generation, key) in &self.keys {
            let _ = write!(text, "{} ", generation.0);
            for byte in key.iter() {
                let _ = write!(text, "{byte:02x}");
            }
            text.push('\n');
        }
        text
    }

    /// Which generation seals from now on.
    pub fn newest(&self) -> Generation {
        self.newest
    }

    /// The key that ties forms to pages, the same on every node with this keyring.
    pub fn page_key(&self) -> [u8; 32] {
        *expand(self.newest_key().1, &[], labels::PAGE_KEY)
    }

    /// The key that hides from the store whom it counts.
    pub fn counter_key(&self) -> [u8; 32] {
        *expand(self.newest_key().1, &[], labels::COUNTER_KEY)
    }

    /// Every generation and its verifier, for the store to compare at start.
    pub fn verifiers(&self) -> Vec<(Generation, RootVerifier)> {
        self.keys.iter().map(|(generation, key)| (*generation, verifier(key))).collect()
    }

    /// The key of a generation, for the seal only.
    pub(super) fn key(&self, generation: Generation) -> Option<&[u8; ROOT_BYTES]> {
        self.keys.get(&generation).map(|key| &**key)
    }

    /// Every key, the newest first.
    pub(super) fn all_keys(&self) -> impl Iterator<Item = &[u8]> {
        self.keys.values().rev().map(|key| &key[..])
    }

    /// The newest generation and its key, for the seal only.
    pub(super) fn newest_key(&self) -> (Generation, &[u8; ROOT_BYTES]) {
        let Some(key) = self.key(self.newest) else { unreachable!("the newest generation is taken from the keys") };
        (self.newest, key)
    }
}

fn verifier(key: &[u8; ROOT_BYTES]) -> RootVerifier {
    let digest = Sha256::new().chain_update(labels::ROOT_VERIFIER).chain_update(key).finalize();
    let mut verifier = RootVerifier::default();
    verifier.copy_from_slice(&digest[..size_of::<RootVerifier>()]);
    verifier
}

fn parse_generation(number: &str) -> Option<Generation> {
    number.parse().ok().filter(|number| *number > 0).map(Generation)
}

fn parse_hex(hex: &str) -> Option<Zeroizing<[u8; ROOT_BYTES]>> {
    let digits = hex.as_bytes();
    if digits.len() != 2 * ROOT_BYTES {
        return None;
    }
    let mut key = Zeroizing::new([0; ROOT_BYTES]);
    for (byte, pair) in key.iter_mut().zip(digits.chunks_exact(2)) {
        let [mut high, mut low] = [char::from(pair[0]).to_digit(16)?, char::from(pair[1]).to_digit(16)?];
        *byte = u8::try_from(high << 4 | low).ok()?;
        high.zeroize();
        low.zeroize();
    }
    Some(key)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::random::tests::Counting;

    #[test]
    fn a_key_file_is_the_golden_one() {
        let ring = RootKeyring::generate(&Counting::default());
        assert_eq!(ring.to_text().as_str(), "1 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f\n");
        assert_eq!(ring.verifiers()[0].1, [20, 111, 0, 6, 109, 8, 208, 234, 36, 8, 138, 120, 169, 11, 123, 108]);
    }

    #[test]
    fn the_newest_generation_seals_and_every_one_is_kept() {
        let text = format!("# two generations\n2 {}\n\n1 {}\n", "22".repeat(32), "11".repeat(32));
        let ring = RootKeyring::parse(&text).unwrap();
        assert_eq!(ring.newest(), Generation(2));
        assert_eq!(ring.key(Generation(1)), Some(&[0x11; 32]));
    }

    #[test]
    fn a_text_that_is_no_keyring_is_refused_by_line() {
        let key = "11".repeat(32);
        for (text, error) in [
            (String::new(), KeyringError::Empty),
            ("# nothing\n".to_owned(), KeyringError::Empty),
            (format!("0 {key}"), KeyringError::Malformed { line: 1 }),
            (format!("\n1 {}", &key[1..]), KeyringError::Malformed { line: 2 }),
            (format!("1 {}g", &key[1..]), KeyringError::Malformed { line: 1 }),
            (format!("1 {key}\n1 {key}"), KeyringError::Repeated { line: 2 }),
        ] {
            assert_eq!(RootKeyring::parse(&text).err(), Some(error), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(keys in prop::collection::btree_map(1u32.., any::<[u8; 32]>(), 1..5)) {
            let text: String = keys.iter().map(|(generation, key)| {
                let hex: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
                format!("{generation} {hex}\n")
            }).collect();
            let ring = RootKeyring::parse(&text).unwrap();
            let written = ring.to_text();
            prop_assert_eq!(written.as_str(), &text);
        }
    }
}
