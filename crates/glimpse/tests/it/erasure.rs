//! The disk knows nothing that opens anything: no secret, link key, receipt key or passphrase is ever in any file, in
//! any form, whatever became of the secret. (That sealed bytes and salts vanish too is tested inside `glimpse-store`.)

use std::fs;
use std::thread;
use std::time::Duration;

use crate::chance::Chance;
use crate::client::Shared;
use crate::launch::Launch;
use crate::sensitive::{Search, files_below};
use crate::server::Server;

/// The 160 bits of a key as the 20 bytes a program would keep.
fn key_bytes(key: &str) -> [u8; 20] {
    let mut number = [0_u8; 20];
    for digit in key.chars().map(|sign| sign.to_digit(36).unwrap()) {
        let mut carry = digit;
        for byte in number.iter_mut().rev() {
            carry += u32::from(*byte) * 36;
            *byte = u8::try_from(carry & 0xff).unwrap();
            carry >>= 8;
        }
    }
    number
}

/// Everything about these secrets that must not be on the disk.
fn search_for(server: &Server, secrets: &[Shared]) -> Search {
    let mut search = server.sensitive().search();
    for key in secrets.iter().flat_map(|secret| [&secret.link, &secret.receipt]) {
        let number = key_bytes(key);
        let backwards: Vec<u8> = number.iter().rev().copied().collect();
        // 40 bits hide the row number; the other 120 are what nobody may learn from the disk.
        for part in [&number[5..], &backwards[..15]] {
            search.add(part);
        }
    }
    search
}

#[track_caller]
fn expect_clean(server: &Server, secrets: &[Shared], when: &str) {
    let found = search_for(server, secrets).find_in_folder(server.data());
    assert_eq!(found, None, "{when}, a file tells what it must not");
}

#[test]
fn no_file_ever_holds_a_secret_a_key_or_a_passphrase() {
    let mut chance = Chance::new();
    let mut server = Launch::new().small_journals().set("storage.erase_within", 1).start();
    let mut client = server.client();
    let mut secrets = Vec::new();
    for count in 0..120 {
        let bytes = *chance.pick(&[10, 30, 200, 1500, 10_000]);
        let secret = chance.odd_text(bytes);
        secrets.push(match count % 3 {
            0 => client.share_protected(&secret, &chance.odd_text(24)),
            1 => client.share_for(&secret, 2),
            _ => client.share(&secret),
        });
    }
    expect_clean(&server, &secrets, "after sharing");

    for (count, secret) in secrets.iter().enumerate() {
        match count % 12 {
            0 | 2 => client.expect_revealed(secret),
            3 | 5 => assert_eq!(client.burn(secret).status, 200),
            6 => client.expect_gone(&Shared { passphrase: Some("not this one".into()), ..secret.clone() }),
            _ => {}
        }
    }
    expect_clean(&server, &secrets, "after reveals and burns");

    server.kill();
    expect_clean(&server, &secrets, "after kill -9");
    server.start();
    expect_clean(&server, &secrets, "after starting again");
    thread::sleep(Duration::from_millis(2500));
    expect_clean(&server, &secrets, "after expiry and the time for erasing");
    server.terminate();
    expect_clean(&server, &secrets, "after a good end");

    server.start();
    let mut client = server.client();
    for (count, secret) in secrets.iter().enumerate() {
        match count % 12 {
            // What was left alone is still there: the search looked at files that do hold these secrets, sealed.
            6 | 8 | 9 | 11 => client.expect_revealed(secret),
            _ => client.expect_gone(secret),
        }
    }
    expect_clean(&server, &secrets, "at the end");
}

#[test]
fn no_file_holds_them_at_any_moment_of_busy_work() {
    let mut chance = Chance::new();
    let server = Launch::new().small_journals().set("storage.erase_within", 1).start();
    let mut workers: Vec<_> = (0..3).map(|_| (server.client(), chance.split())).collect();
    thread::scope(|scope| {
        let work: Vec<_> = workers
            .iter_mut()
            .map(|(client, chance)| {
                scope.spawn(|| {
                    for _ in 0..150 {
                        let secret = client.share_protected(&chance.text(600), &chance.text(20));
                        if chance.one_in(2) {
                            client.expect_revealed(&secret);
                        }
                    }
                })
            })
            .collect();
        while !work.iter().all(thread::ScopedJoinHandle::is_finished) {
            expect_clean(&server, &[], "while it works");
            thread::sleep(Duration::from_millis(50));
        }
    });
    expect_clean(&server, &[], "after the work");
}

#[test]
fn the_search_of_the_folder_would_find_them() {
    let mut chance = Chance::new();
    let server = Server::fresh();
    let shared = server.client().share(&chance.odd_text(100));
    assert!(
        files_below(server.data()).iter().any(|file| fs::metadata(file).unwrap().len() > 1000),
        "there are no data"
    );
    let search = search_for(&server, std::slice::from_ref(&shared));
    let planted = server.data().join("planted");
    for bytes in [shared.secret.as_bytes(), shared.link.as_bytes(), &key_bytes(&shared.receipt)] {
        fs::write(&planted, [b"page of a database", bytes, &[0; 99]].concat()).unwrap();
        assert!(search.find_in_folder(server.data()).is_some(), "not found: {}", bytes.escape_ascii());
    }
    fs::remove_file(planted).unwrap();
    assert_eq!(search.find_in_folder(server.data()), None);
}
