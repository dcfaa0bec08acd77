//! What is measured, in order. Floor and Glimpse take turns; every figure is the median of the rounds.

use std::error::Error;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use tempfile::TempDir;

use crate::{
    child::Server,
    disk,
    figures::{Spread, Target, line, table, title},
    load::{Cycle, Pool, Sample, run},
};

const MIB: f64 = 1024.0 * 1024.0;
/// Longer than any fill takes.
pub(crate) const FILL_MAX: Duration = Duration::from_secs(600);
/// Long enough for two flushes with the default `storage.erase_within`.
const SETTLE: Duration = Duration::from_secs(35);

/// How much is measured.
pub(crate) struct Plan {
    pub(crate) rounds: usize,
    pub(crate) lasting: Duration,
    pub(crate) stored: usize,
    swept: usize,
    settle: Duration,
}

impl Plan {
    /// What the figures in `docs/performance.md` come from.
    pub(crate) const FULL: Self =
        Self { rounds: 5, lasting: Duration::from_secs(4), stored: 1_000_000, swept: 100_000, settle: SETTLE };
    /// A look while working.
    pub(crate) const QUICK: Self =
        Self { rounds: 3, lasting: Duration::from_secs(2), stored: 50_000, swept: 10_000, settle: Duration::ZERO };
    /// That the benchmark itself works.
    pub(crate) const SMOKE: Self =
        Self { rounds: 1, lasting: Duration::from_millis(300), stored: 2_000, swept: 500, settle: Duration::ZERO };
}

/// Everything.
pub(crate) async fn all(plan: &Plan) -> Result<(), Box<dyn Error>> {
    let parent = std::env::current_exe()?.parent().ok_or("no folder")?.to_owned();
    let scratch = tempfile::Builder::new().prefix("bench-").tempdir_in(parent)?;
    let mut targets = Vec::new();

    title("Disk");
    let (append, overwrite) = disk::sync_rates(scratch.path(), plan.lasting)?;
    line("fdatasync/s after appending 1 KiB", format!("{append:.0}"));
    line("fdatasync/s after overwriting 1 KiB", format!("{overwrite:.0}"));

    empty(&folder(&scratch, "empty")?, &mut targets)?;
    fresh(plan, &folder(&scratch, "fresh")?, append, &mut targets).await?;
    owned(plan, &folder(&scratch, "owned")?, &mut targets).await?;
    let stored = folder(&scratch, "stored")?;
    old(plan, &stored, &mut targets).await?;
    restart(&stored, &mut targets)?;
    sweep(plan, &folder(&scratch, "sweep")?, &mut targets).await?;
    table(&targets);
    Ok(())
}

fn folder(scratch: &TempDir, name: &str) -> std::io::Result<std::path::PathBuf> {
    let path = scratch.path().join(name);
    std::fs::create_dir(&path)?;
    Ok(path)
}

/// Start and size of a server that has nothing to do.
fn empty(data: &Path, targets: &mut Vec<Target>) -> Result<(), Box<dyn Error>> {
    title("Empty");
    let mut starts = Vec::new();
    for round in 0..5 {
        let server = Server::glimpse(&data.join(round.to_string()), &[])?;
        starts.push(server.started_in.as_secs_f64() * 1000.0);
        if round == 4 {
            std::thread::sleep(Duration::from_secs(1));
            let resident = server.resident()? as f64 / MIB;
            line("resident, idle (MiB)", format!("{resident:.1}"));
            targets.push(Target::at_most("idle RSS", 15.0, resident, " MiB"));
        }
        server.stop()?;
    }
    let start = Spread::of(starts);
    line("exec to first 200, new folder (ms)", start);
    targets.push(Target::at_most("start to first 200, empty", 100.0, start.median, " ms"));
    Ok(())
}

