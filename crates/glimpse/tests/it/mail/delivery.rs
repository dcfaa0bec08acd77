//! A link reaches its recipient: over every kind of connection, and in spite of everything that a mail server may do meanwhile.

use std::time::{Duration, Instant};

use serde_json::json;

use super::{
    SECRET, mailed,
    post::{PASSWORD, Post, SITE},
    receipt_page, started, wait_until_receipt_says,
};
use crate::http::Request;
use crate::launch::Launch;

#[test]
fn every_recipient_gets_the_link_and_the_sender_sees_that_they_did() {
    let (post, server, anna) = started(&[]);
    let mut client = server.client();
    let shared = mailed(&mut client, &anna, &["ben@glimpse.example", "carla@glimpse.example"]);
    let mails = post.wait_for(2);
    let mut to: Vec<&str> = mails.iter().map(super::post::Mail::to).collect();
    to.sort_unstable();
    assert_eq!(to, ["ben@glimpse.example", "carla@glimpse.example"]);
    for mail in &mails {
        assert_eq!(mail.told["from"], "secrets@glimpse.example");
        assert_eq!(mail.subject(), "A secret from anna@glimpse.example");
        assert_eq!(mail.link("/secret/"), format!("{SITE}/secret/{}", shared.link));
        assert!(mail.html().contains(&format!("href=\"{SITE}/secret/{}\"", shared.link)));
        let all = mail.all();
        for unsaid in [SECRET, &shared.receipt, &anna.token] {
            assert!(!all.contains(unsaid), "a mail says what it must not");
        }
    }
    wait_until_receipt_says(&server, &shared, "Sent to the mail server.");
    let page = receipt_page(&server, &shared);
    assert!(page.contains("be*****@g*****.example") && page.contains("ca*****@g*****.example"), "{page}");
    assert!(!page.contains("ben@glimpse.example") && !page.contains("carla@"), "the clear address");
    client.expect_revealed(&shared);
}

#[test]
fn a_mail_crosses_starttls_and_signs_in() {
    let launch = Launch::new();
    let mut post = Post::new(&launch, &["starttls", "--auth"]);
    secured(launch, &mut post);
}

#[test]
fn a_mail_crosses_implicit_tls_and_signs_in() {
    let launch = Launch::new();
    let mut post = Post::new(&launch, &["implicit", "--auth"]);
    secured(launch, &mut post);
}

#[track_caller]
fn secured(launch: Launch, post: &mut Post) {
    post.start();
    let password = launch.room().join("password");
    std::fs::write(&password, format!("{PASSWORD}\n")).unwrap();
    launch.sensitive().add(PASSWORD);
    let launch = post.settle(launch).set("mail.tls_ca_file", post.authority().display());
    let server = launch.set("mail.user", "glimpse").set("mail.password_file", password.display()).start();
    let anna = server.account("anna@glimpse.example");
    let shared = mailed(&mut server.client(), &anna, &["ben@glimpse.example"]);
    let told = &post.wait_for(1)[0].told;
    assert_eq!((&told["is_secure"], &told["login"]), (&json!(true), &json!("glimpse")));
    wait_until_receipt_says(&server, &shared, "Sent to the mail server.");
}

#[test]
fn a_server_that_cannot_prove_its_name_gets_nothing() {
    for tls in ["starttls", "implicit"] {
        let launch = Launch::new();
        let mut post = Post::new(&launch, &[tls]);
        post.start();
        let server = post.settle(launch).start();
        let anna = server.account("anna@glimpse.example");
        let shared = mailed(&mut server.client(), &anna, &["ben@glimpse.example"]);
        wait_until_receipt_says(&server, &shared, "could not be made secure");
        assert!(post.mails().is_empty());
    }
}

#[test]
fn a_server_without_starttls_gets_nothing_in_the_clear() {
    let launch = Launch::new();
    let mut post = Post::new(&launch, &["none"]);
    post.start();
    let server = post.settle(launch).set("mail.tls", "starttls").start();
    let anna = server.account("anna@glimpse.example");
    let shared = mailed(&mut server.client(), &anna, &["ben@glimpse.example"]);
    wait_until_receipt_says(&server, &shared, "could not be made secure");
    assert!(post.mails().is_empty());
}

#[test]
fn a_mail_that_is_put_off_comes_later() {
    let (post, server, anna) = started(&["defer", "defer"]);
    let shared = mailed(&mut server.client(), &anna, &["ben@glimpse.example"]);
    wait_until_receipt_says(&server, &shared, "asked to try again later");
    post.wait_for(1);
    wait_until_receipt_says(&server, &shared, "Sent to the mail server.");
}

