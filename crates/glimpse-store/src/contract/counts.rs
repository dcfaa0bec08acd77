//! A quota is taken by whoever comes, and comes back with time.

use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

use crate::{CounterId, Quota, Store};

fn quota(burst: u32, window: Duration) -> Quota {
    Quota { burst: NonZeroU32::new(burst).unwrap(), window }
}

pub(super) async fn a_quota_is_taken_by_each_for_themselves(store: Arc<dyn Store>) {
    let quota = quota(3, Duration::from_secs(3600));
    let take = async |who: u8, amount| store.count(CounterId([who; 16]), amount, quota).await.unwrap();
    for _ in 0..3 {
        assert_eq!(take(1, 1).await, None);
    }
    let wait = take(1, 1).await.expect("there is none left");
    assert!(wait > Duration::from_secs(1100) && wait <= Duration::from_secs(1200), "{wait:?}");
    assert_eq!(take(2, 3).await, None, "counted apart");
    assert!(take(2, 1).await.is_some());
    assert_eq!(take(3, 1000).await, None, "more than there can be is all there can be");
    assert!(take(3, 1).await.is_some());
}

pub(super) async fn a_quota_comes_back_evenly(store: Arc<dyn Store>) {
    let quota = quota(4, Duration::from_millis(800));
    let take = async || store.count(CounterId([9; 16]), 1, quota).await.unwrap();
    for _ in 0..4 {
        assert_eq!(take().await, None);
    }
    let wait = take().await.expect("there is none left");
    assert!(wait <= Duration::from_millis(200), "{wait:?}");
    tokio::time::sleep(wait + Duration::from_millis(5)).await;
    assert_eq!(take().await, None);
}
