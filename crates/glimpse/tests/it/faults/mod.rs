//! The world around the server fails: it says what is wrong and what to do, refuses to start or answers 503, and
//! consumes nothing.

mod cgroup;
mod damage;
mod failing_disk;
mod folder;
mod full_disk;
mod memory;
pub(crate) mod mount;
mod open_files;
pub(crate) mod refuser;
mod root_key;
mod settings;
