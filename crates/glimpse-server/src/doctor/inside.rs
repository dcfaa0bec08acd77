//! What the process that has the store says of itself: asked over the operator's socket, or of the folder that was opened for it.

use serde::{Deserialize, Serialize};

/// What it says.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Inside {
    /// Its version.
    pub version: String,
    /// The version of the database engine in it.
    pub sqlite: String,
    /// The version of its files' format.
    pub format: i32,
    /// Files and sockets that it may have.
    pub files_max: Option<u64>,
    /// Whether it leaves no core dump.
    pub is_core_off: bool,
    /// Milliseconds that it took to write something durably; none, if it could not.
    pub write_milliseconds: Option<u64>,
    /// Bytes of unread secrets, and how many there may be.
    pub unread_bytes: u64,
    /// As many as there may be.
    pub unread_bytes_max: u64,
    /// Whether its disk refuses to be written.
    pub is_failing: bool,
    /// Whether its disk refuses the audit log.
    pub is_audit_failing: bool,
    /// The share domains that it serves.
    pub hosts: Vec<String>,
    /// The address that people reach it under, with what its pages changed.
    pub own_host: Option<String>,
    /// Certificates of an authority: host, when it ends (seconds), orders that failed since.
    pub certificates: Vec<(String, Option<u64>, u32)>,
    /// By which it recognises that a request comes from whoever asked this.
    pub sign: Option<String>,
}
