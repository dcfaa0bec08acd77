//! Commands as people and scripts use them: transcripts in `tests/cmd`, run against a real server; and what needs a terminal, on one.

use std::fs;
use std::io::{Read, Write};
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::chance::environment;
use crate::launch::{Launch, ended};
use crate::server::Server;

const GLIMPSE: &str = env!("CARGO_BIN_EXE_glimpse");

/// Runs a transcript beside this server, with an account's token at hand.
#[track_caller]
fn transcript(server: &Server, file: &str, token: &str) {
    let folder = std::path::Path::new(GLIMPSE).parent().unwrap();
    let path = format!("{}:{}", folder.display(), environment("PATH").unwrap());
    // `get` and `login` write where they are run.
    let room = server.launch.room().join("commands");
    fs::create_dir(&room).unwrap();
    let source = format!("{}/{file}", env!("CARGO_MANIFEST_DIR"));
    let copy = room.join(std::path::Path::new(file).file_name().unwrap());
    // Each transcript has a folder of its own to work in.
    fs::create_dir(copy.with_extension("in")).unwrap();
    fs::copy(source, &copy).unwrap();
    let cases = trycmd::TestCases::new();
    cases
        .register_bin("sh", std::path::Path::new("/bin/sh"))
        .register_bin("glimpse", std::path::Path::new(GLIMPSE))
        .env("PATH", path)
        .env("GLIMPSE_SERVER", server.place())
        .env("GLIMPSE_DATA", server.data().display().to_string())
        .env("GLIMPSE_LISTEN", server.place().trim_start_matches("http://"))
        .env("XDG_CONFIG_HOME", room.join("config").display().to_string())
        .env("TOKEN", token);
    cases.insert_var("[SERVER]", server.place().to_owned()).unwrap();
    cases.case(copy);
    cases.run();
}

#[test]
fn the_clients_commands_say_what_their_transcript_says() {
    let server = Server::fresh();
    let account = server.account("anna@glimpse.example");
    transcript(&server, "tests/cmd/client.md", &account.token);
}

#[test]
fn the_manuals_of_the_client_and_the_api_are_true() {
    for manual in ["client", "api"] {
        let server = Server::fresh();
        let account = server.account("anna@glimpse.example");
        transcript(&server, &format!("../../docs/{manual}.md"), &account.token);
    }
}

/// A transcript in a manual is run: it stands only where the test above looks. Other blocks are the business of `packaging/blocks.py`.
#[test]
fn no_manual_shows_a_transcript_that_is_not_run() {
    let docs = format!("{}/../../docs", env!("CARGO_MANIFEST_DIR"));
    for file in fs::read_dir(docs).unwrap().map(|file| file.unwrap().path()) {
        let Ok(text) = fs::read_to_string(&file) else { continue };
        let name = file.file_stem().unwrap().to_str().unwrap().to_owned();
        let shows = text.contains("```console");
        assert!(!shows || ["client", "api"].contains(&name.as_str()), "{name} shows a transcript that no test runs");
    }
}

#[test]
fn the_operators_commands_say_what_their_transcript_says() {
    transcript(&Server::fresh(), "tests/cmd/operator.md", "");
}

/// Runs a command on a terminal of its own, types into it, and gives all that it showed, and how it ended.
#[track_caller]
fn on_a_terminal(server: &Server, command: &str, typed: &[&str]) -> (String, i32) {
    let mut child = Command::new("script")
        .args(["--quiet", "--return", "--echo", "never", "--command", command, "/dev/null"])
        .env("GLIMPSE_SERVER", server.place())
        .env("XDG_CONFIG_HOME", server.launch.room())
        .current_dir(server.launch.room())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("`script` of util-linux is needed for this test");
    let mut input = child.stdin.take().unwrap();
    for line in typed {
        // A prompt throws away what was typed before it was there.
        std::thread::sleep(Duration::from_millis(700));
        input.write_all(format!("{line}\n").as_bytes()).unwrap();
    }
    let status = ended(&mut child).expect("it waits for something that nobody types").code().unwrap();
    drop(input);
    let mut shown = String::new();
    child.stdout.take().unwrap().read_to_string(&mut shown).unwrap();
    (shown, status)
}

