//! Mail: to a real server on loopback, through everything that can happen to it and to us. What a mail looks like is tested where it
//! is written.

mod accounts;
pub(crate) mod deaths;
mod delivery;
mod disk;
mod doctor;
mod domain;
pub(crate) mod fates;
mod keys;
mod post;
mod refused;
mod stolen;
mod stopped;

use serde_json::Value;

use crate::client::{Client, Shared};
use crate::http::Request;
use crate::launch::Launch;
use crate::page::Browser;
use crate::server::{Account, Server};
use post::Post;

const SECRET: &str = "the secret that no mail may hold";

/// A mail server in the clear, running, and a Glimpse that sends its mail there.
#[track_caller]
fn started(behaviours: &[&str]) -> (Post, Server, Account) {
    let launch = Launch::new();
    let mut post = Post::new(&launch, &[&["none"], behaviours].concat());
    post.start();
    let server = post.settle(launch).start();
    let account = server.account("anna@glimpse.example");
    (post, server, account)
}

/// Shares [`SECRET`] with these recipients.
#[track_caller]
fn mailed(client: &mut Client, account: &Account, recipients: &[&str]) -> Shared {
    mailed_for(client, account, recipients, 600)
}

#[track_caller]
fn mailed_for(client: &mut Client, account: &Account, recipients: &[&str], ttl: u32) -> Shared {
    let ttl = ttl.to_string();
    let mut fields = vec![("secret", SECRET), ("ttl", ttl.as_str())];
    fields.extend(recipients.iter().map(|recipient| ("recipient[]", *recipient)));
    let request = Request::post("/api/v1/share").form(&fields).header("Authorization", &account.basic());
    Shared::from(&client.ask(&request), SECRET, None)
}

/// What the sender's page says.
#[track_caller]
fn receipt_page(server: &Server, shared: &Shared) -> String {
    let answer = Browser::new(server.client()).get(&format!("/receipt/{}", shared.receipt));
    assert_eq!(answer.status, 200, "{answer}");
    answer.text()
}

/// Waits until the sender's page says something.
#[track_caller]
fn wait_until_receipt_says(server: &Server, shared: &Shared, sentence: &str) {
    let since = std::time::Instant::now();
    while !receipt_page(server, shared).contains(sentence) {
        let page = || receipt_page(server, shared);
        assert!(since.elapsed() < post::PATIENCE, "the receipt never said `{sentence}`: {}", page());
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
}

/// The JSON that a share answers.
#[track_caller]
fn share_json(client: &mut Client, account: &Account, recipient: &str) -> (u16, Value) {
    let fields = [("secret", SECRET), ("recipient", recipient)];
    let request = Request::post("/api/v1/share").form(&fields).header("Authorization", &account.basic());
    let answer = client.ask(&request);
    (answer.status, answer.json())
}
