//! What a fuzzer puts where the vault keeps things.

pub(crate) use super::{domains::fuzz::document, mail::fuzz::sheet};
