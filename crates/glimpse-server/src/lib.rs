//! The server: verbs ([`vault`]), the HTTP edge ([`http`]), texts ([`i18n`]), operation ([`ops`]) and configuration ([`config`]). [`app`]
//! is the only file that knows everyone.

pub mod app;
pub mod brand;
pub mod config;
pub(crate) mod dns;
pub mod doctor;
#[cfg(any(test, fuzzing))]
pub mod fuzz;
pub mod hooks;
pub mod http;
pub mod i18n;
pub mod mail;
pub mod ops;
pub(crate) mod trust;
pub mod vault;

/// The audit log, for whoever verifies one.
pub use glimpse_store::audit;
