//! Secrets: for each row a head, which lives until the receipt ends, and the sealed bytes, which live until they are taken or
//! expire. Both end by Redis's own clock, and are looked at by that of the caller.

use std::ops::Range;
use std::sync::{Arc, PoisonError, atomic::Ordering};
use std::time::{Duration, Instant};

use glimpse_core::{
    crypto::seal::Sealed,
    limits::TryLimits,
    link::{LOCATOR_HASH_BYTES, LinkLocator, Locator, ReceiptLocator, Row},
    receipt::{Fate, Receipt},
    reveal::Claim,
    time::Timestamp,
};
use tokio::{runtime::Handle, sync::oneshot};
use tracing::{error, warn};

use super::{
    NONCE_BYTES, ROWS_TOGETHER, RedisStore,
    accounts::hex,
    deployment::{Done, Failure},
    lane::{Ack, millis},
    parsed,
    scripts::{self, With},
};
use crate::{
    Attempt, Kept, NewSecret, StoreError, Unread,
    record::{Head, decode_sealed, encode_sealed},
};

/// How long a claim that was given up is kept from happening after all: longer than a connection can hold it back.
pub(super) const VOID_FOR: Duration = Duration::from_secs(600);
/// Rows that are passed over because their server is down.
const PASSED_MAX: usize = 200;
/// Claims that are tried again because the one that was in their way was undone.
const CLAIMS_MAX: usize = 4;
/// Whoever wants to be told what became of a young claim gives the one who made it so much time to undo it: who clicks twice leaves
/// the first time, and is the next to ask. Undoing begins when the caller leaves, and takes one command.
pub(super) const UNDONE_WITHIN: Duration = Duration::from_millis(50);
/// What a stored head begins with: the nonce of whoever took the secret, and whether somebody was told.
const PREFIX_BYTES: usize = NONCE_BYTES + 1;
/// Where the hashes stand in a stored head, from 1: behind that and the version.
const LINK_HASH_FROM: usize = PREFIX_BYTES + 2;
const RECEIPT_HASH_FROM: usize = LINK_HASH_FROM + LOCATOR_HASH_BYTES;
/// What keeping a row answers.
pub(super) const KEPT: u8 = 1;
const GONE: u8 = 2;
/// Fates, as a head has them.
const REVEALED: u8 = 1;
const BURNED: u8 = 2;

/// The keys of a row: all in the slot of its number.
pub(super) struct Keys {
    pub(super) head: String,
    pub(super) sealed: String,
    /// There for a while after the row was erased, so that nothing that arrives late brings it back.
    pub(super) gone: String,
    /// Never there: what a script erases first that a server is to run also when its memory is full.
    pub(super) nothing: String,
}

impl Keys {
    pub(super) fn all(&self) -> [&str; 3] {
        [&self.head, &self.sealed, &self.gone]
    }
}

/// What is stored of a row.
pub(super) struct Stored {
    pub(super) head: Head,
    sealed: Option<Vec<u8>>,
}

/// A claim that somebody wants to make.
#[derive(Clone, Copy)]
struct Wanted {
    at: Locator,
    /// Where its hash stands in the stored head.
    hash_from: usize,
    /// When it was asked for: by the caller's clock, and by one that runs on meanwhile.
    now: Timestamp,
    asked: Instant,
    fate: u8,
}

impl Wanted {
    /// The time of a try, which may be long after it was asked for: what is stamped too early is too old to be undone. Only whole
    /// seconds count, so that a claim that is made at once has the caller's time.
    fn now(&self) -> Timestamp {
        self.now.after(Duration::from_secs(self.asked.elapsed().as_secs()))
    }
}

/// What a claim answered.
enum Taking {
    Won(Bytes),
    Gone,
    /// Somebody took it, and may still undo that.
    Undecided,
}

/// What a claim took: the stored head and the sealed bytes, which are missing if the same claim had taken them before.
#[derive(Default)]
struct Bytes {
    head: Vec<u8>,
    sealed: Vec<u8>,
}

/// A claim that won, with all it takes to undo it.
struct Taken {
    keys: Keys,
    void: String,
    nonce: [u8; NONCE_BYTES],
    bytes: Bytes,
    head: Head,
}

