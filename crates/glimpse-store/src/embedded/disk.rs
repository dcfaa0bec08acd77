//! Files as the engine needs them: written at a position, synced, removed. A seam so that tests can tear writes and fail
//! syncs; production has one implementation, over one folder.

use std::fs::{DirBuilder, File, OpenOptions, TryLockError};
use std::io;
use std::os::unix::fs::{DirBuilderExt, FileExt, MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustix::fs::{FallocateFlags, fallocate};

/// What the system counts the size of files on a disk in (stat(2)).
pub(super) const COUNTED_BYTES: u64 = 512;

/// Bytes written at once when a range is zeroed.
static ZEROS: [u8; 64 * 1024] = [0; 64 * 1024];

/// One open file.
pub(crate) trait DiskFile: Send + Sync {
    /// Writes all of `bytes` at `offset`. May have written a part of them when it fails.
    fn write_at(&self, bytes: &[u8], offset: u64) -> io::Result<()>;
    /// Fills `bytes` from `offset`.
    fn read_at(&self, bytes: &mut [u8], offset: u64) -> io::Result<()>;
    /// What was written before is on the medium when this returns `Ok`.
    fn sync(&self) -> io::Result<()>;
    /// Its length in bytes.
    fn length(&self) -> io::Result<u64>;
    /// Cuts it, or lengthens it with zeros.
    fn set_length(&self, length: u64) -> io::Result<()>;
    /// Bytes that it takes on the disk.
    fn taken(&self) -> io::Result<u64>;
    /// Gives a range that holds zeros back to the file system: it is read as zeros, and takes no space. An error where that is not
    /// possible.
    fn give_back(&self, offset: u64, length: u64) -> io::Result<()>;
}

/// Overwrites a range with zeros. Not synced.
pub(super) fn zero(file: &dyn DiskFile, from: u64, length: u64) -> io::Result<()> {
    let end = from.saturating_add(length);
    let mut at = from;
    while at < end {
        let chunk = usize::try_from(end - at).unwrap_or(usize::MAX).min(ZEROS.len());
        file.write_at(&ZEROS[..chunk], at)?;
        at += chunk as u64;
    }
    Ok(())
}

/// What is written much of is synced in pieces of this size, so that a commit never waits for more than one of them.
pub(super) const PIECE_BYTES: usize = 256 * 1024;

/// Writes bytes, durably, piece by piece.
pub(super) fn write_in_pieces(file: &dyn DiskFile, from: u64, bytes: &[u8]) -> io::Result<()> {
    let mut at = from;
    for piece in bytes.chunks(PIECE_BYTES) {
        file.write_at(piece, at)?;
        file.sync()?;
        at += piece.len() as u64;
    }
    Ok(())
}

/// Writes zeros, durably, piece by piece.
pub(super) fn zero_in_pieces(file: &dyn DiskFile, from: u64, length: u64) -> io::Result<()> {
    let end = from.saturating_add(length);
    let mut at = from;
    while at < end {
        let piece = (end - at).min(PIECE_BYTES as u64);
        zero(file, at, piece)?;
        file.sync()?;
        at += piece;
    }
    Ok(())
}

/// The files of one folder.
pub(crate) trait Disk: Send + Sync {
    /// Whether there is a file of that name.
    fn exists(&self, name: &str) -> io::Result<bool>;
    /// Opens a file for reading and writing; makes it, durably, if it is not there.
    fn open(&self, name: &str) -> io::Result<Arc<dyn DiskFile>>;
    /// Removes a file. Not there is fine.
    fn remove(&self, name: &str) -> io::Result<()>;
    /// The names of all files, in no order.
    fn names(&self) -> io::Result<Vec<String>>;
}

impl DiskFile for File {
    fn write_at(&self, bytes: &[u8], offset: u64) -> io::Result<()> {
        self.write_all_at(bytes, offset)
    }

    fn read_at(&self, bytes: &mut [u8], offset: u64) -> io::Result<()> {
        self.read_exact_at(bytes, offset)
    }

    fn sync(&self) -> io::Result<()> {
        self.sync_data()
    }

    fn length(&self) -> io::Result<u64> {
        Ok(self.metadata()?.len())
    }

    fn set_length(&self, length: u64) -> io::Result<()> {
        self.set_len(length)
    }

    fn taken(&self) -> io::Result<u64> {
        Ok(self.metadata()?.blocks() * COUNTED_BYTES)
    }

    fn give_back(&self, offset: u64, length: u64) -> io::Result<()> {
        Ok(fallocate(self, FallocateFlags::PUNCH_HOLE | FallocateFlags::KEEP_SIZE, offset, length)?)
    }
}

/// The file whose lock keeps other processes out of a data folder.
pub(crate) const LOCK: &str = "lock";

/// Takes a lock that ends with the file that is given, or with the process.
pub(crate) fn lock(path: &Path) -> Result<File, TryLockError> {
    let file = OpenOptions::new().write(true).create(true).truncate(false).mode(0o600).open(path);
    let file = file.map_err(TryLockError::Error)?;
    file.try_lock().map(|()| file)
}

/// A folder of the file system, readable by its owner only.
pub(crate) struct Folder(PathBuf);

impl Folder {
    /// Makes the folder if it is not there.
    pub(crate) fn create(path: &Path) -> io::Result<Self> {
        DirBuilder::new().recursive(true).mode(0o700).create(path)?;
        Ok(Self(path.to_owned()))
    }
}

impl Disk for Folder {
    fn exists(&self, name: &str) -> io::Result<bool> {
        self.0.join(name).try_exists()
    }

    fn open(&self, name: &str) -> io::Result<Arc<dyn DiskFile>> {
        let (path, is_new) = (self.0.join(name), !self.exists(name)?);
        let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).mode(0o600).open(path)?;
        if is_new {
            file.sync_all()?;
            File::open(&self.0)?.sync_all()?;
        }
        Ok(Arc::new(file))
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        match std::fs::remove_file(self.0.join(name)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    fn names(&self) -> io::Result<Vec<String>> {
        let names = std::fs::read_dir(&self.0)?.map(|entry| Ok(entry?.file_name().into_string().ok()));
        names.filter_map(Result::transpose).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_written_and_zeroed_where_they_belong_and_nowhere_else() {
        let place = tempfile::tempdir().unwrap();
        let file = Folder::create(place.path()).unwrap().open("a").unwrap();
        let (from, length) = (10, 3 * PIECE_BYTES + 5);
        let bytes: Vec<u8> = (0..length).map(|at| u8::try_from(at % 251 + 1).unwrap()).collect();
        let content = || std::fs::read(place.path().join("a")).unwrap();
        write_in_pieces(&*file, from, &bytes).unwrap();
        assert!(content()[..10].iter().all(|byte| *byte == 0) && content()[10..] == bytes);
        zero_in_pieces(&*file, from + 1, length as u64 - 2).unwrap();
        let left: Vec<_> = content().into_iter().enumerate().filter(|(_, byte)| *byte != 0).collect();
        assert_eq!(left, [(10, bytes[0]), (9 + length, bytes[length - 1])]);
    }

    #[test]
    fn a_folder_names_its_files_and_removes_them() {
        let place = tempfile::tempdir().unwrap();
        let folder = Folder::create(&place.path().join("new")).unwrap();
        for name in ["a", "b"] {
            assert!(!folder.exists(name).unwrap());
            folder.open(name).unwrap();
        }
        let file = folder.open("b").unwrap();
        file.set_length(5).unwrap();
        assert_eq!((file.length().unwrap(), file.taken().unwrap()), (5, 0), "a hole");
        folder.remove("a").unwrap();
        folder.remove("a").expect("not there is fine");
        assert_eq!(folder.names().unwrap(), ["b"]);
        assert!(folder.exists("b").unwrap() && !folder.exists("a").unwrap());
        std::fs::create_dir(place.path().join("new/c")).unwrap();
        folder.remove("c").expect_err("a folder is no file, and stays");
    }
}
