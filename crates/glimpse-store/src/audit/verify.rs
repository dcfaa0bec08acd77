//! Verifying an exported log, with nothing but the file and what the auditor knows. Reads line by line.

use std::io::{self, BufRead, Read};

use glimpse_core::time::Timestamp;

use super::{
    fact::Event,
    line::{self, BEGINS, CHECKPOINT, Hash, LINE_BYTES_MAX, Line},
    sign::PublicKey,
};

/// A checkpoint that the auditor saw before: the number of a line and its hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// The line.
    pub n: u64,
    pub(super) hash: Hash,
}

impl Known {
    /// Of the form `NUMBER:64-HEX-DIGITS`, as a [`Report`] prints it.
    pub fn parse(text: &str) -> Option<Self> {
        let (n, hash) = text.trim().split_once(':')?;
        Some(Self { n: n.parse().ok()?, hash: line::from_hex(&hash.to_ascii_lowercase())? })
    }
}

impl std::fmt::Display for Known {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut text = String::new();
        line::hex(&self.hash, &mut text);
        write!(formatter, "{}:{text}", self.n)
    }
}

/// What the auditor knows and accepts.
#[derive(Debug, Clone, Default)]
pub struct Expected {
    /// The keys that may have signed; none if nobody wrote them down.
    pub keys: Vec<PublicKey>,
    /// A checkpoint that must be in the log.
    pub checkpoint: Option<Known>,
    /// Whether the beginning may be missing.
    pub is_extract: bool,
}

/// What a log that holds says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The number of the first line.
    pub first: u64,
    /// Its time.
    pub from: Timestamp,
    /// The time of the last one.
    pub to: Timestamp,
    /// How many lines there are.
    pub lines: u64,
    /// How many claims are among them.
    pub claims: u64,
    /// How often everything before was signed.
    pub checkpoints: u64,
    /// With which keys, in the order of their first use.
    pub keys: Vec<PublicKey>,
    /// How often something that was not whole was set aside at a start, and how many bytes that was.
    pub torn: (u64, u64),
    /// How many lines no checkpoint had signed when a start found them.
    pub unsigned: u64,
    /// At how many starts it lacked what was signed, or nothing told whether it did.
    pub cut: u64,
    /// How many facts are missing because too many waited for the disk.
    pub lost: u64,
    /// The last checkpoint, to be written down.
    pub last: Known,
}

/// Why a log does not hold.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// It cannot be read.
    #[error("it cannot be read: {0}")]
    Unreadable(#[from] io::Error),
    /// There is nothing.
    #[error("it is empty")]
    Empty,
    /// Not one of our lines.
    #[error("line {0} is no line of an audit log: it was altered, or cut")]
    NoLine(u64),
    /// Not what comes next.
    #[error("line {0} does not follow the one before it: there a line was altered, deleted, moved or put in")]
    Unchained(u64),
    /// A signature that its key did not make.
    #[error("the signature in line {0} is not that of its key: something before it, or the line itself, was altered")]
    Signature(u64),
    /// Another key.
    #[error("line {0} is signed with another key: {1}")]
    Key(u64, PublicKey),
    /// The beginning is missing.
    #[error(
        "it begins with entry {0}, and nothing in it says that those before were deleted in order; if it is meant to begin there, say \
         --extract"
    )]
    Beginning(u64),
    /// Neither the very first line, nor one that begins a file and is signed.
    #[error("it begins in the middle of a file of the log: the lines before were cut away")]
    Middle,
    /// The end is missing.
    #[error("the last {0} lines are signed by no checkpoint: the end was cut away, or this is not an export")]
    Unsigned(u64),
    /// An end that the auditor knows to be missing.
    #[error("it ends with entry {last}, but the checkpoint is of entry {known}: the end was cut away")]
    Cut {
        /// The last line here.
        last: u64,
        /// The one that there was.
        known: u64,
    },
    /// A beginning that hides what the auditor knows.
    #[error("it begins behind entry {0}, which the checkpoint is of: it cannot be compared")]
    Before(u64),
    /// Another history.
    #[error("entry {0} is not the one that the checkpoint is of: the log was written anew")]
    Other(u64),
}

