//! The stored formats: what one secret looks like as bytes, in the database, the journal and the sealed files. Versioned by
//! their first byte; golden tests hold every version. Integers are little-endian.

use std::sync::Arc;

use glimpse_core::{
    account::{AccountId, MaskedEmail},
    crypto::{
        account::SealedReceiptKey,
        keyring::Generation,
        seal::{Sealed, WRAPPED_LINK_BYTES},
    },
    domain::DomainId,
    limits::Tries,
    link::{LOCATOR_HASH_BYTES, LinkLocator, ReceiptLocator, Row},
    receipt::{Fate, Receipt, Seen},
    time::{Timestamp, Ttl},
};

use crate::Owner;

const HEAD_V1: u8 = 1;
const SEALED_V1: u8 = 1;

/// Bits of a head's flags.
const HAS_PASSPHRASE: u8 = 1;
const HAS_DOMAIN: u8 = 2;

/// A secret on its way into the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSecret {
    row: Row,
    head: Head,
    sealed: Sealed,
}

impl NewSecret {
    /// A secret whose two keys hide the same row; `None` if they do not.
    pub fn new(link: LinkLocator, receipt: ReceiptLocator, facts: Receipt, sealed: Sealed) -> Option<Self> {
        (link.0.row == receipt.0.row).then_some(Self {
            row: link.0.row,
            head: Head {
                link_hash: link.0.hash,
                receipt_hash: receipt.0.hash,
                tries: Tries::NONE,
                receipt: facts,
                owner: None,
            },
            sealed,
        })
    }

    /// The same, shared by an account.
    pub fn owned_by(mut self, owner: Option<Owner>) -> Self {
        self.head.owner = owner.map(Arc::new);
        self
    }

    pub(crate) fn into_parts(self) -> (Row, Head, Sealed) {
        (self.row, self.head, self.sealed)
    }
}

/// The part of a row that outlives the sealed bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) link_hash: [u8; LOCATOR_HASH_BYTES],
    pub(crate) receipt_hash: [u8; LOCATOR_HASH_BYTES],
    pub(crate) tries: Tries,
    pub(crate) receipt: Receipt,
    /// Shared, because most rows have none and it is as large as all the rest.
    pub(crate) owner: Option<Arc<Owner>>,
}

/// The bytes are no record of a version that this program knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Malformed;

impl Head {
    /// The row of an account that is deleted: gone whatever the clock says, and taken away by the next flush.
    pub(crate) fn forget(&mut self) {
        self.owner = None;
        self.receipt.recipients = Arc::default();
        self.receipt.ttl = Ttl::from_seconds(0);
    }

    /// Whether the row is to be taken away. Nobody is granted a lifetime of nothing.
    pub(crate) fn is_forgotten(&self) -> bool {
        self.receipt.ttl == Ttl::from_seconds(0)
    }

    /// Version 1: link hash 16, receipt hash 16, created 8, ttl 4, flags 1, fate 1 + 8, seen 8 + 4, tries 4 + 8 + 8,
    /// and of an account's secret: account 8, sealed receipt key 68, then each recipient's mask: length 2, text. Only accounts
    /// have recipients. Last, if the flags say so, the share domain: 8.
    pub(crate) fn encode(&self) -> Vec<u8> {
        let receipt = &self.receipt;
        let mut bytes = Vec::with_capacity(88);
        bytes.push(HEAD_V1);
        bytes.extend_from_slice(&self.link_hash);
        bytes.extend_from_slice(&self.receipt_hash);
        bytes.extend_from_slice(&receipt.created_at.millis().to_le_bytes());
        bytes.extend_from_slice(&receipt.ttl.seconds().to_le_bytes());
        let flag = |is_set, bit| if is_set { bit } else { 0 };
        bytes.push(flag(receipt.has_passphrase, HAS_PASSPHRASE) | flag(receipt.domain.is_some(), HAS_DOMAIN));
        let (fate, at) = match receipt.stamped {
            None => (0, 0),
            Some(Fate::Revealed(at)) => (1, at.millis()),
            Some(Fate::Burned(at)) => (2, at.millis()),
            Some(Fate::Expired(at)) => (3, at.millis()),
        };
        bytes.push(fate);
        bytes.extend_from_slice(&at.to_le_bytes());
        let (first_at, count) = receipt.seen.map_or((0, 0), |seen| (seen.first_at.millis(), seen.count));
        bytes.extend_from_slice(&first_at.to_le_bytes());
        bytes.extend_from_slice(&count.to_le_bytes());
        bytes.extend_from_slice(&self.tries.count.to_le_bytes());
        bytes.extend_from_slice(&self.tries.window_from.millis().to_le_bytes());
        bytes.extend_from_slice(&self.tries.locked_until.millis().to_le_bytes());
        if let Some(owner) = &self.owner {
            bytes.extend_from_slice(&owner.account.number().to_le_bytes());
            bytes.extend_from_slice(&owner.receipt_key.0);
            for recipient in &*receipt.recipients {
                let text = recipient.as_str().as_bytes();
                // Unwrap safety: a mask is shorter than an address, and those have at most 254 bytes.
                bytes.extend_from_slice(&u16::try_from(text.len()).unwrap_or(u16::MAX).to_le_bytes());
                bytes.extend_from_slice(text);
            }
        }
        if let Some(domain) = receipt.domain {
            bytes.extend_from_slice(&domain.number().to_le_bytes());
        }
        bytes
    }

