//! The floor: the same listener and the same axum, reading 1 KiB and answering 300 bytes of JSON, without layers, verbs or
//! storage.

use std::error::Error;
use std::io::Write;
use std::sync::Arc;

use axum::{
    Router,
    body::Body,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use glimpse_core::time::Timestamp;
use glimpse_server::{
    app,
    config::Config,
    ops::{
        listener::{Door, Listener, Socket},
        metrics::Metrics,
    },
};
use http_body_util::BodyExt;

/// About what a share answers.
const ANSWER_BYTES: usize = 300;

/// Serves until it is killed.
pub(crate) fn serve() -> Result<(), Box<dyn Error>> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(async {
        let router = Router::new().route("/", post(answer)).route("/api/v1/status", get(async || "nominal"));
        let limits = app::connection_limits(&Config::defaults()?);
        let metrics = Arc::new(Metrics::new(Timestamp::from_millis(0)));
        let socket = Socket::tcp("127.0.0.1:0").await?;
        let mut output = std::io::stdout();
        writeln!(output, "The floor answers on http://{} now", socket.address()?)?;
        let listener = Listener::new(vec![Door { socket, router, tls: None }], limits, Vec::new(), metrics);
        output.flush()?;
        listener.serve(std::future::pending()).await;
        Ok(())
    })
}

async fn answer(body: Body) -> Response {
    let Ok(body) = body.collect().await else { return StatusCode::BAD_REQUEST.into_response() };
    let filler = "x".repeat(ANSWER_BYTES - 2 - usize::from(body.to_bytes().is_empty()));
    let mut response = Body::from(format!("\"{filler}\"")).into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}
