//! Keys that seal, and sealing. Reads like the specification in `docs/adr/0001-sealing.md`.

pub mod account;
mod derive;
pub mod document;
pub mod keyring;
pub(crate) mod labels;
pub mod letter;
pub mod password;
pub mod seal;
pub mod slip;
mod under_root;
