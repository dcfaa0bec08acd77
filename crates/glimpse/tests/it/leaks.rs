//! No log ever tells a secret, a key, a passphrase or a credential, at the most talkative level and whatever goes
//! wrong. (The fixture searches every other test's log in the same way when its server is dropped.)

use std::thread;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

use crate::chance::Chance;
use crate::client::{Client, Shared};
use crate::http::{Request, percent_encoded};
use crate::launch::Launch;
use crate::page::{Browser, Form, key_after, unescaped};
use crate::server::Server;

/// Gives texts that the server's registry knows from their birth.
struct Texts<'a> {
    server: &'a Server,
    chance: Chance,
}

impl Texts<'_> {
    fn text(&mut self, bytes: usize) -> String {
        let text = self.chance.text(bytes);
        self.server.sensitive().add(&text);
        text
    }

    fn odd(&mut self, bytes: usize) -> String {
        let text = self.chance.odd_text(bytes);
        self.server.sensitive().add(&text);
        text
    }
}

#[test]
fn the_log_of_everything_that_can_happen_tells_nothing() {
    let mut server = Launch::new().set("http.header_read_timeout", 1).set("http.body_timeout", 1).start();
    let mut texts = Texts { server: &server, chance: Chance::new() };
    let mut client = server.client();
    ordinary_use(&mut client, &mut texts);
    keys_in_wrong_places(&mut client, &mut texts);
    credentials(&mut client, &mut texts);
    malformed_requests(&mut client, &mut texts);
    the_pages(&mut client, &mut texts);
    hang_ups(&client, &mut texts);

    // An end with a request under way, and a start that finds what is there.
    let secret = texts.odd(500);
    let request = Request::post("/api/v1/share").form(&[("secret", &secret)]).bytes();
    let mut connection = client.connect();
    connection.write(&request[..request.len() - 5]).unwrap();
    thread::sleep(Duration::from_millis(100));
    server.restart();

    let log = server.log();
    assert!(log.lines().count() > 100, "the log is too short to prove anything:\n{log}");
    for route in ["/api/v1/secret/{key}", "/api/v1/share"] {
        assert!(log.contains(route), "the log does not tell the route {route}");
    }
    assert_eq!(server.sensitive().search().find(log.as_bytes()), None, "the log tells what it must not");
}

#[test]
fn the_log_in_json_tells_no_more() {
    let server = Launch::new().set("log.format", "json").start();
    let mut texts = Texts { server: &server, chance: Chance::new() };
    let mut client = server.client();
    ordinary_use(&mut client, &mut texts);
    malformed_requests(&mut client, &mut texts);
    let log = server.log();
    let strange = log.lines().find(|line| serde_json::from_str::<serde_json::Value>(line).is_err());
    assert_eq!(strange, None, "that is no JSON");
    assert!(log.lines().count() > 40, "the log is too short to prove anything:\n{log}");
}

#[test]
fn a_log_that_told_a_key_would_be_noticed() {
    let server = Server::fresh();
    let shared = server.client().share(&Chance::new().text(40));
    let log = format!("{} TRACE request: path=/api/v1/secret/{}", server.log(), shared.link);
    assert!(server.sensitive().search().find(log.as_bytes()).is_some());
}

