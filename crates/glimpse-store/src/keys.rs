//! What is known of root keys where no key is: who has which, and how much each is needed for.

use std::collections::BTreeSet;

use glimpse_core::{crypto::keyring::Generation, time::Timestamp};

/// Which root keys a process has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NodeKeys {
    /// Those that it opens with.
    pub known: BTreeSet<Generation>,
    /// The one that it seals with.
    pub seals: Generation,
}

/// How often a process lost the right to serve for a while: others may have gone on without it, and destroyed keys that it seals with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Lapses(pub(crate) u64);

/// What is sealed under one generation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Under {
    /// Secrets that nobody read.
    pub secrets: u64,
    /// Letters that wait.
    pub letters: u64,
    /// When the last of them ends, at the latest.
    pub until: Option<Timestamp>,
}

impl Under {
    pub(crate) fn secret(&mut self, until: Timestamp) {
        self.secrets += 1;
        self.until = self.until.max(Some(until));
    }

    pub(crate) fn letter(&mut self, until: Timestamp) {
        self.letters += 1;
        self.until = self.until.max(Some(until));
    }
}
