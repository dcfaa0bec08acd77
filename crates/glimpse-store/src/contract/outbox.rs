//! Letters: kept, taken by one at a time, settled once, and gone when they end.

use std::sync::Arc;
use std::time::Duration;

use glimpse_core::{account::AccountId, link::Row, receipt::Fate, time::Timestamp};

use super::{LETTERS, NOW, Seeded, at, joined, made};
use crate::{
    About, AddressHash, Carrier, Delivery, DeliveryState, Letter, LetterId, LetterLimits, Outcome, Store, StoreError,
    Trouble,
};

const LEASE: Duration = Duration::from_secs(60);
const NOBODY: AccountId = AccountId::from_number(7);

/// A letter that is due at once and ends after ten minutes.
fn letter(seed: u64, about: About) -> Letter {
    let id = LetterId::generate(&Seeded::new(seed));
    let sealed = format!("sealed letter {seed}").into_bytes();
    Letter { id, account: NOBODY, about, sealed, due_at: NOW, ends_at: at(600) }
}

async fn row(store: &dyn Store) -> Row {
    store.reserve_row().await.unwrap()
}

/// The letters that are due, without the times that taking them changed.
async fn due(store: &dyn Store, now: Timestamp, max: usize) -> Vec<(LetterId, About, Vec<u8>, u32)> {
    let taken = store.due(Carrier::Mail, now, LEASE, max).await.unwrap();
    taken.into_iter().map(|taken| (taken.letter.id, taken.letter.about, taken.letter.sealed, taken.attempt)).collect()
}

fn taken(letter: &Letter, attempt: u32) -> (LetterId, About, Vec<u8>, u32) {
    (letter.id, letter.about, letter.sealed.clone(), attempt)
}

pub(super) async fn a_letter_is_taken_once_it_is_due_and_by_one_at_a_time(store: Arc<dyn Store>) {
    let row = row(&*store).await;
    let first = letter(1, About::Share { row, index: 0 });
    let second = Letter { due_at: at(10), ..letter(2, About::Share { row, index: 1 }) };
    store.post(vec![second.clone(), first.clone()]).await.unwrap();
    let first_due = async || store.figures().await.unwrap().letters_due;
    assert_eq!(first_due().await, Some(NOW));
    assert_eq!(due(&*store, at(9), 10).await, [taken(&first, 1)]);
    assert_eq!(due(&*store, at(9), 10).await, [], "somebody has it in hand");
    assert_eq!(first_due().await, Some(at(10)));
    assert_eq!(due(&*store, at(10), 10).await, [taken(&second, 1)]);
    // Whoever took the first one died: the next one has it once the lease is over.
    assert_eq!(due(&*store, at(68), 10).await, []);
    assert_eq!(due(&*store, at(69), 10).await, [taken(&first, 2)]);
}

pub(super) async fn the_longest_due_letters_are_taken_first_and_no_more_than_asked_for(store: Arc<dyn Store>) {
    let letters: Vec<Letter> =
        (0..20).map(|seed| Letter { due_at: at(20 - seed), ..letter(seed + 1, About::Account) }).collect();
    store.post(letters.clone()).await.unwrap();
    let mut expected: Vec<_> = letters.iter().rev().map(|letter| taken(letter, 1)).collect();
    assert_eq!(due(&*store, at(30), 8).await, expected[..8]);
    assert_eq!(due(&*store, at(30), 100).await, expected.split_off(8));
}

pub(super) async fn of_many_takers_each_letter_has_one(store: Arc<dyn Store>) {
    let letters: Vec<Letter> = (0..200).map(|seed| letter(seed + 1, About::Account)).collect();
    store.post(letters).await.unwrap();
    let takers: Vec<_> = (0..16)
        .map(|_| {
            let store = store.clone();
            tokio::spawn(async move {
                let mut mine = Vec::new();
                loop {
                    let some = due(&*store, NOW, 7).await;
                    if some.is_empty() {
                        return mine;
                    }
                    mine.extend(some.into_iter().map(|(id, ..)| id));
                }
            })
        })
        .collect();
    let mut taken = Vec::new();
    for taker in takers {
        taken.extend(taker.await.unwrap());
    }
    assert_eq!(taken.len(), 200);
    taken.sort_unstable();
    taken.dedup();
    assert_eq!(taken.len(), 200, "nobody has what another one has");
}

