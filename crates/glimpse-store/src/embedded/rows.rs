//! A row as it is now, wherever it is, and what is decided of it. Flushes and sweeps change the database underneath: what was read before
//! one of them decides nothing.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, atomic::Ordering};

use glimpse_core::{account::AccountId, link::Row, receipt::Fate, time::Timestamp};
use tracing::error;

use super::{
    EmbeddedStore, database,
    entry::{Bytes, Entry, Place},
    memory::{Flushed, Looked, Step, Stepped},
    readers::Loaded,
    unavailable,
};
use crate::{Listed, StoreError, record::Head};

/// How often a transition is tried again because the database changed while its row was read.
pub(super) const READS_MAX: usize = 64;

/// Rows that are remembered between a read and the claim that follows it.
pub(super) const READ_MAX: usize = 1024;

/// A row as it is now, with its sealed bytes if it has any.
pub(super) struct Current {
    pub(super) entry: Entry,
    pub(super) bytes: Option<Arc<[u8]>>,
}

impl EmbeddedStore {
    /// The row as it is now. Reads again while flushes and sweeps change it underneath.
    pub(super) async fn current(&self, row: Row) -> Result<Option<Current>, StoreError> {
        for _ in 0..READS_MAX {
            let Looked { entry: before, settled, flushed } = self.shared.look(row)?;
            if let Some(durable) = settled {
                durable.await.map_err(|_| StoreError::Closed)??;
            }
            let needs_file = match &before {
                Some(Entry { bytes: Bytes::Held(bytes) | Bytes::Flushing(bytes), .. }) => {
                    let bytes = Some(bytes.clone());
                    return Ok(before.map(|entry| Current { entry, bytes }));
                }
                Some(Entry { bytes: Bytes::Erased(_), .. }) => {
                    return Ok(before.map(|entry| Current { entry, bytes: None }));
                }
                Some(Entry { bytes: Bytes::Stored(_), .. }) | None => true,
            };
            let loaded = self.readers.load(row, needs_file).await?;
            let Looked { entry: after, settled, flushed: flushed_after } = self.shared.look(row)?;
            let is_stored = matches!(&after, None | Some(Entry { bytes: Bytes::Stored(_), .. }));
            if flushed != flushed_after || !is_stored {
                continue;
            }
            if let Some(durable) = settled {
                durable.await.map_err(|_| StoreError::Closed)??;
            }
            let Some(loaded) = loaded else { return Ok(None) };
            let entry = after.unwrap_or_else(|| loaded.entry());
            self.remember(row, flushed, &entry);
            return Ok(Some(Current { entry, bytes: loaded.bytes.map(Arc::from) }));
        }
        Err(StoreError::Busy)
    }

    /// The same, for somebody who is told what it is at `now`. That it expired is told only when it is durable, as any other fate: a clock
    /// that is set back, with a crash or without, brings nothing back that somebody knows to be gone. Who has the wrong key changes
    /// nothing.
    pub(super) async fn told(
        &self,
        row: Row,
        now: Timestamp,
        is_meant: impl Fn(&Head) -> bool,
    ) -> Result<Option<Current>, StoreError> {
        let current = self.current(row).await?.filter(|current| is_meant(&current.entry.head));
        match current {
            Some(current) if current.entry.is_overdue(now) => {
                self.change(row, (), |entry| self.ended(entry, (), now)).await?;
                self.current(row).await
            }
            current => Ok(current),
        }
    }

    /// What becomes of a row that is not to be taken: if its time is over, it is over for ever.
    pub(super) fn ended<T>(&self, entry: &Entry, answer: T, now: Timestamp) -> Step<T> {
        if !entry.is_overdue(now) {
            return Step::Answer(answer);
        }
        // Twice, if it is decided twice: a number to look at, no more.
        self.ended_when_told.fetch_add(1, Ordering::Relaxed);
        Step::Change(answer, entry.expired())
    }

    /// The newest rows of an account as they are now: those in the database, and those that memory knows better.
    pub(super) async fn owned(
        &self,
        account: AccountId,
        listed: Listed,
        now: Timestamp,
        max: usize,
    ) -> Result<BTreeMap<Row, Head>, StoreError> {
        for _ in 0..READS_MAX {
            if let Some(durable) = self.shared.settled_of(account)? {
                durable.await.map_err(|_| StoreError::Closed)??;
            }
            let flushed = self.shared.lock().flushed;
            let path = self.database.clone();
            let read = tokio::task::spawn_blocking(move || {
                let connection = database::open_reader(&path, 0)?;
                database::owned(&connection, account, listed, now, max)
            });
            let stored = read.await.map_err(|_| StoreError::Unavailable)?.map_err(unavailable)?;
            let mut rows = BTreeMap::new();
            for (row, head) in stored {
                match head {
                    Ok(head) => drop(rows.insert(row, head)),
                    Err(_) => error!("A damaged row is left out of an account's list"),
                }
            }
            let state = self.shared.lock();
            if state.flushed != flushed {
                continue;
            }
            for (row, entry) in state.entries() {
                if entry.head.owner.as_ref().is_some_and(|owner| owner.account == account) {
                    rows.insert(*row, entry.head.clone());
                } else {
                    rows.remove(row);
                }
            }
            return Ok(rows);
        }
        Err(StoreError::Busy)
    }

    /// Decides a transition on the row as it is now, and waits until it is durable. `absent` is the answer without a row.
    pub(super) async fn change<T>(
        &self,
        row: Row,
        absent: T,
        decide: impl Fn(&Entry) -> Step<T> + Send + Sync,
    ) -> Result<T, StoreError> {
        let mut loaded = self.read.lock().unwrap_or_else(PoisonError::into_inner).remove(&row);
        for _ in 0..READS_MAX {
            match self.shared.step(row, loaded.take(), &decide)? {
                Stepped::Answer(answer) => return Ok(answer),
                Stepped::Waiting(answer, durable) => {
                    durable.await.map_err(|_| StoreError::Closed)??;
                    return Ok(answer);
                }
                Stepped::NotHere(flushed) => match self.readers.load(row, false).await? {
                    Some(found) => loaded = Some((flushed, found.entry())),
                    // A row that is created meanwhile has a key that nobody was told yet: absent is the truth.
                    None => return Ok(absent),
                },
            }
        }
        Err(StoreError::Busy)
    }

    fn remember(&self, row: Row, flushed: Flushed, entry: &Entry) {
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        if read.len() >= READ_MAX {
            read.clear();
        }
        read.insert(row, (flushed, entry.clone()));
    }
}

impl Loaded {
    /// The row, as if it had been in memory. A row that lost its bytes to the sweeper is expired, whatever the clock says.
    pub(super) fn entry(&self) -> Entry {
        let mut head = self.stored.head.clone();
        let bytes = if let Some(extent) = self.stored.extent {
            Bytes::Stored(Place::At(extent))
        } else {
            let expired = Fate::Expired(head.receipt.expires_at());
            head.receipt.stamped.get_or_insert(expired);
            Bytes::Erased(Place::Nowhere)
        };
        Entry { head, bytes }
    }
}
