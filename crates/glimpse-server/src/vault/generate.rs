//! Generating: a fresh value is shared, and told to the sender once.

use glimpse_core::{
    generate::{Kind, generate, generate_of},
    secret::SecretText,
};
use zeroize::Zeroizing;

use super::{Caller, Shared, Vault, VaultError, Wish};

impl Vault {
    /// Makes a value up, and shares nothing.
    pub fn suggest(&self, kind: Kind, length: usize) -> Zeroizing<String> {
        generate_of(kind, length, &*self.random)
    }

    /// Makes a value and shares it. The value is in the answer and, sealed, in the store; nowhere else.
    ///
    /// # Errors
    /// As [`Vault::share`].
    pub async fn generate(&self, caller: &Caller, wish: Wish) -> Result<(SecretText, Shared), VaultError> {
        let value = generate(self.policy.generated_length, &*self.random);
        let text = SecretText::new(value, self.plan(caller).secret_bytes_max)?;
        let shared = self.keep(caller, &text, wish).await?;
        Ok((text, shared))
    }
}
