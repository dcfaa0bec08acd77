//! What a server must be like.

use std::time::Duration;

use super::{Cluster, Node, Options, Replicas, open, options};
use crate::{
    contract::Seeded,
    redis::{OpenError, RedisStore},
};

async fn refusal(options: Options) -> OpenError {
    RedisStore::open(options, &Seeded::new(1)).await.err().expect("it should be refused")
}

#[tokio::test]
async fn a_server_that_throws_keys_away_is_refused() {
    let node = Node::start(&["--maxmemory-policy", "allkeys-lru"]);
    let refusal = refusal(options(&format!("redis://127.0.0.1:{}", node.port))).await;
    assert!(refusal.to_string().contains("maxmemory-policy noeviction"), "{refusal}");
}

/// It may take over at any time.
#[tokio::test]
async fn a_replica_that_throws_keys_away_is_refused_too() {
    let cluster = Cluster::start();
    cluster.nodes()[5].ask::<String>(&["CONFIG", "SET", "maxmemory-policy", "allkeys-lru"]);
    let refusal = refusal(options(&cluster.url())).await;
    assert!(matches!(refusal, OpenError::Evicts { .. }), "{refusal}");
}

#[tokio::test]
async fn nobody_at_the_address_is_refused_and_the_password_is_not_told() {
    let refusal = refusal(options("redis://somebody:hunter2@127.0.0.1:1")).await;
    assert!(refusal.to_string().contains("storage.url") && !refusal.to_string().contains("hunter2"), "{refusal}");
}

#[tokio::test]
async fn a_password_is_used() {
    let node = Node::start(&["--user", "default", "off", "--user", "glimpse", "on", "~*", "+@all", ">s3cret"]);
    let url = |login: &str| format!("redis://{login}127.0.0.1:{}", node.port);
    assert!(matches!(refusal(options(&url(""))).await, OpenError::Unreachable(_)));
    assert!(matches!(refusal(options(&url("glimpse:wrong@"))).await, OpenError::Unreachable(_)));
    open(options(&url("glimpse:s3cret@"))).await;
}

#[tokio::test]
async fn the_replicas_there_ever_were_are_asked_for() {
    let master = Node::start(&["--repl-diskless-sync-delay", "0"]);
    let url = format!("redis://127.0.0.1:{}", master.port);
    let prefix = options(&url).prefix;
    let again = async |replicas| {
        let options = Options { prefix: prefix.clone(), replicas, ..options(&url) };
        open(options).await.deployment.replicas()
    };
    assert_eq!(again(Replicas::All).await, 0);
    let replica = Node::start(&["--replicaof", "127.0.0.1", &master.port.to_string()]);
    super::servers::until("the replica follows", || {
        master.ask::<String>(&["INFO", "replication"]).contains("state=online")
    });
    assert_eq!(again(Replicas::All).await, 1);
    drop(replica);
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert_eq!(again(Replicas::All).await, 1, "one that is away must not make it do without");
    assert_eq!(again(Replicas::Number(0)).await, 0);
}
