//! The account at the authority: made at the first order, kept with the data, used by every node.

use std::sync::Arc;

use instant_acme::{Account, AccountCredentials, NewAccount};
use serde::{Deserialize, Serialize};
use tokio::sync::Mutex;
use tracing::info;
use zeroize::Zeroizing;

use super::{client::Client, order::OrderError};
use crate::{config, vault::Vault};

/// What is kept. Another directory or contact makes it another account's.
#[derive(Serialize, Deserialize)]
struct Kept<Credentials> {
    directory: String,
    contact: Option<String>,
    credentials: Credentials,
}

/// The account, once somebody needs it.
pub(super) struct Accounts {
    vault: Arc<Vault>,
    client: Client,
    directory: String,
    contact: Option<String>,
    now: Mutex<Option<Account>>,
}

impl Accounts {
    pub(super) fn new(vault: Arc<Vault>, client: Client, settings: &config::Acme) -> Self {
        let (directory, contact) = (settings.directory.clone(), settings.contact.clone());
        Self { vault, client, directory, contact, now: Mutex::default() }
    }

    pub(super) fn directory(&self) -> &str {
        &self.directory
    }

    /// The one that is kept, else a new one.
    pub(super) async fn account(&self) -> Result<Account, OrderError> {
        let mut now = self.now.lock().await;
        if let Some(account) = &*now {
            return Ok(account.clone());
        }
        let kept = self.vault.acme_account().await?;
        let kept = kept.and_then(|kept| serde_json::from_slice::<Kept<AccountCredentials>>(&kept).ok());
        let kept = kept.filter(|kept| kept.directory == self.directory && kept.contact == self.contact);
        let builder = Account::builder_with_http(Box::new(self.client.clone()));
        let account = match kept {
            Some(kept) => builder.from_credentials(kept.credentials).await?,
            None => {
                let contact: Vec<&str> = self.contact.as_deref().into_iter().collect();
                let wanted =
                    NewAccount { contact: &contact, terms_of_service_agreed: true, only_return_existing: false };
                let (account, credentials) = builder.create(&wanted, self.directory.clone(), None).await?;
                let (directory, contact) = (self.directory.clone(), self.contact.clone());
                // Unwrap safety: texts always have a JSON form.
                let text = serde_json::to_vec(&Kept { directory, contact, credentials }).unwrap_or_default();
                self.vault.keep_acme_account(&Zeroizing::new(text)).await?;
                info!("An account at the certificate authority was made");
                account
            }
        };
        *now = Some(account.clone());
        Ok(account)
    }

    /// After a failure everything is asked for anew; after one that says so, the account is made anew, too.
    pub(super) async fn forget(&self, failure: &OrderError) {
        *self.now.lock().await = None;
        if failure.is_about_account() {
            // If the store cannot be asked now, the next failure says so again.
            let _ = self.vault.keep_acme_account(b"").await;
        }
    }
}
