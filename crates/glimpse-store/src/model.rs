//! The reference engine: the promises of [`Store`] in as little code as they can be said in. Forgets everything when
//! dropped; engines are compared with it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use glimpse_core::{
    account::{AccountId, Email, TokenHash},
    crypto::{
        keyring::{Generation, RootVerifier},
        letter::generation_of,
        seal::Sealed,
        slip::SlipId,
    },
    limits::TryLimits,
    link::{LinkLocator, MaskKey, ReceiptLocator, Row},
    receipt::{Fate, Receipt},
    reveal::Claim,
    time::Timestamp,
};

use crate::{
    About, Account, AccountChange, AddressHash, Attempt, Carrier, CounterId, Delivery, DeliveryState, Figures, Holder,
    IdentityError, Joined, Kept, Letter, LetterId, LetterLimits, Listed, NewSecret, NodeKeys, Outcome, Owned, Quota,
    Shelf, SpentSlip, Store, StoreError, StoredPassword, Swept, TakenLetter, Token, TokenProof, Under, Unread,
    counts::Counts, outbox::Waiting, record::Head,
};

/// Rows that one sweep looks at.
const SWEEP_ROWS: usize = 100;

/// A store in memory, without engine, journal or concurrency: one lock.
pub struct Model(Mutex<State>, Counts, Option<LetterLimits>);

impl Default for Model {
    fn default() -> Self {
        Self(Mutex::default(), Counts::new(usize::MAX), None)
    }
}

impl Model {
    /// One that keeps no more letters than that.
    pub fn of_few_letters(limits: LetterLimits) -> Self {
        Self(Mutex::default(), Counts::new(usize::MAX), Some(limits))
    }
}

#[derive(Default)]
struct State {
    mask: Option<[u8; 32]>,
    roots: BTreeMap<Generation, RootVerifier>,
    forgotten: BTreeSet<Generation>,
    rows_given: u64,
    rows: BTreeMap<Row, (Head, Option<Sealed>)>,
    accounts: BTreeMap<Email, Arc<Account>>,
    tokens: Vec<Token>,
    deleted: BTreeSet<AccountId>,
    spent: BTreeSet<SlipId>,
    letters: BTreeMap<LetterId, Posted>,
    suppressed: BTreeSet<AddressHash>,
    documents: BTreeMap<(Shelf, String), Vec<u8>>,
}

/// A letter, and how far it is.
struct Posted {
    letter: Letter,
    state: DeliveryState,
    attempts: u32,
    /// Until then somebody has it in hand.
    taken_until: Timestamp,
}

impl Posted {
    fn waits(&self) -> bool {
        matches!(self.state, DeliveryState::Queued(_))
    }
}

impl Model {
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn account_of(&self, id: AccountId) -> Option<&Arc<Account>> {
        self.accounts.values().find(|account| account.id == id)
    }

    /// Changes an account, if there is one.
    fn replace(&mut self, id: AccountId, change: impl FnOnce(&mut Account)) -> bool {
        let Some(account) = self.accounts.values_mut().find(|account| account.id == id) else { return false };
        change(Arc::make_mut(account));
        true
    }

    /// The row, if the link opens it and it is unread.
    fn unread(&mut self, at: LinkLocator, now: Timestamp) -> Option<&mut (Head, Option<Sealed>)> {
        self.rows
            .get_mut(&at.0.row)
            .filter(|(head, _)| at.0.matches(&head.link_hash) && head.receipt.fate_at(now).is_none())
    }

    /// The row, if the receipt key opens it and it has not ended.
    fn kept(&mut self, at: ReceiptLocator, now: Timestamp) -> Option<&mut (Head, Option<Sealed>)> {
        self.rows
            .get_mut(&at.0.row)
            .filter(|(head, _)| at.0.matches(&head.receipt_hash) && now < head.receipt.ends_at())
    }
}

