//! Callers that share, reveal, guess, burn and look at receipts, several at the same secret, and write down what they were told and
//! when: the histories.

use std::fmt;
use std::io::Result;
use std::sync::{
    Mutex, PoisonError,
    atomic::{AtomicBool, Ordering},
};
use std::thread;
use std::time::Instant;

use super::checker::{Call, has_an_order};
use super::spec::{Ask, State, Told};
use crate::chance::Chance;
use crate::client::{Client, Shared, with_another_end};
use crate::http::{Answer, Request};
use crate::server::Server;

/// Callers at the same time.
const CALLERS: usize = 10;
/// They all want one of so many, the newest.
const WANTED: usize = 12;
/// Seconds that the short-lived live.
const SHORT_LIFE: u64 = 2;
/// How many of them the receipt lives.
const RECEIPT_LIVES: u64 = 2;
const SECOND: u64 = 1_000_000;

/// An acknowledged share and all calls about it.
struct Secret {
    shared: Shared,
    /// It is mostly left alone, so that it comes to its end.
    is_short_lived: bool,
    calls: Vec<Call>,
}

/// All secrets of all lives of a server.
pub(crate) struct Book {
    began: Instant,
    secrets: Vec<Secret>,
    /// How many calls have been judged.
    judged: usize,
}

impl Book {
    pub(crate) fn new() -> Self {
        Self { began: Instant::now(), secrets: Vec::new(), judged: 0 }
    }

    fn now(began: Instant) -> u64 {
        u64::try_from(began.elapsed().as_micros()).unwrap()
    }

    /// Callers are at it until this is over, or the server is.
    pub(crate) fn record(
        &mut self,
        server: &mut Server,
        chance: &mut Chance,
        meanwhile: impl FnOnce(&mut Server, &mut Chance),
    ) {
        let (secrets, is_over) = (Mutex::new(std::mem::take(&mut self.secrets)), AtomicBool::new(false));
        thread::scope(|scope| {
            for _ in 0..CALLERS {
                let (client, chance) = (server.client(), chance.split());
                let caller = Caller { client, chance, secrets: &secrets, is_over: &is_over, began: self.began };
                scope.spawn(move || caller.work());
            }
            meanwhile(server, chance);
            is_over.store(true, Ordering::SeqCst);
        });
        self.secrets = secrets.into_inner().unwrap_or_else(PoisonError::into_inner);
    }

    /// The server is dead: what it had not done by now it never does.
    pub(crate) fn bury(&mut self) {
        let now = Self::now(self.began);
        for call in self.secrets.iter_mut().flat_map(|secret| &mut secret.calls) {
            if call.told == Told::Unknown {
                call.to = call.to.min(now);
            }
        }
    }

    /// The receipt of every secret is looked at, every other one is asked for and looked at again.
    pub(crate) fn ask_about_all(&mut self, server: &Server) {
        let (mut client, began) = (server.client(), self.began);
        for (number, secret) in self.secrets.iter_mut().enumerate() {
            let asks: &[Ask] = match number % 2 {
                0 => &[Ask::Receipt],
                _ => &[Ask::Receipt, Ask::Reveal, Ask::Receipt, Ask::Burn],
            };
            for ask in asks {
                let call = make(&mut client, &secret.shared, *ask, began);
                assert_ne!(call.told, Told::Unknown, "it should have answered");
                secret.calls.push(call);
            }
        }
    }

    /// Judges all histories so far.
    #[track_caller]
    pub(crate) fn judge(&mut self, when: &str) {
        for secret in &self.secrets {
            self.judged += secret.calls.len();
            assert!(has_an_order(&secret.calls), "{when}: this history has no order: {:#?}", in_order(&secret.calls));
        }
    }

    /// Judges them and forgets them: they would only get longer.
    #[track_caller]
    pub(crate) fn close(&mut self, when: &str) -> Figures {
        self.judge(when);
        let mut figures = Figures { secrets: self.secrets.len(), ..Figures::default() };
        for call in self.secrets.drain(..).flat_map(|secret| secret.calls) {
            figures.calls += 1;
            match call.told {
                Told::Secret => figures.shown += 1,
                Told::Burned => figures.burned += 1,
                Told::Receipt(State::Expired) => figures.expired += 1,
                Told::Unknown => figures.unknown += 1,
                _ => {}
            }
        }
        figures
    }
}

/// What was judged.
#[derive(Default, Clone, Copy)]
pub(crate) struct Figures {
    pub(crate) secrets: usize,
    pub(crate) calls: usize,
    pub(crate) shown: usize,
    pub(crate) burned: usize,
    /// Receipts that say so.
    pub(crate) expired: usize,
    pub(crate) unknown: usize,
}

impl std::ops::AddAssign for Figures {
    fn add_assign(&mut self, more: Self) {
        self.secrets += more.secrets;
        self.calls += more.calls;
        self.shown += more.shown;
        self.burned += more.burned;
        self.expired += more.expired;
        self.unknown += more.unknown;
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { secrets, calls, shown, burned, expired, unknown } = self;
        write!(
            f,
            "{secrets} histories of {calls} calls have an order; {shown} shown, {burned} burned, {expired} times expired, \
             {unknown} calls without an answer"
        )
    }
}

