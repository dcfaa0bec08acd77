//! Moving between the engines, there and back: everything arrives, nothing can be read on the way, and nobody serves both.

use std::sync::Arc;
use std::time::Duration;

use glimpse_core::{
    account::ApiToken,
    crypto::{keyring::Generation, slip::SlipId},
    link::MaskKey,
    receipt::Fate,
};

use super::{Node, Options, open, options};
use crate::{
    About, AddressHash, Carrier, DeliveryState, IdentityError, Joined, Letter, LetterId, Listed, Outcome, Shelf,
    SpentSlip, Store, StoreError, TokenProof,
    contract::{Made, NOW, Seeded, TRIES, at, joined, made, member},
    embedded::{EmbeddedStore, tests::open as open_folder},
    migrate::{MigrateError, Movable, Moved, Stage, Standing, migrate},
    redis::RedisStore,
};

const MASK: [u8; 32] = [7; 32];
const ROOTS: [(Generation, [u8; 16]); 1] = [(Generation(1), [9; 16])];
const SECRETS: usize = 700;

/// What was in the store before it moved.
struct Before {
    unread: Vec<Made>,
    revealed: Made,
    burned: Made,
    tried: Made,
    member: crate::contract::Member,
    owned: Made,
    slip: SpentSlip,
    letters: [Letter; 3],
}

async fn fill(store: &dyn Store) -> Before {
    store.identify(MASK, &ROOTS).await.unwrap_or_else(|error| panic!("{error}"));
    let mut unread = Vec::new();
    for number in 0..SECRETS {
        unread.push(made(store, &format!("secret {number}"), 600).await);
    }
    let [revealed, burned, tried] =
        [made(store, "revealed", 600).await, made(store, "burned", 600).await, made(store, "tried", 600).await];
    assert!(revealed.reveal(store, at(1)).await.is_some());
    assert!(store.burn(burned.receipt(), at(2)).await.unwrap().is_some());
    store.seen(tried.link(), at(1)).await.unwrap();
    for _ in 0..TRIES.max {
        store.attempt(tried.link(), at(1), TRIES).await.unwrap();
    }
    let member = joined(store, "anna", 1).await;
    let owned = member.share(store, "hers", 600).await;
    let slip = SpentSlip { id: SlipId([5; 16]), ends_at: at(1_000_000), at: NOW };
    let (ben, token) = member_of("ben", 2);
    assert_eq!(store.create_account(ben, token, Some(slip)).await, Ok(Joined::Kept));
    let row = owned.link().0.row;
    let letter = |number: u8, about| Letter {
        id: LetterId([number; 16]),
        account: member.account.id,
        about,
        sealed: vec![number; 9],
        due_at: at(u64::from(number)),
        ends_at: at(5000),
    };
    let letters = [
        letter(1, About::Share { row, index: 0 }),
        letter(2, About::Share { row, index: 1 }),
        letter(3, About::Fate { row }),
    ];
    store.post(letters.to_vec()).await.unwrap();
    store.settle(letters[0].id, Outcome::Sent(at(3))).await.unwrap();
    store.suppress(AddressHash([4; 32]), NOW).await.unwrap();
    for shelf in Shelf::ALL {
        assert!(store.replace_document(shelf, "name", None, Some(shelf.name().as_bytes())).await.unwrap());
    }
    Before { unread, revealed, burned, tried, member, owned, slip, letters }
}

fn member_of(name: &str, seed: u64) -> (crate::Account, crate::Token) {
    let (member, token) = member(name, seed);
    (member.account, token)
}

