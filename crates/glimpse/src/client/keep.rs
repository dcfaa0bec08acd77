//! What cannot go where it was to go is kept in a file, because nobody can get it a second time.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use super::Failure;

/// Names that are tried in each folder.
const TRIES_MAX: u32 = 8;

/// A new file for its owner alone.
pub(super) fn fresh(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)
}

/// Puts it where it can be found again; says why, and where.
pub(super) fn keep(bytes: &[u8], why: String) -> Failure {
    let name = |number: u32| PathBuf::from(format!("glimpse-secret-{}-{number}.txt", std::process::id()));
    for folder in [PathBuf::new(), std::env::temp_dir()] {
        for path in (0..TRIES_MAX).map(|number| folder.join(name(number))) {
            let Ok(mut file) = fresh(&path) else { continue };
            if file.write_all(bytes).and_then(|()| file.sync_all()).is_ok() {
                return Failure::Kept(why, path);
            }
            let _ = std::fs::remove_file(&path);
        }
    }
    Failure::Lost(why)
}
