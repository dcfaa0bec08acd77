//! Times, spans and sizes as pages say them: for people in words, for machines in ISO 8601, always UTC, because a page
//! without scripts does not know where its reader is.

use std::time::Duration;

use glimpse_core::time::Timestamp;
use icu_datetime::input::{DateTime, Time};

use super::{Texts, formats};

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;

/// A point in time, ready for a page.
pub(crate) struct Moment {
    /// `2026-11-21T01:17:39Z`
    pub(crate) machine: String,
    /// `21 November 2026 at 01:17 UTC`
    pub(crate) words: String,
    /// `01:17 UTC`
    pub(crate) clock: String,
}

impl Moment {
    /// Minutes are rounded down, so that "until" never promises too much.
    pub(crate) fn new(texts: &Texts, at: Timestamp) -> Self {
        let (days, second) = (at.seconds() / DAY, at.seconds() % DAY);
        let date = formats::date(days);
        let [hour, minute] = [second / HOUR, second / MINUTE % 60];
        let machine = machine(at);
        let part = |number: u64| u8::try_from(number).unwrap_or_default();
        let time = Time::try_new(part(hour), part(minute), 0, 0).unwrap_or(Time::start_of_day());
        // Every language writes the zone behind the rest (CLDR, appendItem "Timezone"), and UTC is UTC in all of ours.
        let in_utc = |said: Option<String>| said.map(|said| format!("{said} UTC"));
        let words = in_utc(texts.formats().moment(DateTime { date, time })).unwrap_or_else(|| machine.clone());
        let clock = in_utc(texts.formats().clock(time)).unwrap_or_else(|| machine.clone());
        Self { machine, words, clock }
    }
}

/// A lifetime, exactly: whole days, hours, minutes or seconds.
pub(crate) fn lifetime(texts: &Texts, seconds: u32) -> String {
    let seconds = u64::from(seconds);
    let units = [(DAY, "days"), (HOUR, "hours"), (MINUTE, "minutes"), (1, "seconds")];
    let (length, unit) =
        units.into_iter().find(|(length, _)| seconds.is_multiple_of(*length)).unwrap_or((1, "seconds"));
    texts.counted(unit, seconds / length)
}

/// What is left of a lifetime, roughly and never too much.
pub(crate) fn left(texts: &Texts, span: Duration) -> String {
    match span.as_secs() {
        seconds if seconds >= 2 * DAY => texts.counted("days", seconds / DAY),
        seconds if seconds >= 2 * HOUR => texts.counted("hours", seconds / HOUR),
        seconds if seconds >= MINUTE => texts.counted("minutes", seconds / MINUTE),
        _ => texts.get("under-a-minute").into_owned(),
    }
}

/// A point in time for machines: `2026-11-21T01:17:39Z` (RFC 3339).
pub(crate) fn machine(at: Timestamp) -> String {
    let (days, second) = (at.seconds() / DAY, at.seconds() % DAY);
    let date = formats::date(days);
    let (year, month, day) = (date.era_year().year, date.month().ordinal, date.day_of_month().0);
    let [hour, minute, second] = [second / HOUR, second / MINUTE % 60, second % MINUTE];
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
}

/// A size in bytes: `10,000 bytes`.
pub(crate) fn size(texts: &Texts, bytes: usize) -> String {
    let written = texts.formats().number(bytes as u64);
    texts.with("bytes", [("count", bytes.into()), ("size", written.into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn moments_are_the_ones_that_the_calendar_says() {
        for (seconds, machine, words, clock) in [
            (0, "1970-01-01T00:00:00Z", "1 January 1970 at 00:00 UTC", "00:00 UTC"),
            (951_782_400, "2000-02-29T00:00:00Z", "29 February 2000 at 00:00 UTC", "00:00 UTC"),
            (1_795_224_219, "2026-11-21T01:23:39Z", "21 November 2026 at 01:23 UTC", "01:23 UTC"),
            (4_102_444_799, "2099-12-31T23:59:59Z", "31 December 2099 at 23:59 UTC", "23:59 UTC"),
        ] {
            let moment = Moment::new(Language::ENGLISH.texts(), Timestamp::from_millis(seconds * 1000));
            assert_eq!((&*moment.machine, &*moment.words, &*moment.clock), (machine, words, clock));
        }
    }

    #[test]
    fn lifetimes_are_said_in_their_largest_whole_unit() {
        let said = [604_800, 86_400, 3600, 5400, 60, 61].map(|seconds| lifetime(Language::ENGLISH.texts(), seconds));
        assert_eq!(said, ["7 days", "1 day", "1 hour", "90 minutes", "1 minute", "61 seconds"]);
    }

    #[test]
    fn what_is_left_is_rounded_down() {
        let said = [604_799, 172_800, 172_799, 7199, 60, 59]
            .map(|seconds| left(Language::ENGLISH.texts(), Duration::from_secs(seconds)));
        assert_eq!(said, ["6 days", "2 days", "47 hours", "119 minutes", "1 minute", "less than a minute"]);
    }

    #[test]
    fn sizes_are_grouped() {
        assert_eq!(
            [1, 999, 1000, 10_000, 1_048_576].map(|bytes| size(Language::ENGLISH.texts(), bytes)),
            ["1 byte", "999 bytes", "1,000 bytes", "10,000 bytes", "1,048,576 bytes"]
        );
    }
}
