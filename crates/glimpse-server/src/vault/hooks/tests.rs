//! What must hold whatever becomes of an account's webhooks, on a real store, with real connections.

use std::net::{IpAddr, Ipv4Addr};
use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};
use std::time::Duration;

use glimpse_core::{
    account::Email,
    crypto::{document, keyring::Generation, letter::generation_of},
    link::{LinkKey, Row},
    receipt::Receipt,
    time::Ttl,
};
use glimpse_store::{About, Account, Carrier, Shelf, TakenLetter, Trouble, audit::By};
use tempfile::TempDir;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
    time::{Instant, sleep, timeout},
};
use zeroize::Zeroizing;

use super::{Hook, Kind, Note};
use crate::{
    app::Opened,
    config::Config,
    hooks::Worker,
    http::Site,
    vault::{BASIC, Caller, Invalid, On, Tell, Vault, VaultError, Wish, mail::ToMail},
};

const LEASE: Duration = Duration::from_secs(60);
const SECOND: Duration = Duration::from_secs(1);

/// An account with a webhook, and everything that it takes.
struct Fixture {
    _folder: TempDir,
    site: Arc<Site>,
    caller: Caller,
    hook: Hook,
}

impl Fixture {
    async fn new(url: &str, settings: &str) -> Self {
        let folder = TempDir::new().unwrap();
        let file = folder.path().join("glimpse.toml");
        let data = folder.path().join("data");
        let text = format!(
            "data = '{}'\n[accounts]\npassword_memory_kib = 8\n[webhooks]\nallow_http = 'on'\nallowed_networks = '127.0.0.1/32'\n{settings}",
            data.display()
        );
        std::fs::write(&file, text).unwrap();
        let config = Config::load(Some(&file), [], &[]).unwrap().config;
        let site = Opened::open(&config).await.unwrap().into_site(&config);
        let email = Email::parse("anna@glimpse.example").unwrap();
        let made = site.vault.create_account(email, BASIC, false).await.unwrap();
        let (here, token) = (IpAddr::V4(Ipv4Addr::LOCALHOST), made.token.to_text());
        let member = site.vault.authenticate(here, "anna@glimpse.example", token.as_str()).await.unwrap();
        let caller = Caller { address: here, member: Some(member), on: On::Own };
        let hook = site.vault.add_hook(&made.account, url, By::Owner).await.unwrap();
        Self { _folder: folder, site, caller, hook }
    }

    fn vault(&self) -> &Vault {
        &self.site.vault
    }

    fn account(&self) -> &Arc<Account> {
        self.caller.member.as_ref().unwrap().account()
    }

    async fn share(&self) -> Result<(), VaultError> {
        let wish = Wish {
            ttl_seconds: None,
            passphrase: Zeroizing::default(),
            recipients: Vec::new(),
            tell: Tell::AsAccount,
            domain: None,
            language: "en",
        };
        self.vault().share(&self.caller, Zeroizing::new("a secret".to_owned()), wish).await.map(drop)
    }

    async fn listed(&self) -> Option<Vec<Hook>> {
        self.vault().hooks_of(self.account().id).await.unwrap()
    }

    /// Letters that can be told at once.
    async fn post(&self, count: u64) {
        let (vault, account) = (self.vault(), self.account().id);
        let now = vault.now();
        let event = Some((Kind::PassphraseFailed, now.millis(), now.millis()));
        let receipt = Receipt::new(now, Ttl::from_seconds(60), false);
        let letters = (1..=count).map(|number| {
            let row = Row::new(number).unwrap();
            let note = Note { event, ..vault.hook_note(account, row, &receipt) };
            let about = About::HookTry { row, hook: self.hook.number };
            vault.hook_letter(&vault.ring(), account, about, &note, now)
        });
        vault.store.post(letters.collect()).await.unwrap();
    }

    /// Everything that waits, whenever it is due.
    async fn waiting(&self) -> Vec<TakenLetter> {
        let tomorrow = self.vault().now().after(SECOND * 24 * 3600);
        self.vault().store.due(Carrier::Hooks, tomorrow, LEASE, usize::MAX >> 1).await.unwrap()
    }

    /// Writes something over the account's webhooks that nobody can read.
    async fn spoil(&self) {
        let name = super::book::name(self.account().id);
        let before = self.vault().store.document(Shelf::Hooks, &name).await.unwrap();
        let spoilt = document::seal(b"[]", "another shelf", &name, &self.vault().ring(), &*self.vault().random);
        let replaced = self.vault().store.replace_document(Shelf::Hooks, &name, before.as_deref(), Some(&spoilt)).await;
        assert_eq!(replaced, Ok(true));
    }
}

#[tokio::test]
async fn a_share_that_webhooks_have_no_room_for_is_shared_and_they_say_so() {
    let fixture = Fixture::new("https://example.org/hook", "[storage]\nletters_per_account_max = 2\n").await;
    for _ in 0..2 {
        fixture.share().await.unwrap();
    }
    assert_eq!(fixture.listed().await.unwrap()[0].untold_at(), None);
    for _ in 0..2 {
        fixture.share().await.unwrap();
    }
    assert!(fixture.listed().await.unwrap()[0].untold_at().is_some());
    assert_eq!(fixture.vault().figures().await.unwrap().letters, 2);
}

