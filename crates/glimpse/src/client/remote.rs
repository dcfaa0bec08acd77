//! A server that speaks API v1: Glimpse, or any other. What it answers is limited in time and size, and redirects are not followed:
//! they could lead a token or a passphrase elsewhere.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::Value;
use ureq::{
    Agent, Body, Error, Timeout,
    http::Response,
    tls::{Certificate, RootCerts, TlsConfig},
};
use zeroize::Zeroizing;

use super::{failure::Failure, share::TEXT_BYTES_MAX, terminal::plain};

/// The whole time that one request may take: longer than a server that says 503 after ten seconds.
const REQUEST_WITHIN: Duration = Duration::from_secs(60);
const CONNECT_WITHIN: Duration = Duration::from_secs(10);
/// Bytes of an answer: the largest text that can be shared, each byte escaped, and a little.
const ANSWER_BYTES_MAX: u64 = 6 * TEXT_BYTES_MAX + 1024 * 1024;
const API: &str = "/api/v1";

pub(super) const NOT_V1: &str = "it answers something that is not API v1; is this its address?";

/// What came back with status 200.
pub(super) enum Answer {
    Json(Value),
    Other(Zeroizing<Vec<u8>>),
}

/// Who asks.
pub(super) struct Login {
    pub(super) user: String,
    pub(super) token: Zeroizing<String>,
}

/// A server, and who asks it.
pub(super) struct Remote {
    base: String,
    login: Option<Login>,
    agent: Agent,
}

impl Remote {
    /// The server with this address, such as `https://secrets.example.org` or `http://127.0.0.1:7143`.
    pub(super) fn new(address: &str, login: Option<Login>) -> Result<Self, Failure> {
        let base = address.trim().trim_end_matches('/').trim_end_matches(API).to_owned();
        let authority = ["https://", "http://"].iter().find_map(|scheme| base.strip_prefix(scheme)?.split('/').next());
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.:[]".contains(&byte);
        // What stands before an @ would be in every link that is printed.
        if !authority.is_some_and(|authority| !authority.is_empty() && authority.bytes().all(is_plain)) {
            return Err(Failure::Usage("the address of a server is like https://secrets.example.org".to_owned()));
        }
        // What cannot be read of the system's is not ours to mend; a server that needs it will be refused.
        let trusted = rustls_native_certs::load_native_certs().certs;
        let trusted: Vec<_> = trusted.iter().map(|der| Certificate::from_der(der).to_owned()).collect();
        let tls = TlsConfig::builder()
            .unversioned_rustls_crypto_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .root_certs(RootCerts::new_with_certs(&trusted))
            .build();
        let agent = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .timeout_global(Some(REQUEST_WITHIN))
            .timeout_connect(Some(CONNECT_WITHIN))
            .user_agent(concat!("glimpse/", env!("CARGO_PKG_VERSION")))
            .tls_config(tls)
            .build()
            .new_agent();
        Ok(Self { base, login, agent })
    }

    /// The address that links begin with.
    pub(super) fn base(&self) -> &str {
        &self.base
    }

    /// Whether somebody in particular asks.
    pub(super) fn is_anonymous(&self) -> bool {
        self.login.is_none()
    }

    /// Asks what changes nothing.
    pub(super) fn get(&self, path: &str) -> Result<Value, Failure> {
        let mut request = self.agent.get(format!("{}{API}{path}", self.base));
        if let Some(authorization) = self.authorization() {
            request = request.header("Authorization", authorization.as_str());
        }
        // Nothing is lost when it is asked again.
        let response = request.call().map_err(|error| Failure::Unreachable(said(&error)))?;
        match answer(response, false)? {
            Answer::Json(json) => Ok(json),
            Answer::Other(_) => Err(Failure::Server(200, NOT_V1.to_owned())),
        }
    }

    /// Asks for something to be done, once.
    pub(super) fn post(&self, path: &str, fields: &[(&str, &str)]) -> Result<Value, Failure> {
        match self.post_whatever(path, fields)? {
            Answer::Json(json) => Ok(json),
            Answer::Other(_) => Err(Failure::Uncertain(NOT_V1.to_owned())),
        }
    }

