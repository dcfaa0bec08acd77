//! The promises of [`Store`], each by the room that keeps it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use glimpse_core::{
    account::{AccountId, Email, TokenHash},
    crypto::keyring::{Generation, RootVerifier},
    limits::TryLimits,
    link::{LinkLocator, MaskKey, ReceiptLocator, Row},
    receipt::{Fate, Receipt},
    reveal::Claim,
    time::Timestamp,
};

use super::{RedisStore, outbox::ENDED_TOGETHER};
use crate::{
    Account, AccountChange, AddressHash, Attempt, Carrier, CounterId, Delivery, Figures, Holder, IdentityError, Joined,
    Kept, Lapses, Letter, LetterId, Listed, NewSecret, NodeKeys, Outcome, Owned, Quota, Shelf, SpentSlip, Store,
    StoreError, StoredPassword, Swept, TakenLetter, Token, TokenProof, Under, Unread,
};

#[async_trait]
impl Store for RedisStore {
    async fn is_bound(&self) -> Result<bool, StoreError> {
        Ok(!self.identity(None).await?.roots.is_empty())
    }

    async fn identify(
        &self,
        fresh_mask: [u8; 32],
        roots: &[(Generation, RootVerifier)],
    ) -> Result<MaskKey, IdentityError> {
        self.bind(fresh_mask, roots).await
    }

    async fn add_roots(&self, roots: &[(Generation, RootVerifier)]) -> Result<(), IdentityError> {
        self.remember_roots(roots).await
    }

    async fn forget_root(&self, generation: Generation) -> Result<(), StoreError> {
        self.drop_root(generation).await
    }

    async fn tell_keys(&self, mine: NodeKeys) -> Result<Vec<Option<NodeKeys>>, StoreError> {
        self.say_keys(mine).await
    }

    fn lapses(&self) -> Lapses {
        self.lease.lapses()
    }

    fn has_read_roots(&self, since: Lapses) {
        self.lease.has_read(since);
    }

    async fn sealed_under(&self, now: Timestamp) -> Result<BTreeMap<Generation, Under>, StoreError> {
        self.count_sealed(now).await
    }

    /// A claim that is being undone, or a share that arrives late, is over when a lease is that did not outlast it.
    fn settles_within(&self) -> Duration {
        self.lease.lasts()
    }

    async fn reserve_row(&self) -> Result<Row, StoreError> {
        self.draw_row().await
    }

    async fn create(&self, secret: NewSecret) -> Result<(), StoreError> {
        self.put(secret).await
    }

    async fn fetch(&self, at: LinkLocator, now: Timestamp) -> Result<Option<Unread>, StoreError> {
        self.unread(at, now).await
    }

    async fn seen(&self, at: LinkLocator, now: Timestamp) -> Result<(), StoreError> {
        self.note_seen(at, now).await
    }

    async fn attempt(&self, at: LinkLocator, now: Timestamp, limits: TryLimits) -> Result<Attempt, StoreError> {
        self.count_try(at, now, limits).await
    }

    fn undoes(&self) -> bool {
        self.deployment.replicas() > 0
    }

    async fn claim(&self, at: LinkLocator, now: Timestamp) -> Result<Option<Claim>, StoreError> {
        self.reveal(at, now).await
    }

    async fn burn(&self, at: ReceiptLocator, now: Timestamp) -> Result<Option<Receipt>, StoreError> {
        self.destroy(at, now).await
    }

    async fn receipt(&self, at: ReceiptLocator, now: Timestamp) -> Result<Option<Kept>, StoreError> {
        self.kept(at, now).await
    }

    /// Redis ends keys by itself, and its files are written anew in their own time.
    async fn sweep(&self, now: Timestamp) -> Result<Swept, StoreError> {
        self.note_time(now);
        let ended = self.end_letters(now).await?;
        Ok(Swept { expired: 0, ended: 0, more: ended == ENDED_TOGETHER })
    }

    async fn recent(
        &self,
        account: AccountId,
        listed: Listed,
        now: Timestamp,
        max: usize,
    ) -> Result<Vec<Owned>, StoreError> {
        self.newest(account, listed, self.now(now), max).await
    }

    async fn create_account(
        &self,
        account: Account,
        token: Token,
        slip: Option<SpentSlip>,
    ) -> Result<Joined, StoreError> {
        self.join(&account, &token, slip).await
    }

    async fn account(&self, email: &Email) -> Result<Option<Arc<Account>>, StoreError> {
        self.by_email(email).await
    }

    async fn account_of(&self, id: AccountId) -> Result<Option<Arc<Account>>, StoreError> {
        self.by_id(id).await
    }

