//! The HTTP edge: extract, call one verb, render. API v1 and the pages; what both share stands in [`body`] and [`layers`].

mod api_v1;
mod ask;
mod body;
mod caller;
mod fields;
#[cfg(any(test, fuzzing))]
pub(crate) mod fuzz;
mod layers;
mod redirect;
mod router;
mod watch;
pub(crate) mod web;

pub use body::Bodies;
pub use caller::{ForwardedBy, Peer, Proxies, without_port};
pub use redirect::redirects;
pub use router::router;
pub use watch::{Readiness, SIGN_HEADER, Sign, watch};
pub use web::{Nonces, OnTheirWay, PublicUrl, Setup};

use std::sync::{Arc, OnceLock, atomic::AtomicBool};
use std::time::Duration;

use axum::http::HeaderValue;
use tokio::sync::Semaphore;

use crate::{
    brand::Brand, config::Regions, dns::Dns, hooks::HookClient, i18n::Language, mail::Mailer, ops::metrics::Metrics,
    vault::Vault,
};

/// What handlers work with.
pub struct Site {
    /// The verbs.
    pub vault: Arc<Vault>,
    /// What the pages call this instance.
    pub name: String,
    /// How the instance looks, its language for those who ask for none that we have included.
    pub brand: Arc<Brand>,
    /// The address people reach it under.
    pub public_url: PublicUrl,
    /// How the instance is set up for the first time.
    pub setup: Setup,
    /// Whether numbers of API v1 are JSON integers or text.
    pub numbers: Numbers,
    /// Limits on requests.
    pub limits: RequestLimits,
    /// The proxies in front.
    pub proxies: Proxies,
    /// What browsers are told that came over TLS of our own.
    pub hsts: Option<HeaderValue>,
    /// Bytes of bodies at once.
    pub bodies: Bodies,
    /// What ties forms to pages.
    pub nonces: Nonces,
    /// Who shared and is about to see the link.
    pub on_their_way: OnTheirWay,
    /// What the site says about itself.
    pub about: About,
    /// Where the proofs of share domains are looked for.
    pub dns: Arc<Dns>,
    /// Who calls webhooks.
    pub hooks: Arc<HookClient>,
    /// Whose turn it is to have a logo read.
    pub logos: Semaphore,
    /// What whoever watches the server is told.
    pub metrics: Arc<Metrics>,
    /// Whether the store could be written a moment ago.
    pub readiness: Readiness,
    /// By which the operator recognises this server.
    pub sign: Arc<Sign>,
    /// Whether the server takes no new connections any more.
    pub is_ending: AtomicBool,
    /// Where data is kept, if there is more than one region.
    pub regions: Option<Regions>,
    /// Who sends mail, if it is sent.
    pub mailer: Option<Arc<Mailer>>,
    /// Scheme and authority as this server was bound: good enough for mails that stay on this machine.
    pub bound_to: OnceLock<String>,
}

impl Site {
    /// The language of those who ask for none that we have.
    pub fn language(&self) -> Language {
        self.brand.language.unwrap_or(Language::ENGLISH)
    }

    /// What links in mails begin with. Never what a request says: whoever makes one would decide where the links of others
    /// lead.
    pub fn mail_base(&self) -> Option<String> {
        let stays_here = self.mailer.as_ref().is_some_and(|mailer| mailer.is_folder());
        self.public_url.get().map(|url| url.to_string()).or_else(|| self.bound_to.get().filter(|_| stays_here).cloned())
    }

    /// Whether mail is sent now.
    pub fn can_mail(&self) -> bool {
        self.mailer.is_some() && self.mail_base().is_some()
    }
}

/// What a site says about itself.
pub struct About {
    /// Within which time what is over is gone from the disk.
    pub erase_within: Duration,
    /// Whom to tell about security holes: a `mailto:` or `https:` address.
    pub security_contact: Option<String>,
}

/// How API v1 writes numbers (contract, 0.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbers {
    /// `3600`, as every server since 2013.
    Integer,
    /// `"3600"`, as the published examples.
    Text,
}

/// Limits on what a request may cost before a verb sees it.
#[derive(Debug, Clone, Copy)]
pub struct RequestLimits {
    /// A larger body is refused.
    pub body_bytes_max: usize,
    /// The same for routes that take a passphrase at most.
    pub passphrase_body_bytes_max: usize,
    /// Of a body that is too large, this much is thrown away so that the client can read the refusal.
    pub drain_bytes_max: usize,
    /// A body that is not here by then is refused.
    pub body_within: Duration,
}