/// Alternating rounds of the floor and of Glimpse.
async fn versus(
    plan: &Plan,
    connections: usize,
    floor: &Server,
    glimpse: &Server,
    cycle: &Cycle,
) -> Result<(Vec<Sample>, Vec<Sample>), Box<dyn Error>> {
    let (mut floors, mut ours) = (Vec::new(), Vec::new());
    for _ in 0..plan.rounds {
        floors.push(run(floor, connections, plan.lasting, Cycle::Floor).await?);
        ours.push(run(glimpse, connections, plan.lasting, cycle.clone()).await?);
    }
    title(&format!("{connections} connections"));
    for (name, samples) in [("floor", &floors), ("glimpse", &ours)] {
        let spread = |of: fn(&Sample) -> f64| Spread::of(samples.iter().map(of));
        line(&format!("{name}: cycles/s"), spread(|sample| sample.cycles_per_second));
        line(&format!("{name}: p50 of a request (ms)"), spread(|sample| sample.percentile(0.5)));
        line(&format!("{name}: p99 of a request (ms)"), spread(|sample| sample.percentile(0.99)));
        line(&format!("{name}: server CPU a cycle (us)"), spread(|sample| sample.cpu_us));
        line(&format!("{name}: bytes the disk wrote a cycle"), spread(|sample| sample.written));
    }
    Ok((floors, ours))
}

fn median(samples: &[Sample], of: fn(&Sample) -> f64) -> f64 {
    Spread::of(samples.iter().map(of)).median
}

/// Share a secret and reveal that one.
async fn fresh(plan: &Plan, data: &Path, append: f64, targets: &mut Vec<Target>) -> Result<(), Box<dyn Error>> {
    title("Share 1 KiB, reveal it");
    let (floor, glimpse) = (Server::floor()?, Server::glimpse(data, &[])?);
    for connections in [1, 16, 64] {
        let (floors, ours) = versus(plan, connections, &floor, &glimpse, &Cycle::Fresh).await?;
        let cycles = median(&ours, |sample| sample.cycles_per_second);
        match connections {
            1 => {
                let ratio = cycles / (append / 2.0);
                targets.push(Target::at_least("1 connection, of what two fdatasync allow", 0.5, ratio, ""));
            }
            16 => {
                let p99 = |samples: &[Sample]| median(samples, |sample| sample.percentile(0.99));
                let more = p99(&ours) - p99(&floors);
                targets.push(Target::at_most("16 connections, p99 above the floor's", 4.0, more, " ms"));
            }
            _ => {
                let ratio = cycles / median(&floors, |sample| sample.cycles_per_second);
                targets.push(Target::at_least("64 connections, of the floor's cycles", 0.5, ratio, ""));
            }
        }
    }
    glimpse.stop()
}

/// The same for an account, in turns with nobody.
async fn owned(plan: &Plan, data: &Path, targets: &mut Vec<Target>) -> Result<(), Box<dyn Error>> {
    title("Share 1 KiB and reveal it, for an account");
    let glimpse = Server::glimpse(data, &[])?;
    let account = Cycle::Owned(Server::account(data)?.into());
    for (connections, what) in
        [(1, "1 connection, an account's cycle, of an anonymous one's"), (64, "64 connections, the same")]
    {
        let (mut anonymous, mut owned) = (Vec::new(), Vec::new());
        for _ in 0..plan.rounds {
            anonymous.push(run(&glimpse, connections, plan.lasting, Cycle::Fresh).await?);
            owned.push(run(&glimpse, connections, plan.lasting, account.clone()).await?);
        }
        for (name, samples) in [("anonymous", &anonymous), ("account", &owned)] {
            let spread = |of: fn(&Sample) -> f64| Spread::of(samples.iter().map(of));
            line(&format!("{connections} connections, {name}: cycles/s"), spread(|sample| sample.cycles_per_second));
            line(
                &format!("{connections} connections, {name}: server CPU a cycle (us)"),
                spread(|sample| sample.cpu_us),
            );
        }
        let cycles = |samples: &[Sample]| median(samples, |sample| sample.cycles_per_second);
        targets.push(Target::at_most(what, 1.1, cycles(&anonymous) / cycles(&owned), ""));
    }
    glimpse.stop()
}

