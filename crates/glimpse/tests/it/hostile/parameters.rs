//! Parameters that are too many, twice there, absurd or nowhere documented.

use serde_json::{Value, json};

use super::{
    FORM, JSON, expect_refused, expect_refused_or_stored, expect_serving, expect_status, expect_stored, share,
};
use crate::chance::Chance;
use crate::http::{Request, form_encoded, percent_encoded};
use crate::server::Server;

#[test]
fn of_a_parameter_sent_twice_the_last_counts() {
    let mut chance = Chance::new();
    let server = Server::fresh();
    let mut client = server.client();
    let (first, last) = (chance.odd_text(50), chance.odd_text(60));
    let twice = [("secret", first.as_str()), ("secret", last.as_str())];
    let json = json!({"secret": last}).to_string();
    for request in [
        share().form(&twice),
        share().multipart(&twice),
        share().raw(JSON, json.replacen('{', &format!("{{\"secret\":{},", Value::from(first.as_str())), 1)),
        Request::post(&format!("/api/v1/share?{}", form_encoded(&twice))),
        // Whatever else is read before it.
        share().form(&[("secret", &first), ("recipient", ""), ("ttl", "60"), ("secret", &last), ("ttl", "120")]),
        share().form(&[("share_domain", ""), ("secret", &first), ("secret", &last), ("recipient", "")]),
        Request::post(&format!("/api/v1/share?recipient=&secret={}&ttl=60", percent_encoded(&first)))
            .form(&[("secret", &last), ("share_domain", "")]),
        // The body wins over the query.
        Request::post(&format!("/api/v1/share?secret={}", percent_encoded(&first))).form(&[("secret", &last)]),
    ] {
        let answer = client.ask(&request);
        expect_stored(&mut client, &answer, &last);
    }
}

#[test]
fn the_key_in_the_path_wins_over_one_in_the_parameters() {
    let mut chance = Chance::new();
    let server = Server::fresh();
    let mut client = server.client();
    let (asked, other) = (client.share(&chance.text(40)), client.share(&chance.text(40)));
    let target = format!("/api/v1/secret/{}?key={}&secret_key={}", asked.link, other.link, other.link);
    let answer = client.ask(&Request::post(&target).form(&[("key", &other.link), ("secret_key", &other.link)]));
    assert_eq!(answer.json()["value"], asked.secret.as_str());
    client.expect_revealed(&other);
}

#[test]
fn an_absurd_ttl_is_brought_into_range() {
    const LONGEST: u64 = 604_800;
    const DEFAULT: u64 = 604_800;
    let server = Server::fresh();
    let mut client = server.client();
    for (text, expected) in [
        ("-5", 1),
        ("-99999999999999999999999999", 1),
        ("1", 1),
        ("1e9", 1),
        ("1h", 1),
        (" 120", 120),
        ("+120", 120),
        ("120.9", 120),
        ("0120", 120),
        ("120 ", 120),
        ("120abc", 120),
        ("604801", LONGEST),
        ("999999999", LONGEST),
        ("9223372036854775807", LONGEST),
        ("18446744073709551616", LONGEST),
        ("99999999999999999999999999999999999999999", LONGEST),
        ("0", DEFAULT),
        ("", DEFAULT),
        ("abc", DEFAULT),
        ("-", DEFAULT),
        ("+", DEFAULT),
        ("0x10", DEFAULT),
        ("-0", DEFAULT),
        ("٣٤", DEFAULT),
        ("\u{a0}120", DEFAULT),
    ] {
        let answer = client.ask(&share().form(&[("secret", "something"), ("ttl", text)]));
        assert_eq!((answer.status, &answer.json()["ttl"]), (200, &json!(expected)), "ttl `{text}`: {answer}");
        assert_eq!(answer.json()["secret_ttl"], expected, "ttl `{text}`: {answer}");
    }
    for (number, expected) in [
        (json!(-5), 1),
        (json!(120), 120),
        (json!(120.9), 120),
        (json!(1e30), LONGEST),
        (json!(-1e30), 1),
        (json!(u64::MAX), LONGEST),
        (json!(0), DEFAULT),
        (json!(0.5), DEFAULT),
        (Value::Null, DEFAULT),
        (json!("120"), 120),
    ] {
        let answer = client.ask(&share().json(&json!({"secret": "something", "ttl": number})));
        assert_eq!((answer.status, &answer.json()["ttl"]), (200, &json!(expected)), "ttl {number}: {answer}");
    }
    let endless = format!("{{\"secret\":\"something\",\"ttl\":{}}}", "9".repeat(5000));
    let answer = client.ask(&share().raw(JSON, endless));
    assert!(answer.status == 200 || expect_refused(&answer).len() > 5);
    expect_serving(&server);
}

