//! Letters that wait while root keys come and go.

use super::{Post, mailed};
use crate::keys::{rotate, status, until};
use crate::launch::Launch;

#[test]
fn a_mail_that_waits_is_sealed_anew_and_sent() {
    let launch = Launch::new();
    let mut post = Post::new(&launch, &["none"]);
    let mut server = post.settle(launch).start();
    let anna = server.account("anna@glimpse.example");
    let shared = mailed(&mut server.client(), &anna, &["ben@glimpse.example"]);
    assert_eq!(status(&server, 1)["letters"], 1);
    rotate(&server);
    // Killed and started again, it goes on.
    server.kill();
    server.start();
    until("letters are sealed anew", super::post::PATIENCE, || status(&server, 1)["letters"] == 0);
    assert_eq!(status(&server, 2)["letters"], 1);
    server.client().expect_revealed(&shared);
    let again = mailed(&mut server.client(), &anna, &["ben@glimpse.example"]);
    assert!(server.operate(&["keys", "destroy", "1"]).is_done);
    post.start();
    let mails = post.wait_for(1);
    assert!(mails[0].link("/secret/").contains(&again.link));
}
