//! Sharing: a text becomes a link that opens once, and a receipt.

use glimpse_core::{
    account::{Email, MaskedEmail},
    crypto::seal::{PassphraseKey, seal},
    domain::HostName,
    link::{LinkKey, ReceiptKey, Row},
    passphrase::Passphrase,
    receipt::Receipt,
    secret::SecretText,
};
use glimpse_store::{
    NewSecret, Owner,
    audit::{Event as Noted, Fact},
};
use tokio::time::Instant;
use zeroize::Zeroizing;

use super::{Caller, Event, Invalid, Plan, Tell, Vault, VaultError, mail::ToMail};

/// What a sender asks for besides the text. Raw: the verb grants or refuses it.
pub struct Wish {
    /// Lifetime in seconds; none and 0 mean the default.
    pub ttl_seconds: Option<i64>,
    /// Empty means none.
    pub passphrase: Zeroizing<String>,
    /// Addresses that the link is to be mailed to.
    pub recipients: Vec<String>,
    /// Whether the sender is told what becomes of it.
    pub tell: Tell,
    /// The share domain that the link is to be on; none for that of the host that was asked.
    pub domain: Option<HostName>,
    /// The language of mail about it.
    pub language: &'static str,
}

/// A secret that is shared, durably.
pub struct Shared {
    /// For the recipient.
    pub link: LinkKey,
    /// For the sender.
    pub receipt_key: ReceiptKey,
    /// What was granted.
    pub receipt: Receipt,
}

impl Vault {
    /// Shares a text.
    ///
    /// # Errors
    /// `Invalid` when the text or the passphrase is outside the limits; `Limited`, `Full`, `Busy` or `Unavailable` when it was
    /// not kept; `Unconfirmed` when nobody knows, and it may be mailed all the same; `NotAuthorized` when only accounts may share.
    pub async fn share(&self, caller: &Caller, text: Zeroizing<String>, wish: Wish) -> Result<Shared, VaultError> {
        let text = SecretText::new(text, self.plan(caller).secret_bytes_max)?;
        self.keep(caller, &text, wish).await
    }

    pub(super) async fn keep(&self, caller: &Caller, text: &SecretText, wish: Wish) -> Result<Shared, VaultError> {
        let (began, plan) = (Instant::now(), self.plan(caller));
        if caller.member.is_none() && !self.policy.anyone_creates {
            return Err(VaultError::NotAuthorized);
        }
        self.audit.takes_more()?;
        let domain = self.domain_for(caller, wish.domain.as_ref())?;
        let recipients = recipients(caller, plan, &wish.recipients)?;
        let [min, max] = [self.policy.passphrase_chars_min, self.policy.passphrase_chars_max];
        let passphrase = Passphrase::choose(wish.passphrase, min, max)?;
        self.limits.create(caller, plan, text.expose().len()).await?;
        if self.sends_mail() {
            self.limits.mail_from(caller, recipients.len()).await?;
        }
        let has_passphrase = passphrase.is_some();
        let key = match passphrase {
            Some(passphrase) => Some(self.in_time(began, self.derive(passphrase)).await?),
            None => None,
        };

        // Held until the secret is kept: no key goes while somebody seals with it.
        let ring = self.ring();
        let row = self.store.reserve_row().await?;
        let link = LinkKey::generate(row, &self.mask, &*self.random);
        let receipt_key = ReceiptKey::generate(row, &self.mask, &*self.random);
        let sealed = seal(text, key, (&link, &receipt_key), &ring, &self.mask, &*self.random);
        let receipt = Receipt::new(self.now(), plan.ttl.grant(wish.ttl_seconds), has_passphrase)
            .mailed_to(recipients.iter().map(MaskedEmail::of))
            .on(domain.as_ref().map(|domain| domain.id));
        let secret = NewSecret::new(link.locator(&self.mask), receipt_key.locator(&self.mask), receipt.clone(), sealed)
            .ok_or(VaultError::Unavailable)?;
        let secret = secret.owned_by(self.owner(caller, &receipt_key, row)?);
        let (tell, language) = (wish.tell, wish.language);
        let about =
            ToMail { row, link: &link, receipt: &receipt, recipients: &recipients, tell, language, ring: &ring };
        // Posted first: a letter about a secret that is never kept is dropped, but what was kept must be mailed (ADR 0008).
        let has_letters = self.post_about(caller, &about).await?;
        let account = caller.member.as_ref().map(|member| member.account().id);
        let fact = Fact::new(Noted::SecretShared, receipt.created_at).row(row).account(account);
        let store = self.store.clone();
        let keeping = async move {
            let kept = store.create(secret).await.map(Some);
            // Until now somebody sealed under these keys.
            drop(ring);
            kept
        };
        self.counted((Event::Created, fact), keeping).await?;
        if has_letters {
            self.rouse();
        }
        Ok(Shared { link, receipt_key, receipt })
    }

    /// The receipt key, sealed for the account that shares.
    fn owner(&self, caller: &Caller, receipt_key: &ReceiptKey, row: Row) -> Result<Option<Owner>, VaultError> {
        let Some(member) = &caller.member else { return Ok(None) };
        let account = member.account();
        let sealer = self.sealers.of(account, &*self.random).ok_or(VaultError::Unavailable)?;
        Ok(Some(Owner { account: account.id, receipt_key: sealer.seal(receipt_key, row) }))
    }

    async fn derive(&self, passphrase: Passphrase) -> Result<PassphraseKey, VaultError> {
        let (cost, random) = (self.policy.bcrypt_cost, self.random.clone());
        self.hashing.chosen.run(move || PassphraseKey::derive(&passphrase, cost, &*random)).await
    }
}

/// The recipients, if this caller may have them.
fn recipients(caller: &Caller, plan: &Plan, wished: &[String]) -> Result<Vec<Email>, Invalid> {
    let recipients_max = plan.recipients_max;
    if !wished.is_empty() && caller.member.is_none() {
        return Err(Invalid::RecipientWithoutAccount);
    }
    if wished.len() > recipients_max {
        return Err(Invalid::TooManyRecipients { recipients_max });
    }
    let mut recipients = Vec::with_capacity(wished.len());
    for text in wished {
        let recipient = Email::parse(text).map_err(|_| Invalid::Recipient)?;
        // However often somebody is named, they get one mail.
        if !recipients.contains(&recipient) {
            recipients.push(recipient);
        }
    }
    Ok(recipients)
}
