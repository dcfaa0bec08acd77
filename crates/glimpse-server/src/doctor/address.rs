//! The instance's own address: whether it leads here, and what a proxy in between does. The only one that is asked over the network, and
//! nobody's but ours.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use glimpse_core::time::{Clock, Timestamp};
use ureq::{
    Agent,
    tls::{Certificate, RootCerts, TlsConfig},
};

use super::{Check, Inside};
use crate::{config::Config, http::SIGN_HEADER, ops::system::SystemClock};

const REQUEST_WITHIN: Duration = Duration::from_secs(10);
/// Bytes of an answer; the right one is a line.
const ANSWER_BYTES_MAX: u64 = 4096;
const NAME: &str = "address";

/// When the server says that it answered, and when that was here.
type Date = Option<(SystemTime, Timestamp)>;

pub(super) async fn check(config: &Config, inside: Option<&Inside>, is_running: bool) -> (Check, Date) {
    let mut check = Check::new(NAME);
    let Some(url) = &config.site.public_url else {
        check.ok("site.public_url is not set, so links begin with what a request says");
        return (check, None);
    };
    if !is_running {
        check.ok(format!("{url} was not asked, because no server runs on this folder"));
        return (check, None);
    }
    let (address, sign) = (format!("{url}/livez"), inside.and_then(|inside| inside.sign.clone()).unwrap_or_default());
    let asked = tokio::task::spawn_blocking(move || ask(&address, &sign)).await;
    match asked.unwrap_or_else(|_| Err("it could not be asked".to_owned())) {
        Err(reason) => {
            check.broken(
                format!("{url} (site.public_url) cannot be reached from here: {reason}"),
                "see whether the name leads here, the proxy runs and its certificate is good; a network that does not let its own \
                 machines out and in again is no fault",
            );
            (check, None)
        }
        Ok((status, text, date)) => {
            judge(&mut check, &url.to_string(), url.is_https(), status, &text);
            (check, date)
        }
    }
}

fn judge(check: &mut Check, url: &str, is_https: bool, status: u16, text: &str) {
    let words: Vec<&str> = text.split_ascii_whitespace().collect();
    match words.as_slice() {
        ["here", scheme, proxy] if status == 200 => {
            check.ok(format!("{url} leads here"));
            if *proxy == "ignored" {
                check.look(
                    "a proxy says whom it asks for and is not believed, so everybody shares its limits",
                    "name its address in http.trusted_proxies, and see http.forwarded_by",
                );
            }
            if is_https && *scheme == "http" && *proxy != "ignored" {
                check.ok("the proxy does not say X-Forwarded-Proto: https, which does no harm as long as site.public_url is set");
            }
        }
        ["ok"] if status == 200 => check.look(
            format!("{url} leads to another server than this one"),
            "right if several nodes share this address; else see where the name or the proxy leads",
        ),
        _ => check.broken(
            format!("{url} leads to something else: /livez answers {status}"),
            "see where the name or the proxy leads, and whether it takes a path away that is not in site.public_url",
        ),
    }
}

fn ask(address: &str, sign: &str) -> Result<(u16, String, Date), String> {
    // What cannot be read of the system's is not ours to mend; an address that needs it will be refused.
    let trusted = rustls_native_certs::load_native_certs().certs;
    let trusted: Vec<_> = trusted.iter().map(|der| Certificate::from_der(der).to_owned()).collect();
    let tls = TlsConfig::builder()
        .unversioned_rustls_crypto_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .root_certs(RootCerts::new_with_certs(&trusted))
        .build();
    let agent: Agent = Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .proxy(None)
        .timeout_global(Some(REQUEST_WITHIN))
        .user_agent(concat!("glimpse-doctor/", env!("CARGO_PKG_VERSION")))
        .tls_config(tls)
        .build()
        .new_agent();
    let mut answer = agent.get(address).header(SIGN_HEADER, sign).call().map_err(|error| error.to_string())?;
    let at = SystemClock.now();
    let date = answer
        .headers()
        .get("date")
        .and_then(|date| date.to_str().ok())
        .and_then(|date| httpdate::parse_http_date(date).ok());
    let text = answer.body_mut().with_config().limit(ANSWER_BYTES_MAX).read_to_string().unwrap_or_default();
    Ok((answer.status().as_u16(), text, date.map(|date| (date, at))))
}
