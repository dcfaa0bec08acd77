//! A node that was cut off for longer than its lease.

use std::collections::BTreeSet;
use std::time::Duration;

use glimpse_core::crypto::keyring::Generation;

use super::{Node, open, options};
use crate::{
    NodeKeys, Store, StoreError,
    contract::{NOW, made, sealed},
    redis::Options,
};

const ONE: Generation = Generation(1);
const TWO: Generation = Generation(2);

fn keys(known: &[Generation]) -> NodeKeys {
    NodeKeys { known: BTreeSet::from_iter(known.iter().copied()), seals: known[0] }
}

#[tokio::test]
async fn a_lease_that_lapsed_is_good_again_when_what_was_agreed_on_meanwhile_was_read() {
    let lease = Duration::from_secs(2);
    let node = Node::start(&[]);
    let url = format!("redis://127.0.0.1:{}", node.port);
    let store = open(Options { lease, patience: Duration::from_millis(300), ..options(&url) }).await;
    store.identify([0; 32], &[(ONE, [1; 16])]).await.unwrap();
    let before = store.lapses();
    store.has_read_roots(before);
    let unread = made(&*store, "text", 60).await;

    node.stop();
    tokio::time::sleep(lease + Duration::from_millis(500)).await;
    node.wake();
    // It says again that it is there, and still nothing is kept or taken.
    let (_, new) = sealed(&*store, "text", 60, None).await;
    for _ in 0..20 {
        assert_eq!(store.create(new.clone()).await, Err(StoreError::Unavailable));
        assert_eq!(store.claim(unread.link(), NOW).await.err(), Some(StoreError::Unavailable));
        tokio::time::sleep(lease / 20).await;
    }
    // What was read before it lapsed does not count.
    store.has_read_roots(before);
    assert_eq!(store.create(new.clone()).await, Err(StoreError::Unavailable));
    let after = store.lapses();
    assert_ne!(after, before);
    store.has_read_roots(after);
    assert_eq!(store.create(new).await, Ok(()));
    assert!(store.claim(unread.link(), NOW).await.unwrap().is_some());
}

/// The caller took its keys before one of them went, and comes late.
#[tokio::test]
async fn what_is_sealed_under_a_key_that_went_is_not_kept() {
    let node = Node::start(&[]);
    let store = open(options(&format!("redis://127.0.0.1:{}", node.port))).await;
    store.tell_keys(keys(&[ONE, TWO])).await.unwrap();
    let (_, late) = sealed(&*store, "text", 60, None).await;
    made(&*store, "text", 60).await;
    store.tell_keys(keys(&[TWO])).await.unwrap();
    assert_eq!(store.create(late).await, Err(StoreError::Unavailable));
}
