//! The forgetting disk as a file system that the real binary can use (FUSE): the kernel passes every call on to this process.

use std::ffi::OsStr;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, UNIX_EPOCH};

use fuser::{
    BackgroundSession, Config, Errno, FileAttr, FileHandle, FileType, Filesystem, FopenFlags, Generation, INodeNo,
    LockOwner, MountOption, OpenFlags, RenameFlags, ReplyAttr, ReplyCreate, ReplyData, ReplyDirectory, ReplyEmpty,
    ReplyEntry, ReplyOpen, ReplyStatfs, ReplyWrite, Request, TimeOrNow, WriteFlags,
};

use super::disk::{Dark, Disk, Node, ROOT, SECTOR_BYTES};

/// Nobody else changes the disk, so that the kernel may believe what it was told for as long as it is mounted.
const BELIEVED: Duration = Duration::from_secs(3600);
/// Blocks of 4 KiB that it claims to have, and to have free.
const BLOCKS: u64 = 1 << 20;

/// The mounted disk; unmounted when it goes.
pub(super) struct Mounted(Option<BackgroundSession>);

impl Mounted {
    /// Mounts it on this folder.
    #[track_caller]
    pub(super) fn on(folder: &Path, disk: &Arc<Disk>) -> Self {
        let mut config = Config::default();
        config.mount_options = vec![MountOption::FSName("forgetting".to_owned())];
        let session = fuser::spawn_mount2(Layer(Arc::clone(disk)), folder, &config).unwrap_or_else(|error| {
            panic!("this test mounts a file system of its own: it needs /dev/fuse and root, or fusermount3 (Debian: fuse3): {error}")
        });
        Self(Some(session))
    }

    /// Unmounts it, and with it everything that the kernel remembers goes.
    #[track_caller]
    pub(super) fn unmount(mut self) {
        match self.0.take().unwrap().umount_and_join() {
            // The kernel ends the connection while one of its requests is read: that is the end, too.
            Err(error) if error.kind() == std::io::ErrorKind::ConnectionAborted => {}
            ended => ended.unwrap(),
        }
    }
}

struct Layer(Arc<Disk>);

impl From<Dark> for Errno {
    fn from(_: Dark) -> Self {
        Self::EIO
    }
}

fn attributes(number: u64, node: &Node) -> FileAttr {
    let kind = if node.is_socket { FileType::Socket } else { FileType::RegularFile };
    file(number, kind, node.mode, node.bytes.len() as u64)
}

fn folder() -> FileAttr {
    file(ROOT, FileType::Directory, 0o700, 0)
}

fn file(number: u64, kind: FileType, perm: u16, size: u64) -> FileAttr {
    FileAttr {
        ino: INodeNo(number),
        size,
        blocks: size.div_ceil(SECTOR_BYTES as u64),
        atime: UNIX_EPOCH,
        mtime: UNIX_EPOCH,
        ctime: UNIX_EPOCH,
        crtime: UNIX_EPOCH,
        kind,
        perm,
        nlink: 1,
        uid: rustix::process::geteuid().as_raw(),
        gid: rustix::process::getegid().as_raw(),
        rdev: 0,
        blksize: 4096,
        flags: 0,
    }
}

impl Layer {
    fn attributes(&self, number: u64) -> Option<FileAttr> {
        if number == ROOT {
            return Some(folder());
        }
        self.0.contents().nodes.get(&number).map(|node| attributes(number, node))
    }

    fn make(&self, name: &OsStr, mode: u32) -> Result<FileAttr, Errno> {
        const KIND: u32 = 0o170_000;
        let is_socket = match mode & KIND {
            0o140_000 => true,
            0o100_000 => false,
            _ => return Err(Errno::ENOTSUP),
        };
        let number = self.0.make(name, permissions(mode), is_socket)?;
        self.attributes(number).ok_or(Errno::ENOENT)
    }
}

fn permissions(mode: u32) -> u16 {
    u16::try_from(mode & 0o777).unwrap_or(0)
}

fn done(outcome: Result<bool, Dark>) -> Result<(), Errno> {
    if outcome? { Ok(()) } else { Err(Errno::ENOENT) }
}

fn say(reply: ReplyEmpty, outcome: Result<(), Errno>) {
    match outcome {
        Ok(()) => reply.ok(),
        Err(error) => reply.error(error),
    }
}

fn place(offset: u64) -> usize {
    usize::try_from(offset).unwrap_or(usize::MAX)
}

impl Filesystem for Layer {
    fn lookup(&self, _: &Request, _: INodeNo, name: &OsStr, reply: ReplyEntry) {
        let number = self.0.contents().names.get(name).copied();
        match number.and_then(|number| self.attributes(number)) {
            Some(attributes) => reply.entry(&BELIEVED, &attributes, Generation(0)),
            None => reply.error(Errno::ENOENT),
        }
    }

    fn getattr(&self, _: &Request, ino: INodeNo, _: Option<FileHandle>, reply: ReplyAttr) {
        match self.attributes(ino.0) {
            Some(attributes) => reply.attr(&BELIEVED, &attributes),
            None => reply.error(Errno::ENOENT),
        }
    }

