//! Rate limits over the wire: told when and for how long, apart for each caller and kind, never consuming anything.

use crate::client::Shared;
use crate::http::Request;
use crate::launch::Launch;
use crate::server::Server;

fn limited() -> Launch {
    Launch::new()
        .set("rate_limits", "on")
        .set("limits.window", 600)
        .set("plans.anonymous.creates", 5)
        .set("plans.anonymous.create_bytes", 3000)
        .set("plans.basic.creates", 8)
        .set("limits.reveals", 4)
        .set("limits.receipts", 6)
        .set("limits.sign_ins", 3)
}

fn share(secret: &str) -> Request {
    Request::post("/api/v1/share").form(&[("secret", secret)])
}

fn statuses(server: &Server, count: usize, request: impl Fn() -> Request) -> Vec<u16> {
    let mut client = server.client();
    (0..count).map(|_| client.ask(&request()).status).collect()
}

#[test]
fn a_caller_is_told_how_long_to_wait_and_that_the_secret_is_safe() {
    let server = limited().start();
    let mut client = server.client();
    let secret = client.share("something");
    assert_eq!(statuses(&server, 4, || share("something")), [200; 4]);
    let answer = client.ask(&share("something"));
    assert_eq!(answer.status, 429, "{answer}");
    let seconds: u64 = answer.header("retry-after").unwrap().parse().unwrap();
    assert!((60..=120).contains(&seconds), "a fifth of ten minutes: {seconds}");
    // To the letter: a client compares it.
    assert_eq!(answer.message(), "Apologies dear citizen! You have been rate limited.", "{answer}");
    // Another kind of request is counted by itself, and a refusal consumes nothing.
    let unknown = || Request::post(&format!("/api/v1/secret/{}", "a".repeat(31))).form(&[]);
    assert_eq!(statuses(&server, 3, unknown), [404; 3]);
    client.expect_revealed(&secret);
    let answer = client.ask(&unknown());
    assert_eq!(answer.status, 429, "{answer}");
    assert_eq!(answer.message(), "Apologies dear citizen! You have been rate limited.", "{answer}");
    let page = client.ask(&unknown());
    assert_eq!(page.status, 429);
}

#[test]
fn pages_and_api_are_counted_together() {
    let server = limited().start();
    assert_eq!(statuses(&server, 5, || share("something")), [200; 5]);
    let page = server.client().ask(&Request::post("/").form(&[("secret", "kept on the page")]));
    assert_eq!(page.status, 429, "{page}");
    assert!(page.text().contains("kept on the page") && page.header("retry-after").is_some());
}

#[test]
fn bytes_are_counted_too() {
    let server = limited().start();
    let large = "x".repeat(1400);
    assert_eq!(statuses(&server, 3, || share(&large)), [200, 200, 429]);
    assert_eq!(statuses(&server, 1, || share("small")), [200], "what is left is left");
}

#[test]
fn an_account_is_counted_by_itself() {
    let server = limited().start();
    let anna = server.account("anna@glimpse.example");
    assert_eq!(statuses(&server, 6, || share("something")), [200, 200, 200, 200, 200, 429]);
    let hers = || share("something").header("Authorization", &anna.basic());
    assert_eq!(statuses(&server, 9, hers), [200, 200, 200, 200, 200, 200, 200, 200, 429]);
}

#[test]
fn wrong_tokens_are_limited_and_right_ones_still_work() {
    let server = limited().start();
    let anna = server.account("anna@glimpse.example");
    let check = |token: &str| {
        Request::get("/api/v1/authcheck").header("Authorization", &crate::server::basic(&anna.email, token))
    };
    assert_eq!(statuses(&server, 5, || check(&"0".repeat(40))), [401, 401, 401, 429, 429]);
    assert_eq!(statuses(&server, 20, || check(&anna.token)), [200; 20]);
}

#[test]
fn health_is_not_counted() {
    let server = limited().start();
    assert_eq!(statuses(&server, 50, || Request::get("/api/v1/status")), [200; 50]);
}

#[test]
fn only_a_trusted_proxy_is_believed_about_addresses() {
    let from = |address: &str| share("something").header("X-Forwarded-For", address);
    let server = limited().start();
    assert_eq!(statuses(&server, 6, || from("192.0.2.1"))[5], 429);
    assert_eq!(statuses(&server, 1, || from("192.0.2.2")), [429], "an invented address changes nothing");
    let server = limited().set("http.trusted_proxies", "127.0.0.0/8").start();
    assert_eq!(statuses(&server, 6, || from("192.0.2.1"))[5], 429);
    assert_eq!(statuses(&server, 1, || from("192.0.2.2")), [200]);
    assert_eq!(statuses(&server, 1, || from("192.0.2.99, 192.0.2.1")), [429], "the last one is what the proxy saw");
}

#[test]
fn a_full_store_refuses_what_is_new_and_keeps_what_it_has() {
    let server = Launch::new().set("storage.unread_bytes_max", 50_000).start();
    let mut client = server.client();
    let mut kept: Vec<Shared> = Vec::new();
    let refusal = loop {
        let answer = client.ask(&share(&"x".repeat(5000)));
        if answer.status != 200 {
            break answer;
        }
        kept.push(Shared::from(&answer, &"x".repeat(5000), None));
        assert!(kept.len() < 20, "it never ends");
    };
    assert_eq!(refusal.status, 507, "{refusal}");
    assert!(refusal.message().contains("Those that it keeps are safe"), "{refusal}");
    assert!(kept.len() >= 8);
    let page = client.ask(&Request::post("/").form(&[("secret", &"x".repeat(5000))]));
    assert_eq!(page.status, 507);
    client.expect_revealed(&kept[0]);
    assert_eq!(client.ask(&share(&"x".repeat(5000))).status, 200, "room again at once");
    kept[1..].iter().for_each(|secret| client.expect_revealed(secret));
}
