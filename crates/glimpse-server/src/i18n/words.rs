//! Times, spans and sizes as pages say them: for people in words, for machines in ISO 8601, always UTC, because a page
//! without scripts does not know where its reader is.

use std::time::Duration;

use glimpse_core::time::Timestamp;

use super::Texts;

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;

/// A point in time, ready for a page.
pub(crate) struct Moment {
    /// `2026-11-21T01:17:39Z`
    pub(crate) machine: String,
    /// `21 November 2026, 01:17 UTC`
    pub(crate) words: String,
    /// `01:17 UTC`
    pub(crate) clock: String,
}

impl Moment {
    /// Minutes are rounded down, so that "until" never promises too much.
    pub(crate) fn new(texts: &Texts, at: Timestamp) -> Self {
        let (days, second) = (at.seconds() / DAY, at.seconds() % DAY);
        let (year, month, day) = civil(days);
        let (hour, minute, second) = (second / HOUR, second / MINUTE % 60, second % MINUTE);
        let time = format!("{hour:02}:{minute:02}");
        let name = texts.get(&format!("month-{month}"));
        let arguments = [
            ("day", day.into()),
            ("month", name.into()),
            ("year", year.to_string().into()),
            ("time", time.clone().into()),
        ];
        Self {
            machine: format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z"),
            words: texts.with("moment", arguments),
            clock: texts.with("clock", [("time", time.into())]),
        }
    }
}

/// Year, month and day of a day counted from 1970-01-01 (the algorithm of Howard Hinnant's `civil_from_days`).
fn civil(days: u64) -> (u64, u64, u64) {
    let shifted = days + 719_468;
    let (era, of_era) = (shifted / 146_097, shifted % 146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    (era * 400 + year_of_era + u64::from(month <= 2), month, day)
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

/// A size in bytes, its digits in groups of three: `10,000 bytes`.
pub(crate) fn size(texts: &Texts, bytes: usize) -> String {
    let digits = bytes.to_string();
    let grouped: String = digits
        .char_indices()
        .flat_map(|(at, digit)| {
            let is_group = at > 0 && (digits.len() - at).is_multiple_of(3);
            is_group.then_some(',').into_iter().chain([digit])
        })
        .collect();
    texts.with("bytes", [("count", bytes.into()), ("size", grouped.into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::ENGLISH;

    #[test]
    fn moments_are_the_ones_that_the_calendar_says() {
        for (seconds, machine, words, clock) in [
            (0, "1970-01-01T00:00:00Z", "1 January 1970, 00:00 UTC", "00:00 UTC"),
            (951_782_400, "2000-02-29T00:00:00Z", "29 February 2000, 00:00 UTC", "00:00 UTC"),
            (1_795_224_219, "2026-11-21T01:23:39Z", "21 November 2026, 01:23 UTC", "01:23 UTC"),
            (4_102_444_799, "2099-12-31T23:59:59Z", "31 December 2099, 23:59 UTC", "23:59 UTC"),
        ] {
            let moment = Moment::new(&ENGLISH, Timestamp::from_millis(seconds * 1000));
            assert_eq!((&*moment.machine, &*moment.words, &*moment.clock), (machine, words, clock));
        }
    }

    #[test]
    fn every_day_of_four_centuries_follows_the_one_before() {
        let mut before = civil(0);
        for days in 1..146_097 {
            let (year, month, day) = civil(days);
            let follows = match before {
                (y, m, d) if (year, month) == (y, m) => day == d + 1,
                (y, 12, 31) => (year, month, day) == (y + 1, 1, 1),
                (y, m, d) => (year, month, day) == (y, m + 1, 1) && d >= 28,
            };
            assert!(follows, "{before:?} is followed by {year}-{month}-{day}");
            before = (year, month, day);
        }
        assert_eq!(before, (2369, 12, 31));
    }

    #[test]
    fn lifetimes_are_said_in_their_largest_whole_unit() {
        let said = [604_800, 86_400, 3600, 5400, 60, 61].map(|seconds| lifetime(&ENGLISH, seconds));
        assert_eq!(said, ["7 days", "1 day", "1 hour", "90 minutes", "1 minute", "61 seconds"]);
    }

    #[test]
    fn what_is_left_is_rounded_down() {
        let said =
            [604_799, 172_800, 172_799, 7199, 60, 59].map(|seconds| left(&ENGLISH, Duration::from_secs(seconds)));
        assert_eq!(said, ["6 days", "2 days", "47 hours", "119 minutes", "1 minute", "less than a minute"]);
    }

    #[test]
    fn sizes_are_grouped() {
        assert_eq!(
            [1, 999, 1000, 10_000, 1_048_576].map(|bytes| size(&ENGLISH, bytes)),
            ["1 byte", "999 bytes", "1,000 bytes", "10,000 bytes", "1,048,576 bytes"]
        );
    }
}
