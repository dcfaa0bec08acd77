//! Somebody has the whole folder and the root key, but no link: every row is tried with whatever the formats offer.

use std::time::Duration;

use glimpse_core::{
    account::{ApiToken, TOKEN_BYTES},
    crypto::{
        account::{AccountKey, ReceiptOpener, WrapSecret},
        password::Password,
        seal::{Sealed, open, unwrap_link},
    },
    link::{KEY_BYTES, LOCATOR_HASH_BYTES, LinkKey, ReceiptKey, Row},
};

use super::{open as open_store, runtime};
use crate::{
    Store,
    contract::{Made, Seeded, joined, sealed},
    record::{Head, decode_sealed},
};

/// A row as the thief reads it.
struct Stolen {
    row: Row,
    head: Head,
    sealed: Sealed,
}

fn steal(folder: &std::path::Path) -> Vec<Stolen> {
    let database = rusqlite::Connection::open(folder.join("glimpse.db")).unwrap();
    let sealed = std::fs::read(folder.join("sealed-00000001")).unwrap();
    let mut select = database.prepare("SELECT row, head, offset, length FROM secret WHERE file = 1").unwrap();
    let rows = select.query_map([], |found| {
        let (head, offset, length): (Vec<u8>, usize, usize) = (found.get(1)?, found.get(2)?, found.get(3)?);
        Ok(Stolen {
            row: Row::new(found.get(0)?).unwrap(),
            head: Head::decode(&head).unwrap(),
            sealed: decode_sealed(&sealed[offset..offset + length]).unwrap(),
        })
    });
    rows.unwrap().map(Result::unwrap).collect()
}

/// Keys that a thief could build for this row: the row number is known, the 120 random bits are not.
fn guesses(stolen: &Stolen) -> Vec<[u8; KEY_BYTES]> {
    let [zeros, ones] = [[0u8; KEY_BYTES], [0xff; KEY_BYTES]];
    let mut guesses = vec![zeros, ones];
    for material in [
        &stolen.head.link_hash[..],
        &stolen.head.receipt_hash,
        &stolen.sealed.salt[..LOCATOR_HASH_BYTES],
        &stolen.sealed.wrapped_link[..KEY_BYTES],
        &stolen.sealed.ciphertext[..LOCATOR_HASH_BYTES],
    ] {
        let mut key = zeros;
        key[..5].copy_from_slice(&stolen.row.number().to_be_bytes()[3..]);
        let length = material.len().min(15);
        key[5..5 + length].copy_from_slice(&material[..length]);
        guesses.push(key);
        let mut whole = zeros;
        whole[..material.len().min(KEY_BYTES)].copy_from_slice(&material[..material.len().min(KEY_BYTES)]);
        guesses.push(whole);
    }
    guesses
}

/// The text form of guessed bytes: base 36 by long division, as the format says.
fn text(mut bytes: [u8; KEY_BYTES]) -> String {
    let mut digits = Vec::new();
    for _ in 0..31 {
        let mut rest = 0u32;
        for byte in &mut bytes {
            let dividend = rest << 8 | u32::from(*byte);
            *byte = u8::try_from(dividend / 36).unwrap();
            rest = dividend % 36;
        }
        digits.push(char::from_digit(rest, 36).unwrap());
    }
    digits.iter().rev().collect()
}

#[test]
fn database_and_root_key_together_open_no_row() {
    let (folder, runtime) = (tempfile::tempdir().unwrap(), runtime());
    let random = Seeded::new(7);
    let made: Vec<Made> = runtime.block_on(async {
        let store = open_store(folder.path(), Duration::from_secs(600));
        let mut made = Vec::new();
        for number in 0..200 {
            let passphrase = (number % 10 == 0).then_some("passphrase");
            let (secret, new) = sealed(&*store, &"x".repeat(1 + random.below(2000)), 86_400, passphrase).await;
            store.create(new).await.unwrap();
            made.push(secret);
        }
        store.close().await;
        made
    });
    let (stolen, mask) = (steal(folder.path()), Made::mask());
    assert_eq!(stolen.len(), made.len());
    let (ring, mut tried) = (made[0].ring(), 0);
    for (victim, own) in stolen.iter().zip(&made) {
        let mut keys: Vec<String> = guesses(victim).into_iter().map(text).collect();
        // Keys of other secrets, of which the thief may hold some, and the victim's own receipt key in the link's place.
        let others = made.iter().filter(|other| !std::ptr::eq(*other, own)).take(20);
        keys.extend(
            others
                .flat_map(|other| [&other.link.to_text(), &other.receipt.to_text()].map(|key| key.as_str().to_owned())),
        );
        for key in keys {
            tried += 1;
            assert!(open(&victim.sealed, &LinkKey::parse(&key).unwrap(), ring, &mask).is_err());
            assert!(unwrap_link(&victim.sealed, &ReceiptKey::parse(&key).unwrap(), ring, &mask).is_err());
        }
        let own_receipt = own.receipt.to_text();
        assert!(open(&victim.sealed, &LinkKey::parse(own_receipt.as_str()).unwrap(), ring, &mask).is_err());
        assert!(
            open(&victim.sealed, &own.link, ring, &mask).is_ok(),
            "with the link it opens, so the attack is a real one"
        );
    }
    assert!(tried > 200 * 30);
}

