//! Accounts of the original service (v0.23) in its Redis, read and never written. Only what is documented: a hash for each customer,
//! `customer:ID:object` (Familia's `prefix:identifier:object`), in database 0 of installations that began with v0.23, in database 6 of
//! older ones (onetimesecret/onetimesecret, `docs/REDIS_MIGRATION.md`). What a record means is not for here.

use std::collections::BTreeMap;
use std::time::Duration;

use redis::{
    AsyncConnectionConfig, Client, ConnectionAddr, IntoConnectionInfo, ProtocolVersion, RedisConnectionInfo,
    TlsCertificates, Value, aio::MultiplexedConnection,
};
use zeroize::Zeroizing;

use super::url::{Place, RedisUrl};

/// Where older installations have their customers.
pub const OLD_DATABASE: i64 = 6;
/// What is read of a customer.
const FIELDS: [&str; 7] = ["custid", "role", "apitoken", "verified", "planid", "created", "objid"];
/// Keys that the server is to look at in one step.
const KEYS_TOGETHER: usize = 500;
/// Steps after which a server that never comes to an end is given up.
const STEPS_MAX: usize = 10_000_000;
/// Bytes of a key, and of a field.
const BYTES_MAX: usize = 1024;
/// How long the server may take for one step.
const ANSWER_WITHIN: Duration = Duration::from_secs(10);
const PREFIX: &str = "customer:";
const SUFFIX: &str = ":object";

/// Why they cannot be read. Says what to do.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// Nobody answers, or not as a Redis server does.
    #[error("the Redis of the original service cannot be read: {0}; check --from, the network, user and password")]
    Unreachable(String),
    /// It is asked at one address.
    #[error("accounts are read from one server; name it like redis://host:6379/0")]
    OneServer,
    /// The server never comes to an end.
    #[error("the server names keys without end; try again when it is at rest")]
    Endless,
}

impl From<redis::RedisError> for ReadError {
    fn from(error: redis::RedisError) -> Self {
        // Its text may quote what was sent; its kind does not.
        Self::Unreachable(format!("{} ({})", error.category(), error.code().unwrap_or("no code")))
    }
}

/// A customer as it is stored there.
pub struct Customer {
    /// What its key calls it.
    pub key_id: String,
    /// What it has of the fields that matter, as text. A token among them is in the clear.
    pub fields: BTreeMap<String, Zeroizing<String>>,
    /// Whether the key has no fields, or longer ones than there may be.
    pub is_unreadable: bool,
}

/// The customers of one database.
pub struct Customers(MultiplexedConnection);

impl Customers {
    /// Connects to one server; a database of the URL's counts.
    ///
    /// # Errors
    /// When it cannot be reached, or the URL is not of one server.
    pub async fn open(url: &RedisUrl, ca: Option<Vec<u8>>) -> Result<Self, ReadError> {
        let Place::One(address) = &url.place else { return Err(ReadError::OneServer) };
        let (host, port) = (address.host.clone(), address.port);
        let place = match url.is_tls {
            true => ConnectionAddr::TcpTls { host, port, insecure: false, tls_params: None },
            false => ConnectionAddr::Tcp(host, port),
        };
        let mut login = RedisConnectionInfo::default().set_protocol(ProtocolVersion::RESP2).set_db(url.database);
        if let Some(user) = &url.user {
            login = login.set_username(user);
        }
        if let Some(password) = &url.password {
            login = login.set_password(password.as_str());
        }
        let info = place.into_connection_info()?.set_redis_settings(login);
        let client = match ca {
            Some(ca) if url.is_tls => {
                Client::build_with_tls(info, TlsCertificates { client_tls: None, root_cert: Some(ca) })?
            }
            _ => Client::open(info)?,
        };
        let config = AsyncConnectionConfig::new()
            .set_connection_timeout(Some(ANSWER_WITHIN))
            .set_response_timeout(Some(ANSWER_WITHIN));
        Ok(Self(client.get_multiplexed_async_connection_with_config(&config).await?))
    }

    /// What the keys call the customers, each once for every time that the server names it (more than once, if its tables grow
    /// meanwhile), a page at a time.
    ///
    /// # Errors
    /// When the server does not go on.
    pub async fn names(&mut self, mut told: impl FnMut(Vec<String>)) -> Result<(), ReadError> {
        let mut cursor: u64 = 0;
        for _ in 0..STEPS_MAX {
            let mut scan = redis::cmd("SCAN");
            scan.arg(cursor).arg("MATCH").arg(format!("{PREFIX}*{SUFFIX}")).arg("COUNT").arg(KEYS_TOGETHER);
            let (next, keys): (u64, Vec<Vec<u8>>) = scan.query_async(&mut self.0).await?;
            told(keys.iter().filter_map(|key| id(key)).collect());
            cursor = next;
            if cursor == 0 {
                return Ok(());
            }
        }
        Err(ReadError::Endless)
    }

    /// The customers that have these names; those that are gone meanwhile are left out.
    ///
    /// # Errors
    /// When the server does not answer.
    pub async fn read(&mut self, names: &[String]) -> Result<Vec<Customer>, ReadError> {
        let mut pipe = redis::pipe();
        pipe.ignore_errors();
        for name in names {
            pipe.cmd("HMGET").arg(format!("{PREFIX}{name}{SUFFIX}")).arg(&FIELDS);
        }
        let answers: Vec<Value> = pipe.query_async(&mut self.0).await?;
        Ok(names.iter().zip(answers).filter_map(|(name, answer)| customer(name, answer)).collect())
    }
}

/// What a key calls its customer.
fn id(key: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(key).ok().filter(|text| text.len() <= BYTES_MAX)?;
    Some(text.strip_prefix(PREFIX)?.strip_suffix(SUFFIX)?.to_owned())
}

fn customer(name: &str, answer: Value) -> Option<Customer> {
    let mut customer = Customer { key_id: name.to_owned(), fields: BTreeMap::new(), is_unreadable: false };
    let Value::Array(values) = answer else {
        // It is no hash.
        customer.is_unreadable = true;
        return Some(customer);
    };
    for (field, value) in FIELDS.iter().zip(values) {
        match value {
            Value::Nil => {}
            Value::BulkString(bytes) => {
                let bytes = Zeroizing::new(bytes);
                match std::str::from_utf8(&bytes) {
                    Ok(text) if text.len() <= BYTES_MAX => {
                        customer.fields.insert((*field).to_owned(), Zeroizing::new(text.to_owned()));
                    }
                    _ => customer.is_unreadable = true,
                }
            }
            _ => customer.is_unreadable = true,
        }
    }
    // A hash always has something; what has nothing of all this was taken away meanwhile, or is somebody else's.
    customer.is_unreadable |= customer.fields.is_empty();
    Some(customer)
}
