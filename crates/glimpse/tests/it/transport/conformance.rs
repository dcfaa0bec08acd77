//! The conformance suite over every way to the server.

use super::caddy::{Caddy, free_address};
use super::certificates::Authority;
use crate::conformance::{Place, passes_at};
use crate::launch::Launch;
use crate::server::Server;

#[test]
fn the_shared_suite_passes_over_tls() {
    let authority = Authority::new();
    let server = authority.launch().start();
    let (url, file) = (server.place().to_owned(), authority.file());
    passes_at(&Place { url: &url, authority: Some(&file) }, &[server]);
}

#[test]
fn the_shared_suite_passes_over_http_2() {
    let server = Server::fresh();
    let caddy = Caddy::start(&format!("reverse_proxy h2c://{}", server.address()));
    passes_at(&Place { url: &caddy.url(), authority: None }, &[server]);
}

#[test]
fn the_shared_suite_passes_over_a_unix_socket() {
    let launch = Launch::new();
    let path = launch.room().join("glimpse.sock");
    let server = launch.set("listen", format!("unix:{}", path.display())).start();
    let caddy = Caddy::start(&format!("reverse_proxy unix/{}", path.display()));
    passes_at(&Place { url: &caddy.url(), authority: None }, &[server]);
}

/// Behind a proxy that has this directive for the base path.
#[track_caller]
fn passes_below_a_path(directive: &str) {
    let address = free_address();
    let url = format!("http://{address}/tools/secrets");
    let server = Launch::new().set("site.public_url", &url).start();
    let proxy = format!("{directive} /tools/secrets/* {{\nreverse_proxy {}\n}}", server.address());
    let _caddy = Caddy::start_at(address, &proxy);
    passes_at(&Place { url: &url, authority: None }, &[server]);
}

#[test]
fn the_shared_suite_passes_below_a_path_that_the_proxy_passes_on() {
    passes_below_a_path("handle");
}

#[test]
fn the_shared_suite_passes_below_a_path_that_the_proxy_takes_away() {
    passes_below_a_path("handle_path");
}
