//! One click, and an address never gets mail again from this server.

use super::{mailed, post::SITE, started, wait_until_receipt_says};
use crate::client::with_another_end;
use crate::http::Request;
use crate::page::{Browser, Form};

#[test]
fn one_click_in_a_mail_program_stops_all_mail() {
    let (post, server, anna) = started(&[]);
    let mut client = server.client();
    mailed(&mut client, &anna, &["ben@glimpse.example"]);
    let mail = &post.wait_for(1)[0];
    let header = |name: &str| mail.parsed().header_raw(name).unwrap().trim().to_owned();
    assert_eq!(header("List-Unsubscribe-Post"), "List-Unsubscribe=One-Click");
    let link = header("List-Unsubscribe");
    let link = link.strip_prefix('<').and_then(|link| link.strip_suffix('>')).unwrap();
    assert_eq!(link, mail.link("/mail/stop/"), "the one in the text is the same");
    let path = link.strip_prefix(SITE).unwrap();
    // As a mail program sends it: no cookies, no origin (RFC 8058, 3.1).
    let click = Request::post(path).form(&[("List-Unsubscribe", "One-Click")]);
    for _ in 0..2 {
        assert_eq!(client.ask(&click).status, 200);
    }
    let shared = mailed(&mut client, &anna, &["Ben@Glimpse.example", "carla@glimpse.example"]);
    wait_until_receipt_says(&server, &shared, "Not sent, and given up. This address wants no mail from this site.");
    assert_eq!(post.wait_for(2)[1].to(), "carla@glimpse.example");
}

#[test]
fn looking_at_the_page_stops_nothing_and_its_button_does() {
    let (post, server, anna) = started(&[]);
    let mut client = server.client();
    mailed(&mut client, &anna, &["ben@glimpse.example"]);
    let link = post.wait_for(1)[0].link("/mail/stop/");
    let path = link.strip_prefix(SITE).unwrap();
    let mut browser = Browser::new(server.client());
    let page = browser.get(path);
    assert_eq!(page.status, 200, "{page}");
    mailed(&mut client, &anna, &["ben@glimpse.example"]);
    post.wait_for(2);
    let done = browser.send(&Form::all_of(&page, path).remove(0));
    assert!(done.text().contains("You get no more mail from this site"), "{done}");
    let shared = mailed(&mut client, &anna, &["ben@glimpse.example"]);
    wait_until_receipt_says(&server, &shared, "wants no mail");
}

#[test]
fn only_what_was_mailed_stops_mail() {
    let (post, server, anna) = started(&[]);
    let mut client = server.client();
    mailed(&mut client, &anna, &["ben@glimpse.example"]);
    let link = post.wait_for(1)[0].link("/mail/stop/");
    let path = link.strip_prefix(SITE).unwrap();
    let altered = with_another_end(path);
    for wrong in ["/mail/stop/nonsense", "/mail/stop/%00", &altered] {
        assert_eq!(client.ask(&Request::post(wrong)).status, 404, "{wrong}");
        assert_eq!(client.ask(&Request::get(wrong)).status, 404, "{wrong}");
    }
    mailed(&mut client, &anna, &["ben@glimpse.example"]);
    post.wait_for(2);
}
