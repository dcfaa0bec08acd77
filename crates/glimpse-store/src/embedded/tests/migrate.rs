//! What a backup, or another store, is given of a store that is in use.

use std::time::Duration;

use super::{open, runtime};
use crate::{
    Store,
    contract::{joined, made},
    embedded::{EmbeddedStore, database},
    migrate::{Movable, Page, Purpose},
};

const QUIET: Duration = Duration::from_secs(600);

#[test]
fn a_copy_has_every_row_once_wherever_it_is_and_counts_what_is_damaged() {
    let folder = tempfile::tempdir().unwrap();
    let five = async |store: &EmbeddedStore| {
        let mut rows = Vec::new();
        for _ in 0..5 {
            rows.push(made(store, "text", 60).await.receipt().0.row);
        }
        rows
    };
    runtime().block_on(async {
        let store = open(folder.path(), QUIET);
        let in_database = five(&store).await;
        store.close().await;
        drop(store);
        let store = open(folder.path(), QUIET);
        let in_memory = five(&store).await;
        let connection = database::open_writer(&store.database, 0, true).unwrap();
        for row in [in_database[0], in_database[3]] {
            connection.execute("UPDATE secret SET head = x'00' WHERE row = ?", [row.number()]).unwrap();
        }
        let expected = [&in_database[1..3], &in_database[4..], &in_memory].concat();

        let (mut rows, mut damaged, mut page) = (Vec::new(), 0, Some(Page::default()));
        while let Some(next) = page {
            let some = store.rows(next, 3, Purpose::Copy).await.unwrap();
            rows.extend(some.rows.iter().map(|moving| moving.row));
            damaged += some.damaged;
            page = some.next;
            assert!(rows.len() <= expected.len(), "{rows:?}");
        }
        assert_eq!((rows, damaged), (expected, 2));
        let moved = store.rows(Page::default(), 10, Purpose::Move).await.unwrap();
        assert_eq!((moved.rows.len(), moved.damaged), (3, 2));
    });
}

#[test]
fn no_number_of_what_arrived_or_is_left_out_is_given_to_anybody() {
    let folders = [(); 2].map(|()| tempfile::tempdir().unwrap());
    let [from, to] = folders.each_ref().map(|folder| open(folder.path(), QUIET));
    runtime().block_on(async {
        let made = made(&*from, "text", 60).await;
        let head = from.rows(Page::default(), 1, Purpose::Copy).await.unwrap().rows;
        let last = made.receipt().0.row.number();
        to.arrive(head).await.unwrap();
        assert_eq!(to.next_row().await, Ok(last + 1));
        let left_out = last + 1_000_000;
        to.skip_rows(left_out).await.unwrap();
        assert!(to.reserve_row().await.unwrap().number() >= left_out);
        assert!(to.next_row().await.unwrap() > left_out);
        to.close().await;
        drop(to);
        assert!(open(folders[1].path(), QUIET).next_row().await.unwrap() >= left_out);
    });
}

#[test]
fn accounts_are_counted() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path(), QUIET);
    runtime().block_on(async {
        for (number, name) in ["anna", "ben"].iter().enumerate() {
            assert_eq!(store.accounts_kept().await, Ok(number));
            joined(&*store, name, number as u64).await;
        }
        assert_eq!(store.accounts_kept().await, Ok(2));
    });
}
