//! What a valid configuration holds: one struct for each section of `config/default.toml`, which explains the settings.

use std::collections::BTreeMap;
use std::fmt;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use glimpse_core::account::Email;
use glimpse_store::{
    audit,
    redis::{RedisUrl, Replicas},
};
use ipnet::IpNet;
use zeroize::Zeroizing;

use super::SiteUrl;
use crate::{brand::Brand, i18n::Language, ops::telemetry::LogFormat};

/// The whole configuration.
pub struct Config {
    /// Where to listen.
    pub listen: Listen,
    /// The mode of a unix socket's file.
    pub listen_mode: u32,
    /// Where to listen for those who come without TLS, to send them on.
    pub listen_http: Option<Listen>,
    /// Where to listen for whoever watches the server.
    pub listen_metrics: Option<Listen>,
    /// The data folder.
    pub data: PathBuf,
    /// Where the root keyring comes from.
    pub root_key: RootKeySource,
    /// `[site]`
    pub site: Site,
    /// `[brand]`
    pub brand: BrandSettings,
    /// `access.create`
    pub creators: Creators,
    /// `[accounts]`
    pub accounts: Accounts,
    /// `[limits]` and `rate_limits`
    pub limits: Limits,
    /// `[plans.anonymous]`
    pub anonymous: Plan,
    /// The plans of accounts, by name.
    pub plans: BTreeMap<String, Plan>,
    /// `[domains]`
    pub domains: Domains,
    /// `[mail]`
    pub mail: Mail,
    /// `[webhooks]`
    pub webhooks: Webhooks,
    /// `[secrets]`
    pub secrets: Secrets,
    /// `[passphrase]`
    pub passphrase: Passphrase,
    /// `[api.v1]`
    pub api_v1: ApiV1,
    /// `[tls]`
    pub tls: Tls,
    /// `[http]`
    pub http: Http,
    /// `[storage]`
    pub storage: Storage,
    /// `[audit]`; none if there is to be no audit log.
    pub audit: Option<audit::Options>,
    /// `[log]`
    pub log: Log,
}

/// Where to listen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Listen {
    /// `host:port`.
    Tcp(String),
    /// A file.
    Unix(PathBuf),
    /// A socket that systemd opened.
    Systemd,
}

impl fmt::Display for Listen {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tcp(address) => formatter.write_str(address),
            Self::Unix(path) => write!(formatter, "unix:{}", path.display()),
            Self::Systemd => formatter.write_str("systemd"),
        }
    }
}

/// TLS of our own.
pub struct Tls {
    /// Where certificates come from, if at all.
    pub mode: TlsMode,
    /// For a handshake.
    pub handshake_timeout: Duration,
    /// Seconds for which browsers are to insist on TLS; none, if they are not told.
    pub hsts: Option<u64>,
}

/// Where certificates come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TlsMode {
    /// There is no TLS.
    Off,
    /// From files.
    Files {
        /// The chain.
        certificate: PathBuf,
        /// Its private key.
        key: PathBuf,
    },
    /// From a certificate authority.
    Acme(Acme),
}

/// `[tls.acme]`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acme {
    /// The address of the authority's directory.
    pub directory: String,
    /// `mailto:` and an address, if the authority may write to somebody.
    pub contact: Option<String>,
    /// Certificates of more authorities that the directory's may be signed by, as PEM.
    pub ca: Option<Vec<u8>>,
    /// How long before their end certificates are renewed.
    pub renew_before: Duration,
}

/// Where the root keyring comes from.
pub enum RootKeySource {
    /// `root.key` in the data folder.
    DataFolder,
    /// A file elsewhere.
    File(PathBuf),
    /// The value itself.
    Value(Zeroizing<String>),
}

/// What the pages say about this instance.
pub struct Site {
    /// Its name.
    pub name: String,
    /// The language of those who ask for none that we have.
    pub language: Language,
    /// The address people reach it under, if configured.
    pub public_url: Option<SiteUrl>,
    /// Whether the pages of this instance may change it: nothing stronger sets it.
    pub is_public_url_ours: bool,
    /// Whom to tell about security holes, if configured.
    pub security_contact: Option<String>,
    /// Where data is kept, if there is more than one region.
    pub regions: Option<Regions>,
}

/// Deployments of their own that know each other by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Regions {
    /// This one.
    pub here: Region,
    /// Its siblings.
    pub others: Vec<Region>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region {
    /// Short, for programs.
    pub code: String,
    /// What people call it.
    pub name: String,
    /// The country whose law holds there.
    pub country: String,
    /// Where it is reached.
    pub url: SiteUrl,
}

/// `[brand]`
pub struct BrandSettings {
    /// All but the logo.
    pub brand: Brand,
    /// The logo's file.
    pub logo_file: Option<PathBuf>,
}

