//! Where secrets are kept: whether it opens, takes what it is given, and keeps it.

use super::{Check, Patient, bytes};

/// From here on it is nearly full: tenths of what there may be.
const FULL_TENTHS: u64 = 9;

pub(super) fn check(patient: &Patient<'_>) -> Check {
    let mut check = Check::new("storage");
    match &patient.inside {
        Err(reason) => check.broken(reason, "see what it names; nothing is served until then"),
        Ok(None) if patient.redis.is_none() => check.ok("nobody started on this folder yet"),
        Ok(None) => {}
        Ok(Some(inside)) => {
            let kept = if patient.redis.is_some() { "Redis" } else { "the data folder" };
            match inside.write_milliseconds {
                Some(took) => check.ok(format!("secrets are kept in {kept}, which was written after {took} ms")),
                None => check.broken(
                    format!("secrets are kept in {kept}, which cannot be written"),
                    "see the log of the server (level error), the disk, or Redis",
                ),
            }
            if inside.is_failing {
                check.broken(
                    "the disk refuses to be written",
                    "see the log of the server, make room, or replace the disk",
                );
            }
            if inside.is_audit_failing {
                check.broken(
                    "the audit log cannot be written; what was to stand in it waits, and nobody can share where Redis keeps the secrets",
                    "see the log of the server, and make room in the data folder, or lower audit.bytes_max",
                );
            }
            let (used, most) = (inside.unread_bytes, inside.unread_bytes_max);
            if most > 0 && used / 10 >= most / 100 * FULL_TENTHS {
                check.look(
                    format!(
                        "unread secrets take {} of the {} that they may; then nobody can share",
                        bytes(used),
                        bytes(most)
                    ),
                    "raise storage.unread_bytes_max if there is room, or lower the lifetimes and budgets of plans",
                );
            }
        }
    }
    match &patient.redis {
        None => {}
        Some(Err(reason)) => check.broken(reason, "nothing is served until then; docs/scaling.md says what is needed"),
        Some(Ok(servers)) => {
            for server in servers {
                for reason in &server.broken {
                    check.broken(reason, "correct that server; a start would be refused");
                }
                for what in &server.losses {
                    check.look(
                        format!("{}: {what}", server.name),
                        "set it so, unless you mean it; docs/scaling.md says what is lost when",
                    );
                }
                if server.broken.is_empty() {
                    check.ok(format!("{} can be trusted with secrets, as {}", server.name, server.role));
                }
            }
        }
    }
    check
}
