//! What catalogues cost: the first page, which says most, takes at most a tenth longer than if its texts stood in the program.

use std::collections::BTreeSet;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use axum::{body::Body, extract::Request};
use http_body_util::BodyExt;
use hyper::service::Service;
use hyper_util::service::TowerToHyperService;

use super::share::LIFETIMES;
use crate::{
    app::Opened,
    config::Config,
    http,
    i18n::{Language, escaped, words},
};

/// How often each is measured; the quickest counts, because what else the machine does only ever slows.
const ROUNDS: usize = 300;
const PER_ROUND: u32 = 20;
/// The first page with catalogues, over the same without.
const RATIO_MAX: f64 = 1.1;

/// Every message that the first page may say.
fn ids() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../templates");
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    let templates = read("layout.html") + &read("home.html");
    let calls = ["t(\"", "told(\"", "markup(\"", "fillable(\""];
    let ids = calls.iter().flat_map(|call| templates.split(call).skip(1));
    ids.map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

fn quickest(mut work: impl FnMut()) -> Duration {
    let round = || {
        let began = Instant::now();
        (0..PER_ROUND).for_each(|_| work());
        began.elapsed() / PER_ROUND
    };
    std::iter::repeat_with(round).take(ROUNDS).min().unwrap()
}

#[test]
fn texts_from_catalogues_cost_little() {
    let folder = tempfile::tempdir().unwrap();
    let mut config = Config::defaults().unwrap();
    config.data = folder.path().join("data");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let opened = runtime.block_on(Opened::open(&config)).unwrap();
    let service = TowerToHyperService::new(http::router(opened.into_site(&config)));
    for code in ["en", "sv", "ar"] {
        let page = || {
            let request = Request::get(format!("/?lang={code}")).header("host", "x.test").body(Body::empty()).unwrap();
            let body = runtime.block_on(async { service.call(request).await.unwrap().into_body().collect().await });
            body.unwrap().to_bytes()
        };
        let texts = Language::named(code).unwrap().texts();
        let html = String::from_utf8(page().to_vec()).unwrap();
        let is_said = |id: &String| html.contains(&escaped(&texts.get(id))) || texts.get(id).contains('<');
        let ids: Vec<String> = ids().into_iter().filter(is_said).collect();
        let lifetimes: Vec<u32> =
            LIFETIMES.into_iter().filter(|seconds| html.contains(&format!("\"{seconds}\""))).collect();
        assert!(ids.len() > 25 && lifetimes.len() > 4, "{ids:?} {lifetimes:?}");
        let lookups = || {
            ids.iter().for_each(|id| drop(black_box(texts.get(black_box(id)))));
            lifetimes.iter().for_each(|seconds| drop(black_box(words::lifetime(texts, *seconds))));
            drop(black_box(words::size(texts, 10_000)));
        };
        let (with, said) = (quickest(|| drop(page())), quickest(lookups));
        let ratio = with.as_secs_f64() / with.saturating_sub(said).as_secs_f64();
        println!(
            "{code}: a page takes {with:?}, its {} texts {said:?} of that: {ratio:.3} times",
            ids.len() + lifetimes.len() + 1
        );
        assert!(ratio <= RATIO_MAX, "{code}: {ratio:.3}");
    }
}