/// Everything is there as it was, and the newest secrets can be opened.
async fn found(store: &dyn Store, before: &Before, opened: &[usize]) {
    let mask = store.identify([0; 32], &ROOTS).await.unwrap_or_else(|error| panic!("{error}"));
    // While it was filled nobody served it; whoever serves it now has looked which keys seal.
    store.has_read_roots(store.lapses());
    let key = glimpse_core::link::LinkKey::generate(before.revealed.link().0.row, &mask, &Seeded::new(3));
    assert_eq!(key.locator(&MaskKey::from_bytes(MASK)).0.row, before.revealed.link().0.row, "the mask moved");
    let fate = async |made: &Made| store.receipt(made.receipt(), at(9)).await.unwrap().unwrap().receipt;
    assert_eq!(fate(&before.revealed).await.stamped, Some(Fate::Revealed(at(1))));
    assert_eq!(fate(&before.burned).await.stamped, Some(Fate::Burned(at(2))));
    assert_eq!(fate(&before.tried).await.seen.map(|seen| seen.count), Some(1));
    assert!(matches!(store.attempt(before.tried.link(), at(2), TRIES).await, Ok(crate::Attempt::Locked(_))));
    for (number, made) in before.unread.iter().enumerate() {
        let is_there = store.fetch(made.link(), at(9)).await.unwrap().is_some();
        assert_eq!(is_there, !opened.contains(&number), "secret {number}");
    }
    let owned = store.recent(before.member.account.id, Listed::All, at(9), 10).await.unwrap();
    assert_eq!(owned.iter().map(|owned| owned.row).collect::<Vec<_>>(), [before.owned.link().0.row]);
    let holder = store.holder(before.member.token.hash()).await.unwrap().unwrap();
    assert!(*holder.account == before.member.account);
    let (carl, token) = member_of("carl", 3);
    assert_eq!(store.create_account(carl, token, Some(before.slip)).await, Ok(Joined::SlipSpent));
    let deliveries = store.deliveries(before.owned.link().0.row).await.unwrap();
    let states: Vec<_> = deliveries.iter().map(|delivery| delivery.state).collect();
    assert_eq!(states, [DeliveryState::Sent(at(3)), DeliveryState::Queued(None)]);
    let due = store.due(Carrier::Mail, at(9), Duration::ZERO, 9).await.unwrap();
    let due: Vec<_> = due.into_iter().map(|taken| (taken.letter.id, taken.letter.sealed)).collect();
    assert_eq!(due, before.letters[1..].iter().map(|letter| (letter.id, letter.sealed.clone())).collect::<Vec<_>>());
    let suppressed = [4, 5].map(|number| AddressHash([number; 32]));
    assert_eq!(store.is_suppressed(suppressed[0]).await, Ok(true));
    assert_eq!(store.is_suppressed(suppressed[1]).await, Ok(false));
    for shelf in Shelf::ALL {
        assert_eq!(store.documents(shelf).await.unwrap(), [("name".to_owned(), shelf.name().as_bytes().to_vec())]);
    }
    let fresh = store.reserve_row().await.unwrap();
    assert!(before.unread.iter().all(|made| made.link().0.row < fresh), "no number is given out twice");
}

async fn left(store: &dyn Store) {
    assert!(matches!(store.identify(MASK, &ROOTS).await, Err(IdentityError::Left)));
}

/// Gives up after the first page, then goes on.
async fn in_two_goes(from: &dyn Movable, to: &dyn Movable) -> Moved {
    begun(from, to).await;
    migrate(from, to, &Seeded::new(5), |_| {}).await.unwrap_or_else(|error| panic!("{error}"))
}

