//! Letters, in a database of their own: its commits hold up neither secrets nor accounts. Every commit is durable on return.
//!
//! What a settled letter said is erased without a copy staying behind. SQLite moves cells between pages and leaves what they were
//! in the gap (ADR 0002), but the pages that a cell overflows into stay where they are until they are freed, and `secure_delete`
//! zeroes them then. So the sealed bytes stand behind padding that fills all that a cell can have of its own.

use std::collections::HashMap;
use std::path::Path;
use std::sync::{
    Mutex, MutexGuard, PoisonError,
    atomic::{AtomicBool, Ordering},
};
use std::time::Duration;

use glimpse_core::{account::AccountId, crypto::keyring::Generation, link::Row, time::Timestamp};
use rusqlite::{Connection, OptionalExtension, Transaction, params};
use tracing::error;

use super::{
    complaint::Complaint,
    database::{self, DatabaseError, Layout},
    journal::FolderId,
};
use crate::{
    About, AddressHash, Carrier, Delivery, DeliveryState, LETTER_BYTES_MAX, Letter, LetterId, LetterLimits, Outcome,
    StoreError, TakenLetter, Trouble, outbox::Waiting,
};

const PAGE_BYTES: u32 = 1024;

/// Padding before sealed bytes: more than a cell can have of its own, which is less than a page (SQLite file format, 1.6).
const PADDING: [u8; PAGE_BYTES as usize] = [0; PAGE_BYTES as usize];

