//! The end of the log: lines are appended to the newest file, made durable, and signed.

use std::collections::VecDeque;
use std::io;
use std::sync::Arc;
use std::time::Instant;

use glimpse_core::time::Timestamp;

use super::{
    fact::{About, Event, Fact},
    line::Ends,
    mark::Mark,
    scan::File,
    sign::Signer,
    verify::Known,
};
use crate::embedded::disk::{Disk, DiskFile};

/// What is appended to, and how far it is signed.
pub(super) struct Writer {
    pub(super) disk: Arc<dyn Disk>,
    /// The one that is appended to is the last.
    pub(super) files: VecDeque<File>,
    pub(super) file: Option<Arc<dyn DiskFile>>,
    pub(super) ends: Ends,
    /// What was written since the last sync.
    pub(super) unsynced: Vec<u8>,
    /// Whether the disk may have lost that: a sync failed.
    pub(super) is_doubtful: bool,
    pub(super) signer: Option<Signer>,
    /// The last checkpoint, and whether anything came after it.
    pub(super) signed_at: Timestamp,
    pub(super) is_signed: bool,
    /// Since when the oldest file is too old, without a break.
    pub(super) old_since: Option<Instant>,
    /// How far it is signed, and whether the disk has that.
    pub(super) mark: Mark,
    pub(super) is_marked: bool,
    /// The signed lines that there were when it was opened, until they are compared with the mark.
    pub(super) found: Vec<Known>,
}

impl Writer {
    /// Appends whole lines; nothing has changed if it fails.
    pub(super) fn append(&mut self, lines: &[u8], ends: Ends) -> io::Result<()> {
        if lines.is_empty() {
            return Ok(());
        }
        let (Some(handle), Some(file)) = (&self.file, self.files.back_mut()) else {
            return Err(io::ErrorKind::NotFound.into());
        };
        if let Err(error) = handle.write_at(lines, file.bytes) {
            let _ = handle.set_length(file.bytes);
            return Err(error);
        }
        file.bytes += lines.len() as u64;
        self.unsynced.extend_from_slice(lines);
        (self.ends, self.is_signed) = (ends, false);
        Ok(())
    }

    pub(super) fn sync(&mut self) -> io::Result<()> {
        let (Some(handle), Some(file)) = (&self.file, self.files.back()) else { return Ok(()) };
        if self.unsynced.is_empty() {
            return Ok(());
        }
        if self.is_doubtful {
            handle.write_at(&self.unsynced, file.bytes - self.unsynced.len() as u64)?;
        }
        self.is_doubtful = true;
        handle.sync()?;
        self.is_doubtful = false;
        self.unsynced = Vec::new();
        Ok(())
    }

    /// Signs everything so far, durably.
    pub(super) fn checkpoint(&mut self, now: Timestamp) -> io::Result<()> {
        let Some(signer) = &self.signer else { return Err(io::Error::other("there is no key to sign with yet")) };
        let (mut ends, mut line) = (self.ends, String::new());
        ends.checkpoint(now, signer, &mut line);
        self.append(line.as_bytes(), ends)?;
        self.sync()?;
        self.signed(now)
    }

    /// The last line is signed, durably.
    pub(super) fn signed(&mut self, now: Timestamp) -> io::Result<()> {
        (self.is_signed, self.signed_at) = (true, now);
        self.mark.signed = Some(Known { n: self.ends.next - 1, hash: self.ends.head });
        self.is_marked = false;
        self.put_mark()
    }

    /// Leaves the mark on the disk, if it is not there yet.
    pub(super) fn put_mark(&mut self) -> io::Result<()> {
        let Some(signer) = self.signer.as_ref().filter(|_| !self.is_marked) else { return Ok(()) };
        self.mark.put(&*self.disk, signer)?;
        self.is_marked = true;
        Ok(())
    }

    /// Says that everything up to there is deleted.
    pub(super) fn note_dropped(&mut self, through: u64, now: Timestamp) -> io::Result<()> {
        let (mut ends, mut line) = (self.ends, String::new());
        ends.fact(&Fact::new(Event::LogDropped, now).about(About::Number("through", through)), None, &mut line);
        self.append(line.as_bytes(), ends)
    }
}
