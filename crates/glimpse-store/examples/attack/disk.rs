//! What was stolen: every byte of every file, and what the formats say about it. The rows come from a copy of the folder that was
//! opened once, so that the journal is in its place; the bytes are those of the folder as it was.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;
use std::time::Duration;

use glimpse_core::{
    crypto::{
        account::SealedReceiptKey,
        keyring::{Generation, RootKeyring},
        seal::Sealed,
    },
    link::MaskKey,
};
use glimpse_store::{
    Letter, LetterLimits, Store,
    embedded::{EmbeddedStore, Gathering, Options},
};
use rusqlite::{Connection, OpenFlags};

/// An unread secret.
pub(crate) struct Victim {
    pub(crate) sealed: Sealed,
    /// Hashes of both keys, as they stand in the head.
    pub(crate) hashes: [Vec<u8>; 2],
    /// Whose it is, and the receipt's key sealed to them.
    pub(crate) owner: Option<(u64, SealedReceiptKey)>,
}

/// An account: whatever is needed to try passwords and tokens.
pub(crate) struct Holder {
    pub(crate) number: u64,
    pub(crate) email: String,
    pub(crate) memory_kib: u32,
    pub(crate) passes: u32,
    pub(crate) salt: Vec<u8>,
    pub(crate) verifier: Vec<u8>,
    /// The private key under the password, and under each token and session.
    pub(crate) wrapped: Vec<Vec<u8>>,
}

/// All of it.
pub(crate) struct Stolen {
    pub(crate) files: Vec<Vec<u8>>,
    pub(crate) victims: BTreeMap<u64, Victim>,
    pub(crate) holders: Vec<Holder>,
    pub(crate) letters: Vec<Letter>,
    pub(crate) ring: RootKeyring,
    pub(crate) mask: MaskKey,
}

type Outcome<T> = Result<T, Box<dyn Error>>;

/// Where the owner stands in a head (record.rs): after hashes, times, flags, fate, looks and tries.
const OWNER_AT: usize = 87;
const HASH_BYTES: usize = 16;

impl Stolen {
    /// Reads a folder that no server runs on.
    pub(crate) fn from(folder: &Path, root_key: Option<&Path>) -> Outcome<Self> {
        let copy = tempfile::tempdir()?;
        let mut files = Vec::new();
        for entry in std::fs::read_dir(folder)? {
            let entry = entry?;
            if entry.file_type()?.is_file() {
                std::fs::copy(entry.path(), copy.path().join(entry.file_name()))?;
                files.push(std::fs::read(entry.path())?);
            }
        }
        let in_folder = folder.join("root.key");
        let text = std::fs::read_to_string(root_key.unwrap_or(&in_folder))?;
        let ring = RootKeyring::parse(&text).map_err(|error| error.to_string())?;
        let letters = replay(copy.path())?;
        let database = open(&copy.path().join("glimpse.db"))?;
        let mask: [u8; 32] = database.query_row("SELECT key FROM mask", [], |row| row.get(0))?;
        let victims = victims(&database, copy.path())?;
        let holders = holders(&open(&copy.path().join("accounts.db"))?)?;
        Ok(Self { files, victims, holders, letters, ring, mask: MaskKey::from_bytes(mask) })
    }
}

fn open(path: &Path) -> rusqlite::Result<Connection> {
    Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)
}

/// Brings the journal to its place, and takes the letters that wait.
fn replay(folder: &Path) -> Outcome<Vec<Letter>> {
    let options = Options {
        erase_within: Duration::from_secs(3600),
        journal_bytes: 16 << 20,
        queue_ops_max: 1000,
        queue_bytes_max: 4 << 20,
        gathering: Gathering { ops_min: 1000, pause: Duration::ZERO },
        readers: 1,
        cache_bytes: 1 << 20,
        sweep_rows: 1,
        callers_max: 1,
        unread_bytes_max: u64::MAX,
        letters: LetterLimits { waiting_max: u64::MAX, per_account_max: u64::MAX },
        audit: None,
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let store = EmbeddedStore::open(folder, &options).map_err(|error| error.to_string())?;
    runtime.block_on(async {
        let letters = store.letters_apart_from(Generation(u32::MAX), 1_000_000).await?;
        store.close().await;
        Ok(letters)
    })
}

fn victims(database: &Connection, folder: &Path) -> Outcome<BTreeMap<u64, Victim>> {
    let mut select = database.prepare("SELECT row, head, file, offset, length FROM secret WHERE file IS NOT NULL")?;
    let mut rows = select.query([])?;
    let mut victims = BTreeMap::new();
    let mut open = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let (number, head): (i64, Vec<u8>) = (row.get(0)?, row.get(1)?);
        let (file, offset, length): (u32, usize, usize) = (row.get(2)?, row.get(3)?, row.get(4)?);
        let content = match open.entry(file) {
            std::collections::btree_map::Entry::Occupied(known) => known.into_mut(),
            std::collections::btree_map::Entry::Vacant(new) => {
                new.insert(std::fs::read(folder.join(format!("sealed-{file:08}")))?)
            }
        };
        let sealed = content.get(offset..offset + length).and_then(unsealed).ok_or("a row's bytes are not there")?;
        let hashes = [1, 1 + HASH_BYTES].map(|at| head[at..at + HASH_BYTES].to_vec());
        victims.insert(u64::try_from(number)?, Victim { sealed, hashes, owner: owner(&head) });
    }
    Ok(victims)
}

/// Version 1: generation 4, salt 32, wrapped link 36, ciphertext to the end.
fn unsealed(bytes: &[u8]) -> Option<Sealed> {
    let (version, rest) = bytes.split_first()?;
    let (generation, rest) = rest.split_first_chunk::<4>()?;
    let (salt, rest) = rest.split_first_chunk()?;
    let (wrapped_link, ciphertext) = rest.split_first_chunk()?;
    (*version == 1).then(|| Sealed {
        generation: Generation(u32::from_le_bytes(*generation)),
        salt: *salt,
        wrapped_link: *wrapped_link,
        ciphertext: ciphertext.to_vec(),
    })
}

fn owner(head: &[u8]) -> Option<(u64, SealedReceiptKey)> {
    let (account, rest) = head.get(OWNER_AT..)?.split_first_chunk::<8>()?;
    Some((u64::from_le_bytes(*account), SealedReceiptKey(*rest.first_chunk()?)))
}

fn holders(database: &Connection) -> Outcome<Vec<Holder>> {
    let mut select = database.prepare("SELECT id, email, memory_kib, passes, salt, verifier, wrapped FROM account")?;
    let rows = select.query_map([], |row| {
        let number: i64 = row.get(0)?;
        Ok(Holder {
            number: number.unsigned_abs(),
            email: row.get(1)?,
            memory_kib: row.get(2)?,
            passes: row.get(3)?,
            salt: row.get(4)?,
            verifier: row.get(5)?,
            wrapped: vec![row.get(6)?],
        })
    })?;
    let mut holders: Vec<Holder> = rows.collect::<Result<_, _>>()?;
    let mut select = database.prepare("SELECT account, wrapped FROM token")?;
    let tokens = select.query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, Vec<u8>>(1)?)))?;
    for token in tokens {
        let (account, wrapped) = token?;
        if let Some(holder) = holders.iter_mut().find(|holder| holder.number == account.unsigned_abs()) {
            holder.wrapped.push(wrapped);
        }
    }
    Ok(holders)
}