/// Marks the file as ours: "GLMO".
const LAYOUT: Layout = Layout {
    application_id: 0x474c_4d4f,
    version: 1,
    page_bytes: PAGE_BYTES,
    schema: "
CREATE TABLE folder (only INTEGER PRIMARY KEY CHECK (only = 1), id BLOB NOT NULL) STRICT;
CREATE TABLE letter (
    number INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    account INTEGER NOT NULL,
    kind INTEGER NOT NULL,      -- 1 account, 2 share, 3 fate; to webhooks: 4 fate, 5 wrong passphrase
    row INTEGER,
    recipient INTEGER NOT NULL,
    due INTEGER NOT NULL,       -- unix milliseconds; while somebody has it in hand, the end of their lease
    is_taken INTEGER NOT NULL,
    ends INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    state INTEGER NOT NULL,     -- 0 queued, 1 sent, 2 failed
    trouble INTEGER NOT NULL,   -- 0 for none
    at INTEGER NOT NULL         -- when it was sent or failed
) STRICT;
CREATE TABLE sealed (letter INTEGER PRIMARY KEY, padding BLOB NOT NULL, bytes BLOB NOT NULL) STRICT;
CREATE TABLE suppressed (address BLOB PRIMARY KEY, since INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX letter_due ON letter (due) WHERE state = 0;
CREATE INDEX letter_row ON letter (row) WHERE row IS NOT NULL;
CREATE INDEX letter_account ON letter (account);
CREATE INDEX letter_ends ON letter (ends);
",
};

/// So that nobody who calls webhooks looks through mails that wait for a server. Made where it is not: folders from before have none.
const HOOKS_DUE: &str = "CREATE INDEX IF NOT EXISTS letter_hooks_due ON letter (due) WHERE state = 0 AND kind >= 4";

const QUEUED: u8 = 0;
const SENT: u8 = 1;
const FAILED: u8 = 2;

/// Letters that ended and are taken away in one transaction.
const ENDED_TOGETHER: i64 = 1000;
/// Pages of the write-ahead log after which it is brought into the file.
const LOG_PAGES: u32 = 1024;

/// The letters of one folder.
pub(super) struct Outbox {
    limits: LetterLimits,
    kept: Mutex<Kept>,
    /// How many letters wait for the fate of a secret, so that every other reveal costs nothing.
    fates: Mutex<HashMap<Row, u32>>,
    /// Whether something was erased that the write-ahead log may still have.
    has_erased: AtomicBool,
}

struct Kept {
    connection: Connection,
    waiting: Waiting,
}

impl Outbox {
    /// Opens the file; makes it in a folder that is new. What somebody had in hand when the last process died is due at once.
    pub(super) fn open(
        path: &Path,
        must_exist: bool,
        folder: FolderId,
        limits: LetterLimits,
    ) -> Result<Self, DatabaseError> {
        let connection = database::open(path, &LAYOUT, 0, must_exist)?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.pragma_update(None, "wal_autocheckpoint", LOG_PAGES)?;
        connection.execute_batch(HOOKS_DUE)?;
        connection.execute("INSERT OR IGNORE INTO folder VALUES (1, ?)", [folder])?;
        let stamped: FolderId = connection.query_row("SELECT id FROM folder", [], |row| row.get(0))?;
        if stamped != folder {
            return Err(DatabaseError::Foreign);
        }
        connection.execute("UPDATE letter SET due = 0, is_taken = 0 WHERE is_taken AND state = 0", [])?;
        let waiting = {
            let mut select = connection
                .prepare("SELECT account, kind, count(*) FROM letter WHERE state = 0 GROUP BY account, kind")?;
            let mut found = select.query([])?;
            let mut waiting = Waiting::default();
            while let Some(found) = found.next()? {
                let (account, carrier) = (AccountId::from_number(found.get(0)?), Carrier::of_kind(found.get(1)?));
                waiting.add(account, carrier, found.get(2)?);
            }
            waiting
        };
        let fates = {
            let mut select = connection.prepare("SELECT row FROM letter WHERE kind IN (3, 4) AND state = 0")?;
            let rows = select.query_map([], |found| found.get::<_, u64>(0))?;
            let mut fates = HashMap::new();
            for row in rows {
                if let Some(row) = Row::new(row?) {
                    *fates.entry(row).or_insert(0) += 1;
                }
            }
            fates
        };
        let kept = Mutex::new(Kept { connection, waiting });
        Ok(Self { limits, kept, fates: Mutex::new(fates), has_erased: AtomicBool::new(false) })
    }

    fn lock(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn fates(&self) -> MutexGuard<'_, HashMap<Row, u32>> {
        self.fates.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn post(&self, letters: &[Letter]) -> Result<(), StoreError> {
        self.put(letters, self.limits)
    }

    /// Keeps what moves here, however much waits already.
    pub(super) fn arrive(&self, letters: &[Letter]) -> Result<(), StoreError> {
        self.put(letters, LetterLimits::NONE)
    }

    fn put(&self, letters: &[Letter], limits: LetterLimits) -> Result<(), StoreError> {
        if letters.iter().any(|letter| letter.sealed.len() > LETTER_BYTES_MAX) {
            return Err(StoreError::Full);
        }
        let mut kept = self.lock();
        kept.waiting.admits(letters, limits)?;
        let put = |transaction: &Transaction<'_>| {
            let mut put_letter = transaction.prepare_cached(
                "INSERT INTO letter (id, account, kind, row, recipient, due, is_taken, ends, attempts, state, trouble, at)
                 VALUES (?, ?, ?, ?, ?, ?, 0, ?, 0, 0, 0, 0) ON CONFLICT (id) DO NOTHING",
            )?;
            let mut new = Vec::new();
            let mut put_sealed = transaction.prepare_cached("INSERT INTO sealed VALUES (?, ?, ?)")?;
            for letter in letters {
                let (kind, recipient) = letter.about.numbers();
                let row = letter.about.row().map(Row::number);
                let (account, due, ends) = (letter.account.number(), millis(letter.due_at), millis(letter.ends_at));
                // One that moved here before stays as it is.
                if put_letter.execute(params![letter.id.0, account, kind, row, recipient, due, ends])? == 0 {
                    continue;
                }
                new.push((letter.account, letter.about.carrier()));
                put_sealed.execute(params![transaction.last_insert_rowid(), PADDING, letter.sealed])?;
            }
            Ok(new)
        };
        for (account, carrier) in in_transaction(&mut kept.connection, put)? {
            kept.waiting.add(account, carrier, 1);
        }
        let mut fates = self.fates();
        for row in letters.iter().filter(|letter| letter.about.waits_for_fate()).filter_map(|letter| letter.about.row())
        {
            *fates.entry(row).or_insert(0) += 1;
        }
        Ok(())
    }

    pub(super) fn due(
        &self,
        carrier: Carrier,
        now: Timestamp,
        lease: Duration,
        max: usize,
    ) -> Result<Vec<TakenLetter>, StoreError> {
        let mut kept = self.lock();
        in_transaction(&mut kept.connection, |transaction| {
            // Written out, so that each uses the index that is made for it.
            let select = match carrier {
                Carrier::Mail => {
                    "SELECT number, id, account, kind, row, recipient, due, ends, attempts, trouble, bytes
                     FROM letter JOIN sealed ON letter = number
                     WHERE state = 0 AND kind < 4 AND due <= ?1 AND ends > ?1 ORDER BY due LIMIT ?2"
                }
                Carrier::Hooks => {
                    "SELECT number, id, account, kind, row, recipient, due, ends, attempts, trouble, bytes
                     FROM letter JOIN sealed ON letter = number
                     WHERE state = 0 AND kind >= 4 AND due <= ?1 AND ends > ?1 ORDER BY due LIMIT ?2"
                }
            };
            let mut select = transaction.prepare_cached(select)?;
            let max = i64::try_from(max).unwrap_or(i64::MAX);
            let found = select.query_map(params![millis(now), max], |found| Ok((found.get(0)?, taken(found)?)))?;
            let found: Vec<(i64, TakenLetter)> = found.collect::<Result<_, _>>()?;
            let mut take = transaction
                .prepare_cached("UPDATE letter SET due = ?, is_taken = 1, attempts = attempts + 1 WHERE number = ?")?;
            for (number, _) in &found {
                take.execute(params![millis(now.after(lease)), number])?;
            }
            Ok(found.into_iter().map(|(_, taken)| taken).collect())
        })
    }

    pub(super) fn settle(&self, id: LetterId, outcome: Outcome) -> Result<(), StoreError> {
        let mut kept = self.lock();
        let settle = |transaction: &Transaction<'_>| {
            let mut select = transaction
                .prepare_cached("SELECT number, kind, row, account FROM letter WHERE id = ? AND state = 0")?;
            let found = select.query_row([id.0], |found| {
                let whose = AccountId::from_number(found.get(3)?);
                Ok((found.get::<_, i64>(0)?, found.get::<_, u8>(1)?, found.get::<_, Option<u64>>(2)?, whose))
            });
            let Some((number, kind, row, account)) = found.optional()? else { return Ok(None) };
            let (state, trouble, at) = match outcome {
                Outcome::Sent(at) => (SENT, 0, at),
                Outcome::Failed(at, trouble) => (FAILED, trouble.number(), at),
                Outcome::Later(at, trouble) => {
                    let later = "UPDATE letter SET due = ?, is_taken = 0, trouble = ? WHERE number = ?";
                    transaction.prepare_cached(later)?.execute(params![millis(at), trouble.number(), number])?;
                    return Ok(None);
                }
            };
            let end = "UPDATE letter SET state = ?, trouble = ?, at = ?, is_taken = 0 WHERE number = ?";
            transaction.prepare_cached(end)?.execute(params![state, trouble, millis(at), number])?;
            transaction.prepare_cached("DELETE FROM sealed WHERE letter = ?")?.execute([number])?;
            Ok(Some((kind, row, account)))
        };
        if let Some((kind, row, account)) = in_transaction(&mut kept.connection, settle)? {
            kept.waiting.remove(account, Carrier::of_kind(kind));
            self.has_erased.store(true, Ordering::Relaxed);
            if is_of_fate(kind) {
                self.forget_fate(row);
            }
        }
        Ok(())
    }

    /// Letters that wait, sealed under another generation. What they begin with is golden: version 1, generation 4.
    pub(super) fn apart_from(&self, generation: Generation, max: usize) -> Result<Vec<Letter>, StoreError> {
        let kept = self.lock();
        let list = || {
            let mut select = kept.connection.prepare_cached(
                "SELECT id, account, kind, row, recipient, due, ends, attempts, trouble, bytes
                 FROM letter JOIN sealed ON letter = number WHERE state = 0 AND substr(bytes, 2, 4) != ?
                 ORDER BY number LIMIT ?",
            )?;
            let max = i64::try_from(max).unwrap_or(i64::MAX);
            let letters =
                select.query_map(params![generation.0.to_be_bytes(), max], |found| Ok(taken(found)?.letter))?;
            letters.collect::<rusqlite::Result<_>>()
        };
        list().map_err(failed)
    }

    /// Of the same length, they take the same place.
    pub(super) fn reseal(&self, id: LetterId, before: &[u8], after: &[u8]) -> Result<bool, StoreError> {
        let reseal = "UPDATE sealed SET bytes = ?3 WHERE bytes IN (?2, ?3)
            AND letter = (SELECT number FROM letter WHERE id = ?1 AND state = 0)";
        let kept = self.lock();
        let resealed =
            kept.connection.prepare_cached(reseal).and_then(|mut update| update.execute(params![id.0, before, after]));
        let is_resealed = resealed.map_err(failed)? == 1;
        self.has_erased.fetch_or(is_resealed, Ordering::Relaxed);
        Ok(is_resealed)
    }

    /// For each generation how many letters wait under it, and when the last of them ends.
    pub(super) fn sealed_under(&self) -> Result<Vec<(Generation, u64, Timestamp)>, StoreError> {
        let kept = self.lock();
        let list = || {
            let mut select = kept.connection.prepare_cached(
                "SELECT substr(bytes, 2, 4), count(*), max(ends) FROM letter JOIN sealed ON letter = number
                 WHERE state = 0 GROUP BY 1",
            )?;
            let found = select.query_map([], |found| {
                let generation = found.get::<_, Vec<u8>>(0)?;
                // One that is too short for that is nobody's, and is given up when it is due.
                let generation = generation.try_into().map_or(0, u32::from_be_bytes);
                Ok((Generation(generation), found.get(1)?, Timestamp::from_millis(found.get(2)?)))
            })?;
            found.collect::<rusqlite::Result<_>>()
        };
        list().map_err(failed)
    }

    pub(super) fn deliveries(&self, row: Row) -> Result<Vec<Delivery>, StoreError> {
        let kept = self.lock();
        let list = || {
            let mut select = kept.connection.prepare_cached(
                "SELECT recipient, state, trouble, at FROM letter WHERE row = ? AND kind = 2 ORDER BY recipient",
            )?;
            let deliveries = select
                .query_map([row.number()], |found| Ok(Delivery { index: found.get(0)?, state: state(found)? }))?;
            deliveries.collect::<rusqlite::Result<_>>()
        };
        list().map_err(failed)
    }

    /// Whether somebody waits to be told what becomes of a secret.
    pub(super) fn is_waited_for(&self, row: Row) -> bool {
        self.fates().contains_key(&row)
    }

    pub(super) fn wake(&self, row: Row, now: Timestamp) -> Result<(), StoreError> {
        let wake =
            "UPDATE letter SET due = ?1 WHERE row = ?2 AND kind IN (3, 4) AND state = 0 AND NOT is_taken AND due > ?1";
        let kept = self.lock();
        let woken =
            kept.connection.prepare_cached(wake).and_then(|mut wake| wake.execute(params![millis(now), row.number()]));
        woken.map(drop).map_err(failed)
    }

    pub(super) fn waited_for(&self, now: Timestamp) -> Result<Vec<Row>, StoreError> {
        let kept = self.lock();
        let list = || {
            let mut select = kept
                .connection
                .prepare_cached("SELECT DISTINCT row FROM letter WHERE kind IN (3, 4) AND state = 0 AND due > ?")?;
            let rows = select.query_map([millis(now)], |found| found.get::<_, u64>(0))?;
            rows.filter_map(|row| row.map(Row::new).transpose()).collect::<rusqlite::Result<_>>()
        };
        list().map_err(failed)
    }

    pub(super) fn suppress(&self, address: AddressHash, now: Timestamp) -> Result<(), StoreError> {
        let put = "INSERT INTO suppressed VALUES (?, ?) ON CONFLICT (address) DO NOTHING";
        self.lock().connection.execute(put, params![address.0, millis(now)]).map(drop).map_err(failed)
    }

    pub(super) fn is_suppressed(&self, address: AddressHash) -> Result<bool, StoreError> {
        let kept = self.lock();
        let find = || {
            let mut select = kept.connection.prepare_cached("SELECT 1 FROM suppressed WHERE address = ?")?;
            select.query_row([address.0], |_| Ok(())).optional()
        };
        Ok(find().map_err(failed)?.is_some())
    }

    /// Takes away some of what ended, and empties the write-ahead log of what was erased; whether there is more.
    pub(super) fn sweep(&self, now: Timestamp) -> Result<bool, StoreError> {
        let ended = self.forget("ends <= ?1", params![millis(now), ENDED_TOGETHER])?;
        if self.has_erased.swap(false, Ordering::Relaxed)
            && let Err(error) = database::checkpoint(&self.lock().connection)
        {
            self.has_erased.store(true, Ordering::Relaxed);
            error!(%error, "What was mailed is still in the write-ahead log of the outbox");
            return Err(StoreError::Unavailable);
        }
        Ok(i64::try_from(ended).unwrap_or(i64::MAX) >= ENDED_TOGETHER)
    }

    /// Takes away every letter of an account.
    pub(super) fn forget_account(&self, id: AccountId) -> Result<(), StoreError> {
        self.forget("account = ?1", params![id.number(), i64::MAX])?;
        Ok(())
    }

    fn forget(&self, which: &str, bound: &[&dyn rusqlite::ToSql]) -> Result<usize, StoreError> {
        let mut kept = self.lock();
        let forgotten = in_transaction(&mut kept.connection, |transaction| {
            let mut select = transaction.prepare_cached(&format!(
                "SELECT number, kind, row, state, account FROM letter WHERE {which} LIMIT ?2"
            ))?;
            let found = select.query_map(bound, |found| {
                Ok((
                    found.get::<_, i64>(0)?,
                    found.get::<_, u8>(1)?,
                    found.get::<_, Option<u64>>(2)?,
                    found.get::<_, u8>(3)?,
                    AccountId::from_number(found.get(4)?),
                ))
            })?;
            let found: Vec<_> = found.collect::<Result<_, _>>()?;
            for (number, ..) in &found {
                transaction.prepare_cached("DELETE FROM letter WHERE number = ?")?.execute([number])?;
                transaction.prepare_cached("DELETE FROM sealed WHERE letter = ?")?.execute([number])?;
            }
            Ok(found)
        })?;
        for (_, kind, row, state, account) in &forgotten {
            if *state == QUEUED {
                kept.waiting.remove(*account, Carrier::of_kind(*kind));
                self.has_erased.store(true, Ordering::Relaxed);
            }
            if is_of_fate(*kind) && *state == QUEUED {
                self.forget_fate(*row);
            }
        }
        Ok(forgotten.len())
    }

    /// One letter less waits for the fate of this row.
    fn forget_fate(&self, row: Option<u64>) {
        let Some(row) = row.and_then(Row::new) else { return };
        let mut fates = self.fates();
        match fates.get_mut(&row) {
            Some(waiting) if *waiting > 1 => *waiting -= 1,
            _ => drop(fates.remove(&row)),
        }
    }

    /// Letters in the order in which they were posted, and how far each is.
    pub(super) fn all(&self, skip: usize, max: usize) -> Result<Vec<(Letter, DeliveryState)>, StoreError> {
        let kept = self.lock();
        let list = || {
            let mut select = kept.connection.prepare_cached(
                "SELECT id, account, kind, row, recipient, due, ends, attempts, coalesce(bytes, x'') AS bytes, state, trouble, at
                 FROM letter LEFT JOIN sealed ON letter = number ORDER BY number LIMIT ? OFFSET ?",
            )?;
            let [max, skip] = [max, skip].map(|number| i64::try_from(number).unwrap_or(i64::MAX));
            let letters = select.query_map([max, skip], |found| Ok((taken(found)?.letter, state(found)?)))?;
            letters.collect::<rusqlite::Result<_>>()
        };
        list().map_err(failed)
    }

    pub(super) fn suppressed(&self) -> Result<Vec<AddressHash>, StoreError> {
        let kept = self.lock();
        let list = || {
            let mut select = kept.connection.prepare_cached("SELECT address FROM suppressed")?;
            select.query_map([], |found| found.get(0).map(AddressHash))?.collect::<rusqlite::Result<_>>()
        };
        list().map_err(failed)
    }

    /// When the first of those that wait is due.
    pub(super) fn first_due(&self) -> Result<Option<Timestamp>, StoreError> {
        let kept = self.lock();
        let first = kept
            .connection
            .prepare_cached("SELECT min(due) FROM letter WHERE state = 0")
            .and_then(|mut select| select.query_one([], |found| found.get::<_, Option<u64>>(0)));
        Ok(first.map_err(failed)?.map(Timestamp::from_millis))
    }

    /// Letters that wait.
    pub(super) fn queued(&self) -> u64 {
        self.lock().waiting.all()
    }
}

