//! What is kept of webhooks: sealed, under the newest root key, and gone with their account.

use std::fs;

use super::{Receiver, listed, share, started};
use crate::keys::{rotate, status, until};
use crate::launch::Launch;
use crate::sensitive::Search;

#[test]
fn the_disk_tells_neither_address_nor_secret_nor_reference() {
    let (receiver, mut server, anna) = started(|launch| launch);
    receiver.add(&server, &anna, "/status/503/a-path-that-nobody-may-know");
    let (shared, reference) = share(&mut server.client(), &anna, 3600, None);
    server.client().expect_revealed(&shared);
    receiver.wait_for(1);
    let secret = fs::read_to_string(receiver.folder.join("secrets")).unwrap();
    server.terminate();
    let mut search = Search::default();
    for text in ["a-token-in-an-address", "a-path-that-nobody-may-know", secret.trim(), &reference] {
        search.add(text.as_bytes());
    }
    assert_eq!(search.find_in_folder(server.data()), None);
    server.start();
    assert_eq!(listed(&server, &anna).len(), 1);
}

#[test]
fn webhooks_and_what_waits_for_them_are_sealed_anew_when_root_keys_come_and_go() {
    let (mut receiver, mut server, anna) = started(|launch| launch);
    receiver.add(&server, &anna, "/take/hook");
    let mut client = server.client();
    let (before, reference) = share(&mut client, &anna, 3600, None);
    let (waiting, other) = share(&mut client, &anna, 3600, None);
    receiver.stop();
    client.expect_revealed(&before);
    assert_eq!((&status(&server, 1)["letters"], &status(&server, 1)["documents"]), (&2.into(), &1.into()));
    rotate(&server);
    until("all is sealed anew", super::PATIENCE, || {
        let status = status(&server, 1);
        status["letters"] == 0 && status["documents"] == 0
    });
    client.expect_revealed(&waiting);
    assert!(server.operate(&["keys", "destroy", "1"]).is_done);
    server.restart();
    receiver.start();
    let mut told: Vec<String> = receiver.wait_for(2).iter().map(|got| got.reference().to_owned()).collect();
    told.sort();
    told.dedup();
    let mut expected = vec![reference, other];
    expected.sort();
    assert_eq!(told, expected);
}

#[test]
fn a_deleted_account_takes_its_webhooks_and_what_waits_for_them_with_it() {
    let launch = Launch::new();
    let mut receiver = Receiver::new(&launch);
    let server = receiver.settle(launch).start();
    let anna = server.account("anna@glimpse.example");
    receiver.add(&server, &anna, "/take/hook");
    let mut client = server.client();
    receiver.stop();
    let shared: Vec<_> = (0..3).map(|_| share(&mut client, &anna, 3600, None).0).collect();
    client.expect_revealed(&shared[0]);
    assert_eq!((&status(&server, 1)["letters"], &status(&server, 1)["documents"]), (&3.into(), &1.into()));
    assert_eq!(server.operate(&["account", "delete", &anna.email, "--json"]).json()["deleted"], true);
    assert_eq!((&status(&server, 1)["letters"], &status(&server, 1)["documents"]), (&0.into(), &0.into()));
    receiver.start();
    std::thread::sleep(std::time::Duration::from_secs(3));
    assert_eq!(receiver.got().len(), 0);
}