/// What a thief can make tokens and passwords of: every stretch of bytes in the accounts' file that is long enough, at the
/// places where something stands.
fn account_guesses(accounts: &[u8]) -> (Vec<ApiToken>, Vec<String>) {
    let stretches = accounts.windows(TOKEN_BYTES).step_by(4).filter(|bytes| bytes.iter().any(|byte| *byte != 0));
    let texts: Vec<String> = stretches.map(|bytes| bytes.iter().map(|byte| format!("{byte:02x}")).collect()).collect();
    let tokens = texts.iter().map(|text| ApiToken::parse(text).unwrap()).collect();
    (tokens, texts.into_iter().step_by(16).collect())
}

#[test]
fn database_and_root_key_together_open_no_secret_of_an_account() {
    let (folder, runtime) = (tempfile::tempdir().unwrap(), runtime());
    let (members, made) = runtime.block_on(async {
        let store = open_store(folder.path(), Duration::from_secs(600));
        let (mut members, mut made) = (Vec::new(), Vec::new());
        for (name, seed) in [("anna", 1), ("ben", 2), ("cleo", 3)] {
            let member = joined(&*store, name, seed).await;
            for number in 0..20 {
                made.push((members.len(), member.share(&*store, &format!("secret {number} of {name}"), 86_400).await));
            }
            let tokens = store.tokens(member.account.id).await.unwrap();
            members.push((member, tokens));
        }
        store.close().await;
        (members, made)
    });
    let (stolen, mask, ring) = (steal(folder.path()), Made::mask(), made[0].1.ring());
    assert_eq!(stolen.len(), made.len());
    let bytes = std::fs::read(folder.path().join("accounts.db")).unwrap();
    let (tokens, passwords) = account_guesses(&bytes);
    assert!(tokens.len() > 200 && passwords.len() > 10, "{} tokens, {} passwords", tokens.len(), passwords.len());

    let mut tried = 0;
    for (member, stored_tokens) in &members {
        let (account, token) = (&member.account, &stored_tokens[0]);
        let mut opens = |secret: &WrapSecret<'_>| {
            tried += 2;
            [&account.password.wrapped, &token.wrapped]
                .into_iter()
                .any(|wrapped| AccountKey::unwrap(wrapped, secret, account.id).is_some())
        };
        // A token of another account is nothing here either.
        let others = members.iter().filter(|(other, _)| other.account.id != account.id).map(|(other, _)| &other.token);
        for guess in tokens.iter().chain(others) {
            assert!(!opens(&WrapSecret::from(guess)), "a token made of what is on the disk opens the account");
        }
        for text in passwords.iter().map(String::as_str).chain([account.email.as_str(), "password", ""]) {
            let Some(password) = Password::attempt(text.to_owned().into()) else { continue };
            assert!(password.verify(&account.password.hash).is_none(), "a password on the disk is right");
        }
        let own_password = Password::attempt("correct horse".to_owned().into()).unwrap();
        let stretched = own_password.verify(&account.password.hash).expect("the right one is right");
        assert!(opens(&stretched.wrap_secret()) && opens(&WrapSecret::from(&member.token)), "so the attack is real");
    }
    // What is sealed to an account is no key of the row, whichever account opens it but its own.
    for (victim, (owner, _)) in stolen.iter().zip(&made) {
        let sealed = victim.head.owner.as_ref().unwrap().receipt_key;
        for (number, (member, _)) in members.iter().enumerate() {
            let receipt = ReceiptOpener::new(&member.key).open(&sealed, victim.row);
            assert_eq!(receipt.is_some(), number == *owner);
            let Some(receipt) = receipt else { continue };
            let link = unwrap_link(&victim.sealed, &receipt, ring, &mask).unwrap();
            assert!(open(&victim.sealed, &link, ring, &mask).is_ok(), "with the account's key it opens");
        }
        for start in (0..sealed.0.len() - KEY_BYTES).step_by(4) {
            let mut guess = [0; KEY_BYTES];
            guess.copy_from_slice(&sealed.0[start..start + KEY_BYTES]);
            let guess = text(guess);
            assert!(unwrap_link(&victim.sealed, &ReceiptKey::parse(&guess).unwrap(), ring, &mask).is_err());
            assert!(open(&victim.sealed, &LinkKey::parse(&guess).unwrap(), ring, &mask).is_err());
        }
    }
    assert!(tried > 3 * 2 * 200);
}
