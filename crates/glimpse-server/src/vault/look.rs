//! Looking at a link without opening it. Noted for the sender; changes no fate.

use glimpse_core::{link::LinkKey, time::Timestamp};
use glimpse_store::Unread;
use tokio::time::Instant;

use super::{Caller, Vault, VaultError};

/// What the recipient may know before opening.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// Whether a passphrase is needed.
    pub has_passphrase: bool,
    /// Until when the link can be opened.
    pub expires_at: Timestamp,
    /// Wrong passphrases that are still allowed before the next one locks; none without a passphrase.
    pub tries_left: Option<u32>,
}

impl Vault {
    /// What the link's page says.
    ///
    /// # Errors
    /// `Gone` when there is nothing to open.
    pub async fn look(&self, caller: &Caller, link: Option<&LinkKey>) -> Result<Look, VaultError> {
        self.limits.receipt(caller)?;
        let unread = self.evenly(Instant::now(), async {
            let at = link.ok_or(VaultError::Gone)?.locator(&self.mask);
            self.store.fetch(at, self.now()).await?.ok_or(VaultError::Gone)
        });
        let Unread { receipt, tries, .. } = unread.await?;
        let left = tries.left(self.now(), self.policy.tries);
        Ok(Look {
            has_passphrase: receipt.has_passphrase,
            expires_at: receipt.expires_at(),
            tries_left: receipt.has_passphrase.then_some(left),
        })
    }

    /// Notes that the link's page was looked at by somebody.
    ///
    /// # Errors
    /// When the note was not kept, which harms nobody.
    pub async fn note_seen(&self, link: &LinkKey) -> Result<(), VaultError> {
        Ok(self.store.seen(link.locator(&self.mask), self.now()).await?)
    }
}
