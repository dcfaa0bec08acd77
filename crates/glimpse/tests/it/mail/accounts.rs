//! What is mailed to an account's address: confirming it, and a new password for a forgotten one.

use super::{
    fates::signed_in,
    mailed,
    post::{Post, SITE},
    started,
};
use crate::launch::Launch;
use crate::page::{Browser, Form};
use crate::server::{Account, Server};

const PASSWORD: &str = "another long password";

/// The path of a link of ours.
fn path(link: &str) -> &str {
    link.strip_prefix(SITE).unwrap()
}

#[track_caller]
fn forgot(server: &Server, address: &str) -> String {
    let mut browser = Browser::new(server.client());
    let page = browser.get("/account/forgotten");
    let form = Form::all_of(&page, "/account/forgotten").remove(0);
    let answer = browser.send(&form.fill("email", address));
    assert_eq!(answer.status, 200, "{answer}");
    answer.text()
}

#[test]
fn a_forgotten_password_is_replaced_with_what_was_mailed_and_once() {
    let (post, server, anna) = started(&[]);
    let mut client = server.client();
    let shared = mailed(&mut client, &anna, &[]);
    forgot(&server, &anna.email);
    let mail = &post.wait_for(1)[0];
    assert_eq!((mail.to(), mail.subject().as_str()), (anna.email.as_str(), "A new password for Glimpse"));
    let link = mail.link("/account/reset");
    let mut browser = Browser::new(server.client());
    // Looking at the link, as programs do, changes nothing.
    for _ in 0..2 {
        assert_eq!(browser.get(path(&link)).status, 200);
    }
    signed_in(&server, &anna);
    let page = browser.get(path(&link));
    let form = Form::all_of(&page, "/account/reset").remove(0);
    let weak = browser.send(&form.clone().fill("password", "short"));
    assert_eq!(weak.status, 400, "{weak}");
    // Another language for that page loses nothing.
    let switched = browser.send(&form.to("?switch=sv"));
    assert!(switched.status == 200 && switched.text().contains("<html lang=\"sv\""), "{switched}");
    let form = Form::all_of(&browser.send(&form.to("?switch=en")), "/account/reset").remove(0);
    let done = browser.send(&form.clone().fill("password", PASSWORD));
    assert!(done.text().contains("Your password is set"), "{done}");
    signed_in(&server, &Account { password: PASSWORD.to_owned(), ..anna.clone() });
    let again = browser.send(&form.fill("password", "yet another password"));
    assert!(again.text().contains("not good any more"), "{again}");
    assert_eq!(browser.get(path(&link)).status, 400);
    // The old token ended; the secret lives.
    let request = crate::http::Request::get("/api/v1/private/recent").header("Authorization", &anna.basic());
    assert_eq!(client.ask(&request).status, 401);
    client.expect_revealed(&shared);
}

#[test]
fn nobody_learns_who_has_an_account() {
    let (post, server, anna) = started(&[]);
    let [known, unknown] = [anna.email.as_str(), "nobody@glimpse.example"].map(|address| forgot(&server, address));
    assert_eq!(known, unknown);
    post.wait_for(1);
    std::thread::sleep(std::time::Duration::from_secs(2));
    assert_eq!(post.wait_for(1)[0].to(), anna.email);
}

#[test]
fn a_stranger_cannot_flood_an_address() {
    let launch = Launch::new();
    let mut post = Post::new(&launch, &["none"]);
    post.start();
    let server = post.settle(launch).set("rate_limits", "on").set("mail.per_request", 2).start();
    let anna = server.account("anna@glimpse.example");
    for _ in 0..6 {
        forgot(&server, &anna.email);
    }
    post.wait_for(2);
    std::thread::sleep(std::time::Duration::from_secs(2));
    post.wait_for(2);
}

#[test]
fn an_address_is_confirmed_with_what_was_mailed_there() {
    let launch = Launch::new();
    let mut post = Post::new(&launch, &["none"]);
    post.start();
    let launch = post.settle(launch).set("accounts.sign_up", "open").set("accounts.confirmation", "mail");
    let server = launch.start();
    let mut browser = Browser::new(server.client());
    let page = browser.get("/account/sign-up");
    let form = Form::all_of(&page, "/account/sign-up").remove(0);
    let waiting = browser.send(&form.fill("email", "dora@glimpse.example").fill("password", PASSWORD));
    assert!(waiting.text().contains("Look into your mail"), "{waiting}");
    let link = post.wait_for(1)[0].link("/account/confirm");
    // Lost mail can be asked for again.
    forgot(&server, "dora@glimpse.example");
    assert_eq!(post.wait_for(2)[1].subject(), "Confirm your address for Glimpse");
    let dora = Account { email: "dora@glimpse.example".into(), password: PASSWORD.into(), token: String::new() };
    let page = browser.get(path(&link));
    let form = Form::all_of(&page, "/account/confirm").remove(0);
    assert!(browser.send(&form).text().contains("Your address is confirmed"));
    signed_in(&server, &dora);
    assert_eq!(browser.get("/account/confirm?slip=nonsense").status, 400);
}

#[test]
fn a_site_without_mail_says_whom_to_ask() {
    let server = Server::fresh();
    let page = Browser::new(server.client()).get("/account/forgotten");
    assert!(page.text().contains("This site sends no mail."), "{page}");
    assert!(Form::all_of(&page, "/account/forgotten").is_empty());
}
