//! Asking for a host, proving it, losing it, giving it up.

use std::collections::BTreeMap;
use std::time::Duration;

use glimpse_core::{
    domain::{DomainId, HostName},
    time::Timestamp,
};
use glimpse_store::{Shelf, audit::Event};
use tracing::{info, warn};

use super::{
    DOMAINS_MAX, DnsTrouble, Domain, DomainOwner, Failing,
    document::{self, Wish, wish_name},
};
use crate::{
    brand::Brand,
    dns::Records,
    vault::{Invalid, Vault, VaultError},
};

/// Where the record stands, before the host.
const RECORD_PREFIX: &str = "_glimpse";
/// What it begins with.
const VALUE_PREFIX: &str = "glimpse=";
/// How often a change is tried again because another node made one.
const TRIES_MAX: usize = 8;
/// A host whose DNS says nothing is served this many times longer than one whose proof is missing.
const UNREACHABLE_FACTOR: u32 = 4;

/// What an owner puts into the DNS of a host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// The name of the TXT record.
    pub name: String,
    /// Its text.
    pub value: String,
}

/// A host that somebody asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Who did.
    pub owner: DomainOwner,
    /// Its name.
    pub host: HostName,
    /// What proves it.
    pub proof: Proof,
    /// How far it is.
    pub state: DomainState,
}

/// How far a host is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DomainState {
    /// It was not proved yet; what was found the last time, and when.
    Asked(Option<(Timestamp, DnsTrouble)>),
    /// It is proved and served.
    Proved(Domain),
}

/// What a look at the DNS led to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proved {
    /// The host is the owner's.
    Yes,
    /// It is not, or not yet.
    No(DnsTrouble),
    /// It was the owner's, and is served for some time without the proof.
    Still(DnsTrouble),
}

impl Vault {
    /// What proves that a host is somebody's.
    pub fn domain_proof(&self, owner: DomainOwner, host: &HostName) -> Proof {
        let proof = self.mask.domain_proof(owner.account(), host);
        Proof { name: format!("{RECORD_PREFIX}.{}", host.as_str()), value: format!("{VALUE_PREFIX}{proof}") }
    }

    /// Asks for a host: it is served once it is proved, if that is within a week. Asking again before changes nothing.
    ///
    /// # Errors
    /// `Invalid` when it is the instance's own, or there are as many as may be.
    pub async fn ask_domain(
        &self,
        owner: DomainOwner,
        host: &HostName,
        own: Option<&str>,
        domains_max: usize,
    ) -> Result<Proof, VaultError> {
        if own.is_some_and(|own| own.eq_ignore_ascii_case(host.as_str())) {
            return Err(Invalid::OwnHost.into());
        }
        let asked = self.domains_of(owner).await?;
        if !asked.iter().any(|asked| asked.host == *host) {
            if asked.len() >= domains_max.min(DOMAINS_MAX) {
                return Err(Invalid::TooManyDomains { domains_max }.into());
            }
            // One that has lapsed may still lie there.
            self.put_wish(owner, host, &Wish::new(self.now())).await?;
            // Two at once may each have seen room for one.
            if self.domains_of(owner).await?.len() > domains_max.min(DOMAINS_MAX) {
                self.drop_wish(owner, host).await?;
                return Err(Invalid::TooManyDomains { domains_max }.into());
            }
            info!(domain.host = host.as_str(), "A share domain was asked for");
            self.note(self.fact(Event::DomainAsked).account(owner.account())).await;
        }
        Ok(self.domain_proof(owner, host))
    }

    /// Whether an owner asked for a host, or has it.
    ///
    /// # Errors
    /// When the store cannot be asked.
    pub async fn has_asked(&self, owner: DomainOwner, host: &HostName) -> Result<bool, VaultError> {
        let wish = self.store.document(Shelf::Wishes, &wish_name(owner, host)).await?;
        if wish.is_some_and(|wish| Wish::read(&wish, self.now()).is_some()) {
            return Ok(true);
        }
        let held = self.store.document(Shelf::Domains, host.as_str()).await?;
        let held = held.and_then(|content| document::read_domain(host.as_str(), &content));
        Ok(held.is_some_and(|held| held.owner == owner))
    }

    /// The hosts of an owner, proved or not, by name.
    ///
    /// # Errors
    /// When the store cannot be asked.
    pub async fn domains_of(&self, owner: DomainOwner) -> Result<Vec<Asked>, VaultError> {
        self.domains_where(|found| found == owner).await
    }

