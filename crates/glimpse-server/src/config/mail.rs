//! `[mail]`: how it leaves. What is incomplete is refused at the start, not when the first mail is due.

use std::path::{Path, PathBuf};

use glimpse_core::account::Email;
use zeroize::Zeroizing;

use super::{
    Config, ConfigError, Confirmation, Mail, Smtp, SmtpTls, Transport,
    read::{COUNT_MAX, Read},
};

#[derive(Clone, Copy)]
enum Kind {
    Off,
    File,
    Smtp,
}

impl Read {
    pub(super) fn mail(&mut self, data: &Path) -> Result<Mail, ConfigError> {
        let kind = self.one_of("mail.transport", &[("off", Kind::Off), ("file", Kind::File), ("smtp", Kind::Smtp)])?;
        let (folder, smtp) = (self.text("mail.folder")?, self.smtp()?);
        let from = self.address("mail.from")?;
        let transport = match kind {
            Kind::Off => Transport::Off,
            Kind::File if folder.is_empty() => Transport::Folder(data.join("mail")),
            Kind::File => Transport::Folder(PathBuf::from(folder)),
            Kind::Smtp if from.is_none() => return Err(ConfigError::Needed("mail.from", "mail.transport")),
            Kind::Smtp => Transport::Smtp(smtp.ok_or(ConfigError::Needed("mail.host", "mail.transport"))?),
        };
        Ok(Mail {
            transport,
            from,
            connections: self.number("mail.connections", 1..=64)?,
            timeout: self.seconds("mail.timeout")?,
            retry_after: self.seconds("mail.retry_after")?,
            retry_max: self.seconds("mail.retry_max")?,
            tries_max: self.number("mail.tries_max", 1..=10_000)?,
            window: self.seconds("mail.window")?,
            per_account: self.number("mail.per_account", 1..=COUNT_MAX)?,
            per_recipient: self.number("mail.per_recipient", 1..=COUNT_MAX)?,
            per_request: self.number("mail.per_request", 1..=COUNT_MAX)?,
        })
    }

    /// The mail server, if one is named. Its files are read in any case: a name that leads nowhere is a mistake.
    fn smtp(&mut self) -> Result<Option<Smtp>, ConfigError> {
        let host = self.text("mail.host")?;
        let port = self.number("mail.port", 1..=65_535)?;
        let modes = [("starttls", SmtpTls::Starttls), ("implicit", SmtpTls::Implicit), ("none", SmtpTls::None)];
        let tls = self.one_of("mail.tls", &modes)?;
        let tls_ca = match self.text("mail.tls_ca_file")? {
            path if path.is_empty() => None,
            path => Some(read_file("mail.tls_ca_file", &path)?.as_bytes().to_vec()),
        };
        let (user, password_file) = (self.text("mail.user")?, self.text("mail.password_file")?);
        let credentials = match (user.is_empty(), password_file.is_empty()) {
            (true, true) => None,
            (true, false) => return Err(ConfigError::Needed("mail.user", "mail.password_file")),
            (false, true) => return Err(ConfigError::Needed("mail.password_file", "mail.user")),
            (false, false) => {
                let content = read_file("mail.password_file", &password_file)?;
                let password = content.lines().next().unwrap_or_default();
                Some((user, Zeroizing::new(password.to_owned())))
            }
        };
        Ok((!host.is_empty()).then_some(Smtp { host, port, tls, tls_ca, credentials }))
    }

    fn address(&mut self, path: &str) -> Result<Option<Email>, ConfigError> {
        self.parsed(path, "empty, or a mail address such as secrets@example.org", |text| match text {
            "" => Some(None),
            text => Email::parse(text).ok().map(Some),
        })
    }

    /// Settings of mail that only make sense together.
    pub(super) fn mail_agrees(config: &Config) -> Result<(), ConfigError> {
        if config.accounts.confirmation == Confirmation::Mail && matches!(config.mail.transport, Transport::Off) {
            return Err(ConfigError::Needed("mail.transport", "accounts.confirmation"));
        }
        match &config.mail.transport {
            // A password in the clear may not cross a network.
            Transport::Smtp(Smtp { tls: SmtpTls::None, credentials: Some(_), host, .. }) if !is_here(host) => {
                Err(ConfigError::Needed("mail.tls", "mail.user"))
            }
            _ => Ok(()),
        }
    }
}

fn is_here(host: &str) -> bool {
    host == "localhost" || host.parse().is_ok_and(|address: std::net::IpAddr| address.is_loopback())
}

fn read_file(setting: &'static str, path: &str) -> Result<Zeroizing<String>, ConfigError> {
    std::fs::read_to_string(path).map(Zeroizing::new).map_err(|error| ConfigError::File(setting, error))
}
