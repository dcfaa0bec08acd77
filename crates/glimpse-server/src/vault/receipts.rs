//! Reading a receipt: what became of a secret, for whoever holds the receipt key.

use std::sync::Arc;

use glimpse_core::{
    crypto::seal::{Sealed, unwrap_link},
    link::{LinkKey, ReceiptKey},
    receipt::Receipt,
};
use glimpse_store::Account;
use tokio::time::Instant;

use super::{Caller, Vault, VaultError, reveal::unopenable};

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
    /// `Gone` when there is no such receipt, or it has ended; `Limited`.
    pub async fn receipt(&self, caller: &Caller, key: Option<&ReceiptKey>) -> Result<Known, VaultError> {
        let began = Instant::now();
        self.limits.receipt(caller)?;
        let (known, _sealed) = self.evenly(began, self.known(key)).await?;
        Ok(known)
    }

    /// The receipt, and the sealed secret while it is unread.
    pub(super) async fn known(&self, key: Option<&ReceiptKey>) -> Result<(Known, Option<Sealed>), VaultError> {
        let key = key.ok_or(VaultError::Gone)?;
        let kept = self.store.receipt(key.locator(&self.mask), self.now()).await?.ok_or(VaultError::Gone)?;
        let link = match &kept.sealed {
            Some(sealed) => Some(unwrap_link(sealed, key, &self.ring, &self.mask).map_err(unopenable)?),
            None => None,
        };
        let owner = match kept.owner {
            Some(account) => self.store.account_of(account).await?,
            None => None,
        };
        Ok((Known { receipt: kept.receipt, link, owner }, kept.sealed))
    }
}
