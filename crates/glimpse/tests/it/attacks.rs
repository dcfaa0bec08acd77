//! Attacks at full speed, each with the whole machine for itself: a flood of creates, passphrases and passwords guessed by
//! force, and clocks that are read from outside.

mod brute_force;
mod flood;
pub(crate) mod raw;
mod statistics;
mod timing;
