//! Callers who hang up, at every byte: nothing stops, and what was not fully asked for is not consumed.

use std::thread;
use std::time::Duration;

use super::{expect_serving, share};
use crate::chance::Chance;
use crate::client::Shared;
use crate::http::Request;
use crate::launch::Launch;
use crate::server::Server;

/// The two ways to leave: without a word, or after saying that nothing more will come.
const WAYS: [fn(crate::http::Connection); 2] = [drop, |connection| {
    connection.finish_sending();
    // Whatever the server says to half a request, it is no success.
    let said = connection.until_closed(Duration::from_secs(10)).unwrap();
    assert!(!said.starts_with(b"HTTP/1.1 2"), "half a request succeeded: {}", said.escape_ascii());
}];

#[test]
fn hanging_up_at_any_byte_of_a_share_stops_nothing() {
    let server = Server::fresh();
    let secret = Chance::new().odd_text(60);
    server.sensitive().add(&secret);
    for request in [share().form(&[("secret", &secret)]), share().form(&[("secret", &secret)]).chunked()] {
        let bytes = request.bytes();
        for sent in 0..bytes.len() {
            for leave in WAYS {
                let mut connection = server.client().connect();
                connection.write(&bytes[..sent]).unwrap();
                leave(connection);
            }
        }
    }
    expect_serving(&server);
}

#[test]
fn hanging_up_before_the_end_of_a_reveal_consumes_nothing() {
    let mut chance = Chance::new();
    let server = Server::fresh();
    let mut client = server.client();
    let shared = client.share(&chance.odd_text(60));
    let reveal = || Request::post(&format!("/api/v1/secret/{}", shared.link));
    // A body that says nothing about a passphrase, and none at all.
    let with_body = reveal().form(&[("continue", "true")]);
    for request in [with_body.clone(), with_body.chunked(), reveal()] {
        let bytes = request.bytes();
        for sent in 0..bytes.len() {
            for leave in WAYS {
                let mut connection = client.connect();
                connection.write(&bytes[..sent]).unwrap();
                leave(connection);
            }
        }
        assert_eq!(client.state(&shared), "new");
    }
    client.expect_revealed(&shared);
}

#[test]
fn hanging_up_before_the_end_of_a_burn_consumes_nothing() {
    let mut chance = Chance::new();
    let server = Server::fresh();
    let mut client = server.client();
    let shared = client.share_protected(&chance.odd_text(60), &chance.text(12));
    let bytes = shared.burn_request().bytes();
    for sent in 0..bytes.len() {
        let mut connection = client.connect();
        connection.write(&bytes[..sent]).unwrap();
    }
    client.expect_revealed(&shared);
}

#[test]
fn hanging_up_before_reading_the_answer_consumes_at_most_once() {
    let mut chance = Chance::new();
    let server = Launch::new().set("http.refusal_milliseconds", 1).start();
    let mut client = server.client();
    let secrets: Vec<Shared> = (0..200).map(|_| client.share(&chance.odd_text(300))).collect();
    for shared in &secrets {
        client.connect().write(&shared.reveal_request().bytes()).unwrap();
        thread::sleep(Duration::from_micros(u64::try_from(chance.within(0..1500)).unwrap()));
    }
    let mut consumed = 0;
    for shared in &secrets {
        let first = client.reveal(shared);
        match first.status {
            200 => assert_eq!(first.json()["value"], shared.secret.as_str()),
            404 => consumed += 1,
            _ => panic!("{first}"),
        }
        assert_eq!(client.state(shared), "received");
        client.expect_gone(shared);
    }
    eprintln!("figure: {consumed} of 200 reveals whose caller had left were done");
}

#[test]
fn hanging_up_while_a_passphrase_is_hashed_stops_nothing() {
    let mut chance = Chance::new();
    // Slow enough that callers leave in the middle of it.
    let server = Launch::new().set("passphrase.bcrypt_cost", 8).start();
    let mut client = server.client();
    let secrets: Vec<Shared> = (0..20).map(|_| client.share_protected(&chance.text(40), &chance.text(12))).collect();
    for shared in &secrets {
        client.connect().write(&shared.reveal_request().bytes()).unwrap();
    }
    for shared in &secrets {
        let answer = client.reveal(shared);
        assert!([200, 404].contains(&answer.status), "{answer}");
        client.expect_gone(shared);
    }
    expect_serving(&server);
}

#[test]
fn hanging_up_in_the_middle_of_a_huge_body_stops_nothing() {
    let server = Server::fresh();
    for _ in 0..20 {
        let mut connection = server.client().connect();
        connection.write(b"POST /api/v1/share HTTP/1.1\r\nHost: x\r\nContent-Length: 900000\r\n\r\n").unwrap();
        connection.write(&[b'x'; 300_000]).unwrap();
    }
    expect_serving(&server);
}
