//! What whoever watches the server is told: that it runs, that it can be used, and numbers that are true and about nobody.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::thread;
use std::time::{Duration, Instant};

use crate::client::Client;
use crate::http::Request;
use crate::launch::Launch;
use crate::page::{Browser, Form};
use crate::server::Server;

/// Where it tells its numbers.
pub(crate) fn watched(server: &Server) -> Client {
    let since = Instant::now();
    let place = loop {
        let said = server.said();
        if let Some(place) = said.lines().find_map(|line| line.strip_prefix("It tells its numbers on http://")) {
            break place.to_owned();
        }
        assert!(since.elapsed() < Duration::from_secs(10), "it does not say where it tells its numbers");
        thread::sleep(Duration::from_millis(5));
    };
    let address: SocketAddr = place.strip_suffix("/metrics").unwrap().parse().unwrap();
    Client::new(address, server.sensitive())
}

fn launch() -> Launch {
    Launch::new().set("listen_metrics", "127.0.0.1:0")
}

/// Every sample by its name and labels.
pub(crate) fn samples(client: &mut Client) -> BTreeMap<String, f64> {
    let answer = client.ask(&Request::get("/metrics"));
    assert_eq!(answer.status, 200, "{answer}");
    assert!(answer.header("content-type").unwrap().starts_with("application/openmetrics-text; version=1.0.0"));
    let text = answer.text();
    assert!(text.ends_with("# EOF\n"), "{text}");
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| line.rsplit_once(' ').unwrap())
        .map(|(name, value)| (name.to_owned(), value.parse().unwrap()))
        .collect()
}

#[test]
fn every_fate_of_a_secret_is_counted_and_nobody_is_named() {
    let server = launch()
        .set("rate_limits", "on")
        .set("passphrase.tries_max", 2)
        .set("limits.reveals", 20)
        .set("secrets.ttl_min", 1)
        .set("storage.erase_within", 1)
        .start();
    let (mut client, mut watcher) = (server.client(), watched(&server));
    let opened: Vec<_> = (0..3).map(|number| client.share(&format!("secret {number} of those who watch"))).collect();
    let burned = client.share("a secret to be burned");
    let looked_at = client.share("a secret that somebody looks at");
    client.share_for("a secret that nobody opens", 1);
    let locked = client.share_protected("a secret behind a passphrase", "open sesame");
    opened.iter().for_each(|shared| client.expect_revealed(shared));
    assert_eq!(client.burn(&burned).status, 200);
    assert_eq!(client.ask(&Request::get(&format!("/secret/{}", looked_at.link))).status, 200);
    let wrong = Request::post(&format!("/api/v1/secret/{}", locked.link));
    for _ in 0..3 {
        client.ask(&wrong.clone().form(&[("passphrase", "close sesame")]));
    }
    let nothing = Request::post("/api/v1/secret/0000000000000000000000000000000");
    assert!((0..=20).any(|_| client.ask(&nothing).status == 429), "it should be limited");

    let since = Instant::now();
    let samples = loop {
        let samples = samples(&mut watcher);
        if samples["glimpse_secret_events_total{event=\"expired_unread\"}"] > 0.0 {
            break samples;
        }
        assert!(since.elapsed() < Duration::from_secs(10), "what expired is not counted");
        thread::sleep(Duration::from_millis(50));
    };
    for (event, count) in [
        ("created", 7.0),
        ("opened_not_revealed", 1.0),
        ("revealed", 3.0),
        ("burned", 1.0),
        ("expired_unread", 1.0),
        ("wrong_passphrase", 2.0),
        ("locked", 1.0),
        ("rate_limited", 1.0),
    ] {
        assert_eq!(samples[&format!("glimpse_secret_events_total{{event=\"{event}\"}}")], count, "{event}");
    }
    assert_eq!(samples["glimpse_claims_total{outcome=\"won\"}"], 4.0);
    assert_eq!(samples["glimpse_claims_total{outcome=\"lost\"}"], 0.0);
    let shares = "glimpse_http_requests_total{route=\"/api/v1/share\",method=\"POST\",status=\"200\"}";
    assert_eq!(samples[shares], 7.0);
    assert!(samples["glimpse_store_commit_seconds_count"] >= 11.0);
    assert!(samples["glimpse_store_commit_transitions_sum"] >= samples["glimpse_store_commit_transitions_count"]);
    assert_eq!(samples["glimpse_store_unread_secrets"], 2.0);
    let unread_max = samples["glimpse_store_unread_bytes_max"];
    assert_eq!(samples["glimpse_store_sealed_files_bytes_max"], 2.0 * unread_max + f64::from(256 << 20));
    assert!(samples["glimpse_store_sealed_files_bytes"] < unread_max);
    assert_eq!((samples["glimpse_store_failing"], samples["glimpse_outbox_letters"]), (0.0, 0.0));
    assert!(samples["glimpse_http_connections"] >= 1.0);
    assert!(samples["process_resident_memory_bytes"] > 1e6 && samples["process_open_fds"] > 5.0);
    assert!(samples["glimpse_store_bytes"] > 1e4);

    let text = watcher.ask(&Request::get("/metrics")).text();
    assert_eq!(server.sensitive().search().find(text.as_bytes()), None);
    assert!(!text.contains("127.0.0.1"), "an address is named");
}

