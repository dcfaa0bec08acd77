//! Callers that share, read, burn and look at receipts over both nodes at once, and press again when they are told to.

use std::sync::{
    Mutex, PoisonError,
    atomic::{AtomicBool, Ordering},
};
use std::thread;
use std::time::{Duration, Instant};

use super::faults::pause;
use super::history::{Call, Secret, Verb, Verdict};
use crate::chance::Chance;
use crate::client::{Client, Shared};
use crate::server::Server;

/// Callers at the same time; most have racers beside them.
const CALLERS: usize = 16;
/// Callers who want the same secret at once, besides whoever else came to want it.
const RACERS: usize = 3;
/// How often somebody presses again.
const TRIES_MAX: usize = 5;
/// Settling is done by so many at once.
const SETTLERS: usize = 8;

/// All secrets, and what became of shares that are none.
#[derive(Default)]
pub(super) struct Book {
    pub(super) secrets: Vec<Secret>,
    /// Shares that were refused, and shares without an answer.
    refused: usize,
    unanswered: usize,
    longest_share: Duration,
}

/// Ends the load when it goes, also when whoever made it panics.
pub(super) struct Ending<'a>(pub(super) &'a AtomicBool);

impl Drop for Ending<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::SeqCst);
    }
}

/// Clients of both nodes.
pub(super) fn clients(nodes: &[Server; 2]) -> [Client; 2] {
    [0, 1].map(|node| nodes[node].client())
}

/// Keeps both nodes busy while `meanwhile` happens.
pub(super) fn during<T>(
    book: &mut Book,
    nodes: &[Server; 2],
    chance: &mut Chance,
    meanwhile: impl FnOnce(&mut Chance) -> T,
) -> T {
    let first_new = book.secrets.len();
    let (open, is_over) = (Mutex::new(std::mem::take(book)), AtomicBool::new(false));
    let outcome = thread::scope(|scope| {
        let _ending = Ending(&is_over);
        for _ in 0..CALLERS {
            let caller = Caller {
                racers: (0..RACERS).map(|_| (clients(nodes), chance.split())).collect(),
                chance: chance.split(),
                book: &open,
                first_new,
                is_over: &is_over,
            };
            scope.spawn(move || caller.work());
        }
        meanwhile(chance)
    });
    *book = open.into_inner().unwrap();
    outcome
}

struct Caller<'a> {
    racers: Vec<([Client; 2], Chance)>,
    chance: Chance,
    book: &'a Mutex<Book>,
    first_new: usize,
    is_over: &'a AtomicBool,
}

