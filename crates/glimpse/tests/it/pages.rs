//! The pages as a person without scripts uses them: paste and get a link, look and open, see the receipt and burn.

use crate::chance::Chance;
use crate::client::{Client, Shared};
use crate::http::{Answer, Request};
use crate::launch::Launch;
use crate::page::{Browser, Form, key_after, unescaped};
use crate::server::Server;

/// Shares by the form on the first page; gives what the page with the link tells.
#[track_caller]
fn shared_by_form(server: &Server, secret: &str, passphrase: Option<&str>) -> Shared {
    let mut browser = Browser::new(server.client());
    let home = browser.get("/");
    let form = Form::all_of(&home, "/").into_iter().find(|form| form.has("textarea")).expect("a form to paste into");
    let form = form.fill("textarea", secret);
    let form = passphrase.map_or_else(|| form.clone(), |passphrase| form.clone().fill("password", passphrase));
    let page = browser.send(&form);
    assert_eq!(page.status, 200, "{page}");
    assert!(!unescaped(&page.text()).contains(secret), "the page with the link repeats the secret");
    let link = key_after("/secret/", &page.text());
    let receipt = key_after("/receipt/", &page.text());
    Shared { secret: secret.to_owned(), passphrase: passphrase.map(ToOwned::to_owned), link, receipt }
}

/// Opens the link and presses its two buttons, after filling in the passphrase if there is a field for it.
#[track_caller]
fn opened_by_form(client: &mut Client, shared: &Shared, passphrase: Option<&str>) -> Answer {
    let target = format!("/secret/{}", shared.link);
    let page = client.ask(&Request::get(&target));
    assert!(!unescaped(&page.text()).contains(&shared.secret), "looking at the link showed the secret");
    let form = Form::all_of(&page, &target).into_iter().next().expect("a button that opens it");
    let form = passphrase.map_or_else(|| form.clone(), |passphrase| form.clone().fill("password", passphrase));
    let page = client.ask(&form.request());
    assert!(!unescaped(&page.text()).contains(&shared.secret), "one click without scripts showed the secret");
    // What was typed is there still.
    let sure = Form::all_of(&page, &target).into_iter().next().expect("a button that asks once more");
    client.ask(&sure.choose("choice", "open").request())
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
    let shared = shared_by_form(&server, &secret, None);
    expect_shown(&opened_by_form(&mut client, &shared, None), &secret);
    let again = client.ask(&Request::get(&format!("/secret/{}", shared.link)));
    assert!(Form::all_of(&again, "/").is_empty() && !unescaped(&again.text()).contains(&secret), "it was shown twice");
    assert_eq!(client.state(&shared), "received");
}

