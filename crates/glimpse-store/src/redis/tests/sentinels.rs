//! A master that sentinels name: nothing acknowledged is lost, nothing is shown again when another one takes its place.

use std::time::Duration;

use super::{
    Node, Options, Replicas, open, options,
    servers::{follows, until},
};
use crate::contract::made;

#[tokio::test(flavor = "multi_thread")]
async fn sentinels_name_another_master_and_nothing_is_lost_or_shown_again() {
    // Sentinels do not know the user.
    let usual = ["--repl-diskless-sync-delay", "0", "--user", "glimpse", "on", "~*", "+@all", ">s3cret"];
    let master = Node::start(&usual);
    let old = master.port.to_string();
    let of = [&["--replicaof", "127.0.0.1", &old], &usual[..]].concat();
    let replicas = [Node::start(&of), Node::start(&of)];
    follows(&master);
    let sentinels = [(); 3].map(|()| Node::sentinel(&master));
    let asked = |sentinel: &Node| sentinel.ask::<Vec<String>>(&["SENTINEL", "GET-MASTER-ADDR-BY-NAME", "main"]);
    for sentinel in &sentinels {
        let knows_all = |info: String| info.contains("slaves=2,sentinels=3");
        until("the sentinels know each other", || knows_all(sentinel.ask(&["INFO", "sentinel"])));
    }
    let seeds: Vec<String> = sentinels.iter().map(|sentinel| format!("127.0.0.1:{}", sentinel.port)).collect();
    let url = format!("redis+sentinel://glimpse:s3cret@{}/main", seeds.join(","));
    let patience = Duration::from_secs(20);
    // After the failover one replica is left.
    let store = open(Options { replicas: Replicas::Number(1), patience, ..options(&url) }).await;
    let now = master.now();
    let [shown, unread] = [made(&*store, "shown", 60).await, made(&*store, "unread", 60).await];
    assert_eq!(shown.reveal(&*store, now).await.as_deref(), Some("shown"));
    drop(master);
    // All of it waits for the failover, and then is as if nothing had been.
    assert_eq!(unread.reveal(&*store, now).await.as_deref(), Some("unread"));
    assert!(sentinels.iter().any(|sentinel| asked(sentinel)[1] != old));
    assert_eq!(shown.reveal(&*store, now).await, None);
    let later = made(&*store, "later", 60).await;
    assert_eq!(later.reveal(&*store, now).await.as_deref(), Some("later"));
    drop(replicas);
}
