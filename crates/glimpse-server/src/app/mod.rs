//! Putting it together: from a configuration to an open store with its keys and verbs, and from there to a server that answers. The only
//! room that knows every other.

mod examine;
mod policy;
mod server;
mod site;
mod store;

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use glimpse_core::{crypto::keyring::RootKeyring, random::Random, time::Clock};
use glimpse_store::{IdentityError, Store, embedded::OpenError, migrate::Movable, redis};
use tracing::warn;

pub use glimpse_store::{
    backup::verify as verify_backup,
    migrate::Moved,
    redis::{
        RedisUrl,
        original::{Customers, OLD_DATABASE},
    },
};

pub(crate) use self::policy::policy;
use self::store::{Kept, store};
pub use self::{
    examine::{TestError, examine, test_mail},
    server::{ReachedAt, Server, connection_limits},
    store::{MoveError, RestoreError, migrate, restore},
};
#[cfg(test)]
use crate::http::Site;
use crate::{
    brand::LogoError,
    config::{Config, Listen, RootKeySource},
    dns::Dns,
    hooks::HookClient,
    http,
    ops::{
        acme::AcmeError,
        admin::{self, Office, OwnHost},
        audit::AuditKeeper,
        keyfile::{self, KeyFile, KeyfileError},
        keys::KeyKeeper,
        system::{SystemClock, SystemRandom},
        tls::CertificateError,
    },
    vault::{RootError, Vault, VaultError, destroyed_roots},
};

