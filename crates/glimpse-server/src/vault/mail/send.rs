//! Sending, as far as it is no matter of SMTP: which letters are due, whether they still matter, and what becomes of them.

use std::time::Duration;

use glimpse_core::{account::Email, crypto::letter::open, crypto::slip::Slip, domain::DomainId, time::Timestamp};
use glimpse_store::{About, Carrier, Outcome, TakenLetter, Trouble};
use tracing::{error, warn};

use super::{Matter, Outgoing, Says, ShareNote, Sheet, post::place};
use crate::vault::{Vault, VaultError};

/// How long a letter waits for the secret that it is about to be kept: longer than keeping one may take.
const CREATED_WITHIN: Duration = Duration::from_secs(600);
/// How often it is looked for meanwhile.
const LOOK_AGAIN: Duration = Duration::from_secs(1);
/// A letter is somebody else's to send so long after the time that sending may take.
const LEASE_MARGIN: Duration = Duration::from_secs(60);
/// What whoever reads a mail may stop mail with is good for so long: ten years.
const STOP_WITHIN: Duration = Duration::from_secs(10 * 365 * 24 * 3600);

impl Vault {
    /// Takes letters that are due, at most `max`.
    ///
    /// # Errors
    /// When the store cannot be asked.
    pub async fn letters(&self, max: usize) -> Result<Vec<TakenLetter>, VaultError> {
        let lease = self.policy.mail.timeout + LEASE_MARGIN;
        Ok(self.store.due(Carrier::Mail, self.now(), lease, max).await?)
    }

    /// What a letter says, if it is to be sent now. If not, that is settled.
    pub async fn prepare(&self, taken: &TakenLetter) -> Option<Outgoing> {
        let outcome = match self.outgoing(taken).await {
            Ok(outgoing) => return Some(outgoing),
            Err(outcome) => outcome,
        };
        self.settle(taken, outcome).await;
        None
    }

    /// Notes that a letter was sent.
    pub async fn sent(&self, taken: &TakenLetter) {
        self.settle(taken, Outcome::Sent(self.now())).await;
    }

    /// Notes that it was not, and decides whether it is tried again.
    pub async fn not_sent(&self, taken: &TakenLetter, trouble: Trouble) {
        let now = self.now();
        let is_final = match trouble {
            Trouble::Unreachable | Trouble::Insecure | Trouble::Login | Trouble::Deferred | Trouble::Limited => false,
            Trouble::Refused | Trouble::Letters | Trouble::Suppressed | Trouble::Over | Trouble::Unwritten => true,
        };
        let again = now.after(self.pause(taken.attempt));
        let give_up_at = self.sheet(taken).map_or(now, |(sheet, _)| Timestamp::from_millis(sheet.give_up_at));
        let outcome = if is_final || taken.attempt >= self.policy.mail.tries_max || again >= give_up_at {
            Outcome::Failed(now, trouble)
        } else {
            Outcome::Later(again, trouble)
        };
        self.settle(taken, outcome).await;
    }

    /// The pause after a try: twice the one before, up to a limit, give or take a quarter so that those that failed together do not
    /// come back together.
    fn pause(&self, attempt: u32) -> Duration {
        let policy = &self.policy.mail;
        let doubled = policy.retry_after.saturating_mul(1 << attempt.saturating_sub(1).min(20));
        let mut byte = [0];
        self.random.fill(&mut byte);
        let jitter = 0.75 + f64::from(byte[0]) / 512.0;
        doubled.min(policy.retry_max).mul_f64(jitter)
    }

