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
