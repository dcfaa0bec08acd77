//! What is remembered of accounts, and what of their secrets is counted.

use std::sync::Arc;
use std::time::Duration;

use super::{open, runtime, settle};
use crate::{
    AccountChange, Store,
    contract::{NOW, at, joined},
};

const OFTEN: Duration = Duration::from_millis(8);

#[test]
fn who_was_looked_up_is_remembered_until_something_changes() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path(), OFTEN);
    runtime().block_on(async {
        let (anna, ben) = (joined(&*store, "anna", 1).await, joined(&*store, "ben", 2).await);
        let account = async |id| store.account_of(id).await.unwrap().unwrap();
        let holder = async |token| store.holder(token).await.unwrap().unwrap();
        let (one, held) = (account(anna.account.id).await, holder(anna.token.hash()).await);
        account(ben.account.id).await;
        holder(ben.token.hash()).await;
        assert!(Arc::ptr_eq(&one, &account(anna.account.id).await), "nobody else takes its place");
        assert!(Arc::ptr_eq(&held.token, &holder(anna.token.hash()).await.token));

        assert!(store.change_account(anna.account.id, AccountChange::Suspended(true)).await.unwrap());
        assert!(account(anna.account.id).await.is_suspended);
        assert!(holder(anna.token.hash()).await.account.is_suspended);
    });
}

#[test]
fn secrets_of_a_deleted_account_count_no_more() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path(), OFTEN);
    runtime().block_on(async {
        let anna = joined(&*store, "anna", 1).await;
        for number in 0..3 {
            anna.share(&*store, &format!("secret {number}"), 600).await;
        }
        settle(&store).await;
        assert!(store.figures().await.unwrap().unread_bytes > 0);
        assert!(store.delete_account(anna.account.id, at(1)).await.unwrap());
        settle(&store).await;
        let figures = store.figures().await.unwrap();
        assert_eq!((figures.unread, figures.unread_bytes), (Some(0), 0));
        assert!(store.accounts(None, 1).await.unwrap().is_empty());
        assert!(!store.sweep(NOW).await.unwrap().more);
    });
}
