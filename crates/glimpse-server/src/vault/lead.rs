//! Which node does what one does for all. Two may for a moment, when clocks differ: only what may be done twice is done so.

use std::time::Duration;

use glimpse_store::Shelf;
use serde::{Deserialize, Serialize};

use super::{Vault, VaultError};

/// Who leads, and until when.
#[derive(Serialize, Deserialize)]
struct Lead {
    node: u64,
    until: u64,
}

impl Vault {
    /// Whether this node does something for all, from now on for so long.
    ///
    /// # Errors
    /// When the store cannot be asked.
    pub async fn lead(&self, task: &str, lasts: Duration) -> Result<bool, VaultError> {
        let now = self.now();
        let before = self.store.document(Shelf::Leases, task).await?;
        let leads = before.as_deref().and_then(|content| serde_json::from_slice::<Lead>(content).ok());
        // Nobody leads for longer than that: a later end was written by a clock that was wrong.
        let is_led =
            |lead: Lead| lead.node != self.node && (now.millis()..=now.after(lasts).millis()).contains(&lead.until);
        if leads.is_some_and(is_led) {
            return Ok(false);
        }
        let lead = Lead { node: self.node, until: now.after(lasts).millis() };
        // Unwrap safety: two numbers always have a JSON form.
        let after = serde_json::to_vec(&lead).unwrap_or_default();
        Ok(self.store.replace_document(Shelf::Leases, task, before.as_deref(), Some(&after)).await?)
    }

    /// Lets others do it at once, if this node did.
    ///
    /// # Errors
    /// When the store cannot be asked.
    pub async fn resign(&self, task: &str) -> Result<(), VaultError> {
        let before = self.store.document(Shelf::Leases, task).await?;
        let leads = before.as_deref().and_then(|content| serde_json::from_slice::<Lead>(content).ok());
        if leads.is_some_and(|lead| lead.node == self.node) {
            self.store.replace_document(Shelf::Leases, task, before.as_deref(), None).await?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::nodes::Nodes;

    const TASK: &str = "work";
    const LASTS: Duration = Duration::from_secs(60);

    #[tokio::test]
    async fn one_leads_until_its_time_is_over_and_may_go_on() {
        let nodes = Nodes::new();
        assert!(nodes.one.lead(TASK, LASTS).await.unwrap());
        assert!(!nodes.two.lead(TASK, LASTS).await.unwrap());
        assert!(nodes.two.lead("other work", LASTS).await.unwrap());
        nodes.turn(LASTS / 2);
        assert!(nodes.one.lead(TASK, LASTS).await.unwrap());
        nodes.turn(LASTS - Duration::from_secs(1));
        assert!(!nodes.two.lead(TASK, LASTS).await.unwrap(), "the first said so again");
        nodes.turn(Duration::from_secs(2));
        assert!(nodes.two.lead(TASK, LASTS).await.unwrap());
        assert!(!nodes.one.lead(TASK, LASTS).await.unwrap());
    }

    #[tokio::test]
    async fn who_resigns_lets_others_lead_at_once_and_nobody_resigns_for_others() {
        let nodes = Nodes::new();
        assert!(nodes.one.lead(TASK, LASTS).await.unwrap());
        nodes.two.resign(TASK).await.unwrap();
        assert!(!nodes.two.lead(TASK, LASTS).await.unwrap());
        nodes.one.resign(TASK).await.unwrap();
        assert_eq!(nodes.count(Shelf::Leases).await, 0);
        assert!(nodes.two.lead(TASK, LASTS).await.unwrap());
    }

    #[tokio::test]
    async fn a_clock_that_was_wrong_leads_no_longer_than_any_other() {
        let nodes = Nodes::new();
        assert!(nodes.one.lead(TASK, LASTS * 100).await.unwrap());
        assert!(nodes.two.lead(TASK, LASTS).await.unwrap());
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn of_two_that_begin_at_once_one_leads() {
        let nodes = Nodes::new();
        for round in 0..200 {
            let lead = |vault: &std::sync::Arc<Vault>| {
                let vault = vault.clone();
                tokio::spawn(async move { vault.lead(&format!("work {round}"), LASTS).await.unwrap() })
            };
            let (one, two) = tokio::join!(lead(&nodes.one), lead(&nodes.two));
            assert!(one.unwrap() != two.unwrap(), "{round}");
        }
    }
}
