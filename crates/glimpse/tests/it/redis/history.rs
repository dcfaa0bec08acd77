//! What everybody was told, and when: the judge of the failovers. It lies outside of all that is tested.

use std::fmt;
use std::io::Result;
use std::time::{Duration, Instant};

use crate::client::{Client, Shared};
use crate::http::{Answer, Request};
use crate::linear;

/// What is asked about a secret.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Verb {
    Reveal,
    Burn,
    Receipt,
}

/// What was answered.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Told {
    /// The secret itself, be it only the beginning of the answer that has it.
    Secret,
    /// It is burned now.
    Burned,
    /// A receipt: nobody has read it.
    IsUnread,
    /// A receipt: somebody has.
    WasRead,
    /// A receipt: it was burned.
    WasBurned,
    /// There is nothing.
    Gone,
    /// Not now, and nothing has happened.
    NotNow,
    /// Not confirmed: nobody knows what has happened.
    Unsure,
    /// No answer.
    Nothing,
}

impl Told {
    /// Whether it is better to ask again.
    pub(super) fn is_open(self) -> bool {
        matches!(self, Self::NotNow | Self::Unsure | Self::Nothing)
    }
}

/// One call: what was asked of which node, when, and what was answered, when.
#[derive(Clone, Copy)]
pub(super) struct Call {
    verb: Verb,
    pub(super) told: Told,
    glimpse: usize,
    from: Instant,
    to: Instant,
}

impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} at node {}: {:?} after {:?}", self.verb, self.glimpse, self.told, self.to - self.from)
    }
}

impl Call {
    /// Asks.
    #[track_caller]
    pub(super) fn make(verb: Verb, shared: &Shared, glimpse: usize, client: &mut Client) -> Self {
        let request = match verb {
            Verb::Reveal => shared.reveal_request(),
            Verb::Burn => shared.burn_request(),
            Verb::Receipt => Request::get(&format!("/api/v1/private/{}", shared.receipt)),
        };
        let from = Instant::now();
        let answer = client.try_ask(&request);
        let had_begun = answer.is_err() && client.success_had_begun();
        Self { verb, told: told(verb, &answer, had_begun, shared), glimpse, from, to: Instant::now() }
    }

    pub(super) fn took(&self) -> Duration {
        self.to - self.from
    }

    /// Whether it may have taken the secret without anybody knowing.
    fn may_have_taken(&self) -> bool {
        self.verb != Verb::Receipt && matches!(self.told, Told::Unsure | Told::Nothing)
    }

    /// In the words of the specification.
    fn in_order(&self) -> (linear::spec::Ask, linear::spec::Told) {
        use linear::spec::{Ask, State, Told as Said};
        let ask = match self.verb {
            Verb::Reveal => Ask::Reveal,
            Verb::Burn => Ask::Burn,
            Verb::Receipt => Ask::Receipt,
        };
        let told = match self.told {
            Told::Secret => Said::Secret,
            Told::Burned => Said::Burned,
            Told::IsUnread => Said::Receipt(State::Unread),
            Told::WasRead => Said::Receipt(State::Read),
            Told::WasBurned => Said::Receipt(State::Burned),
            Told::Gone => Said::Gone,
            Told::NotNow => Said::NotNow,
            Told::Unsure | Told::Nothing => Said::Unknown,
        };
        (ask, told)
    }

    fn says_gone(&self) -> bool {
        matches!(self.told, Told::Secret | Told::Burned | Told::WasRead | Told::WasBurned | Told::Gone)
    }

    fn found_it(&self) -> bool {
        matches!(self.told, Told::Secret | Told::Burned | Told::IsUnread)
    }
}

#[track_caller]
fn told(verb: Verb, answer: &Result<Answer>, success_had_begun: bool, shared: &Shared) -> Told {
    let answer = match answer {
        Ok(answer) => answer,
        Err(_) if success_had_begun && verb == Verb::Reveal => return Told::Secret,
        Err(_) if success_had_begun && verb == Verb::Burn => return Told::Burned,
        Err(_) => return Told::Nothing,
    };
    match (answer.status, verb) {
        (200, Verb::Reveal) => {
            assert_eq!(answer.json()["value"], shared.secret.as_str(), "another secret came out");
            Told::Secret
        }
        (200, Verb::Burn) => Told::Burned,
        (200, Verb::Receipt) => match answer.json()["state"].as_str() {
            Some("new" | "viewed") => Told::IsUnread,
            Some("received") => Told::WasRead,
            Some("burned") => Told::WasBurned,
            _ => panic!("a receipt says: {answer}"),
        },
        (404, _) => Told::Gone,
        (503, _) if answer.message().contains("did not confirm") => Told::Unsure,
        (503, _) => {
            assert!(answer.message().contains("Nothing was read or lost"), "{answer}");
            Told::NotNow
        }
        _ => panic!("{verb:?}: {answer}"),
    }
}