/// Reads a log and says whether it holds. Without `expected.checkpoint` that means: each line is what it was when the signature after it
/// was made. Whoever had no signing key can have changed only what was unsigned when a server started, which the report counts
/// (`unsigned`), or have put a whole earlier log back; whoever had it, all of it. With `expected.checkpoint` everything up to that line is,
/// whoever did what, as it was when the auditor saw it.
///
/// # Errors
/// When it does not hold; the first reason that is met.
pub fn verify(mut log: impl BufRead, expected: &Expected) -> Result<Report, Refusal> {
    let mut line = Vec::new();
    let (mut lines, mut unsigned) = (0, 0);
    let mut report: Option<Report> = None;
    let (mut ends, mut begins_in_order) = (None, false);
    while next(&mut log, &mut line)? {
        lines += 1;
        let text = line.strip_suffix(b"\n").ok_or(Refusal::NoLine(lines))?;
        let read = Line::read(text).ok_or(Refusal::NoLine(lines))?;
        let hash = line::hash(text);
        let known = Known { n: read.n, hash };
        let is_checkpoint = [BEGINS, CHECKPOINT].contains(&read.is) && read.signed.is_some();
        match ends {
            Some((n, head)) if (read.n, read.prev) != (n, head) => return Err(Refusal::Unchained(lines)),
            Some(_) => {}
            // Before the very first line there is nothing that a signature could cover.
            None if read.is == BEGINS && (is_checkpoint || (read.n, read.prev) == (0, [0; 32])) => {}
            None => return Err(Refusal::Middle),
        }
        ends = Some((read.n + 1, hash));
        let report = report.get_or_insert_with(|| Report {
            first: read.n,
            from: read.at,
            to: read.at,
            lines: 0,
            claims: 0,
            checkpoints: 0,
            keys: Vec::new(),
            torn: (0, 0),
            unsigned: 0,
            cut: 0,
            lost: 0,
            last: known,
        });
        (report.lines, report.to) = (lines, read.at);
        if let (true, Some((key, ..))) = (is_checkpoint, read.signed) {
            if !read.has_good_signature() {
                return Err(Refusal::Signature(lines));
            }
            if !expected.keys.is_empty() && !expected.keys.contains(&key) {
                return Err(Refusal::Key(lines, key));
            }
            if !report.keys.contains(&key) {
                report.keys.push(key);
            }
            (report.last, unsigned) = (known, 0);
            report.checkpoints += 1;
        } else {
            unsigned += 1;
        }
        if read.is == Event::LogTorn.name() {
            report.torn = (report.torn.0 + 1, report.torn.1 + read.number("bytes").unwrap_or(0));
        }
        if read.is == Event::LogUnsigned.name() {
            report.unsigned += read.number("from").map_or(0, |from| read.n.saturating_sub(from));
        }
        report.cut += u64::from([Event::LogCut, Event::LogUnmarked].iter().any(|event| event.name() == read.is));
        if read.is == Event::LogLost.name() {
            report.lost += read.number("count").unwrap_or(0);
        }
        report.claims += u64::from(read.is == Event::SecretRevealed.name());
        begins_in_order |=
            read.is == Event::LogDropped.name() && read.number("through").map(|n| n + 1) == Some(report.first);
        if let Some(expected) = expected.checkpoint
            && expected.n == read.n
            && expected != known
        {
            return Err(Refusal::Other(read.n));
        }
    }
    let report = report.ok_or(Refusal::Empty)?;
    if unsigned > 0 {
        return Err(Refusal::Unsigned(unsigned));
    }
    if report.first > 0 && !begins_in_order && !expected.is_extract {
        return Err(Refusal::Beginning(report.first));
    }
    match expected.checkpoint {
        Some(known) if known.n > report.last.n => Err(Refusal::Cut { last: report.last.n, known: known.n }),
        Some(known) if known.n < report.first => Err(Refusal::Before(known.n)),
        _ => Ok(report),
    }
}

/// The next line with its line feed, if it has one; none at the end. One that is too long is cut, and is no line then.
fn next(log: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<bool> {
    line.clear();
    log.by_ref().take(LINE_BYTES_MAX as u64).read_until(b'\n', line)?;
    Ok(!line.is_empty())
}