pub(super) async fn letters_of_one_account_leave_room_for_others_and_calls_leave_room_for_mails(store: Arc<dyn Store>) {
    let row = row(&*store).await;
    let LetterLimits { waiting_max, per_account_max } = LETTERS;
    let of = |who: u64, number: u64, about| Letter {
        account: AccountId::from_number(who),
        ..letter(who * 10_000 + number, about)
    };
    let many = |who, from, count, about| (from..from + count).map(|number| of(who, number, about)).collect::<Vec<_>>();
    let (call, mail) = (About::HookFate { row, hook: 1 }, About::Account);
    store.post(many(1, 0, per_account_max - 1, call)).await.unwrap();
    assert_eq!(store.post(many(1, 1000, 2, call)).await, Err(StoreError::Crowded));
    store.post(many(1, 1000, 1, call)).await.unwrap();
    assert_eq!(store.post(many(1, 1001, 1, call)).await, Err(StoreError::Crowded), "none of the two was kept before");
    assert_eq!(store.post(many(1, 2000, 1, About::HookTry { row, hook: 1 })).await, Err(StoreError::Crowded));
    // Mails have room of their own; with a call that has none, neither is kept.
    assert_eq!(store.post([many(1, 3000, 1, mail), many(1, 3001, 1, call)].concat()).await, Err(StoreError::Crowded));
    store.post(many(1, 3000, per_account_max, mail)).await.unwrap();
    assert_eq!(store.post(many(1, 4000, 1, mail)).await, Err(StoreError::Crowded));
    // Whoever else is there has room, until there is none for any call; mails go on.
    store.post(many(2, 0, per_account_max, call)).await.unwrap();
    store.post(many(3, 0, waiting_max - 2 * per_account_max, call)).await.unwrap();
    assert_eq!(store.post(many(4, 0, 1, call)).await, Err(StoreError::Full));
    store.post(many(4, 1, 1, mail)).await.unwrap();
    assert_eq!(store.figures().await.unwrap().letters, waiting_max + per_account_max + 1);
    // What is settled, either way, or ended waits no more.
    store.settle(of(3, 0, call).id, Outcome::Sent(NOW)).await.unwrap();
    store.settle(of(1, 0, call).id, Outcome::Sent(NOW)).await.unwrap();
    store.settle(of(1, 1, call).id, Outcome::Failed(NOW, Trouble::Over)).await.unwrap();
    store.settle(of(1, 2, call).id, Outcome::Later(at(1), Trouble::Refused)).await.unwrap();
    store.post(many(1, 5000, 2, call)).await.unwrap();
    assert_eq!(store.post(many(1, 6000, 1, call)).await, Err(StoreError::Crowded));
    while store.sweep(at(600)).await.unwrap().more {}
    store.post(many(1, 7000, 1, call)).await.unwrap();
}

pub(super) async fn a_letter_that_failed_for_now_is_due_again_when_it_was_said(store: Arc<dyn Store>) {
    let row = row(&*store).await;
    let letter = letter(1, About::Share { row, index: 3 });
    store.post(vec![letter.clone()]).await.unwrap();
    let state = async || store.deliveries(row).await.unwrap();
    let queued = |trouble| vec![Delivery { index: 3, state: DeliveryState::Queued(trouble) }];
    assert_eq!(state().await, queued(None));
    assert_eq!(due(&*store, NOW, 1).await, [taken(&letter, 1)]);
    store.settle(letter.id, Outcome::Later(at(30), Trouble::Deferred)).await.unwrap();
    assert_eq!(state().await, queued(Some(Trouble::Deferred)));
    assert_eq!(due(&*store, at(29), 1).await, []);
    let again = store.due(Carrier::Mail, at(30), LEASE, 1).await.unwrap();
    assert_eq!(
        again.iter().map(|taken| (taken.attempt, taken.trouble)).collect::<Vec<_>>(),
        [(2, Some(Trouble::Deferred))]
    );
}

pub(super) async fn a_settled_letter_is_never_taken_again_and_stays_settled(store: Arc<dyn Store>) {
    let row = row(&*store).await;
    let [sent, failed] = [0, 1].map(|index| letter(u64::from(index) + 1, About::Share { row, index }));
    store.post(vec![sent.clone(), failed.clone()]).await.unwrap();
    assert_eq!(due(&*store, NOW, 10).await.len(), 2);
    store.settle(sent.id, Outcome::Sent(at(1))).await.unwrap();
    store.settle(failed.id, Outcome::Failed(at(2), Trouble::Refused)).await.unwrap();
    // Somebody whose lease was over is late.
    store.settle(sent.id, Outcome::Later(at(3), Trouble::Unreachable)).await.unwrap();
    store.settle(sent.id, Outcome::Failed(at(3), Trouble::Unreachable)).await.unwrap();
    store.settle(failed.id, Outcome::Sent(at(3))).await.unwrap();
    store.settle(letter(9, About::Account).id, Outcome::Sent(at(3))).await.unwrap();
    assert_eq!(due(&*store, at(599), 10).await, []);
    let states: Vec<DeliveryState> = store.deliveries(row).await.unwrap().iter().map(|one| one.state).collect();
    assert_eq!(states, [DeliveryState::Sent(at(1)), DeliveryState::Failed(at(2), Trouble::Refused)]);
}

