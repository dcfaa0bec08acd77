//! Certificates that are replaced while connections come and go.

use std::fs;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use rustls::client::Resumption;
use rustls::pki_types::{CertificateDer, pem::PemObject};
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};

use super::certificates::{Authority, replace};

/// The files are looked at every two seconds, and taken when they have come to rest.
const TAKEN_WITHIN: Duration = Duration::from_secs(10);

fn trusting(authority: &Authority) -> Arc<ClientConfig> {
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from_pem_file(authority.file()).unwrap()).unwrap();
    let mut config = ClientConfig::builder().with_root_certificates(roots).with_no_client_auth();
    // A session that is taken up again shows no certificate.
    config.resumption = Resumption::disabled();
    Arc::new(config)
}

/// Asks for the status over a connection of its own: the certificate that was shown, if the answer was good.
fn ask(address: SocketAddr, config: &Arc<ClientConfig>) -> std::io::Result<Vec<u8>> {
    let connection = ClientConnection::new(config.clone(), address.ip().into()).unwrap();
    let mut stream = StreamOwned::new(connection, TcpStream::connect(address)?);
    stream.write_all(b"GET /api/v1/status HTTP/1.1\r\nHost: glimpse.test\r\nConnection: close\r\n\r\n")?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    assert!(answer.starts_with(b"HTTP/1.1 200 "), "{}", answer.escape_ascii());
    Ok(stream.conn.peer_certificates().unwrap()[0].to_vec())
}

#[track_caller]
fn until_shown(address: SocketAddr, config: &Arc<ClientConfig>, expected: &[u8]) {
    let deadline = Instant::now() + TAKEN_WITHIN;
    while ask(address, config).unwrap() != expected {
        assert!(Instant::now() < deadline, "the new certificate is not shown");
        thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn a_certificate_is_replaced_under_load_without_a_failure() {
    let authority = Authority::new();
    let server = authority.launch().start();
    let (address, config) = (server.address(), trusting(&authority));
    let (is_over, asked) = (AtomicBool::new(false), AtomicUsize::new(0));
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                while !is_over.load(Ordering::Relaxed) {
                    ask(address, &config).unwrap();
                    asked.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
        let replacing = scope.spawn(|| {
            for _ in 0..2 {
                let fresh = authority.sign();
                assert_ne!(fresh, ask(address, &config).unwrap());
                until_shown(address, &config, &fresh);
            }
        });
        let replaced = replacing.join();
        is_over.store(true, Ordering::Relaxed);
        replaced.unwrap();
    });
    let asked = asked.into_inner();
    eprintln!("figure: {asked} requests over new connections, 2 new certificates, 0 failures");
    assert!(asked > 100, "{asked} is no load");
}

#[test]
fn a_bad_pair_is_refused_and_the_one_before_stays() {
    let authority = Authority::new();
    let server = authority.launch().start();
    let (address, config) = (server.address(), trusting(&authority));
    let before = ask(address, &config).unwrap();
    let certificate = fs::read_to_string(authority.certificate()).unwrap();
    let refusals = || server.log().matches("The new certificate is refused").count();
    authority.sign();
    replace(&authority.certificate(), &certificate);
    // By itself, and once only.
    let deadline = Instant::now() + TAKEN_WITHIN;
    while refusals() == 0 {
        assert!(Instant::now() < deadline, "{}", server.log());
        thread::sleep(Duration::from_millis(50));
    }
    thread::sleep(Duration::from_secs(5));
    assert_eq!(refusals(), 1);
    assert!(server.log().contains("none for the certificate"));
    assert_eq!(ask(address, &config).unwrap(), before);
    until_shown(address, &config, &before);
    // Repaired, and asked for: at once.
    let fresh = authority.sign();
    server.signal(rustix::process::Signal::HUP);
    until_shown(address, &config, &fresh);
}
