//! The reference of the API on `/docs/api`: every example in every language is run as it stands, by the real curl, and answers
//! what stands below it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::http::Request;
use crate::launch::Launch;
use crate::page::unescaped;
use crate::server::{Account, Server};

const LANGUAGES: [&str; 5] = ["en", "mi", "sv", "bg", "pl"];
/// What the file holds that one example shares.
const NOTES: &str = "one & two\r\n\tthree = 100 %\n";
/// The examples, in the order in which they are run, and whose keys each of them takes.
const EXAMPLES: [(&str, &str); 13] = [
    ("status", ""),
    ("authcheck", ""),
    ("share", ""),
    ("share-json", ""),
    ("share-file", ""),
    ("share-account", ""),
    ("generate", ""),
    ("secret", "share"),
    ("secret-passphrase", "share-json"),
    ("secret-refused", "share"),
    ("receipt", "share"),
    ("burn", "generate"),
    ("recent", ""),
];
/// Seconds by which a countdown may be on.
const SECONDS_LATE_MAX: u64 = 20;

/// What a shell knows in which the examples are run.
struct Shell<'a> {
    room: &'a Path,
    variables: BTreeMap<&'static str, String>,
}

impl Shell<'_> {
    /// The status and the answer.
    #[track_caller]
    fn run(&self, command: &str) -> (u16, String) {
        let output = Command::new("sh")
            .args(["-c", command])
            .current_dir(self.room)
            .env("CURL_HOME", self.room)
            .envs(&self.variables)
            .output()
            .unwrap();
        let said = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success(), "{command}: {}", String::from_utf8_lossy(&output.stderr));
        let (answer, status) = said.rsplit_once('\n').unwrap();
        (status.parse().unwrap(), answer.to_owned())
    }
}

/// The text of the block with this attribute.
#[track_caller]
fn block(page: &str, attribute: &str) -> (String, String) {
    let (_, rest) = page.split_once(attribute).unwrap_or_else(|| panic!("no {attribute} on the page"));
    let (tag, rest) = rest.split_once('>').unwrap();
    (tag.to_owned(), unescaped(rest.split_once("</pre>").unwrap().0))
}

/// An answer is what was promised: the same fields in the same order, each of the same kind; and the same values, but for keys,
/// times and what was made up.
#[track_caller]
fn agree(name: &str, promised: &Value, answer: &Value, field: &str) {
    match (promised, answer) {
        (Value::Object(promised), Value::Object(answer)) => {
            assert_eq!(promised.keys().collect::<Vec<_>>(), answer.keys().collect::<Vec<_>>(), "{name}: {field}");
            promised.iter().for_each(|(key, value)| agree(name, value, &answer[key], key));
        }
        (Value::Array(promised), Value::Array(answer)) => {
            assert_eq!(promised.is_empty(), answer.is_empty(), "{name}: {field}");
            promised.iter().zip(answer).for_each(|(promised, answer)| agree(name, promised, answer, field));
        }
        (Value::String(promised), Value::String(answer)) => match field {
            "metadata_key" | "secret_key" | "secret_shortkey" => {
                assert_eq!(promised.len(), answer.len(), "{name}: {field}: {answer}");
            }
            "value" if name == "generate" => assert_eq!(promised.len(), answer.len(), "{name}: {answer}"),
            field if number(promised).is_some() => agree_in_number(name, field, promised, answer),
            _ => assert_eq!(promised, answer, "{name}: {field}"),
        },
        (Value::Number(promised), Value::Number(answer)) => {
            agree_in_number(name, field, &promised.to_string(), &answer.to_string());
        }
        (promised, answer) => assert_eq!(promised, answer, "{name}: {field}"),
    }
}

fn number(text: &str) -> Option<u64> {
    text.parse().ok()
}

#[track_caller]
fn agree_in_number(name: &str, field: &str, promised: &str, answer: &str) {
    let [promised, answer] = [promised, answer].map(|text| number(text).expect("a number"));
    match field {
        // Times are those of the run.
        "created" | "updated" | "received" => assert!(answer >= promised, "{name}: {field}: {answer}"),
        "ttl" => assert_eq!(promised, answer, "{name}: {field}"),
        _ => assert!(answer <= promised && answer + SECONDS_LATE_MAX >= promised, "{name}: {field}: {answer}"),
    }
}