    async fn accounts(&self, after: Option<&Email>, max: usize) -> Result<Vec<Arc<Account>>, StoreError> {
        self.all(after, max).await
    }

    async fn change_account(&self, id: AccountId, change: AccountChange) -> Result<bool, StoreError> {
        self.update(id, change).await
    }

    async fn rekey_account(&self, account: &Account, instead: [u8; 32], token: Token) -> Result<bool, StoreError> {
        self.rekey(account, &instead, &token).await
    }

    async fn delete_account(&self, id: AccountId, _now: Timestamp) -> Result<bool, StoreError> {
        self.delete(id).await
    }

    async fn erase_some_of(&self, id: AccountId) -> Result<Vec<Row>, StoreError> {
        if self.shut(id).await? { self.erase_listed(id).await } else { Ok(Vec::new()) }
    }

    async fn change_password(
        &self,
        id: AccountId,
        instead: [u8; 32],
        password: StoredPassword,
        keep: TokenHash,
    ) -> Result<bool, StoreError> {
        self.replace_password(id, &instead, &password, keep).await
    }

    async fn add_token(&self, token: Token, max: usize, proof: TokenProof) -> Result<bool, StoreError> {
        self.add(&token, max, proof).await
    }

    async fn tokens(&self, id: AccountId) -> Result<Vec<Token>, StoreError> {
        self.tokens_of(id).await
    }

    async fn revoke_token(&self, id: AccountId, hash: TokenHash) -> Result<bool, StoreError> {
        self.revoke(id, hash).await
    }

    async fn holder(&self, hash: TokenHash) -> Result<Option<Holder>, StoreError> {
        self.holder_of(hash).await
    }

    async fn token_used(&self, hash: TokenHash, now: Timestamp) -> Result<(), StoreError> {
        self.note_used(hash, now).await
    }

    async fn post(&self, letters: Vec<Letter>) -> Result<(), StoreError> {
        self.post_letters(&letters).await
    }

    async fn due(
        &self,
        carrier: Carrier,
        now: Timestamp,
        lease: Duration,
        max: usize,
    ) -> Result<Vec<TakenLetter>, StoreError> {
        self.take_letters(carrier, now, lease, max).await
    }

    async fn settle(&self, id: LetterId, outcome: Outcome) -> Result<(), StoreError> {
        self.settle_letter(id, outcome).await
    }

    async fn letters_apart_from(&self, generation: Generation, max: usize) -> Result<Vec<Letter>, StoreError> {
        self.waiting_letters(Some(generation), max).await
    }

    async fn reseal_letter(&self, id: LetterId, before: &[u8], after: &[u8]) -> Result<bool, StoreError> {
        self.reseal_one(id, before, after).await
    }

    async fn deliveries(&self, row: Row) -> Result<Vec<Delivery>, StoreError> {
        self.deliveries_of(row).await
    }

    async fn wake(&self, row: Row, now: Timestamp) -> Result<(), StoreError> {
        self.wake_letters(row, now).await
    }

    async fn waited_for(&self, now: Timestamp) -> Result<Vec<Row>, StoreError> {
        let waiting = self.waiting_letters(None, usize::MAX).await?;
        let asleep = waiting.iter().filter(|letter| letter.about.waits_for_fate() && letter.due_at > now);
        let rows: BTreeSet<Row> = asleep.filter_map(|letter| letter.about.row()).collect();
        Ok(rows.into_iter().collect())
    }

    async fn fate_of(&self, row: Row, now: Timestamp) -> Result<Option<Option<Fate>>, StoreError> {
        self.fate(row, now).await
    }

    async fn suppress(&self, address: AddressHash, _now: Timestamp) -> Result<(), StoreError> {
        self.put_suppressed(address).await
    }

    async fn is_suppressed(&self, address: AddressHash) -> Result<bool, StoreError> {
        self.has_suppressed(address).await
    }

    async fn count(&self, who: CounterId, amount: u32, quota: Quota) -> Result<Option<Duration>, StoreError> {
        self.take_from(who, amount, quota).await
    }

    async fn documents(&self, shelf: Shelf) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
        self.shelf(shelf).await
    }

    async fn document(&self, shelf: Shelf, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        self.one_document(shelf, name).await
    }

    async fn replace_document(
        &self,
        shelf: Shelf,
        name: &str,
        before: Option<&[u8]>,
        after: Option<&[u8]>,
    ) -> Result<bool, StoreError> {
        self.replace_one(shelf, name, before, after).await
    }

    async fn try_write(&self) -> Result<(), StoreError> {
        self.try_one_write().await
    }

    async fn figures(&self) -> Result<Figures, StoreError> {
        self.look_around().await
    }

    /// Everything is durable already, and connections end with the process.
    async fn close(&self) {
        self.leave().await;
    }
}