/// Where whoever wants a claim waits for it, unless they left.
type Caller = oneshot::Sender<Result<Unseen, StoreError>>;

/// A claim that nobody has seen yet. Dropped unseen it is undone, wherever it was on its way to whoever left.
struct Unseen {
    store: Arc<RedisStore>,
    taken: Option<Taken>,
    /// Whoever leaves may do so outside of it.
    runtime: Handle,
}

impl Unseen {
    fn seen(mut self) -> Option<Head> {
        self.taken.take().map(|taken| taken.head)
    }
}

impl Drop for Unseen {
    fn drop(&mut self) {
        let Some(Taken { keys, void, nonce, bytes, .. }) = self.taken.take() else { return };
        let store = self.store.clone();
        self.runtime.spawn(async move { store.undo(&keys, &void, nonce, bytes).await });
    }
}

/// Whether somebody will be told what a head says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ForWhom {
    Nobody,
    Somebody,
}

impl Stored {
    /// A row that lost its bytes without a claim is expired, whatever the caller's clock says.
    fn settled(mut self, now: Timestamp) -> Self {
        let is_over = self.sealed.is_none() || self.head.receipt.fate_at(now).is_some();
        if is_over {
            let expired = Fate::Expired(self.head.receipt.expires_at());
            self.head.receipt.stamped.get_or_insert(expired);
        }
        self
    }

    fn sealed(&self) -> Result<Option<Sealed>, StoreError> {
        let bytes = self.sealed.as_ref().filter(|_| self.head.receipt.stamped.is_none());
        bytes.map(|bytes| decode_sealed(bytes).map_err(|_| StoreError::Damaged)).transpose()
    }
}

impl RedisStore {
    pub(super) fn keys(&self, row: Row) -> Keys {
        let key = |part| format!("{}{{{}}}{part}", self.prefix, row.number());
        Keys { head: key("h"), sealed: key("s"), gone: key("x"), nothing: key("n") }
    }

    /// Row numbers come in blocks. Those whose server is down are passed over: there are a trillion.
    pub(super) async fn draw_row(&self) -> Result<Row, StoreError> {
        for _ in 0..PASSED_MAX {
            let row = Row::new(self.next_row().await?).ok_or(StoreError::Full)?;
            if self.deployment.is_up(&self.keys(row).head) {
                return Ok(row);
            }
        }
        Err(StoreError::Unavailable)
    }

    async fn next_row(&self) -> Result<u64, StoreError> {
        let next = || self.rows.lock().unwrap_or_else(PoisonError::into_inner).next();
        if let Some(row) = next() {
            return Ok(row);
        }
        // Together with those before it, or the last of many would wait for as many patiences.
        tokio::time::timeout(self.deployment.patience, self.draw_rows(next))
            .await
            .unwrap_or(Err(StoreError::Unavailable))
    }

    /// Cut off it loses a block of row numbers, and there are enough.
    async fn draw_rows(&self, next: impl Fn() -> Option<u64>) -> Result<u64, StoreError> {
        let _one_at_a_time = self.drawing_rows.lock().await;
        if let Some(row) = next() {
            return Ok(row);
        }
        let key = format!("{}{{identity}}rows", self.prefix);
        let command = redis::cmd("INCRBY").with(&key).with(ROWS_TOGETHER);
        // Without the replicas' word a failover could give the same numbers to somebody else.
        let end: u64 = parsed(self.deployment.change(&key, command, Ack::Replicas).await?)?;
        let mut block: Range<u64> = end - ROWS_TOGETHER..end;
        let row = block.next().ok_or(StoreError::Unavailable)?;
        *self.rows.lock().unwrap_or_else(PoisonError::into_inner) = block;
        Ok(row)
    }

