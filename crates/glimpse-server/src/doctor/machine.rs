//! The machine: what the process may have of it, and the versions of what it runs on.

use std::path::Path;

use rustix::process::{Resource, getrlimit};

use super::{Check, Inside, Patient, bytes};
use crate::config::Config;

/// Files beside the connections: databases, journals, sockets.
const FILES_BESIDE: u64 = 128;
/// What a connection, and a request over HTTP/2, may take (docs/operating.md).
const CONNECTION_BYTES: u64 = 2 * 48 * 1024;
/// What lies in memory of a journal.
const JOURNAL_TIMES: u64 = 6;
const PROCESS_BYTES: u64 = 64 << 20;

pub(super) fn limits(config: &Config, inside: Option<&Inside>, is_running: bool) -> Check {
    let mut check = Check::new("limits");
    let files_max =
        if is_running { inside.and_then(|inside| inside.files_max) } else { getrlimit(Resource::Nofile).current };
    let wanted = config.http.connections_max as u64 + FILES_BESIDE;
    match files_max {
        Some(files_max) if files_max < wanted => check.look(
            format!(
                "it may have {files_max} files and sockets, and http.connections_max wants {wanted}: the last to come are not served"
            ),
            "raise the limit (LimitNOFILE= of the unit, `ulimit -n`), or lower http.connections_max",
        ),
        _ => check.ok(format!("files and sockets are enough for {} connections", config.http.connections_max)),
    }
    let most = config.storage.journal_bytes * JOURNAL_TIMES
        + config.http.bodies_bytes_max as u64
        + config.http.connections_max as u64 * CONNECTION_BYTES
        + PROCESS_BYTES;
    match memory() {
        Some(there) if there < most => check.look(
            format!(
                "a flood can make it take {} of memory, and there are {}: it would be ended",
                bytes(most),
                bytes(there)
            ),
            "give it more, or lower http.connections_max, http.bodies_bytes_max and storage.journal_bytes",
        ),
        _ => check.ok(format!("there is memory enough for a flood ({})", bytes(most))),
    }
    if inside.is_some_and(|inside| is_running && !inside.is_core_off) {
        check.look(
            "it could not turn its core dumps off, and one would have secrets in it",
            "set LimitCORE=0 for the unit, or `ulimit -c 0`",
        );
    }
    if may_be_swapped() {
        check.look(
            "swap is on: what is in memory, secrets under way included, may be written to the disk and stay there",
            "encrypt the swap, turn it off, or set MemorySwapMax=0 for the unit",
        );
    }
    check
}

/// What there is for this machine, or for the container that we are in.
fn memory() -> Option<u64> {
    let all = std::fs::read_to_string("/proc/meminfo").ok()?;
    let all = all.lines().find_map(|line| line.strip_prefix("MemTotal:"))?;
    let all = all.trim().trim_end_matches("kB").trim().parse::<u64>().ok()? * 1024;
    let allowed = std::fs::read_to_string("/sys/fs/cgroup/memory.max").ok();
    Some(allowed.and_then(|text| text.trim().parse().ok()).unwrap_or(all).min(all))
}

fn may_be_swapped() -> bool {
    let is_on = std::fs::read_to_string("/proc/swaps").is_ok_and(|swaps| {
        // Compressed memory is memory.
        swaps.lines().skip(1).any(|line| !line.starts_with("/dev/zram"))
    });
    let is_allowed = std::fs::read_to_string("/sys/fs/cgroup/memory.swap.max").map_or(true, |most| most.trim() != "0");
    is_on && is_allowed
}

pub(super) fn versions(patient: &Patient<'_>, inside: Option<&Inside>) -> Check {
    let mut check = Check::new("versions");
    let own = env!("CARGO_PKG_VERSION");
    match inside {
        Some(inside) if inside.version != own => check.look(
            format!("the server that runs is Glimpse {}, and this command {own}", inside.version),
            "start the server again, so that it runs what is installed",
        ),
        _ => check.ok(format!("Glimpse {own}")),
    }
    if let Some(inside) = inside {
        check.ok(format!("SQLite {}, files of format {}", inside.sqlite, inside.format));
    }
    for server in patient.redis.iter().filter_map(|redis| redis.as_ref().ok()).flatten() {
        check.ok(format!("Redis {} on {}", server.version, server.name));
    }
    if let Ok(kernel) = std::fs::read_to_string(Path::new("/proc/sys/kernel/osrelease")) {
        check.ok(format!("Linux {}", kernel.trim()));
    }
    check
}
