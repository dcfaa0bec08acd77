//! What a fuzzer calls: the parsers of this crate, and what holds whatever they are given. Not a part of the product: it is there
//! for the fuzzer and for the test that replays what the fuzzer kept.

use std::sync::atomic::{AtomicU8, Ordering};

use crate::{
    account::{ApiToken, EMAIL_BYTES_MAX, Email, MaskedEmail},
    crypto::{
        document,
        keyring::{Generation, RootKeyring},
        letter,
        seal::{self, Sealed, WRAPPED_LINK_BYTES},
        slip::Slip,
    },
    domain::{HOST_BYTES_MAX, HostName},
    link::{KEY_BYTES, LinkKey, MaskKey, ReceiptKey, Row},
    random::Random,
    secret::SecretText,
    time::Timestamp,
};

/// A parser by its name, and what has to hold whatever it is given.
pub type Target = (&'static str, fn(&[u8]));

/// All parsers.
pub const TARGETS: &[Target] = &[
    ("key", key),
    ("token", token),
    ("email", email),
    ("host", host),
    ("keyring", keyring),
    ("slip", slip),
    ("sealed", sealed),
];

/// Every byte is the next number: an input alone decides what happens.
#[derive(Default)]
struct Counting(AtomicU8);

impl Random for Counting {
    fn fill(&self, bytes: &mut [u8]) {
        bytes.fill_with(|| self.0.fetch_add(1, Ordering::Relaxed));
    }
}

fn text(data: &[u8]) -> &str {
    str::from_utf8(data).unwrap_or_default()
}

const MASK: MaskKey = MaskKey::from_bytes([7; 32]);

/// A key is exactly what it would write, and every 160 bits are one.
fn key(data: &[u8]) {
    let (link, receipt) = (LinkKey::parse(text(data)), ReceiptKey::parse(text(data)));
    assert_eq!(link.is_some(), receipt.is_some());
    if let (Some(link), Some(receipt)) = (link, receipt) {
        assert_eq!((link.to_text().as_str(), receipt.to_text().as_str()), (text(data), text(data)));
        let (link, receipt) = (link.locator(&MASK).0, receipt.locator(&MASK).0);
        assert!(link.row.number() < Row::END && link.row == receipt.row);
        assert_ne!(link.hash, receipt.hash, "a receipt does not open");
    }
    if let Some(bytes) = data.first_chunk::<KEY_BYTES>() {
        let again = LinkKey::parse(LinkKey::from_exposed(*bytes).to_text().as_str());
        assert_eq!(again.as_ref().map(LinkKey::expose), Some(bytes));
    }
}

/// A token is its digits, whatever their case.
fn token(data: &[u8]) {
    if let Some(token) = ApiToken::parse(text(data)) {
        assert_eq!(*token.to_text(), text(data).to_ascii_lowercase());
        let again = ApiToken::parse(&token.to_text());
        assert_eq!(again.map(|token| token.hash()), Some(token.hash()));
    }
}

/// An address is its own only spelling, and has nothing in it that a header or a log would trip over.
fn email(data: &[u8]) {
    let Ok(email) = Email::parse(text(data)) else { return };
    let written = email.as_str();
    assert!(Email::parse(written).is_ok_and(|again| again.as_str() == written), "{written:?}");
    assert!(email.is(written) && email.is(text(data)));
    assert!(written.len() <= EMAIL_BYTES_MAX && written.matches('@').count() == 1);
    assert!(!written.contains(|sign: char| sign.is_whitespace() || sign.is_control()), "{written:?}");
    assert!(!written.contains(['"', '<', '>', ',', ';', ':', '(', ')']), "{written:?}");
    let mask = MaskedEmail::of(&email);
    assert!(mask.as_str().contains("*****@") && MaskedEmail::from_stored(mask.as_str().to_owned()) == mask);
}

/// A host name is its own only spelling, in ASCII and in the letters of its language.
fn host(data: &[u8]) {
    let Ok(host) = HostName::parse(text(data)) else { return };
    let written = host.as_str();
    assert_eq!(HostName::parse(written).as_ref(), Ok(&host));
    assert_eq!(HostName::parse(&host.to_unicode()).as_ref(), Ok(&host), "{:?}", host.to_unicode());
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-.".contains(&byte);
    assert!(written.bytes().all(is_plain) && written.contains('.') && written.len() <= HOST_BYTES_MAX, "{written:?}");
    assert!(!written.ends_with('.') && !written.starts_with(['.', '-']), "{written:?}");
}

/// A keyring survives its text; what is refused is refused without its text.
fn keyring(data: &[u8]) {
    match RootKeyring::parse(text(data)) {
        Ok(ring) => {
            let written = ring.to_text();
            let again = RootKeyring::parse(&written);
            assert!(again.is_ok_and(|again| again.to_text() == written && again.sealing() == ring.sealing()));
            assert!(ring.generations().any(|generation| generation == ring.sealing()));
        }
        Err(error) => {
            let said = error.to_string();
            assert!(text(data).split_ascii_whitespace().all(|word| word.len() < 32 || !said.contains(word)), "{said}");
        }
    }
    if let Ok(ring) = RootKeyring::parse_single(text(data)) {
        assert_eq!(ring.to_text().trim_start_matches("1 ").trim_end(), text(data).trim().to_ascii_lowercase());
    }
}

/// A ring that no input was ever sealed with: those that the fuzzer begins with are the golden ones of another.
fn ring() -> RootKeyring {
    let Ok(ring) = RootKeyring::parse_single(&"5ec7".repeat(16)) else { unreachable!("those are 64 digits") };
    ring
}

/// Nothing is a slip but what was signed, and that comes back as it was; altered anywhere, it is none.
fn slip(data: &[u8]) {
    let (ring, now) = (ring(), Timestamp::from_millis(0));
    assert!(Slip::read(text(data), now, &ring).is_none(), "nobody signed that");
    let Some((at, [to, plan @ ..])) = data.split_first() else { return };
    let slip = Slip::Invitation { plan: text(&plan[..plan.len().min(200)]).to_owned() };
    let ends_at = Timestamp::from_millis(u64::from(*to));
    let signed = slip.sign(ends_at, &ring, &Counting::default());
    let good = Slip::read(&signed, now, &ring).map(|good| (good.slip, good.ends_at));
    assert_eq!(good, (*to > 0).then_some((slip, ends_at)));
    let (at, to) = (usize::from(*at) % signed.len(), char::from(*to));
    let altered: String = signed.chars().enumerate().map(|(place, sign)| if place == at { to } else { sign }).collect();
    // Blanks around it are a reader's, not an attacker's.
    assert!(altered.trim() == signed || Slip::read(&altered, now, &ring).is_none(), "{altered}");
}

/// What was sealed opens in its place as it was, and nothing else opens: no other bytes, no bit of them turned, no other place.
fn sealed(data: &[u8]) {
    let (ring, random) = (ring(), Counting::default());
    assert!(letter::open(data, b"place", &ring).is_err() && document::open(data, "wish", "name", &ring).is_none());
    let [at, mask, message @ ..] = data else { return };
    let turn = |bytes: &mut [u8]| {
        let at = usize::from(*at) * 3 % bytes.len();
        bytes[at] ^= if *mask == 0 { 1 } else { *mask };
    };
    let mut letter = letter::seal(message, b"place", &ring, &random);
    assert_eq!(letter::open(&letter, b"place", &ring).as_ref().map(|opened| opened.as_slice()), Ok(message));
    assert!(document::open(&letter, "place", "", &ring).is_none());
    assert_eq!(letter::generation_of(&letter), Some(Generation(1)));
    turn(&mut letter);
    assert!(letter::open(&letter, b"place", &ring).is_err());

    let (Some(row), Ok(secret)) =
        (Row::new(u64::from(*at)), SecretText::new(text(message).to_owned().into(), usize::MAX))
    else {
        return;
    };
    let (link, receipt) = (LinkKey::generate(row, &MASK, &random), ReceiptKey::generate(row, &MASK, &random));
    let good = seal::seal(&secret, None, (&link, &receipt), &ring, &MASK, &random);
    assert!(matches!(seal::open(&good, &link, &ring, &MASK), Ok(seal::Unsealed::Opened(_))));
    let unwrapped = seal::unwrap_link(&good, &receipt, &ring, &MASK);
    assert!(unwrapped.is_ok_and(|unwrapped| unwrapped.expose() == link.expose()));
    let mut altered = good.clone();
    turn(&mut altered.ciphertext);
    assert!(seal::open(&altered, &link, &ring, &MASK).is_err());
    let mut altered = good;
    turn(&mut altered.wrapped_link);
    assert!(seal::unwrap_link(&altered, &receipt, &ring, &MASK).is_err());
    let (salt, wrapped_link) = ([*at; 32], [*mask; WRAPPED_LINK_BYTES]);
    let foreign = Sealed { generation: Generation(1), salt, wrapped_link, ciphertext: message.to_vec() };
    assert!(seal::open(&foreign, &link, &ring, &MASK).is_err());
    assert!(seal::unwrap_link(&foreign, &receipt, &ring, &MASK).is_err());
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