    pub(super) async fn put(&self, secret: NewSecret) -> Result<(), StoreError> {
        let (row, head, sealed) = secret.into_parts();
        self.may_keep(Some(sealed.generation))?;
        // Listed before it is there: whoever reads a list passes over what is not, and whoever deletes an account finds what may come.
        if let Some(owner) = &head.owner
            && !self.list(owner.account, row, &head.receipt).await?
        {
            return Err(StoreError::NoAccount);
        }
        let keys = self.keys(row);
        match self.keep(&keys, &head, &encode_sealed(&sealed)).await {
            Ok(KEPT) => Ok(()),
            Ok(GONE) => Err(StoreError::NoAccount),
            Ok(_) => {
                error!("A row number was given out twice: was the deployment restored from an older copy?");
                Err(StoreError::Unavailable)
            }
            Err(failure) if failure.is_unsure => Err(self.withdraw(&keys, &head, failure.error).await),
            Err(failure) => {
                if let Some(owner) = &head.owner {
                    self.unlist(owner.account, row, &head.receipt).await;
                }
                Err(failure.error)
            }
        }
    }

    /// Keeps a row: answers [`KEPT`], [`GONE`], or something else if it is another's.
    pub(super) async fn keep(&self, keys: &Keys, head: &Head, sealed: &[u8]) -> Result<u8, Failure> {
        let (expires, ends) = (head.receipt.expires_at().millis(), head.receipt.ends_at().millis());
        self.change(&scripts::CREATE, &keys.all(), |call| call.with(record(head)).with(sealed).with(expires).with(ends))
            .await
    }

    /// Takes a secret back that is perhaps kept: its link may be on its way by mail, and nobody must be told that nothing was
    /// shared while it opens. Gives `error` if that is certain.
    async fn withdraw(&self, keys: &Keys, head: &Head, error: StoreError) -> StoreError {
        let record = record(head);
        let hashes = &record[LINK_HASH_FROM - 1..RECEIPT_HASH_FROM - 1 + LOCATOR_HASH_BYTES];
        let withdrawn: Result<u8, Failure> =
            self.change(&scripts::WITHDRAW, &keys.all(), |call| call.with(hashes).with(millis(VOID_FOR))).await;
        if withdrawn == Ok(1) { error } else { StoreError::Unconfirmed }
    }

    async fn look(
        &self,
        at: Locator,
        hash: impl Fn(&Head) -> [u8; LOCATOR_HASH_BYTES],
        now: Timestamp,
    ) -> Result<Option<Stored>, StoreError> {
        let stored = self.stored(at.row, now).await?;
        Ok(stored.filter(|stored| at.matches(&hash(&stored.head))))
    }

    /// The row as it is now, and will stay: nothing is told of a fate that could be undone.
    pub(super) async fn stored(&self, row: Row, now: Timestamp) -> Result<Option<Stored>, StoreError> {
        let keys = self.keys(row);
        let (mut head, mut sealed) = self.both(&keys).await?;
        let decoded = |head: &Option<Vec<u8>>| head.as_ref().map(|record| decode(record)).transpose();
        if decoded(&head)?.is_some_and(|head| self.may_be_undone(&head, now)) {
            (head, sealed) = self.decide(&keys).await?;
        }
        Ok(decoded(&head)?.map(|head| Stored { head, sealed }.settled(now)))
    }

    /// The head and the sealed bytes as they stand.
    async fn both(&self, keys: &Keys) -> Result<(Option<Vec<u8>>, Option<Vec<u8>>), StoreError> {
        let command = redis::cmd("MGET").with(&keys.head).with(&keys.sealed);
        parsed(self.deployment.read(&keys.head, command).await?)
    }

    fn may_be_undone(&self, head: &Head, now: Timestamp) -> bool {
        head.receipt.stamped.is_some_and(|fate| fate.at().millis().abs_diff(now.millis()) < self.young_for())
    }

    /// Makes certain that a row stays which was kept just now, before somebody is told of it.
    pub(super) async fn confirm(&self, row: Row, receipt: &Receipt, now: Timestamp) -> Result<(), StoreError> {
        let is_young = receipt.created_at.millis().abs_diff(now.millis()) < self.young_for();
        if receipt.stamped.is_none() && is_young {
            self.settle(&self.keys(row), ForWhom::Nobody).await?;
        }
        Ok(())
    }

    pub(super) async fn unread(&self, at: LinkLocator, now: Timestamp) -> Result<Option<Unread>, StoreError> {
        let Some(stored) = self.look(at.0, |head| head.link_hash, self.now(now)).await? else { return Ok(None) };
        let sealed = stored.sealed()?;
        let owner = stored.head.owner.as_ref().map(|owner| owner.account);
        Ok(sealed.map(|sealed| Unread { receipt: stored.head.receipt, sealed, tries: stored.head.tries, owner }))
    }

