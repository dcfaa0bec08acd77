//! Accounts: who creates. An address to sign in with, an identity that never changes, and API tokens.
//! Keeps the promise that a token is stored as a hash only.

use std::fmt;

use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::{crypto::labels, random::Random};

/// Bytes of an API token: 160 bits.
pub const TOKEN_BYTES: usize = 20;
/// Characters of a token of another form that may be one of the original service: from 100 bits in base 36 on.
const FOREIGN_CHARS: std::ops::RangeInclusive<usize> = 20..=64;
/// Different characters that one which was drawn by chance has, but for one in many millions.
const DISTINCT_CHARS_MIN: usize = 8;
/// The longest address (RFC 5321, 4.5.3.1.3, without the angle brackets).
pub const EMAIL_BYTES_MAX: usize = 254;
/// The longest part before the @ (RFC 5321, 4.5.3.1.1).
const LOCAL_BYTES_MAX: usize = 64;

/// What identifies an account inside; never shown, never reused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AccountId(u64);

impl AccountId {
    /// A fresh one: 62 random bits, so that every store can hold it as a signed integer.
    pub fn generate(random: &dyn Random) -> Self {
        let mut bytes = [0; 8];
        random.fill(&mut bytes);
        Self(u64::from_le_bytes(bytes) >> 2)
    }

    /// From its stored number.
    pub const fn from_number(number: u64) -> Self {
        Self(number)
    }

    /// Its number.
    pub const fn number(self) -> u64 {
        self.0
    }
}

/// A mail address, lower case, its host in the letters of its language (`bücher`, not `xn--bcher-kva`): two spellings of one
/// address are one account. Has no `Debug`, because addresses reach no log.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Email(String);

/// Not a mail address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("that is no mail address; write it like name@example.org")]
pub struct NoEmail;

impl Email {
    /// From text: one @ between a name and a host of at least two labels, visible characters only.
    ///
    /// # Errors
    /// When it is anything else.
    pub fn parse(text: &str) -> Result<Self, NoEmail> {
        // First, because lower case may be longer, and other characters.
        let text = text.trim_ascii().to_lowercase();
        let (local, host) = text.rsplit_once('@').ok_or(NoEmail)?;
        let host = &idna::domain_to_unicode(&idna::domain_to_ascii(host).map_err(|_| NoEmail)?).0;
        let is_name = |part: &str| part.chars().all(|sign| sign.is_alphanumeric() || sign.is_ascii_graphic());
        let is_label = |label: &str| {
            !label.is_empty()
                && label.chars().all(|sign| sign.is_alphanumeric() || sign == '-')
                && !label.starts_with('-')
                && !label.ends_with('-')
        };
        let is_local = (1..=LOCAL_BYTES_MAX).contains(&local.len())
            && is_name(local)
            && !local.contains(['@', '"', ',', ';', ':', '<', '>', '(', ')', '[', ']', '\\'])
            && !local.starts_with('.')
            && !local.ends_with('.')
            && !local.contains("..");
        let is_host = host.contains('.') && host.split('.').all(is_label);
        let text = format!("{local}@{host}");
        if is_local && is_host && text.len() <= EMAIL_BYTES_MAX { Ok(Self(text)) } else { Err(NoEmail) }
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the text is this address, in any spelling; takes the same time wherever they differ.
    pub fn is(&self, text: &str) -> bool {
        let text = Self::parse(text).map(|email| email.0).unwrap_or_default();
        self.0.as_bytes().ct_eq(text.as_bytes()).into()
    }
}

/// An address as receipts show it (API v1, 7.3): enough for the sender to tell which of theirs it was, and no more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MaskedEmail(String);

impl MaskedEmail {
    /// The mask of an address: two characters, `@`, one of the host, and its last label.
    pub fn of(email: &Email) -> Self {
        let (local, host) = email.0.rsplit_once('@').unwrap_or_default();
        let (host, last) = host.rsplit_once('.').unwrap_or_default();
        let head = |text: &str, chars: usize| text.chars().take(chars).collect::<String>();
        Self(format!("{}*****@{}*****.{last}", head(local, 2), head(host, 1)))
    }

