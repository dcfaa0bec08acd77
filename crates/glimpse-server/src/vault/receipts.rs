//! Reading a receipt: what became of a secret, for whoever holds the receipt key.

use std::sync::Arc;

use glimpse_core::{
    crypto::seal::{Sealed, unwrap_link},
    link::{LinkKey, ReceiptKey},
    receipt::Receipt,
};
use glimpse_store::{Account, DeliveryState};
use tokio::time::Instant;

use super::{Caller, Receipts, Vault, VaultError, reveal::unopenable};

/// A receipt, and the link while it still opens.
pub struct Known {
    /// The facts.
    pub receipt: Receipt,
    /// The link key, none once the secret is gone.
    pub link: Option<LinkKey>,
    /// Who shared it, if an account did.
    pub owner: Option<Arc<Account>>,
}

impl Vault {
    /// Reads a receipt. Consumes nothing and lengthens nothing.
    ///
    /// # Errors
    /// `Gone` when there is no such receipt for this caller, or it has ended; `Limited`; `NotAuthorized` when it takes an
    /// account.
    pub async fn receipt(&self, caller: &Caller, key: Option<&ReceiptKey>) -> Result<Known, VaultError> {
        let began = Instant::now();
        self.limits.receipt(caller).await?;
        self.may_have_receipts(caller)?;
        let (known, _sealed) = self.evenly(began, self.known(caller, key)).await?;
        Ok(known)
    }

    /// How far the mails to a secret's recipients are, in their order, for somebody who has its receipt. None for a recipient whom
    /// nothing was to be mailed to.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn deliveries(
        &self,
        key: Option<&ReceiptKey>,
        receipt: &Receipt,
    ) -> Result<Vec<Option<DeliveryState>>, VaultError> {
        if receipt.recipients.is_empty() {
            return Ok(Vec::new());
        }
        let Some(key) = key else { return Ok(Vec::new()) };
        let found = self.store.deliveries(key.locator(&self.mask).0.row).await?;
        let of = |index: usize| found.iter().find(|one| usize::from(one.index) == index).map(|one| one.state);
        Ok((0..receipt.recipients.len()).map(of).collect())
    }

    /// Whether a caller may have any receipts at all.
    ///
    /// # Errors
    /// `NotAuthorized` when that takes an account.
    pub fn may_have_receipts(&self, caller: &Caller) -> Result<(), VaultError> {
        match (self.policy.receipts, &caller.member) {
            (Receipts::Account, None) => Err(VaultError::NotAuthorized),
            (Receipts::Account, Some(_)) | (Receipts::Key, _) => Ok(()),
        }
    }

    /// The receipt, and the sealed secret while it is unread. One that is not this caller's to have is like one that never was.
    pub(super) async fn known(
        &self,
        caller: &Caller,
        key: Option<&ReceiptKey>,
    ) -> Result<(Known, Option<Sealed>), VaultError> {
        let key = key.ok_or(VaultError::Gone)?;
        let kept = self.store.receipt(key.locator(&self.mask), self.now()).await?;
        let kept = kept.filter(|kept| caller.sees(kept.receipt.domain)).ok_or(VaultError::Gone)?;
        let is_own = || caller.member.as_ref().is_some_and(|member| kept.owner == Some(member.account().id));
        if self.policy.receipts == Receipts::Account && !is_own() {
            return Err(VaultError::Gone);
        }
        let link = match &kept.sealed {
            Some(sealed) => Some(unwrap_link(sealed, key, &self.ring(), &self.mask).map_err(unopenable)?),
            None => None,
        };
        let owner = match kept.owner {
            Some(account) => self.store.account_of(account).await?,
            None => None,
        };
        Ok((Known { receipt: kept.receipt, link, owner }, kept.sealed))
    }
}
