//! The journal: where a transition becomes durable. Two segments take turns; each is an append-only file, filled with zeros
//! before its first use, so that an append changes no file metadata and one `fdatasync` is one write to the disk.
//!
//! A segment is `label, frame, frame, …, zeros`. The label says which folder and which of the two files this is and how large
//! it is, so that a file that is missing, cut or from elsewhere is noticed; it is written once. Label: magic 8, folder 16,
//! slot 8, capacity 8, CRC-32 4, zeros to 512. Frame: magic 4, sequence 8, payload length 4, CRC-32 4 (over sequence, offset
//! and payload), payload. A frame is one group commit; the sequence counts segments, and is the same in all frames of one.
//! A torn last frame was never acknowledged and is dropped; a bad frame with a good one behind it is damage. Frames that have
//! been applied are no more: a power cut may have left some of them when it interrupted their erasure.

use std::io;
use std::sync::Arc;

use crc32fast::Hasher;

use super::disk::{self, DiskFile};
use crate::record::Reader;

const LABEL_MAGIC: &[u8; 8] = b"GLMPJRN1";
const FRAME_MAGIC: &[u8; 4] = b"GFRM";
/// One sector, so that a power cut leaves the old label or the new one.
const LABEL_BYTES: usize = 512;
const FRAME_HEADER_BYTES: usize = 20;

/// What tells one folder from all others.
pub(super) type FolderId = [u8; 16];

/// What a segment says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Label {
    /// The folder it belongs to.
    pub(super) folder: FolderId,
    /// Which of the folder's segments it is.
    pub(super) slot: u64,
    /// Its length in bytes.
    pub(super) capacity: u64,
}

impl Label {
    fn encode(self) -> [u8; LABEL_BYTES] {
        let mut label = [0; LABEL_BYTES];
        label[..8].copy_from_slice(LABEL_MAGIC);
        label[8..24].copy_from_slice(&self.folder);
        label[24..32].copy_from_slice(&self.slot.to_le_bytes());
        label[32..40].copy_from_slice(&self.capacity.to_le_bytes());
        let crc = crc32fast::hash(&label[..40]);
        label[40..44].copy_from_slice(&crc.to_le_bytes());
        label
    }

    fn decode(label: &[u8; LABEL_BYTES]) -> Option<Self> {
        let mut reader = Reader(label.strip_prefix(LABEL_MAGIC)?);
        let decoded = Self { folder: reader.array().ok()?, slot: reader.u64().ok()?, capacity: reader.u64().ok()? };
        (decoded.encode() == *label).then_some(decoded)
    }
}

/// One of the two files, and how far it is filled.
pub(super) struct Segment {
    file: Arc<dyn DiskFile>,
    label: Label,
    sequence: u64,
    used: u64,
    /// From where on there are zeros: `used`, or behind it after a failed append.
    written: u64,
    frame: Vec<u8>,
}

/// What a segment held when it was opened.
pub(super) struct Replay {
    /// Counts segments; the higher one is the newer one.
    pub(super) sequence: u64,
    /// The payloads of its frames, in the order they were committed.
    pub(super) payloads: Vec<Vec<u8>>,
}

/// Why a segment cannot be replayed.
#[derive(Debug, thiserror::Error)]
pub(super) enum ReplayError {
    /// There is no label, or less of the file than the label says.
    #[error("it is missing or cut short")]
    Cut,
    /// The label is that of another file.
    #[error("it belongs to another data folder")]
    Foreign,
    /// A committed frame is not what was written.
    #[error("a committed transition is not what was written")]
    Damaged,
    /// It cannot be read.
    #[error(transparent)]
    Io(#[from] io::Error),
}

impl Segment {
    /// Makes a segment: a label, and zeros.
    pub(super) fn make(file: Arc<dyn DiskFile>, label: Label) -> io::Result<Self> {
        let mut segment =
            Self { file, label, sequence: 0, used: label.capacity, written: label.capacity, frame: Vec::new() };
        segment.fit(label.capacity)?;
        Ok(segment)
    }

