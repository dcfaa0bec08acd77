//! The server: verbs ([`vault`]), the HTTP edge ([`http`]), operation ([`ops`]) and configuration ([`config`]). [`app`] is
//! the only file that knows everyone.

pub mod app;
pub mod config;
pub mod http;
pub mod mail;
pub mod ops;
pub mod vault;
