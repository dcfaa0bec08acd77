//! The configuration as the operator's commands show it: every setting with its value, where that comes from, and what it means. What
//! `config/default.toml` says above a setting is its explanation; there is no other.

use std::collections::BTreeMap;
use std::path::Path;

use toml::Value;

use super::{
    Config,
    error::{ConfigError, Source},
    layers::{DEFAULTS, Layers, variable},
};

/// Settings whose values may hold what nobody is to see.
const HIDDEN: [&str; 2] = ["root_key", "storage.url"];

/// One setting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Its path, such as `secrets.ttl_min`.
    pub setting: String,
    /// Its value as in a configuration file; no value that could be secret.
    pub value: String,
    /// Its default, likewise.
    pub default: String,
    /// Where the value comes from.
    pub source: String,
    /// Whether that is anything but the defaults.
    pub is_set: bool,
    /// The environment variable that sets it.
    pub variable: String,
    /// What `config/default.toml` says about it.
    pub about: String,
}

impl Config {
    /// All settings as they are for this process, in the order of their names.
    ///
    /// # Errors
    /// As [`Config::load_for_process`].
    pub fn shown(
        file: Option<&Path>,
        environment: impl IntoIterator<Item = (String, String)>,
        flags: &[(&str, String)],
    ) -> Result<Vec<Shown>, ConfigError> {
        let (layers, _) = Layers::new(file, environment, flags)?;
        let (defaults, about) = (Layers::new(None, [], &[])?.0, explanations());
        let defaults: BTreeMap<String, String> =
            defaults.shown().map(|(setting, value, _)| (setting.to_owned(), text(setting, value))).collect();
        let of_plan = |setting: &str| {
            let field = setting.strip_prefix("plans.")?.split_once('.')?.1;
            Some(format!("plans.basic.{field}"))
        };
        let found = |map: &BTreeMap<String, String>, setting: &str| {
            map.get(setting).or_else(|| map.get(&of_plan(setting)?)).cloned().unwrap_or_default()
        };
        Ok(layers
            .shown()
            .map(|(setting, value, source)| Shown {
                setting: setting.to_owned(),
                value: text(setting, value),
                default: found(&defaults, setting),
                source: source.to_string(),
                is_set: *source != Source::Default,
                variable: variable(setting),
                about: found(&about, setting),
            })
            .collect())
    }
}

fn text(setting: &str, value: &Value) -> String {
    let is_empty = value.as_str().is_some_and(str::is_empty);
    if HIDDEN.contains(&setting) && !is_empty { "(hidden)".to_owned() } else { value.to_string() }
}

/// The comment above each setting; several settings may stand below one.
fn explanations() -> BTreeMap<String, String> {
    let (mut found, mut section, mut about, mut is_over) = (BTreeMap::new(), String::new(), String::new(), false);
    for line in DEFAULTS.lines() {
        if let Some(comment) = line.strip_prefix('#') {
            if std::mem::take(&mut is_over) {
                about.clear();
            }
            about.push_str(if about.is_empty() { "" } else { " " });
            about.push_str(comment.trim());
        } else if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            section = format!("{name}.");
            is_over = true;
        } else if let Some((name, _)) = line.split_once(" = ") {
            found.insert(format!("{section}{name}"), about.clone());
            is_over = true;
        } else {
            is_over = true;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_setting_is_explained() {
        for shown in Config::shown(None, [], &[]).unwrap() {
            assert!(shown.about.len() > 10, "{} is not explained in config/default.toml", shown.setting);
            assert_eq!((shown.value == shown.default, shown.is_set), (true, false), "{}", shown.setting);
        }
    }

    #[test]
    fn a_value_that_could_be_secret_is_not_shown_and_where_it_comes_from_is() {
        let environment =
            [("GLIMPSE_ROOT_KEY", "11".repeat(32)), ("GLIMPSE_STORAGE_URL", "redis://u:p@h:1".to_owned())];
        let environment = environment.map(|(name, value)| (name.to_owned(), value));
        let shown = Config::shown(None, environment, &[("listen", "127.0.0.1:1".to_owned())]).unwrap();
        let of = |setting: &str| shown.iter().find(|shown| shown.setting == setting).unwrap();
        for hidden in ["root_key", "storage.url"] {
            assert_eq!((of(hidden).value.as_str(), of(hidden).is_set), ("(hidden)", true));
        }
        assert_eq!(of("listen").value, "\"127.0.0.1:1\"");
        assert_eq!(of("listen").source, "flag --listen");
        assert_eq!(of("secrets.ttl_min").variable, "GLIMPSE_SECRETS_TTL_MIN");
    }

    #[test]
    fn every_setting_that_is_hidden_exists() {
        let shown = Config::shown(None, [], &[]).unwrap();
        for hidden in HIDDEN {
            assert!(shown.iter().any(|shown| shown.setting == hidden), "{hidden}");
        }
    }
}
