//! Root keys: which one seals, adding one, and proving of one that nothing needs it (ADR 0014). Where keys are kept is not for here.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError, RwLock, Weak};

use glimpse_core::{
    crypto::{
        document,
        keyring::{Generation, RootKeyring},
        letter,
    },
    time::Timestamp,
};
use glimpse_store::{IdentityError, NodeKeys, Shelf, Store, StoreError, Under};
use serde::{Deserialize, Serialize};
use tokio::time::Instant;
use tracing::{error, info};

use super::{Vault, certificates, mail};

/// The one document on its shelf.
const ROOTS: &str = "roots";
/// Letters that are sealed anew in one step.
const RESEALED_TOGETHER: usize = 32;
/// Sweeps before what is sealed is counted: each takes away a bounded number of what is over.
const SWEEPS_MAX: usize = 10_000;
/// How often a change of the document is tried again because another node changed it.
const TRIES_MAX: usize = 8;

/// The keyring of this process. It may be replaced at any time: whoever needs one takes it once and uses it to the end.
pub struct Keys {
    ring: RwLock<Arc<RootKeyring>>,
    /// Those before, as long as somebody uses them.
    earlier: Mutex<Vec<Weak<RootKeyring>>>,
}

impl Keys {
    /// Begins with this one.
    pub fn new(ring: RootKeyring) -> Self {
        Self { ring: RwLock::new(Arc::new(ring)), earlier: Mutex::default() }
    }

