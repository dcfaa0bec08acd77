//! Moving a folder's contents to another engine, and the other way. The folder is open and nobody serves it, so all rows that
//! came before are in the database.

use std::sync::atomic::Ordering;

use async_trait::async_trait;
use futures_util::future::try_join_all;
use glimpse_core::link::Row;
use rusqlite::{Connection, OptionalExtension, params};

use super::{
    EmbeddedStore, database,
    entry::{Bytes, Entry, Place},
    unavailable,
};
use crate::{
    Account, AddressHash, Letter, SpentSlip, StoreError, Token,
    migrate::{Binding, Journey, Letters, Movable, Moving, Page, Purpose, Rows, Stage, Standing},
};

/// Rows that are read, or written, together.
const TOGETHER: usize = 64;
/// The table is made when it is needed: most folders are never moved.
const TABLE: &str = "CREATE TABLE IF NOT EXISTS stage
    (only INTEGER PRIMARY KEY CHECK (only = 1), standing INTEGER NOT NULL, journey BLOB) STRICT";

/// Where a folder stands.
pub(super) fn stage(connection: &Connection) -> rusqlite::Result<Stage> {
    let exists = "SELECT 1 FROM sqlite_schema WHERE name = 'stage'";
    if connection.query_row(exists, [], |_| Ok(())).optional()?.is_none() {
        return Ok(Stage::default());
    }
    let read = |row: &rusqlite::Row<'_>| {
        let standing = match row.get(0)? {
            0 => Standing::Serving,
            1 => Standing::Arriving,
            _ => Standing::Left,
        };
        Ok(Stage { standing, journey: row.get::<_, Option<_>>(1)?.map(Journey) })
    };
    Ok(connection.query_row("SELECT standing, journey FROM stage", [], read).optional()?.unwrap_or_default())
}

impl EmbeddedStore {
    /// Rows as they are now, without their sealed bytes, while others come and go. Memory is asked for numbers first: what it gives
    /// away is in the database by then.
    async fn heads(&self, page: Page, max: usize) -> Result<Rows, StoreError> {
        let mut numbers: Vec<Row> =
            self.shared.lock().entries().map(|(row, _)| *row).filter(|row| row.number() >= page.from).collect();
        {
            let connection = database::open_reader(&self.database, 0).map_err(unavailable)?;
            numbers.extend(database::rows_from(&connection, page.from, max).map_err(unavailable)?);
        }
        numbers.sort_unstable();
        numbers.dedup();
        numbers.truncate(max);
        let mut rows = Rows::default();
        for row in &numbers {
            match self.current(*row).await {
                Ok(Some(current)) => {
                    let (head, sealed) = (current.entry.head, None);
                    rows.rows.extend((!head.is_forgotten()).then_some(Moving { row: *row, head, sealed }));
                }
                Ok(None) => {}
                Err(StoreError::Damaged) => rows.damaged += 1,
                Err(error) => return Err(error),
            }
        }
        rows.next = numbers.last().map(|last| Page { from: last.number() + 1, ..page });
        Ok(rows)
    }
}

#[async_trait]
impl Movable for EmbeddedStore {
    async fn stage(&self) -> Result<Stage, StoreError> {
        stage(&database::open_durable(&self.database).map_err(unavailable)?).map_err(unavailable)
    }

    /// Nobody else has the folder: its lock is held.
    async fn enter(&self, before: Stage, after: Stage) -> Result<(), StoreError> {
        let connection = database::open_durable(&self.database).map_err(unavailable)?;
        if stage(&connection).map_err(unavailable)? != before {
            return Err(StoreError::Busy);
        }
        let standing = match after.standing {
            Standing::Serving => 0,
            Standing::Arriving => 1,
            Standing::Left => 2,
        };
        let journey = after.journey.map(|journey| journey.0);
        connection.execute_batch(TABLE).map_err(unavailable)?;
        let replace = "INSERT OR REPLACE INTO stage VALUES (1, ?, ?)";
        connection.execute(replace, params![standing, journey]).map_err(unavailable)?;
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

    async fn rows(&self, page: Page, max: usize, purpose: Purpose) -> Result<Rows, StoreError> {
        if purpose == Purpose::Copy {
            return self.heads(page, max).await;
        }
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
        rows.next = numbers.last().map(|last| Page { from: last.number() + 1, ..page });
        Ok(rows)
    }

    async fn next_row(&self) -> Result<u64, StoreError> {
        Ok(self.next_row.load(Ordering::Relaxed))
    }

    async fn skip_rows(&self, to: u64) -> Result<(), StoreError> {
        self.next_row.fetch_max(to, Ordering::Relaxed);
        let connection = database::open_durable(&self.database).map_err(unavailable)?;
        database::put_next_row(&connection, to).map_err(unavailable)
    }

    async fn letters(&self, skip: usize, max: usize) -> Result<Letters, StoreError> {
        let letters = self.with_outbox(move |outbox| outbox.all(skip, max)).await?;
        Ok(Letters { walked: letters.len(), letters })
    }

    async fn suppressed(&self) -> Result<Vec<AddressHash>, StoreError> {
        self.with_outbox(|outbox| outbox.suppressed()).await
    }

    async fn accounts_kept(&self) -> Result<usize, StoreError> {
        self.with_accounts(|accounts| accounts.count()).await
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

    async fn arrive_letters(&self, letters: Vec<Letter>) -> Result<(), StoreError> {
        self.with_outbox(move |outbox| outbox.arrive(&letters)).await
    }
}
