//! Moving a folder's contents to another engine, and the other way. The folder is open and nobody serves it, so all rows that
//! came before are in the database.

use std::sync::atomic::Ordering;

use async_trait::async_trait;
use futures_util::future::try_join_all;
use rusqlite::{Connection, OptionalExtension};

use super::{
    EmbeddedStore, database,
    memory::{Bytes, Entry, Place},
    unavailable,
};
use crate::{
    Account, AddressHash, DeliveryState, Letter, SpentSlip, StoreError, Token,
    migrate::{Binding, Movable, Moving, Page, Rows, Standing},
};

/// Rows that are read, or written, together.
const TOGETHER: usize = 64;
/// The table is made when it is needed: most folders are never moved.
const TABLE: &str =
    "CREATE TABLE IF NOT EXISTS standing (only INTEGER PRIMARY KEY CHECK (only = 1), number INTEGER NOT NULL) STRICT";

/// Where a folder stands.
pub(super) fn standing(connection: &Connection) -> rusqlite::Result<Standing> {
    let exists = "SELECT 1 FROM sqlite_schema WHERE name = 'standing'";
    if connection.query_row(exists, [], |_| Ok(())).optional()?.is_none() {
        return Ok(Standing::Serving);
    }
    Ok(match connection.query_row("SELECT number FROM standing", [], |row| row.get::<_, i64>(0)).optional()? {
        None | Some(0) => Standing::Serving,
        Some(1) => Standing::Arriving,
        Some(_) => Standing::Left,
    })
}

#[async_trait]
impl Movable for EmbeddedStore {
    async fn standing(&self) -> Result<Standing, StoreError> {
        standing(&database::open_durable(&self.database).map_err(unavailable)?).map_err(unavailable)
    }

    /// Nobody else has the folder: its lock is held.
    async fn stand(&self, at: Standing) -> Result<(), StoreError> {
        let connection = database::open_durable(&self.database).map_err(unavailable)?;
        let number = match at {
            Standing::Serving => 0,
            Standing::Arriving => 1,
            Standing::Left => 2,
        };
        connection.execute_batch(TABLE).map_err(unavailable)?;
        connection.execute("INSERT OR REPLACE INTO standing VALUES (1, ?)", [number]).map_err(unavailable)?;
        Ok(())
    }

    async fn binding(&self) -> Result<Option<Binding>, StoreError> {
        let connection = database::open_durable(&self.database).map_err(unavailable)?;
        let mask = database::mask(&connection).map_err(unavailable)?;
        let roots = database::roots(&connection).map_err(unavailable)?;
        Ok(mask.map(|mask| Binding { mask, roots }))
    }

    async fn bind(&self, binding: &Binding) -> Result<(), StoreError> {
        let mut connection = database::open_durable(&self.database).map_err(unavailable)?;
        let transaction = connection.transaction().map_err(unavailable)?;
        for (generation, verifier) in &binding.roots {
            database::put_root(&transaction, *generation, verifier).map_err(unavailable)?;
        }
        database::put_mask(&transaction, &binding.mask).map_err(unavailable)?;
        database::commit(transaction).map_err(unavailable)
    }

    async fn rows(&self, page: Page, max: usize) -> Result<Rows, StoreError> {
        let numbers = {
            let connection = database::open_reader(&self.database, 0).map_err(unavailable)?;
            database::rows_from(&connection, page.from, max).map_err(unavailable)?
        };
        let mut rows = Rows::default();
        for some in numbers.chunks(TOGETHER) {
            let loaded = some.iter().map(async |row| match self.readers.load(*row, true).await {
                Ok(None) => Ok(None),
                Ok(Some(loaded)) => Ok(Some(Ok(loaded))),
                Err(StoreError::Damaged) => Ok(Some(Err(()))),
                Err(error) => Err(error),
            });
            for (row, loaded) in some.iter().zip(try_join_all(loaded).await?) {
                match loaded {
                    None => {}
                    Some(Err(())) => rows.damaged += 1,
                    Some(Ok(loaded)) => {
                        // The head as it is meant: without bytes and without a fate it has expired.
                        let head = loaded.entry().head;
                        rows.rows.push(Moving { row: *row, head, sealed: loaded.bytes });
                    }
                }
            }
        }
        rows.next = numbers.last().map(|last| Page { server: 0, from: last.number() + 1 });
        Ok(rows)
    }

    async fn letters(&self, skip: usize, max: usize) -> Result<Vec<(Letter, DeliveryState)>, StoreError> {
        self.with_outbox(move |outbox| outbox.all(skip, max)).await
    }

    async fn suppressed(&self) -> Result<Vec<AddressHash>, StoreError> {
        self.with_outbox(|outbox| outbox.suppressed()).await
    }

    async fn slips(&self) -> Result<Vec<SpentSlip>, StoreError> {
        self.with_accounts(|accounts| accounts.slips()).await
    }

    async fn arrive(&self, rows: Vec<Moving>) -> Result<(), StoreError> {
        for some in rows.chunks(TOGETHER) {
            try_join_all(some.iter().map(async |moving| {
                self.next_row.fetch_max(moving.row.number() + 1, Ordering::Relaxed);
                if self.current(moving.row).await?.is_some() {
                    return Ok(());
                }
                let bytes = match &moving.sealed {
                    Some(sealed) => Bytes::Held(sealed.as_slice().into()),
                    None => Bytes::Erased(Place::Nowhere),
                };
                let entry = Entry { head: moving.head.clone(), bytes };
                let put =
                    || async { self.shared.put(moving.row, entry.clone())?.await.map_err(|_| StoreError::Closed)? };
                self.patiently(put).await
            }))
            .await?;
        }
        Ok(())
    }

    async fn arrive_account(&self, account: &Account, tokens: &[Token]) -> Result<(), StoreError> {
        let (account, tokens) = (account.clone(), tokens.to_vec());
        self.with_accounts(move |accounts| accounts.arrive(&account, &tokens)).await
    }

    async fn arrive_slips(&self, slips: &[SpentSlip]) -> Result<(), StoreError> {
        let slips = slips.to_vec();
        self.with_accounts(move |accounts| accounts.arrive_slips(&slips)).await
    }
}
