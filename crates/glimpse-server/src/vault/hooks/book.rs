//! The webhooks of an account: one document for each account, sealed, because addresses may hold tokens and secrets are secrets.

use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use glimpse_core::{
    account::AccountId,
    crypto::{document, keyring::RootKeyring},
    random::Random,
    time::Timestamp,
};
use glimpse_store::{
    Account, Shelf,
    audit::{About, By, Event},
};
use serde::{Deserialize, Serialize};
use tracing::{error, info, warn};
use zeroize::Zeroizing;

use super::{Call, HookUrl, Told, UNREADABLE};
use crate::vault::{Invalid, Vault, VaultError};

/// Bytes of a signing secret: as many as the digest that it makes (Standard Webhooks takes 24 to 64).
const SECRET_BYTES: usize = 32;
/// How often a change is tried again because somebody else changed it meanwhile.
const TRIES_MAX: usize = 8;
/// What comes of calls is noted again after this time if it is the same.
const NOTE_EVERY: Duration = Duration::from_secs(60);
/// Numbers begin somewhere between this and twice as much where those before are not known.
const NUMBERS_ANEW: u16 = 1 << 14;

/// A webhook of an account.
#[derive(Clone, Serialize, Deserialize)]
pub struct Hook {
    /// What it is called among those of its account; no other one ever is.
    pub number: u16,
    /// Where to.
    pub url: Zeroizing<String>,
    /// What its calls are signed with: `whsec_` and base64.
    pub secret: Zeroizing<String>,
    /// In milliseconds.
    created_at: u64,
    /// What came of the last call, and when.
    last: Option<(Told, u64)>,
    /// Since when it is not called any more, in milliseconds.
    off_since: Option<u64>,
    /// Events that were given up, one after the other.
    given_up: u32,
    /// When something last had no room to wait for it, in milliseconds.
    untold_at: Option<u64>,
}

impl Hook {
    /// Since when there is it.
    pub fn created_at(&self) -> Timestamp {
        Timestamp::from_millis(self.created_at)
    }

    /// What came of the last call, and when.
    pub fn last(&self) -> Option<(Told, Timestamp)> {
        self.last.map(|(told, at)| (told, Timestamp::from_millis(at)))
    }

    /// When a secret was last shared, or a wrong passphrase tried, that it is not told of because too much waited already.
    pub fn untold_at(&self) -> Option<Timestamp> {
        self.untold_at.map(Timestamp::from_millis)
    }

    /// Whether it is not called any more, until a test of it succeeds.
    pub fn is_off(&self) -> bool {
        self.off_since.is_some()
    }
}

#[derive(Default, Serialize, Deserialize)]
struct Book {
    /// As many as there ever were.
    made: u16,
    hooks: Vec<Hook>,
}

/// What is noted about a call besides what came of it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Means {
    /// Nothing.
    Nothing,
    /// An event is given up.
    GivenUp,
    /// It was a test of the owner's.
    Tested,
}

impl Vault {
    /// The webhooks of an account, in the order in which they were added; none if they are there but do not open, whatever the reason.
    ///
    /// # Errors
    /// When the store cannot be asked.
    pub async fn hooks_of(&self, account: AccountId) -> Result<Option<Vec<Hook>>, VaultError> {
        Ok(self.book(account).await?.0.map(|book| book.hooks))
    }

    /// Adds a webhook with a secret of its own.
    ///
    /// # Errors
    /// `Invalid` when that is no address for one, or the plan allows no more.
    pub async fn add_hook(&self, account: &Account, url: &str, by: By) -> Result<Hook, VaultError> {
        let url = HookUrl::parse(url, self.policy.hooks.allow_http).ok_or(Invalid::HookAddress)?;
        let webhooks_max = self.policy.plan_named(&account.plan).webhooks_max;
        let mut bytes = Zeroizing::new([0; SECRET_BYTES]);
        self.random.fill(&mut *bytes);
        let secret = Zeroizing::new(format!("whsec_{}", *Zeroizing::new(STANDARD.encode(*bytes))));
        let hook = self
            .change_book(account.id, |book| {
                if book.hooks.len() >= webhooks_max {
                    return Err(Invalid::TooManyHooks { webhooks_max }.into());
                }
                book.made = book.made.checked_add(1).ok_or(VaultError::Full)?;
                let hook = Hook {
                    number: book.made,
                    url: Zeroizing::new(url.as_str().to_owned()),
                    secret: secret.clone(),
                    created_at: self.now().millis(),
                    last: None,
                    off_since: None,
                    given_up: 0,
                    untold_at: None,
                };
                book.hooks.push(hook.clone());
                Ok(Some(hook))
            })
            .await?;
        // Whoever deletes the account takes away what was there before, not what comes after.
        if self.store.account_of(account.id).await?.is_none() {
            self.remove_hooks(account.id).await?;
            return Err(Invalid::NoAccount.into());
        }
        info!("A webhook was added");
        let hook = hook.ok_or(VaultError::Unavailable)?;
        self.note_hook(Event::WebhookAdded, account.id, hook.number, by).await;
        Ok(hook)
    }

