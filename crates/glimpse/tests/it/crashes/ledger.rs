//! What the callers were told, kept outside the server: the judge of what a crash may and may not change.

use std::io::Result;

use serde_json::Value;

use crate::client::{Client, Shared};
use crate::http::Answer;

/// What a caller who tried to reveal or burn was told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Try {
    /// Success was told, be it only the first bytes of it.
    Won,
    Gone,
    /// The connection broke: it may have happened or not.
    Unanswered,
}

impl Try {
    #[track_caller]
    pub(super) fn from(answer: &Result<Answer>, success_had_begun: bool, shared: &Shared) -> Self {
        match answer {
            Ok(answer) if answer.status == 200 => {
                if let Some(value) = answer.json()["value"].as_str() {
                    assert_eq!(value, shared.secret, "another secret came out");
                }
                Self::Won
            }
            Ok(answer) => {
                assert_eq!((answer.status, answer.message().as_str()), (404, "Unknown secret"));
                Self::Gone
            }
            Err(_) if success_had_begun => Self::Won,
            Err(_) => Self::Unanswered,
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Fate {
    Unread,
    Revealed,
    Burned,
}

/// One acknowledged share and everything that was tried with it since its fate was last known.
pub(super) struct Entry {
    pub(super) shared: Shared,
    pub(super) reveals: Vec<Try>,
    pub(super) burns: Vec<Try>,
    pub(super) fate: Fate,
    /// Whether the last life made it or tried something with it.
    pub(super) touched: bool,
    /// The receipt's times, once the fate is known: they never change again.
    times: Option<(Value, Value)>,
    /// Whether the unanswered tries turned out to have happened.
    happened_unanswered: bool,
    had_unanswered: bool,
}

impl Entry {
    #[track_caller]
    pub(super) fn shared(answer: &Answer, secret: &str, passphrase: Option<&str>) -> Self {
        let (reveals, burns, fate) = (Vec::new(), Vec::new(), Fate::Unread);
        let shared = Shared::from(answer, secret, passphrase);
        Self {
            shared,
            reveals,
            burns,
            fate,
            touched: true,
            times: None,
            happened_unanswered: false,
            had_unanswered: false,
        }
    }

    /// The receipt must agree with what the callers were told; where nobody was told, it says what happened.
    #[track_caller]
    pub(super) fn settle(&mut self, client: &mut Client, round: usize) {
        let receipt = client.receipt(&self.shared);
        let now = match receipt["state"].as_str() {
            Some("new") => Fate::Unread,
            Some("received") => Fate::Revealed,
            Some("burned") => Fate::Burned,
            _ => panic!("round {round}: {receipt}"),
        };
        let told = |tries: &[Try], what| tries.contains(&what);
        let allowed = match self.fate {
            Fate::Unread if told(&self.reveals, Try::Won) => vec![Fate::Revealed],
            Fate::Unread if told(&self.burns, Try::Won) => vec![Fate::Burned],
            Fate::Unread => {
                let revealed = told(&self.reveals, Try::Unanswered).then_some(Fate::Revealed);
                let burned = told(&self.burns, Try::Unanswered).then_some(Fate::Burned);
                [Some(Fate::Unread), revealed, burned].into_iter().flatten().collect()
            }
            known => vec![known],
        };
        let tries = (&self.reveals, &self.burns);
        assert!(allowed.contains(&now), "round {round}: was {:?}, then {tries:?}, but now {receipt}", self.fate);
        assert_eq!(receipt.get("received").is_some(), now == Fate::Revealed, "round {round}: {receipt}");
        let key = if now == Fate::Unread { self.shared.link.as_str() } else { "" };
        assert_eq!(receipt["secret_key"].as_str().unwrap_or_default(), key, "round {round}: {receipt}");
        if now != Fate::Unread {
            let times = (receipt["updated"].clone(), receipt["received"].clone());
            assert_eq!(self.times.get_or_insert_with(|| times.clone()), &times, "round {round}: a fate's time moved");
        }
        let unanswered = told(&self.reveals, Try::Unanswered) || told(&self.burns, Try::Unanswered);
        self.had_unanswered |= unanswered;
        let won = told(&self.reveals, Try::Won) || told(&self.burns, Try::Won);
        self.happened_unanswered |= self.fate == Fate::Unread && now != Fate::Unread && !won;
        self.fate = now;
        (self.reveals, self.burns) = (Vec::new(), Vec::new());
    }

    /// The secret comes out with its right bytes.
    #[track_caller]
    pub(super) fn read(&mut self, client: &mut Client) {
        client.expect_revealed(&self.shared);
        self.fate = Fate::Revealed;
    }
}

/// All shares of all lives.
#[derive(Default)]
pub(super) struct Ledger {
    pub(super) entries: Vec<Entry>,
}

impl Ledger {
    /// What can be judged without asking: nobody wins what was taken, no two win the same, and nobody is sent away
    /// from what nobody took.
    pub(super) fn judge_what_was_told(&mut self, round: usize) {
        for entry in &mut self.entries {
            let tries: Vec<Try> = entry.reveals.iter().chain(&entry.burns).copied().collect();
            entry.touched |= !tries.is_empty();
            let count = |what| tries.iter().filter(|&&told| told == what).count();
            let available = usize::from(entry.fate == Fate::Unread);
            assert!(count(Try::Won) <= available, "round {round}: {:?}, then {tries:?}", entry.fate);
            let explained = available == 0 || count(Try::Won) + count(Try::Unanswered) > 0;
            assert!(explained || count(Try::Gone) == 0, "round {round}: nobody took it, yet {tries:?}");
        }
    }

    pub(super) fn summary(&self) -> String {
        let count = |what: fn(&Entry) -> bool| self.entries.iter().filter(|entry| what(entry)).count();
        format!(
            "{} shares, {} revealed, {} burned; of {} with an unanswered claim {} had happened",
            self.entries.len(),
            count(|entry| entry.fate == Fate::Revealed),
            count(|entry| entry.fate == Fate::Burned),
            count(|entry| entry.had_unanswered),
            count(|entry| entry.happened_unanswered),
        )
    }
}