    /// As it is now.
    pub fn ring(&self) -> Arc<RootKeyring> {
        self.ring.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn replace(&self, ring: RootKeyring) {
        let before = std::mem::replace(&mut *self.ring.write().unwrap_or_else(PoisonError::into_inner), Arc::new(ring));
        let mut earlier = self.earlier.lock().unwrap_or_else(PoisonError::into_inner);
        earlier.retain(|ring| ring.strong_count() > 0);
        earlier.push(Arc::downgrade(&before));
    }

    /// Whether somebody still seals with this one: it did when they began.
    fn seals(&self, generation: Generation) -> bool {
        let earlier = self.earlier.lock().unwrap_or_else(PoisonError::into_inner);
        let mut rings = earlier.iter().filter_map(Weak::upgrade).chain([self.ring()]);
        rings.any(|ring| ring.sealing() == generation)
    }
}

/// What all nodes agree on.
#[derive(Clone, Default, Serialize, Deserialize)]
struct Roots {
    seals: u32,
    /// When each was made known, in milliseconds; nothing for those from before anybody noted that.
    since: BTreeMap<u32, u64>,
    destroyed: BTreeSet<u32>,
}

/// How one root key does.
#[derive(Debug)]
pub struct RootStatus {
    /// Which.
    pub generation: Generation,
    /// When it was made known.
    pub since: Option<Timestamp>,
    /// Whether new secrets are sealed with it.
    pub seals: bool,
    /// What is sealed under it.
    pub under: Under,
    /// Certificates, accounts at authorities, and webhooks.
    pub documents: u64,
    /// Nodes that have it.
    pub nodes: usize,
}

impl RootStatus {
    /// Whether nothing needs it.
    pub fn is_unused(&self) -> bool {
        !self.seals && self.under.secrets == 0 && self.under.letters == 0 && self.documents == 0
    }
}

/// Why a root key is not what somebody wants it to be. Says what to do; nothing was changed.
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
    /// Something that began before is not over.
    #[error("a share that began before is still under way; try again in a minute")]
    Underway,
    /// Something needs it.
    #[error("{}", in_use(.0))]
    InUse(Box<RootStatus>),
    /// Another node was faster.
    #[error("another node changes the root keys at this moment; look at `glimpse keys status`, and try again")]
    Raced,
    /// The keys are not those of the store.
    #[error("the root key does not belong to what is stored: {0}")]
    Identity(#[from] IdentityError),
    /// The store.
    #[error("{0}; nothing was changed")]
    Store(#[from] StoreError),
}

fn in_use(status: &RootStatus) -> String {
    let RootStatus { generation, under, documents, .. } = status;
    let until = under.until.map_or(String::new(), |until| {
        format!(" The last secret or letter of them ends at {} (unix seconds) at the latest.", until.seconds())
    });
    format!(
        "under generation {} are still {} unread secrets, {} letters and {documents} documents.{until} Letters and documents are sealed anew \
         within a minute; secrets are when they are opened, burned or expire. To destroy it all the same: --even-if-used",
        generation.0, under.secrets, under.letters
    )
}

/// The generations that were destroyed here: nobody is to use them any more, wherever a key file still has them.
///
/// # Errors
/// When the store cannot be asked.
pub async fn destroyed_roots(store: &dyn Store) -> Result<BTreeSet<Generation>, StoreError> {
    Ok(read(store).await?.0.destroyed.iter().map(|number| Generation(*number)).collect())
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

    /// Seals with what all nodes seal with; says which keys this one has; and once every node that is alive has a newer one, has all
    /// seal with that.
    ///
    /// # Errors
    /// When the store cannot be asked.
    pub async fn tend_roots(&self) -> Result<(), RootError> {
        let (roots, _) = read(&*self.store).await?;
        self.seal_with(Generation(roots.seals));
        let nodes = self.tell_keys().await?;
        let ring = self.ring();
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
        let ring = self.ring();
        if ring.sealing() == generation {
            return;
        }
        match ring.sealing_with(generation) {
            Some(ring) => {
                self.keys.replace(ring);
                info!(root.generation = generation.0, "Secrets are sealed with another root key from now on");
            }
            None => error!(
                root.generation = generation.0,
                "This node lacks the root key that the others seal with; bring it the key file, and run glimpse keys reload"
            ),
        }
    }

    async fn tell_keys(&self) -> Result<Vec<Option<NodeKeys>>, StoreError> {
        let ring = self.ring();
        self.store.tell_keys(NodeKeys { known: ring.generations().collect(), seals: ring.sealing() }).await
    }

    /// The keyring with one more key, to be kept before [`Vault::take_ring`] takes it.
    ///
    /// # Errors
    /// When one before does not seal yet.
    pub fn rotated(&self) -> Result<RootKeyring, RootError> {
        let ring = self.ring();
        match ring.generations().last() {
            Some(newest) if newest > ring.sealing() => Err(RootError::OnItsWay(newest)),
            _ => ring.rotated(&*self.random).ok_or(RootError::Raced),
        }
    }

    /// Opens with these keys from now on, durably kept as they are. They seal when all nodes have them.
    ///
    /// # Errors
    /// When they are not those of the store.
    pub async fn take_ring(&self, ring: RootKeyring) -> Result<(), RootError> {
        let (before, now) = (self.ring(), self.now().millis());
        self.store.add_roots(&ring.verifiers()).await?;
        let known: BTreeSet<Generation> = before.generations().collect();
        let new: Vec<u32> =
            ring.generations().filter(|number| !known.contains(number)).map(|number| number.0).collect();
        let ring = ring.sealing_with(before.sealing()).ok_or(RootError::Seals(before.sealing()))?;
        self.keys.replace(ring);
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

    /// How every root key does.
    ///
    /// # Errors
    /// When the store cannot be asked.
    pub async fn root_status(&self) -> Result<Vec<RootStatus>, RootError> {
        let (ring, nodes) = (self.ring(), self.tell_keys().await?);
        let under = self.store.sealed_under(self.now()).await?;
        let mut documents: BTreeMap<Generation, u64> = BTreeMap::new();
        for (_, _, sealed) in self.sealed_documents().await? {
            *documents.entry(document::generation_of(&sealed).unwrap_or(Generation(0))).or_default() += 1;
        }
        let (roots, _) = read(&*self.store).await?;
        let generations: BTreeSet<Generation> =
            ring.generations().chain(under.keys().copied()).chain(documents.keys().copied()).collect();
        let status = |generation: Generation| RootStatus {
            generation,
            since: roots.since.get(&generation.0).map(|since| Timestamp::from_millis(*since)),
            seals: generation.0 == roots.seals,
            under: under.get(&generation).copied().unwrap_or_default(),
            documents: documents.get(&generation).copied().unwrap_or(0),
            nodes: nodes.iter().flatten().filter(|node| node.known.contains(&generation)).count(),
        };
        Ok(generations.into_iter().map(status).collect())
    }

    /// Whether a key may go without anything being lost: nobody seals with it, and nothing is sealed under it. Looked at twice, as far
    /// apart as anything may take that was begun before.
    ///
    /// # Errors
    /// When it may not.
    pub async fn may_destroy(&self, generation: Generation) -> Result<(), RootError> {
        self.nobody_seals_with(generation).await?;
        for _ in 0..SWEEPS_MAX {
            if !self.sweep().await?.more {
                break;
            }
        }
        while self.reseal_some().await? {}
        self.is_unused(generation).await?;
        let pause = self.store.settles_within();
        if !pause.is_zero() {
            tokio::time::sleep(pause).await;
            self.nobody_seals_with(generation).await?;
            self.is_unused(generation).await?;
        }
        Ok(())
    }

    async fn is_unused(&self, generation: Generation) -> Result<(), RootError> {
        let status = self.root_status().await?.into_iter().find(|status| status.generation == generation);
        let status = status.ok_or(RootError::Unknown(generation))?;
        if status.is_unused() { Ok(()) } else { Err(RootError::InUse(Box::new(status))) }
    }

    /// Whether everybody seals with a newer key, this process included.
    ///
    /// # Errors
    /// When somebody does not.
    pub async fn nobody_seals_with(&self, generation: Generation) -> Result<(), RootError> {
        let ring = self.ring();
        if !ring.generations().any(|known| known == generation) {
            return Err(RootError::Unknown(generation));
        }
        if ring.sealing() <= generation {
            return Err(RootError::Seals(generation));
        }
        let nodes = self.tell_keys().await?;
        let others = nodes.iter().filter(|node| node.as_ref().is_none_or(|node| node.seals <= generation)).count();
        if others > 0 {
            return Err(RootError::Nodes(others));
        }
        if self.keys.seals(generation) { Err(RootError::Underway) } else { Ok(()) }
    }

    /// From here on the key is no key any more, on any node and whatever happens to this process. Gives the keyring without it, to be
    /// kept before [`Vault::forget_root`].
    ///
    /// # Errors
    /// When it seals, or the store cannot be asked.
    pub async fn condemn_root(&self, generation: Generation) -> Result<RootKeyring, RootError> {
        let ring = self.ring().without(generation).ok_or(RootError::Seals(generation))?;
        self.change_roots(|roots| {
            roots.destroyed.insert(generation.0);
            roots.since.remove(&generation.0);
        })
        .await?;
        Ok(ring)
    }

    /// Has it no more, here and in the store.
    ///
    /// # Errors
    /// When the store cannot be written; it is tried again.
    pub async fn forget_root(&self, generation: Generation) -> Result<(), RootError> {
        self.store.forget_root(generation).await?;
        if let Some(ring) = self.ring().without(generation) {
            self.keys.replace(ring);
        }
        self.tell_keys().await?;
        Ok(())
    }

    /// The keyring without what was destroyed elsewhere, and what that is; none if nothing was.
    ///
    /// # Errors
    /// When the store cannot be asked.
    pub async fn condemned(&self) -> Result<Option<(RootKeyring, Vec<Generation>)>, RootError> {
        let (destroyed, ring) = (destroyed_roots(&*self.store).await?, self.ring());
        let gone: Vec<Generation> = ring.generations().filter(|known| destroyed.contains(known)).collect();
        if gone.is_empty() {
            return Ok(None);
        }
        let without = gone.iter().try_fold(ring.sealing_with(ring.sealing()), |ring, generation| {
            Some(ring.and_then(|ring| ring.without(*generation)))
        });
        Ok(without.flatten().map(|ring| (ring, gone)))
    }

    /// Seals some of what is sealed under the root keyring alone anew, with the key that seals now; says whether there may be more.
    /// Each is replaced only if it is still what was read, so any number of nodes may do this at once, and stop anywhere.
    ///
    /// # Errors
    /// When the store cannot be asked.
    pub async fn reseal_some(&self) -> Result<bool, RootError> {
        let ring = self.ring();
        let mut done = 0;
        for letter in self.store.letters_apart_from(ring.sealing(), RESEALED_TOGETHER).await? {
            let place = mail::place(letter.id, letter.about);
            // One that does not open is given up when it is due, with a line in the log.
            let Ok(text) = letter::open(&letter.sealed, &place, &ring) else { continue };
            let sealed = letter::seal(&text, &place, &ring, &*self.random);
            done += usize::from(self.store.reseal_letter(letter.id, &letter.sealed, &sealed).await?);
        }
        for (shelf, name, before) in self.sealed_documents().await? {
            if document::generation_of(&before) == Some(ring.sealing()) {
                continue;
            }
            let Some(text) = document::open(&before, shelf.name(), &name, &ring) else { continue };
            let after = document::seal(&text, shelf.name(), &name, &ring, &*self.random);
            done += usize::from(self.store.replace_document(shelf, &name, Some(&before), Some(&after)).await?);
        }
        Ok(done > 0)
    }

    /// Documents that are sealed under the root keyring alone.
    async fn sealed_documents(&self) -> Result<Vec<(Shelf, String, Vec<u8>)>, StoreError> {
        let certificates = self.store.documents(Shelf::Certificates).await?;
        let certificates = certificates.into_iter().filter(|(name, _)| certificates::is_sealed(name));
        let certificates = certificates.map(|(name, sealed)| (Shelf::Certificates, name, sealed));
        let hooks = self.store.documents(Shelf::Hooks).await?;
        let hooks = hooks.into_iter().map(|(name, sealed)| (Shelf::Hooks, name, sealed));
        Ok(certificates.chain(hooks).collect())
    }
}
