//! Whom this server trusts when it connects somewhere: the system's authorities, and those that a setting names.

use std::sync::Arc;

use rustls::{
    ClientConfig, RootCertStore,
    crypto::ring,
    pki_types::{CertificateDer, pem::PemObject},
    version::{TLS12, TLS13},
};
use tokio_rustls::TlsConnector;

/// The system's authorities, and those of this PEM. There may be none at all.
///
/// # Errors
/// When the PEM is none.
pub(crate) fn authorities(more: Option<&[u8]>) -> Result<RootCertStore, String> {
    let mut roots = RootCertStore::empty();
    // What cannot be read of the system's is not ours to mend; whoever needed it will be refused.
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    for certificate in more.into_iter().flat_map(CertificateDer::pem_slice_iter) {
        let certificate = certificate.map_err(|error| error.to_string())?;
        roots.add(certificate).map_err(|error| error.to_string())?;
    }
    Ok(roots)
}

/// What makes connections secure with these.
///
/// # Errors
/// When the cryptography lacks what that takes.
pub(crate) fn connector(roots: RootCertStore) -> Result<TlsConnector, String> {
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_protocol_versions(&[&TLS13, &TLS12])
        .map_err(|error| error.to_string())?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(TlsConnector::from(Arc::new(config)))
}
