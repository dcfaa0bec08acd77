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
    i18n::{Language, Texts, words::Moment},
    vault::{CONFIRM_WITHIN, Outgoing, RECOVER_WITHIN, Says, base_on},
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
        // A header's name of a mailbox is one line; whoever writes it panics over more.
        let site = site.replace(char::is_control, " ");
        Self { site, address: address.and_then(to_address).unwrap_or_else(nobody) }
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

/// The language of a letter; English, if it was written when there were others.
fn language(code: &str) -> Language {
    Language::named(code).unwrap_or(Language::ENGLISH)
}

/// Writes a mail; `None` if its address is none that a mail server could take.
pub(super) fn write(outgoing: &Outgoing, sender: &Sender, base: &str) -> Option<Mail> {
    let language = language(&outgoing.language);
    let texts = language.texts();
    let stop = Zeroizing::new(format!("{base}/mail/stop/{}", outgoing.stop));
    let mut said = said(texts, &outgoing.says, &sender.site, base);
    said.blocks.push(Block::Small(texts.get("mail-stop").into_owned()));
    said.blocks.push(Block::SmallLink(stop.clone()));
    let head = Head { id: outgoing.id, to: &outgoing.to, language, now: outgoing.now };
    put_together(&head, &said, sender, Some(&stop))
}

