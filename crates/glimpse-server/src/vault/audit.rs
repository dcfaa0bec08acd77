//! What the verbs note in the audit log. The embedded engine notes by itself what happens to secrets, out of its journal; for the
//! engine of many nodes the node that did it notes it, before anybody is told (ADR 0015).

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use glimpse_core::{account::AccountId, link::Row, time::Timestamp};
use glimpse_store::audit::{AuditLog, By, Event, Fact};
use tracing::error;

use super::{Vault, VaultError};

/// Locked secrets that are remembered, so that each lock is noted once.
const LOCKED_MAX: usize = 1024;

/// The log of this process, if there is one.
#[derive(Default)]
pub(super) struct Audit {
    log: Option<Arc<AuditLog>>,
    /// The store does not note what happens to secrets.
    is_of_secrets: bool,
    locked: Mutex<HashMap<Row, Timestamp>>,
}

impl Audit {
    /// The log, if secrets are noted here.
    pub(super) fn of_secrets(&self) -> Option<Arc<AuditLog>> {
        self.log.clone().filter(|_| self.is_of_secrets)
    }

    /// Whether what is done now can be noted: before it is done, so that nothing is consumed.
    pub(super) fn has_room(&self) -> Result<(), VaultError> {
        match self.of_secrets() {
            Some(log) if !log.has_room() => Err(VaultError::Unavailable),
            _ => Ok(()),
        }
    }

    /// Whether new secrets may come: not while the disk refuses the log, as if it refused the store.
    pub(super) fn takes_more(&self) -> Result<(), VaultError> {
        match self.of_secrets() {
            Some(log) if log.is_failing() => Err(VaultError::Unavailable),
            _ => Ok(()),
        }
    }
}

/// Notes what [`Audit::has_room`] let happen and hands it to the system, so that it outlives this process.
pub(super) async fn write(log: Arc<AuditLog>, facts: impl IntoIterator<Item = Fact>) {
    facts.into_iter().for_each(|fact| log.note_admitted(fact));
    on_a_thread(log, AuditLog::write).await;
}

/// While the disk refuses, whoever looks after the log tries again, and nobody else does.
async fn on_a_thread(log: Arc<AuditLog>, work: fn(&AuditLog) -> std::io::Result<()>) {
    if log.is_failing() {
        return;
    }
    if let Ok(Err(error)) = tokio::task::spawn_blocking(move || work(&log)).await {
        error!(%error, "The audit log cannot be written; what was to stand in it waits");
    }
}

impl Vault {
    /// With this log; `is_of_secrets` if the store does not note by itself what happens to secrets.
    pub fn audited(mut self, log: Option<Arc<AuditLog>>, is_of_secrets: bool) -> Self {
        self.audit = Audit { log, is_of_secrets, locked: Mutex::default() };
        self
    }

    /// Whether the disk refuses the audit log; none where there is no log.
    pub fn is_audit_failing(&self) -> Option<bool> {
        self.audit.log.as_ref().map(|log| log.is_failing())
    }

    /// Notes something that happened, durably; while the disk refuses, it waits, and what happened has happened.
    pub async fn note(&self, fact: Fact) {
        let Some(log) = self.audit.log.clone() else { return };
        log.note(fact);
        on_a_thread(log, AuditLog::flush).await;
    }

    /// Notes something that a power cut may forget, without waiting for anything.
    pub(super) fn note_soon(&self, fact: Fact) {
        if let Some(log) = &self.audit.log {
            log.note(fact);
        }
    }

    /// Something that happened now.
    pub fn fact(&self, event: Event) -> Fact {
        Fact::new(event, self.now())
    }

    /// Something that happened to an account now.
    pub(super) fn of_account(&self, event: Event, account: AccountId, by: impl Into<Option<By>>) -> Fact {
        self.fact(event).account(account).by(by)
    }

    /// A secret refuses passphrases for so long. Noted once for each time.
    pub(super) fn note_locked(&self, row: Row, left: Duration) {
        let now = self.now();
        let mut locked = self.audit.locked.lock().unwrap_or_else(PoisonError::into_inner);
        if locked.get(&row).is_some_and(|until| now < *until) {
            return;
        }
        if locked.len() >= LOCKED_MAX {
            locked.clear();
        }
        locked.insert(row, now.after(left));
        drop(locked);
        self.note_soon(self.fact(Event::SecretLocked).row(row));
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use glimpse_store::audit::Options;

    use super::*;

    #[tokio::test]
    async fn while_the_disk_refuses_whoever_notes_something_does_not_try_it() {
        let folder = tempfile::tempdir().unwrap();
        let options = Options {
            file_bytes_max: 1 << 20,
            bytes_max: 1 << 20,
            keep: Duration::from_secs(3600),
            checkpoint_every: Duration::from_secs(60),
        };
        let log = Arc::new(AuditLog::open(folder.path(), options).unwrap());
        let (file, now) = (folder.path().join("audit-0000000001"), Timestamp::from_millis(1));
        let fact = || [Fact::new(Event::SecretRevealed, now)];
        // What is no file cannot be written.
        fs::create_dir(&file).unwrap();
        write(log.clone(), fact()).await;
        assert!(log.is_failing());
        fs::remove_dir(&file).unwrap();
        write(log.clone(), fact()).await;
        assert!(log.is_failing() && !file.exists(), "it was tried");
        // Whoever looks after it tries.
        log.tend(now).unwrap();
        write(log.clone(), fact()).await;
        let text = fs::read_to_string(file).unwrap();
        assert_eq!(text.matches("secret.revealed").count(), 3, "{text}");
    }
}
