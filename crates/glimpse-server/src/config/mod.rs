//! The configuration: typed, valid, and read once at start. Defaults live in `config/default.toml` only.

mod error;
mod layers;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::time::Duration;

use ipnet::IpNet;
use toml::Value;
use zeroize::Zeroizing;

use self::layers::Layers;
use crate::ops::telemetry::{self, LogFormat};

pub use error::{ConfigError, Source};

/// Ten years: longer lifetimes are a mistake.
const SECONDS_MAX: i64 = 10 * 365 * 24 * 3600;
/// A size above this is a mistake.
const BYTES_MAX: i64 = 1 << 40;
/// What a count that fits 32 bits can be.
const COUNT_MAX: i64 = u32::MAX as i64;
/// A form triples what it escapes.
const FORM_GROWTH: usize = 3;

/// The whole configuration.
pub struct Config {
    /// `host:port` to listen on.
    pub listen: String,
    /// The data folder.
    pub data: PathBuf,
    /// Where the root keyring comes from.
    pub root_key: RootKeySource,
    /// `[site]`
    pub site: Site,
    /// `access.create`
    pub creators: Creators,
    /// `[accounts]`
    pub accounts: Accounts,
    /// `[limits]` and `rate_limits`
    pub limits: Limits,
    /// `[plans.anonymous]`
    pub anonymous: Plan,
    /// The plans of accounts, by name.
    pub plans: BTreeMap<String, Plan>,
    /// `[secrets]`
    pub secrets: Secrets,
    /// `[passphrase]`
    pub passphrase: Passphrase,
    /// `[api.v1]`
    pub api_v1: ApiV1,
    /// `[http]`
    pub http: Http,
    /// `[storage]`
    pub storage: Storage,
    /// `[log]`
    pub log: Log,
}

/// Where the root keyring comes from.
pub enum RootKeySource {
    /// `root.key` in the data folder.
    DataFolder,
    /// A file elsewhere.
    File(PathBuf),
    /// The value itself.
    Value(Zeroizing<String>),
}

/// What the pages say about this instance.
pub struct Site {
    /// Its name.
    pub name: String,
    /// Scheme and authority, if configured.
    pub public_url: Option<String>,
}

/// Limits on secrets that no plan changes.
pub struct Secrets {
    /// Seconds.
    pub ttl_min: u32,
    /// Characters.
    pub generated_length: usize,
}

/// What somebody may do.
#[derive(Debug, Clone, Copy)]
pub struct Plan {
    /// Seconds.
    pub ttl_default: u32,
    /// Seconds.
    pub ttl_max: u32,
    /// Bytes of UTF-8.
    pub secret_bytes_max: usize,
    /// Secrets within the window.
    pub creates: u32,
    /// Bytes of secrets within the window.
    pub create_bytes: u32,
    /// Recipients of one secret; none for callers without an account.
    pub recipients_max: usize,
    /// API tokens; none for callers without an account.
    pub tokens_max: usize,
}

/// Who may share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Creators {
    /// Everybody.
    Anyone,
    /// Accounts only.
    Accounts,
}

/// Who may sign up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignUp {
    /// Anybody.
    Open,
    /// Whoever has an invitation.
    Invite,
    /// Nobody: the operator makes accounts.
    Closed,
}

/// Who confirms addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Confirmation {
    /// Nobody needs to.
    None,
    /// The operator.
    Operator,
}

/// `[accounts]`
pub struct Accounts {
    /// Who may sign up.
    pub sign_up: SignUp,
    /// Who confirms the address of somebody who signs up.
    pub confirmation: Confirmation,
    /// Characters.
    pub password_chars_min: usize,
    /// KiB that one try of a password takes.
    pub password_memory_kib: u32,
    /// Passes over them.
    pub password_passes: u32,
    /// Receipts in one list.
    pub recent_max: usize,
}

/// `[limits]`
pub struct Limits {
    /// Whether anybody is limited.
    pub is_on: bool,
    /// Over which callers are counted.
    pub window: Duration,
    /// Secrets opened.
    pub reveals: u32,
    /// Receipts read.
    pub receipts: u32,
    /// Wrong credentials.
    pub sign_ins: u32,
    /// Callers counted apart.
    pub callers_max: usize,
}

/// Limits on passphrases.
pub struct Passphrase {
    /// Characters; 0 for no minimum.
    pub chars_min: usize,
    /// Characters.
    pub chars_max: usize,
    /// 2^cost rounds.
    pub bcrypt_cost: u8,
    /// Wrong tries within the window.
    pub tries_max: u32,
    /// The window.
    pub tries_window: Duration,
    /// How long a secret is locked.
    pub lock: Duration,
    /// bcrypt runs at once.
    pub hash_threads: usize,
    /// bcrypt runs that may wait.
    pub hash_queue: usize,
}

