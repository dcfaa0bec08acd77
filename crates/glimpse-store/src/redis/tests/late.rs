//! What arrives late, or is undone: commands of whoever gave up, or was served on another connection.

use std::time::{Duration, Instant};

use glimpse_core::time::Timestamp;

use super::{Node, open, options, servers::pair};
use crate::{
    Listed, Store, StoreError,
    contract::{Made, NOW, joined, made, sealed},
    redis::{
        RedisStore,
        scripts::{self, With},
        secrets::UNDONE_WITHIN,
    },
};

#[tokio::test]
async fn a_late_try_to_keep_a_secret_brings_nothing_back() {
    let node = Node::start(&[]);
    let store = open(options(&format!("redis://127.0.0.1:{}", node.port))).await;
    let (made, new) = sealed(&*store, "text", 60, None).await;
    store.create(new.clone()).await.unwrap();
    store.create(new.clone()).await.unwrap();
    assert!(store.claim(made.link(), NOW).await.unwrap().is_some());
    store.create(new).await.unwrap();
    assert!(store.fetch(made.link(), NOW).await.unwrap().is_none());
    assert!(store.claim(made.link(), NOW).await.unwrap().is_none());
}

#[tokio::test]
async fn a_claim_is_undone_only_until_somebody_is_told_of_it() {
    let [master, _replica] = pair();
    let store = open(options(&format!("redis://127.0.0.1:{}", master.port))).await;

    let now = master.now();
    let undone = made(&*store, "text", 60).await;
    let bytes = claimed(&store, &undone, now).await;
    assert_eq!(void(&store, &undone, &bytes).await, 1);
    assert!(store.claim(undone.link(), now).await.unwrap().is_some(), "it is as if nothing had been");

    let claimed_by_another = made(&*store, "text", 60).await;
    let bytes = claimed(&store, &claimed_by_another, now).await;
    assert!(store.claim(claimed_by_another.link(), now).await.unwrap().is_none());
    assert_eq!(void(&store, &claimed_by_another, &bytes).await, 0, "a reader was told that it is gone");

    let seen_in_receipt = made(&*store, "text", 60).await;
    let bytes = claimed(&store, &seen_in_receipt, now).await;
    let kept = store.receipt(seen_in_receipt.receipt(), now).await.unwrap().unwrap();
    assert!(kept.receipt.stamped.is_some());
    assert_eq!(void(&store, &seen_in_receipt, &bytes).await, 0, "the sender was told that it is gone");

    // Whose clock is ahead, or behind, undoes nothing: readers would tell such a fate as it is.
    for stamped_at in [Timestamp::from_millis(now.millis() - 40_000), now.after(Duration::from_secs(40))] {
        let elsewhen = made(&*store, "text", 60).await;
        let bytes = claimed(&store, &elsewhen, stamped_at).await;
        assert_eq!(void(&store, &elsewhen, &bytes).await, 0);
    }
}

/// Who looks at the receipt, or reloads the page, must not keep what whoever left was not shown.
#[tokio::test]
async fn whoever_is_told_of_a_claim_gave_its_caller_time_to_leave() {
    let [master, _replica] = pair();
    let store = open(options(&format!("redis://127.0.0.1:{}", master.port))).await;
    let now = master.now();
    for look in 0..3 {
        let made = made(&*store, "text", 60).await;
        claimed(&store, &made, now).await;
        let since = Instant::now();
        let is_gone = match look {
            0 => store.fetch(made.link(), now).await.unwrap().is_none(),
            1 => store.claim(made.link(), now).await.unwrap().is_none(),
            _ => store.receipt(made.receipt(), now).await.unwrap().unwrap().receipt.stamped.is_some(),
        };
        assert!(is_gone && since.elapsed() >= UNDONE_WITHIN, "{look}: {:?}", since.elapsed());
    }
}

