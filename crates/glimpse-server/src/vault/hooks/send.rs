//! Calling, as far as it is no matter of HTTP: what is due, whether there is something to tell, and what follows from an answer.

use std::collections::BTreeMap;
use std::time::Duration;

use glimpse_core::{
    account::AccountId,
    crypto::letter::{open, seal},
    receipt::Fate,
    time::Timestamp,
};
use glimpse_store::{About, Carrier, LetterId, Outcome, TakenLetter, Trouble};
use serde::Serialize;
use tokio::time::{Instant, timeout_at};
use tracing::{error, warn};
use zeroize::Zeroizing;

use super::{Call, HookUrl, Kind, Note, Told, book::Means};
use crate::{
    i18n::words::machine,
    vault::{Event, Invalid, Vault, VaultError, mail::place},
};

/// How long a letter waits for the secret that it is about to be kept: longer than keeping one may take.
const CREATED_WITHIN: Duration = Duration::from_secs(600);
/// How often it is looked for meanwhile.
const LOOK_AGAIN: Duration = Duration::from_secs(1);
/// Letters that are looked through together when a process begins.
const NOTED_TOGETHER: usize = 64;

impl Vault {
    /// Takes letters to webhooks that are due, at most `max`. They are somebody else's after `lease`.
    ///
    /// # Errors
    /// When the store cannot be asked.
    pub async fn due_hooks(&self, lease: Duration, max: usize) -> Result<Vec<TakenLetter>, VaultError> {
        Ok(self.store.due(Carrier::Hooks, self.now(), lease, max).await?)
    }

    /// Writes down what became of secrets whose webhooks are due, before a sweep takes away what says so: whoever was down for longer than
    /// their receipts are kept can do so now and never again. Whatever comes of it, all that is due is anybody's afterwards.
    ///
    /// # Errors
    /// When the store cannot be asked, or not all is done by then; the rest is told if it is called for in time.
    pub async fn remember_fates(&self, until: Instant) -> Result<(), VaultError> {
        let mut in_hand = BTreeMap::new();
        let noted = timeout_at(until, self.note_fates(until, &mut in_hand)).await;
        for (id, trouble) in in_hand {
            // From then on they are due by themselves, and may be somebody's.
            if Instant::now() >= until {
                break;
            }
            self.settle_hook(id, Outcome::Later(self.now(), trouble)).await;
        }
        noted.unwrap_or(Err(VaultError::Busy))
    }

    async fn note_fates(&self, until: Instant, in_hand: &mut BTreeMap<LetterId, Trouble>) -> Result<(), VaultError> {
        loop {
            let due = self.due_hooks(until.saturating_duration_since(Instant::now()), NOTED_TOGETHER).await?;
            if due.is_empty() {
                return Ok(());
            }
            in_hand.extend(due.iter().map(|taken| (taken.letter.id, Trouble::Unwritten)));
            for taken in &due {
                match self.prepare_hook(taken).await {
                    Some(_) => in_hand.insert(taken.letter.id, Trouble::Unreachable),
                    None => in_hand.remove(&taken.letter.id),
                };
            }
        }
    }

    /// Whom to call and what to say, if that is to be done now. If not, that is settled.
    pub async fn prepare_hook(&self, taken: &TakenLetter) -> Option<Call> {
        match self.call(taken).await {
            Ok(call) => Some(call),
            Err(outcome) => {
                self.settle_hook(taken.letter.id, outcome).await;
                None
            }
        }
    }

    /// A call that says nothing but that it works. It is in no outbox.
    ///
    /// # Errors
    /// `Invalid` when there is no webhook of this number.
    pub async fn hook_test(&self, account: AccountId, number: u16) -> Result<Call, VaultError> {
        let hooks = self.hooks_of(account).await?.unwrap_or_default();
        let hook = hooks.iter().find(|hook| hook.number == number).ok_or(Invalid::NoHook)?;
        let url = HookUrl::parse(&hook.url, self.policy.hooks.allow_http).ok_or(Invalid::HookAddress)?;
        let (id, now) = (LetterId::generate(&*self.random), self.now());
        let (secret, body) = (hook.secret.clone(), body(None, Kind::Test, now));
        Ok(Call { id, url, secret, body, now, account, hook: number, found_at: now })
    }

