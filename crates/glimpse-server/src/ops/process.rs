//! What the process owes the secrets in its memory: no core dump, and a panic that says where, never what. And what it may use of the
//! system's.

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

/// How many files and sockets it may have open at once: as many as the system lets it ask for.
pub fn open_files_max() -> u64 {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let limit = getrlimit(Resource::Nofile);
    // Many systems begin with 1024 and allow far more to whoever asks, which keeps programs that use `select` from harm. We do not.
    let _ = setrlimit(Resource::Nofile, Rlimit { current: limit.maximum, ..limit });
    getrlimit(Resource::Nofile).current.unwrap_or(u64::MAX)
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

#[cfg(test)]
mod tests {
    use std::io::{self, Write};
    use std::sync::{Arc, Mutex, PoisonError};

    use super::*;

    /// A log that a test can read.
    #[derive(Clone, Default)]
    struct Log(Arc<Mutex<Vec<u8>>>);

    impl Write for Log {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_panic_says_where_it_was_and_not_what_it_held() {
        let log = Log::default();
        let writer = log.clone();
        let lines = tracing_subscriber::fmt().with_writer(move || writer.clone()).finish();
        tracing::subscriber::with_default(lines, || {
            harden();
            let secret = String::from("correct horse battery staple");
            let panicked = std::panic::catch_unwind(|| panic!("it held {secret}"));
            assert!(panicked.is_err());
        });
        drop(std::panic::take_hook());
        let log = String::from_utf8_lossy(&log.0.lock().unwrap()).into_owned();
        assert!(log.contains("process.rs") && log.contains("A task panicked"), "{log}");
        assert!(!log.contains("horse"), "{log}");
    }
}
