//! A server from its first bound address to its last answer.

use std::fmt;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::{Arc, atomic::Ordering};
use std::time::Duration;

use glimpse_core::generate::Kind;
use glimpse_store::{
    audit::{self, Event},
    migrate::Movable,
};
use listenfd::ListenFd;
use tokio::{
    sync::{oneshot, watch},
    task::JoinSet,
    time::{Instant, timeout, timeout_at},
};
use tracing::warn;
use zeroize::Zeroizing;

use super::{
    Opened, StartError,
    site::{logo, site},
};
use crate::{
    config::{Config, Listen, TlsMode},
    hooks,
    http::{self, Site},
    mail::{Mailer, Worker},
    ops::{
        acme::{Acme, Hosts, Way},
        admin::{AdminSocket, Office},
        domains,
        listener::{Address, ConnectionLimits, Door, Listener, Socket},
        metrics::Metrics,
        process, sweeper,
        tls::{CertificateFiles, Tls},
    },
    vault::{Vault, VaultError},
};

/// Connections at once of those who watch the server.
const WATCHERS_MAX: usize = 32;
/// Those who watch when the server ends are answered by then.
const WATCHERS_WITHIN: Duration = Duration::from_secs(1);

/// Files that are open besides those of visitors: the store's, those who watch, mail, servers of Redis, the operator.
const FILES_LEFT: u64 = 128;

/// Syllables of the code for the first setup: 72 bits.
const SETUP_SYLLABLES: usize = 12;

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
