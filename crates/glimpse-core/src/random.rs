//! Randomness as an argument.

/// Fills buffers with bytes that nobody can predict. Production has one, over the system's generator; golden tests hand in
/// one that counts.
pub trait Random: Send + Sync {
    /// Overwrites all of `bytes`.
    fn fill(&self, bytes: &mut [u8]);
}

/// A number below `bound`, every one equally likely: draws are rejected rather than folded.
///
/// # Panics
/// If `bound` is 0.
pub fn below(random: &dyn Random, bound: u8) -> u8 {
    assert!(bound > 0, "there is no number below zero");
    let fair_below = u16::from(u8::MAX) + 1 - (u16::from(u8::MAX) + 1) % u16::from(bound);
    loop {
        let mut draw = [0];
        random.fill(&mut draw);
        if u16::from(draw[0]) < fair_below {
            return draw[0] % bound;
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    use std::sync::atomic::{AtomicU8, Ordering};

    /// Counts 0, 1, 2, …: golden tests need every byte fixed.
    #[derive(Default)]
    pub(crate) struct Counting(AtomicU8);

    impl Random for Counting {
        fn fill(&self, bytes: &mut [u8]) {
            bytes.fill_with(|| self.0.fetch_add(1, Ordering::Relaxed));
        }
    }

    #[test]
    fn every_number_below_the_bound_is_equally_likely() {
        let random = Counting::default();
        let mut seen = [0u32; 7];
        for _ in 0..252 * 7 {
            seen[usize::from(below(&random, 7))] += 1;
        }
        assert_eq!(seen, [252; 7], "a generator that counts must hit each of seven numbers equally often");
        assert_eq!(random.0.load(Ordering::Relaxed), 252, "of 256 draws four are rejected, and no more");
    }
}
