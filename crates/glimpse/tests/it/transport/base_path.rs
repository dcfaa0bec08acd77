//! A site below a path of its host: every link, redirect and cookie stays there, whether the proxy passes the path on or takes it away.

use super::caddy::{Caddy, free_address};
use super::certificates::Authority;
use super::curl::curl;
use crate::launch::Launch;
use crate::server::Server;

const ROOT: &str = "/tools/secrets";

/// Whatever a page leads to, loads or sends a form to begins with the base path.
#[track_caller]
fn assert_stays_below(html: &str) {
    let mut found = 0;
    for attribute in ["href=\"", "src=\"", "action=\""] {
        for rest in html.split(attribute).skip(1) {
            let target = rest.split('"').next().unwrap();
            let is_relative = target.starts_with(['#', '?']) || target.starts_with("mailto:");
            assert!(is_relative || target == ROOT || target.starts_with(&format!("{ROOT}/")), "{target}");
            found += usize::from(!is_relative);
        }
    }
    assert!(found >= 5, "{found} links: {html}");
}

fn below(directive: &str) -> (Server, Caddy, String) {
    let address = free_address();
    let url = format!("http://{address}{ROOT}");
    let server = Launch::new().set("site.public_url", &url).set("accounts.sign_up", "open").start();
    let proxy = format!("redir {ROOT} {ROOT}/\n{directive} {ROOT}/* {{\nreverse_proxy {}\n}}", server.address());
    let caddy = Caddy::start_at(address, &proxy);
    (server, caddy, url)
}

#[test]
fn pages_redirects_cookies_and_programs_are_told_the_base_path() {
    for directive in ["handle", "handle_path"] {
        let (server, caddy, url) = below(directive);
        for path in [
            "/",
            "/account/sign-in",
            "/account/sign-up",
            "/trust",
            "/docs/api",
            "/setup",
            "/nowhere",
            "/secret/nothing",
        ] {
            assert_stays_below(&curl(&[&format!("{url}{path}")]).text);
        }
        // Sharing leads to the sender's page, whose cookie belongs to the path.
        let shared = curl(&["-d", "secret=something", &format!("{url}/")]);
        assert_eq!(shared.status, 303);
        let to = shared.header("location")[0].to_owned();
        assert!(to.starts_with(&format!("{ROOT}/shared/")), "{to}");
        let cookie = shared.header("set-cookie")[0].to_owned();
        assert!(cookie.starts_with("sent=") && cookie.contains(&format!("; Path={ROOT}")), "{cookie}");
        let pair = cookie.split(';').next().unwrap();
        let page = curl(&["-b", pair, &format!("{}{to}", caddy.url())]);
        assert_stays_below(&page.text);
        assert!(page.text.contains(&format!("value=\"{url}/secret/")), "{}", page.text);
        for part in ["burn", "qr.svg"] {
            let found = curl(&["-b", pair, &format!("{}{to}/{part}", caddy.url())]);
            assert_eq!(found.status, 200);
        }
        // What the script is told.
        let told = curl(&["-H", "Accept: application/json", "-d", "secret=something", &format!("{url}/")]);
        assert!(told.text.contains(&format!("\"link\":\"{url}/secret/")), "{}", told.text);
        assert!(told.text.contains(&format!("\"page\":\"{ROOT}/shared/")), "{}", told.text);

        let account = curl(&[&format!("{url}/account")]);
        assert_eq!((account.status, account.header("location")), (303, vec![&*format!("{ROOT}/account/sign-in")]));
        let manifest = curl(&[&format!("{url}/manifest.webmanifest")]).text;
        assert!(manifest.contains(&format!("\"start_url\":\"{ROOT}/\"")), "{manifest}");
        assert!(manifest.contains(&format!("\"src\":\"{ROOT}/assets/")), "{manifest}");
        assert!(curl(&[&format!("{url}/robots.txt")]).text.contains(&format!("Disallow: {ROOT}/secret/")));
        let docs = curl(&[&format!("{url}/docs/api")]).text;
        assert!(docs.contains(&format!("curl {url}/api/v1/status")), "the examples lead elsewhere");
        // Past the proxy, both ways are answered.
        for path in ["/api/v1/status", &format!("{ROOT}/api/v1/status"), ROOT, &format!("{ROOT}/")] {
            assert_eq!(curl(&[&format!("{}{path}", server.place())]).status, 200, "{path}");
        }
        assert_eq!(curl(&[&format!("{}{ROOT}x/api/v1/status", server.place())]).status, 404);
    }
}

#[test]
fn behind_tls_cookies_have_the_prefix_that_a_path_allows() {
    let authority = Authority::new();
    let server = authority.launch().set("site.public_url", "https://localhost/tools/secrets").start();
    let said = curl(&[
        "--cacert",
        authority.file().to_str().unwrap(),
        "-d",
        "secret=something",
        &format!("{}{ROOT}/", server.place()),
    ]);
    let cookie = said.header("set-cookie")[0].to_owned();
    assert!(cookie.starts_with("__Secure-sent=") && cookie.contains("; Secure"), "{cookie}");
    assert!(cookie.contains(&format!("; Path={ROOT}")), "{cookie}");
}

#[test]
fn odd_paths_refuse_the_start() {
    for path in ["/a//b", "/../a", "/a?b", "/a b", "/api", "/secret"] {
        let launch = Launch::new().set("site.public_url", format!("https://glimpse.example{path}"));
        launch.refused().says("site.public_url").does_not_say("glimpse.example");
    }
}