#[async_trait]
impl Store for Model {
    async fn is_bound(&self) -> Result<bool, StoreError> {
        Ok(!self.state().roots.is_empty())
    }

    async fn identify(&self, mask: [u8; 32], roots: &[(Generation, RootVerifier)]) -> Result<MaskKey, IdentityError> {
        let mut state = self.state();
        crate::identity::compare(&state.roots, roots)?;
        let forgotten = state.forgotten.clone();
        state.roots.extend(roots.iter().copied().filter(|(generation, _)| !forgotten.contains(generation)));
        Ok(MaskKey::from_bytes(*state.mask.get_or_insert(mask)))
    }

    async fn add_roots(&self, roots: &[(Generation, RootVerifier)]) -> Result<(), IdentityError> {
        let mut state = self.state();
        crate::identity::compare(&state.roots, roots)?;
        let forgotten = state.forgotten.clone();
        state.roots.extend(roots.iter().copied().filter(|(generation, _)| !forgotten.contains(generation)));
        Ok(())
    }

    async fn forget_root(&self, generation: Generation) -> Result<(), StoreError> {
        let mut state = self.state();
        state.roots.remove(&generation);
        state.forgotten.insert(generation);
        Ok(())
    }

    async fn tell_keys(&self, mine: NodeKeys) -> Result<Vec<Option<NodeKeys>>, StoreError> {
        Ok(vec![Some(mine)])
    }

    async fn sealed_under(&self, _now: Timestamp) -> Result<BTreeMap<Generation, Under>, StoreError> {
        let (state, mut under) = (self.state(), BTreeMap::<_, Under>::new());
        for (head, sealed) in state.rows.values() {
            if let Some(sealed) = sealed {
                under.entry(sealed.generation).or_default().secret(head.receipt.expires_at());
            }
        }
        for posted in state.letters.values().filter(|posted| posted.waits()) {
            if let Some(generation) = generation_of(&posted.letter.sealed) {
                under.entry(generation).or_default().letter(posted.letter.ends_at);
            }
        }
        Ok(under)
    }

    fn settles_within(&self) -> Duration {
        Duration::ZERO
    }

    async fn reserve_row(&self) -> Result<Row, StoreError> {
        let mut state = self.state();
        state.rows_given += 1;
        Row::new(state.rows_given).ok_or(StoreError::Unavailable)
    }

    async fn create(&self, secret: NewSecret) -> Result<(), StoreError> {
        let (row, head, sealed) = secret.into_parts();
        if head.owner.as_ref().is_some_and(|owner| self.state().deleted.contains(&owner.account)) {
            return Err(StoreError::NoAccount);
        }
        self.state().rows.insert(row, (head, Some(sealed)));
        Ok(())
    }

    async fn fetch(&self, at: LinkLocator, now: Timestamp) -> Result<Option<Unread>, StoreError> {
        let mut state = self.state();
        let found = state.unread(at, now).and_then(|(head, sealed)| {
            let owner = head.owner.as_ref().map(|owner| owner.account);
            Some(Unread { receipt: head.receipt.clone(), sealed: sealed.clone()?, tries: head.tries, owner })
        });
        Ok(found)
    }

    async fn seen(&self, at: LinkLocator, now: Timestamp) -> Result<(), StoreError> {
        if let Some((head, _)) = self.state().unread(at, now) {
            head.receipt.note_seen(now);
        }
        Ok(())
    }

    async fn attempt(&self, at: LinkLocator, now: Timestamp, limits: TryLimits) -> Result<Attempt, StoreError> {
        Ok(match self.state().unread(at, now) {
            None => Attempt::Gone,
            Some((head, _)) => match head.tries.count(now, limits) {
                Ok(()) => Attempt::Allowed,
                Err(left) => Attempt::Locked(left),
            },
        })
    }