pub(super) async fn deliveries_are_those_of_one_secrets_recipients(store: Arc<dyn Store>) {
    let (row, other) = (row(&*store).await, row(&*store).await);
    let letters = [
        letter(1, About::Share { row, index: 1 }),
        letter(2, About::Share { row, index: 0 }),
        letter(3, About::Share { row: other, index: 0 }),
        letter(4, About::Fate { row }),
        letter(5, About::Account),
    ];
    store.post(letters.to_vec()).await.unwrap();
    let queued = |index| Delivery { index, state: DeliveryState::Queued(None) };
    assert_eq!(store.deliveries(row).await.unwrap(), [queued(0), queued(1)]);
    assert_eq!(store.deliveries(other).await.unwrap(), [queued(0)]);
    assert_eq!(store.figures().await.unwrap().letters, 5);
}

pub(super) async fn a_letter_that_ended_is_neither_taken_nor_kept(store: Arc<dyn Store>) {
    let row = row(&*store).await;
    let [waiting, sent] = [0, 1].map(|index| letter(u64::from(index) + 1, About::Share { row, index }));
    store.post(vec![waiting.clone(), sent.clone()]).await.unwrap();
    store.settle(sent.id, Outcome::Sent(at(1))).await.unwrap();
    assert_eq!(due(&*store, at(600), 10).await, []);
    while store.sweep(at(599)).await.unwrap().more {}
    assert_eq!(store.deliveries(row).await.unwrap().len(), 2);
    while store.sweep(at(600)).await.unwrap().more {}
    assert_eq!(store.deliveries(row).await, Ok(Vec::new()));
    assert_eq!(store.figures().await.unwrap().letters, 0);
}

pub(super) async fn a_fate_that_is_waited_for_wakes_its_letters_and_no_others(store: Arc<dyn Store>) {
    let (row, other) = (row(&*store).await, row(&*store).await);
    let told = Letter { due_at: at(500), ..letter(1, About::Fate { row }) };
    let others = [
        Letter { due_at: at(500), ..letter(2, About::Fate { row: other }) },
        Letter { due_at: at(500), ..letter(3, About::Share { row, index: 0 }) },
    ];
    store.post([&[told.clone()][..], &others].concat()).await.unwrap();
    store.wake(row, at(5)).await.unwrap();
    assert_eq!(due(&*store, at(5), 10).await, [taken(&told, 1)]);
    // Whoever has it in hand keeps it.
    store.wake(row, at(6)).await.unwrap();
    assert_eq!(due(&*store, at(6), 10).await, []);
    store.settle(told.id, Outcome::Sent(at(7))).await.unwrap();
    store.wake(row, at(8)).await.unwrap();
    assert_eq!(due(&*store, at(8), 10).await, []);
    assert_eq!(due(&*store, at(500), 10).await.len(), 2);
}

