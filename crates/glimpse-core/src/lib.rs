//! The nouns of Glimpse: keys and locators, seals, receipts, the one way from a sealed secret to its plaintext.
//!
//! Deliberately absent: I/O, storage, HTTP, the current time and the system's randomness. Time and randomness are passed
//! in, so that a test can say "an hour later" and a golden test can fix every byte.

pub mod account;
pub mod crypto;
pub mod domain;
#[cfg(any(test, fuzzing))]
pub mod fuzz;
pub mod generate;
pub mod limits;
pub mod link;
pub mod passphrase;
pub mod random;
pub mod receipt;
pub mod reveal;
pub mod secret;
pub mod time;
