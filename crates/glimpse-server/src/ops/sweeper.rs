//! Erasing what is over, in small steps with pauses, so that nobody else waits for it.

use std::sync::Arc;
use std::time::Duration;

use tracing::{info, warn};

use crate::vault::Vault;

/// Every so often a sweep begins; a fraction of the time in which things must be gone.
const SWEEPS_PER_PERIOD: u32 = 4;
/// A sweep's step is followed by a pause of its own length, so that it takes half of the disk at most.
const PAUSE_MIN: Duration = Duration::from_millis(1);

/// Sweeps until it is dropped.
pub(crate) async fn run(vault: Arc<Vault>, erase_within: Duration) {
    let mut ticks = tokio::time::interval(erase_within / SWEEPS_PER_PERIOD);
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        sweep(&vault).await;
    }
}

async fn sweep(vault: &Vault) {
    let (mut expired, mut ended) = (0, 0);
    loop {
        let began = tokio::time::Instant::now();
        match vault.sweep().await {
            Ok(swept) => {
                expired += swept.expired;
                ended += swept.ended;
                if !swept.more {
                    break;
                }
            }
            Err(error) => {
                warn!(%error, "The sweep stopped; the next one goes on");
                break;
            }
        }
        tokio::time::sleep(began.elapsed().max(PAUSE_MIN)).await;
    }
    if expired + ended > 0 {
        info!(secrets.expired = expired, receipts.ended = ended, "Swept what was over");
    }
}
