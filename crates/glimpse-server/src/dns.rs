//! Asking the DNS. Knows names and records, and nothing of what they prove.

use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use hickory_resolver::{
    TokioResolver,
    config::{ConnectionConfig, NameServerConfig, ResolveHosts, ResolverConfig},
    net::{DnsError, NetError, runtime::TokioRuntimeProvider},
    proto::{op::ResponseCode, rr::RData},
};
use tracing::warn;

/// Records of one name that are looked at, and bytes of each.
const RECORDS_MAX: usize = 64;
const RECORD_BYTES_MAX: usize = 512;
/// How often a server that does not answer is asked.
const ATTEMPTS: usize = 2;

/// The TXT records of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Records {
    /// These.
    Texts(Vec<String>),
    /// The DNS says that there are none, or no such name.
    Missing,
    /// The DNS said nothing of use in time.
    Unreachable,
}

/// Whether a name has an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// It has.
    Yes,
    /// The DNS says that it has none, or that there is no such name.
    No,
    /// The DNS said nothing of use in time.
    Unreachable,
}

/// Asks name servers.
pub struct Dns {
    /// None if the system does not say whom to ask.
    resolver: Option<TokioResolver>,
    within: Duration,
}

impl Dns {
    /// Asks these servers, or those that the system uses if there are none. An answer is waited for `within`, all tries included.
    pub fn new(servers: &[SocketAddr], within: Duration) -> Self {
        let resolver = resolver(servers, within);
        if let Err(error) = &resolver {
            warn!(%error, "The system does not say which name servers to ask; share domains cannot be proved, and no webhook is called. Set domains.resolvers");
        }
        Self { resolver: resolver.ok(), within }
    }

    /// Whether a name has an address of either kind, whatever it is another name for.
    pub async fn leads_somewhere(&self, name: &str) -> Found {
        let Some(resolver) = &self.resolver else { return Found::Unreachable };
        match tokio::time::timeout(self.within, resolver.lookup_ip(format!("{name}."))).await {
            Ok(Ok(found)) if found.iter().next().is_some() => Found::Yes,
            Ok(Ok(_)) => Found::No,
            Ok(Err(error)) if says_there_is_none(&error) => Found::No,
            Ok(Err(_)) | Err(_) => Found::Unreachable,
        }
    }

    /// The addresses of a name, whatever it is another name for, at most as many as there are records to look at; none if there is no
    /// such name, or nobody says.
    pub async fn addresses(&self, name: &str) -> Vec<IpAddr> {
        let Some(resolver) = &self.resolver else { return Vec::new() };
        // As below: no search list.
        let asked = resolver.lookup_ip(format!("{}.", name.trim_end_matches('.')));
        match tokio::time::timeout(self.within, asked).await {
            Ok(Ok(found)) => found.iter().take(RECORDS_MAX).collect(),
            Ok(Err(_)) | Err(_) => Vec::new(),
        }
    }

    /// The TXT records of a name, whatever it is another name for.
    pub async fn texts(&self, name: &str) -> Records {
        // The dot at the end keeps the system's search list out of it.
        let Some(resolver) = &self.resolver else { return Records::Unreachable };
        let asked = resolver.txt_lookup(format!("{name}."));
        let found = match tokio::time::timeout(self.within, asked).await {
            Ok(Ok(found)) => found,
            Ok(Err(error)) if says_there_is_none(&error) => return Records::Missing,
            Ok(Err(_)) | Err(_) => return Records::Unreachable,
        };
        let texts = found.answers().iter().filter_map(|record| match &record.data {
            RData::TXT(text) => Some(text.txt_data.concat()),
            _ => None,
        });
        let texts = texts.filter(|text| text.len() <= RECORD_BYTES_MAX).take(RECORDS_MAX);
        Records::Texts(texts.map(|text| String::from_utf8_lossy(&text).into_owned()).collect())
    }
}

fn resolver(servers: &[SocketAddr], within: Duration) -> Result<TokioResolver, NetError> {
    let mut builder = if servers.is_empty() {
        TokioResolver::builder_tokio()?
    } else {
        let servers = servers.iter().map(|server| {
            let connections = [ConnectionConfig::udp(), ConnectionConfig::tcp()].map(|mut connection| {
                connection.port = server.port();
                connection
            });
            NameServerConfig::new(server.ip(), true, connections.into())
        });
        let config = ResolverConfig::from_parts(None, Vec::new(), servers.collect());
        TokioResolver::builder_with_config(config, TokioRuntimeProvider::default())
    };
    let options = builder.options_mut();
    options.timeout = within / 2;
    options.attempts = ATTEMPTS;
    // Whoever has just changed a record wants to be told so.
    options.cache_size = 0;
    options.use_hosts_file = ResolveHosts::Never;
    builder.build()
}

/// A refusal or a failure of a server says nothing about what there is.
fn says_there_is_none(error: &NetError) -> bool {
    let NetError::Dns(DnsError::NoRecordsFound(none)) = error else { return false };
    [ResponseCode::NXDomain, ResponseCode::NoError].contains(&none.response_code)
}