    /// Everybody's hosts, by name.
    ///
    /// # Errors
    /// When the store cannot be asked.
    pub async fn all_domains(&self) -> Result<Vec<Asked>, VaultError> {
        self.domains_where(|_| true).await
    }

    async fn domains_where(&self, is_wanted: impl Fn(DomainOwner) -> bool) -> Result<Vec<Asked>, VaultError> {
        let (mut found, now) = (BTreeMap::new(), self.now());
        for (name, content) in self.store.documents(Shelf::Wishes).await? {
            let Some((owner, host)) = document::read_wish_name(&name).filter(|(owner, _)| is_wanted(*owner)) else {
                continue;
            };
            if let Some(wish) = Wish::read(&content, now) {
                found.insert((host, owner), DomainState::Asked(wish.found()));
            }
        }
        for (host, content) in self.store.documents(Shelf::Domains).await? {
            let domain = document::read_domain(&host, &content).filter(|domain| is_wanted(domain.owner));
            if let Some(domain) = domain {
                found.insert((domain.host.clone(), domain.owner), DomainState::Proved(domain));
            }
        }
        let asked = found.into_iter().map(|((host, owner), state)| {
            let proof = self.domain_proof(owner, &host);
            Asked { owner, host, proof, state }
        });
        Ok(asked.collect())
    }

    /// Decides what follows from the records of a host. Whoever proves a host first has it; who has it and cannot prove it any more
    /// loses it, at once to somebody who can, else after some time.
    ///
    /// # Errors
    /// `Invalid` when the owner did not ask for it.
    pub async fn found_records(
        &self,
        owner: DomainOwner,
        host: &HostName,
        records: &Records,
    ) -> Result<Proved, VaultError> {
        for _ in 0..TRIES_MAX {
            if let Some(proved) = self.try_found(owner, host, records).await? {
                self.refresh_domains().await?;
                return Ok(proved);
            }
        }
        Err(VaultError::Busy)
    }

    /// None when somebody else changed something meanwhile.
    async fn try_found(
        &self,
        owner: DomainOwner,
        host: &HostName,
        records: &Records,
    ) -> Result<Option<Proved>, VaultError> {
        let (now, is_proved) = (self.now(), |owner| self.proves(owner, host, records));
        let before = self.store.document(Shelf::Domains, host.as_str()).await?;
        let held = before.as_deref().and_then(|content| document::read_domain(host.as_str(), content));
        let trouble = match (is_proved(owner), records) {
            (true, _) => None,
            (false, Records::Texts(_)) => Some(DnsTrouble::Wrong),
            (false, Records::Missing) => Some(DnsTrouble::Missing),
            (false, Records::Unreachable) => Some(DnsTrouble::Unreachable),
        };
        match (held, trouble) {
            (Some(held), trouble) if held.owner == owner => {
                self.looked_again(&held, before.as_deref(), trouble, now).await
            }
            (held, trouble) => {
                let wish = self.store.document(Shelf::Wishes, &wish_name(owner, host)).await?;
                let Some(wish) = wish.as_deref().and_then(|wish| Wish::read(wish, now)) else {
                    // Proved on another node meanwhile, it is no wish any more.
                    let after = self.store.document(Shelf::Domains, host.as_str()).await?;
                    return if after == before { Err(Invalid::Domain.into()) } else { Ok(None) };
                };
                let trouble = match &held {
                    Some(held) if trouble.is_none() && is_proved(held.owner) => Some(DnsTrouble::Held),
                    _ => trouble,
                };
                if let Some(trouble) = trouble {
                    self.put_wish(owner, host, &wish.with(now, trouble)).await?;
                    return Ok(Some(Proved::No(trouble)));
                }
                if held.is_none() && self.store.documents(Shelf::Domains).await?.len() >= DOMAINS_MAX {
                    return Err(VaultError::Full);
                }
                let id = DomainId::generate(&*self.random);
                let (host, failing, brand) = (host.clone(), None, None);
                let domain = Domain { id, host, owner, proved_at: now, checked_at: now, failing, brand };
                if !self.put_domain(&domain, before.as_deref()).await? {
                    return Ok(None);
                }
                self.drop_wish(owner, &domain.host).await?;
                info!(domain.host = domain.host.as_str(), "A share domain was proved and is served");
                if let Some(held) = held {
                    warn!(domain.host = held.host.as_str(), "It was somebody else's, who cannot prove it any more");
                    self.drop_brand(held.id).await?;
                    self.put_wish(held.owner, &held.host, &Wish::new(now).with(now, DnsTrouble::Wrong)).await?;
                }
                Ok(Some(Proved::Yes))
            }
        }
    }

