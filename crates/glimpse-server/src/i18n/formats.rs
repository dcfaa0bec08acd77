//! How a language writes times, numbers and lists (CLDR, through ICU4X).

use std::fmt::Display;

use icu_calendar::{Date, Gregorian};
use icu_datetime::{
    FixedCalendarDateTimeFormatter,
    fieldsets::{T, YMDT},
    input::{DateTime, Time},
    options::TimePrecision,
};
use icu_decimal::{DecimalFormatter, input::Decimal};
use icu_list::ListFormatter;
use icu_locale_core::Locale;
pub(super) use icu_plurals::PluralCategory as Plural;
use icu_plurals::PluralRules;
use tracing::error;
use writeable::Writeable;

use super::language::Language;

/// How a language writes times, numbers and lists. What ICU does not know how to write is written as machines do.
pub(crate) struct Formats {
    moment: Option<FixedCalendarDateTimeFormatter<Gregorian, YMDT>>,
    clock: Option<FixedCalendarDateTimeFormatter<Gregorian, T>>,
    decimal: Option<DecimalFormatter>,
    list: Option<ListFormatter>,
    plurals: Option<PluralRules>,
}

impl Formats {
    pub(super) fn new(language: Language) -> Self {
        let locale: Locale = language.locale().parse().unwrap_or(Locale::UNKNOWN);
        let long = YMDT::long().with_time_precision(TimePrecision::Minute);
        let formats = Self {
            moment: FixedCalendarDateTimeFormatter::try_new((&locale).into(), long).ok(),
            clock: FixedCalendarDateTimeFormatter::try_new((&locale).into(), T::hm()).ok(),
            decimal: DecimalFormatter::try_new((&locale).into(), Default::default()).ok(),
            list: ListFormatter::try_new_and((&locale).into(), Default::default()).ok(),
            plurals: PluralRules::try_new_cardinal((&locale).into()).ok(),
        };
        let is_whole = formats.moment.is_some()
            && formats.clock.is_some()
            && formats.decimal.is_some()
            && formats.list.is_some()
            && formats.plurals.is_some();
        if !is_whole {
            error!(language = language.code(), "There is no data for the times, numbers or lists of a language");
        }
        formats
    }

    /// `21 November 2026 at 01:17`
    pub(super) fn moment(&self, at: DateTime<Gregorian>) -> Option<String> {
        self.moment.as_ref().map(|format| format.format(&at).to_string())
    }

    /// `01:17`
    pub(super) fn clock(&self, at: Time) -> Option<String> {
        self.clock.as_ref().map(|format| format.format(&at).to_string())
    }

    /// `10,000`
    pub(crate) fn number(&self, number: u64) -> String {
        let mut said = String::new();
        self.write(&mut said, &number.into());
        said
    }

    /// The same, behind what was said before.
    pub(super) fn write(&self, said: &mut String, number: &Decimal) {
        // Writing to a text cannot fail.
        let _ = match &self.decimal {
            Some(decimal) => decimal.format(number).write_to(said),
            None => number.write_to(said),
        };
    }

    /// Which plural a number asks for.
    pub(super) fn plural(&self, number: &Decimal) -> Option<Plural> {
        self.plurals.as_ref().map(|plurals| plurals.category_for(number))
    }

    /// `one, two and three`
    pub(crate) fn list<T: Display>(&self, items: &[T]) -> String {
        let plain = || items.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        self.list.as_ref().map_or_else(plain, |list| list.format_to_string(items.iter().map(ToString::to_string)))
    }
}

/// A date of the calendar, from days since 1970-01-01.
pub(super) fn date(days: u64) -> Date<Gregorian> {
    use icu_calendar::types::RataDie;
    /// 1970-01-01, counted from the day before 0001-01-01.
    const EPOCH: i64 = 719_163;
    Date::from_rata_die(RataDie::new(EPOCH + i64::try_from(days).unwrap_or_default()), Gregorian)
}
