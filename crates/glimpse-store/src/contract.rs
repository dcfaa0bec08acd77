//! The specification of [`Store`]: one function for each promise, run against every engine. Names are the promises.

pub(crate) mod accounts;
mod counts;
mod documents;
mod fixture;
pub(crate) mod history;
mod identity;
mod keys;
mod lives;
mod outbox;
mod winners;

use std::pin::Pin;
use std::sync::Arc;

use crate::{LetterLimits, Store};

pub(crate) use accounts::{Member, joined, member};
pub(crate) use fixture::{Made, NOW, Seeded, TRIES, at, made, sealed, sealed_at};

/// A promise, as something to run on a fresh store.
pub(crate) type Promise = fn(Arc<dyn Store>) -> Pin<Box<dyn Future<Output = ()>>>;

macro_rules! promises {
    ($($room:ident::$name:ident),+ $(,)?) => {
        &[$((stringify!($name), |store| Box::pin($room::$name(store)))),+]
    };
}

/// Every promise, by name. A macro, so that a promise's name stands once.
pub(crate) const PROMISES: &[(&str, Promise)] = promises![
    lives::what_was_created_is_fetched_with_the_same_bytes,
    lives::a_row_number_is_given_out_once,
    lives::the_wrong_hash_finds_nothing_and_changes_nothing,
    lives::a_claimed_secret_is_gone_and_its_receipt_says_so,
    lives::a_burned_secret_is_gone_and_its_receipt_says_so,
    lives::an_expired_secret_is_gone_before_any_sweep,
    lives::a_receipt_ends_after_two_lifetimes,
    lives::a_look_is_counted_and_changes_no_fate,
    lives::tries_are_counted_and_then_locked,
    lives::a_sweep_erases_what_is_over_and_nothing_else,
    lives::a_clock_that_steps_back_brings_nothing_back,
    winners::a_second_claim_finds_nothing,
    winners::a_burn_and_a_claim_never_both_succeed,
    winners::of_64_racing_readers_of_1000_secrets_exactly_one_wins_each,
    winners::tries_in_parallel_do_not_outrun_the_lock,
    identity::the_mask_key_is_made_once,
    accounts::an_account_is_found_by_address_identity_and_token,
    accounts::a_slip_is_spent_once,
    accounts::an_address_belongs_to_one_account,
    accounts::accounts_are_listed_in_pages,
    accounts::a_change_of_an_account_holds_at_once_and_changes_nothing_else,
    accounts::tokens_come_and_go,
    accounts::sessions_are_tokens_apart,
    accounts::a_late_change_of_a_password_undoes_nothing,
    accounts::a_use_of_a_token_is_noted,
    accounts::new_keys_end_all_tokens,
    accounts::a_list_has_the_accounts_own_receipts_newest_first,
    accounts::a_list_of_a_share_domain_has_as_many_of_its_own_as_it_may,
    accounts::a_receipt_knows_its_account,
    accounts::a_deleted_account_takes_everything_with_it,
    documents::a_document_is_replaced_only_by_who_saw_it,
    documents::shelves_are_apart,
    documents::of_many_who_saw_the_same_one_replaces_it,
    outbox::a_letter_is_taken_once_it_is_due_and_by_one_at_a_time,
    outbox::the_longest_due_letters_are_taken_first_and_no_more_than_asked_for,
    outbox::of_many_takers_each_letter_has_one,
    outbox::letters_of_one_account_leave_room_for_others_and_calls_leave_room_for_mails,
    outbox::a_letter_that_failed_for_now_is_due_again_when_it_was_said,
    outbox::a_settled_letter_is_never_taken_again_and_stays_settled,
    outbox::deliveries_are_those_of_one_secrets_recipients,
    outbox::a_letter_that_ended_is_neither_taken_nor_kept,
    outbox::a_fate_that_is_waited_for_wakes_its_letters_and_no_others,
    outbox::webhooks_and_mail_are_taken_apart_and_woken_together,
    outbox::the_fate_of_a_row_is_what_its_receipt_says,
    outbox::an_address_that_wants_no_mail_is_remembered,
    outbox::a_deleted_account_takes_its_letters_with_it,
    identity::another_or_a_missing_root_key_is_refused,
    keys::a_root_key_is_added_and_forgotten_for_ever,
    keys::what_is_sealed_is_counted_under_its_key_until_it_is_gone,
    keys::a_letter_that_waits_is_sealed_anew_by_who_saw_it,
    keys::a_process_hears_what_it_says_of_its_keys,
    counts::a_quota_is_taken_by_each_for_themselves,
    counts::a_quota_comes_back_evenly,
];

/// What an engine that is asked for its promises must allow.
pub(crate) const LETTERS: LetterLimits = LetterLimits { waiting_max: 700, per_account_max: 300 };

/// Runs every promise, each on a store of its own.
pub(crate) fn holds<Guard>(fresh: impl AsyncFn() -> (Arc<dyn Store>, Guard)) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(4).enable_all().build().unwrap();
    for (name, promise) in PROMISES {
        let (store, _guard) = runtime.block_on(fresh());
        let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| runtime.block_on(promise(store))));
        assert!(outcome.is_ok(), "broken promise: {name}");
    }
}
