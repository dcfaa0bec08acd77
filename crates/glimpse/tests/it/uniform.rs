//! Strangers get one answer for every kind of gone: unknown, used, burned and expired look alike in every byte.

use std::thread;
use std::time::{Duration, Instant};

use crate::chance::Chance;
use crate::client::{Client, Shared};
use crate::http::{Answer, Request};
use crate::launch::Launch;
use crate::server::Server;

/// One secret for every way of being gone, with the name of the way.
fn gone(server: &Server, chance: &mut Chance) -> Vec<(&'static str, Shared)> {
    let mut client = server.client();
    let expired = client.share_for(&chance.text(40), 1);
    let used = client.share(&chance.text(40));
    client.expect_revealed(&used);
    let burned = client.share(&chance.text(4000));
    assert_eq!(client.burn(&burned).status, 200);
    let used_with_passphrase = client.share_protected(&chance.text(40), &chance.text(10));
    client.expect_revealed(&used_with_passphrase);
    let protected = client.share_protected(&chance.text(40), &chance.text(10));
    let never = |link: String| Shared { receipt: link.clone(), link, ..used.clone() };
    let unknown = never(chance.text(31).to_lowercase());
    server.sensitive().add(&unknown.link);
    // Thirty-one digits of base 36 reach a little beyond 160 bits.
    let impossible = never("z".repeat(31));
    thread::sleep(Duration::from_millis(2100));
    let kinds =
        ["unknown", "no key", "used", "burned", "expired", "used, had a passphrase", "unread, no passphrase given"];
    let secrets = [unknown, impossible, used, burned, expired, used_with_passphrase, protected];
    kinds.into_iter().zip(secrets.map(|secret| Shared { passphrase: None, ..secret })).collect()
}

/// An answer without what may differ: its date, and the key that was asked for.
fn likeness(answer: &Answer, key: &str) -> (u16, Vec<(String, String)>, String) {
    let headers = answer.headers.iter().filter(|(name, _)| name != "date");
    (answer.status, headers.cloned().collect(), answer.text().replace(key, "KEY"))
}

/// Asks the same of each and expects one answer.
#[track_caller]
fn expect_alike(client: &mut Client, gone: &[(&'static str, Shared)], request: impl Fn(&Shared) -> Request) {
    let (_, first) = &gone[0];
    let unknown = likeness(&client.ask(&request(first)), &first.link);
    for (kind, secret) in &gone[1..] {
        let answer = client.ask(&request(secret));
        assert_eq!(answer.body.len(), answer.header("content-length").unwrap().parse::<usize>().unwrap());
        assert_eq!(likeness(&answer, &secret.link), unknown, "{kind} differs from unknown");
    }
}

/// The same without bodies: HEAD says what GET would, and nothing of the kind.
#[track_caller]
fn expect_head_alike(client: &mut Client, gone: &[(&'static str, Shared)], path: impl Fn(&Shared) -> String) {
    let head = |secret: &Shared| Request::new("HEAD", &path(secret));
    let (_, first) = &gone[0];
    let unknown = likeness(&client.ask(&head(first)), &first.link);
    for (kind, secret) in &gone[1..] {
        assert_eq!(likeness(&client.ask(&head(secret)), &secret.link), unknown, "{kind} differs from unknown");
    }
}

#[test]
fn the_api_gives_one_answer_for_every_kind_of_gone() {
    let mut chance = Chance::new();
    let server = Server::fresh();
    let gone = gone(&server, &mut chance);
    let mut client = server.client();
    let passphrase = chance.text(12);
    server.sensitive().add(&passphrase);
    let api = |secret: &Shared| Request::post(&format!("/api/v1/secret/{}", secret.link));
    expect_alike(&mut client, &gone, api);
    expect_alike(&mut client, &gone, |secret| api(secret).form(&[("passphrase", "")]));
    expect_alike(&mut client, &gone, |secret| api(secret).form(&[("passphrase", &passphrase)]));
    // Looking at it that way is no call of the API, whatever there is.
    expect_alike(&mut client, &gone, |secret| Request::get(&format!("/api/v1/secret/{}", secret.link)));
    expect_head_alike(&mut client, &gone, |secret| format!("/api/v1/secret/{}", secret.link));
    let answer = client.ask(&api(&gone[0].1));
    assert_eq!((answer.status, answer.message().as_str()), (404, "Unknown secret"));
}

#[test]
fn the_pages_give_one_answer_for_every_kind_of_gone() {
    let mut chance = Chance::new();
    let server = Server::fresh();
    // Of an unread secret the page says that it asks for a passphrase: that one is not gone.
    let gone: Vec<_> = gone(&server, &mut chance).into_iter().take(6).collect();
    let mut client = server.client();
    let page = |secret: &Shared| format!("/secret/{}", secret.link);
    let answer = client.ask(&Request::get(&page(&gone[0].1)));
    assert!(
        answer.header("content-type").is_some_and(|value| value.starts_with("text/html")),
        "that is no page: {answer}"
    );
    expect_alike(&mut client, &gone, |secret| Request::get(&page(secret)));
    expect_head_alike(&mut client, &gone, page);
    expect_alike(&mut client, &gone, |secret| Request::post(&page(secret)).form(&[]));
    expect_alike(&mut client, &gone, |secret| Request::post(&page(secret)).form(&[("passphrase", "wrong")]));
}

#[test]
fn every_kind_of_gone_takes_the_same_time() {
    const LEAST: Duration = Duration::from_millis(120);
    let mut chance = Chance::new();
    let server = Launch::new().set("http.refusal_milliseconds", LEAST.as_millis()).start();
    let gone = gone(&server, &mut chance);
    let mut client = server.client();
    for (kind, secret) in &gone {
        let since = Instant::now();
        client.expect_gone(secret);
        let took = since.elapsed();
        assert!(took >= LEAST, "{kind} was refused after {took:?}: the time tells it apart");
        assert!(took < 3 * LEAST, "{kind} was refused after {took:?} only");
    }
}