fn ordinary_use(client: &mut Client, texts: &mut Texts) {
    let shared = client.share(&texts.odd(2000));
    client.receipt(&shared);
    client.expect_revealed(&shared);
    client.expect_gone(&shared);
    client.receipt(&shared);
    let generated = client.ask(&Request::post("/api/v1/generate").json(&json!({"passphrase": texts.odd(20)})));
    assert_eq!(generated.status, 200);
    assert!(generated.json()["value"].as_str().is_some_and(|value| value.len() == 12));
    let protected = client.share_protected(&texts.odd(100), &texts.odd(30));
    let wrong = Shared { passphrase: Some(texts.odd(25)), ..protected.clone() };
    client.expect_gone(&wrong);
    assert_eq!(client.burn(&wrong).status, 400);
    assert_eq!(client.burn(&protected).status, 200);
    assert_eq!(client.burn(&protected).status, 404);
    let expired = client.share_for(&texts.text(50), 1);
    for encoded in [
        Request::post("/api/v1/share").multipart(&[("secret", &texts.odd(300)), ("passphrase", &texts.odd(20))]),
        Request::post("/api/v1/share").json(&json!({"secret": texts.odd(300), "passphrase": texts.odd(20)})),
        Request::post(&format!("/api/v1/share?secret={}&passphrase={}", texts.text(90), texts.text(20))),
        Request::post("/api/v1/create").form(&[("secret", &texts.odd(300)), ("unknown", &texts.odd(30))]),
    ] {
        assert_eq!(client.ask(&encoded).status, 200);
    }
    let recipient = format!("{}@example.com", texts.text(12));
    let mailed = Request::post("/api/v1/share").form(&[("secret", &texts.odd(30)), ("recipient", &recipient)]);
    assert_eq!(client.ask(&mailed).status, 400);
    thread::sleep(Duration::from_millis(2000));
    client.expect_gone(&expired);
}

fn keys_in_wrong_places(client: &mut Client, texts: &mut Texts) {
    let shared = client.share(&texts.odd(100));
    let unknown = texts.text(31).to_lowercase();
    texts.server.sensitive().add(&unknown);
    for key in [&shared.link, &shared.receipt, &unknown, &texts.odd(40)] {
        let key = percent_encoded(key);
        for path in
            ["/api/v1/secret/", "/api/v1/private/", "/api/v1/receipt/", "/secret/", "/private/", "/nowhere/", "/"]
        {
            for method in ["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH"] {
                client.ask(&Request::new(method, &format!("{path}{key}")));
                client.ask(&Request::new(method, &format!("{path}{key}/more?key={key}")));
            }
        }
    }
    client.expect_revealed(&shared);
}

fn credentials(client: &mut Client, texts: &mut Texts) {
    for scheme in ["Basic", "Bearer"] {
        let pair = format!("{}@example.com:{}", texts.text(12), texts.text(40));
        let encoded = STANDARD.encode(pair);
        texts.server.sensitive().add(&encoded);
        let authorization = format!("{scheme} {encoded}");
        for target in ["/api/v1/status", "/api/v1/authcheck", "/api/v1/private/recent"] {
            assert_eq!(client.ask(&Request::get(target).header("Authorization", &authorization)).status, 401);
        }
        let share = Request::post("/api/v1/share").header("Authorization", &authorization);
        assert_eq!(client.ask(&share.form(&[("secret", &texts.odd(30))])).status, 401);
    }
    for name in ["Cookie", "Referer", "X-Forwarded-For", "User-Agent", "X-Request-Id", "Origin"] {
        client.ask(&Request::get("/api/v1/status").header(name, &texts.text(40)));
    }
}

