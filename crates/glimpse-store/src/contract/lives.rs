//! One secret at a time: what it goes through, and what is told about it.

use std::sync::Arc;
use std::time::Duration;

use glimpse_core::{
    link::{LinkLocator, ReceiptLocator},
    receipt::{Fate, Seen},
};

use super::{NOW, TRIES, at, made};
use crate::{Attempt, Store};

pub(super) async fn what_was_created_is_fetched_with_the_same_bytes(store: Arc<dyn Store>) {
    for text in ["x", "Grüße 秘密 🔑\r\n", &"long ".repeat(20_000)] {
        let made = made(&*store, text, 60).await;
        let unread = store.fetch(made.link(), NOW).await.unwrap().unwrap();
        assert_eq!(unread.sealed, made.sealed);
        assert_eq!(made.reveal(&*store, NOW).await.as_deref(), Some(text));
    }
}

pub(super) async fn a_row_number_is_given_out_once(store: Arc<dyn Store>) {
    let mut rows = Vec::new();
    for _ in 0..1000 {
        rows.push(store.reserve_row().await.unwrap());
    }
    rows.sort_unstable();
    rows.dedup();
    assert_eq!(rows.len(), 1000);
}

pub(super) async fn the_wrong_hash_finds_nothing_and_changes_nothing(store: Arc<dyn Store>) {
    let made = made(&*store, "text", 60).await;
    let (mut link, mut receipt) = (made.link().0, made.receipt().0);
    link.hash[15] ^= 1;
    receipt.hash[0] ^= 1;
    // Nor does one key's hash in the other's place.
    let (link, receipt) = (LinkLocator(link), ReceiptLocator(receipt));
    for (link, receipt) in [(link, receipt), (LinkLocator(made.receipt().0), ReceiptLocator(made.link().0))] {
        assert_eq!(store.fetch(link, NOW).await, Ok(None));
        assert!(store.claim(link, NOW).await.unwrap().is_none());
        assert_eq!(store.attempt(link, NOW, TRIES).await, Ok(Attempt::Gone));
        store.seen(link, NOW).await.unwrap();
        assert_eq!(store.receipt(receipt, NOW).await, Ok(None));
        assert_eq!(store.burn(receipt, NOW).await, Ok(None));
    }
    assert_eq!(store.receipt(made.receipt(), NOW).await.unwrap().unwrap().receipt.seen, None);
    assert_eq!(made.reveal(&*store, NOW).await.as_deref(), Some("text"));
}

pub(super) async fn a_claimed_secret_is_gone_and_its_receipt_says_so(store: Arc<dyn Store>) {
    let made = made(&*store, "text", 60).await;
    assert!(store.receipt(made.receipt(), NOW).await.unwrap().unwrap().sealed.is_some());
    assert!(store.claim(made.link(), at(5)).await.unwrap().is_some());
    assert_eq!(store.fetch(made.link(), at(6)).await, Ok(None));
    let kept = store.receipt(made.receipt(), at(100)).await.unwrap().unwrap();
    assert_eq!((kept.receipt.stamped, kept.sealed), (Some(Fate::Revealed(at(5))), None));
}

pub(super) async fn a_burned_secret_is_gone_and_its_receipt_says_so(store: Arc<dyn Store>) {
    let made = made(&*store, "text", 60).await;
    let burned = store.burn(made.receipt(), at(5)).await.unwrap().unwrap();
    assert_eq!(burned.stamped, Some(Fate::Burned(at(5))));
    assert_eq!(store.fetch(made.link(), at(6)).await, Ok(None));
    assert!(store.claim(made.link(), at(6)).await.unwrap().is_none());
    assert_eq!(store.burn(made.receipt(), at(6)).await, Ok(None));
    assert_eq!(store.receipt(made.receipt(), at(7)).await.unwrap().unwrap().receipt, burned);
}

pub(super) async fn an_expired_secret_is_gone_before_any_sweep(store: Arc<dyn Store>) {
    let made = made(&*store, "text", 60).await;
    assert!(store.fetch(made.link(), at(59)).await.unwrap().is_some());
    assert_eq!(store.fetch(made.link(), at(60)).await, Ok(None));
    assert!(store.claim(made.link(), at(60)).await.unwrap().is_none());
    assert_eq!(store.burn(made.receipt(), at(60)).await, Ok(None));
    assert_eq!(store.attempt(made.link(), at(60), TRIES).await, Ok(Attempt::Gone));
    let kept = store.receipt(made.receipt(), at(60)).await.unwrap().unwrap();
    assert_eq!((kept.receipt.fate_at(at(60)), kept.sealed), (Some(Fate::Expired(at(60))), None));
}

