//! The clock: secrets end by it, and nodes that share a store must agree about it. Strangers are not asked for the time.

use std::path::Path;
use std::time::{Duration, SystemTime};

use glimpse_core::time::Timestamp;

use super::{Check, Patient};

/// What systemd-timesyncd makes as soon as it knows the time.
const SYNCHRONIZED: &str = "/run/systemd/timesync/synchronized";
const TIMESYNCD: &str = "/run/systemd/timesync";
/// Others who keep the clock, by what they leave while they run.
const KEEPERS: [(&str, &str); 3] =
    [("/run/chrony/chronyd.pid", "chronyd"), ("/run/ntpd.pid", "ntpd"), ("/run/openntpd.pid", "openntpd")];
/// The beginning of the year in which this was written: no right clock shows less.
const WRITTEN: Timestamp = Timestamp::from_millis(1_767_225_600_000);
/// Clocks that differ by more do not agree. A `Date` is of a second, and on its way for a while.
const APART: Duration = Duration::from_secs(5);
/// What was written in the future was written before the clock was set back.
const AHEAD: Duration = Duration::from_secs(60);
const FILES: [&str; 2] = ["glimpse.db", "accounts.db"];

/// When the databases of a folder were written last: to be asked before one of them is opened.
pub fn written(data: &Path) -> Vec<(&'static str, Timestamp)> {
    let at = |file: &str| std::fs::metadata(data.join(file)).and_then(|about| about.modified()).ok().map(timestamp);
    FILES.into_iter().filter_map(|file| Some((file, at(file)?))).collect()
}

pub(super) async fn check(patient: &Patient<'_>, date: Option<(SystemTime, Timestamp)>) -> Check {
    let mut check = Check::new("clock");
    let now = patient.now;
    if now < WRITTEN {
        check.broken("it shows a year that is over", "set it, and have it kept (systemd-timesyncd, chrony)");
    }
    let (mut is_compared, before) = (false, check.findings.len());
    for (file, written) in &patient.written {
        if *written > now.after(AHEAD) {
            check.look(
                format!("{file} was written in the future: the clock was set back"),
                "have it kept; secrets end later than they were to until it has caught up",
            );
        }
    }
    let mut compare = |what: &str, theirs: Timestamp, ours: Timestamp| {
        is_compared = true;
        let apart = theirs.millis().abs_diff(ours.millis());
        if Duration::from_millis(apart) > APART {
            check.broken(
                format!("it is {} seconds away from that of {what}", apart / 1000),
                "set the one that is wrong, and have both kept; secrets end too early or too late until then",
            );
        }
    };
    if let Some((date, at)) = date {
        compare("the server at site.public_url", timestamp(date), at);
    }
    for server in patient.redis.iter().filter_map(|redis| redis.as_ref().ok()).flatten() {
        if let Some((theirs, ours)) = server.time {
            compare(&server.name, theirs, ours);
        }
    }
    let is_apart = check.findings.len() > before;
    if Path::new(SYNCHRONIZED).exists() {
        check.ok("systemd-timesyncd keeps it");
    } else if Path::new(TIMESYNCD).is_dir() {
        check.look("systemd-timesyncd has not reached a time server yet", "see `timedatectl timesync-status`");
    } else if let Some((_, keeper)) = KEEPERS.iter().find(|(path, _)| Path::new(path).exists()) {
        check.ok(format!("{keeper} keeps it"));
    } else if is_compared && !is_apart {
        check.ok("it agrees with the others that were asked; who keeps it cannot be seen from here");
    } else if !is_apart {
        check.ok("who keeps it cannot be seen from here (in a container it is the host's), and nobody was asked");
    }
    check
}

fn timestamp(time: SystemTime) -> Timestamp {
    let since = time.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    Timestamp::from_millis(u64::try_from(since.as_millis()).unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use glimpse_store::redis::Looked;

    use super::*;
    use crate::{config::Config, dns::Dns, doctor::Verdict};

    /// A clock that shows `now`, beside a Redis server that shows this.
    async fn checked(now: Timestamp, theirs: Option<Timestamp>, date: Option<Timestamp>) -> Check {
        let config = Config::defaults().unwrap();
        let redis = theirs.map(|theirs| {
            Ok(vec![Looked { name: "127.0.0.1:6379".to_owned(), time: Some((theirs, now)), ..Looked::default() }])
        });
        let dns = Dns::new(&[([127, 0, 0, 1], 1).into()], Duration::from_secs(1));
        let (warnings, inside, mailer) = (&[][..], Ok(None), Ok(None));
        let patient = Patient {
            config: &config,
            warnings,
            inside,
            is_running: false,
            redis,
            mailer,
            dns,
            now,
            written: Vec::new(),
        };
        let date = date.map(|date| (SystemTime::UNIX_EPOCH + Duration::from_millis(date.millis()), now));
        check(&patient, date).await
    }

    #[tokio::test]
    async fn clocks_that_do_not_agree_are_broken_and_a_year_that_is_over_is_too() {
        let now = WRITTEN.after(Duration::from_secs(1_000_000));
        for (by, verdict) in [(0, false), (3, false), (6, true), (3600, true)] {
            let other = now.after(Duration::from_secs(by));
            for check in [
                checked(now, Some(other), None).await,
                checked(other, Some(now), None).await,
                checked(now, None, Some(other)).await,
            ] {
                assert_eq!(check.verdict() == Verdict::Broken, verdict, "{by} seconds: {check:?}");
            }
        }
        let long_ago = Timestamp::from_millis(1_000_000);
        assert_eq!(checked(long_ago, None, None).await.verdict(), Verdict::Broken);
    }
}
