//! `kill -9` at a random moment, again and again on the same folder. What was acknowledged holds; what was not may have
//! happened or not, but nothing comes out twice and no receipt disagrees.

mod ledger;

use std::sync::Mutex;
use std::thread;
use std::time::Duration;

use crate::audit::Exported;
use crate::budget::Budget;
use crate::chance::{Chance, environment};
use crate::client::Client;
use crate::launch::Launch;
use crate::server::Server;
use ledger::{Entry, Fate, Ledger, Try};

/// Callers that keep the server busy while it is killed.
const WORKERS: usize = 6;

#[test]
fn kill_minus_nine_loses_nothing_acknowledged_and_shows_nothing_twice() {
    let rounds: usize = environment("GLIMPSE_TEST_CRASH_ROUNDS").map_or(100, |rounds| rounds.parse().unwrap());
    let mut chance = Chance::new();
    // A short time for erasing makes every kind of write happen within a round.
    let mut server =
        Launch::new().small_journals().set("storage.erase_within", 1).set("http.refusal_milliseconds", 1).start();
    let mut budget = Budget::of(rounds);
    let summary = endure(&mut server, &mut budget, &mut chance, |server, chance| {
        thread::sleep(Duration::from_millis(u64::try_from(chance.within(5..150)).unwrap()));
        server.kill();
    });
    eprintln!("figure: {} rounds in {:?}: {summary}", budget.used(), budget.elapsed());
}

/// So many lives of a server, each of which ends under load in the way of `end`; what is told is kept, and judged in the next one.
#[track_caller]
pub(crate) fn endure(
    server: &mut Server,
    budget: &mut Budget,
    chance: &mut Chance,
    mut end: impl FnMut(&mut Server, &mut Chance),
) -> String {
    let mut ledger = Ledger::default();
    while budget.another() {
        let round = budget.used();
        let first_new = ledger.entries.len();
        let entries = Mutex::new(std::mem::take(&mut ledger.entries));
        thread::scope(|scope| {
            for _ in 0..WORKERS {
                let (client, chance, entries) = (server.client(), chance.split(), &entries);
                scope.spawn(move || work(client, chance, entries, first_new));
            }
            end(server, chance);
        });
        ledger.entries = entries.into_inner().unwrap();
        ledger.judge_what_was_told(round);
        // The next life has another journal size, so that switches between files are met at other places too.
        server.launch.adjust("storage.journal_bytes", chance.pick(&JOURNAL_BYTES));
        server.start();
        settle(server, &mut ledger, chance, round);
    }
    settle_all(server, &mut ledger);
    // Everything is taken now: the audit log has each of them, once.
    let log = Exported::from(server, None);
    let count = |fate| ledger.entries.iter().filter(|entry| entry.fate == fate).count();
    assert_eq!((log.revealed(), log.count("secret.burned")), (count(Fate::Revealed), count(Fate::Burned)));
    ledger.summary()
}

const JOURNAL_BYTES: [usize; 3] = [1 << 20, 2 << 20, 16 << 20];

/// Shares, reveals and burns at random until the server is gone.
fn work(mut client: Client, mut chance: Chance, entries: &Mutex<Vec<Entry>>, first_new: usize) {
    loop {
        let known = entries.lock().unwrap().len();
        let going_on = match chance.within(0..10) {
            0..6 => share(&mut client, &mut chance, entries),
            // Mostly what is fresh and perhaps not yet at rest, sometimes what earlier lives left.
            _ if known == 0 => true,
            choice => {
                let from = if chance.one_in(4) { 0 } else { first_new.min(known - 1) };
                let number = chance.within(from..known);
                let entry = entries.lock().unwrap()[number].shared.clone();
                let request = if choice < 8 { entry.reveal_request() } else { entry.burn_request() };
                let answer = client.try_ask(&request);
                let begun = answer.is_err() && client.success_had_begun();
                let tried = Try::from(&answer, begun, &entry);
                let entry = &mut entries.lock().unwrap()[number];
                let tries = if choice < 8 { &mut entry.reveals } else { &mut entry.burns };
                tries.push(tried);
                answer.is_ok()
            }
        };
        if !going_on {
            return;
        }
    }
}

/// Whether the server is still there. A share without an answer is in no ledger: nobody knows its keys.
fn share(client: &mut Client, chance: &mut Chance, entries: &Mutex<Vec<Entry>>) -> bool {
    let bytes = *chance.pick(&[10, 40, 400, 4000]);
    let (secret, passphrase) = (chance.odd_text(bytes), chance.one_in(8).then(|| chance.text(12)));
    let Ok(answer) = client.try_share(&secret, passphrase.as_deref()) else { return false };
    entries.lock().unwrap().push(Entry::shared(&answer, &secret, passphrase.as_deref()));
    true
}

/// Asks the new life about everything the last one touched and about a few of the older ones.
fn settle(server: &Server, ledger: &mut Ledger, chance: &mut Chance, round: usize) {
    let old = ledger.entries.len();
    let touched: Vec<usize> = (0..old).filter(|&number| ledger.entries[number].touched).collect();
    let sampled: Vec<usize> = (0..10.min(old)).map(|_| chance.within(0..old)).collect();
    let mut client = server.client();
    for &number in touched.iter().chain(&sampled) {
        let entry = &mut ledger.entries[number];
        entry.settle(&mut client, round);
        entry.touched = false;
        // A tenth of what is unread is read now, the rest may be read in a later life.
        match entry.fate {
            Fate::Unread if chance.one_in(10) => entry.read(&mut client),
            Fate::Revealed | Fate::Burned if chance.one_in(4) => client.expect_gone(&entry.shared),
            _ => {}
        }
    }
}

/// At the end every secret of all lives is asked for: it comes out now if it never did, and else never again.
fn settle_all(server: &Server, ledger: &mut Ledger) {
    let share = ledger.entries.len().div_ceil(WORKERS).max(1);
    thread::scope(|scope| {
        for entries in ledger.entries.chunks_mut(share) {
            let mut client = server.client();
            scope.spawn(move || {
                for entry in entries {
                    entry.settle(&mut client, usize::MAX);
                    if entry.fate == Fate::Unread {
                        entry.read(&mut client);
                    }
                    client.expect_gone(&entry.shared);
                }
            });
        }
    });
}
