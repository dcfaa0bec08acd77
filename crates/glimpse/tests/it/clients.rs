//! Clients that others wrote. Two from the registries run unmodified against the binary; of eleven more, every request they
//! put on the wire is replayed with real content. They lie beside the repository (`../shared/clients`).

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use crate::client::{Client, Shared};
use crate::conformance::shared;
use crate::http::{Answer, Request, form_encoded};
use crate::server::{Account, Server};

const PASSPHRASE: &str = "pässphrase & more";

fn copy_tree(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let place = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_tree(&entry.path(), &place);
        } else {
            fs::copy(entry.path(), place).unwrap();
        }
    }
}

/// Installs a client in a folder that vanishes, and runs its driver against a fresh server.
#[track_caller]
fn run_client(name: &str) {
    let server = Server::fresh();
    let account = server.account("anna@glimpse.example");
    let clients = server.launch.room().join("clients");
    copy_tree(&shared("clients"), &clients);
    let run = |script: &str| {
        let output = Command::new("bash")
            .arg(clients.join(name).join(script))
            .env("BASE", format!("http://{}", server.address()))
            .env("USER", &account.email)
            .env("TOKEN", &account.token)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success(), "{script}: {said}{}", String::from_utf8_lossy(&output.stderr));
        said
    };
    run("setup.sh");
    let said = run("run.sh");
    let calls = said.strip_prefix(&format!("{name}: ok ")).and_then(|rest| rest.split(' ').next()?.parse().ok());
    assert!(calls.is_some_and(|calls: u32| calls >= 5), "{said}");
}

#[test]
fn the_python_client_runs_unmodified() {
    run_client("py-onetimesecret");
}

#[test]
fn the_javascript_client_runs_unmodified() {
    run_client("js-onetimesecret-api");
}

/// One row of `wire-shapes.tsv`.
struct Shape<'a> {
    method: &'a str,
    path: &'a str,
    query: Vec<&'a str>,
    content_type: Option<&'a str>,
    /// How the body is encoded, and its keys; `(none)` and `(empty, …)` have none.
    encoding: &'a str,
    body: Vec<&'a str>,
    has_account: bool,
    header: Option<&'a str>,
}

impl<'a> Shape<'a> {
    fn parse(line: &'a str) -> Self {
        let fields: Vec<&str> = line.split('\t').collect();
        let [_, method, path, query, content_type, body, auth, _, header, _] = fields[..] else {
            panic!("not ten columns: {line}")
        };
        let keys = |text: &'a str| text.split(',').filter(|key| !key.is_empty()).collect();
        let (encoding, body) = match body.split_once(": ") {
            Some((encoding, keys)) if !encoding.starts_with('(') => (encoding, keys),
            _ => (body, ""),
        };
        Self {
            method,
            path,
            query: keys(query),
            content_type: (content_type != "-").then_some(content_type),
            encoding,
            body: keys(body.trim_end_matches(" (trailing &)")),
            has_account: match auth {
                "Basic" => true,
                "anonymous" => false,
                other => panic!("an authentication nobody knows: {other}"),
            },
            header: (!header.is_empty()).then_some(header),
        }
    }

    fn has(&self, key: &str) -> bool {
        self.query.contains(&key) || self.body.contains(&key)
    }

    /// The request, with this key in its path and these values for its keys.
    fn request(&self, key: &str, values: &BTreeMap<&str, &str>, account: &Account, is_trailing: bool) -> Request {
        let pairs = |keys: &[&'a str]| -> Vec<(&'a str, &str)> {
            keys.iter().map(|key| (*key, *values.get(key).unwrap_or_else(|| panic!("no value for {key}")))).collect()
        };
        let (query, body) = (pairs(&self.query), pairs(&self.body));
        let mut target = self.path.replace("KEY", key);
        if !query.is_empty() {
            target += &format!("?{}", form_encoded(&query));
        }
        let mut request = Request::new(self.method, &target);
        match self.header {
            Some("Expect: 100-continue") => request = request.header("Expect", "100-continue"),
            Some(name) => request = request.header(name, "ruby: 1.9.3; mac"),
            None => {}
        }
        if self.has_account {
            request = request.header("Authorization", &account.basic());
        }
        match self.encoding {
            "form" => request.raw(self.content_type, form_encoded(&body) + if is_trailing { "&" } else { "" }),
            "multipart" => request.multipart(&body),
            "(none)" | "(empty, Content-Length: 0)" => request.raw(self.content_type, ""),
            other => panic!("an encoding nobody knows: {other}"),
        }
    }
}

