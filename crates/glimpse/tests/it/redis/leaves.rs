//! Readers who leave while the replicas are asked: nobody saw the secret, so it is there for the next one.

use std::thread;
use std::time::Duration;

use super::single::Redis;
use crate::keys::until;
use crate::launch::Launch;
use crate::watched::{samples, watched};

/// Longer than claiming and giving up take, and shorter than the store is patient.
const A_WHILE: Duration = Duration::from_secs(1);

#[test]
fn what_nobody_waits_for_any_more_is_there_for_the_next_one() {
    let master = Redis::start(&[]);
    let replica = master.replica(&[]);
    let launch = Launch::new().set("storage.url", master.url()).set("storage.redis.replicas", 1);
    let server = launch.set("storage.redis.patience", 20).set("listen_metrics", "127.0.0.1:0").start();
    let mut client = server.client();
    let [left, kept] = ["somebody leaves", "nobody leaves"].map(|text| client.share(text));
    replica.hold();
    let asked = [&left, &kept].map(|shared| {
        let mut connection = server.client().connect();
        connection.write(&shared.reveal_request().bytes()).unwrap();
        connection
    });
    thread::sleep(A_WHILE);
    let [leaving, mut staying] = asked;
    drop(leaving);
    thread::sleep(A_WHILE);
    replica.wake();
    let answer = staying.answer().unwrap();
    assert_eq!((answer.status, answer.json()["value"].as_str()), (200, Some("nobody leaves")), "{answer}");
    // Whoever asks while it is undone could make its fate final: it is waited for where it lies.
    until("its bytes are back", A_WHILE * 10, || master.ask::<Vec<String>>(&["KEYS", "*}s"]).len() == 1);
    client.expect_revealed(&left);
    assert_eq!(samples(&mut watched(&server))["glimpse_secret_events_total{event=\"revealed\"}"], 2.0);
}
