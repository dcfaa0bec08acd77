//! What is said about a bad configuration: the setting, the value's shape, what is accepted, and where it came from. Never the
//! value: it could be a secret.

use std::fmt;
use std::path::PathBuf;

/// Where a setting's value comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// The compiled-in `config/default.toml`.
    Default,
    /// A configuration file.
    File(PathBuf),
    /// The environment variable of this name.
    Environment(String),
    /// The flag of this name, without dashes.
    Flag(String),
}

impl fmt::Display for Source {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Default => write!(formatter, "the defaults"),
            Self::File(path) => write!(formatter, "{}", path.display()),
            Self::Environment(name) => write!(formatter, "environment variable {name}"),
            Self::Flag(name) => write!(formatter, "flag --{name}"),
        }
    }
}

/// Why there is no configuration.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// A setting cannot have this value.
    #[error("{setting} is {shape}, but must be {accepted} (set by {source_of_value})")]
    Value {
        /// The setting's path.
        setting: String,
        /// What kind of value it is.
        shape: String,
        /// What would be accepted.
        accepted: String,
        /// Where the value comes from.
        source_of_value: Source,
    },
    /// Two settings contradict each other.
    #[error("{0} must not be {1} {2} ({0} is set by {3}, {2} by {4})")]
    Disagree(String, &'static str, String, Source, Source),
    /// A setting is needed because of another one.
    #[error("{0} is empty, but {1} needs it")]
    Needed(&'static str, &'static str),
    /// The file that a setting names cannot be read.
    #[error("{0} names a file that cannot be read: {1}")]
    File(&'static str, #[source] std::io::Error),
    /// A file has a setting that does not exist.
    #[error("{0} has the unknown setting {1}; the nearest known one is {2}")]
    Unknown(PathBuf, String, String),
    /// A file cannot be read.
    #[error("the configuration file {0} cannot be read: {1}")]
    Unreadable(PathBuf, #[source] std::io::Error),
    /// A file is not TOML.
    #[error("the configuration file {0} is not TOML: line {1}")]
    Malformed(PathBuf, usize),
}
