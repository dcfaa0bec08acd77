//! The reference engine: the promises of [`Store`] in as little code as they can be said in. Forgets everything when
//! dropped; engines are compared with it.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use glimpse_core::{
    crypto::{
        keyring::{Generation, RootVerifier},
        seal::Sealed,
    },
    limits::TryLimits,
    link::{LinkLocator, MaskKey, ReceiptLocator, Row},
    receipt::{Fate, Receipt},
    reveal::Claim,
    time::Timestamp,
};

use crate::{Attempt, IdentityError, Kept, NewSecret, Store, StoreError, Swept, Unread, record::Head};

/// Rows that one sweep looks at.
const SWEEP_ROWS: usize = 100;

/// A store in memory, without engine, journal or concurrency: one lock.
#[derive(Default)]
pub struct Model(Mutex<State>);

#[derive(Default)]
struct State {
    mask: Option<[u8; 32]>,
    roots: BTreeMap<Generation, RootVerifier>,
    rows_given: u64,
    rows: BTreeMap<Row, (Head, Option<Sealed>)>,
}

impl Model {
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
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
    async fn identify(&self, mask: [u8; 32], roots: &[(Generation, RootVerifier)]) -> Result<MaskKey, IdentityError> {
        let mut state = self.state();
        crate::identity::compare(&state.roots, roots)?;
        state.roots = roots.iter().copied().collect();
        Ok(MaskKey::from_bytes(*state.mask.get_or_insert(mask)))
    }

    async fn reserve_row(&self) -> Result<Row, StoreError> {
        let mut state = self.state();
        state.rows_given += 1;
        Row::new(state.rows_given).ok_or(StoreError::Unavailable)
    }

    async fn create(&self, secret: NewSecret) -> Result<(), StoreError> {
        let (row, head, sealed) = secret.into_parts();
        self.state().rows.insert(row, (head, Some(sealed)));
        Ok(())
    }

    async fn fetch(&self, at: LinkLocator, now: Timestamp) -> Result<Option<Unread>, StoreError> {
        let mut state = self.state();
        let found = state.unread(at, now).and_then(|(head, sealed)| Some((head.receipt.clone(), sealed.clone()?)));
        Ok(found.map(|(receipt, sealed)| Unread { receipt, sealed }))
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
        Ok(swept)
    }

    async fn close(&self) {}
}