    /// The same for the account's owner, who chooses where this server connects: not as often as they like.
    ///
    /// # Errors
    /// Those, and `Limited`.
    pub async fn hook_test_by_owner(&self, account: AccountId, number: u16) -> Result<Call, VaultError> {
        self.limits.hook_test(account).await?;
        self.hook_test(account, number).await
    }

    /// Puts a letter back that nobody was called for.
    pub async fn hook_later(&self, taken: &TakenLetter, pause: Duration) {
        self.settle_hook(taken.letter.id, Outcome::Later(self.now().after(pause), Trouble::Unreachable)).await;
    }

    /// Notes what came of a call, and decides whether it is made again.
    pub async fn hook_told(&self, call: &Call, told: Told) {
        let now = self.now();
        let again = now.after(self.hook_pause(now.since(call.found_at)));
        let is_over = again >= call.found_at.after(self.policy.hooks.give_up_after);
        let (outcome, means, event) = match told {
            Told::Delivered => (Outcome::Sent(now), Means::Nothing, Event::HookDelivered),
            told if is_over || told == Told::Gone => {
                (Outcome::Failed(now, trouble(told)), Means::GivenUp, Event::HookGivenUp)
            }
            told => (Outcome::Later(again, trouble(told)), Means::Nothing, Event::HookRetried),
        };
        self.tally.count(event);
        self.settle_hook(call.id, outcome).await;
        self.note_call(call.account, call.hook, told, means).await;
    }

    /// The pause before the next try: as long as it was tried so far, which doubles it each time, give or take a quarter.
    fn hook_pause(&self, tried_for: Duration) -> Duration {
        let policy = &self.policy.hooks;
        let mut byte = [0];
        self.random.fill(&mut byte);
        let jitter = 0.75 + f64::from(byte[0]) / 512.0;
        tried_for.max(policy.retry_after).min(policy.retry_max.max(policy.retry_after)).mul_f64(jitter)
    }

    async fn call(&self, taken: &TakenLetter) -> Result<Call, Outcome> {
        // Held until what is sealed with it is kept: no key goes before.
        let (letter, now, ring) = (&taken.letter, self.now(), self.ring());
        let over = Outcome::Failed(now, Trouble::Over);
        let place = place(letter.id, letter.about);
        let note = open(&letter.sealed, &place, &ring).ok();
        let note: Option<Note> = note.and_then(|text| serde_json::from_slice(&text).ok());
        let Some(note) = note else {
            error!("A letter to a webhook cannot be read, and is given up");
            return Err(Outcome::Failed(now, Trouble::Unwritten));
        };
        let (About::HookFate { row, hook: number } | About::HookTry { row, hook: number }) = letter.about else {
            return Err(Outcome::Failed(now, Trouble::Unwritten));
        };
        let hooks = self.hooks_of(letter.account).await.map_err(|_| self.hook_not_now())?;
        // As long as they are there, whoever has the right key may come back.
        let hooks = hooks.ok_or_else(|| Outcome::Later(now.after(self.policy.hooks.retry_max), Trouble::Unwritten))?;
        let hook = hooks.into_iter().find(|hook| hook.number == number && !hook.is_off()).ok_or(over)?;
        let (kind, at, found_at) = match note.event {
            Some(event) => event,
            None => {
                let fate = self.store.fate_of(row, now).await.map_err(|_| self.hook_not_now())?;
                let (kind, at) = match fate {
                    Some(Some(Fate::Revealed(at))) => (Kind::Revealed, at),
                    Some(Some(Fate::Burned(at))) => (Kind::Burned, at),
                    Some(Some(Fate::Expired(at))) => (Kind::Expired, at),
                    Some(None) => {
                        return Err(Outcome::Later(Timestamp::from_millis(note.expires_at), Trouble::Over));
                    }
                    None if now.since(Timestamp::from_millis(note.posted_at)) < CREATED_WITHIN => {
                        return Err(Outcome::Later(now.after(LOOK_AGAIN), Trouble::Over));
                    }
                    None => return Err(over),
                };
                let event = (kind, at.millis(), now.millis());
                let known = Note { event: Some(event), ..note.clone() };
                // Unwrap safety: texts and numbers always have a JSON form.
                let text = serde_json::to_vec(&known).unwrap_or_default();
                let sealed = seal(&text, &place, &ring, &*self.random);
                let kept = self.store.reseal_letter(letter.id, &letter.sealed, &sealed).await;
                // Whoever seals it anew at this moment leaves it unknown: it is found again before anybody is called.
                if !kept.map_err(|_| self.hook_not_now())? {
                    return Err(Outcome::Later(now.after(LOOK_AGAIN), Trouble::Unwritten));
                }
                event
            }
        };
        // An address that was taken under other settings is not called.
        let url = HookUrl::parse(&hook.url, self.policy.hooks.allow_http).ok_or(over)?;
        let (at, found_at) = (Timestamp::from_millis(at), Timestamp::from_millis(found_at));
        Ok(Call {
            id: letter.id,
            url,
            secret: Zeroizing::new(hook.secret.as_str().to_owned()),
            body: body(Some(&note), kind, at),
            now,
            account: letter.account,
            hook: number,
            found_at,
        })
    }

