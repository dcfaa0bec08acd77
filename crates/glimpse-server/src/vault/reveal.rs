//! Revealing: fetch → open → claim → release. Everything else that can fail comes before the claim, and consumes nothing.

use glimpse_core::{
    crypto::seal::{Locked, OpenError, Unsealed, open},
    link::{LinkKey, LinkLocator},
    passphrase::Passphrase,
    reveal::Opened,
    secret::Plaintext,
};
use glimpse_store::{
    Attempt,
    audit::{Event as Noted, Fact},
};
use tokio::time::Instant;
use tracing::error;

use super::{Caller, Event, Vault, VaultError};

impl Vault {
    /// Takes the secret behind a link; nobody gets it again. A key that parses to nothing is refused like one that is used.
    ///
    /// # Errors
    /// `Gone` for strangers, whatever the reason; `Locked` after too many wrong passphrases; `Limited`; `Busy` or `Unavailable` when
    /// the server cannot. Nothing is consumed by any of them; after `Unconfirmed` nobody knows.
    pub async fn reveal(
        &self,
        caller: &Caller,
        link: Option<LinkKey>,
        passphrase: Option<Passphrase>,
    ) -> Result<Plaintext, VaultError> {
        let began = Instant::now();
        self.limits.reveal(caller).await?;
        self.evenly(began, async {
            match self.take(began, caller, link, passphrase).await {
                Err(VaultError::WrongPassphrase) => Err(VaultError::Gone),
                outcome => outcome,
            }
        })
        .await
    }

    async fn take(
        &self,
        began: Instant,
        caller: &Caller,
        link: Option<LinkKey>,
        passphrase: Option<Passphrase>,
    ) -> Result<Plaintext, VaultError> {
        let link = link.ok_or(VaultError::Gone)?;
        let opened = self.in_time(began, self.open(caller, &link, passphrase)).await?;
        let at = link.locator(&self.mask);
        let (store, now) = (self.store.clone(), self.now());
        let fact = Fact::new(Noted::SecretRevealed, now).row(at.0.row);
        let claim = self.taken((Event::Revealed, fact), async move { store.claim(at, now).await }).await?;
        let claim = claim.ok_or(VaultError::Gone)?;
        self.wake(at.0.row);
        opened.release(claim).map_err(|error| {
            error!(%error, "The store claimed another secret than it was asked to");
            VaultError::Unavailable
        })
    }

    async fn open(
        &self,
        caller: &Caller,
        link: &LinkKey,
        passphrase: Option<Passphrase>,
    ) -> Result<Opened, VaultError> {
        let at = link.locator(&self.mask);
        let unread = self.store.fetch(at, self.now()).await?;
        let unread = unread.filter(|unread| caller.sees(unread.receipt.domain)).ok_or(VaultError::Gone)?;
        match open(&unread.sealed, link, &self.ring(), &self.mask).map_err(unopenable)? {
            Unsealed::Opened(opened) => Ok(opened),
            Unsealed::Locked(locked) => {
                // No passphrase is no try: the page asks for one, and scanners send none.
                let passphrase = passphrase.ok_or(VaultError::WrongPassphrase)?;
                let unlocked = self.unlock(locked, at, passphrase).await;
                if let Err(VaultError::WrongPassphrase) = unlocked {
                    self.tell_of_try(at.0.row, unread.owner, &unread.receipt).await;
                }
                unlocked
            }
        }
    }

    /// Counts the try before it is made, so that tries in parallel cannot outrun the lock; but not before there is room to make
    /// it, so that a busy server counts nothing.
    pub(super) async fn unlock(
        &self,
        locked: Locked,
        at: LinkLocator,
        passphrase: Passphrase,
    ) -> Result<Opened, VaultError> {
        let turn = self.hashing.tried.turn().await?;
        match self.store.attempt(at, self.now(), self.policy.tries).await? {
            Attempt::Allowed => {}
            Attempt::Locked(left) => {
                self.tally.count(Event::Locked);
                self.note_locked(at.0.row, left);
                return Err(VaultError::Locked(left));
            }
            Attempt::Gone => return Err(VaultError::Gone),
        }
        turn.run(move || locked.unlock(&passphrase)).await?.map_err(|_locked| {
            self.tally.count(Event::WrongPassphrase);
            VaultError::WrongPassphrase
        })
    }
}

/// A stored secret that does not open: the operator must know, the caller may try again later.
pub(super) fn unopenable(error: OpenError) -> VaultError {
    error!(%error, "A stored secret cannot be opened; it stays unread");
    VaultError::Unavailable
}
