//! How hosts do that webhooks lead to: each has few calls at once and few letters that wait for one, rests while it does not answer, and
//! sees the rest come back no faster than it can take a few of them.

use std::collections::HashMap;
use std::sync::{
    Arc, Mutex, MutexGuard, PoisonError,
    atomic::{AtomicUsize, Ordering},
};
use std::time::Duration;

use tokio::{sync::Semaphore, time::Instant};

use crate::vault::HookUrl;

/// Calls of one host at once, and letters in hand for it, those included.
const PER_HOST: usize = 2;
pub(super) const HELD_PER_HOST: usize = 8;
/// How many times the letters that may be in hand take turns.
pub(super) const TURNS: usize = HELD_PER_HOST / PER_HOST + 1;
/// For so long a letter goes back whose host has enough: at least, and at most.
const COME_BACK_MIN: Duration = Duration::from_secs(2);
const COME_BACK_MAX: Duration = Duration::from_secs(15 * 60);
/// Letters that come back in the time in which a host takes one: enough that it never waits for them.
const COME_BACK_FOR_EACH: u32 = 4;
/// The pauses of a host that does not answer: from, and up to.
const REST_MIN: Duration = Duration::from_secs(1);
const REST_MAX: Duration = Duration::from_secs(60);
/// Hosts that are remembered while nothing is in hand for them.
pub(super) const HOSTS_MAX: usize = 4096;

/// Every host that is called.
#[derive(Default)]
pub(super) struct Hosts(Mutex<HashMap<String, Arc<Host>>>);

impl Hosts {
    pub(super) fn of(&self, url: &HookUrl) -> Arc<Host> {
        let mut hosts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if hosts.len() >= HOSTS_MAX {
            // Whoever calls it, or waits for that, has it, too.
            hosts.retain(|_, host| Arc::strong_count(host) > 1);
        }
        let name = format!("{}:{}", url.host(), url.port());
        hosts.entry(name).or_insert_with(|| Arc::new(Host::new())).clone()
    }
}

/// How a host does.
pub(super) struct Host {
    pub(super) calls: Arc<Semaphore>,
    held: AtomicUsize,
    pace: Mutex<Pace>,
}

#[derive(Default)]
struct Pace {
    rest: Option<Rest>,
    /// How long its calls take.
    call: Duration,
    /// When the last of those comes back that were sent away.
    last_back: Option<Instant>,
}

#[derive(Clone, Copy)]
struct Rest {
    pause: Duration,
    until: Instant,
}

/// One letter more in hand for a host, until this is dropped.
pub(super) struct Held(Arc<Host>);

