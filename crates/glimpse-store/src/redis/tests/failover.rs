//! A master dies in the worst moment.

use std::time::Duration;

use super::{Cluster, Options, Replicas, open, options, servers::until};
use crate::{Store, contract::made, redis::deployment::slot};

#[tokio::test(flavor = "multi_thread")]
async fn a_claim_whose_answer_died_with_its_master_is_undone_where_its_replica_took_over() {
    let cluster = Cluster::start();
    let within = Duration::from_secs(3);
    let all = Options { patience: within, replicas_within: within, ..options(&cluster.url()) };
    let none = Options { prefix: all.prefix.clone(), replicas: Replicas::Number(0), ..options(&cluster.url()) };
    let (store, with_none) = (open(all).await, open(none).await);
    let made = made(&*store, "text", 60).await;
    let keys = store.keys(made.link().0.row);
    let [master, replica] = cluster.shard_of(slot(&keys.head));
    let (now, stored) = (master.now(), replica.ask::<usize>(&["DBSIZE"]));
    replica.stop();
    let (claiming, at) = (store.clone(), made.link());
    let claimed = tokio::spawn(async move { claiming.claim(at, now).await.map(drop) });
    tokio::task::block_in_place(|| {
        until("it is taken", || master.ask::<u8>(&["EXISTS", &keys.sealed]) == 0);
        master.kill();
        replica.wake();
        let info = || replica.ask::<String>(&["INFO", "replication"]);
        until("the replica has heard it out", || info().contains("master_link_status:down"));
        assert_eq!(replica.ask::<usize>(&["DBSIZE"]), stored - 1, "the claim is the last that it heard");
        replica.ask::<String>(&["CLUSTER", "FAILOVER", "TAKEOVER"]);
    });
    assert!(claimed.await.unwrap().is_err(), "nobody confirms it: the replica that took over has none");
    assert_eq!(made.reveal(&*with_none, now).await.as_deref(), Some("text"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_node_starts_while_a_master_is_away_that_was_replaced() {
    let cluster = Cluster::start();
    let [master, replica] = cluster.shard_of(0);
    master.kill();
    replica.ask::<String>(&["CLUSTER", "FAILOVER", "TAKEOVER"]);
    tokio::task::block_in_place(|| {
        let info = || replica.ask::<String>(&["CLUSTER", "INFO"]);
        until("it took over", || info().contains("cluster_state:ok"));
    });
    let store = open(Options { replicas: Replicas::Number(0), ..options(&cluster.url()) }).await;
    assert_eq!(store.deployment.servers().len(), 3);
}
