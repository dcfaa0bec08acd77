//! A certificate is ordered for what is ours and for nothing else, in both ways, and kept.

use std::fs;
use std::sync::Arc;

use rustls::ClientConfig;

use super::authority::{Pebble, Settings};
use super::visitor::{ask, connect};
use super::{Doors, OWN, until};
use crate::sensitive::files_below;
use crate::server::Server;

/// A visitor is let in, others are not; what was shown.
#[track_caller]
fn is_served(doors: Doors, server: &Server, authority: &Pebble, visitor: &Arc<ClientConfig>) -> Vec<u8> {
    let mut shown = Vec::new();
    until("the own host has a certificate", || {
        let refused = server.log().lines().find(|line| line.contains("was not issued")).map(str::to_owned);
        assert_eq!(refused, None);
        ask(doors.tls, OWN, visitor).map(|certificate| shown = certificate).is_ok()
    });
    // An address is named by nobody in a handshake; the own host's certificate is shown, and is not for the address.
    let nameless = connect(doors.tls, "127.0.0.1", visitor).err().unwrap().to_string();
    assert!(nameless.contains("NotValidForName") || nameless.contains("not valid for name"), "{nameless}");
    let stranger = connect(doors.tls, "stranger.example", visitor).err().unwrap().to_string();
    assert!(stranger.contains("alert"), "{stranger}");
    assert!(!authority.log().contains("stranger"), "it was asked for a name that is not ours");
    assert_eq!((authority.orders(), authority.issued()), (1, 1));
    shown
}

/// What is known is shown at once, without anybody who could issue another.
#[track_caller]
fn is_kept(doors: Doors, mut server: Server, mut authority: Pebble, visitor: &Arc<ClientConfig>, shown: &[u8]) {
    server.restart();
    assert_eq!(ask(doors.tls, OWN, visitor).unwrap(), shown);
    assert_eq!(authority.orders(), 1, "there was one already");
    authority.stop();
    server.kill();
    server.start();
    assert_eq!(ask(doors.tls, OWN, visitor).unwrap(), shown);
    server.terminate();
    for file in files_below(server.data()) {
        let content = fs::read(&file).unwrap();
        for word in ["PRIVATE KEY", "key_pkcs8", "credentials"] {
            let is_there = content.windows(word.len()).any(|window| window == word.as_bytes());
            assert!(!is_there, "{word} stands in {}", file.display());
        }
    }
    for line in server.log().lines() {
        assert!(!line.contains("PRIVATE KEY") && !line.contains("key_pkcs8"), "{line}");
    }
}

#[test]
fn a_host_is_proved_by_http_and_its_certificate_is_kept() {
    let doors = Doors::free();
    let authority = doors.authority(Settings::PLAIN);
    let server = doors.launch_in_the_clear(&authority).start();
    let visitor = authority.visitor();
    let shown = is_served(doors, &server, &authority, &visitor);
    assert!(authority.looked_in_the_clear(), "{}", authority.log());
    // Everybody else is sent on, and asking for what is not there leads nowhere.
    let said = crate::transport::curl(&[&format!("http://{}/.well-known/acme-challenge/nothing", doors.plain)]);
    assert_eq!(said.status, 308);
    assert_eq!(said.header("location"), [format!("https://{OWN}/.well-known/acme-challenge/nothing")]);
    is_kept(doors, server, authority, &visitor, &shown);
}

#[test]
fn a_host_is_proved_by_tls_alone_though_requests_are_refused_now_and_then() {
    let doors = Doors::free();
    let authority = doors.authority(Settings { nonces_rejected: 5, ..Settings::PLAIN });
    let server = doors.launch(&authority).start();
    let visitor = authority.visitor();
    let shown = is_served(doors, &server, &authority, &visitor);
    assert!(!authority.looked_in_the_clear(), "{}", authority.log());
    // What authorities say is spoken with nobody else.
    let offering = |protocols: &[&str]| {
        let mut config = (*visitor).clone();
        config.alpn_protocols = protocols.iter().map(|protocol| protocol.as_bytes().to_vec()).collect();
        connect(doors.tls, OWN, &Arc::new(config)).map(|stream| stream.conn.alpn_protocol().map(<[u8]>::to_vec))
    };
    assert_eq!(offering(&["acme-tls/1", "h2"]).unwrap().as_deref(), Some(&b"h2"[..]));
    assert!(offering(&["acme-tls/1"]).is_err(), "nothing is asked about now");
    is_kept(doors, server, authority, &visitor, &shown);
}

#[test]
fn an_authority_that_says_no_is_asked_again_later_and_at_once_when_told() {
    let doors = Doors::free();
    // It looks where nobody is.
    let nobody = crate::transport::free_address().port();
    let authority = Pebble::start(nobody, nobody, Settings::PLAIN);
    let mut server = doors.launch(&authority).start();
    until("it is said", || server.log().contains("A certificate was not issued"));
    assert!(server.log().contains("retry_minutes=2"), "{}", server.log());
    assert!(connect(doors.tls, OWN, &authority.visitor()).is_err());
    // Neither time nor a new start has it ask again.
    server.restart();
    std::thread::sleep(std::time::Duration::from_secs(5));
    assert_eq!(authority.orders(), 1);
    server.signal(rustix::process::Signal::HUP);
    until("it is asked again", || server.log().contains("retry_minutes=4"));
    assert_eq!((authority.orders(), authority.issued()), (2, 0));
}