pub(super) async fn webhooks_and_mail_are_taken_apart_and_woken_together(store: Arc<dyn Store>) {
    let (row, other) = (row(&*store).await, row(&*store).await);
    let later = |seed, about| Letter { due_at: at(500), ..letter(seed, about) };
    let mail = later(1, About::Fate { row });
    let hooks = [2, 3].map(|hook| later(u64::from(hook), About::HookFate { row, hook }));
    let tried = letter(4, About::HookTry { row, hook: 2 });
    let elsewhere = later(5, About::HookFate { row: other, hook: 2 });
    let all = [&[mail.clone(), tried.clone(), elsewhere.clone()][..], &hooks].concat();
    store.post(all).await.unwrap();
    assert_eq!(store.figures().await.unwrap().letters, 5);
    let due_hooks = async |now| {
        let taken = store.due(Carrier::Hooks, now, LEASE, 10).await.unwrap();
        let mut taken: Vec<_> = taken.into_iter().map(|taken| (taken.letter.about, taken.letter.sealed)).collect();
        taken.sort_by_key(|(about, _)| about.place());
        taken
    };
    let shown = |letter: &Letter| (letter.about, letter.sealed.clone());
    assert_eq!(due(&*store, NOW, 10).await, []);
    assert_eq!(due_hooks(NOW).await, [shown(&tried)]);
    let waited_for = async |now| {
        let mut rows = store.waited_for(now).await.unwrap();
        rows.sort_unstable();
        rows
    };
    assert_eq!(waited_for(NOW).await, [row, other]);
    store.wake(row, at(5)).await.unwrap();
    assert_eq!(waited_for(at(5)).await, [other]);
    assert_eq!(due(&*store, at(5), 10).await, [taken(&mail, 1)]);
    assert_eq!(due_hooks(at(5)).await, hooks.each_ref().map(shown));
    // One webhook has it; the other one is asked again, and is not woken for it once more.
    store.settle(hooks[0].id, Outcome::Sent(at(6))).await.unwrap();
    store.settle(hooks[1].id, Outcome::Later(at(30), Trouble::Refused)).await.unwrap();
    store.settle(tried.id, Outcome::Failed(at(6), Trouble::Over)).await.unwrap();
    assert_eq!(due_hooks(at(29)).await, []);
    assert_eq!(due_hooks(at(30)).await, [shown(&hooks[1])]);
    assert_eq!(due_hooks(at(500)).await, [shown(&hooks[1]), shown(&elsewhere)]);
    while store.sweep(at(600)).await.unwrap().more {}
    assert_eq!(store.figures().await.unwrap().letters, 0);
}

pub(super) async fn the_fate_of_a_row_is_what_its_receipt_says(store: Arc<dyn Store>) {
    let unmade = row(&*store).await;
    assert_eq!(store.fate_of(unmade, NOW).await, Ok(None));
    let [read, burned, left] =
        [made(&*store, "a", 60).await, made(&*store, "b", 60).await, made(&*store, "c", 60).await];
    let rows = [&read, &burned, &left].map(|made| made.link().0.row);
    for row in rows {
        assert_eq!(store.fate_of(row, NOW).await, Ok(Some(None)));
    }
    assert!(store.claim(read.link(), at(1)).await.unwrap().is_some());
    assert!(store.burn(burned.receipt(), at(2)).await.unwrap().is_some());
    let fates = [Fate::Revealed(at(1)), Fate::Burned(at(2)), Fate::Expired(at(60))];
    for (row, fate) in rows.into_iter().zip(fates) {
        assert_eq!(store.fate_of(row, at(60)).await, Ok(Some(Some(fate))));
        // Its receipt ended: what is still kept of it is still true.
        assert!([Ok(None), Ok(Some(Some(fate)))].contains(&store.fate_of(row, at(120)).await));
    }
}

pub(super) async fn an_address_that_wants_no_mail_is_remembered(store: Arc<dyn Store>) {
    let [one, other] = [AddressHash([1; 32]), AddressHash([2; 32])];
    assert_eq!(store.is_suppressed(one).await, Ok(false));
    for _ in 0..2 {
        store.suppress(one, NOW).await.unwrap();
        assert_eq!(store.is_suppressed(one).await, Ok(true));
        assert_eq!(store.is_suppressed(other).await, Ok(false));
    }
}

pub(super) async fn a_deleted_account_takes_its_letters_with_it(store: Arc<dyn Store>) {
    let anna = joined(&*store, "anna", 1).await;
    let made = anna.share(&*store, "secret", 600).await;
    let row = made.link().0.row;
    let own = |seed, about| Letter { account: anna.account.id, ..letter(seed, about) };
    let letters = vec![
        own(1, About::Account),
        own(2, About::Share { row, index: 0 }),
        own(3, About::Fate { row }),
        own(5, About::HookFate { row, hook: 1 }),
        own(6, About::HookTry { row, hook: 1 }),
    ];
    store.post(letters).await.unwrap();
    let other = letter(4, About::Account);
    store.post(vec![other.clone()]).await.unwrap();
    assert_eq!(store.delete_account(anna.account.id, at(1)).await, Ok(true));
    assert_eq!(store.fate_of(row, at(1)).await, Ok(None));
    assert_eq!(store.deliveries(row).await, Ok(Vec::new()));
    assert_eq!(due(&*store, at(2), 10).await, [taken(&other, 1)]);
    assert_eq!(store.due(Carrier::Hooks, at(2), LEASE, 10).await, Ok(Vec::new()));
}
