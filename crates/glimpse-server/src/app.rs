//! Putting it together: from a configuration to a server that answers. The only file that knows every room.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::{
    Arc, OnceLock,
    atomic::{AtomicBool, Ordering},
};
use std::time::Duration;

use glimpse_core::{
    account::{Email, NoEmail},
    crypto::{keyring::RootKeyring, password::PasswordCost},
    generate::Kind,
    limits::{TryLimits, TtlLimits},
    random::Random,
    time::{Clock, Ttl},
};
use glimpse_store::{
    IdentityError, LetterLimits, Store,
    audit::{self, AuditLog, By, Event, Fact},
    backup::{self, BackupError},
    embedded::{self, EmbeddedStore, Gathering, OpenError, Options},
    migrate::{self, MigrateError, Movable},
    redis::{self, RedisStore},
};

pub use glimpse_store::{
    backup::verify as verify_backup,
    migrate::Moved,
    redis::{
        RedisUrl,
        original::{Customers, OLD_DATABASE},
    },
};
use listenfd::ListenFd;
use tokio::{
    sync::{Semaphore, oneshot, watch},
    task::JoinSet,
    time::{Instant, timeout, timeout_at},
};
use tracing::warn;
use zeroize::Zeroizing;

use crate::{
    brand::{Brand, Logo, LogoError},
    config::{self, Config, Listen, RootKeySource, TlsMode},
    dns::Dns,
    doctor,
    hooks::{self, HookClient},
    http::{
        self, About, Bodies, ForwardedBy, Nonces, Numbers, OnTheirWay, Proxies, PublicUrl, Readiness, RequestLimits,
        Setup, Site,
    },
    mail::{Mailer, Tested, Worker},
    ops::{
        acme::{Acme, AcmeError, Hosts, Way},
        admin::{self, AdminSocket, Office, OwnHost},
        audit::AuditKeeper,
        domains,
        keyfile::{self, KeyFile, KeyfileError},
        keys::KeyKeeper,
        listener::{Address, ConnectionLimits, Door, Listener, Socket},
        metrics::Metrics,
        process, sweeper,
        system::{SystemClock, SystemRandom},
        tls::{CertificateError, CertificateFiles, Tls},
    },
    vault::{
        AccountPolicy, ConfirmedBy, DomainPolicy, HookPolicy, LimitPolicy, MailPolicy, Plan, Policy, Receipts,
        RootError, SignUp, Vault, VaultError, destroyed_roots,
    },
};

/// The largest body of a route that takes a passphrase at most: many times what the longest one has in any encoding.
const PASSPHRASE_BODY_BYTES_MAX: usize = 64 * 1024;

/// Connections at once of those who watch the server.
const WATCHERS_MAX: usize = 32;
/// Those who watch when the server ends are answered by then.
const WATCHERS_WITHIN: Duration = Duration::from_secs(1);

/// Files that are open besides those of visitors: the store's, those who watch, mail, servers of Redis, the operator.
const FILES_LEFT: u64 = 128;
/// A server that runs and takes longer to say how it does hangs.
const EXAMINED_WITHIN: Duration = Duration::from_secs(15);
/// A name server that takes longer is one that does not answer, for whoever looks for what is wrong.
const NAME_WITHIN: Duration = Duration::from_secs(5);

/// Syllables of the code for the first setup: 72 bits.
const SETUP_SYLLABLES: usize = 12;

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

