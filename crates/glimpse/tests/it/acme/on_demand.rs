//! A proxy in front that gets certificates itself, for hosts that it asks us about.

use crate::domains::{add, check, names::NameServer};
use crate::launch::Launch;
use crate::transport::{Caddy, curl, free_address, try_curl};

const HOST: &str = "one.example";
const OTHER: &str = "two.example";

#[test]
fn caddy_gets_certificates_for_our_hosts_and_for_no_others() {
    let address = free_address();
    let launch = Launch::new();
    let mut names = NameServer::start(&launch);
    let server = launch
        .set("site.public_url", format!("https://glimpse.example:{}", address.port()))
        .set("http.trusted_proxies", "127.0.0.1")
        .set("domains.resolvers", names.address())
        .set("domains.timeout", 2)
        .start();
    let caddy = Caddy::on_demand(address, server.address());
    let try_ask = |host: &str, path: &str, data: &[&str]| {
        let (root, to) = (caddy.root(), format!("{host}:{}:127.0.0.1", address.port()));
        let url = format!("https://{host}:{}{path}", address.port());
        let words = ["--cacert", root.to_str().unwrap(), "--resolve", &to, &url];
        try_curl(&[&words[..], data].concat())
    };
    let ask = |path: &str, data: &[&str]| try_ask(HOST, path, data).unwrap();
    let refused = |host| try_ask(host, "/api/v1/status", &[]).unwrap_err();

    let record = add(&server, HOST, None);
    assert!(refused(HOST).contains("SSL") || refused(HOST).contains("TLS"), "{}", refused(HOST));
    names.serve(&[&record]);
    assert_eq!(check(&server, HOST, None).0, "proved");
    // The pages say the same of themselves as the API does.
    let shared = ask("/api/v1/share", &["-d", "secret=a+secret+on+demand"]);
    let body: serde_json::Value = serde_json::from_str(shared.text.split_once("\r\n\r\n").unwrap().1).unwrap();
    assert_eq!(body["share_domain"], HOST, "{}", shared.text);
    let key = body["secret_key"].as_str().unwrap();
    assert_eq!(ask(&format!("/secret/{key}"), &[]).status, 200);
    let opened = ask(&format!("/api/v1/secret/{key}"), &["-d", ""]);
    assert!(opened.status == 200 && opened.text.contains("a secret on demand"), "{}", opened.text);
    assert!(refused(OTHER).contains("SSL") || refused(OTHER).contains("TLS"), "{}", refused(OTHER));
    assert_eq!(curl(&[&format!("{}/tls/ask?domain={OTHER}", server.place())]).status, 404);
}