#[test]
fn a_number_as_a_secret_or_passphrase_is_its_text_or_refused() {
    let server = Server::fresh();
    let mut client = server.client();
    let answer = client.ask(&share().json(&json!({"secret": 12345678})));
    expect_refused_or_stored(&mut client, &answer, "12345678");
    let answer = client.ask(&share().json(&json!({"secret": "something", "passphrase": 1234})));
    let key = answer.json()["secret_key"].as_str().unwrap().to_owned();
    let reveal = Request::post(&format!("/api/v1/secret/{key}"));
    assert_eq!(client.ask(&reveal).status, 404);
    assert_eq!(client.ask(&reveal.json(&json!({"passphrase": 1234}))).json()["value"], "something");
}

#[test]
fn a_huge_number_of_parameters_is_refused_or_read_to_the_last() {
    let mut chance = Chance::new();
    let server = Server::fresh();
    let mut client = server.client();
    let secret = chance.odd_text(100);
    let encoded = percent_encoded(&secret);
    for body in [
        format!("{}secret={encoded}", "a=1&".repeat(100_000)),
        format!("secret={encoded}{}", "&".repeat(500_000)),
        format!("{}secret={encoded}", (0..50_000).map(|number| format!("p{number}=&")).collect::<String>()),
        format!("{}secret={encoded}", "secret=x&".repeat(50_000)),
    ] {
        let answer = client.ask(&share().raw(FORM, body));
        expect_refused_or_stored(&mut client, &answer, &secret);
    }
    let fields: Vec<(&str, &str)> =
        [("a", "1")].repeat(5000).into_iter().chain([("secret", secret.as_str())]).collect();
    let answer = client.ask(&share().multipart(&fields));
    expect_refused_or_stored(&mut client, &answer, &secret);
    let many: serde_json::Map<String, Value> = (0..50_000).map(|number| (format!("p{number}"), json!(1))).collect();
    let mut object = Value::Object(many);
    object["secret"] = json!(secret);
    let answer = client.ask(&share().json(&object));
    expect_refused_or_stored(&mut client, &answer, &secret);
    expect_serving(&server);
}

#[test]
fn nested_names_are_unwrapped_or_refused_but_no_map_is_stored() {
    let server = Server::fresh();
    let mut client = server.client();
    for request in [
        Request::post("/api/v1/create").form(&[("secret[secret]", "something"), ("secret[ttl]", "120")]),
        Request::post("/api/v1/create").json(&json!({"secret": {"secret": "something", "ttl": 120}})),
    ] {
        let answer = client.ask(&request);
        expect_refused_or_stored(&mut client, &answer, "something");
    }
    for request in [
        share().form(&[("secret[a][b]", "something")]),
        share().form(&[("secret[]", "something")]),
        share().json(&json!({"secret": {"secret": {"secret": "something"}}})),
    ] {
        expect_refused(&client.ask(&request));
    }
}

#[test]
fn nothing_to_share_is_said_in_the_documented_words() {
    let server = Server::fresh();
    let mut client = server.client();
    for request in [
        share(),
        share().form(&[("secret", "")]),
        share().form(&[("Secret", "something")]),
        share().json(&json!({})),
        share().json(&json!({"secret": null})),
        share().raw(FORM, "secret"),
        share().raw(FORM, "=something"),
        share().raw(FORM, "&&&"),
        share().multipart(&[]),
    ] {
        let answer = client.ask(&request);
        expect_status(&answer, 400);
        assert_eq!(answer.message(), "You did not provide anything to share");
    }
}

#[test]
fn a_passphrase_that_is_too_long_is_refused_and_one_at_the_limit_counts_to_its_last_sign() {
    let mut chance = Chance::new();
    let server = Server::fresh();
    let mut client = server.client();
    let answer = client.ask(&share().form(&[("secret", "something"), ("passphrase", &"x".repeat(129))]));
    expect_status(&answer, 400);
    assert_eq!(answer.message(), "Passphrase must be no more than 128 characters long");
    let mut passphrase = "🔑".repeat(127);
    let shared = client.share_protected(&chance.text(40), &(passphrase.clone() + "a"));
    passphrase.push('b');
    client.expect_gone(&crate::client::Shared { passphrase: Some(passphrase), ..shared.clone() });
    client.expect_revealed(&shared);
}