    async fn claim(&self, at: LinkLocator, now: Timestamp) -> Result<Option<Claim>, StoreError> {
        let mut state = self.state();
        let Some((head, sealed)) = state.unread(at, now) else { return Ok(None) };
        head.receipt.stamped = Some(Fate::Revealed(now));
        *sealed = None;
        #[expect(clippy::disallowed_methods, reason = "a store's claim, after its only commit")]
        Ok(Some(Claim::committed(at)))
    }

    async fn burn(&self, at: ReceiptLocator, now: Timestamp) -> Result<Option<Receipt>, StoreError> {
        let mut state = self.state();
        let row = state.kept(at, now).filter(|(head, _)| head.receipt.fate_at(now).is_none());
        Ok(row.map(|(head, sealed)| {
            head.receipt.stamped = Some(Fate::Burned(now));
            *sealed = None;
            head.receipt.clone()
        }))
    }

    async fn receipt(&self, at: ReceiptLocator, now: Timestamp) -> Result<Option<Kept>, StoreError> {
        let mut state = self.state();
        Ok(state.kept(at, now).map(|(head, sealed)| Kept {
            receipt: head.receipt.clone(),
            sealed: sealed.clone().filter(|_| head.receipt.fate_at(now).is_none()),
            owner: head.owner.as_ref().map(|owner| owner.account),
        }))
    }

    async fn sweep(&self, now: Timestamp) -> Result<Swept, StoreError> {
        let mut state = self.state();
        let due: Vec<Row> = state
            .rows
            .iter()
            .filter(|(_, (head, sealed))| {
                now >= head.receipt.ends_at() || sealed.is_some() && head.receipt.fate_at(now).is_some()
            })
            .map(|(row, _)| *row)
            .take(SWEEP_ROWS + 1)
            .collect();
        let mut swept = Swept { more: due.len() > SWEEP_ROWS, ..Swept::default() };
        for row in due.into_iter().take(SWEEP_ROWS) {
            let Some((head, sealed)) = state.rows.get_mut(&row) else { continue };
            head.receipt.stamped = head.receipt.fate_at(now);
            swept.expired += usize::from(sealed.take().is_some());
            if now >= head.receipt.ends_at() {
                state.rows.remove(&row);
                swept.ended += 1;
            }
        }
        state.letters.retain(|_, posted| now < posted.letter.ends_at);
        Ok(swept)
    }

    async fn recent(
        &self,
        account: AccountId,
        listed: Listed,
        now: Timestamp,
        max: usize,
    ) -> Result<Vec<Owned>, StoreError> {
        let state = self.state();
        let owned = state.rows.iter().rev().filter(|(_, (head, _))| now < head.receipt.ends_at());
        let owned = owned.filter_map(|(row, (head, _))| {
            let owner = head.owner.as_ref().filter(|owner| owner.account == account && listed.has(&head.receipt))?;
            Some(Owned { row: *row, receipt: head.receipt.clone(), receipt_key: owner.receipt_key })
        });
        Ok(owned.take(max).collect())
    }

    async fn create_account(
        &self,
        account: Account,
        token: Token,
        slip: Option<SpentSlip>,
    ) -> Result<Joined, StoreError> {
        let mut state = self.state();
        if state.accounts.contains_key(&account.email) {
            return Ok(Joined::EmailTaken);
        }
        if slip.is_some_and(|slip| !state.spent.insert(slip.id)) {
            return Ok(Joined::SlipSpent);
        }
        state.accounts.insert(account.email.clone(), Arc::new(account));
        state.tokens.push(token);
        Ok(Joined::Kept)
    }

    async fn account(&self, email: &Email) -> Result<Option<Arc<Account>>, StoreError> {
        Ok(self.state().accounts.get(email).cloned())
    }

    async fn account_of(&self, id: AccountId) -> Result<Option<Arc<Account>>, StoreError> {
        Ok(self.state().account_of(id).cloned())
    }

