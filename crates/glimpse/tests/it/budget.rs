//! How long a proof goes on: a few rounds in every run of the tests, or for as many seconds as GLIMPSE_PROVE_SECONDS says.

use std::time::{Duration, Instant};

use crate::chance::environment;

/// Rounds that are left.
pub(crate) struct Budget {
    began: Instant,
    seconds: Option<Duration>,
    rounds: usize,
    used: usize,
}

impl Budget {
    /// So many rounds, unless a time was asked for.
    pub(crate) fn of(rounds: usize) -> Self {
        let seconds = environment("GLIMPSE_PROVE_SECONDS").map(|seconds| Duration::from_secs(seconds.parse().unwrap()));
        Self { began: Instant::now(), seconds, rounds, used: 0 }
    }

    /// Whether there is another round; it is used then.
    pub(crate) fn another(&mut self) -> bool {
        let has_more = self.seconds.map_or(self.used < self.rounds, |seconds| self.began.elapsed() < seconds);
        self.used += usize::from(has_more);
        has_more
    }

    /// Whether a time was asked for.
    pub(crate) fn is_long(&self) -> bool {
        self.seconds.is_some()
    }

    /// Rounds so far.
    pub(crate) fn used(&self) -> usize {
        self.used
    }

    /// Time so far.
    pub(crate) fn elapsed(&self) -> Duration {
        self.began.elapsed()
    }
}
