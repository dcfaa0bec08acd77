//! What a mail looks like: text and HTML that say the same, every link visible, nothing fetched from anywhere. Injection into headers
//! is impossible by type: addresses are parsed, the rest is encoded.

use std::time::{Duration, SystemTime};

use askama::Template;
use glimpse_core::{account::Email, receipt::Fate, time::Timestamp};
use glimpse_store::LetterId;
use lettre::{
    Address, Message,
    address::Envelope,
    message::{
        Mailbox, MultiPart,
        header::{HeaderName, HeaderValue},
    },
};
use zeroize::Zeroizing;

use crate::{
    http::web::{
        text::{ENGLISH, Texts},
        words::Moment,
    },
    vault::{CONFIRM_WITHIN, Outgoing, RECOVER_WITHIN, Says},
};

/// The sender of development, where nobody reads it.
const NOBODY: (&str, &str) = ("glimpse", "localhost.localdomain");

/// A mail as it leaves.
pub(super) struct Mail {
    /// What tells it from others, in letters and digits.
    pub(super) name: String,
    /// From whom to whom.
    pub(super) envelope: Envelope,
    /// Headers and parts.
    pub(super) bytes: Zeroizing<Vec<u8>>,
}

/// Whom mail comes from.
pub(super) struct Sender {
    site: String,
    address: Address,
}

impl Sender {
    pub(super) fn new(site: &str, address: Option<&Email>) -> Self {
        let nobody = || Address::new_dangerous(NOBODY.0, NOBODY.1);
        Self { site: site.to_owned(), address: address.and_then(to_address).unwrap_or_else(nobody) }
    }
}

/// A part of what a mail says.
enum Block {
    Text(String),
    Link(Zeroizing<String>),
    Small(String),
    SmallLink(Zeroizing<String>),
}

/// What a mail says, in its reader's language.
struct Said {
    subject: String,
    blocks: Vec<Block>,
}

#[derive(Template)]
#[template(path = "mail/letter.html")]
struct Page<'a> {
    language: &'a str,
    direction: &'a str,
    site: &'a str,
    subject: &'a str,
    blocks: &'a [Block],
}

/// The texts of a language. There is one so far.
fn texts(_language: &str) -> &'static Texts {
    &ENGLISH
}

/// Writes a mail; `None` if its address is none that a mail server could take.
pub(super) fn write(outgoing: &Outgoing, sender: &Sender, base: &str) -> Option<Mail> {
    let texts = texts(&outgoing.language);
    let stop = Zeroizing::new(format!("{base}/mail/stop/{}", outgoing.stop));
    let mut said = said(texts, &outgoing.says, &sender.site, base);
    said.blocks.push(Block::Small(texts.get("mail-stop").into_owned()));
    said.blocks.push(Block::SmallLink(stop.clone()));
    let head = Head { id: outgoing.id, to: &outgoing.to, language: "en", now: outgoing.now };
    put_together(&head, &said, sender, Some(&stop))
}

/// Writes a test. It has nothing to stop: whoever runs the site sends it, once.
pub(super) fn test(to: &Email, id: [u8; 16], now: Timestamp, sender: &Sender) -> Option<Mail> {
    let said = said(texts(""), &Says::Test, &sender.site, "");
    put_together(&Head { id: LetterId(id), to, language: "en", now }, &said, sender, None)
}

