//! What a fuzzer calls: the parsers of this crate, and what holds whatever they are given. Not a part of the product: it is there
//! for the fuzzer and for the test that replays what the fuzzer kept.

use std::fs::File;
use std::io::Write;
use std::os::fd::AsRawFd;
use std::path::PathBuf;

use rustix::fs::{MemfdFlags, memfd_create};

use crate::{
    backup,
    record::{Head, decode_sealed, encode_sealed, generation_of},
    redis::{fields, fuzz::redis_url},
};

/// A parser by its name, and what has to hold whatever it is given.
pub type Target = (&'static str, fn(&[u8]));

/// Parsers by name.
pub const TARGETS: &[Target] = &[
    ("head", head),
    ("sealed-record", sealed_record),
    ("account", account),
    ("backup", backup),
    ("journal", crate::embedded::fuzz::journal),
    ("batch", crate::embedded::fuzz::batch),
    ("redis-url", redis_url),
];

/// A head is as long as it is written, and what it means survives.
fn head(data: &[u8]) {
    let Ok(head) = Head::decode(data) else { return };
    let written = head.encode();
    assert_eq!(written.len(), data.len());
    assert_eq!(Head::decode(&written).as_ref(), Ok(&head));
    // Whoever cuts it finds out, but where a list of recipients ends between two of them.
    if head.receipt.recipients.is_empty() && head.owner.is_none() && head.receipt.domain.is_none() {
        assert!(Head::decode(&written[..written.len() - 1]).is_err());
    }
}

/// Sealed bytes survive to the last one.
fn sealed_record(data: &[u8]) {
    if let Ok(sealed) = decode_sealed(data) {
        assert_eq!(encode_sealed(&sealed), data);
        assert_eq!(generation_of(data), Ok(sealed.generation));
    }
}

/// Accounts and tokens in a backup or in Redis mean what they meant.
fn account(data: &[u8]) {
    let Some(found) = fields::decode(data) else { return };
    if let Some(account) = fields::account(&found) {
        assert_eq!(account.is_suspended, found.get("suspended").is_none_or(|flag| flag != b"0"));
        let again = fields::decode(&fields::encode(&fields::of_account(&account)));
        assert!(again.and_then(|again| fields::account(&again)).is_some_and(|again| again == account));
    }
    if let Some(token) = fields::token(&found) {
        // What ends does not become what never ends.
        assert_eq!(token.expires_at.is_some(), found.get("expires").is_some_and(|text| !text.is_empty()));
        let again = fields::decode(&fields::encode(&fields::of_token(&token)));
        assert_eq!(again.and_then(|again| fields::token(&again)), Some(token));
    }
}

/// A file that nobody else sees.
fn file(bytes: &[u8]) -> Option<(File, PathBuf)> {
    let mut file = File::from(memfd_create("fuzz", MemfdFlags::CLOEXEC).ok()?);
    file.write_all(bytes).ok()?;
    let path = format!("/proc/self/fd/{}", file.as_raw_fd()).into();
    Some((file, path))
}

/// A file is a backup whole or not at all. The first two bytes say what is altered; the magic in front and the hash behind are
/// put there, or a fuzzer would never see a record.
fn backup(data: &[u8]) {
    let [place, mask, records @ ..] = data else { return };
    let whole = backup::sealed_file(records);
    let Some((_file, path)) = file(&whole) else { return };
    let Ok(contents) = backup::verify(&path) else { return };
    let counted = contents.counts.rows + contents.others + contents.counts.accounts;
    assert!(counted <= records.len() / 5, "more was found than there is room for");
    let mut altered = whole.clone();
    let at = usize::from(*place) * 7 % altered.len();
    altered[at] ^= if *mask == 0 { 1 } else { *mask };
    for wrong in [altered, whole[..at].to_vec(), [whole, vec![*mask]].concat()] {
        let Some((_file, path)) = file(&wrong) else { return };
        assert!(backup::verify(&path).is_err(), "byte {at}");
    }
}

#[cfg(test)]
#[path = "../../../fuzz/replay.rs"]
mod replay;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_fuzzer_kept_breaks_no_promise() {
        TARGETS.iter().for_each(|(name, target)| replay::replay(name, target));
    }
}
