//! What a configuration promises: every default is read, stronger layers win, and no error repeats a value.

use std::io::Write;

use glimpse_store::redis::Replicas;
use proptest::prelude::*;

use super::{layers::DEFAULTS, *};

fn load(environment: &[(&str, &str)]) -> Result<Loaded, ConfigError> {
    Config::load(None, environment.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())), &[])
}

fn refusal(environment: &[(&str, &str)]) -> String {
    load(environment).err().map(|error| error.to_string()).unwrap_or_default()
}

fn file(text: &str) -> tempfile::NamedTempFile {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(text.as_bytes()).unwrap();
    file
}

#[test]
fn every_setting_that_exists_is_read_and_every_one_that_is_read_exists() {
    let (layers, _) = Layers::new(None, [], &[]).unwrap();
    let (_, left) = Config::take(layers).unwrap();
    assert_eq!(left.left(), Vec::<&String>::new(), "in config/default.toml, but nobody reads it");
    assert!(DEFAULTS.contains("ttl_default = 604800"));
}

#[test]
fn each_layer_beats_the_weaker_ones() {
    let file = file("listen = '127.0.0.1:1'\n[secrets]\nttl_min = 11\n[plans.anonymous]\nttl_max = 700000\n");
    let environment = [("GLIMPSE_LISTEN", "127.0.0.1:2"), ("GLIMPSE_SECRETS_TTL_MIN", "22")]
        .map(|(name, value)| (name.to_owned(), value.to_owned()));
    let flags = [("listen", "127.0.0.1:3".to_owned())];
    let config = Config::load(Some(file.path()), environment, &flags).unwrap().config;
    assert_eq!(config.listen, Listen::Tcp("127.0.0.1:3".to_owned()));
    assert_eq!((config.secrets.ttl_min, config.anonymous.ttl_max), (22, 700_000));
    assert_eq!(config.anonymous.secret_bytes_max, 10_000);
}

#[test]
fn a_file_adds_plans_that_are_like_basic_where_they_say_nothing() {
    let file = file("[plans.gold]\nsecret_bytes_max = 200000\n");
    let environment = [("GLIMPSE_PLANS_GOLD_CREATES".to_owned(), "5".to_owned())];
    let config = Config::load(Some(file.path()), environment, &[]).unwrap().config;
    let (gold, basic) = (config.plans["gold"], config.plans["basic"]);
    assert_eq!((gold.secret_bytes_max, gold.creates, gold.ttl_max), (200_000, 5, basic.ttl_max));
    assert_eq!(config.plans.len(), 2);
}

#[test]
fn replicas_are_all_or_a_number_wherever_that_stands() {
    let in_file = file("storage.redis.replicas = 2\n");
    let with = |name, value| {
        let loaded = load(&[("GLIMPSE_STORAGE_URL", "redis://127.0.0.1"), (name, value)]);
        loaded.unwrap().config.storage.redis.replicas
    };
    assert_eq!(with("GLIMPSE_STORAGE_REDIS_REPLICAS", "all"), Replicas::All);
    assert_eq!(with("GLIMPSE_STORAGE_REDIS_REPLICAS", "0"), Replicas::Number(0));
    assert_eq!(with("GLIMPSE_CONFIG", in_file.path().to_str().unwrap()), Replicas::Number(2));
}

#[test]
fn trusted_proxies_are_networks_or_addresses() {
    let config = load(&[("GLIMPSE_HTTP_TRUSTED_PROXIES", "10.0.0.0/8, ::1 192.0.2.7")]).unwrap().config;
    let networks: Vec<String> = config.http.trusted_proxies.iter().map(ToString::to_string).collect();
    assert_eq!(networks, ["10.0.0.0/8", "::1/128", "192.0.2.7/32"]);
}

