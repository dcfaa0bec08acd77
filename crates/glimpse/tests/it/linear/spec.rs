//! What one secret may do, one call after the other: the specification that every history is held against.

/// What becomes of a secret once it was shared.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) enum State {
    Unread,
    Read,
    Burned,
    Expired,
    /// Its receipt is over, too: there is nothing any more.
    Ended,
}

/// What is asked of it. Nobody asks for [`Ask::Expire`] and [`Ask::End`]: time does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Ask {
    Reveal,
    /// A reveal with a link that is not quite this one.
    Guess,
    Burn,
    Receipt,
    Expire,
    End,
}

/// What was answered.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Told {
    /// The secret itself, be it only the beginning of the answer that has it.
    Secret,
    /// It is burned now.
    Burned,
    /// There is nothing, or not for this passphrase.
    Gone,
    /// A receipt, and what it says.
    Receipt(State),
    /// Not now, and nothing has happened.
    NotNow,
    /// No answer, or one that says that nobody knows: it has happened, or it has not.
    Unknown,
    /// Nothing is told: what time does.
    Silence,
}

/// The state after a call that was answered so; nothing if it cannot be answered so in this state.
pub(crate) fn step(state: State, ask: Ask, told: Told) -> Option<State> {
    use State::{Burned, Ended, Expired, Read, Unread};
    match (ask, told, state) {
        (Ask::Reveal, Told::Secret | Told::Unknown, Unread) => Some(Read),
        (Ask::Burn, Told::Burned | Told::Unknown, Unread) => Some(Burned),
        (Ask::Expire, Told::Silence, Unread) => Some(Expired),
        (Ask::End, Told::Silence, _) => Some(Ended),
        (Ask::Expire, Told::Silence, _) | (_, Told::Unknown | Told::NotNow, _) | (Ask::Guess, Told::Gone, _) => {
            Some(state)
        }
        (Ask::Reveal | Ask::Burn, Told::Gone, Read | Burned | Expired | Ended) => Some(state),
        (Ask::Receipt, Told::Gone, Ended) => Some(state),
        (Ask::Receipt, Told::Receipt(said), _) => (said == state).then_some(state),
        _ => None,
    }
}
