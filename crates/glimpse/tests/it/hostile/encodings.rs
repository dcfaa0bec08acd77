//! Texts that are not what they say they are: broken UTF-8, NULs, bad percent signs, broken JSON, unknown types.

use serde_json::json;

use super::{
    FORM, JSON, expect_refused, expect_refused_or_stored, expect_serving, expect_status, expect_stored, share,
};
use crate::chance::Chance;
use crate::http::{Request, percent_encoded};
use crate::server::Server;

const BROKEN_UTF8: [&[u8]; 7] =
    [b"\xff", b"\xc3", b"ab\xc3(cd", b"\xed\xa0\x80", b"\xc0\xaf", b"\xf4\x90\x80\x80", b"\xfe\xff\0s"];

fn percent(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("%{byte:02X}")).collect()
}

#[test]
fn broken_utf8_in_a_form_is_refused() {
    let server = Server::fresh();
    let mut client = server.client();
    for broken in BROKEN_UTF8 {
        for name in ["secret", "passphrase"] {
            let raw = [b"secret=something&", name.as_bytes(), b"=ab", broken].concat();
            expect_status(&client.ask(&share().raw(FORM, raw)), 400);
            let escaped = format!("secret=something&{name}=ab{}", percent(broken));
            expect_status(&client.ask(&share().raw(FORM, escaped)), 400);
        }
    }
    expect_serving(&server);
}

