//! How many connections, or requests, each address has at once.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

use ipnet::IpNet;

use crate::vault::network;

/// Counts by address; an IPv6 address counts by its /64.
#[derive(Default)]
pub(super) struct Neighbours(Mutex<HashMap<IpNet, usize>>);

impl Neighbours {
    /// A place for one more, unless the address has `most`.
    pub(super) fn admit(self: &Arc<Self>, address: IpAddr, most: usize) -> Option<Place> {
        let network = network(address);
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let count = counts.entry(network).or_insert(0);
        if *count >= most {
            return None;
        }
        *count += 1;
        Some(Place { network, among: self.clone() })
    }
}

/// One's place among those of its address; given back when it is dropped.
pub(super) struct Place {
    network: IpNet,
    among: Arc<Neighbours>,
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut counts = self.among.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = counts.get_mut(&self.network) {
            *count -= 1;
            if *count == 0 {
                counts.remove(&self.network);
            }
        }
    }
}
