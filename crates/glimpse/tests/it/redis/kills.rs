//! A node is killed while it reveals: at most one reader gets each secret, and the other node goes on serving.

use std::sync::{
    Mutex,
    atomic::{AtomicBool, Ordering},
};
use std::thread;
use std::time::{Duration, Instant};

use super::cluster::Cluster;
use super::history::{Call, Secret, Told, Verb, Verdict};
use super::load::{Ending, clients};
use super::nodes;
use crate::chance::Chance;
use crate::client::Client;

const KILLS: usize = 100;
/// Readers who are at it when the node dies.
const READERS: usize = 8;
/// How long the other node may take for anything.
const SERVES_WITHIN: Duration = Duration::from_secs(2);

#[test]
fn a_node_killed_while_it_reveals_shows_nothing_twice() {
    let mut chance = Chance::new();
    let cluster = Cluster::start(&mut chance);
    let mut nodes = nodes::start(&cluster, "all");
    let (mut verdict, mut cut_short, began) = (Verdict::default(), 0, Instant::now());
    let is_over = AtomicBool::new(false);
    let served = thread::scope(|scope| {
        let ending = Ending(&is_over);
        let (client, other) = (nodes[1].client(), chance.split());
        let is_over = &is_over;
        let bystander = scope.spawn(move || serves(client, other, is_over));
        for _ in 0..KILLS {
            let mut sender = nodes[1].client();
            let mut secrets: Vec<Secret> = (0..READERS).map(|_| Secret::new(sender.share(&chance.text(40)))).collect();
            let mut readers: Vec<(Client, Client)> =
                secrets.iter().map(|_| (nodes[0].client(), nodes[1].client())).collect();
            for (warm, _) in &mut readers {
                drop(warm.try_ask(&crate::http::Request::get("/api/v1/status")));
            }
            let gate = Mutex::new(());
            let held = gate.lock().unwrap();
            thread::scope(|scope| {
                for (secret, (first, second)) in secrets.iter_mut().zip(&mut readers) {
                    let gate = &gate;
                    scope.spawn(move || {
                        drop(gate.lock().unwrap());
                        let call = Call::make(Verb::Reveal, &secret.shared, 0, first);
                        secret.calls.push(call);
                        // Without an answer one asks again, and only the other node is there.
                        if call.told == Told::Nothing {
                            secret.calls.push(Call::make(Verb::Reveal, &secret.shared, 1, second));
                        }
                    });
                }
                drop(held);
                thread::sleep(Duration::from_micros(u64::try_from(chance.within(0..6000)).unwrap()));
                nodes[0].kill();
            });
            cut_short += secrets.iter().filter(|secret| secret.had_unsure_claims()).count();
            nodes[0].start();
            let mut both = clients(&nodes);
            for secret in &mut secrets {
                secret.settle(&mut both);
                verdict.add(secret);
            }
        }
        drop(ending);
        bystander.join().unwrap()
    });
    eprintln!(
        "figure: {KILLS} kills in {:.0?}, {cut_short} reveals cut short; the other node served {served} secrets meanwhile: {verdict}",
        began.elapsed()
    );
    assert_eq!(verdict.wrongs(), [0; 5], "{verdict}");
    assert!(cut_short > KILLS && verdict.shown > KILLS, "those were no kills within reveals: {verdict}");
}

/// Shares and reads at a node that stays: everything at once, as if nothing were.
fn serves(mut client: Client, mut chance: Chance, is_over: &AtomicBool) -> usize {
    let mut served = 0;
    while !is_over.load(Ordering::SeqCst) {
        let since = Instant::now();
        let shared = client.share(&chance.text(40));
        client.expect_revealed(&shared);
        client.expect_gone(&shared);
        assert!(since.elapsed() < SERVES_WITHIN, "the other node took {:?}", since.elapsed());
        served += 1;
        thread::sleep(Duration::from_millis(5));
    }
    served
}
