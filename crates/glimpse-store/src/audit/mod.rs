//! The audit log: what happened, when, to which row, of which account; never by whom in the world, no keys, no content. A chain of
//! lines in files of the data folder, each with the hash of the one before it, signed from time to time. ADR 0015 says why.
//!
//! Deliberately absent: what is worth a line (whoever notes it decides), where the signing key is kept, HTTP.

mod fact;
mod line;
mod log;
mod mark;
mod scan;
mod sign;
#[cfg(test)]
pub(crate) mod tests;
mod verify;
mod writer;

pub use fact::{About, By, Event, Fact};
pub use log::{AuditLog, Options};
pub use scan::File;
pub use sign::{PublicKey, Signer};
pub use verify::{Expected, Known, Refusal, Report, verify};

pub(crate) use line::FolderMark;
