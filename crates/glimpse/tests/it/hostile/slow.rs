//! Callers who take their time: they are let go after the times that are set, and nobody waits for them.

use std::thread;
use std::time::{Duration, Instant};

use super::{expect_serving, share};
use crate::chance::Chance;
use crate::http::{Connection, Request};
use crate::launch::Launch;
use crate::server::Server;

/// A limit of one second, and what a busy machine may add to it.
const LIMIT_WITH_SLACK: Duration = Duration::from_secs(5);

fn impatient() -> Server {
    Launch::new().set("http.header_read_timeout", 1).set("http.body_timeout", 1).start()
}

/// Sends byte by byte until the server closes; gives what it said.
#[track_caller]
fn dribble(mut connection: Connection, bytes: &[u8]) -> Vec<u8> {
    let since = Instant::now();
    for byte in bytes {
        if connection.write(&[*byte]).is_err() || connection.is_stale() {
            break;
        }
        assert!(since.elapsed() < LIMIT_WITH_SLACK, "it listens for longer than it should");
        thread::sleep(Duration::from_millis(50));
    }
    connection.until_closed(LIMIT_WITH_SLACK).expect("it should have closed the connection")
}

#[test]
fn a_slow_head_is_cut_off() {
    let server = impatient();
    let said = dribble(server.client().connect(), format!("GET / HTTP/1.1\r\nX: {}", "x".repeat(300)).as_bytes());
    assert!(said.is_empty() || said.starts_with(b"HTTP/1.1 4"), "{}", said.escape_ascii());
    expect_serving(&server);
}

#[test]
fn a_caller_who_says_nothing_is_cut_off() {
    let server = impatient();
    let said = server.client().connect().until_closed(LIMIT_WITH_SLACK).expect("it should have closed the connection");
    assert!(said.is_empty() || said.starts_with(b"HTTP/1.1 4"), "{}", said.escape_ascii());
}

#[test]
fn a_slow_body_is_refused_or_cut_off() {
    let server = impatient();
    for framing in ["Content-Length: 400", "Transfer-Encoding: chunked"] {
        let mut connection = server.client().connect();
        let head = format!("POST /api/v1/share HTTP/1.1\r\nHost: x\r\n{framing}\r\n\r\n");
        connection.write(head.as_bytes()).unwrap();
        let body = if framing.ends_with("chunked") { "1\r\nx\r\n".repeat(60) } else { "x".repeat(399) };
        let said = String::from_utf8(dribble(connection, body.as_bytes())).unwrap();
        assert!(said.is_empty() || said.starts_with("HTTP/1.1 408") && said.contains("\"message\""), "{said}");
    }
    expect_serving(&server);
}

#[test]
fn a_slow_body_of_a_reveal_consumes_nothing() {
    let server = impatient();
    let mut client = server.client();
    let shared = client.share(&Chance::new().text(40));
    let mut connection = client.connect();
    let head = format!("POST /api/v1/secret/{} HTTP/1.1\r\nHost: x\r\nContent-Length: 400\r\n\r\n", shared.link);
    connection.write(head.as_bytes()).unwrap();
    dribble(connection, "x".repeat(399).as_bytes());
    client.expect_revealed(&shared);
}

#[test]
fn nobody_waits_for_slow_callers() {
    let server = Server::fresh();
    let stalled: Vec<Connection> = (0..200)
        .map(|number| {
            let mut connection = server.client().connect();
            let request = share().form(&[("secret", "something")]).bytes();
            connection.write(&request[..number % request.len()]).unwrap();
            connection
        })
        .collect();
    let since = Instant::now();
    expect_serving(&server);
    assert!(
        since.elapsed() < Duration::from_secs(2),
        "with {} slow callers it took {:?}",
        stalled.len(),
        since.elapsed()
    );
}

#[test]
fn more_callers_than_allowed_wait_their_turn() {
    let server = Launch::new().set("http.connections_max", 8).start();
    let connect = || server.client().connect();
    let status = Request::get("/api/v1/status");
    let mut inside: Vec<Connection> = (0..8).map(|_| connect()).collect();
    for connection in &mut inside {
        assert_eq!(connection.ask(&status).unwrap().status, 200);
    }
    let mut waiting = connect();
    waiting.write(&status.bytes()).unwrap();
    thread::sleep(Duration::from_millis(300));
    assert!(!waiting.is_stale(), "the ninth caller was answered or sent away, where only eight may be inside");
    inside.pop();
    assert_eq!(waiting.answer().unwrap().status, 200);
}

#[test]
fn an_idle_connection_is_closed_and_the_next_request_finds_another() {
    let server = impatient();
    let mut client = server.client();
    let shared = client.share(&Chance::new().text(40));
    let mut idle = client.connect();
    idle.ask(&Request::get("/api/v1/status")).unwrap();
    assert_eq!(idle.until_closed(LIMIT_WITH_SLACK).expect("an idle connection should be closed"), b"");
    // The client's own connection idles as long; its end must not meet the next request halfway.
    thread::sleep(Duration::from_millis(300));
    client.expect_revealed(&shared);
}