    async fn accounts(&self, after: Option<&Email>, max: usize) -> Result<Vec<Arc<Account>>, StoreError> {
        let state = self.state();
        let behind = state.accounts.values().filter(|account| after.is_none_or(|after| account.email > *after));
        Ok(behind.take(max).cloned().collect())
    }

    async fn change_account(&self, id: AccountId, change: AccountChange) -> Result<bool, StoreError> {
        Ok(self.state().replace(id, |account| change.apply(account)))
    }

    async fn rekey_account(&self, account: &Account, instead: [u8; 32], token: Token) -> Result<bool, StoreError> {
        let mut state = self.state();
        let is_as_before = |other: &Arc<Account>| other.id == account.id && other.password.hash.verifier == instead;
        if !state.accounts.values().any(is_as_before) {
            return Ok(false);
        }
        let is_there = state.replace(account.id, |old| {
            old.public_key = account.public_key;
            old.password = account.password.clone();
        });
        if is_there {
            state.tokens.retain(|token| token.account != account.id);
            state.tokens.push(token);
        }
        Ok(is_there)
    }

    async fn change_password(
        &self,
        id: AccountId,
        instead: [u8; 32],
        password: StoredPassword,
        keep: TokenHash,
    ) -> Result<bool, StoreError> {
        let mut state = self.state();
        if state.account_of(id).is_none_or(|account| account.password.hash.verifier != instead) {
            return Ok(false);
        }
        let is_there = state.replace(id, |account| account.password = password);
        state.tokens.retain(|token| token.account != id || !token.is_session || token.hash == keep);
        Ok(is_there)
    }

    async fn delete_account(&self, id: AccountId, _now: Timestamp) -> Result<bool, StoreError> {
        let mut state = self.state();
        let accounts = state.accounts.len();
        state.deleted.insert(id);
        state.accounts.retain(|_, account| account.id != id);
        state.tokens.retain(|token| token.account != id);
        state.letters.retain(|_, posted| posted.letter.account != id);
        state.rows.retain(|_, (head, _)| head.owner.as_ref().is_none_or(|owner| owner.account != id));
        Ok(state.accounts.len() < accounts)
    }

    async fn add_token(&self, token: Token, max: usize, proof: TokenProof) -> Result<bool, StoreError> {
        let mut state = self.state();
        let holds = match proof {
            TokenProof::Password(verifier) => {
                state.account_of(token.account).is_some_and(|account| account.password.hash.verifier == verifier)
            }
            TokenProof::Token(hash) => {
                state.tokens.iter().any(|other| other.account == token.account && other.hash == hash)
            }
        };
        if !holds {
            return Ok(false);
        }
        let own = |other: &Token| other.account == token.account && other.is_session == token.is_session;
        if state.account_of(token.account).is_none() {
            return Ok(false);
        }
        if token.is_session && state.tokens.iter().filter(|other| own(other)).count() >= max {
            let oldest = state.tokens.iter().position(own);
            oldest.map(|oldest| state.tokens.remove(oldest));
        }
        let has_room = state.tokens.iter().filter(|other| own(other)).count() < max;
        if has_room {
            state.tokens.push(token);
        }
        Ok(has_room)
    }

    async fn tokens(&self, id: AccountId) -> Result<Vec<Token>, StoreError> {
        Ok(self.state().tokens.iter().filter(|token| token.account == id && !token.is_session).cloned().collect())
    }

    async fn revoke_token(&self, id: AccountId, hash: TokenHash) -> Result<bool, StoreError> {
        let mut state = self.state();
        let before = state.tokens.len();
        state.tokens.retain(|token| (token.account, token.hash) != (id, hash));
        Ok(state.tokens.len() < before)
    }

    async fn holder(&self, hash: TokenHash) -> Result<Option<Holder>, StoreError> {
        let state = self.state();
        let Some(token) = state.tokens.iter().find(|token| token.hash == hash) else { return Ok(None) };
        let account = state.account_of(token.account).cloned();
        Ok(account.map(|account| Holder { account, token: Arc::new(token.clone()) }))
    }

