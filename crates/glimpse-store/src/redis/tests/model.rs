//! Random histories: the engine, forgotten and opened again at random, answers like the model.

use std::sync::Arc;

use proptest::prelude::*;

use super::{Node, Options, open, options};
use crate::{
    Store,
    contract::history::{answers_like_the_model, histories},
};

#[test]
fn the_engine_answers_like_the_model() {
    let node = Node::start(&[]);
    let url = format!("redis://127.0.0.1:{}", node.port);
    let cases = ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() };
    proptest!(cases, |(history in histories(60))| {
        let prefix = options(&url).prefix;
        let open = async || open(Options { prefix: prefix.clone(), ..options(&url) }).await as Arc<dyn Store>;
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(answers_like_the_model(history, open));
    });
}
