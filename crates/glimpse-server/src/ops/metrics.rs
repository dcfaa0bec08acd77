//! What whoever watches the server is told, as OpenMetrics: numbers only. Labels are routes, methods, statuses and names of events;
//! never an id, an address or a path.

use std::fmt;
use std::time::Duration;

use glimpse_core::time::Timestamp;
use glimpse_store::{Figures, Observed};
use prometheus_client::{
    collector::Collector,
    encoding::{DescriptorEncoder, EncodeLabelSet, EncodeMetric, text},
    metrics::{
        MetricType,
        counter::{ConstCounter, Counter},
        family::Family,
        gauge::{ConstGauge, Gauge},
        histogram::Histogram,
        info::Info,
    },
    registry::Registry,
};

use super::process::{self, Usage};
use crate::vault::{Event, Vault, VaultError};

/// What [`Metrics::text`] is, for whoever asks over HTTP.
pub const CONTENT_TYPE: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";
/// Seconds that requests may take: from what a page takes to what is given up.
const REQUEST_SECONDS: [f64; 13] = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0];
/// Methods that are told apart; whatever else somebody makes up is one more.
const METHODS: [&str; 4] = ["GET", "HEAD", "POST", "OPTIONS"];

/// A route of the router, never a path.
#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Route {
    route: String,
    method: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Answer {
    route: String,
    method: &'static str,
    status: u16,
}

/// What is counted while the server runs.
pub struct Metrics {
    answers: Family<Answer, Counter>,
    seconds: Family<Route, Histogram, fn() -> Histogram>,
    connections: Gauge,
    began: Timestamp,
}

impl Metrics {
    /// Nothing happened yet; it is this time.
    pub fn new(began: Timestamp) -> Self {
        Self {
            answers: Family::default(),
            seconds: Family::new_with_constructor(|| Histogram::new(REQUEST_SECONDS)),
            connections: Gauge::default(),
            began,
        }
    }

    /// A request was answered.
    pub fn answered(&self, route: &str, method: &str, status: u16, took: Duration) {
        let method = METHODS.into_iter().find(|known| *known == method).unwrap_or("other");
        let route = Route { route: route.to_owned(), method };
        self.seconds.get_or_create(&route).observe(took.as_secs_f64());
        self.answers.get_or_create(&Answer { route: route.route, method, status }).inc();
    }

    /// One more connection is open, until what is returned is dropped.
    pub fn connected(&self) -> Connected {
        self.connections.inc();
        Connected(self.connections.clone())
    }

    /// Everything, as text.
    ///
    /// # Errors
    /// When the store cannot say how it does.
    pub async fn text(&self, vault: &Vault) -> Result<String, VaultError> {
        let now = Now {
            figures: vault.figures().await?,
            at: vault.now(),
            swept_ago: vault.swept_ago(),
            root_generation: vault.root_generation().0,
            is_audit_failing: vault.is_audit_failing(),
            events: Event::ALL.map(|event| (event, vault.tally().of(event))),
            usage: process::usage(),
            began: self.began,
        };
        let mut registry = Registry::default();
        let version = Info::new([("version", env!("CARGO_PKG_VERSION"))]);
        registry.register("glimpse_build", "What runs", version);
        registry.register("glimpse_http_requests", "Requests that were answered", self.answers.clone());
        registry.register(
            "glimpse_http_request_duration_seconds",
            "Seconds from the whole head of a request to its answer",
            self.seconds.clone(),
        );
        registry.register("glimpse_http_connections", "Connections that are open", self.connections.clone());
        registry.register_collector(Box::new(now));
        let mut text = String::new();
        // Infallible: a String takes everything.
        let _ = text::encode(&mut text, &registry);
        Ok(text)
    }
}

/// A connection that is open.
pub struct Connected(Gauge);

impl Drop for Connected {
    fn drop(&mut self) {
        self.0.dec();
    }
}

/// What is asked for when somebody looks.
#[derive(Debug)]
struct Now {
    figures: Figures,
    at: Timestamp,
    swept_ago: Duration,
    root_generation: u32,
    is_audit_failing: Option<bool>,
    events: [(Event, u64); Event::ALL.len()],
    usage: Usage,
    began: Timestamp,
}

