//! The first page, when the host that was chosen there cannot be used any more.

use super::{HOSTS, OWN, PROVED, add, check, expect, started};
use crate::http::Request;
use crate::page::Form;

const SECRET: &str = "what took long to type";

#[test]
fn a_host_that_is_gone_is_said_to_be_and_what_was_typed_is_kept() {
    let (mut names, server) = started(|launch| launch);
    let records = HOSTS.map(|host| add(&server, host, None));
    names.serve(&records.each_ref().map(String::as_str));
    for host in HOSTS {
        expect(&check(&server, host, None), PROVED);
    }
    let mut client = server.client();
    let page = client.ask(&Request::get("/").header("Host", OWN));
    assert!(page.text().contains(HOSTS[0]), "{page}");
    let form = Form::all_of(&page, "/").into_iter().find(|form| form.has("textarea")).unwrap();
    assert!(server.operate(&["domain", "remove", HOSTS[0]]).is_done);
    // The second is none at all: no form offers it, and nothing is shared elsewhere instead.
    for gone in [HOSTS[0], "no host name", "127.0.0.1"] {
        let request = form.clone().fill("textarea", SECRET).choose("domain", gone).request().header("Host", OWN);
        let answer = client.ask(&request);
        assert_eq!(answer.status, 400, "{gone}: {answer}");
        let text = answer.text();
        assert!(text.contains("Links cannot be on that host name any more"), "{gone}: {text}");
        assert!(text.contains(SECRET) && text.contains("aria-describedby=\"refusal domain-hint\""), "{text}");
    }
    let request = form.fill("textarea", SECRET).choose("domain", HOSTS[1]).request().header("Host", OWN);
    assert_eq!(client.ask(&request).status, 303);
}
