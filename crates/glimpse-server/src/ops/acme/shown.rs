//! Which certificate a connection is shown: that of the host that it names, if this is a host of ours. And what authorities are shown
//! that look whose it is (RFC 8737).

use std::collections::HashMap;
use std::fmt::{self, Write};
use std::sync::{Arc, PoisonError, RwLock};

use async_trait::async_trait;
use rcgen::{CertificateParams, CustomExtension, KeyPair};
use rustls::{
    crypto::ring,
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
    server::{ClientHello, ResolvesServerCert},
    sign::CertifiedKey,
};
use tracing::error;

use crate::{
    ops::tls::Challenges,
    vault::{Certificate, Vault},
};

/// The hosts that there may be certificates for.
#[derive(Clone)]
pub(crate) struct Hosts {
    vault: Arc<Vault>,
    own: Arc<dyn Fn() -> Option<String> + Send + Sync>,
}

impl Hosts {
    /// The share domains that are proved, and the instance's own host, which may change.
    pub(crate) fn new(vault: Arc<Vault>, own: impl Fn() -> Option<String> + Send + Sync + 'static) -> Self {
        Self { vault, own: Arc::new(own) }
    }

    /// All of them, the own one first.
    pub(super) fn all(&self) -> Vec<String> {
        let own = (self.own)();
        let others = self.vault.served_hosts().into_iter().filter(|host| Some(host) != own.as_ref());
        own.clone().into_iter().chain(others).collect()
    }

    /// The instance's own host.
    pub(super) fn own(&self) -> Option<String> {
        (self.own)()
    }

    fn has(&self, host: &str) -> bool {
        (self.own)().is_some_and(|own| own == host) || self.vault.domain_at(host).is_some()
    }
}

/// What was read, and what became of it.
struct Known {
    chain: String,
    key: Arc<CertifiedKey>,
}

/// The certificates that this node shows.
pub(crate) struct Shown {
    hosts: Hosts,
    by_host: RwLock<HashMap<String, Known>>,
}

impl Shown {
    pub(super) fn new(hosts: Hosts) -> Self {
        Self { hosts, by_host: RwLock::default() }
    }

    /// From now on these. Connections that are open stay as they are.
    pub(super) fn show(&self, certificates: Vec<(String, Certificate)>) {
        let known = |host: &str, chain: &str| {
            let by_host = self.by_host.read().unwrap_or_else(PoisonError::into_inner);
            by_host.get(host).filter(|known| known.chain == chain).map(|known| known.key.clone())
        };
        let mut by_host = HashMap::new();
        for (host, issued) in certificates.into_iter().filter_map(|(host, found)| Some((host, found.issued?))) {
            match known(&host, &issued.chain).or_else(|| certified(&issued.chain, &issued.key).map(Arc::new)) {
                Some(key) => drop(by_host.insert(host, Known { chain: issued.chain, key })),
                None => error!(domain.host = host, "A certificate that is kept is of no use"),
            }
        }
        *self.by_host.write().unwrap_or_else(PoisonError::into_inner) = by_host;
    }
}

impl fmt::Debug for Shown {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Shown")
    }
}

impl ResolvesServerCert for Shown {
    fn resolve(&self, hello: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        let host = match hello.server_name() {
            Some(name) => name.to_ascii_lowercase(),
            None => (self.hosts.own)()?,
        };
        if !self.hosts.has(&host) {
            return None;
        }
        let by_host = self.by_host.read().unwrap_or_else(PoisonError::into_inner);
        by_host.get(&host).map(|known| known.key.clone())
    }
}

#[async_trait]
impl Challenges for Shown {
    async fn answer(&self, host: &str) -> Option<CertifiedKey> {
        if !self.hosts.has(host) {
            return None;
        }
        let digest = unhex(&self.hosts.vault.challenge(host).await.ok()??)?;
        let key = KeyPair::generate().ok()?;
        let mut params = CertificateParams::new([host.to_owned()]).ok()?;
        params.custom_extensions = vec![CustomExtension::new_acme_identifier(&digest)];
        let certificate = params.self_signed(&key).ok()?.der().clone();
        let key = PrivateKeyDer::try_from(key.serialize_der()).ok()?;
        // Not looked at as others are: what it says to authorities is an extension that nobody may accept who does not know it.
        Some(CertifiedKey::new(vec![certificate], ring::sign::any_supported_type(&key).ok()?))
    }
}

/// Both halves, if they belong to each other.
pub(super) fn certified(chain: &str, key: &str) -> Option<CertifiedKey> {
    let chain: Vec<CertificateDer<'static>> =
        CertificateDer::pem_slice_iter(chain.as_bytes()).collect::<Result<_, _>>().ok()?;
    let key = PrivateKeyDer::from_pem_slice(key.as_bytes()).ok()?;
    CertifiedKey::from_der(chain, key, &ring::default_provider()).ok()
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn unhex(text: &str) -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    if text.len() != 2 * bytes.len() {
        return None;
    }
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(2 * at..2 * at + 2)?, 16).ok()?;
    }
    Some(bytes)
}
