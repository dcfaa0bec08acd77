//! The one who sends what waits in the outbox. It asks often, sends a few at once, and rests while the mail server does not answer.

use std::sync::Arc;
use std::time::Duration;

use glimpse_store::{TakenLetter, Trouble};
use tokio::task::JoinSet;
use tracing::{info, warn};

use super::Mailer;
use crate::vault::{Outgoing, Vault};

/// How often the outbox is asked when nobody says that something was posted.
const ASK_EVERY: Duration = Duration::from_secs(1);
/// The pauses while the mail server does not answer: from, and up to.
const REST_MIN: Duration = Duration::from_secs(1);
const REST_MAX: Duration = Duration::from_secs(60);

/// Tells scheme and authority of this instance's links, once they are known.
type Base = Arc<dyn Fn() -> Option<String> + Send + Sync>;

/// Sends letters. What it has in hand when it is dropped is sent after the next start.
pub struct Worker {
    vault: Arc<Vault>,
    mailer: Arc<Mailer>,
    base: Base,
}

/// What became of one letter, as far as the next ones care.
enum Line {
    Good,
    /// The mail server does not answer, or not to us.
    Bad,
    /// Nothing was said to it.
    Unknown,
}

impl Worker {
    /// A worker for this outbox.
    pub fn new(vault: Arc<Vault>, mailer: Arc<Mailer>, base: Base) -> Self {
        Self { vault, mailer, base }
    }

    /// Works until `stop` completes; what it has in hand then is sent.
    pub async fn run(self, stop: impl Future<Output = ()>) {
        let mut stop = std::pin::pin!(stop);
        let worker = Arc::new(self);
        let mut sending: JoinSet<Line> = JoinSet::new();
        let mut rest = None;
        loop {
            let room = worker.room(rest).saturating_sub(sending.len());
            let taken = match (worker.base)() {
                Some(base) if room > 0 => {
                    worker.take(room).await.into_iter().map(|taken| (taken, base.clone())).collect()
                }
                _ => Vec::new(),
            };
            let is_all = taken.len() < room;
            for (taken, base) in taken {
                let worker = worker.clone();
                sending.spawn(async move { worker.send(&taken, &base).await });
            }
            let line = tokio::select! {
                () = &mut stop => break,
                Some(done) = sending.join_next() => done.unwrap_or(Line::Unknown),
                () = worker.vault.posted(), if is_all && room > 0 => continue,
                () = tokio::time::sleep(ASK_EVERY), if is_all => continue,
            };
            rest = next_rest(rest, &line);
            if let (Some(pause), true) = (rest, sending.is_empty()) {
                tokio::select! {
                    () = &mut stop => break,
                    () = tokio::time::sleep(pause) => {}
                }
            }
        }
        while sending.join_next().await.is_some() {}
    }

    /// Letters at once: one, to see how it goes, while the mail server does not answer.
    fn room(&self, rest: Option<Duration>) -> usize {
        if rest.is_some() { 1 } else { self.mailer.connections }
    }

    async fn take(&self, max: usize) -> Vec<TakenLetter> {
        self.vault.letters(max).await.unwrap_or_else(|error| {
            warn!(%error, "The outbox cannot be asked for mails that are due");
            Vec::new()
        })
    }

    async fn send(&self, taken: &TakenLetter, base: &str) -> Line {
        let Some(outgoing): Option<Outgoing> = self.vault.prepare(taken).await else { return Line::Unknown };
        match self.mailer.send(&outgoing, base).await {
            Ok(()) => {
                self.vault.sent(taken).await;
                info!(attempt = taken.attempt, "Sent a mail");
                Line::Good
            }
            Err(trouble) => {
                self.vault.not_sent(taken, trouble).await;
                warn!(attempt = taken.attempt, ?trouble, "A mail was not sent");
                match trouble {
                    Trouble::Unreachable | Trouble::Insecure | Trouble::Login => Line::Bad,
                    _ => Line::Good,
                }
            }
        }
    }
}

fn next_rest(rest: Option<Duration>, line: &Line) -> Option<Duration> {
    match (line, rest) {
        (Line::Good, _) => None,
        (Line::Unknown, rest) => rest,
        (Line::Bad, None) => Some(REST_MIN),
        (Line::Bad, Some(rest)) => Some((rest * 2).min(REST_MAX)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rest_grows_while_the_server_is_away_and_ends_when_it_is_back() {
        let mut rest = None;
        for seconds in [1, 2, 4, 8, 16, 32, 60, 60] {
            rest = next_rest(rest, &Line::Bad);
            assert_eq!(rest, Some(Duration::from_secs(seconds)));
        }
        assert_eq!(next_rest(rest, &Line::Unknown), rest);
        assert_eq!(next_rest(rest, &Line::Good), None);
    }
}
