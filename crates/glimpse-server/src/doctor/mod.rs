//! What is well, what wants a look and what is broken, in words: of the configuration, the machine and everything a server depends on.
//! Looks without harm: sends no mail, asks no stranger, and changes nothing but a file of its own that it takes away again. Tells no
//! secret: no key, no password, no value that could hold one.

mod address;
mod clock;
mod folder;
mod inside;
mod machine;
mod mail;
mod names;
mod root_key;
mod settings;
mod storage;
mod tls;

use std::time::Duration;

use glimpse_core::time::Timestamp;
use glimpse_store::redis::Looked;
use serde::Serialize;
use tokio::time::timeout;

use crate::{config::Config, dns::Dns, mail::Mailer};

pub use clock::written;
pub use inside::Inside;

/// For a look at files, at what this machine says, and at what was asked before.
const HERE_WITHIN: Duration = Duration::from_secs(20);
/// For the mail server, with everything that is said to it.
const MAIL_WITHIN: Duration = Duration::from_secs(30);
/// For name servers, all names together.
const NAMES_WITHIN: Duration = Duration::from_secs(30);
/// For the instance's own address.
const ADDRESS_WITHIN: Duration = Duration::from_secs(15);

/// How something does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// As it should be.
    Ok,
    /// It works, and somebody should know this.
    Look,
    /// It does not work, or not for long.
    Broken,
}

impl Verdict {
    /// In words.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Look => "look at it",
            Self::Broken => "broken",
        }
    }
}

/// One thing that was seen.
#[derive(Debug, Clone, Serialize)]
pub struct Finding {
    /// How it does.
    pub verdict: Verdict,
    /// What was seen.
    pub says: String,
    /// What to do about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub do_this: Option<String>,
}

/// Everything that was seen of one matter.
#[derive(Debug, Clone, Serialize)]
pub struct Check {
    /// Which matter.
    pub name: &'static str,
    /// What was seen, in order.
    pub findings: Vec<Finding>,
}

impl Check {
    fn new(name: &'static str) -> Self {
        Self { name, findings: Vec::new() }
    }

    fn ok(&mut self, says: impl Into<String>) {
        self.findings.push(Finding { verdict: Verdict::Ok, says: says.into(), do_this: None });
    }

    fn look(&mut self, says: impl Into<String>, do_this: impl Into<String>) {
        self.findings.push(Finding { verdict: Verdict::Look, says: says.into(), do_this: Some(do_this.into()) });
    }

    fn broken(&mut self, says: impl Into<String>, do_this: impl Into<String>) {
        self.findings.push(Finding { verdict: Verdict::Broken, says: says.into(), do_this: Some(do_this.into()) });
    }

    /// The worst of it.
    pub fn verdict(&self) -> Verdict {
        self.findings.iter().map(|finding| finding.verdict).max().unwrap_or(Verdict::Ok)
    }
}

/// What is looked at.
pub struct Patient<'a> {
    /// Its settings.
    pub config: &'a Config,
    /// What is odd about them, though they can be used.
    pub warnings: &'a [String],
    /// What the process says that has the store; or why there is none. Nothing where nobody ever started.
    pub inside: Result<Option<Inside>, String>,
    /// Whether that process is a server that runs.
    pub is_running: bool,
    /// What the servers of Redis say, if secrets are kept there.
    pub redis: Option<Result<Vec<Looked>, String>>,
    /// Who sends mail, or why nobody can.
    pub mailer: Result<Option<Mailer>, String>,
    /// Whom names are asked of.
    pub dns: Dns,
    /// The time, by this machine.
    pub now: Timestamp,
    /// When files were written last, before anybody looked.
    pub written: Vec<(&'static str, Timestamp)>,
}

/// A configuration that cannot be used: nothing else can be looked at.
pub fn unusable(reason: &str) -> Vec<Check> {
    vec![settings::unusable(reason)]
}

/// Looks at everything, as much as possible at once.
pub async fn examine(patient: &Patient<'_>) -> Vec<Check> {
    let inside = patient.inside.as_ref().ok().and_then(Option::as_ref);
    let config = patient.config;
    let clock_needs = async {
        let answered = within("address", ADDRESS_WITHIN, address::check(config, inside, patient.is_running)).await;
        let (address, date) = answered.unwrap_or_else(|late| (late, None));
        let clock = within("clock", HERE_WITHIN, clock::check(patient, date)).await;
        [clock.unwrap_or_else(|late| late), address]
    };
    let ([clock, address], folder, mail, names) = tokio::join!(
        clock_needs,
        within("data folder", HERE_WITHIN, folder::check(config, inside, patient.is_running)),
        within("mail", MAIL_WITHIN, mail::check(config, &patient.mailer)),
        within("names", NAMES_WITHIN, names::check(config, &patient.dns, inside)),
    );
    let ready = |check: Result<Check, Check>| check.unwrap_or_else(|late| late);
    vec![
        settings::check(config, patient.warnings),
        ready(folder),
        root_key::check(config),
        storage::check(patient),
        clock,
        ready(mail),
        ready(names),
        tls::check(config, inside, patient.is_running, patient.now),
        address,
        machine::limits(config, inside, patient.is_running),
        machine::versions(patient, inside),
    ]
}

/// What came of a check in time; else that it did not.
async fn within<T>(name: &'static str, limit: Duration, check: impl Future<Output = T>) -> Result<T, Check> {
    timeout(limit, check).await.map_err(|_| {
        let mut late = Check::new(name);
        let says = format!("nothing was seen within {} seconds", limit.as_secs());
        late.broken(says, "look what it waits for: a disk, a network or a server that does not answer");
        late
    })
}

/// Bytes as people read them.
fn bytes(count: u64) -> String {
    const STEPS: [(u64, &str); 3] = [(1 << 30, "GiB"), (1 << 20, "MiB"), (1 << 10, "KiB")];
    match STEPS.into_iter().find(|(step, _)| count >= *step) {
        Some((step, unit)) => {
            let tenths = u128::from(count) * 10 / u128::from(step);
            format!("{}.{} {unit}", tenths / 10, tenths % 10)
        }
        None => format!("{count} bytes"),
    }
}
