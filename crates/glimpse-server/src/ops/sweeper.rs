//! Erasing what is over, in small steps with pauses, so that nobody else waits for it.

use std::sync::Arc;
use std::time::Duration;

use glimpse_core::time::Clock;
use glimpse_store::Store;
use tracing::{info, warn};

/// Every so often a sweep begins; a fraction of the time in which things must be gone.
const SWEEPS_PER_PERIOD: u32 = 4;
/// A sweep's step is followed by a pause of its own length, so that it takes half of the disk at most.
const PAUSE_MIN: Duration = Duration::from_millis(1);

/// Sweeps until it is dropped.
pub(crate) async fn run(store: Arc<dyn Store>, clock: Arc<dyn Clock>, erase_within: Duration) {
    let mut ticks = tokio::time::interval(erase_within / SWEEPS_PER_PERIOD);
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        sweep(&*store, &*clock).await;
    }
}

async fn sweep(store: &dyn Store, clock: &dyn Clock) {
    let (mut expired, mut ended) = (0, 0);
    loop {
        let began = tokio::time::Instant::now();
        match store.sweep(clock.now()).await {
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
