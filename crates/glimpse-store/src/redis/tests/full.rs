//! A server whose memory is full, or that refuses for another reason: what needs no memory goes on, and so does undoing.

use std::time::Duration;

use super::{
    late::{claimed, void},
    options,
    replicas::{in_step, open_in_step},
    servers::{pair, until},
};
use crate::{
    Attempt, Store, StoreError,
    contract::{TRIES, joined, made, sealed},
};

#[tokio::test(flavor = "multi_thread")]
async fn secrets_are_opened_looked_at_undone_and_erased_on_a_server_that_is_full() {
    let [master, _replica] = pair();
    let store = in_step(&master).await;
    let (now, anna) = (master.now(), joined(&*store, "anna", 1).await);
    let [opened, undone] = [made(&*store, "opened", 60).await, made(&*store, "undone", 60).await];
    let erased = anna.share(&*store, "erased", 60).await;
    let (_, new) = sealed(&*store, "text", 60, None).await;
    master.ask::<String>(&["CONFIG", "SET", "maxmemory", "1"]);
    assert_eq!(store.create(new).await, Err(StoreError::Full), "this test would notice");
    assert_eq!(store.attempt(opened.link(), now, TRIES).await, Ok(Attempt::Allowed));
    assert!(store.claim(opened.link(), now).await.unwrap().is_some());
    // Its fate is young, and must be confirmed before it is told.
    assert!(store.claim(opened.link(), now).await.unwrap().is_none());
    assert!(store.fetch(opened.link(), now).await.unwrap().is_none());
    assert!(store.receipt(opened.receipt(), now).await.unwrap().unwrap().receipt.stamped.is_some());
    let bytes = claimed(&store, &undone, now).await;
    assert_eq!(void(&store, &undone, &bytes).await, 1);
    assert!(store.claim(undone.link(), now).await.unwrap().is_some());
    store.erase(erased.link().0.row, anna.account.id).await.unwrap();
    assert!(store.fetch(erased.link(), now).await.unwrap().is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_undoing_that_is_refused_is_tried_again() {
    let [master, replica] = pair();
    let store = open_in_step(options(&format!("redis://127.0.0.1:{}", master.port))).await;
    let (now, made) = (master.now(), made(&*store, "text", 60).await);
    let key = store.keys(made.link().0.row).sealed;
    replica.stop();
    let (claiming, at) = (store.clone(), made.link());
    let claimed = tokio::spawn(async move { claiming.claim(at, now).await.map(drop) });
    tokio::task::block_in_place(|| until("it is taken", || master.ask::<u8>(&["EXISTS", &key]) == 0));
    // What full memory or a broken disk does is not easily done at the right moment.
    master.ask::<String>(&["ACL", "SETUSER", "default", "-evalsha"]);
    // Longer than replicas may take.
    tokio::time::sleep(Duration::from_secs(1)).await;
    replica.wake();
    assert!(!claimed.is_finished(), "it goes on undoing");
    master.ask::<String>(&["ACL", "SETUSER", "default", "+evalsha"]);
    assert!(!matches!(claimed.await.unwrap(), Ok(_) | Err(StoreError::Unconfirmed)), "it is certain");
    assert!(store.claim(made.link(), now).await.unwrap().is_some());
}
