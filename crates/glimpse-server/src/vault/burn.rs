//! Burning: the sender destroys an unread secret. Keeps the promise that a burn and a reveal never both succeed.

use std::sync::Arc;

use glimpse_core::{
    crypto::seal::{Unsealed, open},
    link::{LinkKey, ReceiptKey},
    passphrase::Passphrase,
    receipt::Receipt,
};
use glimpse_store::{
    Account,
    audit::{Event as Noted, Fact},
};
use tokio::time::Instant;

use super::{Caller, Event, Vault, VaultError, receipts::Known, reveal::unopenable};

/// A secret that was burned just now.
pub struct Burned {
    /// The receipt as it is after.
    pub receipt: Receipt,
    /// The link that opens nothing any more.
    pub link: LinkKey,
    /// Who shared it, if an account did.
    pub owner: Option<Arc<Account>>,
}

impl Vault {
    /// Destroys the secret of a receipt. A secret with a passphrase is burned only with it.
    ///
    /// # Errors
    /// `Gone` when there is nothing for this caller to burn (any more); `NotAuthorized` when it takes an account; `WrongPassphrase`, `Locked`, `Busy`, `Unavailable` as for
    /// [`Vault::reveal`]. Nothing is consumed by any of them; after `Unconfirmed` nobody knows.
    pub async fn burn(
        &self,
        caller: &Caller,
        key: Option<&ReceiptKey>,
        passphrase: Option<Passphrase>,
    ) -> Result<Burned, VaultError> {
        let began = Instant::now();
        self.limits.receipt(caller).await?;
        self.may_have_receipts(caller)?;
        self.evenly(began, self.destroy(began, caller, key, passphrase)).await
    }

    async fn destroy(
        &self,
        began: Instant,
        caller: &Caller,
        key: Option<&ReceiptKey>,
        passphrase: Option<Passphrase>,
    ) -> Result<Burned, VaultError> {
        let (link, owner) = self.in_time(began, self.may_burn(caller, key, passphrase)).await?;
        let at = key.ok_or(VaultError::Gone)?.locator(&self.mask);
        let (store, now) = (self.store.clone(), self.now());
        let account = owner.as_ref().map(|owner| owner.id);
        let fact = Fact::new(Noted::SecretBurned, now).row(at.0.row).account(account);
        let receipt = self.counted((Event::Burned, fact), async move { store.burn(at, now).await }).await?;
        let receipt = receipt.ok_or(VaultError::Gone)?;
        self.wake(at.0.row);
        Ok(Burned { receipt, link, owner })
    }

    /// Whether this caller may burn; the link that will be dead, and whose it was.
    async fn may_burn(
        &self,
        caller: &Caller,
        key: Option<&ReceiptKey>,
        passphrase: Option<Passphrase>,
    ) -> Result<(LinkKey, Option<Arc<Account>>), VaultError> {
        let (Known { receipt, link, owner }, sealed) = self.known(caller, key).await?;
        let (Some(link), Some(sealed)) = (link, sealed) else { return Err(VaultError::Gone) };
        if let Unsealed::Locked(locked) = open(&sealed, &link, &self.ring(), &self.mask).map_err(unopenable)? {
            let passphrase = passphrase.ok_or(VaultError::WrongPassphrase)?;
            let at = link.locator(&self.mask);
            let unlocked = self.unlock(locked, at, passphrase).await;
            if let Err(VaultError::WrongPassphrase) = unlocked {
                self.tell_of_try(at.0.row, owner.as_ref().map(|owner| owner.id), &receipt).await;
            }
            unlocked?;
        }
        Ok((link, owner))
    }
}
