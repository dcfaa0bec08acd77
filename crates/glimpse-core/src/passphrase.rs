//! The optional second factor, told through another channel.

use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// A passphrase, exactly as it was typed: never empty, all bytes count.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct Passphrase(String);

/// Why a new passphrase is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PassphraseError {
    /// Fewer characters than the instance asks for.
    #[error("the passphrase is shorter than {chars_min} characters")]
    TooShort {
        /// The limit in force.
        chars_min: usize,
    },
    /// More characters than the instance takes.
    #[error("the passphrase is longer than {chars_max} characters")]
    TooLong {
        /// The limit in force.
        chars_max: usize,
    },
}

impl Passphrase {
    /// For opening: whatever was typed, or nothing if that is empty. No length is too short to be wrong.
    pub fn attempt(mut text: Zeroizing<String>) -> Option<Self> {
        if text.is_empty() { None } else { Some(Self(std::mem::take(&mut *text))) }
    }

    /// For sealing: within the instance's limits. An empty text is no passphrase.
    ///
    /// # Errors
    /// When a non-empty text has too few or too many characters.
    pub fn choose(
        text: Zeroizing<String>,
        chars_min: usize,
        chars_max: usize,
    ) -> Result<Option<Self>, PassphraseError> {
        let chars = text.chars().count();
        if chars > chars_max {
            return Err(PassphraseError::TooLong { chars_max });
        }
        if chars > 0 && chars < chars_min {
            return Err(PassphraseError::TooShort { chars_min });
        }
        Ok(Self::attempt(text))
    }

    /// Its bytes, for the key derivation only.
    pub(crate) fn expose(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choose(text: &str, chars_min: usize) -> Result<bool, PassphraseError> {
        Passphrase::choose(Zeroizing::new(text.to_owned()), chars_min, 128).map(|chosen| chosen.is_some())
    }

    #[test]
    fn limits_count_characters_and_empty_means_none() {
        assert_eq!(choose("", 8), Ok(false));
        assert_eq!(choose("1234", 0), Ok(true));
        assert_eq!(choose("12345678", 8), Ok(true));
        assert_eq!(choose("1234567", 8), Err(PassphraseError::TooShort { chars_min: 8 }));
        assert_eq!(choose(&"é".repeat(128), 0), Ok(true));
        assert_eq!(choose(&"é".repeat(129), 0), Err(PassphraseError::TooLong { chars_max: 128 }));
    }
}
