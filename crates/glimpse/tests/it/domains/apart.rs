//! Hosts do not see each other's secrets and receipts.

use super::{HOSTS, OWN, PROVED, add, at, check, expect, share, share_on_own, started};
use crate::client::Shared;
use crate::http::{Answer, Request};
use crate::launch::Launch;
use crate::server::Server;

/// A server with two customers' hosts.
#[track_caller]
pub(crate) fn with_hosts(more: impl FnOnce(Launch) -> Launch) -> (super::NameServer, Server) {
    let (mut names, server) = started(more);
    let records = HOSTS.map(|host| add(&server, host, None));
    names.serve(&records.each_ref().map(String::as_str));
    for host in HOSTS {
        expect(&check(&server, host, None), PROVED);
    }
    (names, server)
}

/// Everything that somebody with both keys can ask a host, in an order that consumes nothing before its end.
fn questions(shared: &Shared) -> [Request; 5] {
    [
        Request::get(&format!("/secret/{}", shared.link)),
        Request::get(&format!("/receipt/{}", shared.receipt)),
        Request::post(&format!("/api/v1/private/{}", shared.receipt)),
        Request::post(&format!("/api/v1/private/{}/burn", shared.receipt)),
        Request::post(&format!("/api/v1/secret/{}", shared.link)),
    ]
}

/// What a host answers about a secret that never was.
fn never(request: &Request, shared: &Shared) -> Request {
    let unknown = |text: &str| text.replace(&shared.link, &"0".repeat(31)).replace(&shared.receipt, &"0".repeat(31));
    let mut unknown_request = request.clone();
    unknown_request.target = unknown(&request.target);
    unknown_request
}

#[test]
fn a_secret_opens_on_its_own_host_and_on_the_instances_but_on_no_other() {
    let (_names, server) = with_hosts(|launch| launch);
    let mut client = server.client();
    let shared = Shared::from(&share(&mut client, None, HOSTS[0]), "a secret on a domain", None);
    for question in questions(&shared) {
        let told = client.ask(&at(HOSTS[1], question.clone()));
        let nothing = client.ask(&at(HOSTS[1], never(&question, &shared)));
        assert_eq!(told.status, nothing.status);
        let keyless = |answer: &Answer| {
            answer.text().replace(&shared.link, &"0".repeat(31)).replace(&shared.receipt, &"0".repeat(31))
        };
        assert_eq!(without_marks(&keyless(&told)), without_marks(&nothing.text()), "{}", question.target);
    }
    for host in [HOSTS[0], OWN] {
        let [page, receipt, metadata, ..] = questions(&shared);
        assert!(client.ask(&at(host, page)).text().contains("<form"), "it can be opened at {host}");
        assert_eq!(client.ask(&at(host, receipt)).status, 200);
        assert_eq!(client.ask(&at(host, metadata)).json()["share_domain"], HOSTS[0]);
    }
    let [.., reveal] = questions(&shared);
    assert_eq!(client.ask(&at(HOSTS[0], reveal)).status, 200);
}

/// Without what differs between any two pages.
fn without_marks(page: &str) -> String {
    let mut rest = page;
    let mut kept = String::new();
    while let Some((before, after)) = rest.split_once("name=\"mark\" value=\"") {
        kept += before;
        rest = after.split_once('"').map_or("", |(_, rest)| rest);
    }
    kept + rest
}

#[test]
fn what_is_on_no_domain_opens_on_no_customers_host() {
    let (_names, server) = with_hosts(|launch| launch);
    let mut client = server.client();
    let shared = share_on_own(&mut client);
    for host in HOSTS {
        assert_eq!(client.ask(&at(host, shared.reveal_request())).status, 404);
        assert_eq!(client.ask(&at(host, shared.burn_request())).status, 404);
    }
    // Nor on one that is not proved: it may have been somebody's, or become it.
    for host in ["three.example", "glimpse.example.evil.example"] {
        assert_eq!(client.ask(&at(host, shared.reveal_request())).status, 404);
        assert_eq!(client.ask(&at(host, Request::get("/account/sign-in"))).status, 303);
        assert_eq!(client.ask(&at(host, Request::post("/account/sign-in").form(&[]))).status, 404);
    }
    assert_eq!(client.ask(&at(OWN, Request::get("/account/sign-in"))).status, 200);
    assert_eq!(client.ask(&at(OWN, shared.reveal_request())).status, 200);
}

