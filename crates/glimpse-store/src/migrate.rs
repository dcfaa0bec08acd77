//! Moving everything but sessions from one store to another, without being able to read it. Rows keep their numbers, because keys hide them.
//! While it lasts nobody serves either store, so nothing is served twice; it can be begun again wherever it stopped.

use std::sync::Arc;

use async_trait::async_trait;
use glimpse_core::{
    account::Email,
    crypto::keyring::{Generation, RootVerifier},
    link::Row,
    random::Random,
    receipt::Fate,
    time::Timestamp,
};

use crate::{
    Account, AddressHash, DeliveryState, IdentityError, Letter, Outcome, Shelf, SpentSlip, Store, StoreError, Token,
    record::Head,
};

/// Rows, accounts and slips that are moved together.
pub(crate) const TOGETHER: usize = 256;

/// Where a store stands between two engines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Standing {
    /// It is served, or can be.
    #[default]
    Serving,
    /// Everything is on its way here, from another store.
    Arriving,
    /// Everything is on its way from here, or gone.
    Left,
}

/// Tells one move from every other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Journey(pub [u8; 16]);

impl Journey {
    fn begin(random: &dyn Random) -> Self {
        let mut journey = Self([0; 16]);
        random.fill(&mut journey.0);
        journey
    }
}

/// Where a store stands, and the last move that it was part of. Only a move that both of its stores know may go on: a half-filled
/// store that another move passed by would be a second copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stage {
    /// Where.
    pub standing: Standing,
    /// None if it never moved.
    pub journey: Option<Journey>,
}

/// What binds a store to its keys.
#[derive(Clone, PartialEq, Eq)]
pub struct Binding {
    /// Hides row numbers inside keys.
    pub mask: [u8; 32],
    /// Recognises root keys.
    pub roots: Vec<(Generation, RootVerifier)>,
}

/// A row on its way: its head and its sealed bytes, if it still has them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moving {
    pub(crate) row: Row,
    pub(crate) head: Head,
    pub(crate) sealed: Option<Vec<u8>>,
}

impl Moving {
    /// A row that lost its bytes without a claim is expired, whatever the clock says.
    pub(crate) fn settled(mut self) -> Self {
        if self.sealed.is_none() {
            let expired = Fate::Expired(self.head.receipt.expires_at());
            self.head.receipt.stamped.get_or_insert(expired);
        }
        self
    }
}

/// Where the next page of rows begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Page {
    pub(crate) server: usize,
    pub(crate) from: u64,
    /// The servers and who has what, as of the first page: a cursor is good for one server, and as long as it runs.
    pub(crate) map: Option<u64>,
}

/// Some of the rows.
#[derive(Debug, Default)]
pub struct Rows {
    /// Them. In a store that is walked through while it changes one may come twice.
    pub rows: Vec<Moving>,
    /// How many cannot be read.
    pub damaged: usize,
    /// Where the next ones begin; none behind the last.
    pub next: Option<Page>,
}

/// Some of the letters.
#[derive(Debug, Default)]
pub struct Letters {
    /// Them, and how far each is.
    pub letters: Vec<(Letter, DeliveryState)>,
    /// How many there were to look at: some may have ended meanwhile. None behind the last.
    pub walked: usize,
}

/// A store that things can be moved from and to.
#[async_trait]
pub trait Movable: Store {
    /// Where it stands.
    async fn stage(&self) -> Result<Stage, StoreError>;

    /// From now on it stands at `after`, in one step from `before`. Refused as [`StoreError::Busy`] when it stands elsewhere, or when
    /// it shall not be served and somebody serves it.
    async fn enter(&self, before: Stage, after: Stage) -> Result<(), StoreError>;

    /// What it is bound to; none if it is new.
    async fn binding(&self) -> Result<Option<Binding>, StoreError>;

    /// Binds it, new as it is.
    async fn bind(&self, binding: &Binding) -> Result<(), StoreError>;

    /// Rows from `page` on, about `max` of them.
    async fn rows(&self, page: Page, max: usize, purpose: Purpose) -> Result<Rows, StoreError>;

    /// A number above that of every row.
    async fn next_row(&self) -> Result<u64, StoreError>;

    /// Gives out no number below this one, durably.
    async fn skip_rows(&self, to: u64) -> Result<(), StoreError>;

    /// Letters behind the first `skip`, of at most `max`.
    async fn letters(&self, skip: usize, max: usize) -> Result<Letters, StoreError>;

    /// Addresses that want no mail.
    async fn suppressed(&self) -> Result<Vec<AddressHash>, StoreError>;

    /// How many accounts there are, with those that cannot be read.
    async fn accounts_kept(&self) -> Result<usize, StoreError>;

