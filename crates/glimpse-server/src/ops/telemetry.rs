//! The log: events to standard error, ours at the configured level, other crates' from `warn` on. What other crates say at
//! finer levels could name a path, and a path is a key.

use std::io::stderr;

use tracing::{Level, level_filters::LevelFilter};
use tracing_subscriber::{EnvFilter, Layer, filter::filter_fn, fmt, layer::SubscriberExt, util::SubscriberInitExt};

/// How events are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFormat {
    /// For people.
    Text,
    /// For machines: one object a line.
    Json,
}

/// Whether the filter's text can be understood.
pub fn is_filter(filter: &str) -> bool {
    EnvFilter::try_new(filter).is_ok()
}

/// Starts logging for the process. A filter that cannot be understood (see [`is_filter`]) means `info`. Later calls change
/// nothing.
pub fn start(filter: &str, format: LogFormat) {
    let filter = EnvFilter::try_new(filter).unwrap_or_else(|_| EnvFilter::new("info"));
    let ours = filter_fn(|event| event.target().starts_with("glimpse") || *event.level() <= Level::WARN);
    let lines = fmt::layer().with_writer(stderr).with_ansi(false);
    let lines = match format {
        LogFormat::Text => lines.boxed(),
        LogFormat::Json => fmt::layer().with_writer(stderr).json().boxed(),
    };
    let _ = tracing_subscriber::registry().with(lines.with_filter(filter).with_filter(ours)).try_init();
    let _ = LevelFilter::current();
}