impl Caller<'_> {
    fn work(mut self) {
        while !self.is_over() {
            match self.chance.within(0..10) {
                0..4 => self.share(),
                4..7 => self.race(&[Verb::Reveal, Verb::Reveal, Verb::Reveal]),
                7 => self.race(&[Verb::Reveal, Verb::Burn, Verb::Receipt]),
                8 => self.race(&[Verb::Reveal, Verb::Receipt]),
                _ => self.race(&[Verb::Receipt]),
            }
            pause(0..10, &mut self.chance);
        }
    }

    fn is_over(&self) -> bool {
        self.is_over.load(Ordering::SeqCst)
    }

    fn share(&mut self) {
        let secret = self.chance.text(40);
        let glimpse = self.chance.within(0..2);
        let began = Instant::now();
        let answer = self.racers[0].0[glimpse].try_share(&secret, None);
        let mut book = self.book.lock().unwrap_or_else(PoisonError::into_inner);
        book.longest_share = book.longest_share.max(began.elapsed());
        match answer {
            Ok(answer) if answer.status == 503 => book.refused += 1,
            Ok(answer) => book.secrets.push(Secret::new(Shared::from(&answer, &secret, None))),
            Err(_) => book.unanswered += 1,
        }
    }

    /// All want the same secret at once, from both nodes.
    fn race(&mut self, verbs: &[Verb]) {
        let Some((number, shared)) = self.pick() else { return };
        let is_over = self.is_over;
        let calls: Vec<Call> = thread::scope(|scope| {
            let racers: Vec<_> = self
                .racers
                .iter_mut()
                .zip(verbs)
                .map(|((clients, chance), verb)| {
                    let shared = &shared;
                    scope.spawn(move || press(*verb, shared, clients, chance, is_over))
                })
                .collect();
            racers.into_iter().flat_map(|racer| racer.join().unwrap()).collect()
        });
        self.book.lock().unwrap_or_else(PoisonError::into_inner).secrets[number].calls.extend(calls);
    }

    /// Mostly one that is fresh and that nobody has had, as far as is known.
    fn pick(&mut self) -> Option<(usize, Shared)> {
        const FRESH: usize = 100;
        const SAMPLES: usize = 6;
        let book = self.book.lock().unwrap_or_else(PoisonError::into_inner);
        let secrets = &book.secrets;
        let from = match self.chance.one_in(8) {
            true => 0,
            false => secrets.len().saturating_sub(FRESH).max(self.first_new),
        };
        if from == secrets.len() {
            return None;
        }
        let samples: Vec<usize> = (0..SAMPLES).map(|_| self.chance.within(from..secrets.len())).collect();
        let unsettled = || samples.iter().filter(|number| secrets[**number].quiet_from.is_none());
        let number = *unsettled().find(|number| !secrets[**number].is_decided()).or_else(|| unsettled().next())?;
        Some((number, secrets[number].shared.clone()))
    }
}

/// Asks, and asks again as a person would who is told to try later: after a moment, and perhaps at the other node.
fn press(
    verb: Verb,
    shared: &Shared,
    clients: &mut [Client; 2],
    chance: &mut Chance,
    is_over: &AtomicBool,
) -> Vec<Call> {
    let mut calls = Vec::new();
    for _ in 0..TRIES_MAX {
        let glimpse = chance.within(0..2);
        let call = Call::make(verb, shared, glimpse, &mut clients[glimpse]);
        calls.push(call);
        if !call.told.is_open() || is_over.load(Ordering::SeqCst) {
            break;
        }
        pause(20..300, chance);
    }
    calls
}

impl Book {
    /// In a quiet time: asks both nodes about everything of this round, but for a few secrets that are kept for later ones.
    pub(super) fn settle(&mut self, nodes: &[Server; 2], chance: &mut Chance) {
        let chosen = |secret: &&mut Secret| secret.quiet_from.is_none() && !chance.one_in(10);
        let secrets: Vec<&mut Secret> = self.secrets.iter_mut().filter(chosen).collect();
        each(secrets, nodes, |secret, clients| secret.settle(clients));
    }

    /// The end: everything is settled, and nothing may come out ever again.
    pub(super) fn close(&mut self, nodes: &[Server; 2]) -> Verdict {
        let unsettled = self.secrets.iter_mut().filter(|secret| secret.quiet_from.is_none()).collect();
        each(unsettled, nodes, |secret, clients| secret.settle(clients));
        each(self.secrets.iter_mut().collect(), nodes, |secret, clients| {
            secret.insist(Verb::Reveal, secret.calls.len() % 2, clients);
        });
        let mut verdict = Verdict { longest: self.longest_share, ..Verdict::default() };
        for secret in &self.secrets {
            verdict.add(secret);
        }
        verdict.not_now += self.refused;
        verdict.unanswered += self.unanswered;
        verdict
    }
}

fn each(mut secrets: Vec<&mut Secret>, nodes: &[Server; 2], ask: impl Fn(&mut Secret, &mut [Client; 2]) + Sync) {
    let share = secrets.len().div_ceil(SETTLERS).max(1);
    thread::scope(|scope| {
        for secrets in secrets.chunks_mut(share) {
            let (mut clients, ask) = (clients(nodes), &ask);
            scope.spawn(move || secrets.iter_mut().for_each(|secret| ask(secret, &mut clients)));
        }
    });
}