#[tokio::test]
async fn a_list_of_an_account_tells_no_fate_that_may_be_undone() {
    let [master, _replica] = pair();
    let store = open(options(&format!("redis://127.0.0.1:{}", master.port))).await;
    let (now, member) = (master.now(), joined(&*store, "anna", 1).await);
    let owned = member.share(&*store, "hers", 60).await;
    let bytes = claimed(&store, &owned, now).await;
    let listed = store.recent(member.account.id, Listed::All, now, 9).await.unwrap();
    assert!(listed[0].receipt.stamped.is_some());
    assert_eq!(void(&store, &owned, &bytes).await, 0, "it was told");
}

#[tokio::test]
async fn what_was_erased_does_not_come_back_late() {
    let node = Node::start(&[]);
    let store = open(options(&format!("redis://127.0.0.1:{}", node.port))).await;
    let member = joined(&*store, "anna", 1).await;
    let (made, new) = sealed(&*store, "text", 60, None).await;
    store.create(new.clone()).await.unwrap();
    store.erase(made.link().0.row, member.account.id).await.unwrap();
    assert_eq!(store.create(new).await, Err(StoreError::NoAccount));
    assert!(store.fetch(made.link(), NOW).await.unwrap().is_none());
}

/// Or a node that dies in between would leave a secret that deleting the account misses.
#[tokio::test]
async fn nothing_of_an_account_is_kept_before_it_is_on_its_list() {
    let node = Node::start(&[]);
    let store = open(options(&format!("redis://127.0.0.1:{}", node.port))).await;
    let member = joined(&*store, "anna", 1).await;
    // No list can be there.
    node.ask::<String>(&["SET", &format!("{}{{a{}}}list", store.prefix, member.account.id.number()), "x"]);
    let (made, shared) = member.try_share(&*store, "text", 60).await;
    assert!(shared.is_err());
    let keys = store.keys(made.link().0.row);
    assert_eq!(node.ask::<u8>(&["EXISTS", &keys.head, &keys.gone]), 0, "nor was it, and then taken back");
}

#[tokio::test]
async fn a_late_change_of_an_account_changes_nothing() {
    let node = Node::start(&[]);
    let store = open(options(&format!("redis://127.0.0.1:{}", node.port))).await;
    let key = store.accounts_key();
    let member = joined(&*store, "anna", 1).await;
    let suspend = async |is_suspended: &str, memory: &str| {
        let keys = [key.as_str(), memory];
        let id = member.account.id.number();
        let call =
            |call: redis::Cmd| call.with(id).with("").with("").with("").with(2).with("suspended").with(is_suspended);
        assert_eq!(store.change::<u8>(&scripts::CHANGE, &keys, call).await.unwrap(), 1);
        store.account_of(member.account.id).await.unwrap().unwrap().is_suspended
    };
    let [first, second] = ["1", "2"].map(|nonce| format!("{key}once:{nonce}"));
    assert!(!suspend("0", &first).await);
    assert!(suspend("1", &second).await);
    assert!(suspend("0", &first).await, "it was done before, and came late");
}

const NONCE: [u8; 15] = [1; 15];

/// The claim of a node that does not know yet whether the replicas have it; gives the sealed bytes.
pub(super) async fn claimed(store: &RedisStore, made: &Made, now: Timestamp) -> Vec<u8> {
    let at = made.link().0;
    let keys = store.keys(at.row);
    let (won, _, sealed): (u8, Vec<u8>, Vec<u8>) = store
        .change(&scripts::CLAIM, &[&keys.head, &keys.sealed, &format!("{}void", keys.head), &keys.nothing], |call| {
            call.with(18).with(&at.hash[..]).with(&NONCE[..]).with(now.millis()).with(1).with(60_000)
        })
        .await
        .unwrap();
    assert_eq!(won, 1);
    sealed
}

/// That node gives up.
pub(super) async fn void(store: &RedisStore, made: &Made, sealed: &[u8]) -> u8 {
    let keys = store.keys(made.link().0.row);
    let expires = NOW.millis() + 60_000;
    store
        .change(&scripts::VOID, &[&keys.head, &keys.sealed, &format!("{}void", keys.head)], |call| {
            call.with(&NONCE[..]).with(sealed).with(expires).with(60_000).with(60_000)
        })
        .await
        .unwrap()
}
