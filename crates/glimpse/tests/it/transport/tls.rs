//! TLS of our own: versions, protocols, keys, what changes for pages and programs, and those who come without it.

use std::net::TcpStream;
use std::os::unix::fs::PermissionsExt;
use std::process::Command;
use std::time::{Duration, Instant};
use std::{fs, io::Read};

use super::certificates::Authority;
use super::curl::{Said, curl, try_curl};
use crate::launch::Launch;

#[track_caller]
fn ask(authority: &Authority, arguments: &[&str]) -> Said {
    let file = authority.file();
    curl(&[&["--cacert", file.to_str().unwrap()], arguments].concat())
}

#[test]
fn both_versions_of_tls_and_of_http_are_spoken() {
    let authority = Authority::new();
    let server = authority.launch().start();
    assert!(server.place().starts_with("https://"), "{}", server.place());
    let status = format!("{}/api/v1/status", server.place());
    for tls in [&["--tlsv1.2", "--tls-max", "1.2"][..], &["--tlsv1.3"]] {
        for (flag, version) in [("--http2", "2"), ("--http1.1", "1.1")] {
            let said = ask(&authority, &[tls, &[flag, &status]].concat());
            assert_eq!((said.status, said.version.as_str()), (200, version), "{tls:?}");
            assert_eq!(said.header("strict-transport-security"), ["max-age=31536000"]);
        }
    }
    assert!(try_curl(&["--cacert", authority.file().to_str().unwrap(), "--tls-max", "1.1", &status]).is_err());
}

#[test]
fn pages_have_secure_cookies_and_links_without_any_header() {
    let authority = Authority::new();
    let server = authority.launch().start();
    let form = ["-d", "secret=something"];
    let said = ask(&authority, &[&form[..], &["-H", "Accept: application/json", server.place()]].concat());
    let cookies = said.header("set-cookie");
    assert!(
        cookies.iter().any(|cookie| cookie.starts_with("__Host-sent=") && cookie.contains("; Secure")),
        "{cookies:?}"
    );
    assert!(said.text.contains(&format!("\"link\":\"{}/secret/", server.place())), "{}", said.text);
    // What a stranger's header says changes nothing here.
    let said = ask(&authority, &[&form[..], &["-H", "X-Forwarded-Proto: http", server.place()]].concat());
    assert!(said.header("set-cookie").iter().all(|cookie| cookie.starts_with("__Host-")));
    assert_eq!(said.header("strict-transport-security"), ["max-age=31536000"]);
}

#[test]
fn those_who_come_without_tls_are_sent_on() {
    let authority = Authority::new();
    let server = authority.launch().set("listen_http", "127.0.0.1:0").set("tls.hsts", 0).start();
    // It says so on a line of its own, a moment later.
    let deadline = Instant::now() + Duration::from_secs(5);
    let plain = loop {
        let said = server.said();
        if let Some((_, address)) = said.lines().find_map(|line| line.split_once("http://")) {
            break address.trim().to_owned();
        }
        assert!(Instant::now() < deadline, "{said}");
        std::thread::sleep(Duration::from_millis(10));
    };
    for (flags, path) in
        [(&["--http2-prior-knowledge"][..], "/secret/a?lang=sv"), (&["--http1.1", "-d", "x=y"], "/api/v1/share")]
    {
        let url = format!("http://{plain}{path}");
        let answer = curl(&[flags, &[&url]].concat());
        assert_eq!(answer.status, 308);
        assert_eq!(answer.header("location"), [format!("{}{path}", server.place())]);
        assert!(answer.header("strict-transport-security").is_empty());
    }
    let followed = ask(&authority, &["--location", &format!("http://{plain}/api/v1/status")]);
    assert_eq!(followed.status, 200);
    assert!(followed.header("strict-transport-security").is_empty(), "switched off");
    assert_eq!(curl(&["--http1.0", "-H", "Host:", &format!("http://{plain}/")]).status, 400);
}

#[test]
fn a_handshake_that_does_not_come_ends_the_connection() {
    let authority = Authority::new();
    let server = authority.launch().set("tls.handshake_timeout", 1).start();
    let began = Instant::now();
    let mut silent = TcpStream::connect(server.address()).unwrap();
    silent.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    assert_eq!(silent.read(&mut [0; 16]).unwrap(), 0);
    assert!(began.elapsed() < Duration::from_secs(4), "{:?}", began.elapsed());
    assert_eq!(ask(&authority, &[&format!("{}/api/v1/status", server.place())]).status, 200);
}

/// Runs openssl in this folder.
#[track_caller]
fn openssl(arguments: &str, launch: &Launch) {
    let output = Command::new("openssl").args(arguments.split(' ')).current_dir(launch.room()).output();
    let output = output.expect("openssl is installed");
    assert!(output.status.success(), "openssl {arguments}: {}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn keys_of_every_common_kind_are_taken() {
    for make in [
        "genrsa -traditional -out key.pem 2048",
        "genrsa -out key.pem 2048",
        "ecparam -genkey -name prime256v1 -noout -out key.pem",
        "genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-384 -out key.pem",
        "genpkey -algorithm ED25519 -out key.pem",
    ] {
        let launch = Launch::new().set("tls.mode", "files").set("tls.certificate_file", "certificate.pem");
        let launch = launch.set("tls.key_file", "key.pem");
        openssl(make, &launch);
        let subject = "-subj /CN=localhost -addext subjectAltName=IP:127.0.0.1";
        openssl(&format!("req -x509 -new -key key.pem -out certificate.pem -days 2 {subject}"), &launch);
        let authority = launch.room().join("certificate.pem").display().to_string();
        let server = launch.start();
        let said = curl(&["--cacert", &authority, &format!("{}/api/v1/status", server.place())]);
        assert_eq!(said.status, 200, "{make}");
    }
}

#[test]
fn certificates_that_are_of_no_use_refuse_the_start() {
    let authority = Authority::new();
    let launch = authority.launch();
    let certificate = fs::read(authority.certificate()).unwrap();
    authority.sign();
    fs::write(authority.certificate(), certificate).unwrap();
    launch.refused().says("none for the certificate").says("tls.key_file");
    fs::write(authority.key(), "").unwrap();
    launch.refused().says("no private key");
    fs::remove_file(authority.certificate()).unwrap();
    launch.refused().says("cannot read");
}

#[test]
fn a_key_that_everybody_may_read_is_warned_about() {
    let authority = Authority::new();
    let launch = authority.launch();
    fs::set_permissions(authority.key(), fs::Permissions::from_mode(0o644)).unwrap();
    let server = launch.start();
    assert!(server.log().contains("Everybody on this machine may read"), "{}", server.log());
}
