//! Names: whether name servers answer, and whether the instance's host and its share domains lead somewhere. What others need to take our
//! mail is a hint.

use crate::{
    config::{Config, Transport},
    dns::{Dns, Found, Records},
    http::without_port,
};

use super::{Check, Inside, settings::is_here};

/// Share domains that are asked for.
const HOSTS_MAX: usize = 20;

pub(super) async fn check(config: &Config, dns: &Dns, inside: Option<&Inside>) -> Check {
    let mut check = Check::new("names");
    let own = config.site.public_url.as_ref().map(|url| without_port(url.authority()).to_owned());
    let own = inside.and_then(|inside| inside.own_host.clone()).or(own).filter(|host| is_name(host));
    let hosts = inside.map(|inside| inside.hosts.as_slice()).unwrap_or_default();
    for (host, is_own) in
        own.iter().map(|host| (host, true)).chain(hosts.iter().map(|host| (host, false))).take(HOSTS_MAX)
    {
        match dns.leads_somewhere(host).await {
            Found::Yes => check.ok(format!("{host} leads somewhere")),
            Found::No if is_own => check.broken(
                format!("{host} (site.public_url) leads nowhere: the DNS has no address for it"),
                "add an A or AAAA record, or correct site.public_url",
            ),
            Found::No => check.look(
                format!("the share domain {host} leads nowhere: the DNS has no address for it"),
                "have its owner add a record that leads here, or take it out with `glimpse domain remove`",
            ),
            Found::Unreachable => {
                let says = format!("the name servers did not answer in time when they were asked for {host}");
                check.broken(says, "see domains.resolvers, or /etc/resolv.conf; share domains lapse without them");
                // The others would be waited for as long.
                return check;
            }
        }
    }
    if let (Transport::Smtp(_), Some(from)) = (&config.mail.transport, &config.mail.from) {
        let domain = from.as_str().rsplit_once('@').map_or("", |(_, domain)| domain);
        let domain = &idna::domain_to_ascii(domain).unwrap_or_default();
        match dns.texts(domain).await {
            Records::Texts(texts) if texts.iter().any(|text| text.starts_with("v=spf1")) => {
                check.ok(format!("{domain} says who may send its mail (SPF)"));
            }
            Records::Texts(_) | Records::Missing => check.look(
                format!("{domain} does not say who may send its mail (SPF), so that ours may be taken for spam"),
                "add a TXT record `v=spf1 …` that names your mail server",
            ),
            Records::Unreachable => check.look(
                format!("the name servers did not answer in time when they were asked for {domain}"),
                "see domains.resolvers, or /etc/resolv.conf",
            ),
        }
    }
    if check.findings.is_empty() {
        check.ok("there is no name to ask for");
    }
    check
}

/// Not an address, nor this machine.
fn is_name(host: &str) -> bool {
    !is_here(host) && host.trim_start_matches('[').trim_end_matches(']').parse::<std::net::IpAddr>().is_err()
}
