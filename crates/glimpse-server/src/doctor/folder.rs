//! The data folder: whose it is, who else may look into it, what it lies on, how much room there is, and whether what is written stays.

use std::fs::{File, Metadata, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::Path;
use std::time::{Duration, Instant};

use super::{Check, Inside, bytes};
use crate::{config::Config, ops::admin::SOCKET};

/// A file that is written, synced and taken away.
const PROBE: &str = "doctor.tmp";
const PROBE_BYTES: usize = 4096;
/// A disk that takes longer makes everybody wait who shares.
const SYNC_SLOW: Duration = Duration::from_millis(100);
/// Room that is needed beside the journals for the database to be written at all.
const ROOM_BYTES_MIN: u64 = 64 << 20;
/// The same where secrets are kept elsewhere.
const ROOM_BYTES_MIN_ELSEWHERE: u64 = 16 << 20;
const FILES_MIN: u64 = 1000;
const OTHERS: u32 = 0o077;

/// File systems by their number (statfs(2)) on which data do not stay, or not as promised.
const IN_MEMORY: [i64; 2] = [0x0102_1994, 0x8584_58f6];
const LAYERED: [i64; 2] = [0x794c_7630, 0x6175_6673];
const OF_A_NETWORK: [(i64, &str); 6] = [
    (0x6969, "NFS"),
    (0xfe53_4d42, "SMB"),
    (0xff53_4d42, "SMB"),
    (0x6573_5546, "FUSE"),
    (0x0102_1997, "9P"),
    (0x00c3_6400, "Ceph"),
];
const COPYING: [(i64, &str); 2] = [(0x9123_683e, "Btrfs"), (0x2fc1_2fc1, "ZFS")];

pub(super) async fn check(config: &Config, inside: Option<&Inside>, is_running: bool) -> Check {
    let (data, is_here) = (config.data.clone(), config.storage.redis.url.is_none());
    let (journals, unread_max) = (config.storage.journal_bytes * 2, config.storage.unread_bytes_max);
    let unread_left = unread_max.saturating_sub(inside.map_or(0, |inside| inside.unread_bytes));
    let looked = tokio::task::spawn_blocking(move || {
        let mut check = Check::new("data folder");
        if let Err(error) = look(&mut check, &data, is_running, is_here.then_some((journals, unread_left))) {
            check.broken(
                format!("{}: {error}", data.display()),
                "see to it that the user of the server may read and write it",
            );
        }
        check
    });
    looked.await.unwrap_or_else(|_| Check::new("data folder"))
}

fn look(check: &mut Check, data: &Path, is_running: bool, room: Option<(u64, u64)>) -> io::Result<()> {
    let about = match std::fs::metadata(data) {
        Ok(about) => about,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            check.ok(format!("{} is not there yet; the first start makes it", data.display()));
            return Ok(());
        }
        Err(error) => return Err(error),
    };
    if !about.is_dir() {
        check.broken(format!("{} is no folder", data.display()), "set `data` to a folder");
        return Ok(());
    }
    owner(check, data, &about, is_running);
    kind(check, data)?;
    space(check, data, room)?;
    match synced(data) {
        Ok(took) if took > SYNC_SLOW => check.look(
            format!(
                "writing something durably took {} ms, and everybody who shares or opens waits that long",
                took.as_millis()
            ),
            "see whether something else keeps the disk busy; take a faster one",
        ),
        Ok(took) => check.ok(format!("what is written stays, after {} ms", took.as_millis())),
        Err(error) => check.broken(
            format!("it cannot be written: {error}"),
            "make room, mount it for writing, or give it to the user of the server",
        ),
    }
    Ok(())
}

fn owner(check: &mut Check, data: &Path, about: &Metadata, is_running: bool) {
    let mode = about.mode() & 0o777;
    if mode & OTHERS != 0 {
        check.look(
            format!("others may look into {} (mode {mode:o})", data.display()),
            format!("chmod 700 {}", data.display()),
        );
    }
    let me = rustix::process::geteuid().as_raw();
    let server = std::fs::metadata(data.join(SOCKET)).ok().filter(|_| is_running).map(|socket| socket.uid());
    match server {
        Some(server) if server != about.uid() => check.look(
            format!("{} is user {}'s, but the server runs as user {server}", data.display(), about.uid()),
            format!("chown -R {server} {}", data.display()),
        ),
        None if about.uid() != me => check.look(
            format!(
                "{} is user {}'s, and you are user {me}: what you make here the server may not be able to read",
                data.display(),
                about.uid()
            ),
            "run commands as the user of the server",
        ),
        _ => check.ok(format!("{} is its owner's, mode {mode:o}", data.display())),
    }
}

fn kind(check: &mut Check, data: &Path) -> io::Result<()> {
    let number = number(rustix::fs::statfs(data)?.f_type);
    let named = |list: &[(i64, &'static str)]| list.iter().find(|(known, _)| *known == number).map(|(_, name)| *name);
    if IN_MEMORY.contains(&number) {
        check.broken(
            "it lies in memory (tmpfs): everything is lost when this machine, or the container, ends",
            "put `data` on a disk",
        );
    } else if LAYERED.contains(&number) {
        check.look(
            "it lies in the container's own layer (overlay): everything is lost when the container is replaced",
            "mount a volume there",
        );
    } else if let Some(name) = named(&OF_A_NETWORK) {
        check.look(
            format!("it lies on {name}: whether locks hold and what is synced stays is up to another machine"),
            "put `data` on a disk of this machine; for many nodes there is storage.url",
        );
    } else if let Some(name) = named(&COPYING) {
        check.ok(format!("it lies on {name}, which may keep copies of what was erased; keep no snapshots of it"));
    } else {
        check.ok("it lies on a disk");
    }
    Ok(())
}

/// Its type differs between architectures.
fn number(kind: impl TryInto<i64>) -> i64 {
    kind.try_into().unwrap_or_default()
}

fn space(check: &mut Check, data: &Path, room: Option<(u64, u64)>) -> io::Result<()> {
    let found = rustix::fs::statvfs(data)?;
    let free = found.f_bavail.saturating_mul(found.f_frsize);
    let least = room.map_or(ROOM_BYTES_MIN_ELSEWHERE, |(journals, _)| journals + ROOM_BYTES_MIN);
    match room {
        _ if free < least => check.broken(
            format!("{} are free, and {} are needed to go on", bytes(free), bytes(least)),
            "make room",
        ),
        Some((journals, unread_left)) if free < journals + unread_left => check.look(
            format!(
                "{} are free, and unread secrets may still take {} (storage.unread_bytes_max): the disk is full before senders are told so",
                bytes(free),
                bytes(unread_left)
            ),
            "make room, or lower storage.unread_bytes_max",
        ),
        _ => check.ok(format!("{} are free", bytes(free))),
    }
    if found.f_files > 0 && found.f_favail < FILES_MIN {
        check
            .broken(format!("{} more files can be made (inodes)", found.f_favail), "take files away that nobody needs");
    }
    Ok(())
}

/// How long it takes to write something durably.
fn synced(data: &Path) -> io::Result<Duration> {
    let path = data.join(PROBE);
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&path)?;
    let began = Instant::now();
    let written = file.write_all(&[0; PROBE_BYTES]).and_then(|()| file.sync_all());
    let took = began.elapsed();
    std::fs::remove_file(&path)?;
    written?;
    File::open(data)?.sync_all()?;
    Ok(took)
}
