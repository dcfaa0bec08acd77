//! Where the root keyring comes from: a file, the configuration, or, at the first start, the system's generator.

use std::fs::{DirBuilder, File, OpenOptions, TryLockError};
use std::io::{self, Read, Write};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use glimpse_core::{
    crypto::keyring::{KeyringError, RootKeyring},
    random::Random,
};
use tracing::{info, warn};
use zeroize::Zeroizing;

/// The key file's name in the data folder.
pub const ROOT_KEY_FILE: &str = "root.key";
/// A key file is not larger than this.
const FILE_BYTES_MAX: usize = 64 * 1024;
/// How often the file is read at most while others replace it.
const READS_MAX: usize = 100;
/// How long another process may take that changes the file at this moment, and how often it is looked at.
const LOCKED_WITHIN: Duration = Duration::from_secs(5);
const LOCK_EVERY: Duration = Duration::from_millis(20);
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
    /// A new file cannot be written, and nothing was changed.
    #[error("the root key file {0} cannot be written: {1}")]
    Unwritable(PathBuf, #[source] io::Error),
    /// A new one is in its place, but perhaps not after a power cut.
    #[error(
        "the root key file {0} was replaced, but its folder cannot be synced: {1}; what it held before lies beside it in {old} until that is \
         certain, and is overwritten with the next change or start",
        old = old(.0).display()
    )]
    Unsynced(PathBuf, #[source] io::Error),
    /// A new one is in its place, and the bytes of the one before are still there.
    #[error(
        "the root key file {0} was replaced, but what it held before cannot be overwritten: {1}; it lies beside it in {old}, and is \
         overwritten with the next change or start",
        old = old(.0).display()
    )]
    Leftover(PathBuf, #[source] io::Error),
    /// It is changed right now.
    #[error("another process changes the root key file {0} at this moment; try again")]
    Locked(PathBuf),
    /// What would be left of it opens nothing.
    #[error(
        "the root key file {0} has no newer key than those that were destroyed; bring the one of another node, or of its copies"
    )]
    Outdated(PathBuf),
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
    for _ in 1..READS_MAX {
        let (file, text) = content(path)?;
        // Whoever replaces it overwrites what was there, perhaps while it is read.
        if is_at(&file, path).is_ok_and(|is_still| is_still) {
            return parsed(path, &text);
        }
    }
    parsed(path, &content(path)?.1)
}

/// The file, and what is in it.
fn content(path: &Path) -> Result<(File, Zeroizing<String>), KeyfileError> {
    let unreadable = |error| KeyfileError::Unreadable(path.to_owned(), error);
    let file = File::open(path).map_err(unreadable)?;
    let mode = file.metadata().map_err(unreadable)?.permissions().mode();
    if mode & OTHERS != 0 {
        warn!(
            file.mode = format!("{:o}", mode & 0o777),
            "The root key file can be read by others; set its mode to 600"
        );
    }
    // With room for all of it: what grows leaves copies behind.
    let mut text = Zeroizing::new(String::with_capacity(FILE_BYTES_MAX + 1));
    (&file).take(FILE_BYTES_MAX as u64 + 1).read_to_string(&mut text).map_err(unreadable)?;
    if text.len() > FILE_BYTES_MAX {
        return Err(unreadable(io::Error::other(format!("it is larger than {FILE_BYTES_MAX} bytes"))));
    }
    Ok((file, text))
}

fn parsed(path: &Path, text: &str) -> Result<RootKeyring, KeyfileError> {
    RootKeyring::parse(text).map_err(|error| KeyfileError::Malformed(format!("file {}", path.display()), error))
}

/// Takes a keyring from the configuration.
///
/// # Errors
/// When it is not 64 hexadecimal digits.
pub fn parse(value: &str) -> Result<RootKeyring, KeyfileError> {
    RootKeyring::parse_single(value).map_err(|error| KeyfileError::Malformed("in the configuration".to_owned(), error))
}

