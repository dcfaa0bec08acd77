//! Running the server: the listener, the log, the sweeper, the clock, the key file. Knows the verbs, not the pages.

pub mod acme;
pub mod admin;
pub(crate) mod audit;
pub(crate) mod domains;
pub mod import;
pub mod keyfile;
pub(crate) mod keys;
pub mod listener;
pub mod metrics;
pub mod process;
pub(crate) mod sweeper;
pub(crate) mod system;
pub mod telemetry;
pub mod tls;
