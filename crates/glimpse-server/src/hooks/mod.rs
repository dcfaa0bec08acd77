//! Calling webhooks: one request over a connection of its own to an address that was looked at before (ADR 0016).
//!
//! Deliberately absent: which webhooks there are, what they are told, and what follows from what they answer: the vault says that.

mod host;
mod network;
mod sign;
mod worker;

use std::error::Error as StdError;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use axum::http::{
    HeaderValue, Method,
    header::{CONNECTION, CONTENT_TYPE, HOST, USER_AGENT},
};
use bytes::Bytes;
use http_body_util::{BodyExt, Full, Limited};
use hyper::{Request, StatusCode, client::conn::http1};
use hyper_util::rt::TokioIo;
use ipnet::IpNet;
use rustls::pki_types::ServerName;
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::TcpStream,
    sync::{OwnedSemaphorePermit, Semaphore},
    time::timeout,
};
use tokio_rustls::TlsConnector;
use tracing::warn;

use self::host::{Host, Hosts};
pub use self::worker::Worker;
use crate::{
    config,
    dns::Dns,
    trust,
    vault::{Call, HookUrl, Told},
};

/// Bytes of an answer's body that are taken before the connection is closed. Nobody looks at them.
const ANSWER_BYTES_MAX: usize = 8 * 1024;
/// Addresses of one name that are tried.
const ADDRESSES_MAX: usize = 4;
/// Part of the whole time that connecting to one address may take, so that another one has its turn.
const CONNECT_PART: u32 = 3;

type Failure = Box<dyn StdError + Send + Sync>;

/// Calls webhooks.
pub struct HookClient {
    tls: TlsConnector,
    dns: Arc<Dns>,
    allowed: Vec<IpNet>,
    within: Duration,
    connections: usize,
    calls: Arc<Semaphore>,
    hosts: Hosts,
}

/// One of the calls that may be made at once, and one of those of its host, until this is dropped. Nobody calls without.
struct Turn {
    _call: OwnedSemaphorePermit,
    _host: OwnedSemaphorePermit,
}

impl HookClient {
    /// As configured.
    ///
    /// # Errors
    /// When the certificates of `webhooks.ca_file` are none.
    pub fn new(settings: &config::Webhooks, dns: Arc<Dns>) -> Result<Self, String> {
        let roots = trust::authorities(settings.ca.as_deref())?;
        if roots.is_empty() {
            warn!("The system has no certificate authorities: no webhook is called over TLS. Set webhooks.ca_file");
        }
        Ok(Self {
            tls: trust::connector(roots)?,
            dns,
            allowed: settings.allowed_networks.clone(),
            within: settings.timeout,
            connections: settings.connections,
            calls: Arc::new(Semaphore::new(settings.connections)),
            hosts: Hosts::default(),
        })
    }

    /// Makes a call that somebody waits for, and says what came of it; none if its turn did not come in time.
    pub async fn test(&self, call: &Call) -> Option<Told> {
        let host = self.hosts.of(&call.url);
        let turn = timeout(self.within, self.turn(&host)).await.ok()??;
        Some(self.call(call, &turn).await)
    }

    /// Waits for a turn. The host's comes first, so that whoever waits for a slow one keeps nobody else waiting.
    async fn turn(&self, host: &Host) -> Option<Turn> {
        // None of them is ever closed.
        let host = host.calls.clone().acquire_owned().await.ok()?;
        Some(Turn { _host: host, _call: self.calls.clone().acquire_owned().await.ok()? })
    }

    /// Makes a call, and says what came of it.
    async fn call(&self, call: &Call, _turn: &Turn) -> Told {
        timeout(self.within, self.try_call(call)).await.unwrap_or(Told::Unreachable)
    }

    async fn try_call(&self, call: &Call) -> Told {
        let stream = match self.connect(&call.url).await {
            Ok(stream) => stream,
            Err(told) => return told,
        };
        if !call.url.is_tls() {
            return asked(stream, call).await;
        }
        let Ok(name) = ServerName::try_from(call.url.host().to_owned()) else { return Told::Insecure };
        match self.tls.connect(name, stream).await {
            Ok(stream) => asked(stream, call).await,
            Err(_) => Told::Insecure,
        }
    }

    /// Looks where a host is, and connects to exactly that. The name is not asked for again: whoever answers for it could say something
    /// else then (DNS rebinding).
    async fn connect(&self, url: &HookUrl) -> Result<TcpStream, Told> {
        let found = match url.host().parse::<IpAddr>() {
            Ok(address) => vec![address],
            Err(_) => self.dns.addresses(url.host()).await,
        };
        let addresses: Vec<IpAddr> = found.iter().map(IpAddr::to_canonical).filter(|one| self.may_call(*one)).collect();
        if addresses.is_empty() {
            return Err(if found.is_empty() { Told::Unreachable } else { Told::Forbidden });
        }
        for address in addresses.into_iter().take(ADDRESSES_MAX) {
            let connecting = TcpStream::connect(SocketAddr::new(address, url.port()));
            if let Ok(Ok(stream)) = timeout(self.within / CONNECT_PART, connecting).await {
                // Through a public address of its own a machine reaches itself, behind whatever guards it.
                let is_here = stream.local_addr().is_ok_and(|own| own.ip().to_canonical() == address);
                return if is_here && !self.is_allowed(address) { Err(Told::Forbidden) } else { Ok(stream) };
            }
        }
        Err(Told::Unreachable)
    }

    fn may_call(&self, address: IpAddr) -> bool {
        network::is_public(address) || self.is_allowed(address)
    }

    fn is_allowed(&self, address: IpAddr) -> bool {
        self.allowed.iter().any(|network| network.contains(&address))
    }
}

async fn asked(stream: impl AsyncRead + AsyncWrite + Unpin, call: &Call) -> Told {
    match ask(stream, call).await {
        Ok(status) if status.is_success() => Told::Delivered,
        Ok(StatusCode::GONE) => Told::Gone,
        Ok(status) => Told::Answered(status.as_u16()),
        Err(_) => Told::Unreachable,
    }
}

/// One request, one answer, of which only the status matters. Redirects are not followed.
async fn ask(stream: impl AsyncRead + AsyncWrite + Unpin, call: &Call) -> Result<StatusCode, Failure> {
    let [id, at, signature] = sign::headers(call).ok_or("its secret is none")?;
    let request = Request::builder()
        .method(Method::POST)
        .uri(call.url.path())
        .header(HOST, HeaderValue::from_str(call.url.authority())?)
        .header(USER_AGENT, concat!("Glimpse/", env!("CARGO_PKG_VERSION")))
        .header(CONTENT_TYPE, "application/json")
        .header(CONNECTION, "close")
        .header("webhook-id", id)
        .header("webhook-timestamp", at)
        .header("webhook-signature", signature)
        .body(Full::new(Bytes::from(call.body.clone())))?;
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await?;
    let exchange = async {
        let answer = sender.send_request(request).await?;
        let status = answer.status();
        // So that the receiver is not cut off while it says something short. What it says is nobody's business.
        let _ = Limited::new(answer.into_body(), ANSWER_BYTES_MAX).collect().await;
        Ok::<_, Failure>(status)
    };
    // The connection moves what the exchange waits for. It may end first, once everything is here.
    let mut connection = std::pin::pin!(connection);
    let mut exchange = std::pin::pin!(exchange);
    tokio::select! {
        status = &mut exchange => status,
        _ = &mut connection => exchange.await,
    }
}