/// Writes a test. It has nothing to stop: whoever runs the site sends it, once.
pub(super) fn test(to: &Email, id: [u8; 16], now: Timestamp, sender: &Sender) -> Option<Mail> {
    let said = said(Language::ENGLISH.texts(), &Says::Test, &sender.site, "");
    put_together(&Head { id: LetterId(id), to, language: Language::ENGLISH, now }, &said, sender, None)
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
            let base = note.host.as_ref().map_or_else(|| base.to_owned(), |host| base_on(base, host));
            let host = base.split_once("://").map_or(&*base, |(_, rest)| rest.split('/').next().unwrap_or(rest));
            let mut blocks = vec![
                text(lead, &who),
                text("mail-share-open", &[("until", &until)]),
                Block::Link(Zeroizing::new(format!("{base}/secret/{}", note.link.as_str()))),
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
    language: Language,
    now: Timestamp,
}

fn put_together(head: &Head<'_>, said: &Said, sender: &Sender, stop: Option<&str>) -> Option<Mail> {
    let to = to_address(head.to)?;
    let name: String = head.id.0.iter().map(|byte| format!("{byte:02x}")).collect();
    let envelope = Envelope::new(Some(sender.address.clone()), vec![to.clone()]).ok()?;
    let page = Page {
        language: head.language.code(),
        direction: head.language.direction(),
        site: &sender.site,
        subject: &said.subject,
        blocks: &said.blocks,
    };
    let (plain, html) = (Zeroizing::new(plain(&said.blocks)), Zeroizing::new(page.render().ok()?));
    let mut builder = Message::builder()
        .from(Mailbox::new(Some(sender.site.clone()), sender.address.clone()))
        .to(Mailbox::new(None, to))
        // Encoded, it cannot end its header; decoded, it would still be more than one line to whoever reads it.
        .subject(said.subject.replace(char::is_control, " "))
        .date(SystemTime::UNIX_EPOCH + Duration::from_millis(head.now.millis()))
        .message_id(Some(format!("<{name}@{}>", sender.address.domain())))
        .raw_header(header("Content-Language", head.language.code())?)
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

#[cfg(test)]
mod tests {
    use mail_parser::{MessageParser, MimeHeaders};

    use super::*;
    use crate::vault::ShareNote;

    const BASE: &str = "https://secrets.glimpse.example";
    const LINK: &str = "0123456789abcdefghijklmnopqrstu";

    fn outgoing(language: &str, says: Says) -> Outgoing {
        Outgoing {
            id: LetterId([0xab; 16]),
            to: Email::parse("ben@bücher.example").unwrap(),
            language: language.to_owned(),
            says,
            stop: "A-slip_to-stop".to_owned(),
            now: Timestamp::from_millis(1_795_224_219_000),
        }
    }

    fn note(sender: &str, has_passphrase: bool) -> ShareNote {
        ShareNote {
            sender: sender.to_owned(),
            is_checked: has_passphrase,
            link: Zeroizing::new(LINK.to_owned()),
            until: 1_795_310_619_000,
            has_passphrase,
            domain: None,
            host: None,
        }
    }

    /// One of every kind, and where its own link leads.
    fn every_kind() -> Vec<(Says, Option<String>)> {
        let at = Timestamp::from_millis(1_795_224_219_000);
        let fate = |fate| (Says::Fate { shared_at: at, fate }, Some("/account".to_owned()));
        let secret = Some(format!("/secret/{LINK}"));
        vec![
            (Says::Share(note("anna@glimpse.example", true)), secret.clone()),
            (Says::Share(note("o'neil+<b>&@glimpse.example", false)), secret),
            (Says::Confirm("a-slip".to_owned()), Some("/account/confirm?slip=a-slip".to_owned())),
            (Says::Recover("a-slip".to_owned()), Some("/account/reset?slip=a-slip".to_owned())),
            fate(Fate::Revealed(at)),
            fate(Fate::Burned(at)),
            fate(Fate::Expired(at)),
        ]
    }

    fn sender(site: &str) -> Sender {
        Sender::new(site, Email::parse("secrets@glimpse.example").ok().as_ref())
    }

    /// Everything that somebody could fetch or follow.
    fn addresses(html: &str) -> Vec<String> {
        let values = ["href=\"", "src=\"", "url(", "action=\""].map(|start| html.split(start).skip(1));
        values.into_iter().flatten().map(|rest| rest.split(['"', ')']).next().unwrap().to_owned()).collect()
    }

    #[test]
    fn every_mail_in_every_language_is_whole_and_leads_where_it_says() {
        for language in Language::all().map(Language::code) {
            for (says, path) in every_kind() {
                let outgoing = outgoing(language, says);
                let mail = write(&outgoing, &sender("Größe & Glück"), BASE).unwrap();
                assert!(mail.bytes.is_ascii(), "every mail server takes it");
                assert!(mail.bytes.split(|byte| *byte == b'\n').all(|line| line.len() <= 998), "RFC 5322, 2.1.1");
                let parsed = MessageParser::default().parse(&**mail.bytes).unwrap();
                let from = parsed.from().unwrap().first().unwrap();
                assert_eq!((from.name(), from.address()), (Some("Größe & Glück"), Some("secrets@glimpse.example")));
                let to = parsed.to().unwrap().first().unwrap().address();
                assert_eq!(to, Some("ben@xn--bcher-kva.example"));
                assert_eq!(parsed.message_id(), Some(&*format!("{}@glimpse.example", "ab".repeat(16))));
                assert_eq!(parsed.date().unwrap().to_timestamp(), 1_795_224_219);
                assert!(!parsed.subject().unwrap().is_empty());
                let raw = |name: &'static str| parsed.header_raw(name).map(str::trim);
                let stop = format!("{BASE}/mail/stop/A-slip_to-stop");
                assert_eq!(raw("List-Unsubscribe"), Some(&*format!("<{stop}>")));
                assert_eq!(raw("List-Unsubscribe-Post"), Some("List-Unsubscribe=One-Click"));
                assert_eq!((raw("Auto-Submitted"), raw("Content-Language")), (Some("auto-generated"), Some(language)));
                assert_eq!((parsed.text_body_count(), parsed.html_body_count(), parsed.attachment_count()), (1, 1, 0));
                for part in parsed.parts.iter().skip(1) {
                    let charset = part.content_type().and_then(|kind| kind.attribute("charset"));
                    assert_eq!(charset.map(str::to_lowercase).as_deref(), Some("utf-8"));
                }
                let (text, html) = (parsed.body_text(0).unwrap(), parsed.body_html(0).unwrap());
                let own: Vec<String> = path.iter().map(|path| format!("{BASE}{path}")).chain([stop]).collect();
                assert_eq!(addresses(&html), own, "its own links, visible, and nothing that is fetched");
                for link in &own {
                    assert!(text.lines().any(|line| line == link), "{text}");
                    assert!(html.contains(&format!(">{link}</a>")), "what is followed is what is seen: {html}");
                }
                for unfinished in ["{", "}", "mail-", "<script", "<img", "<b>"] {
                    assert!(!text.replace("<b>", "").contains(unfinished), "{unfinished} in {text}");
                    let body = html.split("<body").nth(1).unwrap();
                    assert!(!body.contains(unfinished), "{unfinished} in {body}");
                }
            }
        }
    }

    #[test]
    fn nothing_that_somebody_chose_gets_into_the_headers() {
        let evil = "x\r\nBcc: eve@evil.example\r\n\r\n<script>";
        let mail = write(&outgoing("en", Says::Share(note(evil, true))), &sender(evil), BASE).unwrap();
        let head = String::from_utf8_lossy(&mail.bytes).split("\r\n\r\n").next().unwrap().to_lowercase();
        assert!(!head.contains("\nbcc"), "{head}");
        let parsed = MessageParser::default().parse(&**mail.bytes).unwrap();
        assert!(parsed.bcc().is_none() && parsed.header_raw("Bcc").is_none());
        assert_eq!(mail.envelope.to().len(), 1);
        assert!(!parsed.body_html(0).unwrap().contains("<script"));
        let broken = Outgoing { stop: evil.to_owned(), ..outgoing("en", Says::Test) };
        assert!(write(&broken, &sender("Glimpse"), BASE).is_none(), "a header of ours is visible ASCII or none");
    }

    #[test]
    fn a_test_has_no_link_at_all() {
        let to = Email::parse("ben@glimpse.example").unwrap();
        let mail = test(&to, [1; 16], Timestamp::from_millis(0), &sender("Glimpse")).unwrap();
        let parsed = MessageParser::default().parse(&**mail.bytes).unwrap();
        assert!(addresses(&parsed.body_html(0).unwrap()).is_empty());
        assert_eq!(parsed.header_raw("List-Unsubscribe"), None);
    }
}
