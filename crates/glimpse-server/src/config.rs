//! Stand-in while the loader is being written.
#![allow(missing_docs)]
use std::{path::{Path, PathBuf}, time::Duration};
use serde::Deserialize;
use crate::ops::telemetry::LogFormat;
pub enum RootKeySource { DataFolder, File(PathBuf), Value(String) }
pub enum Numbers { Integer, String }
pub enum Receipts { Key, Account }
pub struct Site { pub name: String, pub public_url: Option<String> }
#[derive(Deserialize)] pub struct Secrets { pub ttl_default: u32, pub ttl_min: u32, pub ttl_max: u32, pub bytes_max: usize, pub generated_length: usize }
pub struct Passphrase { pub chars_min: usize, pub chars_max: usize, pub bcrypt_cost: u8, pub tries_max: u32, pub tries_window: Duration, pub lock: Duration, pub hash_threads: usize, pub hash_queue: usize }
pub struct ApiV1 { pub numbers: Numbers, pub receipts: Receipts }
pub struct Http { pub header_read_timeout: Duration, pub body_timeout: Duration, pub request_timeout: Duration, pub body_bytes_max: usize, pub drain_bytes_max: usize, pub header_bytes_max: usize, pub headers_max: usize, pub connections_max: usize, pub drain_timeout: Duration, pub refusal: Duration }
pub struct Storage { pub erase_within: Duration, pub journal_bytes: u64, pub queue_ops_max: usize, pub queue_bytes_max: usize, pub readers: usize, pub cache_bytes: usize, pub sweep_rows: usize }
pub struct Log { pub filter: String, pub format: LogFormat }
pub struct Config { pub listen: String, pub data: PathBuf, pub root_key: RootKeySource, pub site: Site, pub secrets: Secrets, pub passphrase: Passphrase, pub api_v1: ApiV1, pub http: Http, pub storage: Storage, pub log: Log }
pub struct Loaded { pub config: Config, pub warnings: Vec<String> }
#[derive(Debug, thiserror::Error)] #[error("bad configuration")] pub struct ConfigError;
impl Config {
    #[allow(clippy::disallowed_methods, clippy::unwrap_used)]
    pub fn load_for_process(_file: Option<&Path>, flags: &[(&str, String)]) -> Result<Loaded, ConfigError> {
        let t: toml::Table = include_str!("../../../config/default.toml").parse().map_err(|_| ConfigError)?;
        let get = |path: &str| -> String {
            if let Some((_, v)) = flags.iter().find(|(p, _)| *p == path) { return v.clone(); }
            if let Ok(v) = std::env::var(format!("GLIMPSE_{}", path.replace('.', "_").to_uppercase())) { return v; }
            let mut v = &toml::Value::Table(t.clone()); let h = v.clone(); v = &h;
            for p in path.split('.') { v = &v[p]; }
            match v { toml::Value::String(s) => s.clone(), toml::Value::Integer(i) => i.to_string(), _ => String::new() }
        };
        let n = |p: &str| get(p).parse::<u64>().unwrap();
        let d = |p: &str| Duration::from_secs(n(p));
        let u = |p: &str| n(p) as usize;
        let config = Config {
            listen: get("listen"), data: get("data").into(), root_key: RootKeySource::DataFolder,
            site: Site { name: get("site.name"), public_url: None },
            secrets: Secrets { ttl_default: n("secrets.ttl_default") as u32, ttl_min: n("secrets.ttl_min") as u32, ttl_max: n("secrets.ttl_max") as u32, bytes_max: u("secrets.bytes_max"), generated_length: 12 },
            passphrase: Passphrase { chars_min: 0, chars_max: 128, bcrypt_cost: n("passphrase.bcrypt_cost") as u8, tries_max: 20, tries_window: d("passphrase.tries_window"), lock: d("passphrase.lock"), hash_threads: 2, hash_queue: 64 },
            api_v1: ApiV1 { numbers: Numbers::Integer, receipts: Receipts::Key },
            http: Http { header_read_timeout: d("http.header_read_timeout"), body_timeout: d("http.body_timeout"), request_timeout: d("http.request_timeout"), body_bytes_max: u("http.body_bytes_max"), drain_bytes_max: u("http.drain_bytes_max"), header_bytes_max: u("http.header_bytes_max"), headers_max: u("http.headers_max"), connections_max: u("http.connections_max"), drain_timeout: d("http.drain_timeout"), refusal: Duration::from_millis(n("http.refusal_milliseconds")) },
            storage: Storage { erase_within: d("storage.erase_within"), journal_bytes: n("storage.journal_bytes"), queue_ops_max: u("storage.queue_ops_max"), queue_bytes_max: u("storage.queue_bytes_max"), readers: u("storage.readers"), cache_bytes: u("storage.cache_bytes"), sweep_rows: u("storage.sweep_rows") },
            log: Log { filter: get("log.filter"), format: LogFormat::Text },
        };
        Ok(Loaded { config, warnings: vec![] })
    }
}
