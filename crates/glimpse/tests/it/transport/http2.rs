//! HTTP/2 in the clear, and what somebody may try with it: nothing of it stops others.

use std::net::TcpStream;
use std::thread;
use std::time::{Duration, Instant};

use super::curl::curl;
use super::frames::{CONTINUATION, END_HEADERS, END_STREAM, HEADERS, RST_STREAM, Wire, block, field, frame};
use crate::launch::Launch;
use crate::server::Server;

/// Others get their answers within this time, whatever goes on.
const OTHERS_WITHIN: Duration = Duration::from_secs(2);

/// Others share and open, and do not have to wait.
#[track_caller]
fn others_are_served(server: &Server) {
    let began = Instant::now();
    let mut client = server.client();
    let shared = client.share("something of others");
    client.expect_revealed(&shared);
    assert!(began.elapsed() < OTHERS_WITHIN, "others waited {:?}", began.elapsed());
}

#[test]
fn pages_and_calls_are_answered_over_http_2_and_errors_too() {
    let server = Server::fresh();
    for (path, status) in [("/", 200), ("/api/v1/status", 200), ("/nowhere", 404), ("/api/v1/secret/x", 404)] {
        let said = curl(&["--http2-prior-knowledge", &format!("{}{path}", server.place())]);
        assert_eq!((said.status, said.version.as_str()), (status, "2"), "{path}");
        assert_eq!(said.header("cache-control"), ["no-store"]);
    }
    // The host comes as a part of the target, and is in the links.
    let host = ["-H", "Host: secrets.glimpse.test", "-H", "Accept: application/json", "-d", "secret=something"];
    let said = curl(&[&["--http2-prior-knowledge", server.place()], &host[..]].concat());
    assert!(said.text.contains("\"link\":\"http://secrets.glimpse.test/secret/"), "{}", said.text);
}

#[test]
fn a_large_answer_comes_whole_and_a_large_head_is_refused() {
    let server = Server::fresh();
    let docs = format!("{}/docs/api", server.place());
    let (one, two) = (curl(&["--http1.1", &docs]), curl(&["--http2-prior-knowledge", &docs]));
    let body = |text: &str| text.split_once("\r\n\r\n").unwrap().1.to_owned();
    assert!(one.text.len() > 16 * 1024, "{}", one.text.len());
    assert_eq!(body(&one.text), body(&two.text));
    assert_eq!(one.header("content-length"), two.header("content-length"));

    let headers: Vec<String> = (0..120).map(|at| format!("X-{at}: a")).collect();
    let many: Vec<&str> = headers.iter().flat_map(|header| ["-H", header]).collect();
    assert_eq!(curl(&[&["--http2-prior-knowledge", server.place()], &many[..]].concat()).status, 431);
    let large = format!("X-Large: {}", "a".repeat(40_000));
    assert_eq!(curl(&["--http2-prior-knowledge", server.place(), "-H", &large]).status, 431);
}

#[test]
fn connections_that_ask_nothing_are_closed_in_time() {
    let server = Launch::new().set("http.header_read_timeout", 1).start();
    let address = server.address();
    let closed = |wire: Wire| {
        let began = Instant::now();
        wire.until_closed(Duration::from_secs(6)).unwrap();
        assert!(began.elapsed() < Duration::from_secs(5), "{:?}", began.elapsed());
        began.elapsed()
    };
    thread::scope(|scope| {
        scope.spawn(|| closed(Wire::open(address, None)));
        scope.spawn(|| {
            let mut asked = Wire::open(address, None);
            asked.send(HEADERS, END_HEADERS | END_STREAM, 1, &block("GET", "/")).unwrap();
            assert!(closed(asked) > Duration::from_millis(900), "it may idle for a while");
        });
        scope.spawn(|| {
            let mut half = Wire::open(address, None);
            half.send(HEADERS, 0, 1, &block("GET", "/")).unwrap();
            closed(half);
        });
        for beginning in [&b""[..], b"PRI * HTTP/2"] {
            scope.spawn(move || {
                use std::io::{Read, Write};
                let mut stream = TcpStream::connect(address).unwrap();
                stream.set_read_timeout(Some(Duration::from_secs(6))).unwrap();
                stream.write_all(beginning).unwrap();
                assert_eq!(stream.read(&mut [0; 16]).unwrap_or(0), 0);
            });
        }
    });
    others_are_served(&server);
}