    /// Slips that were spent.
    async fn slips(&self) -> Result<Vec<SpentSlip>, StoreError>;

    /// Keeps rows that are not here yet, and gives out no number up to theirs.
    async fn arrive(&self, rows: Vec<Moving>) -> Result<(), StoreError>;

    /// Keeps an account and its tokens, unless it is here.
    async fn arrive_account(&self, account: &Account, tokens: &[Token]) -> Result<(), StoreError>;

    /// Remembers that slips were spent.
    async fn arrive_slips(&self, slips: &[SpentSlip]) -> Result<(), StoreError>;

    /// Keeps letters that are not here yet, however many wait.
    async fn arrive_letters(&self, letters: Vec<Letter>) -> Result<(), StoreError>;
}

/// What was moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Moved {
    /// Rows: secrets and receipts.
    pub rows: usize,
    /// Of those, secrets that nobody read.
    pub unread: usize,
    /// Rows that could not be read and stay behind.
    pub damaged: usize,
    /// Accounts.
    pub accounts: usize,
    /// Accounts that could not be read and stay behind.
    pub damaged_accounts: usize,
    /// Letters: mails that wait, and what became of others.
    pub letters: usize,
}

/// Why nothing, or not everything, was moved. Says what to do.
#[derive(Debug, thiserror::Error)]
pub enum MigrateError {
    /// There is nothing in it.
    #[error("there is nothing to move: no server ever started on the store named by --from")]
    Nothing,
    /// It is half of a move itself.
    #[error("the store named by --from is on its way in from another store; finish that first")]
    HalfHere,
    /// It went to another one.
    #[error("everything in the store named by --from was moved, or is on its way, to another one; name that one")]
    Elsewhere,
    /// The other one is not empty.
    #[error("the store named by --to is in use already; name an empty one, or the one that an unfinished move went to")]
    NotEmpty,
    /// Somebody serves it.
    #[error(
        "a server is running on {0}; stop it and try again (a node that died is forgotten after storage.redis.lease, or four times storage.redis.patience)"
    )]
    Served(&'static str),
    /// Other keys.
    #[error(transparent)]
    Identity(#[from] IdentityError),
    /// A store failed.
    #[error("{0}; nothing is lost: run the command again, it goes on where it stopped")]
    Store(#[from] StoreError),
}

/// Moves everything. `told` hears how far it is.
///
/// # Errors
/// When a store fails or is not what it should be. Neither can be served then until a later call succeeds.
pub async fn migrate(
    from: &dyn Movable,
    to: &dyn Movable,
    random: &dyn Random,
    mut told: impl FnMut(Moved),
) -> Result<Moved, MigrateError> {
    let binding = from.binding().await?.ok_or(MigrateError::Nothing)?;
    let arriving = depart(from, to, &binding, random).await?;
    let moved = walk(from, Purpose::Move, &mut Arriving(to), &mut told).await?;
    told(moved);
    enter(to, arriving, Stage { standing: Standing::Serving, ..arriving }, TO).await?;
    Ok(moved)
}

/// Why a store is walked through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Everything goes elsewhere: nobody serves it, and what was walked past is never taken here any more.
    Move,
    /// Nothing changes, and somebody may serve it meanwhile. Secrets, letters and what is over soon anyway stay where they are.
    Copy,
}

/// Some of what a store keeps.
pub(crate) enum Piece {
    Rows(Vec<Moving>),
    Account(Arc<Account>, Vec<Token>),
    Slips(Vec<SpentSlip>),
    Document(Shelf, String, Vec<u8>),
    Suppressed(Vec<AddressHash>),
    Letters(Vec<(Letter, DeliveryState)>),
}

/// Where it goes.
#[async_trait]
pub(crate) trait Sink: Send {
    /// Takes it; taken once more it changes nothing.
    async fn take(&mut self, piece: Piece) -> Result<(), StoreError>;
}

/// Into another store.
pub(crate) struct Arriving<'a>(pub(crate) &'a dyn Movable);

