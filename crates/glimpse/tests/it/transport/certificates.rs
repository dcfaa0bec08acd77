//! An authority, and certificates that it signs for this machine.

use std::fs;
use std::path::{Path, PathBuf};

use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair};
use tempfile::TempDir;

use crate::launch::Launch;

pub(crate) struct Authority {
    issuer: Issuer<'static, KeyPair>,
    room: TempDir,
}

impl Authority {
    pub(crate) fn new() -> Self {
        let room = TempDir::with_prefix("glimpse-certificates-").unwrap();
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.distinguished_name.push(DnType::CommonName, "an authority of tests");
        let key = KeyPair::generate().unwrap();
        fs::write(room.path().join("authority.pem"), params.self_signed(&key).unwrap().pem()).unwrap();
        Self { issuer: Issuer::new(params, key), room }
    }

    /// What vouches for its certificates.
    pub(crate) fn file(&self) -> PathBuf {
        self.room.path().join("authority.pem")
    }

    pub(crate) fn certificate(&self) -> PathBuf {
        self.room.path().join("certificate.pem")
    }

    pub(crate) fn key(&self) -> PathBuf {
        self.room.path().join("key.pem")
    }

    /// Signs a certificate for this machine and puts it where the server finds it; gives its DER.
    pub(crate) fn sign(&self) -> Vec<u8> {
        let key = KeyPair::generate().unwrap();
        let mut params = CertificateParams::new(vec!["127.0.0.1".to_owned(), "localhost".to_owned()]).unwrap();
        params.distinguished_name.push(DnType::CommonName, "a server of tests");
        let certificate = params.signed_by(&key, &self.issuer).unwrap();
        replace(&self.certificate(), &certificate.pem());
        replace(&self.key(), &key.serialize_pem());
        certificate.der().to_vec()
    }

    /// A server that shows a certificate of this authority.
    pub(crate) fn launch(&self) -> Launch {
        self.sign();
        Launch::new()
            .set("tls.mode", "files")
            .set("tls.certificate_file", self.certificate().display())
            .set("tls.key_file", self.key().display())
    }
}

/// As programs that renew certificates do it: nobody sees half a file.
pub(crate) fn replace(path: &Path, text: &str) {
    use std::os::unix::fs::OpenOptionsExt;
    let fresh = path.with_extension("fresh");
    let mut file = fs::OpenOptions::new().create(true).truncate(true).write(true).mode(0o600).open(&fresh).unwrap();
    std::io::Write::write_all(&mut file, text.as_bytes()).unwrap();
    fs::rename(fresh, path).unwrap();
}