/// Limits on secrets that no plan changes.
pub struct Secrets {
    /// Seconds.
    pub ttl_min: u32,
    /// Characters.
    pub generated_length: usize,
}

/// What somebody may do.
#[derive(Debug, Clone, Copy)]
pub struct Plan {
    /// Seconds.
    pub ttl_default: u32,
    /// Seconds.
    pub ttl_max: u32,
    /// Bytes of UTF-8.
    pub secret_bytes_max: usize,
    /// Secrets within the window.
    pub creates: u32,
    /// Bytes of secrets within the window.
    pub create_bytes: u32,
    /// Recipients of one secret; none for callers without an account.
    pub recipients_max: usize,
    /// API tokens; none for callers without an account.
    pub tokens_max: usize,
    /// Share domains; none for callers without an account.
    pub domains_max: usize,
    /// Webhooks; none for callers without an account.
    pub webhooks_max: usize,
}

/// `[webhooks]`
pub struct Webhooks {
    /// Networks that are not public and may be called all the same.
    pub allowed_networks: Vec<IpNet>,
    /// Whether they may be called without TLS.
    pub allow_http: bool,
    /// Certificates of more authorities, as PEM.
    pub ca: Option<Vec<u8>>,
    /// The whole time that one call may take.
    pub timeout: Duration,
    /// Calls at once.
    pub connections: usize,
    /// After which the first failure is tried again.
    pub retry_after: Duration,
    /// The longest pause between two tries.
    pub retry_max: Duration,
    /// After which an event is given up.
    pub give_up_after: Duration,
    /// Events given up in a row after which one is switched off.
    pub failures_max: u32,
    /// Over which wrong passphrases are counted.
    pub window: Duration,
    /// Wrong passphrases that one account is told of.
    pub failed_passphrases: u32,
}

/// `[domains]`
pub struct Domains {
    /// Whom to ask; the system's if there are none.
    pub resolvers: Vec<SocketAddr>,
    /// How long an answer may take.
    pub timeout: Duration,
    /// How often a proof is looked at again.
    pub check_every: Duration,
    /// How long a host is served without it.
    pub lapse_after: Duration,
}

/// Who may share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Creators {
    /// Everybody.
    Anyone,
    /// Accounts only.
    Accounts,
}

/// Who may sign up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignUp {
    /// Anybody.
    Open,
    /// Whoever has an invitation.
    Invite,
    /// Nobody: the operator makes accounts.
    Closed,
}

/// Who confirms addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Confirmation {
    /// Nobody needs to.
    None,
    /// The operator.
    Operator,
    /// Whoever has a link that was mailed there.
    Mail,
}

/// `[mail]`
pub struct Mail {
    /// How it leaves.
    pub transport: Transport,
    /// Its sender.
    pub from: Option<Email>,
    /// Mails that are sent at once.
    pub connections: usize,
    /// The whole time that sending one may take.
    pub timeout: Duration,
    /// After which the first failure is tried again.
    pub retry_after: Duration,
    /// The longest pause between two tries.
    pub retry_max: Duration,
    /// Tries of one mail.
    pub tries_max: u32,
    /// Over which mails are counted.
    pub window: Duration,
    /// Mails of one account.
    pub per_account: u32,
    /// Mails to one address.
    pub per_recipient: u32,
    /// Mails to one address that anybody may ask for.
    pub per_request: u32,
}

/// How mail leaves.
pub enum Transport {
    /// It does not.
    Off,
    /// Into a folder.
    Folder(PathBuf),
    /// To a mail server.
    Smtp(Smtp),
}

/// A mail server.
pub struct Smtp {
    /// Its name.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is made secure.
    pub tls: SmtpTls,
    /// Certificates of more authorities, as PEM.
    pub tls_ca: Option<Vec<u8>>,
    /// Name and password.
    pub credentials: Option<(String, Zeroizing<String>)>,
}

/// How the connection to a mail server is made secure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SmtpTls {
    /// By STARTTLS, or not at all used.
    Starttls,
    /// From the first byte.
    Implicit,
    /// It is not.
    None,
}

/// `[accounts]`
pub struct Accounts {
    /// Who may sign up.
    pub sign_up: SignUp,
    /// Who confirms the address of somebody who signs up.
    pub confirmation: Confirmation,
    /// Characters.
    pub password_chars_min: usize,
    /// KiB that one try of a password takes.
    pub password_memory_kib: u32,
    /// Passes over them.
    pub password_passes: u32,
    /// Receipts in one list.
    pub recent_max: usize,
    /// How long somebody stays signed in.
    pub session: Duration,
}

