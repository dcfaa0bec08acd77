//! Over TLS, with an authority of our own: the whole contract, and nothing for a server that cannot prove its name.

use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;

use tempfile::TempDir;

use super::{Node, Options, open, options};
use crate::{
    Store,
    contract::{self, Seeded},
    redis::{OpenError, RedisStore},
};

/// An authority, and a server's certificate for `localhost` that it signed.
fn certificates() -> (TempDir, Vec<u8>) {
    let room = TempDir::with_prefix("glimpse-redis-").unwrap();
    std::fs::write(room.path().join("names"), "subjectAltName=DNS:localhost\nbasicConstraints=CA:FALSE\n").unwrap();
    let key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
    let authority = ["req", "-x509", "-subj", "/CN=Tests", "-days", "2", "-keyout", "ca.key", "-out", "ca.pem"];
    openssl(room.path(), &[&authority[..], &key].concat());
    let request = ["req", "-subj", "/CN=localhost", "-keyout", "server.key", "-out", "server.csr"];
    openssl(room.path(), &[&request[..], &key].concat());
    let sign =
        ["x509", "-req", "-in", "server.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "2"];
    openssl(room.path(), &[&sign[..], &["-extfile", "names", "-out", "server.pem"]].concat());
    let ca = std::fs::read(room.path().join("ca.pem")).unwrap();
    (room, ca)
}

fn openssl(room: &Path, arguments: &[&str]) {
    let done = Command::new("openssl").args(arguments).current_dir(room).stderr(Stdio::null()).status();
    assert!(done.expect("openssl must be installed (Debian: openssl)").success(), "openssl {arguments:?}");
}

#[test]
fn the_engine_keeps_the_contract_over_tls() {
    let (room, ca) = certificates();
    let node = Node::start_tls(room);
    let url = format!("rediss://localhost:{}", node.port);
    contract::holds(async || (open(Options { ca: Some(ca.clone()), ..options(&url) }).await as Arc<dyn Store>, ()));
}

#[tokio::test]
async fn a_server_that_cannot_prove_its_name_is_refused() {
    let (room, ca) = certificates();
    let node = Node::start_tls(room);
    let refused = async |host: &str, ca: Option<Vec<u8>>, scheme: &str| {
        let options = Options { ca, ..options(&format!("{scheme}://{host}:{}", node.port)) };
        let refusal = RedisStore::open(options, &Seeded::new(1)).await.err();
        assert!(matches!(refusal, Some(OpenError::Unreachable(_))), "{scheme}://{host}: {refusal:?}");
    };
    refused("localhost", None, "rediss").await;
    refused("127.0.0.1", Some(ca.clone()), "rediss").await;
    refused("localhost", Some(ca), "redis").await;
}
