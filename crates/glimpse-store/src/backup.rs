//! A backup: one file with everything but unread secrets, letters and sessions. Nothing in it opens anything (ADR 0013). What is in it
//! and in which order is decided where a store is walked through (`migrate`); here is what it looks like.
//!
//! `magic ‖ records ‖ SHA-256 of all before`. A record is its kind (1), the length of what follows (4, LE), and that. The first is the
//! header, the last says that it is the last. A file that is cut or altered anywhere is refused whole, before anything of it is used.

use std::collections::HashMap;
use std::fs::{File, OpenOptions};
use std::io::{self, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use async_trait::async_trait;
use glimpse_core::{
    crypto::{
        keyring::{Generation, RootVerifier},
        slip::SlipId,
    },
    link::Row,
    random::Random,
    receipt::Fate,
    time::Timestamp,
};
use sha2::{Digest, Sha256};
use tracing::error;

use crate::{
    Account, AddressHash, IdentityError, Shelf, SpentSlip, StoreError, Token,
    migrate::{
        Arriving, Binding, Journey, Movable, Moved, Moving, Piece, Purpose, Sink, Stage, Standing, TOGETHER, walk,
    },
    record::{Head, Reader},
    redis::fields,
};

const MAGIC: &[u8] = b"GLIMPSE BACKUP 1\n";
const HASH_BYTES: usize = 32;
/// No record is longer: the largest are pictures of brands.
const RECORD_BYTES_MAX: usize = 16 << 20;
/// Row numbers that are passed over after a restore: more than can have been given out since the backup.
const ROWS_SKIPPED: u64 = 1 << 32;

const HEADER: u8 = 1;
const ROW: u8 = 2;
const ACCOUNT: u8 = 3;
const TOKEN: u8 = 4;
const SLIP: u8 = 5;
const DOCUMENT: u8 = 6;
const SUPPRESSED: u8 = 7;
const END: u8 = 255;

/// What a backup says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// When it was begun.
    pub made_at: Timestamp,
    /// Tells it from every other.
    pub id: [u8; 16],
    /// The root keys that there were, the newest last.
    pub roots: Vec<(Generation, RootVerifier)>,
    next_row: u64,
    mask: [u8; 32],
}

