//! The journal: where a transition becomes durable. Two segments take turns; each is an append-only file, filled with zeros
//! before its first use, so that an append changes no file metadata and one `fdatasync` is one write to the disk.
//!
//! A segment is `header, frame, frame, …, zeros`. Header: magic 8, sequence 8, CRC-32 4, padding to 32. Frame: magic 4,
//! sequence 8, payload length 4, CRC-32 4 (over sequence, offset and payload), payload. A frame is one group commit.
//! A torn last frame was never acknowledged and is dropped; a bad frame with a good one behind it is damage.

use std::io;
use std::sync::Arc;

use crc32fast::Hasher;

use super::disk::{self, DiskFile};
use crate::record::Reader;

const SEGMENT_MAGIC: &[u8; 8] = b"GLMPJRN1";
const FRAME_MAGIC: &[u8; 4] = b"GFRM";
const HEADER_BYTES: usize = 32;
const FRAME_HEADER_BYTES: usize = 20;

/// One of the two files, and how far it is filled.
pub(super) struct Segment {
    file: Arc<dyn DiskFile>,
    capacity: u64,
    sequence: u64,
    used: u64,
    frame: Vec<u8>,
}

/// What a segment held when it was opened.
pub(super) struct Replay {
    /// Counts segments; the higher one is the newer one. 0: the segment was empty.
    pub(super) sequence: u64,
    /// The payloads of its frames, in the order they were committed.
    pub(super) payloads: Vec<Vec<u8>>,
}

/// Why a segment cannot be replayed.
#[derive(Debug)]
pub(super) enum ReplayError {
    /// A committed frame is not what was written.
    Damaged,
    /// It cannot be read.
    Io(io::Error),
}

impl From<io::Error> for ReplayError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl Segment {
    /// Opens a segment and reads what it holds. Call [`Segment::scrub`] before appending to it.
    pub(super) fn open(file: Arc<dyn DiskFile>, capacity: u64) -> Result<(Self, Replay), ReplayError> {
        let length = usize::try_from(file.length()?).map_err(|_| ReplayError::Damaged)?;
        let mut bytes = vec![0; length];
        file.read_at(&mut bytes, 0)?;
        let replay = replay(&bytes)?;
        let used = bytes.iter().rposition(|byte| *byte != 0).map_or(0, |last| last as u64 + 1);
        Ok((Self { file, capacity, sequence: replay.sequence, used, frame: Vec::new() }, replay))
    }

    /// Overwrites everything it holds with zeros, durably: erases the sealed bytes in it and makes it ready to be used
    /// again. Fills the whole file when it does not have its capacity yet.
    pub(super) fn scrub(&mut self) -> io::Result<()> {
        let length = self.file.length()?;
        if length == self.capacity {
            disk::zero(&*self.file, 0, self.used)?;
        } else {
            disk::zero(&*self.file, 0, self.capacity)?;
            self.file.set_length(self.capacity)?;
        }
        self.file.sync()?;
        self.used = 0;
        Ok(())
    }

    /// Gives an empty segment its place in the order.
    pub(super) fn begin(&mut self, sequence: u64) {
        self.sequence = sequence;
    }

    /// Its place in the order of segments.
    pub(super) fn sequence(&self) -> u64 {
        self.sequence
    }

    /// Bytes that are taken.
    pub(super) fn used(&self) -> u64 {
        self.used
    }

    /// Bytes of payload that one more frame may have.
    pub(super) fn room(&self) -> u64 {
        self.capacity.saturating_sub(self.used.max(HEADER_BYTES as u64) + FRAME_HEADER_BYTES as u64)
    }

