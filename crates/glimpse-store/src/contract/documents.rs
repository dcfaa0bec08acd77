//! Documents: replaced by whoever saw what is there.

use std::sync::Arc;

use futures_util::future::join_all;

use crate::{Shelf, Store};

pub(super) async fn a_document_is_replaced_only_by_who_saw_it(store: Arc<dyn Store>) {
    let put = async |name: &str, before: Option<&[u8]>, after: Option<&[u8]>| {
        store.replace_document(Shelf::Domains, name, before, after).await.unwrap()
    };
    assert_eq!(store.document(Shelf::Domains, "one").await.unwrap(), None);
    assert!(!put("one", Some(b"first"), Some(b"second")).await, "there is none");
    assert!(put("one", None, Some(b"first")).await);
    assert!(!put("one", None, Some(b"second")).await, "there is one");
    assert!(!put("one", Some(b""), Some(b"second")).await);
    assert_eq!(store.document(Shelf::Domains, "one").await.unwrap().as_deref(), Some(&b"first"[..]));
    assert!(put("one", Some(b"first"), Some(b"")).await, "an empty one is one");
    assert_eq!(store.document(Shelf::Domains, "one").await.unwrap().as_deref(), Some(&b""[..]));
    assert!(!put("one", None, Some(b"third")).await);
    assert!(!put("one", Some(b"first"), None).await);
    assert!(put("one", Some(b""), None).await);
    assert_eq!(store.document(Shelf::Domains, "one").await.unwrap(), None);
}

pub(super) async fn shelves_are_apart(store: Arc<dyn Store>) {
    let named = ["b\u{fc}cher", "", "a/b:c'd%e"];
    for name in named {
        assert!(store.replace_document(Shelf::Domains, name, None, Some(name.as_bytes())).await.unwrap());
    }
    let binary: Vec<u8> = (0..=255).collect();
    assert!(store.replace_document(Shelf::Certificates, "", None, Some(&binary)).await.unwrap());
    let mut found = store.documents(Shelf::Domains).await.unwrap();
    found.sort();
    let mut expected = named.map(|name| (name.to_owned(), name.as_bytes().to_vec()));
    expected.sort();
    assert_eq!(found, expected);
    assert_eq!(store.documents(Shelf::Certificates).await.unwrap(), [(String::new(), binary)]);
    assert_eq!(store.documents(Shelf::Leases).await.unwrap(), []);
}

pub(super) async fn of_many_who_saw_the_same_one_replaces_it(store: Arc<dyn Store>) {
    assert!(store.replace_document(Shelf::Leases, "work", None, Some(b"nobody")).await.unwrap());
    let racers = (0..32).map(|number| {
        let store = store.clone();
        async move {
            let mine = format!("node {number}");
            store.replace_document(Shelf::Leases, "work", Some(b"nobody"), Some(mine.as_bytes())).await.unwrap()
        }
    });
    let won: Vec<bool> = join_all(racers).await;
    assert_eq!(won.iter().filter(|won| **won).count(), 1);
    let winner = won.iter().position(|won| *won).unwrap();
    let kept = store.document(Shelf::Leases, "work").await.unwrap();
    assert_eq!(kept, Some(format!("node {winner}").into_bytes()));
}