/// Why a move was not made, or not to its end.
#[derive(Debug, thiserror::Error)]
pub enum MoveError {
    /// A store cannot be opened.
    #[error(transparent)]
    Open(#[from] StartError),
    /// The move itself.
    #[error(transparent)]
    Migrate(#[from] MigrateError),
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
        site(config, (self.vault, self.dns, self.hooks), None, None)
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

/// Sees to it that certificates are new, until the other end of this goes.
type Following = (oneshot::Sender<()>, Pin<Box<dyn Future<Output = ()> + Send>>);

/// A server that is bound and about to answer.
pub struct Server {
    listener: Listener,
    answers_on: ReachedAt,
    redirects_on: Option<ReachedAt>,
    watched: Option<(Listener, ReachedAt)>,
    certificates: Option<Following>,
    data: PathBuf,
    admin: Option<AdminSocket>,
    office: Office,
    site: Arc<Site>,
    store: Arc<dyn Movable>,
    check_domains_every: Duration,
    erase_within: Duration,
    /// In which everything that is under way when the server ends must end, together.
    drain_within: Duration,
}

impl Server {
    /// Opens the data folder, checks the root key and binds the address.
    ///
    /// # Errors
    /// When any of them cannot be used; nothing is changed then.
    pub async fn start(config: &Config) -> Result<Self, StartError> {
        let opened = Opened::open(config).await?;
        let mut office = opened.office();
        let Opened { vault, dns, hooks, store, .. } = opened;
        let admin = AdminSocket::bind(&config.data)
            .inspect_err(|error| warn!(%error, "Commands cannot reach this server: their socket cannot be made in the data folder"))
            .ok();
        let mailer = Mailer::new(config).map_err(StartError::Mail)?;
        let site = site(config, (vault, dns, hooks), mailer, logo(config)?);
        // The pages may change it.
        let place = site.clone();
        office.sign = site.sign.clone();
        office.own_host = Arc::new(move || Some(http::without_port(place.public_url.get()?.authority()).to_owned()));
        let (tls, certificates) = tls(config, &site).await?.unzip();
        let mut opened = ListenFd::from_env();
        let (socket, address) = bound(&config.listen, config.listen_mode, &mut opened).await?;
        let answers_on = ReachedAt { is_tls: tls.is_some(), address };
        if let Address::Tcp(_) = answers_on.address {
            let _ = site.bound_to.set(answers_on.to_string());
        }
        let mut doors = vec![Door { socket, router: http::router(site.clone()), tls }];
        let mut redirects_on = None;
        if let Some(listen) = &config.listen_http {
            let (socket, address) = bound(listen, config.listen_mode, &mut opened).await?;
            let port = match answers_on.address {
                Address::Tcp(address) => Some(address.port()),
                Address::Unix(_) => None,
            };
            doors.push(Door { socket, router: http::redirects(site.clone(), port), tls: None });
            redirects_on = Some(ReachedAt { is_tls: false, address });
        }
        let (limits, proxies) = (with_files_left(connection_limits(config)), config.http.trusted_proxies.clone());
        let listener = Listener::new(doors, limits, proxies, site.metrics.clone());
        let mut watched = None;
        if let Some(listen) = &config.listen_metrics {
            let (socket, address) = bound(listen, config.listen_mode, &mut opened).await?;
            let door = Door { socket, router: http::watch(site.clone()), tls: None };
            let limits = ConnectionLimits { connections_max: WATCHERS_MAX, ..limits };
            // Those who watch are not counted among those who are watched.
            let metrics = Arc::new(Metrics::new(site.vault.now()));
            let at = ReachedAt { is_tls: false, address };
            watched = Some((Listener::new(vec![door], limits, Vec::new(), metrics), at));
        }
        let data = std::path::absolute(&config.data).unwrap_or_else(|_| config.data.clone());
        let erase_within = config.storage.erase_within;
        // Nobody administers yet: whoever started this server says who does.
        if site.vault.has_admin().await == Ok(false) {
            site.setup.open(site.vault.suggest(Kind::Words, SETUP_SYLLABLES));
        }
        Ok(Self {
            listener,
            answers_on,
            redirects_on,
            watched,
            certificates,
            data,
            admin,
            office,
            site,
            store,
            check_domains_every: config.domains.check_every,
            erase_within,
            drain_within: config.http.drain_timeout,
        })
    }

    /// Where it answers.
    pub fn answers_on(&self) -> &ReachedAt {
        &self.answers_on
    }

    /// From where it sends those on who come without TLS.
    pub fn redirects_on(&self) -> Option<&ReachedAt> {
        self.redirects_on.as_ref()
    }

    /// Where it tells its numbers.
    pub fn watched_on(&self) -> Option<&ReachedAt> {
        self.watched.as_ref().map(|(_, at)| at)
    }

    /// The code with which this server can be set up, while nobody administers it.
    pub fn setup_code(&self) -> Option<Zeroizing<String>> {
        self.site.setup.code()
    }

    /// The data folder, absolute.
    pub fn data(&self) -> &Path {
        &self.data
    }

    /// Answers until `shutdown` completes, then ends in order.
    pub async fn run(self, shutdown: impl Future<Output = ()>) {
        self.site.vault.note(self.site.vault.fact(Event::ServerStarted).about(version())).await;
        let (vault, within) = (self.site.vault.clone(), self.erase_within);
        let (told, mut is_caught_up) = watch::channel(false);
        let sweeper = tokio::spawn(async move {
            // A sweep takes away what those are to be told who wait for it.
            if catch_up(&vault, Instant::now() + within / 2).await.is_err() {
                warn!("Whoever waits to be told what became of a secret may be told late, or not at all");
            }
            told.send_replace(true);
            sweeper::run(vault, within).await;
        });
        let (stop_watch, watch_stopped) = oneshot::channel::<()>();
        let watch_stopped = async { drop(watch_stopped.await) };
        let watched = self.watched.map(|(listener, _)| tokio::spawn(listener.serve(watch_stopped)));
        let (stop, stopped) = watch::channel(false);
        let stopped = || {
            let mut stopped = stopped.clone();
            async move { drop(stopped.wait_for(|is| *is).await) }
        };
        let (stop_certificates, certificates) = self.certificates.unzip();
        // Whatever is to end what it has in hand.
        let mut workers = JoinSet::new();
        if let Some(following) = certificates {
            workers.spawn(following);
        }
        let ending = self.site.clone();
        let shutdown = async move {
            shutdown.await;
            ending.is_ending.store(true, Ordering::Relaxed);
            drop(stop_certificates);
            stop.send_replace(true);
        };
        let site = self.site.clone();
        if let Some(mailer) = site.mailer.clone() {
            let base = Arc::new(move || site.mail_base());
            workers.spawn(Worker::new(self.site.vault.clone(), mailer, base).run(stopped()));
        }
        if self.site.vault.has_hooks() {
            let mut stopped = Box::pin(stopped());
            let worker = hooks::Worker::new(self.site.vault.clone(), self.site.hooks.clone());
            let work = async move {
                tokio::select! {
                    () = async { drop(is_caught_up.wait_for(|is| *is).await) } => {}
                    () = &mut stopped => return,
                }
                worker.run(stopped).await;
            };
            workers.spawn(work);
        }
        let (vault, dns) = (self.site.vault.clone(), self.site.dns.clone());
        let domains = tokio::spawn(domains::run(vault, dns, self.check_domains_every));
        let keys = tokio::spawn(self.office.keys.clone().run());
        let (kept, audit) = (self.office.audit.clone(), self.office.audit.clone());
        let audit = audit.map(|audit| tokio::spawn(audit.run()));
        let admin = self.admin.map(|socket| tokio::spawn(socket.serve(self.office)));
        // Together: whoever starts this process does not wait for each of them in turn.
        let cut_off = async {
            stopped().await;
            tokio::time::sleep(self.drain_within).await;
        };
        let ended = async { while workers.join_next().await.is_some() {} };
        let ended = async { tokio::join!(self.listener.serve(shutdown), ended) };
        tokio::select! {
            _ = ended => {}
            () = cut_off => warn!("What was under way did not end in time, and was cut off"),
        }
        workers.shutdown().await;
        drop(stop_watch);
        sweeper.abort();
        if let Some(mut watched) = watched
            && timeout(WATCHERS_WITHIN, &mut watched).await.is_err()
        {
            watched.abort();
        }
        domains.abort();
        keys.abort();
        if let Some(admin) = admin {
            admin.abort();
            let _ = admin.await;
        }
        if let Some(audit) = audit {
            audit.abort();
        }
        self.store.close().await;
        if let Some(audit) = kept {
            self.site.vault.note(self.site.vault.fact(Event::ServerStopped)).await;
            audit.finish().await;
        }
    }
}

/// What happened when nobody could see to it, before anybody takes away what is over.
async fn catch_up(vault: &Vault, until: Instant) -> Result<(), VaultError> {
    timeout_at(until, vault.wake_missed()).await.unwrap_or(Err(VaultError::Busy))?;
    if vault.has_hooks() { vault.remember_fates(until).await } else { Ok(()) }
}

/// What this program calls itself.
fn version() -> audit::About {
    audit::About::Word("version", env!("CARGO_PKG_VERSION").to_owned())
}

/// Where a server is reached, as people write it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReachedAt {
    is_tls: bool,
    address: Address,
}

impl fmt::Display for ReachedAt {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scheme = match (&self.address, self.is_tls) {
            (Address::Unix(_), _) => "",
            (Address::Tcp(_), false) => "http://",
            (Address::Tcp(_), true) => "https://",
        };
        write!(formatter, "{scheme}{}", self.address)
    }
}

/// TLS, if there is any, and what keeps its certificates new.
async fn tls(config: &Config, site: &Arc<Site>) -> Result<Option<(Tls, Following)>, StartError> {
    let (stop, stopped) = oneshot::channel();
    Ok(match &config.tls.mode {
        TlsMode::Off => None,
        TlsMode::Files { certificate, key } => {
            let files = CertificateFiles::open(certificate, key)?;
            let follow = files.clone().follow();
            let following = Box::pin(async {
                tokio::select! {
                    () = follow => {}
                    _ = stopped => {}
                }
            });
            Some((Tls::new(files)?, (stop, following)))
        }
        TlsMode::Acme(settings) => {
            let own = site.clone();
            let own = move || Some(http::without_port(own.public_url.get()?.authority()).to_ascii_lowercase());
            let hosts = Hosts::new(site.vault.clone(), own);
            let way = if config.listen_http.is_some() { Way::Http } else { Way::Tls };
            let acme = Acme::open(site.vault.clone(), hosts, settings, way).await?;
            let shown = acme.shown();
            Some((Tls::new(shown.clone())?.answering(shown), (stop, Box::pin(acme.run(stopped)))))
        }
    })
}

async fn bound(listen: &Listen, mode: u32, opened: &mut ListenFd) -> Result<(Socket, Address), StartError> {
    let bound = match listen {
        Listen::Tcp(address) => Socket::tcp(address).await,
        Listen::Unix(path) => Socket::unix(path, mode),
        Listen::Systemd => Socket::systemd(opened),
    };
    let bound = bound.and_then(|socket| socket.address().map(|address| (socket, address)));
    bound.map_err(|error| StartError::Listen(listen.clone(), error))
}

/// Why no test of mail can be sent. Says what to do.
#[derive(Debug, thiserror::Error)]
pub enum TestError {
    /// The settings of mail.
    #[error(transparent)]
    Start(#[from] StartError),
    /// No mail is sent.
    #[error("mail is off; set mail.transport (see the [mail] section of config/default.toml)")]
    Off,
    /// The address.
    #[error(transparent)]
    Address(#[from] NoEmail),
}

/// Sends a test of mail by the settings of a configuration, beside a running server or without one.
///
/// # Errors
/// When none can be sent.
pub async fn test_mail(config: &Config, to: &str) -> Result<Tested, TestError> {
    let mailer = Mailer::new(config).map_err(StartError::Mail)?.ok_or(TestError::Off)?;
    let mut id = [0; 16];
    SystemRandom.fill(&mut id);
    Ok(mailer.test(Email::parse(to)?, id, SystemClock.now()).await)
}

/// Looks at everything that a server of this configuration depends on, beside a running one or without it.
pub async fn examine(config: &Config, warnings: &[String]) -> Vec<doctor::Check> {
    // A database that is opened is written.
    let written = doctor::written(&config.data);
    let asked = timeout(EXAMINED_WITHIN, admin::ask(&config.data, &admin::Request::Examine)).await;
    let asked = asked.unwrap_or_else(|_| Err(io::Error::new(io::ErrorKind::TimedOut, "it does not answer in time")));
    let is_running = matches!(asked, Ok(Some(_)));
    let inside = match asked {
        Ok(Some(answer)) => inside(answer).map(Some),
        // Only what somebody started on: looking must not begin anything.
        Ok(None) if config.storage.redis.url.is_none() && config.data.join(embedded::DATABASE_FILE).exists() => {
            match Opened::open(config).await {
                Ok(opened) => inside(opened.answer(admin::Request::Examine).await).map(Some),
                Err(error) => Err(error.to_string()),
            }
        }
        Ok(None) => Ok(None),
        Err(error) => Err(format!("the server that runs on this folder cannot be asked: {error}")),
    };
    let redis = match &config.storage.redis.url {
        None => None,
        Some(url) => Some(match redis_options(config, url) {
            Ok(options) => redis::examine(&options, || SystemClock.now()).await.map_err(|error| error.to_string()),
            Err(error) => Err(error.to_string()),
        }),
    };
    // A folder for mail is made by a start, not by a look.
    let mailer = match &config.mail.transport {
        config::Transport::Folder(_) => Ok(None),
        _ => Mailer::new(config).map_err(|error| error.to_string()),
    };
    let dns = Dns::new(&config.domains.resolvers, config.domains.timeout.min(NAME_WITHIN));
    let patient =
        doctor::Patient { config, warnings, inside, is_running, redis, mailer, dns, now: SystemClock.now(), written };
    doctor::examine(&patient).await
}

fn inside(answer: admin::Answer) -> Result<doctor::Inside, String> {
    match answer {
        admin::Answer::Done(value) => serde_json::from_value(value)
            .map_err(|_| "the running server is of another version; start it again".to_owned()),
        admin::Answer::Refused(reason) => Err(reason),
    }
}

/// The limits that a listener of this configuration keeps.
pub fn connection_limits(config: &Config) -> ConnectionLimits {
    ConnectionLimits {
        connections_max: config.http.connections_max,
        connections_per_address_max: config.http.connections_per_address_max,
        write_within: config.http.write_timeout,
        head_within: config.http.header_read_timeout,
        handshake_within: config.tls.handshake_timeout,
        head_bytes_max: config.http.header_bytes_max,
        headers_max: config.http.headers_max,
        http2_streams_max: config.http.http2_streams_max,
        http2_resets_max: config.http.http2_resets_max,
        http2_ping_every: config.http.http2_ping_interval,
        http2_ping_within: config.http.http2_ping_timeout,
        drain_within: config.http.drain_timeout,
    }
}

/// The same, but no more connections than leave enough files to everything else: a store that may open none can neither take nor give.
fn with_files_left(limits: ConnectionLimits) -> ConnectionLimits {
    let open_files_max = process::open_files_max();
    let room = usize::try_from(open_files_max.saturating_sub(FILES_LEFT).max(1)).unwrap_or(usize::MAX);
    if room < limits.connections_max {
        warn!(
            open_files_max,
            connections_max = room,
            "The system allows fewer open files than http.connections_max needs; allow more (LimitNOFILE=), or lower it"
        );
    }
    ConnectionLimits { connections_max: limits.connections_max.min(room), ..limits }
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

/// The logo that the configuration names.
fn logo(config: &Config) -> Result<Option<Logo>, StartError> {
    let Some(path) = &config.brand.logo_file else { return Ok(None) };
    let file = std::fs::read(path).map_err(|error| StartError::File(path.clone(), error))?;
    Logo::read(&file).map(Some).map_err(|error| StartError::Logo(path.clone(), error))
}

/// The verbs, and how what they need is asked and called.
type Means = (Arc<Vault>, Arc<Dns>, Arc<HookClient>);

fn site(config: &Config, (vault, dns, hooks): Means, mailer: Option<Mailer>, logo: Option<Logo>) -> Arc<Site> {
    Arc::new(Site {
        name: config.site.name.clone(),
        brand: Arc::new(Brand { language: Some(config.site.language), logo, ..config.brand.brand.clone() }),
        logos: Semaphore::new(1),
        regions: config.site.regions.clone(),
        metrics: Arc::new(Metrics::new(vault.now())),
        readiness: Readiness::default(),
        sign: Arc::default(),
        is_ending: AtomicBool::new(false),
        public_url: PublicUrl::new(config.site.public_url.clone(), config.site.is_public_url_ours, &config.data),
        setup: Setup::default(),
        numbers: match config.api_v1.numbers {
            config::Numbers::Integer => Numbers::Integer,
            config::Numbers::String => Numbers::Text,
        },
        limits: RequestLimits {
            body_bytes_max: config.http.body_bytes_max,
            passphrase_body_bytes_max: config.http.body_bytes_max.min(PASSPHRASE_BODY_BYTES_MAX),
            drain_bytes_max: config.http.drain_bytes_max,
            body_within: config.http.body_timeout,
        },
        proxies: Proxies {
            trusted: config.http.trusted_proxies.clone(),
            written: match config.http.forwarded_by {
                config::ForwardedBy::XForwardedFor => ForwardedBy::XForwardedFor,
                config::ForwardedBy::Forwarded => ForwardedBy::Forwarded,
            },
        },
        hsts: config.tls.hsts.and_then(|seconds| format!("max-age={seconds}").try_into().ok()),
        bodies: Bodies::new(config.http.bodies_bytes_max),
        nonces: Nonces::new(vault.keys()),
        on_their_way: OnTheirWay::default(),
        about: About {
            erase_within: config.storage.erase_within,
            security_contact: config.site.security_contact.clone(),
        },
        mailer: mailer.map(Arc::new),
        bound_to: OnceLock::new(),
        dns,
        hooks,
        vault,
    })
}

pub(crate) fn policy(config: &Config) -> Policy {
    let (passphrase, limits) = (&config.passphrase, &config.limits);
    let plan = |name: &str, plan: &config::Plan| Plan {
        name: name.to_owned(),
        ttl: TtlLimits {
            min: Ttl::from_seconds(config.secrets.ttl_min),
            default: Ttl::from_seconds(plan.ttl_default),
            max: Ttl::from_seconds(plan.ttl_max),
        },
        secret_bytes_max: plan.secret_bytes_max,
        creates: plan.creates,
        create_bytes: plan.create_bytes,
        recipients_max: plan.recipients_max,
        tokens_max: plan.tokens_max,
        domains_max: plan.domains_max,
        webhooks_max: plan.webhooks_max,
    };
    Policy {
        anonymous: plan("anonymous", &config.anonymous),
        plans: config.plans.iter().map(|(name, of)| (name.clone(), plan(name, of))).collect(),
        anyone_creates: config.creators == config::Creators::Anyone,
        accounts: AccountPolicy {
            sign_up: match config.accounts.sign_up {
                config::SignUp::Open => SignUp::Open,
                config::SignUp::Invite => SignUp::Invite,
                config::SignUp::Closed => SignUp::Closed,
            },
            confirmed_by: match config.accounts.confirmation {
                config::Confirmation::None => ConfirmedBy::Nobody,
                config::Confirmation::Operator => ConfirmedBy::Operator,
                config::Confirmation::Mail => ConfirmedBy::Mail,
            },
            password_chars_min: config.accounts.password_chars_min,
            session: config.accounts.session,
            password_cost: PasswordCost {
                memory_kib: config.accounts.password_memory_kib,
                passes: config.accounts.password_passes,
            },
        },
        receipts: match config.api_v1.receipts {
            config::Receipts::Key => Receipts::Key,
            config::Receipts::Account => Receipts::Account,
        },
        domains: DomainPolicy { check_every: config.domains.check_every, lapse_after: config.domains.lapse_after },
        mail: MailPolicy {
            is_on: !matches!(config.mail.transport, config::Transport::Off),
            timeout: config.mail.timeout,
            retry_after: config.mail.retry_after,
            retry_max: config.mail.retry_max,
            tries_max: config.mail.tries_max,
            window: config.mail.window,
            per_account: config.mail.per_account,
            per_recipient: config.mail.per_recipient,
            per_request: config.mail.per_request,
        },
        hooks: HookPolicy {
            allow_http: config.webhooks.allow_http,
            timeout: config.webhooks.timeout,
            retry_after: config.webhooks.retry_after,
            retry_max: config.webhooks.retry_max,
            give_up_after: config.webhooks.give_up_after,
            failures_max: config.webhooks.failures_max,
            window: config.webhooks.window,
            failed_passphrases: config.webhooks.failed_passphrases,
        },
        limits: LimitPolicy {
            is_on: limits.is_on,
            window: limits.window,
            reveals: limits.reveals,
            receipts: limits.receipts,
            sign_ins: limits.sign_ins,
            sign_ups: limits.sign_ups,
        },
        recent_max: config.accounts.recent_max,
        generated_length: config.secrets.generated_length,
        passphrase_chars_min: passphrase.chars_min,
        passphrase_chars_max: passphrase.chars_max,
        bcrypt_cost: passphrase.bcrypt_cost,
        hash_threads: passphrase.hash_threads,
        hash_queue: passphrase.hash_queue,
        tries: TryLimits { max: passphrase.tries_max, window: passphrase.tries_window, lock: passphrase.lock },
        prepare_within: config.http.request_timeout,
        refuse_after: config.http.refusal,
    }
}

/// A store, and the log of what happens in it.
struct Kept {
    store: Arc<dyn Movable>,
    log: Option<Arc<AuditLog>>,
}

impl Kept {
    fn embedded(store: EmbeddedStore) -> Self {
        let log = store.audit();
        Self { store: Arc::new(store), log }
    }

    /// Says what was done with all of it, and ends. Nobody can sign it yet: the next server does.
    async fn close(self, done: Option<Event>) {
        if let (Some(log), Some(event)) = (&self.log, done) {
            log.note(Fact::new(event, SystemClock.now()).by(By::Operator));
        }
        self.store.close().await;
        if let Some(log) = self.log
            && let Err(error) = log.flush()
        {
            warn!(%error, "The audit log could not be written");
        }
    }
}

/// The engine that the configuration asks for.
async fn store(config: &Config, random: &dyn Random) -> Result<Kept, StartError> {
    Ok(match &config.storage.redis.url {
        None => Kept::embedded(EmbeddedStore::open(&config.data, &storage_options(config))?),
        Some(url) => {
            keyfile::make_folder(&config.data).map_err(|error| StartError::Folder(config.data.clone(), error))?;
            let log = config.audit.map(|options| AuditLog::open(&config.data, options)).transpose();
            let log = log.map_err(|error| StartError::Audit(config.data.clone(), error))?.map(Arc::new);
            Kept { store: RedisStore::open(redis_options(config, url)?, random).await?, log }
        }
    })
}

fn redis_options(config: &Config, url: &RedisUrl) -> Result<redis::Options, StartError> {
    let redis = &config.storage.redis;
    let read = |path: &Path| std::fs::read(path).map_err(|error| StartError::File(path.to_owned(), error));
    let mut url = url.clone();
    if let Some(path) = &redis.password_file {
        let password = Zeroizing::new(read(path)?);
        let text = std::str::from_utf8(&password);
        let text = text.map_err(|error| StartError::File(path.clone(), io::Error::other(error)))?;
        url = url.with_password(Zeroizing::new(text.trim_end_matches(['\r', '\n']).to_owned()));
    }
    Ok(redis::Options {
        url,
        ca: redis.ca_file.as_deref().map(read).transpose()?,
        prefix: redis.prefix.clone(),
        replicas: redis.replicas,
        replicas_within: redis.replicas_within,
        answer_within: redis.answer_within,
        patience: redis.patience,
        lease: redis.lease,
        rewrite_every: redis.rewrite_every,
        letters: letter_limits(config),
        connections: redis.connections,
        callers_max: config.limits.callers_max,
        queue_ops_max: config.storage.queue_ops_max,
    })
}

/// Moves everything from one store to another: each a URL as in `storage.url`, or a data folder.
///
/// # Errors
/// When one of them cannot be opened, or a move cannot begin or be finished; says what to do.
pub async fn migrate(config: &Config, from: &str, to: &str, told: impl FnMut(Moved)) -> Result<Moved, MoveError> {
    let (from, to) = (movable(config, from).await?, movable(config, to).await?);
    let moved = migrate::migrate(&*from.store, &*to.store, &SystemRandom, told).await;
    let is_done = moved.is_ok();
    from.close(is_done.then_some(Event::StoreMovedOut)).await;
    to.close(is_done.then_some(Event::StoreMovedIn)).await;
    Ok(moved?)
}

/// Why a backup was not restored.
#[derive(Debug, thiserror::Error)]
pub enum RestoreError {
    /// The store cannot be opened.
    #[error(transparent)]
    Open(#[from] StartError),
    /// The backup, or what is there already.
    #[error(transparent)]
    Backup(#[from] BackupError),
}

/// Fills the store of a configuration, which must be new, from a backup.
///
/// # Errors
/// When the file is not a whole backup, or the store cannot take it.
pub async fn restore(config: &Config, file: &Path) -> Result<backup::Contents, RestoreError> {
    // Before anything is made for it.
    backup::verify(file)?;
    let store = store(config, &SystemRandom).await?;
    let restored = backup::restore(file, &*store.store).await;
    store.close(restored.is_ok().then_some(Event::StoreRestored)).await;
    Ok(restored?)
}

async fn movable(config: &Config, place: &str) -> Result<Kept, StartError> {
    Ok(match RedisUrl::parse(place) {
        Some(url) => Kept { store: RedisStore::open(redis_options(config, &url)?, &SystemRandom).await?, log: None },
        None if place.starts_with("redis") && place.contains("://") => return Err(StartError::NoUrl(place.len())),
        None => Kept::embedded(EmbeddedStore::open(Path::new(place), &storage_options(config))?),
    })
}

fn letter_limits(config: &Config) -> LetterLimits {
    let storage = &config.storage;
    LetterLimits { waiting_max: storage.letters_max, per_account_max: storage.letters_per_account_max }
}

fn storage_options(config: &Config) -> Options {
    let storage = &config.storage;
    Options {
        erase_within: storage.erase_within,
        journal_bytes: storage.journal_bytes,
        queue_ops_max: storage.queue_ops_max,
        queue_bytes_max: storage.queue_bytes_max,
        gathering: Gathering { ops_min: storage.gather_ops, pause: storage.gather },
        readers: storage.readers,
        cache_bytes: storage.cache_bytes,
        sweep_rows: storage.sweep_rows,
        callers_max: config.limits.callers_max,
        unread_bytes_max: storage.unread_bytes_max,
        letters: letter_limits(config),
        audit: config.audit,
    }
}
