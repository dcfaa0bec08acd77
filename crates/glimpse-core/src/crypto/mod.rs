//! Keys that seal, and sealing. Reads like the specification in `docs/adr/0001-sealing.md`.

mod derive;
pub mod keyring;
pub(crate) mod labels;
pub mod seal;