/// Why a backup was not made, or not restored. Says what to do.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// Nobody ever started here.
    #[error("there is nothing to back up: no server ever started on this store")]
    Nothing,
    /// A file is there, or cannot be made.
    #[error("the file cannot be made: {0}; name one that is not there yet, in a folder that can be written")]
    Unwritable(#[source] io::Error),
    /// It cannot be read.
    #[error("the file cannot be read: {0}")]
    Unreadable(#[source] io::Error),
    /// It is not whole.
    #[error("the file is no backup of this version, or it is cut or altered; nothing of it was used")]
    Damaged,
    /// Something is there.
    #[error("there is something in the store already; a backup is restored into a new one only")]
    NotEmpty,
    /// This very file.
    #[error("this backup was restored here before, and is not restored twice")]
    Again,
    /// Somebody serves it.
    #[error("a server is running on the store; stop it and try again")]
    Served,
    /// The store belongs elsewhere.
    #[error(transparent)]
    Identity(#[from] IdentityError),
    /// The store.
    #[error("{0}; run the command again")]
    Store(#[from] StoreError),
}

/// What is in a backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contents {
    /// What it says about itself.
    pub header: Header,
    /// How much of each there is.
    pub counts: Moved,
    /// Documents, addresses that want no mail, and slips.
    pub others: usize,
}

/// Writes everything into a new file, durably, and nothing of it if that fails. The store may be served meanwhile: what was
/// acknowledged before is in it, what happens meanwhile may be.
///
/// # Errors
/// When the file is there already, or one of both fails.
pub async fn write(from: &dyn Movable, path: &Path, now: Timestamp, random: &dyn Random) -> Result<Moved, BackupError> {
    let Binding { mask, mut roots } = from.binding().await?.ok_or(BackupError::Nothing)?;
    roots.sort_unstable();
    let mut id = [0; 16];
    random.fill(&mut id);
    let header = Header { made_at: now, id, roots, next_row: from.next_row().await?, mask };
    let mut writer = Writer::begin(path, &header).map_err(BackupError::Unwritable)?;
    let written = async {
        let moved = walk(from, Purpose::Copy, &mut writer, |_| {}).await?;
        writer.end().map_err(BackupError::Unwritable)?;
        sync(path).map_err(BackupError::Unwritable)?;
        Ok(moved)
    };
    written.await.inspect_err(|_| drop(std::fs::remove_file(path)))
}

/// Reads a file to its end and says what is in it.
///
/// # Errors
/// When it is not a whole backup.
pub fn verify(path: &Path) -> Result<Contents, BackupError> {
    read(&mut open(path)?, |_| Ok(()))
}

/// Fills a store that is new. Begun again with the same file, it goes on; until it is finished the store refuses to be served. Secrets
/// that were unread come back as receipts that say when they were last known to be so: nobody knows who opened them since.
///
/// # Errors
/// When the file is not a whole backup, or the store is not new.
pub async fn restore(path: &Path, to: &dyn Movable) -> Result<Contents, BackupError> {
    let mut file = open(path)?;
    let contents = read(&mut file, |_| Ok(()))?;
    let Header { id, mask, next_row, ref roots, made_at } = contents.header;
    let at = |standing| Stage { standing, journey: Some(Journey(id)) };
    match (to.stage().await?, to.binding().await?) {
        (stage, _) if stage == at(Standing::Arriving) => {}
        (stage, _) if stage.journey == Some(Journey(id)) => return Err(BackupError::Again),
        (stage, None) if stage == Stage::default() => enter(to, stage, at(Standing::Arriving)).await?,
        _ => return Err(BackupError::NotEmpty),
    }
    if to.binding().await?.is_none() {
        // Earlier keys may be destroyed since; the next start remembers those that are there.
        to.bind(&Binding { mask, roots: roots.last().copied().into_iter().collect() }).await?;
    }
    // Collected in pages: what is read is read by the thread that waits for the store.
    let mut pieces = Vec::new();
    read(&mut file, |piece| {
        pieces.push(piece);
        Ok(())
    })?;
    let mut sink = Arriving(to);
    let (mut rows, mut accounts) = (Vec::new(), Vec::<(Account, Vec<Token>)>::new());
    for piece in pieces {
        match piece {
            Restored::Row(row, mut head) => {
                let last_known = made_at.min(head.receipt.expires_at());
                head.receipt.stamped.get_or_insert(Fate::Expired(last_known));
                rows.push(Moving { row, head, sealed: None });
                // No more than a store's queue takes at once.
                if rows.len() >= TOGETHER {
                    sink.take(Piece::Rows(std::mem::take(&mut rows))).await?;
                }
            }
            Restored::Account(account) => accounts.push((account, Vec::new())),
            Restored::Token(token) => {
                let (_, tokens) = accounts
                    .iter_mut()
                    .rfind(|(account, _)| account.id == token.account)
                    .ok_or(BackupError::Damaged)?;
                tokens.push(token);
            }
            Restored::Slip(slip) => sink.take(Piece::Slips(vec![slip])).await?,
            Restored::Document(shelf, name, content) => sink.take(Piece::Document(shelf, name, content)).await?,
            Restored::Suppressed(address) => sink.take(Piece::Suppressed(vec![address])).await?,
        }
    }
    sink.take(Piece::Rows(rows)).await?;
    for (account, tokens) in accounts {
        sink.take(Piece::Account(account.into(), tokens)).await?;
    }
    to.skip_rows(next_row + ROWS_SKIPPED).await?;
    enter(to, at(Standing::Arriving), at(Standing::Serving)).await?;
    Ok(contents)
}

async fn enter(to: &dyn Movable, before: Stage, after: Stage) -> Result<(), BackupError> {
    match to.enter(before, after).await {
        Err(StoreError::Busy) => Err(BackupError::Served),
        entered => Ok(entered?),
    }
}

fn sync(path: &Path) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}

/// A file that is being written.
struct Writer {
    file: BufWriter<File>,
    hash: Sha256,
}

impl Writer {
    fn begin(path: &Path, header: &Header) -> io::Result<Self> {
        let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
        let mut writer = Self { file: BufWriter::new(file), hash: Sha256::new() };
        writer.put(MAGIC)?;
        let mut bytes = Vec::new();
        bytes.extend_from_slice(&header.made_at.millis().to_le_bytes());
        bytes.extend_from_slice(&header.id);
        bytes.extend_from_slice(&header.next_row.to_le_bytes());
        bytes.extend_from_slice(&header.mask);
        for (generation, verifier) in &header.roots {
            bytes.extend_from_slice(&generation.0.to_le_bytes());
            bytes.extend_from_slice(verifier);
        }
        writer.record(HEADER, &bytes)?;
        Ok(writer)
    }

    fn put(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.hash.update(bytes);
        self.file.write_all(bytes)
    }

    fn record(&mut self, kind: u8, bytes: &[u8]) -> io::Result<()> {
        if bytes.len() > RECORD_BYTES_MAX {
            return Err(io::Error::other("a record is larger than any should be"));
        }
        // Unwrap safety: it is far below four gibibytes.
        let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
        self.put(&[kind])?;
        self.put(&length.to_le_bytes())?;
        self.put(bytes)
    }

    fn end(&mut self) -> io::Result<()> {
        self.record(END, &[])?;
        let hash = self.hash.finalize_reset();
        self.file.write_all(&hash)?;
        self.file.flush()?;
        self.file.get_ref().sync_all()
    }

    fn piece(&mut self, piece: Piece) -> io::Result<()> {
        match piece {
            Piece::Rows(rows) => rows.into_iter().try_for_each(|moving| {
                self.record(ROW, &[&moving.row.number().to_le_bytes()[..], &moving.head.encode()].concat())
            }),
            Piece::Account(account, tokens) => {
                self.record(ACCOUNT, &fields::encode(&fields::of_account(&account)))?;
                tokens.iter().try_for_each(|token| self.record(TOKEN, &fields::encode(&fields::of_token(token))))
            }
            Piece::Slips(slips) => slips.iter().try_for_each(|slip| {
                self.record(SLIP, &[&slip.id.0[..], &slip.ends_at.millis().to_le_bytes()].concat())
            }),
            Piece::Document(shelf, name, content) => {
                let fields = [("shelf", shelf.name().into()), ("name", name.into_bytes()), ("content", content)];
                self.record(DOCUMENT, &fields::encode(&fields))
            }
            Piece::Suppressed(addresses) => {
                addresses.iter().try_for_each(|address| self.record(SUPPRESSED, &address.0))
            }
            // A link that waits to be mailed is part of a secret, and those are not here.
            Piece::Letters(_) => Ok(()),
        }
    }
}

#[async_trait]
impl Sink for Writer {
    async fn take(&mut self, piece: Piece) -> Result<(), StoreError> {
        self.piece(piece).map_err(|error| {
            error!(%error, "The backup cannot be written");
            StoreError::Unavailable
        })
    }
}

/// A record as what it means.
enum Restored {
    Row(Row, Head),
    Account(Account),
    Token(Token),
    Slip(SpentSlip),
    Document(Shelf, String, Vec<u8>),
    Suppressed(AddressHash),
}

fn open(path: &Path) -> Result<File, BackupError> {
    File::open(path).map_err(BackupError::Unreadable)
}

/// Reads all of it; whatever is wrong with it is one answer.
fn read(file: &mut File, mut found: impl FnMut(Restored) -> Result<(), BackupError>) -> Result<Contents, BackupError> {
    file.seek(SeekFrom::Start(0)).map_err(BackupError::Unreadable)?;
    let mut reader = Hashed { file: BufReader::new(file), hash: Sha256::new() };
    if reader.bytes(MAGIC.len())? != MAGIC {
        return Err(BackupError::Damaged);
    }
    let (HEADER, bytes) = reader.record()? else { return Err(BackupError::Damaged) };
    let header = header(&bytes).ok_or(BackupError::Damaged)?;
    let (mut counts, mut others) = (Moved::default(), 0);
    loop {
        let (kind, bytes) = reader.record()?;
        if kind == END {
            break;
        }
        let record = restored(kind, &bytes).ok_or(BackupError::Damaged)?;
        match &record {
            Restored::Row(_, head) => {
                counts.rows += 1;
                counts.unread += usize::from(head.receipt.fate_at(header.made_at).is_none());
            }
            Restored::Account(_) => counts.accounts += 1,
            Restored::Token(_) => {}
            Restored::Slip(_) | Restored::Document(..) | Restored::Suppressed(_) => others += 1,
        }
        found(record)?;
    }
    let expected = reader.hash.clone().finalize();
    let told = reader.bytes(HASH_BYTES)?;
    let mut more = [0];
    let is_end = reader.file.read(&mut more).map_err(BackupError::Unreadable)? == 0;
    if told != expected[..] || !is_end { Err(BackupError::Damaged) } else { Ok(Contents { header, counts, others }) }
}

/// What a fuzzer makes a file of: records, with the magic in front and the hash behind.
#[cfg(any(test, fuzzing))]
pub(crate) fn sealed_file(records: &[u8]) -> Vec<u8> {
    let bytes = [MAGIC, records].concat();
    let hash = Sha256::digest(&bytes);
    [&bytes[..], &hash[..]].concat()
}

/// Takes bytes off a file, and remembers their hash.
struct Hashed<'a> {
    file: BufReader<&'a mut File>,
    hash: Sha256,
}

