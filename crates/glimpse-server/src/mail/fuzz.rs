//! What a fuzzer writes into mails: names, addresses, hosts and slips.

use glimpse_core::{account::Email, domain::HostName, receipt::Fate, time::Timestamp};
use glimpse_store::LetterId;
use zeroize::Zeroizing;

use super::render::{Sender, write};
use crate::{
    config::SiteUrl,
    fuzz::pieces,
    i18n::Language,
    vault::{Outgoing, Says, ShareNote},
};

/// Headers by their names, in order; subject; name and address of From; addresses of To; text; HTML.
pub(crate) type Read = (Vec<String>, String, (String, String), Vec<String>, String, String);

const LINK: &str = "0123456789abcdefghijklmnopqrstu";
/// The headers that a mail has.
const HEADERS: [&str; 10] = [
    "auto-submitted",
    "content-language",
    "content-type",
    "date",
    "from",
    "list-unsubscribe",
    "list-unsubscribe-post",
    "message-id",
    "subject",
    "to",
];

fn says(kind: u8, sender: &str, host: &str, slip: &str) -> Says {
    let at = Timestamp::from_millis(1_795_224_219_000);
    match kind % 6 {
        0 | 1 => Says::Share(ShareNote {
            sender: sender.to_owned(),
            is_checked: kind.is_multiple_of(2),
            link: Zeroizing::new(LINK.to_owned()),
            until: 1_795_310_619_000,
            has_passphrase: kind > 100,
            domain: None,
            host: HostName::parse(host).ok().map(|host| host.as_str().to_owned()),
        }),
        2 => Says::Confirm(slip.to_owned()),
        3 => Says::Recover(slip.to_owned()),
        4 => Says::Fate { shared_at: at, fate: Fate::Burned(at) },
        _ => Says::Test,
    }
}

fn one_line(text: &str) -> String {
    text.replace(char::is_control, " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A mail has its own headers, once each, whoever was named what; it goes to whom it is for, and reads as it was written.
pub fn mail(data: &[u8], read: fn(&[u8]) -> Option<Read>) {
    let [kind, language, data @ ..] = data else { return };
    let [site, sender, to, host, base, stop] = pieces(data);
    let language = Language::all().nth(usize::from(*language) % 26).unwrap_or(Language::ENGLISH);
    let Some(to) = Email::parse(to).or_else(|_| Email::parse("ben@b\u{fc}cher.example")).ok() else { return };
    let base = SiteUrl::parse(base).map_or_else(|| "https://glimpse.example".to_owned(), |url| url.to_string());
    let outgoing = Outgoing {
        id: LetterId([0xab; 16]),
        to,
        language: language.code().to_owned(),
        says: says(*kind, sender, host, "A-slip_of-ours"),
        stop: stop.to_owned(),
        now: Timestamp::from_millis(1_795_224_219_000),
    };
    let from = Email::parse("secrets@glimpse.example").ok();
    let Some(mail) = write(&outgoing, &Sender::new(site, from.as_ref()), &base) else {
        // Its own part of a header is visible ASCII, or there is no mail; and some addresses no mail server takes.
        return;
    };
    assert_eq!(mail.envelope.to().len(), 1);
    let to = mail.envelope.to().first().map(ToString::to_string).unwrap_or_default();
    let lines: Vec<&[u8]> = mail.bytes.split(|byte| *byte == b'\n').collect();
    assert!(lines.iter().all(|line| line.len() <= 998), "RFC 5322, 2.1.1");
    let ends = |line: &&[u8]| line.is_empty() || (line.ends_with(b"\r") && !line[..line.len() - 1].contains(&b'\r'));
    assert!(lines.iter().all(ends), "a line ends in something else than CR LF");
    let bytes = String::from_utf8_lossy(&mail.bytes);
    let Some(read) = read(&mail.bytes) else { unreachable!("that is no mail: {bytes}") };
    let (mut names, subject, (name, address), recipients, text, html) = read;
    names.retain(|name| name != "mime-version" && name != "content-transfer-encoding");
    names.sort_unstable();
    assert_eq!(names, HEADERS, "{bytes}");
    assert_eq!(one_line(&name), one_line(site), "{bytes}");
    assert_eq!((address.as_str(), recipients.as_slice()), ("secrets@glimpse.example", &[to][..]), "{bytes}");
    assert!(!subject.contains(char::is_control), "{subject:?}");
    assert!(text.contains(&format!("{base}/mail/stop/{stop}")), "{text}");
    assert!(!html.contains("<script") && html.matches("<html").count() == 1, "{html}");
    let links: Vec<&str> = html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let is_ours = |link: &&str| link.starts_with("https://") || link.starts_with("http://");
    assert!(links.len() <= 2 && links.iter().all(is_ours), "{links:?}");
}
