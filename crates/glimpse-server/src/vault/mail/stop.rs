//! Stopping: an address is never sent mail again. Only a hash of it is kept.

use glimpse_core::crypto::slip::{GoodSlip, Slip};
use glimpse_store::AddressHash;

use crate::vault::{Invalid, Vault, VaultError};

impl Vault {
    /// Whether a mail of ours had this to stop mail with.
    pub fn can_stop(&self, slip: &str) -> bool {
        self.stopped(slip).is_some()
    }

    /// Never sends mail again to the address that this was mailed to; once more changes nothing.
    ///
    /// # Errors
    /// `Invalid` when no mail of ours had it.
    pub async fn stop_mail(&self, slip: &str) -> Result<(), VaultError> {
        let address = self.stopped(slip).ok_or(Invalid::Slip)?;
        Ok(self.store.suppress(address, self.now()).await?)
    }

    fn stopped(&self, slip: &str) -> Option<AddressHash> {
        match Slip::read(slip, self.now(), &self.ring()) {
            Some(GoodSlip { slip: Slip::Stop { address }, .. }) => Some(AddressHash(address)),
            _ => None,
        }
    }
}
