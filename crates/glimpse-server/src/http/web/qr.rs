//! QR codes as SVG: black on white whatever the colours around it, with the quiet zone that readers need (ISO/IEC 18004, 6.3.8).

use std::fmt::Write;

use qrcode::{Color, EcLevel, QrCode};

/// Modules of white around the code.
const QUIET: usize = 4;

/// The dark modules as one path, and the side of the square they stand in. Empty if the text is too long for any code.
pub(super) fn path(text: &str) -> (String, usize) {
    let Ok(code) = QrCode::with_error_correction_level(text, EcLevel::M) else { return (String::new(), 0) };
    let width = code.width();
    let mut path = String::new();
    for (at, _) in code.to_colors().iter().enumerate().filter(|(_, color)| **color == Color::Dark) {
        let _ = write!(path, "M{} {}h1v1h-1z", at % width + QUIET, at / width + QUIET);
    }
    (path, width + 2 * QUIET)
}

/// A whole picture.
pub(super) fn picture(text: &str) -> String {
    let (path, size) = path(text);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\" shape-rendering=\"crispEdges\">\
         <rect width=\"{size}\" height=\"{size}\" fill=\"#fff\"/><path d=\"{path}\"/></svg>"
    )
}
