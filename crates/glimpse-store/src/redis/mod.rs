//! The engine for many nodes: Redis or Valkey, one server or a cluster, shared by any number of processes. A transition is one
//! script in one slot; what must not be undone is answered when the replicas have it. ADR 0007 says why.

mod accounts;
mod check;
mod deployment;
mod documents;
#[cfg(any(test, fuzzing))]
pub(crate) mod fuzz;
mod instance;
mod keys;
mod lane;
mod lease;
mod migrate;
pub mod original;
mod outbox;
mod scripts;
mod secrets;
mod store;
#[cfg(test)]
mod tests;
mod url;
mod watch;

use std::collections::{BTreeSet, HashSet};
use std::sync::{
    Arc, Mutex, Weak,
    atomic::{AtomicU64, Ordering},
};
use std::time::Duration;

use glimpse_core::{crypto::keyring::Generation, link::Row, random::Random, time::Timestamp};
use redis::{Cmd, FromRedisValue, Value};
use tracing::{error, info};

use self::{
    deployment::{Deployment, Failure},
    lane::Ack,
    lease::Lease,
    scripts::Script,
};
use crate::{LetterLimits, StoreError, counts::Counts};

pub(crate) use accounts::fields;
pub use check::{Looked, OpenError, examine};
pub use url::RedisUrl;

/// Row numbers that a node draws at once. Those it has left when it ends are never used.
const ROWS_TOGETHER: u64 = 1000;
/// Bytes of what tells one claim from every other: which node, and which of its claims.
const NONCE_BYTES: usize = NODE_BYTES + 7;
const NODE_BYTES: usize = 8;
/// A fate is young for at least this long, and for four times the patience: a claim is tried for one, its undoing for another, and
/// clocks may differ by as much again.
const YOUNG_FOR_MIN: Duration = Duration::from_secs(60);

/// How many replicas must have a change before it is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Replicas {
    /// As many as the best-furnished master was ever seen to have. A master that lost one refuses changes until it is back.
    All,
    /// So many. With fewer than there are, a failover may undo what was acknowledged, and a secret may be shown twice.
    Number(usize),
}

/// Where the deployment is, and what may be asked of it.
pub struct Options {
    /// Where.
    pub url: RedisUrl,
    /// The certificates that a server's must be signed by (PEM); the system's if there are none.
    pub ca: Option<Vec<u8>>,
    /// What all keys begin with.
    pub prefix: String,
    /// Who must have a change.
    pub replicas: Replicas,
    /// How long they may take.
    pub replicas_within: Duration,
    /// How long a server may take to answer.
    pub answer_within: Duration,
    /// How long a transition is tried: longer than a failover takes.
    pub patience: Duration,
    /// How long a node is remembered that says nothing any more; at least four times the patience.
    pub lease: Duration,
    /// How often the servers are told to write their files anew, which remember what was erased until then; never, if none.
    pub rewrite_every: Option<Duration>,
    /// Connections to each master that change something.
    pub connections: usize,
    /// Letters that may wait to be sent.
    pub letters: LetterLimits,
    /// Callers that are counted here while their server is away.
    pub callers_max: usize,
    /// Commands that may wait for one master.
    pub queue_ops_max: usize,
}

/// The store of one deployment.
pub struct RedisStore {
    deployment: Deployment,
    prefix: String,
    /// Tells this process from all others.
    node: [u8; NODE_BYTES],
    claims: AtomicU64,
    rows: Mutex<std::ops::Range<u64>>,
    drawing_rows: tokio::sync::Mutex<()>,
    /// A fate younger than this may be undone, by a failover or by whoever made it: it is told only when that is over.
    young_for: Duration,
    /// The latest time that a sweep was told: nothing comes back when a clock steps back.
    latest: AtomicU64,
    lease: Lease,
    /// The generations that this process said it has.
    told: Mutex<Option<BTreeSet<Generation>>>,
    /// For callers whose count cannot be reached.
    counts: Counts,
    wanted: Replicas,
    limits: LetterLimits,
    ownerless: Mutex<HashSet<Row>>,
    rewrite_every: Option<Duration>,
    itself: Weak<Self>,
}

