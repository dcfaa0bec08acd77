//! Callers who send what nobody should: a clear 4xx with a message in JSON, never a 5xx, never a cut secret, and the
//! server goes on serving.

mod answers;
mod encodings;
mod guesses;
mod hangups;
mod methods;
mod multipart;
mod parameters;
mod protocol;
mod sizes;
mod slow;
mod smuggling;

use crate::chance::Chance;
use crate::client::Client;
use crate::http::{Answer, Request};
use crate::server::Server;

/// Refused with a status of the 400s and a message that a program can read and a person understands.
#[track_caller]
fn expect_refused(answer: &Answer) -> String {
    assert!((400..500).contains(&answer.status), "that should have been refused: {answer}");
    let content_type = answer.header("content-type").unwrap_or_default();
    assert!(content_type.starts_with("application/json"), "a refusal of type `{content_type}`: {answer}");
    let message = answer.message();
    assert!(message.len() > 5, "that is no message: {answer}");
    message
}

/// Refused with exactly this status.
#[track_caller]
fn expect_status(answer: &Answer, status: u16) {
    assert_eq!(answer.status, status, "{answer}");
    expect_refused(answer);
}

/// Accepted, and the secret that comes out is this one.
#[track_caller]
fn expect_stored(client: &mut Client, answer: &Answer, secret: &str) {
    let shared = crate::client::Shared::from(answer, secret, None);
    client.expect_revealed(&shared);
}

/// Either is good: refused with a message, or stored without a byte missing.
#[track_caller]
fn expect_refused_or_stored(client: &mut Client, answer: &Answer, secret: &str) {
    if answer.status == 200 {
        expect_stored(client, answer, secret);
    } else {
        expect_refused(answer);
    }
}

/// The server still does what it is for.
#[track_caller]
fn expect_serving(server: &Server) {
    let mut client = server.client();
    let shared = client.share(&Chance::new().odd_text(1000));
    client.expect_revealed(&shared);
    client.expect_gone(&shared);
}

fn share() -> Request {
    Request::post("/api/v1/share")
}

const FORM: Option<&str> = Some("application/x-www-form-urlencoded");
const JSON: Option<&str> = Some("application/json");