    /// Reads no more than what the audit log tells, and allocates nothing: every transition is looked at.
    pub(crate) fn glance(bytes: &[u8]) -> Result<Glance, Malformed> {
        let mut reader = Reader(bytes);
        if reader.byte()? != HEAD_V1 {
            return Err(Malformed);
        }
        reader.slice(2 * LOCATOR_HASH_BYTES)?;
        let (created_at, ttl, flags) = (reader.timestamp()?, reader.u32()?, reader.byte()?);
        if flags & HAS_DOMAIN != 0 {
            reader.last_u64()?;
        }
        let stamped = reader.fate()?;
        // Seen 8 + 4, tries 4 + 8 + 8.
        let is_untouched = reader.slice(32)?.iter().all(|byte| *byte == 0);
        let account = if reader.0.is_empty() { None } else { Some(reader.account()?) };
        Ok(Glance { created_at, stamped, is_forgotten: ttl == 0, is_untouched, account })
    }

    pub(crate) fn decode(bytes: &[u8]) -> Result<Self, Malformed> {
        let mut reader = Reader(bytes);
        if reader.byte()? != HEAD_V1 {
            return Err(Malformed);
        }
        let [link_hash, receipt_hash] = [reader.array()?, reader.array()?];
        let created_at = reader.timestamp()?;
        let ttl = Ttl::from_seconds(reader.u32()?);
        let flags = reader.byte()?;
        if flags & !(HAS_PASSPHRASE | HAS_DOMAIN) != 0 {
            return Err(Malformed);
        }
        let domain = if flags & HAS_DOMAIN == 0 { None } else { Some(DomainId::from_number(reader.last_u64()?)) };
        let stamped = reader.fate()?;
        let (first_at, count) = (reader.timestamp()?, reader.u32()?);
        let seen = (count > 0).then_some(Seen { first_at, count });
        let tries = Tries { count: reader.u32()?, window_from: reader.timestamp()?, locked_until: reader.timestamp()? };
        let owner = match reader.0 {
            [] => None,
            _ => Some(Arc::new(Owner { account: reader.account()?, receipt_key: SealedReceiptKey(reader.array()?) })),
        };
        let recipients = reader.recipients()?;
        let has_passphrase = flags & HAS_PASSPHRASE != 0;
        let receipt = Receipt { created_at, ttl, has_passphrase, recipients, domain, seen, stamped };
        Ok(Self { link_hash, receipt_hash, tries, receipt, owner })
    }
}

/// What the audit log tells of a head.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Glance {
    pub(crate) created_at: Timestamp,
    pub(crate) stamped: Option<Fate>,
    pub(crate) is_forgotten: bool,
    /// Nobody has looked at it or tried a passphrase: it is as it was made.
    pub(crate) is_untouched: bool,
    pub(crate) account: Option<AccountId>,
}

/// Version 1: generation 4, salt 32, wrapped link 36, ciphertext to the end.
pub(crate) fn encode_sealed(sealed: &Sealed) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(1 + 4 + sealed.salt.len() + WRAPPED_LINK_BYTES + sealed.ciphertext.len());
    bytes.push(SEALED_V1);
    bytes.extend_from_slice(&sealed.generation.0.to_le_bytes());
    bytes.extend_from_slice(&sealed.salt);
    bytes.extend_from_slice(&sealed.wrapped_link);
    bytes.extend_from_slice(&sealed.ciphertext);
    bytes
}

