//! HTTP as few speak it: pipelined, of version 1.0, without a host, or not HTTP at all.

use std::time::Duration;

use super::{FORM, expect_refused, expect_serving, expect_stored, share};
use crate::chance::Chance;
use crate::http::Request;
use crate::server::Server;

#[test]
fn requests_sent_in_one_go_are_answered_in_their_order() {
    let mut chance = Chance::new();
    let server = Server::fresh();
    let mut client = server.client();
    let secrets: Vec<String> = (0..20).map(|_| chance.odd_text(200)).collect();
    let requests: Vec<u8> = secrets.iter().flat_map(|secret| share().form(&[("secret", secret)]).bytes()).collect();
    let mut connection = client.connect();
    connection.write(&requests).unwrap();
    for secret in &secrets {
        server.sensitive().add(secret);
        let answer = connection.answer().unwrap();
        expect_stored(&mut client, &answer, secret);
    }
}

#[test]
fn the_same_reveal_sent_twice_in_one_go_succeeds_once() {
    let server = Server::fresh();
    let mut client = server.client();
    let shared = client.share(&Chance::new().text(60));
    let mut connection = client.connect();
    connection.write(&shared.reveal_request().bytes().repeat(3)).unwrap();
    assert_eq!(connection.answer().unwrap().json()["value"], shared.secret.as_str());
    for _ in 0..2 {
        assert_eq!(connection.answer().unwrap().status, 404);
    }
}

#[test]
fn a_refused_request_leaves_the_next_on_its_connection_whole() {
    let mut chance = Chance::new();
    let server = Server::fresh();
    let mut client = server.client();
    for bad in [
        share().raw(FORM, "secret=%zz"),
        Request::get("/nowhere"),
        Request::get("/").form(&[("a", "GET /api/v1/status")]),
    ] {
        let secret = chance.text(50);
        server.sensitive().add(&secret);
        let mut connection = client.connect();
        let good = share().form(&[("secret", &secret)]);
        connection.write(&[bad.bytes(), good.bytes()].concat()).unwrap();
        connection.answer().unwrap();
        let answer = connection.answer().unwrap();
        expect_stored(&mut client, &answer, &secret);
    }
}

#[test]
fn a_body_refused_early_is_not_read_as_the_next_request() {
    let server = Server::fresh();
    let mut client = server.client();
    let shared = client.share(&Chance::new().text(60));
    // What follows the first megabyte looks like a reveal.
    let hidden = shared.reveal_request().bytes();
    let body = [vec![b'x'; (1 << 20) + 100], hidden.repeat(20)].concat();
    let mut connection = client.connect();
    connection.write(&share().raw(FORM, body).bytes()).unwrap();
    assert_eq!(connection.answer().unwrap().status, 413);
    drop(connection);
    assert_eq!(client.state(&shared), "new");
    client.expect_revealed(&shared);
}

#[test]
fn http_1_0_is_answered_and_closed() {
    let server = Server::fresh();
    let mut client = server.client();
    let secret = Chance::new().odd_text(100);
    server.sensitive().add(&secret);
    let mut connection = client.connect();
    connection.write(&share().form(&[("secret", &secret)]).http_1_0().bytes()).unwrap();
    let answer = connection.answer().unwrap();
    expect_stored(&mut client, &answer, &secret);
    assert_eq!(connection.until_closed(Duration::from_secs(5)).unwrap(), b"");
}

#[test]
fn a_caller_who_asks_before_sending_is_told_to_go_on() {
    let server = Server::fresh();
    let mut client = server.client();
    let secret = Chance::new().odd_text(100);
    server.sensitive().add(&secret);
    let request = share().header("Expect", "100-continue").form(&[("secret", &secret)]).bytes();
    let head = request.windows(4).position(|window| window == b"\r\n\r\n").unwrap() + 4;
    let mut connection = client.connect();
    connection.write(&request[..head]).unwrap();
    connection.write(&request[head..]).unwrap();
    let answer = connection.answer().unwrap();
    expect_stored(&mut client, &answer, &secret);
}

#[test]
fn what_is_not_http_is_refused_or_cut_off() {
    let server = Server::fresh();
    for bytes in [
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03".as_slice(),
        b"PRI * HTTP/2.0\r\n\r\nXX\r\n\r\n",
        b"hello\r\n\r\n",
        b"GET\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET /\xff\xfe HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\nBad Header: x\r\n\r\n",
        b"GET / HTTP/1.1\r\n: x\r\n\r\n",
        b"GET / HTTP/1.1\r\nX: a\0b\r\n\r\n",
        b"\0\0\0\0\0\0\0\0\r\n\r\n",
    ] {
        let mut connection = server.client().connect();
        connection.write(bytes).unwrap();
        connection.finish_sending();
        let said = connection.until_closed(Duration::from_secs(10)).unwrap();
        let refused = said.is_empty() || said.starts_with(b"HTTP/1.1 4") || said.starts_with(b"HTTP/1.0 4");
        assert!(refused || said.starts_with(b"HTTP/1.1 505"), "{}: {}", bytes.escape_ascii(), said.escape_ascii());
    }
    expect_serving(&server);
}

#[test]
fn strange_targets_find_nothing_and_break_nothing() {
    let server = Server::fresh();
    let mut client = server.client();
    let shared = client.share(&Chance::new().text(60));
    for target in [
        "/api/v1/secret/",
        "/api/v1/secret//",
        "/api/v1/secret/..",
        "/api/v1/secret/../status",
        "/api/v1/secret/%2e%2e%2fstatus",
        "/api/v1/secret/%00",
        "/api/v1/secret/a%2Fb",
        "/api/v1/secret/?",
        "/api/v1/secret/*",
        "/api/v1/secret/%F0%9F%94%91",
        "//api/v1/secret/x",
        "/API/V1/SECRET/x",
        "/api/v1/secret/;x=y",
        "*",
        "http://elsewhere.example/api/v1/secret/x",
    ] {
        let answer = client.ask(&Request::post(target));
        assert!((400..500).contains(&answer.status), "{target}: {answer}");
    }
    for key in [
        shared.link.to_uppercase(),
        format!("{}%20", shared.link),
        format!("%20{}", shared.link),
        format!("{}%00", shared.link),
    ] {
        expect_refused(&client.ask(&Request::post(&format!("/api/v1/secret/{key}"))));
    }
    let long = "k".repeat(20_000);
    expect_refused(&client.ask(&Request::post(&format!("/api/v1/secret/{long}"))));
    client.expect_revealed(&shared);
    expect_serving(&server);
}
