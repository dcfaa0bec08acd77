//! One colour, and what follows from it: whether text in it can be read (WCAG 2.2, 1.4.3), how it looks when it is pointed at, and on
//! dark ground.

use std::fmt;

/// Text is readable from this contrast on (WCAG 2.2, 1.4.3).
const CONTRAST_MIN: f64 = 4.5;
/// The grounds that text in the colour stands on, light and dark: those of the style sheet with the least contrast.
const LIGHT: Rgb = Rgb([0xf8, 0xf6, 0xf2]);
const DARK: Rgb = Rgb([0x1d, 0x21, 0x25]);
const WHITE: Rgb = Rgb([0xff, 0xff, 0xff]);
const BLACK: Rgb = Rgb([0x00, 0x00, 0x00]);
/// Steps from a colour to white or black.
const STEPS: u32 = 50;
/// How far the colour goes to black or white when it is pointed at.
const HOVER_STEPS: u32 = 12;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Rgb([u8; 3]);

/// A colour in which text can be read on light ground.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accent(Rgb);

/// Why a text is no such colour. Says what to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AccentError {
    /// Not `#rrggbb`.
    #[error("write the colour as # and six hexadecimal digits, like #0b5d66")]
    Shape,
    /// Text in it could not be read.
    #[error("text in this colour is hard to read on a light page; {nearest} is dark enough")]
    Faint {
        /// The nearest colour that is dark enough.
        nearest: Accent,
    },
}

impl Accent {
    /// From `#rrggbb`.
    ///
    /// # Errors
    /// When it is no colour, or text in it could not be read; names the nearest one that could.
    pub fn parse(text: &str) -> Result<Self, AccentError> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6).ok_or(AccentError::Shape)?;
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(AccentError::Shape);
        }
        let byte = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).map_err(|_| AccentError::Shape);
        let colour = Rgb([byte(0)?, byte(2)?, byte(4)?]);
        let readable = readable(colour, BLACK, LIGHT);
        if readable == colour { Ok(Self(colour)) } else { Err(AccentError::Faint { nearest: Self(readable) }) }
    }

    /// The style sheet that puts it in the place of ours.
    pub fn style(self) -> String {
        let dark = readable(self.0, WHITE, DARK);
        let [light, dark] = [(self.0, BLACK), (dark, WHITE)].map(|(colour, towards)| {
            let (hover, on) = (mix(colour, towards, HOVER_STEPS), on(colour));
            format!("--accent:{colour};--accent-hover:{hover};--on-accent:{on}")
        });
        format!(":root{{{light}}}@media(prefers-color-scheme:dark){{:root{{{dark}}}}}")
    }
}

impl fmt::Display for Accent {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl fmt::Display for Rgb {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(formatter, "#{red:02x}{green:02x}{blue:02x}")
    }
}

/// The colour, as far towards another one as it takes to be read on a ground.
fn readable(colour: Rgb, towards: Rgb, ground: Rgb) -> Rgb {
    let steps = (0..=STEPS).map(|step| mix(colour, towards, step));
    let mut readable = steps.filter(|colour| contrast(*colour, ground) >= CONTRAST_MIN);
    readable.next().unwrap_or(towards)
}

/// Black or white, whichever is read better on it.
fn on(colour: Rgb) -> Rgb {
    if contrast(WHITE, colour) >= contrast(BLACK, colour) { WHITE } else { BLACK }
}

fn mix(from: Rgb, to: Rgb, step: u32) -> Rgb {
    let part = |at: usize| {
        let (from, to) = (u32::from(from.0[at]), u32::from(to.0[at]));
        u8::try_from((from * (STEPS - step) + to * step + STEPS / 2) / STEPS).unwrap_or(u8::MAX)
    };
    Rgb([part(0), part(1), part(2)])
}

/// WCAG 2.2, "contrast ratio".
fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// WCAG 2.2, "relative luminance".
fn luminance(colour: Rgb) -> f64 {
    let [red, green, blue] = colour.0.map(|byte| {
        let part = f64::from(byte) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn contrast_is_as_wcag_has_it() {
        assert!((contrast(BLACK, WHITE) - 21.0).abs() < 0.001);
        assert!((contrast(Rgb([0x76, 0x76, 0x76]), WHITE) - 4.54).abs() < 0.01);
    }

    #[test]
    fn a_faint_colour_is_refused_and_a_better_one_is_named() {
        assert_eq!(Accent::parse("#0B5D66").map(|accent| accent.to_string()).as_deref(), Ok("#0b5d66"));
        let Err(AccentError::Faint { nearest }) = Accent::parse("#ffcc00") else { panic!("yellow on white") };
        assert_eq!(Accent::parse(&nearest.to_string()), Ok(nearest));
        for bad in ["", "red", "0b5d66", "#0b5d6", "#0b5d66 ", "#0b5d6g", "#+b5d66", "#\u{e9}5d6"] {
            assert_eq!(Accent::parse(bad), Err(AccentError::Shape), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn every_colour_or_its_nearest_is_readable_everywhere(bytes: [u8; 3]) {
            let accent = match Accent::parse(&Rgb(bytes).to_string()) {
                Ok(accent) => accent,
                Err(AccentError::Faint { nearest }) => nearest,
                Err(AccentError::Shape) => panic!("{bytes:?}"),
            };
            let dark = readable(accent.0, WHITE, DARK);
            for (colour, ground) in [(accent.0, LIGHT), (dark, DARK), (on(accent.0), accent.0), (on(dark), dark)] {
                prop_assert!(contrast(colour, ground) >= CONTRAST_MIN, "{colour} on {ground}");
            }
            let is_used = accent.style().contains(&format!("--accent:{accent};"));
            prop_assert!(is_used);
        }
    }
}
