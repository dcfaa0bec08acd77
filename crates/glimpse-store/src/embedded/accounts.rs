//! Accounts, tokens and documents, in a small database of their own: they change rarely, and when one is deleted the whole file is
//! written anew, so that nothing of it stays in freed pages. Every commit is durable on return.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use glimpse_core::{
    account::{AccountId, Email, TokenHash},
    crypto::{
        account::{AccountPublicKey, WrappedAccountKey},
        password::{PasswordCost, PasswordHash},
        slip::SlipId,
    },
    time::Timestamp,
};
use rusqlite::{Connection, OptionalExtension, Row, params};
use tracing::error;

use super::{
    complaint::Complaint,
    database::{self, DatabaseError, Layout},
    journal::FolderId,
};
use crate::{Account, AccountChange, Holder, Joined, Shelf, SpentSlip, StoreError, StoredPassword, Token, TokenProof};

/// Marks the file as ours: "GLMA".
const LAYOUT: Layout = Layout {
    application_id: 0x474c_4d41,
    version: 2,
    page_bytes: 4096,
    schema: "
CREATE TABLE folder (only INTEGER PRIMARY KEY CHECK (only = 1), id BLOB NOT NULL) STRICT;
CREATE TABLE account (
    id INTEGER PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    plan TEXT NOT NULL,
    is_admin INTEGER NOT NULL,
    is_suspended INTEGER NOT NULL,
    is_confirmed INTEGER NOT NULL,
    is_told INTEGER NOT NULL,
    created INTEGER NOT NULL,   -- unix milliseconds
    public_key BLOB NOT NULL,
    memory_kib INTEGER NOT NULL, passes INTEGER NOT NULL, salt BLOB NOT NULL, verifier BLOB NOT NULL,
    wrapped BLOB NOT NULL       -- the private key, by the password
) STRICT;
CREATE TABLE token (
    hash BLOB PRIMARY KEY,
    account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    is_session INTEGER NOT NULL,
    created INTEGER NOT NULL,
    used INTEGER,
    expires INTEGER,
    wrapped BLOB NOT NULL       -- the private key, by the token
) STRICT, WITHOUT ROWID;
CREATE TABLE spent_slip (id BLOB PRIMARY KEY, ends INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX token_account ON token (account, created);
",
};

/// Later than the rest of the layout, so files that have none get it.
const DOCUMENTS: &str = "
CREATE TABLE IF NOT EXISTS document (
    shelf TEXT NOT NULL,
    name TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (shelf, name)
) STRICT";

const ACCOUNT: &str = "id, email, plan, is_admin, is_suspended, is_confirmed, is_told, created, public_key, memory_kib, passes, salt, verifier, wrapped";
const TOKEN: &str = "hash, account, name, is_session, created, used, expires, wrapped";

/// The sessions that a sweep takes away. Later than the rest of the layout, too.
const SESSIONS_DUE: &str = "CREATE INDEX IF NOT EXISTS session_due ON token (expires) WHERE is_session";

/// Sessions that a sweep takes away in one transaction.
const SESSIONS_TOGETHER: i64 = 1000;

/// Holders that are remembered: most requests come from few tokens.
const REMEMBERED_MAX: usize = 10_000;
/// A use is noted again only after so many milliseconds.
const NOTE_USE_AFTER: u64 = 5 * 60 * 1000;

/// Pages of the write-ahead log after which notes of use are brought into the file.
const LOG_PAGES: u32 = 256;

/// The accounts of one folder.
pub(super) struct Accounts {
    path: PathBuf,
    connection: Mutex<Connection>,
    remembered: Mutex<Remembered>,
}

/// What was looked up. Forgotten whole whenever an account or a token changes.
#[derive(Default)]
struct Remembered {
    /// Counts changes: what was read before one of them must not be remembered after it.
    changes: u64,
    holders: HashMap<TokenHash, Holder>,
    accounts: HashMap<AccountId, Arc<Account>>,
}

impl Remembered {
    fn forget(&mut self) {
        *self = Self { changes: self.changes + 1, ..Self::default() };
    }
}

impl Accounts {
    /// Opens the file; makes it in a folder that is new.
    pub(super) fn open(path: &Path, must_exist: bool, folder: FolderId) -> Result<Self, DatabaseError> {
        let connection = database::open(path, &LAYOUT, 0, must_exist)?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.pragma_update(None, "wal_autocheckpoint", LOG_PAGES)?;
        connection.pragma_update(None, "foreign_keys", "ON")?;
        connection.execute_batch(DOCUMENTS)?;
        connection.execute_batch(SESSIONS_DUE)?;
        connection.execute("INSERT OR IGNORE INTO folder VALUES (1, ?)", [folder])?;
        let stamped: FolderId = connection.query_row("SELECT id FROM folder", [], |row| row.get(0))?;
        if stamped != folder {
            return Err(DatabaseError::Foreign);
        }
        Ok(Self { path: path.to_owned(), connection: Mutex::new(connection), remembered: Mutex::default() })
    }

    fn lock(&self) -> MutexGuard<'_, Connection> {
        self.connection.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn remembered(&self) -> MutexGuard<'_, Remembered> {
        self.remembered.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Runs a change, and forgets what it may have made stale: in memory, and in the write-ahead log, which still has what the
    /// change replaced.
    fn change<T>(&self, change: impl FnOnce(&mut Connection) -> rusqlite::Result<T>) -> Result<T, StoreError> {
        let changed = self.note(change)?;
        if let Err(error) = database::checkpoint(&self.lock()) {
            error!(%error, "What a change replaced is still in the write-ahead log of {}", self.path.display());
        }
        Ok(changed)
    }

    /// The same for a change that replaces nothing worth hiding.
    fn note<T>(&self, change: impl FnOnce(&mut Connection) -> rusqlite::Result<T>) -> Result<T, StoreError> {
        let changed = change(&mut self.lock()).map_err(failed);
        self.remembered().forget();
        changed
    }

    pub(super) fn create(
        &self,
        account: &Account,
        token: &Token,
        slip: Option<SpentSlip>,
    ) -> Result<Joined, StoreError> {
        self.change(|connection| {
            // Dropped without a commit, it does nothing.
            let transaction = connection.transaction()?;
            if !put_account(&transaction, account)? {
                return Ok(Joined::EmailTaken);
            }
            if let Some(SpentSlip { id, ends_at, at }) = slip {
                transaction.execute("DELETE FROM spent_slip WHERE ends <= ?", [at.millis()])?;
                let put = "INSERT INTO spent_slip VALUES (?, ?) ON CONFLICT (id) DO NOTHING";
                if transaction.execute(put, params![id.0, ends_at.millis()])? == 0 {
                    return Ok(Joined::SlipSpent);
                }
            }
            put_token(&transaction, token)?;
            transaction.commit()?;
            Ok(Joined::Kept)
        })
    }

    pub(super) fn by_email(&self, email: &Email) -> Result<Option<Arc<Account>>, StoreError> {
        let connection = self.lock();
        let mut select =
            connection.prepare_cached(&format!("SELECT {ACCOUNT} FROM account WHERE email = ?")).map_err(failed)?;
        Ok(select.query_row([email.as_str()], account).optional().map_err(failed)?.map(Arc::new))
    }

    pub(super) fn by_id(&self, id: AccountId) -> Result<Option<Arc<Account>>, StoreError> {
        let changes = {
            let remembered = self.remembered();
            if let Some(account) = remembered.accounts.get(&id) {
                return Ok(Some(account.clone()));
            }
            remembered.changes
        };
        let found = read(&self.lock(), "id", id.number()).map_err(failed)?.map(Arc::new);
        let mut remembered = self.remembered();
        if let Some(account) = found.as_ref().filter(|_| remembered.changes == changes) {
            if remembered.accounts.len() >= REMEMBERED_MAX {
                remembered.accounts.clear();
            }
            remembered.accounts.insert(id, account.clone());
        }
        Ok(found)
    }

    pub(super) fn all(&self, after: Option<&Email>, max: usize) -> Result<Vec<Arc<Account>>, StoreError> {
        let list = |connection: &Connection| {
            let mut select = connection
                .prepare_cached(&format!("SELECT {ACCOUNT} FROM account WHERE email > ? ORDER BY email LIMIT ?"))?;
            let max = i64::try_from(max).unwrap_or(i64::MAX);
            // A row that cannot be read must not hide the others.
            let accounts = select.query_map(params![after.map_or("", Email::as_str), max], |row| Ok(account(row)))?;
            accounts.collect::<Result<Vec<_>, _>>()
        };
        let readable = |row: rusqlite::Result<Account>| {
            row.inspect_err(|error| error!(%error, "A damaged account is left out of the list")).ok().map(Arc::new)
        };
        Ok(list(&self.lock()).map_err(failed)?.into_iter().filter_map(readable).collect())
    }

    pub(super) fn update(&self, id: AccountId, change: &AccountChange) -> Result<bool, StoreError> {
        self.change(|connection| {
            let id = id.number();
            let changed = match change {
                AccountChange::Plan(plan) => {
                    connection.execute("UPDATE account SET plan = ? WHERE id = ?", params![plan, id])
                }
                AccountChange::Suspended(is_suspended) => {
                    connection.execute("UPDATE account SET is_suspended = ? WHERE id = ?", params![is_suspended, id])
                }
                AccountChange::Confirmed => {
                    connection.execute("UPDATE account SET is_confirmed = 1 WHERE id = ?", [id])
                }
                AccountChange::Told(is_told) => {
                    connection.execute("UPDATE account SET is_told = ? WHERE id = ?", params![is_told, id])
                }
            };
            Ok(changed? == 1)
        })
    }

    pub(super) fn rekey(&self, account: &Account, instead: &[u8; 32], token: &Token) -> Result<bool, StoreError> {
        self.change(|connection| {
            let transaction = connection.transaction()?;
            let hash = &account.password.hash;
            let changed = transaction.execute(
                "UPDATE account SET public_key = ?, memory_kib = ?, passes = ?, salt = ?, verifier = ?, wrapped = ?
                 WHERE id = ? AND verifier = ?",
                params![
                    account.public_key.0,
                    hash.cost.memory_kib,
                    hash.cost.passes,
                    hash.salt,
                    hash.verifier,
                    account.password.wrapped.0,
                    account.id.number(),
                    instead,
                ],
            )?;
            if changed == 1 {
                transaction.execute("DELETE FROM token WHERE account = ?", [account.id.number()])?;
                put_token(&transaction, token)?;
            }
            transaction.commit()?;
            Ok(changed == 1)
        })
    }

    pub(super) fn change_password(
        &self,
        id: AccountId,
        instead: &[u8; 32],
        password: &StoredPassword,
        keep: TokenHash,
    ) -> Result<bool, StoreError> {
        self.change(|connection| {
            let transaction = connection.transaction()?;
            let (id, hash) = (id.number(), &password.hash);
            let changed = transaction.execute(
                "UPDATE account SET memory_kib = ?, passes = ?, salt = ?, verifier = ?, wrapped = ?
                 WHERE id = ? AND verifier = ?",
                params![
                    hash.cost.memory_kib,
                    hash.cost.passes,
                    hash.salt,
                    hash.verifier,
                    password.wrapped.0,
                    id,
                    instead
                ],
            )?;
            if changed == 1 {
                transaction
                    .execute("DELETE FROM token WHERE account = ? AND is_session AND hash <> ?", params![id, keep.0])?;
            }
            transaction.commit()?;
            Ok(changed == 1)
        })
    }

    /// Removes an account and its tokens, and writes the file anew without them.
    pub(super) fn delete(&self, id: AccountId) -> Result<bool, StoreError> {
        let deleted = self.note(|connection| {
            let deleted = connection.execute("DELETE FROM account WHERE id = ?", [id.number()])? == 1;
            connection.execute_batch("VACUUM")?;
            Ok(deleted)
        })?;
        database::checkpoint(&self.lock()).map_err(|error| {
            error!(%error, "A deleted account is still in the write-ahead log of {}", self.path.display());
            StoreError::Unavailable
        })?;
        Ok(deleted)
    }

    pub(super) fn add_token(&self, token: &Token, max: usize, proof: TokenProof) -> Result<bool, StoreError> {
        self.change(|connection| {
            let transaction = connection.transaction()?;
            let id = token.account.number();
            let holds = match proof {
                TokenProof::Password(verifier) => transaction
                    .query_row("SELECT 1 FROM account WHERE id = ? AND verifier = ?", params![id, verifier], |_| Ok(())),
                TokenProof::Token(hash) => transaction
                    .query_row("SELECT 1 FROM token WHERE account = ? AND hash = ?", params![id, hash.0], |_| Ok(())),
            };
            if holds.optional()?.is_none() {
                return Ok(false);
            }
            if token.is_session {
                // Those that ended, and the oldest if there are too many.
                transaction.execute(
                    "DELETE FROM token WHERE account = ?1 AND is_session AND (expires <= ?2 OR hash IN (
                     SELECT hash FROM token WHERE account = ?1 AND is_session ORDER BY created DESC, hash LIMIT -1 OFFSET ?3))",
                    params![id, token.created_at.millis(), i64::try_from(max).unwrap_or(i64::MAX).saturating_sub(1)],
                )?;
            }
            let (accounts, tokens): (i64, i64) = transaction.query_row(
                "SELECT (SELECT count(*) FROM account WHERE id = ?1),
                 (SELECT count(*) FROM token WHERE account = ?1 AND is_session = ?2)",
                params![id, token.is_session],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )?;
            let has_room = accounts == 1 && tokens < i64::try_from(max).unwrap_or(i64::MAX);
            if has_room {
                put_token(&transaction, token)?;
            }
            transaction.commit()?;
            Ok(has_room)
        })
    }

    /// Takes away some of the sessions that ended: they open nothing any more. Says whether there are more.
    pub(super) fn sweep(&self, now: Timestamp) -> Result<bool, StoreError> {
        let due = "SELECT hash FROM token WHERE is_session AND expires <= ?1 LIMIT ?2";
        let bound = params![now.millis(), SESSIONS_TOGETHER];
        if !self.lock().prepare_cached(due).and_then(|mut due| due.exists(bound)).map_err(failed)? {
            return Ok(false);
        }
        let taken =
            self.change(|connection| connection.execute(&format!("DELETE FROM token WHERE hash IN ({due})"), bound))?;
        Ok(i64::try_from(taken).unwrap_or(i64::MAX) >= SESSIONS_TOGETHER)
    }

    pub(super) fn documents(&self, shelf: Shelf) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
        let list = |connection: &Connection| {
            let mut select = connection.prepare_cached("SELECT name, content FROM document WHERE shelf = ?")?;
            let documents = select.query_map([shelf.name()], |row| Ok((row.get(0)?, row.get(1)?)))?;
            documents.collect::<Result<Vec<_>, _>>()
        };
        list(&self.lock()).map_err(failed)
    }

    pub(super) fn document(&self, shelf: Shelf, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        content(&self.lock(), shelf, name).map_err(failed)
    }

    pub(super) fn replace_document(
        &self,
        shelf: Shelf,
        name: &str,
        before: Option<&[u8]>,
        after: Option<&[u8]>,
    ) -> Result<bool, StoreError> {
        self.change(|connection| {
            let transaction = connection.transaction()?;
            if content(&transaction, shelf, name)?.as_deref() != before {
                return Ok(false);
            }
            match after {
                Some(after) => transaction
                    .execute("INSERT OR REPLACE INTO document VALUES (?, ?, ?)", params![shelf.name(), name, after])?,
                None => transaction
                    .execute("DELETE FROM document WHERE shelf = ? AND name = ?", params![shelf.name(), name])?,
            };
            transaction.commit()?;
            Ok(true)
        })
    }

    pub(super) fn count(&self) -> Result<usize, StoreError> {
        self.lock().query_row("SELECT count(*) FROM account", [], |row| row.get(0)).map_err(failed)
    }

    /// Slips that were spent. When does not matter any more.
    pub(super) fn slips(&self) -> Result<Vec<SpentSlip>, StoreError> {
        let list = |connection: &Connection| {
            let mut select = connection.prepare_cached("SELECT id, ends FROM spent_slip")?;
            let slips = select.query_map([], |row| {
                let (id, at) = (SlipId(row.get(0)?), Timestamp::from_millis(0));
                Ok(SpentSlip { id, ends_at: Timestamp::from_millis(row.get(1)?), at })
            })?;
            slips.collect::<Result<Vec<_>, _>>()
        };
        list(&self.lock()).map_err(failed)
    }

    /// Keeps an account that comes from another store, unless it is here.
    pub(super) fn arrive(&self, account: &Account, tokens: &[Token]) -> Result<(), StoreError> {
        self.note(|connection| {
            let transaction = connection.transaction()?;
            if put_account(&transaction, account)? {
                tokens.iter().try_for_each(|token| put_token(&transaction, token))?;
            }
            transaction.commit()
        })
    }

    /// Remembers slips that were spent in another store.
    pub(super) fn arrive_slips(&self, slips: &[SpentSlip]) -> Result<(), StoreError> {
        self.note(|connection| {
            let transaction = connection.transaction()?;
            for SpentSlip { id, ends_at, .. } in slips {
                let put = "INSERT INTO spent_slip VALUES (?, ?) ON CONFLICT (id) DO NOTHING";
                transaction.execute(put, params![id.0, ends_at.millis()])?;
            }
            transaction.commit()
        })
    }

    pub(super) fn tokens(&self, id: AccountId) -> Result<Vec<Token>, StoreError> {
        let list = |connection: &Connection| {
            let mut select = connection.prepare_cached(&format!(
                "SELECT {TOKEN} FROM token WHERE account = ? AND NOT is_session ORDER BY created, hash"
            ))?;
            select.query_map([id.number()], token)?.collect::<Result<Vec<_>, _>>()
        };
        list(&self.lock()).map_err(failed)
    }

    pub(super) fn revoke(&self, id: AccountId, hash: TokenHash) -> Result<bool, StoreError> {
        self.change(|connection| {
            let deleted =
                connection.execute("DELETE FROM token WHERE account = ? AND hash = ?", params![id.number(), hash.0])?;
            Ok(deleted == 1)
        })
    }

    /// The holder, if memory knows.
    pub(super) fn remembered_holder(&self, hash: TokenHash) -> Option<Holder> {
        self.remembered().holders.get(&hash).cloned()
    }

    pub(super) fn holder(&self, hash: TokenHash) -> Result<Option<Holder>, StoreError> {
        let changes = self.remembered().changes;
        let find = |connection: &Connection| {
            let mut select = connection.prepare_cached(&format!("SELECT {TOKEN} FROM token WHERE hash = ?"))?;
            let Some(token) = select.query_row([hash.0], token).optional()? else { return Ok(None) };
            let account = read(connection, "id", token.account.number())?;
            Ok(account.map(|account| Holder { account: Arc::new(account), token: Arc::new(token) }))
        };
        let found = find(&self.lock()).map_err(failed)?;
        let mut remembered = self.remembered();
        if let Some(holder) = found.as_ref().filter(|_| remembered.changes == changes) {
            if remembered.holders.len() >= REMEMBERED_MAX {
                remembered.holders.clear();
            }
            remembered.holders.insert(hash, holder.clone());
        }
        Ok(found)
    }

    /// Whether a use at `now` is worth a note, given the last one.
    pub(super) fn is_worth_noting(token: &Token, now: Timestamp) -> bool {
        token.used_at.is_none_or(|used| now.millis().saturating_sub(used.millis()) >= NOTE_USE_AFTER)
    }

    pub(super) fn used(&self, hash: TokenHash, now: Timestamp) -> Result<(), StoreError> {
        self.note(|connection| {
            connection.execute("UPDATE token SET used = ? WHERE hash = ?", params![now.millis(), hash.0])?;
            Ok(())
        })
    }
}

