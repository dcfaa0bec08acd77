//! The root keyring: generations of 32 random bytes. One seals, all open. Half of what opens a secret: the other half, the link key,
//! is stored nowhere. Of a generation that was destroyed only what recognises addresses and unsubscribes is left (ADR 0014).

use std::collections::{BTreeMap, BTreeSet};
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
    keys: BTreeMap<Generation, Key>,
    retired: BTreeMap<Generation, Retired>,
    sealing: Generation,
}

type Key = Zeroizing<[u8; ROOT_BYTES]>;

/// What is left of a key that was destroyed: whoever wanted no mail still wants none, and what old mails say about that still works.
/// The key cannot be found from it.
#[derive(Clone)]
struct Retired {
    address: Key,
    slip: Key,
}

/// Generations that a keyring may have, those that were destroyed with them: more than thirty years of monthly rotations, and less than
/// a key file may hold.
pub const GENERATIONS_MAX: usize = 400;

/// The word in the line of a generation that was destroyed.
const RETIRED: &str = "retired";

/// Why a text is no keyring. Never repeats the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyringError {
    /// No line holds a key.
    #[error("it holds no key: expected lines of `GENERATION 64-HEX-DIGITS`")]
    Empty,
    /// A line is not a generation and a key.
    #[error("line {line} is not `GENERATION 64-HEX-DIGITS`, nor what `glimpse keys destroy` left of a key")]
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
    /// It goes on and on.
    #[error(
        "it names more than {GENERATIONS_MAX} generations; the oldest `retired` lines may go: who unsubscribed with mails of that time is known no more then"
    )]
    TooMany,
}

impl RootKeyring {
    /// A keyring of one fresh key, generation 1.
    pub fn generate(random: &dyn Random) -> Self {
        Self::single(fresh(random))
    }

    /// From lines of `GENERATION 64-HEX-DIGITS`, and `GENERATION retired` with twice as many; blank lines and lines from `#` are
    /// skipped. The newest seals.
    ///
    /// # Errors
    /// Names the line that is wrong, never what stands in it.
    pub fn parse(text: &str) -> Result<Self, KeyringError> {
        let (mut keys, mut retired) = (BTreeMap::new(), BTreeMap::new());
        for (index, content) in text.lines().enumerate() {
            let (line, content) = (index + 1, content.trim());
            if content.is_empty() || content.starts_with('#') {
                continue;
            }
            let parsed = content.split_once(' ').and_then(|(number, rest)| {
                let (generation, rest) = (parse_generation(number)?, rest.trim());
                match rest.strip_prefix(RETIRED) {
                    Some(rest) => Some((generation, Err(parse_retired(rest)?))),
                    None => Some((generation, Ok(parse_hex(rest)?))),
                }
            });
            let (generation, found) = parsed.ok_or(KeyringError::Malformed { line })?;
            if keys.contains_key(&generation) || retired.contains_key(&generation) {
                return Err(KeyringError::Repeated { line });
            }
            if keys.len() + retired.len() >= GENERATIONS_MAX {
                return Err(KeyringError::TooMany);
            }
            match found {
                Ok(key) => drop(keys.insert(generation, key)),
                Err(left) => drop(retired.insert(generation, left)),
            }
        }
        let sealing = *keys.keys().next_back().ok_or(KeyringError::Empty)?;
        Ok(Self { keys, retired, sealing })
    }

    /// From one key of 64 hexadecimal digits, as generation 1.
    ///
    /// # Errors
    /// When it is anything else.
    pub fn parse_single(hex: &str) -> Result<Self, KeyringError> {
        parse_hex(hex.trim()).map(Self::single).ok_or(KeyringError::Malformed { line: 1 })
    }

    fn single(key: Key) -> Self {
        Self { keys: BTreeMap::from([(Generation(1), key)]), retired: BTreeMap::new(), sealing: Generation(1) }
    }

    /// The text that [`RootKeyring::parse`] reads, for the key file only.
    pub fn to_text(&self) -> Zeroizing<String> {
        // With room for all of it: what grows leaves copies behind.
        let mut text = Zeroizing::new(String::with_capacity((self.keys.len() + self.retired.len()) * LINE_BYTES_MAX));
        for (generation, key) in &self.keys {
            let _ = write!(text, "{} ", generation.0);
            write_hex(&mut text, key);
            text.push('\n');
        }
        for (generation, left) in &self.retired {
            let _ = write!(text, "{} {RETIRED} ", generation.0);
            write_hex(&mut text, &left.address);
            text.push(' ');
            write_hex(&mut text, &left.slip);
            text.push('\n');
        }
        text
    }

    /// The same keys and one more, which opens and does not seal yet. Numbers never come again; none if there are
    /// [`GENERATIONS_MAX`] already.
    pub fn rotated(&self, random: &dyn Random) -> Option<Self> {
        if self.keys.len() + self.retired.len() >= GENERATIONS_MAX {
            return None;
        }
        let last = self.keys.keys().chain(self.retired.keys()).max()?;
        let mut ring = self.copied();
        ring.keys.insert(Generation(last.0.checked_add(1)?), fresh(random));
        Some(ring)
    }

