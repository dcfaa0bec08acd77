//! The layers of the configuration, weakest first: defaults, file, environment, flags. Every setting remembers where its value
//! comes from. `config/default.toml` says which settings exist and of which type they are.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use toml::{Table, Value};

use super::error::{ConfigError, Source};

/// The only authority on settings and their defaults.
pub(super) const DEFAULTS: &str = include_str!("../../../../config/default.toml");
/// What every environment variable of ours begins with.
const PREFIX: &str = "GLIMPSE_";
/// What the pages of this instance have set, in its data folder.
pub(super) const KEPT: &str = "settings.toml";
/// Names the configuration file; not a setting.
const FILE_VARIABLE: &str = "GLIMPSE_CONFIG";
/// What the client's commands look for; no settings of the server.
const CLIENT_VARIABLES: [&str; 4] = ["GLIMPSE_PROFILE", "GLIMPSE_SERVER", "GLIMPSE_TOKEN", "GLIMPSE_USER"];
/// Variables of the tests begin with this.
const TEST_PREFIX: &str = "GLIMPSE_TEST_";

/// Where plans stand, and the one that others are copies of.
const PLANS: &str = "plans.";
const TEMPLATE: &str = "plans.basic.";

#[derive(Clone)]
struct Setting {
    value: Value,
    source: Source,
    /// Whether its default is an integer, which text is then read as.
    is_integer: bool,
}

/// All settings by path, such as `secrets.ttl_min`.
pub(super) struct Layers {
    settings: BTreeMap<String, Setting>,
}

impl Layers {
    /// Lays what the pages of this instance have set, file, environment and flags over the defaults. Returns warnings about
    /// variables that mean nothing.
    pub(super) fn new(
        file: Option<&Path>,
        environment: impl IntoIterator<Item = (String, String)>,
        flags: &[(&str, String)],
    ) -> Result<(Self, Vec<String>), ConfigError> {
        let variables: BTreeMap<String, String> =
            environment.into_iter().filter(|(name, _)| name.starts_with(PREFIX)).collect();
        let named = variables.get(FILE_VARIABLE).map(PathBuf::from);
        let file = file.map(Path::to_owned).or(named);
        let lay = |kept: Option<&Path>| {
            let mut layers = Self::defaults();
            for path in [kept, file.as_deref()].into_iter().flatten() {
                layers.lay_file(path)?;
            }
            let warnings = layers.lay_environment(variables.clone())?;
            for (path, value) in flags {
                layers.lay_text(path, value, Source::Flag((*path).to_owned()))?;
            }
            Ok((layers, warnings))
        };
        let (layers, warnings) = lay(None)?;
        // Only now it is known which folder that is.
        let data = layers.settings.get("data").and_then(|setting| setting.value.as_str()).unwrap_or_default();
        let kept = Path::new(data).join(KEPT);
        if kept.exists() { lay(Some(&kept)) } else { Ok((layers, warnings)) }
    }

    fn defaults() -> Self {
        let Ok(table) = DEFAULTS.parse::<Table>() else { unreachable!("config/default.toml is parsed by a test") };
        let mut settings = BTreeMap::new();
        flatten("", table, &mut |path, value| {
            let is_integer = value.is_integer();
            settings.insert(path, Setting { value, source: Source::Default, is_integer });
        });
        Self { settings }
    }

    fn lay_file(&mut self, path: &Path) -> Result<(), ConfigError> {
        let text = std::fs::read_to_string(path).map_err(|error| ConfigError::Unreadable(path.to_owned(), error))?;
        let table: Table = text.parse().map_err(|error: toml::de::Error| {
            let at = error.span().map_or(0, |span| span.start);
            ConfigError::Malformed(path.to_owned(), 1 + text[..at.min(text.len())].matches('\n').count())
        })?;
        let mut values = Vec::new();
        flatten("", table, &mut |setting, value| values.push((setting, value)));
        for (setting, value) in values {
            self.add_plan(&setting);
            let Some(known) = self.settings.get_mut(&setting) else {
                let nearest = self.nearest(&setting);
                return Err(ConfigError::Unknown(path.to_owned(), setting, nearest));
            };
            (known.value, known.source) = (value, Source::File(path.to_owned()));
        }
        Ok(())
    }

    /// A section of a plan that nobody knows yet makes that plan, as a copy of `basic`.
    fn add_plan(&mut self, setting: &str) {
        let Some((name, field)) = setting.strip_prefix(PLANS).and_then(|rest| rest.split_once('.')) else { return };
        let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
        if !is_name || self.settings.contains_key(setting) || !self.settings.contains_key(&format!("{TEMPLATE}{field}"))
        {
            return;
        }
        let template = self.settings.range(TEMPLATE.to_owned()..).take_while(|(path, _)| path.starts_with(TEMPLATE));
        let copies: Vec<_> = template
            .map(|(path, setting)| (format!("{PLANS}{name}.{}", &path[TEMPLATE.len()..]), setting.clone()))
            .collect();
        for (path, setting) in copies {
            self.settings.entry(path).or_insert(setting);
        }
    }