#[test]
fn there_are_two_places_to_listen_and_tls_needs_both_its_files() {
    let listens = |text| load(&[("GLIMPSE_LISTEN", text)]).unwrap().config.listen.to_string();
    assert_eq!(listens("[::1]:7143"), "[::1]:7143");
    assert_eq!(listens("unix:/run/glimpse.sock"), "unix:/run/glimpse.sock");
    let defaults = Config::defaults().unwrap();
    assert_eq!((defaults.listen_mode, defaults.listen_http, defaults.tls.hsts), (0o660, None, Some(31_536_000)));
    let files = [("GLIMPSE_TLS_MODE", "files"), ("GLIMPSE_TLS_CERTIFICATE_FILE", "a"), ("GLIMPSE_TLS_KEY_FILE", "b")];
    assert!(refusal(&files[..2]).contains("tls.key_file"));
    let more = [files[0], files[1], files[2], ("GLIMPSE_LISTEN_HTTP", "[::]:80"), ("GLIMPSE_TLS_HSTS", "0")];
    let config = load(&more).unwrap().config;
    assert_eq!(config.tls.mode, TlsMode::Files { certificate: "a".into(), key: "b".into() });
    assert_eq!((config.listen_http, config.tls.hsts), (Some(Listen::Tcp("[::]:80".to_owned())), None));
}

#[test]
fn certificates_of_an_authority_need_a_name_and_a_directory_over_https() {
    let with = |more: &[(&'static str, &'static str)]| [&[("GLIMPSE_TLS_MODE", "acme")], more].concat();
    let url = ("GLIMPSE_SITE_PUBLIC_URL", "https://secrets.example.org:8443/here");
    assert!(refusal(&with(&[])).starts_with("site.public_url"));
    assert!(refusal(&with(&[("GLIMPSE_SITE_PUBLIC_URL", "https://192.0.2.1")])).starts_with("site.public_url"));
    assert!(refusal(&with(&[url, ("GLIMPSE_TLS_ACME_DIRECTORY", "http://ca.test/dir")])).contains("an https: address"));
    assert!(refusal(&with(&[url, ("GLIMPSE_TLS_ACME_CONTACT", "nobody")])).contains("mail address"));
    assert!(refusal(&with(&[url, ("GLIMPSE_TLS_ACME_CA_FILE", "/nowhere/ca.pem")])).contains("tls.acme.ca_file"));
    let config = load(&with(&[url, ("GLIMPSE_TLS_ACME_CONTACT", "anna@example.org")])).unwrap().config;
    let TlsMode::Acme(acme) = config.tls.mode else { panic!("it is another mode") };
    assert_eq!(acme.contact.as_deref(), Some("mailto:anna@example.org"));
    assert_eq!((acme.ca, acme.renew_before), (None, Duration::from_secs(30 * 24 * 3600)));
}

#[test]
fn the_environment_can_name_the_file() {
    let file = file("[secrets]\nttl_min = 11\n");
    let config = load(&[("GLIMPSE_CONFIG", file.path().to_str().unwrap())]).unwrap().config;
    assert_eq!(config.secrets.ttl_min, 11);
}

#[test]
fn a_bad_value_is_named_by_setting_shape_and_source() {
    assert_eq!(
        refusal(&[("GLIMPSE_SECRETS_TTL_MIN", "soon")]),
        "secrets.ttl_min is text of 4 characters, but must be an integer from 1 to 315360000 (set by environment variable \
         GLIMPSE_SECRETS_TTL_MIN)"
    );
    assert_eq!(
        refusal(&[("GLIMPSE_SECRETS_TTL_MIN", "700000")]),
        "secrets.ttl_min must not be above plans.anonymous.ttl_default (secrets.ttl_min is set by environment variable \
         GLIMPSE_SECRETS_TTL_MIN, plans.anonymous.ttl_default by the defaults)"
    );
    for (variable, value) in [
        ("GLIMPSE_LISTEN", "7143"),
        ("GLIMPSE_LISTEN", "127.0.0.1:99999"),
        ("GLIMPSE_DATA", ""),
        ("GLIMPSE_SITE_PUBLIC_URL", "ftp://x"),
        ("GLIMPSE_LISTEN", "unix:"),
        ("GLIMPSE_LISTEN_MODE", "rw-rw----"),
        ("GLIMPSE_LISTEN_MODE", "4660"),
        ("GLIMPSE_LISTEN_HTTP", "127.0.0.1:80"),
        ("GLIMPSE_TLS_MODE", "files"),
        ("GLIMPSE_TLS_MODE", "on"),
        ("GLIMPSE_SITE_PUBLIC_URL", "https://x/y?z"),
        ("GLIMPSE_SITE_PUBLIC_URL", "https://x/account"),
        ("GLIMPSE_API_V1_NUMBERS", "float"),
        ("GLIMPSE_PASSPHRASE_BCRYPT_COST", "3"),
        ("GLIMPSE_PASSPHRASE_CHARS_MIN", "200"),
        ("GLIMPSE_HTTP_CONNECTIONS_MAX", "0"),
        ("GLIMPSE_STORAGE_REDIS_REPLICAS", "17"),
        ("GLIMPSE_STORAGE_REDIS_REPLICAS", "some"),
        ("GLIMPSE_HTTP_BODY_BYTES_MAX", "5000"),
        ("GLIMPSE_STORAGE_ERASE_WITHIN", "0"),
        ("GLIMPSE_STORAGE_JOURNAL_BYTES", "70000"),
        ("GLIMPSE_RATE_LIMITS", "yes"),
        ("GLIMPSE_HTTP_TRUSTED_PROXIES", "10.0.0.0/8, localhost"),
        ("GLIMPSE_LOG_FILTER", "[[["),
        ("GLIMPSE_LOG_FORMAT", "xml"),
    ] {
        assert_ne!(refusal(&[(variable, value)]), "", "{variable}={value}");
    }
}

