//! What a backup looks like on the disk.
//!
//! `magic ‖ records ‖ SHA-256 of all before`. A record is its kind (1), the length of what follows (4, LE), and that. The first is the
//! header, the last says that it is the last. A file that is cut or altered anywhere is refused whole, before anything of it is used.

use std::collections::HashMap;
use std::fs::{File, OpenOptions};
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use glimpse_core::{
    crypto::{
        keyring::{Generation, RootVerifier},
        slip::SlipId,
    },
    link::Row,
    time::Timestamp,
};
use sha2::{Digest, Sha256};

use super::{BackupError, Contents};
use crate::{
    Account, AddressHash, Shelf, SpentSlip, Token,
    migrate::{Moved, Piece},
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
    pub(super) next_row: u64,
    pub(super) mask: [u8; 32],
}

/// A file that is being written.
pub(super) struct Writer {
    file: BufWriter<File>,
    hash: Sha256,
}

impl Writer {
    pub(super) fn begin(path: &Path, header: &Header) -> io::Result<Self> {
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

    pub(super) fn end(&mut self) -> io::Result<()> {
        self.record(END, &[])?;
        let hash = self.hash.finalize_reset();
        self.file.write_all(&hash)?;
        self.file.flush()?;
        self.file.get_ref().sync_all()
    }

    pub(super) fn piece(&mut self, piece: Piece) -> io::Result<()> {
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

/// A record as what it means.
pub(super) enum Restored {
    Row(Row, Head),
    Account(Account),
    Token(Token),
    Slip(SpentSlip),
    Document(Shelf, String, Vec<u8>),
    Suppressed(AddressHash),
}

/// Reads all of it; whatever is wrong with it is one answer.
pub(super) fn read(path: &Path, mut found: impl FnMut(Restored)) -> Result<Contents, BackupError> {
    let file = File::open(path).map_err(BackupError::Unreadable)?;
    let mut reader = Hashed { file: BufReader::new(file), hash: Sha256::new() };
    if reader.bytes(MAGIC.len())? != MAGIC {
        return Err(BackupError::Damaged);
    }
    let (HEADER, bytes) = reader.record()? else { return Err(BackupError::Damaged) };
    let header = header(&bytes).ok_or(BackupError::Damaged)?;
    let (mut counts, mut others, mut next_row) = (Moved::default(), 0, header.next_row);
    loop {
        let (kind, bytes) = reader.record()?;
        if kind == END {
            break;
        }
        let record = restored(kind, &bytes).ok_or(BackupError::Damaged)?;
        match &record {
            Restored::Row(row, head) => {
                counts.rows += 1;
                // Shared while the backup was made.
                next_row = next_row.max(row.number() + 1);
                counts.unread += usize::from(head.receipt.fate_at(header.made_at).is_none());
            }
            Restored::Account(_) => counts.accounts += 1,
            Restored::Token(_) => {}
            Restored::Slip(_) | Restored::Document(..) | Restored::Suppressed(_) => others += 1,
        }
        found(record);
    }
    let expected = reader.hash.clone().finalize();
    let told = reader.bytes(HASH_BYTES)?;
    let mut more = [0];
    let is_end = reader.file.read(&mut more).map_err(BackupError::Unreadable)? == 0;
    // A hash says that the file is whole, not who wrote it: a number beyond all would leave no row to give out.
    let first_row = next_row.checked_add(ROWS_SKIPPED).filter(|first| *first < Row::END);
    match first_row {
        Some(first_row) if told == expected[..] && is_end => Ok(Contents { header, counts, others, first_row }),
        _ => Err(BackupError::Damaged),
    }
}

/// What a fuzzer makes a file of: records, with the magic in front and the hash behind.
#[cfg(any(test, fuzzing))]
pub(crate) fn sealed_file(records: &[u8]) -> Vec<u8> {
    let bytes = [MAGIC, records].concat();
    let hash = Sha256::digest(&bytes);
    [&bytes[..], &hash[..]].concat()
}

/// Takes bytes off a file, and remembers their hash.
struct Hashed {
    file: BufReader<File>,
    hash: Sha256,
}

impl Hashed {
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
    use glimpse_core::{limits::Tries, receipt::Receipt, time::Ttl};

    use super::*;
    use crate::{backup::verify, contract::Seeded, migrate::Moving};

    #[test]
    fn a_number_beyond_all_rows_is_refused_and_one_of_a_row_counts() {
        let room = tempfile::tempdir().unwrap();
        let written = |name: &str, next_row: u64, row: Option<u64>| {
            let path = room.path().join(name);
            let header =
                Header { made_at: Timestamp::from_millis(1), id: [3; 16], roots: Vec::new(), next_row, mask: [7; 32] };
            let mut writer = Writer::begin(&path, &header).unwrap();
            let receipt = Receipt::new(Timestamp::from_millis(1), Ttl::from_seconds(60), false);
            let head = Head { link_hash: [0; 16], receipt_hash: [0; 16], tries: Tries::NONE, receipt, owner: None };
            let rows = row.map(|row| Moving { row: Row::new(row).unwrap(), head, sealed: None });
            writer.piece(Piece::Rows(rows.into_iter().collect())).unwrap();
            writer.end().unwrap();
            verify(&path).map(|contents| contents.first_row)
        };
        assert_eq!(written("plain", 10, Some(7)).unwrap(), 10 + ROWS_SKIPPED);
        assert_eq!(written("shared meanwhile", 10, Some(20)).unwrap(), 21 + ROWS_SKIPPED);
        for (name, next_row, row) in [("a", u64::MAX, None), ("b", Row::END, None), ("c", 1, Some(Row::END - 1))] {
            assert!(matches!(written(name, next_row, row), Err(BackupError::Damaged)), "{name}");
        }
    }

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