#[test]
fn every_request_of_eleven_other_clients_is_understood() {
    let server = Server::fresh();
    let account = server.account("anna@glimpse.example");
    let mut client = server.client();
    let shapes = fs::read_to_string(shared("clients/wire-shapes.tsv")).unwrap();
    let mut replayed = 0;
    for line in shapes.lines().skip(1) {
        let shape = Shape::parse(line);
        replay(&mut client, &account, &shape, line);
        replayed += 1;
    }
    assert!(replayed >= 78, "only {replayed} rows");
    eprintln!("figure: {replayed} requests of other clients were understood");
}

/// Sends one request and looks at what it did, not at its status alone.
#[track_caller]
fn replay(client: &mut Client, account: &Account, shape: &Shape<'_>, line: &str) {
    let secret = "the secret: Grüße + 100 % & \"more\"";
    let is_trailing = line.contains("(trailing &)");
    let made = {
        let passphrase = shape.has("passphrase").then_some(PASSPHRASE);
        let mut fields = vec![("secret", secret), ("ttl", "7200")];
        fields.extend(passphrase.map(|passphrase| ("passphrase", passphrase)));
        let request = Request::post("/api/v1/share").form(&fields).header("Authorization", &account.basic());
        Shared::from(&client.ask(&request), secret, passphrase)
    };
    let key = if shape.path.contains("/secret/") { &made.link } else { &made.receipt };
    let values = BTreeMap::from([
        ("secret", secret),
        ("ttl", "5400"),
        ("passphrase", PASSPHRASE),
        ("recipient", "somebody@glimpse.example"),
        ("recipient[]", "somebody@glimpse.example"),
        ("secret_key", key),
        ("SECRET_KEY", key),
        ("METADATA_KEY", key),
    ]);
    let answer = client.ask(&shape.request(key, &values, account, is_trailing));
    if shape.path.ends_with("/share") && !shape.has("secret") {
        assert_eq!(
            (answer.status, answer.message().as_str()),
            (400, "You did not provide anything to share"),
            "{line}"
        );
        return;
    }
    assert_eq!(answer.status, 200, "{line}: {answer}");
    let json = answer.json();
    match shape.path.trim_start_matches("/api/v1/") {
        "status" => assert_eq!(json["status"], "nominal", "{line}"),
        "share" => expect_shared(client, shape, &answer, secret, line),
        "generate" => expect_shared(client, shape, &answer, json["value"].as_str().unwrap_or(""), line),
        "secret/KEY" => assert_eq!(json["value"], secret, "{line}"),
        "private/KEY" | "metadata/KEY" => {
            assert_eq!((&json["state"], &json["secret_key"]), (&json!("new"), &json!(made.link)), "{line}");
        }
        "private/KEY/burn" => {
            assert_eq!(json["state"]["state"], "burned", "{line}");
            client.expect_gone(&made);
        }
        "private/recent" => {
            let listed = json.as_array().unwrap().iter().filter(|entry| entry["metadata_key"] == json!(made.receipt));
            assert_eq!(listed.count(), 1, "{line}: {answer}");
        }
        other => panic!("a path nobody knows: {other}"),
    }
}

/// What was shared has what the request asked for, and opens.
#[track_caller]
fn expect_shared(client: &mut Client, shape: &Shape<'_>, answer: &Answer, secret: &str, line: &str) {
    let json = answer.json();
    let owner = if shape.has_account { "anna@glimpse.example" } else { "anon" };
    assert_eq!(json["custid"], owner, "{line}");
    let ttl = if shape.has("ttl") { 5400 } else { 604_800 };
    assert_eq!(json["ttl"], ttl, "{line}");
    let recipients: Value =
        if shape.has("recipient") || shape.has("recipient[]") { json!(["so*****@g*****.example"]) } else { json!([]) };
    assert_eq!(json["recipient"], recipients, "{line}");
    assert!(!secret.is_empty(), "{line}: {answer}");
    let passphrase = shape.has("passphrase").then_some(PASSPHRASE);
    client.expect_revealed(&Shared::from(answer, secret, passphrase));
}
