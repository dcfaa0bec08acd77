//! The verbs: what one can do with a secret. Each is policy, then pure work, then one transition of the store.
//!
//! Deliberately absent: HTTP, HTML, language. API and pages call the same verbs, so they cannot drift apart.

mod accounts;
mod audit;
mod burn;
mod caller;
mod certificates;
mod challenges;
mod domains;
mod error;
#[cfg(any(test, fuzzing))]
pub(crate) mod fuzz;
mod generate;
mod hashing;
mod hooks;
mod import;
mod keys;
mod lead;
mod limits;
mod look;
mod mail;
mod network;
#[cfg(test)]
pub(crate) mod nodes;
mod receipts;
mod recent;
mod reveal;
mod roots;
mod sealers;
mod session;
mod share;
mod sign_up;
mod tally;

use std::collections::BTreeMap;
use std::future::poll_fn;
use std::pin::pin;
use std::sync::{
    Arc, Mutex,
    atomic::{AtomicU64, Ordering},
};
use std::task::Poll;
use std::time::Duration;

use glimpse_core::{
    crypto::{
        keyring::{Generation, RootKeyring},
        password::PasswordCost,
    },
    limits::TryLimits,
    link::MaskKey,
    random::Random,
    time::{Clock, Timestamp},
};
use glimpse_store::{Store, StoreError, Swept, audit::Fact};
use tokio::{
    sync::{Notify, oneshot},
    time::Instant,
};

pub use accounts::{Credentials, Proof, SignedIn};
pub use burn::Burned;
pub use caller::{Caller, Member, Plan};
pub use certificates::{Certificate, Issued, Seen};
pub use domains::{
    Asked, DOMAINS_MAX, DnsTrouble, Domain, DomainOwner, DomainPolicy, DomainProof, DomainState, Failing, On, Proved,
    base_on,
};
pub use error::{Invalid, VaultError};
pub use hooks::{Call, Hook, HookPolicy, HookUrl, Told, UNREADABLE};
pub use import::{Imported, Newcomer};
pub use keys::Keys;
pub use limits::LimitPolicy;
pub use look::Look;
pub use mail::{MailPolicy, Outgoing, RECOVER_WITHIN, Says, ShareNote, Tell};
pub(crate) use network::network;
pub use receipts::Known;
pub use recent::Recent;
pub(crate) use roots::RESEALS_MAX;
pub use roots::{RootError, RootStatus, destroyed_roots};
pub use share::{Shared, Wish};
pub use sign_up::CONFIRM_WITHIN;
pub use tally::{Event, Tally};

use audit::Audit;
use domains::Domains;
use hashing::Pools;
use limits::Limits;
use sealers::Sealers;

/// The plan of accounts that have no other.
pub const BASIC: &str = "basic";

/// What this instance allows, from the configuration.
#[derive(Debug, Clone)]
pub struct Policy {
    /// The plan of callers without an account.
    pub anonymous: Plan,
    /// The plans of accounts, by name; [`BASIC`] is among them.
    pub plans: BTreeMap<String, Plan>,
    /// Whether callers without an account may share.
    pub anyone_creates: bool,
    /// Accounts.
    pub accounts: AccountPolicy,
    /// Who may read receipts and burn.
    pub receipts: Receipts,
    /// Share domains.
    pub domains: DomainPolicy,
    /// Mail.
    pub mail: MailPolicy,
    /// Webhooks.
    pub hooks: HookPolicy,
    /// Rate limits.
    pub limits: LimitPolicy,
    /// Receipts in one list.
    pub recent_max: usize,
    /// Characters of a generated value.
    pub generated_length: usize,
    /// The fewest characters a passphrase may have; 0 for no minimum.
    pub passphrase_chars_min: usize,
    /// The most characters a passphrase may have.
    pub passphrase_chars_max: usize,
    /// bcrypt's cost.
    pub bcrypt_cost: u8,
    /// Slow hashes of one kind at once.
    pub hash_threads: usize,
    /// Slow hashes of one kind that may wait.
    pub hash_queue: usize,
    /// Passphrase tries.
    pub tries: TryLimits,
    /// How long a verb may take before its transition begins. A claim that has begun is always waited for: giving up on it
    /// would consume a secret that nobody gets.
    pub prepare_within: Duration,
    /// A refusal that must not tell used from unknown leaves this long after the verb began.
    pub refuse_after: Duration,
}

