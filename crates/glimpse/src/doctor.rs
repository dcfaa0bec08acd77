//! `glimpse doctor`: tries out what the configuration promises.

use std::io::Write;

use clap::Subcommand;
use glimpse_server::{
    app,
    config::{Config, Loaded},
    mail::Tested,
};

use crate::{Folder, Outcome, load};

/// What can be tried out.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    what: What,
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

/// Tries it.
pub(crate) fn run(arguments: Arguments) -> Outcome {
    let What::Mail(Mail { folder, to }) = arguments.what;
    let Loaded { config, .. } = load(folder, [])?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(mail(&config, &to))
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