/// Why the server does not start. Says what to do.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The data folder.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The servers that keep secrets.
    #[error(transparent)]
    Redis(#[from] redis::OpenError),
    /// What looks like a URL of Redis and is none. It may hold a password, so it is not repeated.
    #[error(
        "the URL of {0} characters is no URL of Redis; write it like redis://host:6379 or redis+cluster://host:6379,host:6379"
    )]
    NoUrl(usize),
    /// The folder for the root key.
    #[error("cannot use the data folder {0}: {1}")]
    Folder(PathBuf, #[source] io::Error),
    /// A file that the configuration names.
    #[error("cannot read {0}, which the configuration names: {1}")]
    File(PathBuf, #[source] io::Error),
    /// The logo.
    #[error("{0}: {1}")]
    Logo(PathBuf, #[source] LogoError),
    /// The root key.
    #[error(transparent)]
    Key(#[from] KeyfileError),
    /// The root key is not the one of this data.
    #[error("the root key does not belong to what is stored: {0}; start with the root key that was used before")]
    Identity(#[from] IdentityError),
    /// Which root key seals.
    #[error("the root keys cannot be used: {0}")]
    Roots(#[source] RootError),
    /// The audit log.
    #[error("the audit log in {0} cannot be used: {1}; audit.log = \"off\" starts without one")]
    Audit(PathBuf, #[source] io::Error),
    /// The share domains: without them every host would be served alike.
    #[error("the share domains cannot be read: {0}; see the log, and start again")]
    Domains(#[source] VaultError),
    /// Mail.
    #[error("mail cannot be sent: {0}; see mail.folder and mail.tls_ca_file")]
    Mail(#[source] io::Error),
    /// Webhooks.
    #[error("webhooks cannot be called: {0}; see webhooks.ca_file")]
    Hooks(String),
    /// Certificates.
    #[error("{0}; see tls.certificate_file and tls.key_file")]
    Tls(#[from] CertificateError),
    /// Certificates of an authority.
    #[error("{0}; see [tls.acme]")]
    Acme(#[from] AcmeError),
    /// The address.
    #[error("cannot listen on {0}: {1}; choose another address with GLIMPSE_LISTEN (port 0 takes a free one)")]
    Listen(Listen, #[source] io::Error),
}

/// An open data folder and its verbs: what the server and the operator's commands have in common.
pub struct Opened {
    vault: Arc<Vault>,
    dns: Arc<Dns>,
    hooks: Arc<HookClient>,
    own_host: OwnHost,
    keys: Arc<KeyKeeper>,
    audit: Option<Arc<AuditKeeper>>,
    store: Arc<dyn Movable>,
}

impl Opened {
    /// Opens the data folder and checks the root key.
    ///
    /// # Errors
    /// When one of them cannot be used; nothing is changed then.
    pub async fn open(config: &Config) -> Result<Self, StartError> {
        let random: Arc<dyn Random> = Arc::new(SystemRandom);
        let clock: Arc<dyn Clock> = Arc::new(SystemClock);
        let Kept { store: movable, log } = store(config, &*random).await?;
        let store: Arc<dyn Store> = movable.clone();
        let is_bound = store.is_bound().await.map_err(IdentityError::from)?;
        let ring = keyring(config, is_bound, &*random)?;
        let ring = without_destroyed(&*store, ring).await?;
        let mut fresh_mask = [0; 32];
        random.fill(&mut fresh_mask);
        let mask = store.identify(fresh_mask, &ring.verifiers()).await?;
        // The engine for many nodes knows nothing of this node's folder: the vault notes what becomes of secrets.
        let is_alone = config.storage.redis.url.is_some();
        let vault = Vault::new(store.clone(), ring, mask, clock, random, policy(config)).audited(log.clone(), is_alone);
        let vault = Arc::new(vault);
        vault.open_roots(!is_bound).await.map_err(StartError::Roots)?;
        vault.refresh_domains().await.map_err(StartError::Domains)?;
        let keep = |log| AuditKeeper::open(log, vault.clone(), &config.data, is_alone).map(Arc::new);
        let audit = log.map(keep).transpose().map_err(|error| StartError::Audit(config.data.clone(), error))?;
        let keys = Arc::new(KeyKeeper::new(vault.clone(), key_file(config), audit.clone()));
        // What a process that died over it left in the file; the store tells again if it cannot be written.
        drop(keys.tidy().await.inspect_err(|error| warn!(%error, "The key file is not as it should be")));
        let dns = Arc::new(Dns::new(&config.domains.resolvers, config.domains.timeout));
        let hooks = Arc::new(HookClient::new(&config.webhooks, dns.clone()).map_err(StartError::Hooks)?);
        let own_host = config.site.public_url.as_ref().map(|url| http::without_port(url.authority()).to_owned());
        Ok(Self { vault, dns, hooks, own_host: Arc::new(move || own_host.clone()), keys, audit, store: movable })
    }

    /// The verbs alone, for tests of them.
    #[cfg(test)]
    pub(crate) fn vault(&self) -> &Vault {
        &self.vault
    }

    /// What handlers work with, for tests of them.
    #[cfg(test)]
    pub(crate) fn into_site(self, config: &Config) -> Arc<Site> {
        site::site(config, (self.vault, self.dns, self.hooks), None, None)
    }

    /// Does what a command asks, and closes the folder.
    pub async fn answer(self, request: admin::Request) -> admin::Answer {
        let answer = self.ask(request).await;
        self.close().await;
        answer
    }

    /// Does what a command asks, and stays open.
    pub async fn ask(&self, request: admin::Request) -> admin::Answer {
        admin::answer(&self.office(), request).await
    }

    /// Closes the folder.
    pub async fn close(self) {
        self.store.close().await;
        if let Some(audit) = self.audit {
            audit.finish().await;
        }
    }

    fn office(&self) -> Office {
        Office {
            vault: self.vault.clone(),
            dns: self.dns.clone(),
            hooks: self.hooks.clone(),
            own_host: self.own_host.clone(),
            keys: self.keys.clone(),
            audit: self.audit.clone(),
            store: self.store.clone(),
            sign: Arc::default(),
        }
    }
}

fn keyring(config: &Config, has_data: bool, random: &dyn Random) -> Result<RootKeyring, KeyfileError> {
    match &config.root_key {
        RootKeySource::DataFolder => keyfile::read_or_make(&config.data, has_data, random),
        RootKeySource::File(path) => keyfile::read(path),
        RootKeySource::Value(value) => keyfile::parse(value),
    }
}

/// Where the keyring can be changed.
fn key_file(config: &Config) -> KeyFile {
    KeyFile::at(match &config.root_key {
        RootKeySource::DataFolder => Some(config.data.join(keyfile::ROOT_KEY_FILE)),
        RootKeySource::File(path) => Some(path.clone()),
        RootKeySource::Value(_) => None,
    })
}

/// The keyring without what was destroyed, whatever the key file still has; the store lets go of it, too, if it did not yet.
async fn without_destroyed(store: &dyn Store, mut ring: RootKeyring) -> Result<RootKeyring, StartError> {
    for generation in destroyed_roots(store).await.map_err(IdentityError::from)? {
        store.forget_root(generation).await.map_err(IdentityError::from)?;
        // The newest one cannot have been destroyed: this file is older than that, and the store says what is missing in it.
        ring = ring.without(generation).unwrap_or(ring);
    }
    Ok(ring)
}
