//! Where the root keyring comes from: a file, the configuration, or, at the first start, the system's generator.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use glimpse_core::{
    crypto::keyring::{KeyringError, RootKeyring},
    random::Random,
};
use tracing::{info, warn};
use zeroize::Zeroizing;

/// The key file's name in the data folder.
pub const ROOT_KEY_FILE: &str = "root.key";
/// A key file is not larger than this.
const FILE_BYTES_MAX: u64 = 64 * 1024;
/// Anybody else's permissions on the key file.
const OTHERS: u32 = 0o077;

/// Why there is no keyring. Says what to do.
#[derive(Debug, thiserror::Error)]
pub enum KeyfileError {
    /// There is data, and no key that opens it.
    #[error(
        "the root key file {0} is missing, but there are stored secrets sealed with it; put the file back (from where you keep \
         its copy, or from another node), or move the data folder away to start anew"
    )]
    Missing(PathBuf),
    /// A configured file cannot be read.
    #[error("the root key file {0} cannot be read: {1}")]
    Unreadable(PathBuf, #[source] io::Error),
    /// A new file cannot be written.
    #[error("the root key file {0} cannot be written: {1}")]
    Unwritable(PathBuf, #[source] io::Error),
    /// The configuration holds the key itself.
    #[error(
        "the root key comes as a value (root_key, GLIMPSE_ROOT_KEY), which cannot be changed from here; write it to a file as the line \
         `1 64-HEX-DIGITS`, name that in root_key_file, and start again"
    )]
    NoFile,
    /// The text is no keyring.
    #[error("the root key {0} cannot be used: {1}")]
    Malformed(String, #[source] KeyringError),
}

/// Makes the data folder, for its owner alone, unless it is there.
///
/// # Errors
/// When it cannot be made.
pub fn make_folder(data: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(data)
}

/// Reads the key file of a data folder, or makes it if the folder holds no data yet.
///
/// # Errors
/// When it is missing beside existing data, unreadable, malformed, or cannot be written.
pub fn read_or_make(data: &Path, has_data: bool, random: &dyn Random) -> Result<RootKeyring, KeyfileError> {
    let path = data.join(ROOT_KEY_FILE);
    match path.try_exists() {
        Ok(true) => read(&path),
        Ok(false) if has_data => Err(KeyfileError::Missing(path)),
        Ok(false) => make(data, &path, random),
        Err(error) => Err(KeyfileError::Unreadable(path, error)),
    }
}

/// Reads a keyring.
///
/// # Errors
/// When the file is unreadable or malformed.
pub fn read(path: &Path) -> Result<RootKeyring, KeyfileError> {
    let unreadable = |error| KeyfileError::Unreadable(path.to_owned(), error);
    let file = File::open(path).map_err(unreadable)?;
    let mode = file.metadata().map_err(unreadable)?.permissions().mode();
    if mode & OTHERS != 0 {
        warn!(
            file.mode = format!("{:o}", mode & 0o777),
            "The root key file can be read by others; set its mode to 600"
        );
    }
    let mut text = Zeroizing::new(String::new());
    file.take(FILE_BYTES_MAX).read_to_string(&mut text).map_err(unreadable)?;
    RootKeyring::parse(&text).map_err(|error| KeyfileError::Malformed(format!("file {}", path.display()), error))
}

/// Takes a keyring from the configuration.
///
/// # Errors
/// When it is not 64 hexadecimal digits.
pub fn parse(value: &str) -> Result<RootKeyring, KeyfileError> {
    RootKeyring::parse_single(value).map_err(|error| KeyfileError::Malformed("in the configuration".to_owned(), error))
}

/// Writes a fresh keyring beside its final name, syncs it, and moves it there: a crash leaves a whole key file or none.
fn make(data: &Path, path: &Path, random: &dyn Random) -> Result<RootKeyring, KeyfileError> {
    let ring = RootKeyring::generate(random);
    write(data, path, &ring).map_err(|error| KeyfileError::Unwritable(path.to_owned(), error))?;
    info!("Made a root key; keep a copy of root.key apart from the backups of the data");
    Ok(ring)
}

fn write(data: &Path, path: &Path, ring: &RootKeyring) -> io::Result<()> {
    let draft = draft(path);
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&draft)?;
    file.write_all(ring.to_text().as_bytes())?;
    file.sync_all()?;
    std::fs::rename(&draft, path)?;
    File::open(data)?.sync_all()
}

/// What a file is called until it is whole.
fn draft(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".new");
    name.into()
}

