//! What libFuzzer calls: the parser that `GLIMPSE_FUZZ` names, with an input. All parsers are one program, because linking thirty
//! would take longer than running them. A broken promise panics, and nobody unwinds into C: the process aborts, and libFuzzer
//! keeps the input.

#![no_main]

#[path = "../read_mail.rs"]
mod read_mail;

use std::sync::OnceLock;

type Target = (&'static str, fn(&[u8]));

fn mail(data: &[u8]) {
    glimpse_server::fuzz::mail(data, read_mail::read);
}

fn targets() -> impl Iterator<Item = Target> {
    let crates = [glimpse_core::fuzz::TARGETS, glimpse_store::fuzz::TARGETS, glimpse_server::fuzz::TARGETS];
    crates.into_iter().flatten().copied().chain([("mail", mail as fn(&[u8]))])
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
