//! Points in time and lifetimes. Nothing here asks what time it is: a [`Clock`] is passed in.

use std::time::Duration;

/// Tells the time. One clock lives in the vault; tests hand in one that they turn themselves.
pub trait Clock: Send + Sync {
    /// The current time. It may step backwards: nothing may rely on it never doing so.
    fn now(&self) -> Timestamp;
}

/// Milliseconds since 1970-01-01 UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(u64);

impl Timestamp {
    /// From milliseconds since 1970-01-01 UTC.
    pub const fn from_millis(millis: u64) -> Self {
        Self(millis)
    }

    /// Milliseconds since 1970-01-01 UTC.
    pub const fn millis(self) -> u64 {
        self.0
    }

    /// Whole seconds since 1970-01-01 UTC, rounded down: the unit of the wire.
    pub const fn seconds(self) -> u64 {
        self.0 / 1000
    }

    /// This long after; stays at the end of time instead of wrapping.
    pub fn after(self, span: Duration) -> Self {
        Self(self.0.saturating_add(u64::try_from(span.as_millis()).unwrap_or(u64::MAX)))
    }

    /// How long from `earlier` to here; zero when `earlier` is later.
    pub const fn since(self, earlier: Self) -> Duration {
        Duration::from_millis(self.0.saturating_sub(earlier.0))
    }
}

/// How long a secret may stay unread, in whole seconds. Already clamped to what the instance allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ttl(u32);

impl Ttl {
    /// From seconds.
    pub const fn from_seconds(seconds: u32) -> Self {
        Self(seconds)
    }

    /// In seconds.
    pub const fn seconds(self) -> u32 {
        self.0
    }

    /// As a duration.
    pub const fn duration(self) -> Duration {
        Duration::from_secs(self.0 as u64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_are_rounded_down_and_time_has_ends() {
        assert_eq!([0, 999, 1000, 61_999].map(|millis| Timestamp::from_millis(millis).seconds()), [0, 0, 1, 61]);
        let end = Timestamp::from_millis(u64::MAX);
        assert_eq!(end.after(Duration::MAX), end);
        assert_eq!(Timestamp::from_millis(5).since(end), Duration::ZERO);
    }
}
