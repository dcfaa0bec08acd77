//! Share domains have certificates of their own, from when they are proved until they are given up; and all nodes share them.

use std::net::{SocketAddr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use super::authority::Settings;
use super::visitor::{ask, connect};
use super::{Doors, OWN, until};
use crate::domains::{add, check, names::NameServer};
use crate::launch::Launch;
use crate::server::Server;
use crate::transport::{curl, free_address};

const HOST: &str = "one.example";
/// The root key of all nodes: 64 hex digits.
const ROOT_KEY: &str = "5f0c1e7a9b3d48260c7e1f5a8d2b6940e3175c9a0f6b2d84718e4c3a5d9f0b26";

/// A server that asks this name server for proofs.
fn asking(launch: Launch, names: &NameServer) -> Server {
    launch.set("domains.resolvers", names.address()).set("domains.timeout", 2).start()
}

#[test]
fn a_share_domain_has_a_certificate_from_its_proof_until_it_is_given_up() {
    let doors = Doors::free();
    let authority = doors.authority(Settings::PLAIN);
    let launch = doors.launch_in_the_clear(&authority);
    let mut names = NameServer::start(&launch);
    let server = asking(launch, &names);
    let visitor = authority.visitor();
    until("the own host has one", || ask(doors.tls, OWN, &visitor).is_ok());
    let record = add(&server, HOST, None);
    assert!(connect(doors.tls, HOST, &visitor).is_err(), "it is not proved");
    names.serve(&[&record]);
    assert_eq!(authority.orders(), 1, "asking for a domain orders nothing");
    assert_eq!(check(&server, HOST, None).0, "proved");
    until("the share domain has one", || ask(doors.tls, HOST, &visitor).is_ok());
    assert_ne!(ask(doors.tls, OWN, &visitor).unwrap(), ask(doors.tls, HOST, &visitor).unwrap());

    // A link on it opens.
    let root = authority.root();
    let resolve = format!("{HOST}:443:127.0.0.1:{}", doors.tls.port());
    let to = ["--cacert", root.to_str().unwrap(), "--connect-to", resolve.as_str()];
    let request = |path: &str, data: &str| curl(&[&to[..], &["-d", data, &format!("https://{HOST}{path}")]].concat());
    let shared = request("/api/v1/share", "secret=a+secret+on+a+domain");
    let body: serde_json::Value = serde_json::from_str(shared.text.split_once("\r\n\r\n").unwrap().1).unwrap();
    assert_eq!(body["share_domain"], HOST, "{}", shared.text);
    let opened = request(&format!("/api/v1/secret/{}", body["secret_key"].as_str().unwrap()), "");
    assert!(opened.status == 200 && opened.text.contains("a secret on a domain"), "{}", opened.text);

    // Given up, it is shown to nobody at once; asked for again, it is not ordered again.
    assert!(server.operate(&["domain", "remove", HOST]).is_done);
    until("it is not served", || connect(doors.tls, HOST, &visitor).is_err());
    for _ in 0..3 {
        let record = add(&server, HOST, None);
        names.serve(&[&record]);
        assert_eq!(check(&server, HOST, None).0, "proved");
        until("it is served again", || ask(doors.tls, HOST, &visitor).is_ok());
        assert!(server.operate(&["domain", "remove", HOST]).is_done);
        until("it is given up again", || connect(doors.tls, HOST, &visitor).is_err());
        std::thread::sleep(Duration::from_secs(3));
    }
    assert!(ask(doors.tls, OWN, &visitor).is_ok());
    assert_eq!((authority.orders(), authority.issued()), (2, 2));
}

/// A real Redis without a folder.
struct Redis {
    process: Child,
    address: SocketAddr,
}

impl Redis {
    #[track_caller]
    fn start() -> Self {
        let address = free_address();
        let process = Command::new("redis-server")
            .args(["--bind", "127.0.0.1", "--port", &address.port().to_string(), "--save", ""])
            .stdout(Stdio::null())
            .spawn()
            .expect("redis-server is installed");
        let redis = Self { process, address };
        until("Redis answers", || TcpStream::connect(address).is_ok());
        redis
    }
}

impl Drop for Redis {
    fn drop(&mut self) {
        drop(self.process.kill().and_then(|()| self.process.wait()));
    }
}

#[test]
fn one_of_two_nodes_orders_and_both_answer_for_it() {
    // The authority always looks at the first, whichever ordered.
    let [first, second] = [Doors::free(), Doors::free()];
    for is_in_the_clear in [true, false] {
        let (redis, authority) = (Redis::start(), first.authority(Settings::PLAIN));
        let nodes = |doors: Doors| {
            let launch = if is_in_the_clear { doors.launch_in_the_clear(&authority) } else { doors.launch(&authority) };
            launch
                .set("storage.url", format!("redis://{}", redis.address))
                .set("storage.redis.replicas", 0)
                .set("root_key", ROOT_KEY)
        };
        // The second is there first, and orders; it is looked at where it is not.
        let two = nodes(second).start();
        let one = nodes(first).start();
        // What came too early for the first to answer is asked for again.
        let visitor = authority.visitor();
        until("both are served", || {
            let is_served = [first, second].iter().all(|doors| ask(doors.tls, OWN, &visitor).is_ok());
            if !is_served && two.log().contains("A certificate was not issued") {
                two.signal(rustix::process::Signal::HUP);
            }
            is_served
        });
        assert_eq!(ask(first.tls, OWN, &visitor).unwrap(), ask(second.tls, OWN, &visitor).unwrap());
        assert!(two.log().contains("A certificate was issued"), "the second ordered");
        assert!(!one.log().contains("A certificate was issued"), "the first did not");
        assert_eq!(authority.looked_in_the_clear(), is_in_the_clear, "{}", authority.log());
        assert_eq!(authority.issued(), 1);
    }
}
