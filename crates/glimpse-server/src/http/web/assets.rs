//! Style sheet, script and icon: embedded, named by their content, so that browsers may keep them for ever, and compressed once.
//! Pages are not compressed: what is secret in them must not show in their length beside what a stranger can choose (BREACH).

use std::io::Write;
use std::sync::LazyLock;

use crate::brand::checksum;
use axum::{
    body::Bytes,
    extract::Path,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use flate2::{Compression, write::GzEncoder};

/// One embedded file.
pub(super) struct Asset {
    /// Its address.
    pub(super) path: String,
    content_type: &'static str,
    content: &'static str,
    /// None, should compression fail.
    gzip: Option<Bytes>,
}

pub(super) static STYLE: LazyLock<Asset> = LazyLock::new(|| {
    Asset::new("style", "css", "text/css; charset=utf-8", include_str!("../../../../../assets/style.css"))
});
pub(super) static SCRIPT: LazyLock<Asset> = LazyLock::new(|| {
    Asset::new("glimpse", "js", "text/javascript; charset=utf-8", include_str!("../../../../../assets/glimpse.js"))
});
pub(super) static ICON: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("icon", "svg", "image/svg+xml", include_str!("../../../../../assets/icon.svg")));

impl Asset {
    /// The name changes whenever the content does; the checksum guards against mistakes, not against attackers.
    fn new(name: &str, ending: &str, content_type: &'static str, content: &'static str) -> Self {
        let checksum = checksum(content.as_bytes());
        Self { path: format!("/assets/{name}.{checksum:016x}.{ending}"), content_type, content, gzip: gzip(content) }
    }
}

fn gzip(content: &str) -> Option<Bytes> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content.as_bytes()).ok()?;
    encoder.finish().ok().map(Bytes::from)
}

pub(super) async fn serve(Path(name): Path<String>, headers: HeaderMap) -> Response {
    let wanted = format!("/assets/{name}");
    let Some(asset) = [&*STYLE, &*SCRIPT, &*ICON].into_iter().find(|asset| asset.path == wanted) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let accepted = headers.get_all(header::ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    let takes_gzip = accepted.flat_map(|value| value.split(',')).any(|coding| {
        let (name, weight) = coding.split_once(';').unwrap_or((coding, ""));
        name.trim().eq_ignore_ascii_case("gzip") && !["q=0", "q=0.0", "q=0.00", "q=0.000"].contains(&weight.trim())
    });
    let headers = [
        (header::CONTENT_TYPE, asset.content_type),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
        (header::VARY, "accept-encoding"),
    ];
    match &asset.gzip {
        Some(gzip) if takes_gzip => {
            let mut response = (headers, gzip.clone()).into_response();
            response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
            response
        }
        _ => (headers, asset.content).into_response(),
    }
}

/// For browsers that ask for an icon without having read a page.
pub(super) async fn favicon() -> Response {
    ([(header::CONTENT_TYPE, ICON.content_type), (header::CACHE_CONTROL, "public, max-age=86400")], ICON.content)
        .into_response()
}
