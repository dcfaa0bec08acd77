//! Messages that two readers read in two ways, one a file of `smuggling`. Each hides the opening of somebody's secret behind, or in,
//! something else, and is sent as it is: straight to the server, and through a real Caddy that keeps its connections for everybody.
//!
//! Straight: what was hidden is not opened, there are no more answers than requests, and the connection is closed. Through the proxy:
//! the server answers no more requests than the proxy sent it, and the next ones of others get their own answers.
//!
//! A file is `why:` and what is expected, a line `---`, and the bytes: its own line ends are none, `\r\n` is one, and what stands in
//! braces is put there. Files that end in `.h2` are the fields of one HTTP/2 head without a body.

use std::fs;
use std::io::{ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use crate::client::{Client, Shared};
use crate::launch::Launch;
use crate::server::Server;
use crate::transport::Caddy;
use crate::transport::frames::{END_HEADERS, END_STREAM, HEADERS, Wire, field};
use crate::watched::{samples, watched};

/// An ambiguous message ends its connection within this time, far below what one may idle.
const CLOSED_WITHIN: Duration = Duration::from_secs(5);
/// A proxy may keep its own connections; nobody waits for it longer.
const PROXY_PATIENCE: Duration = Duration::from_millis(1500);

struct Case {
    name: String,
    expected: Vec<(String, String)>,
    raw: String,
}

impl Case {
    fn get(&self, field: &str) -> &str {
        self.expected.iter().find(|(name, _)| name == field).map_or("", |(_, value)| value)
    }

    /// Its bytes, with these in the place of what stands in braces.
    fn bytes(&self, host: &str, shared: &Shared) -> Vec<u8> {
        let hidden =
            format!("POST /api/v1/secret/{} HTTP/1.1\r\nHost: {host}\r\nContent-Length: 0\r\n\r\n", shared.link);
        let length = hidden.len();
        let raw = self.raw.replace('\n', "").replace("\\r\\n", "\r\n");
        let put = |raw: String, (name, text): &(&str, String)| raw.replace(&format!("{{{name}}}"), text);
        let signs = [("lf", "\n"), ("cr", "\r"), ("x00", "\0"), ("x0b", "\u{b}"), ("colon", ":"), ("nothing", "")];
        let texts = [
            ("host", host.to_owned()),
            ("key", shared.link.clone()),
            ("hidden-length", length.to_string()),
            ("hidden-length+5", (length + 5).to_string()),
            ("hidden-length-hex", format!("{length:x}")),
            ("hidden", hidden),
        ];
        let signs = signs.map(|(name, sign)| (name, sign.to_owned()));
        let raw = texts.iter().chain(&signs).fold(raw, put);
        assert!(!raw.contains('{'), "{}: something is not put in its place: {raw}", self.name);
        raw.into_bytes()
    }
}

fn cases(ending: &str) -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/hostile/smuggling");
    let mut cases: Vec<Case> = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .filter(|path| path.extension().is_some_and(|found| found == ending))
        .map(|path| {
            let text = fs::read_to_string(&path).unwrap();
            let (expected, raw) = text.split_once("---\n").unwrap();
            let pair =
                |line: &str| line.split_once(": ").map(|(name, value)| (name.to_owned(), value.to_owned())).unwrap();
            let expected = expected.lines().map(pair).collect();
            Case { name: path.file_name().unwrap().to_string_lossy().into_owned(), expected, raw: raw.to_owned() }
        })
        .collect();
    cases.sort_by(|one, other| one.name.cmp(&other.name));
    cases
}

/// All that is answered, and whether the connection was closed after it.
fn exchange(address: SocketAddr, bytes: &[u8], patience: Duration) -> (String, bool) {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(patience)).unwrap();
    // Whoever is refused early may find that nobody listens any more.
    drop(stream.write_all(bytes));
    let mut said = Vec::new();
    let mut piece = [0; 4096];
    loop {
        match stream.read(&mut piece) {
            Ok(0) => return (String::from_utf8_lossy(&said).into_owned(), true),
            Ok(read) => said.extend(&piece[..read]),
            Err(error) if error.kind() == ErrorKind::ConnectionReset => {
                return (String::from_utf8_lossy(&said).into_owned(), true);
            }
            Err(_) => return (String::from_utf8_lossy(&said).into_owned(), false),
        }
    }
}