/// Who may read a receipt and burn (contract, 0.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Receipts {
    /// Whoever holds the receipt key.
    Key,
    /// Only the account that shared, and it needs the key too.
    Account,
}

/// Who may make an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignUp {
    /// Anybody.
    Open,
    /// Whoever has an invitation.
    Invite,
    /// Nobody but the operator.
    Closed,
}

/// Who sees to it that an address is its owner's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConfirmedBy {
    /// Nobody: it is believed.
    Nobody,
    /// The operator.
    Operator,
    /// Whoever has a link that was mailed there.
    Mail,
}

/// What this instance allows accounts.
#[derive(Debug, Clone, Copy)]
pub struct AccountPolicy {
    /// Who may make their own.
    pub sign_up: SignUp,
    /// Who sees to it that the address of somebody who signs up is theirs; they act only then.
    pub confirmed_by: ConfirmedBy,
    /// The fewest characters of a password.
    pub password_chars_min: usize,
    /// How long a session lasts.
    pub session: Duration,
    /// What one try of a password costs.
    pub password_cost: PasswordCost,
}

impl Policy {
    /// A plan by its name; [`BASIC`] if it is not in the configuration any more.
    fn plan_named(&self, name: &str) -> &Plan {
        self.plans.get(name).or_else(|| self.plans.get(BASIC)).unwrap_or(&self.anonymous)
    }
}