#[test]
fn nothing_is_shared_on_a_host_on_which_nothing_opens() {
    let (_names, server) = with_hosts(|launch| launch);
    let mut client = server.client();
    for path in ["/api/v1/share", "/api/v1/generate"] {
        let answer = client.ask(&at("three.example", Request::post(path).form(&[("secret", "text")])));
        assert_eq!(answer.status, 400, "{answer}");
        assert!(answer.message().contains("use the server's own address"), "{answer}");
    }
    let page = client.ask(&at("three.example", Request::post("/").form(&[("secret", "what was typed")])));
    assert_eq!(page.status, 400);
    assert!(page.text().contains("what was typed"));
}

#[test]
fn who_shares_on_a_customers_host_gets_links_on_it() {
    let (_names, server) = with_hosts(|launch| launch);
    let mut client = server.client();
    for path in ["/api/v1/share", "/api/v1/generate"] {
        for host in ["one.example", "ONE.example.", "one.example:8443"] {
            let answer = client.ask(&at(host, Request::post(path).form(&[("secret", "text")])));
            assert_eq!(answer.json()["share_domain"], HOSTS[0], "{host}: {answer}");
        }
    }
    // Named, the domain counts; one that is nobody's is refused there as anywhere.
    let on =
        |host, domain| at(host, Request::post("/api/v1/share").form(&[("secret", "text"), ("share_domain", domain)]));
    assert_eq!(client.ask(&on(HOSTS[0], HOSTS[1])).json()["share_domain"], HOSTS[1]);
    assert_eq!(client.ask(&on(HOSTS[0], HOSTS[0])).json()["share_domain"], HOSTS[0]);
    assert_eq!(client.ask(&on(HOSTS[0], "three.example")).message(), "Unknown domain: three.example");
    for ignored in ["", "localhost", "127.0.0.1", OWN] {
        assert_eq!(client.ask(&on(OWN, ignored)).json()["share_domain"], "", "{ignored}");
    }
}

/// What a proxy is told that wants to get a certificate.
#[test]
fn certificates_are_for_hosts_that_are_served_only() {
    let (_names, server) = with_hosts(|launch| launch);
    let mut client = server.client();
    let mut ask = |host: &str| client.ask(&at("127.0.0.1", Request::get(&format!("/tls/ask?domain={host}")))).status;
    for host in [OWN, HOSTS[0], HOSTS[1], "ONE.example"] {
        assert_eq!(ask(host), 200, "{host}");
    }
    for host in ["", "three.example", "one.example.evil.example", "127.0.0.1", "*.example"] {
        assert_eq!(ask(host), 404, "{host}");
    }
    let request = at(OWN, Request::get("/tls/ask?domain=one.example")).header("X-Forwarded-For", "192.0.2.1");
    assert_eq!(client.ask(&request).status, 404, "whom a proxy passes on is not to know");
}

#[test]
fn a_customers_token_makes_no_links_on_another_customers_host() {
    let (mut names, server) = started(|launch| launch);
    let [anna, ben] = ["anna", "ben"].map(|name| server.account(&format!("{name}@glimpse.example")));
    let record = add(&server, HOSTS[0], Some(&anna));
    names.serve(&[&record]);
    expect(&check(&server, HOSTS[0], Some(&anna)), PROVED);
    let mut client = server.client();
    for (account, domain) in [(&anna, HOSTS[0]), (&ben, "")] {
        let request =
            Request::post("/api/v1/share").form(&[("secret", "text")]).header("Authorization", &account.basic());
        assert_eq!(client.ask(&at(HOSTS[0], request)).json()["share_domain"], domain);
    }
}
