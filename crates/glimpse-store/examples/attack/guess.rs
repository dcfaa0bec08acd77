//! Ways to open something: every stretch of bytes on the disk taken for a key, keys built of what is stored, passwords and tokens, and
//! the letters that wait.

use std::collections::BTreeSet;

use glimpse_core::{
    account::{AccountId, ApiToken, TOKEN_BYTES},
    crypto::{
        account::{AccountKey, ReceiptOpener, WrapSecret, WrappedAccountKey},
        letter,
        password::{Password, PasswordCost, PasswordHash},
        seal::unwrap_link,
    },
    link::{KEY_BYTES, KEY_CHARS, LinkKey, ReceiptKey, Row},
};

use crate::Tally;
use crate::disk::{Holder, Stolen, Victim};

/// Words that people take for passwords.
const PASSWORDS: &[&str] = &[
    "password",
    "password1",
    "passwort",
    "12345678",
    "123456789",
    "qwertyuiop",
    "letmein123",
    "correct horse",
    "correct horse battery staple",
    "administrator",
    "changeme",
    "glimpse",
    "onetimesecret",
    "secret",
    "iloveyou",
    "welcome1",
    "admin",
    "root",
    "test",
    "",
];
/// Texts of the disk that are tried as passwords, for each account: each costs an Argon2.
const TEXTS_MAX: usize = 40;
/// A key is random: a stretch with more zeros than this is none.
const ZEROS_MAX: usize = 3;

/// The text of a key's bytes: base 36, most significant digit first.
fn text(mut bytes: [u8; KEY_BYTES]) -> String {
    let mut digits = [b'0'; KEY_CHARS];
    for digit in digits.iter_mut().rev() {
        let mut rest = 0u32;
        for byte in &mut bytes {
            let dividend = rest << 8 | u32::from(*byte);
            *byte = u8::try_from(dividend / 36).unwrap_or(0);
            rest = dividend % 36;
        }
        *digit = b"0123456789abcdefghijklmnopqrstuvwxyz"[rest as usize];
    }
    String::from_utf8_lossy(&digits).into_owned()
}

/// Every stretch of the right length, at any offset, as bytes in both orders and as text.
pub(crate) fn every_stretch_of_every_file(stolen: &Stolen, tally: &mut Tally) {
    for content in &stolen.files {
        for window in content.windows(KEY_BYTES) {
            if window.iter().filter(|byte| **byte == 0).count() > ZEROS_MAX {
                continue;
            }
            let mut bytes = [0; KEY_BYTES];
            bytes.copy_from_slice(window);
            tally.key("stretches of bytes as keys", stolen, &text(bytes));
            bytes.reverse();
            tally.key("the same backwards", stolen, &text(bytes));
        }
        for window in content.windows(KEY_CHARS) {
            if window.iter().all(u8::is_ascii_alphanumeric) {
                let text = String::from_utf8_lossy(window).to_lowercase();
                tally.key("stretches of text as keys", stolen, &text);
            }
        }
        for window in content.windows(2 * KEY_BYTES) {
            if let Some(bytes) = from_hex(window) {
                tally.key("hexadecimal digits as keys", stolen, &text(bytes));
            }
        }
    }
}

fn from_hex(digits: &[u8]) -> Option<[u8; KEY_BYTES]> {
    let mut bytes = [0; KEY_BYTES];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?;
    }
    Some(bytes)
}

/// Keys for exactly the right row, whose random part is something that is stored beside it, or nothing at all.
pub(crate) fn keys_made_of_what_is_stored(stolen: &Stolen, tally: &mut Tally) {
    for (row, victim) in &stolen.victims {
        let Victim { sealed, hashes, .. } = victim;
        let materials: [&[u8]; 7] = [
            &[0; KEY_BYTES],
            &[0xff; KEY_BYTES],
            &hashes[0],
            &hashes[1],
            &sealed.salt,
            &sealed.wrapped_link,
            &sealed.ciphertext,
        ];
        for material in materials {
            for part in material.windows(KEY_BYTES - 5).take(64) {
                let mut bytes = [0; KEY_BYTES];
                bytes[5..].copy_from_slice(part);
                // The mask is stored: the row that this key would hide, if it said nothing, tells how to make it hide this one.
                let Some(blank) = LinkKey::parse(&text(bytes)) else { continue };
                let masked = blank.locator(&stolen.mask).0.row.number() ^ row;
                bytes[..5].copy_from_slice(&masked.to_be_bytes()[3..]);
                tally.key("keys made of what is stored", stolen, &text(bytes));
            }
        }
    }
}

