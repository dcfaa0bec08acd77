//! `kill -9` at the worst moments: every mail arrives, at most once more, and never with another Message-ID.

use std::collections::BTreeMap;

use super::{mailed, post::Mail, started, wait_until_receipt_says};

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
        std::thread::sleep(std::time::Duration::from_millis(7 * death));
        server.kill();
        server.start();
    }
    let since = std::time::Instant::now();
    let copies = loop {
        let mut copies: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for mail in post.mails() {
            copies.entry(mail.link("/secret/")).or_default().push(Mail::message_id(&mail));
        }
        if copies.len() == links.len() {
            break copies;
        }
        assert!(since.elapsed() < super::post::PATIENCE, "{} of {} links came", copies.len(), links.len());
        std::thread::sleep(std::time::Duration::from_millis(50));
    };
    for ids in copies.values() {
        assert!(ids.iter().all(|id| *id == ids[0]), "one letter, one Message-ID");
    }
    let more: usize = copies.values().map(|ids| ids.len() - 1).sum();
    assert!(more <= 2 * usize::try_from(deaths).unwrap(), "{more} copies too many");
}
