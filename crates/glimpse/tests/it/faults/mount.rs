//! Mounts that only a test's own processes see: they live in a namespace that a helper holds open and vanish with it,
//! whatever becomes of the test.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// A namespace with one more mount in it.
pub(crate) struct Mount {
    holder: Child,
    wrapper: Vec<String>,
}

impl Mount {
    /// An empty file system of that many bytes on this folder, in memory.
    #[track_caller]
    pub(crate) fn small_disk(folder: &Path, bytes: usize) -> Self {
        Self::new(&format!("mount -t tmpfs -o size={bytes},mode=700 glimpse-test \"$1\""), folder)
    }

    /// This folder as it is, but nobody can write to it.
    #[track_caller]
    pub(crate) fn read_only(folder: &Path) -> Self {
        Self::new("mount --bind \"$1\" \"$1\" && mount -o remount,bind,ro \"$1\"", folder)
    }

    #[track_caller]
    fn new(script: &str, folder: &Path) -> Self {
        let root = rustix::process::geteuid().is_root();
        let as_root: &[&str] = if root { &[] } else { &["--user", "--map-root-user"] };
        // `cat` ends when the test does, because its input does.
        let script = format!("{script} && echo mounted && exec cat");
        let mut holder = Command::new("unshare")
            .args(as_root)
            .args(["--mount", "sh", "-c", &script, "sh"])
            .arg(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("`unshare` and `nsenter` of util-linux are needed for this test");
        let mut line = String::new();
        BufReader::new(holder.stdout.take().unwrap()).read_line(&mut line).unwrap();
        assert_eq!(
            line, "mounted\n",
            "this test mounts a file system in a namespace of its own: run it as root (with CAP_SYS_ADMIN) or where \
             users may make namespaces (sysctl kernel.unprivileged_userns_clone=1, user.max_user_namespaces > 0)"
        );
        let mut wrapper = vec!["nsenter".to_owned(), format!("--target={}", holder.id()), "--mount".into()];
        if !root {
            wrapper.extend(["--user".into(), "--preserve-credentials".into()]);
        }
        Self { holder, wrapper }
    }

    /// The command that runs a server in there.
    pub(crate) fn wrapper(&self) -> Vec<&str> {
        self.wrapper.iter().map(String::as_str).collect()
    }

    /// Where the test itself finds a path that is mounted in there.
    pub(crate) fn seen_from_outside(&self, path: &Path) -> PathBuf {
        Path::new(&format!("/proc/{}/root", self.holder.id())).join(path.strip_prefix("/").unwrap())
    }
}

impl Drop for Mount {
    fn drop(&mut self) {
        drop(self.holder.stdin.take());
        drop(self.holder.wait());
    }
}