#[test]
fn a_mail_that_is_refused_is_given_up_and_the_sender_learns_it() {
    let (post, server, anna) = started(&["refuse"]);
    let mut client = server.client();
    let shared = mailed(&mut client, &anna, &["ben@glimpse.example"]);
    wait_until_receipt_says(&server, &shared, "Not sent, and given up. The mail server refused the mail.");
    assert!(!server.log().contains("no such user"), "a mail server's words repeat addresses");
    std::thread::sleep(Duration::from_secs(3));
    assert!(post.mails().is_empty());
    client.expect_revealed(&shared);
}

#[test]
fn a_connection_that_breaks_within_the_mail_is_tried_again() {
    let (post, server, anna) = started(&["drop", "drop"]);
    let shared = mailed(&mut server.client(), &anna, &["ben@glimpse.example"]);
    post.wait_for(1);
    wait_until_receipt_says(&server, &shared, "Sent to the mail server.");
}

#[test]
fn a_mail_that_was_taken_without_a_word_comes_once_more_with_the_same_id() {
    let (post, server, anna) = started(&["swallow"]);
    let shared = mailed(&mut server.client(), &anna, &["ben@glimpse.example"]);
    wait_until_receipt_says(&server, &shared, "Sent to the mail server.");
    let mails = post.wait_for(2);
    assert_eq!(mails[0].message_id(), mails[1].message_id());
}

#[test]
fn a_slow_mail_server_keeps_nobody_waiting() {
    let (post, server, anna) = started(&["slow", "slow", "slow"]);
    let mut client = server.client();
    let began = Instant::now();
    for _ in 0..3 {
        mailed(&mut client, &anna, &["ben@glimpse.example"]);
    }
    assert!(began.elapsed() < Duration::from_secs(2), "{:?}", began.elapsed());
    post.wait_for(3);
}

#[test]
fn a_mail_server_that_is_away_gets_everything_when_it_is_back() {
    let (mut post, server, anna) = started(&[]);
    post.stop();
    let mut client = server.client();
    let shared: Vec<_> = (0..20).map(|_| mailed(&mut client, &anna, &["ben@glimpse.example"])).collect();
    wait_until_receipt_says(
        &server,
        &shared[0],
        "Not sent yet; it is tried again. The mail server could not be reached.",
    );
    std::thread::sleep(Duration::from_secs(2));
    post.start();
    let mails = post.wait_for(20);
    let mut links: Vec<String> = mails.iter().map(|mail| mail.link("/secret/")).collect();
    let mut expected: Vec<String> = shared.iter().map(|one| format!("{SITE}/secret/{}", one.link)).collect();
    links.sort_unstable();
    expected.sort_unstable();
    assert_eq!(links, expected);
}

#[test]
fn a_secret_that_was_read_before_its_mail_left_is_not_mailed_any_more() {
    let (mut post, server, anna) = started(&[]);
    post.stop();
    let mut client = server.client();
    let shared = mailed(&mut client, &anna, &["ben@glimpse.example"]);
    client.expect_revealed(&shared);
    wait_until_receipt_says(&server, &shared, "Not sent, and given up. The secret was gone before.");
    post.start();
    std::thread::sleep(Duration::from_secs(2));
    assert!(post.mails().is_empty());
}

#[test]
fn links_lead_where_the_site_is_whatever_a_request_says() {
    let (post, server, anna) = started(&[]);
    let request = Request::post("/api/v1/share")
        .form(&[("secret", SECRET), ("recipient", "ben@glimpse.example")])
        .header("Authorization", &anna.basic())
        .header("X-Forwarded-Host", "evil.example")
        .header("X-Forwarded-Proto", "http");
    assert_eq!(server.client().ask(&request).status, 200);
    let mail = &post.wait_for(1)[0];
    assert!(!mail.all().contains("evil.example"));
    mail.link("/secret/");
}

#[test]
fn a_site_that_does_not_know_its_address_sends_nothing_yet() {
    let launch = Launch::new();
    let mut post = Post::new(&launch, &["none"]);
    post.start();
    let mut server = post.settle(launch).set("site.public_url", "").start();
    let anna = server.account("anna@glimpse.example");
    let shared = mailed(&mut server.client(), &anna, &["ben@glimpse.example"]);
    std::thread::sleep(Duration::from_secs(2));
    assert!(post.mails().is_empty());
    assert!(receipt_page(&server, &shared).contains("Waiting to be sent."));
    server.launch.adjust("site.public_url", SITE);
    server.restart();
    post.wait_for(1);
}
