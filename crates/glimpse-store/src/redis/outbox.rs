//! Letters: all in one slot, so that they are posted together and any node takes them in turn. Mail is slower than any server.

use std::collections::HashMap;
use std::sync::PoisonError;
use std::time::Duration;

use glimpse_core::{account::AccountId, crypto::letter::generation_of, link::Row, receipt::Fate, time::Timestamp};
use redis::Value;
use tracing::error;

use super::{
    RedisStore,
    lane::{Ack, millis},
    parsed,
    scripts::{self, With},
};
use crate::{
    About, AddressHash, Carrier, Delivery, DeliveryState, LETTER_BYTES_MAX, Letter, LetterId, LetterLimits, Outcome,
    StoreError, TakenLetter, Trouble,
};

/// Letters that one sweep takes away.
pub(super) const ENDED_TOGETHER: usize = 100;
/// Claims of nobody's secrets that are remembered until they are woken for: nobody waits to be told of those.
const OWNERLESS_MAX: usize = 10_000;

const QUEUED: u8 = 0;
const SENT: u8 = 1;
const FAILED: u8 = 2;

impl RedisStore {
    /// The key of everything about letters.
    pub(super) fn letters_key(&self) -> String {
        format!("{}{{letters}}", self.prefix)
    }

    pub(super) async fn post_letters(&self, letters: &[Letter]) -> Result<(), StoreError> {
        letters.iter().try_for_each(|letter| self.may_keep(generation_of(&letter.sealed)))?;
        self.put_letters(letters, self.limits).await
    }

    /// Keeps letters, unless more would wait than that.
    pub(super) async fn put_letters(&self, letters: &[Letter], limits: LetterLimits) -> Result<(), StoreError> {
        if letters.iter().any(|letter| letter.sealed.len() > LETTER_BYTES_MAX) {
            return Err(StoreError::Full);
        }
        let posted: u8 = self
            .change(&scripts::POST, &[&self.letters_key()], |call| {
                letters.iter().fold(call.with(limits.waiting_max).with(limits.per_account_max), |call, letter| {
                    let (kind, index) = letter.about.numbers();
                    let row = letter.about.row().map_or(String::new(), |row| row.number().to_string());
                    let call =
                        call.with(&letter.id.0[..]).with(letter.account.number()).with(kind).with(row).with(index);
                    call.with(letter.due_at.millis()).with(letter.ends_at.millis()).with(letter.sealed.as_slice())
                })
            })
            .await?;
        match posted {
            1 => Ok(()),
            2 => Err(StoreError::Crowded),
            _ => Err(StoreError::Full),
        }
    }

    pub(super) async fn take_letters(
        &self,
        carrier: Carrier,
        now: Timestamp,
        lease: Duration,
        max: usize,
    ) -> Result<Vec<TakenLetter>, StoreError> {
        let taken: Vec<HashMap<String, Vec<u8>>> = self
            .change(&scripts::DUE, &[&self.letters_key()], |call| {
                call.with(queue(carrier)).with(now.millis()).with(millis(lease)).with(max)
            })
            .await
            // What was taken and got lost on the way is due again when the lease is over.
            .map_err(|failure| failure.error)?;
        Ok(taken.iter().filter_map(read_letter).collect())
    }

    pub(super) async fn settle_letter(&self, id: LetterId, outcome: Outcome) -> Result<(), StoreError> {
        let (state, at, trouble) = match outcome {
            Outcome::Sent(at) => (SENT, at, 0),
            Outcome::Failed(at, trouble) => (FAILED, at, trouble.number()),
            Outcome::Later(at, trouble) => (QUEUED, at, trouble.number()),
        };
        let _settled: u8 = self
            .change(&scripts::LETTER_SETTLE, &[&self.letters_key()], |call| {
                call.with(&id.0[..]).with(state).with(at.millis()).with(trouble)
            })
            .await?;
        Ok(())
    }

    pub(super) async fn deliveries_of(&self, row: Row) -> Result<Vec<Delivery>, StoreError> {
        let found: Vec<(u16, u8, u8, u64)> =
            self.ask(&scripts::DELIVERIES, &[&self.letters_key()], |call| call.with(row.number())).await?;
        let mut deliveries: Vec<Delivery> = found
            .into_iter()
            .map(|(index, state, trouble, at)| {
                let state = delivery_state(state, trouble, at);
                Delivery { index, state }
            })
            .collect();
        deliveries.sort_by_key(|delivery| delivery.index);
        Ok(deliveries)
    }

    /// Remembers that a secret was claimed that nobody shared by name.
    pub(super) fn note_ownerless(&self, row: Row) {
        let mut ownerless = self.ownerless.lock().unwrap_or_else(PoisonError::into_inner);
        if ownerless.len() >= OWNERLESS_MAX {
            ownerless.clear();
        }
        ownerless.insert(row);
    }

    pub(super) async fn wake_letters(&self, row: Row, now: Timestamp) -> Result<(), StoreError> {
        if self.ownerless.lock().unwrap_or_else(PoisonError::into_inner).remove(&row) {
            return Ok(());
        }
        let woken = |call: redis::Cmd| call.with(row.number()).with(now.millis());
        self.note::<u8>(&scripts::WAKE, &[&self.letters_key()], woken).await.map(drop)
    }

