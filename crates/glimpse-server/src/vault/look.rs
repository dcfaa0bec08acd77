//! Looking at a link without opening it. Noted for the sender; changes no fate.

use std::time::Duration;

use glimpse_core::{link::LinkKey, time::Timestamp};
use glimpse_store::Unread;
use tokio::time::Instant;

use super::{Caller, Event, Vault, VaultError};

/// What the recipient may know before opening.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// Whether a passphrase is needed.
    pub has_passphrase: bool,
    /// Until when the link can be opened.
    pub expires_at: Timestamp,
    /// How many more wrong passphrases lock the secret.
    pub tries_left: u32,
    /// For how long it takes none.
    pub locked_for: Option<Duration>,
}

impl Vault {
    /// What the link's page says.
    ///
    /// # Errors
    /// `Gone` when there is nothing to open.
    pub async fn look(&self, caller: &Caller, link: Option<&LinkKey>) -> Result<Look, VaultError> {
        self.limits.receipt(caller).await?;
        let unread = self.evenly(Instant::now(), async {
            let at = link.ok_or(VaultError::Gone)?.locator(&self.mask);
            let unread = self.store.fetch(at, self.now()).await?;
            unread.filter(|unread| caller.sees(unread.receipt.domain)).ok_or(VaultError::Gone)
        });
        let Unread { receipt, tries, .. } = unread.await?;
        Ok(Look {
            has_passphrase: receipt.has_passphrase,
            expires_at: receipt.expires_at(),
            tries_left: tries.left(self.now(), self.policy.tries),
            locked_for: tries.locked_for(self.now(), self.policy.tries),
        })
    }

    /// Notes that the link's page was looked at by somebody.
    ///
    /// # Errors
    /// When the note was not kept, which harms nobody.
    pub async fn note_seen(&self, link: &LinkKey) -> Result<(), VaultError> {
        self.tally.count(Event::OpenedNotRevealed);
        Ok(self.store.seen(link.locator(&self.mask), self.now()).await?)
    }
}