    /// Opens a segment and reads what it holds that was not applied yet, if there is any. Call [`Segment::scrub`] before
    /// appending to it.
    pub(super) fn open(
        file: Arc<dyn DiskFile>,
        folder: FolderId,
        slot: u64,
        applied: u64,
    ) -> Result<(Self, Option<Replay>), ReplayError> {
        let length = usize::try_from(file.length()?).map_err(|_| ReplayError::Damaged)?;
        let mut bytes = vec![0; length];
        file.read_at(&mut bytes, 0)?;
        let label = bytes.first_chunk().and_then(Label::decode).ok_or(ReplayError::Cut)?;
        if (label.folder, label.slot) != (folder, slot) {
            return Err(ReplayError::Foreign);
        }
        if (length as u64) < label.capacity {
            return Err(ReplayError::Cut);
        }
        let replay = replay(&bytes, applied)?;
        let used = bytes.iter().rposition(|byte| *byte != 0).map_or(0, |last| last as u64 + 1);
        Ok((Self { file, label, sequence: 0, used, written: used, frame: Vec::new() }, replay))
    }

    /// Overwrites everything it holds with zeros, durably: erases the sealed bytes in it and makes it ready to be used
    /// again.
    pub(super) fn scrub(&mut self) -> io::Result<()> {
        disk::zero_in_pieces(&*self.file, LABEL_BYTES as u64, self.written.saturating_sub(LABEL_BYTES as u64))?;
        self.used = LABEL_BYTES as u64;
        self.written = self.used;
        Ok(())
    }

    /// Scrubs it, and gives it another size if it does not have this one. A crash in between leaves one of the two.
    pub(super) fn fit(&mut self, capacity: u64) -> io::Result<()> {
        self.scrub()?;
        if self.file.length()? == capacity && self.label.capacity == capacity && self.has_label()? {
            return Ok(());
        }
        disk::zero(&*self.file, LABEL_BYTES as u64, capacity.saturating_sub(LABEL_BYTES as u64))?;
        self.file.sync()?;
        self.label.capacity = capacity;
        self.file.write_at(&self.label.encode(), 0)?;
        self.file.sync()?;
        self.file.set_length(capacity)?;
        self.file.sync()
    }

