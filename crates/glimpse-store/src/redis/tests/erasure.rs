//! What was taken is gone from memory at once, and from a server's files when they are written anew.

use std::time::Duration;

use super::{Node, Options, open, options, servers::until};
use crate::{
    Store,
    contract::{NOW, at, made},
};

#[tokio::test(flavor = "multi_thread")]
async fn what_was_taken_is_gone_from_append_only_file_and_snapshot() {
    let node = Node::start(&["--appendonly", "yes", "--appendfsync", "always", "--save", "3600 1"]);
    let url = format!("redis://127.0.0.1:{}", node.port);
    let store = open(Options { rewrite_every: Some(Duration::from_millis(200)), ..options(&url) }).await;
    let (taken, unread) = (made(&*store, "taken", 600).await, made(&*store, "unread", 600).await);
    node.ask::<String>(&["SAVE"]);
    assert!(node.remembers(&taken.sealed.ciphertext), "the files have what is unread");
    assert!(taken.reveal(&*store, at(1)).await.is_some());
    assert!(node.remembers(&taken.sealed.ciphertext), "and still what was taken: this test would notice");
    store.sweep(NOW).await.unwrap();
    tokio::task::block_in_place(|| until("the files are anew", || !node.remembers(&taken.sealed.ciphertext)));
    assert!(node.remembers(&unread.sealed.ciphertext));
}