#[expect(clippy::needless_pass_by_value, reason = "the shape that map_err wants")]
fn failed(error: rusqlite::Error) -> StoreError {
    static SAID: Complaint = Complaint::new();
    if SAID.is_due() {
        error!(%error, "The accounts cannot be read or written");
    }
    StoreError::Unavailable
}

fn content(connection: &Connection, shelf: Shelf, name: &str) -> rusqlite::Result<Option<Vec<u8>>> {
    let mut select = connection.prepare_cached("SELECT content FROM document WHERE shelf = ? AND name = ?")?;
    select.query_row(params![shelf.name(), name], |row| row.get(0)).optional()
}

fn read(connection: &Connection, column: &str, value: u64) -> rusqlite::Result<Option<Account>> {
    let mut select = connection.prepare_cached(&format!("SELECT {ACCOUNT} FROM account WHERE {column} = ?"))?;
    select.query_row([value], account).optional()
}

/// Adds an account; says whether its address was free.
fn put_account(connection: &Connection, account: &Account) -> rusqlite::Result<bool> {
    let hash = &account.password.hash;
    let added = connection.execute(
        &format!("INSERT INTO account ({ACCOUNT}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (email) DO NOTHING"),
        params![
            account.id.number(),
            account.email.as_str(),
            account.plan,
            account.is_admin,
            account.is_suspended,
            account.is_confirmed,
            account.is_told,
            account.created_at.millis(),
            account.public_key.0,
            hash.cost.memory_kib,
            hash.cost.passes,
            hash.salt,
            hash.verifier,
            account.password.wrapped.0,
        ],
    )?;
    Ok(added == 1)
}

