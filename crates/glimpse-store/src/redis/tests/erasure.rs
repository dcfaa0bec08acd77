//! What was taken is gone from memory at once, and from a server's files when they are written anew.

use std::time::Duration;

use glimpse_core::{link::Row, random::Random};

use super::{
    Node, Options, open, options,
    servers::{follows, until},
};
use crate::{
    About, Letter, LetterId, Outcome, Store,
    contract::{Made, NOW, Seeded, at, joined, made, sealed_at},
};

#[tokio::test(flavor = "multi_thread")]
async fn what_was_taken_is_gone_from_append_only_file_and_snapshot() {
    let node = Node::start(&["--appendonly", "yes", "--appendfsync", "always", "--save", "3600 1"]);
    let url = format!("redis://127.0.0.1:{}", node.port);
    let store = open(options(&url)).await;
    let (taken, unread) = (made(&*store, "taken", 600).await, made(&*store, "unread", 600).await);
    node.ask::<String>(&["SAVE"]);
    assert!(node.remembers(&taken.sealed.ciphertext), "the files have what is unread");
    assert!(taken.reveal(&*store, at(1)).await.is_some());
    assert!(node.remembers(&taken.sealed.ciphertext), "and still what was taken: this test would notice");
    let _rewriting = open(Options { rewrite_every: Some(REWRITTEN_EVERY), ..options(&url) }).await;
    tokio::task::block_in_place(|| until("the files are anew", || !node.remembers(&taken.sealed.ciphertext)));
    assert!(node.remembers(&unread.sealed.ciphertext));
}

/// One that lost its replica for good has the snapshot that it copied itself in, whatever it is told of snapshots.
#[tokio::test(flavor = "multi_thread")]
async fn a_snapshot_is_written_anew_also_where_the_append_only_file_cannot_be() {
    let node = Node::start(&["--appendonly", "yes"]);
    let url = format!("redis://127.0.0.1:{}", node.port);
    node.ask::<String>(&["ACL", "SETUSER", "default", "-bgrewriteaof"]);
    node.ask::<String>(&["SAVE"]);
    let _rewriting = open(Options { rewrite_every: Some(REWRITTEN_EVERY), ..options(&url) }).await;
    let has = |what: &str, count| node.ask::<String>(&["INFO", "persistence"]).contains(&format!("{what}:{count}\r\n"));
    tokio::task::block_in_place(|| {
        until("a snapshot is written", || !has("rdb_saves", 1));
        assert!(has("aof_rewrites", 0));
        node.ask::<String>(&["ACL", "SETUSER", "default", "+bgrewriteaof"]);
        until("the file is written", || !has("aof_rewrites", 0));
    });
}

/// Who wants no file has none, however often there would be something to forget.
#[tokio::test(flavor = "multi_thread")]
async fn a_server_without_any_snapshot_is_made_to_write_none() {
    let node = Node::start(&["--appendonly", "yes"]);
    let url = format!("redis://127.0.0.1:{}", node.port);
    let _rewriting = open(Options { rewrite_every: Some(REWRITTEN_EVERY), ..options(&url) }).await;
    let has = |what: &str, count| node.ask::<String>(&["INFO", "persistence"]).contains(&format!("{what}:{count}\r\n"));
    tokio::task::block_in_place(|| {
        until("it was its turn twice", || !has("aof_rewrites", 0) && !has("aof_rewrites", 1));
    });
    assert!(has("rdb_saves", 0));
}

/// Bytes of one kind are searched for in pieces of this length, so that no part of them stays either.
const PIECE: usize = 16;
/// How long files may take to be anew: the stated time, here a fifth of a second, and what the servers need.
const REWRITTEN_EVERY: Duration = Duration::from_millis(200);

fn pieces(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let last = bytes.len() - PIECE;
    (0..bytes.len() / PIECE).map(|piece| piece * PIECE).chain([last]).map(|start| &bytes[start..start + PIECE])
}

/// How many of these have a piece in some file of the server.
fn traces(node: &Node, dead: &[Vec<u8>]) -> usize {
    let files = node.files();
    let windows: std::collections::HashSet<&[u8]> = files.iter().flat_map(|content| content.windows(PIECE)).collect();
    dead.iter().filter(|bytes| pieces(bytes).any(|piece| windows.contains(piece))).count()
}

