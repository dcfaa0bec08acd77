//! The sealed files: where the sealed bytes of unread secrets stay. Bytes are appended, read at their place, and zeroed at
//! their place; they are never moved, so no stale copy is left anywhere. (SQLite moves cells between pages and leaves such
//! copies behind, `secure_delete` or not: see ADR 0002.) A file whose secrets are all gone is removed, which every file
//! comes to, because every secret expires.

use std::collections::{BTreeSet, HashMap};
use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use tracing::warn;

use super::disk::{self, Disk, DiskFile};

/// A file is not appended to any more once it is this large.
pub(super) const FILE_BYTES_MAX: u64 = 256 * 1024 * 1024;

/// Blocks that are given back when nothing but zeros is in them: those of most file systems.
const BLOCK_BYTES: usize = 4096;
/// Files that are kept open; with more, all are opened anew when they are needed. A process may have 1024 open in some places.
const OPEN_MAX: usize = 64;

/// Where one secret's sealed bytes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Extent {
    /// Number of the file.
    pub(super) file: u32,
    pub(super) offset: u64,
    pub(super) length: u32,
}

pub(super) struct SealedFiles {
    disk: Arc<dyn Disk>,
    open: Mutex<HashMap<u32, Arc<dyn DiskFile>>>,
}

impl SealedFiles {
    pub(super) fn new(disk: Arc<dyn Disk>) -> Self {
        Self { disk, open: Mutex::default() }
    }

    fn file(&self, number: u32) -> io::Result<Arc<dyn DiskFile>> {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(file) = open.get(&number) {
            return Ok(file.clone());
        }
        let file = self.disk.open(&name(number))?;
        if open.len() >= OPEN_MAX {
            open.clear();
        }
        open.insert(number, file.clone());
        Ok(file)
    }

    pub(super) fn read(&self, extent: Extent) -> io::Result<Vec<u8>> {
        let mut bytes = vec![0; usize::try_from(extent.length).map_err(io::Error::other)?];
        self.file(extent.file)?.read_at(&mut bytes, extent.offset)?;
        Ok(bytes)
    }

    /// Writes `bytes` at the end of a file. Durable on return.
    pub(super) fn write(&self, file: u32, offset: u64, bytes: &[u8]) -> io::Result<()> {
        disk::write_in_pieces(&*self.file(file)?, offset, bytes)
    }

    /// Overwrites one secret's bytes with zeros. Durable after [`SealedFiles::sync`].
    pub(super) fn erase(&self, extent: Extent) -> io::Result<()> {
        disk::zero(&*self.file(extent.file)?, extent.offset, u64::from(extent.length))
    }

    /// Gives the blocks back in which nothing is left of what was erased, durably. Only for space: those that cannot be given back stay.
    pub(super) fn give_back<'a>(&self, erased: impl Iterator<Item = &'a Extent>) {
        let block = BLOCK_BYTES as u64;
        let blocks = erased.flat_map(|extent| {
            let end = extent.offset + u64::from(extent.length);
            (extent.offset / block..end.div_ceil(block)).map(|number| (extent.file, number * block))
        });
        for (file, offset) in blocks.collect::<BTreeSet<_>>() {
            let Ok(file) = self.file(file) else { return };
            let mut bytes = [0; BLOCK_BYTES];
            // The last block of a file is not whole yet, and will be appended to.
            let is_empty = file.read_at(&mut bytes, offset).is_ok() && bytes.iter().all(|byte| *byte == 0);
            if is_empty && file.give_back(offset, block).is_err() {
                return;
            }
        }
    }

    /// Bytes that a file takes on the disk.
    pub(super) fn taken(&self, file: u32) -> io::Result<u64> {
        self.file(file)?.taken()
    }

    pub(super) fn sync(&self, file: u32) -> io::Result<()> {
        self.file(file)?.sync()
    }

    /// Erases what was appended but never recorded, after a crash: the journal's replay does not know it, and its secrets may be taken by
    /// now. `recorded` has the length of every file that the database knows; the others go altogether.
    pub(super) fn erase_unrecorded(&self, recorded: &HashMap<u32, u64>) -> io::Result<()> {
        for name in self.disk.names()? {
            let Some(number) = number(&name) else { continue };
            let (file, from) = (self.disk.open(&name)?, recorded.get(&number).copied());
            let (start, end) = (from.unwrap_or(0), file.length()?);
            if start < end {
                // Zeros first: what is only cut off, or removed, stays in the free blocks of the disk.
                zero_what_is_left(&*file, start, end)?;
                file.sync()?;
                file.set_length(start)?;
                file.sync()?;
            }
            if let Some(Err(error)) = from.is_none().then(|| self.disk.remove(&name)) {
                warn!(%error, "A file of sealed secrets, in which nothing is left, could not be removed");
            }
        }
        Ok(())
    }

    /// Removes a file, all of whose secrets are gone.
    pub(super) fn remove(&self, file: u32) -> io::Result<()> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner).remove(&file);
        self.disk.remove(&name(file))
    }
}

/// Overwrites all of it; of a file of which blocks were given back to the disk, what is not zeros already: those would take room again.
fn zero_what_is_left(file: &dyn DiskFile, start: u64, end: u64) -> io::Result<()> {
    if file.taken()? >= end {
        return disk::zero(file, start, end - start);
    }
    let mut bytes = [0; BLOCK_BYTES];
    let mut at = start;
    while at < end {
        // To the end of the block, as the file system has them.
        let length = (BLOCK_BYTES as u64 - at % BLOCK_BYTES as u64).min(end - at);
        let block = &mut bytes[..usize::try_from(length).map_err(io::Error::other)?];
        file.read_at(block, at)?;
        if block.iter().any(|byte| *byte != 0) {
            disk::zero(file, at, length)?;
        }
        at += length;
    }
    Ok(())
}

fn name(file: u32) -> String {
    format!("sealed-{file:08}")
}

/// Which sealed file has this name, if it is one's.
fn number(of: &str) -> Option<u32> {
    of.strip_prefix("sealed-")?.parse().ok().filter(|file| name(*file) == of)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embedded::faults::MemoryDisk;

    #[test]
    fn no_more_files_are_kept_open_than_may_be() {
        let files = SealedFiles::new(Arc::new(MemoryDisk::default()));
        let mut kept_max = 0;
        for number in 1..=3 * u32::try_from(OPEN_MAX).unwrap() {
            files.sync(number).unwrap();
            kept_max = kept_max.max(files.open.lock().unwrap().len());
        }
        assert_eq!(kept_max, OPEN_MAX);
    }

    #[test]
    fn what_was_given_back_takes_no_room_again() {
        let place = tempfile::tempdir().unwrap();
        let file = disk::Folder::create(place.path()).unwrap().open("a").unwrap();
        let end = 64 * BLOCK_BYTES as u64 + 100;
        file.set_length(end).unwrap();
        for at in [3 * BLOCK_BYTES as u64 + 7, end - 1] {
            file.write_at(&[1], at).unwrap();
        }
        file.sync().unwrap();
        let taken = file.taken().unwrap();
        zero_what_is_left(&*file, BLOCK_BYTES as u64 + 1, end).unwrap();
        file.sync().unwrap();
        assert_eq!(file.taken().unwrap(), taken);
        assert!(std::fs::read(place.path().join("a")).unwrap().iter().all(|byte| *byte == 0));
    }
}
