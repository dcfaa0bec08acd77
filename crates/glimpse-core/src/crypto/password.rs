//! Passwords of accounts: stretched by Argon2id (RFC 9106). One run gives two things, and neither tells the other: what is
//! stored to recognise the password, and what wraps the account's private key.

use argon2::{Algorithm, Argon2, Params, Version};
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use super::{account::WrapSecret, derive::expand, labels};
use crate::random::Random;

/// Bytes of a password's salt.
pub const PASSWORD_SALT_BYTES: usize = 16;
/// The longest password, in characters.
pub const PASSWORD_CHARS_MAX: usize = 256;

/// What one run of Argon2id costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PasswordCost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over it.
    pub passes: u32,
}

/// How a password is recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PasswordHash {
    /// What it cost.
    pub cost: PasswordCost,
    /// Makes equal passwords unequal.
    pub salt: [u8; PASSWORD_SALT_BYTES],
    /// What the password must come to.
    pub verifier: [u8; 32],
}

/// What a right password is good for: wraps and unwraps the account's private key.
pub struct Stretched(Zeroizing<[u8; 32]>);

impl Stretched {
    /// As a wrapping secret.
    pub fn wrap_secret(&self) -> WrapSecret<'_> {
        WrapSecret::stretched(&self.0)
    }
}

/// A password that somebody typed. Wiped when dropped.
pub struct Password(Zeroizing<String>);

/// Why a password is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasswordError {
    /// Too easy to guess.
    #[error("the password needs at least {chars_min} characters")]
    TooShort {
        /// The fewest characters.
        chars_min: usize,
    },
    /// Longer than anybody needs.
    #[error("the password can have at most {PASSWORD_CHARS_MAX} characters")]
    TooLong,
}

impl Password {
    /// Chooses a new one.
    ///
    /// # Errors
    /// When it is too short or too long.
    pub fn choose(text: Zeroizing<String>, chars_min: usize) -> Result<Self, PasswordError> {
        match text.chars().count() {
            count if count < chars_min => Err(PasswordError::TooShort { chars_min }),
            count if count > PASSWORD_CHARS_MAX => Err(PasswordError::TooLong),
            _ => Ok(Self(text)),
        }
    }

    /// Tries one; whatever could not have been chosen is wrong.
    pub fn attempt(text: Zeroizing<String>) -> Option<Self> {
        Self::choose(text, 1).ok()
    }

    /// The password, for whoever generated it.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Stretches a new password. Slow and large on purpose: call it where waiting hurts nobody.
    pub fn hash(&self, cost: PasswordCost, random: &dyn Random) -> (PasswordHash, Stretched) {
        let mut salt = [0; PASSWORD_SALT_BYTES];
        random.fill(&mut salt);
        let (verifier, stretched) = self.stretch(cost, &salt);
        (PasswordHash { cost, salt, verifier: *verifier }, stretched)
    }

    /// Compares it with a stored one; as slow.
    pub fn verify(&self, stored: &PasswordHash) -> Option<Stretched> {
        let (verifier, stretched) = self.stretch(stored.cost, &stored.salt);
        bool::from(verifier.ct_eq(&stored.verifier)).then_some(stretched)
    }

    fn stretch(&self, cost: PasswordCost, salt: &[u8; PASSWORD_SALT_BYTES]) -> (Zeroizing<[u8; 32]>, Stretched) {
        let least = Params::MIN_M_COST;
        let Ok(params) = Params::new(cost.memory_kib.max(least), cost.passes.max(1), 1, Some(32)) else {
            unreachable!("memory and passes are in Argon2's range")
        };
        let mut output = Zeroizing::new([0; 32]);
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let Ok(()) = argon.hash_password_into(self.0.as_bytes(), salt, &mut *output) else {
            unreachable!("salt, output and password have lengths that Argon2 takes")
        };
        let verifier = expand(&*output, salt, labels::PASSWORD_VERIFIER);
        (verifier, Stretched(expand(&*output, salt, labels::PASSWORD_WRAP)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::tests::Counting;

    const CHEAP: PasswordCost = PasswordCost { memory_kib: 8, passes: 1 };

    fn password(text: &str) -> Password {
        Password(Zeroizing::new(text.to_owned()))
    }

    #[test]
    fn only_the_same_password_verifies_and_gives_the_same_wrap() {
        let (stored, stretched) = password("correct horse").hash(CHEAP, &Counting::default());
        assert!(password("correct horses").verify(&stored).is_none());
        assert!(password("").verify(&stored).is_none());
        assert_eq!(password("correct horse").expose(), "correct horse");
        let again = password("correct horse").verify(&stored).unwrap();
        assert_eq!(*again.0, *stretched.0);
        assert_ne!(*stretched.0, stored.verifier, "what is stored does not unwrap");
    }

    #[test]
    fn whatever_could_have_been_chosen_may_be_tried() {
        let attempt = |text: &str| Password::attempt(Zeroizing::new(text.to_owned()));
        assert_eq!(attempt("x").as_ref().map(Password::expose), Some("x"));
        assert!(attempt("").is_none() && attempt(&"x".repeat(257)).is_none());
    }

    #[test]
    fn lengths_are_counted_in_characters() {
        let choose = |text: &str| Password::choose(Zeroizing::new(text.to_owned()), 4).map(|_| ());
        assert_eq!(choose("äöü"), Err(PasswordError::TooShort { chars_min: 4 }));
        assert_eq!(choose("äöüß"), Ok(()));
        assert_eq!(choose(&"ä".repeat(256)), Ok(()));
        assert_eq!(choose(&"x".repeat(257)), Err(PasswordError::TooLong));
    }
}
