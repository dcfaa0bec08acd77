//! A clock that is set back: what somebody was told to be gone stays gone, in this process and in the next one.

use std::time::Duration;

use glimpse_core::{limits::TryLimits, receipt::Fate, time::Timestamp};

use super::{options, runtime};
use crate::{
    Attempt, Listed, Store,
    contract::{Made, NOW, at, joined, made},
    embedded::EmbeddedStore,
};

const TTL: u32 = 60;
const LATER: u64 = 61;

/// Every way in which somebody learns that a secret is over, and what it says.
async fn told(store: &EmbeddedStore, way: usize, made: &Made, now: Timestamp) -> bool {
    let limits = TryLimits { max: 9, window: Duration::from_secs(9), lock: Duration::from_secs(9) };
    match way {
        0 => store.fetch(made.link(), now).await.unwrap().is_none(),
        1 => store.claim(made.link(), now).await.unwrap().is_none(),
        2 => store.attempt(made.link(), now, limits).await.unwrap() == Attempt::Gone,
        3 => store.burn(made.receipt(), now).await.unwrap().is_none(),
        4 => store.receipt(made.receipt(), now).await.unwrap().unwrap().sealed.is_none(),
        _ => matches!(store.fate_of(made.link().0.row, now).await.unwrap(), Some(Some(Fate::Expired(_)))),
    }
}

const WAYS: usize = 6;

/// Long enough for everything to be brought to its place, and for none of it to be.
#[test]
fn what_somebody_was_told_to_have_expired_never_opens_again_however_the_clock_is_set() {
    for (erase_within, pause) in [(Duration::from_millis(8), 100), (Duration::from_secs(60), 0)] {
        let folder = tempfile::tempdir().unwrap();
        let open =
            || EmbeddedStore::open(folder.path(), &options(erase_within)).unwrap_or_else(|error| panic!("{error}"));
        runtime().block_on(async {
            let store = open();
            let (mut secrets, mut untold) = (Vec::new(), Vec::new());
            for _ in 0..WAYS {
                secrets.push(made(&store, "text", TTL).await);
                untold.push(made(&store, "text", TTL).await);
            }
            let member = joined(&store, "anna", 1).await;
            let listed = member.share(&store, "hers", TTL).await;
            tokio::time::sleep(Duration::from_millis(pause)).await;
            for (way, made) in secrets.iter().enumerate() {
                assert!(told(&store, way, made, at(LATER)).await, "way {way}");
            }
            let list = store.recent(member.account.id, Listed::All, at(LATER), 9).await.unwrap();
            assert!(matches!(list[0].receipt.fate_at(at(LATER)), Some(Fate::Expired(_))));
            secrets.push(listed);
            let gone = async |store: &EmbeddedStore| {
                for made in &secrets {
                    assert!(store.fetch(made.link(), NOW).await.unwrap().is_none());
                    assert!(store.claim(made.link(), NOW).await.unwrap().is_none());
                    let kept = store.receipt(made.receipt(), NOW).await.unwrap().unwrap();
                    assert_eq!(kept.receipt.stamped, Some(Fate::Expired(at(u64::from(TTL)))));
                }
            };
            gone(&store).await;
            // Nobody was told of these: the clock was wrong, and is right again.
            let (found, kept) = untold.split_at(WAYS / 2);
            for made in found {
                assert!(store.claim(made.link(), NOW).await.unwrap().is_some());
            }
            // In the next process.
            store.close().await;
            drop(store);
            let store = open();
            gone(&store).await;
            for made in kept {
                assert!(store.claim(made.link(), NOW).await.unwrap().is_some());
            }
        });
    }
}

#[test]
fn who_has_the_wrong_key_ends_nothing_and_what_was_ended_is_counted_once() {
    let folder = tempfile::tempdir().unwrap();
    runtime().block_on(async {
        let store = EmbeddedStore::open(folder.path(), &options(Duration::from_secs(60)))
            .unwrap_or_else(|error| panic!("{error}"));
        let made = made(&store, "text", TTL).await;
        let mut wrong = made.link();
        wrong.0.hash = [7; 16];
        assert!(store.claim(wrong, at(LATER)).await.unwrap().is_none());
        assert!(store.fetch(wrong, at(LATER)).await.unwrap().is_none());
        assert!(store.fetch(made.link(), NOW).await.unwrap().is_some());
        for _ in 0..3 {
            assert!(store.claim(made.link(), at(LATER)).await.unwrap().is_none());
        }
        assert_eq!(store.sweep(at(LATER)).await.unwrap().expired, 1);
        assert_eq!(store.sweep(at(LATER)).await.unwrap().expired, 0);
    });
}