/// How API v1 numbers are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbers {
    /// As JSON integers.
    Integer,
    /// As text.
    String,
}

/// Who may read receipts and burn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Receipts {
    /// Whoever holds the key.
    Key,
    /// Only the account that shared.
    Account,
}

/// Switches of API v1.
pub struct ApiV1 {
    /// How numbers are written.
    pub numbers: Numbers,
    /// Who may read receipts and burn.
    pub receipts: Receipts,
}

/// Limits on HTTP.
pub struct Http {
    /// For a request's head, and for idling.
    pub header_read_timeout: Duration,
    /// For a request's body.
    pub body_timeout: Duration,
    /// For what a verb does before it consumes.
    pub request_timeout: Duration,
    /// Bytes.
    pub body_bytes_max: usize,
    /// Bytes.
    pub drain_bytes_max: usize,
    /// Bytes.
    pub header_bytes_max: usize,
    /// Lines.
    pub headers_max: usize,
    /// Connections at once.
    pub connections_max: usize,
    /// For requests under way at the end.
    pub drain_timeout: Duration,
    /// Who is believed about whom it forwards for.
    pub trusted_proxies: Vec<IpNet>,
    /// When a refusal leaves.
    pub refusal: Duration,
}

/// The embedded engine's settings.
pub struct Storage {
    /// Bytes of all unread secrets.
    pub unread_bytes_max: u64,
    /// When what is over is gone from every file.
    pub erase_within: Duration,
    /// Bytes of a journal segment.
    pub journal_bytes: u64,
    /// Transitions that may wait.
    pub queue_ops_max: usize,
    /// Bytes that may wait.
    pub queue_bytes_max: usize,
    /// Transitions of a batch after which the next one gathers.
    pub gather_ops: usize,
    /// For how long.
    pub gather: Duration,
    /// Reading connections.
    pub readers: usize,
    /// Bytes of page cache of each.
    pub cache_bytes: usize,
    /// Rows of one sweep.
    pub sweep_rows: usize,
}

/// The log.
pub struct Log {
    /// What to log.
    pub filter: String,
    /// How.
    pub format: LogFormat,
}

/// A configuration, and what should be said about it once there is a log.
pub struct Loaded {
    /// The configuration.
    pub config: Config,
    /// One sentence each.
    pub warnings: Vec<String>,
}

impl Config {
    /// Reads the layers; the environment is this process's.
    ///
    /// # Errors
    /// Names the first setting that is wrong.
    #[expect(clippy::disallowed_methods, reason = "the one place where the environment is read")]
    pub fn load_for_process(file: Option<&Path>, flags: &[(&str, String)]) -> Result<Loaded, ConfigError> {
        let text = |text: std::ffi::OsString| text.to_string_lossy().into_owned();
        Self::load(file, std::env::vars_os().map(|(name, value)| (text(name), text(value))), flags)
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
                ..read.plan(&name, &ttl_min)?
            };
            plans.insert(name, plan);
        }
        let config = Self {
            listen: read.authority("listen")?,
            data: read.filled("data")?.into(),
            root_key: read.root_key()?,
            site: Site { name: read.filled("site.name")?, public_url: read.url("site.public_url")? },
            creators: read
                .one_of("access.create", &[("anyone", Creators::Anyone), ("accounts", Creators::Accounts)])?,
            accounts: Accounts {
                sign_up: read.one_of(
                    "accounts.sign_up",
                    &[("open", SignUp::Open), ("invite", SignUp::Invite), ("closed", SignUp::Closed)],
                )?,
                confirmation: read.one_of(
                    "accounts.confirmation",
                    &[("none", Confirmation::None), ("operator", Confirmation::Operator)],
                )?,
                password_chars_min: read.number("accounts.password_chars_min", 1..=128)?,
                password_memory_kib: read.number("accounts.password_memory_kib", 8..=1 << 22)?,
                password_passes: read.number("accounts.password_passes", 1..=100)?,
                recent_max: read.number("accounts.recent_max", 1..=100_000)?,
            },
            limits: Limits {
                is_on: read.one_of("rate_limits", &[("on", true), ("off", false)])?,
                window: read.seconds("limits.window")?,
                reveals: read.number("limits.reveals", 1..=COUNT_MAX)?,
                receipts: read.number("limits.receipts", 1..=COUNT_MAX)?,
                sign_ins: read.number("limits.sign_ins", 1..=COUNT_MAX)?,
                callers_max: read.number("limits.callers_max", 1..=1 << 24)?,
            },
            anonymous,
            plans,
            secrets,
            passphrase: read.passphrase()?,
            api_v1: ApiV1 {
                numbers: read
                    .one_of("api.v1.numbers", &[("integer", Numbers::Integer), ("string", Numbers::String)])?,
                receipts: read.one_of("api.v1.receipts", &[("key", Receipts::Key), ("account", Receipts::Account)])?,
            },
            http: Http {
                header_read_timeout: read.seconds("http.header_read_timeout")?,
                body_timeout: read.seconds("http.body_timeout")?,
                request_timeout: read.seconds("http.request_timeout")?,
                body_bytes_max: read.bytes("http.body_bytes_max", 4096)?,
                drain_bytes_max: read.bytes("http.drain_bytes_max", 0)?,
                header_bytes_max: read.bytes("http.header_bytes_max", 8192)?,
                headers_max: read.number("http.headers_max", 16..=4096)?,
                connections_max: read.number("http.connections_max", 1..=1 << 20)?,
                drain_timeout: read.seconds("http.drain_timeout")?,
                trusted_proxies: read.networks("http.trusted_proxies")?,
                refusal: Duration::from_millis(read.number("http.refusal_milliseconds", 0..=10_000)?),
            },
            storage: Storage {
                unread_bytes_max: read.number("storage.unread_bytes_max", 1..=i64::MAX)?,
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
            log: Log {
                filter: read.filter("log.filter")?,
                format: read.one_of("log.format", &[("text", LogFormat::Text), ("json", LogFormat::Json)])?,
            },
        };
        read.agree(&config)?;
        Ok((config, read.0))
    }
}