/// `[limits]`
pub struct Limits {
    /// Whether anybody is limited.
    pub is_on: bool,
    /// Over which callers are counted.
    pub window: Duration,
    /// Secrets opened.
    pub reveals: u32,
    /// Receipts read.
    pub receipts: u32,
    /// Wrong credentials.
    pub sign_ins: u32,
    /// Accounts that may be made from one address without an invitation.
    pub sign_ups: u32,
    /// Callers counted apart.
    pub callers_max: usize,
}

/// Limits on passphrases.
pub struct Passphrase {
    /// Characters; 0 for no minimum.
    pub chars_min: usize,
    /// Characters.
    pub chars_max: usize,
    /// 2^cost rounds.
    pub bcrypt_cost: u8,
    /// Wrong tries within the window.
    pub tries_max: u32,
    /// The window.
    pub tries_window: Duration,
    /// How long a secret is locked.
    pub lock: Duration,
    /// bcrypt runs at once.
    pub hash_threads: usize,
    /// bcrypt runs that may wait.
    pub hash_queue: usize,
}

/// How API v1 numbers are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbers {
    /// As JSON integers.
    Integer,
    /// As text.
    String,
}

/// Who may read receipts and burn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Receipts {
    /// Whoever holds the key.
    Key,
    /// Only the account that shared.
    Account,
}

/// Switches of API v1.
pub struct ApiV1 {
    /// How numbers are written.
    pub numbers: Numbers,
    /// Who may read receipts and burn.
    pub receipts: Receipts,
}

/// Which header proxies write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ForwardedBy {
    /// `X-Forwarded-For`.
    XForwardedFor,
    /// `Forwarded`.
    Forwarded,
}

/// Limits on HTTP.
pub struct Http {
    /// For a request's head, and for idling.
    pub header_read_timeout: Duration,
    /// For a request's body.
    pub body_timeout: Duration,
    /// For what a verb does before it consumes.
    pub request_timeout: Duration,
    /// Bytes.
    pub body_bytes_max: usize,
    /// Bytes.
    pub drain_bytes_max: usize,
    /// Bytes.
    pub header_bytes_max: usize,
    /// Lines.
    pub headers_max: usize,
    /// Bytes of all bodies at once.
    pub bodies_bytes_max: usize,
    /// Connections at once.
    pub connections_max: usize,
    /// Connections at once from one address.
    pub connections_per_address_max: usize,
    /// For a peer to take something of its answer.
    pub write_timeout: Duration,
    /// Requests at once over one HTTP/2 connection.
    pub http2_streams_max: u32,
    /// Requests that its peer may take back.
    pub http2_resets_max: usize,
    /// How often it is asked whether anybody is there.
    pub http2_ping_interval: Duration,
    /// For the answer to that.
    pub http2_ping_timeout: Duration,
    /// For requests under way at the end.
    pub drain_timeout: Duration,
    /// Who is believed about whom it forwards for.
    pub trusted_proxies: Vec<IpNet>,
    /// Where they say it.
    pub forwarded_by: ForwardedBy,
    /// When a refusal leaves.
    pub refusal: Duration,
}

/// The embedded engine's settings.
pub struct Storage {
    /// Where secrets are kept, if not in the data folder.
    pub redis: Redis,
    /// Bytes of all unread secrets.
    pub unread_bytes_max: u64,
    /// Letters that may wait to be sent.
    pub letters_max: u64,
    /// Those of one account.
    pub letters_per_account_max: u64,
    /// When what is over is gone from every file.
    pub erase_within: Duration,
    /// Bytes of a journal segment.
    pub journal_bytes: u64,
    /// Transitions that may wait.
    pub queue_ops_max: usize,
    /// Bytes that may wait.
    pub queue_bytes_max: usize,
    /// Transitions of a batch after which the next one gathers.
    pub gather_ops: usize,
    /// For how long.
    pub gather: Duration,
    /// Reading connections.
    pub readers: usize,
    /// Bytes of page cache of each.
    pub cache_bytes: usize,
    /// Rows of one sweep.
    pub sweep_rows: usize,
}

/// `storage.url` and `[storage.redis]`
pub struct Redis {
    /// Where; none for the engine built in.
    pub url: Option<RedisUrl>,
    /// A file with the password.
    pub password_file: Option<PathBuf>,
    /// A file with certificates.
    pub ca_file: Option<PathBuf>,
    /// What keys begin with.
    pub prefix: String,
    /// Who must have a change.
    pub replicas: Replicas,
    /// How long they may take.
    pub replicas_within: Duration,
    /// How long a server may take.
    pub answer_within: Duration,
    /// How long a change is tried.
    pub patience: Duration,
    /// How long a node is remembered.
    pub lease: Duration,
    /// How often files are written anew; never, if none.
    pub rewrite_every: Option<Duration>,
    /// Connections to each master.
    pub connections: usize,
}

/// The log.
pub struct Log {
    /// What to log.
    pub filter: String,
    /// How.
    pub format: LogFormat,
}
