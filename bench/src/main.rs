//! `scripts/bench`: a real `glimpse` process against the HTTP floor, alternating in one run. Figures are ratios of that run;
//! a missed target is reported, not an error. Errors are answers other than 200 and secrets that come back changed.

mod child;
mod disk;
mod figures;
mod floor;
mod http;
mod load;
mod measures;
mod redis;

use std::error::Error;
use std::process::ExitCode;

use measures::Plan;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["floor"] => floor::serve(),
        [] => run(&Plan::FULL),
        ["--quick"] => run(&Plan::QUICK),
        ["--smoke"] => run(&Plan::SMOKE),
        ["--engine", "redis"] => with_redis(&Plan::FULL),
        ["--engine", "redis", "--quick"] => with_redis(&Plan::QUICK),
        ["--engine", "redis", "--smoke"] => with_redis(&Plan::SMOKE),
        _ => Err("usage: scripts/bench [--engine redis] [--quick | --smoke]".into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            figures::complain(&*error);
            ExitCode::FAILURE
        }
    }
}

/// The engine built in. The load generator runs on one thread, beside the server under test.
fn run(plan: &Plan) -> Result<(), Box<dyn Error>> {
    runtime()?.block_on(measures::all(plan))
}

fn with_redis(plan: &Plan) -> Result<(), Box<dyn Error>> {
    runtime()?.block_on(redis::all(plan))
}

fn runtime() -> std::io::Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_current_thread().enable_all().build()
}
