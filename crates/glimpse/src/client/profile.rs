//! Which server, and who asks it: flags, then the environment, then the file that `glimpse login` writes.

use std::ffi::OsString;
use std::fs::{DirBuilder, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::{
    failure::Failure,
    remote::{Login, Remote},
};

/// Anybody else's permissions on the file.
const OTHERS: u32 = 0o077;

/// Which server a command asks.
#[derive(clap::Args)]
pub(crate) struct Whom {
    /// The server's address, such as `https://secrets.example.org`.
    #[arg(long, env = "GLIMPSE_SERVER", value_name = "URL", hide_env_values = true)]
    server: Option<String>,
    /// The file with server and token; `glimpse login` writes it.
    #[arg(long, env = "GLIMPSE_PROFILE", value_name = "FILE", hide_env_values = true)]
    profile: Option<PathBuf>,
    /// Ask without credentials, whatever is stored.
    #[arg(long)]
    anonymous: bool,
    /// Print JSON.
    #[arg(long)]
    pub(super) json: bool,
}

/// What the file says.
#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Profile {
    pub(super) server: Option<String>,
    pub(super) user: Option<String>,
    pub(super) token: Option<Zeroizing<String>>,
}

impl Whom {
    /// The server that is meant; `linked` is that of a link, and is asked whatever else is said.
    pub(super) fn remote(&self, linked: Option<&str>) -> Result<Remote, Failure> {
        let profile = Profile::read(&self.path()?)?;
        let given = self.server.as_deref().filter(|server| !server.trim().is_empty());
        let named = given.or(profile.server.as_deref());
        let Some(address) = linked.or(named) else {
            return Err(Failure::Usage(
                "no server is named: give --server URL, set GLIMPSE_SERVER, or run `glimpse login`".to_owned(),
            ));
        };
        // Credentials go to the server that they are for, never to that of any link somebody sends.
        let is_theirs = |server: Option<&str>| server.is_some_and(|server| is_same(server, address));
        let text = |name| environment(name).and_then(|value| value.into_string().ok());
        let login = match (text("GLIMPSE_USER"), text("GLIMPSE_TOKEN")) {
            _ if self.anonymous => None,
            (Some(user), Some(token)) => is_theirs(named).then(|| Login { user, token: Zeroizing::new(token) }),
            _ => match (&profile.user, &profile.token) {
                (Some(user), Some(token)) if is_theirs(profile.server.as_deref()) => {
                    Some(Login { user: user.clone(), token: token.clone() })
                }
                _ => None,
            },
        };
        Remote::new(address, login)
    }

    /// The address that was named for a login.
    pub(super) fn server(&self) -> Option<&str> {
        self.server.as_deref()
    }

    /// Where the file is, unless somebody says otherwise (XDG base directories).
    pub(super) fn path(&self) -> Result<PathBuf, Failure> {
        let home = || Some(PathBuf::from(environment("HOME")?).join(".config"));
        let folder = || environment("XDG_CONFIG_HOME").map(PathBuf::from);
        let usual = || Some(folder().or_else(home)?.join("glimpse").join("profile.toml"));
        self.profile.clone().or_else(usual).ok_or_else(|| {
            Failure::Usage("there is no home folder for the profile; name a file with --profile".to_owned())
        })
    }
}

/// A variable that is set to something.
#[expect(
    clippy::disallowed_methods,
    reason = "no setting of the server, and a token is no argument: those can be read by others"
)]
pub(super) fn environment(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}

fn is_same(one: &str, other: &str) -> bool {
    let plain = |text: &str| text.trim().trim_end_matches('/').trim_end_matches("/api/v1").to_lowercase();
    plain(one) == plain(other)
}

impl Profile {
    /// What the file says; nothing, if there is none.
    pub(super) fn read(path: &Path) -> Result<Self, Failure> {
        let text = match std::fs::read_to_string(path) {
            Ok(text) => Zeroizing::new(text),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Self::default()),
            Err(error) => return Err(Failure::Usage(format!("cannot read {}: {error}", path.display()))),
        };
        let mode = std::fs::metadata(path).map(|about| about.permissions().mode());
        if mode.is_ok_and(|mode| mode & OTHERS != 0) {
            super::terminal::warn("others can read your profile with its token; set the file's mode to 600");
        }
        // What is wrong with it could repeat the token.
        toml::from_str(&text).map_err(|_| {
            Failure::Usage(format!(
                "{} is no profile: it has lines of server, user and token; run `glimpse login` again",
                path.display()
            ))
        })
    }

    /// Writes it for its owner alone, whole or not at all.
    pub(super) fn write(&self, path: &Path) -> io::Result<()> {
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
        }
        let text = Zeroizing::new(toml::to_string(self).map_err(io::Error::other)?);
        let draft = path.with_extension("new");
        let _ = std::fs::remove_file(&draft);
        let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&draft)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        std::fs::rename(&draft, path)
    }
}
