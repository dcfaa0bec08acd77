//! Leases: every process that has the deployment open says so, again and again, so that nothing is moved away under it. One that
//! could not say so for too long claims nothing any more, because it may have been forgotten.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use tokio::time::Instant;
use tracing::error;

use super::{
    RedisStore,
    lane::{Ack, millis},
    parsed,
    scripts::{self, With},
};
use crate::{StoreError, migrate::Standing};

/// How long a node is remembered.
const LEASE: Duration = Duration::from_secs(60);
/// How often it says that it is there.
const RENEW: Duration = Duration::from_secs(5);

/// Until when this process may claim, in milliseconds since it was opened.
pub(super) struct Lease {
    opened: Instant,
    until: AtomicU64,
}

impl Lease {
    /// Whoever does not serve needs none.
    pub(super) fn none() -> Self {
        Self { opened: Instant::now(), until: AtomicU64::new(u64::MAX) }
    }

    /// Counted from before it was said.
    fn renewed(&self, since: Instant) {
        self.until.store(millis(since - self.opened + LEASE), Ordering::Relaxed);
    }

    pub(super) fn is_good(&self) -> bool {
        millis(self.opened.elapsed()) < self.until.load(Ordering::Relaxed)
    }
}

impl RedisStore {
    fn leases_key(&self) -> String {
        format!("{}nodes", self.identity_key())
    }

    /// Says that this process serves, unless the deployment is being moved.
    pub(super) async fn renew(&self) -> Result<Standing, StoreError> {
        let (key, since) = (self.leases_key(), Instant::now());
        let _noted: u8 =
            self.change(&scripts::LEASE, &[&key], |call| call.with(&self.node[..]).with(millis(LEASE))).await?;
        // Looked for afterwards: whoever moves tells first and looks for leases afterwards.
        let standing = self.read_standing().await?;
        if standing == Standing::Serving {
            self.lease.renewed(since);
        }
        Ok(standing)
    }

    /// Goes on saying so, until the store is gone.
    pub(super) fn keep_renewing(&self) {
        let store = self.itself.clone();
        tokio::spawn(async move {
            loop {
                tokio::time::sleep(RENEW).await;
                let Some(store) = store.upgrade() else { return };
                match store.renew().await {
                    Ok(Standing::Serving) => {}
                    Ok(_) => error!("What is stored is being moved away: stop this node"),
                    Err(error) => error!(%error, "This node could not renew its lease"),
                }
            }
        });
    }

    /// Takes this process off the list.
    pub(super) async fn leave(&self) {
        let key = self.leases_key();
        let leave = redis::cmd("ZREM").with(&key).with(&self.node[..]);
        if self.deployment.change(&key, leave, Ack::Master).await.is_err() {
            error!("This node is remembered for a minute");
        }
    }

    /// Whether any process has it open to serve it.
    pub(super) async fn is_served(&self) -> Result<bool, StoreError> {
        let key = self.leases_key();
        let time: (u64, u64) = parsed(self.deployment.read(&key, redis::cmd("TIME")).await?)?;
        let alive = redis::cmd("ZCOUNT").with(&key).with(format!("({}", time.0 * 1000)).with("+inf");
        Ok(parsed::<u64>(self.deployment.read(&key, alive).await?)? > 0)
    }
}
