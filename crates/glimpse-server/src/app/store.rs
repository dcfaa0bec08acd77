//! Which store a configuration asks for, and what is done with whole stores: moved, restored.

use std::io;
use std::path::Path;
use std::sync::Arc;

use glimpse_core::{random::Random, time::Clock};
use glimpse_store::{
    LetterLimits,
    audit::{AuditLog, By, Event, Fact},
    backup::{self, BackupError},
    embedded::{EmbeddedStore, Gathering, Options},
    migrate::{self, MigrateError, Movable, Moved},
    redis::{self, RedisStore, RedisUrl},
};
use tracing::warn;
use zeroize::Zeroizing;

use super::StartError;
use crate::{
    config::Config,
    ops::{
        keyfile,
        system::{SystemClock, SystemRandom},
    },
};

/// A store, and the log of what happens in it.
pub(super) struct Kept {
    pub(super) store: Arc<dyn Movable>,
    pub(super) log: Option<Arc<AuditLog>>,
}

impl Kept {
    fn embedded(store: EmbeddedStore) -> Self {
        let log = store.audit();
        Self { store: Arc::new(store), log }
    }

    /// Says what was done with all of it, and ends. Nobody can sign it yet: the next server does.
    async fn close(self, done: Option<Event>) {
        if let (Some(log), Some(event)) = (&self.log, done) {
            log.note(Fact::new(event, SystemClock.now()).by(By::Operator));
        }
        self.store.close().await;
        if let Some(log) = self.log
            && let Err(error) = log.flush()
        {
            warn!(%error, "The audit log could not be written");
        }
    }
}

/// The engine that the configuration asks for.
pub(super) async fn store(config: &Config, random: &dyn Random) -> Result<Kept, StartError> {
    Ok(match &config.storage.redis.url {
        None => Kept::embedded(EmbeddedStore::open(&config.data, &storage_options(config))?),
        Some(url) => {
            keyfile::make_folder(&config.data).map_err(|error| StartError::Folder(config.data.clone(), error))?;
            let log = config.audit.map(|options| AuditLog::open(&config.data, options)).transpose();
            let log = log.map_err(|error| StartError::Audit(config.data.clone(), error))?.map(Arc::new);
            Kept { store: RedisStore::open(redis_options(config, url)?, random).await?, log }
        }
    })
}

pub(super) fn redis_options(config: &Config, url: &RedisUrl) -> Result<redis::Options, StartError> {
    let redis = &config.storage.redis;
    let read = |path: &Path| std::fs::read(path).map_err(|error| StartError::File(path.to_owned(), error));
    let mut url = url.clone();
    if let Some(path) = &redis.password_file {
        let password = Zeroizing::new(read(path)?);
        let text = std::str::from_utf8(&password);
        let text = text.map_err(|error| StartError::File(path.clone(), io::Error::other(error)))?;
        url = url.with_password(Zeroizing::new(text.trim_end_matches(['\r', '\n']).to_owned()));
    }
    Ok(redis::Options {
        url,
        ca: redis.ca_file.as_deref().map(read).transpose()?,
        prefix: redis.prefix.clone(),
        replicas: redis.replicas,
        replicas_within: redis.replicas_within,
        answer_within: redis.answer_within,
        patience: redis.patience,
        lease: redis.lease,
        rewrite_every: redis.rewrite_every,
        letters: letter_limits(config),
        connections: redis.connections,
        callers_max: config.limits.callers_max,
        queue_ops_max: config.storage.queue_ops_max,
    })
}

/// Why a move was not made, or not to its end.
#[derive(Debug, thiserror::Error)]
pub enum MoveError {
    /// A store cannot be opened.
    #[error(transparent)]
    Open(#[from] StartError),
    /// The move itself.
    #[error(transparent)]
    Migrate(#[from] MigrateError),
}

/// Moves everything from one store to another: each a URL as in `storage.url`, or a data folder.
///
/// # Errors
/// When one of them cannot be opened, or a move cannot begin or be finished; says what to do.
pub async fn migrate(config: &Config, from: &str, to: &str, told: impl FnMut(Moved)) -> Result<Moved, MoveError> {
    let (from, to) = (movable(config, from).await?, movable(config, to).await?);
    let moved = migrate::migrate(&*from.store, &*to.store, &SystemRandom, told).await;
    let is_done = moved.is_ok();
    from.close(is_done.then_some(Event::StoreMovedOut)).await;
    to.close(is_done.then_some(Event::StoreMovedIn)).await;
    Ok(moved?)
}

/// Why a backup was not restored.
#[derive(Debug, thiserror::Error)]
pub enum RestoreError {
    /// The store cannot be opened.
    #[error(transparent)]
    Open(#[from] StartError),
    /// The backup, or what is there already.
    #[error(transparent)]
    Backup(#[from] BackupError),
}

/// Fills the store of a configuration, which must be new, from a backup.
///
/// # Errors
/// When the file is not a whole backup, or the store cannot take it.
pub async fn restore(config: &Config, file: &Path) -> Result<backup::Contents, RestoreError> {
    // Before anything is made for it.
    backup::verify(file)?;
    let store = store(config, &SystemRandom).await?;
    let restored = backup::restore(file, &*store.store).await;
    store.close(restored.is_ok().then_some(Event::StoreRestored)).await;
    Ok(restored?)
}

async fn movable(config: &Config, place: &str) -> Result<Kept, StartError> {
    Ok(match RedisUrl::parse(place) {
        Some(url) => Kept { store: RedisStore::open(redis_options(config, &url)?, &SystemRandom).await?, log: None },
        None if place.starts_with("redis") && place.contains("://") => return Err(StartError::NoUrl(place.len())),
        None => Kept::embedded(EmbeddedStore::open(Path::new(place), &storage_options(config))?),
    })
}

fn letter_limits(config: &Config) -> LetterLimits {
    let storage = &config.storage;
    LetterLimits { waiting_max: storage.letters_max, per_account_max: storage.letters_per_account_max }
}

fn storage_options(config: &Config) -> Options {
    let storage = &config.storage;
    Options {
        erase_within: storage.erase_within,
        journal_bytes: storage.journal_bytes,
        queue_ops_max: storage.queue_ops_max,
        queue_bytes_max: storage.queue_bytes_max,
        gathering: Gathering { ops_min: storage.gather_ops, pause: storage.gather },
        readers: storage.readers,
        cache_bytes: storage.cache_bytes,
        sweep_rows: storage.sweep_rows,
        callers_max: config.limits.callers_max,
        unread_bytes_max: storage.unread_bytes_max,
        letters: letter_limits(config),
        audit: config.audit,
    }
}