    async fn token_used(&self, hash: TokenHash, now: Timestamp) -> Result<(), StoreError> {
        if let Some(token) = self.state().tokens.iter_mut().find(|token| token.hash == hash) {
            token.used_at = Some(now);
        }
        Ok(())
    }

    async fn count(&self, who: CounterId, amount: u32, quota: Quota) -> Result<Option<Duration>, StoreError> {
        Ok(self.1.take(who, amount, quota))
    }

    async fn post(&self, letters: Vec<Letter>) -> Result<(), StoreError> {
        let mut state = self.state();
        if letters.iter().any(|letter| state.deleted.contains(&letter.account)) {
            return Err(StoreError::NoAccount);
        }
        if let Some(limits) = self.2 {
            let mut waiting = Waiting::default();
            for posted in state.letters.values().filter(|posted| posted.waits()) {
                waiting.add(posted.letter.account, posted.letter.about.carrier(), 1);
            }
            waiting.admits(&letters, limits)?;
        }
        state.letters.extend(letters.into_iter().map(|letter| {
            let nobody = Timestamp::from_millis(0);
            (letter.id, Posted { letter, state: DeliveryState::Queued(None), attempts: 0, taken_until: nobody })
        }));
        Ok(())
    }

    async fn due(
        &self,
        carrier: Carrier,
        now: Timestamp,
        lease: Duration,
        max: usize,
    ) -> Result<Vec<TakenLetter>, StoreError> {
        let mut state = self.state();
        let is_due = |posted: &&mut Posted| {
            matches!(posted.state, DeliveryState::Queued(_))
                && posted.letter.about.carrier() == carrier
                && posted.letter.due_at <= now
                && posted.taken_until <= now
                && now < posted.letter.ends_at
        };
        let mut due: Vec<&mut Posted> = state.letters.values_mut().filter(is_due).collect();
        due.sort_by_key(|posted| posted.letter.due_at);
        let taken = due.into_iter().take(max).map(|posted| {
            posted.taken_until = now.after(lease);
            posted.attempts += 1;
            let trouble = match posted.state {
                DeliveryState::Queued(trouble) => trouble,
                DeliveryState::Sent(_) | DeliveryState::Failed(..) => None,
            };
            TakenLetter { letter: posted.letter.clone(), attempt: posted.attempts, trouble }
        });
        Ok(taken.collect())
    }

    async fn settle(&self, id: LetterId, outcome: Outcome) -> Result<(), StoreError> {
        let mut state = self.state();
        let waits = |posted: &&mut Posted| matches!(posted.state, DeliveryState::Queued(_));
        let Some(posted) = state.letters.get_mut(&id).filter(waits) else { return Ok(()) };
        posted.state = match outcome {
            Outcome::Sent(at) => DeliveryState::Sent(at),
            Outcome::Failed(at, trouble) => DeliveryState::Failed(at, trouble),
            Outcome::Later(_, trouble) => DeliveryState::Queued(Some(trouble)),
        };
        match outcome {
            Outcome::Later(at, _) => (posted.letter.due_at, posted.taken_until) = (at, at),
            Outcome::Sent(_) | Outcome::Failed(..) => posted.letter.sealed.clear(),
        }
        Ok(())
    }

    async fn letters_apart_from(&self, generation: Generation, max: usize) -> Result<Vec<Letter>, StoreError> {
        let state = self.state();
        let others = state.letters.values().filter(|posted| posted.waits()).map(|posted| &posted.letter);
        let others = others.filter(|letter| generation_of(&letter.sealed) != Some(generation));
        Ok(others.take(max).cloned().collect())
    }

