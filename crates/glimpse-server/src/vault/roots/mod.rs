//! Root keys that all nodes agree on: which one seals, adding one, and leaving those behind that were destroyed (ADR 0014). Where keys
//! are kept is not for here.

mod unused;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, PoisonError};

use glimpse_core::crypto::keyring::{GENERATIONS_MAX, Generation, RootKeyring};
use glimpse_store::{IdentityError, NodeKeys, Shelf, Store, StoreError};
use serde::{Deserialize, Serialize};
use tokio::time::Instant;
use tracing::{error, info};

use super::{Keys, Vault};

pub(crate) use unused::RESEALS_MAX;
pub use unused::RootStatus;

/// The one document on its shelf.
const ROOTS: &str = "roots";
/// How often a change of the document is tried again because another node changed it.
const TRIES_MAX: usize = 8;

/// What all nodes agree on.
#[derive(Clone, Default, Serialize, Deserialize)]
struct Roots {
    seals: u32,
    /// When each was made known, in milliseconds; nothing for those from before anybody noted that.
    since: BTreeMap<u32, u64>,
    destroyed: BTreeSet<u32>,
}

impl Roots {
    fn destroyed(&self) -> impl Iterator<Item = Generation> {
        self.destroyed.iter().map(|number| Generation(*number))
    }
}