    /// What a later look at a host that is served leads to.
    async fn looked_again(
        &self,
        held: &Domain,
        before: Option<&[u8]>,
        trouble: Option<DnsTrouble>,
        now: Timestamp,
    ) -> Result<Option<Proved>, VaultError> {
        let Some(trouble) = trouble else {
            let domain = Domain { checked_at: now, failing: None, ..held.clone() };
            return Ok(self.put_domain(&domain, before).await?.then_some(Proved::Yes));
        };
        // Name servers that come back without the record begin a new time.
        let is_as_before =
            |failing: &Failing| (failing.trouble == DnsTrouble::Unreachable) == (trouble == DnsTrouble::Unreachable);
        let since = held.failing.filter(is_as_before).map_or(now, |failing| failing.since);
        if now.since(since) >= self.lapse_after(trouble) {
            let is_gone = self.store.replace_document(Shelf::Domains, held.host.as_str(), before, None).await?;
            if is_gone {
                self.drop_brand(held.id).await?;
                self.put_wish(held.owner, &held.host, &Wish::new(now).with(now, trouble)).await?;
                warn!(domain.host = held.host.as_str(), "A share domain is not served any more: its proof is gone");
            }
            return Ok(is_gone.then_some(Proved::No(trouble)));
        }
        let domain = Domain { checked_at: now, failing: Some(Failing { since, trouble }), ..held.clone() };
        let is_kept = self.put_domain(&domain, before).await?;
        if is_kept && held.failing.is_none() {
            warn!(
                domain.host = held.host.as_str(),
                "The proof of a share domain is missing; it is served for some time"
            );
        }
        Ok(is_kept.then_some(Proved::Still(trouble)))
    }

    /// How long a host is served without its proof.
    pub fn lapse_after(&self, trouble: DnsTrouble) -> Duration {
        let lapse_after = self.policy.domains.lapse_after;
        if trouble == DnsTrouble::Unreachable { lapse_after * UNREACHABLE_FACTOR } else { lapse_after }
    }

    /// Gives a host up; says whether the owner had it or had asked for it. Links on it open on the instance's own host only.
    ///
    /// # Errors
    /// When the store cannot be asked.
    pub async fn remove_domain(&self, owner: DomainOwner, host: &HostName) -> Result<bool, VaultError> {
        let was_there = self.give_up(owner, host).await?;
        if was_there {
            self.note(self.fact(Event::DomainRemoved).account(owner.account())).await;
        }
        Ok(was_there)
    }

    async fn give_up(&self, owner: DomainOwner, host: &HostName) -> Result<bool, VaultError> {
        let mut was_there = self.drop_wish(owner, host).await?;
        for _ in 0..TRIES_MAX {
            let before = self.store.document(Shelf::Domains, host.as_str()).await?;
            let held = before.as_deref().and_then(|content| document::read_domain(host.as_str(), content));
            let Some(held) = held.filter(|held| held.owner == owner) else { return Ok(was_there) };
            if self.store.replace_document(Shelf::Domains, host.as_str(), before.as_deref(), None).await? {
                was_there = true;
                self.drop_brand(held.id).await?;
                info!(domain.host = host.as_str(), "A share domain was given up");
                self.refresh_domains().await?;
            }
        }
        Err(VaultError::Busy)
    }

    /// Gives a host a brand, with the logo that it has if that is kept.
    ///
    /// # Errors
    /// `Invalid` when the host is not the owner's.
    pub async fn set_brand(
        &self,
        owner: DomainOwner,
        host: &HostName,
        brand: &Brand,
        keeps_logo: bool,
    ) -> Result<(), VaultError> {
        for _ in 0..TRIES_MAX {
            let before = self.store.document(Shelf::Domains, host.as_str()).await?;
            let held = before.as_deref().and_then(|content| document::read_domain(host.as_str(), content));
            let held = held.filter(|held| held.owner == owner).ok_or(Invalid::Domain)?;
            let name = document::brand_name(held.id);
            let there = self.store.document(Shelf::Brands, &name).await?;
            let kept = there.as_deref().filter(|_| keeps_logo).and_then(document::read_brand);
            let logo = kept.map_or_else(|| brand.logo.clone(), |kept| kept.logo);
            let after = document::write_brand(&Brand { logo, ..brand.clone() });
            if !self.store.replace_document(Shelf::Brands, &name, there.as_deref(), Some(&after)).await? {
                continue;
            }
            // Only now others look for it.
            let mut number = [0; 8];
            self.random.fill(&mut number);
            let domain = Domain { brand: Some(u64::from_le_bytes(number) >> 2), ..held };
            if self.put_domain(&domain, before.as_deref()).await? {
                info!(domain.host = host.as_str(), "The brand of a share domain was changed");
                return self.refresh_domains().await;
            }
        }
        Err(VaultError::Busy)
    }

