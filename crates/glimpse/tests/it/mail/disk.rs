//! The one exception: while a mail waits, its link is on the disk, sealed under the root key alone. When it is sent or given up,
//! nothing of it is left.

use std::thread;
use std::time::Duration;

use super::{mailed, started, wait_until_receipt_says};
use crate::sensitive::Search;

/// Takes what a thief would look for: the sealed bytes themselves, as they lay there.
fn letters(server: &crate::server::Server) -> Vec<Vec<u8>> {
    let files = ["outbox.db", "outbox.db-wal"].map(|name| std::fs::read(server.data().join(name)).unwrap_or_default());
    // A sealed letter begins with its version and the first generation of the root key; random bytes follow.
    let content = files.concat();
    let starts = content.windows(5).enumerate().filter(|(_, window)| *window == [1, 0, 0, 0, 1]).map(|(at, _)| at);
    let letters = starts.filter_map(|at| content.get(at..at + 200).map(<[u8]>::to_vec));
    // What is sealed looks random; counters and empty pages do not.
    letters.filter(|letter| letter.iter().filter(|byte| **byte == 0).count() < 15).collect()
}

#[test]
fn address_and_link_are_erased_within_the_stated_time_after_delivery() {
    let (mut post, mut server, anna) = started(&[]);
    server.launch.adjust("storage.erase_within", 2);
    server.restart();
    post.stop();
    let mut client = server.client();
    let shared: Vec<_> = (0..30).map(|_| mailed(&mut client, &anna, &["ben.the.recipient@glimpse.example"])).collect();
    let sealed = letters(&server);
    assert!(sealed.len() >= 30, "{} letters wait on the disk", sealed.len());
    let mut readable = Search::default();
    readable.add(b"ben.the.recipient@glimpse.example");
    for one in &shared {
        readable.add(one.link.as_bytes());
    }
    assert_eq!(readable.find_in_folder(server.data()), None, "a link or an address waits readable");
    post.start();
    post.wait_for(30);
    for one in &shared {
        wait_until_receipt_says(&server, one, "Sent to the mail server.");
    }
    thread::sleep(Duration::from_secs(2));
    let left = ["outbox.db", "outbox.db-wal", "outbox.db-shm", "glimpse.db", "accounts.db"]
        .map(|name| std::fs::read(server.data().join(name)).unwrap_or_default())
        .concat();
    for letter in &sealed {
        for piece in letter[5..].chunks_exact(22) {
            assert!(!left.windows(22).any(|window| window == piece), "a piece of a letter is on the disk");
        }
    }
    assert_eq!(readable.find_in_folder(server.data()), None);
}
