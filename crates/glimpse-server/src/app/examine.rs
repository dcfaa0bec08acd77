//! What an operator may try without a server: everything it depends on, and mail.

use std::io;
use std::time::Duration;

use glimpse_core::{
    account::{Email, NoEmail},
    random::Random,
    time::Clock,
};
use glimpse_store::{embedded, redis};
use tokio::time::timeout;

use super::{Opened, StartError, store::redis_options};
use crate::{
    config::{self, Config},
    dns::Dns,
    doctor,
    mail::{Mailer, Tested},
    ops::{
        admin,
        system::{SystemClock, SystemRandom},
    },
};

/// A server that runs and takes longer to say how it does hangs.
const EXAMINED_WITHIN: Duration = Duration::from_secs(15);
/// A name server that takes longer is one that does not answer, for whoever looks for what is wrong.
const NAME_WITHIN: Duration = Duration::from_secs(5);

/// Looks at everything that a server of this configuration depends on, beside a running one or without it.
pub async fn examine(config: &Config, warnings: &[String]) -> Vec<doctor::Check> {
    // A database that is opened is written.
    let written = doctor::written(&config.data);
    let asked = timeout(EXAMINED_WITHIN, admin::ask(&config.data, &admin::Request::Examine)).await;
    let asked = asked.unwrap_or_else(|_| Err(io::Error::new(io::ErrorKind::TimedOut, "it does not answer in time")));
    let is_running = matches!(asked, Ok(Some(_)));
    let inside = match asked {
        Ok(Some(answer)) => inside(answer).map(Some),
        // Only what somebody started on: looking must not begin anything.
        Ok(None) if config.storage.redis.url.is_none() && config.data.join(embedded::DATABASE_FILE).exists() => {
            match Opened::open(config).await {
                Ok(opened) => inside(opened.answer(admin::Request::Examine).await).map(Some),
                Err(error) => Err(error.to_string()),
            }
        }
        Ok(None) => Ok(None),
        Err(error) => Err(format!("the server that runs on this folder cannot be asked: {error}")),
    };
    let redis = match &config.storage.redis.url {
        None => None,
        Some(url) => Some(match redis_options(config, url) {
            Ok(options) => redis::examine(&options, || SystemClock.now()).await.map_err(|error| error.to_string()),
            Err(error) => Err(error.to_string()),
        }),
    };
    // A folder for mail is made by a start, not by a look.
    let mailer = match &config.mail.transport {
        config::Transport::Folder(_) => Ok(None),
        _ => Mailer::new(config).map_err(|error| error.to_string()),
    };
    let dns = Dns::new(&config.domains.resolvers, config.domains.timeout.min(NAME_WITHIN));
    let patient =
        doctor::Patient { config, warnings, inside, is_running, redis, mailer, dns, now: SystemClock.now(), written };
    doctor::examine(&patient).await
}

fn inside(answer: admin::Answer) -> Result<doctor::Inside, String> {
    match answer {
        admin::Answer::Done(value) => serde_json::from_value(value)
            .map_err(|_| "the running server is of another version; start it again".to_owned()),
        admin::Answer::Refused(reason) => Err(reason),
    }
}

/// Why no test of mail can be sent. Says what to do.
#[derive(Debug, thiserror::Error)]
pub enum TestError {
    /// The settings of mail.
    #[error(transparent)]
    Start(#[from] StartError),
    /// No mail is sent.
    #[error("mail is off; set mail.transport (see the [mail] section of config/default.toml)")]
    Off,
    /// The address.
    #[error(transparent)]
    Address(#[from] NoEmail),
}

/// Sends a test of mail by the settings of a configuration, beside a running server or without one.
///
/// # Errors
/// When none can be sent.
pub async fn test_mail(config: &Config, to: &str) -> Result<Tested, TestError> {
    let mailer = Mailer::new(config).map_err(StartError::Mail)?.ok_or(TestError::Off)?;
    let mut id = [0; 16];
    SystemRandom.fill(&mut id);
    Ok(mailer.test(Email::parse(to)?, id, SystemClock.now()).await)
}