    async fn drop_brand(&self, id: DomainId) -> Result<(), VaultError> {
        let name = document::brand_name(id);
        if let Some(brand) = self.store.document(Shelf::Brands, &name).await? {
            self.store.replace_document(Shelf::Brands, &name, Some(&brand), None).await?;
        }
        Ok(())
    }

    /// Gives all hosts of an owner up.
    pub(in crate::vault) async fn remove_domains(&self, owner: DomainOwner) -> Result<(), VaultError> {
        for asked in self.domains_of(owner).await? {
            self.remove_domain(owner, &asked.host).await?;
        }
        Ok(())
    }

    /// Hosts whose proof is to be looked at again now, the longest due first.
    ///
    /// # Errors
    /// When the store cannot be asked.
    pub async fn domains_due(&self) -> Result<Vec<(DomainOwner, HostName)>, VaultError> {
        let (now, every) = (self.now(), self.policy.domains.check_every);
        let domains = self.store.documents(Shelf::Domains).await?;
        let mut due: Vec<Domain> = domains
            .iter()
            .filter_map(|(host, content)| document::read_domain(host, content))
            // One that was looked at in the future was so by a clock that was wrong.
            .filter(|domain| domain.checked_at > now || now.since(domain.checked_at) >= every)
            .collect();
        due.sort_by_key(|domain| domain.checked_at);
        Ok(due.into_iter().map(|domain| (domain.owner, domain.host)).collect())
    }

    /// What was asked for and never proved in time, by its name on the shelf.
    ///
    /// # Errors
    /// When the store cannot be asked.
    pub async fn lapsed_wishes(&self) -> Result<Vec<(String, Vec<u8>)>, VaultError> {
        let now = self.now();
        let wishes = self.store.documents(Shelf::Wishes).await?;
        Ok(wishes.into_iter().filter(|(_, content)| Wish::read(content, now).is_none()).collect())
    }

    /// Takes such away, unless somebody asked anew.
    ///
    /// # Errors
    /// When the store cannot be asked.
    pub async fn forget_wish(&self, (name, seen): &(String, Vec<u8>)) -> Result<(), VaultError> {
        self.store.replace_document(Shelf::Wishes, name, Some(seen), None).await?;
        Ok(())
    }

    fn proves(&self, owner: DomainOwner, host: &HostName, records: &Records) -> bool {
        let Records::Texts(texts) = records else { return false };
        let proof = self.domain_proof(owner, host);
        texts.iter().any(|text| text.trim() == proof.value)
    }

    async fn put_domain(&self, domain: &Domain, before: Option<&[u8]>) -> Result<bool, VaultError> {
        let after = document::write_domain(domain);
        Ok(self.store.replace_document(Shelf::Domains, domain.host.as_str(), before, Some(&after)).await?)
    }

    /// If somebody else notes something at the same time, that is as good.
    async fn put_wish(&self, owner: DomainOwner, host: &HostName, wish: &Wish) -> Result<(), VaultError> {
        let name = wish_name(owner, host);
        let before = self.store.document(Shelf::Wishes, &name).await?;
        self.store.replace_document(Shelf::Wishes, &name, before.as_deref(), Some(&wish.write())).await?;
        Ok(())
    }

