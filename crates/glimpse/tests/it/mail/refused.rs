//! Addresses that are none, or smuggle something in; letters that a mail server does not take; limits; and trying mail out.

use std::time::{Duration, Instant};

use super::{mailed, post::Post, share_json, started, wait_until_receipt_says};
use crate::launch::Launch;
use crate::page::Form;
use crate::server::Server;

#[test]
fn an_address_that_smuggles_something_in_is_refused_and_nothing_is_kept() {
    let (post, server, anna) = started(&[]);
    let mut client = server.client();
    for address in [
        "ben@glimpse.example\r\nBcc: carla@glimpse.example",
        "ben@glimpse.example\nSubject: x",
        "ben@glimpse.example,carla@glimpse.example",
        "Ben <ben@glimpse.example>",
        "ben@glimpse.example>\r\nDATA",
        "\"ben@x\"@glimpse.example",
        "ben\0@glimpse.example",
        "@glimpse.example",
        "ben",
    ] {
        let (status, said) = share_json(&mut client, &anna, address);
        assert!((400..500).contains(&status), "{address:?}: {said}");
    }
    std::thread::sleep(Duration::from_secs(2));
    assert!(post.mails().is_empty());
}

#[test]
fn an_address_in_any_letters_is_mailed_to() {
    let (post, server, anna) = started(&[]);
    mailed(&mut server.client(), &anna, &["jürgen@bücher.example", "ben@bücher.example"]);
    let mails = post.wait_for(2);
    let mut to: Vec<&str> = mails.iter().map(super::post::Mail::to).collect();
    to.sort_unstable();
    assert_eq!(to, ["ben@xn--bcher-kva.example", "jürgen@xn--bcher-kva.example"]);
}

#[test]
fn a_server_that_takes_no_such_letters_is_named_on_the_receipt() {
    let launch = Launch::new();
    let mut post = Post::new(&launch, &["none", "--no-utf8"]);
    post.start();
    let server = post.settle(launch).start();
    let anna = server.account("anna@glimpse.example");
    let shared = mailed(&mut server.client(), &anna, &["jürgen@bücher.example", "ben@bücher.example"]);
    wait_until_receipt_says(&server, &shared, "takes no addresses with such letters");
    assert_eq!(post.wait_for(1)[0].to(), "ben@xn--bcher-kva.example");
}

#[test]
fn an_account_mails_so_much_and_an_address_gets_so_much() {
    let launch = Launch::new();
    let mut post = Post::new(&launch, &["none"]);
    post.start();
    let launch = post.settle(launch).set("rate_limits", "on").set("mail.per_account", 4).set("mail.per_recipient", 2);
    let server = launch.start();
    let anna = server.account("anna@glimpse.example");
    let mut client = server.client();
    let shared =
        ["ben", "ben", "ben", "carla"].map(|name| mailed(&mut client, &anna, &[&format!("{name}@glimpse.example")]));
    let (status, said) = share_json(&mut client, &anna, "dora@glimpse.example");
    assert_eq!(status, 429, "{said}");
    wait_until_receipt_says(&server, &shared[2], "This address got many mails from this site lately.");
    post.wait_for(3);
    for one in &shared {
        client.expect_revealed(one);
    }
}

/// What waits for its turn takes it when it comes: one every ten seconds, not all that waited.
#[test]
fn letters_that_waited_for_the_limit_come_one_by_one() {
    let launch = Launch::new();
    let mut post = Post::new(&launch, &["none"]);
    post.start();
    let server = post.settle(launch).set("mail.per_recipient", 2).set("mail.window", 20).start();
    let anna = server.account("anna@glimpse.example");
    let mut client = server.client();
    let began = Instant::now();
    for _ in 0..5 {
        mailed(&mut client, &anna, &["ben@glimpse.example"]);
    }
    // One that would wait for longer than it opens is given up at once.
    let late = super::mailed_for(&mut client, &anna, &["ben@glimpse.example"], 5);
    wait_until_receipt_says(&server, &late, "Not sent, and given up.");
    while began.elapsed() < Duration::from_secs(25) {
        let may = 2 + usize::try_from(began.elapsed().as_secs() / 10).unwrap();
        let came = post.mails().len();
        assert!(came <= may + 1, "{came} mails after {:?}", began.elapsed());
        std::thread::sleep(Duration::from_millis(200));
    }
    let came = post.mails().len();
    assert!((3..=4).contains(&came), "{came} mails");
}

