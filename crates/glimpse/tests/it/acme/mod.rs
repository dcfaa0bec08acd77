//! Certificates from a real certificate authority (Pebble, of Let's Encrypt), which looks whose the names are as the public ones do.

mod authority;
mod visitor;

mod on_demand;
mod ordered;
mod renewed;
mod shared;

use std::net::SocketAddr;
use std::thread;
use std::time::{Duration, Instant};

use crate::launch::Launch;
use crate::transport::free_address;
use authority::{Pebble, Settings};

/// What this instance is called.
const OWN: &str = "glimpse.example";
/// An order, and what it takes to notice that one is due, with a machine that has other things to do.
const ISSUED_WITHIN: Duration = Duration::from_secs(90);

/// Where a server answers: over TLS, and in the clear.
#[derive(Clone, Copy)]
struct Doors {
    tls: SocketAddr,
    plain: SocketAddr,
}

impl Doors {
    fn free() -> Self {
        Self { tls: free_address(), plain: free_address() }
    }

    /// An authority that looks there.
    #[track_caller]
    fn authority(self, settings: Settings) -> Pebble {
        Pebble::start(self.plain.port(), self.tls.port(), settings)
    }

    /// A server that is looked at over TLS.
    fn launch(self, authority: &Pebble) -> Launch {
        Launch::new()
            .set("listen", self.tls)
            .set("site.public_url", format!("https://{OWN}"))
            .set("tls.mode", "acme")
            .set("tls.acme.directory", authority.directory())
            .set("tls.acme.ca_file", authority.trusted_by().display())
            .set("tls.acme.contact", "operator@glimpse.example")
    }

    /// One that is looked at in the clear.
    fn launch_in_the_clear(self, authority: &Pebble) -> Launch {
        self.launch(authority).set("listen_http", self.plain)
    }
}

/// Tries until it is so.
#[track_caller]
fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let deadline = Instant::now() + ISSUED_WITHIN;
    while !is_so() {
        assert!(Instant::now() < deadline, "{what}: it does not come to that");
        thread::sleep(Duration::from_millis(50));
    }
}
