//! Many connections that do little: heads and bodies that come byte by byte, answers that nobody reads, ten thousand who only
//! stay, and heads too large for anybody. The others share and open as before.

use std::io::{ErrorKind, Write};
use std::net::{Ipv4Addr, SocketAddr};
use std::thread;
use std::time::Duration;

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

use super::others::{Attack, Others};
use super::raw::Raw;
use crate::http::Request;
use crate::launch::Launch;

const ATTACKERS: u8 = 4;
/// Connections of one attacker that is slow.
const SLOW: usize = 200;
const CROWD: usize = 10_000;
/// Addresses that a crowd comes from.
const CROWD_ADDRESSES: usize = 100;

/// Connections that send this and then the other thing, byte by byte, for as long as it goes on.
fn dribble(number: u8, address: SocketAddr, attack: &Attack, head: &[u8], rest: u8) -> u64 {
    let from = Ipv4Addr::new(127, 4, 0, 1 + number);
    let open = || {
        let mut connection = Raw::connect(from, address).ok()?;
        connection.stream.write_all(head).ok().map(|()| connection)
    };
    let mut held: Vec<Raw> = (0..SLOW).filter_map(|_| open()).collect();
    attack.begin();
    let mut bytes = 0;
    while attack.goes_on() {
        for connection in &mut held {
            match connection.stream.write_all(&[rest]) {
                Ok(()) => bytes += 1,
                Err(_) => *connection = open().expect("there is room for everybody"),
            }
        }
        thread::sleep(Duration::from_millis(20));
    }
    bytes
}

#[test]
fn slow_heads_bodies_and_readers_keep_nobody_waiting() {
    let [server, neighbour] = [(); 2].map(|()| {
        Launch::new()
            .set("log.filter", "warn")
            .set("http.header_read_timeout", 2)
            .set("http.body_timeout", 2)
            .set("http.write_timeout", 2)
            .start()
    });
    let mut others = Others::of(&server, &neighbour);
    others.withstand("slow heads", ATTACKERS, 1000, |address, number, attack| {
        dribble(number, address, attack, b"GET / HTTP/1.1\r\nHost: x\r\nX: ", b'a')
    });
    others.withstand("slow bodies", ATTACKERS, 1000, |address, number, attack| {
        dribble(
            number,
            address,
            attack,
            b"POST /api/v1/share HTTP/1.1\r\nHost: x\r\nContent-Length: 9000\r\n\r\n",
            b'a',
        )
    });
    // Something that is large and costs nothing to make: the answers are what is not taken.
    let home = server.client().ask(&Request::get("/")).text();
    let sheet = home.split("rel=\"stylesheet\" href=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let requests = format!("GET {sheet} HTTP/1.1\r\nHost: x\r\n\r\n").repeat(500).into_bytes();
    others.withstand("slow readers", ATTACKERS, 100, |address, number, attack| {
        let open = |_| {
            let mut connection = Raw::connect(Ipv4Addr::new(127, 4, 1, 1 + number), address).ok()?;
            connection.stream.write_all(&requests).ok().map(|()| connection)
        };
        let held: Vec<Raw> = (0..50).filter_map(open).collect();
        attack.begin();
        attack.wait();
        held.len() as u64
    });
    others.lost_nothing();
}

#[test]
fn ten_thousand_who_only_stay_and_heads_without_measure_keep_nobody_waiting() {
    // Two ends of each connection are on this machine, in two processes that inherit this.
    let most = getrlimit(Resource::Nofile).maximum;
    setrlimit(Resource::Nofile, Rlimit { current: most, maximum: most }).unwrap();
    assert!(
        most.is_none_or(|most| most > CROWD as u64 + 500),
        "the system allows {most:?} open files, too few for a crowd"
    );
    let [server, neighbour] = [(); 2].map(|()| {
        Launch::new()
            .set("log.filter", "warn")
            .set("http.connections_max", CROWD + 1000)
            // The first of them stay until the last of them have come and the attack is over.
            .set("http.header_read_timeout", 120)
            .start()
    });
    let mut others = Others::of(&server, &neighbour);
    others.withstand("ten thousand connections", ATTACKERS, CROWD as u64, |address, number, attack| {
        let share = CROWD / usize::from(ATTACKERS);
        let from = |at: usize| {
            Ipv4Addr::new(127, 5, number, u8::try_from(1 + at % (CROWD_ADDRESSES / usize::from(ATTACKERS))).unwrap())
        };
        let held: Vec<Raw> = (0..share).map(|at| Raw::connect(from(at), address).unwrap()).collect();
        attack.begin();
        attack.wait();
        let is_open = |connection: &&Raw| {
            connection.stream.set_nonblocking(true).unwrap();
            matches!(connection.stream.peek(&mut [0]), Err(error) if error.kind() == ErrorKind::WouldBlock)
        };
        held.iter().filter(is_open).count() as u64
    });
    let huge = [&b"GET / HTTP/1.1\r\nHost: x\r\nX: "[..], &[b'a'; 1 << 20]].concat();
    others.withstand("huge heads", ATTACKERS, 20, |address, number, attack| {
        attack.begin();
        let mut heads = 0;
        while attack.goes_on() {
            let mut connection = Raw::connect(Ipv4Addr::new(127, 4, 2, 1 + number), address).unwrap();
            // It is refused before all of it is there.
            drop(connection.stream.write_all(&huge));
            heads += 1;
        }
        heads
    });
    others.lost_nothing();
}