    /// The plans that accounts can have: every one but `anonymous`.
    pub(super) fn plans(&self) -> Vec<String> {
        let names = self.settings.keys().filter_map(|path| path.strip_prefix(PLANS)?.split('.').next());
        let mut names: Vec<String> = names.filter(|name| *name != "anonymous").map(str::to_owned).collect();
        names.dedup();
        names
    }

    fn lay_environment(&mut self, mut variables: BTreeMap<String, String>) -> Result<Vec<String>, ConfigError> {
        let paths: Vec<String> = self.settings.keys().cloned().collect();
        for path in paths {
            let variable = variable(&path);
            if let Some(value) = variables.remove(&variable) {
                self.lay_text(&path, &value, Source::Environment(variable))?;
            }
        }
        let is_other = |name: &str| name == FILE_VARIABLE || CLIENT_VARIABLES.contains(&name);
        variables.retain(|name, _| !is_other(name) && !name.starts_with(TEST_PREFIX));
        Ok(variables
            .into_keys()
            .map(|name| {
                let path = name[PREFIX.len()..].to_lowercase();
                format!("{name} is no setting; the nearest one is {}", variable(&self.nearest(&path)))
            })
            .collect())
    }

    /// Text becomes a value of the type that the default has.
    fn lay_text(&mut self, path: &str, text: &str, source: Source) -> Result<(), ConfigError> {
        let Some(setting) = self.settings.get_mut(path) else {
            unreachable!("flags and variables are made from settings")
        };
        let integer = text.trim().parse().ok().filter(|_| setting.is_integer).map(Value::Integer);
        setting.value = integer.unwrap_or_else(|| Value::String(text.to_owned()));
        setting.source = source;
        Ok(())
    }

    /// Every setting with its value and where that comes from.
    pub(super) fn shown(&self) -> impl Iterator<Item = (&str, &Value, &Source)> {
        self.settings.iter().map(|(path, setting)| (path.as_str(), &setting.value, &setting.source))
    }

    /// The settings that nobody has taken.
    #[cfg(test)]
    pub(super) fn left(&self) -> Vec<&String> {
        self.settings.keys().collect()
    }

    /// Takes a setting's value. `accepted` says what would have been right.
    pub(super) fn take<T>(
        &mut self,
        path: &str,
        accepted: impl FnOnce() -> String,
        parse: impl FnOnce(&Value) -> Option<T>,
    ) -> Result<(T, Source), ConfigError> {
        let Some(Setting { value, source, .. }) = self.settings.remove(path) else {
            unreachable!("a test compares the settings that are read with those that exist")
        };
        match parse(&value) {
            Some(parsed) => Ok((parsed, source)),
            None => Err(ConfigError::Value {
                setting: path.to_owned(),
                shape: shape(&value),
                accepted: accepted(),
                source_of_value: source,
            }),
        }
    }

    /// The setting whose name is most like this.
    pub(super) fn nearest(&self, unknown: &str) -> String {
        let same = |known: &str| {
            let bytes = known.bytes().zip(unknown.bytes().map(|byte| if byte == b'.' { b'_' } else { byte }));
            bytes.filter(|(known, unknown)| *known == *unknown || *known == b'.' && *unknown == b'_').count()
        };
        let ends = |known: &str| {
            let last = |path: &str| path.rsplit(['.', '_']).next().map(str::to_owned);
            usize::from(last(known) == last(unknown)) * 4
        };
        self.settings.keys().max_by_key(|known| same(known) + ends(known)).cloned().unwrap_or_default()
    }
}

/// The environment variable of a setting.
pub(super) fn variable(path: &str) -> String {
    format!("{PREFIX}{}", path.replace('.', "_").to_uppercase())
}

fn flatten(prefix: &str, table: Table, each: &mut impl FnMut(String, Value)) {
    for (name, value) in table {
        let path = if prefix.is_empty() { name } else { format!("{prefix}.{name}") };
        match value {
            Value::Table(inner) => flatten(&path, inner, each),
            value => each(path, value),
        }
    }
}

/// What kind of value it is, without the value. An integer is one of ours to count, not to keep secret, but it is left out too.
fn shape(value: &Value) -> String {
    match value {
        Value::String(text) => format!("text of {} characters", text.chars().count()),
        Value::Integer(number) if *number < 0 => "a negative integer".to_owned(),
        Value::Integer(_) => "an integer out of range".to_owned(),
        Value::Float(_) => "a fraction".to_owned(),
        Value::Boolean(_) => "a truth value".to_owned(),
        Value::Array(_) => "a list".to_owned(),
        Value::Table(_) => "a section".to_owned(),
        Value::Datetime(_) => "a date".to_owned(),
    }
}
