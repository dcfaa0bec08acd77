//! Which network an address stands for, where callers are counted: an IPv6 caller usually has a whole /64.

use std::net::IpAddr;

use ipnet::{IpNet, Ipv6Net};

/// An IPv6 caller usually has a whole /64.
const IPV6_PREFIX: u8 = 64;

/// The address itself, or the /64 that it is in. An IPv4 address in IPv6 clothes is an IPv4 address.
pub(crate) fn network(address: IpAddr) -> IpNet {
    match address.to_canonical() {
        IpAddr::V4(address) => IpNet::from(IpAddr::V4(address)),
        IpAddr::V6(address) => {
            let Ok(network) = Ipv6Net::new(address, IPV6_PREFIX) else { unreachable!("64 is below 128") };
            network.trunc().into()
        }
    }
}
