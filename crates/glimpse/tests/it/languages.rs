//! Pages in the language of whoever reads them: which one is chosen, and that choosing another loses nothing.

use crate::http::Request;
use crate::launch::Launch;
use crate::page::{Browser, Form, key_after, unescaped};
use crate::server::Server;

/// The language that a page says it is in; the header and the page agree.
#[track_caller]
fn language(server: &Server, target: &str, headers: &[(&str, &str)]) -> String {
    let request = headers.iter().fold(Request::get(target), |request, (name, value)| request.header(name, value));
    let page = server.client().ask(&request);
    let said = page.header("content-language").expect("a language").to_owned();
    assert!(page.text().contains(&format!("<html lang=\"{said}\" dir=\"")), "{page}");
    assert_eq!(page.header("vary"), Some("accept-language, cookie"), "{page}");
    said
}

#[test]
fn the_link_beats_the_choice_which_beats_the_browser_which_beats_the_instance() {
    let server = Launch::new().set("site.language", "mi").start();
    let (cookie, accept) = (("Cookie", "language=pl"), ("Accept-Language", "xx, sv-SE;q=0.9, de;q=0.8"));
    for (target, headers, expected) in [
        ("/", &[][..], "mi"),
        ("/", &[("Accept-Language", "xx")], "mi"),
        ("/", &[("Accept-Language", "*;q=0.5, zh-TW")], "mi"),
        ("/", &[accept], "sv"),
        ("/", &[accept, cookie], "pl"),
        ("/", &[("Cookie", "language=xx"), accept], "sv"),
        ("/?lang=bg", &[accept, cookie], "bg"),
        ("/?lang=pt", &[], "pt-BR"),
        ("/?lang=xx", &[accept, cookie], "pl"),
        ("/?lang=", &[accept], "sv"),
        ("/?x=y&lang=AR&lang=sv", &[], "ar"),
        ("/secret/nothing?lang=he", &[], "he"),
        ("/nowhere?lang=ja", &[], "ja"),
        ("/trust?lang=zh-CN", &[], "zh-CN"),
    ] {
        assert_eq!(language(&server, target, headers), expected, "{target} {headers:?}");
    }
}

#[test]
fn a_query_of_any_kind_gives_a_page() {
    let server = Server::fresh();
    for query in ["?", "?lang", "?lang=%", "?lang=%00", "?&&==&lang=&", &format!("?{}lang=sv", "x=y&".repeat(40))] {
        assert_eq!(language(&server, &format!("/{query}"), &[]), "en", "{query}");
    }
    let long = format!("/?{}&lang=sv", "x".repeat(4000));
    let page = server.client().ask(&Request::get(&long));
    assert!(!page.text().contains(&"x".repeat(300)), "the page repeats what it was asked with");
}