/// Many stored secrets: their size, and revealing one of them at random.
async fn old(plan: &Plan, data: &Path, targets: &mut Vec<Target>) -> Result<(), Box<dyn Error>> {
    title(&format!("{} stored secrets of 1 KiB", plan.stored));
    let (floor, glimpse) = (Server::floor()?, Server::glimpse(data, &[])?);
    let pool = Arc::new(Pool::default());
    let tenth = plan.stored / 10;
    for (name, count) in
        [("resident with a tenth of them (MiB)", tenth), ("resident with all of them (MiB)", plan.stored)]
    {
        let sample = run(&glimpse, 64, FILL_MAX, Cycle::Fill(pool.clone(), count)).await?;
        let resident = glimpse.resident()? as f64 / MIB;
        line(name, format!("{resident:.1}"));
        line("shares/s meanwhile", format!("{:.0}", sample.cycles_per_second));
        if count == plan.stored {
            targets.push(Target::at_most("RSS with all stored", 200.0, resident, " MiB"));
        }
    }
    tokio::time::sleep(plan.settle).await;
    let each = disk::usage(data)? as f64 / plan.stored as f64;
    line("bytes on disk a secret, journal included", format!("{each:.0}"));
    targets.push(Target::at_most("bytes on disk a stored secret", 2300.0, each, ""));

    title("Share 1 KiB, reveal a random stored one");
    let (floors, ours) = versus(plan, 64, &floor, &glimpse, &Cycle::Old(pool)).await?;
    let cycles = |samples: &[Sample]| median(samples, |sample| sample.cycles_per_second);
    let ratio = cycles(&ours) / cycles(&floors);
    targets.push(Target::at_least("random old reveals, of the floor's cycles", 0.25, ratio, ""));
    glimpse.stop()
}

/// Starting on a full folder.
fn restart(data: &Path, targets: &mut Vec<Target>) -> Result<(), Box<dyn Error>> {
    title("Restart on that folder");
    let mut starts = Vec::new();
    for _ in 0..5 {
        let server = Server::glimpse(data, &[])?;
        starts.push(server.started_in.as_secs_f64() * 1000.0);
        server.stop()?;
    }
    let start = Spread::of(starts);
    line("exec to first 200 (ms)", start);
    targets.push(Target::at_most("start to first 200, all stored", 500.0, start.median, " ms"));
    Ok(())
}

/// Others' latency while many expired secrets are erased.
async fn sweep(plan: &Plan, data: &Path, targets: &mut Vec<Target>) -> Result<(), Box<dyn Error>> {
    const TTL: &str = "8";
    title(&format!("Sweeping {} expired secrets beside 16 connections", plan.swept));
    // The lifetime is clamped to eight seconds and a sweep begins every five, so all are erased within the watched time.
    let settings = [
        ("GLIMPSE_SECRETS_TTL_MIN", "1"),
        ("GLIMPSE_PLANS_ANONYMOUS_TTL_DEFAULT", TTL),
        ("GLIMPSE_PLANS_ANONYMOUS_TTL_MAX", TTL),
        ("GLIMPSE_STORAGE_ERASE_WITHIN", "20"),
    ];
    let glimpse = Server::glimpse(data, &settings)?;
    let before = seconds(&glimpse).await?;
    run(&glimpse, 64, FILL_MAX, Cycle::Fill(Arc::default(), plan.swept)).await?;
    let after = seconds(&glimpse).await?;
    line("p99 of each of 20 seconds before (ms)", before);
    line("p99 of each of 20 seconds after (ms)", after);
    targets.push(Target::at_most(
        "worst second's p99 while sweeping, of the worst before",
        2.0,
        after.max / before.max,
        "",
    ));
    glimpse.stop()
}

/// The 99th percentile of each of 20 seconds, so that a short sweep is not averaged away.
async fn seconds(glimpse: &Server) -> Result<Spread, Box<dyn Error>> {
    let mut percentiles = Vec::new();
    for _ in 0..20 {
        percentiles.push(run(glimpse, 16, Duration::from_secs(1), Cycle::Fresh).await?.percentile(0.99));
    }
    Ok(Spread::of(percentiles))
}