fn statuses(said: &str) -> Vec<&str> {
    said.split("HTTP/1.").skip(1).filter_map(|answer| answer.get(2..5)).collect()
}

#[test]
fn what_is_hidden_in_a_message_is_not_opened_and_ends_its_connection() {
    let server = Launch::new().set("http.body_timeout", 1).set("http.refusal_milliseconds", 1).start();
    let mut client = server.client();
    let host = server.address().to_string();
    let (cases, mut wrong) = (cases("http"), Vec::new());
    assert!(cases.len() > 50, "{}", cases.len());
    for case in &cases {
        let shared = client.share("what somebody else is to open");
        let (said, is_closed) = exchange(server.address(), &case.bytes(&host, &shared), CLOSED_WITHIN);
        let found = statuses(&said);
        let most: usize = case.get("answers").parse().unwrap();
        let is_opened = client.state(&shared) == "received";
        let is_control = case.get("opens") == "yes";
        let is_expected = found.iter().all(|status| case.get("statuses").contains(status));
        let is_ended = is_closed || is_control;
        if is_opened != is_control || found.len() > most || !is_expected || !is_ended {
            wrong.push(format!("{}: {found:?}, opened: {is_opened}, closed: {is_closed}", case.name));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
    eprintln!("{} messages sent straight", cases.len());
}

/// Requests that the proxy had answered, by its own log.
fn passed_on(log: &Path) -> usize {
    fs::read_to_string(log).unwrap_or_default().lines().count()
}

/// Requests that the server answered.
fn answered(watcher: &mut Client) -> f64 {
    let samples = samples(watcher);
    let counts = samples.iter().filter(|(name, _)| name.starts_with("glimpse_http_requests_total{"));
    counts.map(|(_, count)| count).sum()
}

fn others_get_their_own_answers(proxy: SocketAddr, server: &Server, after: &str) {
    for number in 0..3 {
        let mut client = Client::new(proxy, server.sensitive());
        let shared = client.share(&format!("secret {number} of others after {after}"));
        client.expect_revealed(&shared);
        client.expect_gone(&shared);
    }
}

#[test]
fn behind_a_proxy_nobody_gets_an_answer_that_is_not_theirs() {
    let server = Launch::new()
        .set("listen_metrics", "127.0.0.1:0")
        .set("http.trusted_proxies", "127.0.0.0/8")
        .set("http.body_timeout", 1)
        .set("http.refusal_milliseconds", 1)
        .start();
    let log = server.launch.room().join("caddy.log");
    // One connection for everybody: what is left on it meets the next one.
    let pool = "transport http {\nkeepalive 60s\nkeepalive_idle_conns 1\nkeepalive_idle_conns_per_host 1\n}";
    let written = format!("log {{\noutput file {}\nformat json\n}}", log.display());
    let caddy = Caddy::start(&format!("{written}\nreverse_proxy {} {{\n{pool}\n}}", server.address()));
    let (mut client, mut watcher) = (server.client(), watched(&server));
    let host = caddy.address.to_string();
    let cases = cases("http");
    thread::scope(|scope| {
        // Whoever sends nothing whole waits for the proxy's patience; they need not wait for each other.
        for cases in cases.chunks(cases.len().div_ceil(8)) {
            let (host, server, address) = (&host, &server, caddy.address);
            scope.spawn(move || {
                let mut client = server.client();
                for case in cases {
                    let shared = client.share("what somebody else is to open");
                    let (said, _) = exchange(address, &case.bytes(host, &shared), PROXY_PATIENCE);
                    let opened = said.matches("what somebody else is to open").count();
                    assert!(opened <= 1, "{}: opened twice", case.name);
                    let is_opened = client.state(&shared) == "received";
                    assert!(!is_opened || opened == 1, "{}: it was opened, and nobody was told", case.name);
                    others_get_their_own_answers(address, server, &case.name);
                }
            });
        }
    });
    let own = cases.len() * 2;
    let since = Instant::now();
    // The server's own callers here: each secret was shared and looked at beside the proxy.
    while ((passed_on(&log) + own) as f64) < answered(&mut watcher) {
        let (passed, answers) = (passed_on(&log), answered(&mut watcher));
        assert!(
            since.elapsed() < Duration::from_secs(5),
            "{passed} requests were passed on and {own} came straight, and {answers} answered"
        );
        thread::sleep(Duration::from_millis(100));
    }
    eprintln!("{} requests passed on, {own} straight, {} answered", passed_on(&log), answered(&mut watcher));
    let shared = client.share("all goes on");
    client.expect_revealed(&shared);
}

/// Whether an answer with status 200 came (RFC 7541, 6.1: entry 8 of the static table).
fn is_granted(wire: &mut Wire) -> bool {
    wire.0.set_read_timeout(Some(Duration::from_millis(700))).unwrap();
    let mut said: Vec<u8> = Vec::new();
    let mut piece = [0; 4096];
    while let Ok(read) = wire.0.read(&mut piece) {
        if read == 0 {
            break;
        }
        said.extend(&piece[..read]);
    }
    let mut rest = said.as_slice();
    while let [a, b, c, kind, _, _, _, _, _, after @ ..] = rest {
        let length = usize::from(*a) << 16 | usize::from(*b) << 8 | usize::from(*c);
        let Some((payload, next)) = after.split_at_checked(length) else { break };
        // A change of the table's size may come first (6.3).
        let fields = payload.iter().skip_while(|byte| **byte & 0xe0 == 0x20);
        if *kind == HEADERS && fields.take(1).any(|byte| *byte == 0x88) {
            return true;
        }
        rest = next;
    }
    false
}

#[test]
fn heads_of_http_2_that_would_be_others_in_http_1_are_refused() {
    let server = Launch::new().set("http.refusal_milliseconds", 1).start();
    let mut client = server.client();
    let host = server.address().to_string();
    let send = |fields: &[Vec<u8>]| {
        let mut wire = Wire::open(server.address(), None);
        wire.send(HEADERS, END_HEADERS | END_STREAM, 1, &fields.concat()).unwrap();
        is_granted(&mut wire)
    };
    // The same without anything odd is granted.
    let shared = client.share("what somebody else is to open");
    let path = format!("/api/v1/secret/{}", shared.link);
    let plain = [(":method", "POST"), (":scheme", "http"), (":path", path.as_str()), (":authority", host.as_str())];
    assert!(send(&plain.map(|(name, value)| field(name, value))));
    assert_eq!(client.state(&shared), "received");

    let cases = cases("h2");
    assert!(cases.len() > 20, "{}", cases.len());
    let shared: Vec<(&Case, Shared)> =
        cases.iter().map(|case| (case, client.share("what somebody else is to open"))).collect();
    thread::scope(|scope| {
        for (case, shared) in &shared {
            let (host, send) = (&host, &send);
            scope.spawn(move || {
                let line = |line: &str| {
                    let (name, value) = line.trim_start_matches(':').split_once(": ").unwrap();
                    let put = |text: &str| {
                        let case = Case { name: case.name.clone(), expected: Vec::new(), raw: text.to_owned() };
                        String::from_utf8(case.bytes(host, shared)).unwrap()
                    };
                    let colon = if line.starts_with(':') { ":" } else { "" };
                    field(&format!("{colon}{}", put(name)), &put(value))
                };
                let fields: Vec<Vec<u8>> = case.raw.lines().map(line).collect();
                assert!(!send(&fields), "{} was granted", case.name);
            });
        }
    });
    for (case, shared) in &shared {
        assert_eq!(client.state(shared), "new", "{}", case.name);
        client.expect_revealed(shared);
    }
}