#[test]
fn a_race_that_is_lost_is_counted() {
    // All of them have looked long before the first has tried the passphrase.
    let server = launch().set("passphrase.bcrypt_cost", 12).set("passphrase.hash_threads", 8).start();
    let shared = server.client().share_protected("a secret that many want", "open sesame");
    thread::scope(|scope| {
        for _ in 0..8 {
            let (mut client, shared) = (server.client(), &shared);
            scope.spawn(move || client.reveal(shared));
        }
    });
    let samples = samples(&mut watched(&server));
    assert_eq!(samples["glimpse_claims_total{outcome=\"won\"}"], 1.0);
    let lost = samples["glimpse_claims_total{outcome=\"lost\"}"];
    assert!((1.0..=7.0).contains(&lost), "{lost}");
}

#[test]
fn what_was_opened_is_counted_whether_anybody_waited_for_it_or_not() {
    let server = launch().start();
    let mut client = server.client();
    let shared: Vec<_> = (0..60).map(|number| client.share(&format!("a secret for nobody {number}"))).collect();
    for shared in &shared {
        let mut connection = client.connect();
        connection.write(&shared.reveal_request().bytes()).unwrap();
        // Whoever sent it is gone before the answer is there.
        thread::sleep(Duration::from_micros(400));
        drop(connection);
    }
    thread::sleep(Duration::from_millis(500));
    let received = shared.iter().filter(|shared| client.state(shared) == "received").count();
    assert_eq!(samples(&mut watched(&server))["glimpse_secret_events_total{event=\"revealed\"}"], received as f64);
}

#[test]
fn numbers_are_told_where_the_operator_says_and_nowhere_else() {
    let server = launch().start();
    assert_eq!(server.client().ask(&Request::get("/metrics")).status, 404);
    for client in [&mut server.client(), &mut watched(&server)] {
        for path in ["/livez", "/readyz"] {
            let answer = client.ask(&Request::get(path));
            assert_eq!((answer.status, answer.text().as_str()), (200, "ok\n"), "{path}");
        }
    }
    assert_eq!(watched(&server).ask(&Request::get("/api/v1/status")).status, 404);
    assert_eq!(watched(&server).ask(&Request::get("/")).status, 404);
    assert!(!Launch::new().start().said().contains("numbers"), "without the setting there is no such place");
}

#[test]
fn what_somebody_makes_up_makes_no_new_samples() {
    let server = launch().start();
    let mut client = server.client();
    for number in 0..20 {
        client.ask(&Request::get(&format!("/nothing/{number}")));
        client.ask(&Request::new(&format!("METHOD{number}"), "/"));
    }
    let names: Vec<_> =
        samples(&mut watched(&server)).into_keys().filter(|name| name.contains("requests_total")).collect();
    assert!(names.len() <= 4, "{names:?}");
}

#[test]
fn looking_at_a_page_is_a_route_and_never_its_key() {
    let server = launch().start();
    let shared = server.client().share("a secret behind a route");
    let mut page = Browser::new(server.client());
    let confirm = page.get(&format!("/secret/{}", shared.link));
    page.send(&Form::all_of(&confirm, &format!("/secret/{}", shared.link)).remove(0).proven());
    let samples = samples(&mut watched(&server));
    assert!(samples.keys().any(|name| name.contains("route=\"/secret/{key}\"")), "{:?}", samples.keys());
    assert!(samples.keys().all(|name| !name.contains(&shared.link)));
}

#[test]
fn a_container_asks_the_server_with_its_own_binary() {
    let launch = Launch::new();
    let place = launch.room().join("glimpse.sock");
    let mut server = launch.set("listen", format!("unix:{}", place.display())).start();
    let answer = server.operate(&["healthcheck"]);
    assert!(answer.is_done && answer.said == "ok\n", "{answer:?}");
    server.kill();
    server.operate(&["healthcheck"]).expect_refused("does not answer");
    // On port 0 nobody listens.
    Server::fresh().operate(&["healthcheck"]).expect_refused("does not answer");
}

#[test]
fn the_health_of_a_server_is_asked_where_its_numbers_are() {
    let launch = Launch::new();
    let place = launch.room().join("watched.sock");
    // Its own address is port 0: whoever asked there would be refused.
    let mut server = launch.set("listen_metrics", format!("unix:{}", place.display())).start();
    let answer = server.operate(&["healthcheck"]);
    assert!(answer.is_done && answer.said == "ok\n", "{answer:?}");
    server.kill();
    server.operate(&["healthcheck"]).expect_refused("does not answer");
}
