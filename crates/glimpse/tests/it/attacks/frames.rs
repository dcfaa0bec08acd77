//! HTTP/2 in bad faith: frames that cost their sender nothing, heads that never end or unfold to megabytes, windows that stay
//! shut. Whoever does it, the others share and open as before.

use std::io::{Read, Result};
use std::net::{Shutdown, SocketAddr};
use std::thread;
use std::time::Duration;

use super::others::{Attack, Others};
use crate::launch::Launch;
use crate::transport::frames::{
    CONTINUATION, DATA, END_HEADERS, END_STREAM, HEADERS, PING, PRIORITY, RST_STREAM, SETTINGS, WINDOW_UPDATE, Wire,
    block, field, frame,
};

const ATTACKERS: u8 = 4;

/// Sends batches over one connection after the other, and takes whatever is answered, so that nothing holds it back.
fn flood(address: SocketAddr, attack: &Attack, mut batch: impl FnMut(u32) -> Vec<u8>) -> u64 {
    attack.begin();
    let mut batches = 0;
    while attack.goes_on() {
        let mut wire = Wire::open(address, None);
        wire.0.set_write_timeout(Some(Duration::from_secs(1))).unwrap();
        let mut answers = wire.0.try_clone().unwrap();
        let reader = thread::spawn(move || while answers.read(&mut [0; 16 * 1024]).is_ok_and(|read| read > 0) {});
        let mut round = 0;
        while attack.goes_on() && wire.send_all(&batch(round)).is_ok() {
            (round, batches) = (round + 1, batches + 1);
        }
        drop(wire.0.shutdown(Shutdown::Both));
        reader.join().unwrap();
    }
    batches
}

/// The stream of this place in a batch.
fn stream(round: u32, batch: u32, at: u32) -> u32 {
    (round * batch + at) * 2 + 1
}

#[test]
fn floods_of_cheap_frames_keep_nobody_waiting() {
    let [server, neighbour] = [(); 2].map(|()| Launch::new().set("log.filter", "warn").start());
    let mut others = Others::of(&server, &neighbour);
    let get = block("GET", "/");
    others.withstand("rapid reset", ATTACKERS, 20, |address, _, attack| {
        flood(address, attack, |round| {
            let pair = |stream| {
                [frame(HEADERS, END_HEADERS | END_STREAM, stream, &get), frame(RST_STREAM, 0, stream, &[0, 0, 0, 8])]
            };
            (0..50).flat_map(|at| pair(stream(round, 50, at)).concat()).collect()
        })
    });
    for (name, kind, payload) in
        [("SETTINGS", SETTINGS, &[][..]), ("PING", PING, &[0; 8]), ("WINDOW_UPDATE", WINDOW_UPDATE, &[0, 0, 0, 1])]
    {
        others.withstand(name, ATTACKERS, 20, |address, _, attack| {
            let frames = frame(kind, 0, 0, payload).repeat(200);
            // A window that only grows overflows in the end, which ends the connection.
            flood(address, attack, |_| frames.clone())
        });
    }
    others.withstand("PRIORITY", ATTACKERS, 20, |address, _, attack| {
        flood(address, attack, |round| {
            (0..200).flat_map(|at| frame(PRIORITY, 0, stream(round % 1000, 200, at), &[0, 0, 0, 0, 9])).collect()
        })
    });
    let post = block("POST", "/api/v1/share");
    others.withstand("empty DATA", ATTACKERS, 20, |address, _, attack| {
        flood(address, attack, |round| {
            let head = if round == 0 { frame(HEADERS, END_HEADERS, 1, &post) } else { Vec::new() };
            [head, frame(DATA, 0, 1, &[]).repeat(200)].concat()
        })
    });
    others.lost_nothing();
}

/// One field that is remembered, and then named again and again (RFC 7541, 6.2.1 and 6.1): kilobytes that mean megabytes.
fn bomb() -> Vec<u8> {
    let value = [b'a'; 3900];
    // Lengths above 126 are continued, seven bits a byte (RFC 7541, 5.1).
    let more = value.len() - 127;
    let length = [0x7f, u8::try_from(more % 128 + 128).unwrap(), u8::try_from(more / 128).unwrap()];
    [&block("GET", "/")[..], &[0x40, 1, b'x'], &length, &value, &[0x80 | 62; 10_000]].concat()
}

#[test]
fn heads_that_never_end_or_unfold_and_windows_that_stay_shut_keep_nobody_waiting() {
    let [server, neighbour] = [(); 2].map(|()| Launch::new().set("log.filter", "warn").start());
    let mut others = Others::of(&server, &neighbour);
    let piece = field("x-filler", &"a".repeat(120)).repeat(100);
    others.withstand("CONTINUATION", ATTACKERS, 20, |address, _, attack| {
        flood(address, attack, |round| match round {
            0 => frame(HEADERS, END_STREAM, 1, &block("GET", "/")),
            _ => frame(CONTINUATION, 0, 1, &piece),
        })
    });
    let bomb = bomb();
    others.withstand("HPACK bomb", ATTACKERS, 20, |address, _, attack| {
        flood(address, attack, |round| frame(HEADERS, END_HEADERS | END_STREAM, stream(round, 1, 0), &bomb))
    });
    others.withstand("a window of nothing", ATTACKERS, 1000, |address, _, attack| {
        let open = |_| {
            let mut wire = Wire::open(address, Some(0));
            let heads = (0..50)
                .flat_map(|at| frame(HEADERS, END_HEADERS | END_STREAM, stream(0, 0, at), &block("GET", "/docs/api")));
            let sent: Result<()> = wire.send_all(&heads.collect::<Vec<u8>>());
            sent.map(|()| wire)
        };
        let held: Vec<Wire> = (0..8).filter_map(|at| open(at).ok()).collect();
        attack.begin();
        attack.wait();
        held.len() as u64 * 50
    });
    others.lost_nothing();
}
