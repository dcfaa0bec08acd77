//! Whether a history has an order: whether every call can be given a moment between its question and its answer, so that one call
//! after the other does what [`spec`](super::spec) says. The search of Wing and Gong, with the memory that Lowe gave it: a set of calls
//! that have had their moment, together with the state they lead to, is tried once.

use std::collections::HashSet;

use super::spec::{Ask, State, Told, step};

/// One call about one secret. Times are microseconds since any one moment.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Call {
    pub(crate) ask: Ask,
    pub(crate) told: Told,
    /// When it was asked.
    pub(crate) from: u64,
    /// When it was answered; without an answer, after which moment it cannot happen any more.
    pub(crate) to: u64,
}

impl Call {
    /// It may have happened or not.
    fn is_unknown(&self) -> bool {
        self.told == Told::Unknown
    }
}

/// Whether a history that begins with an unread secret has an order.
pub(crate) fn has_an_order(calls: &[Call]) -> bool {
    let mut search = Search { calls, tried: HashSet::new() };
    search.goes_on(&mut vec![false; calls.len()], State::Unread)
}

struct Search<'a> {
    calls: &'a [Call],
    tried: HashSet<(Vec<bool>, State)>,
}

impl Search<'_> {
    /// Whether the calls that are not done can follow.
    fn goes_on(&mut self, done: &mut Vec<bool>, state: State) -> bool {
        let open = || (0..self.calls.len()).filter(|number| !done[*number]);
        // Nothing may have its moment after the answer of a call that has not had its own.
        let Some(first_answer) =
            open().filter(|number| !self.calls[*number].is_unknown()).map(|number| self.calls[number].to).min()
        else {
            return true;
        };
        let reached = (0..done.len()).filter(|number| done[*number]).map(|number| self.calls[number].from).max();
        let reached = reached.unwrap_or(0);
        let can_be_next = |number: &usize| {
            let call = &self.calls[*number];
            call.from <= first_answer && call.to >= reached
        };
        let next: Vec<(usize, State)> = open()
            .filter(can_be_next)
            .filter_map(|number| Some((number, step(state, self.calls[number].ask, self.calls[number].told)?)))
            // What nobody was told and what changes nothing need not have happened.
            .filter(|(number, after)| !self.calls[*number].is_unknown() || *after != state)
            .collect();
        // A call that changes nothing can be first without taking anything from the others, unless one of them would be too late.
        let earliest_end =
            open().filter(|number| self.calls[*number].is_unknown()).map(|number| self.calls[number].to).min();
        let harmless = next
            .iter()
            .find(|(number, after)| *after == state && earliest_end.is_none_or(|end| self.calls[*number].from <= end));
        let tries = harmless.map_or(next.clone(), |only| vec![*only]);
        if !self.tried.insert((done.clone(), state)) {
            return false;
        }
        tries.into_iter().any(|(number, after)| {
            done[number] = true;
            let has_order = self.goes_on(done, after);
            done[number] = false;
            has_order
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Ask::{Burn, End, Expire, Guess, Receipt, Reveal};
    use State::{Burned, Expired, Read, Unread};

    fn history(calls: &[(Ask, Told, u64, u64)]) -> Vec<Call> {
        calls.iter().map(|&(ask, told, from, to)| Call { ask, told, from, to }).collect()
    }

    #[track_caller]
    fn holds(calls: &[(Ask, Told, u64, u64)]) {
        assert!(has_an_order(&history(calls)), "{calls:?}");
    }

    #[track_caller]
    fn fails(calls: &[(Ask, Told, u64, u64)]) {
        assert!(!has_an_order(&history(calls)), "{calls:?}");
    }

    #[test]
    fn a_history_with_an_order_is_taken() {
        holds(&[]);
        holds(&[(Receipt, Told::Receipt(Unread), 0, 1), (Reveal, Told::Secret, 2, 3), (Reveal, Told::Gone, 4, 5)]);
        // At the same time anything may come first.
        holds(&[(Reveal, Told::Gone, 0, 9), (Burn, Told::Burned, 1, 8), (Receipt, Told::Receipt(Unread), 2, 7)]);
        holds(&[(Guess, Told::Gone, 0, 1), (Reveal, Told::NotNow, 2, 3), (Burn, Told::Burned, 4, 5)]);
        holds(&[(Expire, Told::Silence, 5, 9), (Reveal, Told::Gone, 6, 7), (Receipt, Told::Receipt(Expired), 8, 9)]);
        holds(&[(Expire, Told::Silence, 5, 9), (Reveal, Told::Secret, 6, 7)]);
        holds(&[(End, Told::Silence, 5, 9), (Receipt, Told::Receipt(Unread), 6, 7), (Receipt, Told::Gone, 7, 8)]);
    }

    #[test]
    fn a_secret_shown_twice_has_no_order() {
        fails(&[(Reveal, Told::Secret, 0, 9), (Reveal, Told::Secret, 0, 9)]);
        fails(&[(Reveal, Told::Secret, 0, 9), (Burn, Told::Burned, 0, 9)]);
    }

    #[test]
    fn a_secret_lost_has_no_order() {
        fails(&[(Reveal, Told::Gone, 0, 1)]);
        fails(&[(Reveal, Told::Gone, 0, 1), (Reveal, Told::Secret, 2, 3)]);
        fails(&[(Guess, Told::Gone, 0, 1), (Burn, Told::NotNow, 1, 2), (Burn, Told::Gone, 3, 4)]);
        // It cannot expire before its time.
        fails(&[(Reveal, Told::Gone, 0, 1), (Expire, Told::Silence, 5, 9)]);
    }

    #[test]
    fn a_secret_that_comes_back_has_no_order() {
        fails(&[(Receipt, Told::Receipt(Read), 0, 1), (Reveal, Told::Secret, 2, 3)]);
        fails(&[(Reveal, Told::Secret, 0, 1), (Receipt, Told::Receipt(Unread), 2, 3)]);
        fails(&[(Expire, Told::Silence, 5, 9), (Reveal, Told::Secret, 10, 11)]);
        fails(&[(Expire, Told::Silence, 3, 9), (Receipt, Told::Receipt(Expired), 4, 5), (Reveal, Told::Secret, 6, 7)]);
    }

    #[test]
    fn receipts_that_disagree_have_no_order() {
        fails(&[(Reveal, Told::Secret, 0, 1), (Receipt, Told::Receipt(Burned), 2, 3)]);
        fails(&[
            (Burn, Told::Burned, 0, 9),
            (Receipt, Told::Receipt(Burned), 1, 2),
            (Receipt, Told::Receipt(Unread), 3, 4),
        ]);
    }

    #[test]
    fn what_nobody_answered_has_happened_or_not_but_not_twice_and_not_later_than_it_could() {
        let never = u64::MAX;
        holds(&[(Reveal, Told::Unknown, 0, never), (Reveal, Told::Secret, 2, 3)]);
        holds(&[(Reveal, Told::Unknown, 0, never), (Receipt, Told::Receipt(Unread), 2, 3), (Burn, Told::Gone, 4, 5)]);
        fails(&[(Reveal, Told::Unknown, 0, never), (Burn, Told::Gone, 2, 3), (Reveal, Told::Secret, 4, 5)]);
        fails(&[(Reveal, Told::Unknown, 0, never), (Receipt, Told::Receipt(Burned), 2, 3)]);
        // The process that had been asked was dead at 10: what was not done then is never done.
        fails(&[(Reveal, Told::Unknown, 0, 10), (Receipt, Told::Receipt(Unread), 12, 13), (Burn, Told::Gone, 14, 15)]);
        holds(&[(Reveal, Told::Unknown, 0, 10), (Receipt, Told::Receipt(Read), 12, 13), (Burn, Told::Gone, 14, 15)]);
        fails(&[
            (Receipt, Told::Receipt(Unread), 12, 13),
            (Reveal, Told::Unknown, 0, 10),
            (Receipt, Told::Receipt(Read), 14, 15),
        ]);
    }

    #[test]
    fn a_long_history_is_judged_at_once() {
        let losers = (0..500).map(|_| (Reveal, Told::Gone, 0, 9));
        let mut calls: Vec<_> = losers.chain([(Reveal, Told::Secret, 1, 8)]).collect();
        holds(&calls);
        calls.push((Burn, Told::Burned, 0, 9));
        fails(&calls);
    }
}
