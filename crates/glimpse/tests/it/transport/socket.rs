//! Listening on a unix socket: its file, its mode, its end, and what is believed at its other end.

use std::os::unix::fs::PermissionsExt;
use std::os::unix::net::UnixListener;
use std::path::{Path, PathBuf};

use super::curl::{Said, curl};
use crate::launch::Launch;

fn launch() -> (Launch, PathBuf) {
    let launch = Launch::new();
    let path = launch.room().join("glimpse.sock");
    (launch.set("listen", format!("unix:{}", path.display())), path)
}

#[track_caller]
fn ask(path: &Path, arguments: &[&str]) -> Said {
    let socket = ["--unix-socket", path.to_str().unwrap()];
    curl(&[&socket, arguments].concat())
}

#[test]
fn the_socket_answers_both_versions_has_its_mode_and_goes_with_the_server() {
    let (launch, path) = launch();
    let mut server = launch.set("listen_mode", "0600").start();
    assert_eq!(server.place(), format!("unix:{}", path.display()));
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    let status = "http://glimpse.test/api/v1/status";
    for (flag, version) in [("--http1.1", "1.1"), ("--http2-prior-knowledge", "2")] {
        let said = ask(&path, &[flag, status]);
        assert_eq!((said.status, said.version.as_str()), (200, version));
    }
    server.terminate();
    assert!(!path.exists());
}

#[test]
fn a_socket_that_a_killed_server_left_is_replaced_and_one_in_use_is_not() {
    let (launch, path) = launch();
    let mut server = launch.start();
    server.kill();
    assert!(path.exists(), "kill -9 leaves it");
    server.start();
    assert_eq!(ask(&path, &["http://glimpse.test/api/v1/status"]).status, 200);

    let other = Launch::new().set("listen", format!("unix:{}", path.display()));
    other.refused().says("another process answers there").says("GLIMPSE_LISTEN");
    assert_eq!(ask(&path, &["http://glimpse.test/api/v1/status"]).status, 200, "the first one is not disturbed");
}

#[test]
fn another_programs_socket_and_other_files_are_left_alone() {
    let (launch, path) = launch();
    let listener = UnixListener::bind(&path).unwrap();
    launch.refused().says("another process answers there");
    drop(listener);
    std::fs::remove_file(&path).unwrap();
    std::fs::write(&path, "precious").unwrap();
    launch.refused().says("no socket");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "precious");
}

#[test]
fn whom_the_proxy_forwards_for_is_counted_apart() {
    let (launch, path) = launch();
    let _server = launch.set("rate_limits", "on").set("plans.anonymous.creates", 1).start();
    let share = |from: &str| {
        let forwarded = format!("X-Forwarded-For: {from}");
        ask(&path, &["-H", &forwarded, "-d", "secret=something", "http://glimpse.test/api/v1/share"]).status
    };
    assert_eq!(share("198.51.100.1"), 200);
    assert_eq!(share("198.51.100.1"), 429);
    assert_eq!(share("198.51.100.2"), 200);
}