    pub(super) async fn kept(&self, at: ReceiptLocator, now: Timestamp) -> Result<Option<Kept>, StoreError> {
        let now = self.now(now);
        let stored = self.look(at.0, |head| head.receipt_hash, now).await?;
        let Some(stored) = stored.filter(|stored| now < stored.head.receipt.ends_at()) else { return Ok(None) };
        let sealed = stored.sealed()?;
        let owner = stored.head.owner.as_ref().map(|owner| owner.account);
        Ok(Some(Kept { receipt: stored.head.receipt, sealed, owner }))
    }

    pub(super) async fn note_seen(&self, at: LinkLocator, now: Timestamp) -> Result<(), StoreError> {
        let (keys, now) = (self.keys(at.0.row), self.now(now).millis());
        let _noted: u8 = self.note(&scripts::SEEN, &[&keys.head], |call| call.with(&at.0.hash[..]).with(now)).await?;
        Ok(())
    }

    pub(super) async fn count_try(
        &self,
        at: LinkLocator,
        now: Timestamp,
        limits: TryLimits,
    ) -> Result<Attempt, StoreError> {
        let (keys, now) = (self.keys(at.0.row), self.now(now).millis());
        let counted: i64 = self
            .change(&scripts::ATTEMPT, &[&keys.head, &keys.nothing], |call| {
                let [window, lock] = [limits.window, limits.lock].map(millis);
                call.with(&at.0.hash[..]).with(now).with(limits.max).with(window).with(lock)
            })
            .await
            // A try that is counted twice locks earlier, and consumes nothing.
            .map_err(|failure| failure.error)?;
        Ok(match u64::try_from(counted) {
            Err(_) => Attempt::Gone,
            Ok(0) => Attempt::Allowed,
            Ok(left) => Attempt::Locked(Duration::from_millis(left)),
        })
    }

    pub(super) async fn reveal(&self, at: LinkLocator, now: Timestamp) -> Result<Option<Claim>, StoreError> {
        let taken = self
            .take_whoever_leaves(Wanted {
                at: at.0,
                hash_from: LINK_HASH_FROM,
                now: self.now(now),
                asked: Instant::now(),
                fate: REVEALED,
            })
            .await?;
        #[expect(clippy::disallowed_methods, reason = "a store's claim, after the replicas have it")]
        Ok(taken.map(|_| Claim::committed(at)))
    }

    pub(super) async fn destroy(&self, at: ReceiptLocator, now: Timestamp) -> Result<Option<Receipt>, StoreError> {
        let taken = self
            .take_whoever_leaves(Wanted {
                at: at.0,
                hash_from: RECEIPT_HASH_FROM,
                now: self.now(now),
                asked: Instant::now(),
                fate: BURNED,
            })
            .await?;
        Ok(taken.map(|head| head.receipt))
    }

    /// Takes in a task of its own, because a caller may leave at any time, and what was begun must be ended all the same.
    async fn take_whoever_leaves(&self, wanted: Wanted) -> Result<Option<Head>, StoreError> {
        let store = self.itself.upgrade().ok_or(StoreError::Closed)?;
        let (mut told, hears): (Caller, _) = oneshot::channel();
        tokio::spawn(async move {
            let taken = store.take(wanted, &mut told).await;
            let unseen = |taken| Unseen { store, taken, runtime: Handle::current() };
            drop(told.send(taken.map(unseen)));
        });
        Ok(hears.await.unwrap_or(Err(StoreError::Unconfirmed))?.seen())
    }

