//! Times as pages say them: for people in words, for machines in ISO 8601, both in UTC.

use glimpse_core::time::Timestamp;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A point in time, ready for a page.
pub(super) struct Moment {
    /// `2026-11-21T01:17:39Z`
    pub(super) machine: String,
    /// `21 November 2026, 01:17 UTC`
    pub(super) words: String,
}

impl Moment {
    pub(super) fn new(at: Timestamp) -> Self {
        let (days, second) = (at.seconds() / 86_400, at.seconds() % 86_400);
        let (year, month, day) = civil(days);
        let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
        let name = usize::try_from(month - 1).ok().and_then(|month| MONTHS.get(month)).copied().unwrap_or_default();
        Self {
            machine: format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z"),
            words: format!("{day} {name} {year}, {hour:02}:{minute:02} UTC"),
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

/// A lifetime in words: whole days, hours, minutes or seconds.
pub(super) fn lifetime(seconds: u32) -> String {
    let units = [(86_400, "day"), (3600, "hour"), (60, "minute"), (1, "second")];
    let (length, unit) = units.into_iter().find(|(length, _)| seconds.is_multiple_of(*length)).unwrap_or((1, "second"));
    let count = seconds / length;
    format!("{count} {unit}{}", if count == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_the_ones_that_the_calendar_says() {
        for (seconds, machine, words) in [
            (0, "1970-01-01T00:00:00Z", "1 January 1970, 00:00 UTC"),
            (951_782_400, "2000-02-29T00:00:00Z", "29 February 2000, 00:00 UTC"),
            (1_795_224_219, "2026-11-21T01:23:39Z", "21 November 2026, 01:23 UTC"),
            (4_102_444_799, "2099-12-31T23:59:59Z", "31 December 2099, 23:59 UTC"),
        ] {
            let moment = Moment::new(Timestamp::from_millis(seconds * 1000));
            assert_eq!((moment.machine.as_str(), moment.words.as_str()), (machine, words));
        }
    }

    #[test]
    fn lifetimes_are_said_in_their_largest_whole_unit() {
        let said = [604_800, 86_400, 3600, 5400, 60, 61].map(lifetime);
        assert_eq!(said, ["7 days", "1 day", "1 hour", "90 minutes", "1 minute", "61 seconds"]);
    }
}
