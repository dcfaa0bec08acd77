//! The engine against its contract and the model, on real servers.

mod erasure;
mod expiry;
mod failover;
mod full;
mod late;
mod lease;
mod migrate;
mod model;
mod replicas;
mod sentinels;
mod servers;
mod start;
mod tls;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use self::servers::{Cluster, Node};
use super::{Options, RedisStore, RedisUrl, Replicas};
use crate::{
    Store,
    contract::{self, Seeded},
};

/// A deployment as tests want it: impatient, and under a prefix of its own.
pub(super) fn options(url: &str) -> Options {
    static STORES: AtomicU64 = AtomicU64::new(0);
    Options {
        url: RedisUrl::parse(url).unwrap(),
        ca: None,
        prefix: format!("test{}:", STORES.fetch_add(1, Ordering::Relaxed)),
        replicas: Replicas::All,
        replicas_within: Duration::from_millis(500),
        answer_within: Duration::from_secs(5),
        patience: Duration::from_secs(5),
        lease: Duration::from_secs(60),
        rewrite_every: None,
        letters: contract::LETTERS,
        callers_max: 1000,
        connections: 2,
        queue_ops_max: 4096,
    }
}

/// Each as a node of its own: two that drew the same bytes could take each other's claims for theirs.
pub(super) async fn open(options: Options) -> Arc<RedisStore> {
    static NODES: AtomicU64 = AtomicU64::new(0);
    RedisStore::open(options, &Seeded::new(NODES.fetch_add(1, Ordering::Relaxed)))
        .await
        .unwrap_or_else(|error| panic!("{error}"))
}

fn holds_at(url: &str) {
    contract::holds(async || (open(options(url)).await as Arc<dyn Store>, ()));
}

#[test]
fn the_engine_keeps_the_contract_on_one_server() {
    let node = Node::start(&[]);
    holds_at(&format!("redis://127.0.0.1:{}", node.port));
}

#[test]
fn the_engine_keeps_the_contract_on_a_cluster() {
    let cluster = Cluster::start();
    holds_at(&cluster.url());
}