/// Writes a fresh keyring beside its final name, syncs it, and moves it there: a crash leaves a whole key file or none, and of two
/// processes that begin here at once one makes it.
fn make(data: &Path, path: &Path, random: &dyn Random) -> Result<RootKeyring, KeyfileError> {
    let unwritable = |error| KeyfileError::Unwritable(path.to_owned(), error);
    let draft = draft(path);
    // What a first start that died left of it was never used.
    let options = OpenOptions::new().write(true).create(true).truncate(false).mode(0o600).clone();
    let locked = Locked::new(path, || Ok(draft.clone()), &options)?;
    if path.try_exists().map_err(unwritable)? {
        remove(&draft).map_err(unwritable)?;
        return read(path);
    }
    let ring = RootKeyring::generate(random);
    let write = || {
        locked.file.set_len(0)?;
        (&locked.file).write_all(ring.to_text().as_bytes())?;
        locked.file.sync_all()?;
        std::fs::rename(&draft, path)?;
        File::open(data)?.sync_all()
    };
    write().map_err(unwritable)?;
    info!("Made a root key; keep a copy of root.key apart from the backups of the data");
    Ok(ring)
}

/// Makes it anew: two processes do not write one draft.
fn write_draft(draft: &Path, ring: &RootKeyring) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(draft)?;
    file.write_all(ring.to_text().as_bytes())?;
    file.sync_all()
}

/// What a file is called until it is whole.
fn draft(path: &Path) -> PathBuf {
    beside(path, ".new")
}

