//! The world around the server fails: it says what is wrong and what to do, refuses to start or answers 503, and
//! consumes nothing.

mod damage;
mod folder;
mod full_disk;
pub(crate) mod mount;
mod root_key;
mod settings;