/// Whether a letter of this kind waits for the fate of a secret.
const fn is_of_fate(kind: u8) -> bool {
    matches!(kind, 3 | 4)
}

fn in_transaction<T>(
    connection: &mut Connection,
    work: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<T>,
) -> Result<T, StoreError> {
    let run = || {
        // Dropped without a commit, it does nothing.
        let transaction = connection.transaction()?;
        let done = work(&transaction)?;
        transaction.commit()?;
        Ok(done)
    };
    run().map_err(failed)
}

#[expect(clippy::needless_pass_by_value, reason = "the shape that map_err wants")]
fn failed(error: rusqlite::Error) -> StoreError {
    static SAID: Complaint = Complaint::new();
    if SAID.is_due() {
        error!(%error, "The outbox cannot be read or written");
    }
    StoreError::Unavailable
}

fn millis(at: Timestamp) -> i64 {
    i64::try_from(at.millis()).unwrap_or(i64::MAX)
}

fn state(found: &rusqlite::Row<'_>) -> rusqlite::Result<DeliveryState> {
    let (trouble, at) = (Trouble::from_number(found.get("trouble")?), Timestamp::from_millis(found.get("at")?));
    Ok(match found.get::<_, u8>("state")? {
        SENT => DeliveryState::Sent(at),
        FAILED => DeliveryState::Failed(at, trouble.unwrap_or(Trouble::Unwritten)),
        QUEUED.. => DeliveryState::Queued(trouble),
    })
}

fn taken(found: &rusqlite::Row<'_>) -> rusqlite::Result<TakenLetter> {
    let row = found.get::<_, Option<u64>>("row")?.and_then(Row::new);
    let about = About::from_numbers(found.get("kind")?, row, found.get("recipient")?).unwrap_or(About::Account);
    let letter = Letter {
        id: LetterId(found.get("id")?),
        account: AccountId::from_number(found.get("account")?),
        about,
        sealed: found.get("bytes")?,
        due_at: Timestamp::from_millis(found.get("due")?),
        ends_at: Timestamp::from_millis(found.get("ends")?),
    };
    let trouble = Trouble::from_number(found.get("trouble")?);
    Ok(TakenLetter { letter, attempt: found.get::<_, u32>("attempts")? + 1, trouble })
}
