//! Medians, and what is printed.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a program that reports to a terminal")]

use std::error::Error;

/// Median and range of some rounds.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Spread {
    pub(crate) median: f64,
    pub(crate) min: f64,
    pub(crate) max: f64,
}

impl Spread {
    pub(crate) fn of(values: impl IntoIterator<Item = f64>) -> Self {
        let mut values: Vec<f64> = values.into_iter().collect();
        values.sort_by(f64::total_cmp);
        let at = |at: usize| values.get(at).copied().unwrap_or(f64::NAN);
        Self { median: at(values.len() / 2), min: at(0), max: at(values.len().saturating_sub(1)) }
    }
}

impl std::fmt::Display for Spread {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let digits = if self.median.abs() >= 100.0 { 0 } else { 2 };
        write!(formatter, "{:.digits$} ({:.digits$} to {:.digits$})", self.median, self.min, self.max)
    }
}

/// A target and what came of it.
pub(crate) struct Target {
    pub(crate) what: &'static str,
    pub(crate) wanted: String,
    pub(crate) measured: String,
    pub(crate) is_met: bool,
}

impl Target {
    pub(crate) fn at_least(what: &'static str, wanted: f64, measured: f64, unit: &str) -> Self {
        Self::compare(what, "at least", wanted, measured, unit, measured >= wanted)
    }

    pub(crate) fn at_most(what: &'static str, wanted: f64, measured: f64, unit: &str) -> Self {
        Self::compare(what, "at most", wanted, measured, unit, measured <= wanted)
    }

    fn compare(what: &'static str, bound: &str, wanted: f64, measured: f64, unit: &str, is_met: bool) -> Self {
        Self { what, wanted: format!("{bound} {wanted:.2}{unit}"), measured: format!("{measured:.2}{unit}"), is_met }
    }
}

/// A heading.
pub(crate) fn title(text: &str) {
    println!("\n{text}");
}

/// A figure.
pub(crate) fn line(name: &str, value: impl std::fmt::Display) {
    println!("  {name:<44} {value}");
}

/// All targets.
pub(crate) fn table(targets: &[Target]) {
    title("Targets");
    for Target { what, wanted, measured, is_met } in targets {
        println!("  {:<7} {what:<52} {wanted:>22}   measured {measured}", if *is_met { "met" } else { "NOT MET" });
    }
}

/// Why the run ended early.
pub(crate) fn complain(error: &dyn Error) {
    eprintln!("bench: {error}");
}