    fn setattr(
        &self,
        _: &Request,
        ino: INodeNo,
        mode: Option<u32>,
        _: Option<u32>,
        _: Option<u32>,
        size: Option<u64>,
        _: Option<TimeOrNow>,
        _: Option<TimeOrNow>,
        _: Option<std::time::SystemTime>,
        _: Option<FileHandle>,
        _: Option<std::time::SystemTime>,
        _: Option<std::time::SystemTime>,
        _: Option<std::time::SystemTime>,
        _: Option<fuser::BsdFileFlags>,
        reply: ReplyAttr,
    ) {
        if let Some(mode) = mode
            && let Some(node) = self.0.contents().nodes.get_mut(&ino.0)
        {
            node.mode = permissions(mode);
        }
        if let Some(size) = size
            && let Err(dark) = self.0.set_length(ino.0, place(size))
        {
            return reply.error(dark.into());
        }
        match self.attributes(ino.0) {
            Some(attributes) => reply.attr(&BELIEVED, &attributes),
            None => reply.error(Errno::ENOENT),
        }
    }

    fn mknod(&self, _: &Request, _: INodeNo, name: &OsStr, mode: u32, umask: u32, _: u32, reply: ReplyEntry) {
        match self.make(name, mode & !umask) {
            Ok(attributes) => reply.entry(&BELIEVED, &attributes, Generation(0)),
            Err(error) => reply.error(error),
        }
    }

    fn create(&self, _: &Request, _: INodeNo, name: &OsStr, mode: u32, umask: u32, _: i32, reply: ReplyCreate) {
        match self.make(name, mode & !umask) {
            Ok(attributes) => {
                reply.created(&BELIEVED, &attributes, Generation(0), FileHandle(0), FopenFlags::empty());
            }
            Err(error) => reply.error(error),
        }
    }

    fn unlink(&self, _: &Request, _: INodeNo, name: &OsStr, reply: ReplyEmpty) {
        say(reply, done(self.0.remove(name)));
    }

    fn rename(
        &self,
        _: &Request,
        _: INodeNo,
        name: &OsStr,
        _: INodeNo,
        new: &OsStr,
        flags: RenameFlags,
        reply: ReplyEmpty,
    ) {
        let outcome = if flags.is_empty() { done(self.0.rename(name, new)) } else { Err(Errno::EINVAL) };
        say(reply, outcome);
    }

    fn open(&self, _: &Request, _: INodeNo, _: OpenFlags, reply: ReplyOpen) {
        reply.opened(FileHandle(0), FopenFlags::empty());
    }

    fn read(
        &self,
        _: &Request,
        ino: INodeNo,
        _: FileHandle,
        offset: u64,
        size: u32,
        _: OpenFlags,
        _: Option<LockOwner>,
        reply: ReplyData,
    ) {
        let contents = self.0.contents();
        let Some(node) = contents.nodes.get(&ino.0) else { return reply.error(Errno::ENOENT) };
        let from = place(offset).min(node.bytes.len());
        let to = (from + size as usize).min(node.bytes.len());
        reply.data(&node.bytes[from..to]);
    }

    fn write(
        &self,
        _: &Request,
        ino: INodeNo,
        _: FileHandle,
        offset: u64,
        data: &[u8],
        _: WriteFlags,
        _: OpenFlags,
        _: Option<LockOwner>,
        reply: ReplyWrite,
    ) {
        match self.0.write(ino.0, place(offset), data) {
            Ok(()) => reply.written(u32::try_from(data.len()).unwrap_or(0)),
            Err(dark) => reply.error(dark.into()),
        }
    }

    /// close(2), which promises nothing.
    fn flush(&self, _: &Request, _: INodeNo, _: FileHandle, _: LockOwner, reply: ReplyEmpty) {
        reply.ok();
    }

    fn fsync(&self, _: &Request, ino: INodeNo, _: FileHandle, _: bool, reply: ReplyEmpty) {
        say(reply, self.0.sync(ino.0).map_err(Errno::from));
    }

    fn fsyncdir(&self, _: &Request, _: INodeNo, _: FileHandle, _: bool, reply: ReplyEmpty) {
        say(reply, self.0.sync_folder().map_err(Errno::from));
    }

    fn readdir(&self, _: &Request, _: INodeNo, _: FileHandle, offset: u64, mut reply: ReplyDirectory) {
        let contents = self.0.contents();
        for (number, (name, node)) in contents.names.iter().enumerate().skip(place(offset)) {
            let is_socket = contents.nodes.get(node).is_some_and(|node| node.is_socket);
            let kind = if is_socket { FileType::Socket } else { FileType::RegularFile };
            if reply.add(INodeNo(*node), number as u64 + 1, kind, name) {
                break;
            }
        }
        reply.ok();
    }

    fn statfs(&self, _: &Request, _: INodeNo, reply: ReplyStatfs) {
        reply.statfs(BLOCKS, BLOCKS, BLOCKS, BLOCKS, BLOCKS, 4096, 255, 4096);
    }
}
