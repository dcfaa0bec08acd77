//! Looking at the DNS of share domains: when somebody asks, and from time to time by one node for all.

use std::sync::Arc;
use std::time::Duration;

use glimpse_core::domain::HostName;
use tracing::warn;

use crate::{
    dns::Dns,
    vault::{DomainOwner, Invalid, Proved, Vault, VaultError},
};

/// How often this process learns which domains other nodes changed.
const REFRESH_EVERY: Duration = Duration::from_secs(5);
/// How often it is looked for proofs that are to be looked at again.
const LOOK_EVERY: Duration = Duration::from_secs(60);
/// What one node does for all.
const TASK: &str = "domains";

/// Looks at the DNS of a host, and has the vault decide what follows.
///
/// # Errors
/// When the owner did not ask for it, or the store cannot be asked.
pub(crate) async fn check(vault: &Vault, dns: &Dns, owner: DomainOwner, host: &HostName) -> Result<Proved, VaultError> {
    // Nobody makes us ask for names that they did not ask for.
    if !vault.has_asked(owner, host).await? {
        return Err(Invalid::Domain.into());
    }
    let records = dns.texts(&vault.domain_proof(owner, host).name).await;
    vault.found_records(owner, host, &records).await
}

/// Goes on until it is dropped.
pub(crate) async fn run(vault: Arc<Vault>, dns: Arc<Dns>, check_every: Duration) {
    let look_every = LOOK_EVERY.min(check_every / 2).max(Duration::from_millis(100));
    let refreshing = async {
        loop {
            tokio::time::sleep(REFRESH_EVERY).await;
            // What was known stays; the store says elsewhere what is wrong with it.
            let _ = vault.refresh_domains().await;
        }
    };
    let looking = async {
        loop {
            tokio::time::sleep(look_every).await;
            if let Err(error) = look(&vault, &dns, look_every).await {
                warn!(%error, "The proofs of share domains could not be looked at");
            }
        }
    };
    tokio::join!(refreshing, looking);
}

async fn look(vault: &Vault, dns: &Dns, look_every: Duration) -> Result<(), VaultError> {
    let (due, lapsed) = (vault.domains_due().await?, vault.lapsed_wishes().await?);
    // Whoever leads says so durably: not while there is nothing to do.
    if (due.is_empty() && lapsed.is_empty()) || !vault.lead(TASK, look_every * 3).await? {
        return Ok(());
    }
    for wish in &lapsed {
        vault.forget_wish(wish).await?;
    }
    for (owner, host) in due {
        match check(vault, dns, owner, &host).await {
            // Given up meanwhile.
            Ok(_) | Err(VaultError::Invalid(_)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use glimpse_core::account::AccountId;
    use glimpse_store::Shelf;

    use super::*;
    use crate::vault::nodes::Nodes;

    #[tokio::test]
    async fn nobody_writes_while_there_is_nothing_to_do_and_what_lapsed_is_swept() {
        // Nobody answers there; nothing is asked either.
        let (nodes, dns) = (Nodes::new(), Dns::new(&["127.0.0.1:9".parse().unwrap()], Duration::from_secs(1)));
        let owner = DomainOwner::Account(AccountId::from_number(1));
        let host = HostName::parse("secrets.example.org").unwrap_or_else(|error| panic!("{error}"));
        nodes.one.ask_domain(owner, &host, None, 1).await.unwrap();
        look(&nodes.one, &dns, LOOK_EVERY).await.unwrap();
        assert_eq!((nodes.count(Shelf::Leases).await, nodes.count(Shelf::Wishes).await), (0, 1));
        nodes.turn(Duration::from_secs(7 * 24 * 3600));
        look(&nodes.one, &dns, LOOK_EVERY).await.unwrap();
        assert_eq!((nodes.count(Shelf::Leases).await, nodes.count(Shelf::Wishes).await), (1, 0));
    }
}
