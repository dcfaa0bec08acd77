//! How long things take, and how large they are: counts in buckets, for whoever watches the server.

use std::sync::atomic::{AtomicU64, Ordering};

/// Seconds that a commit may take: from what memory does to a disk in trouble.
pub(crate) const COMMIT_SECONDS: &[f64] =
    &[0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0];
/// Transitions in one batch.
pub(crate) const COMMIT_TRANSITIONS: &[f64] = &[1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0, 256.0, 512.0];
/// The sum is kept in units of this.
const SUM_UNIT: f64 = 1e-6;

/// Observations, counted by how large they are. Any number of threads may add to it.
#[derive(Debug)]
pub struct Histogram {
    bounds: &'static [f64],
    /// One for each bound, and one for what is above all.
    counts: Box<[AtomicU64]>,
    sum: AtomicU64,
}

/// What a [`Histogram`] counted.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Observed {
    /// For each bound how many were at most as large as it and above the one before; the last bound is infinity.
    pub buckets: Vec<(f64, u64)>,
    /// All of them together.
    pub sum: f64,
}

impl Observed {
    /// How many there were.
    pub fn count(&self) -> u64 {
        self.buckets.iter().map(|(_, count)| count).sum()
    }
}

impl Histogram {
    /// With these bounds, which rise.
    pub fn new(bounds: &'static [f64]) -> Self {
        Self { bounds, counts: (0..=bounds.len()).map(|_| AtomicU64::new(0)).collect(), sum: AtomicU64::new(0) }
    }

    /// Counts one; it is not below zero.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "what is added is neither negative nor huge"
    )]
    pub fn observe(&self, value: f64) {
        let bucket = self.bounds.partition_point(|bound| *bound < value);
        self.counts[bucket].fetch_add(1, Ordering::Relaxed);
        self.sum.fetch_add((value / SUM_UNIT) as u64, Ordering::Relaxed);
    }

    /// What was counted until now.
    #[expect(clippy::cast_precision_loss, reason = "a sum for people")]
    pub fn observed(&self) -> Observed {
        let bounds = self.bounds.iter().copied().chain([f64::INFINITY]);
        let counts = self.counts.iter().map(|count| count.load(Ordering::Relaxed));
        Observed { buckets: bounds.zip(counts).collect(), sum: self.sum.load(Ordering::Relaxed) as f64 * SUM_UNIT }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_observation_is_counted_once_where_it_belongs() {
        let histogram = Histogram::new(&[1.0, 10.0]);
        for value in [0.0, 1.0, 1.5, 10.0, 11.0] {
            histogram.observe(value);
        }
        let observed = histogram.observed();
        assert_eq!(observed.buckets, [(1.0, 2), (10.0, 2), (f64::INFINITY, 1)]);
        assert_eq!((observed.count(), observed.sum), (5, 23.5));
    }
}
