//! A disk in memory with little room.

use std::io;
use std::sync::{
    Arc,
    atomic::{AtomicBool, AtomicUsize, Ordering},
};

use super::{
    disk::{Disk, DiskFile},
    faults::MemoryDisk,
};

/// A disk of so much room, and one from which nothing can be removed if it is stubborn.
#[derive(Clone, Default)]
pub(crate) struct SmallDisk {
    pub(crate) disk: Arc<MemoryDisk>,
    bytes_max: Arc<AtomicUsize>,
    pub(crate) is_stubborn: Arc<AtomicBool>,
}

impl SmallDisk {
    /// From here on it has room for so many bytes in all.
    pub(crate) fn room(&self, bytes: usize) {
        self.bytes_max.store(bytes, Ordering::Relaxed);
    }
}

impl Disk for SmallDisk {
    fn exists(&self, name: &str) -> io::Result<bool> {
        self.disk.exists(name)
    }

    fn open(&self, name: &str) -> io::Result<Arc<dyn DiskFile>> {
        Ok(Arc::new(SmallFile { file: Disk::open(&*self.disk, name)?, on: self.clone() }))
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        if self.is_stubborn.load(Ordering::Relaxed) {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        self.disk.remove(name)
    }

    fn names(&self) -> io::Result<Vec<String>> {
        self.disk.names()
    }
}

struct SmallFile {
    file: Arc<dyn DiskFile>,
    on: SmallDisk,
}

impl DiskFile for SmallFile {
    fn write_at(&self, bytes: &[u8], offset: u64) -> io::Result<()> {
        let grows = usize::try_from((offset + bytes.len() as u64).saturating_sub(self.file.length()?)).unwrap();
        let used: usize = self.on.disk.contents().iter().map(Vec::len).sum();
        // What is there can be written over on a full disk, too.
        if grows > 0 && used + grows > self.on.bytes_max.load(Ordering::Relaxed) {
            return Err(io::ErrorKind::StorageFull.into());
        }
        self.file.write_at(bytes, offset)
    }

    fn read_at(&self, bytes: &mut [u8], offset: u64) -> io::Result<()> {
        self.file.read_at(bytes, offset)
    }

    fn sync(&self) -> io::Result<()> {
        self.file.sync()
    }

    fn length(&self) -> io::Result<u64> {
        self.file.length()
    }

    fn set_length(&self, length: u64) -> io::Result<()> {
        self.file.set_length(length)
    }

    fn taken(&self) -> io::Result<u64> {
        self.file.taken()
    }

    fn give_back(&self, offset: u64, length: u64) -> io::Result<()> {
        self.file.give_back(offset, length)
    }
}
