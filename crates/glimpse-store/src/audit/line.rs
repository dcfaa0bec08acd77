//! Lines: what a fact and a checkpoint look like, and what is read out of them again. A line is one JSON object without spaces; its
//! hash is the SHA-256 of its bytes without the line feed.
//!
//! `{"n":7,"at":1793524951123,"is":"secret.revealed","row":12,"account":"00c0ffee00c0ffee","journal":"1f2e3d4c.6.17","prev":"…"}`
//! A checkpoint ends in `,"prev":"…","key":"…","signature":"…"}`; signed is everything before `,"signature"`.

use std::fmt::Write;

use glimpse_core::time::Timestamp;
use sha2::{Digest, Sha256};

use super::{
    fact::{About, By, Fact},
    sign::{PUBLIC_BYTES, PublicKey, SIGNATURE_BYTES, Signer},
};

/// The hash of a line.
pub(super) type Hash = [u8; 32];

/// No line is longer, with its line feed.
pub(super) const LINE_BYTES_MAX: usize = 4096;

/// What begins a file.
pub(super) const BEGINS: &str = "log.begins";
/// What signs everything before it.
pub(super) const CHECKPOINT: &str = "log.checkpoint";

/// Tells the journal of one data folder from all others: a log that outlives its folder's database must not take the first transitions
/// of the next one for known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct FolderMark(pub(crate) u32);

/// Where in the journal a transition stands: the sequence of its segment, and which of that segment's facts it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Position {
    pub(super) folder: FolderMark,
    pub(super) segment: u64,
    pub(super) index: u64,
}

impl Position {
    /// Whether a log that came as far as `known` has this one.
    pub(super) fn is_in(self, known: Option<Self>) -> bool {
        known.is_some_and(|known| {
            known.folder == self.folder && (self.segment, self.index) <= (known.segment, known.index)
        })
    }

    fn read(text: &str) -> Option<Self> {
        let mut parts = text.split('.');
        let folder = FolderMark(u32::from_str_radix(parts.next()?, 16).ok()?);
        let (segment, index) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        parts.next().is_none().then_some(Self { folder, segment, index })
    }
}

/// Where a chain stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ends {
    /// The number of the next line.
    pub(super) next: u64,
    /// The hash of the last one; zeros if there is none.
    pub(super) head: Hash,
    /// The time of the last one.
    pub(super) at: Timestamp,
    /// How far it has the journal.
    pub(super) position: Option<Position>,
}

impl Ends {
    /// Of a log without a line.
    pub(super) const NOTHING: Self = Self { next: 0, head: [0; 32], at: Timestamp::from_millis(0), position: None };

    fn open(&self, into: &mut String, at: Timestamp, is: &str) {
        let _ = write!(into, "{{\"n\":{},\"at\":{},\"is\":\"{is}\"", self.next, at.millis());
    }

    /// Closes the line that begins at byte `from` of `into`, and goes on behind it.
    fn close(&mut self, into: &mut String, from: usize, at: Timestamp) {
        self.head = hash(&into.as_bytes()[from..]);
        self.next += 1;
        self.at = at;
        into.push('\n');
    }

    /// Appends the line of a fact.
    pub(super) fn fact(&mut self, fact: &Fact, position: Option<Position>, into: &mut String) {
        let from = into.len();
        self.open(into, fact.at, fact.event.name());
        if let Some(row) = fact.row {
            let _ = write!(into, ",\"row\":{}", row.number());
        }
        if let Some(account) = fact.account {
            let _ = write!(into, ",\"account\":\"{:016x}\"", account.number());
        }
        match fact.by {
            None => {}
            Some(By::Operator) => into.push_str(",\"by\":\"operator\""),
            Some(By::Setup) => into.push_str(",\"by\":\"setup\""),
            Some(By::Owner) => into.push_str(",\"by\":\"owner\""),
            Some(By::Admin(admin)) => {
                let _ = write!(into, ",\"by\":\"admin\",\"admin\":\"{:016x}\"", admin.number());
            }
        }
        match &fact.about {
            None => {}
            Some(About::Number(name, number)) => {
                let _ = write!(into, ",\"{name}\":{number}");
            }
            Some(About::Word(name, word)) => {
                let _ = write!(into, ",\"{name}\":\"");
                escape(word, into);
                into.push('"');
            }
        }
        if let Some(position) = position {
            self.position = Some(position);
            journal(position, into);
        }
        into.push_str(",\"prev\":\"");
        hex(&self.head, into);
        into.push_str("\"}");
        self.close(into, from, fact.at);
    }

    /// Appends what begins a file; signed, but for the very first, before which there is nothing.
    pub(super) fn begins(&mut self, file: u64, at: Timestamp, signer: Option<&Signer>, into: &mut String) {
        let from = into.len();
        self.open(into, at, BEGINS);
        let _ = write!(into, ",\"file\":{file}");
        self.signed(into, from, at, signer);
    }

