//! Certificates from an authority (ACME, RFC 8555; ADR 0012): for the instance's own host and the share domains that are proved, and for
//! no other name. Every node shows what any node got; one node at a time orders what is missing or about to end.

mod account;
mod client;
mod order;
mod shown;

use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::Arc;
use std::time::Duration;

use glimpse_core::time::Timestamp;
use tokio::{
    signal::unix::{SignalKind, signal},
    sync::oneshot,
    task::JoinSet,
    time::Instant,
};
use tracing::{error, info, warn};

use self::{account::Accounts, client::Client, order::OrderError};
use crate::{
    config,
    vault::{Certificate, Issued, Seen, Vault, VaultError},
};

pub(crate) use self::{
    order::Way,
    shown::{Hosts, Shown},
};

/// How often it is looked whether something changed, or is due.
const LOOK_EVERY: Duration = Duration::from_secs(2);
/// All certificates are read again after this time, whether something changed or not.
const READ_EVERY: Duration = Duration::from_secs(600);
/// What one node does for all; for how long it says so, and how often it says so again.
const TASK: &str = "acme";
const LEAD_FOR: Duration = Duration::from_secs(60);
const LEAD_AGAIN: Duration = Duration::from_secs(20);
/// So long SIGHUP is remembered while another node leads.
const ASKED_FOR: Duration = Duration::from_secs(120);
/// Orders that go on at once, and the whole time that one may take.
const ORDERS_AT_ONCE: usize = 4;
const ORDER_WITHIN: Duration = Duration::from_secs(300);
/// Orders within a time. Let's Encrypt allows an account 300 in three hours.
const ORDERS_MAX: usize = 250;
const ORDERS_WINDOW: Duration = Duration::from_secs(3 * 3600);
/// The pause after the first failure; it doubles with each. Let's Encrypt allows five failures of one name in an hour.
const RETRY_FIRST: Duration = Duration::from_secs(120);
const RETRY_MAX: Duration = Duration::from_secs(6 * 3600);
/// The pause when the authority says that it was asked too often.
const RATE_LIMITED_FOR: Duration = Duration::from_secs(3600);
/// After a success nobody orders for so long, whatever the directory; for a shorter part of what is left where that is little.
const REST: Duration = Duration::from_secs(3600);
const REST_PART: u32 = 3;
/// A host that nobody serves keeps its certificate for so long: another node may know better, and so may whoever typed the address. And
/// what failed for it is remembered for so long.
const KEY_OUTLIVES: Duration = Duration::from_secs(15 * 60);
const FAILURES_OUTLIVE: Duration = Duration::from_secs(7 * 24 * 3600);
/// A certificate that was issued is not lost because the store is away for a moment.
const KEEP_TRIES: u32 = 60;
/// A certificate that ends before this much of its time for renewal is left makes somebody get up.
const URGENT_PART: u32 = 3;

/// Why certificates cannot be ordered at all.
#[derive(Debug, thiserror::Error)]
pub enum AcmeError {
    /// What the directory is trusted by.
    #[error("the authorities that the directory of certificates is trusted by cannot be used: {0}")]
    Authorities(String),
    /// What is stored.
    #[error("the certificates cannot be read: {0}; see the log, and start again")]
    Stored(#[from] VaultError),
}

/// What orders share.
struct Ordering {
    vault: Arc<Vault>,
    accounts: Accounts,
    renew_before: Duration,
    way: Way,
}

/// Certificates from an authority.
pub(crate) struct Acme {
    ordering: Arc<Ordering>,
    hosts: Hosts,
    shown: Arc<Shown>,
    /// What was read the last time, and when.
    state: Option<Vec<u8>>,
    read_at: Instant,
    terms: HashMap<String, Term>,
    /// Since when this node says that it orders.
    leads_since: Option<Instant>,
    ordered: VecDeque<Instant>,
    /// What SIGHUP has tried at once, each once, and since when: another node may lead for a moment yet.
    asked: Option<(Instant, HashSet<String>)>,
}

/// When a certificate is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Term {
    renew_at: Timestamp,
    not_before: Timestamp,
    /// When the one that is shown ends, if one is.
    until: Option<Timestamp>,
    gone_at: Option<Timestamp>,
    /// Whether it can be read here.
    is_readable: bool,
}

