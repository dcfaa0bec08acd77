//! What an account shared, erased with it.

use std::time::Duration;

use futures_util::future::try_join_all;
use glimpse_core::{account::AccountId, link::Row, time::Timestamp};

use super::{EmbeddedStore, database, entry::Entry, memory::Step, unavailable};
use crate::StoreError;

/// Rows that are erased at once when their account is deleted: few enough to leave room in the queue for others.
const FORGOTTEN_TOGETHER: usize = 64;
/// How often, and after which pause, a part of a deletion is tried again while too much is going on: half a minute in all.
const BUSY_TRIES_MAX: usize = 3000;
const BUSY_PAUSE: Duration = Duration::from_millis(10);

impl EmbeddedStore {
    /// Erases everything that an account shared; from here on it shares nothing more.
    pub(super) async fn forget_owned(&self, id: AccountId, now: Timestamp) -> Result<(), StoreError> {
        self.forget(self.shared.leave(id), id, now).await?;
        let mut after = None;
        loop {
            let path = self.database.clone();
            let rows_max = self.sweep_rows;
            let read = tokio::task::spawn_blocking(move || {
                database::rows_of(&database::open_reader(&path, 0)?, id, after, rows_max)
            });
            let stored = read.await.map_err(|_| StoreError::Unavailable)?.map_err(unavailable)?;
            let Some(last) = stored.last() else { return Ok(()) };
            after = Some(*last);
            self.forget(stored, id, now).await?;
        }
    }

    /// Tries again while too much is going on: what has begun must come to its end.
    pub(super) async fn patiently<T, F: Future<Output = Result<T, StoreError>>>(
        &self,
        again: impl Fn() -> F,
    ) -> Result<T, StoreError> {
        for _ in 0..BUSY_TRIES_MAX {
            match again().await {
                Err(StoreError::Busy) => tokio::time::sleep(BUSY_PAUSE).await,
                outcome => return outcome,
            }
        }
        Err(StoreError::Busy)
    }

    /// Erases these rows as far as the account has them, with few syncs: they wait for the journal together.
    async fn forget(&self, rows: Vec<Row>, id: AccountId, now: Timestamp) -> Result<(), StoreError> {
        let is_owners = move |entry: &Entry| entry.head.owner.as_ref().is_some_and(|owner| owner.account == id);
        let forget_one = async |row| {
            let decide = |entry: &Entry| match is_owners(entry) {
                true => Step::Change((), entry.forgotten(now)),
                false => Step::Answer(()),
            };
            match self.patiently(|| self.change(row, (), decide)).await {
                // The database says whose it is. Nothing else in it can be read, so nothing of it is kept.
                Err(StoreError::Damaged) => match self.shared.put(row, Entry::unreadable(now))?.await {
                    Ok(durable) => durable,
                    Err(_) => Err(StoreError::Closed),
                },
                outcome => outcome,
            }
        };
        for some in rows.chunks(FORGOTTEN_TOGETHER) {
            try_join_all(some.iter().map(|row| forget_one(*row))).await?;
        }
        Ok(())
    }
}
