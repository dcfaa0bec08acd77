//! TLS: which certificate a connection is shown, and changing it while connections go on. Where certificates come from is somebody
//! else's `ResolvesServerCert`; here, it is two files. What authorities ask of names by TLS alone (RFC 8737) is kept apart from it.

use std::io;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use async_trait::async_trait;
use rustls::{
    ServerConfig,
    crypto::{CryptoProvider, ring},
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
    server::{Acceptor, ClientHello, ResolvesServerCert},
    sign::{CertifiedKey, SingleCertAndKey},
    version::{TLS12, TLS13},
};
use tokio::{
    io::{AsyncRead, AsyncWrite, AsyncWriteExt},
    signal::unix::{SignalKind, signal},
};
use tokio_rustls::{LazyConfigAcceptor, TlsAcceptor, server::TlsStream};
use tracing::{error, info, warn};
use zeroize::{Zeroize, Zeroizing};

/// How often the files are looked at.
const LOOK_EVERY: Duration = Duration::from_secs(2);
/// Protocols over TLS, the best first.
const PROTOCOLS: [&[u8]; 2] = [b"h2", b"http/1.1"];
/// What an authority says that looks whose a name is (RFC 8737, 3).
const CHALLENGE: &[u8] = b"acme-tls/1";
/// Everybody on the machine may read it.
const READABLE_BY_OTHERS: u32 = 0o004;