    fn has_label(&self) -> io::Result<bool> {
        let mut label = [0; LABEL_BYTES];
        self.file.read_at(&mut label, 0)?;
        Ok(label == self.label.encode())
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

    /// Whether nothing was appended to it.
    pub(super) fn is_empty(&self) -> bool {
        self.used <= LABEL_BYTES as u64
    }

    /// Bytes of payload that one more frame may have.
    pub(super) fn room(&self) -> u64 {
        self.label.capacity.saturating_sub(self.used + FRAME_HEADER_BYTES as u64)
    }

    /// Writes one frame and syncs it. When this returns `Ok` the payload is durable; after an error it may or may not be,
    /// and the next append, or [`Segment::erase_tail`], writes over it.
    pub(super) fn append(&mut self, payload: &[u8]) -> io::Result<()> {
        self.frame.clear();
        let length = u32::try_from(payload.len()).map_err(|_| io::ErrorKind::InvalidInput)?;
        self.frame.extend_from_slice(FRAME_MAGIC);
        self.frame.extend_from_slice(&self.sequence.to_le_bytes());
        self.frame.extend_from_slice(&length.to_le_bytes());
        self.frame.extend_from_slice(&checksum(self.sequence, self.used, payload).to_le_bytes());
        self.frame.extend_from_slice(payload);
        if self.used + self.frame.len() as u64 > self.label.capacity {
            return Err(io::ErrorKind::StorageFull.into());
        }
        self.written = self.written.max(self.used + self.frame.len() as u64);
        self.file.write_at(&self.frame, self.used)?;
        self.file.sync()?;
        self.used += self.frame.len() as u64;
        Ok(())
    }

    /// Writes and syncs nothing but zeros where the next frame will stand: whether there could be one.
    pub(super) fn try_write(&mut self) -> io::Result<()> {
        let room = self.room().min(FRAME_HEADER_BYTES as u64);
        disk::zero(&*self.file, self.used, room)?;
        self.file.sync()
    }

    /// After a failed append: overwrites what of the frame may have reached the disk, so that no restart finds a transition that
    /// was refused, and nobody its bytes.
    pub(super) fn erase_tail(&mut self) -> io::Result<()> {
        disk::zero(&*self.file, self.used, self.written - self.used)?;
        self.file.sync()?;
        self.written = self.used;
        Ok(())
    }
}

/// Bound to its place: a frame copied elsewhere, or left over from another round, does not pass.
fn checksum(sequence: u64, offset: u64, payload: &[u8]) -> u32 {
    let mut hasher = Hasher::new();
    hasher.update(&sequence.to_le_bytes());
    hasher.update(&offset.to_le_bytes());
    hasher.update(payload);
    hasher.finalize()
}

fn replay(bytes: &[u8], applied: u64) -> Result<Option<Replay>, ReplayError> {
    let mut found: Option<Replay> = None;
    let mut at = LABEL_BYTES;
    while let Some((sequence, payload)) = frame(bytes, at).filter(|(sequence, _)| *sequence > applied) {
        let replay = found.get_or_insert_with(|| Replay { sequence, payloads: Vec::new() });
        if replay.sequence != sequence {
            return Err(ReplayError::Damaged);
        }
        replay.payloads.push(payload.to_vec());
        at += FRAME_HEADER_BYTES + payload.len();
    }
    if good_frame_behind(bytes, at, applied) { Err(ReplayError::Damaged) } else { Ok(found) }
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

/// Whether a whole frame that was not applied stands anywhere behind `from`.
fn good_frame_behind(bytes: &[u8], from: usize, applied: u64) -> bool {
    let Some(last) = bytes.iter().rposition(|byte| *byte != 0) else { return false };
    let is_good = |at| frame(bytes, at).is_some_and(|(sequence, _)| sequence > applied);
    (from + 1..last).any(|at| bytes[at..].starts_with(FRAME_MAGIC) && is_good(at))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::embedded::faults::{Fault, Memory, MemoryDisk};

    const LABEL: Label = Label { folder: [0xf0; 16], slot: 1, capacity: 4096 };

    fn fresh(file: &Arc<Memory>) -> Segment {
        let mut segment = Segment::make(file.clone(), LABEL).unwrap();
        segment.begin(9);
        segment
    }

    fn used(segment: &Segment) -> usize {
        usize::try_from(segment.used()).unwrap()
    }

    fn replayed(file: &Arc<Memory>, applied: u64) -> Result<Vec<Vec<u8>>, ReplayError> {
        let (_, replay) = Segment::open(file.clone(), LABEL.folder, LABEL.slot, applied)?;
        Ok(replay.map_or(Vec::new(), |replay| replay.payloads))
    }

    fn payloads(file: &Arc<Memory>) -> Result<Vec<Vec<u8>>, ReplayError> {
        replayed(file, 8)
    }

    #[test]
    fn a_segment_is_the_golden_one() {
        let file = Arc::new(Memory::default());
        fresh(&file).append(b"hi").unwrap();
        let mut golden = b"GLMPJRN1".to_vec();
        golden.extend([0xf0; 16]);
        golden.extend(b"\x01\0\0\0\0\0\0\0\0\x10\0\0\0\0\0\0");
        golden.extend(crc32fast::hash(&golden).to_le_bytes());
        golden.resize(512, 0);
        golden.extend(b"GFRM\x09\0\0\0\0\0\0\0\x02\0\0\0");
        golden.extend(crc32fast::hash(b"\x09\0\0\0\0\0\0\0\0\x02\0\0\0\0\0\0hi").to_le_bytes());
        golden.extend(b"hi");
        golden.resize(4096, 0);
        assert_eq!(file.bytes(), golden);
    }

    #[test]
    fn a_segment_that_is_not_all_there_or_not_ours_is_refused() {
        let file = Arc::new(Memory::default());
        assert!(matches!(payloads(&file), Err(ReplayError::Cut)));
        fresh(&file).append(b"hi").unwrap();
        let open = |folder, slot| Segment::open(file.clone(), folder, slot, 8).map(|_| ());
        assert!(matches!(open([0xf1; 16], 1), Err(ReplayError::Foreign)));
        assert!(matches!(open(LABEL.folder, 0), Err(ReplayError::Foreign)));
        file.change(|bytes| bytes.truncate(4095));
        assert!(matches!(payloads(&file), Err(ReplayError::Cut)));
    }

    #[test]
    fn what_was_applied_is_no_more_however_much_of_it_is_left() {
        let file = Arc::new(Memory::default());
        let mut segment = fresh(&file);
        for payload in [&b"one"[..], b"two", b"three"] {
            segment.append(payload).unwrap();
        }
        assert!(replayed(&file, 9).unwrap().is_empty());
        file.change(|bytes| bytes[LABEL_BYTES..LABEL_BYTES + 25].fill(0));
        assert!(replayed(&file, 9).unwrap().is_empty());
        assert!(matches!(payloads(&file), Err(ReplayError::Damaged)));
    }

    #[test]
    fn another_size_keeps_the_label_and_leaves_zeros() {
        for capacity in [1024, 8192] {
            let file = Arc::new(Memory::default());
            fresh(&file).append(&[7; 3000]).unwrap();
            let (mut segment, _) = Segment::open(file.clone(), LABEL.folder, LABEL.slot, 9).unwrap();
            segment.fit(capacity).unwrap();
            let mut expected = Label { capacity, ..LABEL }.encode().to_vec();
            expected.resize(usize::try_from(capacity).unwrap(), 0);
            assert_eq!(file.bytes(), expected);
        }
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
        assert_eq!(file.bytes()[LABEL_BYTES..], vec![0; 4096 - LABEL_BYTES]);
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

    #[test]
    fn a_start_erases_the_last_byte_of_a_full_segment_too() {
        let file = Arc::new(Memory::default());
        let mut segment = fresh(&file);
        segment.append(&vec![1; usize::try_from(segment.room()).unwrap()]).unwrap();
        let (mut opened, _) = Segment::open(file.clone(), LABEL.folder, LABEL.slot, 9).unwrap();
        opened.scrub().unwrap();
        assert_eq!(file.bytes()[LABEL_BYTES..], vec![0; 4096 - LABEL_BYTES]);
    }

    #[test]
    fn a_segment_that_has_its_size_is_not_made_again() {
        let disk = MemoryDisk::default();
        let mut segment = Segment::make(disk.file("journal"), LABEL).unwrap();
        segment.append(b"hi").unwrap();
        disk.watch(|_| {});
        segment.fit(LABEL.capacity).unwrap();
        let written: usize = disk.unwatched().iter().map(|operation| operation.bytes).sum();
        assert_eq!(written, FRAME_HEADER_BYTES + 2, "what it held, and nothing else");
    }

    #[test]
    fn what_a_failed_append_left_is_erased_and_nothing_beyond_the_segment() {
        let disk = MemoryDisk::default();
        let file = disk.file("journal");
        let mut segment = Segment::make(file.clone(), LABEL).unwrap();
        segment.append(&[1; 2000]).unwrap();
        let kept = file.bytes();
        disk.plan([(2, Fault::FailedSyncKept)]);
        assert!(segment.append(&[2; 1000]).is_err());
        assert_ne!(file.bytes(), kept);
        segment.erase_tail().unwrap();
        assert_eq!(file.bytes(), kept);
    }

    #[test]
    fn a_frame_that_says_nothing_is_none() {
        let file = Arc::new(Memory::default());
        fresh(&file).append(b"").unwrap();
        assert!(payloads(&file).unwrap().is_empty());
    }

    /// The search for it ends where the file does.
    #[test]
    fn a_good_frame_at_the_very_end_is_not_passed_over() {
        let file = Arc::new(Memory::default());
        let mut segment = fresh(&file);
        segment.append(&[1; 30]).unwrap();
        segment.append(&vec![1; usize::try_from(segment.room()).unwrap()]).unwrap();
        file.change(|bytes| bytes[LABEL_BYTES] ^= 1);
        assert!(matches!(payloads(&file), Err(ReplayError::Damaged)));
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
            let frames = third_at - LABEL_BYTES;
            file.change(|bytes| bytes[LABEL_BYTES + at % frames] ^= 1 << bit);
            let found = payloads(&file);
            prop_assert!(matches!(found, Err(ReplayError::Damaged)), "{found:?}");
        }
    }
}
