//! The ways to the server: HTTP/2, TLS, unix sockets, base paths, and a real proxy (Caddy) in front of them.

mod caddy;
mod certificates;
mod curl;
pub(crate) mod frames;

mod activation;
mod base_path;
mod conformance;
mod http2;
mod reload;
mod socket;
mod tls;

pub(crate) use caddy::{Caddy, free_address};
pub(crate) use certificates::Authority;
pub(crate) use curl::{curl, try_curl};
