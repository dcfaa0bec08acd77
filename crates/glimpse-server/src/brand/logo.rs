//! A logo: read as pixels and written anew, so that nothing of the file that was handed in is ever sent to anybody.

use std::io::Cursor;

use bytes::Bytes;
use image::{ImageFormat, ImageReader, Limits, imageops::FilterType};

use super::checksum;

/// Bytes of a file that is handed in.
pub const LOGO_UPLOAD_BYTES_MAX: usize = 512 * 1024;
/// Pixels of what is handed in, each way.
const PIXELS_MAX: u32 = 4096;
/// Memory that reading it may take.
const DECODE_BYTES_MAX: u64 = 96 * 1024 * 1024;
/// Pixels of what is kept: twice what a page shows, for fine screens.
const WIDTH: u32 = 480;
const HEIGHT: u32 = 96;
/// Bytes of what is kept.
const LOGO_BYTES_MAX: usize = 128 * 1024;

/// A picture of ours, as PNG, with what tells it from others.
#[derive(Clone, PartialEq, Eq)]
pub struct Logo(Bytes, u64);

/// Why a file is no logo. Says what to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LogoError {
    /// Not a picture that we read.
    #[error("the logo is no picture that can be read; use PNG, JPEG or WebP")]
    Unreadable,
    /// Too large in one way or another.
    #[error("the logo is too large; use at most {LOGO_UPLOAD_BYTES_MAX} bytes and {PIXELS_MAX} pixels each way")]
    TooLarge,
}

impl Logo {
    /// Reads a PNG, JPEG or WebP and makes it small. Takes some time: not for a thread that others wait for.
    ///
    /// # Errors
    /// When it is none, or too large.
    pub fn read(file: &[u8]) -> Result<Self, LogoError> {
        if file.len() > LOGO_UPLOAD_BYTES_MAX {
            return Err(LogoError::TooLarge);
        }
        let mut reader =
            ImageReader::new(Cursor::new(file)).with_guessed_format().map_err(|_| LogoError::Unreadable)?;
        if !matches!(reader.format(), Some(ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP)) {
            return Err(LogoError::Unreadable);
        }
        let mut limits = Limits::default();
        (limits.max_image_width, limits.max_image_height) = (Some(PIXELS_MAX), Some(PIXELS_MAX));
        limits.max_alloc = Some(DECODE_BYTES_MAX);
        reader.limits(limits);
        let image = reader.decode().map_err(|error| match error {
            image::ImageError::Limits(_) => LogoError::TooLarge,
            _ => LogoError::Unreadable,
        })?;
        let image = if image.width() > WIDTH || image.height() > HEIGHT {
            image.resize(WIDTH, HEIGHT, FilterType::Lanczos3)
        } else {
            image
        };
        let mut png = Cursor::new(Vec::new());
        image.to_rgba8().write_to(&mut png, ImageFormat::Png).map_err(|_| LogoError::Unreadable)?;
        let png = png.into_inner();
        if png.len() > LOGO_BYTES_MAX { Err(LogoError::TooLarge) } else { Ok(Self::from_kept(png)) }
    }

    /// One that was kept.
    pub(crate) fn from_kept(png: Vec<u8>) -> Self {
        let checksum = checksum(&png);
        Self(png.into(), checksum)
    }

    /// As PNG.
    pub fn png(&self) -> &Bytes {
        &self.0
    }

    /// Another one for another picture.
    pub fn checksum(&self) -> u64 {
        self.1
    }
}

impl std::fmt::Debug for Logo {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Logo({} bytes)", self.0.len())
    }
}

#[cfg(test)]
mod tests {
    use image::{Rgba, RgbaImage};

    use super::*;

    fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let image = RgbaImage::from_fn(width, height, |x, y| Rgba([x.to_le_bytes()[0], y.to_le_bytes()[0], 7, 255]));
        let mut file = Cursor::new(Vec::new());
        let image = image::DynamicImage::from(image);
        if format == ImageFormat::Jpeg {
            image.to_rgb8().write_to(&mut file, format)
        } else {
            image.write_to(&mut file, format)
        }
        .unwrap_or_else(|error| panic!("{error}"));
        file.into_inner()
    }

    #[test]
    fn a_picture_is_made_small_and_nothing_else_of_the_file_is_kept() {
        for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
            let mut file = picture(1000, 300, format);
            file.extend(b"<script>alert(1)</script>");
            let logo = Logo::read(&file).unwrap_or_else(|error| panic!("{format:?}: {error}"));
            let kept = image::load_from_memory_with_format(logo.png(), ImageFormat::Png).unwrap();
            assert_eq!((kept.width(), kept.height()), (320, 96));
            assert!(!logo.png().windows(7).any(|window| window == b"<script"));
        }
        let small = Logo::read(&picture(20, 10, ImageFormat::Png)).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(image::load_from_memory(small.png()).map(|image| image.width()).ok(), Some(20));
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        for file in [
            &b""[..],
            b"text",
            b"<svg xmlns='http://www.w3.org/2000/svg'/>",
            b"GIF89a\x01\0\x01\0",
            b"\x89PNG\r\n\x1a\n",
        ] {
            assert_eq!(Logo::read(file), Err(LogoError::Unreadable));
        }
        assert_eq!(Logo::read(&vec![0; LOGO_UPLOAD_BYTES_MAX + 1]), Err(LogoError::TooLarge));
        assert_eq!(Logo::read(&picture(5000, 1, ImageFormat::Png)), Err(LogoError::TooLarge));
    }
}
