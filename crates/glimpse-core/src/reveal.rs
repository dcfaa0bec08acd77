//! The only way from a sealed secret to its plaintext: open → claim → release. Keeps the promise that no plaintext leaves
//! without a durable claim: `Opened` has no way to its text but [`Opened::release`], which asks for a [`Claim`].

use zeroize::Zeroizing;

use crate::{link::LinkLocator, secret::Plaintext};

/// A secret that opens. Still unread as far as the store knows; dropping it consumes nothing.
pub struct Opened {
    text: Zeroizing<String>,
    at: LinkLocator,
}

/// Proof that one caller, and no other, won this secret, and that this is durable. Made by a store's claim only (a lint
/// keeps everybody else from [`Claim::committed`]); it cannot be copied.
pub struct Claim {
    at: LinkLocator,
}

impl Claim {
    /// For stores, after the commit is durable: the one place where a claim comes from.
    pub const fn committed(at: LinkLocator) -> Self {
        Self { at }
    }
}

/// A claim was presented for another secret. The claimed one is lost, and this one stays unread.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the claim is for another secret")]
pub struct ForeignClaim;

impl Opened {
    pub(crate) const fn new(text: Zeroizing<String>, at: LinkLocator) -> Self {
        Self { text, at }
    }

    /// The plaintext, in exchange for the claim of this very secret.
    ///
    /// # Errors
    /// When the claim is for another secret.
    #[expect(clippy::needless_pass_by_value, reason = "a claim is spent here: it buys one plaintext and is gone")]
    pub fn release(self, claim: Claim) -> Result<Plaintext, ForeignClaim> {
        if claim.at == self.at { Ok(Plaintext::new(self.text)) } else { Err(ForeignClaim) }
    }
}
