//! Where no webhook leads: whoever has an account must not make this server talk to what is behind its walls.

use std::io::Read;
use std::net::{IpAddr, TcpListener, UdpSocket};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use super::{Receiver, started, test};
use crate::domains::names::NameServer;
use crate::launch::Launch;

#[test]
fn private_addresses_and_names_of_them_are_not_called() {
    let launch = Launch::new();
    let mut names = NameServer::start(&launch);
    names.serve(&["hook A 127.0.0.1", "mapped AAAA ::ffff:127.0.0.1", "alias CNAME hook"]);
    let receiver = Receiver::new(&launch);
    let launch = receiver.settle(launch).set("domains.resolvers", names.address()).set("plans.basic.webhooks_max", 50);
    let mut server = launch.set("webhooks.allowed_networks", "").start();
    let anna = server.account("anna@glimpse.example");
    let port = receiver.port;
    let forbidden = [
        "127.0.0.1",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[64:ff9b::7f00:1]",
        "0.0.0.0",
        "[::]",
        "10.0.0.1",
        "169.254.169.254",
        "[fd00:ec2::254]",
        "100.100.100.200",
        "hook.example",
        "HOOK.example.",
        "mapped.example",
        "alias.example",
    ];
    for host in forbidden {
        let id = receiver.add_url(&server, &anna, &format!("https://{host}:{port}/take/hook"));
        assert_eq!(test(&server, &anna, &id), "forbidden network", "{host}");
    }
    // What only looks like an address is a name that nobody has.
    for host in ["2130706433", "0x7f.1", "127.1", "017700000001", "nowhere.example"] {
        let id = receiver.add_url(&server, &anna, &format!("https://{host}:{port}/take/hook"));
        assert_eq!(test(&server, &anna, &id), "unreachable", "{host}");
    }
    assert_eq!(receiver.got().len(), 0);
    // The operator may allow it.
    server.launch.adjust("webhooks.allowed_networks", "127.0.0.1/32, 10.0.0.0/8");
    server.restart();
    let id = receiver.add_url(&server, &anna, &format!("https://alias.example:{port}/take/hook"));
    assert_eq!(test(&server, &anna, &id), "insecure", "its certificate is another name's");
    let id = receiver.add_url(&server, &anna, &format!("https://hook.example:{port}/take/hook"));
    assert_eq!(test(&server, &anna, &id), "delivered");
    assert_eq!(test(&server, &anna, "1"), "delivered");
    assert_eq!(test(&server, &anna, "2"), "forbidden network");
}

/// An address that could be anybody's, given to this machine for as long as this is there.
struct OwnAddress(IpAddr);

impl OwnAddress {
    #[track_caller]
    fn new(address: &str) -> Self {
        let own = Self(address.parse().unwrap());
        assert!(own.ip("replace"), "this test gives the machine addresses: run it as root");
        own
    }

    fn ip(&self, what: &str) -> bool {
        // Of a network of its own, and there at once.
        let (bits, more): (_, &[_]) = if self.0.is_ipv6() { (128, &["nodad"]) } else { (32, &[]) };
        let address = format!("{}/{bits}", self.0);
        Command::new("ip").args(["address", what, &address, "dev", "lo"]).args(more).status().unwrap().success()
    }
}

impl Drop for OwnAddress {
    fn drop(&mut self) {
        self.ip("del");
    }
}

/// Behind a firewall there may be much on it that is for nobody else.
#[test]
fn this_machine_is_not_called_by_a_public_address_either() {
    let (receiver, server, anna) = started(|launch| launch);
    // A machine without IPv6 is not called by it, by anybody.
    let addresses = ["11.98.76.54", "2a0f:fade::54"];
    let addresses = &addresses[..if TcpListener::bind("[::1]:0").is_ok() { 2 } else { 1 }];
    eprintln!("addresses of its own: {addresses:?}");
    for own in addresses.iter().map(|address| OwnAddress::new(address)) {
        let here = TcpListener::bind((own.0, 0)).unwrap();
        let id = receiver.add_url(&server, &anna, &format!("https://{}/", here.local_addr().unwrap()));
        assert_eq!(test(&server, &anna, &id), "forbidden network", "{}", own.0);
        // It was hung up before anything was said.
        let (mut connection, _) = here.accept().unwrap();
        assert_eq!(connection.read(&mut [0; 1]).unwrap(), 0);
    }
}

