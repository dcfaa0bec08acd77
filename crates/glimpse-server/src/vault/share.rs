//! Sharing: a text becomes a link that opens once, and a receipt.

use glimpse_core::{
    crypto::seal::{PassphraseKey, seal},
    link::{LinkKey, ReceiptKey},
    passphrase::Passphrase,
    receipt::Receipt,
    secret::SecretText,
};
use glimpse_store::NewSecret;
use tokio::time::Instant;
use zeroize::Zeroizing;

use super::{Vault, VaultError};

/// What a sender asks for besides the text. Raw: the verb grants or refuses it.
pub struct Wish {
    /// Lifetime in seconds; none and 0 mean the default.
    pub ttl_seconds: Option<i64>,
    /// Empty means none.
    pub passphrase: Zeroizing<String>,
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
    /// `Invalid` when the text or the passphrase is outside the limits; `Busy` or `Unavailable` when it was not kept.
    pub async fn share(&self, text: Zeroizing<String>, wish: Wish) -> Result<Shared, VaultError> {
        let text = SecretText::new(text, self.policy.secret_bytes_max)?;
        self.keep(&text, wish).await
    }

    pub(super) async fn keep(&self, text: &SecretText, wish: Wish) -> Result<Shared, VaultError> {
        let began = Instant::now();
        let [min, max] = [self.policy.passphrase_chars_min, self.policy.passphrase_chars_max];
        let passphrase = Passphrase::choose(wish.passphrase, min, max)?;
        let has_passphrase = passphrase.is_some();
        let key = match passphrase {
            Some(passphrase) => Some(self.in_time(began, self.derive(passphrase)).await?),
            None => None,
        };

        let row = self.store.reserve_row().await?;
        let link = LinkKey::generate(row, &self.mask, &*self.random);
        let receipt_key = ReceiptKey::generate(row, &self.mask, &*self.random);
        let sealed = seal(text, key, (&link, &receipt_key), &self.ring, &self.mask, &*self.random);
        let receipt = Receipt::new(self.now(), self.policy.ttl.grant(wish.ttl_seconds), has_passphrase);
        let secret = NewSecret::new(link.locator(&self.mask), receipt_key.locator(&self.mask), receipt.clone(), sealed)
            .ok_or(VaultError::Unavailable)?;
        self.store.create(secret).await?;
        Ok(Shared { link, receipt_key, receipt })
    }

    async fn derive(&self, passphrase: Passphrase) -> Result<PassphraseKey, VaultError> {
        let (cost, random) = (self.policy.bcrypt_cost, self.random.clone());
        self.hashing.run(move || PassphraseKey::derive(&passphrase, cost, &*random)).await
    }
}
