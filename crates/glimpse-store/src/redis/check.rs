//! What a server must be like to be trusted with secrets, and what its settings mean, in words.

use glimpse_core::time::Timestamp;
use redis::aio::MultiplexedConnection;
use tracing::{error, warn};

use super::{
    Options, Replicas,
    deployment::{Deployment, field},
    url::Address,
};
use crate::StoreError;

/// `SET … KEEPTTL` and `PXAT` are needed (Redis 6.2; every Valkey).
const VERSION_MIN: (u32, u32) = (6, 2);

/// Why a deployment cannot be used. Says what to do.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// Nobody answers, or not as a Redis server does.
    #[error("Redis cannot be reached: {0}; check storage.url, the network, and user and password")]
    Unreachable(String),
    /// The store could not be asked.
    #[error("Redis does not answer as it should: {0}")]
    Store(#[from] StoreError),
    /// Too old.
    #[error("{server} runs Redis {version}, and 6.2 is the oldest that will do; any Valkey will")]
    Version {
        /// The server.
        server: String,
        /// What it says.
        version: String,
    },
    /// It throws keys away when memory is short.
    #[error(
        "{server} throws keys away when memory is short (maxmemory-policy {policy}), and with them secrets that nobody read; set maxmemory-policy noeviction"
    )]
    Evicts {
        /// The server.
        server: String,
        /// Its policy.
        policy: String,
    },
    /// The prefix has braces.
    #[error("storage.redis.prefix must have no braces: they say which slot a key belongs to")]
    Prefix,
}

impl From<redis::RedisError> for OpenError {
    fn from(error: redis::RedisError) -> Self {
        // Its text may quote what was sent; its kind does not.
        Self::Unreachable(format!("{} ({})", error.category(), error.code().unwrap_or("no code")))
    }
}

/// What was seen of one server.
#[derive(Debug, Clone, Default)]
pub struct Looked {
    /// Host and port.
    pub name: String,
    /// What it says it is.
    pub version: String,
    /// Master or replica.
    pub role: String,
    /// Why it must not be used.
    pub broken: Vec<String>,
    /// What would be lost when.
    pub losses: Vec<String>,
    /// Its clock, and ours at that moment.
    pub time: Option<(Timestamp, Timestamp)>,
}

/// Looks at every server of a deployment, keeps nothing and changes nothing.
///
/// # Errors
/// When nobody says who belongs to it.
pub async fn examine(options: &Options, now: impl Fn() -> Timestamp) -> Result<Vec<Looked>, OpenError> {
    let deployment = Deployment::reach(options.url.clone(), options.ca.clone(), options).await?;
    let mut all = Vec::new();
    for address in deployment.known() {
        let mut looked = Looked { name: address.to_string(), ..Looked::default() };
        let is_master = deployment.is_master(&address);
        looked.role = if is_master { "master" } else { "replica" }.to_owned();
        match server(&deployment, &address).await {
            Ok(Seen { version, losses }) => {
                looked.version = version;
                looked.losses = losses.into_iter().map(|loss| loss.to_owned()).collect();
            }
            Err(error) if !is_master && matches!(error, OpenError::Unreachable(_)) => {
                looked.losses.push(format!("this replica could not be looked at ({error})"));
            }
            Err(error) => looked.broken.push(error.to_string()),
        }
        if let Ok(mut connection) = deployment.ask(&address).await {
            let before = now();
            let time: Result<(u64, u64), _> = redis::cmd("TIME").query_async(&mut connection).await;
            looked.time =
                time.ok().map(|(seconds, micros)| (Timestamp::from_millis(seconds * 1000 + micros / 1000), before));
            let info: Result<String, _> = redis::cmd("INFO").arg("replication").query_async(&mut connection).await;
            let replicas = info.ok().and_then(|info| field(&info, "connected_slaves")?.parse::<usize>().ok());
            match (options.replicas, replicas) {
                (Replicas::Number(wanted), Some(there)) if is_master && there < wanted => looked.broken.push(format!(
                    "{} has {there} replicas, and storage.redis.replicas wants {wanted}: changes are refused until they are there",
                    looked.name
                )),
                (_, Some(0)) if is_master => looked.losses.push(NO_REPLICA.to_owned()),
                _ => {}
            }
        }
        all.push(looked);
    }
    Ok(all)
}

/// Looks at every server. Warns of what would be lost when. A replica may be away, or not let itself be asked.
pub(super) async fn servers(deployment: &Deployment) -> Result<(), OpenError> {
    for address in deployment.known() {
        match server(deployment, &address).await {
            Err(OpenError::Unreachable(_)) if !deployment.is_master(&address) => {
                warn!(server = %address, "This replica could not be looked at");
            }
            looked => {
                for loss in looked?.losses {
                    warn!(server = %address, "{loss}");
                }
            }
        }
    }
    Ok(())
}