impl Acme {
    /// Reads what there is, so that the first connection is served.
    pub(crate) async fn open(
        vault: Arc<Vault>,
        hosts: Hosts,
        settings: &config::Acme,
        way: Way,
    ) -> Result<Self, AcmeError> {
        let client = Client::new(settings.ca.as_deref()).map_err(AcmeError::Authorities)?;
        let accounts = Accounts::new(vault.clone(), client, settings);
        let ordering = Arc::new(Ordering { vault, accounts, renew_before: settings.renew_before, way });
        let shown = Arc::new(Shown::new(hosts.clone()));
        let (state, terms, read_at) = (None, HashMap::new(), Instant::now());
        let (leads_since, ordered, asked) = (None, VecDeque::new(), None);
        let mut acme = Self { ordering, hosts, shown, state, read_at, terms, leads_since, ordered, asked };
        acme.read().await?;
        Ok(acme)
    }

    /// What connections are shown.
    pub(crate) fn shown(&self) -> Arc<Shown> {
        self.shown.clone()
    }

    /// Goes on until it is told to stop. SIGHUP has what failed tried again at once.
    pub(crate) async fn run(mut self, mut stopped: oneshot::Receiver<()>) {
        let mut hangup = match signal(SignalKind::hangup()) {
            Ok(hangup) => hangup,
            Err(error) => return error!(%error, "No certificates are ordered: SIGHUP cannot be listened for"),
        };
        let (mut orders, mut under_way) = (JoinSet::new(), HashSet::new());
        loop {
            if let Err(error) = self.round(&mut orders, &mut under_way).await {
                warn!(%error, "Certificates could not be looked at; those that are known stay in use");
            }
            tokio::select! {
                () = tokio::time::sleep(LOOK_EVERY) => {}
                Some(ended) = orders.join_next() => {
                    match ended {
                        Ok((host, has_begun)) => {
                            under_way.remove(&host);
                            // Whatever came of it, it is not known here yet.
                            self.state = None;
                            if has_begun {
                                self.ordered.push_back(Instant::now());
                            } else {
                                tokio::time::sleep(LOOK_EVERY).await;
                            }
                        }
                        Err(_) if orders.is_empty() => under_way.clear(),
                        Err(_) => {}
                    }
                }
                _ = hangup.recv() => self.asked = Some((Instant::now(), self.hosts.all().into_iter().collect())),
                _ = &mut stopped => break,
            }
        }
        orders.shutdown().await;
        if self.leads_since.is_some() {
            // If this fails, others wait until they would have if we had died.
            let _ = self.ordering.vault.resign(TASK).await;
        }
    }

    async fn round(
        &mut self,
        orders: &mut JoinSet<(String, bool)>,
        under_way: &mut HashSet<String>,
    ) -> Result<(), VaultError> {
        let vault = self.ordering.vault.clone();
        if self.read_at.elapsed() >= READ_EVERY || vault.certificates_state().await? != self.state {
            self.read().await?;
        }
        let (hosts, now) = (self.hosts.all(), vault.now());
        self.asked.take_if(|(since, _)| since.elapsed() >= ASKED_FOR);
        let due = self.due(&hosts, under_way, now);
        let has_gone = self.terms.iter().any(|(host, term)| !hosts.contains(host) && term.is_fading(now));
        if due.is_empty() && !has_gone && orders.is_empty() {
            if self.leads_since.take().is_some() {
                vault.resign(TASK).await?;
            }
            return Ok(());
        }
        if !self.leads().await? {
            orders.shutdown().await;
            under_way.clear();
            return Ok(());
        }
        if has_gone {
            self.fade(now).await?;
        }
        for host in due {
            if orders.len() >= ORDERS_AT_ONCE || !self.may_order(orders.len()) {
                break;
            }
            under_way.insert(host.clone());
            let is_asked = self.asked.as_mut().is_some_and(|(_, hosts)| hosts.remove(&host));
            let ordering = self.ordering.clone();
            orders.spawn(async move {
                let has_begun = ordering.obtain(&host, is_asked).await.unwrap_or_else(|error| {
                    warn!(domain.host = host, %error, "A certificate was not ordered; it will be");
                    false
                });
                (host, has_begun)
            });
        }
        Ok(())
    }

