//! Confirming an address, and choosing a new password for a forgotten one, with what was mailed there.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use glimpse_core::{
    account::Email,
    crypto::{
        password::Password,
        slip::{GoodSlip, Slip},
    },
};
use glimpse_store::{
    About, Account,
    audit::{By, Event},
};
use sha2::{Digest, Sha256};
use tokio::time::Instant;
use tracing::warn;
use zeroize::Zeroizing;

use super::{Matter, post::Addressed};
use crate::vault::{Invalid, Vault, VaultError, sign_up::CONFIRM_WITHIN};

/// For how long a new password may be chosen with what was mailed.
pub const RECOVER_WITHIN: Duration = Duration::from_secs(3600);

impl Vault {
    /// Mails a link with which the account of this address gets a new password, or has its address confirmed, if that is what it
    /// waits for. Nobody learns whether there is one: the answer is the same after the same time, and the letter is written later.
    ///
    /// # Errors
    /// `Limited` after too many from one address, or for one address.
    pub async fn forgot(self: &Arc<Self>, address: IpAddr, email: Email, language: &str) -> Result<(), VaultError> {
        self.limits.sign_in(address, email.as_str()).await?;
        let began = Instant::now();
        let (vault, language) = (self.clone(), language.to_owned());
        tokio::spawn(async move {
            if let Ok(Some(account)) = vault.store.account(&email).await
                && !account.is_suspended
                && vault.limits.mail_request(&email).await.is_ok()
            {
                vault.mail_account(&account, &language).await;
            }
        });
        tokio::time::sleep_until(began + self.policy.refuse_after).await;
        Ok(())
    }

    /// Mails whoever made an account the link that confirms its address. Lost is lost: it can be asked for again.
    pub async fn ask_to_confirm(&self, account: &Account, language: &str) {
        if self.limits.mail_request(&account.email).await.is_ok() {
            self.mail_account(account, language).await;
        }
    }

    async fn mail_account(&self, account: &Account, language: &str) {
        if !self.sends_mail() {
            return;
        }
        // Held until the letter is kept: no key goes while somebody seals with it.
        let (now, ring) = (self.now(), self.ring());
        let (matter, give_up_at) = if account.is_confirmed {
            let ends_at = now.after(RECOVER_WITHIN);
            let slip = Slip::Recovery { account: account.id, password: fingerprint(account) };
            (Matter::Recover(slip.sign(ends_at, &ring, &*self.random)), ends_at)
        } else {
            (Matter::Confirm(self.confirmation(account.id)), now.after(CONFIRM_WITHIN))
        };
        let letter =
            self.write(&ring, account, About::Account, &Addressed { to: &account.email, language }, give_up_at, matter);
        let posted = self.store.post(vec![letter]).await;
        drop(ring);
        match posted {
            Ok(()) => self.rouse(),
            Err(error) => warn!(%error, "A mail to an account could not be kept to be sent"),
        }
    }

    /// Whether a new password may be chosen with this.
    pub async fn can_recover(&self, slip: &str) -> bool {
        self.recovered(slip).await.is_ok()
    }

    /// Gives the account that this was mailed to a new password, with new keys: nobody has the old ones without the old password.
    /// All its tokens and sessions end.
    ///
    /// # Errors
    /// `Invalid` when it is not good any more, or the password is too weak; `Limited`, `Busy`.
    pub async fn recover(&self, address: IpAddr, slip: &str, password: Zeroizing<String>) -> Result<(), VaultError> {
        let account = self.recovered(slip).await?;
        self.limits.sign_in(address, account.email.as_str()).await?;
        let password =
            Password::choose(password, self.policy.accounts.password_chars_min).map_err(Invalid::Password)?;
        let (credentials, token) = self.keyed((*account).clone(), password).await?;
        // Of two at once, the later one finds another password than the slip was made for.
        let instead = account.password.hash.verifier;
        let is_changed = self.store.rekey_account(&credentials.account, instead, token).await?;
        if !is_changed {
            return Err(Invalid::Slip.into());
        }
        self.note(self.of_account(Event::AccountReset, account.id, By::Owner)).await;
        Ok(())
    }

    async fn recovered(&self, slip: &str) -> Result<Arc<Account>, VaultError> {
        let Some(GoodSlip { slip: Slip::Recovery { account, password }, .. }) =
            Slip::read(slip, self.now(), &self.ring())
        else {
            return Err(Invalid::Slip.into());
        };
        let account = self.store.account_of(account).await?.ok_or(Invalid::Slip)?;
        let is_good = !account.is_suspended && fingerprint(&account) == password;
        if is_good { Ok(account) } else { Err(Invalid::Slip.into()) }
    }
}

/// Tells a password from the one before it.
fn fingerprint(account: &Account) -> [u8; 8] {
    let mut fingerprint = [0; 8];
    fingerprint.copy_from_slice(&Sha256::digest(account.password.hash.verifier)[..8]);
    fingerprint
}