    pub(super) async fn fate(&self, row: Row, now: Timestamp) -> Result<Option<Option<Fate>>, StoreError> {
        let now = self.now(now);
        let stored = self.stored(row, now).await?;
        let receipt = stored.map(|stored| stored.head.receipt).filter(|receipt| now < receipt.ends_at());
        let Some(receipt) = receipt else { return Ok(None) };
        self.confirm(row, &receipt, now).await?;
        Ok(Some(receipt.fate_at(now)))
    }

    pub(super) async fn put_suppressed(&self, address: AddressHash) -> Result<(), StoreError> {
        let key = format!("{}off", self.letters_key());
        let add = redis::cmd("SADD").with(&key).with(&address.0[..]);
        Ok(self.deployment.change(&key, add, Ack::Replicas).await.map(drop)?)
    }

    pub(super) async fn has_suppressed(&self, address: AddressHash) -> Result<bool, StoreError> {
        let key = format!("{}off", self.letters_key());
        parsed(self.deployment.read(&key, redis::cmd("SISMEMBER").with(&key).with(&address.0[..])).await?)
    }

    /// Takes some letters away that ended; says how many.
    pub(super) async fn end_letters(&self, now: Timestamp) -> Result<usize, StoreError> {
        let ended = |call: redis::Cmd| call.with(now.millis()).with(ENDED_TOGETHER);
        self.note(&scripts::LETTERS_END, &[&self.letters_key()], ended).await
    }

    pub(super) async fn forget_letters(&self, account: AccountId) -> Result<(), StoreError> {
        let forgotten = |call: redis::Cmd| call.with(account.number());
        let _forgotten: u8 = self.change(&scripts::LETTERS_FORGET, &[&self.letters_key()], forgotten).await?;
        Ok(())
    }

    /// When the first of the letters that wait is due.
    pub(super) async fn first_letter_due(&self) -> Result<Option<Timestamp>, StoreError> {
        let mut earliest = None;
        for key in self.queues() {
            let first = redis::cmd("ZRANGE").with(&key).with(0).with(0).with("WITHSCORES");
            let first: Vec<(Vec<u8>, f64)> = parsed(self.deployment.read(&key, first).await?)?;
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a score is a time")]
            let due = first.first().map(|(_, due)| Timestamp::from_millis(*due as u64));
            earliest = [earliest, due].into_iter().flatten().min();
        }
        Ok(earliest)
    }

    /// How many letters wait.
    pub(super) async fn letters(&self) -> Result<u64, StoreError> {
        let mut waiting = 0;
        for key in self.queues() {
            let count = self.deployment.read(&key, redis::cmd("ZCARD").with(&key)).await.unwrap_or(Value::Int(0));
            waiting += parsed::<u64>(count)?;
        }
        Ok(waiting)
    }

    /// The keys of what waits, one for each carrier.
    pub(super) fn queues(&self) -> [String; 2] {
        [Carrier::Mail, Carrier::Hooks].map(|carrier| format!("{}{}", self.letters_key(), queue(carrier)))
    }
}

/// What the key of a carrier's queue ends with; scripts know it, too.
const fn queue(carrier: Carrier) -> &'static str {
    match carrier {
        Carrier::Mail => "due",
        Carrier::Hooks => "hook",
    }
}

fn delivery_state(state: u8, trouble: u8, at: u64) -> DeliveryState {
    let (at, trouble) = (Timestamp::from_millis(at), Trouble::from_number(trouble));
    match state {
        SENT => DeliveryState::Sent(at),
        FAILED => DeliveryState::Failed(at, trouble.unwrap_or(Trouble::Unwritten)),
        _ => DeliveryState::Queued(trouble),
    }
}

/// How far a letter is, from its fields.
pub(super) fn read_state(fields: &HashMap<String, Vec<u8>>) -> Option<DeliveryState> {
    let number = |name: &str| std::str::from_utf8(fields.get(name)?).ok()?.parse::<u64>().ok();
    let [state, trouble] = ["state", "trouble"].map(|name| u8::try_from(number(name)?).ok());
    Some(delivery_state(state?, trouble?, number("at")?))
}

/// A letter from its fields. One that cannot be read is left to end.
pub(super) fn read_letter(fields: &HashMap<String, Vec<u8>>) -> Option<TakenLetter> {
    let text = |name: &str| std::str::from_utf8(fields.get(name)?).ok();
    let number = |name: &str| text(name)?.parse::<u64>().ok();
    let read = || {
        let (kind, index) = (u8::try_from(number("kind")?).ok()?, u16::try_from(number("index")?).ok()?);
        let about = About::from_numbers(kind, number("row").and_then(Row::new), index)?;
        let letter = Letter {
            id: LetterId(fields.get("id")?.as_slice().try_into().ok()?),
            account: AccountId::from_number(number("account")?),
            about,
            // Erased once it was sent or given up.
            sealed: fields.get("sealed").cloned().unwrap_or_default(),
            due_at: Timestamp::from_millis(number("due")?),
            ends_at: Timestamp::from_millis(number("ends")?),
        };
        let trouble = number("trouble").and_then(|number| u8::try_from(number).ok()).and_then(Trouble::from_number);
        Some(TakenLetter { letter, attempt: u32::try_from(number("attempts")?).ok()?, trouble })
    };
    let letter = read();
    if letter.is_none() {
        error!("A letter in Redis cannot be read");
    }
    letter
}
