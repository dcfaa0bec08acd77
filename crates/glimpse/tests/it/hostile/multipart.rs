//! Multipart bodies that end too early, contradict themselves or hide things: refused, never stored in part.

use super::{expect_refused, expect_refused_or_stored, expect_serving, share};
use crate::chance::Chance;
use crate::server::Server;

const TYPE: &str = "multipart/form-data; boundary=b0undary";

fn body(secret: &str) -> String {
    format!("--b0undary\r\nContent-Disposition: form-data; name=\"secret\"\r\n\r\n{secret}\r\n--b0undary--\r\n")
}

#[test]
fn a_body_cut_at_any_byte_is_refused_or_whole() {
    let server = Server::fresh();
    let mut client = server.client();
    let secret = Chance::new().text(40);
    server.sensitive().add(&secret);
    let body = body(&secret);
    for length in 0..body.len() {
        let answer = client.ask(&share().raw(Some(TYPE), &body.as_bytes()[..length]));
        expect_refused_or_stored(&mut client, &answer, &secret);
        // Before the mark that ends the part there is no telling that it is whole.
        assert!(answer.status != 200 || length >= body.len() - 4, "cut to {length} of {} bytes and taken", body.len());
    }
    let answer = client.ask(&share().raw(Some(TYPE), body));
    super::expect_stored(&mut client, &answer, &secret);
}

#[test]
fn a_body_without_its_boundary_is_refused() {
    let server = Server::fresh();
    let mut client = server.client();
    for content_type in [
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "multipart/form-data; boundary=other",
        "multipart/form-data; boundary=\"",
        "multipart/mixed; boundary=b0undary",
    ] {
        expect_refused(&client.ask(&share().raw(Some(content_type), body("something"))));
    }
    expect_refused(
        &client.ask(&share().raw(Some(&format!("multipart/form-data; boundary={}", "b".repeat(5000))), body("x"))),
    );
    expect_refused(&client.ask(&share().raw(Some(TYPE), "secret=something")));
    expect_refused(&client.ask(&share().raw(Some(TYPE), "")));
    expect_serving(&server);
}

#[test]
fn parts_with_strange_heads_are_refused_or_read() {
    let server = Server::fresh();
    let mut client = server.client();
    let part = |head: &str| format!("--b0undary\r\n{head}\r\n\r\nsomething\r\n--b0undary--\r\n");
    let long = "x".repeat(100_000);
    for head in [
        "Content-Disposition: form-data",
        "Content-Disposition: form-data; name=",
        "Content-Disposition: form-data; name=\"secret",
        "Content-Disposition: attachment; name=\"secret\"",
        "Content-Disposition: form-data; name=\"secret\"; filename=\"secret.txt\"\r\nContent-Type: application/octet-stream",
        "Content-Disposition: form-data; name=\"secret\"\r\nContent-Transfer-Encoding: base64",
        "Content-Disposition: form-data; name=\"secret\"\r\nContent-Type: text/plain; charset=utf-16",
        "Content-Type: text/plain",
        "no head at all",
        ":",
        "\u{1F511}: key",
        &format!("Content-Disposition: form-data; name=\"{long}\""),
        &format!("Content-Disposition: form-data; name=\"secret\"\r\nX: {long}"),
        &"X: y\r\n".repeat(5000),
    ] {
        let answer = client.ask(&share().raw(Some(TYPE), part(head)));
        expect_refused_or_stored(&mut client, &answer, "something");
    }
    expect_serving(&server);
}

#[test]
fn a_secret_that_looks_like_a_boundary_comes_back_whole() {
    let server = Server::fresh();
    let mut client = server.client();
    for secret in ["--b0undar", "\r\n--b0undarx--\r\n", "--b0undary", "\r\n\r\n", "a\r\n--", "--\r\n--b0unda"] {
        let answer = client.ask(&share().raw(Some(TYPE), body(secret)));
        expect_refused_or_stored(&mut client, &answer, secret);
    }
}
