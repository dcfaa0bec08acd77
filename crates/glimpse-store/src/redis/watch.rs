//! What a process looks after while it has a deployment open: replicas that came, servers that are well again, servers that are
//! new.

use std::time::Duration;

use tracing::{info, warn};

use super::{
    RedisStore, Replicas, check,
    scripts::{self, With},
};
use crate::StoreError;

/// How often.
const WATCH: Duration = Duration::from_secs(1);

impl RedisStore {
    /// Goes on watching, until the store is gone.
    pub(super) fn keep_watching(&self) {
        let (store, mut looked_at) = (self.itself.clone(), self.deployment.everybody());
        tokio::spawn(async move {
            loop {
                tokio::time::sleep(WATCH).await;
                let Some(store) = store.upgrade() else { return };
                store.deployment.try_again(&store.prefix).await;
                store.count_replicas().await;
                let there = store.deployment.everybody();
                if looked_at != there {
                    check::newcomers(&store.deployment).await;
                    looked_at = there;
                }
            }
        });
    }

    /// Says at the start how many replicas must have every change.
    pub(super) async fn require_replicas(&self) -> Result<(), StoreError> {
        match self.wanted {
            Replicas::Number(number) => self.deployment.require_replicas(number),
            Replicas::All => self.require_all(self.deployment.replicas_there().await).await?,
        }
        check::tell(self.deployment.replicas());
        Ok(())
    }

    /// The most there ever were, whoever saw them: one that is away must not make others do without it.
    async fn require_all(&self, there: usize) -> Result<(), StoreError> {
        // First, because a server that cannot remember it now must not keep this node from asking for it.
        self.deployment.require_replicas(there);
        let most = self.note(&scripts::MOST, &[&self.identity_key()], |call| call.with(there)).await?;
        self.deployment.require_replicas(most);
        Ok(())
    }

    /// Replicas that came since are asked for, too.
    async fn count_replicas(&self) {
        if self.wanted != Replicas::All {
            return;
        }
        let (there, before) = (self.deployment.replicas_there().await, self.deployment.replicas());
        if there <= before {
            return;
        }
        if let Err(error) = self.require_all(there).await {
            warn!(%error, "How many replicas there are could not be remembered");
        }
        info!(replicas = self.deployment.replicas(), before, "There are more replicas: all must have every change");
    }
}
