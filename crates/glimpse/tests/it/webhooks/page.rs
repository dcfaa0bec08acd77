//! The page of an account's webhooks, without script.

use super::{id_of, listed, share, started, test};
use crate::audit::{Exported, expect_webhook};
use crate::http::{Answer, Request};
use crate::mail::fates::signed_in;
use crate::page::Form;

/// The form of a page that leads there.
#[track_caller]
fn form(page: &Answer, target: &str) -> Form {
    let found = Form::all_of(page, target).into_iter().find(|form| form.request().target == target);
    found.unwrap_or_else(|| panic!("no form leads to {target}: {page}"))
}

#[test]
fn webhooks_are_added_tested_and_removed_on_the_page() {
    let (mut receiver, server, anna) = started(|launch| launch.set("plans.basic.webhooks_max", 1));
    let mut browser = signed_in(&server, &anna);
    assert!(browser.get("/account").text().contains("Webhooks"));
    let page = browser.get("/account/webhooks");
    let add = |page: &Answer, url: &str| form(page, "/account/webhooks").fill("url", url);
    let refused = browser.send(&add(&page, "http://127.0.0.1/hook"));
    assert_eq!(refused.status, 400);
    assert!(refused.text().contains("That is no address for a webhook."), "{refused}");
    let added = browser.send(&add(&refused, &receiver.url("/take/hook")));
    let text = added.text();
    let secret = text.split("whsec_").nth(1).expect("the secret is shown").split('"').next().unwrap();
    std::fs::write(receiver.folder.join("secrets"), format!("whsec_{secret}")).unwrap();
    server.sensitive().add(secret);
    let page = browser.get("/account/webhooks");
    assert!(!page.text().contains("whsec_") && page.text().contains("/take/hook"), "it is shown once: {page}");
    let many = browser.send(&add(&page, &receiver.url("/take/hook")));
    assert!(many.text().contains("as many webhooks as your plan allows"), "{many}");
    let page = browser.get("/account/webhooks");
    let tested = browser.send(&form(&page, "/account/webhooks/test"));
    assert!(tested.text().contains("The server took it."), "{tested}");
    assert_eq!(receiver.wait_for(1)[0].kind(), "webhook.test");
    receiver.stop();
    let tested = browser.send(&form(&page, "/account/webhooks/test"));
    assert!(tested.text().contains("The server could not be reached."), "{tested}");
    // The sender's page names a secret as webhooks do.
    let (shared, reference) = share(&mut server.client(), &anna, 60, None);
    let receipt = browser.get(&format!("/receipt/{}", shared.receipt));
    assert!(receipt.text().contains(&reference), "{receipt}");
    let removed = browser.send(&form(&page, "/account/webhooks/remove"));
    assert!(!removed.text().contains("/take/hook"), "{removed}");
    assert_eq!(listed(&server, &anna).len(), 0);
    let (log, id) = (Exported::from(&server, None), id_of(&server, &anna));
    for event in ["webhook.added", "webhook.removed"] {
        expect_webhook(log.one(event), &id, &"owner".into());
    }
    assert_eq!(log.count("webhook.tested"), 2);
}

/// Whoever has an account must not learn here which names lead inwards, nor have this server call somebody again and again.
#[test]
fn tests_tell_no_inner_name_from_none_and_are_few() {
    let (receiver, server, anna) = started(|launch| launch.set("webhooks.allowed_networks", ""));
    receiver.add_url(&server, &anna, "https://10.0.0.1/hook");
    receiver.add_url(&server, &anna, "https://127.1/hook");
    assert_eq!([test(&server, &anna, "1"), test(&server, &anna, "2")], ["forbidden network", "unreachable"]);
    let mut browser = signed_in(&server, &anna);
    let page = browser.get("/account/webhooks");
    assert_eq!(page.text().matches("The server could not be reached.").count(), 2, "{page}");
    let send = form(&page, "/account/webhooks/test");
    let answers: Vec<Answer> = (0..21).map(|_| browser.send(&send)).collect();
    assert!(answers[..20].iter().all(|answer| answer.status == 200 && !answer.text().contains("network")));
    assert_eq!(answers[20].status, 429);
    assert!(answers[20].header("retry-after").is_some(), "{}", answers[20]);
}

#[test]
fn where_a_plan_allows_none_there_are_none() {
    let (_receiver, server, anna) = started(|launch| launch.set("plans.basic.webhooks_max", 0));
    let mut browser = signed_in(&server, &anna);
    assert!(!browser.get("/account").text().contains("/account/webhooks"));
    let request = Request::post("/api/v1/share").form(&[("secret", "any")]);
    let answer = server.client().ask(&request.header("Authorization", &anna.basic()));
    assert_eq!((answer.status, answer.header("glimpse-reference")), (200, None));
}
