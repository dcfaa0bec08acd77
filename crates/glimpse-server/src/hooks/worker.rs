//! The one who calls webhooks that are due. Hosts do not wait for each other; what is beyond what a host may have in hand goes back to
//! the outbox.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

use glimpse_core::account::AccountId;
use glimpse_store::{About, TakenLetter, Trouble};
use tokio::{task::JoinSet, time::Instant};
use tracing::{info, warn};

use super::{
    HookClient,
    host::{HOSTS_MAX, Host, TURNS},
};
use crate::vault::{Told, Vault};

/// How often the outbox is asked when nobody says that something was posted.
const ASK_EVERY: Duration = Duration::from_secs(1);
/// Letters in hand for each call that may be made at once.
const HELD_PER_CALL: usize = 4;
/// A letter is somebody else's to send so long after the time that waiting for its turn and calling may take.
const LEASE_MARGIN: Duration = Duration::from_secs(60);

/// Calls webhooks. What it has in hand when it is dropped is sent after the next start.
pub struct Worker {
    vault: Arc<Vault>,
    client: Arc<HookClient>,
    /// Where webhooks lead that were called: it never changes.
    known: Mutex<HashMap<(AccountId, u16), Weak<Host>>>,
}

impl Worker {
    /// A worker for this outbox.
    pub fn new(vault: Arc<Vault>, client: Arc<HookClient>) -> Self {
        Self { vault, client, known: Mutex::default() }
    }

    /// Works until `stop` completes; what it has in hand then is sent.
    pub async fn run(self, stop: impl Future<Output = ()>) {
        let mut stop = std::pin::pin!(stop);
        let worker = Arc::new(self);
        let held_max = worker.client.connections * HELD_PER_CALL;
        // Long enough for the last of those that wait for one host.
        let turns = u32::try_from(TURNS).unwrap_or(u32::MAX);
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
        // What was prepared once says what happened, and may wait unread. Anything else is looked at first, before its receipt ends.
        if taken.trouble.is_some_and(Trouble::is_of_sending)
            && let Some(host) = self.known_host(taken)
            && host.is_busy(Instant::now())
        {
            return self.send_away(taken, &host).await;
        }
        let Some(call) = self.vault.prepare_hook(taken).await else { return };
        let host = self.client.hosts.of(&call.url);
        self.remember(taken, &host);
        let Some(held) = host.hold() else { return self.send_away(taken, &host).await };
        let Some(turn) = self.client.turn(&host).await else { return };
        if host.rests(Instant::now()) {
            return self.send_away(taken, &host).await;
        }
        let began = Instant::now();
        let told = self.client.call(&call, &turn).await;
        host.note(!matches!(told, Told::Unreachable | Told::Insecure), began.elapsed(), Instant::now());
        self.vault.hook_told(&call, told).await;
        // Only now: whatever dies here makes no more calls again than may be made at once.
        drop((turn, held));
        match told {
            Told::Delivered => info!(attempt = taken.attempt, "Called a webhook"),
            told => warn!(attempt = taken.attempt, ?told, "A webhook did not take what it was told"),
        }
    }

    async fn send_away(&self, taken: &TakenLetter, host: &Host) {
        self.vault.hook_later(taken, host.sends_away(Instant::now())).await;
    }

    fn known_host(&self, taken: &TakenLetter) -> Option<Arc<Host>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner).get(&hook_of(taken)?)?.upgrade()
    }

    fn remember(&self, taken: &TakenLetter, host: &Arc<Host>) {
        let Some(hook) = hook_of(taken) else { return };
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= HOSTS_MAX {
            known.clear();
        }
        known.insert(hook, Arc::downgrade(host));
    }
}

/// Which webhook of which account a letter is to.
const fn hook_of(taken: &TakenLetter) -> Option<(AccountId, u16)> {
    match taken.letter.about {
        About::HookFate { hook, .. } | About::HookTry { hook, .. } => Some((taken.letter.account, hook)),
        About::Account | About::Share { .. } | About::Fate { .. } => None,
    }
}