    /// The one-time transition. Its nonce makes it safe to try again when an answer got lost: whoever holds the nonce is the one
    /// who won. Given up, it is undone, so that a fault consumes nothing.
    async fn take(&self, wanted: Wanted, caller: &mut Caller) -> Result<Option<Taken>, StoreError> {
        let row = wanted.at.row;
        let keys = self.keys(row);
        // While replicas are away it is better not to begin.
        if !self.deployment.is_up(&keys.head) {
            self.settle(&keys, ForWhom::Nobody).await?;
        }
        for _ in 0..CLAIMS_MAX {
            let nonce = self.nonce();
            let void = self.void_key(row, nonce);
            match self.try_take(wanted, &keys, &void, nonce, caller).await? {
                Taking::Won(bytes) => {
                    let head = decode(&bytes.head)?;
                    if head.owner.is_none() {
                        self.note_ownerless(row);
                    }
                    return Ok(Some(Taken { keys, void, nonce, bytes, head }));
                }
                Taking::Gone => return Ok(None),
                Taking::Undecided => {}
            }
            let (head, _) = self.decide(&keys).await?;
            if head.map(|head| decode(&head)).transpose()?.is_none_or(|head| head.receipt.stamped.is_some()) {
                return Ok(None);
            }
        }
        Err(StoreError::Unavailable)
    }

    /// What a claim is going to take, if anything could undo it. The claim's answer may be lost together with the master that gave
    /// it, and then this is the only copy; a row's bytes never change.
    async fn look_before(&self, keys: &Keys) -> Result<Bytes, StoreError> {
        if self.deployment.replicas() == 0 {
            return Ok(Bytes::default());
        }
        let (head, sealed) = self.both(keys).await?;
        Ok(Bytes { head: head.unwrap_or_default(), sealed: sealed.unwrap_or_default() })
    }

    async fn try_take(
        &self,
        wanted: Wanted,
        keys: &Keys,
        void: &str,
        nonce: [u8; NONCE_BYTES],
        caller: &mut Caller,
    ) -> Result<Taking, StoreError> {
        let before = self.look_before(keys).await?;
        self.may_change()?;
        let (Wanted { at, hash_from, fate, .. }, now) = (wanted, wanted.now());
        let claim = scripts::CLAIM.call(&[&keys.head, &keys.sealed, void, &keys.nothing]);
        let claim = claim.with(hash_from).with(&at.hash[..]).with(&nonce[..]).with(now.millis());
        let claim = claim.with(fate).with(self.young_for());
        let done = tokio::select! {
            biased;
            done = self.deployment.change_at_last(&keys.head, claim) => done,
            // Without what it takes nothing could be undone: then it is heard out.
            () = caller.closed(), if !before.sealed.is_empty() => {
                self.undo(keys, void, nonce, before).await;
                return Err(StoreError::Unavailable);
            }
        };
        match done {
            Ok(Done { answer, unacknowledged }) => match taking(answer)? {
                Taking::Won(bytes) if bytes.sealed.is_empty() => {
                    Ok(Taking::Won(Bytes { sealed: first(unacknowledged, before).sealed, ..bytes }))
                }
                taking => Ok(taking),
            },
            Err(failure) if !failure.is_unsure => Err(failure.error),
            Err(failure) => {
                let bytes = first(failure.unacknowledged, before);
                Err(if self.undo(keys, void, nonce, bytes).await { failure.error } else { StoreError::Unconfirmed })
            }
        }
    }

    /// Makes a claim that was not acknowledged, or that nobody waits for, not have happened; says whether that is certain.
    async fn undo(&self, keys: &Keys, void: &str, nonce: [u8; NONCE_BYTES], bytes: Bytes) -> bool {
        let Bytes { head, sealed } = bytes;
        let expires = decode(&head).map_or(0, |head| head.receipt.expires_at().millis());
        let call = scripts::VOID.call(&[&keys.head, &keys.sealed, void]).with(&nonce[..]).with(sealed).with(expires);
        let call = call.with(millis(VOID_FOR)).with(self.young_for());
        let answer = self.deployment.insist(&keys.head, call).await;
        let is_undone = answer.is_ok_and(|answer| parsed::<u8>(answer) == Ok(1));
        if !is_undone {
            warn!(
                "A claim was not confirmed by the replicas, nor that it was undone: the secret was shown to nobody, and may be lost"
            );
        }
        is_undone
    }

    /// For how many milliseconds a fate is young. Without replicas to confirm it, nothing is ever undone.
    pub(super) fn young_for(&self) -> u64 {
        if self.deployment.replicas() == 0 { 0 } else { millis(self.young_for) }
    }

