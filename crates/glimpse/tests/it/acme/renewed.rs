//! Certificates are renewed before they end, and nobody notices.

use std::collections::HashSet;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;

use super::authority::Settings;
use super::visitor::ask;
use super::{Doors, OWN, until};

/// Says that it is over when it is dropped.
struct Ending<'a>(&'a AtomicBool);

impl Drop for Ending<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

#[test]
fn a_certificate_is_renewed_under_load_without_a_failure() {
    let doors = Doors::free();
    let authority = doors.authority(Settings { validity: 30, ..Settings::PLAIN });
    let _server = doors.launch_in_the_clear(&authority).start();
    let visitor = authority.visitor();
    until("the first certificate is shown", || ask(doors.tls, OWN, &visitor).is_ok());
    let (is_over, asked, mut seen) = (AtomicBool::new(false), AtomicUsize::new(0), HashSet::new());
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                while !is_over.load(Ordering::Relaxed) {
                    ask(doors.tls, OWN, &visitor).unwrap();
                    asked.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
        // Whatever comes between, the others end.
        let _end = Ending(&is_over);
        until("two more certificates are shown", || {
            seen.insert(ask(doors.tls, OWN, &visitor).unwrap());
            seen.len() >= 3
        });
    });
    let asked = asked.into_inner();
    eprintln!("figure: {asked} requests over new connections, {} certificates, 0 failures", seen.len());
    assert!(asked > 100, "{asked} is no load");
}