    /// What is to be ordered: the own host first, then what ends first, then what has none yet. So nobody who asks for new ones keeps
    /// others from renewing theirs.
    fn due(&self, hosts: &[String], under_way: &HashSet<String>, now: Timestamp) -> Vec<String> {
        let is_due = |host: &&String| {
            !under_way.contains(*host) && self.terms.get(*host).is_none_or(|term| term.is_due(now, self.is_asked(host)))
        };
        let own = self.hosts.own();
        let mut due: Vec<String> = hosts.iter().filter(is_due).cloned().collect();
        due.sort_by_key(|host| {
            let until = self.terms.get(host).and_then(|term| term.until);
            (Some(host) != own.as_ref(), until.is_none(), until)
        });
        due
    }

    /// Whether it is tried now, whatever became of it before.
    fn is_asked(&self, host: &str) -> bool {
        self.asked.as_ref().is_some_and(|(_, hosts)| hosts.contains(host))
    }

    /// Whether this node orders.
    async fn leads(&mut self) -> Result<bool, VaultError> {
        if self.leads_since.is_some_and(|since| since.elapsed() < LEAD_AGAIN) {
            return Ok(true);
        }
        let vault = &self.ordering.vault;
        let led = self.leads_since.take().is_some();
        if vault.lead(TASK, LEAD_FOR).await? {
            self.leads_since = Some(Instant::now());
            if !led {
                vault.sweep_challenges().await?;
            }
        }
        Ok(self.leads_since.is_some())
    }

    /// What has no host any more goes: first the key, later what is known of it. Only after another look at which hosts there are.
    async fn fade(&mut self, now: Timestamp) -> Result<(), VaultError> {
        let vault = &self.ordering.vault;
        vault.refresh_domains().await?;
        let hosts = self.hosts.all();
        let gone = self.terms.iter().filter(|(host, term)| !hosts.contains(host) && term.is_fading(now));
        for (host, term) in gone {
            if term.is_over(now) || !term.is_readable {
                vault.remove_certificate(host).await?;
                continue;
            }
            let (Some(before), seen) = vault.certificate(host).await? else { continue };
            let after = match before.gone_at() {
                None => before.gone(now),
                Some(_) => {
                    info!(domain.host = host, "The certificate of a host that is not served any more was removed");
                    before.without_key()
                }
            };
            vault.put_certificate(host, &seen, &after).await?;
        }
        self.state = None;
        Ok(())
    }

    /// Whether there may be one more order now, besides so many.
    fn may_order(&mut self, under_way: usize) -> bool {
        while self.ordered.front().is_some_and(|at| at.elapsed() >= ORDERS_WINDOW) {
            self.ordered.pop_front();
        }
        self.ordered.len() + under_way < ORDERS_MAX
    }

    /// Takes in what the store has.
    async fn read(&mut self) -> Result<(), VaultError> {
        let state = self.ordering.vault.certificates_state().await?;
        let certificates = self.ordering.vault.certificates().await?;
        let term =
            |found: &Option<Certificate>| found.as_ref().map_or(Term::UNREADABLE, |found| self.ordering.term(found));
        self.terms = certificates.iter().map(|(host, found)| (host.clone(), term(found))).collect();
        self.shown.show(certificates.into_iter().filter_map(|(host, found)| Some((host, found?))).collect());
        (self.state, self.read_at) = (state, Instant::now());
        Ok(())
    }
}

impl Term {
    /// One that others can read, perhaps: it is theirs to renew.
    const UNREADABLE: Self = Self {
        renew_at: Timestamp::from_millis(0),
        not_before: Timestamp::from_millis(0),
        until: None,
        gone_at: None,
        is_readable: false,
    };

    fn is_due(self, now: Timestamp, is_asked: bool) -> bool {
        // No pause is longer than that: a later end was written by a clock that was wrong.
        let is_over = now >= self.not_before || self.not_before > now.after(RETRY_MAX);
        now >= self.renew_at && (is_asked || is_over && self.is_readable)
    }

    /// Whether there is something to do for a host that is not served.
    fn is_fading(self, now: Timestamp) -> bool {
        let is_key_due = |gone_at: Timestamp| self.until.is_some() && now >= gone_at.after(KEY_OUTLIVES);
        self.is_over(now) || self.gone_at.is_none_or(is_key_due)
    }