#[test]
fn a_wrong_passphrase_on_the_page_shows_nothing_and_consumes_nothing() {
    let mut chance = Chance::new();
    let server = Server::fresh();
    let mut client = server.client();
    let passphrase = chance.odd_text(20).replace(['\r', '\n'], " ");
    let shared = shared_by_form(&server, &chance.text(60), Some(&passphrase));
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
    let by_form = shared_by_form(&server, &pasted, None);
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
        let question = format!("{target}/burn");
        assert!(receipt.text().contains(&format!("href=\"{question}\"")), "the way to burn it: {receipt}");
        let page = client.ask(&Request::get(&question));
        assert_eq!(client.state(&shared), "new", "looking at the question burned it");
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

/// What a browser says about who made it send the form.
#[test]
fn a_form_that_another_site_posts_does_nothing() {
    let server = Server::fresh();
    let mut client = server.client();
    let shared = client.share("something");
    for (header, value) in [
        ("Sec-Fetch-Site", "cross-site"),
        ("Sec-Fetch-Site", "same-site"),
        ("Origin", "https://elsewhere.example"),
        ("Origin", "http://glimpse.test.elsewhere.example"),
    ] {
        for target in ["/", &format!("/secret/{}", shared.link), &format!("/receipt/{}/burn", shared.receipt)] {
            let page = client.ask(&Request::post(target).form(&[("secret", "something")]).header(header, value));
            assert_eq!(page.status, 403, "{target} {header}: {value}: {page}");
            assert!(!page.text().contains("/secret/"), "{page}");
        }
    }
    assert_eq!(client.state(&shared), "new");
    let page = client.ask(&Request::post("/").form(&[("secret", "mine")]).header("Origin", "http://glimpse.test"));
    assert_eq!(page.status, 303, "our own form is refused: {page}");
    let target = format!("/secret/{}", shared.link);
    let mut page = client.ask(&Request::get(&target));
    for _ in 0..2 {
        let form = Form::all_of(&page, &target).into_iter().next().unwrap().choose("choice", "open");
        page = client.ask(&form.request().header("Sec-Fetch-Site", "same-origin").header("Origin", "null"));
    }
    expect_shown(&page, &shared.secret);
}

#[test]
fn a_refused_form_comes_back_as_it_was_filled_in() {
    let server = Launch::new().set("plans.anonymous.secret_bytes_max", 100).set("passphrase.chars_min", 8).start();
    let mut client = server.client();
    let (secret, long) = ("<script>\n\n&amp; \"quoted\" </textarea>", "x".repeat(101));
    for (fields, status, says) in [
        ([("secret", ""), ("passphrase", "long enough"), ("ttl", "3600")], 400, "no secret yet"),
        ([("secret", secret), ("passphrase", "\"short>"), ("ttl", "3600")], 400, "at least 8 characters"),
        ([("secret", secret), ("passphrase", "long enough"), ("ttl", "soon")], 400, "lifetime"),
        ([("secret", &long), ("passphrase", "long enough"), ("ttl", "3600")], 413, "larger than 100 bytes"),
    ] {
        let page = client.ask(&Request::post("/").form(&fields));
        assert_eq!(page.status, status, "{page}");
        let html = page.text();
        assert!(html.contains(says), "it should say `{says}`: {html}");
        // A browser drops one line break after the opening tag, and shows the rest.
        let typed = html.split_once("<textarea").and_then(|(_, rest)| rest.split_once(">\n")).unwrap().1;
        let typed = typed.split_once("</textarea>").unwrap().0;
        assert_eq!(unescaped(typed), fields[0].1);
        let field = html.split("<input").find(|tag| tag.contains("name=\"passphrase\"")).unwrap();
        assert!(unescaped(field).contains(&format!("value=\"{}\"", fields[1].1)), "the passphrase is lost: {field}");
        if fields[2].1 == "3600" {
            assert!(html.contains("<option value=\"3600\" selected>"), "the lifetime is lost: {html}");
        }
    }
}

#[test]
fn a_receipt_says_what_became_of_the_secret() {
    let server = Server::fresh();
    let mut client = server.client();
    let secrets = [(); 4].map(|()| client.share("something"));
    let short = client.share_for("something", 1);
    client.ask(&Request::get(&format!("/secret/{}", secrets[1].link)));
    client.expect_revealed(&secrets[2]);
    client.burn(&secrets[3]);
    std::thread::sleep(std::time::Duration::from_millis(1100));
    let mut expect = |shared: &Shared, headline: &str| {
        for path in ["/private", "/receipt"] {
            let page = client.ask(&Request::get(&format!("{path}/{}", shared.receipt)));
            assert!(page.text().contains(&format!("<h1>{headline}</h1>")), "{headline}: {}", page.text());
            assert!(!page.text().contains(&shared.link), "the receipt shows the link");
        }
    };
    expect(&secrets[0], "Not opened yet");
    expect(&secrets[1], "Not opened yet");
    expect(&secrets[2], "Your secret was opened");
    expect(&secrets[3], "Your secret was burned");
    expect(&short, "Your secret expired");
    let seen = client.ask(&Request::get(&format!("/receipt/{}", secrets[1].receipt)));
    assert!(seen.text().contains("Link first looked at"), "{}", seen.text());
}

#[test]
fn style_and_icon_may_be_kept_for_ever_and_pages_not_at_all() {
    let server = Server::fresh();
    let mut client = server.client();
    let home = client.ask(&Request::get("/"));
    assert!(home.header("cache-control").unwrap().contains("no-store"), "{home}");
    let assets: Vec<String> =
        home.text().split('"').filter(|part| part.starts_with("/assets/")).map(String::from).collect();
    assert!(assets.len() >= 2, "{assets:?}");
    for asset in assets {
        let answer = client.ask(&Request::get(&asset));
        assert_eq!(answer.status, 200, "{asset}");
        assert_eq!(answer.header("cache-control"), Some("public, max-age=31536000, immutable"), "{asset}");
        let kind = answer.header("content-type").unwrap();
        assert!(
            ["text/css; charset=utf-8", "text/javascript; charset=utf-8", "image/svg+xml"].contains(&kind),
            "{asset}: {kind}"
        );
    }
    assert_eq!(client.ask(&Request::get("/assets/style.css")).status, 404);
}

/// A form opens once, and only from the page it stood on.
#[test]
fn a_reveal_needs_the_nonce_of_its_own_page() {
    let server = Server::fresh();
    let mut client = server.client();
    let (shared, other) = (client.share("something to open"), client.share("something else"));
    let target = format!("/secret/{}", shared.link);
    let nonce_of = |page: &Answer| {
        page.text().split_once("name=\"nonce\" value=\"").unwrap().1.split('"').next().unwrap().to_owned()
    };
    let reversed = |nonce: &str| nonce.chars().rev().collect::<String>();
    let fetch = |client: &mut Client, target: &str| nonce_of(&client.ask(&Request::get(target)));
    let foreign = fetch(&mut client, &format!("/secret/{}", other.link));
    for fields in [
        vec![],
        vec![("nonce", ""), ("proof", "")],
        vec![("nonce", "x"), ("proof", "x")],
        vec![("nonce", foreign.as_str()), ("proof", &reversed(&foreign))],
    ] {
        let page = client.ask(&Request::post(&target).form(&fields));
        assert_eq!(page.status, 409, "{page}");
        assert!(!page.text().contains("something to open"));
    }
    // With a wrong proof it is a form without scripts, which is asked once more; the nonce is used up by that.
    let nonce = fetch(&mut client, &target);
    let page = client.ask(&Request::post(&target).form(&[("nonce", &nonce), ("proof", &nonce)]));
    assert_eq!(page.status, 200);
    assert!(page.text().contains("Open it now?"), "{page}");
    // Nothing is chosen there: a program that sends it as it found it is asked again, and so is one that takes the first.
    let mut sure = page;
    for choice in [None, Some("closed"), Some("")] {
        let form = Form::all_of(&sure, &target).into_iter().next().unwrap();
        let form = choice.map_or(form.clone(), |choice| form.choose("choice", choice));
        sure = client.ask(&form.request());
        assert!(sure.text().contains("Open it now?"), "{choice:?}: {sure}");
    }
    // One that does not know radio buttons sends them all.
    let form = Form::all_of(&sure, &target).into_iter().next().unwrap();
    let page = client.ask(&form.choose("choice", "closed").choose("choice", "open").request());
    assert!(page.text().contains("Open it now?"), "{page}");
    for proof in [reversed(&nonce), String::new()] {
        let page = client.ask(&Request::post(&target).form(&[("nonce", &nonce), ("proof", &proof)]));
        assert_eq!(page.status, 409, "a nonce was taken twice: {page}");
    }
    assert_eq!(client.state(&shared), "viewed");
    let nonce = fetch(&mut client, &target);
    let page = client.ask(&Request::post(&target).form(&[("nonce", &nonce), ("proof", &reversed(&nonce))]));
    expect_shown(&page, "something to open");
}

/// The address that the sender is on after sharing says nothing to anybody else.
#[test]
fn the_page_after_sharing_is_for_the_browser_that_shared() {
    let server = Server::fresh();
    let mut client = server.client();
    let answer = client.ask(&Request::post("/").form(&[("secret", "something")]));
    assert_eq!(answer.status, 303, "{answer}");
    let target = answer.header("location").unwrap().to_owned();
    let cookie = answer.header("set-cookie").unwrap().to_owned();
    assert!(cookie.starts_with("sent=") && cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
    let receipt = cookie.split(['=', ';']).nth(1).unwrap().to_owned();
    assert!(!target.contains(&receipt), "the address has the receipt's key");
    let with_cookie = |request: Request| request.header("Cookie", &format!("sent={receipt}"));
    let own = client.ask(&with_cookie(Request::get(&target)));
    let link = key_after("/secret/", &own.text());
    for page in [&target, &format!("{target}/burn"), &format!("{target}/qr.svg")] {
        let page = client.ask(&Request::get(page));
        assert_eq!(page.status, 404, "{page}");
        assert!(!page.text().contains(&link) && page.text().contains("This is the sender&#39;s receipt"), "{page}");
    }
    let qr = client.ask(&with_cookie(Request::get(&format!("{target}/qr.svg"))));
    assert_eq!((qr.status, qr.header("content-type")), (200, Some("image/svg+xml")));
    // The receipt itself shows the link in the sender's browser, and only there.
    let receipt_page = format!("/receipt/{receipt}");
    assert!(!client.ask(&Request::get(&receipt_page)).text().contains(&link));
    assert!(client.ask(&with_cookie(Request::get(&receipt_page))).text().contains(&link));
    // Burning from here takes a form that stood on this page.
    let burn = format!("{target}/burn");
    let forged = client.ask(&with_cookie(Request::post(&burn).form(&[("mark", "forged")])));
    assert_eq!(forged.status, 403, "{forged}");
    let question = client.ask(&with_cookie(Request::get(&burn)));
    let form = Form::all_of(&question, &burn).into_iter().next().unwrap();
    let burned = client.ask(&with_cookie(form.request()));
    assert!(burned.text().contains("Your secret was burned"), "{burned}");
    // Behind TLS the cookie cannot be set or read by anybody else.
    let secure = client.ask(&Request::post("/").form(&[("secret", "x")]).header("X-Forwarded-Proto", "https"));
    let cookie = secure.header("set-cookie").unwrap();
    assert!(cookie.starts_with("__Host-sent=") && cookie.contains("Secure") && cookie.contains("Path=/"), "{cookie}");
}
