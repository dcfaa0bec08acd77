//! Many callers at once: exactly one wins.

use std::sync::Arc;

use tokio::task::JoinSet;

use super::{NOW, TRIES, fixture::Made, made};
use crate::{Attempt, Store};

const READERS: usize = 64;
const SECRETS: usize = 1000;

pub(super) async fn a_second_claim_finds_nothing(store: Arc<dyn Store>) {
    let made = made(&*store, "text", 60).await;
    assert!(store.claim(made.link(), NOW).await.unwrap().is_some());
    assert!(store.claim(made.link(), NOW).await.unwrap().is_none());
}

pub(super) async fn a_burn_and_a_claim_never_both_succeed(store: Arc<dyn Store>) {
    for _ in 0..200 {
        let made = Arc::new(made(&*store, "text", 60).await);
        let (claimer, burner) = ((store.clone(), made.clone()), (store.clone(), made));
        let claim = tokio::spawn(async move { claimer.0.claim(claimer.1.link(), NOW).await.unwrap().is_some() });
        let burn = tokio::spawn(async move { burner.0.burn(burner.1.receipt(), NOW).await.unwrap().is_some() });
        assert!(claim.await.unwrap() != burn.await.unwrap(), "exactly one of them");
    }
}

pub(super) async fn of_64_racing_readers_of_1000_secrets_exactly_one_wins_each(store: Arc<dyn Store>) {
    let mut secrets: Vec<Arc<Made>> = Vec::new();
    for number in 0..SECRETS {
        secrets.push(Arc::new(made(&*store, &format!("secret {number}"), 60).await));
    }
    let gate = Arc::new(tokio::sync::Barrier::new(READERS));
    let mut readers = JoinSet::new();
    for _ in 0..READERS {
        let (store, secrets, gate) = (store.clone(), secrets.clone(), gate.clone());
        readers.spawn(async move {
            gate.wait().await;
            let mut won = Vec::new();
            for (number, secret) in secrets.iter().enumerate() {
                if let Some(text) = secret.reveal(&*store, NOW).await {
                    assert_eq!(text, secret.text);
                    won.push(number);
                }
            }
            won
        });
    }
    let mut won: Vec<usize> = readers.join_all().await.concat();
    won.sort_unstable();
    assert_eq!(won, (0..SECRETS).collect::<Vec<_>>());
}

pub(super) async fn tries_in_parallel_do_not_outrun_the_lock(store: Arc<dyn Store>) {
    let made = made(&*store, "text", 60).await;
    let mut tries = JoinSet::new();
    for _ in 0..READERS {
        let (store, at) = (store.clone(), made.link());
        tries.spawn(async move { store.attempt(at, NOW, TRIES).await.unwrap() });
    }
    let allowed = tries.join_all().await.into_iter().filter(|attempt| *attempt == Attempt::Allowed).count();
    assert_eq!(allowed, usize::try_from(TRIES.max).unwrap());
}
