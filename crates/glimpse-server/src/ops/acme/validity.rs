//! From when until when a certificate is good (RFC 5280, 4.1.2.5): the one thing of it that TLS does not tell us. Reads as much of DER as
//! that takes; whatever else stands there is passed over.

use glimpse_core::time::Timestamp;

const SEQUENCE: u8 = 0x30;
const INTEGER: u8 = 0x02;
const VERSION: u8 = 0xa0;
const UTC_TIME: u8 = 0x17;
const GENERALIZED_TIME: u8 = 0x18;

/// Since when, and until when.
pub(super) fn of(certificate: &[u8]) -> Option<(Timestamp, Timestamp)> {
    let (certificate, _) = expect(SEQUENCE, certificate)?;
    let (mut rest, _) = expect(SEQUENCE, certificate)?;
    if let Some((_, after)) = expect(VERSION, rest) {
        rest = after;
    }
    // Serial number, algorithm, issuer.
    for tag in [INTEGER, SEQUENCE, SEQUENCE] {
        (_, rest) = expect(tag, rest)?;
    }
    let (validity, _) = expect(SEQUENCE, rest)?;
    let (from, rest) = time(validity)?;
    let (until, _) = time(rest)?;
    Some((from, until))
}

/// The content of the first element, and what follows it, if it has this tag.
fn expect(tag: u8, bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (found, content, rest) = element(bytes)?;
    (found == tag).then_some((content, rest))
}

/// Tag, content, and what follows (X.690, 8.1, with the short tags that certificates have).
fn element(bytes: &[u8]) -> Option<(u8, &[u8], &[u8])> {
    let (&[tag, first], mut rest) = bytes.split_first_chunk::<2>()?;
    let mut length = usize::from(first);
    if first >= 0x80 {
        let (octets, after) = rest.split_at_checked(usize::from(first & 0x7f))?;
        if octets.is_empty() || octets.len() > 4 {
            return None;
        }
        length = octets.iter().fold(0, |length, octet| length << 8 | usize::from(*octet));
        rest = after;
    }
    let (content, rest) = rest.split_at_checked(length)?;
    Some((tag, content, rest))
}

/// `YYMMDDHHMMSSZ` or `YYYYMMDDHHMMSSZ`.
fn time(bytes: &[u8]) -> Option<(Timestamp, &[u8])> {
    let (tag, content, rest) = element(bytes)?;
    let digits = content.strip_suffix(b"Z")?;
    if !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let number = |digits: &[u8]| digits.iter().fold(0, |number, digit| number * 10 + u64::from(digit - b'0'));
    let (year, digits) = match (tag, digits.len()) {
        (UTC_TIME, 12) => {
            let year = number(&digits[..2]);
            (if year < 50 { 2000 + year } else { 1900 + year }, &digits[2..])
        }
        (GENERALIZED_TIME, 14) => (number(&digits[..4]), &digits[4..]),
        _ => return None,
    };
    let at = |index: usize| number(&digits[2 * index..2 * index + 2]);
    let [month, day, hours, minutes, seconds] = [0, 1, 2, 3, 4].map(at);
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) || hours > 23 || minutes > 59 || seconds > 60 {
        return None;
    }
    let seconds = ((days(year, month, day)? * 24 + hours) * 60 + minutes) * 60 + seconds;
    Some((Timestamp::from_millis(seconds * 1000), rest))
}

/// Days since 1970-01-01. A year begins in March here, so that its leap day is its last.
fn days(year: u64, month: u64, day: u64) -> Option<u64> {
    let (year, month) = if month > 2 { (year, month - 3) } else { (year.checked_sub(1)?, month + 9) };
    let days = year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + day - 1;
    // 1970-01-01 is this day of that count.
    days.checked_sub(719_468)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rcgen::{CertificateParams, KeyPair, date_time_ymd};

    use super::*;

    fn certificate(from: (i32, u8, u8), until: (i32, u8, u8)) -> Vec<u8> {
        let mut params = CertificateParams::new(["glimpse.example".to_owned()]).unwrap();
        params.not_before = date_time_ymd(from.0, from.1, from.2);
        params.not_after = date_time_ymd(until.0, until.1, until.2);
        params.self_signed(&KeyPair::generate().unwrap()).unwrap().der().to_vec()
    }

    #[test]
    fn both_times_are_those_of_the_certificate() {
        for (from, until, expected) in [
            ((2026, 11, 21), (2027, 2, 19), (1_795_219_200, 1_802_995_200)),
            ((1999, 12, 31), (2000, 2, 29), (946_598_400, 951_782_400)),
            // From 2050 on years have four digits.
            ((2049, 12, 31), (2100, 3, 1), (2_524_521_600, 4_107_542_400)),
        ] {
            let (from, until) = of(&certificate(from, until)).unwrap();
            assert_eq!((from.seconds(), until.seconds()), expected);
        }
    }

    #[test]
    fn nothing_that_is_cut_short_has_times() {
        let whole = certificate((2026, 1, 1), (2027, 1, 1));
        for length in 0..whole.len() {
            assert_eq!(of(&whole[..length]), None);
        }
    }

    proptest! {
        #[test]
        fn reading_never_panics(bytes: Vec<u8>, at in 0usize..200, byte: u8) {
            let _ = of(&bytes);
            let mut altered = certificate((2026, 1, 1), (2049, 1, 1));
            let at = at % altered.len();
            altered[at] = byte;
            let _ = of(&altered);
        }
    }
}
