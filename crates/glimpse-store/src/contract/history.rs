//! Random histories: an engine, restarted and flushed at random, answers like the model.

use std::sync::Arc;
use std::time::Duration;

use proptest::prelude::*;

use super::{Made, TRIES, at, sealed};
use crate::{Store, model::Model};

/// How long an engine is left alone to flush.
const FLUSH: Duration = Duration::from_millis(30);

/// One step of a history. Numbers choose among the secrets there are.
#[derive(Debug, Clone)]
pub(crate) enum Step {
    Create { ttl: u32, bytes: usize },
    Fetch(usize),
    Seen(usize),
    Attempt(usize),
    Claim(usize),
    Burn(usize),
    Receipt(usize),
    Sweep,
    Pass(u64),
    Flush,
    Restart,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (1u32..200, 1usize..3000).prop_map(|(ttl, bytes)| Step::Create { ttl, bytes }),
        2 => any::<usize>().prop_map(Step::Fetch),
        1 => any::<usize>().prop_map(Step::Seen),
        1 => any::<usize>().prop_map(Step::Attempt),
        3 => any::<usize>().prop_map(Step::Claim),
        2 => any::<usize>().prop_map(Step::Burn),
        3 => any::<usize>().prop_map(Step::Receipt),
        2 => Just(Step::Sweep),
        2 => (0u64..40).prop_map(Step::Pass),
        2 => Just(Step::Flush),
        1 => Just(Step::Restart),
    ]
}

/// Up to `max` steps.
pub(crate) fn histories(max: usize) -> impl Strategy<Value = Vec<Step>> {
    prop::collection::vec(step(), 1..max)
}

/// Lives through a history. `open` opens the same store again after it was closed.
pub(crate) async fn answers_like_the_model(history: Vec<Step>, open: impl AsyncFn() -> Arc<dyn Store>) {
    let (mut engine, model) = (open().await, Model::default());
    let (mut secrets, mut second): (Vec<Made>, u64) = (Vec::new(), 0);
    for step in history {
        let now = at(second);
        let chosen = |number: usize| secrets.get(number % secrets.len().max(1));
        match step {
            Step::Create { ttl, bytes } => {
                let (made, new) = sealed(&*engine, &"x".repeat(bytes), ttl, None).await;
                engine.create(new.clone()).await.unwrap();
                model.create(new).await.unwrap();
                secrets.push(made);
            }
            Step::Fetch(number) => {
                if let Some(made) = chosen(number) {
                    assert_eq!(engine.fetch(made.link(), now).await, model.fetch(made.link(), now).await);
                }
            }
            Step::Seen(number) => {
                if let Some(made) = chosen(number) {
                    assert_eq!(engine.seen(made.link(), now).await, model.seen(made.link(), now).await);
                }
            }
            Step::Attempt(number) => {
                if let Some(made) = chosen(number) {
                    let ours = engine.attempt(made.link(), now, TRIES).await;
                    assert_eq!(ours, model.attempt(made.link(), now, TRIES).await);
                }
            }
            Step::Claim(number) => {
                if let Some(made) = chosen(number) {
                    let won = engine.claim(made.link(), now).await.unwrap().is_some();
                    assert_eq!(won, model.claim(made.link(), now).await.unwrap().is_some());
                }
            }
            Step::Burn(number) => {
                if let Some(made) = chosen(number) {
                    assert_eq!(engine.burn(made.receipt(), now).await, model.burn(made.receipt(), now).await);
                }
            }
            Step::Receipt(number) => {
                if let Some(made) = chosen(number) {
                    let (ours, theirs) =
                        (engine.receipt(made.receipt(), now).await, model.receipt(made.receipt(), now).await);
                    // A sweep may have stamped the expiry already or not: the fate as of now is what is promised.
                    let told = |kept: Option<crate::Kept>| {
                        kept.map(|kept| (kept.receipt.fate_at(now), kept.receipt.seen, kept.sealed))
                    };
                    assert_eq!(told(ours.unwrap()), told(theirs.unwrap()));
                }
            }
            Step::Sweep => {
                while engine.sweep(now).await.unwrap().more {}
                while model.sweep(now).await.unwrap().more {}
            }
            Step::Pass(seconds) => second += seconds,
            Step::Flush => tokio::time::sleep(FLUSH).await,
            Step::Restart => {
                engine.close().await;
                drop(engine);
                engine = open().await;
            }
        }
    }
}
