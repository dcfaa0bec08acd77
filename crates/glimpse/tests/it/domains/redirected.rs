//! Those who come to a share domain without TLS are sent to the same host with it.

use super::{HOSTS, NameServer, add, check};
use crate::transport::{Authority, curl, free_address};

#[test]
fn who_comes_to_a_share_domain_without_tls_stays_on_it() {
    let (authority, plain) = (Authority::new(), free_address());
    let launch = authority.launch();
    let mut names = NameServer::start(&launch);
    let server = launch
        .set("listen_http", plain)
        .set("site.public_url", "https://glimpse.example:8443")
        .set("domains.resolvers", names.address())
        .start();
    let location = |host: &str, path: &str| {
        let answer = curl(&["-H", &format!("Host: {host}"), &format!("http://{plain}{path}")]);
        assert_eq!(answer.status, 308);
        answer.header("location").concat()
    };
    let record = add(&server, HOSTS[0], None);
    assert_eq!(location(HOSTS[0], "/secret/a"), "https://glimpse.example:8443/secret/a", "not before it is proved");
    names.serve(&[&record]);
    assert_eq!(check(&server, HOSTS[0], None).0, "proved");
    for host in ["one.example", "ONE.example", "one.example:8080"] {
        assert_eq!(location(host, "/secret/a?lang=sv"), "https://one.example:8443/secret/a?lang=sv");
    }
    for host in ["glimpse.example", HOSTS[1], "127.0.0.1"] {
        assert_eq!(location(host, "/"), "https://glimpse.example:8443/", "{host}");
    }
}