/// An acknowledged share and every call about it.
pub(super) struct Secret {
    pub(super) shared: Shared,
    pub(super) calls: Vec<Call>,
    /// From which call on all was quiet, and both nodes were asked about everything.
    pub(super) quiet_from: Option<usize>,
}

impl Secret {
    pub(super) fn new(shared: Shared) -> Self {
        Self { shared, calls: Vec::new(), quiet_from: None }
    }

    /// Whether anybody knows what became of it.
    pub(super) fn is_decided(&self) -> bool {
        self.calls.iter().any(Call::says_gone)
    }

    fn count(&self, told: Told) -> usize {
        self.calls.iter().filter(|call| call.told == told).count()
    }

    /// Asks both nodes about everything, twice, and reads it if it is there.
    #[track_caller]
    pub(super) fn settle(&mut self, clients: &mut [Client; 2]) {
        self.quiet_from.get_or_insert(self.calls.len());
        let round = [
            (Verb::Receipt, 0),
            (Verb::Receipt, 1),
            (Verb::Reveal, self.calls.len() % 2),
            (Verb::Reveal, 1 - self.calls.len() % 2),
            (Verb::Receipt, 0),
            (Verb::Receipt, 1),
        ];
        for (verb, glimpse) in round {
            self.insist(verb, glimpse, clients);
        }
    }

    /// Asks until there is an answer: in quiet times there is one soon.
    #[track_caller]
    pub(super) fn insist(&mut self, verb: Verb, glimpse: usize, clients: &mut [Client; 2]) {
        const TRIES_MAX: usize = 20;
        for _ in 0..TRIES_MAX {
            let call = Call::make(verb, &self.shared, glimpse, &mut clients[glimpse]);
            self.calls.push(call);
            if !call.told.is_open() {
                return;
            }
        }
        panic!("nothing is wrong any more, and still there is no answer: {:?}", self.calls);
    }

    /// Whether it was consumed, or vanished, without a word to anybody.
    fn is_lost(&self) -> bool {
        self.count(Told::Secret) + self.count(Told::Burned) == 0
    }

    /// Whether a claim had no certain answer.
    pub(super) fn had_unsure_claims(&self) -> bool {
        self.calls.iter().any(Call::may_have_taken)
    }

    fn was_taken_twice(&self) -> bool {
        self.count(Told::Secret) + self.count(Told::Burned) > 1
    }

    /// Whether somebody found it unread who asked after somebody else knew that it was gone.
    fn came_back(&self) -> bool {
        let known = self.calls.iter().filter(|call| call.says_gone()).map(|call| call.to).min();
        known.is_some_and(|known| self.calls.iter().any(|call| call.found_it() && call.from > known))
    }

    /// Whether all that was told could have been told to one caller after the other.
    fn has_an_order(&self) -> bool {
        let Some(first) = self.calls.iter().map(|call| call.from).min() else { return true };
        let micros = |moment: Instant| u64::try_from((moment - first).as_micros()).unwrap();
        let in_order = |call: &Call| {
            let (ask, told) = call.in_order();
            // What was not answered may still be on its way through some buffer.
            let to = if told == linear::spec::Told::Unknown { u64::MAX } else { micros(call.to) };
            linear::checker::Call { ask, told, from: micros(call.from), to }
        };
        linear::checker::has_an_order(&self.calls.iter().map(in_order).collect::<Vec<_>>())
    }