impl Drop for Held {
    fn drop(&mut self) {
        self.0.held.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Host {
    fn new() -> Self {
        Self { calls: Arc::new(Semaphore::new(PER_HOST)), held: AtomicUsize::new(0), pace: Mutex::default() }
    }

    fn pace(&self) -> MutexGuard<'_, Pace> {
        self.pace.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes one letter more in hand, unless there are enough.
    pub(super) fn hold(self: &Arc<Self>) -> Option<Held> {
        let held = Held(self.clone());
        (self.held.fetch_add(1, Ordering::Relaxed) < HELD_PER_HOST).then_some(held)
    }

    /// Whether it wants no letter now: it has enough, or is left alone.
    pub(super) fn is_busy(&self, now: Instant) -> bool {
        self.held.load(Ordering::Relaxed) >= HELD_PER_HOST || self.rests(now)
    }

    /// Whether it is left alone.
    pub(super) fn rests(&self, now: Instant) -> bool {
        self.pace().rest.is_some_and(|rest| rest.until > now)
    }

    /// For how long one letter more goes back. Each comes back after the one before, so that a host with many of them keeps nobody busy
    /// with looking at all of them again and again.
    pub(super) fn sends_away(&self, now: Instant) -> Duration {
        let mut pace = self.pace();
        let (pause, soonest) = match pace.rest {
            Some(rest) if rest.until > now => (rest.pause, rest.until),
            Some(rest) => (rest.pause, now + COME_BACK_MIN),
            None => (Duration::ZERO, now + COME_BACK_MIN),
        };
        let apart = pace.call.max(pause) / (u32::try_from(PER_HOST).unwrap_or(1) * COME_BACK_FOR_EACH);
        let latest = now + COME_BACK_MAX;
        let back = (pace.last_back.unwrap_or(now).max(now) + apart).min(latest);
        pace.last_back = Some(back);
        back.max(soonest) - now
    }

    /// Notes whether it answered a call, and how long that took.
    pub(super) fn note(&self, answers: bool, took: Duration, now: Instant) {
        let mut pace = self.pace();
        pace.call = if pace.call.is_zero() { took } else { (pace.call * 3 + took) / 4 };
        if answers {
            if pace.rest.take().is_some() {
                pace.last_back = None;
            }
            return;
        }
        // Calls that failed together lengthen it once.
        let pause = match pace.rest {
            Some(before) if before.until > now => return,
            Some(before) => (before.pause * 2).min(REST_MAX),
            None => REST_MIN,
        };
        pace.rest = Some(Rest { pause, until: now + pause });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    #[test]
    fn a_host_rests_longer_the_longer_it_is_away_and_not_at_all_when_it_is_back() {
        let (host, mut now) = (Host::new(), Instant::now());
        assert!(!host.rests(now));
        for seconds in [1, 2, 4, 8, 16, 32, 60, 60] {
            host.note(false, Duration::ZERO, now);
            host.note(false, Duration::ZERO, now);
            assert_eq!(host.sends_away(now), Duration::from_secs(seconds));
            now += Duration::from_secs(seconds);
            assert!(!host.rests(now));
        }
        host.note(true, Duration::ZERO, now);
        host.note(false, Duration::ZERO, now);
        assert_eq!(host.sends_away(now), REST_MIN);
    }

    #[test]
    fn letters_come_back_no_faster_than_a_host_can_take_a_few_of_them() {
        let (host, now) = (Host::new(), Instant::now());
        assert_eq!(host.sends_away(now), COME_BACK_MIN, "nobody knows yet how slow it is");
        host.note(true, 8 * SECOND, now);
        // Two at once, eight seconds each: four seconds for one, in which four may come.
        let pauses: Vec<Duration> = (0..1000).map(|_| host.sends_away(now)).collect();
        assert_eq!((pauses[0], pauses[1], pauses[9], pauses[99]), (2 * SECOND, 2 * SECOND, 10 * SECOND, 100 * SECOND));
        assert_eq!(pauses[999], COME_BACK_MAX);
        // Those came back; it is fast now.
        let later = now + COME_BACK_MAX;
        (0..40).for_each(|_| host.note(true, Duration::ZERO, later));
        assert_eq!(host.sends_away(later), COME_BACK_MIN);
    }

    #[test]
    fn while_a_host_is_away_its_letters_come_back_one_after_the_other() {
        let (host, now) = (Host::new(), Instant::now());
        host.note(false, 8 * SECOND, now);
        let pauses: Vec<Duration> = (0..100).map(|_| host.sends_away(now)).collect();
        assert_eq!((pauses[0], pauses[99]), (SECOND, 100 * SECOND));
        host.note(true, 8 * SECOND, now + SECOND);
        assert_eq!(
            host.sends_away(now + SECOND),
            2 * SECOND,
            "it is back: those that come now do not stand behind the others"
        );
    }

    #[test]
    fn few_letters_are_in_hand_for_a_host() {
        let (host, now) = (Arc::new(Host::new()), Instant::now());
        let held: Vec<Held> = (0..HELD_PER_HOST).map(|_| host.hold().unwrap()).collect();
        assert!(host.hold().is_none() && host.is_busy(now));
        drop(held);
        assert!(host.hold().is_some() && !host.is_busy(now));
    }
}
