//! What Redis ends by its own clock.

use std::time::Duration;

use glimpse_core::receipt::Fate;

use super::{Node, open, options};
use crate::{About, Letter, LetterId, Store, contract::sealed_at};

#[tokio::test]
async fn a_secret_and_then_its_receipt_end_by_the_servers_clock() {
    let node = Node::start(&[]);
    let store = open(options(&format!("redis://127.0.0.1:{}", node.port))).await;
    let now = node.now();
    let (made, new) = sealed_at(&*store, now, "text", 1, None).await;
    store.create(new).await.unwrap();
    let keys = store.keys(made.link().0.row);
    assert!(store.fetch(made.link(), now).await.unwrap().is_some());
    tokio::time::sleep(Duration::from_millis(1100)).await;
    // Whatever the caller's clock says.
    assert!(store.fetch(made.link(), now).await.unwrap().is_none());
    assert!(store.claim(made.link(), now).await.unwrap().is_none());
    let kept = store.receipt(made.receipt(), now).await.unwrap().unwrap();
    assert_eq!(kept.receipt.stamped, Some(Fate::Expired(now.after(Duration::from_secs(1)))));
    assert_eq!(node.ask::<u8>(&["EXISTS", &keys.sealed]), 0);
    tokio::time::sleep(Duration::from_millis(1000)).await;
    assert!(store.receipt(made.receipt(), now).await.unwrap().is_none());
    assert_eq!(node.ask::<u8>(&["EXISTS", &keys.head]), 0);
}

/// All letters but one end by Redis's clock; what tells of them must not stay for ever.
#[tokio::test]
async fn letters_that_ended_leave_nothing_behind() {
    let node = Node::start(&[]);
    let store = open(options(&format!("redis://127.0.0.1:{}", node.port))).await;
    let now = node.now();
    let row = store.reserve_row().await.unwrap();
    let letter = |number: u8, seconds| Letter {
        id: LetterId([number; 16]),
        account: glimpse_core::account::AccountId::from_number(7),
        about: About::Share { row, index: u16::from(number) },
        sealed: vec![1],
        due_at: now,
        ends_at: now.after(Duration::from_secs(seconds)),
    };
    store.post(vec![letter(1, 1), letter(2, 2)]).await.unwrap();
    assert_eq!(store.deliveries(row).await.unwrap().len(), 2);
    tokio::time::sleep(Duration::from_millis(1100)).await;
    assert_eq!(store.deliveries(row).await.unwrap().len(), 1);
    tokio::time::sleep(Duration::from_millis(1100)).await;
    store.sweep(now.after(Duration::from_secs(3))).await.unwrap();
    let all = store.letters_key();
    assert_eq!(node.ask::<Vec<String>>(&["KEYS", &format!("{all}*")]), Vec::<String>::new());
}
