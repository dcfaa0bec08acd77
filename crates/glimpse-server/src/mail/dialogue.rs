//! What was said to a mail server, and what it answered: for whoever tries out whether mail works. Never logged, because a mail
//! server repeats addresses.

use std::fmt;

/// Lines that are kept; a mail server may answer with any number.
const LINES_MAX: usize = 200;
/// Characters of one line.
const LINE_CHARS_MAX: usize = 500;

/// A dialogue, line by line.
#[derive(Default)]
pub struct Dialogue {
    lines: Vec<String>,
    is_unheard: bool,
}

impl Dialogue {
    /// One that nobody will read.
    pub(super) fn unheard() -> Self {
        Self { lines: Vec::new(), is_unheard: true }
    }

    /// Something that we said.
    pub(super) fn said(&mut self, line: &str) {
        self.add("> ", line);
    }

    /// Something that we heard.
    pub(super) fn heard(&mut self, line: &str) {
        self.add("< ", line);
    }

    /// Something that happened.
    pub(super) fn note(&mut self, line: &str) {
        self.add("* ", line);
    }

    /// The last line that we heard.
    pub fn last_heard(&self) -> Option<&str> {
        self.lines.iter().rev().find_map(|line| line.strip_prefix("< "))
    }

    fn add(&mut self, mark: &str, text: &str) {
        for line in text.lines() {
            if self.is_unheard || self.lines.len() >= LINES_MAX {
                return;
            }
            let visible =
                line.chars().take(LINE_CHARS_MAX).map(|sign| if sign.is_control() { '\u{fffd}' } else { sign });
            self.lines.push(mark.chars().chain(visible).collect());
        }
    }
}

impl fmt::Display for Dialogue {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.lines.join("\n"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_that_talks_too_much_is_cut_short() {
        let mut dialogue = Dialogue::default();
        for _ in 0..1000 {
            dialogue.heard(&"x".repeat(10_000));
        }
        dialogue.heard("\u{1b}[2J");
        assert!(dialogue.to_string().len() <= LINES_MAX * (LINE_CHARS_MAX + 3));
        let mut dialogue = Dialogue::default();
        dialogue.heard("250 \u{1b}[2J");
        assert_eq!(dialogue.to_string(), "< 250 \u{fffd}[2J");
    }
}
