//! Two nodes over one store and one clock, for tests of what they agree on.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use glimpse_core::{
    crypto::keyring::RootKeyring,
    link::MaskKey,
    time::{Clock, Timestamp},
};
use glimpse_store::{Shelf, Store, model::Model};

use super::Vault;
use crate::{app, config::Config, ops::system::SystemRandom};

/// A clock that stands still until it is turned.
struct Turned(AtomicU64);

impl Clock for Turned {
    fn now(&self) -> Timestamp {
        Timestamp::from_millis(self.0.load(Ordering::Relaxed))
    }
}

pub(crate) struct Nodes {
    pub(crate) one: Arc<Vault>,
    pub(crate) two: Arc<Vault>,
    store: Arc<Model>,
    clock: Arc<Turned>,
}

impl Nodes {
    pub(crate) fn new() -> Self {
        let (store, clock) = (Arc::new(Model::default()), Arc::new(Turned(AtomicU64::new(1_800_000_000_000))));
        let policy = app::policy(&Config::defaults().unwrap());
        let ring = RootKeyring::generate(&SystemRandom).to_text();
        let node = || {
            let (ring, mask) = (RootKeyring::parse(&ring).unwrap(), MaskKey::from_bytes([7; 32]));
            Arc::new(Vault::new(store.clone(), ring, mask, clock.clone(), Arc::new(SystemRandom), policy.clone()))
        };
        Self { one: node(), two: node(), store, clock }
    }

    /// Later by so much.
    pub(crate) fn turn(&self, by: Duration) {
        self.clock.0.fetch_add(u64::try_from(by.as_millis()).unwrap(), Ordering::Relaxed);
    }

    /// How many documents lie on a shelf.
    pub(crate) async fn count(&self, shelf: Shelf) -> usize {
        self.store.documents(shelf).await.unwrap().len()
    }
}
