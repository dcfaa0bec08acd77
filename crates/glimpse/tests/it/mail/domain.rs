//! A mail about a secret on a share domain leads there, and nowhere else.

use super::{SECRET, post::Post};
use crate::domains::{add, check, names::NameServer};
use crate::http::Request;
use crate::launch::Launch;

const HOST: &str = "one.example";

#[test]
fn a_link_on_a_share_domain_is_mailed_as_one() {
    let launch = Launch::new();
    let mut names = NameServer::start(&launch);
    let mut post = Post::new(&launch, &["none"]);
    post.start();
    let launch = post.settle(launch).set("domains.resolvers", names.address()).set("plans.basic.domains_max", 1);
    let server = launch.start();
    let anna = server.account("anna@glimpse.example");
    let record = add(&server, HOST, Some(&anna));
    names.serve(&[&record]);
    assert_eq!(check(&server, HOST, Some(&anna)).0, "proved");
    let mut client = server.client();
    let share = Request::post("/api/v1/share")
        .form(&[("secret", SECRET), ("recipient", "ben@glimpse.example"), ("share_domain", HOST)])
        .header("Authorization", &anna.basic());
    let shared = client.ask(&share);
    assert_eq!(shared.json()["share_domain"], HOST, "{shared}");
    let mail = &post.wait_for(1)[0];
    let start = format!("https://{HOST}/secret/");
    let key = shared.json()["secret_key"].as_str().unwrap().to_owned();
    for part in [mail.text(), mail.html()] {
        assert!(part.contains(&format!("{start}{key}")), "{part}");
        assert_eq!(part.matches("/secret/").count(), part.matches(&start).count(), "{part}");
    }
    // Where it leads, it opens.
    let reveal = Request::post(&format!("/api/v1/secret/{key}")).form(&[]).header("Host", HOST);
    assert_eq!(client.ask(&reveal).json()["value"], SECRET);
}
