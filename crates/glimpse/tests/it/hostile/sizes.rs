//! Too much: of a secret, of a body, of a head. Refused with the limit named, also while the caller is still sending.

use std::time::{Duration, Instant};

use serde_json::json;

use super::{FORM, JSON, expect_serving, expect_status, expect_stored, share};
use crate::chance::Chance;
use crate::http::Request;
use crate::launch::Launch;
use crate::server::Server;

/// A server that waits so many seconds for a body.
fn patient_for(seconds: u64) -> Server {
    Launch::new().set("http.body_timeout", seconds).start()
}

#[test]
fn a_secret_of_exactly_the_limit_comes_back_and_one_byte_more_is_refused() {
    let mut chance = Chance::new();
    let server = Server::fresh();
    let mut client = server.client();
    for (at_the_limit, beyond) in
        [(chance.odd_text(10_000), chance.odd_text(10_001)), ("é".repeat(5000), "é".repeat(5000) + "x")]
    {
        for (fits, too_large) in [
            (share().form(&[("secret", &at_the_limit)]), share().form(&[("secret", &beyond)])),
            (share().json(&json!({"secret": at_the_limit})), share().json(&json!({"secret": beyond}))),
            (share().multipart(&[("secret", &at_the_limit)]), share().multipart(&[("secret", &beyond)])),
        ] {
            let answer = client.ask(&fits);
            expect_stored(&mut client, &answer, &at_the_limit);
            let answer = client.ask(&too_large);
            expect_status(&answer, 413);
            assert_eq!(answer.message(), "Secret value exceeds the maximum size of 10000 bytes");
        }
    }
}

#[test]
fn two_megabytes_are_refused_whatever_they_are() {
    let mut chance = Chance::new();
    let server = Server::fresh();
    let large = chance.text(2 << 20);
    server.sensitive().add(&large);
    for request in [
        share().form(&[("secret", &large)]),
        share().json(&json!({"secret": large})),
        share().multipart(&[("secret", &large)]),
        share().raw(None, large.as_str()),
        share().raw(Some("text/plain"), large.as_str()),
        Request::post("/api/v1/generate").form(&[("x", &large)]),
        Request::post("/api/v1/secret/0123456789abcdefghijklmnopqrstu").form(&[("passphrase", &large)]),
        Request::post("/api/v1/private/0123456789abcdefghijklmnopqrstu/burn").form(&[("passphrase", &large)]),
    ] {
        for request in [request.clone(), request.chunked()] {
            let answer = server.client().ask(&request);
            expect_status(&answer, 413);
        }
    }
    expect_serving(&server);
}

#[test]
fn a_page_refuses_two_megabytes_too() {
    let server = Server::fresh();
    let mut client = server.client();
    let shared = client.share(&Chance::new().text(40));
    let large = "x".repeat(2 << 20);
    for target in ["/", &format!("/secret/{}", shared.link)] {
        let answer = server.client().ask(&Request::post(target).form(&[("secret", &large), ("passphrase", &large)]));
        assert_eq!(answer.status, 413, "{answer}");
    }
    client.expect_revealed(&shared);
}

#[test]
fn a_body_that_is_announced_too_large_is_refused_while_it_is_still_being_sent() {
    let server = patient_for(5);
    for announced in [2_000_000_usize, 100_000_000, 9_000_000_000_000] {
        let mut connection = server.client().connect();
        let head = format!("POST /api/v1/share HTTP/1.1\r\nHost: x\r\nContent-Length: {announced}\r\n\r\n");
        connection.write(head.as_bytes()).unwrap();
        connection.write(&vec![b'x'; 100_000]).unwrap();
        let since = Instant::now();
        let answer = connection.answer().unwrap();
        expect_status(&answer, 413);
        assert!(since.elapsed() < Duration::from_secs(3), "the refusal came after {:?}", since.elapsed());
    }
    expect_serving(&server);
}

