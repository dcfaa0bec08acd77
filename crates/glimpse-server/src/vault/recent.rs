//! An account's own list: what it shared and what became of it.

use glimpse_core::{crypto::account::ReceiptOpener, link::ReceiptKey, receipt::Receipt};
use glimpse_store::{Listed, Owned};

use super::{Caller, On, Vault, VaultError};

/// One line of the list.
pub struct Recent {
    /// The receipt key, if this account's present key opens it: not after its password was reset.
    pub receipt_key: Option<ReceiptKey>,
    /// The facts.
    pub receipt: Receipt,
}

impl Vault {
    /// The newest receipts of the caller's account that it sees where it asks, newest first. At most as many as configured.
    ///
    /// # Errors
    /// `NotAuthorized` without an account.
    pub async fn recent(&self, caller: &Caller) -> Result<Vec<Recent>, VaultError> {
        let member = caller.member.as_ref().ok_or(VaultError::NotAuthorized)?;
        self.limits.receipt(caller).await?;
        let listed = match &caller.on {
            On::Own => Listed::All,
            On::Domain(here) => Listed::On(here.id),
            On::Nowhere => return Ok(Vec::new()),
        };
        let owned = self.store.recent(member.account().id, listed, self.now(), self.policy.recent_max).await?;
        let key = member.key();
        let mut opener = key.as_ref().map(ReceiptOpener::new);
        let recent = |owned: Owned| Recent {
            receipt_key: opener.as_mut().and_then(|opener| opener.open(&owned.receipt_key, owned.row)),
            receipt: owned.receipt,
        };
        Ok(owned.into_iter().map(recent).collect())
    }
}
