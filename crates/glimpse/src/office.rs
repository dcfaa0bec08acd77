//! How the operator's commands are answered: by the running server; without one, by opening the folder. Prints the answer.

use std::io::Write;

use glimpse_server::{
    app::Opened,
    config::Config,
    ops::{
        admin::{self, Answer, Request},
        process,
    },
};
use serde_json::Value;

use crate::{
    Folder, Outcome, load,
    shown::{INSTEAD, is_obeyed},
};

/// Names of fields are given at least this room, so that most answers look alike.
const NAME_WIDTH_MIN: usize = 10;

/// Asks, and prints what comes back as JSON or as text.
pub(crate) fn ask(folder: Folder, is_json: bool, request: Request) -> Outcome {
    print(&answer(&load(folder, [])?.config, request)?, is_json)
}

/// What the running server says, or the folder.
pub(crate) fn answer(config: &Config, request: Request) -> Result<Value, Box<dyn std::error::Error>> {
    process::harden();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
    let answer = runtime.block_on(async {
        Ok::<_, Box<dyn std::error::Error>>(match admin::ask(&config.data, &request).await? {
            Some(answer) => answer,
            None => Opened::open(config).await?.answer(request).await,
        })
    })?;
    match answer {
        Answer::Done(value) => Ok(value),
        Answer::Refused(reason) => Err(reason.into()),
    }
}

/// Prints it as JSON or as text.
pub(crate) fn print(value: &Value, is_json: bool) -> Outcome {
    let mut output = std::io::stdout();
    if is_json {
        writeln!(output, "{}", json_text(value))?;
    } else {
        write!(output, "{}", text(value))?;
    }
    Ok(output.flush()?)
}

/// JSON in which nothing is left that a terminal would obey: `serde_json` escapes only some of it.
pub(crate) fn json_text(value: &Value) -> String {
    value.to_string().chars().fold(String::new(), |mut text, sign| {
        if is_obeyed(sign) {
            text.push_str(&format!("\\u{:04x}", u32::from(sign)));
        } else {
            text.push(sign);
        }
        text
    })
}

/// A list as one line for each item, an object as one line for each field.
fn text(value: &Value) -> String {
    match value {
        Value::Array(items) if items.is_empty() => "There is nothing to list.\n".to_owned(),
        Value::Array(items) => items.iter().map(|item| format!("{}\n", row(item))).collect(),
        Value::Object(fields) => {
            let width = fields.keys().map(String::len).max().unwrap_or_default().max(NAME_WIDTH_MIN);
            let line = |(name, value): (&String, &Value)| match value {
                Value::Array(items) if items.iter().any(Value::is_object) => {
                    let rows: String = items.iter().map(|item| format!("  {}\n", row(item))).collect();
                    format!("{name}\n{rows}")
                }
                value => format!("{name:<width$} {}\n", word(value)),
            };
            fields.iter().map(line).collect()
        }
        other => format!("{}\n", word(other)),
    }
}

fn row(item: &Value) -> String {
    let Value::Object(fields) = item else { return word(item) };
    fields.iter().map(|(name, value)| format!("{name}={}", word(value))).collect::<Vec<_>>().join("  ")
}

fn word(value: &Value) -> String {
    match value {
        // Some of it was written by others.
        Value::String(text) => text.replace(is_obeyed, &String::from(INSTEAD)),
        Value::Null => "-".to_owned(),
        Value::Array(items) if items.is_empty() => "-".to_owned(),
        Value::Array(items) => items.iter().map(word).collect::<Vec<_>>().join(", "),
        Value::Bool(is_so) => if *is_so { "yes" } else { "no" }.to_owned(),
        other => other.to_string(),
    }
}
