//! Generated values: passwords that survive mail, chat and being read aloud.

use zeroize::Zeroizing;

use crate::random::{Random, below};

/// Characters a generated value may have at most (API v1, 3.1).
pub const GENERATED_CHARS_MAX: usize = 128;

/// One of each class stands in every value. Without the look-alikes `i l o I O 0 1`, quotes, backticks and angle brackets
/// (API v1, 7.2).
const CLASSES: [&[u8]; 4] = [b"ABCDEFGHJKLMNPQRSTUVWXYZ", b"abcdefghjkmnpqrstuvwxyz", b"23456789", b"*$!?()@#%^"];

/// Syllables that can be read aloud in most languages: a consonant and a vowel, six bits.
const CONSONANTS: &[u8; 16] = b"bdfghjklmnprstvz";
const VOWELS: &[u8; 4] = b"aiou";
/// Syllables of one word.
const SYLLABLES: usize = 2;

/// What a generated value is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Letters, digits and signs.
    All,
    /// Letters and digits.
    Letters,
    /// Digits.
    Digits,
    /// Words of two syllables, which mean nothing and can be read aloud.
    Words,
}

/// How long a generated value withstands guessing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strength {
    /// Guessed within a day by somebody who can try offline: below 45 bits.
    Weak,
    /// Good where tries are counted: below 70 bits.
    Fair,
    /// Not guessed.
    Strong,
}

/// How strong a value of this kind and length is.
pub fn strength(kind: Kind, length: usize) -> Strength {
    let length = length.clamp(CLASSES.len(), GENERATED_CHARS_MAX);
    // Hundredths of a bit for each character or syllable.
    let bits = match kind {
        Kind::All => 630,
        Kind::Letters => 578,
        Kind::Digits => 300,
        Kind::Words => 600,
    } * length
        / 100;
    match bits {
        ..45 => Strength::Weak,
        45..70 => Strength::Fair,
        70.. => Strength::Strong,
    }
}

/// A value of all classes; see [`generate_of`].
pub fn generate(length: usize, random: &dyn Random) -> Zeroizing<String> {
    generate_of(Kind::All, length, random)
}

/// A value of `length` characters (syllables, for words), each arrangement equally likely: whole draws are rejected until one
/// has every class of its kind at least once. At least 4 and at most [`GENERATED_CHARS_MAX`] of them.
pub fn generate_of(kind: Kind, length: usize, random: &dyn Random) -> Zeroizing<String> {
    let length = length.clamp(CLASSES.len(), GENERATED_CHARS_MAX);
    let classes = match kind {
        Kind::All => &CLASSES[..],
        Kind::Letters => &CLASSES[..3],
        Kind::Digits => &CLASSES[2..3],
        Kind::Words => return words(length, random),
    };
    let alphabet = classes.concat();
    let bound = u8::try_from(alphabet.len()).unwrap_or(u8::MAX);
    loop {
        let mut value = Zeroizing::new(String::with_capacity(length));
        value.extend((0..length).map(|_| char::from(alphabet[usize::from(below(random, bound))])));
        if classes.iter().all(|class| value.bytes().any(|byte| class.contains(&byte))) {
            return value;
        }
    }
}

fn words(syllables: usize, random: &dyn Random) -> Zeroizing<String> {
    let mut value = Zeroizing::new(String::with_capacity(3 * syllables));
    for syllable in 0..syllables {
        if syllable > 0 && syllable.is_multiple_of(SYLLABLES) {
            value.push('-');
        }
        value.push(char::from(CONSONANTS[usize::from(below(random, 16))]));
        value.push(char::from(VOWELS[usize::from(below(random, 4))]));
    }
    value
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A small generator of its own, so that a failing seed replays.
    struct Seeded(std::sync::atomic::AtomicU64);

    impl Random for Seeded {
        fn fill(&self, bytes: &mut [u8]) {
            use std::sync::atomic::Ordering::Relaxed;
            bytes.fill_with(|| {
                let state = self
                    .0
                    .load(Relaxed)
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1_442_695_040_888_963_407);
                self.0.store(state, Relaxed);
                state.to_be_bytes()[0]
            });
        }
    }

    #[test]
    fn words_are_joined_by_hyphens() {
        let random = crate::random::tests::Counting::default();
        let text = words(2 * SYLLABLES + 1, &random);
        let lengths: Vec<usize> = text.split('-').map(str::len).collect();
        assert_eq!(lengths, [2 * SYLLABLES, 2 * SYLLABLES, 2]);
    }

    #[test]
    fn strength_is_that_of_the_whole_value() {
        use Strength::{Fair, Strong, Weak};
        for (kind, length, expected) in [
            (Kind::All, 7, Weak),
            (Kind::All, 11, Fair),
            (Kind::All, 12, Strong),
            (Kind::Digits, 14, Weak),
            (Kind::Words, 12, Strong),
        ] {
            assert_eq!(strength(kind, length), expected, "{kind:?} {length}");
        }
    }

    proptest! {
        #[test]
        fn every_value_has_every_class_and_the_asked_length(seed: u64, length in 4usize..=128) {
            let value = generate(length, &Seeded(seed.into()));
            prop_assert_eq!(value.len(), length);
            for class in CLASSES {
                prop_assert!(value.bytes().any(|byte| class.contains(&byte)));
            }
            for kind in [Kind::All, Kind::Letters, Kind::Digits] {
                prop_assert_eq!(generate_of(kind, length, &Seeded(seed.into())).len(), length);
            }
            prop_assert!(generate_of(Kind::Digits, length, &Seeded(seed.into())).bytes().all(|byte| byte.is_ascii_digit()));
            let words = generate_of(Kind::Words, length, &Seeded(seed.into()));
            let syllables = words.split('-').map(str::len).sum::<usize>();
            prop_assert_eq!(syllables, 2 * length);
            prop_assert!(!value.contains(['i', 'l', 'o', 'I', 'O', '0', '1', '"', '\'', '`', '<', '>', ' ']));
        }
    }
}
