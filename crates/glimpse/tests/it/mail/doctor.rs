//! `glimpse doctor` at a real mail server: it knocks, and sends nothing.

use std::fs;

use super::post::{PASSWORD, Post};
use crate::doctor::Report;
use crate::launch::Launch;

#[test]
fn a_mail_server_is_knocked_at_and_nothing_is_sent() {
    let launch = Launch::new();
    let mut post = Post::new(&launch, &["starttls", "--auth"]);
    post.start();
    let file = launch.room().join("password");
    let launch = post
        .settle(launch)
        .set("mail.tls_ca_file", post.authority().display())
        .set("mail.user", "glimpse")
        .set("mail.password_file", file.display());
    let looked = |launch: &Launch| launch.operate(&["doctor", "--json"], "");
    fs::write(&file, PASSWORD).unwrap();
    Report::of(&looked(&launch)).says("mail", "ok", "lets us in");
    fs::write(&file, "an0ther pässword").unwrap();
    let said = looked(&launch);
    Report::of(&said).says("mail", "broken", "refuses our name or password").says(
        "mail",
        "broken",
        "mail.password_file",
    );
    assert!(!said.said.contains("an0ther"), "{said:?}");
    let mut distrusting = launch;
    distrusting.adjust("mail.tls_ca_file", "");
    Report::of(&looked(&distrusting)).says("mail", "broken", "cannot be made secure");
    post.stop();
    Report::of(&looked(&distrusting)).says("mail", "broken", "does not answer");
    assert!(post.mails().is_empty(), "something was sent");
}