fn sealed_bytes(made: &Made) -> [Vec<u8>; 3] {
    [made.sealed.ciphertext.clone(), made.sealed.salt.to_vec(), made.sealed.wrapped_link.to_vec()]
}

/// Secrets that were read, burned or ended, letters that were sent, tokens that were revoked: on a master with a replica that has
/// copied everything, in append-only files and in the snapshot that the copy came in, though nobody asked for snapshots.
#[tokio::test(flavor = "multi_thread")]
async fn whatever_died_is_gone_from_every_file_of_master_and_replica_within_the_stated_time() {
    let files = ["--appendonly", "yes", "--appendfsync", "always", "--repl-diskless-sync-delay", "0"];
    let master = Node::start(&files);
    let url = format!("redis://127.0.0.1:{}", master.port);
    let store = open(options(&url)).await;
    let random = Seeded::new(11);
    let (mut dead, mut alive) = (Vec::new(), Vec::new());
    let (mut taken, mut ended) = (Vec::new(), Vec::new());
    for number in 0..40 {
        let text = "x".repeat(1 + random.below(2000));
        match number % 4 {
            0 => alive.push(made(&*store, &text, 3600).await),
            1 => {
                let (secret, new) = sealed_at(&*store, master.now(), &text, 2, None).await;
                store.create(new).await.unwrap();
                ended.push(secret);
            }
            _ => taken.push(made(&*store, &text, 3600).await),
        }
    }
    let anna = joined(&*store, "anna", 1).await;
    let token = store.tokens(anna.account.id).await.unwrap().remove(0);
    let mut letters = Vec::new();
    for row in 0..5 {
        let mut sealed = vec![0; 400];
        random.fill(&mut sealed);
        let about = About::Share { row: Row::new(row).unwrap(), index: 0 };
        let id = LetterId::generate(&random);
        letters.push(Letter { id, account: anna.account.id, about, sealed, due_at: NOW, ends_at: at(600) });
    }
    store.post(letters.clone()).await.unwrap();
    // The whole content is copied while all of it is alive.
    let port = master.port.to_string();
    let copy = [&files[..], &["--replicaof", "127.0.0.1", &port]].concat();
    let replica = Node::start(&copy);
    follows(&master);
    dead.extend(taken.iter().chain(&ended).flat_map(sealed_bytes));
    dead.extend(letters.iter().map(|letter| letter.sealed.clone()));
    dead.push(token.wrapped.0.to_vec());
    let alive: Vec<Vec<u8>> = alive.iter().flat_map(sealed_bytes).collect();
    for node in [&master, &replica] {
        until("the files have all of it", || traces(node, &dead) == dead.len());
    }

    for _ in 0..200 {
        if store.reserve_row().await.is_ok() && store.claim(taken[0].link(), NOW).await.is_ok() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    for (number, secret) in taken.iter().enumerate().skip(1) {
        match number % 2 {
            0 => assert!(store.claim(secret.link(), NOW).await.unwrap().is_some()),
            _ => assert!(store.burn(secret.receipt(), NOW).await.unwrap().is_some()),
        }
    }
    for letter in &letters {
        store.settle(letter.id, Outcome::Sent(at(1))).await.unwrap();
    }
    assert!(store.revoke_token(anna.account.id, token.hash).await.unwrap());
    assert!(traces(&master, &dead) > 0 && traces(&replica, &dead) > 0, "files remember: this test would notice");
    // Past the life of the short-lived.
    tokio::time::sleep(Duration::from_millis(2500)).await;
    let _rewriting = open(Options { rewrite_every: Some(REWRITTEN_EVERY), ..options(&url) }).await;
    for node in [&master, &replica] {
        let began = std::time::Instant::now();
        while traces(node, &dead) > 0 {
            assert!(began.elapsed() < Duration::from_secs(20), "{} of {} are left", traces(node, &dead), dead.len());
            tokio::time::sleep(REWRITTEN_EVERY).await;
        }
        assert_eq!(traces(node, &alive), alive.len(), "the search finds what is there");
    }
}