/// Runs every example of the page in this language.
fn run_all(server: &Server, account: &Account, language: &str) {
    let room = tempfile::tempdir().unwrap();
    fs::write(room.path().join(".curlrc"), "silent\nshow-error\nwrite-out = \"\\n%{http_code}\"\n").unwrap();
    fs::write(room.path().join("notes.txt"), NOTES).unwrap();
    let variables = BTreeMap::from([("EMAIL", account.email.clone()), ("TOKEN", account.token.clone())]);
    let mut shell = Shell { room: room.path(), variables };
    let base = format!("http://{}", server.address());
    let (status, page) = shell.run(&format!("curl {base}/docs/api?lang={language}"));
    assert_eq!(status, 200, "{page}");
    assert!(page.contains(&format!("<article class=\"reference\" lang=\"{language}\"")), "not in {language}");
    let (examples, curls) = (page.matches(" data-example=\"").count(), page.matches(">curl ").count());
    assert_eq!((examples, curls), (EXAMPLES.len(), EXAMPLES.len()), "{language}: an example is not run here");

    let mut keys = BTreeMap::new();
    for (name, of) in EXAMPLES {
        let (tag, command) = block(&page, &format!(" data-example=\"{name}\""));
        let (_, promised) = block(&page, &format!(" data-answer=\"{name}\""));
        assert!(command.starts_with("curl ") && command.contains(&base), "{language}: {name}: {command}");
        if let Some((secret, receipt)) = keys.get(of) {
            shell.variables.extend([("SECRET_KEY", String::clone(secret)), ("METADATA_KEY", String::clone(receipt))]);
        }
        let (status, answer) = shell.run(&command);
        assert!(tag.contains(&format!(" data-status=\"{status}\"")), "{language}: {name}: {status} {answer}");
        let mut answer: Value =
            serde_json::from_str(&answer).unwrap_or_else(|error| panic!("{name}: {error}: {answer}"));
        if let Value::Array(lines) = &mut answer {
            // The list has more than the example shows.
            lines.retain(|line| line["metadata_key"] == keys["share-account"].1.as_str());
        }
        let promised: Value = serde_json::from_str(&promised).unwrap_or_else(|error| panic!("{name}: {error}"));
        agree(name, &promised, &answer, "");
        if let (Some(secret), Some(receipt)) = (answer["secret_key"].as_str(), answer["metadata_key"].as_str()) {
            for key in [secret, receipt].into_iter().filter(|key| !key.is_empty()) {
                server.sensitive().add(key);
            }
            keys.insert(name, (secret.to_owned(), receipt.to_owned()));
        }
    }
    // What the file held is what comes out.
    shell.variables.insert("SECRET_KEY", keys["share-file"].0.clone());
    let (_, opened) = shell.run(&format!("curl -X POST \"{base}/api/v1/secret/$SECRET_KEY\""));
    assert_eq!(serde_json::from_str::<Value>(&opened).unwrap()["value"], NOTES);
}

#[test]
fn every_example_runs_as_it_stands_in_every_language() {
    let server = Launch::new().set("secrets.ttl_min", 60).start();
    let account = server.account("anna@example.org");
    for language in LANGUAGES {
        run_all(&server, &account, language);
    }
}

#[test]
fn the_examples_are_those_of_this_instance() {
    let server = Launch::new()
        .set("access.create", "accounts")
        .set("api.v1.receipts", "account")
        .set("api.v1.numbers", "string")
        .set("plans.basic.ttl_default", 7200)
        .set("secrets.generated_length", 16)
        .start();
    let account = server.account("anna@example.org");
    let page = server.client().ask(&Request::get("/docs/api")).text();
    for said in ["Accounts only", "2 hours", "30 days", "16 characters", "100,000 bytes", "JSON strings"] {
        assert!(page.contains(said), "{said} is not on the page");
    }
    run_all(&server, &account, "en");
}

#[test]
fn where_there_is_no_reference_in_a_language_it_is_the_english_one_in_a_page_of_that_language() {
    let server = Server::fresh();
    let page = server.client().ask(&Request::get("/docs/api?lang=ar")).text();
    assert!(page.contains("<html lang=\"ar\" dir=\"rtl\">"), "{page}");
    assert!(page.contains("<article class=\"reference\" lang=\"en\" dir=\"ltr\">"), "{page}");
}
