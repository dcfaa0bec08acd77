//! What a fuzzer calls: the parsers of this crate, and what holds whatever they are given. Not a part of the product: it is there
//! for the fuzzer and for the test that replays what the fuzzer kept. Each room keeps its own targets, beside what they are about.

use std::fs::File;
use std::io::Write;
use std::os::fd::AsRawFd;

use rustix::fs::{MemfdFlags, memfd_create};

use crate::{
    brand::Logo,
    config::{Config, SiteUrl},
    http::fuzz as http,
    i18n::Language,
    vault::fuzz as vault,
};

pub use crate::mail::fuzz::mail;

/// A parser by its name, and what has to hold whatever it is given.
pub type Target = (&'static str, fn(&[u8]));

/// Parsers by name, but for [`mail`], which wants to be told how a mail reads to others.
pub const TARGETS: &[Target] = &[
    ("form", http::form),
    ("json", http::json),
    ("multipart", http::multipart),
    ("parameters", http::parameters),
    ("basic", http::basic),
    ("forwarded", http::forwarded),
    ("address", http::address),
    ("cookie", http::cookie),
    ("nonce", http::nonce),
    ("lines", http::lines),
    ("language", language),
    ("config", config),
    ("site-url", site_url),
    ("logo", logo),
    ("document", vault::document),
    ("sheet", vault::sheet),
];

/// Text, and pieces of it between bytes that no text has.
pub(crate) fn pieces<const N: usize>(data: &[u8]) -> [&str; N] {
    let mut pieces = data.split(|byte| *byte == 0xff).map(|piece| str::from_utf8(piece).unwrap_or_default());
    [(); N].map(|()| pieces.next().unwrap_or_default())
}

fn text(data: &[u8]) -> &str {
    str::from_utf8(data).unwrap_or_default()
}

/// The language that is chosen was asked for by one of the ranges, and naming it first asks for it.
fn language(data: &[u8]) {
    let header = text(data);
    let Some(chosen) = Language::accepted(header) else { return };
    let tags = header.split(',').map(|range| range.split(';').next().unwrap_or_default().trim());
    assert!(tags.filter_map(Language::of_tag).any(|asked| asked == chosen), "{}", chosen.code());
    assert_eq!(Language::named(chosen.code()), Some(chosen));
    assert_eq!(Language::accepted(&format!("{},{header}", chosen.code())), Some(chosen));
    // One more in front of a long list, and another falls off its end.
    if header.split(',').count() < 32 {
        assert_eq!(Language::accepted(&format!("xx-none;q=1,{header}")), Some(chosen));
    }
}

/// Whatever is set anywhere is taken or refused with a reason, and neither repeats what is secret.
fn config(data: &[u8]) {
    const KEY: &str = "5ec7e75ec7e75ec7e75ec7e75ec7e75ec7e75ec7e75ec7e75ec7e75ec7e75ec7";
    const REDIS: &str = "redis://somebody:pa55pa55word@redis.example/0";
    let [file, variables] = pieces(data);
    let Some(held) = memfd_create("fuzz", MemfdFlags::CLOEXEC).ok() else { return };
    let mut held = File::from(held);
    if held.write_all(file.as_bytes()).is_err() {
        return;
    }
    let path = format!("/proc/self/fd/{}", held.as_raw_fd());
    let others = variables.lines().filter_map(|line| line.split_once('='));
    // Files and folders are the operator's to name; a fuzzer has none.
    let others = others.filter(|(name, _)| !["GLIMPSE_CONFIG", "GLIMPSE_DATA"].contains(name));
    let ours = [("GLIMPSE_ROOT_KEY", KEY), ("GLIMPSE_STORAGE_URL", REDIS)];
    let environment = || {
        let pairs = others.clone().chain(ours);
        pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect::<Vec<_>>()
    };
    let loaded = Config::load(Some(path.as_ref()), environment(), &[]);
    let mut said = match &loaded {
        Ok(loaded) => loaded.warnings.concat(),
        Err(error) => format!("{error} {error:?}"),
    };
    if let Ok(shown) = Config::shown(Some(path.as_ref()), environment(), &[]) {
        said.extend(shown.into_iter().map(|shown| format!("{} {}", shown.value, shown.source)));
    } else {
        assert!(loaded.is_err(), "what is taken can be shown");
    }
    assert!(!said.contains(KEY) && !said.contains("pa55pa55word"), "{said}");
}

/// An address is its own only spelling, and needs no escape anywhere.
fn site_url(data: &[u8]) {
    let Some(url) = SiteUrl::parse(text(data)) else { return };
    let written = url.to_string();
    assert_eq!(SiteUrl::parse(&written).as_ref(), Some(&url));
    assert_eq!(SiteUrl::parse(&format!("{written}/")).as_ref(), Some(&url));
    assert!(!written.contains(|sign: char| sign.is_whitespace() || sign.is_control()), "{written:?}");
    assert!(!written.contains(['<', '>', '"', '\\', '@', '?', '#', '`']), "{written:?}");
    assert!(!url.authority().is_empty() && url.is_https() == written.starts_with("https:"));
}

/// A logo is small, is read again as itself, and has nothing of the file that it came from.
fn logo(data: &[u8]) {
    let Ok(logo) = Logo::read(data) else { return };
    assert!(logo.png().starts_with(b"\x89PNG\r\n\x1a\n") && logo.png().len() <= 128 * 1024);
    let again = Logo::read(logo.png());
    assert!(again.is_ok_and(|again| again.png() == logo.png()));
}

#[cfg(test)]
#[path = "../../../fuzz/replay.rs"]
mod replay;

#[cfg(test)]
#[path = "../../../fuzz/read_mail.rs"]
mod read_mail;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_fuzzer_kept_breaks_no_promise() {
        TARGETS.iter().for_each(|(name, target)| replay::replay(name, target));
        replay::replay("mail", |data| mail(data, read_mail::read));
    }
}
