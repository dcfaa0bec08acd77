//! Complaints about the disk: while it fails, every caller meets the same error, and the log says it now and then, not each time.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// The same is not said again within this time.
const SILENT_FOR: Duration = Duration::from_secs(60);

/// One kind of complaint.
pub(super) struct Complaint(Mutex<Option<Instant>>);

impl Complaint {
    /// One that was not made yet.
    pub(super) const fn new() -> Self {
        Self(Mutex::new(None))
    }

    /// Whether it is to be made now.
    pub(super) fn is_due(&self) -> bool {
        let mut made = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let is_due = made.is_none_or(|at| at.elapsed() >= SILENT_FOR);
        if is_due {
            *made = Some(Instant::now());
        }
        is_due
    }
}

#[test]
fn a_complaint_is_made_once_for_now() {
    let complaint = Complaint::new();
    assert!(complaint.is_due());
    assert!(!complaint.is_due() && !complaint.is_due());
}
