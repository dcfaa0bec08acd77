//! Root keys while the server runs: what the operator asks for, and what follows by itself. The vault says what may be; the key file
//! is changed here, always before anything depends on it (ADR 0014).

use std::sync::Arc;
use std::time::Duration;

use glimpse_core::{crypto::keyring::Generation, time::Timestamp};
use glimpse_store::IdentityError;
use serde_json::{Value, json};
use tokio::sync::Mutex;
use tracing::{error, info, warn};

use super::{
    audit::AuditKeeper,
    keyfile::{KeyFile, KeyfileError},
};
use crate::vault::{RootError, RootStatus, Vault};

/// How often this node says which keys it has, and looks which one seals.
const TEND_EVERY: Duration = Duration::from_secs(2);
/// How often letters and documents are looked for that another key sealed.
const RESEAL_EVERY: Duration = Duration::from_secs(30);
/// Between two steps of sealing them anew: others want to use the store, too.
const RESEAL_PAUSE: Duration = Duration::from_millis(50);

/// Why a root key is not what somebody wants it to be. Says what to do.
#[derive(Debug, thiserror::Error)]
pub(crate) enum KeysError {
    #[error(transparent)]
    Root(#[from] RootError),
    #[error("{0}; nothing was changed")]
    File(#[from] KeyfileError),
    #[error("the key file has other keys than this server uses; run `glimpse keys reload` first")]
    Differs,
    #[error("a new key is in the key file, but is not used yet: {0}; run `glimpse keys reload`")]
    Kept(#[source] RootError),
    #[error("the key that signs the audit log cannot be sealed with the newest root key: {0}; nothing was destroyed")]
    Audit(#[source] std::io::Error),
    #[error("the key was destroyed, but the key file still has it: {0}; take its line out by hand")]
    Stays(#[source] KeyfileError),
}

/// Keeps the keys: one change at a time.
pub(crate) struct KeyKeeper {
    vault: Arc<Vault>,
    file: Mutex<KeyFile>,
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
        Self { vault, file: Mutex::new(file), audit }
    }

    /// One object for each key, the oldest first.
    pub(crate) async fn status(&self) -> Result<Value, KeysError> {
        Ok(self.vault.root_status().await?.iter().map(view).collect())
    }

    /// Makes one more key. Kept first, then known, then used.
    pub(crate) async fn rotate(&self) -> Result<Value, KeysError> {
        let file = self.file.lock().await;
        let ring = self.vault.rotated()?;
        if file.read()?.verifiers() != self.vault.keys().ring().verifiers() {
            return Err(KeysError::Differs);
        }
        file.put(&ring)?;
        match self.vault.take_ring(ring).await {
            Ok(()) => self.newest().await,
            // Another node was faster: this one was never known to anybody.
            Err(error @ RootError::Identity(IdentityError::WrongRootKey(_) | IdentityError::MissingRootKey(_))) => {
                if let Err(error) = file.put(&self.vault.keys().ring()) {
                    error!(%error, "The key file keeps a root key that nobody uses; put the one from before back");
                }
                Err(error.into())
            }
            // Perhaps it is known already: it must not be lost.
            Err(error) => Err(KeysError::Kept(error)),
        }
    }

    /// Reads the key file again.
    pub(crate) async fn reload(&self) -> Result<Value, KeysError> {
        let file = self.file.lock().await;
        self.vault.take_ring(file.read()?).await?;
        self.newest().await
    }

    /// Destroys a key: from here on nothing opens that was sealed with it.
    pub(crate) async fn destroy(&self, generation: Generation, unless: Unless) -> Result<Value, KeysError> {
        let file = self.file.lock().await;
        if file.read()?.verifiers() != self.vault.keys().ring().verifiers() {
            return Err(KeysError::Differs);
        }
        // What the nodes agreed upon a moment ago counts.
        self.vault.tend_roots().await?;
        match unless {
            Unless::Used => self.vault.may_destroy(generation).await?,
            Unless::Sealing => self.vault.nobody_seals_with(generation).await?,
        }
        self.reseal_audit().await.map_err(KeysError::Audit)?;
        let ring = self.vault.condemn_root(generation).await?;
        // From here on it is gone, here and on every node, however this ends.
        let written = file.put(&ring);
        self.vault.forget_root(generation).await?;
        written.map_err(KeysError::Stays)?;
        info!(root.generation = generation.0, "A root key was destroyed");
        Ok(json!({ "generation": generation.0, "destroyed": true }))
    }

    async fn reseal_audit(&self) -> std::io::Result<()> {
        match &self.audit {
            Some(audit) => audit.reseal().await,
            None => Ok(()),
        }
    }

    async fn newest(&self) -> Result<Value, KeysError> {
        let status = self.vault.root_status().await?;
        Ok(status.last().map(view).unwrap_or_default())
    }

    /// At the start: what was destroyed is to be in the file no more.
    pub(crate) async fn tidy(&self) -> Result<(), KeysError> {
        let destroyed = self.vault.destroyed_roots().await?;
        if destroyed.is_empty() {
            return Ok(());
        }
        let file = self.file.lock().await;
        let kept = file.read()?;
        if kept.generations().any(|kept| destroyed.contains(&kept)) {
            let left = destroyed.iter().try_fold(kept, |ring, generation| ring.without(*generation));
            left.map_or(Ok(()), |ring| file.put(&ring)).map_err(KeysError::Stays)?;
        }
        Ok(())
    }

    /// What was destroyed on another node, or by a process that died over it, goes here as well.
    async fn follow(&self) -> Result<(), KeysError> {
        let Some((ring, gone)) = self.vault.condemned().await? else { return Ok(()) };
        // The key is gone in any case; what it sealed of ours is sealed anew while it is here.
        if let Err(error) = self.reseal_audit().await {
            error!(%error, "The key that signs the audit log could not be sealed anew; it is lost with the root key");
        }
        let file = self.file.lock().await;
        let written = file.put(&ring);
        for generation in &gone {
            self.vault.forget_root(*generation).await?;
        }
        written.map_err(KeysError::Stays)
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
                tokio::time::sleep(RESEAL_EVERY.min(TEND_EVERY * 2)).await;
            }
        };
        tokio::join!(tending, resealing);
    }

    async fn tend(&self) -> Result<(), KeysError> {
        self.vault.tend_roots().await?;
        self.follow().await
    }

    async fn reseal(&self) {
        loop {
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
