//! A group of processes that may have so much memory together, and no more (cgroups(7), of either version). Needs root.

use std::fs;
use std::path::PathBuf;
use std::process;

/// A group of its own for one test; it vanishes with it.
pub(super) struct Cgroup {
    folder: PathBuf,
    is_v2: bool,
}

impl Cgroup {
    /// May have so many bytes, and nothing of them in swap.
    #[track_caller]
    pub(super) fn new(bytes: u64) -> Self {
        assert!(rustix::process::geteuid().is_root(), "this test makes a control group: run it as root");
        let v1 = PathBuf::from("/sys/fs/cgroup/memory");
        let is_v2 = !v1.join("memory.limit_in_bytes").exists();
        let parent = if is_v2 { PathBuf::from("/sys/fs/cgroup") } else { v1 };
        if is_v2 {
            fs::write(parent.join("cgroup.subtree_control"), "+memory").expect("the memory of groups can be limited");
        }
        let group = Self { folder: parent.join(format!("glimpse-test-{}", process::id())), is_v2 };
        fs::create_dir(&group.folder).unwrap();
        if is_v2 {
            fs::write(group.folder.join("memory.max"), bytes.to_string()).unwrap();
            // Not there without swap.
            drop(fs::write(group.folder.join("memory.swap.max"), "0"));
        } else {
            fs::write(group.folder.join("memory.limit_in_bytes"), bytes.to_string()).unwrap();
        }
        group
    }

    /// The words that run a command in there.
    pub(super) fn wrapper(&self) -> [String; 4] {
        let enter = format!("echo $$ > {}/cgroup.procs && exec \"$@\"", self.folder.display());
        ["sh".into(), "-c".into(), enter, "sh".into()]
    }

    /// The most that was used so far.
    pub(super) fn peak_bytes(&self) -> u64 {
        let file = if self.is_v2 { "memory.peak" } else { "memory.max_usage_in_bytes" };
        fs::read_to_string(self.folder.join(file)).unwrap().trim().parse().unwrap()
    }

    /// How many processes were killed for want of memory.
    pub(super) fn killed(&self) -> u64 {
        let file = if self.is_v2 { "memory.events" } else { "memory.oom_control" };
        let text = fs::read_to_string(self.folder.join(file)).unwrap();
        text.lines().find_map(|line| line.strip_prefix("oom_kill ")).unwrap().trim().parse().unwrap()
    }
}

impl Drop for Cgroup {
    fn drop(&mut self) {
        drop(fs::remove_dir(&self.folder));
    }
}
