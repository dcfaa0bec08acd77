//! Reading settings out of the layers: each setting's shape and range, and the sections that need more than that.

use std::net::{IpAddr, SocketAddr};
use std::ops::RangeInclusive;
use std::path::PathBuf;
use std::time::Duration;

use glimpse_store::{
    audit,
    redis::{RedisUrl, Replicas},
};
use ipnet::IpNet;
use toml::Value;
use zeroize::Zeroizing;

use super::{
    Config, ConfigError, Listen, Passphrase, Plan, Redis, RootKeySource, Secrets, SiteUrl, Source,
    layers::{KEPT, Layers},
};
use crate::{i18n::Language, ops::telemetry};

/// Ten years: longer lifetimes are a mistake.
pub(super) const SECONDS_MAX: i64 = 10 * 365 * 24 * 3600;
/// A size above this is a mistake.
pub(super) const BYTES_MAX: i64 = 1 << 40;
/// What a count that fits 32 bits can be.
pub(super) const COUNT_MAX: i64 = u32::MAX as i64;
/// A form triples what it escapes.
const FORM_GROWTH: usize = 3;
/// What the largest secret brings along in the queue: its receipt with all recipients, salts, keys and tags.
const QUEUE_BYTES_MORE: usize = 1 << 16;
/// Keys in Redis begin with no more than this.
const REDIS_PREFIX_BYTES_MAX: usize = 64;
/// More replicas of one master are a mistake.
const REDIS_REPLICAS_MAX: usize = 16;

/// Takes settings out of the layers, each as its type.
pub(super) struct Read(pub(super) Layers);

impl Read {
    pub(super) fn secrets(&mut self) -> Result<(Secrets, (u32, Source)), ConfigError> {
        let ttl_min = self.ranged("secrets.ttl_min", 1..=SECONDS_MAX)?;
        let secrets =
            Secrets { ttl_min: ttl_min.0, generated_length: self.number("secrets.generated_length", 4..=128)? };
        Ok((secrets, ttl_min))
    }