impl Hashed<'_> {
    /// Only as much is put into memory as there is in the file.
    fn bytes(&mut self, length: usize) -> Result<Vec<u8>, BackupError> {
        let mut bytes = Vec::new();
        let read = (&mut self.file).take(length as u64).read_to_end(&mut bytes).map_err(BackupError::Unreadable)?;
        if read != length {
            return Err(BackupError::Damaged);
        }
        self.hash.update(&bytes);
        Ok(bytes)
    }

    fn record(&mut self) -> Result<(u8, Vec<u8>), BackupError> {
        let head = self.bytes(5)?;
        let [kind, a, b, c, d] = head[..] else { return Err(BackupError::Damaged) };
        let length = usize::try_from(u32::from_le_bytes([a, b, c, d])).map_err(|_| BackupError::Damaged)?;
        if length > RECORD_BYTES_MAX {
            return Err(BackupError::Damaged);
        }
        Ok((kind, self.bytes(length)?))
    }
}

fn header(bytes: &[u8]) -> Option<Header> {
    let mut reader = Reader(bytes);
    let made_at = Timestamp::from_millis(reader.u64().ok()?);
    let id = reader.array().ok()?;
    let next_row = reader.u64().ok()?;
    let mask = reader.array().ok()?;
    let mut roots = Vec::new();
    while !reader.0.is_empty() {
        roots.push((Generation(reader.u32().ok()?), reader.array().ok()?));
    }
    Some(Header { made_at, id, roots, next_row, mask })
}