    /// From what was stored.
    pub fn from_stored(mask: String) -> Self {
        Self(mask)
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The hash under which a token is stored and found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TokenHash(pub [u8; 32]);

impl TokenHash {
    /// The beginning of the hash, by which people tell tokens apart. Says nothing about the token.
    pub fn id(&self) -> String {
        self.0[..4].iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// An API token: whoever holds it acts for the account. Shown once, stored as a hash, wiped when dropped.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct ApiToken([u8; TOKEN_BYTES]);

impl ApiToken {
    /// A fresh one.
    pub fn generate(random: &dyn Random) -> Self {
        let mut token = Self([0; TOKEN_BYTES]);
        random.fill(&mut token.0);
        token
    }

    /// From its text: 40 hexadecimal digits. Anything else is no token.
    pub fn parse(text: &str) -> Option<Self> {
        let (pairs, rest) = text.as_bytes().as_chunks::<2>();
        let mut token = Self([0; TOKEN_BYTES]);
        if pairs.len() != TOKEN_BYTES || !rest.is_empty() {
            return None;
        }
        for (byte, [high, low]) in token.0.iter_mut().zip(pairs) {
            *byte = digit(*high)? << 4 | digit(*low)?;
        }
        Some(token)
    }

    /// From what a client sends: a token of ours, or one of the original service, which clients that were moved here go on sending
    /// (letters and digits, 20 to 64 of them). The second becomes 160 bits of `SHA-256(label ‖ text)`. Anything else is no token.
    pub fn presented(text: &str) -> Option<Self> {
        Self::parse(text).or_else(|| {
            let is_form = FOREIGN_CHARS.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric());
            if !is_form {
                return None;
            }
            let mut digest = Sha256::new().chain_update(labels::FOREIGN_TOKEN).chain_update(text).finalize();
            let mut token = Self([0; TOKEN_BYTES]);
            token.0.copy_from_slice(&digest[..TOKEN_BYTES]);
            digest.zeroize();
            Some(token)
        })
    }

    /// The same for one that is taken over: one that somebody may have thought up is none.
    pub fn taken_over(text: &str) -> Option<Self> {
        let distinct: std::collections::BTreeSet<u8> = text.bytes().collect();
        Self::presented(text).filter(|_| distinct.len() >= DISTINCT_CHARS_MIN)
    }

    /// `SHA-256(label ‖ token)`: a token is random enough to need no slow hash.
    pub fn hash(&self) -> TokenHash {
        TokenHash(Sha256::new().chain_update(labels::TOKEN_HASH).chain_update(self.0).finalize().into())
    }

    /// Its 40 digits, for whoever made it.
    pub fn to_text(&self) -> zeroize::Zeroizing<String> {
        let mut text = zeroize::Zeroizing::new(String::with_capacity(2 * TOKEN_BYTES));
        for byte in self.0 {
            let _ = fmt::Write::write_fmt(&mut *text, format_args!("{byte:02x}"));
        }
        text
    }

    /// The token's bytes, for wrapping the account's key only.
    pub(crate) fn expose(&self) -> &[u8; TOKEN_BYTES] {
        &self.0
    }
}

fn digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::random::tests::Counting;

    #[test]
    fn addresses_are_told_from_other_texts() {
        for good in
            ["a@b.example", "A.B+c@sub.example.org", "jürgen@bücher.example", " a@b.example ", "o'neil@b.example"]
        {
            assert!(Email::parse(good).is_ok(), "{good}");
        }
        let long = format!("{}@b.example", "a".repeat(65));
        for bad in [
            "",
            "@",
            "a@",
            "@b.example",
            "a@b",
            "a@b..example",
            "a b@c.example",
            "a@b.example,c@d.example",
            "a@-b.example",
            "a\u{0}@b.example",
            "a\r\n@b.example",
            ".a@b.example",
            // In lower case these are two characters, of which one is no letter.
            "\u{130}a@b.example",
            "a@b.example.",
            &long,
        ] {
            assert!(Email::parse(bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn spellings_of_an_address_are_one() {
        let email = Email::parse("Some.One@Example.ORG").unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(email.as_str(), "some.one@example.org");
        assert!(email.is("SOME.ONE@example.org") && !email.is("some.one@example.orgs") && !email.is(""));
    }

    #[test]
    fn a_masked_address_is_never_the_clear_one() {
        for (address, mask) in [
            ("tom@myspace.com", "to*****@m*****.com"),
            ("a@example.org", "a*****@e*****.org"),
            ("user@mail.example.co.uk", "us*****@m*****.uk"),
            ("x@y.io", "x*****@y*****.io"),
            ("jürgen@bücher.museum", "jü*****@b*****.museum"),
        ] {
            let email = Email::parse(address).unwrap_or_else(|error| panic!("{error}"));
            assert_eq!(MaskedEmail::of(&email).as_str(), mask);
        }
    }

    #[test]
    fn a_host_has_one_spelling() {
        for text in
            ["ben@bücher.example", "ben@xn--bcher-kva.example", "Ben@BÜCHER.example", "ben@XN--Bcher-KVA.example"]
        {
            let email = Email::parse(text).unwrap_or_else(|error| panic!("{error}"));
            assert_eq!(email.as_str(), "ben@bücher.example");
            assert!(email.is("ben@xn--bcher-kva.example") && email.is("ben@bücher.example"));
        }
    }

    #[test]
    fn an_identity_survives_its_number() {
        let id = AccountId::generate(&Counting::default());
        assert_eq!((AccountId::from_number(id.number()), id.number()), (id, 0x0706_0504_0302_0100 >> 2));
    }

    #[test]
    fn the_token_and_its_hash_are_the_golden_ones() {
        let token = ApiToken::generate(&Counting::default());
        assert_eq!(*token.to_text(), "000102030405060708090a0b0c0d0e0f10111213");
        let expected: [u8; 32] = Sha256::digest(
            b"glimpse token v1\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c\x0d\x0e\x0f\x10\x11\x12\x13",
        )
        .into();
        assert_eq!(token.hash(), TokenHash(expected));
        assert_eq!(token.hash().id().len(), 8);
        let upper = token.to_text().to_uppercase();
        assert_eq!(*ApiToken::parse(&upper).unwrap().to_text(), *token.to_text(), "however its digits are written");
    }

    #[test]
    fn a_token_of_the_original_service_is_one_and_no_other_text_is() {
        let of_v23 = "8b9c0fjq3v4w1x7l2m5n6k0p9r8s7t6u5v4w3";
        let token = ApiToken::presented(of_v23).unwrap();
        assert_eq!(*token.to_text(), {
            let digest = Sha256::digest(format!("glimpse foreign token v1{of_v23}").as_bytes());
            digest[..TOKEN_BYTES].iter().map(|byte| format!("{byte:02x}")).collect::<String>()
        });
        let of_v12 = "4eb33c6340006d6607c813fc7e707a32f8bf5342";
        assert_eq!(*ApiToken::presented(of_v12).unwrap().to_text(), of_v12, "it has our form already");
        let long = "a1b2c3d4".repeat(9);
        for bad in ["", "0123456789abcdefghi", &long, "8b9c0fjq3v4w1x7l2m5n6k0p9r8s7t6u5v4w-", "ä1b2c3d4e5f6g7h8i9j0k1"]
        {
            assert!(ApiToken::presented(bad).is_none() && ApiToken::taken_over(bad).is_none(), "{bad}");
        }
        for thought_up in ["aaaaaaaaaaaaaaaaaaaaaaaa", "passpasspasspasspasspass", &"0".repeat(40)] {
            assert!(ApiToken::taken_over(thought_up).is_none(), "{thought_up}");
        }
        assert!(ApiToken::taken_over(of_v23).is_some() && ApiToken::taken_over(of_v12).is_some());
    }

    proptest! {
        #[test]
        fn a_token_survives_its_text(bytes: [u8; TOKEN_BYTES]) {
            let token = ApiToken(bytes);
            let parsed = ApiToken::parse(&token.to_text()).map(|token| token.0);
            prop_assert_eq!(parsed, Some(bytes));
        }

        /// What is stored is read again: an address is its own lower case, whatever letters it was written in.
        #[test]
        fn an_address_survives_its_text(local in "[\\p{L}\\p{N}.+]{1,20}", host in "[\\p{L}\\p{N}]{1,10}") {
            let text = format!("{local}@{host}.example");
            if let Ok(email) = Email::parse(&text) {
                prop_assert!(Email::parse(email.as_str()).is_ok_and(|again| again == email));
                prop_assert!(email.as_str().len() <= EMAIL_BYTES_MAX);
                prop_assert!(email.is(&text));
            }
        }

        #[test]
        fn parsing_never_panics(text: String) {
            let _ = ApiToken::presented(&text);
            let _ = Email::parse(&text);
        }
    }
}
