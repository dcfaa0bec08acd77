//! Mail into a folder: one `.eml` file each, named by its letter, so that one that is sent twice is there once.

use std::io;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::Path;

use glimpse_store::Trouble;
use tracing::warn;

use super::{Dialogue, Mail};

/// Makes the folder, for its owner only: links lie in it readable.
pub(super) fn make(folder: &Path) -> io::Result<()> {
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

/// Puts a mail there, whole or not at all.
pub(super) async fn put(folder: &Path, mail: &Mail, dialogue: &mut Dialogue) -> Result<(), Trouble> {
    let (path, fresh) = (folder.join(format!("{}.eml", mail.name)), folder.join(format!("{}.new", mail.name)));
    dialogue.note(&path.display().to_string());
    let bytes = mail.bytes.clone();
    let write = move || {
        use io::Write;
        let mut file = std::fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&fresh)?;
        file.write_all(&bytes)?;
        file.sync_all()?;
        std::fs::rename(&fresh, &path)
    };
    match tokio::task::spawn_blocking(write).await {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => {
            warn!(%error, "A mail cannot be written into the folder for mail");
            dialogue.note(&error.to_string());
            Err(Trouble::Unreachable)
        }
        Err(_) => Err(Trouble::Unreachable),
    }
}
