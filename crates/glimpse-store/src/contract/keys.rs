//! Root keys come and go, and what is sealed under each is known.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use glimpse_core::{account::AccountId, crypto::keyring::Generation};

use super::{NOW, Seeded, at, made};
use crate::{About, Carrier, IdentityError, Letter, LetterId, NodeKeys, Outcome, Store, Under};

const ONE: Generation = Generation(1);
const TWO: Generation = Generation(2);

/// What a letter under this generation begins with, and more.
fn sealed(generation: Generation) -> Vec<u8> {
    [&[1][..], &generation.0.to_be_bytes(), &[7; 60]].concat()
}

fn letter(seed: u64, generation: Generation) -> Letter {
    let (id, account) = (LetterId::generate(&Seeded::new(seed)), AccountId::from_number(7));
    Letter { id, account, about: About::Account, sealed: sealed(generation), due_at: NOW, ends_at: at(600) }
}

async fn under(store: &dyn Store, seconds: u64) -> BTreeMap<Generation, (u64, u64, Option<u64>)> {
    let under = store.sealed_under(at(seconds)).await.unwrap();
    let until = |under: &Under| under.until.map(|until| until.since(NOW).as_secs());
    under.iter().map(|(generation, under)| (*generation, (under.secrets, under.letters, until(under)))).collect()
}

pub(super) async fn a_root_key_is_added_and_forgotten_for_ever(store: Arc<dyn Store>) {
    let [one, two, other] = [(ONE, [1; 16]), (TWO, [2; 16]), (TWO, [9; 16])];
    let refusal = async |roots: &[_]| store.identify([0; 32], roots).await.err();
    assert_eq!(refusal(&[one]).await, None);
    assert_eq!(store.add_roots(&[one, two]).await, Ok(()));
    assert_eq!(store.add_roots(&[one, two]).await, Ok(()), "once more changes nothing");
    assert_eq!(store.add_roots(&[one, other]).await, Err(IdentityError::WrongRootKey(TWO)));
    assert_eq!(store.add_roots(&[two]).await, Err(IdentityError::MissingRootKey(ONE)));
    assert_eq!(refusal(&[one]).await, Some(IdentityError::MissingRootKey(TWO)));
    store.forget_root(ONE).await.unwrap();
    store.forget_root(ONE).await.unwrap();
    assert_eq!(refusal(&[two]).await, None);
    assert_eq!(store.is_bound().await, Ok(true));
    assert_eq!(refusal(&[one]).await, Some(IdentityError::MissingRootKey(TWO)));
}

pub(super) async fn what_is_sealed_is_counted_under_its_key_until_it_is_gone(store: Arc<dyn Store>) {
    assert_eq!(under(&*store, 0).await, BTreeMap::new());
    let mut kept = Vec::new();
    for ttl in [60, 60, 60, 300] {
        kept.push(made(&*store, "something", ttl).await);
    }
    store.post(vec![letter(1, ONE), letter(2, TWO), letter(3, TWO)]).await.unwrap();
    // A server of many nodes tells the end of a secret by its own clock, which the test cannot turn.
    let count = async |seconds| {
        let under = under(&*store, seconds).await;
        under.into_iter().map(|(generation, (secrets, letters, _))| (generation, secrets, letters)).collect::<Vec<_>>()
    };
    assert_eq!(count(0).await, [(ONE, 4, 1), (TWO, 0, 2)]);
    assert!(under(&*store, 0).await[&ONE].2 >= Some(300));
    assert_eq!(under(&*store, 0).await[&TWO].2, Some(600));
    assert!(store.claim(kept[0].link(), at(1)).await.unwrap().is_some());
    assert_eq!(count(1).await, [(ONE, 3, 1), (TWO, 0, 2)]);
    assert!(store.burn(kept[1].receipt(), at(2)).await.unwrap().is_some());
    store.settle(letter(2, TWO).id, Outcome::Sent(at(2))).await.unwrap();
    assert_eq!(count(2).await, [(ONE, 2, 1), (TWO, 0, 1)]);
    assert!(store.claim(kept[2].link(), at(3)).await.unwrap().is_some());
    assert!(store.burn(kept[3].receipt(), at(3)).await.unwrap().is_some());
    store.settle(letter(1, ONE).id, Outcome::Sent(at(3))).await.unwrap();
    assert_eq!(count(3).await, [(TWO, 0, 1)]);
    // What a flush is in the middle of is counted once.
    let many: Vec<_> = futures_util::future::join_all((0..200).map(|_| made(&*store, "something", 300))).await;
    for (number, made) in many.iter().enumerate() {
        assert_eq!(count(4).await, [(ONE, (200 - number) as u64, 0), (TWO, 0, 1)]);
        if number % 2 == 0 {
            assert!(store.claim(made.link(), at(4)).await.unwrap().is_some());
        } else {
            assert!(store.burn(made.receipt(), at(4)).await.unwrap().is_some());
        }
    }
    assert_eq!(count(5).await, [(TWO, 0, 1)]);
}

pub(super) async fn a_letter_that_waits_is_sealed_anew_by_who_saw_it(store: Arc<dyn Store>) {
    let letters: Vec<Letter> = (1..=5).map(|seed| letter(seed, ONE)).collect();
    store.post(letters.clone()).await.unwrap();
    store.post(vec![letter(6, TWO)]).await.unwrap();
    let apart = async |max| store.letters_apart_from(TWO, max).await.unwrap().len();
    assert_eq!((apart(3).await, apart(100).await), (3, 5));
    let [old, new] = [sealed(ONE), sealed(TWO)];
    let reseal = async |letter: &Letter, before: &[u8]| store.reseal_letter(letter.id, before, &new).await.unwrap();
    assert!(!reseal(&letters[0], b"something else").await);
    assert!(reseal(&letters[0], &old).await);
    assert!(reseal(&letters[0], &old).await, "it has them: once more is no harm");
    assert_eq!(apart(100).await, 4);
    store.settle(letters[1].id, Outcome::Sent(at(1))).await.unwrap();
    assert!(!reseal(&letters[1], &old).await, "what was sent has no bytes, and gets none");
    assert_eq!(apart(100).await, 3);
    // Who has it in hand settles it all the same.
    let due = store.due(Carrier::Mail, NOW, std::time::Duration::from_secs(60), 100).await.unwrap();
    let taken = due.iter().find(|taken| taken.letter.id == letters[0].id).unwrap();
    assert_eq!((due.len(), &taken.letter.sealed), (5, &new));
    assert!(reseal(&letters[2], &old).await);
    store.settle(letters[2].id, Outcome::Sent(at(1))).await.unwrap();
    assert_eq!(apart(100).await, 2);
    assert!(!reseal(&letter(99, ONE), &old).await, "there is none");
}

pub(super) async fn a_process_hears_what_it_says_of_its_keys(store: Arc<dyn Store>) {
    assert!(store.identify([0; 32], &[(ONE, [1; 16])]).await.is_ok());
    for known in [vec![ONE], vec![ONE, TWO]] {
        let mine = NodeKeys { known: BTreeSet::from_iter(known), seals: ONE };
        assert_eq!(store.tell_keys(mine.clone()).await.unwrap(), [Some(mine)]);
    }
}