    /// Whether nothing of it is wanted any more.
    fn is_over(self, now: Timestamp) -> bool {
        self.gone_at.is_some_and(|gone_at| now >= gone_at.after(FAILURES_OUTLIVE))
    }
}

impl Ordering {
    fn term(&self, certificate: &Certificate) -> Term {
        let issued = certificate.issued.as_ref().filter(|issued| issued.directory == self.accounts.directory());
        let renew_at = issued.map(|issued| renew_at(issued.from(), issued.until(), self.renew_before));
        // What another authority refused, this one may issue.
        let is_ours = certificate.directory == self.accounts.directory();
        let failed = if is_ours { certificate.not_before() } else { Timestamp::from_millis(0) };
        Term {
            renew_at: renew_at.unwrap_or(Timestamp::from_millis(0)),
            not_before: failed.max(certificate.rests_until()),
            until: certificate.issued.as_ref().map(Issued::until),
            gone_at: certificate.gone_at(),
            is_readable: true,
        }
    }

    /// Orders one, unless somebody else has; says whether it did. Before, it is noted that it failed: a node that dies meanwhile, again and again, must not
    /// use up what the authority allows.
    async fn obtain(&self, host: &str, is_asked: bool) -> Result<bool, VaultError> {
        let (before, seen) = self.vault.certificate(host).await?;
        let now = self.vault.now();
        if !before.as_ref().map_or(Term::UNREADABLE, |before| self.term(before)).is_due(now, is_asked) {
            return Ok(false);
        }
        let before = before.unwrap_or_default();
        let directory = self.accounts.directory();
        let failures = if before.directory == directory { before.failures.saturating_add(1) } else { 1 };
        let wait = pause(failures, before.issued.as_ref(), now);
        let tried = before.tried(directory, failures, now.after(wait));
        let Some(seen) = self.vault.put_certificate(host, &seen, &tried).await? else { return Ok(false) };
        let ordered = tokio::time::timeout(ORDER_WITHIN, order::order(&self.vault, &self.accounts, host, self.way));
        match ordered.await.unwrap_or(Err(OrderError::TooSlow)) {
            Ok(issued) => {
                let left = issued.until().since(self.vault.now());
                let rests_until = self.vault.now().after(REST.min(left / REST_PART));
                if self.keep(host, &seen, &Certificate::issued(issued, rests_until)).await? {
                    info!(
                        domain.host = host,
                        certificate.days = left.as_secs() / (24 * 3600),
                        "A certificate was issued, and is used from the next connection on"
                    );
                } else {
                    warn!(
                        domain.host = host,
                        "A certificate was issued, but somebody else changed what is kept; it is not used"
                    );
                }
            }
            Err(failure) => self.failed(host, &seen, tried, &failure).await?,
        }
        Ok(true)
    }

    /// Whether it is kept: not, if somebody else changed it meanwhile.
    async fn keep(&self, host: &str, seen: &Seen, fresh: &Certificate) -> Result<bool, VaultError> {
        let mut tries = 1;
        loop {
            match self.vault.put_certificate(host, seen, fresh).await {
                Ok(kept) => return Ok(kept.is_some()),
                Err(error) if tries == KEEP_TRIES => return Err(error),
                Err(_) => tokio::time::sleep(LOOK_EVERY).await,
            }
            tries += 1;
        }
    }

    async fn failed(
        &self,
        host: &str,
        seen: &Seen,
        tried: Certificate,
        failure: &OrderError,
    ) -> Result<(), VaultError> {
        self.accounts.forget(failure).await;
        let (now, failures) = (self.vault.now(), tried.failures);
        let least = if failure.is_rate_limit() { RATE_LIMITED_FOR } else { Duration::ZERO };
        let wait = pause(failures, tried.issued.as_ref(), now).max(least);
        let minutes = wait.as_secs() / 60;
        if tried.issued.as_ref().is_some_and(|issued| self.is_urgent(issued, now)) {
            error!(
                domain.host = host,
                retry_minutes = minutes,
                reason = %failure,
                "A certificate that ends soon was not renewed; it is tried again, and at once on SIGHUP"
            );
        } else {
            warn!(
                domain.host = host,
                retry_minutes = minutes,
                reason = %failure,
                "A certificate was not issued; it is tried again, and at once on SIGHUP"
            );
        }
        let directory = self.accounts.directory();
        self.vault.put_certificate(host, seen, &tried.tried(directory, failures, now.after(wait))).await?;
        Ok(())
    }