pub(super) async fn a_receipt_ends_after_two_lifetimes(store: Arc<dyn Store>) {
    let made = made(&*store, "text", 60).await;
    store.claim(made.link(), at(5)).await.unwrap();
    assert!(store.receipt(made.receipt(), at(119)).await.unwrap().is_some());
    assert_eq!(store.receipt(made.receipt(), at(120)).await, Ok(None));
}

pub(super) async fn a_look_is_counted_and_changes_no_fate(store: Arc<dyn Store>) {
    let made = made(&*store, "text", 60).await;
    for second in [3, 4, 5] {
        store.seen(made.link(), at(second)).await.unwrap();
    }
    let kept = store.receipt(made.receipt(), at(6)).await.unwrap().unwrap();
    assert_eq!(kept.receipt.seen, Some(Seen { first_at: at(3), count: 3 }));
    assert_eq!(made.reveal(&*store, at(6)).await.as_deref(), Some("text"));
    store.seen(made.link(), at(7)).await.unwrap();
    let kept = store.receipt(made.receipt(), at(8)).await.unwrap().unwrap();
    assert_eq!(kept.receipt.seen, Some(Seen { first_at: at(3), count: 3 }), "nobody looks at what is gone");
}

pub(super) async fn tries_are_counted_and_then_locked(store: Arc<dyn Store>) {
    let made = made(&*store, "text", 86_400).await;
    for _ in 0..TRIES.max {
        assert_eq!(store.attempt(made.link(), at(1), TRIES).await, Ok(Attempt::Allowed));
    }
    let left = Duration::from_secs(3599);
    assert_eq!(store.attempt(made.link(), at(2), TRIES).await, Ok(Attempt::Locked(left)));
    assert_eq!(store.attempt(made.link(), at(3601), TRIES).await, Ok(Attempt::Allowed));
    assert_eq!(made.reveal(&*store, at(3602)).await.as_deref(), Some("text"), "a lock consumes nothing");
}

pub(super) async fn a_sweep_erases_what_is_over_and_nothing_else(store: Arc<dyn Store>) {
    let (short, long) = (made(&*store, "short", 60).await, made(&*store, "long", 600).await);
    let claimed = made(&*store, "claimed", 60).await;
    store.claim(claimed.link(), at(1)).await.unwrap();
    for second in [0, 60, 119] {
        while store.sweep(at(second)).await.unwrap().more {}
    }
    let fate = |kept: Option<crate::Kept>| kept.map(|kept| kept.receipt.fate_at(at(119)));
    assert_eq!(fate(store.receipt(short.receipt(), at(119)).await.unwrap()), Some(Some(Fate::Expired(at(60)))));
    assert_eq!(fate(store.receipt(claimed.receipt(), at(119)).await.unwrap()), Some(Some(Fate::Revealed(at(1)))));
    assert_eq!(fate(store.receipt(long.receipt(), at(119)).await.unwrap()), Some(None));
    while store.sweep(at(120)).await.unwrap().more {}
    assert_eq!(store.receipt(short.receipt(), at(120)).await, Ok(None));
    assert_eq!(long.reveal(&*store, at(120)).await.as_deref(), Some("long"));
}

pub(super) async fn a_clock_that_steps_back_brings_nothing_back(store: Arc<dyn Store>) {
    let (expired, claimed) = (made(&*store, "expired", 60).await, made(&*store, "claimed", 60).await);
    store.claim(claimed.link(), at(1)).await.unwrap();
    while store.sweep(at(61)).await.unwrap().more {}
    for made in [expired, claimed] {
        assert_eq!(store.fetch(made.link(), NOW).await, Ok(None));
        assert!(store.claim(made.link(), NOW).await.unwrap().is_none());
        let kept = store.receipt(made.receipt(), NOW).await.unwrap().unwrap();
        assert!(kept.receipt.fate_at(NOW).is_some() && kept.sealed.is_none());
    }
}
