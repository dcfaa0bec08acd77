//! The root keyring of this process, while it may be replaced at any time: whoever needs one takes it once and uses it to the end.
//! Which keys there should be is decided in `roots`.

use std::sync::{Arc, PoisonError, RwLock, Weak};

use glimpse_core::crypto::keyring::{Generation, RootKeyring};

/// The keyring of this process.
pub struct Keys(RwLock<Rings>);

struct Rings {
    now: Arc<RootKeyring>,
    /// Those before, as long as somebody uses them.
    earlier: Vec<Weak<RootKeyring>>,
}

impl Keys {
    /// Begins with this one.
    pub fn new(ring: RootKeyring) -> Self {
        Self(RwLock::new(Rings { now: Arc::new(ring), earlier: Vec::new() }))
    }

    /// As it is now.
    pub fn ring(&self) -> Arc<RootKeyring> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).now.clone()
    }

    /// Replaces it by what is made of it, in one step: of two changes at once neither undoes the other. Says whether it was replaced.
    pub(super) fn change(&self, change: impl FnOnce(&RootKeyring) -> Option<RootKeyring>) -> bool {
        let mut rings = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let Some(after) = change(&rings.now) else { return false };
        let before = std::mem::replace(&mut rings.now, Arc::new(after));
        rings.earlier.retain(|ring| ring.strong_count() > 0);
        rings.earlier.push(Arc::downgrade(&before));
        true
    }

    /// Whether somebody still seals with this one: it did when they began.
    pub(super) fn seals(&self, generation: Generation) -> bool {
        let rings = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let earlier = rings.earlier.iter().filter_map(Weak::upgrade);
        earlier.chain([rings.now.clone()]).any(|ring| ring.sealing() == generation)
    }
}

#[cfg(test)]
mod tests {
    use std::thread;

    use super::*;
    use crate::ops::system::SystemRandom;

    #[test]
    fn who_took_a_ring_seals_with_it_until_it_is_given_back() {
        let keys = Keys::new(RootKeyring::generate(&SystemRandom));
        let taken = keys.ring();
        assert!(keys.change(|ring| ring.rotated(&SystemRandom)?.sealing_with(Generation(2))));
        assert!(keys.seals(Generation(1)) && keys.seals(Generation(2)));
        assert!(keys.change(|ring| ring.rotated(&SystemRandom)?.sealing_with(Generation(3))));
        assert!(keys.seals(Generation(1)), "it is remembered across another change");
        drop(taken);
        assert!(!keys.seals(Generation(1)) && !keys.seals(Generation(2)));
    }

    #[test]
    fn of_changes_at_once_none_undoes_another() {
        const EACH: usize = 50;
        let keys = Keys::new(RootKeyring::generate(&SystemRandom));
        thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| (0..EACH).for_each(|_| assert!(keys.change(|ring| ring.rotated(&SystemRandom)))));
            }
        });
        assert_eq!(keys.ring().generations().count(), 1 + 4 * EACH);
    }
}
