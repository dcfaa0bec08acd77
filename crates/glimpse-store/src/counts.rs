//! How often callers came: a quota that refills evenly (GCRA), counted in memory. A restart forgives, which costs nothing that a
//! restart does not cost anyway.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::num::NonZeroU32;
use std::sync::{
    Arc, PoisonError, RwLock,
    atomic::{AtomicBool, AtomicU32, Ordering},
};
use std::time::Duration;

use governor::{
    RateLimiter,
    clock::{Clock, DefaultClock},
    state::keyed::HashMapStateStore,
};

/// Counts that newcomers share when there are too many callers.
const SHARED_COUNTS: u64 = 4096;
/// After so many checks the callers who used nothing up lately are forgotten.
const TIDY_AFTER: u32 = 4096;

/// Who is counted, and for what: tells nothing about either, and is the same on every node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct CounterId(pub [u8; 16]);

/// So much within a window, on top of what is free again evenly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Quota {
    /// As much as may be taken at once.
    pub burst: NonZeroU32,
    /// The time after which all of it is free again.
    pub window: Duration,
}

impl Quota {
    /// The time after which one is free again; at least a nanosecond.
    pub fn period(&self) -> Duration {
        (self.window / self.burst.get()).max(Duration::from_nanos(1))
    }
}

/// The counts of one process.
pub(crate) struct Counts {
    callers_max: usize,
    /// A handful: one for each limit of the configuration.
    meters: RwLock<HashMap<Quota, Arc<Meter>>>,
}

impl Counts {
    pub(crate) fn new(callers_max: usize) -> Self {
        Self { callers_max, meters: RwLock::default() }
    }

    /// Takes `amount`, or says how long to wait for it. More than there can ever be counts as all there can be.
    pub(crate) fn take(&self, who: CounterId, amount: u32, quota: Quota) -> Option<Duration> {
        let known = self.meters.read().unwrap_or_else(PoisonError::into_inner).get(&quota).cloned();
        let meter = known.unwrap_or_else(|| {
            let mut meters = self.meters.write().unwrap_or_else(PoisonError::into_inner);
            meters.entry(quota).or_insert_with(|| Arc::new(Meter::new(quota, self.callers_max))).clone()
        });
        meter.take(who, amount)
    }
}

/// All counts under one quota.
struct Meter {
    limiter: RateLimiter<u128, HashMapStateStore<u128>, DefaultClock>,
    most: NonZeroU32,
    callers_max: usize,
    hasher: RandomState,
    checks: AtomicU32,
    is_full: AtomicBool,
}

impl Meter {
    fn new(quota: Quota, callers_max: usize) -> Self {
        let Some(refill) = governor::Quota::with_period(quota.period()) else {
            unreachable!("the period is at least a nanosecond")
        };
        Self {
            limiter: RateLimiter::hashmap(refill.allow_burst(quota.burst)),
            most: quota.burst,
            callers_max,
            hasher: RandomState::new(),
            checks: AtomicU32::new(0),
            is_full: AtomicBool::new(false),
        }
    }

    fn take(&self, who: CounterId, amount: u32) -> Option<Duration> {
        if self.checks.fetch_add(1, Ordering::Relaxed).is_multiple_of(TIDY_AFTER) {
            self.tidy();
        }
        let who = if self.is_full.load(Ordering::Relaxed) {
            u128::from(self.hasher.hash_one(who) % SHARED_COUNTS)
        } else {
            u128::from_le_bytes(who.0)
        };
        let amount = NonZeroU32::new(amount).unwrap_or(NonZeroU32::MIN).min(self.most);
        match self.limiter.check_key_n(&who, amount) {
            Ok(Ok(())) => None,
            Ok(Err(until)) => Some(until.wait_time_from(DefaultClock::default().now())),
            Err(_) => unreachable!("the amount is at most the burst"),
        }
    }

    fn tidy(&self) {
        if self.limiter.len() > self.callers_max / 2 {
            self.limiter.retain_recent();
        }
        self.is_full.store(self.limiter.len() > self.callers_max, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_callers_than_there_is_room_for_share_counts_and_memory_stays() {
        let counts = Counts::new(1000);
        let quota = Quota { burst: NonZeroU32::new(3).unwrap(), window: Duration::from_secs(3600) };
        for number in 0..200_000u128 {
            let _wait = counts.take(CounterId((number << 64).to_le_bytes()), 1, quota);
        }
        let kept = counts.meters.read().unwrap()[&quota].limiter.len();
        assert!(kept <= 1000 + TIDY_AFTER as usize + usize::try_from(SHARED_COUNTS).unwrap());
    }
}