fn in_order(calls: &[Call]) -> Vec<Call> {
    let mut calls = calls.to_vec();
    calls.sort_by_key(|call| call.from);
    calls
}

struct Caller<'a> {
    client: Client,
    chance: Chance,
    secrets: &'a Mutex<Vec<Secret>>,
    is_over: &'a AtomicBool,
    began: Instant,
}

impl Caller<'_> {
    fn work(mut self) {
        while !self.is_over.load(Ordering::SeqCst) {
            let is_answered = match self.chance.within(0..12) {
                0 => self.share(),
                1..6 => self.ask(Ask::Reveal),
                6 => self.ask(Ask::Guess),
                7 => self.ask(Ask::Burn),
                _ => self.ask(Ask::Receipt),
            };
            if !is_answered {
                return;
            }
        }
    }

    /// Whether there was an answer. A share without one is in no history: nobody knows its keys.
    fn share(&mut self) -> bool {
        let bytes = *self.chance.pick(&[10, 400, 4000]);
        let secret = self.chance.text(bytes);
        let life = if self.chance.one_in(6) { SHORT_LIFE } else { 3600 };
        let request = Request::post("/api/v1/share").form(&[("secret", &secret), ("ttl", &life.to_string())]);
        let from = Book::now(self.began);
        let Ok(answer) = self.client.try_ask(&request) else { return false };
        let to = Book::now(self.began);
        if answer.status == 503 {
            return true;
        }
        let shared = Shared::from(&answer, &secret, None);
        // The server counts whole seconds: its second may have begun up to one before ours.
        let after = |ask, seconds: u64| {
            let (first, last) = ((from + seconds * SECOND).saturating_sub(SECOND), to + seconds * SECOND);
            Call { ask, told: Told::Silence, from: first.max(to), to: last.max(to) }
        };
        let calls = vec![after(Ask::Expire, life), after(Ask::End, RECEIPT_LIVES * life)];
        self.secrets.lock().unwrap().push(Secret { shared, is_short_lived: life == SHORT_LIFE, calls });
        true
    }

    /// Whether there was an answer, or nothing to ask about.
    fn ask(&mut self, ask: Ask) -> bool {
        let (number, shared, ask) = {
            let secrets = self.secrets.lock().unwrap();
            let first = if self.chance.one_in(10) { 0 } else { secrets.len().saturating_sub(WANTED) };
            if first == secrets.len() {
                return true;
            }
            let number = self.chance.within(first..secrets.len());
            let secret = &secrets[number];
            let is_spared = secret.is_short_lived && !self.chance.one_in(12);
            (number, secret.shared.clone(), if is_spared { Ask::Receipt } else { ask })
        };
        let call = make(&mut self.client, &shared, ask, self.began);
        let is_answered = call.to != u64::MAX;
        self.secrets.lock().unwrap()[number].calls.push(call);
        is_answered
    }
}

fn make(client: &mut Client, shared: &Shared, ask: Ask, began: Instant) -> Call {
    let request = match ask {
        Ask::Reveal => shared.reveal_request(),
        Ask::Burn => shared.burn_request(),
        Ask::Receipt => Request::get(&format!("/api/v1/private/{}", shared.receipt)),
        Ask::Guess => Shared { link: with_another_end(&shared.link), ..shared.clone() }.reveal_request(),
        Ask::Expire | Ask::End => unreachable!("nobody asks for that"),
    };
    let from = Book::now(began);
    let answer = client.try_ask(&request);
    let to = Book::now(began);
    let had_begun = answer.is_err() && client.success_had_begun();
    let told = told(ask, &answer, had_begun, shared);
    // What was told is certain; what was not may still happen.
    let to = if told == Told::Unknown { u64::MAX } else { to };
    Call { ask, told, from, to }
}

#[track_caller]
fn told(ask: Ask, answer: &Result<Answer>, success_had_begun: bool, shared: &Shared) -> Told {
    let answer = match answer {
        Ok(answer) => answer,
        Err(_) if success_had_begun && ask == Ask::Reveal => return Told::Secret,
        Err(_) if success_had_begun && ask == Ask::Burn => return Told::Burned,
        Err(_) => return Told::Unknown,
    };
    match (answer.status, ask) {
        (200, Ask::Reveal) => {
            assert_eq!(answer.json()["value"], shared.secret.as_str(), "another secret came out");
            Told::Secret
        }
        (200, Ask::Burn) => Told::Burned,
        (200, Ask::Receipt) => Told::Receipt(match answer.json()["state"].as_str() {
            Some("new" | "viewed") => State::Unread,
            Some("received") => State::Read,
            Some("burned") => State::Burned,
            Some("expired") => State::Expired,
            _ => panic!("a receipt says: {answer}"),
        }),
        (404, _) => Told::Gone,
        (503, _) if answer.message().contains("did not confirm") => Told::Unknown,
        (503, _) => Told::NotNow,
        _ => panic!("{ask:?}: {answer}"),
    }
}
