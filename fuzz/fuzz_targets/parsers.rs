//! What libFuzzer calls: the parser that `GLIMPSE_FUZZ` names, with an input. All parsers are one program, because linking thirty
//! would take longer than running them. A broken promise panics, and nobody unwinds into C: the process aborts, and libFuzzer
//! keeps the input.

#![no_main]

#[path = "../read_mail.rs"]
mod read_mail;

/// The client is a program without a library, so its parser comes here as it is.
#[path = "../../crates/glimpse/src/client/link.rs"]
mod link;

#[allow(dead_code, reason = "a link fails in one way only")]
#[path = "../../crates/glimpse/src/client/failure.rs"]
mod failure;

use std::sync::OnceLock;

type Target = (&'static str, fn(&[u8]));

fn mail(data: &[u8]) {
    glimpse_server::fuzz::mail(data, read_mail::read);
}

/// A link is taken apart, and put together it is the same; a refusal does not repeat what may be a good key but for a letter.
fn link(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    match link::Link::parse(text) {
        Ok(link::Link { server, key }) => {
            assert!(!key.is_empty() && key.len() <= 256 && text.contains(&key), "{key:?}");
            let again = match &server {
                Some(server) => format!("{server}/secret/{key}?lang=mi"),
                None => format!(" {key}\n"),
            };
            let again = link::Link::parse(&again).ok().map(|link| (link.server, link.key));
            assert_eq!(again, Some((server, key)));
        }
        Err(refusal) => {
            let said = refusal.to_string();
            assert!(
                text.split(|sign: char| !sign.is_alphanumeric()).all(|word| word.len() < 16 || !said.contains(word))
            );
        }
    }
}

fn targets() -> impl Iterator<Item = Target> {
    let crates = [glimpse_core::fuzz::TARGETS, glimpse_store::fuzz::TARGETS, glimpse_server::fuzz::TARGETS];
    crates.into_iter().flatten().copied().chain([("mail", mail as fn(&[u8])), ("link", link)])
}

fn chosen() -> fn(&[u8]) {
    static CHOSEN: OnceLock<fn(&[u8])> = OnceLock::new();
    *CHOSEN.get_or_init(|| {
        let name = std::env::var("GLIMPSE_FUZZ").unwrap_or_default();
        if name == "?" {
            targets().for_each(|(name, _)| println!("{name}"));
            std::process::exit(0);
        }
        let target = targets().find(|(known, _)| *known == name);
        target.unwrap_or_else(|| panic!("GLIMPSE_FUZZ names a parser, or is `?`; there is no `{name}`")).1
    })
}

/// The entry that libFuzzer looks for (LLVM, "libFuzzer", "Fuzz Target").
///
/// # Safety
/// It is called with `size` readable bytes at `data`, or with nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn LLVMFuzzerTestOneInput(data: *const u8, size: usize) -> i32 {
    // SAFETY: libFuzzer owns the bytes and leaves them alone until this returns.
    let data = if size == 0 { &[] } else { unsafe { std::slice::from_raw_parts(data, size) } };
    chosen()(data);
    0
}
