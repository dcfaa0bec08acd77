//! What the process owes the secrets in its memory: no core dump, and a panic that says where, never what.

use tracing::error;

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
