//! The one who calls webhooks that are due. Hosts do not wait for each other: each has few calls at once and few that wait, and rests
//! while it does not answer. What is beyond that goes back to the outbox.

use std::collections::HashMap;
use std::sync::{
    Arc, Mutex, PoisonError,
    atomic::{AtomicUsize, Ordering},
};
use std::time::Duration;

use glimpse_store::TakenLetter;
use tokio::{sync::Semaphore, task::JoinSet, time::Instant};
use tracing::{info, warn};

use super::HookClient;
use crate::vault::{Call, Told, Vault};

/// How often the outbox is asked when nobody says that something was posted.
const ASK_EVERY: Duration = Duration::from_secs(1);
/// Calls of one host at once, and letters in hand for it, those included.
const PER_HOST: usize = 2;
const HELD_PER_HOST: usize = 8;
/// Letters in hand for each call that may be made at once.
const HELD_PER_CALL: usize = 4;
/// For so long a letter goes back whose host has enough.
const COME_BACK: Duration = Duration::from_secs(2);
/// The pauses of a host that does not answer: from, and up to.
const REST_MIN: Duration = Duration::from_secs(1);
const REST_MAX: Duration = Duration::from_secs(60);
/// A letter is somebody else's to send so long after the time that waiting for its turn and calling may take.
const LEASE_MARGIN: Duration = Duration::from_secs(60);
/// Hosts that are remembered while nothing is in hand for them.
const HOSTS_MAX: usize = 4096;

/// Calls webhooks. What it has in hand when it is dropped is sent after the next start.
pub struct Worker {
    vault: Arc<Vault>,
    client: Arc<HookClient>,
    calls: Semaphore,
    hosts: Mutex<HashMap<String, Arc<Host>>>,
}

/// How a host does.
struct Host {
    calls: Semaphore,
    held: AtomicUsize,
    rest: Mutex<Option<Rest>>,
}

#[derive(Clone, Copy)]
struct Rest {
    pause: Duration,
    until: Instant,
}

/// One letter more in hand for a host, until this is dropped.
struct Held(Arc<Host>);

impl Drop for Held {
    fn drop(&mut self) {
        self.0.held.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Host {
    fn new() -> Self {
        Self { calls: Semaphore::new(PER_HOST), held: AtomicUsize::new(0), rest: Mutex::default() }
    }

    /// For how long it is left alone from now on.
    fn rests_for(&self, now: Instant) -> Option<Duration> {
        let rest = *self.rest.lock().unwrap_or_else(PoisonError::into_inner);
        rest.map(|rest| rest.until.saturating_duration_since(now)).filter(|left| !left.is_zero())
    }

    /// Notes whether it answered.
    fn note(&self, answers: bool, now: Instant) {
        let mut rest = self.rest.lock().unwrap_or_else(PoisonError::into_inner);
        *rest = (!answers).then(|| {
            // Calls that failed together lengthen it once.
            let pause = match *rest {
                Some(before) if before.until > now => return before,
                Some(before) => (before.pause * 2).min(REST_MAX),
                None => REST_MIN,
            };
            Rest { pause, until: now + pause }
        });
    }
}

impl Worker {
    /// A worker for this outbox.
    pub fn new(vault: Arc<Vault>, client: Arc<HookClient>) -> Self {
        let calls = Semaphore::new(client.connections);
        Self { vault, client, calls, hosts: Mutex::default() }
    }

    /// Works until `stop` completes; what it has in hand then is sent.
    pub async fn run(self, stop: impl Future<Output = ()>) {
        let mut stop = std::pin::pin!(stop);
        let worker = Arc::new(self);
        let held_max = worker.client.connections * HELD_PER_CALL;
        // Long enough for the last of those that wait for one host.
        let turns = u32::try_from(HELD_PER_HOST / PER_HOST + 1).unwrap_or(u32::MAX);
        let lease = worker.client.within.saturating_mul(turns) + LEASE_MARGIN;
        let mut sending: JoinSet<()> = JoinSet::new();
        loop {
            let room = held_max.saturating_sub(sending.len());
            let taken = if room > 0 { worker.take(lease, room).await } else { Vec::new() };
            let is_all = taken.len() < room;
            for taken in taken {
                let worker = worker.clone();
                sending.spawn(async move { worker.send(&taken).await });
            }
            tokio::select! {
                () = &mut stop => break,
                Some(_) = sending.join_next(), if !is_all => {}
                () = worker.vault.hooks_posted(), if is_all => {}
                () = tokio::time::sleep(ASK_EVERY), if is_all => {}
            }
            while sending.try_join_next().is_some() {}
        }
        while sending.join_next().await.is_some() {}
    }

    async fn take(&self, lease: Duration, max: usize) -> Vec<TakenLetter> {
        self.vault.due_hooks(lease, max).await.unwrap_or_else(|error| {
            warn!(%error, "The outbox cannot be asked for webhooks that are due");
            Vec::new()
        })
    }

    async fn send(&self, taken: &TakenLetter) {
        let Some(call) = self.vault.prepare_hook(taken).await else { return };
        let host = self.host(&call);
        let held = Held(host.clone());
        if host.held.fetch_add(1, Ordering::Relaxed) >= HELD_PER_HOST {
            return self.vault.hook_later(taken, COME_BACK).await;
        }
        // Neither is ever closed.
        let (Ok(_turn), Ok(_call)) = (host.calls.acquire().await, self.calls.acquire().await) else { return };
        if let Some(pause) = host.rests_for(Instant::now()) {
            return self.vault.hook_later(taken, pause).await;
        }
        let told = self.client.call(&call).await;
        host.note(!matches!(told, Told::Unreachable | Told::Insecure), Instant::now());
        drop(held);
        self.vault.hook_told(&call, told).await;
        match told {
            Told::Delivered => info!(attempt = taken.attempt, "Called a webhook"),
            told => warn!(attempt = taken.attempt, ?told, "A webhook did not take what it was told"),
        }
    }

    fn host(&self, call: &Call) -> Arc<Host> {
        let mut hosts = self.hosts.lock().unwrap_or_else(PoisonError::into_inner);
        if hosts.len() >= HOSTS_MAX {
            hosts.retain(|_, host| host.held.load(Ordering::Relaxed) > 0);
        }
        let name = format!("{}:{}", call.url.host(), call.url.port());
        hosts.entry(name).or_insert_with(|| Arc::new(Host::new())).clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_rests_longer_the_longer_it_is_away_and_not_at_all_when_it_is_back() {
        let (host, mut now) = (Host::new(), Instant::now());
        assert_eq!(host.rests_for(now), None);
        for seconds in [1, 2, 4, 8, 16, 32, 60, 60] {
            host.note(false, now);
            host.note(false, now);
            assert_eq!(host.rests_for(now), Some(Duration::from_secs(seconds)));
            now += Duration::from_secs(seconds);
            assert_eq!(host.rests_for(now), None);
        }
        host.note(true, now);
        host.note(false, now);
        assert_eq!(host.rests_for(now), Some(REST_MIN));
    }
}
