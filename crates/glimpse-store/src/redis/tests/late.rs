//! Commands that arrive long after whoever sent them was served on another connection.

use super::{Node, open, options};
use crate::{
    Store,
    contract::{NOW, sealed},
};

#[tokio::test]
async fn a_late_try_to_keep_a_secret_brings_nothing_back() {
    let node = Node::start(&[]);
    let store = open(options(&format!("redis://127.0.0.1:{}", node.port))).await;
    let (made, new) = sealed(&store, "text", 60, None).await;
    store.create(new.clone()).await.unwrap();
    store.create(new.clone()).await.unwrap();
    assert!(store.claim(made.link(), NOW).await.unwrap().is_some());
    store.create(new).await.unwrap();
    assert!(store.fetch(made.link(), NOW).await.unwrap().is_none());
    assert!(store.claim(made.link(), NOW).await.unwrap().is_none());
}