pub(crate) fn decode_sealed(bytes: &[u8]) -> Result<Sealed, Malformed> {
    let mut reader = Reader(bytes);
    if reader.byte()? != SEALED_V1 {
        return Err(Malformed);
    }
    let generation = Generation(reader.u32()?);
    let (salt, wrapped_link) = (reader.array()?, reader.array()?);
    Ok(Sealed { generation, salt, wrapped_link, ciphertext: reader.0.to_vec() })
}

/// The root key generation that sealed these bytes.
pub(crate) fn generation_of(sealed: &[u8]) -> Result<Generation, Malformed> {
    let mut reader = Reader(sealed.get(1..).ok_or(Malformed)?);
    reader.u32().map(Generation)
}

/// Takes fields off the front of a record.
pub(crate) struct Reader<'a>(pub(crate) &'a [u8]);

impl<'a> Reader<'a> {
    pub(crate) fn array<const N: usize>(&mut self) -> Result<[u8; N], Malformed> {
        let (field, rest) = self.0.split_first_chunk().ok_or(Malformed)?;
        self.0 = rest;
        Ok(*field)
    }

    pub(crate) fn slice(&mut self, length: usize) -> Result<&'a [u8], Malformed> {
        let (field, rest) = self.0.split_at_checked(length).ok_or(Malformed)?;
        self.0 = rest;
        Ok(field)
    }

    pub(crate) fn byte(&mut self) -> Result<u8, Malformed> {
        self.array().map(|[byte]| byte)
    }

    pub(crate) fn u32(&mut self) -> Result<u32, Malformed> {
        self.array().map(u32::from_le_bytes)
    }

    pub(crate) fn u64(&mut self) -> Result<u64, Malformed> {
        self.array().map(u64::from_le_bytes)
    }

    /// The number at the end.
    fn last_u64(&mut self) -> Result<u64, Malformed> {
        let (rest, field) = self.0.split_last_chunk().ok_or(Malformed)?;
        self.0 = rest;
        Ok(u64::from_le_bytes(*field))
    }

    /// Every store keeps it as a signed integer; a larger one was never made ([`AccountId::generate`]).
    fn account(&mut self) -> Result<AccountId, Malformed> {
        let number = i64::from_le_bytes(self.array()?);
        number.try_into().map(AccountId::from_number).map_err(|_| Malformed)
    }

    fn timestamp(&mut self) -> Result<Timestamp, Malformed> {
        self.u64().map(Timestamp::from_millis)
    }

    fn fate(&mut self) -> Result<Option<Fate>, Malformed> {
        let (fate, at) = (self.byte()?, self.timestamp()?);
        Ok(match fate {
            0 => None,
            1 => Some(Fate::Revealed(at)),
            2 => Some(Fate::Burned(at)),
            3 => Some(Fate::Expired(at)),
            _ => return Err(Malformed),
        })
    }

    /// All that is left. Most have none, and nothing is allocated for those.
    fn recipients(&mut self) -> Result<Arc<[MaskedEmail]>, Malformed> {
        let mut recipients = Vec::new();
        while !self.0.is_empty() {
            let length = u16::from_le_bytes(self.array()?);
            let text = std::str::from_utf8(self.slice(usize::from(length))?).map_err(|_| Malformed)?;
            recipients.push(MaskedEmail::from_stored(text.to_owned()));
        }
        Ok(if recipients.is_empty() { Arc::default() } else { recipients.into() })
    }
}

#[cfg(test)]
mod tests {
    use glimpse_core::crypto::account::SEALED_RECEIPT_BYTES;
    use proptest::prelude::*;

    use super::*;

