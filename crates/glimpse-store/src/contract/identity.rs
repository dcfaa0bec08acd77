//! A store belongs to its mask key and its root keys.

use std::sync::Arc;

use glimpse_core::{
    crypto::keyring::Generation,
    link::{LinkKey, MaskKey, Row},
};

use super::Seeded;
use crate::{IdentityError, Store};

pub(super) async fn the_mask_key_is_made_once(store: Arc<dyn Store>) {
    let roots = [(Generation(1), [1; 16])];
    let first = store.identify([7; 32], &roots).await.unwrap_or_else(|error| panic!("{error}"));
    let second = store.identify([2; 32], &roots).await.unwrap_or_else(|error| panic!("{error}"));
    let row = Row::new(5).unwrap();
    let key = LinkKey::generate(row, &first, &Seeded::new(1));
    for mask in [second, MaskKey::from_bytes([7; 32])] {
        assert_eq!(key.locator(&mask).0.row, row);
    }
}

pub(super) async fn another_or_a_missing_root_key_is_refused(store: Arc<dyn Store>) {
    let [one, two, other] = [(Generation(1), [1; 16]), (Generation(2), [2; 16]), (Generation(1), [9; 16])];
    let refusal = async |roots: &[_]| store.identify([0; 32], roots).await.err();
    assert_eq!(store.is_bound().await, Ok(false));
    assert_eq!(refusal(&[one]).await, None);
    assert_eq!(store.is_bound().await, Ok(true));
    assert_eq!(refusal(&[other]).await, Some(IdentityError::WrongRootKey(Generation(1))));
    assert_eq!(refusal(&[one, two]).await, None);
    assert_eq!(refusal(&[one]).await, Some(IdentityError::MissingRootKey(Generation(2))));
    assert_eq!(refusal(&[one, two]).await, None, "a refusal changed nothing");
}
