//! What others wrote, as a terminal can be shown it.

/// Stands for a sign that is not shown.
pub(crate) const INSTEAD: char = '\u{fffd}';

/// Whether a terminal would obey this sign, or show what follows it in another order than it has: control characters, and what embeds,
/// overrides and isolates directions (Unicode Standard Annex 9, 2.1 to 2.5).
pub(crate) fn is_obeyed(sign: char) -> bool {
    sign.is_control() || matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
