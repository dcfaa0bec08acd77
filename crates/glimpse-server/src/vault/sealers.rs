//! The sealers of accounts that share: kept for a while, because an exchange on the curve costs more than all the rest of
//! sharing. ADR 0005 says what that means for somebody who reads this process's memory.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use glimpse_core::{
    account::AccountId,
    crypto::account::{AccountPublicKey, ReceiptSealer},
    random::Random,
};
use glimpse_store::Account;
use tokio::time::Instant;

/// After this time a fresh one is made.
const LIFETIME: Duration = Duration::from_secs(600);
/// Accounts whose sealers are kept.
const KEPT_MAX: usize = 1000;

struct Kept {
    public_key: AccountPublicKey,
    made_at: Instant,
    sealer: Arc<ReceiptSealer>,
}

#[derive(Default)]
pub(super) struct Sealers(Mutex<HashMap<AccountId, Kept>>);

impl Sealers {
    /// A sealer for an account; none if its stored key is damaged.
    pub(super) fn of(&self, account: &Account, random: &dyn Random) -> Option<Arc<ReceiptSealer>> {
        let now = Instant::now();
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = kept.get(&account.id)
            && found.public_key == account.public_key
            && now - found.made_at < LIFETIME
        {
            return Some(found.sealer.clone());
        }
        let sealer = Arc::new(ReceiptSealer::new(&account.public_key, random)?);
        if kept.len() >= KEPT_MAX {
            kept.clear();
        }
        kept.insert(account.id, Kept { public_key: account.public_key, made_at: now, sealer: sealer.clone() });
        Some(sealer)
    }
}