    /// The same, with whatever it answers when it was done: it cannot be had again.
    pub(super) fn post_whatever(&self, path: &str, fields: &[(&str, &str)]) -> Result<Answer, Failure> {
        let mut request = self.agent.post(format!("{}{API}{path}", self.base));
        if let Some(authorization) = self.authorization() {
            request = request.header("Authorization", authorization.as_str());
        }
        let response = request.send_form(fields.iter().copied()).map_err(|error| failure(&error))?;
        answer(response, true)
    }

    fn authorization(&self) -> Option<Zeroizing<String>> {
        let Login { user, token } = self.login.as_ref()?;
        let pair = Zeroizing::new(format!("{user}:{}", token.as_str()));
        Some(Zeroizing::new(format!("Basic {}", STANDARD.encode(pair.as_bytes()))))
    }
}

fn failure(error: &Error) -> Failure {
    let was_not_sent = match error {
        Error::Io(error) => was_not_connected(error),
        Error::Timeout(timeout) => matches!(timeout, Timeout::Resolve | Timeout::Connect),
        Error::HostNotFound
        | Error::ConnectionFailed
        | Error::ConnectProxyFailed(_)
        | Error::Http(_)
        | Error::Tls(_)
        | Error::Rustls(_)
        | Error::BadUri(_) => true,
        _ => false,
    };
    let said = said(error);
    if was_not_sent { Failure::Unreachable(said) } else { Failure::Uncertain(said) }
}

/// There is nobody, or not who we want.
fn was_not_connected(error: &io::Error) -> bool {
    use io::ErrorKind::{AddrNotAvailable, ConnectionRefused, HostUnreachable, NetworkUnreachable, PermissionDenied};
    let tls = error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>());
    let is_no_name = error.to_string().contains("lookup address");
    is_no_name
        || [AddrNotAvailable, ConnectionRefused, HostUnreachable, NetworkUnreachable, PermissionDenied]
            .contains(&error.kind())
        || matches!(tls, Some(rustls::Error::InvalidCertificate(_) | rustls::Error::InvalidMessage(_)))
}

/// Without the address, which may be a link.
fn said(error: &Error) -> String {
    match error {
        Error::BadUri(_) => "its address is none".to_owned(),
        other => other.to_string(),
    }
}

/// A change that a server or a proxy has trouble with may have happened all the same.
fn answer(mut response: Response<Body>, is_change: bool) -> Result<Answer, Failure> {
    let status = response.status().as_u16();
    let header = |name: &str| response.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let (wait, elsewhere) = (header("retry-after").and_then(|wait| wait.parse().ok()), header("location"));
    let body = response.body_mut().with_config().limit(ANSWER_BYTES_MAX).read_to_vec();
    let body = Zeroizing::new(body.map_err(|error| Failure::Uncertain(said(&error)))?);
    let json: Option<Value> = serde_json::from_slice(&body).ok();
    if status == 200 {
        return Ok(json.map_or(Answer::Other(body), Answer::Json));
    }
    let message = plain(json.as_ref().and_then(|json| json["message"].as_str()).unwrap_or_default());
    Err(match status {
        300..400 => {
            let host = elsewhere.as_deref().and_then(|address| address.split('/').nth(2)).unwrap_or("elsewhere");
            Failure::Refused(format!("it is at another address ({}); use that one", plain(host)))
        }
        401 | 403 => Failure::NotAuthorized,
        // The original service says everything with 404 (contract, 5).
        404 if message == "Not authorized" => Failure::NotAuthorized,
        404 if message.is_empty() => {
            Failure::Refused("it does not know such an address; is it a server for API v1?".to_owned())
        }
        404 if message.starts_with("Unknown") && !message.starts_with("Unknown domain") => Failure::Gone,
        429 => Failure::Limited(wait),
        400..500 => Failure::Refused(message),
        // It says itself that it kept nothing.
        507 => Failure::Server(status, message),
        _ if is_change => Failure::Uncertain(format!("the server has a problem (status {status}). {message}")),
        _ => Failure::Server(status, message),
    })
}
