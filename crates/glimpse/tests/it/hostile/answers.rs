//! Servers that answer the client's commands with what no server should, and lines on the operator's socket that no command writes.
//! Real commands meet them: whatever comes, they end in time, with an exit code of the manual, and nothing reaches the terminal that it
//! would obey.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener};
use std::os::unix::net::UnixStream;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::expect_serving;
use crate::chance::{Chance, environment};
use crate::server::Server;

const GLIMPSE: &str = env!("CARGO_BIN_EXE_glimpse");
/// Rounds unless somebody asks for more.
const ROUNDS: usize = 250;
/// Longer than any answer here takes, shorter than what a command waits for one.
const ENDS_WITHIN: Duration = Duration::from_secs(20);
/// `docs/client.md`: 10 and 11 are for what came of something that was done.
const EXIT_CODES: [i32; 12] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const KEY: &str = "3eue1qh8wvyl9wyllr6yp2uwkhg0v1z";
/// Nothing that a terminal obeys, nor what turns the order of a text around.
const OBEYED: [&str; 8] = ["\u{1b}", "\u{7}", "\u{9b}", "\u{8}", "\u{202e}", "\u{202d}", "\u{2066}", "\r\n\u{1b}"];

fn rounds() -> usize {
    environment("GLIMPSE_ROUNDS").map_or(ROUNDS, |rounds| rounds.parse::<usize>().unwrap().max(ROUNDS))
}

/// An answer as a server gives it, before anything is done to it.
fn answer(chance: &mut Chance) -> Vec<u8> {
    let status = *chance.pick(&[
        "200 OK",
        "200 OK",
        "200 OK",
        "404 Not Found",
        "429 Slow",
        "302 Found",
        "500 Oops",
        "507 Full",
        "999 What",
    ]);
    let odd = chance.pick(&OBEYED).repeat(3);
    let value = match chance.within(0..9) {
        0 => "null".to_owned(),
        1 => "-1".to_owned(),
        2 => "1e999".to_owned(),
        3 => "18446744073709551616".to_owned(),
        4 => format!("\"{}\"", odd.escape_unicode().to_string().replace("\\u{", "\\u00").replace('}', "")),
        5 => format!("\"a{}b\"", odd.replace(char::is_control, "\u{202e}")),
        6 => "[".repeat(200) + &"]".repeat(200),
        7 => format!("\"{}\"", "x".repeat(100_000)),
        _ => "{\"x\":[1]}".to_owned(),
    };
    let fields = [
        "custid",
        "metadata_key",
        "secret_key",
        "value",
        "ttl",
        "state",
        "recipient",
        "message",
        "created",
        "status",
        "share_domain",
        "passphrase_required",
        "secret_ttl",
        "updated",
    ];
    let mut body = String::from("{");
    for field in fields {
        let usual = match field {
            "secret_key" | "metadata_key" => format!("\"{KEY}\""),
            "ttl" | "secret_ttl" | "created" | "updated" => "3600".to_owned(),
            "recipient" => "[\"a***@example.com\"]".to_owned(),
            "passphrase_required" => "false".to_owned(),
            "status" => "\"nominal\"".to_owned(),
            _ => format!("\"{field}\""),
        };
        let is_odd = chance.one_in(6);
        body.push_str(&format!("\"{field}\":{},", if is_odd { &value } else { &usual }));
    }
    body.push_str("\"last\":0}");
    if chance.one_in(4) {
        body = format!("[{body},{value},{body}]");
    }
    let length = if chance.one_in(6) { body.len() + chance.within(0..9) - 4 } else { body.len() };
    let location = if status.starts_with('3') { "Location: https://else\u{85}where/\r\n" } else { "" };
    let wait =
        *chance.pick(&["", "Retry-After: 3\r\n", "Retry-After: -1\r\n", "Retry-After: 99999999999999999999\r\n"]);
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n{location}{wait}Connection: close\r\n\r\n"
    );
    [head.into_bytes(), body.into_bytes()].concat()
}

/// Something is done to it: bytes are altered, taken out, put in, doubled or cut off.
fn spoilt(mut bytes: Vec<u8>, chance: &mut Chance) -> Vec<u8> {
    for _ in 0..chance.within(0..4) {
        // Cut off more than once, there may be nothing left.
        if bytes.is_empty() {
            break;
        }
        let at = chance.within(0..bytes.len());
        match chance.within(0..5) {
            0 => bytes[at] = chance.next().to_le_bytes()[0],
            1 => drop(bytes.remove(at)),
            2 => bytes.insert(at, *chance.pick(b"\0\x1b\r\n\"{}[]:,\xff\x9b")),
            3 => bytes.truncate(at.max(1)),
            _ => {
                let piece = bytes[at..(at + 40).min(bytes.len())].to_vec();
                bytes.splice(at..at, piece);
            }
        }
    }
    bytes
}