    /// Appends a checkpoint.
    pub(super) fn checkpoint(&mut self, at: Timestamp, signer: &Signer, into: &mut String) {
        let from = into.len();
        self.open(into, at, CHECKPOINT);
        self.signed(into, from, at, Some(signer));
    }

    fn signed(&mut self, into: &mut String, from: usize, at: Timestamp, signer: Option<&Signer>) {
        if let Some(position) = self.position {
            journal(position, into);
        }
        into.push_str(",\"prev\":\"");
        hex(&self.head, into);
        into.push('"');
        if let Some(signer) = signer {
            into.push_str(",\"key\":\"");
            hex(&signer.public().0, into);
            into.push('"');
            let signature = signer.sign(&into.as_bytes()[from..]);
            into.push_str(",\"signature\":\"");
            hex(&signature, into);
            into.push('"');
        }
        into.push('}');
        self.close(into, from, at);
    }
}

fn journal(Position { folder, segment, index }: Position, into: &mut String) {
    let _ = write!(into, ",\"journal\":\"{:08x}.{segment}.{index}\"", folder.0);
}

/// Lower-case hexadecimal digits, by a table: every line has 64 of them.
pub(super) fn hex(bytes: &[u8], into: &mut String) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    into.extend(
        bytes.iter().flat_map(|byte| [byte >> 4, byte & 15].map(|digit| char::from(DIGITS[usize::from(digit)]))),
    );
}

/// What [`hex`] wrote, and nothing else: no capitals.
pub(super) fn from_hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    };
    let pairs = text.as_bytes();
    if pairs.len() != 2 * N {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(pairs.chunks_exact(2)) {
        *byte = digit(pair[0])? << 4 | digit(pair[1])?;
    }
    Some(bytes)
}

fn escape(word: &str, into: &mut String) {
    for sign in word.chars() {
        match sign {
            '"' | '\\' => into.extend(['\\', sign]),
            sign if sign.is_control() => {
                let _ = write!(into, "\\u{:04x}", u32::from(sign));
            }
            sign => into.push(sign),
        }
    }
}

/// The hash of a line without its line feed.
pub(super) fn hash(line: &[u8]) -> Hash {
    Sha256::digest(line).into()
}

/// A line, as far as the chain needs it. What else it says is as true as its place in a chain that is signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line<'a> {
    pub(super) n: u64,
    pub(super) at: Timestamp,
    pub(super) is: &'a str,
    pub(super) prev: Hash,
    pub(super) position: Option<Position>,
    /// The key, what it signed, and the signature.
    pub(super) signed: Option<(PublicKey, &'a [u8], [u8; SIGNATURE_BYTES])>,
    text: &'a str,
}

impl<'a> Line<'a> {
    /// Reads a line without its line feed; none if it is none of ours.
    pub(super) fn read(bytes: &'a [u8]) -> Option<Self> {
        let text = std::str::from_utf8(bytes).ok()?;
        let rest = text.strip_prefix("{\"n\":")?;
        let (n, rest) = rest.split_once(",\"at\":")?;
        let (at, rest) = rest.split_once(",\"is\":\"")?;
        let (is, _) = rest.split_once('"')?;
        let (before, end) = text.strip_suffix("\"}")?.rsplit_once(",\"prev\":\"")?;
        let (prev, signed) = match end.split_once("\",\"key\":\"") {
            None => (end, None),
            Some((prev, end)) => {
                let (key, signature) = end.split_once("\",\"signature\":\"")?;
                let key = PublicKey(from_hex::<PUBLIC_BYTES>(key)?);
                let signature_text = signature;
                let signature = from_hex::<SIGNATURE_BYTES>(signature)?;
                let length = text.len() - "\"}".len() - signature_text.len() - ",\"signature\":\"".len();
                (prev, Some((key, &bytes[..length], signature)))
            }
        };
        let position = match before.rsplit_once(",\"journal\":\"") {
            None => None,
            Some((_, position)) => Some(Position::read(position.strip_suffix('"')?)?),
        };
        let (n, at) = (n.parse().ok()?, Timestamp::from_millis(at.parse().ok()?));
        Some(Self { n, at, is, prev: from_hex(prev)?, position, signed, text })
    }

    /// A number that it tells besides.
    pub(super) fn number(&self, name: &str) -> Option<u64> {
        let (_, rest) = self.text.split_once(&format!(",\"{name}\":"))?;
        rest.split([',', '}']).next()?.parse().ok()
    }

    /// Whether its signature is that of its key.
    pub(super) fn has_good_signature(&self) -> bool {
        self.signed.is_some_and(|(key, message, signature)| key.has_signed(message, &signature))
    }
}