/// Passwords and tokens of every account; whatever account opens, its receipts are opened.
pub(crate) fn accounts(stolen: &Stolen, tally: &mut Tally) {
    let texts = texts(stolen);
    for holder in &stolen.holders {
        let account = AccountId::from_number(holder.number);
        let words = PASSWORDS.iter().copied().chain([holder.email.as_str()]).chain(texts.iter().map(String::as_str));
        for word in words {
            let (Some(password), Some(hash)) = (Password::attempt(word.to_owned().into()), hash(holder)) else {
                continue;
            };
            tally.note("passwords of accounts", 1, None);
            if let Some(stretched) = password.verify(&hash) {
                let secret = stretched.wrap_secret();
                let keys = holder.wrapped.iter().filter_map(|wrapped| unwrap(wrapped, &secret, account));
                keys.for_each(|key| receipts("passwords of accounts", &key, holder, stolen, tally));
            }
        }
        for content in &stolen.files {
            for window in content.windows(TOKEN_BYTES) {
                if window.iter().filter(|byte| **byte == 0).count() > ZEROS_MAX {
                    continue;
                }
                let hex: String = window.iter().map(|byte| format!("{byte:02x}")).collect();
                try_token(&hex, holder, account, stolen, tally);
            }
            for window in content.windows(2 * TOKEN_BYTES).filter(|window| window.iter().all(u8::is_ascii_hexdigit)) {
                try_token(&String::from_utf8_lossy(window), holder, account, stolen, tally);
            }
        }
    }
    // What is sealed to an account is tried as the key itself.
    for victim in stolen.victims.values() {
        let Some((_, sealed)) = &victim.owner else { continue };
        for window in sealed.0.windows(KEY_BYTES) {
            let mut bytes = [0; KEY_BYTES];
            bytes.copy_from_slice(window);
            tally.everywhere("what is sealed to accounts, as keys", stolen, &text(bytes));
        }
    }
}

fn try_token(text: &str, holder: &Holder, account: AccountId, stolen: &Stolen, tally: &mut Tally) {
    let Some(token) = ApiToken::parse(text) else { return };
    tally.note("stretches of bytes as tokens", 1, None);
    for wrapped in &holder.wrapped {
        if let Some(key) = unwrap(wrapped, &WrapSecret::from(&token), account) {
            receipts("stretches of bytes as tokens", &key, holder, stolen, tally);
        }
    }
}

fn unwrap(wrapped: &[u8], secret: &WrapSecret<'_>, account: AccountId) -> Option<AccountKey> {
    AccountKey::unwrap(&WrappedAccountKey(wrapped.try_into().ok()?), secret, account)
}

fn hash(holder: &Holder) -> Option<PasswordHash> {
    Some(PasswordHash {
        cost: PasswordCost { memory_kib: holder.memory_kib, passes: holder.passes },
        salt: holder.salt.as_slice().try_into().ok()?,
        verifier: holder.verifier.as_slice().try_into().ok()?,
    })
}

/// With an account's key: the receipts of what it shared, and through them the links.
fn receipts(how: &'static str, key: &AccountKey, holder: &Holder, stolen: &Stolen, tally: &mut Tally) {
    let mut opener = ReceiptOpener::new(key);
    for (row, victim) in &stolen.victims {
        let Some((_, sealed)) = victim.owner.as_ref().filter(|(account, _)| *account == holder.number) else {
            continue;
        };
        let receipt: Option<ReceiptKey> = Row::new(*row).and_then(|row| opener.open(sealed, row));
        let is_open =
            receipt.is_some_and(|receipt| unwrap_link(&victim.sealed, &receipt, &stolen.ring, &stolen.mask).is_ok());
        tally.note(how, 1, is_open.then_some(*row));
    }
}

/// Longer texts that stand on the disk.
fn texts(stolen: &Stolen) -> BTreeSet<String> {
    let mut texts = BTreeSet::new();
    for content in &stolen.files {
        for run in content.split(|byte| !(b' '..=b'~').contains(byte)) {
            if (8..64).contains(&run.len()) && texts.len() < TEXTS_MAX {
                texts.insert(String::from_utf8_lossy(run).into_owned());
            }
        }
    }
    texts
}

/// Letters are sealed under the root key alone. Gives the rows whose links wait in them.
pub(crate) fn waiting_letters(stolen: &Stolen, tally: &mut Tally) -> BTreeSet<u64> {
    let mut rows = BTreeSet::new();
    for waiting in &stolen.letters {
        let place = [&waiting.id.0[..], &waiting.about.place()].concat();
        let Ok(sheet) = letter::open(&waiting.sealed, &place, &stolen.ring) else {
            tally.note("letters that wait", 1, None);
            continue;
        };
        for window in sheet.windows(KEY_CHARS) {
            let Some(link) = std::str::from_utf8(window).ok().and_then(LinkKey::parse) else { continue };
            let row = link.locator(&stolen.mask).0.row.number();
            let is_open = stolen.victims.get(&row).is_some_and(|victim| {
                ReceiptKey::parse(link.to_text().as_str()).is_some_and(|receipt| victim.opens(&link, &receipt, stolen))
            });
            tally.note("letters that wait", 1, is_open.then_some(row));
            rows.extend(is_open.then_some(row));
        }
    }
    rows
}
