//! `[webhooks]`: whom they may call, and how often.

use super::{
    ConfigError, Webhooks,
    read::{COUNT_MAX, Read},
};

impl Read {
    pub(super) fn webhooks(&mut self) -> Result<Webhooks, ConfigError> {
        let ca = match self.text("webhooks.ca_file")? {
            path if path.is_empty() => None,
            path => Some(std::fs::read(path).map_err(|error| ConfigError::File("webhooks.ca_file", error))?),
        };
        Ok(Webhooks {
            allowed_networks: self.networks("webhooks.allowed_networks")?,
            allow_http: self.one_of("webhooks.allow_http", &[("on", true), ("off", false)])?,
            ca,
            timeout: self.seconds("webhooks.timeout")?,
            connections: self.number("webhooks.connections", 1..=1024)?,
            retry_after: self.seconds("webhooks.retry_after")?,
            retry_max: self.seconds("webhooks.retry_max")?,
            give_up_after: self.seconds("webhooks.give_up_after")?,
            failures_max: self.number("webhooks.failures_max", 1..=COUNT_MAX)?,
            window: self.seconds("webhooks.window")?,
            failed_passphrases: self.number("webhooks.failed_passphrases", 1..=COUNT_MAX)?,
        })
    }
}
