//! Senders who want it are told what became of their secrets, with nothing in the mail that opens anything.

use std::time::Duration;

use super::{SECRET, mailed, mailed_for, post::SITE, started};
use crate::page::{Browser, Form};
use crate::server::{Account, Server};

/// Signs in on the pages.
#[track_caller]
pub(crate) fn signed_in(server: &Server, account: &Account) -> Browser {
    let mut browser = Browser::new(server.client());
    let page = browser.get("/account/sign-in");
    let form = Form::all_of(&page, "/account/sign-in").remove(0);
    let list = browser.send(&form.fill("email", &account.email).fill("password", &account.password));
    assert!(list.text().contains("Signed in as"), "{list}");
    browser
}

/// Has an account told from now on.
#[track_caller]
fn told(server: &Server, account: &Account) {
    let mut browser = signed_in(server, account);
    let page = browser.get("/account/mail");
    let form = Form::all_of(&page, "/account/mail").remove(0).choose("tell", "yes");
    assert!(browser.send(&form).text().contains("Saved."));
}

#[test]
fn an_account_that_wants_it_is_told_of_every_fate() {
    let (post, server, anna) = started(&[]);
    let mut client = server.client();
    let untold = mailed(&mut client, &anna, &[]);
    told(&server, &anna);
    let [read, burned, left] = [60, 60, 1].map(|ttl| mailed_for(&mut client, &anna, &[], ttl));
    for shared in [&untold, &read] {
        client.expect_revealed(shared);
    }
    assert_eq!(client.burn(&burned).status, 200);
    let mails = post.wait_for(3);
    let mut subjects: Vec<String> = mails.iter().map(super::post::Mail::subject).collect();
    subjects.sort();
    assert_eq!(subjects, ["Your secret expired", "Your secret was burned", "Your secret was opened"]);
    for mail in &mails {
        assert_eq!(mail.to(), anna.email);
        assert_eq!(mail.link("/account"), format!("{SITE}/account"));
        let all = mail.all();
        for shared in [&read, &burned, &left] {
            for unsaid in [SECRET, &shared.link, &shared.receipt, "127.0.0.1"] {
                assert!(!all.contains(unsaid), "a mail says what it must not");
            }
        }
    }
    std::thread::sleep(Duration::from_secs(2));
    post.wait_for(3);
}

#[test]
fn a_sender_decides_for_each_secret_on_the_page() {
    let (post, server, anna) = started(&[]);
    let mut browser = signed_in(&server, &anna);
    let home = browser.get("/");
    assert!(home.text().contains("Tell me by mail when it is opened, burned or expired"), "{home}");
    let form = Form::all_of(&home, "/").remove(0).choose("tell", "yes");
    let page =
        browser.send(&form.choose("recipients", "ben@glimpse.example, carla@glimpse.example").fill("textarea", SECRET));
    assert_eq!(page.status, 200, "{page}");
    let mails = post.wait_for(2);
    let link = mails[0].link("/secret/");
    let key = link.rsplit('/').next().unwrap();
    let answer = server.client().ask(&crate::http::Request::post(&format!("/api/v1/secret/{key}")));
    assert_eq!(answer.json()["value"], SECRET);
    assert_eq!(post.wait_for(3)[2].subject(), "Your secret was opened");
}
