//! The verbs: what one can do with a secret. Each is policy, then pure work, then one transition of the store.
//!
//! Deliberately absent: HTTP, HTML, language. API and pages call the same verbs, so they cannot drift apart.

mod burn;
mod error;
mod generate;
mod hashing;
mod look;
mod receipts;
mod reveal;
mod share;

use std::sync::Arc;
use std::time::Duration;

use glimpse_core::{
    crypto::keyring::RootKeyring,
    limits::{TryLimits, TtlLimits},
    link::MaskKey,
    random::Random,
    time::{Clock, Timestamp},
};
use glimpse_store::Store;
use tokio::time::Instant;

pub use burn::Burned;
pub use error::{Invalid, VaultError};
pub use look::Look;
pub use receipts::Known;
pub use share::{Shared, Wish};

use hashing::Hashing;

/// What this instance allows, from the configuration.
#[derive(Debug, Clone, Copy)]
pub struct Policy {
    /// Lifetimes.
    pub ttl: TtlLimits,
    /// The largest secret, in bytes of UTF-8.
    pub secret_bytes_max: usize,
    /// Characters of a generated value.
    pub generated_length: usize,
    /// The fewest characters a passphrase may have; 0 for no minimum.
    pub passphrase_chars_min: usize,
    /// The most characters a passphrase may have.
    pub passphrase_chars_max: usize,
    /// bcrypt's cost.
    pub bcrypt_cost: u8,
    /// bcrypt runs at once.
    pub hash_threads: usize,
    /// bcrypt runs that may wait.
    pub hash_queue: usize,
    /// Passphrase tries.
    pub tries: TryLimits,
    /// How long a verb may take before its transition begins. A claim that has begun is always waited for: giving up on it
    /// would consume a secret that nobody gets.
    pub prepare_within: Duration,
    /// A refusal that must not tell used from unknown leaves this long after the verb began.
    pub refuse_after: Duration,
}

/// All verbs, and what they work with.
pub struct Vault {
    store: Arc<dyn Store>,
    ring: RootKeyring,
    mask: MaskKey,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
    policy: Policy,
    hashing: Hashing,
}

impl Vault {
    /// A vault over a store that [`Store::identify`] bound to this keyring.
    pub fn new(
        store: Arc<dyn Store>,
        ring: RootKeyring,
        mask: MaskKey,
        clock: Arc<dyn Clock>,
        random: Arc<dyn Random>,
        policy: Policy,
    ) -> Self {
        let hashing = Hashing::new(policy.hash_threads, policy.hash_queue);
        Self { store, ring, mask, clock, random, policy, hashing }
    }

    /// The current time, as every verb sees it.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// What this instance allows.
    pub fn policy(&self) -> &Policy {
        &self.policy
    }

    /// The one refusal for strangers. It leaves on a tick of the timer, so that its time tells nothing either.
    async fn gone(&self, began: Instant) -> VaultError {
        tokio::time::sleep_until(began + self.policy.refuse_after).await;
        VaultError::Gone
    }

    /// Bounds the part of a verb that consumes nothing.
    async fn in_time<T>(
        &self,
        began: Instant,
        preparation: impl Future<Output = Result<T, VaultError>>,
    ) -> Result<T, VaultError> {
        tokio::time::timeout_at(began + self.policy.prepare_within, preparation).await.unwrap_or(Err(VaultError::Busy))
    }
}