/// Takes settings out of the layers, each as its type.
struct Read(Layers);

impl Read {
    fn secrets(&mut self) -> Result<(Secrets, (u32, Source)), ConfigError> {
        let ttl_min = self.ranged("secrets.ttl_min", 1..=SECONDS_MAX)?;
        let secrets =
            Secrets { ttl_min: ttl_min.0, generated_length: self.number("secrets.generated_length", 4..=128)? };
        Ok((secrets, ttl_min))
    }

    fn plan(&mut self, name: &str, ttl_min: &(u32, Source)) -> Result<Plan, ConfigError> {
        let path = |field: &str| format!("plans.{name}.{field}");
        let ttl_max = self.ranged(&path("ttl_max"), 1..=SECONDS_MAX)?;
        let ttl_default = self.ranged(&path("ttl_default"), 1..=SECONDS_MAX)?;
        let min_path = "secrets.ttl_min".to_owned();
        for ((small_path, small), (large_path, large)) in [
            ((min_path, ttl_min), (path("ttl_default"), &ttl_default)),
            ((path("ttl_default"), &ttl_default), (path("ttl_max"), &ttl_max)),
        ] {
            if small.0 > large.0 {
                return Err(ConfigError::Disagree(small_path, "above", large_path, small.1.clone(), large.1.clone()));
            }
        }
        Ok(Plan {
            ttl_default: ttl_default.0,
            ttl_max: ttl_max.0,
            secret_bytes_max: self.bytes(&path("secret_bytes_max"), 1)?,
            creates: self.number(&path("creates"), 1..=COUNT_MAX)?,
            create_bytes: self.number(&path("create_bytes"), 1..=COUNT_MAX)?,
            recipients_max: 0,
            tokens_max: 0,
        })
    }

    fn passphrase(&mut self) -> Result<Passphrase, ConfigError> {
        let (chars_min, min_source) = self.ranged("passphrase.chars_min", 0..=1024)?;
        let (chars_max, max_source) = self.ranged("passphrase.chars_max", 1..=1024)?;
        if chars_min > chars_max {
            let [min, max] = ["passphrase.chars_min", "passphrase.chars_max"].map(str::to_owned);
            return Err(ConfigError::Disagree(min, "above", max, min_source, max_source));
        }
        Ok(Passphrase {
            chars_min,
            chars_max,
            bcrypt_cost: self.number("passphrase.bcrypt_cost", 4..=20)?,
            tries_max: self.number("passphrase.tries_max", 1..=1_000_000)?,
            tries_window: self.seconds("passphrase.tries_window")?,
            lock: self.seconds("passphrase.lock")?,
            hash_threads: self.number("passphrase.hash_threads", 1..=256)?,
            hash_queue: self.number("passphrase.hash_queue", 0..=65_536)?,
        })
    }

    fn root_key(&mut self) -> Result<RootKeySource, ConfigError> {
        let (file, value) = (self.text("root_key_file")?, Zeroizing::new(self.text("root_key")?));
        Ok(match (file.is_empty(), value.is_empty()) {
            (_, false) => RootKeySource::Value(value),
            (false, true) => RootKeySource::File(file.into()),
            (true, true) => RootKeySource::DataFolder,
        })
    }