#[async_trait]
impl Sink for Arriving<'_> {
    async fn take(&mut self, piece: Piece) -> Result<(), StoreError> {
        let Self(to) = *self;
        match piece {
            Piece::Rows(rows) => to.arrive(rows).await,
            Piece::Account(account, tokens) => to.arrive_account(&account, &tokens).await,
            Piece::Slips(slips) => to.arrive_slips(&slips).await,
            // Nobody else writes there, so one that is there already is this one.
            Piece::Document(shelf, name, content) => {
                to.replace_document(shelf, &name, None, Some(&content)).await.map(drop)
            }
            Piece::Suppressed(addresses) => {
                for address in addresses {
                    to.suppress(address, Timestamp::from_millis(0)).await?;
                }
                Ok(())
            }
            Piece::Letters(letters) => {
                to.arrive_letters(letters.iter().map(|(letter, _)| letter.clone()).collect()).await?;
                for (letter, state) in letters {
                    match state {
                        DeliveryState::Queued(_) => {}
                        DeliveryState::Sent(at) => to.settle(letter.id, Outcome::Sent(at)).await?,
                        DeliveryState::Failed(at, trouble) => {
                            to.settle(letter.id, Outcome::Failed(at, trouble)).await?;
                        }
                    }
                }
                Ok(())
            }
        }
    }
}

/// Gives everything to a sink, in pages. `told` hears how far it is.
pub(crate) async fn walk(
    from: &dyn Movable,
    purpose: Purpose,
    sink: &mut dyn Sink,
    mut told: impl FnMut(Moved),
) -> Result<Moved, StoreError> {
    let mut moved = Moved::default();
    let mut page = Some(Page::default());
    while let Some(at) = page {
        let Rows { rows, damaged, next } = from.rows(at, TOGETHER, purpose).await?;
        moved.rows += rows.len();
        moved.unread += rows.iter().filter(|row| row.sealed.is_some()).count();
        moved.damaged += damaged;
        sink.take(Piece::Rows(rows)).await?;
        told(moved);
        page = next;
    }
    let mut after: Option<Email> = None;
    loop {
        let accounts = from.accounts(after.as_ref(), TOGETHER).await?;
        let Some(last) = accounts.last() else { break };
        after = Some(last.email.clone());
        for account in &accounts {
            sink.take(Piece::Account(account.clone(), from.tokens(account.id).await?)).await?;
        }
        moved.accounts += accounts.len();
    }
    moved.damaged_accounts = from.accounts_kept().await?.saturating_sub(moved.accounts);
    sink.take(Piece::Slips(from.slips().await?)).await?;
    for shelf in Shelf::ALL {
        if purpose == Purpose::Copy && [Shelf::Leases, Shelf::Challenges].contains(&shelf) {
            continue;
        }
        for (name, content) in from.documents(shelf).await? {
            sink.take(Piece::Document(shelf, name, content)).await?;
        }
    }
    sink.take(Piece::Suppressed(from.suppressed().await?)).await?;
    if purpose == Purpose::Copy {
        return Ok(moved);
    }
    let mut walked = 0;
    loop {
        let Letters { letters, walked: more } = from.letters(walked, TOGETHER).await?;
        if more == 0 {
            return Ok(moved);
        }
        walked += more;
        moved.letters += letters.len();
        sink.take(Piece::Letters(letters)).await?;
    }
}

/// Begins a move, or goes on with it: from here on neither store is served. Says where `to` stands.
async fn depart(
    from: &dyn Movable,
    to: &dyn Movable,
    binding: &Binding,
    random: &dyn Random,
) -> Result<Stage, MigrateError> {
    let (here, there, bound) = (from.stage().await?, to.stage().await?, to.binding().await?);
    let goes_on = there.standing == Standing::Arriving
        && here.journey.is_some_and(|journey| there.journey == Some(journey))
        && bound.as_ref().is_none_or(|bound| bound.mask == binding.mask);
    let is_new = bound.is_none() && there == Stage::default();
    let journey = match (here.standing, here.journey) {
        (Standing::Arriving, _) => return Err(MigrateError::HalfHere),
        (_, Some(journey)) if goes_on => journey,
        _ if !is_new => return Err(MigrateError::NotEmpty),
        // What left has arrived somewhere, or half of it has: a second copy could be shown a second time.
        (Standing::Left, _) => return Err(MigrateError::Elsewhere),
        (Standing::Serving, _) => Journey::begin(random),
    };
    let at = |standing| Stage { standing, journey: Some(journey) };
    // First here: what another move half filled is no part of this one, and is never filled again.
    enter(from, here, at(here.standing), FROM).await?;
    enter(to, there, at(Standing::Arriving), TO).await?;
    enter(from, at(here.standing), at(Standing::Left), FROM).await?;
    if bound.is_none() {
        to.bind(binding).await?;
    }
    Ok(at(Standing::Arriving))
}

const FROM: &str = "the store named by --from";
const TO: &str = "the store named by --to";

async fn enter(store: &dyn Movable, before: Stage, after: Stage, name: &'static str) -> Result<(), MigrateError> {
    match store.enter(before, after).await {
        Err(StoreError::Busy) => Err(MigrateError::Served(name)),
        entered => Ok(entered?),
    }
}
