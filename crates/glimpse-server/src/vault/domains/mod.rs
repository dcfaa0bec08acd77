//! Share domains: whose a host name is, and which secrets its links open. A host is proved by a record in its DNS, looked at again
//! from time to time; what the DNS says comes from outside, what follows from it is decided here.

mod document;
#[cfg(any(test, fuzzing))]
pub(super) mod fuzz;
mod prove;

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use glimpse_core::{
    account::AccountId,
    domain::{DomainId, HostName},
    time::Timestamp,
};
use glimpse_store::Shelf;
use tracing::error;

use super::{Caller, Invalid, Vault, VaultError};
use crate::brand::Brand;

pub use prove::{Asked, DomainState, Proof as DomainProof, Proved};

/// Share domains that one instance has.
pub const DOMAINS_MAX: usize = 10_000;
/// What was asked for and is not proved by then is forgotten.
const WISH_LASTS: Duration = Duration::from_secs(7 * 24 * 3600);

/// What an instance allows share domains.
#[derive(Debug, Clone, Copy)]
pub struct DomainPolicy {
    /// How often a proof is looked at again.
    pub check_every: Duration,
    /// How long a host is still served while its proof is missing.
    pub lapse_after: Duration,
}

/// Whose a share domain is: an account's, or the operator's, on which everybody may share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DomainOwner {
    /// Whoever runs this instance.
    Operator,
    /// An account.
    Account(AccountId),
}

impl DomainOwner {
    fn account(self) -> Option<AccountId> {
        match self {
            Self::Operator => None,
            Self::Account(account) => Some(account),
        }
    }
}

/// A proof that is not there any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Failing {
    /// Since when.
    pub since: Timestamp,
    /// What the DNS said the last time.
    pub trouble: DnsTrouble,
}

/// Why a host is not proved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DnsTrouble {
    /// There is no record.
    Missing,
    /// There are records, but not the right one.
    Wrong,
    /// The DNS said nothing of use.
    Unreachable,
    /// The record is right, and so is another owner's, who was first.
    Held,
}

impl DnsTrouble {
    /// One word for it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Wrong => "wrong",
            Self::Unreachable => "unreachable",
            Self::Held => "held",
        }
    }
}

/// A host that is proved and served.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Domain {
    /// What its secrets remember.
    pub id: DomainId,
    /// Its name.
    pub host: HostName,
    /// Whose it is.
    pub owner: DomainOwner,
    /// Since when it is proved.
    pub proved_at: Timestamp,
    /// When that was last looked at.
    pub checked_at: Timestamp,
    /// Whether the proof is gone.
    pub failing: Option<Failing>,
    /// Which brand it has, if any: another number for another brand.
    brand: Option<u64>,
}

/// Where somebody asks: which host a request names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum On {
    /// The instance's own host, or any where there are no share domains.
    Own,
    /// That of a share domain.
    Domain(Arc<Domain>),
    /// None that is served: not proved yet, not any more, or never. Nothing that was shared is seen there.
    Nowhere,
}

impl On {
    /// The share domain that it is.
    pub fn domain(&self) -> Option<&Arc<Domain>> {
        match self {
            Self::Domain(domain) => Some(domain),
            Self::Own | Self::Nowhere => None,
        }
    }
}

/// The domains as of a moment.
#[derive(Default)]
struct Served {
    by_host: HashMap<String, Arc<Domain>>,
    by_id: HashMap<DomainId, Arc<Domain>>,
    /// With the number that the domain had when it was read.
    brands: HashMap<DomainId, (u64, Arc<Brand>)>,
}

/// The domains that this process knows of.
#[derive(Default)]
pub(super) struct Domains {
    served: RwLock<Arc<Served>>,
    /// One learns at a time, so that nobody puts what they read before another's change in the place of it.
    learning: tokio::sync::Mutex<()>,
}