    fn hook_not_now(&self) -> Outcome {
        Outcome::Later(self.now().after(self.policy.hooks.retry_after), Trouble::Unwritten)
    }

    /// If it is lost, the webhook is called once more with the same identity.
    async fn settle_hook(&self, id: LetterId, outcome: Outcome) {
        if let Err(error) = self.store.settle(id, outcome).await {
            warn!(%error, "What became of a call could not be noted; it may be made once more");
        }
    }
}

/// What is sent. Frozen: fields are added, none is taken away or renamed.
#[derive(Serialize)]
struct Body<'a> {
    #[serde(rename = "type")]
    kind: &'a str,
    timestamp: String,
    data: Data<'a>,
}

/// What is sent of a secret; nothing with a test.
#[derive(Default, Serialize)]
struct Data<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    reference: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    shared_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    expires_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    has_passphrase: Option<bool>,
}

fn body(note: Option<&Note>, kind: Kind, at: Timestamp) -> String {
    let moment = |millis| Some(machine(Timestamp::from_millis(millis)));
    let data = note.map_or_else(Data::default, |note| Data {
        reference: Some(&note.reference),
        shared_at: moment(note.shared_at),
        expires_at: moment(note.expires_at),
        has_passphrase: Some(note.has_passphrase),
    });
    // Unwrap safety: texts always have a JSON form.
    serde_json::to_string(&Body { kind: kind.name(), timestamp: machine(at), data }).unwrap_or_default()
}

const fn trouble(told: Told) -> Trouble {
    match told {
        Told::Delivered | Told::Answered(_) | Told::Gone => Trouble::Refused,
        Told::Unreachable => Trouble::Unreachable,
        Told::Insecure | Told::Forbidden => Trouble::Insecure,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sent_is_the_golden_one() {
        let note = Note {
            posted_at: 0,
            shared_at: 1_795_224_219_000,
            expires_at: 1_795_224_819_000,
            has_passphrase: true,
            reference: "0123456789abcdef".to_owned(),
            event: None,
        };
        let sent = body(Some(&note), Kind::Revealed, Timestamp::from_millis(1_795_224_300_000));
        assert_eq!(
            sent,
            concat!(
                r#"{"type":"secret.revealed","timestamp":"2026-11-21T01:25:00Z","data":{"reference":"0123456789abcdef","#,
                r#""shared_at":"2026-11-21T01:23:39Z","expires_at":"2026-11-21T01:33:39Z","has_passphrase":true}}"#
            )
        );
        let test = body(None, Kind::Test, Timestamp::from_millis(0));
        assert_eq!(test, r#"{"type":"webhook.test","timestamp":"1970-01-01T00:00:00Z","data":{}}"#);
    }
}
