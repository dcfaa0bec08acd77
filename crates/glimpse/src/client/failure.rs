//! Why a client's command fails, and how a script can tell: each kind has an exit code of its own (docs/client.md).

use std::path::PathBuf;
use std::process::ExitCode;

/// A failure. No text of it holds a secret, a key or a token.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// What was asked makes no sense. Nothing was sent.
    #[error("{0}")]
    Usage(String),
    /// Used, burned, expired, never there, or the passphrase is wrong.
    #[error(
        "there is no such secret (any more): it was opened, was burned, has expired or never existed, or the passphrase is wrong"
    )]
    Gone,
    /// The server wants other credentials.
    #[error("the server does not accept these credentials for that; `glimpse login` stores others")]
    NotAuthorized,
    /// Too much at once.
    #[error("the server wants us to wait{}", .0.map_or_else(String::new, |seconds| format!("; try again in {seconds} seconds")))]
    Limited(Option<u64>),
    /// The server understood, and refuses. Nothing was consumed.
    #[error("the server refused: {0}")]
    Refused(String),
    /// The server cannot, and nothing was to be consumed or is.
    #[error("the server has a problem (status {0}): {1}")]
    Server(u16, String),
    /// Nothing was sent, or nothing of it mattered.
    #[error("the server cannot be reached: {0}")]
    Unreachable(String),
    /// It was sent, and no answer came.
    #[error("no answer came: {0}. Nobody knows whether it was done; if it was, it cannot be done again")]
    Uncertain(String),
    /// It was done, but what came of it could not go where it was to go.
    #[error("it was done but {0}; what came of it is in the file {1} now")]
    Kept(String, PathBuf),
    /// The same, and there was no room for a file either.
    #[error("it was done but {0}, and what came of it could not be kept in a file either: it is lost")]
    Lost(String),
}

impl Failure {
    /// What the process ends with. Stable: scripts depend on it.
    pub(crate) fn exit_code(&self) -> ExitCode {
        ExitCode::from(match self {
            Self::Usage(_) => 2,
            Self::Gone => 3,
            Self::NotAuthorized => 4,
            Self::Limited(_) => 5,
            Self::Refused(_) => 6,
            Self::Server(..) => 7,
            Self::Unreachable(_) => 8,
            Self::Uncertain(_) => 9,
            Self::Kept(..) => 10,
            Self::Lost(_) => 11,
        })
    }
}
