//! Seeded randomness: a test that fails prints the seed that makes it fail again (`GLIMPSE_TEST_SEED`).

use std::hash::{BuildHasher, Hasher, RandomState};
use std::ops::Range;
use std::thread;

/// A small generator (splitmix64), good enough to choose what to break and when.
pub(crate) struct Chance {
    seed: u64,
    state: u64,
}

impl Chance {
    pub(crate) fn new() -> Self {
        let seed = environment("GLIMPSE_TEST_SEED")
            .map_or_else(|| RandomState::new().build_hasher().finish(), |text| text.parse().unwrap());
        Self { seed, state: seed }
    }

    /// Another generator for another thread, decided by this one.
    pub(crate) fn split(&mut self) -> Self {
        Self { seed: self.seed, state: self.next() }
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub(crate) fn within(&mut self, range: Range<usize>) -> usize {
        let span = u64::try_from(range.end - range.start).unwrap();
        range.start + usize::try_from(self.next() % span).unwrap()
    }

    pub(crate) fn one_in(&mut self, times: usize) -> bool {
        self.within(0..times) == 0
    }

    pub(crate) fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.within(0..from.len())]
    }

    /// That many letters and digits, never seen before and never to be seen again.
    pub(crate) fn text(&mut self, bytes: usize) -> String {
        const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
        (0..bytes).map(|_| char::from(*self.pick(LETTERS))).collect()
    }

    /// A text of exactly that many bytes whose tail is as awkward as a secret may be: line ends, quotes, signs of every
    /// syntax it travels through, several scripts. Its first 16 bytes are plain, so that a search finds it anywhere.
    pub(crate) fn odd_text(&mut self, bytes: usize) -> String {
        const PIECES: &[&str] = &[
            "\r\n", "\n", "\t", "\"", "\\", "%", "%41", "&", "+", "=", ";", "{", "<b>", "é", "秘", "🔑", "e\u{301}",
            " ",
        ];
        let mut text = self.text(bytes.min(16));
        while text.len() < bytes {
            let piece = *self.pick(PIECES);
            let piece = if text.len() + piece.len() <= bytes { piece } else { "." };
            text.push_str(piece);
        }
        text
    }
}

impl Drop for Chance {
    fn drop(&mut self) {
        if thread::panicking() {
            eprintln!("GLIMPSE_TEST_SEED={} makes the same choices again", self.seed);
        }
    }
}

/// What the person who runs the tests asked for.
#[expect(clippy::disallowed_methods, reason = "tests take their own few wishes from the environment, here only")]
pub(crate) fn environment(name: &str) -> Option<String> {
    std::env::var(name).ok()
}