fn malformed_requests(client: &mut Client, texts: &mut Texts) {
    let share = || Request::post("/api/v1/share");
    let form = Some("application/x-www-form-urlencoded");
    let mut with = |before: &[u8], after: &[u8]| [before, texts.text(60).as_bytes(), after].concat();
    let requests = [
        share().raw(form, with(b"secret=", b"%zz")),
        share().raw(form, with(b"secret=", b"%00")),
        share().raw(form, with(b"secret=", b"\xff\xfe")),
        share().raw(form, with(b"passphrase=", b"\xff")),
        share().raw(form, with(b"", b"=1&%")),
        share().raw(Some("application/json"), with(b"{\"secret\": \"", b"")),
        share().raw(Some("application/json"), with(b"{\"secret\": [\"", b"\"]}")),
        share().raw(Some("application/json"), with(b"\"", b"\"")),
        share().raw(Some("application/json"), with(b"{\"ttl\": \"1\", \"secret\": {\"a\": \"", b"\"}}")),
        share().raw(Some("application/json"), with(b"{\"secret\": \"x\", \"ttl\": [\"", b"\"]}")),
        share().raw(
            Some("multipart/form-data; boundary=x"),
            with(b"--x\r\ncontent-disposition: form-data; name=\"", b"\""),
        ),
        share().raw(Some("multipart/form-data; boundary=x"), with(b"--x\r\n", b": y\r\n\r\nz\r\n--x--\r\n")),
        share().raw(Some("multipart/form-data"), with(b"--x\r\n", b"")),
        share().raw(Some("application/octet-stream"), with(b"\x80", b"")),
        share().raw(Some("application/x-www-form-urlencoded; charset=utf-16"), with(b"secret=", b"\xff\xfe")),
        share().form(&[("secret", &texts.odd(10_001))]),
        share().form(&[("secret", &texts.odd(20)), ("passphrase", &texts.odd(600))]),
        share().form(&[("secret", &texts.odd(2_000_000))]),
        share().form(&[("secret[", &texts.odd(20)), ("secret[secret][x]", &texts.odd(20))]),
        share().header("Content-Type", &texts.text(50)).raw(None, "secret="),
        Request::post(&format!("/api/v1/share?secret={}%zz", texts.text(30))),
        Request::post(&format!("/api/v1/secret/{}%ff", texts.text(30))),
    ];
    for request in requests {
        let answer = client.ask(&request);
        assert!(answer.status < 500, "{answer}");
    }
    for head in [
        "GET /%s HTTP/9.9\r\n\r\n",
        "%s\r\n\r\n",
        "POST /api/v1/share HTTP/1.1\r\n%s\r\n\r\n",
        "GET /\x01%s HTTP/1.1\r\n\r\n",
    ] {
        let mut connection = client.connect();
        connection.write(head.replace("%s", &texts.text(40)).as_bytes()).unwrap();
        connection.until_closed(Duration::from_secs(10)).unwrap();
    }
}

fn the_pages(client: &mut Client, texts: &mut Texts) {
    let secret = texts.odd(200).replace("\r\n", "\n");
    let passphrase = texts.odd(20).replace(['\r', '\n'], " ");
    let mut browser = Browser::new(texts.server.client());
    let home = browser.get("/");
    let form = Form::all_of(&home, "/").into_iter().find(|form| form.has("textarea")).expect("a form to paste into");
    let made = browser.send(&form.fill("textarea", &secret).fill("password", &passphrase));
    assert_eq!(made.status, 200, "{made}");
    let (link, receipt) = (key_after("/secret/", &made.text()), key_after("/receipt/", &made.text()));
    texts.server.sensitive().add(&link);
    texts.server.sensitive().add(&receipt);

    client.ask(&Request::get(&format!("/private/{receipt}")));
    client.ask(&Request::get(&format!("/receipt/{receipt}")));
    let target = format!("/secret/{link}");
    let mut form = || {
        let page = client.ask(&Request::get(&target));
        Form::all_of(&page, &target).into_iter().find(|form| form.has("password")).expect("a form to reveal").proven()
    };
    let (wrong, right) = (form(), form());
    let refused = client.ask(&wrong.fill("password", &texts.odd(20)).request());
    assert!(!unescaped(&refused.text()).contains(&secret), "a wrong passphrase opened it");
    let revealed = client.ask(&right.fill("password", &passphrase).request());
    assert!(unescaped(&revealed.text()).contains(&secret), "the right passphrase did not open it: {revealed}");

    let made = client.share(&texts.odd(50));
    let target = format!("/private/{}", made.receipt);
    for target in [format!("{target}/burn"), target] {
        let forms = Form::all_of(&client.ask(&Request::get(&target)), &target);
        forms.iter().for_each(|form| drop(client.ask(&form.request())));
    }
    assert_eq!(client.state(&made), "burned");
    client.ask(&Request::get(&format!("/?secret={}", texts.text(40))));
    client.ask(&Request::post("/").raw(Some("text/csv"), texts.odd(100)));
}

fn hang_ups(client: &Client, texts: &mut Texts) {
    let request = Request::post("/api/v1/share").form(&[("secret", &texts.odd(300))]).bytes();
    let cuts = [3, 30, 60, request.len() - 30, request.len() - 1, request.len()];
    let stalled = cuts.map(|sent| {
        client.connect().write(&request[..sent]).unwrap();
        let mut stalled = client.connect();
        stalled.write(&request[..sent]).unwrap();
        stalled
    });
    for connection in stalled {
        connection.until_closed(Duration::from_secs(10)).unwrap();
    }
}
