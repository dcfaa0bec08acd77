//! Where a deployment is: `redis[s]://`, `redis[s]+cluster://` or `redis[s]+sentinel://`.

use std::fmt;

use zeroize::Zeroizing;

/// The port of Redis if an address names none.
const PORT: u16 = 6379;
/// The port of a sentinel if an address names none.
const SENTINEL_PORT: u16 = 26379;
/// Addresses in one URL.
const SEEDS_MAX: usize = 64;

/// A server's host and port.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Address {
    pub(super) host: String,
    pub(super) port: u16,
}

impl fmt::Display for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.host.contains(':') {
            write!(formatter, "[{}]:{}", self.host, self.port)
        } else {
            write!(formatter, "{}:{}", self.host, self.port)
        }
    }
}

/// What kind of deployment it is, and whom to ask about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Place {
    /// One server, or the master that clients are told about.
    One(Address),
    /// Whatever master these sentinels name.
    Sentinels(Vec<Address>, String),
    /// A cluster that has these nodes among others.
    Cluster(Vec<Address>),
}

/// A deployment's address. Without `Debug`: it may hold a password.
#[derive(Clone, PartialEq, Eq)]
pub struct RedisUrl {
    pub(super) place: Place,
    pub(super) is_tls: bool,
    pub(super) user: Option<String>,
    pub(super) password: Option<Zeroizing<String>>,
    pub(super) database: i64,
}

impl RedisUrl {
    /// Reads `redis://[user:password@]host[:port][/database]`, `redis+cluster://host:port,host:port` or
    /// `redis+sentinel://host:port,host:port/master-name`; `rediss` instead of `redis` asks for TLS. `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let (scheme, rest) = text.split_once("://")?;
        let (is_tls, kind) = match scheme.strip_prefix("rediss") {
            Some(kind) => (true, kind),
            None => (false, scheme.strip_prefix("redis")?),
        };
        let (login, rest) = rest.rsplit_once('@').map_or((None, rest), |(login, rest)| (Some(login), rest));
        let (hosts, path) = rest.split_once('/').unwrap_or((rest, ""));
        let port = if kind == "+sentinel" { SENTINEL_PORT } else { PORT };
        let mut seeds = hosts.split(',').map(|seed| address(seed, port)).collect::<Option<Vec<_>>>()?;
        let is_plain = path.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte));
        if seeds.len() > SEEDS_MAX || !is_plain {
            return None;
        }
        let (place, database) = match (kind, path) {
            ("", path) if seeds.len() == 1 => {
                (Place::One(seeds.remove(0)), if path.is_empty() { 0 } else { path.parse().ok().filter(|n| *n >= 0)? })
            }
            ("+cluster", "") => (Place::Cluster(seeds), 0),
            ("+sentinel", name) if !name.is_empty() => (Place::Sentinels(seeds, name.to_owned()), 0),
            _ => return None,
        };
        let (user, password) = match login.map(|login| login.split_once(':').unwrap_or((login, ""))) {
            None => (None, None),
            Some((user, password)) => (decoded(user)?, decoded(password)?),
        };
        Some(Self { place, is_tls, user, password: password.map(Zeroizing::new), database })
    }

    /// The same with another password.
    pub fn with_password(self, password: Zeroizing<String>) -> Self {
        Self { password: Some(password), ..self }
    }
}

/// `host`, `host:port`, `[v6]` or `[v6]:port`.
fn address(text: &str, port: u16) -> Option<Address> {
    let (host, port) = match text.strip_prefix('[') {
        Some(rest) => {
            let (host, rest) = rest.split_once(']')?;
            (host, if rest.is_empty() { port } else { rest.strip_prefix(':')?.parse().ok()? })
        }
        None => match text.rsplit_once(':') {
            Some((host, port)) => (host, port.parse().ok()?),
            None => (text, port),
        },
    };
    let is_host = !host.is_empty() && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-_:".contains(&byte));
    is_host.then(|| Address { host: host.to_owned(), port })
}

/// Undoes percent-encoding; nothing for an empty text. `None` if it is wrong.
#[expect(clippy::option_option, reason = "nothing is a good value, and a bad one is none")]
fn decoded(text: &str) -> Option<Option<String>> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => {
                let digits = [rest.next()?, rest.next()?];
                u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?
            }
            byte => byte,
        });
    }
    let text = String::from_utf8(bytes).ok()?;
    Some((!text.is_empty()).then_some(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(host: &str, port: u16) -> Address {
        Address { host: host.to_owned(), port }
    }

    #[test]
    fn urls_say_where_and_who() {
        let place = |text| RedisUrl::parse(text).map(|url| (url.place, url.is_tls, url.database));
        assert_eq!(place("redis://localhost"), Some((Place::One(at("localhost", 6379)), false, 0)));
        assert_eq!(place("rediss://[::1]:7000/3"), Some((Place::One(at("::1", 7000)), true, 3)));
        let cluster = Place::Cluster(vec![at("a", 1), at("b", 6379)]);
        assert_eq!(place("redis+cluster://a:1,b"), Some((cluster, false, 0)));
        let sentinels = Place::Sentinels(vec![at("a", 26379)], "main".to_owned());
        assert_eq!(place("rediss+sentinel://a/main"), Some((sentinels, true, 0)));
        let url = RedisUrl::parse("redis://gl%69mpse:p%40ss@h").unwrap();
        assert_eq!((url.user.as_deref(), url.password.as_deref().map(String::as_str)), (Some("glimpse"), Some("p@ss")));
        assert_eq!(RedisUrl::parse("redis://:secret@h").unwrap().user, None);
    }

    #[test]
    fn what_is_no_url_is_refused() {
        for text in [
            "",
            "redis",
            "redis://",
            "http://h",
            "redis://a,b",
            "redis+cluster://a/1",
            "redis+sentinel://a",
            "redis://h:x",
            "redis://h/x",
            "redis://h/-1",
            "redis+other://h",
            "redis://h h",
            "redis://%zz@h",
        ] {
            assert!(RedisUrl::parse(text).is_none(), "{text}");
        }
    }
}
