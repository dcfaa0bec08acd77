//! What remains in the memory of the process when everybody has been answered and is gone: nothing that was shared, no key, no
//! passphrase, no password and no token. Whoever may look into the memory of a running server sees what passes through it at that
//! moment, and its root key; not what passed before. Needs root: the process lets nobody else look.

use std::fs::{self, File};
use std::os::unix::fs::{FileExt, MetadataExt, PermissionsExt};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::chance::Chance;
use crate::client::{Client, Shared};
use crate::http::Request;
use crate::launch::Launch;
use crate::page::{Browser, Form, key_after};
use crate::sensitive::Search;
use crate::server::{Account, Server};

/// When the last of a connection and of what was made of its requests should be gone.
const GONE_WITHIN: Duration = Duration::from_secs(10);
/// Callers who come later: what is left on the stack of a thread is written over when the thread serves the next.
const LATER: usize = 16;

/// Every finding in the memory of a server, with the region it is in.
fn found(server: &Server, search: &Search) -> Vec<String> {
    let memory =
        File::open(format!("/proc/{}/mem", server.pid())).expect("this test looks into a process: run it as root");
    let maps = fs::read_to_string(format!("/proc/{}/maps", server.pid())).unwrap();
    let mut found = Vec::new();
    for line in maps.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        // What is mapped from a file and cannot be written holds what the file holds.
        if !words[1].starts_with("rw") {
            continue;
        }
        let (from, to) = words[0].split_once('-').unwrap();
        let (from, to) = (u64::from_str_radix(from, 16).unwrap(), u64::from_str_radix(to, 16).unwrap());
        let mut bytes = vec![0; usize::try_from(to - from).unwrap()];
        // Some of what the kernel maps cannot be read this way; none of it is ours.
        if memory.read_exact_at(&mut bytes, from).is_ok()
            && let Some(text) = search.find(&bytes)
        {
            found.push(format!("{} {}: {text}", words[0], words.get(5).unwrap_or(&"anonymous")));
        }
    }
    found
}

/// What must not remain.
#[derive(Default)]
struct Passed {
    search: Search,
}

impl Passed {
    fn text(&mut self, text: &str) {
        self.search.add(text.as_bytes());
    }

    /// A key, as it is written and as the 160 bits that it stands for.
    fn key(&mut self, key: &str) {
        self.text(key);
        let mut bits = [0_u8; 20];
        for digit in key.chars() {
            let mut carry = digit.to_digit(36).unwrap();
            for byte in bits.iter_mut().rev() {
                carry += u32::from(*byte) * 36;
                *byte = u8::try_from(carry & 0xff).unwrap();
                carry >>= 8;
            }
        }
        // All but its beginning, which hides the number of a row.
        self.search.needle(bits[5..].to_vec(), "as bits");
    }

    fn shared(&mut self, shared: &Shared) {
        self.text(&shared.secret);
        self.key(&shared.link);
        self.key(&shared.receipt);
        if let Some(passphrase) = &shared.passphrase {
            self.text(passphrase);
        }
    }

    fn account(&mut self, account: &Account) {
        self.text(&account.password);
        self.text(&account.token);
        self.text(account.basic().strip_prefix("Basic ").unwrap());
    }
}

/// Everything that somebody can do who has something to hide, over connections of their own.
fn use_everything(server: &Server, chance: &mut Chance, passed: &mut Passed) {
    let account = server.account(&format!("{}@example.com", chance.text(12).to_lowercase()));
    passed.account(&account);
    over_the_api(&mut server.client(), &account, chance, passed);
    over_pages(server, &account, chance, passed);
}

fn over_the_api(client: &mut Client, account: &Account, chance: &mut Chance, passed: &mut Passed) {
    let (secret, passphrase) = (chance.text(300), chance.text(20));
    let fields = [("secret", secret.as_str()), ("passphrase", passphrase.as_str()), ("ttl", "3600")];
    let json = json!({"secret": secret, "passphrase": passphrase});
    let share = || Request::post("/api/v1/share");
    for request in [
        share().form(&fields),
        share().json(&json),
        share().multipart(&fields),
        share().form(&fields).chunked(),
        share().form(&fields).header("Authorization", &account.basic()),
        Request::post(&format!("/api/v1/share?secret={secret}&passphrase={passphrase}")),
    ] {
        let shared = Shared::from(&client.ask(&request), &secret, Some(&passphrase));
        passed.shared(&shared);
        let wrong = chance.text(20);
        passed.text(&wrong);
        client.expect_gone(&Shared { passphrase: Some(wrong), ..shared.clone() });
        client.receipt(&shared);
        client.expect_revealed(&shared);
        client.expect_gone(&shared);
    }
    let large = client.share(&chance.text(9000));
    passed.shared(&large);
    client.expect_revealed(&large);
    let burned = client.share_protected(&chance.text(100), &chance.text(20));
    passed.shared(&burned);
    assert_eq!(client.burn(&burned).status, 200);
    // What is still unread leaves nothing, either.
    let unread = client.share_protected(&chance.text(100), &chance.text(20));
    passed.shared(&unread);
    let generated = client.ask(&Request::post("/api/v1/generate").json(&json!({}))).json();
    passed.text(generated["value"].as_str().unwrap());
    passed.key(generated["secret_key"].as_str().unwrap());
    let recent = client.ask(&Request::get("/api/v1/private/recent").header("Authorization", &account.basic()));
    assert_eq!(recent.status, 200, "{recent}");
    // What was refused was read all the same.
    let refused = chance.text(20_000);
    passed.text(&refused);
    assert_eq!(client.ask(&share().form(&[("secret", &refused)])).status, 413);
    let broken = chance.text(100);
    passed.text(&broken);
    assert_eq!(client.ask(&share().raw(Some("application/json"), format!("{{\"secret\": \"{broken}"))).status, 400);
}

