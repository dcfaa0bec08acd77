//! Style sheet, script and icon: embedded, and named by their content, so that browsers may keep them for ever.

use std::sync::LazyLock;

use axum::{
    extract::Path,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};

/// One embedded file.
pub(super) struct Asset {
    /// Its address.
    pub(super) path: String,
    content_type: &'static str,
    content: &'static str,
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
        let checksum = content
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        Self { path: format!("/assets/{name}.{checksum:016x}.{ending}"), content_type, content }
    }
}

pub(super) async fn serve(Path(name): Path<String>) -> Response {
    let wanted = format!("/assets/{name}");
    let Some(asset) = [&*STYLE, &*SCRIPT, &*ICON].into_iter().find(|asset| asset.path == wanted) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let headers =
        [(header::CONTENT_TYPE, asset.content_type), (header::CACHE_CONTROL, "public, max-age=31536000, immutable")];
    (headers, asset.content).into_response()
}

/// For browsers that ask for an icon without having read a page.
pub(super) async fn favicon() -> Response {
    ([(header::CONTENT_TYPE, ICON.content_type), (header::CACHE_CONTROL, "public, max-age=86400")], ICON.content)
        .into_response()
}
