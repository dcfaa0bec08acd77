//! Attacks at full speed, each with the whole machine for itself: a flood of creates, passphrases and passwords guessed by
//! force, connections in bad faith, and clocks that are read from outside.

mod brute_force;
mod crowds;
mod flood;
mod frames;
mod others;
pub(crate) mod raw;
mod statistics;
mod timing;