impl RedisStore {
    /// Finds the deployment and looks whether it keeps what it is given.
    ///
    /// # Errors
    /// When it cannot be reached, is too old, or may throw secrets away; nothing is changed then.
    pub async fn open(options: Options, random: &dyn Random) -> Result<Arc<Self>, OpenError> {
        if options.prefix.contains(['{', '}']) {
            return Err(OpenError::Prefix);
        }
        let deployment = Deployment::reach(options.url.clone(), options.ca.clone(), &options).await?;
        check::servers(&deployment).await?;
        let mut node = [0; NODE_BYTES];
        random.fill(&mut node);
        let store = Arc::new_cyclic(|itself| Self {
            deployment,
            prefix: options.prefix,
            node,
            claims: AtomicU64::new(0),
            rows: Mutex::new(0..0),
            drawing_rows: tokio::sync::Mutex::default(),
            young_for: YOUNG_FOR_MIN.max(options.patience * 4),
            latest: AtomicU64::new(0),
            lease: Lease::none(options.lease, options.patience),
            told: Mutex::default(),
            wanted: options.replicas,
            counts: Counts::new(options.callers_max),
            limits: options.letters,
            ownerless: Mutex::default(),
            rewrite_every: options.rewrite_every,
            itself: itself.clone(),
        });
        store.require_replicas().await?;
        let (servers, replicas) = (store.deployment.servers().len(), store.deployment.replicas());
        info!(servers, replicas, "Secrets are kept in Redis");
        store.keep_watching();
        store.keep_rewriting();
        Ok(store)
    }

    /// The time, which never steps back behind what a sweep was told.
    fn now(&self, now: Timestamp) -> Timestamp {
        now.max(Timestamp::from_millis(self.latest.load(Ordering::Relaxed)))
    }

    fn nonce(&self) -> [u8; NONCE_BYTES] {
        let mut nonce = [0; NONCE_BYTES];
        let (node, count) = nonce.split_at_mut(NODE_BYTES);
        node.copy_from_slice(&self.node);
        count.copy_from_slice(&self.claims.fetch_add(1, Ordering::Relaxed).to_le_bytes()[..NONCE_BYTES - NODE_BYTES]);
        nonce
    }

    fn identity_key(&self) -> String {
        format!("{}{{identity}}", self.prefix)
    }

    /// The key of everything about accounts: one slot, so that an address, an account and a token change together.
    fn accounts_key(&self) -> String {
        format!("{}{{accounts}}", self.prefix)
    }

    /// Runs a script that changes something, until the replicas have it.
    async fn change<T: FromRedisValue>(
        &self,
        script: &Script,
        keys: &[&str],
        with: impl FnOnce(Cmd) -> Cmd,
    ) -> Result<T, Failure> {
        let key = keys.first().copied().unwrap_or_default();
        let answer = self.deployment.change(key, with(script.call(keys)), Ack::Replicas).await?;
        parsed(answer).map_err(|error| Failure { error, is_unsure: false, unacknowledged: None })
    }

    /// Runs a script that may be forgotten.
    async fn note<T: FromRedisValue>(
        &self,
        script: &Script,
        keys: &[&str],
        with: impl FnOnce(Cmd) -> Cmd,
    ) -> Result<T, StoreError> {
        let key = keys.first().copied().unwrap_or_default();
        let answer = self.deployment.change(key, with(script.call(keys)), Ack::Master).await;
        // What may be forgotten may also happen unnoticed.
        parsed(answer.map_err(|failure| failure.error)?)
    }

    /// Runs a script that changes nothing.
    async fn ask<T: FromRedisValue>(
        &self,
        script: &Script,
        keys: &[&str],
        with: impl FnOnce(Cmd) -> Cmd,
    ) -> Result<T, StoreError> {
        let key = keys.first().copied().unwrap_or_default();
        parsed(self.deployment.read(key, with(script.call(keys))).await?)
    }
}

/// An answer as what it should be.
fn parsed<T: FromRedisValue>(value: Value) -> Result<T, StoreError> {
    T::from_redis_value(value).map_err(|_| {
        error!("Redis answered with something else than the script says");
        StoreError::Unavailable
    })
}
