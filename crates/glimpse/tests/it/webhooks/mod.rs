//! Webhooks: called for real over HTTPS, through everything that can happen to the receiver and to us. What is sent and how it is signed
//! is tested where it is written, too.

mod deaths;
mod delivery;
mod kept;
mod page;
mod private;

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::client::{Client, Shared};
use crate::http::Request;
use crate::launch::Launch;
use crate::server::{Account, Server};

/// How long a call may take before the test gives up.
const PATIENCE: Duration = Duration::from_secs(30);
const SECRET: &str = "the secret that no webhook may hold";
const PASSPHRASE: &str = "the passphrase of it";

/// A receiver, running or not.
struct Receiver {
    folder: PathBuf,
    port: u16,
    process: Option<Child>,
}

/// What it was sent.
struct Got {
    path: String,
    id: String,
    body: Value,
    raw: String,
}

impl Got {
    fn kind(&self) -> &str {
        self.body["type"].as_str().unwrap()
    }

    fn reference(&self) -> &str {
        self.body["data"]["reference"].as_str().unwrap()
    }
}

impl Receiver {
    #[track_caller]
    fn new(launch: &Launch) -> Self {
        let folder = launch.room().join("receiver");
        fs::create_dir_all(&folder).unwrap();
        let mut receiver = Self { folder, port: 0, process: None };
        receiver.start();
        receiver
    }

    #[track_caller]
    fn start(&mut self) {
        let python = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap().join("mail-venv/bin/python");
        assert!(python.exists(), "scripts/test installs what this needs into {}", python.display());
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/webhooks/receiver.py");
        let mut process = Command::new(python)
            .arg(script)
            .arg(&self.folder)
            .args(["127.0.0.1", &self.port.to_string()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        self.process = Some(process);
        self.port = line.trim().parse().expect("the receiver should start and say where");
    }

    fn stop(&mut self) {
        if let Some(mut process) = self.process.take() {
            process.kill().unwrap();
            process.wait().unwrap();
        }
    }

    /// The settings with which a server may call it, and soon tries again.
    fn settle(&self, launch: Launch) -> Launch {
        launch
            .set("webhooks.allowed_networks", "127.0.0.1/32")
            .set("webhooks.ca_file", self.folder.join("ca.pem").display())
            .set("webhooks.timeout", 2)
            .set("webhooks.retry_after", 1)
            .set("webhooks.retry_max", 1)
    }

    fn url(&self, path: &str) -> String {
        format!("https://127.0.0.1:{}{path}?token=a-token-in-an-address", self.port)
    }

    /// Adds a webhook that leads here; its identity.
    #[track_caller]
    fn add(&self, server: &Server, account: &Account, path: &str) -> String {
        self.add_url(server, account, &self.url(path))
    }

    #[track_caller]
    fn add_url(&self, server: &Server, account: &Account, url: &str) -> String {
        let added = server.operate(&["account", "webhook", "add", &account.email, url, "--json"]).json();
        let secret = added["secret"].as_str().unwrap();
        server.sensitive().add(secret);
        server.sensitive().add("a-token-in-an-address");
        let known = fs::read_to_string(self.folder.join("secrets")).unwrap_or_default();
        fs::write(self.folder.join("secrets"), format!("{known}{secret}\n")).unwrap();
        added["id"].to_string()
    }

    /// Everything that it was sent so far; every signature must be good.
    #[track_caller]
    fn got(&self) -> Vec<Got> {
        let call = |number: usize| -> Option<Value> {
            let text = fs::read_to_string(self.folder.join(format!("{number}.json"))).ok()?;
            Some(serde_json::from_str(&text).unwrap())
        };
        (0..)
            .map_while(call)
            .map(|call| {
                assert_eq!(call["is_verified"], true, "the library does not take this signature: {call}");
                assert_eq!(call["headers"]["content-type"], "application/json");
                let text = |value: &Value| value.as_str().unwrap().to_owned();
                let body = serde_json::from_str(&text(&call["body"])).unwrap();
                Got { path: text(&call["path"]), id: text(&call["headers"]["webhook-id"]), body, raw: call.to_string() }
            })
            .collect()
    }

    /// Waits until it was sent at least so much.
    #[track_caller]
    fn wait_for(&self, count: usize) -> Vec<Got> {
        let since = Instant::now();
        loop {
            let got = self.got();
            if got.len() >= count {
                return got;
            }
            assert!(since.elapsed() < PATIENCE, "{} of {count} calls came", got.len());
            thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Receiver {
    fn drop(&mut self) {
        self.stop();
    }
}

/// A receiver, a server that may call it, and an account.
#[track_caller]
fn started(more: impl FnOnce(Launch) -> Launch) -> (Receiver, Server, Account) {
    let launch = Launch::new();
    let receiver = Receiver::new(&launch);
    let server = more(receiver.settle(launch)).start();
    let account = server.account("anna@glimpse.example");
    (receiver, server, account)
}

/// Shares, and says what webhooks will name it by.
#[track_caller]
fn share(client: &mut Client, account: &Account, ttl: u32, passphrase: Option<&str>) -> (Shared, String) {
    let ttl = ttl.to_string();
    let mut fields = vec![("secret", SECRET), ("ttl", ttl.as_str())];
    fields.extend(passphrase.map(|passphrase| ("passphrase", passphrase)));
    let request = Request::post("/api/v1/share").form(&fields).header("Authorization", &account.basic());
    let answer = client.ask(&request);
    let reference = answer.header("glimpse-reference").expect("the answer names it").to_owned();
    (Shared::from(&answer, SECRET, passphrase), reference)
}

/// What the audit log calls an account.
#[track_caller]
fn id_of(server: &Server, account: &Account) -> Value {
    server.operate(&["account", "show", &account.email, "--json"]).json()["id"].clone()
}

/// The webhooks of an account, as the operator sees them.
#[track_caller]
fn listed(server: &Server, account: &Account) -> Vec<Value> {
    let listed = server.operate(&["account", "webhook", "list", &account.email, "--json"]).json();
    listed.as_array().unwrap().clone()
}

/// What came of a test.
#[track_caller]
fn test(server: &Server, account: &Account, id: &str) -> String {
    let tested = server.operate(&["account", "webhook", "test", &account.email, id, "--json"]).json();
    tested["outcome"].as_str().unwrap().to_owned()
}