    /// The same keys, of which this one seals; none if it is not among them.
    pub fn sealing_with(&self, generation: Generation) -> Option<Self> {
        self.keys.contains_key(&generation).then(|| Self { sealing: generation, ..self.copied() })
    }

    /// The same without this key; none if it seals. A key that is not there changes nothing.
    pub fn without(&self, generation: Generation) -> Option<Self> {
        if generation == self.sealing {
            return None;
        }
        let mut ring = self.copied();
        if let Some(key) = ring.keys.remove(&generation) {
            let [address, slip] = [labels::ADDRESS_KEY, labels::SLIP_KEY].map(|label| expand(&*key, &[], label));
            ring.retired.insert(generation, Retired { address, slip });
        }
        Some(ring)
    }

    /// The same without any of these; none if one of them seals.
    pub fn without_all(&self, gone: &BTreeSet<Generation>) -> Option<Self> {
        gone.iter().try_fold(self.copied(), |ring, generation| ring.without(*generation))
    }

    /// The same without this key, and nothing left of it: it never sealed or signed anything. The newest of the others seals, if this
    /// one did; none if there is no other.
    pub fn unmade(&self, generation: Generation) -> Option<Self> {
        let mut ring = self.copied();
        ring.keys.remove(&generation);
        if ring.sealing == generation {
            ring.sealing = *ring.keys.keys().next_back()?;
        }
        Some(ring)
    }

    /// On purpose no `Clone`: copies are made where the keys change, and nowhere else.
    fn copied(&self) -> Self {
        Self { keys: self.keys.clone(), retired: self.retired.clone(), sealing: self.sealing }
    }

    /// Which generation seals.
    pub fn sealing(&self) -> Generation {
        self.sealing
    }

    /// Every generation that opens, the oldest first.
    pub fn generations(&self) -> impl Iterator<Item = Generation> {
        self.keys.keys().copied()
    }

    /// The keys that tie forms to pages, the same on every node with this keyring: the first makes, all are accepted.
    pub fn page_keys(&self) -> Vec<[u8; 32]> {
        self.all_keys().map(|key| *expand(key, &[], labels::PAGE_KEY)).collect()
    }

    /// The key that hides from the store whom it counts. That of the oldest generation, so that nobody's count begins anew with a new
    /// one.
    pub fn counter_key(&self) -> [u8; 32] {
        let Some(oldest) = self.keys.values().next() else { unreachable!("there is at least one key") };
        *expand(&**oldest, &[], labels::COUNTER_KEY)
    }

    /// Every generation and its verifier, for the store to compare at start.
    pub fn verifiers(&self) -> Vec<(Generation, RootVerifier)> {
        self.keys.iter().map(|(generation, key)| (*generation, verifier(key))).collect()
    }

    /// The key of a generation, for the seal only.
    pub(super) fn key(&self, generation: Generation) -> Option<&[u8; ROOT_BYTES]> {
        self.keys.get(&generation).map(|key| &**key)
    }

    /// Every key: the one that seals, then the others, the newest first.
    pub(super) fn all_keys(&self) -> impl Iterator<Item = &[u8]> {
        let others = self.keys.iter().rev().filter(|(generation, _)| **generation != self.sealing);
        std::iter::once(&self.sealing_key().1[..]).chain(others.map(|(_, key)| &key[..]))
    }

    /// What addresses are hashed with, in the order of [`RootKeyring::all_keys`]; those of destroyed generations last.
    pub(super) fn address_keys(&self) -> impl Iterator<Item = Key> {
        let alive = self.all_keys().map(|key| expand(key, &[], labels::ADDRESS_KEY));
        alive.chain(self.retired.values().rev().map(|left| left.address.clone()))
    }

    /// What slips of a generation are signed with.
    pub(super) fn slip_key(&self, generation: Generation) -> Option<Key> {
        Some(expand(self.key(generation)?, &[], labels::SLIP_KEY))
    }

    /// The same of a generation that was destroyed: whoever has found its key out may sign with it, too.
    pub(super) fn retired_slip_key(&self, generation: Generation) -> Option<Key> {
        self.retired.get(&generation).map(|left| left.slip.clone())
    }

    /// The generation that seals and its key, for the seal only.
    pub(super) fn sealing_key(&self) -> (Generation, &[u8; ROOT_BYTES]) {
        let Some(key) = self.key(self.sealing) else { unreachable!("the generation that seals is one of the keys") };
        (self.sealing, key)
    }
}

/// Ten digits, a word, and two keys with what is between them.
const LINE_BYTES_MAX: usize = 10 + 1 + RETIRED.len() + 2 * (1 + 2 * ROOT_BYTES) + 1;

