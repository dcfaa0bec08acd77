//! Readers who leave while the replicas are asked: nobody saw the secret, so it is there for the next one.

use std::time::Duration;

use super::single::Redis;
use crate::http::{Answer, Request};
use crate::keys::until;
use crate::launch::Launch;
use crate::page::Form;
use crate::watched::{samples, watched};

/// Ten times as much is shorter than the store is patient.
const A_WHILE: Duration = Duration::from_secs(1);

#[test]
fn what_nobody_waits_for_any_more_is_there_for_the_next_one() {
    let master = Redis::start(&[]);
    let replica = master.replica(&[]);
    let launch = Launch::new().set("storage.url", master.url()).set("storage.redis.replicas", 1);
    let server = launch.set("storage.redis.patience", 60).set("listen_metrics", "127.0.0.1:0").start();
    let mut client = server.client();
    let [left, kept] = ["somebody leaves", "nobody leaves"].map(|text| client.share(text));
    replica.hold();
    let asked = [&left, &kept].map(|shared| {
        let mut connection = server.client().connect();
        connection.write(&shared.reveal_request().bytes()).unwrap();
        connection
    });
    let unread = || master.ask::<Vec<String>>(&["KEYS", "*}s"]).len();
    until("both are taken", A_WHILE * 10, || unread() == 0);
    let [leaving, staying] = asked;
    drop(leaving);
    until("one is given back at once", A_WHILE * 10, || unread() == 1);
    let mut next = server.client().connect();
    next.write(&left.reveal_request().bytes()).unwrap();
    replica.wake();
    for (mut reader, secret) in [(staying, "nobody leaves"), (next, "somebody leaves")] {
        let answer = reader.answer().unwrap();
        assert_eq!((answer.status, answer.json()["value"].as_str()), (200, Some(secret)), "{answer}");
    }
    client.expect_gone(&left);
    assert_eq!(samples(&mut watched(&server))["glimpse_secret_events_total{event=\"revealed\"}"], 2.0);
}

/// The second click sends the same form as the first.
#[test]
fn who_clicks_twice_is_shown_that_it_is_still_there() {
    let master = Redis::start(&[]);
    let replica = master.replica(&[]);
    let launch = Launch::new().set("storage.url", master.url()).set("storage.redis.replicas", 1);
    let server = launch.set("storage.redis.patience", 60).start();
    let shared = server.client().share("clicked twice");
    let target = format!("/secret/{}", shared.link);
    let mut client = server.client();
    let form = |page: &Answer| Form::all_of(page, &target).remove(0).proven();
    let clicked = form(&client.ask(&Request::get(&target))).request();
    replica.hold();
    let unread = || master.ask::<Vec<String>>(&["KEYS", "*}s"]).len();
    let mut first = server.client().connect();
    first.write(&clicked.bytes()).unwrap();
    until("it is taken", A_WHILE * 10, || unread() == 0);
    drop(first);
    until("it is given back at once", A_WHILE * 10, || unread() == 1);
    replica.wake();
    let again = client.ask(&clicked);
    assert_eq!(again.status, 409, "{again}");
    let page = client.ask(&form(&again).request());
    assert!(page.text().contains("clicked twice"), "{page}");
}