fn put_token(connection: &Connection, token: &Token) -> rusqlite::Result<()> {
    connection.execute(
        &format!("INSERT INTO token ({TOKEN}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
        params![
            token.hash.0,
            token.account.number(),
            token.name,
            token.is_session,
            token.created_at.millis(),
            token.used_at.map(Timestamp::millis),
            token.expires_at.map(Timestamp::millis),
            token.wrapped.0,
        ],
    )?;
    Ok(())
}

fn account(row: &Row<'_>) -> rusqlite::Result<Account> {
    let email: String = row.get("email")?;
    let no_address = |error| rusqlite::Error::FromSqlConversionFailure(1, rusqlite::types::Type::Text, Box::new(error));
    Ok(Account {
        id: AccountId::from_number(row.get("id")?),
        email: Email::parse(&email).map_err(no_address)?,
        plan: row.get("plan")?,
        is_admin: row.get("is_admin")?,
        is_suspended: row.get("is_suspended")?,
        is_confirmed: row.get("is_confirmed")?,
        is_told: row.get("is_told")?,
        created_at: Timestamp::from_millis(row.get("created")?),
        public_key: AccountPublicKey(row.get("public_key")?),
        password: StoredPassword {
            hash: PasswordHash {
                cost: PasswordCost { memory_kib: row.get("memory_kib")?, passes: row.get("passes")? },
                salt: row.get("salt")?,
                verifier: row.get("verifier")?,
            },
            wrapped: WrappedAccountKey(row.get("wrapped")?),
        },
    })
}

fn token(row: &Row<'_>) -> rusqlite::Result<Token> {
    let moment = |column| Ok::<_, rusqlite::Error>(row.get::<_, Option<u64>>(column)?.map(Timestamp::from_millis));
    Ok(Token {
        hash: TokenHash(row.get("hash")?),
        account: AccountId::from_number(row.get("account")?),
        name: row.get("name")?,
        is_session: row.get("is_session")?,
        created_at: Timestamp::from_millis(row.get("created")?),
        used_at: moment("used")?,
        expires_at: moment("expires")?,
        wrapped: WrappedAccountKey(row.get("wrapped")?),
    })
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::contract::{NOW, at, member};

    /// By this count whoever reads while something changes knows that what they read may be stale.
    #[test]
    fn whatever_is_forgotten_is_counted() {
        let mut remembered = Remembered::default();
        for changes in 1..=2 {
            remembered.forget();
            assert_eq!(remembered.changes, changes);
        }
    }

    #[test]
    fn a_use_is_noted_every_five_minutes() {
        let (_, mut token) = member("anna", 1);
        assert!(Accounts::is_worth_noting(&token, NOW));
        token.used_at = Some(NOW);
        assert!(!Accounts::is_worth_noting(&token, NOW.after(Duration::from_millis(299_999))));
        assert!(Accounts::is_worth_noting(&token, at(300)));
    }
}
