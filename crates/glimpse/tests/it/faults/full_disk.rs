//! No room left: what cannot be kept is refused with 503, what was acknowledged stays, nothing is consumed, and work
//! goes on by itself when there is room again.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use super::mount::Mount;
use crate::audit::revealed_in;
use crate::chance::Chance;
use crate::client::{Client, Shared};
use crate::http::Answer;
use crate::keys::until;
use crate::launch::Launch;
use crate::server::Server;

/// Room for the database and both journals, and not for much more.
const DISK_BYTES: usize = 12 << 20;

/// A server on a small disk of its own. The disk must live longer than the server.
fn on_a_small_disk() -> (Server, Mount, std::path::PathBuf) {
    let launch = Launch::new();
    let disk = launch.room().join("disk");
    fs::create_dir(&disk).unwrap();
    let mount = Mount::small_disk(&disk, DISK_BYTES);
    let launch = launch.small_journals().set("storage.erase_within", 1);
    let server = launch.on(&disk.join("data")).through(&mount.wrapper()).start();
    let filler = mount.seen_from_outside(&disk.join("filler"));
    (server, mount, filler)
}

fn fill(filler: &Path) {
    let mut file = File::create(filler).unwrap();
    // The last, partial piece goes in byte by byte until nothing does.
    for piece in [1 << 16, 1 << 12, 1] {
        while file.write_all(&vec![0; piece]).is_ok() {}
    }
}

#[track_caller]
fn expect_unavailable(answer: &Answer) {
    assert_eq!(answer.status, 503, "{answer}");
    assert!(!answer.message().is_empty());
    assert_eq!(answer.header("content-type"), Some("application/json; charset=utf-8"));
}

/// Shares until the server has no room; gives what it acknowledged.
#[track_caller]
fn share_until_refused(client: &mut Client, chance: &mut Chance) -> Vec<Shared> {
    let mut kept = Vec::new();
    for _ in 0..3000 {
        let secret = chance.odd_text(9_000);
        let answer = client.try_share(&secret, None).unwrap();
        if answer.status != 200 {
            expect_unavailable(&answer);
            return kept;
        }
        kept.push(Shared::from(&answer, &secret, None));
    }
    panic!("{} secrets of 9 kB went onto a disk of {DISK_BYTES} bytes", kept.len());
}

#[track_caller]
fn wait_for_recovery(client: &mut Client, chance: &mut Chance) {
    let since = Instant::now();
    while client.try_share(&chance.text(5000), None).unwrap().status != 200 {
        assert!(since.elapsed() < Duration::from_secs(15), "there is room again, but it still refuses");
        thread::sleep(Duration::from_millis(100));
    }
}

#[test]
fn a_full_disk_refuses_shares_and_recovers_by_itself() {
    let mut chance = Chance::new();
    let (mut server, _mount, filler) = on_a_small_disk();
    let mut client = server.client();
    let before: Vec<Shared> = (0..30).map(|_| client.share(&chance.odd_text(500))).collect();
    fill(&filler);
    let full = share_until_refused(&mut client, &mut chance);
    expect_unavailable(&client.try_share(&chance.text(9_000), Some(&chance.text(12))).unwrap());
    assert_eq!(client.state(&before[0]), "new", "receipts can still be read");

    fs::remove_file(&filler).unwrap();
    wait_for_recovery(&mut client, &mut chance);
    let after = client.share(&chance.odd_text(5000));
    server.restart();
    let mut client = server.client();
    for shared in before.iter().chain(&full).chain([&after]) {
        client.expect_revealed(shared);
    }
}

#[test]
fn a_full_disk_consumes_nothing() {
    let mut chance = Chance::new();
    let (mut server, mount, filler) = on_a_small_disk();
    let mut client = server.client();
    let secrets: Vec<Shared> = (0..1500).map(|_| client.share(&chance.odd_text(100))).collect();
    fill(&filler);
    share_until_refused(&mut client, &mut chance);

    let (to_burn, to_reveal) = secrets.split_at(500);
    let mut gone = Vec::new();
    let mut refused = Vec::new();
    for (secrets, burn) in [(to_reveal, false), (to_burn, true)] {
        for shared in secrets {
            let answer = if burn { client.burn(shared) } else { client.reveal(shared) };
            if answer.status == 200 {
                assert!(burn || answer.json()["value"] == shared.secret.as_str(), "{answer}");
                gone.push((shared, if burn { "burned" } else { "received" }));
            } else {
                expect_unavailable(&answer);
                refused.push(shared);
            }
        }
    }
    eprintln!("figure: on a full disk: {} reveals and burns done, {} refused", gone.len(), refused.len());

    // Killed while it is full, started again with room: what was told is what is.
    server.kill();
    fs::remove_file(&filler).unwrap();
    server.start();
    let mut client = server.client();
    for (shared, state) in &gone {
        assert_eq!(client.state(shared), *state);
        client.expect_gone(shared);
    }
    let revealed = refused.len() + gone.iter().filter(|(_, state)| *state == "received").count();
    for shared in refused {
        assert_eq!(client.state(shared), "new");
        client.expect_revealed(shared);
    }
    // The audit log waited on the same full disk, and has all of it.
    let data = mount.seen_from_outside(server.data());
    until("all claims are in the audit log", Duration::from_secs(15), || revealed_in(&data) == revealed);
}

#[test]
fn a_start_on_a_full_disk_serves_or_says_why_not() {
    let mut chance = Chance::new();
    let (mut server, mount, filler) = on_a_small_disk();
    let shared = server.client().share(&chance.odd_text(500));
    server.kill();
    fill(&filler);
    let data = server.data().to_owned();
    match Launch::new().small_journals().on(&data).through(&mount.wrapper()).attempt() {
        Ok(starved) => assert_eq!(starved.client().state(&shared), "new"),
        Err(refusal) => drop(refusal.says(data.to_str().unwrap())),
    }
    fs::remove_file(&filler).unwrap();
    server.start();
    server.client().expect_revealed(&shared);
}

#[test]
fn files_that_may_not_grow_refuse_shares_and_lose_nothing() {
    // Half-kilobytes. Signal XFSZ is ignored so that a write beyond the limit fails instead of killing the process.
    const LIMITED: [&str; 4] = ["sh", "-c", "trap '' XFSZ; ulimit -f 6144; exec \"$@\"", "sh"];
    let mut chance = Chance::new();
    let mut server = Launch::new().small_journals().through(&LIMITED).start();
    let mut client = server.client();
    let kept = share_until_refused(&mut client, &mut chance);
    assert!(kept.len() > 20, "only {} secrets went in", kept.len());
    let answer = client.reveal(&kept[0]);
    if answer.status != 200 {
        expect_unavailable(&answer);
    }
    let revealed = answer.status == 200;

    server.kill();
    let unlimited = Launch::new().small_journals().on(server.data()).start();
    let mut client = unlimited.client();
    for shared in &kept[usize::from(revealed)..] {
        client.expect_revealed(shared);
    }
    for shared in &kept {
        client.expect_gone(shared);
    }
}
