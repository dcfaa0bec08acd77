//! Generated values: passwords that survive mail, chat and being read aloud.

use zeroize::Zeroizing;

use crate::random::{Random, below};

/// Characters a generated value may have at most (API v1, 3.1).
pub const GENERATED_CHARS_MAX: usize = 128;

/// One of each class stands in every value. Without the look-alikes `i l o I O 0 1`, quotes, backticks and angle brackets
/// (API v1, 7.2).
const CLASSES: [&[u8]; 4] = [b"ABCDEFGHJKLMNPQRSTUVWXYZ", b"abcdefghjkmnpqrstuvwxyz", b"23456789", b"*$!?()@#%^"];

/// A value of `length` characters, every class at least once, each arrangement equally likely: whole draws are rejected
/// until one has all classes. At least [`CLASSES`]`.len()` and at most [`GENERATED_CHARS_MAX`] characters.
pub fn generate(length: usize, random: &dyn Random) -> Zeroizing<String> {
    let length = length.clamp(CLASSES.len(), GENERATED_CHARS_MAX);
    let alphabet = CLASSES.concat();
    let bound = u8::try_from(alphabet.len()).unwrap_or(u8::MAX);
    loop {
        let mut value = Zeroizing::new(String::with_capacity(length));
        value.extend((0..length).map(|_| char::from(alphabet[usize::from(below(random, bound))])));
        if CLASSES.iter().all(|class| value.bytes().any(|byte| class.contains(&byte))) {
            return value;
        }
    }
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

    proptest! {
        #[test]
        fn every_value_has_every_class_and_the_asked_length(seed: u64, length in 4usize..=128) {
            let value = generate(length, &Seeded(seed.into()));
            prop_assert_eq!(value.len(), length);
            for class in CLASSES {
                prop_assert!(value.bytes().any(|byte| class.contains(&byte)));
            }
            prop_assert!(!value.contains(['i', 'l', 'o', 'I', 'O', '0', '1', '"', '\'', '`', '<', '>', ' ']));
        }
    }
}
