//! What handlers work with, as a configuration says it.

use std::sync::{Arc, OnceLock, atomic::AtomicBool};

use tokio::sync::Semaphore;

use super::StartError;
use crate::{
    brand::{Brand, Logo},
    config::{self, Config},
    dns::Dns,
    hooks::HookClient,
    http::{
        About, Bodies, ForwardedBy, Nonces, Numbers, OnTheirWay, Proxies, PublicUrl, Readiness, RequestLimits, Setup,
        Site,
    },
    mail::Mailer,
    ops::metrics::Metrics,
    vault::Vault,
};

/// The largest body of a route that takes a passphrase at most: many times what the longest one has in any encoding.
const PASSPHRASE_BODY_BYTES_MAX: usize = 64 * 1024;

/// The verbs, and how what they need is asked and called.
pub(super) type Means = (Arc<Vault>, Arc<Dns>, Arc<HookClient>);

pub(super) fn site(
    config: &Config,
    (vault, dns, hooks): Means,
    mailer: Option<Mailer>,
    logo: Option<Logo>,
) -> Arc<Site> {
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

/// The logo that the configuration names.
pub(super) fn logo(config: &Config) -> Result<Option<Logo>, StartError> {
    let Some(path) = &config.brand.logo_file else { return Ok(None) };
    let file = std::fs::read(path).map_err(|error| StartError::File(path.clone(), error))?;
    Logo::read(&file).map(Some).map_err(|error| StartError::Logo(path.clone(), error))
}
