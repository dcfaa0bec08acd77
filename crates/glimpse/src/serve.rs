//! `glimpse serve`: starts the server, says where it answers, and ends it in order on SIGTERM or Ctrl-C.

use std::io::Write;

use glimpse_server::{
    app::Server,
    config::{Config, Loaded},
    ops::{process, telemetry},
};
use tokio::{
    runtime::Builder,
    signal::unix::{SignalKind, signal},
};
use tracing::{info, warn};

use crate::{Outcome, Serve, load};

/// Turns of tasks after which a thread that is never idle looks who else has sent something. Tokio's own number is 61: while somebody floods
/// connections, others waited for as many turns of theirs before anybody knew of them.
const EVENT_INTERVAL: u32 = 8;

/// Runs until it is told to stop.
pub(crate) fn run(arguments: Serve) -> Outcome {
    let Loaded { config, warnings } = load(arguments.folder, [("listen", arguments.listen)])?;
    telemetry::start(&config.log.filter, config.log.format);
    process::harden();
    for warning in warnings {
        warn!("{warning}");
    }
    let runtime =
        Builder::new_multi_thread().enable_all().event_interval(EVENT_INTERVAL).thread_name("glimpse").build()?;
    runtime.block_on(serve(&config))
}

async fn serve(config: &Config) -> Outcome {
    let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    // Whoever reads something again listens by itself; where nobody does, it must not end the server.
    let _hangup = signal(SignalKind::hangup())?;
    let server = Server::start(config).await?;
    announce(&server)?;
    if let Some(code) = server.setup_code() {
        writeln!(std::io::stdout(), "Set it up there on /setup with this code: {}", code.as_str())?;
    }
    let shutdown = async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        info!("Ending: no new connections, requests under way are answered");
    };
    server.run(shutdown).await;
    info!("Ended");
    Ok(())
}

/// The first line on standard output. The socket accepts already: whoever connects now is answered.
fn announce(server: &Server) -> std::io::Result<()> {
    let mut output = std::io::stdout();
    writeln!(output, "Glimpse answers on {} and keeps its data in {}", server.answers_on(), server.data().display())?;
    if let Some(place) = server.redirects_on() {
        writeln!(output, "It sends those on who come to {place}")?;
    }
    if let Some(place) = server.watched_on() {
        writeln!(output, "It tells its numbers on {place}/metrics")?;
    }
    output.flush()
}
