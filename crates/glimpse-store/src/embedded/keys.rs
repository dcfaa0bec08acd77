//! Which root keys the folder is bound to, and what is sealed under each: in the database, and in memory, which knows better.

use std::collections::BTreeMap;

use glimpse_core::{
    crypto::keyring::{Generation, RootVerifier},
    link::Row,
    time::Timestamp,
};
use rusqlite::Connection;

use super::{EmbeddedStore, database, entry::Bytes, memory::Durable, rows::READS_MAX, unavailable};
use crate::{IdentityError, StoreError, Under, record};

/// What memory knows of a row's sealed bytes.
#[derive(Clone, Copy)]
enum Known {
    /// It has them.
    Here(Generation),
    /// They are where the database says.
    There,
    /// They are gone, whatever the database says.
    Gone,
}

/// Remembers those that are new.
pub(super) fn remember(
    connection: &Connection,
    remembered: &BTreeMap<Generation, RootVerifier>,
    roots: &[(Generation, RootVerifier)],
) -> Result<(), StoreError> {
    for (generation, verifier) in roots.iter().filter(|(generation, _)| !remembered.contains_key(generation)) {
        database::put_root(connection, *generation, verifier).map_err(unavailable)?;
    }
    Ok(())
}

impl EmbeddedStore {
    pub(super) async fn put_roots(&self, roots: Vec<(Generation, RootVerifier)>) -> Result<(), IdentityError> {
        let put = move |connection: &mut Connection| {
            let transaction = connection.transaction().map_err(unavailable)?;
            let remembered = database::roots(&transaction).map_err(unavailable)?.into_iter().collect();
            crate::identity::compare(&remembered, &roots)?;
            remember(&transaction, &remembered, &roots)?;
            Ok(database::commit(transaction).map_err(unavailable)?)
        };
        self.with_database(put).await?
    }

    /// The process that has the folder is the only one that could bring it back, and does not.
    pub(super) async fn drop_root(&self, generation: Generation) -> Result<(), StoreError> {
        let drop_it = move |connection: &mut Connection| {
            let transaction = connection.transaction()?;
            database::delete_root(&transaction, generation)?;
            database::commit(transaction)
        };
        self.with_database(drop_it).await?.map_err(unavailable)
    }

    async fn with_database<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Connection) -> T + Send + 'static,
    ) -> Result<T, StoreError> {
        let path = self.database.clone();
        let worked = tokio::task::spawn_blocking(move || {
            let mut connection = database::open_durable(&path).map_err(unavailable)?;
            let done = work(&mut connection);
            // The write-ahead log brings it back after a crash as well.
            let _ = database::checkpoint(&connection);
            Ok(done)
        });
        worked.await.map_err(|_| StoreError::Unavailable)?
    }

    /// Counts again while flushes and sweeps change what is counted.
    pub(super) async fn count_sealed(&self) -> Result<BTreeMap<Generation, Under>, StoreError> {
        for _ in 0..READS_MAX {
            let (flushed, known, settled) = self.known()?;
            let path = self.database.clone();
            let counted = tokio::task::spawn_blocking(move || count(&path, &known).map_err(unavailable));
            let mut under = counted.await.map_err(|_| StoreError::Unavailable)??;
            // What was created meanwhile is in memory first.
            if self.shared.lock().flushed != flushed {
                continue;
            }
            // A claim that fails in the end was none, and what it took is there again.
            if let Some(durable) = settled
                && durable.await.map_err(|_| StoreError::Closed)?.is_err()
            {
                continue;
            }
            for (generation, letters, until) in self.with_outbox(|outbox| outbox.sealed_under()).await? {
                let under = under.entry(generation).or_default();
                under.letters += letters;
                under.until = under.until.max(Some(until));
            }
            under.retain(|_, under| under.secrets + under.letters > 0);
            return Ok(under);
        }
        Err(StoreError::Busy)
    }

    /// What memory knows at this moment, as of which flush, and what to wait for until none of it can be undone any more.
    #[expect(
        clippy::type_complexity,
        reason = "three things that belong to one moment, taken apart by the only caller"
    )]
    fn known(&self) -> Result<(u64, Vec<(Row, Known, Timestamp)>, Option<Durable>), StoreError> {
        let (state, settled) = self.shared.lock_to_settle()?;
        let known = state.entries().map(|(row, entry)| {
            let known = match &entry.bytes {
                // Unwrap safety: what is held was sealed here, or read from a journal that checks it.
                Bytes::Held(bytes) | Bytes::Flushing(bytes) => {
                    record::generation_of(bytes).map_or(Known::There, Known::Here)
                }
                Bytes::Stored(_) => Known::There,
                Bytes::Erased(_) => Known::Gone,
            };
            (*row, known, entry.head.receipt.expires_at())
        });
        Ok((state.flushed, known.collect(), settled))
    }
}

/// What the database has, corrected by what memory knows: a flush may have written some of it already.
fn count(path: &std::path::Path, known: &[(Row, Known, Timestamp)]) -> rusqlite::Result<BTreeMap<Generation, Under>> {
    let mut connection = database::open_reader(path, 0)?;
    let snapshot = connection.transaction()?;
    let mut under: BTreeMap<Generation, Under> = BTreeMap::new();
    for (generation, secrets, until) in database::sealed_under(&snapshot)? {
        under.insert(generation, Under { secrets, letters: 0, until: Some(until) });
    }
    for (row, known, until) in known {
        if matches!(known, Known::There) {
            continue;
        }
        if let Some(generation) = database::generation(&snapshot, *row)? {
            under.entry(generation).or_default().secrets -= 1;
        }
        if let Known::Here(generation) = known {
            under.entry(*generation).or_default().secret(*until);
        }
    }
    Ok(under)
}
