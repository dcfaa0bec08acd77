//! The mark: how far the log is signed, in a file of its own beside it. Signed, so that nobody without the key makes one; written in
//! place, in two halves by turns, so that a torn write leaves the one before and a full disk takes it.
//!
//! Where one half is none, the log must have been signed after the other: a write of this half was torn, and not made to be.
//! It shows what was cut off. Whoever puts an older mark back together with an older log is not seen by it.

use std::io;

use super::{
    line,
    sign::{PublicKey, SIGNATURE_BYTES, Signer},
    verify::Known,
};
use crate::embedded::disk::Disk;

const FILE: &str = "audit.mark";
/// Bytes of one half: no mark is longer, and no write of it is torn by a sector's end.
const HALF_BYTES: usize = 512;
/// How a mark begins, as no line of the log does: neither's signature is good for the other.
const LABEL: &str = "glimpse-audit-mark-1";

/// How far the log is signed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Mark {
    /// How many there were before.
    turn: u64,
    /// The last signed line.
    pub(super) signed: Option<Known>,
    /// The line up to which everything may be deleted, without the log saying so yet.
    pub(super) dropping: Option<u64>,
}

impl Mark {
    /// The last one that this key signed, and whether both halves are its; none if there is none.
    pub(super) fn read(disk: &dyn Disk, key: PublicKey) -> io::Result<Option<(Self, bool)>> {
        if !disk.exists(FILE)? {
            return Ok(None);
        }
        let file = disk.open(FILE)?;
        let mut bytes = vec![0; usize::try_from(file.length()?).unwrap_or(usize::MAX).min(2 * HALF_BYTES)];
        file.read_at(&mut bytes, 0)?;
        let halves: Vec<Self> = bytes.chunks(HALF_BYTES).filter_map(|half| Self::parse(half, key)).collect();
        Ok(halves.iter().max_by_key(|mark| mark.turn).map(|mark| (*mark, halves.len() == 2)))
    }

    fn parse(half: &[u8], key: PublicKey) -> Option<Self> {
        let text = std::str::from_utf8(half.split(|byte| *byte == b'\n').next()?).ok()?;
        let (message, signature) = text.rsplit_once(' ')?;
        key.has_signed(message.as_bytes(), &line::from_hex::<SIGNATURE_BYTES>(signature)?).then_some(())?;
        let mut parts = message.split(' ');
        let label = parts.next()?;
        let (turn, signed, dropping) = (parts.next()?, parts.next()?, parts.next()?);
        let signed = if signed == "-" { None } else { Some(Known::parse(signed)?) };
        let dropping = if dropping == "-" { None } else { Some(dropping.parse().ok()?) };
        (label == LABEL && parts.next().is_none()).then_some(Self { turn: turn.parse().ok()?, signed, dropping })
    }

    /// Leaves it in the half of its turn, durably; the first one in both.
    pub(super) fn put(&mut self, disk: &dyn Disk, signer: &Signer) -> io::Result<()> {
        if self.turn == 0 {
            self.put_half(disk, signer)?;
        }
        self.put_half(disk, signer)
    }

    fn put_half(&mut self, disk: &dyn Disk, signer: &Signer) -> io::Result<()> {
        let turn = self.turn + 1;
        let signed = self.signed.map_or_else(|| "-".to_owned(), |known| known.to_string());
        let dropping = self.dropping.map_or_else(|| "-".to_owned(), |through| through.to_string());
        let mut text = format!("{LABEL} {turn} {signed} {dropping}");
        let signature = signer.sign(text.as_bytes());
        text.push(' ');
        line::hex(&signature, &mut text);
        let mut half = text.into_bytes();
        half.resize(HALF_BYTES, b'\n');
        let file = disk.open(FILE)?;
        file.write_at(&half, turn % 2 * HALF_BYTES as u64)?;
        file.sync()?;
        self.turn = turn;
        Ok(())
    }
}