    async fn drop_wish(&self, owner: DomainOwner, host: &HostName) -> Result<bool, VaultError> {
        let name = wish_name(owner, host);
        for _ in 0..TRIES_MAX {
            let Some(before) = self.store.document(Shelf::Wishes, &name).await? else { return Ok(false) };
            if self.store.replace_document(Shelf::Wishes, &name, Some(&before), None).await? {
                return Ok(true);
            }
        }
        Err(VaultError::Busy)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use glimpse_core::account::AccountId;

    use super::*;
    use crate::vault::{domains::WISH_LASTS, nodes::Nodes};

    fn owner(number: u64) -> DomainOwner {
        DomainOwner::Account(AccountId::from_number(number))
    }

    fn host(number: usize) -> HostName {
        HostName::parse(&format!("secrets{number}.example.org")).unwrap_or_else(|error| panic!("{error}"))
    }

    /// Looks at records on a thread of its own.
    fn look(
        vault: &Arc<Vault>,
        owner: DomainOwner,
        host: &HostName,
        records: &Records,
    ) -> tokio::task::JoinHandle<Proved> {
        let (vault, host, records) = (vault.clone(), host.clone(), records.clone());
        tokio::spawn(async move { vault.found_records(owner, &host, &records).await.unwrap() })
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn of_two_who_prove_a_host_on_two_nodes_at_once_one_has_it() {
        let (nodes, [anna, ben]) = (Nodes::new(), [1, 2].map(owner));
        let mut firsts = [0; 2];
        for number in 0..200 {
            let host = host(number);
            let mut proofs = Vec::new();
            for owner in [anna, ben] {
                proofs.push(nodes.one.ask_domain(owner, &host, None, usize::MAX).await.unwrap().value);
            }
            let records = Records::Texts(proofs);
            let annas = look(&nodes.one, anna, &host, &records);
            let bens = look(&nodes.two, ben, &host, &records);
            // Who begins mostly wins; so both begin.
            let (annas, bens) = if number % 2 == 0 {
                tokio::join!(annas, bens)
            } else {
                let (bens, annas) = tokio::join!(bens, annas);
                (annas, bens)
            };
            let proved = [annas.unwrap(), bens.unwrap()];
            let first = proved.iter().position(|proved| *proved == Proved::Yes).unwrap();
            assert_eq!(proved[1 - first], Proved::No(DnsTrouble::Held), "{number}");
            firsts[first] += 1;
            for vault in [&nodes.one, &nodes.two] {
                vault.refresh_domains().await.unwrap();
                assert_eq!(vault.domain_at(host.as_str()).unwrap().owner, [anna, ben][first]);
            }
        }
        assert_eq!(nodes.count(Shelf::Domains).await, 200);
        assert!(firsts.iter().all(|first| *first > 0), "one of them always was first: {firsts:?}");
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn a_host_that_its_owner_proves_on_two_nodes_at_once_is_one() {
        let (nodes, anna) = (Nodes::new(), owner(1));
        for number in 0..100 {
            let host = host(number);
            let proof = nodes.one.ask_domain(anna, &host, None, usize::MAX).await.unwrap();
            let records = Records::Texts(vec![proof.value]);
            let (one, two) =
                tokio::join!(look(&nodes.one, anna, &host, &records), look(&nodes.two, anna, &host, &records));
            assert_eq!((one.unwrap(), two.unwrap()), (Proved::Yes, Proved::Yes));
            let ids = [&nodes.one, &nodes.two].map(|vault| vault.domain_at(host.as_str()).unwrap().id);
            assert_eq!(ids[0], ids[1], "{number}");
        }
        assert_eq!((nodes.count(Shelf::Domains).await, nodes.count(Shelf::Wishes).await), (100, 0));
    }

    #[tokio::test]
    async fn what_is_not_proved_in_time_is_forgotten_and_may_be_asked_for_again() {
        let (nodes, anna, host) = (Nodes::new(), owner(1), host(1));
        let vault = &nodes.one;
        let proof = vault.ask_domain(anna, &host, None, 1).await.unwrap();
        let records = Records::Texts(vec![proof.value]);
        nodes.turn(WISH_LASTS - Duration::from_secs(1));
        assert!(vault.has_asked(anna, &host).await.unwrap());
        assert!(vault.lapsed_wishes().await.unwrap().is_empty());
        nodes.turn(Duration::from_secs(1));
        assert!(!vault.has_asked(anna, &host).await.unwrap());
        assert_eq!(vault.domains_of(anna).await.unwrap(), []);
        assert!(matches!(vault.found_records(anna, &host, &records).await, Err(VaultError::Invalid(Invalid::Domain))));
        // It takes nobody's place, and is swept.
        let other = HostName::parse("other.example.org").unwrap_or_else(|error| panic!("{error}"));
        vault.ask_domain(anna, &other, None, 1).await.unwrap();
        let lapsed = vault.lapsed_wishes().await.unwrap();
        assert_eq!(lapsed.len(), 1);
        vault.forget_wish(&lapsed[0]).await.unwrap();
        assert_eq!(nodes.count(Shelf::Wishes).await, 1);
        // Asked for again, it counts from then on, whether it was swept or not.
        nodes.turn(WISH_LASTS);
        vault.ask_domain(anna, &other, None, 1).await.unwrap();
        vault.forget_wish(&vault.lapsed_wishes().await.unwrap().pop().unwrap_or_default()).await.unwrap();
        assert!(vault.has_asked(anna, &other).await.unwrap());
    }
}
