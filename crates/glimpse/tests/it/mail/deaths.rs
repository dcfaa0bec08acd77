//! `kill -9` at the worst moments: every mail arrives, at most once more, and never with another Message-ID.

use std::collections::BTreeMap;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::{
    mailed,
    post::{Mail, Post},
    started, wait_until_receipt_says,
};
use crate::launch::Launch;

#[test]
fn what_was_shared_before_a_kill_is_mailed_after_it() {
    let (mut post, mut server, anna) = started(&[]);
    post.stop();
    let mut client = server.client();
    let shared: Vec<_> = (0..10).map(|_| mailed(&mut client, &anna, &["ben@glimpse.example"])).collect();
    server.kill();
    post.start();
    server.start();
    let links = post.wait_for(10).iter().map(|mail| mail.link("/secret/")).collect::<std::collections::BTreeSet<_>>();
    assert_eq!(links.len(), 10, "each of them once");
    wait_until_receipt_says(&server, &shared[9], "Sent to the mail server.");
}

/// The mail server has it, and Glimpse dies before it could note that.
#[test]
fn a_mail_that_was_delivered_when_we_died_comes_at_most_once_more() {
    let (post, mut server, anna) = started(&["hold"]);
    let shared = mailed(&mut server.client(), &anna, &["ben@glimpse.example"]);
    post.wait_for(1);
    server.kill();
    server.start();
    wait_until_receipt_says(&server, &shared, "Sent to the mail server.");
    let mails = post.wait_for(2);
    assert_eq!(mails[0].message_id(), mails[1].message_id());
}

/// Shares and deaths at any moment. What was acknowledged is mailed; a death costs at most one copy for each connection.
#[test]
fn any_number_of_deaths_loses_no_mail() {
    let (post, mut server, anna) = started(&[]);
    let mut links = Vec::new();
    let deaths = 6;
    for death in 0..deaths {
        let mut client = server.client();
        for _ in 0..8 {
            links.push(mailed(&mut client, &anna, &["ben@glimpse.example"]).link);
        }
        std::thread::sleep(Duration::from_millis(7 * death));
        server.kill();
        server.start();
    }
    let since = Instant::now();
    let copies = loop {
        let mut copies: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for mail in post.mails() {
            copies.entry(mail.link("/secret/")).or_default().push(Mail::message_id(&mail));
        }
        if copies.len() == links.len() {
            break copies;
        }
        assert!(since.elapsed() < super::post::PATIENCE, "{} of {} links came", copies.len(), links.len());
        std::thread::sleep(Duration::from_millis(50));
    };
    for ids in copies.values() {
        assert!(ids.iter().all(|id| *id == ids[0]), "one letter, one Message-ID");
    }
    let more: usize = copies.values().map(|ids| ids.len() - 1).sum();
    assert!(more <= 2 * usize::try_from(deaths).unwrap(), "{more} copies too many");
}

/// As long as a letter in the hands of a node that died is hidden from the others (`mail.timeout` and a minute), and sending it.
const LEASE: Duration = Duration::from_secs(62 + 15);

/// Two nodes over one Redis. The mail server has the mail, and the node that sent it dies before it could note that.
#[test]
fn a_node_that_dies_with_a_mail_in_hand_has_it_sent_by_another() {
    let redis = Redis::start();
    let launch = Launch::new();
    let mut post = Post::new(&launch, &["none", "hold"]);
    post.start();
    let node = |launch: Launch| {
        let launch = launch.set("storage.url", format!("redis://127.0.0.1:{}", redis.port));
        post.settle(launch).set("root_key", "2b".repeat(32)).set("mail.timeout", 2).start()
    };
    let mut first = node(launch);
    let anna = first.account("anna@glimpse.example");
    let shared = mailed(&mut first.client(), &anna, &["ben@glimpse.example"]);
    post.wait_for(1);
    first.kill();
    let second = node(Launch::new());
    let since = Instant::now();
    while post.mails().len() < 2 {
        assert!(since.elapsed() < LEASE, "the other node never sent it");
        std::thread::sleep(Duration::from_millis(100));
    }
    wait_until_receipt_says(&second, &shared, "Sent to the mail server.");
    // Long enough for a third.
    std::thread::sleep(Duration::from_secs(2));
    let mails = post.wait_for(2);
    assert_eq!(mails[0].message_id(), mails[1].message_id());
    assert_eq!(mails[1].link("/secret/"), mails[0].link("/secret/"));
    second.client().expect_revealed(&shared);
}

/// One Redis server, stopped when it is dropped.
pub(crate) struct Redis {
    pub(crate) port: u16,
    process: Child,
    _room: tempfile::TempDir,
}

impl Redis {
    pub(crate) fn start() -> Self {
        let room = tempfile::TempDir::with_prefix("glimpse-redis-").unwrap();
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let process = Command::new("redis-server")
            .args(["--port", &port.to_string(), "--bind", "127.0.0.1", "--save", ""])
            .args(["--dir", room.path().to_str().unwrap()])
            .stdout(Stdio::null())
            .stdin(Stdio::null())
            .spawn()
            .expect("redis-server must be installed (Debian: redis-server)");
        while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
            std::thread::sleep(Duration::from_millis(20));
        }
        Self { port, process, _room: room }
    }
}

impl Drop for Redis {
    fn drop(&mut self) {
        drop(self.process.kill().and_then(|()| self.process.wait()));
    }
}
