//! Share domains: proved by the DNS, served apart from each other, looked at again.

pub(crate) mod names;

pub(crate) mod apart;
mod form;
mod proof;
mod redirected;

use serde_json::Value;

use crate::client::{Client, Shared};
use crate::http::{Answer, Request};
use crate::launch::Launch;
use crate::server::{Account, Server};
use names::NameServer;

/// What this instance is called.
const OWN: &str = "glimpse.example";
/// Customers' hosts.
pub(crate) const HOSTS: [&str; 2] = ["one.example", "two.example"];

/// A Glimpse that asks a name server of our own.
#[track_caller]
fn started(more: impl FnOnce(Launch) -> Launch) -> (NameServer, Server) {
    let launch = Launch::new();
    let names = NameServer::start(&launch);
    let launch = launch
        .set("site.public_url", format!("https://{OWN}"))
        .set("domains.resolvers", names.address())
        .set("domains.timeout", 2)
        .set("plans.basic.domains_max", 3);
    (names, more(launch).start())
}

/// Asks for a host; the record that proves it, as a zone file writes it.
#[track_caller]
pub(crate) fn add(server: &Server, host: &str, account: Option<&Account>) -> String {
    let added = operate(server, "add", host, account);
    let record = &added["record"];
    let text = |field: &str| record[field].as_str().unwrap().to_owned();
    assert_eq!(text("type"), "TXT");
    format!("{}. TXT \"{}\"", text("name"), text("value"))
}

/// Looks at the DNS; what is known of the host afterwards.
#[track_caller]
pub(crate) fn check(server: &Server, host: &str, account: Option<&Account>) -> (String, Option<String>) {
    let checked = operate(server, "check", host, account);
    (checked["state"].as_str().unwrap().to_owned(), checked["trouble"].as_str().map(ToOwned::to_owned))
}

#[track_caller]
fn operate(server: &Server, what: &str, host: &str, account: Option<&Account>) -> Value {
    let mut words = vec!["domain", what, host, "--json"];
    if let Some(account) = account {
        words.extend(["--for", &account.email]);
    }
    server.operate(&words).json()
}

/// The same request to another host.
fn at(host: &str, request: Request) -> Request {
    request.header("Host", host)
}

/// Shares by an account, on a domain if it is named.
#[track_caller]
pub(crate) fn share(client: &mut Client, account: Option<&Account>, domain: &str) -> Answer {
    let request = Request::post("/api/v1/share").form(&[("secret", "a secret on a domain"), ("share_domain", domain)]);
    client.ask(&match account {
        Some(account) => request.header("Authorization", &account.basic()),
        None => request,
    })
}

/// A secret that is on no share domain.
#[track_caller]
fn share_on_own(client: &mut Client) -> Shared {
    let text = "on the instance's own host";
    Shared::from(&client.ask(&at(OWN, Request::post("/api/v1/share").form(&[("secret", text)]))), text, None)
}

const PROVED: (&str, Option<&str>) = ("proved", None);

#[track_caller]
fn expect(found: &(String, Option<String>), state: (&str, Option<&str>)) {
    assert_eq!((found.0.as_str(), found.1.as_deref()), state);
}
