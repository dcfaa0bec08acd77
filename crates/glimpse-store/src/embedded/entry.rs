//! A row as memory and the journal know it: what it is after its last transition, and where its sealed bytes are.

use std::collections::HashMap;
use std::sync::Arc;

use glimpse_core::{
    limits::Tries,
    link::Row,
    receipt::{Fate, Receipt},
    time::{Timestamp, Ttl},
};

use super::sealed_files::Extent;
use crate::{
    audit::{Event, Fact},
    record::{Head, Malformed, Reader},
};

/// Where a row's sealed bytes are.
#[derive(Debug, Clone)]
pub(super) enum Bytes {
    /// Here and in the journal; not in a sealed file yet.
    Held(Arc<[u8]>),
    /// Here, and a flush that began before the row's last transition is bringing them to a sealed file, or has.
    Flushing(Arc<[u8]>),
    /// In a sealed file.
    Stored(Place),
    /// Gone, except that the next flush must zero them where they were stored.
    Erased(Place),
}

/// What memory knows about a row's place in the sealed files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// They never got there.
    Nowhere,
    /// There.
    At(Extent),
    /// Only the database will know when it is asked: the row was replayed, or was being flushed.
    Unknown,
}

/// A row as it is after its last transition.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) head: Head,
    pub(super) bytes: Bytes,
}

/// The rows that changed since the last flush.
pub(super) type Table = HashMap<Row, Entry>;

impl Entry {
    /// The row without its bytes, stamped.
    pub(super) fn erased(&self, fate: Fate) -> Self {
        let mut head = self.head.clone();
        head.receipt.stamped = Some(fate);
        let place = match self.bytes {
            Bytes::Held(_) => Place::Nowhere,
            Bytes::Flushing(_) => Place::Unknown,
            Bytes::Stored(place) | Bytes::Erased(place) => place,
        };
        Self { head, bytes: Bytes::Erased(place) }
    }

    /// The same row when its account is deleted: nothing of it stays.
    pub(super) fn forgotten(&self, now: Timestamp) -> Self {
        let mut entry = self.erased(Fate::Burned(now));
        entry.head.forget();
        entry
    }

    /// What is left of a row that cannot be read when its account is deleted.
    pub(super) fn unreadable(now: Timestamp) -> Self {
        let receipt = Receipt::new(now, Ttl::from_seconds(0), false);
        let mut head = Head { link_hash: [0; 16], receipt_hash: [0; 16], tries: Tries::NONE, receipt, owner: None };
        head.forget();
        Self { head, bytes: Bytes::Erased(Place::Unknown) }
    }

    /// Bytes that are here alone.
    pub(super) fn held_bytes(&self) -> u64 {
        if let Bytes::Held(bytes) = &self.bytes { bytes.len() as u64 } else { 0 }
    }

    /// The row of a frozen table, as the next transition finds it.
    pub(super) fn thawed(&self) -> Self {
        let bytes = match &self.bytes {
            Bytes::Held(bytes) => Bytes::Flushing(bytes.clone()),
            bytes => bytes.clone(),
        };
        Self { head: self.head.clone(), bytes }
    }

    /// The row without its bytes, because its time is over.
    pub(super) fn expired(&self) -> Self {
        self.erased(Fate::Expired(self.head.receipt.expires_at()))
    }

    /// Whether it is unread, but should not be any more.
    pub(super) fn is_overdue(&self, now: Timestamp) -> bool {
        !matches!(self.bytes, Bytes::Erased(_)) && self.head.receipt.fate_at(now).is_some()
    }
}

/// Journal entry: the sealed bytes follow.
const WITH_BYTES: u8 = 1;
/// Journal entry: the sealed bytes are unchanged, wherever they are.
const BYTES_UNCHANGED: u8 = 2;
/// Journal entry: the sealed bytes are gone.
const BYTES_ERASED: u8 = 3;

/// Row 8, kind 1, head length 2, head, and for new rows sealed length 4, sealed bytes. The row as it is after: replaying an
/// entry twice changes nothing.
pub(super) fn encode(row: Row, entry: &Entry, into: &mut Vec<u8>) {
    let head = entry.head.encode();
    into.extend_from_slice(&row.number().to_le_bytes());
    into.push(match entry.bytes {
        Bytes::Held(_) => WITH_BYTES,
        Bytes::Flushing(_) | Bytes::Stored(_) => BYTES_UNCHANGED,
        Bytes::Erased(_) => BYTES_ERASED,
    });
    let Ok(length) = u16::try_from(head.len()) else { unreachable!("a head has about ninety bytes") };
    into.extend_from_slice(&length.to_le_bytes());
    into.extend_from_slice(&head);
    if let Bytes::Held(bytes) = &entry.bytes {
        let Ok(length) = u32::try_from(bytes.len()) else { unreachable!("a body is limited to far less than 4 GiB") };
        into.extend_from_slice(&length.to_le_bytes());
        into.extend_from_slice(bytes);
    }
}

