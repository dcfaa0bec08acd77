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
        // First it lets go of the devices of other tests: their file systems would live on in here when those take them away.
        // `cat` ends when the test does, because its input does.
        let script = format!(
            "findmnt --raw --noheadings --output TARGET --types ext4 | grep '/{DEVICE_FOLDER}$' | xargs -r umount --lazy
             {script} && echo mounted && exec cat"
        );
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

/// A file system (ext4, without a journal of its own) on a block device whose medium is a file in memory, which can be made to fail. Needs root.
pub(super) struct Device {
    medium: PathBuf,
    folder: PathBuf,
}

/// Where the file system of a device is, in the room of its test.
const DEVICE_FOLDER: &str = "mounted";

/// What the device promises, and what it has at first.
const DEVICE_BYTES: u64 = 48 << 20;

impl Device {
    #[track_caller]
    pub(super) fn new(room: &Path) -> Self {
        assert!(rustix::process::geteuid().is_root(), "this test makes a block device: run it as root");
        let (medium, folder) = (room.join("medium"), room.join(DEVICE_FOLDER));
        std::fs::create_dir(&medium).unwrap();
        std::fs::create_dir(&folder).unwrap();
        let device = Self { medium, folder };
        run("mount", &["-t", "tmpfs", "-o", &format!("size={}", DEVICE_BYTES * 2), "glimpse-test", device.medium()]);
        std::fs::File::create(device.image()).unwrap().set_len(DEVICE_BYTES).unwrap();
        run("mkfs.ext4", &["-q", "-O", "^has_journal", device.image().to_str().unwrap()]);
        // What the file system writes about itself has its room from the first: only files can be short of it.
        let image = std::fs::File::options().read(true).write(true).open(device.image()).unwrap();
        let mut beginning = vec![0; 8 << 20];
        std::os::unix::fs::FileExt::read_exact_at(&image, &mut beginning, 0).unwrap();
        std::os::unix::fs::FileExt::write_all_at(&image, &beginning, 0).unwrap();
        device.mount();
        device
    }

    /// Where its files are.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// The kernel finds an error, and lets nobody write any more.
    #[track_caller]
    pub(super) fn find_an_error(&self) {
        let source = self.source();
        let name = source.strip_prefix("/dev/").unwrap();
        std::fs::write(format!("/sys/fs/ext4/{name}/trigger_fs_error"), "a test wants one").unwrap();
    }

    /// There is no room on the medium for what was promised and not used yet.
    #[track_caller]
    pub(super) fn exhaust(&self) {
        let mut filler = std::fs::File::create(self.medium.join("filler")).unwrap();
        while std::io::Write::write_all(&mut filler, &[0; 1 << 16]).is_ok() {}
    }

    /// There is room again.
    pub(super) fn relieve(&self) {
        std::fs::remove_file(self.medium.join("filler")).unwrap();
    }

    /// Taken away, looked through, and put back: nothing of it is left in the kernel's memory. Nobody may have a file open there.
    #[track_caller]
    pub(super) fn mend(&mut self) {
        run("umount", &[self.folder.to_str().unwrap()]);
        // Its first bit says that something was mended.
        let checked = Command::new("e2fsck").args(["-fy"]).arg(self.image()).output().unwrap();
        assert!(checked.status.code().is_some_and(|code| code <= 1), "{checked:?}");
        self.mount();
    }

    fn mount(&self) {
        run("mount", &["-o", "loop,errors=remount-ro", self.image().to_str().unwrap(), self.folder.to_str().unwrap()]);
    }

    fn medium(&self) -> &str {
        self.medium.to_str().unwrap()
    }

    fn image(&self) -> PathBuf {
        self.medium.join("image")
    }

    /// The block device.
    fn source(&self) -> String {
        let found = Command::new("findmnt").args(["-n", "-o", "SOURCE"]).arg(&self.folder).output().unwrap();
        String::from_utf8(found.stdout).unwrap().trim().to_owned()
    }
}

impl Drop for Device {
    fn drop(&mut self) {
        // Lazily: a server that a failed test left behind must not keep it.
        for folder in [&self.folder, &self.medium] {
            drop(Command::new("umount").arg("-l").arg(folder).output());
        }
    }
}

#[track_caller]
fn run(command: &str, arguments: &[&str]) {
    let done = Command::new(command).args(arguments).output().unwrap_or_else(|error| panic!("{command}: {error}"));
    assert!(done.status.success(), "{command} {arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
}