fn fresh(random: &dyn Random) -> Key {
    let mut key = Zeroizing::new([0; ROOT_BYTES]);
    random.fill(&mut *key);
    key
}

fn write_hex(text: &mut String, key: &Key) {
    for byte in key.iter() {
        let _ = write!(text, "{byte:02x}");
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

fn parse_retired(keys: &str) -> Option<Retired> {
    let (address, slip) = keys.trim().split_once(' ')?;
    Some(Retired { address: parse_hex(address)?, slip: parse_hex(slip.trim())? })
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
        assert_eq!(ring.sealing(), Generation(2));
        assert_eq!(ring.key(Generation(1)), Some(&[0x11; 32]));
    }

    #[test]
    fn a_new_key_opens_at_once_and_seals_when_it_is_told_to() {
        let random = Counting::default();
        let first = RootKeyring::generate(&random);
        let both = first.rotated(&random).unwrap();
        assert_eq!(
            (both.sealing(), both.generations().collect::<Vec<_>>()),
            (Generation(1), vec![Generation(1), Generation(2)])
        );
        assert_eq!(both.page_keys()[0], first.page_keys()[0], "pages are made as before");
        let next = both.sealing_with(Generation(2)).unwrap();
        assert_eq!(next.sealing(), Generation(2));
        assert_eq!(next.page_keys()[1], first.page_keys()[0], "what was made before is accepted");
        assert_eq!(next.counter_key(), first.counter_key(), "nobody's count begins anew");
        assert_ne!(next.without(Generation(1)).map(|other| other.counter_key()), Some(first.counter_key()));
        assert!(both.sealing_with(Generation(3)).is_none() && next.without(Generation(2)).is_none());
        let without = |gone: &[u32]| next.without_all(&gone.iter().copied().map(Generation).collect());
        assert_eq!(without(&[1]).map(|ring| ring.generations().collect()), Some(vec![Generation(2)]));
        assert!(without(&[1, 2]).is_none(), "one of them seals");
    }

    #[test]
    fn a_destroyed_key_leaves_nothing_it_can_be_found_from_and_its_number_never_comes_again() {
        let ring = RootKeyring::generate(&Counting::default()).rotated(&Counting::default()).unwrap();
        let ring = ring.sealing_with(Generation(2)).unwrap().without(Generation(1)).unwrap();
        assert!(ring.key(Generation(1)).is_none());
        let text = ring.to_text();
        assert_eq!(
            text.as_str(),
            "2 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f\n\
             1 retired fd4f9b6c8d192673491285f1015f8f08f53f67f79b5755442006dccc65b10188 56572b1804a4252c40fa047041140bebed2d430506edc6399392ab00d11f26e8\n"
        );
        let read = RootKeyring::parse(&text).unwrap();
        assert_eq!(read.to_text().as_str(), text.as_str());
        let rotated = read.rotated(&Counting::default()).unwrap().sealing_with(Generation(3)).unwrap();
        let alone = rotated.without(Generation(2)).unwrap();
        assert_eq!(alone.rotated(&Counting::default()).unwrap().generations().last(), Some(Generation(4)));
    }

    #[test]
    fn a_key_that_was_never_used_is_unmade_without_a_trace() {
        let first = RootKeyring::generate(&Counting::default());
        let both = RootKeyring::parse(&first.rotated(&Counting::default()).unwrap().to_text()).unwrap();
        assert_eq!(both.sealing(), Generation(2));
        let again = both.unmade(Generation(2)).unwrap();
        assert_eq!((again.sealing(), again.to_text()), (Generation(1), first.to_text()));
        assert!(first.unmade(Generation(1)).is_none());
    }

    #[test]
    fn generations_have_a_limit_and_what_is_destroyed_counts() {
        let mut ring = RootKeyring::generate(&Counting::default());
        for number in 2..=u32::try_from(GENERATIONS_MAX).unwrap() {
            ring = ring.rotated(&Counting::default()).unwrap().sealing_with(Generation(number)).unwrap();
            ring = ring.without(Generation(number - 1)).unwrap();
        }
        assert!(ring.rotated(&Counting::default()).is_none());
        let text = ring.to_text();
        assert!(RootKeyring::parse(&text).is_ok());
        let more = format!("{}500 {}\n", text.as_str(), "11".repeat(32));
        assert_eq!(RootKeyring::parse(&more).err(), Some(KeyringError::TooMany));
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

    #[test]
    fn what_is_written_has_room_for_the_longest_line() {
        let (one, other) = ("01".repeat(ROOT_BYTES), "fe".repeat(ROOT_BYTES));
        let text = format!("4294967295 {one}\n4294967294 {RETIRED} {one} {other}\n");
        let written = RootKeyring::parse(&text).unwrap().to_text();
        assert_eq!(*written, text);
        assert_eq!(written.lines().last().map(|line| line.len() + 1), Some(LINE_BYTES_MAX));
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
