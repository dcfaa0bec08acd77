//! The pages as a person without scripts uses them: paste and get a link, look and open, see the receipt and burn.

use crate::chance::Chance;
use crate::client::{Client, Shared};
use crate::http::{Answer, Request};
use crate::page::{Form, key_after, unescaped};
use crate::server::Server;

/// Shares by the form on the first page; gives what the page with the link tells.
#[track_caller]
fn shared_by_form(client: &mut Client, secret: &str, passphrase: Option<&str>) -> Shared {
    let home = client.ask(&Request::get("/"));
    let form = Form::all_of(&home, "/").into_iter().find(|form| form.has("textarea")).expect("a form to paste into");
    let form = form.fill("textarea", secret);
    let form = passphrase.map_or_else(|| form.clone(), |passphrase| form.clone().fill("password", passphrase));
    let page = client.ask(&form.request());
    assert_eq!(page.status, 200, "{page}");
    assert!(!unescaped(&page.text()).contains(secret), "the page with the link repeats the secret");
    let link = key_after("/secret/", &page.text());
    let receipt = if page.text().contains("/receipt/") { "/receipt/" } else { "/private/" };
    let receipt = key_after(receipt, &page.text());
    Shared { secret: secret.to_owned(), passphrase: passphrase.map(ToOwned::to_owned), link, receipt }
}

/// Opens the link and presses its button, after filling in the passphrase if there is a field for it.
#[track_caller]
fn opened_by_form(client: &mut Client, shared: &Shared, passphrase: Option<&str>) -> Answer {
    let target = format!("/secret/{}", shared.link);
    let page = client.ask(&Request::get(&target));
    assert!(!unescaped(&page.text()).contains(&shared.secret), "looking at the link showed the secret");
    let form = Form::all_of(&page, &target).into_iter().next().expect("a button that opens it");
    let form = passphrase.map_or_else(|| form.clone(), |passphrase| form.clone().fill("password", passphrase));
    client.ask(&form.request())
}

#[track_caller]
fn expect_shown(page: &Answer, secret: &str) {
    assert_eq!(page.status, 200, "{page}");
    assert!(unescaped(&page.text()).contains(secret), "the secret is not on the page: {}", page.text());
}

#[test]
fn a_secret_shared_by_form_is_opened_by_form_once() {
    let mut chance = Chance::new();
    let server = Server::fresh();
    let mut client = server.client();
    let secret = chance.text(20) + " <b>&amp;\"'</b> Grüße 🔑";
    let shared = shared_by_form(&mut client, &secret, None);
    expect_shown(&opened_by_form(&mut client, &shared, None), &secret);
    let again = client.ask(&Request::post(&format!("/secret/{}", shared.link)).form(&[]));
    assert!(!unescaped(&again.text()).contains(&secret), "it was shown twice");
    assert_eq!(client.state(&shared), "received");
}

#[test]
fn a_wrong_passphrase_on_the_page_shows_nothing_and_consumes_nothing() {
    let mut chance = Chance::new();
    let server = Server::fresh();
    let mut client = server.client();
    let passphrase = chance.odd_text(20).replace(['\r', '\n'], " ");
    let shared = shared_by_form(&mut client, &chance.text(60), Some(&passphrase));
    for wrong in ["", "wrong", &passphrase.to_uppercase()] {
        let page = opened_by_form(&mut client, &shared, Some(wrong));
        assert!(!page.text().contains(&shared.secret), "`{wrong}` opened it");
        assert!(page.status < 500, "{page}");
    }
    expect_shown(&opened_by_form(&mut client, &shared, Some(&passphrase)), &shared.secret);
    client.expect_gone(&shared);
}

#[test]
fn pages_and_api_are_two_doors_of_one_house() {
    let mut chance = Chance::new();
    let server = Server::fresh();
    let mut client = server.client();
    // A browser sends line ends as CRLF; what was pasted with LF is to come out with LF.
    let pasted = chance.odd_text(300).replace("\r\n", "\n");
    let by_form = shared_by_form(&mut client, &pasted, None);
    client.expect_revealed(&by_form);
    let by_api = client.share_protected(&chance.text(300), &chance.text(12));
    let passphrase = by_api.passphrase.clone();
    expect_shown(&opened_by_form(&mut client, &by_api, passphrase.as_deref()), &by_api.secret);
    client.expect_gone(&by_api);
}

#[test]
fn the_receipt_page_burns_by_form() {
    let server = Server::fresh();
    let mut client = server.client();
    for path in ["/private", "/receipt"] {
        let shared = client.share(&Chance::new().text(60));
        let target = format!("{path}/{}", shared.receipt);
        let receipt = client.ask(&Request::get(&target));
        assert!(!receipt.text().contains(&shared.secret), "the receipt shows the secret");
        // The form is on the receipt, and on a page of its own for those who come by its address.
        let question = format!("{target}/burn");
        for (page, address) in [(receipt, &target), (client.ask(&Request::get(&question)), &question)] {
            let forms = Form::all_of(&page, address);
            assert_eq!(forms.len(), 1, "one form, that burns: {page}");
            assert_eq!(client.state(&shared), "new", "looking at the question burned it");
        }
        let page = client.ask(&Request::get(&question));
        let sure = Form::all_of(&page, &question).into_iter().next().expect("a button that burns");
        let page = client.ask(&sure.request());
        assert!(page.status < 400, "{page}");
        assert_eq!(client.state(&shared), "burned");
        client.expect_gone(&shared);
    }
}

#[test]
fn pages_are_not_kept_framed_or_followed() {
    let server = Server::fresh();
    let mut client = server.client();
    let shared = client.share(&Chance::new().text(60));
    for target in ["/".to_owned(), format!("/secret/{}", shared.link), format!("/receipt/{}", shared.receipt)] {
        let page = client.ask(&Request::get(&target));
        let header = |name: &str| page.header(name).unwrap_or_default().to_lowercase();
        let policy = header("content-security-policy");
        assert!(!policy.is_empty() && !policy.contains("unsafe-"), "{target}: {policy}");
        assert!(policy.contains("frame-ancestors 'none'") || header("x-frame-options") == "deny", "{target}: {policy}");
        assert_eq!(header("x-content-type-options"), "nosniff", "{target}");
        assert_eq!(header("set-cookie"), "", "{target}");
        // A key in an address must not travel to the next site in `Referer`.
        assert!(["no-referrer", "same-origin"].contains(&header("referrer-policy").as_str()), "{target}");
        if target != "/" {
            assert!(header("cache-control").contains("no-store"), "{target}");
        }
    }
}
