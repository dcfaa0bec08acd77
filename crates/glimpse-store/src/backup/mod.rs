//! A backup: one file with everything but unread secrets, letters and sessions. Nothing in it opens anything (ADR 0013). What is in it
//! and in which order is decided where a store is walked through (`migrate`); what the file looks like is `file`'s.

mod file;

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use async_trait::async_trait;
use glimpse_core::{random::Random, receipt::Fate, time::Timestamp};
use tracing::error;

use self::file::{Restored, Writer};
use crate::{
    Account, IdentityError, StoreError, Token,
    migrate::{
        Arriving, Binding, Journey, Movable, Moved, Moving, Piece, Purpose, Sink, Stage, Standing, TOGETHER, walk,
    },
};

pub use file::Header;
#[cfg(any(test, fuzzing))]
pub(crate) use file::sealed_file;

/// Why a backup was not made, or not restored. Says what to do.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// Nobody ever started here.
    #[error("there is nothing to back up: no server ever started on this store")]
    Nothing,
    /// A file is there, or cannot be made.
    #[error("the file cannot be made: {0}; name one that is not there yet, in a folder that can be written")]
    Unwritable(#[source] io::Error),
    /// It cannot be read.
    #[error("the file cannot be read: {0}")]
    Unreadable(#[source] io::Error),
    /// It is not whole.
    #[error("the file is no backup of this version, or it is cut or altered; nothing of it was used")]
    Damaged,
    /// Something is there.
    #[error("there is something in the store already; a backup is restored into a new one only")]
    NotEmpty,
    /// This very file.
    #[error("this backup was restored here before, and is not restored twice")]
    Again,
    /// Somebody serves it.
    #[error("a server is running on the store; stop it and try again")]
    Served,
    /// The store belongs elsewhere.
    #[error(transparent)]
    Identity(#[from] IdentityError),
    /// The store.
    #[error("{0}; run the command again")]
    Store(#[from] StoreError),
}

/// What is in a backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contents {
    /// What it says about itself.
    pub header: Header,
    /// How much of each there is.
    pub counts: Moved,
    /// Documents, addresses that want no mail, and slips.
    pub others: usize,
    /// From where on a store that has all this may give out row numbers.
    first_row: u64,
}

/// Writes everything into a new file, durably, and nothing of it if that fails. The store may be served meanwhile: what was
/// acknowledged before is in it, what happens meanwhile may be.
///
/// # Errors
/// When the file is there already, or one of both fails.
pub async fn write(from: &dyn Movable, path: &Path, now: Timestamp, random: &dyn Random) -> Result<Moved, BackupError> {
    let Binding { mask, mut roots } = from.binding().await?.ok_or(BackupError::Nothing)?;
    roots.sort_unstable();
    let mut id = [0; 16];
    random.fill(&mut id);
    let header = Header { made_at: now, id, roots, next_row: from.next_row().await?, mask };
    let file = path.to_owned();
    let writer = blocking(move || Writer::begin(&file, &header)).await.map_err(BackupError::Unwritable)?;
    let mut writing = Writing(Some(writer));
    let written = async {
        let moved = walk(from, Purpose::Copy, &mut writing, |_| {}).await?;
        let file = path.to_owned();
        let end = move |mut writer: Writer| writer.end().and_then(|()| sync(&file)).map(|()| writer);
        writing.with(end).await.map_err(BackupError::Unwritable)?;
        Ok(moved)
    };
    written.await.inspect_err(|_| drop(std::fs::remove_file(path)))
}

/// On a thread that may wait for the disk.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> io::Result<T> + Send + 'static) -> io::Result<T> {
    tokio::task::spawn_blocking(work).await.unwrap_or_else(|error| Err(io::Error::other(error)))
}

/// A file that is being written, while no thread has it in hand. None after it failed.
struct Writing(Option<Writer>);

impl Writing {
    async fn with(&mut self, work: impl FnOnce(Writer) -> io::Result<Writer> + Send + 'static) -> io::Result<()> {
        let writer = self.0.take().ok_or(io::ErrorKind::BrokenPipe)?;
        self.0 = Some(blocking(move || work(writer)).await?);
        Ok(())
    }
}

#[async_trait]
impl Sink for Writing {
    async fn take(&mut self, piece: Piece) -> Result<(), StoreError> {
        self.with(move |mut writer| writer.piece(piece).map(|()| writer)).await.map_err(|error| {
            error!(%error, "The backup cannot be written");
            StoreError::Unavailable
        })
    }
}

/// Reads a file to its end and says what is in it.
///
/// # Errors
/// When it is not a whole backup.
pub fn verify(path: &Path) -> Result<Contents, BackupError> {
    file::read(path, |_| {})
}

/// Fills a store that is new. Begun again with the same file, it goes on; until it is finished the store refuses to be served. Secrets
/// that were unread come back as receipts that say when they were last known to be so: nobody knows who opened them since.
///
/// # Errors
/// When the file is not a whole backup, or the store is not new.
pub async fn restore(path: &Path, to: &dyn Movable) -> Result<Contents, BackupError> {
    let (contents, pieces) = collected(path.to_owned()).await?;
    let Header { id, mask, ref roots, made_at, .. } = contents.header;
    let at = |standing| Stage { standing, journey: Some(Journey(id)) };
    match (to.stage().await?, to.binding().await?) {
        (stage, _) if stage == at(Standing::Arriving) => {}
        (stage, _) if stage.journey == Some(Journey(id)) => return Err(BackupError::Again),
        (stage, None) if stage == Stage::default() => enter(to, stage, at(Standing::Arriving)).await?,
        _ => return Err(BackupError::NotEmpty),
    }
    if to.binding().await?.is_none() {
        // Earlier keys may be destroyed since; the next start remembers those that are there.
        to.bind(&Binding { mask, roots: roots.last().copied().into_iter().collect() }).await?;
    }
    let mut sink = Arriving(to);
    let (mut rows, mut accounts) = (Vec::new(), Vec::<(Account, Vec<Token>)>::new());
    for piece in pieces {
        match piece {
            Restored::Row(row, mut head) => {
                let last_known = made_at.min(head.receipt.expires_at());
                head.receipt.stamped.get_or_insert(Fate::Expired(last_known));
                rows.push(Moving { row, head, sealed: None });
                // No more than a store's queue takes at once.
                if rows.len() >= TOGETHER {
                    sink.take(Piece::Rows(std::mem::take(&mut rows))).await?;
                }
            }
            Restored::Account(account) => accounts.push((account, Vec::new())),
            Restored::Token(token) => {
                let (_, tokens) = accounts
                    .iter_mut()
                    .rfind(|(account, _)| account.id == token.account)
                    .ok_or(BackupError::Damaged)?;
                tokens.push(token);
            }
            Restored::Slip(slip) => sink.take(Piece::Slips(vec![slip])).await?,
            Restored::Document(shelf, name, content) => sink.take(Piece::Document(shelf, name, content)).await?,
            Restored::Suppressed(address) => sink.take(Piece::Suppressed(vec![address])).await?,
        }
    }
    sink.take(Piece::Rows(rows)).await?;
    for (account, tokens) in accounts {
        sink.take(Piece::Account(account.into(), tokens)).await?;
    }
    to.skip_rows(contents.first_row).await?;
    enter(to, at(Standing::Arriving), at(Standing::Serving)).await?;
    Ok(contents)
}

/// All of a whole file.
async fn collected(path: PathBuf) -> Result<(Contents, Vec<Restored>), BackupError> {
    let collect = move || {
        let mut pieces = Vec::new();
        Ok(file::read(&path, |piece| pieces.push(piece)).map(|contents| (contents, pieces)))
    };
    blocking(collect).await.map_err(BackupError::Unreadable)?
}

async fn enter(to: &dyn Movable, before: Stage, after: Stage) -> Result<(), BackupError> {
    match to.enter(before, after).await {
        Err(StoreError::Busy) => Err(BackupError::Served),
        entered => Ok(entered?),
    }
}

fn sync(path: &Path) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}