impl Domains {
    fn served(&self) -> Arc<Served> {
        self.served.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Vault {
    /// Learns which domains there are: what other nodes changed is known here after this.
    ///
    /// # Errors
    /// When the store cannot be asked; what was known stays.
    pub async fn refresh_domains(&self) -> Result<(), VaultError> {
        let _turn = self.domains.learning.lock().await;
        let (mut served, known) = (Served::default(), self.domains.served());
        for (host, content) in self.store.documents(Shelf::Domains).await? {
            let Some(domain) = document::read_domain(&host, &content) else {
                error!(domain.host = host, "What is known of a share domain cannot be read; it is not served");
                continue;
            };
            let kept = known.brands.get(&domain.id).filter(|(number, _)| domain.brand == Some(*number));
            if let Some(brand) = kept {
                served.brands.insert(domain.id, brand.clone());
            } else if let Some(number) = domain.brand {
                let brand = self.store.document(Shelf::Brands, &document::brand_name(domain.id)).await?;
                match brand.as_deref().and_then(document::read_brand) {
                    Some(brand) => drop(served.brands.insert(domain.id, (number, Arc::new(brand)))),
                    None => error!(domain.host = host, "The brand of a share domain cannot be read"),
                }
            }
            let domain = Arc::new(domain);
            served.by_id.insert(domain.id, domain.clone());
            served.by_host.insert(host, domain);
        }
        *self.domains.served.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(served);
        Ok(())
    }

    /// The domain of a host, named as a request does, without a port.
    pub fn domain_at(&self, host: &str) -> Option<Arc<Domain>> {
        self.domains.served().by_host.get(host.to_ascii_lowercase().trim_end_matches('.')).cloned()
    }

    /// Whether hosts are told apart: as soon as there are share domains, or may be.
    pub fn tells_hosts_apart(&self) -> bool {
        self.policy.plans.values().any(|plan| plan.domains_max > 0) || !self.domains.served().by_host.is_empty()
    }

    /// The domain that a secret is on; none if it is no more.
    pub fn domain(&self, id: Option<DomainId>) -> Option<Arc<Domain>> {
        self.domains.served().by_id.get(&id?).cloned()
    }

    /// How a domain looks, as far as that was chosen.
    pub fn brand(&self, id: DomainId) -> Option<Arc<Brand>> {
        self.domains.served().brands.get(&id).map(|(_, brand)| brand.clone())
    }

    /// The hosts that are served besides the instance's own.
    pub fn served_hosts(&self) -> Vec<String> {
        let mut hosts: Vec<String> = self.domains.served().by_host.keys().cloned().collect();
        hosts.sort();
        hosts
    }

    /// The domains that a caller may share on, by name.
    pub fn usable_domains(&self, caller: &Caller) -> Vec<Arc<Domain>> {
        let mut usable: Vec<_> =
            self.domains.served().by_host.values().filter(|domain| may_use(caller, domain)).cloned().collect();
        usable.sort_by(|one, other| one.host.cmp(&other.host));
        usable
    }

    /// The domain that a link is made on: the wished one, else that of the host that was asked. A domain of somebody else is as
    /// unknown as one that is not there (API v1, 3.1).
    pub(super) fn domain_for(
        &self,
        caller: &Caller,
        wished: Option<&HostName>,
    ) -> Result<Option<Arc<Domain>>, Invalid> {
        let Some(wished) = wished else {
            if caller.on == On::Nowhere {
                return Err(Invalid::Host);
            }
            // Whoever acts for an account means a link of that account, which has none on the host of another.
            let here = caller.on.domain().filter(|here| caller.member.is_none() || may_use(caller, here));
            return Ok(here.cloned());
        };
        let domain = self.domain_at(wished.as_str()).filter(|domain| may_use(caller, domain));
        domain.map(Some).ok_or(Invalid::Domain)
    }
}

/// What links on a share domain begin with: scheme and port are those of the instance's own address, its path is not.
pub fn base_on(base: &str, host: &str) -> String {
    let Some((scheme, rest)) = base.split_once("://") else { return format!("https://{host}") };
    let authority = rest.split('/').next().unwrap_or_default();
    let port =
        authority.rsplit_once(':').map(|(_, port)| port).filter(|port| port.bytes().all(|byte| byte.is_ascii_digit()));
    match port {
        Some(port) => format!("{scheme}://{host}:{port}"),
        None => format!("{scheme}://{host}"),
    }
}

fn may_use(caller: &Caller, domain: &Domain) -> bool {
    match domain.owner {
        DomainOwner::Operator => true,
        DomainOwner::Account(owner) => caller.member.as_ref().is_some_and(|member| member.account().id == owner),
    }
}

impl Caller {
    /// Whether what is on this domain exists for somebody who asks where this caller does: everything does on the instance's own host,
    /// which clients know; on a customer's host only what is theirs.
    pub(super) fn sees(&self, domain: Option<DomainId>) -> bool {
        match &self.on {
            On::Own => true,
            On::Domain(here) => domain == Some(here.id),
            On::Nowhere => false,
        }
    }
}