    /// Writes one frame and syncs it. When this returns `Ok` the payload is durable; after an error it may or may not be,
    /// and the next append, or [`Segment::erase_tail`], writes over it.
    pub(super) fn append(&mut self, payload: &[u8]) -> io::Result<()> {
        self.frame.clear();
        if self.used == 0 {
            self.frame.extend_from_slice(&header(self.sequence));
        }
        let frame_at = self.used + self.frame.len() as u64;
        let length = u32::try_from(payload.len()).map_err(|_| io::ErrorKind::InvalidInput)?;
        self.frame.extend_from_slice(FRAME_MAGIC);
        self.frame.extend_from_slice(&self.sequence.to_le_bytes());
        self.frame.extend_from_slice(&length.to_le_bytes());
        self.frame.extend_from_slice(&checksum(self.sequence, frame_at, payload).to_le_bytes());
        self.frame.extend_from_slice(payload);
        if self.used + self.frame.len() as u64 > self.capacity {
            return Err(io::ErrorKind::StorageFull.into());
        }
        self.file.write_at(&self.frame, self.used)?;
        self.file.sync()?;
        self.used += self.frame.len() as u64;
        Ok(())
    }

    /// After a failed append: overwrites the header of the frame that may have reached the disk, so that no restart finds
    /// a transition that was refused.
    pub(super) fn erase_tail(&mut self) -> io::Result<()> {
        let length = (HEADER_BYTES + FRAME_HEADER_BYTES) as u64;
        disk::zero(&*self.file, self.used, length.min(self.capacity - self.used))?;
        self.file.sync()
    }
}

fn header(sequence: u64) -> [u8; HEADER_BYTES] {
    let mut header = [0; HEADER_BYTES];
    header[..8].copy_from_slice(SEGMENT_MAGIC);
    header[8..16].copy_from_slice(&sequence.to_le_bytes());
    let crc = crc32fast::hash(&header[..16]);
    header[16..20].copy_from_slice(&crc.to_le_bytes());
    header
}

/// Bound to its place: a frame copied elsewhere, or left over from another round, does not pass.
fn checksum(sequence: u64, offset: u64, payload: &[u8]) -> u32 {
    let mut hasher = Hasher::new();
    hasher.update(&sequence.to_le_bytes());
    hasher.update(&offset.to_le_bytes());
    hasher.update(payload);
    hasher.finalize()
}

fn replay(bytes: &[u8]) -> Result<Replay, ReplayError> {
    let empty = Replay { sequence: 0, payloads: Vec::new() };
    let Some(first) = bytes.first_chunk::<HEADER_BYTES>() else {
        return Ok(empty);
    };
    let [mut number, _] = [[0; 8]; 2];
    number.copy_from_slice(&first[8..16]);
    let sequence = u64::from_le_bytes(number);
    if *first != header(sequence) {
        // The first write of a segment brings header and frame together: without a good header nothing was acknowledged,
        // unless a whole frame stands behind it.
        return if good_frame_behind(bytes, 0) { Err(ReplayError::Damaged) } else { Ok(empty) };
    }
    let mut payloads = Vec::new();
    let mut at = HEADER_BYTES;
    while let Some((_, payload)) = frame(bytes, at).filter(|(frame_sequence, _)| *frame_sequence == sequence) {
        payloads.push(payload.to_vec());
        at += FRAME_HEADER_BYTES + payload.len();
    }
    if good_frame_behind(bytes, at) {
        return Err(ReplayError::Damaged);
    }
    Ok(Replay { sequence, payloads })
}

/// Sequence and payload of the frame at `at`, if a whole one stands there.
fn frame(bytes: &[u8], at: usize) -> Option<(u64, &[u8])> {
    let mut reader = Reader(bytes.get(at..)?);
    let magic: [u8; 4] = reader.array().ok()?;
    let (sequence, length, crc) = (reader.u64().ok()?, reader.u32().ok()?, reader.u32().ok()?);
    let payload = reader.slice(usize::try_from(length).ok()?).ok()?;
    let is_whole = magic == *FRAME_MAGIC && length > 0 && crc == checksum(sequence, at as u64, payload);
    is_whole.then_some((sequence, payload))
}

