//! `[tls]`: where certificates come from. What is incomplete is refused at the start, not at the first handshake.

use std::time::Duration;

use glimpse_core::account::Email;
use rustls::pki_types::ServerName;

use super::{
    Acme, Config, ConfigError, SiteUrl, Tls, TlsMode,
    read::{Read, SECONDS_MAX},
};
use crate::http::without_port;

const DAY: u64 = 24 * 3600;

#[derive(Clone, Copy)]
enum Kind {
    Off,
    Files,
    Acme,
}

impl Read {
    pub(super) fn tls(&mut self) -> Result<Tls, ConfigError> {
        let kind = self.one_of("tls.mode", &[("off", Kind::Off), ("files", Kind::Files), ("acme", Kind::Acme)])?;
        let (certificate, key) = (self.text("tls.certificate_file")?, self.text("tls.key_file")?);
        let acme = self.acme()?;
        let mode = match (kind, certificate.is_empty(), key.is_empty()) {
            (Kind::Off, ..) => TlsMode::Off,
            (Kind::Acme, ..) => TlsMode::Acme(acme),
            (Kind::Files, true, _) => return Err(ConfigError::Needed("tls.certificate_file", "tls.mode")),
            (Kind::Files, _, true) => return Err(ConfigError::Needed("tls.key_file", "tls.mode")),
            (Kind::Files, false, false) => TlsMode::Files { certificate: certificate.into(), key: key.into() },
        };
        let hsts = self.number("tls.hsts", 0..=SECONDS_MAX)?;
        Ok(Tls { mode, handshake_timeout: self.seconds("tls.handshake_timeout")?, hsts: (hsts > 0).then_some(hsts) })
    }

    /// Its file is read in any case: a name that leads nowhere is a mistake.
    fn acme(&mut self) -> Result<Acme, ConfigError> {
        let directory = self.parsed("tls.acme.directory", "an https: address", |text| {
            let address: axum::http::Uri = text.parse().ok()?;
            (address.scheme_str() == Some("https") && address.host().is_some()).then(|| text.to_owned())
        })?;
        let contact = self.parsed("tls.acme.contact", "empty, or a mail address", |text| match text {
            "" => Some(None),
            text => Email::parse(text).ok().map(|address| Some(format!("mailto:{}", address.as_str()))),
        })?;
        let ca = match self.text("tls.acme.ca_file")? {
            path if path.is_empty() => None,
            path => Some(std::fs::read(path).map_err(|error| ConfigError::File("tls.acme.ca_file", error))?),
        };
        let days: u64 = self.number("tls.acme.renew_before", 1..=3650)?;
        Ok(Acme { directory, contact, ca, renew_before: Duration::from_secs(days * DAY) })
    }

    /// Settings of TLS that only make sense with others.
    pub(super) fn tls_agrees(config: &Config) -> Result<(), ConfigError> {
        if config.listen_http.is_some() && config.tls.mode == TlsMode::Off {
            return Err(ConfigError::Needed("tls.mode", "listen_http"));
        }
        // Authorities certify names; without one, nobody would ever get in.
        let has_name =
            |url: &SiteUrl| matches!(ServerName::try_from(without_port(url.authority())), Ok(ServerName::DnsName(_)));
        if matches!(config.tls.mode, TlsMode::Acme(_)) && !config.site.public_url.as_ref().is_some_and(has_name) {
            return Err(ConfigError::Needed("site.public_url (with a host name)", "tls.mode"));
        }
        Ok(())
    }
}
