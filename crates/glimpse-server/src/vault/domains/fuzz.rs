//! What a fuzzer puts on the shelves of the store.

use glimpse_core::time::Timestamp;

use super::document::{Wish, read_brand, read_domain, read_wish_name, wish_name, write_brand, write_domain};
use crate::fuzz::pieces;

/// What a document means survives being written anew, and what means nothing is none.
pub(crate) fn document(data: &[u8]) {
    let [name, content] = pieces(data);
    if let Some(domain) = read_domain(name, content.as_bytes()) {
        assert_eq!(read_domain(domain.host.as_str(), &write_domain(&domain)).as_ref(), Some(&domain));
    }
    if let Some(brand) = read_brand(content.as_bytes()) {
        assert_eq!(read_brand(&write_brand(&brand)).as_ref(), Some(&brand));
    }
    let now = Timestamp::from_millis(0);
    if let Some(wish) = Wish::read(content.as_bytes(), now) {
        assert_eq!(Wish::read(&wish.write(), now), Some(wish));
    }
    if let Some((owner, host)) = read_wish_name(name) {
        assert_eq!(read_wish_name(&wish_name(owner, &host)), Some((owner, host)));
    }
}
