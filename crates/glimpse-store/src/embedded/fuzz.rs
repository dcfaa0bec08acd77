//! What a fuzzer does to a segment of the journal, and to the transitions in it.

use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use super::{
    disk::DiskFile,
    entry::{Bytes, Table, replay},
    journal::{Label, Segment},
};

const CAPACITY: u64 = 4096;
const LABEL: Label = Label { folder: [7; 16], slot: 1, capacity: CAPACITY };

/// A file in memory.
#[derive(Default)]
struct Held(Mutex<Vec<u8>>);

impl Held {
    fn bytes(&self) -> std::sync::MutexGuard<'_, Vec<u8>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn place(offset: u64) -> io::Result<usize> {
    usize::try_from(offset).map_err(io::Error::other)
}

impl DiskFile for Held {
    fn write_at(&self, bytes: &[u8], offset: u64) -> io::Result<()> {
        let (from, mut held) = (place(offset)?, self.bytes());
        let length = held.len().max(from + bytes.len());
        held.resize(length, 0);
        held[from..from + bytes.len()].copy_from_slice(bytes);
        Ok(())
    }

    fn read_at(&self, bytes: &mut [u8], offset: u64) -> io::Result<()> {
        let (from, held) = (place(offset)?, self.bytes());
        let found = held.get(from..from + bytes.len()).ok_or(io::ErrorKind::UnexpectedEof)?;
        bytes.copy_from_slice(found);
        Ok(())
    }

    fn sync(&self) -> io::Result<()> {
        Ok(())
    }

    fn length(&self) -> io::Result<u64> {
        Ok(self.bytes().len() as u64)
    }

    fn set_length(&self, length: u64) -> io::Result<()> {
        self.bytes().resize(place(length)?, 0);
        Ok(())
    }

    fn taken(&self) -> io::Result<u64> {
        self.length()
    }

    fn give_back(&self, _offset: u64, _length: u64) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }
}

fn payloads(file: &Arc<Held>) -> Option<Vec<Vec<u8>>> {
    let held: Arc<dyn DiskFile> = file.clone();
    let (_, found) = Segment::open(held, LABEL.folder, LABEL.slot, 0).ok()?;
    Some(found.map_or_else(Vec::new, |replay| replay.payloads))
}

/// What was appended is replayed; what one altered byte leaves of it is nothing but its beginning, or is refused.
pub(crate) fn journal(data: &[u8]) {
    let [high, low, mask, length, frames @ ..] = data else { return };
    let file = Arc::new(Held::default());
    let held: Arc<dyn DiskFile> = file.clone();
    let Ok(mut segment) = Segment::make(held, LABEL) else { unreachable!("memory takes every byte") };
    segment.begin(3);
    let mut appended = Vec::new();
    for frame in frames.chunks(usize::from(*length).max(1)) {
        if segment.append(frame).is_ok() {
            appended.push(frame.to_vec());
        }
    }
    assert_eq!(payloads(&file).as_deref(), Some(&*appended));
    {
        let mut bytes = file.bytes();
        let at = usize::from(u16::from_be_bytes([*high, *low])) % bytes.len();
        bytes[at] ^= *mask;
    }
    if let Some(left) = payloads(&file) {
        assert!(appended.starts_with(&left), "{left:?} was never appended");
    }
    // And whatever else may stand behind a label.
    {
        let mut bytes = file.bytes();
        let from = bytes.len() - frames.len().min(bytes.len() - 512);
        let length = bytes.len() - from;
        bytes[from..].copy_from_slice(&frames[..length]);
    }
    payloads(&file);
}

/// A batch is applied or refused, and applying it twice changes nothing.
pub(crate) fn batch(data: &[u8]) {
    let mut table = Table::new();
    if replay(data, &mut table).is_err() {
        return;
    }
    let once = table.clone();
    assert!(replay(data, &mut table).is_ok() && once.len() == table.len());
    for (row, entry) in &once {
        let again = table.get(row);
        assert!(again.is_some_and(|again| again.head == entry.head), "{row:?}");
        let held = |bytes: &Bytes| if let Bytes::Held(held) = bytes { Some(held.clone()) } else { None };
        assert_eq!(again.and_then(|again| held(&again.bytes)), held(&entry.bytes), "{row:?}");
    }
}
