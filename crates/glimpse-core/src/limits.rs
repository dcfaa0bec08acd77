//! What an instance allows: sizes, lifetimes, passphrases and tries. Wishes are clamped or refused here, never cut.

use std::time::Duration;

use crate::time::{Timestamp, Ttl};

/// The bounds of a secret's lifetime; `min ≤ default ≤ max`.
#[derive(Debug, Clone, Copy)]
pub struct TtlLimits {
    /// A shorter wish is raised to this.
    pub min: Ttl,
    /// What a sender gets who names none.
    pub default: Ttl,
    /// A longer wish is lowered to this.
    pub max: Ttl,
}

impl TtlLimits {
    /// The lifetime for a wish in seconds: none and 0 mean the default, the rest is clamped, nothing is refused
    /// (API v1, 0.7).
    pub fn grant(&self, wish_seconds: Option<i64>) -> Ttl {
        match wish_seconds {
            None | Some(0) => self.default,
            Some(seconds) => {
                let [min, max] = [self.min, self.max].map(|bound| i64::from(bound.seconds()));
                u32::try_from(seconds.clamp(min, max)).map_or(self.max, Ttl::from_seconds)
            }
        }
    }
}

/// How often a passphrase may be tried (API v1, 0.12).
#[derive(Debug, Clone, Copy)]
pub struct TryLimits {
    /// Tries within one window; after the last one the secret is locked.
    pub max: u32,
    /// The window, from its first try.
    pub window: Duration,
    /// How long a lock lasts.
    pub lock: Duration,
}

/// The passphrase tries of one secret. Counted before the passphrase is checked, so that tries in parallel cannot
/// outrun the lock; a right one ends in a claim, which forgets the count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tries {
    /// Tries in the current window.
    pub count: u32,
    /// When the window began.
    pub window_from: Timestamp,
    /// Until when no try is allowed.
    pub locked_until: Timestamp,
}

impl Tries {
    /// No try yet.
    pub const NONE: Self =
        Self { count: 0, window_from: Timestamp::from_millis(0), locked_until: Timestamp::from_millis(0) };

    /// How many more wrong tries lock.
    pub fn left(&self, now: Timestamp, limits: TryLimits) -> u32 {
        let is_over = self.count == 0 || now < self.window_from || now.since(self.window_from) >= limits.window;
        limits.max.saturating_sub(if is_over { 0 } else { self.count })
    }

    /// For how long no try is allowed.
    pub fn locked_for(&self, now: Timestamp, limits: TryLimits) -> Option<Duration> {
        let left = self.locked_until.since(now).min(limits.lock);
        (!left.is_zero()).then_some(left)
    }

    /// Counts one try, or says for how long none is allowed. The count starts anew with a new window, and whenever the
    /// clock has stepped back behind the window's beginning.
    ///
    /// # Errors
    /// The time left until the lock ends.
    pub fn count(&mut self, now: Timestamp, limits: TryLimits) -> Result<(), Duration> {
        if let Some(left) = self.locked_for(now, limits) {
            return Err(left);
        }
        if self.count == 0 || now < self.window_from || now.since(self.window_from) >= limits.window {
            *self = Self { count: 0, window_from: now, locked_until: Timestamp::from_millis(0) };
        }
        self.count += 1;
        if self.count >= limits.max {
            *self = Self { count: 0, window_from: now, locked_until: now.after(limits.lock) };
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TTL: TtlLimits =
        TtlLimits { min: Ttl::from_seconds(60), default: Ttl::from_seconds(604_800), max: Ttl::from_seconds(604_800) };
    const TRIES: TryLimits = TryLimits { max: 3, window: Duration::from_secs(600), lock: Duration::from_secs(1800) };

    #[test]
    fn a_lifetime_is_clamped_and_never_refused() {
        let granted = |wish| TTL.grant(wish).seconds();
        assert_eq!(granted(None), 604_800);
        assert_eq!(granted(Some(0)), 604_800);
        assert_eq!(granted(Some(-5)), 60);
        assert_eq!(granted(Some(1)), 60);
        assert_eq!(granted(Some(3600)), 3600);
        assert_eq!(granted(Some(i64::MAX)), 604_800);
    }

    fn at(seconds: u64) -> Timestamp {
        Timestamp::from_millis(1_000_000 + seconds * 1000)
    }

    #[test]
    fn the_try_after_the_last_one_finds_a_lock_that_ends() {
        let mut tries = Tries::NONE;
        for _ in 0..3 {
            assert_eq!(tries.count(at(0), TRIES), Ok(()));
        }
        assert_eq!(tries.count(at(1), TRIES), Err(Duration::from_secs(1799)));
        assert_eq!(tries.count(at(1800), TRIES), Ok(()));
    }

    #[test]
    fn what_is_left_is_what_the_next_tries_are_let() {
        let mut tries = Tries::NONE;
        assert_eq!(tries.left(at(0), TRIES), 3);
        tries.count(at(0), TRIES).unwrap();
        assert_eq!((tries.left(at(0), TRIES), tries.left(at(599), TRIES)), (2, 2));
        assert_eq!(tries.left(at(600), TRIES), 3, "the window is over");
        // Before the window the clock has stepped back: the count starts anew.
        let before = Timestamp::from_millis(at(0).millis() - 1);
        assert_eq!(tries.left(before, TRIES), 3);
        tries.count(before, TRIES).unwrap();
        assert_eq!((tries.count, tries.window_from), (1, before));
    }

    #[test]
    fn a_window_that_is_over_is_forgotten() {
        let mut tries = Tries::NONE;
        for second in [0, 599, 600, 601] {
            assert_eq!(tries.count(at(second), TRIES), Ok(()), "{second}");
        }
        assert_eq!(tries.count, 2);
    }

    #[test]
    fn a_clock_that_steps_back_locks_nobody_out_for_longer() {
        let mut tries = Tries::NONE;
        for _ in 0..3 {
            tries.count(at(5000), TRIES).unwrap();
        }
        assert_eq!(tries.count(at(0), TRIES), Err(TRIES.lock));
    }
}
