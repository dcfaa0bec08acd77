//! `glimpse doctor`: looks at everything that a server depends on, and tries out what the configuration promises.

use std::fmt;
use std::io::Write;
use std::process::ExitCode;
use std::time::Duration;

use clap::Subcommand;
use glimpse_server::{
    app,
    config::{Config, Loaded},
    doctor::{self, Check, Verdict},
    mail::Tested,
    ops::process,
};
use serde_json::{Value, json};

use crate::{Folder, Outcome, load, office, shown::is_obeyed};

/// Whatever still hangs at the end is not waited for.
const END_WITHIN: Duration = Duration::from_millis(200);
/// The width of a verdict and of a name, with the space behind it.
const VERDICT_WIDTH: usize = 11;
const NAME_WIDTH: usize = 14;

/// What to look at.
#[derive(clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    what: Option<What>,
    #[command(flatten)]
    folder: Folder,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

#[derive(Subcommand)]
enum What {
    /// Send a test by the settings of [mail], and show what the mail server says.
    Mail(Mail),
}

#[derive(clap::Args)]
struct Mail {
    #[command(flatten)]
    folder: Folder,
    /// The address that gets the test.
    #[arg(long, value_name = "ADDRESS")]
    to: String,
}

/// What was found, if it is not all well.
#[derive(Debug)]
pub(crate) struct Found {
    looks: usize,
    broken: usize,
}

impl Found {
    /// 1 if something wants a look, 2 if something is broken.
    pub(crate) fn exit_code(&self) -> ExitCode {
        if self.broken > 0 { ExitCode::from(2) } else { ExitCode::from(1) }
    }
}

impl fmt::Display for Found {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { looks, broken } = self;
        write!(formatter, "{broken} broken, {looks} to look at")
    }
}

impl std::error::Error for Found {}

/// Looks, or tries it.
pub(crate) fn run(arguments: Arguments) -> Outcome {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
    match arguments.what {
        Some(What::Mail(Mail { folder, to })) => {
            let Loaded { config, .. } = load(folder, [])?;
            runtime.block_on(mail(&config, &to))
        }
        None => {
            // Before the limits of this process are told: without a server they are those of the next one.
            let checks = match load(arguments.folder, []) {
                Ok(Loaded { config, warnings }) => {
                    process::harden();
                    runtime.block_on(app::examine(&config, &warnings))
                }
                Err(error) => doctor::unusable(&error.to_string()),
            };
            runtime.shutdown_timeout(END_WITHIN);
            tell(&checks, arguments.json)
        }
    }
}

fn tell(checks: &[Check], is_json: bool) -> Outcome {
    let all = || checks.iter().flat_map(|check| &check.findings);
    let count = |verdict| all().filter(|finding| finding.verdict == verdict).count();
    let found = Found { looks: count(Verdict::Look), broken: count(Verdict::Broken) };
    let verdict = checks.iter().map(Check::verdict).max().unwrap_or(Verdict::Ok);
    if is_json {
        let checks: Vec<Value> = checks
            .iter()
            .map(|check| json!({ "check": check.name, "verdict": check.verdict(), "findings": check.findings }))
            .collect();
        office::print(&json!({ "verdict": verdict, "checks": checks }), true)?;
    } else {
        let mut output = std::io::stdout();
        for check in checks {
            let mut name = check.name;
            for finding in &check.findings {
                let verdict = finding.verdict.as_str();
                writeln!(output, "{verdict:<VERDICT_WIDTH$} {name:<NAME_WIDTH$} {}", plain(&finding.says))?;
                if let Some(do_this) = &finding.do_this {
                    writeln!(output, "{:<VERDICT_WIDTH$} {:<NAME_WIDTH$} → {}", "", "", plain(do_this))?;
                }
                name = "";
            }
        }
        output.flush()?;
    }
    if verdict == Verdict::Ok { Ok(()) } else { Err(Box::new(found)) }
}

/// Some of it was written by others.
fn plain(text: &str) -> String {
    text.replace(is_obeyed, " ")
}

async fn mail(config: &Config, to: &str) -> Outcome {
    let Tested { outcome, is_smtp, dialogue } = app::test_mail(config, to).await?;
    let mut output = std::io::stdout();
    writeln!(output, "{dialogue}")?;
    match outcome {
        Ok(()) if is_smtp => writeln!(output, "The mail server took the test.")?,
        Ok(()) => writeln!(output, "The test is in the folder for mail.")?,
        Err(trouble) => return Err(format!("the test was not sent ({trouble:?}); the lines above say why").into()),
    }
    Ok(())
}
