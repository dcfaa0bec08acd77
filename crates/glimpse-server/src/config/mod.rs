//! The configuration: typed, valid, and read once at start. Defaults live in `config/default.toml` only.

mod error;
mod layers;
mod look;
mod mail;
mod read;
mod shown;
mod site_url;
#[cfg(test)]
mod tests;
mod tls;
mod types;
mod webhooks;

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Duration;

use self::{
    layers::Layers,
    read::{COUNT_MAX, Read},
};
use crate::ops::telemetry::LogFormat;

pub use error::{ConfigError, Source};
pub use shown::Shown;
pub use site_url::SiteUrl;
pub use types::{
    Accounts, Acme, ApiV1, BrandSettings, Config, Confirmation, Creators, Domains, ForwardedBy, Http, Limits, Listen,
    Log, Mail, Numbers, Passphrase, Plan, Receipts, Redis, Region, Regions, RootKeySource, Secrets, SignUp, Site, Smtp,
    SmtpTls, Storage, Tls, TlsMode, Transport, Webhooks,
};

/// A configuration, and what should be said about it once there is a log.
pub struct Loaded {
    /// The configuration.
    pub config: Config,
    /// One sentence each.
    pub warnings: Vec<String>,
}

/// Keeps the address of an instance in its data folder, for the next start. `None` if it is no address; nothing is kept then.
///
/// # Errors
/// When the file cannot be written.
pub fn keep_public_url(data: &Path, text: &str) -> std::io::Result<Option<Option<SiteUrl>>> {
    let url = match text {
        "" => None,
        text => match SiteUrl::parse(text) {
            Some(url) => Some(url),
            None => return Ok(None),
        },
    };
    let line = url.as_ref().map_or_else(String::new, |url| format!("public_url = \"{url}\"\n"));
    let (path, fresh) = (data.join(layers::KEPT), data.join(format!("{}.new", layers::KEPT)));
    let mut file = std::fs::File::create(&fresh)?;
    write!(file, "# Written by the pages of this instance; whatever else sets a setting wins.\n[site]\n{line}")?;
    file.sync_all()?;
    std::fs::rename(fresh, path)?;
    Ok(Some(url))
}

#[expect(clippy::disallowed_methods, reason = "the one place where the environment is read")]
fn environment() -> impl Iterator<Item = (String, String)> {
    let text = |text: std::ffi::OsString| text.to_string_lossy().into_owned();
    std::env::vars_os().map(move |(name, value)| (text(name), text(value)))
}

impl Config {
    /// Reads the layers; the environment is this process's.
    ///
    /// # Errors
    /// Names the first setting that is wrong.
    pub fn load_for_process(file: Option<&Path>, flags: &[(&str, String)]) -> Result<Loaded, ConfigError> {
        Self::load(file, environment(), flags)
    }

    /// All settings as they are for this process.
    ///
    /// # Errors
    /// As [`Config::load_for_process`], but for settings that are wrong: those are shown.
    pub fn shown_for_process(file: Option<&Path>, flags: &[(&str, String)]) -> Result<Vec<Shown>, ConfigError> {
        Self::shown(file, environment(), flags)
    }

    /// Reads the layers, weakest first: defaults, file (or the one that GLIMPSE_CONFIG names), environment, flags.
    ///
    /// # Errors
    /// Names the first setting that is wrong.
    pub fn load(
        file: Option<&Path>,
        environment: impl IntoIterator<Item = (String, String)>,
        flags: &[(&str, String)],
    ) -> Result<Loaded, ConfigError> {
        let (layers, warnings) = Layers::new(file, environment, flags)?;
        let (config, _left) = Self::take(layers)?;
        Ok(Loaded { config, warnings })
    }

    /// The defaults alone.
    ///
    /// # Errors
    /// Never, unless `config/default.toml` was broken; a test reads it.
    pub fn defaults() -> Result<Self, ConfigError> {
        Ok(Self::load(None, [], &[])?.config)
    }

