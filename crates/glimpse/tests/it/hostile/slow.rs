//! Callers who take their time: they are let go after the times that are set, and nobody waits for them.

use std::net::Ipv4Addr;
use std::thread;
use std::time::{Duration, Instant};

use super::{expect_serving, share};
use crate::attacks::raw::Raw;
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

#[test]
fn bodies_that_stall_take_bounded_memory_and_keep_nobody_out() {
    const MEBIBYTE: usize = 1 << 20;
    let server = Launch::new().set("http.bodies_bytes_max", 4 * MEBIBYTE).set("http.body_timeout", 10).start();
    expect_serving(&server);
    let before = server.resident_bytes();
    // All but the last byte of as much as a body may have.
    let mut unfinished = share().raw(Some("application/json"), vec![b' '; MEBIBYTE]).bytes();
    unfinished.pop();
    let mut stalled: Vec<Connection> = (0..200).map(|_| server.client().connect()).collect();
    for connection in &mut stalled {
        // Whoever is refused meanwhile may find the connection closed.
        let _ = connection.write(&unfinished);
    }
    expect_serving(&server);
    let grown = server.resident_bytes().saturating_sub(before);
    assert!(grown < 64 << 20, "200 stalled bodies of a mebibyte took {} KiB", grown >> 10);
    // What is refused is drained for a second, so that the answer is read; on a busy machine some are refused later.
    let since = Instant::now();
    let mut told = 0;
    while told < 190 && since.elapsed() < Duration::from_secs(6) {
        thread::sleep(Duration::from_millis(500));
        told = stalled.iter_mut().filter(|connection| connection.is_stale()).count();
    }
    assert!(told >= 190, "with room for four bodies, {told} of 200 were told that there is none for them");
    let statuses: Vec<u16> = stalled
        .iter_mut()
        .filter(|connection| connection.is_stale())
        .filter_map(|connection| connection.answer().ok().map(|answer| answer.status))
        .collect();
    assert!(!statuses.is_empty() && statuses.iter().all(|status| *status == 503), "{statuses:?}");
    drop(stalled);
    expect_serving(&server);
}

#[test]
fn a_caller_who_does_not_read_is_cut_off() {
    let server = Launch::new().set("http.write_timeout", 1).set("http.header_read_timeout", 60).start();
    let mut connection = server.client().connect();
    // Far more answers than the sockets' buffers hold.
    let requests = Request::get("/").bytes().repeat(10_000);
    let since = Instant::now();
    while connection.write(&requests).is_ok() {
        assert!(since.elapsed() < 2 * LIMIT_WITH_SLACK, "it goes on answering a caller who reads nothing");
    }
    assert!(since.elapsed() < 2 * LIMIT_WITH_SLACK, "it took {:?}", since.elapsed());
    expect_serving(&server);
}

#[test]
fn one_address_does_not_take_every_place() {
    let server = Launch::new().set("http.connections_per_address_max", 4).start();
    let connect = || server.client().connect();
    let status = Request::get("/api/v1/status");
    let mut inside: Vec<Connection> = (0..4).map(|_| connect()).collect();
    for connection in &mut inside {
        assert_eq!(connection.ask(&status).unwrap().status, 200);
    }
    let closed = connect().until_closed(LIMIT_WITH_SLACK).expect("the fifth connection of an address should be closed");
    assert!(closed.is_empty());
    let mut elsewhere = Raw::connect(Ipv4Addr::new(127, 9, 0, 1), server.address()).unwrap();
    assert_eq!(elsewhere.ask(&status.bytes()).unwrap().0, 200, "others are let in");
    inside.pop();
    thread::sleep(Duration::from_millis(200));
    assert_eq!(connect().ask(&status).unwrap().status, 200);
    // A trusted proxy brings everybody.
    let server =
        Launch::new().set("http.connections_per_address_max", 4).set("http.trusted_proxies", "127.0.0.0/8").start();
    let mut inside: Vec<Connection> = (0..20).map(|_| server.client().connect()).collect();
    for connection in &mut inside {
        assert_eq!(connection.ask(&status).unwrap().status, 200);
    }
}