#[test]
fn a_command_survives_whatever_a_server_answers() {
    let mut chance = Chance::new();
    let room = tempfile::tempdir().unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let place = format!("http://{}", listener.local_addr().unwrap());
    let commands: [&[&str]; 9] = [
        &["share"],
        &["share", "--json"],
        &["get", KEY],
        &["receipt", KEY],
        &["receipt", "--json", KEY],
        &["burn", KEY],
        &["recent"],
        &["recent", "--json"],
        &["status"],
    ];
    let mut seen = [0; EXIT_CODES.len()];
    for round in 0..rounds() {
        let command = *chance.pick(&commands);
        let said = spoilt(answer(&mut chance), &mut chance);
        let mut child = Command::new(GLIMPSE)
            .args(command)
            .env("GLIMPSE_SERVER", &place)
            .env("GLIMPSE_USER", "anna@glimpse.example")
            .env("GLIMPSE_TOKEN", "a-token-of-a-test")
            .env("XDG_CONFIG_HOME", room.path())
            .current_dir(room.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(b"correct horse").unwrap();
        let began = Instant::now();
        let serving = {
            let (listener, said) = (listener.try_clone().unwrap(), said.clone());
            thread::spawn(move || {
                let (mut stream, _) = listener.accept().unwrap();
                stream.set_read_timeout(Some(Duration::from_secs(2))).unwrap();
                let mut asked = [0; 8192];
                let _ = stream.read(&mut asked);
                let _ = stream.write_all(&said);
                let _ = stream.shutdown(Shutdown::Write);
                let _ = stream.read(&mut asked);
            })
        };
        let output = child.wait_with_output().unwrap();
        assert!(
            began.elapsed() < ENDS_WITHIN,
            "round {round}: {command:?} waits and waits after {}",
            said.escape_ascii()
        );
        serving.join().unwrap();
        let about =
            || format!("round {round}: {command:?} after {}\n{}", said.escape_ascii(), output.stderr.escape_ascii());
        let code = output.status.code().unwrap_or_else(|| panic!("a signal ended it, {}", about()));
        let count = usize::try_from(code).ok().and_then(|code| seen.get_mut(code));
        *count.unwrap_or_else(|| panic!("exit code {code}, {}", about())) += 1;
        let complaint = String::from_utf8_lossy(&output.stderr);
        assert!(!complaint.contains("panicked"), "{}", about());
        for sign in OBEYED {
            assert!(!complaint.contains(sign), "{sign:?} on the terminal, {}", about());
            let shown = String::from_utf8_lossy(&output.stdout);
            // What `get` prints is the secret, exactly.
            assert!(command[0] == "get" || !shown.contains(sign), "{sign:?} is shown, {}\n{shown:?}", about());
        }
    }
    // The answers were neither all good nor all bad.
    assert!(seen[0] > 0 && seen.iter().filter(|count| **count > 0).count() >= 5, "{seen:?}");
}

/// It was consumed, so all of it is kept: what stands where a text should be, too.
#[test]
fn a_value_that_is_no_text_is_kept() {
    let room = tempfile::tempdir().unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let place = format!("http://{}", listener.local_addr().unwrap());
    let serving = thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut asked = [0; 8192];
        let _ = stream.read(&mut asked).unwrap();
        stream
            .write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 34\r\n\r\n{\"value\":12345,\"secret_key\":\"abc\"}")
            .unwrap();
    });
    let output = Command::new(GLIMPSE)
        .args(["get", KEY])
        .env("GLIMPSE_SERVER", place)
        .env("XDG_CONFIG_HOME", room.path())
        .current_dir(room.path())
        .stdin(Stdio::null())
        .output()
        .unwrap();
    serving.join().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(10), "{said}");
    let file = said.split("in the file ").nth(1).unwrap().split(" now").next().unwrap();
    assert!(std::fs::read_to_string(room.path().join(file)).unwrap().contains("12345"), "{said}");
}

#[test]
fn the_operators_socket_survives_whatever_is_written_to_it() {
    let mut chance = Chance::new();
    let server = Server::fresh();
    let account = server.account("anna@glimpse.example");
    let good = [
        r#"{"ask":"show_account","email":"anna@glimpse.example"}"#,
        r#"{"ask":"list_accounts"}"#,
        r#"{"ask":"invite","plan":null,"days":7}"#,
        r#"{"ask":"suspend","email":"nobody@glimpse.example","is_suspended":true}"#,
        r#"{"ask":"keys_status"}"#,
        r#"{"ask":"destroy_key","generation":7,"even_if_used":false}"#,
    ];
    let (mut answered, mut refused) = (0, 0);
    for round in 0..rounds() {
        let line = [spoilt(chance.pick(&good).as_bytes().to_vec(), &mut chance), b"\n".to_vec()].concat();
        let mut stream = UnixStream::connect(server.data().join("admin.sock")).unwrap();
        stream.set_read_timeout(Some(ENDS_WITHIN)).unwrap();
        stream.write_all(&line).unwrap();
        stream.shutdown(Shutdown::Write).unwrap();
        let mut answer = Vec::new();
        stream
            .read_to_end(&mut answer)
            .unwrap_or_else(|error| panic!("round {round}: {error} after {}", line.escape_ascii()));
        // A line that is no text is not answered at all.
        if std::str::from_utf8(&line).is_err() && answer.is_empty() {
            continue;
        }
        let answer: serde_json::Value = serde_json::from_slice(&answer).unwrap_or_else(|error| {
            panic!("round {round}: {error} after {}: {}", line.escape_ascii(), answer.escape_ascii())
        });
        answered += 1;
        refused += usize::from(answer.get("refused").is_some());
        let text = answer.to_string();
        assert!(!text.contains(&account.token), "round {round}: a token is told again: {text}");
    }
    assert!(refused > 0 && answered > refused, "{refused} of {answered} were refused");
    expect_serving(&server);
    assert!(!server.log().contains("panicked"), "{}", server.log());
}
