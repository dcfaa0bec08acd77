//! Leases: every process that has the deployment open says so, again and again, so that nothing is moved away under it. One that
//! could not say so for too long shares and claims nothing any more, because it may have been forgotten; and not again before it has
//! read anew what the others agreed on meanwhile.

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
use crate::{Lapses, StoreError, migrate::Standing};

/// How often a node says during one lease that it is there.
const RENEWALS: u32 = 12;

/// Until when this process may share and claim, in milliseconds since the machine started.
pub(super) struct Lease {
    lasts: Duration,
    until: AtomicU64,
    /// How often it was over, and how often it had been when what the others agreed on was read.
    lapses: AtomicU64,
    read_after: AtomicU64,
}

impl Lease {
    /// Whoever does not serve needs none. Several times as long as the longest transition is tried, and undone.
    pub(super) fn none(wanted: Duration, patience: Duration) -> Self {
        Self {
            lasts: wanted.max(patience * 4),
            until: AtomicU64::new(u64::MAX),
            lapses: AtomicU64::new(0),
            read_after: AtomicU64::new(0),
        }
    }

    /// Longer than the longest transition is tried, and undone.
    pub(super) fn lasts(&self) -> Duration {
        self.lasts
    }

    /// Counted from before it was said.
    fn renewed(&self, since: Duration) {
        // Whoever sees the new end sees that there was an old one.
        if !self.covers_time(Duration::ZERO) {
            self.lapses.fetch_add(1, Ordering::SeqCst);
        }
        self.until.store(millis(since + self.lasts), Ordering::SeqCst);
    }

    fn end(&self) {
        self.until.store(0, Ordering::SeqCst);
    }

    /// Whether it is good for so long.
    fn covers(&self, time: Duration) -> bool {
        self.covers_time(time) && self.read_after.load(Ordering::SeqCst) == self.lapses.load(Ordering::SeqCst)
    }

    fn covers_time(&self, time: Duration) -> bool {
        millis(since_boot() + time) < self.until.load(Ordering::SeqCst)
    }

    pub(super) fn lapses(&self) -> Lapses {
        Lapses(self.lapses.load(Ordering::SeqCst))
    }

    pub(super) fn has_read(&self, since: Lapses) {
        self.read_after.fetch_max(since.0, Ordering::SeqCst);
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
        let (store, every) = (self.itself.clone(), self.lease.lasts / RENEWALS);
        tokio::spawn(async move {
            loop {
                tokio::time::sleep(every).await;
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
