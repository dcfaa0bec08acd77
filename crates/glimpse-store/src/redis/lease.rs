//! Leases: every process that has the deployment open says so, again and again, so that nothing is moved away under it. One that
//! could not say so for too long shares and claims nothing any more, because it may have been forgotten.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use rustix::time::{ClockId, clock_gettime};
use tracing::error;

use super::{
    RedisStore,
    lane::{Ack, millis},
    parsed,
    scripts::{self, With},
};
use crate::{StoreError, migrate::Standing};

/// How long a node is remembered, at least.
const LEASE_MIN: Duration = Duration::from_secs(60);
/// How often it says that it is there.
const RENEW: Duration = Duration::from_secs(5);

/// Until when this process may share and claim, in milliseconds since the machine started.
pub(super) struct Lease {
    lasts: Duration,
    until: AtomicU64,
}

impl Lease {
    /// Whoever does not serve needs none. Several times as long as the longest transition is tried, and undone.
    pub(super) fn none(patience: Duration) -> Self {
        Self { lasts: LEASE_MIN.max(patience * 4), until: AtomicU64::new(u64::MAX) }
    }

    /// Longer than the longest transition is tried, and undone.
    pub(super) fn lasts(&self) -> Duration {
        self.lasts
    }

    /// Counted from before it was said.
    fn renewed(&self, since: Duration) {
        self.until.store(millis(since + self.lasts), Ordering::Relaxed);
    }

    fn end(&self) {
        self.until.store(0, Ordering::Relaxed);
    }

    /// Whether it is good for so long.
    fn covers(&self, time: Duration) -> bool {
        millis(since_boot() + time) < self.until.load(Ordering::Relaxed)
    }
}

/// A machine that slept has lost its lease all the same: this clock goes on then, `Instant` does not.
fn since_boot() -> Duration {
    Duration::try_from(clock_gettime(ClockId::Boottime)).unwrap_or_default()
}

impl RedisStore {
    pub(super) fn leases_key(&self) -> String {
        format!("{}nodes", self.identity_key())
    }

    /// Says that this process serves, unless the deployment is being moved.
    pub(super) async fn renew(&self) -> Result<Standing, StoreError> {
        let (key, since) = (self.leases_key(), since_boot());
        let lasts = millis(self.lease.lasts);
        // Not until the replicas have it: were they away, every node would stop serving all shards. What a failover forgets of it
        // is said again soon; and what is moved away is marked, so that nobody takes it twice all the same.
        let _noted: u8 = self.note(&scripts::LEASE, &[&key], |call| call.with(&self.node[..]).with(lasts)).await?;
        // Looked for afterwards: whoever moves tells first and looks for leases afterwards.
        let standing = self.read_stage().await?.standing;
        match standing {
            Standing::Serving => self.lease.renewed(since),
            Standing::Arriving | Standing::Left => self.lease.end(),
        }
        Ok(standing)
    }

    /// Whether a transition that begins now ends before this process is forgotten, its undoing included.
    pub(super) fn may_change(&self) -> Result<(), StoreError> {
        if self.lease.covers(self.deployment.patience * 2) { Ok(()) } else { Err(StoreError::Unavailable) }
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
            error!("This node is remembered until its lease ends");
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