#[test]
fn a_terminal_is_asked_and_does_not_show_what_is_typed() {
    let server = Server::fresh();
    let share = format!("{GLIMPSE} share --passphrase-prompt --copy");
    let (shown, status) = on_a_terminal(&server, &share, &["open sesame", "correct horse"]);
    assert_eq!(status, 0, "{shown}");
    assert!(!shown.contains("open sesame") && !shown.contains("correct horse"), "{shown}");
    assert!(shown.contains("Secret: ") && shown.contains("Passphrase: "), "{shown}");
    // The terminal is asked to copy (OSC 52).
    assert!(shown.contains("\u{1b}]52;c;"), "{shown:?}");
    let link = shown.lines().find_map(|line| line.find("http://").map(|at| line[at..].trim().to_owned())).unwrap();
    let (shown, status) = on_a_terminal(&server, &format!("{GLIMPSE} get {link}"), &["open sesame"]);
    assert_eq!(status, 0, "{shown}");
    assert!(shown.contains("If it has a passphrase") && shown.contains("correct horse"), "{shown}");
}

#[test]
fn what_could_harm_a_terminal_is_kept_in_a_file_and_shown_to_those_who_insist() {
    let server = Server::fresh();
    let harmful = "ls\u{1b}[2Jrm\u{7}";
    let mut client = server.client();
    let [kept, forced] = [client.share(harmful), client.share(harmful)];
    let (shown, status) = on_a_terminal(&server, &format!("{GLIMPSE} get {}", kept.link), &[]);
    assert_eq!(status, 10, "{shown}");
    assert!(!shown.contains("[2J"), "{shown}");
    let file = shown.split("in the file ").nth(1).unwrap().split(" now").next().unwrap().to_owned();
    assert_eq!(fs::read_to_string(server.launch.room().join(file)).unwrap(), harmful);
    let (shown, status) = on_a_terminal(&server, &format!("{GLIMPSE} get --force {}", forced.link), &[]);
    assert_eq!(status, 0, "{shown}");
    assert!(shown.contains("[2J"), "{shown}");
}

#[test]
fn a_secret_that_cannot_be_printed_is_kept() {
    let server = Server::fresh();
    let shared = server.client().share("correct horse");
    let mut child = Command::new(GLIMPSE)
        .args(["get", &shared.link])
        .env("GLIMPSE_SERVER", server.place())
        .env("XDG_CONFIG_HOME", server.launch.room())
        .current_dir(server.launch.room())
        .stdout(fs::OpenOptions::new().write(true).open("/dev/full").unwrap())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    assert_eq!(ended(&mut child).unwrap().code(), Some(10));
    let mut said = String::new();
    child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    let file = said.split("in the file ").nth(1).unwrap().split(" now").next().unwrap().to_owned();
    assert_eq!(fs::read_to_string(server.launch.room().join(file)).unwrap(), "correct horse");
}

#[test]
fn completions_that_are_read_halfway_are_no_failure() {
    // More than a pipe holds would be needed to see it every time; so the pipe is closed before anything is written.
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let mut child = Command::new(GLIMPSE)
        .args(["generate", "completions", "bash"])
        .stdout(writer)
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    assert_eq!(ended(&mut child).unwrap().code(), Some(0));
    let mut said = String::new();
    child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    assert_eq!(said, "");
}

#[test]
fn a_token_is_for_its_own_server_and_never_for_that_of_a_link() {
    let [ours, theirs] = [Server::fresh(), Launch::new().set("access.create", "accounts").start()];
    let account = ours.account("anna@glimpse.example");
    // Not logged in there: the link's server must not be given our token, or it would refuse it.
    let shared = {
        let other = theirs.account("ben@glimpse.example");
        let login = run(&theirs, &["login", "--user", "ben@glimpse.example"], &other.token, theirs.place());
        assert!(login.0.is_empty(), "{login:?}");
        let (_, link) = run(&theirs, &["share"], "correct horse", theirs.place());
        link.trim().to_owned()
    };
    let (refusal, _) = run(&ours, &["login", "--user", "anna@glimpse.example"], &account.token, ours.place());
    assert!(refusal.is_empty(), "{refusal}");
    // A wrong token is refused wherever it is sent, so this works only without.
    let (refusal, value) = run(&ours, &["get", &shared], "", ours.place());
    assert_eq!((refusal.as_str(), value.as_str()), ("", "correct horse"));
}

/// What it refuses with, or nothing; and what it printed.
fn run(server: &Server, arguments: &[&str], input: &str, place: &str) -> (String, String) {
    let mut child = Command::new(GLIMPSE)
        .args(arguments)
        .env("GLIMPSE_SERVER", place)
        .env("XDG_CONFIG_HOME", server.launch.room())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    let refusal = if output.status.success() { String::new() } else { text(output.stderr) };
    (refusal, text(output.stdout))
}
