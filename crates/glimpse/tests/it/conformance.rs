//! The conformance suite that all implementations share, run with and without accounts against a fresh server. It lies
//! beside the repository (`../shared/conformance`, or wherever `GLIMPSE_SHARED` says).

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::chance::environment;
use crate::server::Server;

/// The folder beside the repository with what all implementations share.
#[track_caller]
pub(crate) fn shared(path: &str) -> PathBuf {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let shared = environment("GLIMPSE_SHARED").map_or_else(|| repository.join("../shared"), PathBuf::from);
    let found = shared.join(path);
    assert!(found.exists(), "{} is missing: set GLIMPSE_SHARED to the folder that has it", found.display());
    found
}

/// Runs the suite against what is at this address; gives the counts of what passed and the lines about what was skipped.
#[track_caller]
fn run(place: &Place<'_>, servers: &[Server], arguments: &[&str]) -> (usize, Vec<String>) {
    let suite = shared("conformance/conformance_public.py");
    let mut command = Command::new("python3");
    command.arg(suite).args(["--base", &format!("{}/api", place.url)]).args(arguments);
    if let Some(authority) = place.authority {
        command.env("SSL_CERT_FILE", authority);
    }
    let output = command.output().expect("python3 runs the suite");
    let said = String::from_utf8(output.stdout).unwrap();
    let complaints = String::from_utf8_lossy(&output.stderr);

    let failed: Vec<&str> = said.lines().filter(|line| line.starts_with("FAIL")).collect();
    assert!(failed.is_empty(), "{failed:#?}\n{complaints}");
    let last = said.lines().last().unwrap_or_default();
    let counts: Vec<usize> = last.split(' ').filter_map(|word| word.parse().ok()).collect();
    let [passed, 0, skipped] = counts[..] else { panic!("`{last}`\n{complaints}") };
    assert!(output.status.success(), "{last}\n{complaints}");
    assert!(said.lines().any(|line| line.starts_with("PASS ttl.expiry ")), "real expiry was not tested");
    let skips: Vec<String> = said.lines().filter(|line| line.starts_with("SKIP")).map(ToOwned::to_owned).collect();
    assert_eq!(skips.len(), skipped);
    eprintln!("figure: conformance: {last}");
    for server in servers {
        assert_eq!(keys_and_values_in(&server.log()), Vec::<String>::new(), "the log tells keys or values");
    }
    (passed, skips)
}

/// Where the suite finds the servers, and who vouches for them.
pub(crate) struct Place<'a> {
    /// Without a slash at its end.
    pub(crate) url: &'a str,
    /// A file.
    pub(crate) authority: Option<&'a Path>,
}

/// Without accounts all of it passes but what needs them.
#[track_caller]
pub(crate) fn passes_without_accounts(address: SocketAddr, servers: &[Server]) {
    let (passed, skips) = run(&Place { url: &format!("http://{address}"), authority: None }, servers, &[]);
    assert!(passed >= 162, "{passed} passed");
    for skip in skips {
        let is_about_accounts = skip.contains("no --user/--token") || skip.contains("no --user2/--token2");
        assert!(is_about_accounts, "skipped for another reason: {skip}");
    }
}

/// With two accounts all of it passes.
#[track_caller]
pub(crate) fn passes_with_accounts(address: SocketAddr, servers: &[Server]) {
    passes_at(&Place { url: &format!("http://{address}"), authority: None }, servers);
}

/// The same anywhere. Bytes that no library would send, the suite sends in the clear only.
#[track_caller]
pub(crate) fn passes_at(place: &Place<'_>, servers: &[Server]) {
    let [anna, ben] = ["anna@glimpse.example", "ben@glimpse.example"].map(|email| servers[0].account(email));
    let accounts = ["--user", &anna.email, "--token", &anna.token, "--user2", &ben.email, "--token2", &ben.token];
    let (passed, skips) = run(place, servers, &accounts);
    assert!(passed + skips.len() >= 184, "{passed} passed, {skips:?}");
    let is_excused = |skip: &String| place.authority.is_some() && skip.contains("needs plain http");
    assert!(skips.iter().all(is_excused), "{skips:?}");
}

#[test]
fn the_shared_suite_passes_without_accounts_and_skips_only_what_needs_them() {
    let server = Server::fresh();
    passes_without_accounts(server.address(), &[server]);
}

#[test]
fn the_shared_suite_passes_whole_with_two_accounts() {
    let server = Server::fresh();
    passes_with_accounts(server.address(), &[server]);
}

/// What in a log looks like a key (31 of `0-9a-z`) or like a value of the suite (`v-` and 32 hex digits): the suite's
/// secrets are not in the fixture's registry.
fn keys_and_values_in(log: &str) -> Vec<String> {
    let words = log.split(|sign: char| !sign.is_ascii_alphanumeric() && sign != '-');
    let of = |word: &str, signs: &str| word.chars().all(|sign| signs.contains(sign));
    let key = |word: &&str| word.len() == 31 && of(word, "0123456789abcdefghijklmnopqrstuvwxyz");
    let value = |word: &&str| word.len() == 34 && word.starts_with("v-") && of(&word[2..], "0123456789abcdef");
    words.filter(|word| key(word) || value(word)).map(ToOwned::to_owned).collect()
}

#[test]
fn the_search_for_keys_and_values_in_a_log_finds_them() {
    let log = "path=/api/v1/secret/0a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5 body=\"secret=v-0123456789abcdef0123456789abcdef\"";
    assert_eq!(keys_and_values_in(log).len(), 2);
}