#[test]
fn mail_that_cannot_work_refuses_the_start() {
    let smtp = || Launch::new().set("mail.transport", "smtp").set("mail.from", "secrets@glimpse.example");
    smtp().refused().says("mail.host is empty, but mail.transport needs it");
    Launch::new().set("mail.transport", "smtp").set("mail.host", "localhost").refused().says("mail.from is empty");
    let here = || smtp().set("mail.host", "localhost");
    here().set("mail.user", "glimpse").refused().says("mail.password_file is empty, but mail.user needs it");
    here()
        .set("mail.user", "x")
        .set("mail.password_file", "/nowhere")
        .refused()
        .says("mail.password_file names a file");
    here().set("mail.from", "nonsense").refused().says("mail.from").does_not_say("nonsense");
    Launch::new().set("accounts.confirmation", "mail").refused().says("mail.transport is empty");
    let launch = smtp().set("mail.host", "mail.glimpse.example").set("mail.user", "glimpse").set("mail.tls", "none");
    let password = launch.room().join("password");
    std::fs::write(&password, "x").unwrap();
    launch.set("mail.password_file", password.display()).refused().says("mail.tls");
}

#[test]
fn the_doctor_shows_what_the_mail_server_says() {
    let (post, server, _) = started(&["take", "refuse"]);
    let good = server.operate(&["doctor", "mail", "--to", "ben@glimpse.example"]);
    assert!(good.is_done, "{good:?}");
    for line in ["> MAIL FROM:<secrets@glimpse.example>", "< 250 taken", "The mail server took the test."] {
        assert!(good.said.contains(line), "{}", good.said);
    }
    assert_eq!(post.wait_for(1)[0].subject(), "A test from Glimpse");
    let bad = server.operate(&["doctor", "mail", "--to", "ben@glimpse.example"]);
    assert!(!bad.is_done && bad.said.contains("550"), "{bad:?}");
    server.operate(&["doctor", "mail", "--to", "nonsense"]).expect_refused("that is no mail address");
    Server::fresh().operate(&["doctor", "mail", "--to", "ben@glimpse.example"]).expect_refused("mail is off");
}

#[test]
fn the_administrators_page_tries_mail_out() {
    let (post, server, anna) = started(&["take", "refuse"]);
    assert!(server.operate(&["account", "create", "root@glimpse.example", "--admin", "--json"]).is_done);
    let made = server.operate(&["account", "reset", "root@glimpse.example", "--json"]).json();
    let root = crate::server::Account {
        email: "root@glimpse.example".to_owned(),
        password: made["password"].as_str().unwrap().to_owned(),
        token: String::new(),
    };
    let mut browser = super::fates::signed_in(&server, &root);
    let form = Form::all_of(&browser.get("/admin"), "/admin/mail").remove(0);
    let good = browser.send(&form.clone().fill("email", "ben@glimpse.example"));
    assert!(good.text().contains("The mail server took the test.") && good.text().contains("250 taken"), "{good}");
    post.wait_for(1);
    let bad = browser.send(&form.fill("email", "ben@glimpse.example"));
    assert!(bad.text().contains("The test was not sent.") && bad.text().contains("550"), "{bad}");
    let mut stranger = super::fates::signed_in(&server, &anna);
    assert_eq!(stranger.get("/admin").status, 404);
}
