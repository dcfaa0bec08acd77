//! How a language writes times, numbers and lists (CLDR, through ICU4X).

use std::fmt::Display;

use fluent_bundle::{FluentValue, types::FluentNumber};
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
use intl_memoizer::{Memoizable, concurrent::IntlLangMemoizer};
use tracing::error;
use unic_langid::LanguageIdentifier;

use super::language::Language;

/// How a language writes times, numbers and lists. What ICU does not know how to write is written as machines do.
pub(crate) struct Formats {
    moment: Option<FixedCalendarDateTimeFormatter<Gregorian, YMDT>>,
    clock: Option<FixedCalendarDateTimeFormatter<Gregorian, T>>,
    decimal: Option<DecimalFormatter>,
    list: Option<ListFormatter>,
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
        };
        if formats.moment.is_none() || formats.clock.is_none() || formats.decimal.is_none() || formats.list.is_none() {
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
        let text = |decimal: &DecimalFormatter| decimal.format(&Decimal::from(number)).to_string();
        self.decimal.as_ref().map_or_else(|| number.to_string(), text)
    }

    /// `one, two and three`
    pub(crate) fn list<T: Display>(&self, items: &[T]) -> String {
        let plain = || items.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        self.list.as_ref().map_or_else(plain, |list| list.format_to_string(items.iter().map(ToString::to_string)))
    }
}

/// What Fluent asks for the numbers in messages.
struct Numbers(DecimalFormatter);

impl Memoizable for Numbers {
    type Args = ();
    type Error = ();

    fn construct(code: LanguageIdentifier, _: ()) -> Result<Self, ()> {
        let language = Language::named(&code.to_string()).unwrap_or(Language::ENGLISH);
        let locale: Locale = language.locale().parse().map_err(|_| ())?;
        DecimalFormatter::try_new((&locale).into(), Default::default()).map(Self).map_err(|_| ())
    }
}

/// Writes the numbers of messages; leaves everything else to Fluent.
pub(super) fn number_in_text(value: &FluentValue<'_>, memoizer: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    memoizer.with_try_get::<Numbers, _, _>((), |numbers| numbers.format(number)).ok().flatten()
}

impl Numbers {
    fn format(&self, number: &FluentNumber) -> Option<String> {
        let decimal: Decimal = number.as_string().parse().ok()?;
        Some(self.0.format(&decimal).to_string())
    }
}

/// A date of the calendar, from days since 1970-01-01.
pub(super) fn date(days: u64) -> Date<Gregorian> {
    use icu_calendar::types::RataDie;
    /// 1970-01-01, counted from the day before 0001-01-01.
    const EPOCH: i64 = 719_163;
    Date::from_rata_die(RataDie::new(EPOCH + i64::try_from(days).unwrap_or_default()), Gregorian)
}