/// Why a root key is not what somebody wants it to be. Says what to do. Nothing was changed, but for what comes from the store: whoever
/// asked for a change knows how far it got.
#[derive(Debug, thiserror::Error)]
pub enum RootError {
    /// There is none of this number.
    #[error("there is no generation {}; `glimpse keys status` shows them", .0.0)]
    Unknown(Generation),
    /// New secrets are sealed with it.
    #[error(
        "generation {} seals new secrets; `glimpse keys rotate` first, and destroy it when nothing is sealed under it any more",
        .0.0
    )]
    Seals(Generation),
    /// One before is on its way.
    #[error(
        "generation {} does not seal yet; have every node read the key file (`glimpse keys reload`), or stop those that do not, before another one is made",
        .0.0
    )]
    OnItsWay(Generation),
    /// Another node would seal with it, or did not say.
    #[error(
        "{0} of the nodes that are alive did not say yet that they seal with a newer key; try again in a minute, or stop them"
    )]
    Nodes(usize),
    /// No more are kept apart.
    #[error(
        "there have been {GENERATIONS_MAX} root keys, as many as are kept apart; take the oldest `retired` lines out of the key file (who \
         unsubscribed with mails of that time is known no more then), run `glimpse keys reload`, and try again"
    )]
    TooMany,
    /// Something that began before is not over.
    #[error("a share that began before is still under way; try again in a minute")]
    Underway,
    /// Something needs it.
    #[error("{}", unused::in_use(.0))]
    InUse(Box<RootStatus>),
    /// Another node was faster.
    #[error("another node changes the root keys at this moment; look at `glimpse keys status`, and try again")]
    Raced,
    /// The keys are not those of the store.
    #[error("the root key does not belong to what is stored: {0}")]
    Identity(#[source] IdentityError),
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<IdentityError> for RootError {
    fn from(error: IdentityError) -> Self {
        match error {
            IdentityError::Store(error) => Self::Store(error),
            error => Self::Identity(error),
        }
    }
}

/// The generations that were destroyed here: nobody is to use them any more, wherever a key file still has them.
///
/// # Errors
/// When the store cannot be asked.
pub async fn destroyed_roots(store: &dyn Store) -> Result<BTreeSet<Generation>, StoreError> {
    Ok(read(store).await?.0.destroyed().collect())
}

async fn read(store: &dyn Store) -> Result<(Roots, Option<Vec<u8>>), StoreError> {
    let content = store.document(Shelf::Roots, ROOTS).await?;
    let roots = match &content {
        None => Roots::default(),
        // What cannot be read is not guessed at.
        Some(content) => serde_json::from_slice(content).map_err(|_| StoreError::Damaged)?,
    };
    Ok((roots, content))
}

impl Vault {
    /// The root keys of this process.
    pub fn keys(&self) -> Arc<Keys> {
        self.keys.clone()
    }

    /// The keyring as it is now: a verb takes it once.
    pub(super) fn ring(&self) -> Arc<RootKeyring> {
        self.keys.ring()
    }

    /// The generations that were destroyed here.
    ///
    /// # Errors
    /// When the store cannot be asked.
    pub async fn destroyed_roots(&self) -> Result<BTreeSet<Generation>, RootError> {
        Ok(destroyed_roots(&*self.store).await?)
    }

    async fn change_roots(&self, change: impl Fn(&mut Roots)) -> Result<Roots, RootError> {
        for _ in 0..TRIES_MAX {
            let (mut roots, before) = read(&*self.store).await?;
            change(&mut roots);
            // Unwrap safety: numbers always have a JSON form.
            let after = serde_json::to_vec(&roots).unwrap_or_default();
            if before.as_ref() == Some(&after)
                || self.store.replace_document(Shelf::Roots, ROOTS, before.as_deref(), Some(&after)).await?
            {
                return Ok(roots);
            }
        }
        Err(RootError::Raced)
    }

    /// At the start: seals with what all nodes seal with. `is_new` is a store that nobody used before.
    ///
    /// # Errors
    /// When the store cannot be asked.
    pub async fn open_roots(&self, is_new: bool) -> Result<(), RootError> {
        let (ring, now) = (self.ring(), self.now().millis());
        let (roots, _) = read(&*self.store).await?;
        if roots.seals == 0 {
            // Every node has the oldest; a newer one seals when that is certain of it, too.
            let Some(oldest) = ring.generations().next() else { return Err(RootError::Unknown(ring.sealing())) };
            self.change_roots(|roots| {
                if roots.seals == 0 {
                    roots.seals = oldest.0;
                    if is_new {
                        roots.since.insert(oldest.0, now);
                    }
                }
            })
            .await?;
        }
        self.tend_roots().await
    }

    /// Leaves behind what was destroyed; seals with what all nodes seal with; says which keys this one has; and once every node that is
    /// alive has a newer one, has all seal with that.
    ///
    /// # Errors
    /// When the store cannot be asked.
    pub async fn tend_roots(&self) -> Result<(), RootError> {
        // Asked before they are read: what others decided while this node was away is in what is read now.
        let lapses = self.store.lapses();
        let (roots, _) = read(&*self.store).await?;
        self.seal_with(Generation(roots.seals));
        for generation in roots.destroyed() {
            if self.ring().generations().any(|known| known == generation) {
                self.forget_root(generation).await?;
            }
        }
        let nodes = self.tell_keys().await?;
        let ring = self.ring();
        if ring.sealing().0 == roots.seals {
            self.store.has_read_roots(lapses);
        }
        let Some(newest) = ring.generations().last().filter(|newest| newest.0 > roots.seals) else { return Ok(()) };
        let is_known = nodes.iter().all(|node| node.as_ref().is_some_and(|node| node.known.contains(&newest)));
        if !self.has_settled(newest, is_known) {
            return Ok(());
        }
        let roots = self
            .change_roots(|roots| {
                if !roots.destroyed.contains(&newest.0) {
                    roots.seals = roots.seals.max(newest.0);
                }
            })
            .await?;
        self.seal_with(Generation(roots.seals));
        self.tell_keys().await?;
        Ok(())
    }

    /// Whether everybody has had this key for so long that whoever was not heard of meanwhile has stopped serving.
    fn has_settled(&self, generation: Generation, is_known: bool) -> bool {
        let mut known = self.known_since.lock().unwrap_or_else(PoisonError::into_inner);
        if !is_known {
            *known = None;
            return false;
        }
        let since = match *known {
            Some((of, since)) if of == generation => since,
            _ => known.insert((generation, Instant::now())).1,
        };
        since.elapsed() >= self.store.settles_within()
    }

    fn seal_with(&self, generation: Generation) {
        let change = |ring: &RootKeyring| match ring.sealing() {
            sealing if sealing == generation => None,
            _ => ring.sealing_with(generation),
        };
        if self.keys.change(change) {
            info!(root.generation = generation.0, "Secrets are sealed with another root key from now on");
        } else if self.ring().sealing() != generation {
            error!(
                root.generation = generation.0,
                "This node lacks the root key that the others seal with; bring it the key file, and run glimpse keys reload"
            );
        }
    }

    async fn tell_keys(&self) -> Result<Vec<Option<NodeKeys>>, StoreError> {
        let ring = self.ring();
        self.store.tell_keys(NodeKeys { known: ring.generations().collect(), seals: ring.sealing() }).await
    }

    /// Whether one more key may be made.
    ///
    /// # Errors
    /// When one before does not seal yet.
    pub fn may_rotate(&self) -> Result<(), RootError> {
        let ring = self.ring();
        match ring.generations().last() {
            Some(newest) if newest > ring.sealing() => Err(RootError::OnItsWay(newest)),
            _ => Ok(()),
        }
    }

    /// Opens with these keys from now on, durably kept as they are, but for what was destroyed. They seal when all nodes have them.
    ///
    /// # Errors
    /// When they are not those of the store.
    pub async fn take_ring(&self, ring: RootKeyring) -> Result<(), RootError> {
        let now = self.now().millis();
        // The newest one cannot have been destroyed: this ring is older than that, and the store says what is missing in it.
        let destroyed = destroyed_roots(&*self.store).await?;
        let ring = ring.without_all(&destroyed).unwrap_or(ring);
        self.store.add_roots(&ring.verifiers()).await?;
        let (mut new, mut sealing) = (Vec::new(), ring.sealing());
        let is_taken = self.keys.change(|before| {
            let known: BTreeSet<Generation> = before.generations().collect();
            new.extend(ring.generations().filter(|number| !known.contains(number)).map(|number| number.0));
            sealing = before.sealing();
            ring.sealing_with(sealing)
        });
        if !is_taken {
            return Err(RootError::Seals(sealing));
        }
        if !new.is_empty() {
            self.change_roots(|roots| {
                for number in &new {
                    roots.since.entry(*number).or_insert(now);
                }
            })
            .await?;
        }
        self.tend_roots().await
    }

    /// Has it no more, here and in the store.
    ///
    /// # Errors
    /// When the store cannot be written; it is tried again.
    pub async fn forget_root(&self, generation: Generation) -> Result<(), RootError> {
        self.store.forget_root(generation).await?;
        self.keys.change(|ring| ring.without(generation));
        self.tell_keys().await?;
        Ok(())
    }
}