#[test]
fn a_secret_fits_into_a_body_and_into_the_queue() {
    for (bytes, setting) in [("400000", "http.body_bytes_max"), ("2050000", "storage.queue_bytes_max")] {
        let large = [("GLIMPSE_PLANS_BASIC_SECRET_BYTES_MAX", bytes)];
        let body = ("GLIMPSE_HTTP_BODY_BYTES_MAX", "8000000");
        let refused = if setting.starts_with("http") { refusal(&large) } else { refusal(&[large[0], body]) };
        assert!(refused.contains(setting) && refused.contains("plans.basic.secret_bytes_max"), "{refused}");
    }
    let fits = [
        ("GLIMPSE_PLANS_BASIC_SECRET_BYTES_MAX", "2000000"),
        ("GLIMPSE_HTTP_BODY_BYTES_MAX", "8000000"),
        ("GLIMPSE_STORAGE_QUEUE_BYTES_MAX", "2097152"),
    ];
    assert_eq!(refusal(&fits), "");
}

#[test]
fn a_file_with_an_unknown_setting_or_bad_syntax_is_refused() {
    let refused = |text: &str| Config::load(Some(file(text).path()), [], &[]).err().map(|error| error.to_string());
    assert!(
        refused("[secrets]\nttl_minn = 5\n")
            .unwrap()
            .ends_with("secrets.ttl_minn; the nearest known one is secrets.ttl_min")
    );
    assert!(refused("listen = \n").unwrap().ends_with("is not TOML: line 1"));
    assert!(refused("listen = 5\n").unwrap().starts_with("listen is an integer"));
    assert!(Config::load(Some(Path::new("/does/not/exist")), [], &[]).is_err());
}

#[test]
fn an_unknown_variable_is_a_warning_that_names_the_nearest() {
    let loaded = load(&[("GLIMPSE_SECRETS_TTL_MINN", "5"), ("GLIMPSE_TEST_X", "1"), ("OTHER", "1")]).unwrap();
    assert_eq!(loaded.warnings, ["GLIMPSE_SECRETS_TTL_MINN is no setting; the nearest one is GLIMPSE_SECRETS_TTL_MIN"]);
}

proptest! {
    #[test]
    fn no_error_and_no_warning_repeats_a_value(value in "[a-z0-9]{12,24}") {
        let names = [
            "GLIMPSE_LISTEN", "GLIMPSE_SECRETS_TTL_MIN", "GLIMPSE_API_V1_NUMBERS", "GLIMPSE_SITE_PUBLIC_URL", "GLIMPSE_NONSENSE",
            "GLIMPSE_LOG_FORMAT",
        ];
        for name in names {
            let said = match load(&[(name, &value)]) {
                Ok(loaded) => loaded.warnings.concat(),
                Err(error) => error.to_string(),
            };
            prop_assert!(!said.is_empty() && !said.contains(&value), "{name}");
        }
    }
}