/// Whether a whole frame stands anywhere behind `from`. Looks only when something other than zeros does.
fn good_frame_behind(bytes: &[u8], from: usize) -> bool {
    let Some(last) = bytes.iter().rposition(|byte| *byte != 0) else { return false };
    (from + 1..last).any(|at| bytes[at..].starts_with(FRAME_MAGIC) && frame(bytes, at).is_some())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::embedded::faults::Memory;

    const CAPACITY: usize = 4096;

    fn fresh(file: &Arc<Memory>) -> Segment {
        let Ok((mut segment, _)) = Segment::open(file.clone(), CAPACITY as u64) else { panic!("it opens") };
        segment.scrub().unwrap();
        segment.begin(9);
        segment
    }

    fn used(segment: &Segment) -> usize {
        usize::try_from(segment.used()).unwrap()
    }

    fn payloads(file: &Arc<Memory>) -> Result<Vec<Vec<u8>>, ReplayError> {
        Segment::open(file.clone(), CAPACITY as u64).map(|(_, replay)| replay.payloads)
    }

    #[test]
    fn a_segment_is_the_golden_one() {
        let file = Arc::new(Memory::default());
        fresh(&file).append(b"hi").unwrap();
        let mut golden = b"GLMPJRN1\x09\0\0\0\0\0\0\0".to_vec();
        golden.extend(crc32fast::hash(&golden).to_le_bytes());
        golden.resize(32, 0);
        golden.extend(b"GFRM\x09\0\0\0\0\0\0\0\x02\0\0\0");
        golden.extend(crc32fast::hash(b"\x09\0\0\0\0\0\0\0\x20\0\0\0\0\0\0\0hi").to_le_bytes());
        golden.extend(b"hi");
        golden.resize(CAPACITY, 0);
        assert_eq!(file.bytes(), golden);
    }

    #[test]
    fn frames_come_back_in_order_and_a_scrub_leaves_zeros() {
        let file = Arc::new(Memory::default());
        let mut segment = fresh(&file);
        for payload in [&b"one"[..], b"two", b"three"] {
            segment.append(payload).unwrap();
        }
        assert_eq!(payloads(&file).unwrap(), [&b"one"[..], b"two", b"three"]);
        segment.scrub().unwrap();
        assert_eq!(file.bytes(), vec![0; CAPACITY]);
    }

    #[test]
    fn a_frame_that_does_not_fit_is_refused_whole() {
        let file = Arc::new(Memory::default());
        let mut segment = fresh(&file);
        let room = usize::try_from(segment.room()).unwrap();
        assert!(segment.append(&vec![1; room + 1]).is_err());
        segment.append(&vec![1; room]).unwrap();
        assert_eq!(segment.room(), 0);
    }

    proptest! {
        #[test]
        fn a_torn_last_frame_is_dropped_and_no_other(torn in 0usize..60, junk: u8) {
            let file = Arc::new(Memory::default());
            let mut segment = fresh(&file);
            segment.append(b"acknowledged").unwrap();
            let kept = used(&segment);
            segment.append(&[7; 40]).unwrap();
            let whole = used(&segment) - kept;
            let torn = torn.min(whole - 1);
            file.change(|bytes| bytes[kept + torn..kept + whole].fill(junk & 1));
            prop_assume!(file.bytes()[kept..kept + whole] != file.bytes()[..0] );
            let found = payloads(&file).unwrap();
            prop_assert_eq!(&found[0], b"acknowledged");
            prop_assert!(found.len() == 1 || found[1] == [7; 40]);
        }

        #[test]
        fn damage_before_the_last_frame_is_never_passed_over(at in 0usize..100, bit in 0u8..8) {
            let file = Arc::new(Memory::default());
            let mut segment = fresh(&file);
            for byte in 1..=3 {
                segment.append(&[byte; 30]).unwrap();
            }
            let third_at = used(&segment) - 30 - FRAME_HEADER_BYTES;
            file.change(|bytes| bytes[at % third_at] ^= 1 << bit);
            match payloads(&file) {
                Err(ReplayError::Damaged) => {}
                // A flip in the reserved or padding bytes harms nothing.
                Ok(found) => prop_assert_eq!(found, [[1; 30], [2; 30], [3; 30]]),
                Err(ReplayError::Io(error)) => panic!("{error}"),
            }
        }
    }
}
