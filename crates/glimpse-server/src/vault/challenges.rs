//! Answers to certificate authorities that look whose host it is. Every node gives them, whichever ordered; none of them is a secret.

use std::time::Duration;

use glimpse_core::time::Timestamp;
use glimpse_store::Shelf;
use serde::{Deserialize, Serialize};

use super::{Vault, VaultError};

/// Longer names are none of ours. Tokens have 22 characters and more, host names up to 253.
const NAME_BYTES_MAX: usize = 255;
/// After this time nobody asks any more.
const LASTS: Duration = Duration::from_secs(3600);

/// An answer.
#[derive(Serialize, Deserialize)]
struct Challenge {
    answer: String,
    until: u64,
}

impl Vault {
    /// Keeps an answer, by the token or the host that is asked for.
    ///
    /// # Errors
    /// When the store cannot be asked.
    pub async fn answer_challenge(&self, name: &str, answer: &str) -> Result<(), VaultError> {
        let challenge = Challenge { answer: answer.to_owned(), until: self.now().after(LASTS).millis() };
        // Unwrap safety: a text and a number always have a JSON form.
        self.put_challenge(name, Some(&serde_json::to_vec(&challenge).unwrap_or_default())).await
    }

    /// The answer, if somebody may ask for it now.
    ///
    /// # Errors
    /// When the store cannot be asked.
    pub async fn challenge(&self, name: &str) -> Result<Option<String>, VaultError> {
        let is_name = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
        if name.is_empty() || name.len() > NAME_BYTES_MAX || !name.bytes().all(is_name) {
            return Ok(None);
        }
        let found = self.store.document(Shelf::Challenges, name).await?;
        let found = found.and_then(|found| serde_json::from_slice::<Challenge>(&found).ok());
        Ok(found.filter(|found| self.now() < Timestamp::from_millis(found.until)).map(|found| found.answer))
    }

    /// Nobody asks for it any more.
    ///
    /// # Errors
    /// When the store cannot be asked.
    pub async fn forget_challenge(&self, name: &str) -> Result<(), VaultError> {
        self.put_challenge(name, None).await
    }

    /// Takes away what was left behind by nodes that died.
    ///
    /// # Errors
    /// When the store cannot be asked.
    pub async fn sweep_challenges(&self) -> Result<(), VaultError> {
        let now = self.now();
        for (name, content) in self.store.documents(Shelf::Challenges).await? {
            let found = serde_json::from_slice::<Challenge>(&content).ok();
            if found.is_none_or(|found| now >= Timestamp::from_millis(found.until)) {
                self.store.replace_document(Shelf::Challenges, &name, Some(&content), None).await?;
            }
        }
        Ok(())
    }

    async fn put_challenge(&self, name: &str, after: Option<&[u8]>) -> Result<(), VaultError> {
        let before = self.store.document(Shelf::Challenges, name).await?;
        self.store.replace_document(Shelf::Challenges, name, before.as_deref(), after).await?;
        Ok(())
    }
}