/// Applies one journalled batch to a table, at start.
pub(super) fn replay(payload: &[u8], table: &mut Table) -> Result<(), Malformed> {
    let mut reader = Reader(payload);
    while !reader.0.is_empty() {
        let row = Row::new(reader.u64()?).ok_or(Malformed)?;
        let kind = reader.byte()?;
        let length = u16::from_le_bytes(reader.array()?);
        let head = Head::decode(reader.slice(usize::from(length))?)?;
        let bytes = match kind {
            WITH_BYTES => {
                let length = usize::try_from(reader.u32()?).map_err(|_| Malformed)?;
                Bytes::Held(reader.slice(length)?.into())
            }
            BYTES_UNCHANGED => table.get(&row).map_or(Bytes::Stored(Place::Unknown), |entry| entry.bytes.clone()),
            BYTES_ERASED => {
                let was_held = matches!(table.get(&row), Some(Entry { bytes: Bytes::Held(_), .. }));
                Bytes::Erased(if was_held { Place::Nowhere } else { Place::Unknown })
            }
            _ => return Err(Malformed),
        };
        table.insert(row, Entry { head, bytes });
    }
    Ok(())
}

/// What a journalled batch says for the audit log: a function of its bytes, so that a replay says the same in the same order.
pub(super) fn facts(payload: &[u8]) -> Result<Vec<Fact>, Malformed> {
    let (mut reader, mut facts) = (Reader(payload), Vec::new());
    while !reader.0.is_empty() {
        let row = Row::new(reader.u64()?).ok_or(Malformed)?;
        let kind = reader.byte()?;
        let length = u16::from_le_bytes(reader.array()?);
        let head = Head::glance(reader.slice(usize::from(length))?)?;
        if kind == WITH_BYTES {
            let length = usize::try_from(reader.u32()?).map_err(|_| Malformed)?;
            reader.slice(length)?;
        }
        let (event, at) = match (kind, head.stamped) {
            // Bytes that are in no file yet come along with every transition.
            (WITH_BYTES, None) if head.is_untouched => (Event::SecretShared, head.created_at),
            (BYTES_ERASED, Some(fate)) if head.is_forgotten => (Event::SecretErased, fate.at()),
            // What is erased changes only once more: when it is forgotten.
            (BYTES_ERASED, Some(Fate::Revealed(at))) => (Event::SecretRevealed, at),
            (BYTES_ERASED, Some(Fate::Burned(at))) => (Event::SecretBurned, at),
            (BYTES_ERASED, Some(Fate::Expired(at))) => (Event::SecretExpired, at),
            // What is left of a row that cannot be read.
            (BYTES_ERASED, None) => (Event::SecretErased, head.created_at),
            _ => continue,
        };
        facts.push(Fact::new(event, at).row(row).account(head.account));
    }
    Ok(facts)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub(in crate::embedded) fn row(number: u64) -> Row {
        Row::new(number).unwrap()
    }

    pub(in crate::embedded) fn entry(bytes: Bytes) -> Entry {
        let receipt = Receipt::new(Timestamp::from_millis(1), Ttl::from_seconds(60), false);
        let head = Head { link_hash: [1; 16], receipt_hash: [2; 16], tries: Tries::NONE, receipt, owner: None };
        Entry { head, bytes }
    }

    pub(in crate::embedded) fn held() -> Entry {
        entry(Bytes::Held(Arc::from(&b"sealed"[..])))
    }

    #[test]
    fn a_frame_tells_the_audit_log_each_thing_once() {
        let at = Timestamp::from_millis(2);
        let (mut looked_at, mut tried) = (held(), held());
        looked_at.head.receipt.note_seen(at);
        tried.head.tries.count = 1;
        let stored = entry(Bytes::Stored(Place::Unknown));
        let unreadable = Entry::unreadable(at);
        let transitions = [
            (1, held()),
            (1, looked_at),
            (1, tried.clone()),
            (2, stored.clone()),
            (1, tried.erased(Fate::Revealed(at))),
            (2, stored.erased(Fate::Burned(at))),
            (3, stored.erased(Fate::Expired(at))),
            (1, tried.forgotten(at)),
            (4, unreadable),
        ];
        let mut payload = Vec::new();
        for (number, entry) in &transitions {
            encode(row(*number), entry, &mut payload);
        }
        let expected = [
            (Event::SecretShared, 1, Timestamp::from_millis(1)),
            (Event::SecretRevealed, 1, at),
            (Event::SecretBurned, 2, at),
            (Event::SecretExpired, 3, at),
            (Event::SecretErased, 1, at),
            (Event::SecretErased, 4, at),
        ];
        let expected = expected.map(|(event, number, at)| Fact::new(event, at).row(row(number)));
        assert_eq!(facts(&payload).unwrap(), expected);
        assert_eq!(facts(&payload[..payload.len() - 1]).err(), Some(Malformed));
    }

    #[test]
    fn a_replayed_claim_erases_what_was_created_before_it() {
        let mut payload = Vec::new();
        encode(row(1), &held(), &mut payload);
        encode(row(1), &entry(Bytes::Erased(Place::Nowhere)), &mut payload);
        encode(row(2), &entry(Bytes::Erased(Place::Unknown)), &mut payload);
        encode(row(3), &entry(Bytes::Stored(Place::Unknown)), &mut payload);
        let mut table = Table::new();
        replay(&payload, &mut table).unwrap();
        assert!(matches!(table[&row(1)].bytes, Bytes::Erased(Place::Nowhere)));
        assert!(matches!(table[&row(2)].bytes, Bytes::Erased(Place::Unknown)));
        assert!(matches!(table[&row(3)].bytes, Bytes::Stored(Place::Unknown)));
        assert_eq!(replay(&payload[..payload.len() - 1], &mut table), Err(Malformed));
    }
}