/// What one server says, if it can be used.
struct Seen {
    version: String,
    /// What would be lost when.
    losses: Vec<&'static str>,
}

const NOT_ASKED: &str = "CONFIG GET is not allowed: it could not be checked whether this server keeps what it is given";
const LAST_SECOND: &str = "When this server and its replicas lose power together, the last second is lost: secrets shared in it, and the news that secrets were opened in it, so that those could be opened again. appendfsync always keeps it";
const NOT_APPENDED: &str = "When this server restarts without a replica taking over, everything since its last snapshot is lost, and secrets that were opened since can be opened again. appendonly yes keeps it";
const NO_LIMIT: &str =
    "This server has no maxmemory: when the machine has no memory left, it is killed instead of refusing";
const NO_REPLICA: &str = "No replica confirms anything: when a master fails and a replica takes over, secrets that were shared last may be lost, and secrets that were opened last may be opened again";

async fn server(deployment: &Deployment, address: &Address) -> Result<Seen, OpenError> {
    let mut connection = deployment.ask(address).await?;
    let name = address.to_string();
    let info: String = redis::cmd("INFO").arg("server").query_async(&mut connection).await?;
    let version = field(&info, "redis_version").unwrap_or_default().to_owned();
    let mut numbers = version.split('.').map_while(|number| number.parse().ok());
    if (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0)) < VERSION_MIN {
        return Err(OpenError::Version { server: name, version });
    }
    if !keeps(&mut connection, &name).await? {
        return Ok(Seen { version, losses: vec![NOT_ASKED] });
    }
    let mut losses = Vec::new();
    let is_appended = setting(&mut connection, "appendonly").await.is_some_and(|value| value == "yes");
    let sync = setting(&mut connection, "appendfsync").await.unwrap_or_default();
    match (is_appended, sync.as_str()) {
        (true, "always") => {}
        (true, _) => losses.push(LAST_SECOND),
        (false, _) => losses.push(NOT_APPENDED),
    }
    if setting(&mut connection, "maxmemory").await.is_some_and(|value| value == "0") {
        losses.push(NO_LIMIT);
    }
    Ok(Seen { version, losses })
}

/// Refuses a server that throws keys away; says whether one may ask.
async fn keeps(connection: &mut MultiplexedConnection, name: &str) -> Result<bool, OpenError> {
    match setting(connection, "maxmemory-policy").await {
        Some(policy) if policy != "noeviction" => Err(OpenError::Evicts { server: name.to_owned(), policy }),
        policy => Ok(policy.is_some()),
    }
}

/// Looks again whether all keep what they are given, because others may have taken over. It is too late to refuse: the operator is
/// told.
pub(super) async fn newcomers(deployment: &Deployment) {
    for address in deployment.known() {
        let Ok(mut connection) = deployment.ask(&address).await else { continue };
        if let Err(error) = keeps(&mut connection, &address.to_string()).await {
            error!(%error, "A Redis server that is in use now cannot be trusted with secrets");
        }
    }
}

/// What the number of replicas means.
pub(super) fn tell(replicas: usize) {
    if replicas == 0 {
        warn!("{NO_REPLICA}");
    }
}

/// A setting of a server, if one may ask.
pub(super) async fn setting(connection: &mut MultiplexedConnection, name: &str) -> Option<String> {
    let answer: Vec<String> = redis::cmd("CONFIG").arg("GET").arg(name).query_async(connection).await.ok()?;
    answer.into_iter().nth(1)
}

/// Whether a snapshot of what is here may lie on its disk: it writes some, wrote or read one since it started, or has, or had, others with
/// the same content, which copy all of it through such a file also where `save` is empty.
pub(super) async fn may_have_a_snapshot(connection: &mut MultiplexedConnection) -> redis::RedisResult<bool> {
    if setting(connection, "save").await.is_none_or(|value| !value.is_empty()) {
        return Ok(true);
    }
    let info: String = redis::cmd("INFO").query_async(connection).await?;
    let is_alone = field(&info, "role") == Some("master")
        && field(&info, "connected_slaves") == Some("0")
        && field(&info, "master_replid2").is_some_and(|id| id.bytes().all(|digit| digit == b'0'));
    // Before Redis 7.0 nobody says so.
    let has_none = ["rdb_saves", "rdb_last_load_keys_loaded"].iter().all(|name| field(&info, name) == Some("0"));
    Ok(!(is_alone && has_none))
}