    /// Whether a receipt told something else than what happened.
    fn receipts_disagree(&self) -> bool {
        let (read, burned) = (self.count(Told::Secret) > 0, self.count(Told::Burned) > 0);
        let is_unsure = self.had_unsure_claims();
        let is_wrong = |call: &Call| match call.told {
            Told::WasRead => !read && (burned || !is_unsure),
            Told::WasBurned => !burned && (read || !is_unsure),
            Told::Gone => call.verb == Verb::Receipt,
            _ => false,
        };
        let quiet = self.calls.iter().skip(self.quiet_from.unwrap_or(self.calls.len()));
        let receipts = quiet.filter(|call| call.verb == Verb::Receipt && !call.told.is_open());
        let last: Vec<Told> = receipts.map(|call| call.told).collect();
        // In quiet, receipts are asked of both nodes before the secret is asked for, and again after it.
        let differ = last.chunks(2).any(|both| both.iter().any(|told| told != &both[0]));
        let is_late = last.last() == Some(&Told::IsUnread);
        self.calls.iter().any(is_wrong) || differ || is_late
    }
}

/// What became of all secrets.
#[derive(Default, Debug, Clone, Copy)]
pub(super) struct Verdict {
    pub(super) shares: usize,
    pub(super) shown: usize,
    pub(super) burned: usize,
    /// Gone, though nobody got them and nobody was told that something is not certain.
    pub(super) lost: usize,
    pub(super) shown_twice: usize,
    pub(super) receipts_disagree: usize,
    /// Found unread after somebody was told that they are gone.
    pub(super) came_back: usize,
    /// Whose history could not have been told to one caller after the other.
    pub(super) without_order: usize,
    /// Answers that something could not be done now and nothing has happened.
    pub(super) not_now: usize,
    /// Answers that something was not confirmed.
    pub(super) unsure: usize,
    /// Calls without an answer.
    pub(super) unanswered: usize,
    /// Gone without anybody getting them, after an answer that was not certain, or none.
    pub(super) lost_unsure: usize,
    /// The longest call.
    pub(super) longest: Duration,
}

impl Verdict {
    /// Adds a secret; what is wrong with it is printed.
    pub(super) fn add(&mut self, secret: &Secret) {
        self.shares += 1;
        self.shown += secret.count(Told::Secret);
        self.burned += secret.count(Told::Burned);
        self.not_now += secret.count(Told::NotNow);
        self.unsure += secret.count(Told::Unsure);
        self.unanswered += secret.count(Told::Nothing);
        self.longest = secret.calls.iter().map(Call::took).max().unwrap_or_default().max(self.longest);
        let is_lost = secret.is_lost();
        self.lost_unsure += usize::from(is_lost && secret.had_unsure_claims());
        let wrongs = [
            (is_lost && !secret.had_unsure_claims(), &mut self.lost, "lost"),
            (secret.was_taken_twice(), &mut self.shown_twice, "shown twice"),
            (secret.receipts_disagree(), &mut self.receipts_disagree, "receipts disagree"),
            (secret.came_back() && !secret.was_taken_twice(), &mut self.came_back, "came back"),
            (!secret.has_an_order(), &mut self.without_order, "no order"),
        ];
        for (is_so, count, what) in wrongs {
            if is_so {
                *count += 1;
                // The first few are enough to look into.
                if *count <= 3 {
                    eprintln!("{what}: {:#?}", timeline(secret));
                }
            }
        }
    }

    /// What must be nought: lost, shown twice, receipts that disagree, come back, histories without an order.
    pub(super) fn wrongs(&self) -> [usize; 5] {
        [self.lost, self.shown_twice, self.receipts_disagree, self.came_back, self.without_order]
    }
}

/// The calls in their order, each with when it began.
fn timeline(secret: &Secret) -> Vec<String> {
    let mut calls = secret.calls.clone();
    calls.sort_by_key(|call| call.from);
    let Some(first) = calls.first().map(|call| call.from) else { return Vec::new() };
    calls.iter().map(|call| format!("{:?} {call:?}", call.from - first)).collect()
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} shares, {} shown, {} burned; lost {}, shown twice {}, receipts that disagree {}, come back {}, \
             without an order {}; \
             503 safe {}, 503 not confirmed {}, unanswered {}, lost after those {}; longest call {:?}",
            self.shares,
            self.shown,
            self.burned,
            self.lost,
            self.shown_twice,
            self.receipts_disagree,
            self.came_back,
            self.without_order,
            self.not_now,
            self.unsure,
            self.unanswered,
            self.lost_unsure,
            self.longest,
        )
    }
}
