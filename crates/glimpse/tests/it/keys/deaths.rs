//! Keys that come and go while the server is killed, under load.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, RwLock};
use std::thread;
use std::time::Duration;

use crate::chance::{Chance, environment};
use crate::client::Shared;
use crate::launch::Launch;

/// Callers that keep the server busy.
const WORKERS: usize = 3;
/// If no key was destroyed by then, the rounds go on for so many times as long.
const LONGER: usize = 4;

#[test]
fn a_server_that_dies_while_keys_come_and_go_fails_no_reveal_and_shows_nothing_twice() {
    let rounds: usize = environment("GLIMPSE_ROUNDS").map_or(8, |rounds| rounds.parse().unwrap());
    let mut chance = Chance::new();
    let mut server =
        Launch::new().small_journals().set("storage.erase_within", 1).set("http.refusal_milliseconds", 1).start();
    // Acknowledged and not known to be opened; and how often each came out.
    let (unread, opened) = (Mutex::new(Vec::<Shared>::new()), Mutex::new(HashMap::<String, usize>::new()));
    // While somebody has it for themselves nobody shares: so there are keys that nothing is sealed under.
    let sharing = RwLock::new(());
    let (mut doubtful, mut rotated, mut destroyed, mut killed) = (Vec::<Shared>::new(), 0, 0, 0);
    for round in 0..rounds * LONGER {
        if round >= rounds && destroyed > 0 {
            break;
        }
        killed += 1;
        let (is_over, acknowledged, lost) = (AtomicBool::new(false), AtomicU64::new(0), Mutex::new(Vec::new()));
        thread::scope(|scope| {
            for _ in 0..WORKERS {
                let (mut client, mut chance) = (server.client(), chance.split());
                let (unread, opened, acknowledged, lost) = (&unread, &opened, &acknowledged, &lost);
                let sharing = &sharing;
                scope.spawn(move || {
                    // Bounded, should nobody ever kill the server.
                    for _ in 0..100_000 {
                        let secret = chance.text(40);
                        let Ok(answer) = ({
                            let _others_too = sharing.read().unwrap();
                            client.try_share(&secret, None)
                        }) else {
                            return;
                        };
                        acknowledged.fetch_add(1, Ordering::Relaxed);
                        unread.lock().unwrap().push(Shared::from(&answer, &secret, None));
                        if chance.one_in(2) {
                            continue;
                        }
                        let at = {
                            let mut unread = unread.lock().unwrap();
                            if unread.is_empty() {
                                continue;
                            }
                            let at = chance.within(0..unread.len());
                            unread.swap_remove(at)
                        };
                        match client.try_ask(&at.reveal_request()) {
                            Ok(answer) => {
                                assert_eq!(answer.status, 200, "a reveal failed in round {round}: {answer}");
                                assert_eq!(answer.json()["value"], at.secret.as_str());
                                *opened.lock().unwrap().entry(at.link).or_default() += 1;
                            }
                            Err(_) => {
                                lost.lock().unwrap().push(at);
                                return;
                            }
                        }
                    }
                });
            }
            let (launch, is_over, sharing) = (&server.launch, &is_over, &sharing);
            let rotating = scope.spawn(move || {
                let (mut rotated, mut destroyed) = (0, 0);
                let rotate = || {
                    let done = launch.operate(&["keys", "rotate", "--json"], "");
                    done.is_done.then(|| done.json()["generation"].as_u64().unwrap())
                };
                while !is_over.load(Ordering::SeqCst) {
                    // The first of the two is good for nothing once the second seals; it goes under load, and sometimes in the middle
                    // of the kill.
                    let made = {
                        let _nobody_shares = sharing.write().unwrap();
                        [rotate(), rotate()]
                    };
                    rotated += made.iter().flatten().count();
                    let [Some(unused), Some(_)] = made else { continue };
                    let done = launch.operate(&["keys", "destroy", &unused.to_string(), "--json"], "");
                    destroyed += usize::from(done.is_done);
                    // Most others are still needed.
                    drop(launch.operate(&["keys", "destroy", "1", "--json"], ""));
                }
                (rotated, destroyed)
            });
            thread::sleep(Duration::from_millis(u64::try_from(chance.within(100..900)).unwrap()));
            server.signal(rustix::process::Signal::KILL);
            is_over.store(true, Ordering::SeqCst);
            let (more_rotated, more_destroyed) = rotating.join().unwrap();
            rotated += more_rotated;
            destroyed += more_destroyed;
        });
        server.kill();
        doubtful.append(&mut lost.into_inner().unwrap());
        server.start();
        // A life later everything that was acknowledged and not opened is there.
        let mut client = server.client();
        let now = std::mem::take(&mut *unread.lock().unwrap());
        for (number, secret) in now.into_iter().enumerate() {
            if number % 4 == 0 {
                client.expect_revealed(&secret);
                *opened.lock().unwrap().entry(secret.link).or_default() += 1;
            } else {
                unread.lock().unwrap().push(secret);
            }
        }
        assert!(acknowledged.into_inner() > 0);
    }
    let mut client = server.client();
    for secret in unread.into_inner().unwrap() {
        client.expect_revealed(&secret);
        client.expect_gone(&secret);
        *opened.lock().unwrap().entry(secret.link).or_default() += 1;
    }
    for secret in doubtful {
        // Nobody heard whether it was opened: at most once in all.
        let answer = client.reveal(&secret);
        assert!([200, 404].contains(&answer.status), "{answer}");
        client.expect_gone(&secret);
    }
    let opened = opened.into_inner().unwrap();
    assert!(opened.values().all(|times| *times == 1), "something came out twice");
    assert!(rotated > rounds / 2, "only {rotated} rotations in {rounds} rounds");
    assert!(destroyed > 0, "no key was destroyed while the server was busy");
    eprintln!(
        "{killed} kills, {rotated} rotations, {destroyed} keys destroyed, {} secrets, each opened once",
        opened.len()
    );
}
