//! What a terminal can do: ask without showing, show that something goes on, copy. Without one nothing of it happens.

use std::io::{self, BufRead, IsTerminal, Read, Write};
use std::process::{Command, Stdio};
use std::time::Duration;

use base64::{Engine, engine::general_purpose::STANDARD};
use indicatif::{ProgressBar, ProgressStyle};
use qrcode::{EcLevel, QrCode, render::unicode::Dense1x2};
use zeroize::Zeroizing;

use super::{failure::Failure, profile::environment};
use crate::shown::{INSTEAD, is_obeyed};

/// Something that is over before is not shown.
const SPINS_EVERY: Duration = Duration::from_millis(100);
/// A line of input, and a sentence of a server, is not longer.
const LINE_BYTES_MAX: u64 = 4096;
const CHARS_MAX: usize = 300;
/// Programs that put their standard input on the clipboard, and what must be set for them to work.
const CLIPBOARDS: [(&str, &[&str], &str); 4] = [
    ("wl-copy", &["--sensitive"], "WAYLAND_DISPLAY"),
    ("xclip", &["-selection", "clipboard"], "DISPLAY"),
    ("xsel", &["--clipboard", "--input"], "DISPLAY"),
    ("pbcopy", &[], "HOME"),
];

/// Says something besides the answer.
pub(super) fn note(text: &str) {
    let _ = writeln!(io::stderr(), "{text}");
}

/// Says something that somebody should know.
pub(super) fn warn(text: &str) {
    note(&format!("warning: {text}"));
}

/// Runs something that may take a while; says so to whoever watches.
pub(super) fn watched<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let style = ProgressStyle::with_template("{spinner} {msg}").unwrap_or_else(|_| ProgressStyle::default_spinner());
    let spinner = ProgressBar::new_spinner().with_style(style).with_message(what.to_owned());
    spinner.enable_steady_tick(SPINS_EVERY);
    let done = work();
    spinner.finish_and_clear();
    done
}

/// Whether somebody sits there who can be asked.
pub(super) fn can_ask() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// Asks for something that nobody is to see.
pub(super) fn ask_unseen(what: &str) -> Result<Zeroizing<String>, Failure> {
    if !can_ask() {
        return Err(Failure::Usage(format!("there is no terminal to ask for {what} on")));
    }
    let answer = rpassword::prompt_password(format!("{what}: "));
    answer.map(Zeroizing::new).map_err(|error| Failure::Usage(format!("cannot ask for {what}: {error}")))
}

/// One line of standard input.
pub(super) fn piped(what: &str) -> Result<Zeroizing<String>, Failure> {
    let mut line = Zeroizing::new(String::new());
    let read = io::stdin().lock().take(LINE_BYTES_MAX).read_line(&mut line);
    read.map_err(|error| Failure::Usage(format!("cannot read standard input: {error}")))?;
    let text = Zeroizing::new(line.trim().to_owned());
    if text.is_empty() {
        return Err(Failure::Usage(format!("{what} is read from standard input, and there is none")));
    }
    Ok(text)
}

/// What somebody else wrote, as it can be shown: nothing of it is obeyed by a terminal, and it does not go on for ever.
pub(super) fn plain(text: &str) -> String {
    text.chars().take(CHARS_MAX).map(|sign| if is_obeyed(sign) { INSTEAD } else { sign }).collect()
}

/// Puts a text on the clipboard: by a program of the desktop, else by asking the terminal to (OSC 52).
pub(super) fn copy(text: &str) -> Result<(), Failure> {
    for (program, arguments, needs) in CLIPBOARDS {
        if environment(needs).is_none() {
            continue;
        }
        let child = Command::new(program)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        let Ok(mut child) = child else { continue };
        let given = child.stdin.take().is_some_and(|mut input| input.write_all(text.as_bytes()).is_ok());
        if given && child.wait().is_ok_and(|status| status.success()) {
            return Ok(());
        }
    }
    if io::stderr().is_terminal() {
        let _ = write!(io::stderr(), "\x1b]52;c;{}\x07", STANDARD.encode(text));
        return Ok(());
    }
    Err(Failure::Usage("nothing here can copy: install wl-copy, xclip or xsel, or leave --copy out".to_owned()))
}

/// A QR code in characters, with the quiet zone that readers need.
pub(super) fn qr(text: &str) -> Option<String> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    // Terminals are dark more often than not: light modules are drawn, dark ones left out.
    Some(code.render::<Dense1x2>().dark_color(Dense1x2::Light).light_color(Dense1x2::Dark).build())
}
