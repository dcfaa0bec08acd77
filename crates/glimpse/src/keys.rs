//! `glimpse keys …`: the root keys that secrets are sealed with. Keys themselves are never printed.

use std::io::{self, BufRead, IsTerminal, Write};

use clap::Subcommand;
use glimpse_server::ops::admin::Request;
use serde_json::Value;

use crate::{Folder, Outcome, load, office};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    folder: Folder,
    /// Print JSON.
    #[arg(long, global = true)]
    json: bool,
}

#[derive(Subcommand)]
enum Command {
    /// Show each root key: since when it is known, whether it seals, and how much is sealed under it.
    Status,
    /// Make a new root key, which seals from then on. Earlier ones go on opening.
    Rotate,
    /// Read the key file again, after another node's was brought here.
    Reload,
    /// Destroy a root key under which nothing is sealed any more. What was sealed with it opens nowhere, from no backup.
    Destroy(Destroy),
}

#[derive(clap::Args)]
struct Destroy {
    /// Which, as `glimpse keys status` numbers them.
    generation: u32,
    /// Even if there are unread secrets under it, which will never open again.
    #[arg(long)]
    even_if_used: bool,
    /// Do not ask.
    #[arg(long, requires = "even_if_used")]
    yes: bool,
}

pub(crate) fn run(arguments: Arguments) -> Outcome {
    let Arguments { command, folder, json: is_json } = arguments;
    let config = load(folder, [])?.config;
    let ask = |request| office::answer(&config, request);
    let (answer, text) = match command {
        Command::Status => {
            let answer = ask(Request::KeysStatus)?;
            let lines = answer.as_array().into_iter().flatten().map(line).collect();
            (answer, lines)
        }
        Command::Rotate => told(ask(Request::RotateKeys)?),
        Command::Reload => told(ask(Request::ReloadKeys)?),
        Command::Destroy(Destroy { generation, even_if_used, yes }) => {
            if even_if_used && !yes {
                confirm(generation, &ask(Request::KeysStatus)?)?;
            }
            let answer = ask(Request::DestroyKey { generation, even_if_used })?;
            (answer, format!("Generation {generation} is destroyed: what was sealed with it opens nowhere.\n"))
        }
    };
    let mut output = io::stdout();
    if is_json {
        writeln!(output, "{answer}")?;
    } else {
        write!(output, "{text}")?;
    }
    Ok(output.flush()?)
}

fn number(key: &Value, field: &str) -> u64 {
    key[field].as_u64().unwrap_or(0)
}

/// A key in words.
fn line(key: &Value) -> String {
    let generation = number(key, "generation");
    let since = key["since"].as_u64().map_or_else(String::new, |since| format!(", known since {since} (unix seconds)"));
    let does = if key["seals"] == true { "seals new secrets" } else { "opens" };
    let [secrets, letters, documents, nodes] =
        ["secrets", "letters", "documents", "nodes"].map(|field| number(key, field));
    let under = match key["until"].as_u64() {
        _ if key["unused"] == true => {
            format!("Nothing is sealed under it: it is unused, and `glimpse keys destroy {generation}` takes it away.")
        }
        Some(until) => format!(
            "Sealed under it: {secrets} unread secrets, {letters} letters, {documents} documents; the last secret or letter ends at {until} \
             (unix seconds) at the latest."
        ),
        None => format!("Sealed under it: {secrets} unread secrets, {letters} letters, {documents} documents."),
    };
    format!("Generation {generation} {does}{since}; nodes that have it: {nodes}. {under}\n")
}

/// What becomes of a new key.
fn told(key: Value) -> (Value, String) {
    let generation = number(&key, "generation");
    let text = if key["seals"] == true {
        format!(
            "Generation {generation} seals new secrets from now on. Copy the key file to where you keep its copies; `glimpse keys status` tells \
             when nothing needs the earlier keys any more.\n"
        )
    } else {
        format!(
            "Generation {generation} is known here and does not seal yet. Bring the key file to every other node, and run `glimpse keys reload` \
             there. A minute or so after every node that is alive has it, all seal with it. No node starts without it from now on.\n"
        )
    };
    (key, text)
}

/// Says what will be lost, and waits for somebody to want that.
fn confirm(generation: u32, status: &Value) -> Outcome {
    let key = status.as_array().into_iter().flatten().find(|key| number(key, "generation") == u64::from(generation));
    let secrets = key.map_or(0, |key| number(key, "secrets"));
    let letters = key.map_or(0, |key| number(key, "letters"));
    let wanted = format!("destroy {generation}");
    let mut output = io::stderr();
    writeln!(
        output,
        "{secrets} unread secrets are sealed under generation {generation}. They will never open again, by nobody, and {letters} letters will \
         not be sent. This cannot be undone."
    )?;
    if !io::stdin().is_terminal() {
        return Err("nothing was changed: add --yes to destroy it without being asked".into());
    }
    write!(output, "Type `{wanted}` to go on: ")?;
    output.flush()?;
    let mut typed = String::new();
    io::stdin().lock().read_line(&mut typed)?;
    if typed.trim() == wanted { Ok(()) } else { Err("nothing was changed".into()) }
}
