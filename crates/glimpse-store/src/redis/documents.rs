//! Documents: a hash for each shelf, in a slot of its own.

use super::{
    RedisStore,
    accounts::hex,
    parsed,
    scripts::{self, With},
};
use crate::{Shelf, StoreError};

impl RedisStore {
    fn shelf_key(&self, shelf: Shelf) -> String {
        format!("{}{{{}}}", self.prefix, shelf.name())
    }

    pub(super) async fn shelf(&self, shelf: Shelf) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
        let key = self.shelf_key(shelf);
        parsed(self.deployment.read(&key, redis::cmd("HGETALL").with(&key)).await?)
    }

    pub(super) async fn one_document(&self, shelf: Shelf, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let key = self.shelf_key(shelf);
        parsed(self.deployment.read(&key, redis::cmd("HGET").with(&key).with(name)).await?)
    }

    /// Once, however late it arrives: what was taken away must not come back.
    pub(super) async fn replace_one(
        &self,
        shelf: Shelf,
        name: &str,
        before: Option<&[u8]>,
        after: Option<&[u8]>,
    ) -> Result<bool, StoreError> {
        let key = self.shelf_key(shelf);
        let memory = format!("{key}once:{}", hex(&self.nonce()));
        let replaced: u8 = self
            .change(&scripts::REPLACE, &[&key, &memory], |call| {
                let call = call.with(name).with(u8::from(before.is_some())).with(before.unwrap_or_default());
                call.with(u8::from(after.is_some())).with(after.unwrap_or_default())
            })
            .await
            .map_err(StoreError::from)?;
        Ok(replaced == 1)
    }
}