    /// The head and the sealed bytes as somebody may be told of them: the replicas have them, and whoever took the secret cannot
    /// undo that any more. First the one, so that a claim can be undone for as long as the replicas are away, and a moment longer.
    async fn decide(&self, keys: &Keys) -> Result<(Option<Vec<u8>>, Option<Vec<u8>>), StoreError> {
        let (head, sealed) = self.settle(keys, ForWhom::Nobody).await?;
        let is_undecided = |head: &Vec<u8>| head.get(NONCE_BYTES) == Some(&0);
        let is_stamped = |head: &Vec<u8>| decode(head).is_ok_and(|head| head.receipt.stamped.is_some());
        if !head.as_ref().is_some_and(|head| is_undecided(head) && is_stamped(head)) {
            return Ok((head, sealed));
        }
        tokio::time::sleep(UNDONE_WITHIN).await;
        self.settle(keys, ForWhom::Somebody).await
    }

    /// The head and the sealed bytes, when the replicas have them.
    async fn settle(&self, keys: &Keys, whom: ForWhom) -> Result<(Option<Vec<u8>>, Option<Vec<u8>>), StoreError> {
        let is_told = u8::from(whom == ForWhom::Somebody);
        // It writes what is there: having done so unnoticed is nothing.
        let keys = [keys.head.as_str(), &keys.sealed, &keys.nothing];
        let settled = self.change(&scripts::SETTLE, &keys, |call| call.with(is_told)).await;
        settled.map_err(|failure| failure.error)
    }

    fn void_key(&self, row: Row, nonce: [u8; NONCE_BYTES]) -> String {
        format!("{}{{{}}}v{}", self.prefix, row.number(), hex(&nonce))
    }

    /// Heads of several rows, as somebody may be told of them; nothing for those that are gone.
    pub(super) async fn heads(&self, rows: &[Row], now: Timestamp) -> Result<Vec<Option<Head>>, StoreError> {
        futures_util::future::try_join_all(rows.iter().map(async |row| match self.head(*row, now).await {
            Err(StoreError::Damaged) => {
                error!("A damaged row is left out of an account's list");
                Ok(None)
            }
            head => head,
        }))
        .await
    }

    async fn head(&self, row: Row, now: Timestamp) -> Result<Option<Head>, StoreError> {
        let key = self.keys(row).head;
        let record: Option<Vec<u8>> = parsed(self.deployment.read(&key, redis::cmd("GET").with(&key)).await?)?;
        let head = record.map(|record| decode(&record)).transpose()?;
        match head {
            Some(head) if self.may_be_undone(&head, now) => Ok(self.stored(row, now).await?.map(|stored| stored.head)),
            head => Ok(head),
        }
    }

    /// Remembers the time for [`RedisStore::now`].
    pub(super) fn note_time(&self, now: Timestamp) {
        self.latest.fetch_max(now.millis(), Ordering::Relaxed);
    }
}

/// What a claim took, by its first answer, or else by what was there before.
fn first(answer: Option<redis::Value>, before: Bytes) -> Bytes {
    match answer.map(taking) {
        Some(Ok(Taking::Won(bytes))) if !bytes.sealed.is_empty() => bytes,
        _ => before,
    }
}

fn taking(answer: redis::Value) -> Result<Taking, StoreError> {
    let mut answer = parsed::<Vec<redis::Value>>(answer)?.into_iter();
    let has_won: u8 = parsed(answer.next().unwrap_or_default())?;
    let second = answer.next().unwrap_or_default();
    if has_won == 0 {
        return match parsed::<u8>(second)? {
            0 => Ok(Taking::Gone),
            1 => Ok(Taking::Undecided),
            _ => Err(StoreError::Unavailable),
        };
    }
    let sealed: Option<Vec<u8>> = parsed(answer.next().unwrap_or_default())?;
    Ok(Taking::Won(Bytes { head: parsed(second)?, sealed: sealed.unwrap_or_default() }))
}

/// A head as it is stored while nobody has taken it.
pub(super) fn record(head: &Head) -> Vec<u8> {
    let mut record = vec![0; PREFIX_BYTES];
    record.extend_from_slice(&head.encode());
    record
}

/// A stored head, behind what begins it.
pub(super) fn decode(record: &[u8]) -> Result<Head, StoreError> {
    let head = record.get(PREFIX_BYTES..).ok_or(StoreError::Damaged)?;
    Head::decode(head).map_err(|_| StoreError::Damaged)
}