/// A root key comes and the one before goes while somebody shares.
#[tokio::test]
async fn a_letter_is_sealed_with_the_ring_that_its_share_holds() {
    let fixture = Fixture::new("https://example.org/hook", "").await;
    let (vault, random) = (fixture.vault(), &*fixture.vault().random);
    let held = vault.ring();
    assert!(vault.keys().change(|ring| ring.rotated(random)?.sealing_with(Generation(2))));
    let row = Row::new(1).unwrap();
    let (link, receipt) =
        (LinkKey::generate(row, &vault.mask, random), Receipt::new(vault.now(), Ttl::from_seconds(60), false));
    let what = ToMail {
        row,
        link: &link,
        receipt: &receipt,
        recipients: &[],
        tell: Tell::AsAccount,
        language: "en",
        ring: &held,
    };
    let letters = vault.hook_letters(fixture.account(), &what).await.unwrap();
    let generations: Vec<_> = letters.iter().map(|letter| generation_of(&letter.sealed)).collect();
    assert_eq!(generations, [Some(Generation(1))]);
}

#[tokio::test]
async fn webhooks_that_do_not_open_keep_nobody_from_sharing_and_can_be_removed() {
    let fixture = Fixture::new("https://example.org/hook", "").await;
    let (vault, account) = (fixture.vault(), fixture.account().clone());
    assert_eq!(
        vault.remove_unreadable_hooks(account.id, By::Owner).await,
        Err(Invalid::NoHook.into()),
        "these can be read"
    );
    fixture.spoil().await;
    fixture.share().await.unwrap();
    assert!(fixture.listed().await.is_none());
    assert_eq!(
        vault.add_hook(&account, "https://example.org/more", By::Owner).await.err(),
        Some(VaultError::Unavailable)
    );
    vault.remove_unreadable_hooks(account.id, By::Owner).await.unwrap();
    assert!(fixture.listed().await.unwrap().is_empty());
    let again = vault.add_hook(&account, "https://example.org/again", By::Owner).await.unwrap();
    assert!(again.number > fixture.hook.number, "what waited for the old one is not told to the new one");
}

#[tokio::test]
async fn a_start_that_has_no_time_for_all_letters_leaves_the_rest_to_be_sent_at_once() {
    let fixture = Fixture::new("https://example.org/hook", "").await;
    fixture.post(2000).await;
    let until = Instant::now() + Duration::from_millis(100);
    assert_eq!(fixture.vault().remember_fates(until).await, Err(VaultError::Busy));
    tokio::time::sleep_until(until + Duration::from_millis(100)).await;
    assert_eq!(fixture.vault().due_hooks(LEASE, 5000).await.unwrap().len(), 2000);
}

#[tokio::test]
async fn a_start_that_looked_at_all_letters_gives_them_back() {
    let fixture = Fixture::new("https://example.org/hook", "").await;
    fixture.post(100).await;
    fixture.vault().remember_fates(Instant::now() + LEASE).await.unwrap();
    let due = fixture.vault().due_hooks(LEASE, 5000).await.unwrap();
    assert!(due.len() == 100 && due.iter().all(|taken| taken.trouble == Some(Trouble::Unreachable)), "{}", due.len());
}

/// A receiver that answers 503 when so much time is over; counts how many it has at once, and in all.
async fn slow(after: Duration) -> (String, Arc<[AtomicUsize; 3]>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://127.0.0.1:{}/hook", listener.local_addr().unwrap().port());
    let counts: Arc<[AtomicUsize; 3]> = Arc::default();
    let counted = counts.clone();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let counts = counted.clone();
            tokio::spawn(async move {
                let [now, most, all] = &*counts;
                most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                all.fetch_add(1, Ordering::SeqCst);
                let _ = stream.read(&mut [0; 4096]).await;
                sleep(after).await;
                now.fetch_sub(1, Ordering::SeqCst);
                let _ = stream.write_all(b"HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\n\r\n").await;
            });
        }
    });
    (url, counts)
}

#[tokio::test]
async fn tests_at_once_are_no_more_calls_of_a_host_than_there_may_be() {
    let (url, counts) = slow(Duration::from_millis(100)).await;
    let fixture = Fixture::new(&url, "").await;
    let mut tests = tokio::task::JoinSet::new();
    for _ in 0..20 {
        let call = fixture.vault().hook_test_by_owner(fixture.account().id, fixture.hook.number).await.unwrap();
        let hooks = fixture.site.hooks.clone();
        tests.spawn(async move { hooks.test(&call).await });
    }
    while let Some(told) = tests.join_next().await {
        assert_eq!(told.unwrap(), Some(super::Told::Answered(503)));
    }
    assert_eq!([1, 2].map(|which| counts[which].load(Ordering::SeqCst)), [2, 20]);
    let more = fixture.vault().hook_test_by_owner(fixture.account().id, fixture.hook.number).await;
    assert!(matches!(more, Err(VaultError::Limited(_))), "and no more than so many in a while");
}

/// Letters whose host has enough were read once. They are sent away from then on as they are: had they been read when they came back, it
/// would have been found that their webhook is gone.
#[tokio::test]
async fn letters_for_a_busy_host_are_not_read_again_before_it_has_room() {
    let (url, counts) = slow(LEASE).await;
    let fixture = Fixture::new(&url, "timeout = 60\n").await;
    fixture.post(20).await;
    let worker = Worker::new(fixture.site.vault.clone(), fixture.site.hooks.clone());
    let working = tokio::spawn(worker.run(std::future::pending()));
    let all_looked_at = async {
        while counts[2].load(Ordering::SeqCst) < 2 {
            sleep(SECOND / 20).await;
        }
        sleep(SECOND).await;
    };
    timeout(LEASE, all_looked_at).await.unwrap();
    fixture.vault().remove_hook(fixture.account().id, fixture.hook.number, By::Owner).await.unwrap();
    sleep(SECOND * 4).await;
    working.abort();
    assert_eq!(fixture.vault().figures().await.unwrap().letters, 20);
    assert!(fixture.waiting().await.iter().filter(|taken| taken.attempt > 2).count() >= 12, "they came back meanwhile");
}