/// All verbs, and what they work with.
pub struct Vault {
    store: Arc<dyn Store>,
    keys: Arc<Keys>,
    /// The newest root key, and since when every node is known to have it.
    known_since: Mutex<Option<(Generation, Instant)>>,
    mask: MaskKey,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
    policy: Policy,
    hashing: Pools,
    limits: Limits,
    sealers: Sealers,
    domains: Domains,
    tally: Arc<Tally>,
    /// When a sweep last left nothing behind, in milliseconds.
    swept_at: AtomicU64,
    /// Tells this process from all others.
    node: u64,
    /// A mail was posted.
    posted: Arc<Notify>,
    /// Something for a webhook was.
    hooks_posted: Arc<Notify>,
    audit: Audit,
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
        let keys = Arc::new(Keys::new(ring));
        let hashing = Pools::new(policy.hash_threads, policy.hash_queue);
        let mut node = [0; 8];
        random.fill(&mut node);
        let tally = Arc::new(Tally::default());
        let limits = Limits::new(policy.limits, policy.mail, policy.hooks, keys.clone(), store.clone(), tally.clone());
        let swept_at = AtomicU64::new(clock.now().millis());
        Self {
            store,
            keys,
            known_since: Mutex::default(),
            mask,
            clock,
            random,
            policy,
            hashing,
            limits,
            sealers: Sealers::default(),
            domains: Domains::default(),
            tally,
            swept_at,
            node: u64::from_le_bytes(node) >> 2,
            posted: Arc::default(),
            hooks_posted: Arc::default(),
            audit: Audit::default(),
        }
    }

    /// The current time, as every verb sees it.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// What happened since this process began.
    pub fn tally(&self) -> &Tally {
        &self.tally
    }

    /// Takes a secret for somebody to see. What nobody waits for any more is undone, where the store can; else it goes on to its end as in
    /// [`Self::counted`].
    async fn taken<T: Send + 'static>(
        &self,
        of: (Event, Fact),
        transition: impl Future<Output = Result<Option<T>, StoreError>> + Send + 'static,
    ) -> Result<Option<T>, VaultError> {
        if !self.store.undoes() {
            return self.counted(of, transition).await;
        }
        // The first half is dropped with this future.
        let (_waits, leaves) = oneshot::channel::<()>();
        let until_left = async move {
            tokio::select! {
                // First: what is there for nobody is dropped unseen.
                biased;
                _ = leaves => Err(StoreError::Closed),
                taken = transition => taken,
            }
        };
        self.counted(of, until_left).await
    }

    /// Runs a transition to its end, counts it and notes it in the audit log, whether anybody still waits for it or not.
    async fn counted<T: Send + 'static>(
        &self,
        (event, fact): (Event, Fact),
        transition: impl Future<Output = Result<Option<T>, StoreError>> + Send + 'static,
    ) -> Result<Option<T>, VaultError> {
        self.audit.has_room()?;
        let (tally, audit) = (self.tally.clone(), self.audit.of_secrets());
        let counted = tokio::spawn(async move {
            let done = transition.await;
            match &done {
                Ok(Some(_)) => {
                    tally.count(event);
                    if let Some(audit) = audit {
                        audit::write(audit, [fact]).await;
                    }
                }
                // Somebody else was faster.
                Ok(None) => tally.count(Event::ClaimLost),
                Err(_) => {}
            }
            done
        });
        Ok(counted.await.map_err(|_| VaultError::Unconfirmed)??)
    }

    /// Whether anything can be kept now: writes something that means nothing.
    ///
    /// # Errors
    /// When nothing can.
    pub async fn try_write(&self) -> Result<(), VaultError> {
        Ok(self.store.try_write().await?)
    }

    /// One step of erasing what is over.
    ///
    /// # Errors
    /// When the store cannot; the next step goes on.
    pub async fn sweep(&self) -> Result<Swept, StoreError> {
        let swept = self.store.sweep(self.now()).await?;
        self.tally.add(Event::ExpiredUnread, swept.expired as u64);
        if !swept.more {
            self.swept_at.store(self.now().millis(), Ordering::Relaxed);
        }
        Ok(swept)
    }

    /// How long ago a sweep left nothing behind that is over.
    pub fn swept_ago(&self) -> Duration {
        self.now().since(Timestamp::from_millis(self.swept_at.load(Ordering::Relaxed)))
    }

    /// What this instance draws at random with.
    pub fn random(&self) -> &dyn Random {
        &*self.random
    }

    /// Tells root keys apart without saying anything about them: the generation in use, and the beginning of its verifier.
    pub fn root_fingerprint(&self) -> String {
        let ring = self.ring();
        let (sealing, verifiers) = (ring.sealing(), ring.verifiers());
        let verifier = verifiers.iter().find(|(generation, _)| *generation == sealing).map(|(_, verifier)| verifier);
        let beginning: String =
            verifier.iter().flat_map(|bytes| &bytes[..8]).map(|byte| format!("{byte:02x}")).collect();
        format!("{} · {beginning}", sealing.0)
    }

    /// Which root key seals.
    pub fn root_generation(&self) -> Generation {
        self.ring().sealing()
    }

    /// What this instance allows.
    pub fn policy(&self) -> &Policy {
        &self.policy
    }

    /// Runs a verb whose refusals must not tell why. They leave on a tick of the timer, which is set before the verb begins: so
    /// neither their time nor, among those of one tick, their order tells what was looked up where.
    async fn evenly<T>(
        &self,
        began: Instant,
        verb: impl Future<Output = Result<T, VaultError>>,
    ) -> Result<T, VaultError> {
        let mut leaves = pin!(tokio::time::sleep_until(began + self.policy.refuse_after));
        poll_fn(|context| Poll::Ready(leaves.as_mut().poll(context).is_ready())).await;
        let outcome = verb.await;
        if matches!(outcome, Err(VaultError::Gone | VaultError::NotAuthorized)) {
            leaves.await;
        }
        outcome
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
