//! The bounded pool for bcrypt: a flood of passphrases is refused early and cannot starve anything else.

use std::sync::Arc;

use tokio::sync::Semaphore;

use super::VaultError;

pub(super) struct Hashing {
    running: Arc<Semaphore>,
    admitted: Semaphore,
}

impl Hashing {
    pub(super) fn new(threads: usize, queue: usize) -> Self {
        Self { running: Arc::new(Semaphore::new(threads)), admitted: Semaphore::new(threads + queue) }
    }

    /// Runs slow pure work off the request threads.
    pub(super) async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, VaultError> {
        let _admitted = self.admitted.try_acquire().map_err(|_| VaultError::Busy)?;
        let running = self.running.clone().acquire_owned().await.map_err(|_| VaultError::Busy)?;
        // The permit goes with the work: a caller who hangs up does not make room for another run before this one ends.
        tokio::task::spawn_blocking(move || {
            let _running = running;
            work()
        })
        .await
        .map_err(|_| VaultError::Unavailable)
    }
}
