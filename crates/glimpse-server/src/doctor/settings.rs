//! The configuration: whether it can be used, what nobody asked for, and what does not go together.

use std::net::IpAddr;

use super::Check;
use crate::{
    config::{Config, Listen, TlsMode, Transport},
    http::without_port,
};

const NAME: &str = "configuration";

/// It cannot be used.
pub(super) fn unusable(reason: &str) -> Check {
    let mut check = Check::new(NAME);
    check.broken(reason, "correct it; `glimpse config explain SETTING` says what a setting means");
    check
}

pub(super) fn check(config: &Config, warnings: &[String]) -> Check {
    let mut check = Check::new(NAME);
    check.ok("it can be used");
    for warning in warnings {
        check.look(warning, "correct the name, or take it out");
    }
    let url = config.site.public_url.as_ref();
    if matches!(config.mail.transport, Transport::Smtp(_)) && url.is_none() {
        check.broken(
            "mail is to be sent, but site.public_url is not set, and links in mails begin with nothing else: no mail leaves",
            "set site.public_url to the address that people reach this server under",
        );
    }
    let has_tls = config.tls.mode != TlsMode::Off;
    if !has_tls && is_open(&config.listen) && config.http.trusted_proxies.is_empty() {
        check.look(
            format!(
                "it speaks HTTP in the clear on {}, which others can reach, and no proxy is trusted",
                config.listen
            ),
            "let a proxy end TLS, listen where only that reaches it (127.0.0.1, or unix:PATH), and name it in \
             http.trusted_proxies; or set tls.mode",
        );
    }
    if url.is_some_and(|url| !url.is_https() && !is_here(without_port(url.authority()))) {
        check.look(
            "site.public_url begins with http:, so links and secrets cross the network readable",
            "have TLS in front, or set tls.mode, and begin site.public_url with https:",
        );
    }
    if !config.limits.is_on {
        check.look(
            "rate_limits is off: nobody is kept from guessing passwords and keys, nor from filling the store",
            "set rate_limits = \"on\", unless something in front limits callers",
        );
    }
    if config.http.trusted_proxies.iter().any(|network| network.prefix_len() == 0) {
        check.look(
            "http.trusted_proxies has everybody in it: whoever asks is believed about where they come from, and nobody is limited",
            "name only the networks that your proxies are in",
        );
    }
    if config.listen_metrics.as_ref().is_some_and(is_everywhere) {
        check.look(
            "listen_metrics takes everybody, and tells them the numbers of this server",
            "choose an address that only those reach who watch it, such as 127.0.0.1:7144",
        );
    }
    check
}

/// Whether others than this machine reach it.
fn is_open(listen: &Listen) -> bool {
    matches!(listen, Listen::Tcp(address) if !is_here(without_port(address)))
}

fn is_everywhere(listen: &Listen) -> bool {
    matches!(listen, Listen::Tcp(address) if ["0.0.0.0", "[::]"].contains(&without_port(address)))
}

pub(super) fn is_here(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    bare == "localhost" || bare.parse().is_ok_and(|address: IpAddr| address.is_loopback())
}
