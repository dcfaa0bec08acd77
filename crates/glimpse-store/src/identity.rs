//! Comparing the root keys that are there with those that were there before.

use std::collections::BTreeMap;

use glimpse_core::crypto::keyring::{Generation, RootVerifier};

use crate::IdentityError;

/// Every generation that is remembered must be present and the same; new ones may come.
pub(crate) fn compare(
    remembered: &BTreeMap<Generation, RootVerifier>,
    present: &[(Generation, RootVerifier)],
) -> Result<(), IdentityError> {
    for (generation, verifier) in remembered {
        match present.iter().find(|(present, _)| present == generation) {
            None => return Err(IdentityError::MissingRootKey(*generation)),
            Some((_, present)) if present != verifier => return Err(IdentityError::WrongRootKey(*generation)),
            Some(_) => {}
        }
    }
    Ok(())
}