    /// Takes a webhook away; what waits for it is dropped.
    ///
    /// # Errors
    /// `Invalid` when there is none of this number.
    pub async fn remove_hook(&self, account: AccountId, number: u16, by: By) -> Result<(), VaultError> {
        let removed = self
            .change_book(account, |book| {
                let before = book.hooks.len();
                book.hooks.retain(|hook| hook.number != number);
                Ok((book.hooks.len() < before).then_some(()))
            })
            .await?;
        removed.ok_or(Invalid::NoHook)?;
        self.note_hook(Event::WebhookRemoved, account, number, by).await;
        Ok(())
    }

    async fn note_hook(&self, event: Event, account: AccountId, number: u16, by: impl Into<Option<By>>) {
        let about = About::Number("webhook", number.into());
        self.note(self.of_account(event, account, by).about(about)).await;
    }

    /// Takes the webhooks of an account away if they do not open.
    ///
    /// # Errors
    /// `Invalid` when they do.
    pub async fn remove_unreadable_hooks(&self, account: AccountId, by: By) -> Result<(), VaultError> {
        let name = name(account);
        for _ in 0..TRIES_MAX {
            // Held until it is kept: no key goes while somebody seals with it.
            let ring = self.ring();
            let (None, Some(before)) = self.book(account).await? else { return Err(Invalid::NoHook.into()) };
            // Nobody knows which numbers there were. What still waits for one of them should find no other webhook.
            let mut made = [0; 2];
            self.random.fill(&mut made);
            let book = Book { made: NUMBERS_ANEW + u16::from_le_bytes(made) % NUMBERS_ANEW, hooks: Vec::new() };
            let after = sealed(&book, &name, &ring, &*self.random);
            if self.store.replace_document(Shelf::Hooks, &name, Some(&before), Some(&after)).await? {
                info!("Webhooks of an account that could not be read were removed");
                self.note_hook(Event::WebhookRemoved, account, UNREADABLE, by).await;
                return Ok(());
            }
        }
        Err(VaultError::Busy)
    }

    /// Takes all webhooks of an account away, readable or not.
    pub(in crate::vault) async fn remove_hooks(&self, account: AccountId) -> Result<(), VaultError> {
        let name = name(account);
        for _ in 0..TRIES_MAX {
            let Some(before) = self.store.document(Shelf::Hooks, &name).await? else { return Ok(()) };
            if self.store.replace_document(Shelf::Hooks, &name, Some(&before), None).await? {
                return Ok(());
            }
        }
        Err(VaultError::Busy)
    }

