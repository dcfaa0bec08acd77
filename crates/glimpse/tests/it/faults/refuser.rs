//! A disk that refuses on command: `refuser.c`, preloaded into the server, lets calls on files of the data folder fail with the
//! error that the test wants. What the kernel and the file system do is real; only the refusal is ours.

use std::fs::{self, File};
use std::os::unix::fs::FileExt;
use std::process::Command;

use crate::launch::Launch;

/// Kinds of calls, to be added up.
pub(crate) const WRITES: u8 = 1;
pub(crate) const SYNCS: u8 = 2;
pub(crate) const READS: u8 = 4;
pub(crate) const OPENING: u8 = 8;

pub(crate) const EIO: u8 = 5;
pub(crate) const ENOSPC: u8 = 28;
pub(crate) const EROFS: u8 = 30;

/// The switch of one server's disk.
pub(crate) struct Refuser(File);

impl Refuser {
    /// A launch with the refuser in it, which refuses nothing yet.
    #[track_caller]
    pub(crate) fn within(launch: Launch) -> (Launch, Self) {
        let (library, switch) = (launch.room().join("refuser.so"), launch.room().join("switch"));
        let source = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/faults/refuser.c");
        let built = Command::new("gcc").args(["-shared", "-fPIC", "-O1", "-o"]).arg(&library).arg(source).output();
        let built = built.expect("gcc is needed for this test");
        assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
        fs::write(&switch, [0_u8, 0]).unwrap();
        let file = File::options().write(true).open(&switch).unwrap();
        let data = launch.data().display().to_string();
        let launch = launch
            .environment("LD_PRELOAD", library.display())
            .environment("REFUSER_SWITCH", switch.display())
            .environment("REFUSER_DATA", data);
        (launch, Self(file))
    }

    /// From now on these kinds of calls fail with this error.
    pub(crate) fn refuse(&self, kinds: u8, error: u8) {
        self.0.write_all_at(&[kinds, error], 0).unwrap();
    }

    /// From now on nothing fails.
    pub(crate) fn relent(&self) {
        self.refuse(0, 0);
    }
}
