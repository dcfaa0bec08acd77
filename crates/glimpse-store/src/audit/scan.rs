//! The files of the log as they are found: which lines of them are whole, follow from one another, and are signed.

use std::io;
use std::sync::Arc;

use glimpse_core::time::Timestamp;

use super::{
    line::{self, BEGINS, CHECKPOINT, Ends, LINE_BYTES_MAX, Line},
    verify::Known,
};
use crate::embedded::disk::Disk;

const PREFIX: &str = "audit-";
const TORN_PREFIX: &str = "torn-audit-";

/// A file of the log, as far as it is whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name in the data folder.
    pub name: String,
    /// Its bytes. What stands behind them came later.
    pub bytes: u64,
    /// The number of its first line.
    pub first: u64,
    /// When it was begun.
    pub begun_at: Timestamp,
}

pub(super) fn name_of(number: u64) -> String {
    format!("{PREFIX}{number:010}")
}

pub(super) fn number_of(name: &str) -> Option<u64> {
    let digits = name.strip_prefix(PREFIX)?;
    (digits.len() == 10 && digits.bytes().all(|byte| byte.is_ascii_digit())).then(|| digits.parse().ok())?
}

/// A file, as it was found.
pub(super) struct Scanned {
    pub(super) number: u64,
    /// None if it holds no whole line.
    pub(super) file: Option<File>,
    pub(super) ends: Ends,
    pub(super) signed_at: Timestamp,
    pub(super) is_signed: bool,
    pub(super) lines: u64,
    /// The lines that look signed, and what stands before the file.
    pub(super) signed: Vec<Known>,
    /// The first line behind the last one that is signed, if there is any.
    pub(super) unsigned_from: Option<u64>,
    /// How many bytes are whole lines.
    pub(super) whole: u64,
    bytes: Vec<u8>,
}

impl Default for Scanned {
    fn default() -> Self {
        Self {
            number: 0,
            file: None,
            ends: Ends::NOTHING,
            signed_at: Timestamp::from_millis(0),
            is_signed: false,
            lines: 0,
            signed: Vec::new(),
            unsigned_from: None,
            whole: 0,
            bytes: Vec::new(),
        }
    }
}

/// Reads a file's lines for as long as each follows from the one before.
pub(super) fn scan(disk: &Arc<dyn Disk>, number: u64) -> io::Result<Scanned> {
    let name = name_of(number);
    let handle = disk.open(&name)?;
    let mut bytes = vec![0; usize::try_from(handle.length()?).map_err(io::Error::other)?];
    handle.read_at(&mut bytes, 0)?;
    let mut scanned = Scanned { number, ..Scanned::default() };
    let (mut whole, mut last_signed) = (0, None);
    while let Some(length) = bytes[whole..].iter().position(|byte| *byte == b'\n') {
        let text = &bytes[whole..whole + length];
        let Some(line) = Line::read(text).filter(|_| length < LINE_BYTES_MAX) else { break };
        let follows = match &scanned.file {
            None => line.is == BEGINS,
            Some(_) => (line.n, line.prev) == (scanned.ends.next, scanned.ends.head),
        };
        if !follows {
            break;
        }
        if scanned.file.is_none() {
            scanned.file = Some(File { name: name.clone(), bytes: 0, first: line.n, begun_at: line.at });
            // Signed before this file was begun.
            scanned.signed.extend(line.n.checked_sub(1).map(|n| Known { n, hash: line.prev }));
        }
        let hash = line::hash(text);
        scanned.is_signed = line.signed.is_some() && [BEGINS, CHECKPOINT].contains(&line.is);
        if scanned.is_signed {
            scanned.signed_at = line.at;
            scanned.signed.push(Known { n: line.n, hash });
            last_signed = Some((line.n, whole..whole + length));
        }
        let position = line.position.or(scanned.ends.position);
        scanned.ends = Ends { next: line.n + 1, head: hash, at: line.at, position };
        scanned.lines += 1;
        whole += length + 1;
    }
    if let Some(file) = &mut scanned.file {
        file.bytes = whole as u64;
        // One whose signature is none is the work of somebody, and refused wherever it is verified.
        let is_good = |text: &[u8]| Line::read(text).is_some_and(|line| line.has_good_signature());
        let from = match last_signed {
            Some((n, place)) => n + u64::from(is_good(&bytes[place])),
            None => file.first,
        };
        scanned.unsigned_from = (from < scanned.ends.next).then_some(from);
    }
    (scanned.whole, scanned.bytes) = (whole as u64, bytes);
    Ok(scanned)
}

impl Scanned {
    /// Sets aside in a file of its own what comes from this byte on; says how much that is.
    pub(super) fn set_aside(&mut self, disk: &Arc<dyn Disk>, from: u64) -> io::Result<u64> {
        let torn = self.bytes.split_off(usize::try_from(from).map_err(io::Error::other)?.min(self.bytes.len()));
        if !torn.is_empty() {
            let aside = disk.open(&format!("{TORN_PREFIX}{:010}-{from}", self.number))?;
            aside.write_at(&torn, 0)?;
            aside.sync()?;
            let handle = disk.open(&name_of(self.number))?;
            handle.set_length(from)?;
            handle.sync()?;
        }
        Ok(torn.len() as u64)
    }
}

/// What the first line of an older file says of it. One that is damaged there says nothing: whoever verifies it will see.
pub(super) fn first_line(disk: &Arc<dyn Disk>, number: u64) -> io::Result<Option<File>> {
    let name = name_of(number);
    let handle = disk.open(&name)?;
    let bytes = handle.length()?;
    let mut start = vec![0; LINE_BYTES_MAX.min(usize::try_from(bytes).unwrap_or(LINE_BYTES_MAX))];
    handle.read_at(&mut start, 0)?;
    let line = start.split(|byte| *byte == b'\n').next().and_then(Line::read);
    Ok(Some(match line {
        Some(line) => File { name, bytes, first: line.n, begun_at: line.at },
        None => File { name, bytes, first: 0, begun_at: Timestamp::from_millis(u64::MAX) },
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_files_have_a_number() {
        assert_eq!(number_of(&name_of(42)), Some(42));
        for other in [
            "audit-42",
            "audit-00000000042",
            "audit-00000000x2",
            "audit-+000000042",
            "torn-audit-0000000042",
            "audit.mark",
        ] {
            assert_eq!(number_of(other), None, "{other}");
        }
    }
}