#[test]
fn a_choice_is_kept_by_the_browser_and_a_link_leaves_no_trace() {
    let server = Server::fresh();
    let linked = server.client().ask(&Request::get("/?lang=sv"));
    assert_eq!(linked.header("set-cookie"), None, "{linked}");
    let mut browser = Browser::new(server.client());
    let chosen = browser.get("/?switch=sv");
    let cookie = chosen.header("set-cookie").expect("a cookie");
    for part in ["language=sv", "HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=31536000"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    assert!(browser.get("/trust").text().contains("<html lang=\"sv\""));
}

/// Sends the form of a page along while another language is chosen.
#[track_caller]
fn switched(browser: &mut Browser, form: &Form, language: &str) -> crate::http::Answer {
    let page = browser.send(&form.to(&format!("?switch={language}")));
    assert!(page.text().contains(&format!("<html lang=\"{language}\"")), "{page}");
    page
}

#[test]
fn what_was_typed_stays_when_another_language_is_chosen_and_nothing_is_shared() {
    let server = Server::fresh();
    let mut browser = Browser::new(server.client());
    let home = browser.get("/");
    let form = Form::all_of(&home, "/").into_iter().find(|form| form.has("textarea")).unwrap();
    let typed = "first <line>\n  & second 🔑";
    let form = form.fill("textarea", typed).fill("password", "open \"sesame\"").fill("select", "3600");
    for language in ["sv", "ar", "ja"] {
        let page = switched(&mut browser, &form, language);
        let text = unescaped(&page.text());
        assert_eq!(page.status, 200, "{page}");
        assert!(text.contains(typed) && text.contains("value=\"open \"sesame\"\""), "{text}");
        assert!(page.text().contains("<option value=\"3600\" selected>"), "{page}");
        assert!(!text.contains("/secret/") && !text.contains("/shared/"), "{text}");
    }
    // The form that came back does what the first one would have done.
    let back = switched(&mut browser, &form, "pl");
    let form = Form::all_of(&back, "/").into_iter().find(|form| form.has("textarea")).unwrap();
    let page = browser.send(&form.fill("textarea", typed));
    assert!(page.text().contains("<html lang=\"pl\"") && page.text().contains("/secret/"), "{page}");
}

#[test]
fn choosing_a_language_opens_nothing_and_burns_nothing() {
    let server = Server::fresh();
    let mut client = server.client();
    let shared = client.share_protected("something", "open sesame");
    let mut browser = Browser::new(server.client());
    let target = format!("/secret/{}?lang=sv", shared.link);
    let form = Form::all_of(&browser.get(&target), &target).remove(0).fill("password", "open sesame");
    for form in [form.clone(), form.proven()] {
        let page = switched(&mut browser, &form, "he");
        assert!(!page.text().contains("something") && page.text().contains("value=\"open sesame\""), "{page}");
    }
    let burn = format!("/receipt/{}/burn", shared.receipt);
    let form = Form::all_of(&browser.get(&burn), &burn).remove(0).fill("password", "open sesame");
    let page = switched(&mut browser, &form, "da");
    assert!(page.text().contains("value=\"open sesame\""), "{page}");
    assert_eq!(client.state(&shared), "viewed");
    client.expect_revealed(&shared);
}

#[test]
fn the_page_that_asks_once_more_asks_in_another_language_and_still_opens() {
    let server = Server::fresh();
    let mut client = server.client();
    let shared = client.share("something");
    let mut browser = Browser::new(server.client());
    let target = format!("/secret/{}", shared.link);
    let first = Form::all_of(&browser.get(&target), &target).remove(0);
    let sure = Form::all_of(&browser.send(&first), &target).remove(0);
    let page = switched(&mut browser, &sure.choose("choice", "open"), "ko");
    assert!(page.text().contains("type=\"radio\"") && !page.text().contains("checked"), "{page}");
    let sure = Form::all_of(&page, &target).remove(0).choose("choice", "open");
    let page = browser.send(&sure);
    assert!(page.text().contains("something") && page.text().contains("<html lang=\"ko\""), "{page}");
    client.expect_gone(&shared);
}

#[test]
fn signing_in_keeps_the_address_when_another_language_is_chosen() {
    let server = Server::fresh();
    let account = server.account("anna@example.org");
    let mut browser = Browser::new(server.client());
    let page = browser.get("/account/sign-in");
    let form = Form::all_of(&page, "/account/sign-in").remove(0);
    let form = form.fill("email", &account.email).fill("password", &account.password);
    let page = switched(&mut browser, &form, "cs");
    let page = browser.send(&Form::all_of(&page, "/account/sign-in").remove(0));
    assert!(page.text().contains("<html lang=\"cs\"") && page.text().contains(&account.email), "{page}");
}

#[test]
fn the_sender_chooses_the_language_of_the_link() {
    let server = Server::fresh();
    let mut browser = Browser::new(server.client());
    let home = browser.get("/");
    let form = Form::all_of(&home, "/").remove(0).fill("textarea", "something");
    let shared = browser.send(&form);
    let link = key_after("/secret/", &shared.text());
    assert!(!shared.text().contains("?lang="), "{shared}");
    let receipt = format!("/receipt/{}", key_after("/receipt/", &shared.text()));
    let page = browser.get(&format!("{receipt}?to=sv"));
    let text = unescaped(&page.text());
    assert!(text.contains("<html lang=\"en\"") && text.contains(&format!("/secret/{link}?lang=sv\"")), "{text}");
    assert!(
        text.contains("lang=\"sv\" dir=\"ltr\"") && text.contains("<option value=\"sv\" lang=\"sv\" selected>"),
        "{text}"
    );
    // Its message is the Swedish one, with the link in it; what the sender makes of it stays when they choose their own language.
    let form = Form::all_of(&page, &receipt).into_iter().find(|form| form.has("textarea"));
    assert!(form.is_none(), "the message stands outside of the form that carries it");
    let request = Request::post(&format!("{receipt}?to=sv&switch=de")).form(&[("message", "Hej! Min egen text.")]);
    let page = browser.ask(request);
    let text = unescaped(&page.text());
    assert!(text.contains("<html lang=\"de\"") && text.contains("Hej! Min egen text."), "{text}");
    assert!(text.contains(&format!("/secret/{link}?lang=sv\"")), "{text}");
    let opened = server.client().ask(&Request::get(&format!("/secret/{link}?lang=sv")));
    assert!(opened.text().contains("<html lang=\"sv\"") && opened.text().contains("action=\"?lang=sv\""), "{opened}");
}

#[test]
fn a_message_that_nobody_changed_speaks_the_language_that_is_chosen() {
    let server = Server::fresh();
    let mut browser = Browser::new(server.client());
    let home = browser.get("/");
    let shared = browser.send(&Form::all_of(&home, "/").remove(0).fill("textarea", "something"));
    let receipt = format!("/receipt/{}", key_after("/receipt/", &shared.text()));
    let message = |page: &str| {
        let (_, from) = page.split_once("<textarea id=\"message\"").expect("a message");
        let (_, from) = from.split_once(">\n").unwrap();
        unescaped(from.split_once("</textarea>").unwrap().0)
    };
    let english = message(&browser.get(&receipt).text());
    let request = Request::post(&format!("{receipt}?switch=de"));
    let page = browser.ask(request.form(&[("message", &english.replace('\n', "\r\n"))])).text();
    assert!(page.contains("<html lang=\"de\"") && message(&page) != english, "{page}");
    assert_eq!(message(&page), message(&browser.get(&receipt).text()), "as it is written in German");
}

#[test]
fn an_answer_that_stands_nowhere_gives_way_to_its_page_in_another_language() {
    let server = Server::fresh();
    for (address, page) in [
        ("/admin/account", "/admin"),
        ("/admin/invite", "/admin"),
        ("/admin/mail", "/admin"),
        ("/setup/mail", "/setup/done"),
    ] {
        let answer = server.client().ask(&Request::get(&format!("{address}?switch=sv")));
        assert_eq!((answer.status, answer.header("location")), (303, Some(&*format!("{page}?switch=sv"))), "{answer}");
    }
}

#[test]
fn a_secret_that_is_shown_stays_in_its_language() {
    let server = Server::fresh();
    let mut client = server.client();
    let shared = client.share("something");
    let target = format!("/secret/{}?lang=sv", shared.link);
    let form = Form::all_of(&client.ask(&Request::get(&target)), &target).remove(0).proven();
    let page = client.ask(&form.request());
    assert!(page.text().contains("something") && page.text().contains("<html lang=\"sv\""), "{page}");
    assert!(!page.text().contains("switch="), "choosing another language would lose the secret");
}