/// Why there is no certificate.
#[derive(Debug, thiserror::Error)]
pub enum CertificateError {
    /// A file.
    #[error("cannot read {0}: {1}")]
    Unreadable(PathBuf, #[source] io::Error),
    /// A file has no certificate in it.
    #[error("{0} has no certificate in it that could be read (PEM, the server's own first)")]
    NoCertificate(PathBuf),
    /// A file has no key in it.
    #[error("{0} has no private key in it that could be read (PEM: PKCS#8, SEC1 or PKCS#1)")]
    NoKey(PathBuf),
    /// Both can be read, and are of no use.
    #[error("the key of {1} is none for the certificate of {0}: {2}")]
    Mismatch(PathBuf, PathBuf, #[source] rustls::Error),
    /// TLS itself.
    #[error("TLS cannot be set up: {0}")]
    Setup(#[from] rustls::Error),
}

/// What speaks TLS.
#[derive(Clone)]
pub struct Tls {
    usual: Arc<ServerConfig>,
    challenges: Option<Arc<dyn Challenges>>,
}

/// What authorities are shown that look whose a name is.
#[async_trait]
pub trait Challenges: Send + Sync {
    /// The certificate that says it, if one of ours is asked about.
    async fn answer(&self, host: &str) -> Option<CertifiedKey>;
}

impl Tls {
    /// With certificates from there.
    ///
    /// # Errors
    /// When the cryptography lacks what TLS needs.
    pub fn new(certificates: Arc<dyn ResolvesServerCert>) -> Result<Self, CertificateError> {
        let mut usual = config(certificates)?;
        usual.alpn_protocols = PROTOCOLS.map(<[u8]>::to_vec).into();
        usual.ticketer = ring::Ticketer::new()?;
        Ok(Self { usual: Arc::new(usual), challenges: None })
    }

    /// Authorities are answered, too.
    #[must_use]
    pub fn answering(self, challenges: Arc<dyn Challenges>) -> Self {
        Self { challenges: Some(challenges), ..self }
    }

    /// The connection after its handshake; none if that failed, or was all that an authority wanted.
    pub async fn accept<S: AsyncRead + AsyncWrite + Unpin>(&self, stream: S) -> Option<TlsStream<S>> {
        let Some(challenges) = &self.challenges else {
            return TlsAcceptor::from(self.usual.clone()).accept(stream).await.ok();
        };
        let begun = LazyConfigAcceptor::new(Acceptor::default(), stream).await.ok()?;
        let Some(host) = challenged(&begun.client_hello()) else {
            return begun.into_stream(self.usual.clone()).await.ok();
        };
        let mut answer = config(Arc::new(SingleCertAndKey::from(challenges.answer(&host).await?))).ok()?;
        answer.alpn_protocols = vec![CHALLENGE.to_vec()];
        answer.send_tls13_tickets = 0;
        // Nothing else is said over it (RFC 8737, 3).
        let mut stream = begun.into_stream(Arc::new(answer)).await.ok()?;
        let _ = stream.shutdown().await;
        None
    }
}

fn config(certificates: Arc<dyn ResolvesServerCert>) -> Result<ServerConfig, CertificateError> {
    Ok(ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_protocol_versions(&[&TLS13, &TLS12])?
        .with_no_client_auth()
        .with_cert_resolver(certificates))
}

/// The host that an authority asks about, and nothing else, if this is one.
fn challenged(hello: &ClientHello<'_>) -> Option<String> {
    let mut protocols = hello.alpn()?;
    let is_challenge = protocols.next() == Some(CHALLENGE) && protocols.next().is_none();
    is_challenge.then(|| hello.server_name().map(str::to_ascii_lowercase)).flatten()
}

/// A certificate and its key from two files, and from what stands there later.
#[derive(Debug)]
pub struct CertificateFiles {
    certificate: PathBuf,
    key: PathBuf,
    provider: CryptoProvider,
    /// The files as they were opened.
    opened: [Option<Stamp>; 2],
    now: RwLock<Arc<CertifiedKey>>,
}

impl CertificateFiles {
    /// Reads them.
    ///
    /// # Errors
    /// When they are of no use.
    pub fn open(certificate: &Path, key: &Path) -> Result<Arc<Self>, CertificateError> {
        let provider = ring::default_provider();
        // Before they are read: what is replaced meanwhile is seen to be another one.
        let opened = stamps(certificate, key);
        let now = RwLock::new(Arc::new(read(certificate, key, &provider)?));
        let (certificate, key) = (certificate.to_owned(), key.to_owned());
        Ok(Arc::new(Self { certificate, key, provider, opened, now }))
    }

    /// Follows the files: for ever, and at once on SIGHUP.
    pub async fn follow(self: Arc<Self>) {
        let mut hangup = match signal(SignalKind::hangup()) {
            Ok(hangup) => hangup,
            Err(error) => return error!(%error, "Certificates are not followed: SIGHUP cannot be listened for"),
        };
        let mut used = self.opened;
        let mut seen = used;
        loop {
            let is_asked = tokio::select! {
                () = tokio::time::sleep(LOOK_EVERY) => false,
                _ = hangup.recv() => true,
            };
            let found = stamps(&self.certificate, &self.key);
            // Two files are not written at once: only what has come to rest is a pair.
            if is_asked || (found != used && found == seen) {
                self.renew();
                used = found;
            }
            seen = found;
        }
    }

    /// Takes what stands in the files now, if it is good.
    fn renew(&self) {
        match read(&self.certificate, &self.key, &self.provider) {
            Ok(fresh) => {
                *self.now.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(fresh);
                info!("The certificate was read anew, and is used from the next connection on");
            }
            Err(error) => error!(%error, "The new certificate is refused; the one before stays in use"),
        }
    }
}

/// What tells one state of the files from another.
fn stamps(certificate: &Path, key: &Path) -> [Option<Stamp>; 2] {
    [certificate, key].map(|path| {
        let found = std::fs::metadata(path).ok()?;
        Some((found.dev(), found.ino(), found.size(), found.mtime(), found.mtime_nsec()))
    })
}

/// Device, number, size, and the time of the last change.
type Stamp = (u64, u64, u64, i64, i64);

impl ResolvesServerCert for CertificateFiles {
    fn resolve(&self, _hello: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        Some(self.now.read().unwrap_or_else(PoisonError::into_inner).clone())
    }
}

fn read(certificate: &Path, key: &Path, provider: &CryptoProvider) -> Result<CertifiedKey, CertificateError> {
    let unreadable = |path: &Path| {
        let path = path.to_owned();
        |error| CertificateError::Unreadable(path, error)
    };
    let chain = std::fs::read(certificate).map_err(unreadable(certificate))?;
    let chain: Vec<CertificateDer<'static>> = CertificateDer::pem_slice_iter(&chain)
        .collect::<Result<_, _>>()
        .map_err(|_| CertificateError::NoCertificate(certificate.to_owned()))?;
    if chain.is_empty() {
        return Err(CertificateError::NoCertificate(certificate.to_owned()));
    }
    let pem = Zeroizing::new(std::fs::read(key).map_err(unreadable(key))?);
    if std::fs::metadata(key).is_ok_and(|found| found.permissions().mode() & READABLE_BY_OTHERS != 0) {
        warn!("Everybody on this machine may read the file of tls.key_file: `chmod o= FILE` ends that");
    }
    let mut secret = PrivateKeyDer::from_pem_slice(&pem).map_err(|_| CertificateError::NoKey(key.to_owned()))?;
    let signing = provider.key_provider.load_private_key(secret.clone_key());
    secret.zeroize();
    let mismatch = |error| CertificateError::Mismatch(certificate.to_owned(), key.to_owned(), error);
    let certified = CertifiedKey::new(chain, signing.map_err(mismatch)?);
    match certified.keys_match() {
        // Keys that cannot be asked for their other half are taken as they are.
        Ok(()) | Err(rustls::Error::InconsistentKeys(rustls::InconsistentKeys::Unknown)) => Ok(certified),
        Err(error) => Err(mismatch(error)),
    }
}

#[cfg(test)]
mod tests {
    use rcgen::{CertifiedKey as Made, KeyPair, generate_simple_self_signed};

    use super::*;

    /// A folder with a certificate and its key.
    fn folder() -> (tempfile::TempDir, PathBuf, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let (certificate, key) = (folder.path().join("certificate.pem"), folder.path().join("key.pem"));
        write(&certificate, &key);
        (folder, certificate, key)
    }

    fn write(certificate: &Path, key: &Path) {
        let Made { cert, signing_key } = generate_simple_self_signed(["glimpse.test".to_owned()]).unwrap();
        std::fs::write(certificate, cert.pem()).unwrap();
        std::fs::write(key, signing_key.serialize_pem()).unwrap();
    }

    fn shown(files: &CertificateFiles) -> Vec<u8> {
        files.now.read().unwrap().cert[0].to_vec()
    }

    #[test]
    fn a_new_pair_is_taken_and_a_bad_one_is_not() {
        let (_folder, certificate, key) = folder();
        let files = CertificateFiles::open(&certificate, &key).unwrap();
        let first = shown(&files);
        write(&certificate, &key);
        files.renew();
        let second = shown(&files);
        assert_ne!(first, second);
        for spoil in [
            (&key, KeyPair::generate().unwrap().serialize_pem()),
            (&key, String::new()),
            (&certificate, "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n".to_owned()),
            (&certificate, "no PEM".to_owned()),
        ] {
            std::fs::write(spoil.0, spoil.1).unwrap();
            files.renew();
            assert_eq!(shown(&files), second);
        }
        std::fs::remove_file(&key).unwrap();
        files.renew();
        assert_eq!(shown(&files), second);
    }

    #[test]
    fn what_is_wrong_with_a_pair_is_said() {
        let (_folder, certificate, key) = folder();
        let said = |certificate: &Path, key: &Path| CertificateFiles::open(certificate, key).unwrap_err().to_string();
        assert!(said(&key, &key).contains("no certificate"));
        assert!(said(&certificate, &certificate).contains("no private key"));
        assert!(said(Path::new("/does/not/exist"), &key).contains("cannot read"));
        std::fs::write(&key, KeyPair::generate().unwrap().serialize_pem()).unwrap();
        assert!(said(&certificate, &key).contains("none for the certificate"));
    }
}
