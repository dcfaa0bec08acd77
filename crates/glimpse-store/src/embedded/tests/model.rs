//! Random histories: the engine, restarted and flushed at random, answers like the model.

use std::sync::Arc;
use std::time::Duration;

use proptest::prelude::*;

use super::{open, runtime};
use crate::{
    Store,
    contract::history::{answers_like_the_model, histories},
};

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_engine_answers_like_the_model(history in histories(60)) {
        let folder = tempfile::tempdir().unwrap();
        let open = async || open(folder.path(), Duration::from_millis(80)) as Arc<dyn Store>;
        runtime().block_on(answers_like_the_model(history, open));
    }
}