    /// Keeps what came of a call. If that is lost, the next one is noted.
    pub(super) async fn note_call(&self, account: AccountId, number: u16, told: Told, means: Means) {
        let (now, failures_max) = (self.now(), self.policy.hooks.failures_max);
        let noted = self.change_book(account, |book| {
            let Some(hook) = book.hooks.iter_mut().find(|hook| hook.number == number) else { return Ok(None) };
            let is_fresh = hook.last().is_some_and(|(last, at)| last == told && now.since(at) < NOTE_EVERY);
            let mut after = Hook { last: Some((told, now.millis())), ..hook.clone() };
            match (told, means) {
                (Told::Delivered, Means::Tested) => {
                    (after.off_since, after.given_up, after.untold_at) = (None, 0, None);
                }
                (Told::Delivered, _) => after.given_up = 0,
                (Told::Gone, _) => after.off_since = after.off_since.or(Some(now.millis())),
                (_, Means::GivenUp) => {
                    after.given_up = after.given_up.saturating_add(1);
                    if after.given_up >= failures_max {
                        after.off_since = after.off_since.or(Some(now.millis()));
                    }
                }
                (_, Means::Nothing | Means::Tested) => {}
            }
            let state = |hook: &Hook| (hook.off_since, hook.given_up, hook.untold_at);
            if is_fresh && state(&after) == state(hook) {
                return Ok(None);
            }
            let switched = match (hook.is_off(), after.is_off()) {
                (false, true) => Some(Event::WebhookOff),
                (true, false) => Some(Event::WebhookOn),
                _ => None,
            };
            *hook = after;
            Ok(Some(switched))
        });
        match noted.await {
            Ok(Some(Some(switched))) => {
                if switched == Event::WebhookOff {
                    warn!("A webhook was switched off: it failed too often, or says that it is gone");
                }
                self.note_hook(switched, account, number, None).await;
            }
            Ok(_) => {}
            Err(error) => warn!(%error, "What came of a call of a webhook could not be noted"),
        }
    }

    /// Keeps that there was no room for calls. If that is lost, the next time is noted.
    pub(super) async fn note_untold(&self, account: AccountId) {
        let now = self.now();
        let noted = self.change_book(account, |book| {
            let is_stale =
                |hook: &Hook| !hook.is_off() && hook.untold_at().is_none_or(|at| now.since(at) >= NOTE_EVERY);
            let mut stale = book.hooks.iter_mut().filter(|hook| is_stale(hook)).peekable();
            if stale.peek().is_none() {
                return Ok(None);
            }
            stale.for_each(|hook| hook.untold_at = Some(now.millis()));
            Ok(Some(()))
        });
        match noted.await {
            Ok(Some(())) => warn!("Webhooks of an account are not told of something: too many calls wait"),
            Ok(None) => {}
            Err(error) => warn!(%error, "That webhooks are not told of something could not be noted"),
        }
    }

    /// Notes what came of a test. One that succeeds switches the webhook on again.
    pub async fn tested(&self, call: &Call, told: Told, by: By) {
        self.note_hook(Event::WebhookTested, call.account, call.hook, by).await;
        self.note_call(call.account, call.hook, told, Means::Tested).await;
    }

    /// Changes the webhooks of an account unless the change says that there is nothing to change.
    async fn change_book<T>(
        &self,
        account: AccountId,
        change: impl Fn(&mut Book) -> Result<Option<T>, VaultError>,
    ) -> Result<Option<T>, VaultError> {
        let name = name(account);
        for _ in 0..TRIES_MAX {
            // Held until it is kept: no key goes while somebody seals with it.
            let ring = self.ring();
            let (Some(mut book), before) = self.book(account).await? else { return Err(VaultError::Unavailable) };
            let Some(done) = change(&mut book)? else { return Ok(None) };
            let after = sealed(&book, &name, &ring, &*self.random);
            if self.store.replace_document(Shelf::Hooks, &name, before.as_deref(), Some(&after)).await? {
                return Ok(Some(done));
            }
        }
        Err(VaultError::Busy)
    }

    /// The document as it is, none if it does not open, and as it is stored.
    async fn book(&self, account: AccountId) -> Result<(Option<Book>, Option<Vec<u8>>), VaultError> {
        let name = name(account);
        let Some(sealed) = self.store.document(Shelf::Hooks, &name).await? else {
            return Ok((Some(Book::default()), None));
        };
        let text = document::open(&sealed, Shelf::Hooks.name(), &name, &self.ring());
        let book = text.and_then(|text| serde_json::from_slice(&text).ok());
        if book.is_none() {
            error!("The webhooks of an account cannot be read with this root key");
        }
        Ok((book, Some(sealed)))
    }
}

fn sealed(book: &Book, name: &str, ring: &RootKeyring, random: &dyn Random) -> Vec<u8> {
    // Unwrap safety: texts and numbers always have a JSON form.
    let text = Zeroizing::new(serde_json::to_vec(book).unwrap_or_default());
    document::seal(&text, Shelf::Hooks.name(), name, ring, random)
}

/// What an account's document is called.
pub(super) fn name(account: AccountId) -> String {
    format!("{:016x}", account.number())
}
