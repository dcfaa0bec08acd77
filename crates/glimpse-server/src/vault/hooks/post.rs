//! Posting: what a secret will be told of is kept before the secret is, so that no crash loses it.

use glimpse_core::{
    account::AccountId,
    crypto::{keyring::RootKeyring, letter::seal},
    link::Row,
    receipt::Receipt,
    time::Timestamp,
};
use glimpse_store::{About, Account, Letter, LetterId, StoreError};
use tracing::warn;

use super::{Hook, Kind, Note};
use crate::vault::{
    Vault, VaultError,
    mail::{ToMail, place},
};

impl Vault {
    /// One letter for each webhook that the account has now, due when the secret expires.
    pub(in crate::vault) async fn hook_letters(
        &self,
        account: &Account,
        what: &ToMail<'_>,
    ) -> Result<Vec<Letter>, VaultError> {
        if !self.may_have_hooks(account) {
            return Ok(Vec::new());
        }
        // Whoever shares is not kept from it by webhooks that do not open; the page of those says that they do not.
        let Some(hooks) = self.hooks_of(account.id).await? else { return Ok(Vec::new()) };
        let (note, expires_at) = (self.hook_note(account.id, what.row, what.receipt), what.receipt.expires_at());
        let about = |hook: &Hook| About::HookFate { row: what.row, hook: hook.number };
        let letters = hooks.iter().filter(|hook| !hook.is_off());
        Ok(letters.map(|hook| self.hook_letter(what.ring, account.id, about(hook), &note, expires_at)).collect())
    }

    /// Tells the webhooks of whoever shared a secret that somebody tried a wrong passphrase, unless they were told enough. Nobody but
    /// them notices whether that worked.
    pub(in crate::vault) async fn tell_of_try(&self, row: Row, owner: Option<AccountId>, receipt: &Receipt) {
        let Some(owner) = owner.filter(|_| self.has_hooks()) else { return };
        if let Err(error) = self.post_try(row, owner, receipt).await {
            warn!(%error, "A webhook is not told of a wrong passphrase");
        }
    }

    async fn post_try(&self, row: Row, owner: AccountId, receipt: &Receipt) -> Result<(), VaultError> {
        let Some(mut hooks) = self.hooks_of(owner).await? else { return Ok(()) };
        hooks.retain(|hook| !hook.is_off());
        if hooks.is_empty() || !self.limits.told_of_try(owner, row).await? {
            return Ok(());
        }
        let now = self.now();
        let event = Some((Kind::PassphraseFailed, now.millis(), now.millis()));
        let note = Note { event, ..self.hook_note(owner, row, receipt) };
        let about = |hook: &Hook| About::HookTry { row, hook: hook.number };
        // Held until they are kept: no key goes while somebody seals with it.
        let ring = self.ring();
        let letters = hooks.iter().map(|hook| self.hook_letter(&ring, owner, about(hook), &note, now));
        if self.post_calls(owner, letters.collect()).await? {
            self.rouse();
        }
        Ok(())
    }

    /// Keeps letters to webhooks if there is room for them, and says whether there is. If not, their owner can see it.
    pub(in crate::vault) async fn post_calls(
        &self,
        account: AccountId,
        letters: Vec<Letter>,
    ) -> Result<bool, VaultError> {
        match self.store.post(letters).await {
            Ok(()) => Ok(true),
            Err(StoreError::Full | StoreError::Crowded) => {
                self.note_untold(account).await;
                Ok(false)
            }
            Err(error) => Err(error.into()),
        }
    }

    pub(super) fn hook_note(&self, account: AccountId, row: Row, receipt: &Receipt) -> Note {
        Note {
            posted_at: self.now().millis(),
            shared_at: receipt.created_at.millis(),
            expires_at: receipt.expires_at().millis(),
            has_passphrase: receipt.has_passphrase,
            reference: self.mask.reference(account, row),
            event: None,
        }
    }

    pub(super) fn hook_letter(
        &self,
        ring: &RootKeyring,
        account: AccountId,
        about: About,
        note: &Note,
        due_at: Timestamp,
    ) -> Letter {
        let id = LetterId::generate(&*self.random);
        // Unwrap safety: texts and numbers always have a JSON form.
        let text = serde_json::to_vec(note).unwrap_or_default();
        let sealed = seal(&text, &place(id, about), ring, &*self.random);
        // Twice as long as it is tried: what ends is gone without a word.
        let ends_at = due_at.after(self.policy.hooks.give_up_after.saturating_mul(2));
        Letter { id, account, about, sealed, due_at, ends_at }
    }
}
