//! Asks a certificate authority over HTTPS: one connection for each request, because an order has about ten in a minute. What comes
//! back is limited in time and size.

use std::error::Error as StdError;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
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
use rustls::{
    ClientConfig, RootCertStore,
    crypto::ring,
    pki_types::{CertificateDer, ServerName, pem::PemObject},
    version::{TLS12, TLS13},
};
use tokio::{net::TcpStream, time::timeout};
use tokio_rustls::TlsConnector;

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
        let mut roots = RootCertStore::empty();
        // What cannot be read of the system's is not ours to mend; a directory that needed it will be refused.
        roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        for certificate in more.into_iter().flat_map(CertificateDer::pem_slice_iter) {
            let certificate = certificate.map_err(|error| error.to_string())?;
            roots.add(certificate).map_err(|error| error.to_string())?;
        }
        if roots.is_empty() {
            return Err("there are none; see tls.acme.ca_file".to_owned());
        }
        let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_protocol_versions(&[&TLS13, &TLS12])
            .map_err(|error| error.to_string())?
            .with_root_certificates(roots)
            .with_no_client_auth();
        Ok(Self(TlsConnector::from(Arc::new(config))))
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