#[test]
fn taking_requests_back_as_fast_as_they_are_made_ends_the_connection_and_stops_nobody() {
    let server = Server::fresh();
    let cpu = server.cpu();
    // Taken back in the same breath, and once somebody has begun to work on them.
    let at_once = Duration::ZERO;
    for (method, flags, pause) in [
        ("GET", END_HEADERS | END_STREAM, at_once),
        ("POST", END_HEADERS, at_once),
        ("POST", END_HEADERS, Duration::from_millis(10)),
    ] {
        thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    let mut wire = Wire::open(server.address(), None);
                    let block = block(method, "/");
                    for round in 0..100 {
                        let streams = (0..50).map(|at| (round * 50 + at) * 2 + 1);
                        let heads = streams.clone().flat_map(|stream| frame(HEADERS, flags, stream, &block));
                        let resets = streams.flat_map(|stream| frame(RST_STREAM, 0, stream, &[0, 0, 0, 8]));
                        let (heads, resets) = (heads.collect::<Vec<u8>>(), resets.collect::<Vec<u8>>());
                        let sent = wire.send_all(&heads);
                        thread::sleep(pause);
                        if sent.and_then(|()| wire.send_all(&resets)).is_err() {
                            break;
                        }
                        thread::sleep(Duration::from_millis(1));
                    }
                    wire.until_closed(Duration::from_secs(5)).expect("the connection is ended");
                });
            }
            scope.spawn(|| others_are_served(&server));
        });
    }
    others_are_served(&server);
    eprintln!("figure: 12 connections of up to 5000 cancelled requests each: {:?} of CPU time", server.cpu() - cpu);
    assert!(server.log().contains("took back too many requests"), "our own limit saw it");
}

#[test]
fn a_head_without_an_end_is_cut_off_and_takes_no_memory() {
    let server = Server::fresh();
    others_are_served(&server);
    let before = server.resident_bytes();
    let piece = field("x-filler", &"a".repeat(120)).repeat(100);
    let sent: Vec<usize> = thread::scope(|scope| {
        let floods: Vec<_> = (0..4)
            .map(|_| {
                scope.spawn(|| {
                    let mut wire = Wire::open(server.address(), None);
                    wire.send(HEADERS, END_STREAM, 1, &block("GET", "/")).unwrap();
                    let pieces = (0..2000).take_while(|_| wire.send(CONTINUATION, 0, 1, &piece).is_ok()).count();
                    drop(wire.until_closed(Duration::from_secs(5)));
                    pieces * piece.len()
                })
            })
            .collect();
        scope.spawn(|| others_are_served(&server));
        floods.into_iter().map(|flood| flood.join().unwrap()).collect()
    });
    let grown = server.resident_bytes().saturating_sub(before);
    eprintln!("figure: heads of {sent:?} bytes were sent; memory grew by {grown} bytes");
    assert!(sent.iter().all(|sent| *sent < 2000 * piece.len()), "{sent:?}: nobody stopped it");
    assert!(grown < 32 << 20, "{grown}");
    others_are_served(&server);
}

#[test]
fn a_peer_that_takes_nothing_of_its_answers_is_disconnected() {
    let server = Launch::new().set("http.write_timeout", 1).start();
    for window in [0, 1] {
        let mut wire = Wire::open(server.address(), Some(window));
        for stream in 0..50 {
            wire.send(HEADERS, END_HEADERS | END_STREAM, stream * 2 + 1, &block("GET", "/")).unwrap();
        }
        let began = Instant::now();
        let taken = wire.until_closed(Duration::from_secs(10)).expect("the connection is ended");
        assert!(began.elapsed() < Duration::from_secs(4), "{:?}", began.elapsed());
        assert!(taken < 64 * 1024, "{taken}");
    }
    others_are_served(&server);
}

#[test]
fn requests_over_one_connection_count_like_connections() {
    let server = Launch::new().set("http.connections_per_address_max", 3).start();
    let mut wire = Wire::open(server.address(), None);
    for stream in [1, 3, 5] {
        wire.send(HEADERS, END_HEADERS, stream, &block("POST", "/api/v1/share")).unwrap();
    }
    let status = |flag| curl(&[flag, &format!("{}/api/v1/status", server.place())]).status;
    let deadline = Instant::now() + Duration::from_secs(5);
    while status("--http2-prior-knowledge") != 503 {
        assert!(Instant::now() < deadline, "a fourth request is answered");
    }
    assert_eq!(status("--http1.1"), 200, "connections are counted apart");
    drop(wire);
    while status("--http2-prior-knowledge") != 200 {
        assert!(Instant::now() < deadline, "their places are not given back");
    }
}

#[test]
fn the_end_of_the_server_waits_for_requests_over_http_2() {
    let mut server = Launch::new().start();
    let url = format!("{}/api/v1/share", server.place());
    let slow = thread::spawn(move || {
        let body = format!("secret={}", "a".repeat(9000));
        curl(&["--http2-prior-knowledge", "--limit-rate", "4K", "-d", &body, &url]).status
    });
    thread::sleep(Duration::from_millis(500));
    server.ask_to_end();
    assert_eq!(slow.join().unwrap(), 200);
    let (status, took) = server.wait_for_end();
    assert_eq!(status.code(), Some(0));
    assert!(took < Duration::from_secs(5), "{took:?}");
}
