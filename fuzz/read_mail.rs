//! How a mail reads to somebody else: by a parser that is not ours. For the fuzzer, and for the test that replays its inputs.

use mail_parser::MessageParser;

/// Headers by their names, in order; subject; name and address of From; addresses of To; text; HTML.
pub(crate) type Read = (Vec<String>, String, (String, String), Vec<String>, String, String);

/// None for what is no mail.
pub(crate) fn read(bytes: &[u8]) -> Option<Read> {
    let mail = MessageParser::default().parse(bytes)?;
    let names = mail.headers().iter().map(|header| header.name().to_ascii_lowercase()).collect();
    let from = mail.from()?.first()?;
    let from = (from.name().unwrap_or_default().to_owned(), from.address()?.to_owned());
    let to = mail.to()?.iter().filter_map(|to| Some(to.address()?.to_owned())).collect();
    let (text, html) = (mail.body_text(0)?.into_owned(), mail.body_html(0)?.into_owned());
    Some((names, mail.subject().unwrap_or_default().to_owned(), from, to, text, html))
}