    fn hex(bytes: &[u8]) -> String {
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    fn head(stamped: Option<Fate>, seen: Option<Seen>) -> Head {
        Head {
            link_hash: [0x11; 16],
            receipt_hash: [0x22; 16],
            tries: Tries {
                count: 3,
                window_from: Timestamp::from_millis(0x0102),
                locked_until: Timestamp::from_millis(0x0304),
            },
            receipt: Receipt {
                created_at: Timestamp::from_millis(0x0506),
                ttl: Ttl::from_seconds(3600),
                has_passphrase: true,
                recipients: Arc::default(),
                domain: None,
                seen,
                stamped,
            },
            owner: None,
        }
    }

    #[test]
    fn a_head_is_the_golden_one() {
        let seen = Seen { first_at: Timestamp::from_millis(0x0708), count: 2 };
        let golden = [
            "01",
            &"11".repeat(16),
            &"22".repeat(16),
            "0605000000000000",
            "100e0000",
            "01",
            "020a09000000000000",
            "080700000000000002000000",
            "03000000",
            "0201000000000000",
            "0403000000000000",
        ];
        let head = head(Some(Fate::Burned(Timestamp::from_millis(0x090a))), Some(seen));
        assert_eq!(hex(&head.encode()), golden.concat());
        assert_eq!(Head::decode(&head.encode()), Ok(head.clone()));
        let receipt_key = SealedReceiptKey([0x66; SEALED_RECEIPT_BYTES]);
        let on_domain = Head { receipt: head.receipt.clone().on(Some(DomainId::from_number(0x0d0e))), ..head.clone() };
        assert_eq!(
            hex(&on_domain.encode()),
            golden.concat().replacen("100e000001", "100e000003", 1) + "0e0d000000000000"
        );
        assert_eq!(Head::decode(&on_domain.encode()), Ok(on_domain));
        let owner = Some(Arc::new(Owner { account: AccountId::from_number(0x0b0c), receipt_key }));
        let (owned, golden) =
            (Head { owner, ..head }, [&golden.concat(), "0c0b000000000000", &"66".repeat(68)].concat());
        assert_eq!(hex(&owned.encode()), golden);
        assert_eq!(Head::decode(&owned.encode()), Ok(owned.clone()));
        let masks = ["a*@b*.c", "d*"].map(|mask| MaskedEmail::from_stored(mask.to_owned()));
        let mailed = Head { receipt: owned.receipt.clone().mailed_to(masks.into_iter()), ..owned };
        let golden = golden + "0700612a40622a2e63" + "0200642a";
        assert_eq!(hex(&mailed.encode()), golden);
        assert_eq!(Head::decode(&mailed.encode()), Ok(mailed.clone()));
        let all = Head { receipt: mailed.receipt.clone().on(Some(DomainId::from_number(0x0d0e))), ..mailed };
        assert_eq!(hex(&all.encode()), golden.replacen("100e000001", "100e000003", 1) + "0e0d000000000000");
        assert_eq!(Head::decode(&all.encode()), Ok(all));
    }

    #[test]
    fn sealed_bytes_are_the_golden_ones() {
        let sealed = Sealed {
            generation: Generation(7),
            salt: [0x33; 32],
            wrapped_link: [0x44; WRAPPED_LINK_BYTES],
            ciphertext: vec![0x55; 3],
        };
        let golden = ["01", "07000000", &"33".repeat(32), &"44".repeat(36), "555555"].concat();
        assert_eq!(hex(&encode_sealed(&sealed)), golden);
        assert_eq!(generation_of(&encode_sealed(&sealed)), Ok(Generation(7)));
        assert_eq!(decode_sealed(&encode_sealed(&sealed)), Ok(sealed));
    }

    #[test]
    fn a_record_of_another_version_or_length_is_refused() {
        let good = head(None, None).encode();
        for bad in [&good[..good.len() - 1], &[good.as_slice(), &[0]].concat(), &[&[2], &good[1..]].concat(), &[]] {
            assert_eq!(Head::decode(bad), Err(Malformed));
        }
        let owned = |number| {
            let owner = Owner {
                account: AccountId::from_number(number),
                receipt_key: SealedReceiptKey([0x66; SEALED_RECEIPT_BYTES]),
            };
            Head { owner: Some(Arc::new(owner)), ..head(None, None) }.encode()
        };
        assert!(Head::decode(&owned(i64::MAX.unsigned_abs())).is_ok());
        let too_large = owned(1 << 63);
        assert_eq!(Head::decode(&too_large), Err(Malformed), "no database keeps it");
        assert_eq!(Head::glance(&too_large), Err(Malformed));
        assert_eq!(decode_sealed(&[0; 200]), Err(Malformed), "erased bytes are zeros and decode to nothing");
    }

    proptest! {
        #[test]
        fn decoding_never_panics_and_only_accepts_what_encoding_writes(bytes in prop::collection::vec(any::<u8>(), 0..100)) {
            if let Ok(head) = Head::decode(&bytes) {
                prop_assert_eq!(head.encode().len(), bytes.len());
                let account = head.owner.as_ref().map(|owner| owner.account);
                let (created_at, stamped) = (head.receipt.created_at, head.receipt.stamped);
                let glance = Head::glance(&bytes).unwrap();
                let is_forgotten = head.is_forgotten();
                prop_assert_eq!(glance, Glance { created_at, stamped, is_forgotten, account, ..glance });
            }
            if let Ok(sealed) = decode_sealed(&bytes) {
                prop_assert_eq!(encode_sealed(&sealed), bytes);
            }
        }
    }
}