    async fn outgoing(&self, taken: &TakenLetter) -> Result<Outgoing, Outcome> {
        let now = self.now();
        let (sheet, to) = self.sheet(taken).ok_or_else(|| {
            error!("A letter in the outbox cannot be read, and is given up");
            Outcome::Failed(now, Trouble::Unwritten)
        })?;
        let give_up_at = Timestamp::from_millis(sheet.give_up_at);
        let says = self.says(taken.letter.about, taken, sheet.matter, Timestamp::from_millis(sheet.posted_at)).await?;
        let marks = self.marks(&to);
        for mark in &marks {
            if self.store.is_suppressed(*mark).await.map_err(|_| self.later(Trouble::Unwritten))? {
                return Err(Outcome::Failed(now, Trouble::Suppressed));
            }
        }
        // Counted when it is first sent, however often it came before, and however often its server is tried.
        if !taken.trouble.is_some_and(Trouble::is_of_sending) {
            match self.limits.mail_to(&to).await {
                Ok(()) => {}
                Err(VaultError::Limited(wait)) if now.after(wait) < give_up_at => {
                    return Err(Outcome::Later(now.after(wait), Trouble::Limited));
                }
                Err(VaultError::Limited(_)) => return Err(Outcome::Failed(now, Trouble::Limited)),
                Err(_) => return Err(self.later(Trouble::Unwritten)),
            }
        }
        // Unwrap safety: a keyring has at least one key.
        let address = marks.first().map(|mark| mark.0).unwrap_or_default();
        let stop = Slip::Stop { address }.sign(now.after(STOP_WITHIN), &self.ring(), &*self.random);
        Ok(Outgoing { id: taken.letter.id, to, language: sheet.language, says, stop, now })
    }

    /// What there is to say, now that it is to be said. The row is the truth: a secret that was never kept, or is gone, has no link.
    async fn says(
        &self,
        about: About,
        taken: &TakenLetter,
        matter: Matter,
        posted_at: Timestamp,
    ) -> Result<Says, Outcome> {
        let now = self.now();
        let fate = match about.row() {
            None => None,
            Some(row) => match self.store.fate_of(row, now).await.map_err(|_| self.later(Trouble::Unwritten))? {
                Some(fate) => fate,
                None if now.since(posted_at) < CREATED_WITHIN && now >= posted_at => {
                    return Err(Outcome::Later(now.after(LOOK_AGAIN), Trouble::Over));
                }
                None => return Err(Outcome::Failed(now, Trouble::Over)),
            },
        };
        let is_there = match about {
            About::Account => {
                let account = self.store.account_of(taken.letter.account).await;
                account.map_err(|_| self.later(Trouble::Unwritten))?.is_some()
            }
            About::Share { .. } | About::Fate { .. } => true,
            // No mail worker is ever handed these.
            About::HookFate { .. } | About::HookTry { .. } => false,
        };
        match (matter, fate) {
            _ if !is_there => Err(Outcome::Failed(now, Trouble::Over)),
            (Matter::Share(note), None) => {
                // A host that went to somebody else meanwhile is not where this link leads.
                let domain = self.domain(note.domain.map(DomainId::from_number));
                let host = domain.map(|domain| domain.host.as_str().to_owned());
                Ok(Says::Share(ShareNote { host, ..note }))
            }
            (Matter::Share(_), Some(_)) => Err(Outcome::Failed(now, Trouble::Over)),
            (Matter::Fate { shared_at, .. }, Some(fate)) => {
                Ok(Says::Fate { shared_at: Timestamp::from_millis(shared_at), fate })
            }
            (Matter::Fate { expires_at, .. }, None) => {
                Err(Outcome::Later(Timestamp::from_millis(expires_at), Trouble::Over))
            }
            (Matter::Confirm(slip), _) => Ok(Says::Confirm(slip)),
            (Matter::Recover(slip), _) => Ok(Says::Recover(slip)),
        }
    }

    fn later(&self, trouble: Trouble) -> Outcome {
        Outcome::Later(self.now().after(self.policy.mail.retry_after), trouble)
    }

    fn sheet(&self, taken: &TakenLetter) -> Option<(Sheet, Email)> {
        let letter = &taken.letter;
        let text = open(&letter.sealed, &place(letter.id, letter.about), &self.ring()).ok()?;
        let sheet: Sheet = serde_json::from_slice(&text).ok()?;
        let to = Email::parse(&sheet.to).ok()?;
        Some((sheet, to))
    }

    /// If it is lost, the letter is sent once more with the same Message-ID.
    async fn settle(&self, taken: &TakenLetter, outcome: Outcome) {
        if let Err(error) = self.store.settle(taken.letter.id, outcome).await {
            warn!(%error, "What became of a mail could not be noted; it may be sent once more");
        }
    }
}