/// What it is called from when another one takes its place until its bytes are overwritten.
fn old(path: &Path) -> PathBuf {
    beside(path, ".old")
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// Where the keyring of this process is kept, so that it can be changed. Nothing here is async: it waits for the disk, and for other
/// processes.
pub struct KeyFile(Option<PathBuf>);

/// What came of a change.
pub struct Replaced {
    /// What the file holds now.
    pub ring: RootKeyring,
    /// Why the bytes of the one before are still there, if they are.
    pub leftover: Option<KeyfileError>,
}

impl KeyFile {
    /// In this file; none for a keyring that the configuration itself holds. What a process that died left half done is taken away.
    pub fn at(path: Option<PathBuf>) -> Self {
        let file = Self(path);
        if let Some(path) = &file.0
            && let Err(error) = file.tidy(path)
        {
            warn!(%error, "What is left of an earlier key file cannot be erased");
        }
        file
    }

    /// As it is now.
    ///
    /// # Errors
    /// When there is none, or it cannot be read.
    pub fn read(&self) -> Result<RootKeyring, KeyfileError> {
        read(self.path()?)
    }

    /// Puts what is made of it in its place, and overwrites what the file held before: a key that is destroyed later must not be left in
    /// an older file that has no name any more. A crash leaves the one or the other, whole, and a name for whatever is to be
    /// overwritten yet. Of any number of processes one changes it at a time.
    ///
    /// # Errors
    /// What `change` says; when there is none, or it cannot be read or written.
    pub fn replace<E: From<KeyfileError>>(
        &self,
        change: impl FnOnce(RootKeyring) -> Result<RootKeyring, E>,
    ) -> Result<Replaced, E> {
        let locked = Locked::key_file(self.path()?)?;
        let ring = change(read(&locked.path)?)?;
        match locked.put(&ring) {
            Ok(()) => Ok(Replaced { ring, leftover: None }),
            Err(error @ KeyfileError::Leftover(..)) => Ok(Replaced { ring, leftover: Some(error) }),
            Err(error) => Err(error.into()),
        }
    }

    /// As it is named; for errors.
    pub fn shown(&self) -> PathBuf {
        self.0.clone().unwrap_or_default()
    }

    fn path(&self) -> Result<&Path, KeyfileError> {
        self.0.as_deref().ok_or(KeyfileError::NoFile)
    }

    fn tidy(&self, path: &Path) -> Result<(), KeyfileError> {
        // Asked first, because a file that nobody may write is no trouble as long as nothing lies beside it.
        let Ok(real) = path.canonicalize() else { return Ok(()) };
        let is_there = |path: PathBuf| path.symlink_metadata().is_ok();
        if is_there(draft(&real)) || is_there(old(&real)) { Locked::key_file(path)?.clear() } else { Ok(()) }
    }
}

/// A file, while no other process changes it.
struct Locked {
    path: PathBuf,
    /// It. The lock is on what is at that name now, and is looked for again when somebody replaced that meanwhile.
    file: File,
}

impl Locked {
    /// The key file by its own name: another name for it (a symbolic link) must not be replaced by a file. Looked up each time, because
    /// what a link leads to may change.
    fn key_file(path: &Path) -> Result<Self, KeyfileError> {
        Self::new(path, || path.canonicalize(), OpenOptions::new().write(true))
    }

    /// `key_file` is for whoever is told of an error.
    fn new(key_file: &Path, at: impl Fn() -> io::Result<PathBuf>, options: &OpenOptions) -> Result<Self, KeyfileError> {
        let since = Instant::now();
        loop {
            let unwritable = |error| KeyfileError::Unwritable(key_file.to_owned(), error);
            let path = at().map_err(unwritable)?;
            let file = options.open(&path).map_err(unwritable)?;
            match file.try_lock() {
                Ok(()) if is_at(&file, &path).map_err(unwritable)? => return Ok(Self { path, file }),
                Ok(()) | Err(TryLockError::WouldBlock) => {}
                Err(TryLockError::Error(error)) => return Err(unwritable(error)),
            }
            if since.elapsed() >= LOCKED_WITHIN {
                return Err(KeyfileError::Locked(path));
            }
            std::thread::sleep(LOCK_EVERY);
        }
    }

    fn put(&self, ring: &RootKeyring) -> Result<(), KeyfileError> {
        let (path, draft, old) = (&self.path, draft(&self.path), old(&self.path));
        let unwritable = |error| KeyfileError::Unwritable(path.clone(), error);
        self.clear()?;
        let sync = || self.sync();
        let replace = || {
            if self.file.metadata()?.nlink() > 1 {
                return Err(io::Error::other(
                    "it has a second name (a hard link), and would be overwritten there as well; take that away",
                ));
            }
            write_draft(&draft, ring)?;
            match std::fs::hard_link(path, &old) {
                Ok(()) => sync()?,
                // A file system without them: after a crash in the middle nobody finds the old bytes.
                Err(error) if [io::ErrorKind::Unsupported, io::ErrorKind::PermissionDenied].contains(&error.kind()) => {
                }
                Err(error) => return Err(error),
            }
            std::fs::rename(&draft, path)
        };
        replace().map_err(|error| {
            drop(self.clear());
            unwritable(error)
        })?;
        // The name leads to the new one. Until that is certain the old one must not be touched.
        sync().map_err(|error| KeyfileError::Unsynced(path.clone(), error))?;
        let erase_old =
            || if is_at(&self.file, path)? { Err(io::ErrorKind::AlreadyExists.into()) } else { overwrite(&self.file) };
        let erased = erase_old().and_then(|()| remove(&old));
        erased.map_err(|error| KeyfileError::Leftover(path.clone(), error))
    }

    /// Makes the names of its folder durable.
    fn sync(&self) -> io::Result<()> {
        let folder = self.path.parent().ok_or(io::ErrorKind::InvalidInput)?;
        File::open(folder)?.sync_all()
    }

    /// Erases what a process that died left beside it: a draft, and what was replaced and not overwritten yet.
    fn clear(&self) -> Result<(), KeyfileError> {
        let erase = |path: PathBuf| match OpenOptions::new().write(true).open(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(error) => Err(error),
            // It was not replaced yet: a second name for the key file itself.
            Ok(file) if is_at(&file, &self.path)? => remove(&path),
            Ok(file) => {
                // Not before it is certain that no power cut brings its name back.
                self.sync()?;
                overwrite(&file)?;
                remove(&path)
            }
        };
        let erased = erase(draft(&self.path)).and_then(|()| erase(old(&self.path)));
        erased.map_err(|error| KeyfileError::Unwritable(self.path.clone(), error))
    }
}

/// Whether a file is the one of this name.
fn is_at(file: &File, path: &Path) -> io::Result<bool> {
    let open = file.metadata()?;
    match std::fs::metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        named => named.map(|named| (open.dev(), open.ino()) == (named.dev(), named.ino())),
    }
}

fn remove(path: &Path) -> io::Result<()> {
    std::fs::remove_file(path)
        .or_else(|error| if error.kind() == io::ErrorKind::NotFound { Ok(()) } else { Err(error) })
}

/// Zeros over all of it, as far as the file system writes in place.
fn overwrite(mut file: &File) -> io::Result<()> {
    let length = usize::try_from(file.metadata()?.len()).unwrap_or(usize::MAX).min(FILE_BYTES_MAX);
    file.write_all(&vec![0; length])?;
    file.sync_all()
}

#[cfg(test)]
mod tests;