    async fn reseal_letter(&self, id: LetterId, before: &[u8], after: &[u8]) -> Result<bool, StoreError> {
        let mut state = self.state();
        let letter = state.letters.get_mut(&id).filter(|posted| posted.waits()).map(|posted| &mut posted.letter);
        let Some(letter) = letter.filter(|letter| [before, after].contains(&letter.sealed.as_slice())) else {
            return Ok(false);
        };
        letter.sealed = after.to_vec();
        Ok(true)
    }

    async fn deliveries(&self, row: Row) -> Result<Vec<Delivery>, StoreError> {
        let state = self.state();
        let delivery = |posted: &Posted| match posted.letter.about {
            About::Share { row: of, index } if of == row => Some(Delivery { index, state: posted.state }),
            _ => None,
        };
        let mut deliveries: Vec<Delivery> = state.letters.values().filter_map(delivery).collect();
        deliveries.sort_by_key(|delivery| delivery.index);
        Ok(deliveries)
    }

    async fn wake(&self, row: Row, now: Timestamp) -> Result<(), StoreError> {
        let waits =
            |posted: &&mut Posted| posted.letter.about.waits_for_fate() && posted.letter.about.row() == Some(row);
        for posted in self.state().letters.values_mut().filter(waits) {
            posted.letter.due_at = posted.letter.due_at.min(now);
        }
        Ok(())
    }

    async fn waited_for(&self, now: Timestamp) -> Result<Vec<Row>, StoreError> {
        let state = self.state();
        let is_asleep =
            |posted: &&Posted| posted.waits() && posted.letter.about.waits_for_fate() && posted.letter.due_at > now;
        let rows: BTreeSet<Row> =
            state.letters.values().filter(is_asleep).filter_map(|posted| posted.letter.about.row()).collect();
        Ok(rows.into_iter().collect())
    }

    async fn fate_of(&self, row: Row, now: Timestamp) -> Result<Option<Option<Fate>>, StoreError> {
        let state = self.state();
        let head = state.rows.get(&row).map(|(head, _)| head).filter(|head| now < head.receipt.ends_at());
        Ok(head.map(|head| head.receipt.fate_at(now)))
    }

    async fn suppress(&self, address: AddressHash, _now: Timestamp) -> Result<(), StoreError> {
        self.state().suppressed.insert(address);
        Ok(())
    }

    async fn is_suppressed(&self, address: AddressHash) -> Result<bool, StoreError> {
        Ok(self.state().suppressed.contains(&address))
    }

    async fn documents(&self, shelf: Shelf) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
        let state = self.state();
        let on_it = state.documents.iter().filter(|((found, _), _)| *found == shelf);
        Ok(on_it.map(|((_, name), content)| (name.clone(), content.clone())).collect())
    }

    async fn document(&self, shelf: Shelf, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(self.state().documents.get(&(shelf, name.to_owned())).cloned())
    }

    async fn replace_document(
        &self,
        shelf: Shelf,
        name: &str,
        before: Option<&[u8]>,
        after: Option<&[u8]>,
    ) -> Result<bool, StoreError> {
        let (documents, place) = (&mut self.state().documents, (shelf, name.to_owned()));
        if documents.get(&place).map(Vec::as_slice) != before {
            return Ok(false);
        }
        match after {
            Some(after) => drop(documents.insert(place, after.to_vec())),
            None => drop(documents.remove(&place)),
        }
        Ok(true)
    }

    async fn try_write(&self) -> Result<(), StoreError> {
        Ok(())
    }

    async fn figures(&self) -> Result<Figures, StoreError> {
        let state = self.state();
        let unread = state.rows.values().filter(|(_, sealed)| sealed.is_some());
        let letters = state.letters.values().filter(|posted| matches!(posted.state, DeliveryState::Queued(_)));
        Ok(Figures {
            unread: Some(unread.count() as u64),
            unread_bytes_max: u64::MAX,
            letters_due: letters.clone().map(|posted| posted.letter.due_at.max(posted.taken_until)).min(),
            letters: letters.count() as u64,
            ..Figures::default()
        })
    }

    async fn close(&self) {}
}
