//! Asks a certificate authority over HTTPS: one connection for each request, because an order has about ten in a minute. What comes
//! back is limited in time and size.

use std::error::Error as StdError;
use std::io;
use std::pin::Pin;
use std::time::Duration;

use bytes::Bytes;
use http_body_util::{BodyExt, Full, Limited};
use hyper::{
    Request, Response, Uri,
    client::conn::http1,
    header::{HOST, HeaderValue},
};
use hyper_util::rt::TokioIo;
use instant_acme::{BodyWrapper, BytesResponse, Error, HttpClient};
use rustls::pki_types::ServerName;
use tokio::{net::TcpStream, time::timeout};
use tokio_rustls::TlsConnector;

use crate::trust;

/// The whole time that one request may take.
const REQUEST_WITHIN: Duration = Duration::from_secs(30);
/// Bytes of an answer: a chain of certificates is the largest.
const ANSWER_BYTES_MAX: usize = 256 * 1024;
const HTTPS_PORT: u16 = 443;

type Failure = Box<dyn StdError + Send + Sync>;

/// Whom it trusts.
#[derive(Clone)]
pub(super) struct Client(TlsConnector);

impl Client {
    /// The system's authorities, and those of this PEM.
    pub(super) fn new(more: Option<&[u8]>) -> Result<Self, String> {
        let roots = trust::authorities(more)?;
        if roots.is_empty() {
            return Err("there are none; see tls.acme.ca_file".to_owned());
        }
        trust::connector(roots).map(Self)
    }
}

impl HttpClient for Client {
    fn request(
        &self,
        request: Request<BodyWrapper<Bytes>>,
    ) -> Pin<Box<dyn Future<Output = Result<BytesResponse, Error>> + Send>> {
        let connector = self.0.clone();
        Box::pin(async move {
            let late = || Error::Other("it did not answer in time".into());
            let answer = timeout(REQUEST_WITHIN, ask(connector, request)).await.map_err(|_| late())?;
            Ok(answer.map_err(Error::Other)?.into())
        })
    }
}

async fn ask(connector: TlsConnector, request: Request<BodyWrapper<Bytes>>) -> Result<Response<Full<Bytes>>, Failure> {
    let (mut head, body) = request.into_parts();
    let address = std::mem::take(&mut head.uri);
    let (Some(host), Some(authority), Some("https")) = (address.host(), address.authority(), address.scheme_str())
    else {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "it names an address that is not https").into());
    };
    let host = host.trim_start_matches('[').trim_end_matches(']');
    head.headers.insert(HOST, HeaderValue::from_str(authority.as_str())?);
    head.uri = address.path_and_query().map_or_else(Uri::default, |path| Uri::from(path.clone()));
    let stream = TcpStream::connect((host, authority.port_u16().unwrap_or(HTTPS_PORT))).await?;
    let stream = connector.connect(ServerName::try_from(host.to_owned())?, stream).await?;
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await?;
    let exchange = async {
        let (head, body) = sender.send_request(Request::from_parts(head, body)).await?.into_parts();
        let body = Limited::new(body, ANSWER_BYTES_MAX).collect().await?.to_bytes();
        Ok::<_, Failure>(Response::from_parts(head, Full::new(body)))
    };
    // The connection moves what the exchange waits for. It may end first, once everything is here.
    let mut connection = std::pin::pin!(connection);
    let mut exchange = std::pin::pin!(exchange);
    tokio::select! {
        answer = &mut exchange => answer,
        _ = &mut connection => exchange.await,
    }
}
