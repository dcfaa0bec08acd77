//! What the process owes the secrets in its memory: no core dump, and a panic that says where, never what.

use tracing::error;

/// What the process uses of the system's; none where the system does not say (proc(5)).
#[derive(Debug, Clone, Copy)]
pub struct Usage {
    /// Bytes of memory.
    pub resident_bytes: Option<u64>,
    /// Files and sockets.
    pub open_files: Option<u64>,
}

/// What it uses now.
pub fn usage() -> Usage {
    let pages = std::fs::read_to_string("/proc/self/statm");
    let pages = pages.ok().and_then(|pages| pages.split(' ').nth(1)?.parse::<u64>().ok());
    let open = std::fs::read_dir("/proc/self/fd").map(|files| files.count() as u64);
    Usage { resident_bytes: pages.map(|pages| pages * rustix::param::page_size() as u64), open_files: open.ok() }
}

/// Turns core dumps off and silences the text of panics. Failing to do the first is reported, not fatal: a container may
/// forbid it.
pub fn harden() {
    let no_core = rustix::process::Rlimit { current: Some(0), maximum: Some(0) };
    if rustix::process::setrlimit(rustix::process::Resource::Core, no_core).is_err()
        || rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable).is_err()
    {
        error!("Core dumps could not be turned off; turn them off for this service");
    }
    std::panic::set_hook(Box::new(|panic| {
        let (file, line) = panic.location().map_or(("unknown", 0), |at| (at.file(), at.line()));
        error!(
            panic.file = file,
            panic.line = line,
            "A task panicked; its text is withheld because it may hold a secret"
        );
    }));
}
