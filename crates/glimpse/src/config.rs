//! `glimpse config`: which settings there are, what they are here, and why.

use std::io::Write;

use clap::Subcommand;
use glimpse_server::config::{Config, Loaded, Shown};
use serde_json::{Value, json};

use crate::{Folder, Outcome, load, office};

/// What to do.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    what: What,
    #[command(flatten)]
    folder: Folder,
    /// Print JSON.
    #[arg(long, global = true)]
    json: bool,
}

#[derive(Subcommand)]
enum What {
    /// Show the settings that differ from the defaults, and where they are set.
    Show {
        /// Show all of them.
        #[arg(long)]
        all: bool,
    },
    /// Look whether the settings are well-formed and fit together. Starts nothing and changes nothing.
    Check,
    /// Say what a setting means, what it is, and how to set it.
    Explain {
        /// The setting, such as secrets.ttl_min.
        setting: String,
    },
}

/// Does it.
pub(crate) fn run(arguments: Arguments) -> Outcome {
    let Arguments { what, folder, json } = arguments;
    match what {
        What::Show { all } => show(&shown(&folder)?, all, json),
        What::Check => check(folder, json),
        What::Explain { setting } => explain(&shown(&folder)?, &setting, json),
    }
}

fn shown(folder: &Folder) -> Result<Vec<Shown>, Box<dyn std::error::Error>> {
    let flags: Vec<(&str, String)> = folder.data.iter().map(|data| ("data", data.clone())).collect();
    Ok(Config::shown_for_process(folder.config.as_deref(), &flags)?)
}

fn show(settings: &[Shown], is_all: bool, is_json: bool) -> Outcome {
    let wanted = settings.iter().filter(|shown| is_all || shown.is_set);
    if is_json {
        let listed: Vec<Value> = wanted.map(view).collect();
        return office::print(&Value::Array(listed), true);
    }
    let mut output = std::io::stdout();
    let (mut count, width) = (0, wanted.clone().map(|shown| shown.setting.len()).max().unwrap_or_default());
    for Shown { setting, value, source, .. } in wanted {
        count += 1;
        writeln!(output, "{setting:<width$} = {value}  # {source}")?;
    }
    if count == 0 {
        writeln!(output, "Every setting is as the defaults have it; `glimpse config show --all` shows them.")?;
    }
    Ok(output.flush()?)
}

fn view(shown: &Shown) -> Value {
    json!({
        "setting": shown.setting,
        "value": shown.value,
        "default": shown.default,
        "source": shown.source,
        "variable": shown.variable,
        "about": shown.about,
    })
}

fn check(folder: Folder, is_json: bool) -> Outcome {
    let Loaded { warnings, .. } = load(folder, [])?;
    if is_json {
        return office::print(&json!({ "good": true, "warnings": warnings }), true);
    }
    let mut output = std::io::stdout();
    for warning in &warnings {
        writeln!(output, "warning: {warning}")?;
    }
    writeln!(output, "The configuration is good.")?;
    Ok(output.flush()?)
}

fn explain(settings: &[Shown], wanted: &str, is_json: bool) -> Outcome {
    let is_it = |shown: &&Shown| shown.setting == wanted || shown.variable == wanted;
    let Some(shown) = settings.iter().find(is_it) else {
        let part = wanted.rsplit('.').next().unwrap_or(wanted);
        let alike: Vec<&str> =
            settings.iter().map(|shown| shown.setting.as_str()).filter(|name| name.contains(part)).take(5).collect();
        let hint = if alike.is_empty() {
            "`glimpse config show --all` lists them".to_owned()
        } else {
            format!("perhaps {}", alike.join(", "))
        };
        return Err(format!("there is no such setting; {hint}").into());
    };
    if is_json {
        return office::print(&view(shown), true);
    }
    let Shown { setting, value, default, source, variable, about, .. } = shown;
    let mut output = std::io::stdout();
    writeln!(output, "{setting} = {value}\n\n{about}\n")?;
    writeln!(output, "set by    {source}\ndefault   {default}\nvariable  {variable}")?;
    Ok(output.flush()?)
}