#[test]
fn an_address_that_no_webhook_may_have_is_refused() {
    let (receiver, server, anna) = started(|launch| launch.set("plans.basic.webhooks_max", 1));
    for url in
        ["http://127.0.0.1:8080/", "https://127.0.0.1:25/", "https://a:b@127.0.0.1/", "file:///etc/passwd", "nonsense"]
    {
        let refused = server.operate(&["account", "webhook", "add", &anna.email, url]);
        assert!(!refused.is_done && refused.complained.contains("https://example.org/path"), "{}", refused.complained);
        assert!(!refused.complained.contains(url), "it repeats the address");
    }
    receiver.add(&server, &anna, "/take/hook");
    let refused = server.operate(&["account", "webhook", "add", &anna.email, &receiver.url("/take/more")]);
    assert!(!refused.is_done && refused.complained.contains("allows 1 webhooks"), "{}", refused.complained);
}

/// The name leads to where it may the first time it is asked for, and elsewhere from then on: what was looked at is what is called.
#[test]
fn a_name_that_changes_its_mind_is_called_where_it_was_looked_at() {
    let launch = Launch::new();
    let receiver = Receiver::new(&launch);
    // The same port, on an address that may be called.
    let allowed = TcpListener::bind(("127.0.0.2", receiver.port)).unwrap();
    let calls = Arc::new(AtomicUsize::new(0));
    let counted = calls.clone();
    thread::spawn(move || {
        for _connection in allowed.incoming() {
            counted.fetch_add(1, Ordering::SeqCst);
        }
    });
    let resolver = turncoat([127, 0, 0, 2], [127, 0, 0, 1]);
    let server = receiver
        .settle(launch)
        .set("webhooks.allowed_networks", "127.0.0.2/32")
        .set("domains.resolvers", resolver)
        .start();
    let anna = server.account("anna@glimpse.example");
    let id = receiver.add_url(&server, &anna, &format!("https://hook.example:{}/take/hook", receiver.port));
    // Whoever is there closes the connection.
    assert_eq!(test(&server, &anna, &id), "insecure");
    assert_eq!(calls.load(Ordering::SeqCst), 1, "it is called where it was looked at");
    assert_eq!(test(&server, &anna, &id), "forbidden network");
    thread::sleep(Duration::from_millis(200));
    assert_eq!((calls.load(Ordering::SeqCst), receiver.got().len()), (1, 0));
}

/// A name server that answers the first question for an IPv4 address with one, and all others with another; it has no IPv6 addresses.
fn turncoat(first: [u8; 4], then: [u8; 4]) -> String {
    let socket = UdpSocket::bind("127.0.0.1:0").unwrap();
    let address = socket.local_addr().unwrap().to_string();
    thread::spawn(move || {
        let (mut question, mut asked) = ([0; 512], 0);
        while let Ok((length, from)) = socket.recv_from(&mut question) {
            // Header, labels, type and class (RFC 1035, 4.1); what follows is left out of the answer.
            let labels = question[12..length].iter().position(|byte| *byte == 0).unwrap() + 13;
            let is_v4 = question[labels..labels + 2] == [0, 1];
            let mut answer = question[..labels + 4].to_vec();
            answer[2..12].copy_from_slice(&[0x84, 0, 0, 1, 0, u8::from(is_v4), 0, 0, 0, 0]);
            if is_v4 {
                // A pointer to the name, A, IN, no time to live, four bytes.
                answer.extend([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4]);
                answer.extend(if asked == 0 { first } else { then });
                asked += 1;
            }
            socket.send_to(&answer, from).unwrap();
        }
    });
    address
}
