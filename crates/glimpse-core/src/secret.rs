//! What somebody shares, before it is sealed and after it is released. Both are wiped when dropped and have no `Debug`.

use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// A secret on its way in: not empty, no NUL, at most as many bytes of UTF-8 as the caller may share.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct SecretText(String);

/// Why a text cannot be shared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SecretTextError {
    /// There is nothing in it.
    #[error("the secret is empty")]
    Empty,
    /// A NUL character, which many programs would cut the secret at.
    #[error("the secret contains a NUL character")]
    Nul,
    /// More than `bytes_max` bytes.
    #[error("the secret is larger than {bytes_max} bytes")]
    TooLarge {
        /// The limit it exceeds.
        bytes_max: usize,
    },
}

impl SecretText {
    /// Takes the text as it is: nothing is trimmed, replaced or cut.
    ///
    /// # Errors
    /// When it is empty, has a NUL, or is larger than `bytes_max` bytes.
    pub fn new(text: Zeroizing<String>, bytes_max: usize) -> Result<Self, SecretTextError> {
        if text.is_empty() {
            return Err(SecretTextError::Empty);
        }
        if text.len() > bytes_max {
            return Err(SecretTextError::TooLarge { bytes_max });
        }
        if text.contains('\0') {
            return Err(SecretTextError::Nul);
        }
        Ok(Self(take(text)))
    }

    /// The text, to be sealed or, for a generated value, told to the sender.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

/// A revealed secret. Only [`Opened::release`](crate::reveal::Opened::release) makes one, and only for a claim.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct Plaintext(String);

impl Plaintext {
    pub(crate) fn new(text: Zeroizing<String>) -> Self {
        Self(take(text))
    }

    /// The text, for the one answer that carries it.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

/// Moves the text out of its wiping shell without a copy.
fn take(mut text: Zeroizing<String>) -> String {
    std::mem::take(&mut *text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn new(text: &str) -> Result<SecretText, SecretTextError> {
        SecretText::new(Zeroizing::new(text.to_owned()), 10)
    }

    #[test]
    fn a_text_is_taken_whole_or_not_at_all() {
        assert_eq!(new(" \t\r\n").ok().map(|text| text.expose().to_owned()).as_deref(), Some(" \t\r\n"));
        assert_eq!(new("0123456789").ok().map(|text| text.expose().len()), Some(10));
        assert_eq!(new("ééééé!").err(), Some(SecretTextError::TooLarge { bytes_max: 10 }));
        assert_eq!(new("").err(), Some(SecretTextError::Empty));
        assert_eq!(new("a\0b").err(), Some(SecretTextError::Nul));
    }
}
