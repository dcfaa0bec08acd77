//! Every history has an order. What many callers were told about one secret, with the times of all questions and answers, must be what
//! one caller after the other could have been told (linearizability). Secrets have nothing to do with each other, so that the history
//! of each is judged for itself.
//!
//! `spec` says what one secret does, `checker` looks for the order, `load` makes histories. Here: of a server that lives, and of one
//! that is killed; `power` has those of power cuts, `redis` those of failovers. GLIMPSE_PROVE_SECONDS says for how long.

pub(crate) mod checker;
pub(crate) mod load;
pub(crate) mod spec;

use std::thread;
use std::time::Duration;

use crate::budget::Budget;
use crate::chance::Chance;
use crate::launch::Launch;
use crate::server::Server;
use load::{Book, Figures};

/// A server whose every kind of write happens often.
pub(crate) fn busy() -> Launch {
    Launch::new().small_journals().set("storage.erase_within", 1).set("http.refusal_milliseconds", 1)
}

/// Lives of one server: each ends in the way of `end`, and the next one is asked about everything.
#[track_caller]
pub(crate) fn live_and_die(
    server: &mut Server,
    rounds: usize,
    chance: &mut Chance,
    mut end: impl FnMut(&mut Server, &mut Chance),
) -> (usize, Figures) {
    let (mut budget, mut figures) = (Budget::of(rounds), Figures::default());
    let mut book = Book::new();
    while budget.another() {
        book.record(server, chance, &mut end);
        book.bury();
        server.start();
        book.ask_about_all(server);
        let when = format!("life {}", budget.used());
        // Some secrets live through several lives.
        if chance.one_in(4) { figures += book.close(&when) } else { book.judge(&when) }
    }
    figures += book.close("the end");
    (budget.used(), figures)
}

#[test]
fn what_many_callers_are_told_at_once_has_an_order() {
    let (mut chance, mut budget, mut figures) = (Chance::new(), Budget::of(2), Figures::default());
    let mut server = busy().start();
    while budget.another() {
        let mut book = Book::new();
        book.record(&mut server, &mut chance, |_, _| thread::sleep(Duration::from_millis(1500)));
        thread::sleep(Duration::from_millis(1000));
        book.ask_about_all(&server);
        figures += book.close("while it lives");
    }
    eprintln!("{} rounds in {:.1?}: {figures}", budget.used(), budget.elapsed());
    assert!(figures.shown > 20 && figures.burned > 5 && figures.expired > 0, "that was no load: {figures}");
}

#[test]
fn what_callers_are_told_before_and_after_kill_minus_nine_has_an_order() {
    let mut chance = Chance::new();
    let mut server = busy().start();
    let (lives, figures) = live_and_die(&mut server, 15, &mut chance, |server, chance| {
        thread::sleep(Duration::from_millis(chance.next() % 200));
        server.kill();
    });
    eprintln!("{lives} lives: {figures}");
    assert!(figures.shown > 20 && figures.unknown > 0, "that was no load: {figures}");
}
