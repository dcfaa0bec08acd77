//! Keeps the audit log of this process: its signing key, sealed under the root keyring in a file of the data folder, and what is to be
//! done from time to time. What is noted in it, and what its lines look like, others know (ADR 0015).

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use glimpse_core::{crypto::document, time::Timestamp};
use glimpse_store::audit::{AuditLog, Signer};
use serde_json::{Value, json};
use tokio::sync::Mutex;
use tracing::{error, info, warn};
use zeroize::Zeroizing;

use crate::vault::Vault;

/// The sealed signing key's name in the data folder.
const KEY_FILE: &str = "audit.key";
/// A key file is not larger than this.
const KEY_BYTES_MAX: u64 = 4096;
/// What the key is sealed as, and for which place.
const SHELF: &str = "audit";
const NAME: &str = "signing key";
/// How often what waits is written, and looked for what is due.
const TEND_EVERY: Duration = Duration::from_secs(1);

/// The log and its key.
pub(crate) struct AuditKeeper {
    log: Arc<AuditLog>,
    vault: Arc<Vault>,
    folder: PathBuf,
    /// Nothing but the log itself has what happened to secrets: it is synced with every tick. Else the journal has it.
    is_alone: bool,
    /// Held while the key file is changed.
    key: Mutex<()>,
}

impl AuditKeeper {
    /// Takes the key out of its file, or makes one. One that does not open (its root key was destroyed while this node was away, or
    /// the file is damaged) is replaced: then the log goes on with another key, and whoever verifies it will ask why.
    ///
    /// # Errors
    /// When the file cannot be read or written.
    pub(crate) fn open(log: Arc<AuditLog>, vault: Arc<Vault>, folder: &Path, is_alone: bool) -> io::Result<Self> {
        let keeper = Self { log, vault, folder: folder.to_owned(), is_alone, key: Mutex::new(()) };
        let signer = match keeper.read()? {
            Some(sealed) => document::open(&sealed, SHELF, NAME, &keeper.vault.keys().ring()).and_then(|seed| {
                let seed: [u8; 32] = seed.as_slice().try_into().ok()?;
                Some(Signer::from_seed(Zeroizing::new(seed)))
            }),
            None => None,
        };
        let now = keeper.vault.now();
        match signer {
            Some(signer) => keeper.log.sign_with(signer, now)?,
            None => keeper.make(now)?,
        }
        Ok(keeper)
    }

    fn make(&self, now: Timestamp) -> io::Result<()> {
        if self.folder.join(KEY_FILE).exists() {
            error!(
                "The key that signs the audit log does not open with these root keys; the log goes on with a new one"
            );
        }
        let mut seed = Zeroizing::new([0; 32]);
        self.vault.random().fill(&mut *seed);
        let signer = Signer::from_seed(seed.clone());
        let public = signer.public();
        // Its mark first: a key without one is a key whose mark somebody took away.
        self.log.sign_anew_with(signer, now)?;
        self.put(&*seed)?;
        info!(audit.key = %public, "Made a key that signs the audit log; `glimpse audit key` shows its public half");
        Ok(())
    }

    fn read(&self) -> io::Result<Option<Vec<u8>>> {
        match File::open(self.folder.join(KEY_FILE)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
            Ok(file) => {
                let mut sealed = Vec::new();
                file.take(KEY_BYTES_MAX).read_to_end(&mut sealed)?;
                Ok(Some(sealed))
            }
        }
    }

    /// Seals the seed with the newest root key, into a new file that takes the old one's place: a crash leaves one of the two.
    fn put(&self, seed: &[u8]) -> io::Result<()> {
        let sealed = document::seal(seed, SHELF, NAME, &self.vault.keys().ring(), self.vault.random());
        let (path, draft) = (self.folder.join(KEY_FILE), self.folder.join(format!("{KEY_FILE}.new")));
        let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&draft)?;
        file.write_all(&sealed)?;
        file.sync_all()?;
        std::fs::rename(&draft, &path)?;
        File::open(&self.folder)?.sync_all()
    }

    /// Sees to it that the key is sealed with the root key that seals, so that no other one is needed for it. This process has it in
    /// memory: it is not lost while it runs, whatever becomes of the file or of the root key that sealed it before.
    pub(crate) async fn reseal(&self) -> io::Result<()> {
        let _one = self.key.lock().await;
        let generation = self.read()?.and_then(|sealed| document::generation_of(&sealed));
        if generation == Some(self.vault.root_generation()) {
            return Ok(());
        }
        match self.log.seed() {
            Some(seed) => self.put(&*seed),
            None => Ok(()),
        }
    }

    /// The public half of the key.
    pub(crate) fn key(&self) -> Value {
        json!({ "key": self.log.public_key().map(|key| key.to_string()) })
    }

    /// Signs everything so far, and says which files of the data folder have it, with how many bytes of each.
    pub(crate) async fn seal(&self) -> io::Result<Value> {
        let now = self.vault.now();
        let files = self.on_a_thread(move |log| log.seal(now)).await?;
        let file = |file: &glimpse_store::audit::File| json!({ "name": file.name, "bytes": file.bytes, "begun": file.begun_at.millis() });
        Ok(json!({ "files": files.iter().map(file).collect::<Vec<_>>() }))
    }

    /// Goes on until it is dropped.
    pub(crate) async fn run(self: Arc<Self>) {
        let (mut was_failing, mut was_unsealed) = (false, false);
        loop {
            tokio::time::sleep(TEND_EVERY).await;
            let (now, is_alone) = (self.vault.now(), self.is_alone);
            let tended = self.on_a_thread(move |log| {
                log.tend(now)?;
                if is_alone { log.flush() } else { Ok(()) }
            });
            let tended = tended.await;
            if let (Err(error), false) = (&tended, was_failing) {
                warn!(%error, "The audit log cannot be written; what was to stand in it waits");
            }
            was_failing = tended.is_err();
            // Whatever becomes of the log: without its key nobody could go on with it.
            let sealed = self.reseal().await;
            if let (Err(error), false) = (&sealed, was_unsealed) {
                warn!(%error, "The key that signs the audit log cannot be sealed with the newest root key");
            }
            was_unsealed = sealed.is_err();
        }
    }

    /// Signs what there is, at the end of this process. What cannot be written now is written at the next start, if the journal has it.
    pub(crate) async fn finish(&self) {
        let now = self.vault.now();
        if let Err(error) = self.on_a_thread(move |log| log.seal(now)).await {
            warn!(%error, "The audit log could not be signed at the end");
        }
    }

    async fn on_a_thread<T: Send + 'static>(
        &self,
        work: impl FnOnce(&AuditLog) -> io::Result<T> + Send + 'static,
    ) -> io::Result<T> {
        let log = self.log.clone();
        tokio::task::spawn_blocking(move || work(&log)).await.map_err(io::Error::other)?
    }
}