/// Where the keyring of this process is kept, so that it can be changed.
pub struct KeyFile(Option<PathBuf>);

impl KeyFile {
    /// In this file; none for a keyring that the configuration itself holds. What a process that died left half written is taken away.
    pub fn at(path: Option<PathBuf>) -> Self {
        // Another name for the file must not be replaced by one.
        let path = path.map(|path| path.canonicalize().unwrap_or(path));
        if let Some(path) = &path
            && let Err(error) = erase(&draft(path))
        {
            warn!(%error, "What is left of a key file that was never finished cannot be erased");
        }
        Self(path)
    }

    /// As it is now.
    ///
    /// # Errors
    /// When there is none, or it cannot be read.
    pub fn read(&self) -> Result<RootKeyring, KeyfileError> {
        read(self.path()?)
    }

    /// Puts this keyring in its place, and overwrites what the file held before: a key that is destroyed later must not be left in an
    /// older file that has no name any more. A crash leaves the one or the other, whole.
    ///
    /// # Errors
    /// When there is none, or it cannot be written.
    pub fn put(&self, ring: &RootKeyring) -> Result<(), KeyfileError> {
        let path = self.path()?;
        let replace = || {
            let folder = path.parent().ok_or(io::ErrorKind::InvalidInput)?;
            let old = OpenOptions::new().write(true).open(path)?;
            erase(&draft(path))?;
            write(folder, path, ring)?;
            // The name leads to the new one; this is the last way to the old one.
            overwrite(&old)
        };
        replace().map_err(|error| KeyfileError::Unwritable(path.to_owned(), error))
    }

    fn path(&self) -> Result<&Path, KeyfileError> {
        self.0.as_deref().ok_or(KeyfileError::NoFile)
    }
}

/// Takes a file away that may hold keys; what is not there is gone already.
fn erase(path: &Path) -> io::Result<()> {
    match OpenOptions::new().write(true).open(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
        Ok(file) => {
            overwrite(&file)?;
            std::fs::remove_file(path)
        }
    }
}

/// Zeros over all of it, as far as the file system writes in place.
fn overwrite(mut file: &File) -> io::Result<()> {
    let length = file.metadata()?.len().min(FILE_BYTES_MAX);
    let zeros = vec![0; usize::try_from(length).unwrap_or(0)];
    file.write_all(&zeros)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use glimpse_core::crypto::keyring::Generation;

    use super::*;
    use crate::ops::system::SystemRandom;

    #[test]
    fn a_made_key_is_read_again_and_private() {
        let folder = tempfile::tempdir().unwrap();
        let made = read_or_make(folder.path(), false, &SystemRandom).unwrap_or_else(|error| panic!("{error}"));
        let read = read_or_make(folder.path(), true, &SystemRandom).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(made.verifiers(), read.verifiers());
        let mode = std::fs::metadata(folder.path().join(ROOT_KEY_FILE)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }

    #[test]
    fn a_key_file_that_is_replaced_is_overwritten_and_what_a_dead_process_left_too() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(ROOT_KEY_FILE);
        let ring = read_or_make(folder.path(), false, &SystemRandom).unwrap_or_else(|error| panic!("{error}"));
        let (link, left_over) = (folder.path().join("link"), draft(&path));
        std::fs::hard_link(&path, &link).unwrap();
        std::fs::write(&left_over, "2 half a key").unwrap();
        let file = KeyFile::at(Some(path));
        assert!(!left_over.exists());
        let next = ring.rotated(&SystemRandom).unwrap();
        file.put(&next).unwrap_or_else(|error| panic!("{error}"));
        assert!(std::fs::read(&link).unwrap().iter().all(|byte| *byte == 0), "the first file is on the disk yet");
        std::fs::remove_file(&link).unwrap();
        std::fs::hard_link(folder.path().join(ROOT_KEY_FILE), &link).unwrap();
        let next = next.sealing_with(Generation(2)).and_then(|ring| ring.without(Generation(1))).unwrap();
        file.put(&next).unwrap_or_else(|error| panic!("{error}"));
        assert!(std::fs::read(&link).unwrap().iter().all(|byte| *byte == 0));
        let read = file.read().unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(read.to_text().as_str(), next.to_text().as_str());
        assert!(matches!(KeyFile::at(None).put(&next), Err(KeyfileError::NoFile)));
    }

    #[test]
    fn a_missing_key_beside_data_is_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        assert!(matches!(read_or_make(folder.path(), true, &SystemRandom), Err(KeyfileError::Missing(_))));
        assert!(!folder.path().join(ROOT_KEY_FILE).exists());
    }
}