/// Gives up after the first page.
async fn begun(from: &dyn Movable, to: &dyn Movable) {
    let (told, mut heard) = tokio::sync::oneshot::channel();
    let (mut told, random) = (Some(told), Seeded::new(4));
    tokio::select! {
        biased;
        _ = &mut heard => {}
        moved = migrate(from, to, &random, |_| { told.take().map(|told| told.send(())); }) => panic!("it should have been stopped: {moved:?}"),
    }
    assert!(matches!(to.identify(MASK, &ROOTS).await, Err(IdentityError::Arriving)), "half of it serves nobody");
    left(from).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_moves_to_redis_and_back() {
    let (node, folders) = (Node::start(&[]), [(); 2].map(|()| tempfile::tempdir().unwrap()));
    let url = format!("redis://127.0.0.1:{}", node.port);
    let redis: Arc<RedisStore> = open(options(&url)).await;
    let folder = open_folder(folders[0].path(), Duration::from_secs(60));
    assert!(matches!(migrate(&*folder, &*redis, &Seeded::new(6), |_| {}).await, Err(MigrateError::Nothing)));
    let before = fill(&*folder).await;
    // What a server leaves is in the database; a move opens the folder anew.
    folder.close().await;
    drop(folder);
    let folder: Arc<EmbeddedStore> = open_folder(folders[0].path(), Duration::from_secs(60));
    let moved = in_two_goes(&*folder, &*redis).await;
    assert_eq!((moved.unread, moved.damaged, moved.accounts), (SECRETS + 2, 0, 2));
    left(&*folder).await;
    found(&*redis, &before, &[]).await;
    assert_eq!(before.unread[3].reveal(&*redis, at(3)).await.as_deref(), Some("secret 3"));

    let back = open_folder(folders[1].path(), Duration::from_secs(60));
    // What left once leaves for nowhere else.
    assert!(matches!(migrate(&*folder, &*back, &Seeded::new(6), |_| {}).await, Err(MigrateError::Elsewhere)));
    left(&*folder).await;
    // The node that serves it must end first.
    let served = redis.stage().await.unwrap();
    let gone = Stage { standing: Standing::Left, ..served };
    assert_eq!(redis.enter(served, gone).await, Err(StoreError::Busy));
    assert_eq!(redis.stage().await, Ok(served));
    assert!(matches!(migrate(&*redis, &*back, &Seeded::new(6), |_| {}).await, Err(MigrateError::Served(_))));
    assert_eq!(redis.claim(before.unread[4].link(), at(4)).await.map(|claim| claim.is_some()), Ok(true), "it goes on");
    redis.close().await;
    let redis = open(Options { prefix: redis.prefix.clone(), ..options(&url) }).await;
    let moved = in_two_goes(&*redis, &*back).await;
    assert_eq!((moved.unread, moved.damaged, moved.accounts), (SECRETS, 0, 2));
    left(&*redis).await;
    // A node that is remembered makes nothing of that undone.
    redis.renew().await.unwrap();
    let gone = redis.stage().await.unwrap();
    assert_eq!(redis.enter(gone, gone).await, Err(StoreError::Busy));
    assert_eq!(redis.stage().await.map(|stage| stage.standing), Ok(Standing::Left));
    found(&*back, &before, &[3, 4]).await;
    for (number, made) in before.unread.iter().enumerate() {
        let text = made.reveal(&*back, at(10)).await;
        assert_eq!(text, (![3, 4].contains(&number)).then(|| format!("secret {number}")));
    }
    let second = ApiToken::generate(&Seeded::new(9));
    assert!(back.holder(second.hash()).await.unwrap().is_none());
    assert_eq!(back.revoke_token(before.member.account.id, before.member.token.hash()).await, Ok(true));
    let proof = TokenProof::Token(before.member.token.hash());
    let (_, token) = member_of("anna", 1);
    assert_eq!(back.add_token(token, 5, proof).await, Ok::<_, StoreError>(false));
    // A store that is in use takes nothing in.
    assert!(matches!(migrate(&*redis, &*back, &Seeded::new(6), |_| {}).await, Err(MigrateError::NotEmpty)));
}

/// Two stores with one copy of everything would show it twice.
#[tokio::test(flavor = "multi_thread")]
async fn a_move_that_another_passed_by_never_goes_on() {
    let (node, folders) = (Node::start(&[]), [(); 2].map(|()| tempfile::tempdir().unwrap()));
    let url = format!("redis://127.0.0.1:{}", node.port);
    let [first, second] = [0, 1].map(|number| open_folder(folders[number].path(), Duration::from_secs(60)));
    let serving: Arc<RedisStore> = open(options(&url)).await;
    serving.identify(MASK, &ROOTS).await.unwrap_or_else(|error| panic!("{error}"));
    let made = made(&*serving, "text", 600).await;
    // Refused because it is served; the first folder waits for it.
    let refused = migrate(&*serving, &*first, &Seeded::new(1), |_| {}).await;
    assert!(matches!(refused, Err(MigrateError::Served(_))));
    serving.close().await;
    let redis = open(Options { prefix: serving.prefix.clone(), ..options(&url) }).await;
    migrate(&*redis, &*second, &Seeded::new(2), |_| {}).await.unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(made.reveal(&*second, at(1)).await.as_deref(), Some("text"));
    assert!(matches!(migrate(&*redis, &*first, &Seeded::new(3), |_| {}).await, Err(MigrateError::NotEmpty)));
    assert!(matches!(first.identify(MASK, &ROOTS).await, Err(IdentityError::Arriving)));
}

/// A moves to B; B half to C; then A fills nobody, C least of all.
#[tokio::test(flavor = "multi_thread")]
async fn a_half_filled_store_is_filled_by_its_own_move_only() {
    let (node, folders) = (Node::start(&[]), [(); 2].map(|()| tempfile::tempdir().unwrap()));
    let url = format!("redis://127.0.0.1:{}", node.port);
    let [a, b] = [open(options(&url)).await, open(options(&url)).await];
    let c = open_folder(folders[0].path(), Duration::from_secs(60));
    a.identify(MASK, &ROOTS).await.unwrap_or_else(|error| panic!("{error}"));
    made(&*a, "text", 600).await;
    a.leave().await;
    migrate(&*a, &*b, &Seeded::new(1), |_| {}).await.unwrap_or_else(|error| panic!("{error}"));
    begun(&*b, &*c).await;
    assert!(matches!(migrate(&*a, &*c, &Seeded::new(2), |_| {}).await, Err(MigrateError::NotEmpty)));
    let moved = migrate(&*b, &*c, &Seeded::new(3), |_| {}).await.unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(moved.unread, 1);
}

#[tokio::test]
async fn what_was_moved_away_is_not_taken_by_a_node_that_overslept() {
    let (node, folder) = (Node::start(&[]), tempfile::tempdir().unwrap());
    let url = format!("redis://127.0.0.1:{}", node.port);
    let redis = open(options(&url)).await;
    redis.identify(MASK, &ROOTS).await.unwrap_or_else(|error| panic!("{error}"));
    let made = made(&*redis, "text", 600).await;
    // It is forgotten, and does not know that.
    redis.leave().await;
    let mover = open(Options { prefix: redis.prefix.clone(), ..options(&url) }).await;
    let there = open_folder(folder.path(), Duration::from_secs(60));
    migrate(&*mover, &*there, &Seeded::new(1), |_| {}).await.unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(redis.claim(made.link(), at(1)).await.err(), Some(StoreError::Unavailable));
    assert_eq!(made.reveal(&*there, at(1)).await.as_deref(), Some("text"));
    // And when it looks, it stops sharing, too.
    redis.renew().await.unwrap();
    let (_, new) = crate::contract::sealed(&*redis, "late", 600, None).await;
    assert_eq!(redis.create(new).await, Err(StoreError::Unavailable));
}

#[tokio::test]
async fn letters_that_ended_do_not_keep_others_from_moving() {
    let (node, folder) = (Node::start(&[]), tempfile::tempdir().unwrap());
    let url = format!("redis://127.0.0.1:{}", node.port);
    let redis = open(options(&url)).await;
    redis.identify(MASK, &ROOTS).await.unwrap_or_else(|error| panic!("{error}"));
    let letter = |number: u8, ends_at| Letter {
        id: LetterId([number; 16]),
        account: glimpse_core::account::AccountId::from_number(7),
        about: About::Account,
        sealed: vec![number],
        due_at: NOW,
        ends_at,
    };
    let soon = node.now().after(Duration::from_millis(300));
    redis.post(vec![letter(1, soon), letter(2, at(600))]).await.unwrap();
    tokio::time::sleep(Duration::from_millis(600)).await;
    redis.leave().await;
    let there = open_folder(folder.path(), Duration::from_secs(60));
    let moved = migrate(&*redis, &*there, &Seeded::new(1), |_| {}).await.unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(moved.letters, 1);
    assert_eq!(there.due(Carrier::Mail, at(1), Duration::from_secs(1), 9).await.unwrap().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_restarts_while_rows_move_away_is_noticed() {
    let node = Node::start(&[]);
    let redis = open(options(&format!("redis://127.0.0.1:{}", node.port))).await;
    for _ in 0..50 {
        made(&*redis, "text", 600).await;
    }
    let first = redis.rows(crate::migrate::Page::default(), 10, crate::migrate::Purpose::Move).await.unwrap();
    let next = first.next.expect("there are more");
    assert!(redis.rows(next, 10, crate::migrate::Purpose::Move).await.is_ok());
    let port = node.port;
    drop(node);
    let _node = Node::start_at(port, &[]);
    // It is there as if nothing had been.
    assert!(redis.is_bound().await.is_ok());
    assert_eq!(redis.rows(next, 10, crate::migrate::Purpose::Move).await.err(), Some(StoreError::Unavailable));
}

/// A list ends with its last receipt, also when its rows came from another store.
#[tokio::test]
async fn a_list_that_moved_lasts_as_long_as_its_rows() {
    let node = Node::start(&[]);
    let redis = open(options(&format!("redis://127.0.0.1:{}", node.port))).await;
    let (now, account) = (node.now(), glimpse_core::account::AccountId::from_number(7));
    let row = async |days: u64, ttl_days: u32| {
        let created = glimpse_core::time::Timestamp::from_millis(now.millis() - days * 86_400_000);
        let ttl = glimpse_core::time::Ttl::from_seconds(ttl_days * 86_400);
        let receipt = glimpse_core::receipt::Receipt::new(created, ttl, false);
        redis.list(account, redis.reserve_row().await.unwrap(), &receipt).await.unwrap();
    };
    // The first ends in two days, the second in one.
    row(26, 14).await;
    row(13, 7).await;
    let list = format!("{}{{a7}}list", redis.prefix);
    assert!(node.ask::<u64>(&["PTTL", &list]) > 86_400_000 * 3 / 2);
}

#[tokio::test]
async fn accounts_that_cannot_be_read_are_counted() {
    let (node, folder) = (Node::start(&[]), tempfile::tempdir().unwrap());
    let redis = open(options(&format!("redis://127.0.0.1:{}", node.port))).await;
    redis.identify(MASK, &ROOTS).await.unwrap_or_else(|error| panic!("{error}"));
    let [anna, _] = [joined(&*redis, "anna", 1).await, joined(&*redis, "ben", 2).await];
    let key = format!("{}a:{}", redis.accounts_key(), anna.account.id.number());
    node.ask::<u8>(&["HDEL", &key, "verifier"]);
    redis.leave().await;
    let there = open_folder(folder.path(), Duration::from_secs(60));
    let moved = migrate(&*redis, &*there, &Seeded::new(1), |_| {}).await.unwrap_or_else(|error| panic!("{error}"));
    assert_eq!((moved.accounts, moved.damaged_accounts), (1, 1));
}
