//! The bounded pools for bcrypt and Argon2: a flood of passphrases is refused early and cannot starve anything else. Each kind
//! of work has its own, so that nobody who shares keeps others from opening.

use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore, SemaphorePermit};

use super::VaultError;

/// One pool for each kind of work.
pub(super) struct Pools {
    /// New passphrases.
    pub(super) chosen: Pool,
    /// Tries of passphrases.
    pub(super) tried: Pool,
    /// Passwords of accounts.
    pub(super) passwords: Pool,
}

impl Pools {
    /// So many runs of each kind at once, and so many that wait.
    pub(super) fn new(threads: usize, queue: usize) -> Self {
        let pool = || Pool { running: Arc::new(Semaphore::new(threads)), admitted: Semaphore::new(threads + queue) };
        Self { chosen: pool(), tried: pool(), passwords: pool() }
    }
}

/// Slow pure work, off the request threads.
pub(super) struct Pool {
    running: Arc<Semaphore>,
    admitted: Semaphore,
}

/// The right to run one piece of work now.
pub(super) struct Turn<'a> {
    running: OwnedSemaphorePermit,
    _admitted: SemaphorePermit<'a>,
}

impl Pool {
    /// Waits for a turn; `Busy` if too many wait already.
    pub(super) async fn turn(&self) -> Result<Turn<'_>, VaultError> {
        let admitted = self.admitted.try_acquire().map_err(|_| VaultError::Busy)?;
        let running = self.running.clone().acquire_owned().await.map_err(|_| VaultError::Busy)?;
        Ok(Turn { running, _admitted: admitted })
    }

    /// Waits for a turn and takes it.
    pub(super) async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, VaultError> {
        self.turn().await?.run(work).await
    }
}

impl Turn<'_> {
    /// Runs the work.
    pub(super) async fn run<T: Send + 'static>(
        self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, VaultError> {
        let running = self.running;
        // The permit goes with the work: a caller who hangs up does not make room for another run before this one ends.
        let work = move || {
            let _running = running;
            work()
        };
        tokio::task::spawn_blocking(work).await.map_err(|_| VaultError::Unavailable)
    }
}
