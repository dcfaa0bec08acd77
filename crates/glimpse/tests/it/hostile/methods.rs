//! Only the deliberate POST consumes: no other method, no link scanner, no prefetch, no trick with a header.

use super::expect_serving;
use crate::chance::Chance;
use crate::http::Request;
use crate::server::Server;

const OTHER_METHODS: [&str; 7] = ["GET", "HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "BREW"];

/// What scanners, previews and prefetching browsers send along.
const SCANNERS: [(&str, &str); 8] = [
    ("User-Agent", "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)"),
    ("User-Agent", "Mozilla/5.0 (compatible; Microsoft Defender SafeLinks)"),
    ("Purpose", "prefetch"),
    ("Sec-Purpose", "prefetch;prerender"),
    ("X-Moz", "prefetch"),
    ("X-HTTP-Method-Override", "POST"),
    ("X-HTTP-Method", "POST"),
    ("X-Method-Override", "POST"),
];

#[test]
fn no_other_method_on_a_secret_consumes_it() {
    let server = Server::fresh();
    let mut client = server.client();
    let shared = client.share(&Chance::new().text(60));
    let target = format!("/api/v1/secret/{}", shared.link);
    for method in OTHER_METHODS {
        for request in [
            Request::new(method, &target),
            Request::new(method, &format!("{target}?_method=POST&continue=true")),
            Request::new(method, &target).form(&[("_method", "POST"), ("continue", "true")]),
        ] {
            let answer = client.ask(&request);
            assert_eq!(answer.status, 404, "{method}: {answer}");
            if method != "HEAD" {
                assert_eq!(answer.text(), r#"{"error":"Not Found"}"#, "{method}");
            }
        }
    }
    client.expect_revealed(&shared);
}

#[test]
fn no_other_method_burns() {
    let server = Server::fresh();
    let mut client = server.client();
    let shared = client.share(&Chance::new().text(60));
    for path in ["/api/v1/private", "/api/v1/metadata", "/api/v1/receipt", "/private", "/receipt"] {
        for method in OTHER_METHODS {
            let target = format!("{path}/{}/burn", shared.receipt);
            let answer = client.ask(&Request::new(method, &target));
            assert!(answer.status < 500, "{method} {path}: {answer}");
            client.ask(&Request::new(method, &target).header("X-HTTP-Method-Override", "POST"));
        }
    }
    assert_eq!(client.receipt(&shared)["secret_key"], shared.link.as_str());
    client.expect_revealed(&shared);
}

#[test]
fn a_route_nobody_knows_is_not_found_in_json() {
    let server = Server::fresh();
    let mut client = server.client();
    for (method, target) in [
        ("GET", "/api/v1/no-such-thing"),
        ("POST", "/api/v1/no-such-thing"),
        ("GET", "/api/v1/share"),
        ("DELETE", "/api/v1/share"),
        ("POST", "/api/v1/status"),
        ("GET", "/api/v1"),
        ("GET", "/api/v1/"),
        ("OPTIONS", "/api/v1/share"),
        ("GET", "/api/v2/status"),
        ("PUT", "/api/v1/generate"),
        ("POST", "/api/v1/secret"),
    ] {
        let answer = client.ask(&Request::new(method, target));
        assert_eq!((answer.status, answer.text().as_str()), (404, r#"{"error":"Not Found"}"#), "{method} {target}");
        assert!(
            answer.header("content-type").is_some_and(|value| value.starts_with("application/json")),
            "{method} {target}"
        );
    }
    expect_serving(&server);
}

#[test]
fn scanners_and_prefetches_of_a_link_consume_nothing() {
    let server = Server::fresh();
    let mut client = server.client();
    let shared = client.share(&Chance::new().text(60));
    let targets = [
        format!("/secret/{}", shared.link),
        format!("/secret/{}?continue=true", shared.link),
        format!("/private/{}", shared.receipt),
        format!("/private/{}/burn", shared.receipt),
        format!("/receipt/{}", shared.receipt),
        format!("/receipt/{}/burn", shared.receipt),
    ];
    for target in &targets {
        for method in ["GET", "HEAD", "OPTIONS", "PUT", "DELETE"] {
            for (name, value) in SCANNERS {
                let answer = client.ask(&Request::new(method, target).header(name, value));
                assert!(answer.status < 500, "{method} {target}: {answer}");
                assert!(!answer.text().contains(&shared.secret), "{method} {target} shows the secret");
            }
        }
    }
    client.expect_revealed(&shared);
    assert_eq!(client.state(&shared), "received");
}

#[test]
fn looking_at_the_link_is_noted_for_the_sender_and_changes_nothing_else() {
    let server = Server::fresh();
    let mut client = server.client();
    let shared = client.share(&Chance::new().text(60));
    let before = client.receipt(&shared);
    client.ask(&Request::get(&format!("/secret/{}", shared.link)));
    // The note is written lazily.
    let since = std::time::Instant::now();
    while client.state(&shared) == "new" && since.elapsed() < std::time::Duration::from_secs(5) {
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    let mut after = client.receipt(&shared);
    assert_eq!(after["state"], "viewed");
    for name in ["state", "secret_ttl", "metadata_ttl"] {
        after[name] = before[name].clone();
    }
    assert_eq!(after, before);
    client.expect_revealed(&shared);
}