#[test]
fn broken_utf8_in_json_is_refused() {
    let server = Server::fresh();
    let mut client = server.client();
    for broken in BROKEN_UTF8 {
        let body = [b"{\"secret\":\"ab", broken, b"\"}"].concat();
        expect_status(&client.ask(&share().raw(JSON, body)), 400);
    }
    // Half of a pair that UTF-16 would need.
    expect_status(&client.ask(&share().raw(JSON, r#"{"secret":"\ud83d"}"#)), 400);
    expect_status(&client.ask(&share().raw(JSON, r#"{"secret":"\udd11\ud83d"}"#)), 400);
}

#[test]
fn broken_utf8_in_multipart_is_refused() {
    let server = Server::fresh();
    let mut client = server.client();
    for broken in BROKEN_UTF8 {
        let start = b"--b\r\nContent-Disposition: form-data; name=\"secret\"\r\n\r\nab";
        let body = [start, broken, b"\r\n--b--\r\n"].concat();
        expect_status(&client.ask(&share().raw(Some("multipart/form-data; boundary=b"), body)), 400);
    }
}

#[test]
fn broken_utf8_in_the_query_is_refused() {
    let server = Server::fresh();
    let mut client = server.client();
    for broken in BROKEN_UTF8 {
        expect_status(&client.ask(&Request::post(&format!("/api/v1/share?secret=ab{}", percent(broken)))), 400);
    }
}

#[test]
fn broken_utf8_in_the_path_is_an_unknown_secret() {
    let server = Server::fresh();
    let mut client = server.client();
    for broken in BROKEN_UTF8 {
        for path in ["/api/v1/secret/", "/api/v1/private/"] {
            expect_refused(&client.ask(&Request::post(&format!("{path}{}", percent(broken)))));
        }
        for path in ["/secret/", "/private/", "/receipt/"] {
            let answer = client.ask(&Request::get(&format!("{path}{}", percent(broken))));
            assert!(answer.status < 500, "{answer}");
        }
    }
    expect_serving(&server);
}

#[test]
fn a_nul_in_a_secret_is_refused() {
    let server = Server::fresh();
    let mut client = server.client();
    for (before, after) in [("", "text"), ("text", ""), ("te", "xt"), ("", "")] {
        let secret = format!("{before}\0{after}");
        for request in [
            share().form(&[("secret", &secret)]),
            share().raw(FORM, format!("secret={secret}")),
            share().json(&json!({"secret": secret})),
            share().multipart(&[("secret", &secret)]),
            Request::post(&format!("/api/v1/share?secret={}", percent_encoded(&secret))),
        ] {
            expect_status(&client.ask(&request), 400);
        }
    }
}

#[test]
fn a_nul_in_a_passphrase_is_refused_or_counts_like_any_other_sign() {
    let server = Server::fresh();
    let mut client = server.client();
    let secret = Chance::new().text(40);
    for request in [
        share().form(&[("secret", &secret), ("passphrase", "before\0after")]),
        share().json(&json!({"secret": secret, "passphrase": "before\0after"})),
    ] {
        let answer = client.ask(&request);
        if answer.status != 200 {
            expect_refused(&answer);
            continue;
        }
        let key = answer.json()["secret_key"].as_str().unwrap().to_owned();
        let reveal = |passphrase| Request::post(&format!("/api/v1/secret/{key}")).form(&[("passphrase", passphrase)]);
        for wrong in ["before", "before\0", "before\0afterwards", "beforeafter"] {
            assert_eq!(client.ask(&reveal(wrong)).status, 404, "a passphrase was cut at its NUL");
        }
        assert_eq!(client.ask(&reveal("before\0after")).json()["value"], secret.as_str());
    }
}

#[test]
fn a_bad_percent_sign_is_refused() {
    let server = Server::fresh();
    let mut client = server.client();
    for bad in ["100%", "%zz", "%f", "a%4", "%%41", "% 41", "%-1", "%+1"] {
        expect_status(&client.ask(&share().raw(FORM, format!("secret={bad}"))), 400);
        expect_status(&client.ask(&share().raw(FORM, format!("secret={bad}&ttl=60"))), 400);
        if !bad.contains(' ') {
            expect_status(&client.ask(&Request::post(&format!("/api/v1/share?secret={bad}"))), 400);
            expect_refused(&client.ask(&Request::post(&format!("/api/v1/secret/{bad}"))));
        }
    }
    expect_serving(&server);
}

#[test]
fn broken_json_is_refused() {
    let server = Server::fresh();
    let mut client = server.client();
    for body in [
        "{\"secret\": \"abc",
        "{",
        "[",
        "\"",
        "nul",
        "{\"secret\": abc}",
        "{'secret': 'abc'}",
        "{\"secret\": \"abc\"} and more",
        "{\"secret\": \"a\nb\"}",
        "{\"secret\": \"\\x41\"}",
        "{\"secret\": \"abc\",}",
        "\u{feff}{\"secret\": }",
        "NaN",
        "secret=abc",
    ] {
        expect_status(&client.ask(&share().raw(JSON, body)), 400);
    }
    expect_serving(&server);
}

#[test]
fn json_of_another_shape_is_refused() {
    let server = Server::fresh();
    let mut client = server.client();
    for body in ["[]", "\"secret\"", "17", "true", "[{\"secret\": \"abc\"}]"] {
        expect_refused(&client.ask(&share().raw(JSON, body)));
    }
    for secret in [json!(["abc"]), json!({"a": "abc"}), json!([]), json!({})] {
        expect_refused(&client.ask(&share().json(&json!({"secret": secret}))));
    }
    // Generating does not look at it (contract, 3.1).
    for secret in [json!(["abc"]), json!(123), json!({"kind": "generate", "ttl": 60})] {
        let generated = client.ask(&Request::post("/api/v1/generate").json(&json!({"secret": secret})));
        assert_eq!(generated.status, 200, "{generated}");
    }
    for passphrase in [json!(["abc"]), json!({"a": "abc"})] {
        expect_refused(&client.ask(&share().json(&json!({"secret": "abc", "passphrase": passphrase}))));
    }
    for ttl in [json!(["60"]), json!({"a": 60}), json!(true)] {
        expect_refused(&client.ask(&share().json(&json!({"secret": "abc", "ttl": ttl}))));
    }
}

#[test]
fn json_nested_without_end_is_refused() {
    let server = Server::fresh();
    let mut client = server.client();
    let deep = 100_000;
    expect_status(&client.ask(&share().raw(JSON, "[".repeat(deep))), 400);
    expect_status(&client.ask(&share().raw(JSON, "{\"secret\":".repeat(deep))), 400);
    let closed = "[".repeat(deep) + &"]".repeat(deep);
    expect_status(&client.ask(&share().raw(JSON, format!("{{\"secret\": \"x\", \"other\": {closed}}}"))), 400);
    let nested_form = format!("secret{}=x", "[secret]".repeat(deep));
    expect_refused(&client.ask(&share().raw(FORM, nested_form)));
    expect_serving(&server);
}

#[test]
fn a_type_of_body_nobody_knows_is_refused_or_read_as_a_form() {
    let mut chance = Chance::new();
    let server = Server::fresh();
    let mut client = server.client();
    for content_type in
        ["text/plain", "text/html", "application/octet-stream", "application/xml", "x", "é/ü", "a/b; c=\"", ";", ""]
    {
        let secret = chance.text(60);
        server.sensitive().add(&secret);
        let answer = client.ask(&share().raw(Some(content_type), format!("secret={secret}&ttl=60")));
        expect_refused_or_stored(&mut client, &answer, &secret);
        expect_refused(&client.ask(&share().raw(Some(content_type), b"\x80\x81\0\x01".as_slice())));
    }
    expect_serving(&server);
}

#[test]
fn a_charset_that_is_not_utf8_is_refused_or_makes_no_difference() {
    let server = Server::fresh();
    let mut client = server.client();
    for charset in ["iso-8859-1", "utf-16", "no-such-charset", "\"utf-8\""] {
        let content_type = format!("application/x-www-form-urlencoded; charset={charset}");
        let answer = client.ask(&share().raw(Some(&content_type), "secret=Gr%C3%BC%C3%9Fe"));
        expect_refused_or_stored(&mut client, &answer, "Grüße");
    }
}

#[test]
fn of_two_content_types_the_usable_one_counts() {
    let mut chance = Chance::new();
    let server = Server::fresh();
    let mut client = server.client();
    let form = "application/x-www-form-urlencoded";
    for types in [["text/html", form], [form, "text/html"], [form, form]] {
        let secret = chance.odd_text(200);
        let request = share().header("Content-Type", types[0]).form(&[("secret", &secret)]);
        let request = if types[0] == form { request.header("Content-Type", types[1]) } else { request };
        let answer = client.ask(&request);
        expect_stored(&mut client, &answer, &secret);
    }
}