    /// Takes every setting out of the layers; what is left was never asked for.
    fn take(layers: Layers) -> Result<(Self, Layers), ConfigError> {
        let mut read = Read(layers);
        let (secrets, ttl_min) = read.secrets()?;
        let anonymous = read.plan("anonymous", &ttl_min)?;
        let mut plans = BTreeMap::new();
        for name in read.0.plans() {
            let plan = Plan {
                recipients_max: read.number(&format!("plans.{name}.recipients_max"), 0..=100)?,
                tokens_max: read.number(&format!("plans.{name}.tokens_max"), 1..=10_000)?,
                domains_max: read.number(&format!("plans.{name}.domains_max"), 0..=1000)?,
                webhooks_max: read.number(&format!("plans.{name}.webhooks_max"), 0..=100)?,
                ..read.plan(&name, &ttl_min)?
            };
            plans.insert(name, plan);
        }
        let (public_url, is_public_url_ours) = read.url("site.public_url")?;
        let data: PathBuf = read.filled("data")?.into();
        let config = Self {
            listen: read.listen("listen")?,
            listen_mode: read.mode("listen_mode")?,
            listen_http: read.listen_or_not("listen_http")?,
            listen_metrics: read.listen_or_not("listen_metrics")?,
            data: data.clone(),
            root_key: read.root_key()?,
            site: Site {
                name: read.filled("site.name")?,
                language: read.language("site.language")?,
                public_url,
                is_public_url_ours,
                security_contact: read.contact("site.security_contact")?,
                regions: read.regions()?,
            },
            brand: read.brand()?,
            creators: read
                .one_of("access.create", &[("anyone", Creators::Anyone), ("accounts", Creators::Accounts)])?,
            accounts: Accounts {
                sign_up: read.one_of(
                    "accounts.sign_up",
                    &[("open", SignUp::Open), ("invite", SignUp::Invite), ("closed", SignUp::Closed)],
                )?,
                confirmation: read.one_of(
                    "accounts.confirmation",
                    &[("none", Confirmation::None), ("operator", Confirmation::Operator), ("mail", Confirmation::Mail)],
                )?,
                password_chars_min: read.number("accounts.password_chars_min", 1..=128)?,
                password_memory_kib: read.number("accounts.password_memory_kib", 8..=1 << 22)?,
                password_passes: read.number("accounts.password_passes", 1..=100)?,
                recent_max: read.number("accounts.recent_max", 1..=100_000)?,
                session: read.seconds("accounts.session")?,
            },
            limits: Limits {
                is_on: read.one_of("rate_limits", &[("on", true), ("off", false)])?,
                window: read.seconds("limits.window")?,
                reveals: read.number("limits.reveals", 1..=COUNT_MAX)?,
                receipts: read.number("limits.receipts", 1..=COUNT_MAX)?,
                sign_ins: read.number("limits.sign_ins", 1..=COUNT_MAX)?,
                sign_ups: read.number("limits.sign_ups", 1..=COUNT_MAX)?,
                callers_max: read.number("limits.callers_max", 1..=1 << 24)?,
            },
            anonymous,
            plans,
            domains: Domains {
                resolvers: read.addresses("domains.resolvers")?,
                timeout: read.seconds("domains.timeout")?,
                check_every: read.seconds("domains.check_every")?,
                lapse_after: read.seconds("domains.lapse_after")?,
            },
            mail: read.mail(&data)?,
            webhooks: read.webhooks()?,
            secrets,
            passphrase: read.passphrase()?,
            api_v1: ApiV1 {
                numbers: read
                    .one_of("api.v1.numbers", &[("integer", Numbers::Integer), ("string", Numbers::String)])?,
                receipts: read.one_of("api.v1.receipts", &[("key", Receipts::Key), ("account", Receipts::Account)])?,
            },
            tls: read.tls()?,
            http: Http {
                header_read_timeout: read.seconds("http.header_read_timeout")?,
                body_timeout: read.seconds("http.body_timeout")?,
                request_timeout: read.seconds("http.request_timeout")?,
                body_bytes_max: read.bytes("http.body_bytes_max", 4096)?,
                drain_bytes_max: read.bytes("http.drain_bytes_max", 0)?,
                header_bytes_max: read.bytes("http.header_bytes_max", 8192)?,
                headers_max: read.number("http.headers_max", 16..=4096)?,
                bodies_bytes_max: read.bytes("http.bodies_bytes_max", 1 << 20)?,
                connections_per_address_max: read.number("http.connections_per_address_max", 1..=1 << 20)?,
                write_timeout: read.seconds("http.write_timeout")?,
                http2_streams_max: read.number("http.http2_streams_max", 1..=1 << 16)?,
                http2_resets_max: read.number("http.http2_resets_max", 1..=1 << 20)?,
                http2_ping_interval: read.seconds("http.http2_ping_interval")?,
                http2_ping_timeout: read.seconds("http.http2_ping_timeout")?,
                connections_max: read.number("http.connections_max", 1..=1 << 20)?,
                drain_timeout: read.seconds("http.drain_timeout")?,
                trusted_proxies: read.networks("http.trusted_proxies")?,
                forwarded_by: read.one_of(
                    "http.forwarded_by",
                    &[("x-forwarded-for", ForwardedBy::XForwardedFor), ("forwarded", ForwardedBy::Forwarded)],
                )?,
                refusal: Duration::from_millis(read.number("http.refusal_milliseconds", 0..=10_000)?),
            },
            storage: Storage {
                redis: read.redis()?,
                unread_bytes_max: read.number("storage.unread_bytes_max", 1..=i64::MAX)?,
                letters_max: read.number("storage.letters_max", 1..=1 << 32)?,
                letters_per_account_max: read.number("storage.letters_per_account_max", 1..=1 << 32)?,
                erase_within: read.seconds("storage.erase_within")?,
                journal_bytes: read.number("storage.journal_bytes", 1 << 16..=1 << 32)?,
                queue_ops_max: read.number("storage.queue_ops_max", 1..=1 << 20)?,
                queue_bytes_max: read.bytes("storage.queue_bytes_max", 1 << 12)?,
                gather_ops: read.number("storage.gather_ops", 1..=1 << 20)?,
                gather: Duration::from_micros(read.number("storage.gather_microseconds", 0..=100_000)?),
                readers: read.number("storage.readers", 1..=256)?,
                cache_bytes: read.bytes("storage.cache_bytes", 0)?,
                sweep_rows: read.number("storage.sweep_rows", 1..=100_000)?,
            },
            audit: read.audit()?,
            log: Log {
                filter: read.filter("log.filter")?,
                format: read.one_of("log.format", &[("text", LogFormat::Text), ("json", LogFormat::Json)])?,
            },
        };
        read.agree(&config)?;
        Ok((config, read.0))
    }
}
