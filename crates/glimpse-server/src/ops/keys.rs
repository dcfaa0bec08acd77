//! Root keys while the server runs: what the operator asks for, and what follows by itself. The vault says what may be; the key file
//! is changed here, always before anything depends on it (ADR 0014).

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex as SyncMutex, PoisonError};
use std::time::Duration;

use glimpse_core::{
    crypto::keyring::{Generation, RootKeyring},
    time::Timestamp,
};
use glimpse_store::{
    IdentityError, StoreError,
    audit::{About, By, Event},
};
use serde_json::{Value, json};
use tokio::sync::Mutex;
use tracing::{error, info, warn};

use super::{
    audit::AuditKeeper,
    keyfile::{KeyFile, KeyfileError, Replaced},
    system::SystemRandom,
};
use crate::vault::{RESEALS_MAX, RootError, RootStatus, Vault};

/// How often this node says which keys it has, and looks which one seals.
const TEND_EVERY: Duration = Duration::from_secs(2);
/// How often letters and documents are looked for that another key sealed.
const RESEAL_EVERY: Duration = Duration::from_secs(4);
/// Between two steps of sealing them anew: others want to use the store, too.
const RESEAL_PAUSE: Duration = Duration::from_millis(50);

/// Why a root key is not what somebody wants it to be. Says what to do, and what was changed.
#[derive(Debug, thiserror::Error)]
pub(crate) enum KeysError {
    #[error(transparent)]
    Root(#[from] RootError),
    /// Before anything was changed.
    #[error("{0}; nothing was changed")]
    Unchanged(#[source] StoreError),
    #[error("{0}{after}", after = unless_replaced(.0))]
    File(#[from] KeyfileError),
    #[error("the key file has other keys than this server uses; run `glimpse keys reload` first")]
    Differs,
    #[error("a new key is in the key file, but is not used yet: {0}; run `glimpse keys reload`")]
    Kept(#[source] RootError),
    #[error(
        "the keys of the file may be in use now or not: {0}; look at `glimpse keys status`, or run `glimpse keys reload` again"
    )]
    Untold(#[source] RootError),
    #[error(
        "nobody knows whether the key was destroyed: {0}; look at `glimpse keys status`, and try again if it is there"
    )]
    Unsure(#[source] RootError),
    #[error("the key that signs the audit log cannot be sealed with the newest root key: {0}; nothing was destroyed")]
    Audit(#[source] std::io::Error),
    #[error("the key was destroyed, but the key file still has it: {0}; take its line out by hand")]
    Stays(#[source] KeyfileError),
    #[error("the key was destroyed and is in the key file no more, but its bytes may be on the disk: {0}")]
    Lies(#[source] KeyfileError),
    #[error("the key was destroyed and is in the key file no more; this server forgets it as soon as it can: {0}")]
    Lingers(#[source] RootError),
}

fn unless_replaced(error: &KeyfileError) -> &'static str {
    match error {
        KeyfileError::Unsynced(..) | KeyfileError::Leftover(..) => "",
        _ => "; nothing was changed",
    }
}

/// The store failed before anything was changed.
fn unchanged(error: RootError) -> KeysError {
    match error {
        RootError::Store(error) => KeysError::Unchanged(error),
        error => KeysError::Root(error),
    }
}

/// Keeps the keys: one change at a time.
pub(crate) struct KeyKeeper {
    vault: Arc<Vault>,
    file: Arc<KeyFile>,
    changing: Mutex<()>,
    /// The destroyed generations that the file was rid of.
    tidied: SyncMutex<BTreeSet<Generation>>,
    /// Those that this process destroyed without being told that it did.
    unsure: SyncMutex<BTreeSet<Generation>>,
    audit: Option<Arc<AuditKeeper>>,
}

/// What a key may be destroyed in spite of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unless {
    /// Nothing.
    Used,
    /// Secrets that nobody will ever open.
    Sealing,
}

impl KeyKeeper {
    pub(crate) fn new(vault: Arc<Vault>, file: KeyFile, audit: Option<Arc<AuditKeeper>>) -> Self {
        let (changing, tidied, unsure) = (Mutex::default(), SyncMutex::default(), SyncMutex::default());
        Self { vault, file: Arc::new(file), changing, tidied, unsure, audit }
    }

    /// One object for each key, the oldest first.
    pub(crate) async fn status(&self) -> Result<Value, KeysError> {
        Ok(self.vault.root_status().await.map_err(unchanged)?.iter().map(view).collect())
    }

    /// Makes one more key. Kept first, then known, then used.
    pub(crate) async fn rotate(&self) -> Result<Value, KeysError> {
        let _one_at_a_time = self.changing.lock().await;
        self.vault.may_rotate()?;
        let used = self.vault.keys().ring();
        let more = move |kept: RootKeyring| match kept.verifiers() == used.verifiers() {
            true => kept.rotated(&SystemRandom).ok_or(KeysError::Root(RootError::TooMany)),
            false => Err(KeysError::Differs),
        };
        let Replaced { ring, leftover } = self.replace(more).await?;
        if let Some(error) = leftover {
            // No key of it is destroyed yet; it is looked for again before one is.
            warn!(%error, "What the key file held before is on the disk yet");
        }
        let new = ring.generations().last();
        match self.vault.take_ring(ring).await {
            Ok(()) => {
                self.note(Event::KeyRotated, new).await;
                self.newest().await
            }
            // Another node was faster: this one was never known to anybody.
            Err(error @ RootError::Identity(IdentityError::WrongRootKey(_) | IdentityError::MissingRootKey(_))) => {
                let outdated = |file: &KeyFile| KeysError::File(KeyfileError::Outdated(file.shown()));
                let file = self.file.clone();
                let back = move |kept: RootKeyring| new.and_then(|new| kept.unmade(new)).ok_or_else(|| outdated(&file));
                if let Err(error) = self.replace(back).await {
                    error!(%error, "The key file keeps a root key that nobody uses; take its newest line out");
                }
                Err(error.into())
            }
            // Perhaps it is known already: it must not be lost.
            Err(error) => {
                self.note(Event::KeyRotated, new).await;
                Err(KeysError::Kept(error))
            }
        }
    }

    /// Reads the key file again.
    pub(crate) async fn reload(&self) -> Result<Value, KeysError> {
        let _one_at_a_time = self.changing.lock().await;
        let ring = self.with_file(|file| Ok(file.read()?)).await?;
        let newest = ring.generations().last();
        match self.vault.take_ring(ring).await {
            Ok(()) => self.note(Event::KeyReloaded, newest).await,
            Err(error @ RootError::Identity(_)) => return Err(KeysError::Root(error)),
            Err(error) => {
                self.note(Event::KeyReloaded, newest).await;
                return Err(KeysError::Untold(error));
            }
        }
        // It may be older than what was destroyed.
        self.tidied.lock().unwrap_or_else(PoisonError::into_inner).clear();
        self.newest().await
    }

    /// Destroys a key: from here on nothing opens that was sealed with it.
    pub(crate) async fn destroy(&self, generation: Generation, unless: Unless) -> Result<Value, KeysError> {
        let _one_at_a_time = self.changing.lock().await;
        // What the nodes agreed upon a moment ago counts.
        self.vault.tend_roots().await.map_err(unchanged)?;
        // Cheap, and says at once why it cannot be.
        self.vault.nobody_seals_with(generation).await.map_err(unchanged)?;
        // Put in its place as it is: what can be replaced now can be replaced in a moment, when there is no way back.
        let used = self.vault.keys().ring();
        let same = move |kept: RootKeyring| match kept.verifiers() == used.verifiers() {
            true => Ok(kept),
            false => Err(KeysError::Differs),
        };
        if let Some(error) = self.replace(same).await?.leftover {
            return Err(error.into());
        }
        match unless {
            Unless::Used => self.vault.may_destroy(generation).await.map_err(unchanged)?,
            Unless::Sealing => self.vault.nobody_seals_with(generation).await.map_err(unchanged)?,
        }
        self.reseal_audit().await.map_err(KeysError::Audit)?;
        match self.vault.condemn_root(generation).await {
            Ok(()) => self.note(Event::KeyDestroyed, Some(generation)).await,
            Err(error @ RootError::Store(_)) => {
                self.unsure.lock().unwrap_or_else(PoisonError::into_inner).insert(generation);
                return Err(KeysError::Unsure(error));
            }
            Err(error) => return Err(KeysError::Root(error)),
        }
        // From here on it is gone, here and on every node, however this ends.
        let removed = self.remove(BTreeSet::from([generation])).await;
        let forgotten = self.vault.forget_root(generation).await;
        removed?;
        forgotten.map_err(KeysError::Lingers)?;
        info!(root.generation = generation.0, "A root key was destroyed");
        Ok(json!({ "generation": generation.0, "destroyed": true }))
    }

    async fn reseal_audit(&self) -> std::io::Result<()> {
        match &self.audit {
            Some(audit) => audit.reseal().await,
            None => Ok(()),
        }
    }

    async fn reseal_audit_or_say(&self) {
        if let Err(error) = self.reseal_audit().await {
            error!(%error, "The key that signs the audit log could not be sealed anew; if this process ends now, it is lost with the root key");
        }
    }

    async fn newest(&self) -> Result<Value, KeysError> {
        let status = self.vault.root_status().await.map_err(KeysError::Untold)?;
        Ok(status.last().map(view).unwrap_or_default())
    }

    /// What was destroyed, here, on another node, or by a process that died over it, is to be in the file no more.
    pub(crate) async fn tidy(&self) -> Result<(), KeysError> {
        let destroyed = self.vault.destroyed_roots().await?;
        let certain = {
            let mut unsure = self.unsure.lock().unwrap_or_else(PoisonError::into_inner);
            let certain: Vec<Generation> = unsure.intersection(&destroyed).copied().collect();
            unsure.retain(|generation| !destroyed.contains(generation));
            certain
        };
        for generation in certain {
            self.note(Event::KeyDestroyed, Some(generation)).await;
        }
        if self.tidied.lock().unwrap_or_else(PoisonError::into_inner).is_superset(&destroyed) {
            return Ok(());
        }
        let _one_at_a_time = self.changing.lock().await;
        self.remove(destroyed.clone()).await?;
        *self.tidied.lock().unwrap_or_else(PoisonError::into_inner) = destroyed;
        Ok(())
    }

    /// Notes at once what cannot be taken back, whatever else fails after it.
    async fn note(&self, event: Event, generation: Option<Generation>) {
        let number = generation.map_or(0, |generation| u64::from(generation.0));
        self.vault.note(self.vault.fact(event).by(By::Operator).about(About::Number("generation", number))).await;
    }

    /// Takes what was destroyed, and nothing else, out of the file as it is now: others may have added to it.
    async fn remove(&self, destroyed: BTreeSet<Generation>) -> Result<(), KeysError> {
        let is_there = {
            let destroyed = destroyed.clone();
            move |file: &KeyFile| Ok(file.read()?.generations().any(|kept| destroyed.contains(&kept)))
        };
        let file = self.file.clone();
        let without = move |kept: RootKeyring| {
            kept.without_all(&destroyed).ok_or_else(|| KeysError::File(KeyfileError::Outdated(file.shown())))
        };
        let removing = async {
            if !self.with_file(is_there).await? {
                return Ok(None);
            }
            // The key is gone in any case; what it sealed of ours is sealed anew while it is here.
            self.reseal_audit_or_say().await;
            Ok(self.replace(without).await?.leftover)
        };
        match removing.await {
            Ok(None) => Ok(()),
            Ok(Some(leftover)) => Err(KeysError::Lies(leftover)),
            Err(KeysError::File(error @ KeyfileError::Unsynced(..))) => Err(KeysError::Lies(error)),
            Err(KeysError::File(error)) => Err(KeysError::Stays(error)),
            Err(error) => Err(error),
        }
    }

    async fn replace(
        &self,
        change: impl FnOnce(RootKeyring) -> Result<RootKeyring, KeysError> + Send + 'static,
    ) -> Result<Replaced, KeysError> {
        self.with_file(move |file| file.replace(change)).await
    }

    /// On a thread that may wait for the disk.
    async fn with_file<T: Send + 'static>(
        &self,
        work: impl FnOnce(&KeyFile) -> Result<T, KeysError> + Send + 'static,
    ) -> Result<T, KeysError> {
        let file = self.file.clone();
        let worked = tokio::task::spawn_blocking(move || work(&file));
        worked.await.unwrap_or(Err(KeysError::Unchanged(StoreError::Closed)))
    }

    /// Goes on until it is dropped.
    pub(crate) async fn run(self: Arc<Self>) {
        let tending = async {
            let mut is_failing = false;
            loop {
                tokio::time::sleep(TEND_EVERY).await;
                let tended = self.tend().await;
                if let (Err(error), false) = (&tended, is_failing) {
                    warn!(%error, "The root keys could not be looked after");
                }
                is_failing = tended.is_err();
            }
        };
        let resealing = async {
            loop {
                if self.vault.keys().ring().generations().count() > 1 {
                    self.reseal().await;
                }
                tokio::time::sleep(RESEAL_EVERY).await;
            }
        };
        tokio::join!(tending, resealing);
    }

    async fn tend(&self) -> Result<(), KeysError> {
        let tended = self.vault.tend_roots().await;
        // With the key that seals now, before another one goes out of the file.
        self.reseal_audit_or_say().await;
        tended?;
        self.tidy().await
    }

    /// What is left after so many steps is done the next time.
    async fn reseal(&self) {
        for _ in 0..RESEALS_MAX {
            match self.vault.reseal_some().await {
                Ok(true) => tokio::time::sleep(RESEAL_PAUSE).await,
                Ok(false) => return,
                Err(error) => {
                    warn!(%error, "Letters and certificates could not be sealed with the newest root key yet");
                    return;
                }
            }
        }
    }
}

fn view(status: &RootStatus) -> Value {
    let RootStatus { generation, since, seals, under, documents, nodes } = status;
    let seconds = |at: Option<Timestamp>| at.map(Timestamp::seconds);
    json!({
        "generation": generation.0,
        "since": seconds(*since),
        "seals": seals,
        "secrets": under.secrets,
        "letters": under.letters,
        "documents": documents,
        "until": seconds(under.until),
        "nodes": nodes,
        "unused": status.is_unused(),
    })
}