fn said(texts: &Texts, says: &Says, site: &str, base: &str) -> Said {
    let told = |id: &str, arguments: &[(&'static str, &str)]| {
        texts.with(id, arguments.iter().map(|(name, text)| (*name, (*text).into())))
    };
    let text = |id: &str, arguments: &[(&'static str, &str)]| Block::Text(told(id, arguments));
    let small = |id: &str| Block::Small(told(id, &[("site", site)]));
    let link = |path: &str| Block::Link(Zeroizing::new(format!("{base}{path}")));
    let counted = |id: &str, count: u64| Block::Text(texts.with(id, [("site", site.into()), ("count", count.into())]));
    match says {
        Says::Share(note) => {
            let who = [("sender", note.sender.as_str()), ("site", site)];
            let lead = if note.is_checked { "mail-share-lead" } else { "mail-share-lead-unchecked" };
            let until = Moment::new(texts, Timestamp::from_millis(note.until)).words;
            let host = base.split_once("://").map_or(base, |(_, host)| host);
            let mut blocks = vec![
                text(lead, &who),
                text("mail-share-open", &[("until", &until)]),
                link(&Zeroizing::new(format!("/secret/{}", note.link.as_str()))),
            ];
            if note.has_passphrase {
                blocks.push(text("mail-share-passphrase", &[]));
            }
            blocks.push(text("mail-share-care", &[("host", host)]));
            blocks.push(small("mail-share-why"));
            Said { subject: told("mail-share-subject", &who), blocks }
        }
        Says::Confirm(slip) => Said {
            subject: told("mail-confirm-subject", &[("site", site)]),
            blocks: vec![
                counted("mail-confirm-lead", CONFIRM_WITHIN.as_secs() / (24 * 3600)),
                link(&format!("/account/confirm?slip={slip}")),
                text("mail-confirm-care", &[]),
                small("mail-account-why"),
            ],
        },
        Says::Recover(slip) => Said {
            subject: told("mail-reset-subject", &[("site", site)]),
            blocks: vec![
                counted("mail-reset-lead", RECOVER_WITHIN.as_secs() / 60),
                link(&format!("/account/reset?slip={slip}")),
                text("mail-reset-care", &[]),
                small("mail-account-why"),
            ],
        },
        Says::Fate { shared_at, fate } => {
            let (shared, at) = (Moment::new(texts, *shared_at).words, Moment::new(texts, fate.at()).words);
            let moments = [("shared", shared.as_str()), ("at", at.as_str())];
            let (subject, lead) = match fate {
                Fate::Revealed(_) => ("mail-revealed-subject", "mail-revealed-lead"),
                Fate::Burned(_) => ("mail-burned-subject", "mail-burned-lead"),
                Fate::Expired(_) => ("mail-expired-subject", "mail-expired-lead"),
            };
            let mut blocks = vec![text(lead, &moments)];
            if matches!(fate, Fate::Revealed(_)) {
                blocks.push(text("mail-revealed-care", &[]));
            }
            blocks.extend([text("mail-fate-list", &[]), link("/account"), small("mail-fate-why")]);
            Said { subject: told(subject, &[]), blocks }
        }
        Says::Test => Said {
            subject: told("mail-test-subject", &[("site", site)]),
            blocks: vec![text("mail-test-lead", &[("site", site)])],
        },
    }
}

/// What stands in the headers besides the subject.
struct Head<'a> {
    id: LetterId,
    to: &'a Email,
    language: &'a str,
    now: Timestamp,
}

fn put_together(head: &Head<'_>, said: &Said, sender: &Sender, stop: Option<&str>) -> Option<Mail> {
    let to = to_address(head.to)?;
    let name: String = head.id.0.iter().map(|byte| format!("{byte:02x}")).collect();
    let envelope = Envelope::new(Some(sender.address.clone()), vec![to.clone()]).ok()?;
    let page = Page {
        language: head.language,
        direction: "ltr",
        site: &sender.site,
        subject: &said.subject,
        blocks: &said.blocks,
    };
    let (plain, html) = (Zeroizing::new(plain(&said.blocks)), Zeroizing::new(page.render().ok()?));
    let mut builder = Message::builder()
        .from(Mailbox::new(Some(sender.site.clone()), sender.address.clone()))
        .to(Mailbox::new(None, to))
        .subject(said.subject.clone())
        .date(SystemTime::UNIX_EPOCH + Duration::from_millis(head.now.millis()))
        .message_id(Some(format!("<{name}@{}>", sender.address.domain())))
        .raw_header(header("Content-Language", head.language)?)
        // RFC 3834: no out-of-office reply is to answer.
        .raw_header(header("Auto-Submitted", "auto-generated")?);
    if let Some(stop) = stop {
        // RFC 8058: one click in the reader's program, without a page.
        builder = builder
            .raw_header(header("List-Unsubscribe", &format!("<{stop}>"))?)
            .raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")?);
    }
    let parts = MultiPart::alternative_plain_html(plain.to_string(), html.to_string());
    let message = builder.multipart(parts).ok()?;
    Some(Mail { name, envelope, bytes: Zeroizing::new(message.formatted()) })
}

/// A header of visible ASCII as it is; anything else is none.
fn header(name: &'static str, value: &str) -> Option<HeaderValue> {
    let is_plain = value.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic());
    let name = HeaderName::new_from_ascii_str(name);
    is_plain.then(|| HeaderValue::dangerous_new_pre_encoded(name, value.to_owned(), value.to_owned()))
}

fn plain(blocks: &[Block]) -> String {
    let mut text = String::new();
    for block in blocks {
        let said = match block {
            Block::Text(said) | Block::Small(said) => said.as_str(),
            Block::Link(said) | Block::SmallLink(said) => said.as_str(),
        };
        text.push_str(said);
        text.push_str("\r\n\r\n");
    }
    text
}

/// The address as mail servers take it: its host in ASCII (RFC 5890), so that only letters before the @ ask for SMTPUTF8.
fn to_address(email: &Email) -> Option<Address> {
    let (local, host) = email.as_str().rsplit_once('@')?;
    Address::new(local, idna::domain_to_ascii(host).ok()?).ok()
}
