//! Addresses of deployments, as somebody may write them.

use std::fmt::Write;

use super::url::{Address, Place, RedisUrl};

/// Whatever is read can be written, and is read as the same.
pub(crate) fn redis_url(data: &[u8]) {
    let Some(url) = str::from_utf8(data).ok().and_then(RedisUrl::parse) else { return };
    let all = |addresses: &[Address]| addresses.iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
    let (kind, rest) = match &url.place {
        Place::One(address) => ("", format!("{address}/{}", url.database)),
        Place::Cluster(seeds) => ("+cluster", all(seeds)),
        Place::Sentinels(seeds, name) => ("+sentinel", format!("{}/{name}", all(seeds))),
    };
    let escaped = |text: Option<&str>| {
        text.unwrap_or_default().bytes().fold(String::new(), |mut text, byte| {
            let _ = write!(text, "%{byte:02x}");
            text
        })
    };
    let (user, password) = (url.user.as_deref(), url.password.as_ref().map(|password| password.as_str()));
    let scheme = if url.is_tls { "rediss" } else { "redis" };
    let written = format!("{scheme}{kind}://{}:{}@{rest}", escaped(user), escaped(password));
    assert!(RedisUrl::parse(&written).is_some_and(|again| again == url), "{rest}");
}