    pub(super) fn plan(&mut self, name: &str, ttl_min: &(u32, Source)) -> Result<Plan, ConfigError> {
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
            domains_max: 0,
            webhooks_max: 0,
        })
    }

    pub(super) fn passphrase(&mut self) -> Result<Passphrase, ConfigError> {
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

    pub(super) fn root_key(&mut self) -> Result<RootKeySource, ConfigError> {
        let (file, value) = (self.text("root_key_file")?, Zeroizing::new(self.text("root_key")?));
        Ok(match (file.is_empty(), value.is_empty()) {
            (_, false) => RootKeySource::Value(value),
            (false, true) => RootKeySource::File(file.into()),
            (true, true) => RootKeySource::DataFolder,
        })
    }

    /// The engine for many nodes.
    pub(super) fn redis(&mut self) -> Result<Redis, ConfigError> {
        let accepted = || "empty, or a URL such as redis://host:6379 or redis+cluster://host:6379,host:6379".to_owned();
        let parse = |value: &Value| match value.as_str()? {
            "" => Some(None),
            url => RedisUrl::parse(url).map(Some),
        };
        let url = self.0.take("storage.url", accepted, parse)?.0;
        let file = |path: String| (!path.is_empty()).then(|| PathBuf::from(path));
        let (password_file, ca_file) =
            (file(self.text("storage.redis.password_file")?), file(self.text("storage.redis.ca_file")?));
        let prefix = |value: &Value| {
            let text = value.as_str()?;
            let is_plain = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b":-_.".contains(&byte));
            (is_plain && text.len() <= REDIS_PREFIX_BYTES_MAX).then(|| text.to_owned())
        };
        let plain = || format!("at most {REDIS_PREFIX_BYTES_MAX} letters, digits and :-_.");
        let prefix = self.0.take("storage.redis.prefix", plain, prefix)?.0;
        let replicas = |value: &Value| {
            let number = match value.as_str() {
                Some("all") => return Some(Replicas::All),
                // What stands in the environment is text.
                Some(text) => text.trim().parse().ok()?,
                None => usize::try_from(value.as_integer()?).ok()?,
            };
            (number <= REDIS_REPLICAS_MAX).then_some(Replicas::Number(number))
        };
        let number = || format!("\"all\", or an integer from 0 to {REDIS_REPLICAS_MAX}");
        let replicas = self.0.take("storage.redis.replicas", number, replicas)?.0;
        let [replicas_within, answer_within] = ["replicas_within", "answer_within"]
            .map(|name| self.number(&format!("storage.redis.{name}"), 1..=60_000).map(Duration::from_millis));
        let patience = Duration::from_secs(self.number("storage.redis.patience", 1..=600)?);
        let lease = Duration::from_secs(self.number("storage.redis.lease", 5..=3600)?);
        let rewrite_every = self.number("storage.redis.rewrite_every", 0..=SECONDS_MAX)?;
        let rewrite_every = (rewrite_every > 0).then(|| Duration::from_secs(rewrite_every));
        let connections = self.number("storage.redis.connections", 1..=256)?;
        let (replicas_within, answer_within) = (replicas_within?, answer_within?);
        Ok(Redis {
            url,
            password_file,
            ca_file,
            prefix,
            replicas,
            replicas_within,
            answer_within,
            patience,
            lease,
            rewrite_every,
            connections,
        })
    }

    /// The audit log, unless there is to be none.
    pub(super) fn audit(&mut self) -> Result<Option<audit::Options>, ConfigError> {
        let is_on = self.one_of("audit.log", &[("on", true), ("off", false)])?;
        let options = audit::Options {
            file_bytes_max: self.number("audit.file_bytes_max", 1 << 12..=BYTES_MAX)?,
            bytes_max: self.number("audit.bytes_max", 1 << 12..=BYTES_MAX)?,
            keep: self.seconds("audit.keep")?,
            checkpoint_every: self.seconds("audit.checkpoint")?,
        };
        Ok(is_on.then_some(options))
    }

    /// Settings that only make sense together.
    pub(super) fn agree(&self, config: &Config) -> Result<(), ConfigError> {
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
            // With Redis there is no such queue.
            if config.storage.redis.url.is_none()
                && config.storage.queue_bytes_max < plan.secret_bytes_max.saturating_add(QUEUE_BYTES_MORE)
            {
                return Err(too_small(
                    "storage.queue_bytes_max",
                    format!("at least {QUEUE_BYTES_MORE} more than plans.{name}.secret_bytes_max"),
                ));
            }
        }
        Self::mail_agrees(config)?;
        Self::tls_agrees(config)?;
        if config.storage.journal_bytes < config.storage.queue_bytes_max as u64 * 4 {
            return Err(too_small("storage.journal_bytes", "at least 4 times storage.queue_bytes_max".to_owned()));
        }
        Ok(())
    }

    pub(super) fn text(&mut self, path: &str) -> Result<String, ConfigError> {
        let parse = |value: &Value| value.as_str().map(str::to_owned);
        Ok(self.0.take(path, || "text".to_owned(), parse)?.0)
    }

    pub(super) fn filled(&mut self, path: &str) -> Result<String, ConfigError> {
        let parse = |value: &Value| value.as_str().filter(|text| !text.trim().is_empty()).map(str::to_owned);
        Ok(self.0.take(path, || "text that is not empty".to_owned(), parse)?.0)
    }

    /// Where to listen.
    pub(super) fn listen(&mut self, path: &str) -> Result<Listen, ConfigError> {
        let accepted = || "host:port, such as 127.0.0.1:7143, or unix:/path/to/a.sock, or systemd".to_owned();
        Ok(self.0.take(path, accepted, |value| listen(value.as_str()?))?.0)
    }

    /// The same, or nowhere.
    pub(super) fn listen_or_not(&mut self, path: &str) -> Result<Option<Listen>, ConfigError> {
        let accepted = || "empty, or host:port, such as 0.0.0.0:80".to_owned();
        let parse = |value: &Value| match value.as_str()? {
            "" => Some(None),
            text => listen(text).map(Some),
        };
        Ok(self.0.take(path, accepted, parse)?.0)
    }

    /// What a file may be used for by whom, as `chmod` takes it.
    pub(super) fn mode(&mut self, path: &str) -> Result<u32, ConfigError> {
        let parse = |value: &Value| u32::from_str_radix(value.as_str()?, 8).ok().filter(|mode| *mode <= 0o777);
        Ok(self.0.take(path, || "octal digits, such as \"0660\"".to_owned(), parse)?.0)
    }

    /// The address people reach the instance under, and whether its own pages may change it.
    pub(super) fn url(&mut self, path: &str) -> Result<(Option<SiteUrl>, bool), ConfigError> {
        let accepted = || "empty, or http(s)://host[:port][/path], whose path is none of this server's own".to_owned();
        let parse = |value: &Value| match value.as_str()? {
            "" => Some(None),
            text => SiteUrl::parse(text).map(Some),
        };
        let (url, source) = self.0.take(path, accepted, parse)?;
        let is_ours = match source {
            Source::Default => true,
            Source::File(path) => path.ends_with(KEPT),
            Source::Environment(_) | Source::Flag(_) => false,
        };
        Ok((url, is_ours))
    }

    pub(super) fn language(&mut self, path: &str) -> Result<Language, ConfigError> {
        let codes = || Language::all().map(Language::code).collect::<Vec<_>>().join(", ");
        Ok(self.0.take(path, || format!("one of {}", codes()), |value| Language::named(value.as_str()?))?.0)
    }

    pub(super) fn contact(&mut self, path: &str) -> Result<Option<String>, ConfigError> {
        let parse = |value: &Value| {
            let text = value.as_str()?;
            let is_contact = (text.starts_with("mailto:") || text.starts_with("https://"))
                && !text.contains(|sign: char| sign.is_whitespace() || sign.is_control());
            match text {
                "" => Some(None),
                text => is_contact.then(|| Some(text.to_owned())),
            }
        };
        let accepted = || "empty, mailto:… or https://…".to_owned();
        Ok(self.0.take(path, accepted, parse)?.0)
    }

    pub(super) fn networks(&mut self, path: &str) -> Result<Vec<IpNet>, ConfigError> {
        let parse = |value: &Value| {
            let networks = value.as_str()?.split([',', ' ']).filter(|network| !network.is_empty());
            let network =
                |text: &str| text.parse().ok().or_else(|| text.parse().ok().map(|address: IpAddr| address.into()));
            networks.map(network).collect()
        };
        Ok(self.0.take(path, || "networks such as 10.0.0.0/8, separated by commas".to_owned(), parse)?.0)
    }

    pub(super) fn addresses(&mut self, path: &str) -> Result<Vec<SocketAddr>, ConfigError> {
        let parse = |value: &Value| {
            let addresses = value.as_str()?.split([',', ' ']).filter(|address| !address.is_empty());
            addresses.map(|address| address.parse().ok()).collect()
        };
        Ok(self.0.take(path, || "addresses with ports such as 192.0.2.53:53, separated by commas".to_owned(), parse)?.0)
    }

    /// Text that is one of ours.
    pub(super) fn parsed<T>(
        &mut self,
        path: &str,
        accepted: &str,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Result<T, ConfigError> {
        Ok(self.0.take(path, || accepted.to_owned(), |value| parse(value.as_str()?))?.0)
    }

    pub(super) fn filter(&mut self, path: &str) -> Result<String, ConfigError> {
        let parse = |value: &Value| value.as_str().filter(|text| telemetry::is_filter(text)).map(str::to_owned);
        Ok(self.0.take(path, || "a log filter, such as info or glimpse_server=debug".to_owned(), parse)?.0)
    }

    pub(super) fn one_of<T: Copy>(&mut self, path: &str, choices: &[(&str, T)]) -> Result<T, ConfigError> {
        let parse = |value: &Value| {
            let text = value.as_str()?;
            choices.iter().find(|(name, _)| *name == text).map(|(_, choice)| *choice)
        };
        let accepted = || choices.iter().map(|(name, _)| format!("\"{name}\"")).collect::<Vec<_>>().join(" or ");
        Ok(self.0.take(path, accepted, parse)?.0)
    }

    pub(super) fn seconds(&mut self, path: &str) -> Result<Duration, ConfigError> {
        self.number(path, 1..=SECONDS_MAX).map(Duration::from_secs)
    }

    pub(super) fn bytes(&mut self, path: &str, min: i64) -> Result<usize, ConfigError> {
        self.number(path, min..=BYTES_MAX)
    }

    pub(super) fn number<T: TryFrom<i64>>(&mut self, path: &str, range: RangeInclusive<i64>) -> Result<T, ConfigError> {
        Ok(self.ranged(path, range)?.0)
    }

    pub(super) fn ranged<T: TryFrom<i64>>(
        &mut self,
        path: &str,
        range: RangeInclusive<i64>,
    ) -> Result<(T, Source), ConfigError> {
        let parse = |value: &Value| {
            let number = value.as_integer().filter(|number| range.contains(number))?;
            T::try_from(number).ok()
        };
        self.0.take(path, || format!("an integer from {} to {}", range.start(), range.end()), parse)
    }
}

fn listen(text: &str) -> Option<Listen> {
    if let Some(path) = text.strip_prefix("unix:") {
        return (!path.is_empty()).then(|| Listen::Unix(path.into()));
    }
    if text == "systemd" {
        return Some(Listen::Systemd);
    }
    let (host, port) = text.rsplit_once(':')?;
    port.parse::<u16>().ok().filter(|_| !host.is_empty()).map(|_| Listen::Tcp(text.to_owned()))
}
