//! What can stand in the log. A fact holds numbers and words of ours only: nothing that names a person or opens anything.

use glimpse_core::{account::AccountId, link::Row, time::Timestamp};

/// What happened. Names are stable: they are read by other programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// A secret is kept.
    SecretShared,
    /// It was claimed: shown once, and erased.
    SecretRevealed,
    /// Its sender destroyed it.
    SecretBurned,
    /// Its lifetime ended unread, and its bytes were erased.
    SecretExpired,
    /// It was erased with its account, whatever had become of it.
    SecretErased,
    /// Too many wrong passphrases.
    SecretLocked,
    /// An account was made.
    AccountCreated,
    /// It has another plan.
    AccountPlan,
    /// It is refused from now on.
    AccountSuspended,
    /// It is not any more.
    AccountResumed,
    /// Its address is confirmed.
    AccountConfirmed,
    /// It was erased.
    AccountDeleted,
    /// It has a new password and new keys, because somebody had forgotten the old one.
    AccountReset,
    /// It has a new password.
    AccountPassword,
    /// Somebody signed in.
    AccountSignedIn,
    /// Somebody had the wrong password, or the account is suspended.
    AccountRefused,
    /// An invitation was signed.
    InvitationMade,
    /// An API token was made.
    TokenCreated,
    /// One was ended.
    TokenRevoked,
    /// A webhook was added.
    WebhookAdded,
    /// One was taken away.
    WebhookRemoved,
    /// One was called to see whether it works.
    WebhookTested,
    /// One is not called any more: it failed too often, or said that it is gone.
    WebhookOff,
    /// It is called again.
    WebhookOn,
    /// A share domain was asked for.
    DomainAsked,
    /// One was given up, or lapsed.
    DomainRemoved,
    /// There is one more root key.
    KeyRotated,
    /// The key file was read again.
    KeyReloaded,
    /// A root key was destroyed.
    KeyDestroyed,
    /// A backup was written.
    StoreBackedUp,
    /// The store was filled from a backup.
    StoreRestored,
    /// The store's contents were moved to another one.
    StoreMovedOut,
    /// They came from another one.
    StoreMovedIn,
    /// A server serves.
    ServerStarted,
    /// It ended in order.
    ServerStopped,
    /// What was not whole at a start was set aside.
    LogTorn,
    /// Old files were deleted, as the settings say.
    LogDropped,
    /// Lines that no checkpoint signs yet were found at a start: somebody may have written them.
    LogUnsigned,
    /// At a start it ended before what was signed.
    LogCut,
    /// At a start nothing told where it had ended.
    LogUnmarked,
    /// Too much waited for the disk; so many were not noted.
    LogLost,
}

impl Event {
    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::SecretShared => "secret.shared",
            Self::SecretRevealed => "secret.revealed",
            Self::SecretBurned => "secret.burned",
            Self::SecretExpired => "secret.expired",
            Self::SecretErased => "secret.erased",
            Self::SecretLocked => "secret.locked",
            Self::AccountCreated => "account.created",
            Self::AccountPlan => "account.plan",
            Self::AccountSuspended => "account.suspended",
            Self::AccountResumed => "account.resumed",
            Self::AccountConfirmed => "account.confirmed",
            Self::AccountDeleted => "account.deleted",
            Self::AccountReset => "account.reset",
            Self::AccountPassword => "account.password",
            Self::AccountSignedIn => "account.signed-in",
            Self::AccountRefused => "account.refused",
            Self::InvitationMade => "invitation.made",
            Self::TokenCreated => "token.created",
            Self::TokenRevoked => "token.revoked",
            Self::WebhookAdded => "webhook.added",
            Self::WebhookRemoved => "webhook.removed",
            Self::WebhookTested => "webhook.tested",
            Self::WebhookOff => "webhook.off",
            Self::WebhookOn => "webhook.on",
            Self::DomainAsked => "domain.asked",
            Self::DomainRemoved => "domain.removed",
            Self::KeyRotated => "key.rotated",
            Self::KeyReloaded => "key.reloaded",
            Self::KeyDestroyed => "key.destroyed",
            Self::StoreBackedUp => "store.backed-up",
            Self::StoreRestored => "store.restored",
            Self::StoreMovedOut => "store.moved-out",
            Self::StoreMovedIn => "store.moved-in",
            Self::ServerStarted => "server.started",
            Self::ServerStopped => "server.stopped",
            Self::LogTorn => "log.torn",
            Self::LogDropped => "log.dropped",
            Self::LogUnsigned => "log.unsigned",
            Self::LogCut => "log.cut",
            Self::LogUnmarked => "log.unmarked",
            Self::LogLost => "log.lost",
        }
    }
}

/// On whose word it happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// Whoever may run commands on the server.
    Operator,
    /// Whoever has the code of the first setup.
    Setup,
    /// The account itself.
    Owner,
    /// An account that administers.
    Admin(AccountId),
}

/// One more thing that an event is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    /// A name of ours, and a number.
    Number(&'static str, u64),
    /// A name of ours, and a word of the configuration or of the program; never what a visitor typed.
    Word(&'static str, String),
}

/// One line's worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    pub(super) at: Timestamp,
    pub(super) event: Event,
    pub(super) row: Option<Row>,
    pub(super) account: Option<AccountId>,
    pub(super) by: Option<By>,
    pub(super) about: Option<About>,
}

impl Fact {
    /// This happened then.
    pub const fn new(event: Event, at: Timestamp) -> Self {
        Self { at, event, row: None, account: None, by: None, about: None }
    }

    /// To this row.
    pub fn row(self, row: Row) -> Self {
        Self { row: Some(row), ..self }
    }

    /// To this account, or to what it has.
    pub fn account(self, account: impl Into<Option<AccountId>>) -> Self {
        Self { account: account.into(), ..self }
    }

    /// On this one's word.
    pub fn by(self, by: impl Into<Option<By>>) -> Self {
        Self { by: by.into(), ..self }
    }

    /// With one more thing to tell.
    pub fn about(self, about: About) -> Self {
        Self { about: Some(about), ..self }
    }
}
