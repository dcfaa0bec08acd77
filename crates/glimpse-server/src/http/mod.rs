//! The HTTP edge: extract, call one verb, render. API v1 and the pages; what both share stands in [`body`] and [`layers`].

mod api_v1;
mod body;
mod caller;
mod fields;
mod layers;
mod router;
mod web;

pub use caller::Peer;
pub use router::router;

use std::sync::Arc;
use std::time::Duration;

use ipnet::IpNet;

use crate::vault::Vault;

/// What handlers work with.
pub struct Site {
    /// The verbs.
    pub vault: Arc<Vault>,
    /// What the pages call this instance.
    pub name: String,
    /// Scheme and authority under which people reach it, if configured.
    pub public_url: Option<String>,
    /// Whether numbers of API v1 are JSON integers or text.
    pub numbers: Numbers,
    /// Whether a receipt needs more than its key.
    pub receipts: Receipts,
    /// Limits on requests.
    pub limits: RequestLimits,
    /// Who is believed about whom it forwards for.
    pub trusted_proxies: Vec<IpNet>,
}

/// How API v1 writes numbers (contract, 0.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbers {
    /// `3600`, as every server since 2013.
    Integer,
    /// `"3600"`, as the published examples.
    Text,
}

/// Who may read a receipt and burn (contract, 0.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Receipts {
    /// Whoever holds the receipt key.
    Key,
    /// Only the account that shared.
    Account,
}

/// Limits on what a request may cost before a verb sees it.
#[derive(Debug, Clone, Copy)]
pub struct RequestLimits {
    /// A larger body is refused.
    pub body_bytes_max: usize,
    /// Of a body that is too large, this much is thrown away so that the client can read the refusal.
    pub drain_bytes_max: usize,
    /// A body that is not here by then is refused.
    pub body_within: Duration,
}
