//! The real clock and the system's generator: the only place that asks them.

use std::time::{SystemTime, UNIX_EPOCH};

use glimpse_core::{
    random::Random,
    time::{Clock, Timestamp},
};

/// The system's clock.
pub(crate) struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the vault's clock")]
    fn now(&self) -> Timestamp {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Timestamp::from_millis(u64::try_from(since.as_millis()).unwrap_or(u64::MAX))
    }
}

/// The system's generator.
pub(crate) struct SystemRandom;

impl Random for SystemRandom {
    #[expect(clippy::disallowed_methods, reason = "this is the vault's randomness")]
    #[expect(clippy::panic, reason = "without randomness no key may be made, and no caller could do better")]
    fn fill(&self, bytes: &mut [u8]) {
        if getrandom::fill(bytes).is_err() {
            panic!("the system's random generator failed");
        }
    }
}
