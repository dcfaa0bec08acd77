//! `glimpse login` and `status`: which server, whether it answers, and whether it knows us.

use serde_json::{Value, json};

use super::{
    Failure,
    profile::{Profile, Whom},
    remote::{self, NOT_V1, Remote},
    terminal,
};
use crate::{Outcome, office};

/// Hosts that no network is between.
const NEAR: [&str; 3] = ["127.0.0.1", "localhost", "[::1]"];

/// Who logs in, and where.
#[derive(clap::Args)]
pub(crate) struct Login {
    /// The account's address; without it only the server is remembered.
    #[arg(long, value_name = "ADDRESS")]
    user: Option<String>,
    #[command(flatten)]
    whom: Whom,
}

/// Whom to ask.
#[derive(clap::Args)]
pub(crate) struct Status {
    #[command(flatten)]
    whom: Whom,
}

/// Looks whether the server takes the token, and remembers both.
pub(crate) fn log_in(arguments: &Login) -> Outcome {
    let path = arguments.whom.path()?;
    let Some(address) = arguments.whom.server() else {
        return Err(
            Failure::Usage("name the server: glimpse login --server https://secrets.example.org".to_owned()).into()
        );
    };
    let token = match &arguments.user {
        None => None,
        Some(_) if terminal::can_ask() => Some(terminal::ask_unseen("API token")?),
        Some(_) => Some(terminal::piped("the API token")?),
    };
    let login = arguments.user.clone().zip(token.clone()).map(|(user, token)| remote::Login { user, token });
    let (server, is_known) = (Remote::new(address, login)?, token.is_some());
    let authority = address.split("://").nth(1).unwrap_or_default().split('/').next().unwrap_or_default();
    let is_near = NEAR
        .iter()
        .any(|near| authority.strip_prefix(near).is_some_and(|rest| rest.is_empty() || rest.starts_with(':')));
    if is_known && address.starts_with("http://") && !is_near {
        terminal::warn("this server speaks http: whoever is on the way can read the token and every secret");
    }
    terminal::watched("Asking", || server.get(if is_known { "/authcheck" } else { "/status" }))?;
    let profile = Profile { server: Some(server.base().to_owned()), user: arguments.user.clone(), token };
    profile.write(&path).map_err(|error| Failure::Usage(format!("cannot write {}: {error}", path.display())))?;
    let said = json!({ "server": server.base(), "user": arguments.user, "profile": path.display().to_string() });
    office::print(&said, arguments.whom.json)
}

/// Asks how the server does.
pub(crate) fn status(arguments: &Status) -> Outcome {
    let remote = arguments.whom.remote(None)?;
    let Value::Object(mut said) = terminal::watched("Asking", || remote.get("/status"))? else {
        return Err(Failure::Server(200, NOT_V1.to_owned()).into());
    };
    said.insert("server".to_owned(), remote.base().into());
    office::print(&said.into(), arguments.whom.json)
}