impl Collector for Now {
    fn encode(&self, mut encoder: DescriptorEncoder<'_>) -> fmt::Result {
        let figures = &self.figures;
        let hooks = [Event::HookDelivered, Event::HookRetried, Event::HookGivenUp];
        let is_apart = |event: &Event| *event == Event::ClaimLost || hooks.contains(event);
        counters(&mut encoder, "glimpse_secret_events", "What happened to secrets", "event", || {
            self.events.iter().filter(|(event, _)| !is_apart(event)).map(|(event, count)| (name(*event), *count))
        })?;
        let won = [Event::Revealed, Event::Burned].into_iter().map(|event| self.of(event)).sum();
        counters(&mut encoder, "glimpse_claims", "Claims and burns that began", "outcome", || {
            [("won", won), ("lost", self.of(Event::ClaimLost))].into_iter()
        })?;
        counters(&mut encoder, "glimpse_webhook_calls", "Calls of webhooks", "outcome", || {
            hooks.into_iter().map(|event| (name(event), self.of(event)))
        })?;
        histogram(
            &mut encoder,
            "glimpse_store_commit_seconds",
            "Seconds until transitions were durable",
            &figures.commit_seconds,
        )?;
        if let Some(transitions) = &figures.commit_transitions {
            histogram(
                &mut encoder,
                "glimpse_store_commit_transitions",
                "Transitions that one sync made durable",
                transitions,
            )?;
        }
        let overdue = figures.letters_due.map_or(Duration::ZERO, |due| self.at.since(due));
        let failing = u8::from(figures.is_failing).into();
        for (name, help, value) in [
            ("glimpse_store_waiting", "Transitions that wait to be durable", Some(number(figures.waiting as u64))),
            ("glimpse_store_unread_secrets", "Unread secrets, more or less", figures.unread.map(number)),
            ("glimpse_store_unread_bytes", "Bytes of unread secrets", Some(number(figures.unread_bytes))),
            (
                "glimpse_store_unread_bytes_max",
                "Bytes that unread secrets may have",
                Some(number(figures.unread_bytes_max)),
            ),
            (
                "glimpse_store_sealed_files_bytes",
                "Bytes that files of sealed secrets take",
                figures.sealed_files.map(|files| number(files.bytes)),
            ),
            (
                "glimpse_store_sealed_files_bytes_max",
                "Bytes that they may take",
                figures.sealed_files.map(|files| number(files.bytes_max)),
            ),
            ("glimpse_store_bytes", "Bytes of everything that is stored", Some(number(figures.bytes))),
            ("glimpse_store_failing", "Whether the store refuses to be written", Some(failing)),
            (
                "glimpse_audit_failing",
                "Whether the disk refuses the audit log",
                self.is_audit_failing.map(|is_failing| u8::from(is_failing).into()),
            ),
            ("glimpse_outbox_letters", "Letters that wait", Some(number(figures.letters))),
            (
                "glimpse_outbox_oldest_seconds",
                "Seconds since the longest due letter was due",
                Some(overdue.as_secs_f64()),
            ),
            (
                "glimpse_sweeper_lag_seconds",
                "Seconds since nothing was left that is over",
                Some(self.swept_ago.as_secs_f64()),
            ),
            (
                "glimpse_root_key_generation",
                "The generation of the root key that seals",
                Some(f64::from(self.root_generation)),
            ),
            ("process_resident_memory_bytes", "Bytes of memory in use", self.usage.resident_bytes.map(number)),
            ("process_open_fds", "Files and sockets that are open", self.usage.open_files.map(number)),
            ("process_start_time_seconds", "When the process began, since 1970", Some(number(self.began.seconds()))),
        ] {
            if let Some(value) = value {
                let gauge = ConstGauge::new(value);
                gauge.encode(encoder.encode_descriptor(name, help, None, MetricType::Gauge)?)?;
            }
        }
        Ok(())
    }
}

impl Now {
    fn of(&self, wanted: Event) -> u64 {
        self.events.iter().filter(|(event, _)| *event == wanted).map(|(_, count)| count).sum()
    }
}

fn counters<Counts: Iterator<Item = (&'static str, u64)>>(
    encoder: &mut DescriptorEncoder<'_>,
    name: &str,
    help: &str,
    label: &'static str,
    counts: impl FnOnce() -> Counts,
) -> fmt::Result {
    let mut family = encoder.encode_descriptor(name, help, None, MetricType::Counter)?;
    for (value, count) in counts() {
        ConstCounter::new(count).encode(family.encode_family(&[(label, value)])?)?;
    }
    Ok(())
}

fn histogram(encoder: &mut DescriptorEncoder<'_>, name: &str, help: &str, observed: &Observed) -> fmt::Result {
    let mut metric = encoder.encode_descriptor(name, help, None, MetricType::Histogram)?;
    metric.encode_histogram::<[(&str, &str); 0]>(observed.sum, observed.count(), &observed.buckets, None)
}

const fn name(event: Event) -> &'static str {
    match event {
        Event::Created => "created",
        Event::OpenedNotRevealed => "opened_not_revealed",
        Event::Revealed => "revealed",
        Event::Burned => "burned",
        Event::ExpiredUnread => "expired_unread",
        Event::WrongPassphrase => "wrong_passphrase",
        Event::Locked => "locked",
        Event::RateLimited => "rate_limited",
        Event::ClaimLost => "claim_lost",
        Event::HookDelivered => "delivered",
        Event::HookRetried => "retried",
        Event::HookGivenUp => "given_up",
    }
}

#[expect(clippy::cast_precision_loss, reason = "figures for people")]
fn number(value: u64) -> f64 {
    value as f64
}