#[test]
fn a_body_in_chunks_is_refused_as_soon_as_it_is_too_large() {
    let server = patient_for(5);
    let mut connection = server.client().connect();
    connection.write(b"POST /api/v1/share HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n").unwrap();
    let chunk = [b"10000\r\n".as_slice(), &[b'x'; 0x10000], b"\r\n"].concat();
    for _ in 0..24 {
        connection.write(&chunk).unwrap();
    }
    let since = Instant::now();
    expect_status(&connection.answer().unwrap(), 413);
    assert!(since.elapsed() < Duration::from_secs(3), "the refusal came after {:?}", since.elapsed());
    expect_serving(&server);
}

#[test]
fn a_body_without_end_stops_nothing() {
    let server = Server::fresh();
    let mut connection = server.client().connect();
    connection.write(b"POST /api/v1/share HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n").unwrap();
    let chunk = [b"10000\r\n".as_slice(), &[b'x'; 0x10000], b"\r\n"].concat();
    // The server may read and throw away, or close; in the end it must not read for ever.
    let written = (0..3200).take_while(|_| connection.write(&chunk).is_ok()).count();
    assert!(written < 3200, "it read 200 MB");
    expect_serving(&server);
}

#[test]
fn lengths_that_contradict_the_body_are_refused_or_cut_nothing() {
    let server = Server::fresh();
    for head in [
        "Content-Length: -1",
        "Content-Length: abc",
        "Content-Length: 99999999999999999999999999",
        "Content-Length: 0x10",
        "Content-Length: 16\r\nContent-Length: 17",
        "Content-Length: 5, 6",
        "Transfer-Encoding: gzip",
    ] {
        let mut connection = server.client().connect();
        let request = format!("POST /api/v1/share HTTP/1.1\r\nHost: x\r\n{head}\r\n\r\nsecret=something");
        connection.write(request.as_bytes()).unwrap();
        connection.finish_sending();
        // HTTP itself is broken here: the refusal may come without a message.
        let said = connection.until_closed(Duration::from_secs(10)).unwrap();
        assert!(said.is_empty() || said.starts_with(b"HTTP/1.1 4"), "{head}: {}", said.escape_ascii());
    }
    expect_serving(&server);
}

#[test]
fn chunks_that_are_none_are_refused() {
    let server = Server::fresh();
    for body in
        ["zz\r\nsecret=x\r\n0\r\n\r\n", "ffffffffffffffffff\r\nx", "5\r\nsecret=something\r\n0\r\n\r\n", "-1\r\n\r\n"]
    {
        let mut connection = server.client().connect();
        let head = "POST /api/v1/share HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
        connection.write(format!("{head}{body}").as_bytes()).unwrap();
        connection.finish_sending();
        let said = connection.until_closed(Duration::from_secs(10)).unwrap();
        assert!(said.is_empty() || said.starts_with(b"HTTP/1.1 4"), "{body}: {}", said.escape_ascii());
    }
    expect_serving(&server);
}

#[test]
fn a_huge_head_is_refused() {
    let server = Server::fresh();
    for request in [
        Request::get("/api/v1/status").header("X-Long", &"x".repeat(100_000)),
        Request::get(&format!("/api/v1/{}", "x".repeat(100_000))),
        Request::post(&format!("/api/v1/share?secret={}", "x".repeat(100_000))),
        (0..2000).fold(Request::get("/api/v1/status"), |request, number| request.header(&format!("X-{number}"), "x")),
    ] {
        // The peer may be cut off before it has said everything; then there is no answer to read.
        if let Ok(answer) = server.client().try_ask(&request) {
            assert!((400..500).contains(&answer.status), "{answer}");
        }
    }
    expect_serving(&server);
}

#[test]
fn an_empty_body_of_any_type_is_nothing_to_share_and_never_an_error_of_the_type() {
    let server = Server::fresh();
    let mut client = server.client();
    for content_type in [None, FORM, JSON] {
        let answer = client.ask(&Request::post("/api/v1/share?secret=something").raw(content_type, ""));
        expect_stored(&mut client, &answer, "something");
        assert_eq!(client.ask(&Request::post("/api/v1/generate").raw(content_type, "")).status, 200);
        expect_status(&client.ask(&share().raw(content_type, "")), 400);
    }
}
