//! Posting: letters are written and sealed, and kept before what they are about is.

use glimpse_core::{
    account::Email,
    crypto::{
        keyring::RootKeyring,
        letter::{address_hashes, seal},
    },
    domain::DomainId,
    link::{LinkKey, Row},
    receipt::Receipt,
    time::Timestamp,
};
use glimpse_store::{About, Account, AddressHash, Letter, LetterId, StoreError};
use zeroize::Zeroizing;

use super::{Matter, ShareNote, Sheet, Tell};
use crate::vault::{Caller, ConfirmedBy, SignUp, Vault, VaultError};

/// A secret that is about to be kept, as far as its letters go.
pub(in crate::vault) struct ToMail<'a> {
    pub(in crate::vault) row: Row,
    pub(in crate::vault) link: &'a LinkKey,
    pub(in crate::vault) receipt: &'a Receipt,
    pub(in crate::vault) recipients: &'a [Email],
    pub(in crate::vault) tell: Tell,
    pub(in crate::vault) language: &'a str,
    /// What seals them: whoever has it holds it until they are kept, so that no key goes while somebody seals with it.
    pub(in crate::vault) ring: &'a RootKeyring,
}

/// Whom a letter is for.
pub(super) struct Addressed<'a> {
    pub(super) to: &'a Email,
    pub(super) language: &'a str,
}

impl Vault {
    /// Whether this instance sends mail.
    pub fn sends_mail(&self) -> bool {
        self.policy.mail.is_on
    }

    /// Keeps the letters of a secret; says whether there are any.
    pub(in crate::vault) async fn post_about(&self, caller: &Caller, what: &ToMail<'_>) -> Result<bool, VaultError> {
        let Some(member) = &caller.member else { return Ok(false) };
        let account = member.account();
        let calls = self.hook_letters(account, what).await?;
        let mails = if self.sends_mail() { self.mail_letters(account, what) } else { Vec::new() };
        match (mails.is_empty(), calls.is_empty()) {
            (true, true) => return Ok(false),
            (true, false) => return self.post_calls(account.id, calls).await,
            (false, true) => self.store.post(mails).await?,
            (false, false) => match self.store.post([&mails[..], &calls].concat()).await {
                // One of the two has no room. A mail that cannot be sent is a reason not to share, a call is none (ADR 0016).
                Err(StoreError::Full | StoreError::Crowded) => {
                    self.store.post(mails).await?;
                    self.post_calls(account.id, calls).await?;
                }
                posted => posted?,
            },
        }
        Ok(true)
    }

    fn mail_letters(&self, account: &Account, what: &ToMail<'_>) -> Vec<Letter> {
        let mut letters: Vec<Letter> = what
            .recipients
            .iter()
            .zip(0..)
            .map(|(to, index)| {
                let matter = Matter::Share(ShareNote {
                    sender: account.email.as_str().to_owned(),
                    is_checked: self.checks_addresses(),
                    link: Zeroizing::new(what.link.to_text().as_str().to_owned()),
                    until: what.receipt.expires_at().millis(),
                    has_passphrase: what.receipt.has_passphrase,
                    domain: what.receipt.domain.map(DomainId::number),
                    host: None,
                });
                let about = About::Share { row: what.row, index };
                self.letter(account, about, to, what, what.receipt.expires_at(), matter)
            })
            .collect();
        let is_told = match what.tell {
            Tell::AsAccount => account.is_told,
            Tell::This(is_told) => is_told,
        };
        if is_told {
            // Neither the receipt's key nor the link is in it: whoever steals the disk and the root key opens nothing with it.
            let (created_at, expires_at) = (what.receipt.created_at, what.receipt.expires_at());
            let matter = Matter::Fate { shared_at: created_at.millis(), expires_at: expires_at.millis() };
            let about = About::Fate { row: what.row };
            let letter = self.letter(account, about, &account.email, what, what.receipt.ends_at(), matter);
            letters.push(Letter { due_at: expires_at, ..letter });
        }
        letters
    }

    /// Whether nobody has an account here under an address that nobody looked at.
    fn checks_addresses(&self) -> bool {
        let policy = &self.policy.accounts;
        policy.confirmed_by != ConfirmedBy::Nobody || policy.sign_up != SignUp::Open
    }

    fn letter(
        &self,
        account: &Account,
        about: About,
        to: &Email,
        what: &ToMail<'_>,
        give_up_at: Timestamp,
        matter: Matter,
    ) -> Letter {
        let addressed = Addressed { to, language: what.language };
        let letter = self.write(what.ring, account, about, &addressed, give_up_at, matter);
        Letter { ends_at: what.receipt.ends_at(), ..letter }
    }

    /// Writes a letter and seals it for its place, with a ring that is held until the letter is kept.
    pub(super) fn write(
        &self,
        ring: &RootKeyring,
        account: &Account,
        about: About,
        addressed: &Addressed<'_>,
        give_up_at: Timestamp,
        matter: Matter,
    ) -> Letter {
        let (id, now) = (LetterId::generate(&*self.random), self.now());
        let sheet = Sheet {
            to: addressed.to.as_str().to_owned(),
            language: addressed.language.to_owned(),
            posted_at: now.millis(),
            give_up_at: give_up_at.millis(),
            matter,
        };
        // Unwrap safety: texts and numbers always have a JSON form.
        let text = Zeroizing::new(serde_json::to_vec(&sheet).unwrap_or_default());
        let sealed = seal(&text, &place(id, about), ring, &*self.random);
        Letter { id, account: account.id, about, sealed, due_at: now, ends_at: give_up_at }
    }

    /// Where an address is looked for among those that want no mail, the newest root key's place first.
    pub(super) fn marks(&self, address: &Email) -> Vec<AddressHash> {
        address_hashes(address, &self.ring()).into_iter().map(AddressHash).collect()
    }

    /// Tells whoever sends mail and calls webhooks that there is something to do.
    pub(in crate::vault) fn rouse(&self) {
        self.posted.notify_one();
        self.hooks_posted.notify_one();
    }

    /// Waits until something was posted.
    pub async fn posted(&self) {
        self.posted.notified().await;
    }

    /// Whoever waits to be told what became of a secret is told soon. Costs the caller nothing; if it is lost, they are told when the
    /// secret would have expired.
    pub(in crate::vault) fn wake(&self, row: Row) {
        if !self.sends_mail() && !self.has_hooks() {
            return;
        }
        let (store, now) = (self.store.clone(), self.now());
        let waiting = [self.posted.clone(), self.hooks_posted.clone()];
        tokio::spawn(async move {
            if store.wake(row, now).await.is_ok() {
                waiting.iter().for_each(|waiting| waiting.notify_one());
            }
        });
    }

    /// The same for whatever was over when somebody died before they could see to it. Looked for once, when a process begins.
    ///
    /// # Errors
    /// When the store cannot be asked.
    pub async fn wake_missed(&self) -> Result<(), VaultError> {
        if !self.sends_mail() && !self.has_hooks() {
            return Ok(());
        }
        for row in self.store.waited_for(self.now()).await? {
            if let Some(Some(_)) = self.store.fate_of(row, self.now()).await? {
                self.store.wake(row, self.now()).await?;
                self.rouse();
            }
        }
        Ok(())
    }
}

/// What a letter's seal is bound to.
pub(in crate::vault) fn place(id: LetterId, about: About) -> Vec<u8> {
    [&id.0[..], &about.place()].concat()
}
