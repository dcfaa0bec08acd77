//! The real clock and the system's generator: the only place that asks them.

use std::cell::RefCell;
use std::time::{SystemTime, UNIX_EPOCH};

use glimpse_core::{
    random::Random,
    time::{Clock, Timestamp},
};
use zeroize::{Zeroize, Zeroizing};

/// The system's clock.
pub(crate) struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the vault's clock")]
    fn now(&self) -> Timestamp {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Timestamp::from_millis(u64::try_from(since.as_millis()).unwrap_or(u64::MAX))
    }
}

/// The system's generator. Small requests are served from some bytes that each thread fetched ahead, because asking the
/// system once for each key and salt costs a fortieth of a share; what was given out is wiped here.
pub(crate) struct SystemRandom;

/// Bytes that a thread fetches at once.
const AHEAD_BYTES: usize = 512;

/// What a thread has fetched and not given out: the first `left` bytes.
struct Ahead {
    bytes: Zeroizing<[u8; AHEAD_BYTES]>,
    left: usize,
}

thread_local! {
    static AHEAD: RefCell<Ahead> = RefCell::new(Ahead { bytes: Zeroizing::new([0; AHEAD_BYTES]), left: 0 });
}

impl Random for SystemRandom {
    fn fill(&self, bytes: &mut [u8]) {
        if bytes.len() > AHEAD_BYTES {
            return fetch(bytes);
        }
        AHEAD.with_borrow_mut(|ahead| {
            if ahead.left < bytes.len() {
                fetch(&mut *ahead.bytes);
                ahead.left = AHEAD_BYTES;
            }
            let from = ahead.left - bytes.len();
            let given = &mut ahead.bytes[from..from + bytes.len()];
            bytes.copy_from_slice(given);
            given.zeroize();
            ahead.left = from;
        });
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the vault's randomness")]
#[expect(clippy::panic, reason = "without randomness no key may be made, and no caller could do better")]
fn fetch(bytes: &mut [u8]) {
    if getrandom::fill(bytes).is_err() {
        panic!("the system's random generator failed");
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn nothing_is_given_out_twice() {
        let mut seen = HashSet::new();
        for length in (16..64).cycle().take(5000) {
            let mut bytes = vec![0; length];
            SystemRandom.fill(&mut bytes);
            assert!(bytes.windows(16).step_by(16).all(|window| seen.insert(window.to_vec())));
        }
        let mut large = vec![0; 2 * AHEAD_BYTES];
        SystemRandom.fill(&mut large);
        assert!(large.windows(16).all(|window| window != [0; 16]));
    }
}