fn over_pages(server: &Server, account: &Account, chance: &mut Chance, passed: &mut Passed) {
    let (secret, passphrase) = (chance.text(200), chance.text(20));
    passed.text(&secret);
    passed.text(&passphrase);
    let mut browser = Browser::new(server.client());
    let home = browser.get("/");
    let form = Form::all_of(&home, "/").into_iter().find(|form| form.has("textarea")).unwrap();
    let made = browser.send(&form.fill("textarea", &secret).fill("password", &passphrase));
    let (link, receipt) = (key_after("/secret/", &made.text()), key_after("/receipt/", &made.text()));
    passed.key(&link);
    passed.key(&receipt);
    let target = format!("/secret/{link}");
    let mut visitor = Browser::new(server.client());
    let page = visitor.get(&target);
    let form = Form::all_of(&page, &target).into_iter().find(|form| form.has("password")).unwrap().proven();
    assert!(visitor.send(&form.fill("password", &passphrase)).text().contains(&secret));

    let page = browser.get("/account/sign-in");
    let form = Form::all_of(&page, "/account/sign-in").remove(0);
    let page = browser.send(&form.fill("email", &account.email).fill("password", &account.password));
    assert_eq!(page.status, 200, "{page}");
    browser.cookies().for_each(|cookie| passed.text(cookie));
    assert_eq!(browser.get("/account").status, 200);
}

#[test]
fn nothing_that_passed_through_it_remains_in_its_memory() {
    let mut chance = Chance::new();
    let server = Launch::new().set("log.filter", "info").set("storage.erase_within", 2).start();
    let mut passed = Passed::default();
    use_everything(&server, &mut chance, &mut passed);

    // The search sees what is there: half of a request, and the root key.
    let (half, mut control) = (chance.text(40), Passed::default());
    control.text(&half);
    let mut connection = server.client().connect();
    let request = Request::post("/api/v1/share").form(&[("secret", &half), ("more", "more")]).bytes();
    connection.write(&request[..request.len() - 3]).unwrap();
    thread::sleep(Duration::from_millis(300));
    assert!(!found(&server, &control.search).is_empty(), "what is being received should be found");
    let root = fs::read_to_string(server.data().join("root.key")).unwrap();
    let hex = root.lines().find_map(|line| line.split(' ').nth(1).filter(|word| word.len() == 64)).unwrap();
    let key: Vec<u8> = (0..32).map(|at| u8::from_str_radix(&hex[at * 2..at * 2 + 2], 16).unwrap()).collect();
    let mut root = Search::default();
    root.needle(key, "as bits");
    assert!(!found(&server, &root).is_empty(), "the root key should be found: it is needed for every secret");
    drop(connection);
    passed.text(&half);

    let since = Instant::now();
    loop {
        let found = found(&server, &passed.search);
        if found.is_empty() {
            break;
        }
        assert!(since.elapsed() < GONE_WITHIN, "{} regions hold what must be gone:\n{}", found.len(), found.join("\n"));
        for _ in 0..LATER {
            let mut later = server.client();
            let shared = later.share("what somebody else shares");
            later.expect_revealed(&shared);
        }
        thread::sleep(Duration::from_millis(200));
    }
}

#[test]
fn the_root_key_in_the_environment_is_for_root_and_the_server_only() {
    const NOBODY: &str = "65534";
    let key = "5c".repeat(32);
    let launch = Launch::new().set("root_key", &key);
    fs::set_permissions(launch.room(), fs::Permissions::from_mode(0o777)).unwrap();
    let become_nobody = ["setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups"];
    // The test's own build may lie where nobody else may look.
    let binary = launch.room().join("glimpse");
    fs::copy(env!("CARGO_BIN_EXE_glimpse"), &binary).unwrap();
    let swap_binary = ["sh", "-c", "shift; exec ./glimpse \"$@\"", "sh"];
    let server = launch.through(&[&become_nobody[..], &swap_binary].concat()).start();
    server.client().share(&Chance::new().text(40));
    for file in ["environ", "mem", "maps"] {
        let path = format!("/proc/{}/{file}", server.pid());
        assert_eq!(fs::metadata(&path).unwrap().uid(), 0, "{file} belongs to root, whoever runs the server");
        let read =
            Command::new(become_nobody[0]).args(&become_nobody[1..]).args(["head", "-c", "1", &path]).output().unwrap();
        assert!(!read.status.success(), "{file} can be read by the user of the server");
    }
    let arguments = fs::read(format!("/proc/{}/cmdline", server.pid())).unwrap();
    assert!(!String::from_utf8_lossy(&arguments).contains(&key));
}

#[test]
fn it_dumps_no_core() {
    let mut server = Server::fresh();
    let limits = fs::read_to_string(format!("/proc/{}/limits", server.pid())).unwrap();
    let core = limits.lines().find(|line| line.starts_with("Max core file size")).unwrap();
    let words: Vec<&str> = core.split_whitespace().collect();
    assert_eq!(words[4..6], ["0", "0"], "{core}");
    server.client().share(&Chance::new().text(40));
    server.signal(rustix::process::Signal::ABORT);
    let (status, _) = server.wait_for_end();
    assert!(!std::os::unix::process::ExitStatusExt::core_dumped(&status), "{status}");
}