fn restored(kind: u8, bytes: &[u8]) -> Option<Restored> {
    let mut reader = Reader(bytes);
    Some(match kind {
        ROW => Restored::Row(Row::new(reader.u64().ok()?)?, Head::decode(reader.0).ok()?),
        ACCOUNT => Restored::Account(fields::account(&fields::decode(bytes)?)?),
        TOKEN => Restored::Token(fields::token(&fields::decode(bytes)?)?),
        SLIP => Restored::Slip(SpentSlip {
            id: SlipId(reader.array().ok()?),
            ends_at: Timestamp::from_millis(reader.u64().ok()?),
            at: Timestamp::from_millis(0),
        }),
        DOCUMENT => {
            let mut fields: HashMap<String, Vec<u8>> = fields::decode(bytes)?;
            let mut text = |name| String::from_utf8(fields.remove(name)?).ok();
            let (shelf, name) = (text("shelf")?, text("name")?);
            let shelf = Shelf::ALL.into_iter().find(|known| known.name() == shelf)?;
            Restored::Document(shelf, name, fields.remove("content")?)
        }
        SUPPRESSED => Restored::Suppressed(AddressHash(bytes.try_into().ok()?)),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::Seeded;

    #[test]
    fn a_file_is_the_golden_one_and_refused_when_a_bit_of_it_is_another() {
        let room = tempfile::tempdir().unwrap();
        let path = room.path().join("backup");
        let header = Header {
            made_at: Timestamp::from_millis(0x0102),
            id: [3; 16],
            roots: vec![(Generation(4), [5; 16])],
            next_row: 6,
            mask: [7; 32],
        };
        let mut writer = Writer::begin(&path, &header).unwrap();
        writer.piece(Piece::Suppressed(vec![AddressHash([8; 32])])).unwrap();
        writer.piece(Piece::Document(Shelf::Wishes, "n".to_owned(), vec![9])).unwrap();
        writer.end().unwrap();
        let golden = [
            b"GLIMPSE BACKUP 1\n".to_vec(),
            vec![1, 84, 0, 0, 0, 2, 1, 0, 0, 0, 0, 0, 0],
            vec![3; 16],
            vec![6, 0, 0, 0, 0, 0, 0, 0],
            vec![7; 32],
            vec![4, 0, 0, 0],
            vec![5; 16],
            vec![7, 32, 0, 0, 0],
            vec![8; 32],
            vec![6, 37, 0, 0, 0],
            b"\x05shelf\x04\0\0\0wish\x04name\x01\0\0\0n\x07content\x01\0\0\0\x09".to_vec(),
            vec![255, 0, 0, 0, 0],
        ]
        .concat();
        let bytes = std::fs::read(&path).unwrap();
        assert_eq!(&bytes[..bytes.len() - 32], golden);
        let contents = verify(&path).unwrap();
        assert_eq!((contents.header, contents.others), (header, 2));
        assert!(
            matches!(Writer::begin(&path, &verify(&path).unwrap().header), Err(error) if error.kind() == io::ErrorKind::AlreadyExists)
        );
        let refused = |bytes: &[u8]| {
            std::fs::write(&path, bytes).unwrap();
            assert!(matches!(verify(&path), Err(BackupError::Damaged)), "{bytes:?}");
        };
        for at in 0..bytes.len() {
            let mut altered = bytes.clone();
            altered[at] ^= 1 << Seeded::new(at as u64).below(8);
            refused(&altered);
            refused(&bytes[..at]);
        }
        refused(&[&bytes[..], &[0]].concat());
    }
}
