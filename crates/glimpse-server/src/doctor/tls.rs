//! TLS: whether certificate and key belong together, for which names they are good, and until when.

use std::os::unix::fs::MetadataExt;
use std::path::Path;

use glimpse_core::time::Timestamp;
use rustls::pki_types::{CertificateDer, ServerName, pem::PemObject};
use x509_cert::{Certificate, der::Decode};

use super::{Check, Inside};
use crate::{
    config::{Config, TlsMode},
    http::without_port,
    ops::tls::CertificateFiles,
};

const DAY_SECONDS: u64 = 24 * 3600;
/// Whoever renews certificates does it earlier.
const SOON_DAYS: u64 = 14;
const READABLE_BY_OTHERS: u32 = 0o004;

pub(super) fn check(config: &Config, inside: Option<&Inside>, is_running: bool, now: Timestamp) -> Check {
    let mut check = Check::new("tls");
    let own = config.site.public_url.as_ref().map(|url| without_port(url.authority()).to_owned());
    let own = inside.and_then(|inside| inside.own_host.clone()).or(own);
    match &config.tls.mode {
        TlsMode::Off => check.ok("it is off here: whoever stands in front ends it"),
        TlsMode::Files { certificate, key } => {
            let hosts = inside.map(|inside| inside.hosts.clone()).unwrap_or_default();
            files(&mut check, certificate, key, own.into_iter().chain(hosts), now);
        }
        TlsMode::Acme(_) if !is_running => check.ok("certificates come from an authority, as soon as the server runs"),
        TlsMode::Acme(_) => {
            let known = inside.map(|inside| inside.certificates.as_slice()).unwrap_or_default();
            for host in own.iter().chain(inside.iter().flat_map(|inside| &inside.hosts)) {
                let found = known.iter().find(|(name, ..)| name == host);
                match found {
                    Some((_, Some(until), _)) => ends(&mut check, host, *until, now),
                    Some((_, None, failures)) if *failures > 0 => check.broken(
                        format!("the authority refused a certificate for {host}, {failures} times"),
                        "the log says why (level warn); the host must lead here on port 80 or 443; `kill -HUP` tries at once",
                    ),
                    _ => check.look(format!("there is no certificate for {host} yet"), "wait a minute; then see the log"),
                }
            }
        }
    }
    check
}

fn files(check: &mut Check, certificate: &Path, key: &Path, hosts: impl Iterator<Item = String>, now: Timestamp) {
    if let Err(error) = CertificateFiles::open(certificate, key) {
        check.broken(
            error.to_string(),
            "see tls.certificate_file and tls.key_file; a start is refused, or the one before stays in use",
        );
        return;
    }
    check.ok("the key is that of the certificate");
    if std::fs::metadata(key).is_ok_and(|about| about.mode() & READABLE_BY_OTHERS != 0) {
        check
            .look("everybody on this machine may read the file of tls.key_file", format!("chmod o= {}", key.display()));
    }
    let first = std::fs::read(certificate).ok().and_then(|pem| CertificateDer::from_pem_slice(&pem).ok());
    let Some((der, parsed)) = first.and_then(|der| Certificate::from_der(&der).ok().map(|parsed| (der, parsed))) else {
        check.look("what the certificate says cannot be read", "look at it with `openssl x509 -text`");
        return;
    };
    ends(check, "its holder", parsed.tbs_certificate().validity().not_after.to_unix_duration().as_secs(), now);
    let begins = parsed.tbs_certificate().validity().not_before.to_unix_duration().as_secs();
    if begins > now.seconds() {
        check.broken("the certificate is not good yet", "see whether the clock is right");
    }
    let Ok(entity) = rustls::server::ParsedCertificate::try_from(&der) else { return };
    for host in hosts {
        let bare = host.trim_start_matches('[').trim_end_matches(']').to_owned();
        let Ok(name) = ServerName::try_from(bare) else { continue };
        if rustls::client::verify_server_name(&entity, &name).is_err() {
            check.broken(
                format!("the certificate is not good for {host}"),
                "get one that names it; browsers refuse this one there",
            );
        }
    }
}

fn ends(check: &mut Check, of: &str, until: u64, now: Timestamp) {
    match until.checked_sub(now.seconds()).map(|left| left / DAY_SECONDS) {
        None => check.broken(format!("the certificate of {of} has ended"), "renew it; browsers refuse it"),
        Some(days) if days < SOON_DAYS => {
            check.look(format!("the certificate of {of} ends in {days} days"), "see why it was not renewed yet");
        }
        Some(days) => check.ok(format!("the certificate of {of} is good for {days} more days")),
    }
}