    /// Settings that only make sense together.
    fn agree(&self, config: &Config) -> Result<(), ConfigError> {
        let too_small = |setting: &str, accepted: String| ConfigError::Value {
            setting: setting.to_owned(),
            shape: "an integer out of range".to_owned(),
            accepted,
            source_of_value: Source::Default,
        };
        let plans = config.plans.iter().map(|(name, plan)| (name.as_str(), plan));
        for (name, plan) in plans.chain([("anonymous", &config.anonymous)]) {
            if config.http.body_bytes_max < plan.secret_bytes_max.saturating_mul(FORM_GROWTH) {
                return Err(too_small(
                    "http.body_bytes_max",
                    format!(
                        "at least {FORM_GROWTH} times plans.{name}.secret_bytes_max, because a form triples what it escapes"
                    ),
                ));
            }
        }
        if config.storage.journal_bytes < config.storage.queue_bytes_max as u64 * 4 {
            return Err(too_small("storage.journal_bytes", "at least 4 times storage.queue_bytes_max".to_owned()));
        }
        Ok(())
    }

    fn text(&mut self, path: &str) -> Result<String, ConfigError> {
        let parse = |value: &Value| value.as_str().map(str::to_owned);
        Ok(self.0.take(path, || "text".to_owned(), parse)?.0)
    }

    fn filled(&mut self, path: &str) -> Result<String, ConfigError> {
        let parse = |value: &Value| value.as_str().filter(|text| !text.trim().is_empty()).map(str::to_owned);
        Ok(self.0.take(path, || "text that is not empty".to_owned(), parse)?.0)
    }

    fn authority(&mut self, path: &str) -> Result<String, ConfigError> {
        let parse = |value: &Value| {
            let text = value.as_str()?;
            let (host, port) = text.rsplit_once(':')?;
            port.parse::<u16>().ok().filter(|_| !host.is_empty()).map(|_| text.to_owned())
        };
        Ok(self.0.take(path, || "host:port, such as 127.0.0.1:7143".to_owned(), parse)?.0)
    }

    fn url(&mut self, path: &str) -> Result<Option<String>, ConfigError> {
        let parse = |value: &Value| {
            let text = value.as_str()?;
            let authority = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
            match authority {
                None if text.is_empty() => Some(None),
                Some(authority) if !authority.is_empty() && !authority.contains(['/', '?', '#', '@', ' ']) => {
                    Some(Some(text.to_owned()))
                }
                _ => None,
            }
        };
        let accepted = || "empty, or http(s)://host[:port] without a path".to_owned();
        Ok(self.0.take(path, accepted, parse)?.0)
    }

    fn networks(&mut self, path: &str) -> Result<Vec<IpNet>, ConfigError> {
        let parse = |value: &Value| {
            let networks = value.as_str()?.split([',', ' ']).filter(|network| !network.is_empty());
            let network =
                |text: &str| text.parse().ok().or_else(|| text.parse().ok().map(|address: IpAddr| address.into()));
            networks.map(network).collect()
        };
        Ok(self.0.take(path, || "networks such as 10.0.0.0/8, separated by commas".to_owned(), parse)?.0)
    }

    fn filter(&mut self, path: &str) -> Result<String, ConfigError> {
        let parse = |value: &Value| value.as_str().filter(|text| telemetry::is_filter(text)).map(str::to_owned);
        Ok(self.0.take(path, || "a log filter, such as info or glimpse_server=debug".to_owned(), parse)?.0)
    }

    fn one_of<T: Copy>(&mut self, path: &str, choices: &[(&str, T)]) -> Result<T, ConfigError> {
        let parse = |value: &Value| {
            let text = value.as_str()?;
            choices.iter().find(|(name, _)| *name == text).map(|(_, choice)| *choice)
        };
        let accepted = || choices.iter().map(|(name, _)| format!("\"{name}\"")).collect::<Vec<_>>().join(" or ");
        Ok(self.0.take(path, accepted, parse)?.0)
    }

    fn seconds(&mut self, path: &str) -> Result<Duration, ConfigError> {
        self.number(path, 1..=SECONDS_MAX).map(Duration::from_secs)
    }

    fn bytes(&mut self, path: &str, min: i64) -> Result<usize, ConfigError> {
        self.number(path, min..=BYTES_MAX)
    }

    fn number<T: TryFrom<i64>>(&mut self, path: &str, range: RangeInclusive<i64>) -> Result<T, ConfigError> {
        Ok(self.ranged(path, range)?.0)
    }

    fn ranged<T: TryFrom<i64>>(&mut self, path: &str, range: RangeInclusive<i64>) -> Result<(T, Source), ConfigError> {
        let parse = |value: &Value| {
            let number = value.as_integer().filter(|number| range.contains(number))?;
            T::try_from(number).ok()
        };
        self.0.take(path, || format!("an integer from {} to {}", range.start(), range.end()), parse)
    }
}
