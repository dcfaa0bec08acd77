//! A socket that systemd opened: the server takes it over, and nobody who came before it was there is turned away.

use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

use super::free_address;
use crate::client::Client;
use crate::http::Request;
use crate::launch::ended;
use crate::sensitive::Sensitive;

/// The real program that opens a socket and starts a server with the first connection; ended with the test.
struct Activated(Child);

impl Drop for Activated {
    fn drop(&mut self) {
        let _ = kill_process(Pid::from_child(&self.0), Signal::KILL);
        let _ = self.0.wait();
    }
}

#[test]
fn a_socket_of_systemd_is_taken_over_and_the_first_caller_is_answered() {
    let (folder, address) = (tempfile::tempdir().unwrap(), free_address());
    let settings = ["GLIMPSE_LISTEN=systemd".to_owned(), format!("GLIMPSE_DATA={}", folder.path().display())];
    let mut activated = Activated(
        Command::new("systemd-socket-activate")
            .args(["--listen", &address.to_string()])
            .args(settings.iter().flat_map(|setting| ["--setenv", setting]))
            .args([env!("CARGO_BIN_EXE_glimpse"), "serve"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("`systemd-socket-activate` of systemd is needed for this test"),
    );
    let sensitive = Arc::new(Sensitive::default());
    let since = Instant::now();
    // Only the socket may be late, never the server behind it: whoever gets a connection gets an answer.
    let mut client = loop {
        let client = Client::new(address, &sensitive);
        if std::net::TcpStream::connect(address).is_ok() {
            break client;
        }
        assert!(since.elapsed() < Duration::from_secs(10), "there is no socket");
        std::thread::sleep(Duration::from_millis(20));
    };
    assert_eq!(client.ask(&Request::get("/api/v1/status")).status, 200);
    let shared = client.share("a secret over a socket of systemd");
    client.expect_revealed(&shared);
    kill_process(Pid::from_child(&activated.0), Signal::TERM).unwrap();
    assert_eq!(ended(&mut activated.0).and_then(|status| status.code()), Some(0));
}

#[test]
fn without_a_socket_of_systemd_the_start_is_refused() {
    let refusal = crate::launch::Launch::new().set("listen", "systemd").refused();
    refusal.says("systemd opened no socket");
}
