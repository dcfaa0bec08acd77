//! Proving of a root key that nothing needs it any more, and making that so: what can be sealed anew is.

use std::collections::{BTreeMap, BTreeSet};

use glimpse_core::{
    crypto::{document, keyring::Generation, letter},
    time::Timestamp,
};
use glimpse_store::{Shelf, StoreError, Under};

use super::{RootError, read};
use crate::vault::{Vault, certificates, mail};

/// Letters that are sealed anew in one step.
const RESEALED_TOGETHER: usize = 32;
/// Sweeps before what is sealed is counted: each takes away a bounded number of what is over.
const SWEEPS_MAX: usize = 10_000;
/// Steps of sealing anew before what is sealed is counted. What is left then is counted.
pub(crate) const RESEALS_MAX: usize = 10_000;

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

pub(super) fn in_use(status: &RootStatus) -> String {
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

impl Vault {
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
        for _ in 0..RESEALS_MAX {
            if !self.reseal_some().await? {
                break;
            }
        }
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

    /// From here on the key is no key any more, on any node and whatever happens to this process.
    ///
    /// # Errors
    /// When it seals, or the store cannot be asked.
    pub async fn condemn_root(&self, generation: Generation) -> Result<(), RootError> {
        if self.ring().sealing() <= generation {
            return Err(RootError::Seals(generation));
        }
        self.change_roots(|roots| {
            roots.destroyed.insert(generation.0);
            roots.since.remove(&generation.0);
        })
        .await?;
        Ok(())
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
