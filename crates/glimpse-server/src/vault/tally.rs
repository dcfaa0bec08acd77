//! What happened, in numbers: how often, never to whom or what.

use std::sync::atomic::{AtomicU64, Ordering};

/// What may happen to secrets, and on the way to those who are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// Shared, durably.
    Created,
    /// Somebody looked at the link's page and has not opened it, as far as that moment tells.
    OpenedNotRevealed,
    /// Opened: the claim was won.
    Revealed,
    /// Burned by its sender.
    Burned,
    /// Erased by the sweeper because nobody opened it in time.
    ExpiredUnread,
    /// A passphrase was tried that is not its own.
    WrongPassphrase,
    /// A try was refused because there were too many wrong ones.
    Locked,
    /// Somebody was refused for doing too much. Of all verbs, secrets or not.
    RateLimited,
    /// A claim came too late: somebody else was faster, or it was burned or expired meanwhile.
    ClaimLost,
    /// A webhook took what it was told.
    HookDelivered,
    /// A webhook did not, and is told again.
    HookRetried,
    /// A webhook is not told any more of something.
    HookGivenUp,
}

impl Event {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::Created,
        Self::OpenedNotRevealed,
        Self::Revealed,
        Self::Burned,
        Self::ExpiredUnread,
        Self::WrongPassphrase,
        Self::Locked,
        Self::RateLimited,
        Self::ClaimLost,
        Self::HookDelivered,
        Self::HookRetried,
        Self::HookGivenUp,
    ];
}

/// How often each happened since this process began.
#[derive(Debug, Default)]
pub struct Tally([AtomicU64; Event::ALL.len()]);

impl Tally {
    /// It happened once more.
    pub fn count(&self, event: Event) {
        self.add(event, 1);
    }

    /// It happened so often.
    pub fn add(&self, event: Event, times: u64) {
        self.0[event as usize].fetch_add(times, Ordering::Relaxed);
    }

    /// How often it happened.
    pub fn of(&self, event: Event) -> u64 {
        self.0[event as usize].load(Ordering::Relaxed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_event_has_a_count_of_its_own() {
        let tally = Tally::default();
        for (times, event) in (1..).zip(Event::ALL) {
            tally.add(event, times);
        }
        for (times, event) in (1..).zip(Event::ALL) {
            assert_eq!(tally.of(event), times);
        }
    }
}