    /// Whether most of the time for its renewal is over.
    fn is_urgent(&self, issued: &Issued, now: Timestamp) -> bool {
        let time = issued.until().since(renew_at(issued.from(), issued.until(), self.renew_before));
        issued.until().since(now) < time / URGENT_PART
    }
}

/// This long before its end, but not before two thirds of its life are over.
fn renew_at(from: Timestamp, until: Timestamp, renew_before: Duration) -> Timestamp {
    let left = renew_before.min(until.since(from) / 3);
    Timestamp::from_millis(until.millis().saturating_sub(u64::try_from(left.as_millis()).unwrap_or(u64::MAX)))
}

/// After so many failures. Where one ends soon, there is not so much time to lose.
fn pause(failures: u32, issued: Option<&Issued>, now: Timestamp) -> Duration {
    let left = issued.map(|issued| issued.until().since(now)).filter(|left| !left.is_zero());
    let most = left.map_or(RETRY_MAX, |left| (left / REST_PART).max(RETRY_FIRST));
    retry_after(failures).min(most)
}

fn retry_after(failures: u32) -> Duration {
    let factor = 1u32.checked_shl(failures.saturating_sub(1)).unwrap_or(u32::MAX);
    RETRY_FIRST.saturating_mul(factor).min(RETRY_MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: Duration = Duration::from_secs(24 * 3600);

    #[test]
    fn a_certificate_is_renewed_before_its_end_and_a_short_one_after_two_thirds() {
        let from = Timestamp::from_millis(1_800_000_000_000);
        for (life, before, expected) in [
            (DAY * 90, DAY * 30, DAY * 60),
            (DAY * 90, DAY * 10, DAY * 80),
            (DAY * 6, DAY * 30, DAY * 4),
            (Duration::from_secs(30), DAY * 30, Duration::from_secs(20)),
            (Duration::ZERO, DAY, Duration::ZERO),
        ] {
            assert_eq!(renew_at(from, from.after(life), before), from.after(expected), "{life:?} {before:?}");
        }
    }

    #[test]
    fn what_a_wrong_clock_wrote_holds_nothing_up_and_what_cannot_be_read_is_left_alone() {
        let now = Timestamp::from_millis(1_800_000_000_000);
        let due = Term { is_readable: true, ..Term::UNREADABLE };
        let waiting = |wait: Duration| Term { not_before: now.after(wait), ..due };
        assert!(due.is_due(now, false) && !waiting(RETRY_MAX).is_due(now, false));
        assert!(waiting(DAY * 3650).is_due(now, false) && waiting(RETRY_MAX).is_due(now, true));
        assert!(!Term::UNREADABLE.is_due(now, false) && Term::UNREADABLE.is_due(now, true));
    }

    #[test]
    fn a_host_that_is_given_up_loses_its_key_soon_and_what_failed_late() {
        let now = Timestamp::from_millis(1_800_000_000_000);
        let served = Term { is_readable: true, until: Some(now.after(DAY * 90)), ..Term::UNREADABLE };
        let gone = Term { gone_at: Some(now), ..served };
        assert!(served.is_fading(now), "it is noted at once");
        assert!(!gone.is_fading(now) && gone.is_fading(now.after(KEY_OUTLIVES)));
        let without_key = Term { until: None, ..gone };
        assert!(!without_key.is_fading(now.after(DAY)) && without_key.is_fading(now.after(FAILURES_OUTLIVE)));
        assert!(!gone.is_over(now.after(DAY)) && gone.is_over(now.after(FAILURES_OUTLIVE)));
    }

    #[test]
    fn pauses_after_failures_double_up_to_a_limit() {
        let minutes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 40, u32::MAX].map(|failures| retry_after(failures).as_secs() / 60);
        assert_eq!(minutes, [2, 4, 8, 16, 32, 64, 128, 256, 360, 360, 360]);
    }
}
