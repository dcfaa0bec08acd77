//! Accounts: the operator's commands beside a running server and without one, tokens that work and stop working, lists,
//! plans, and what is left of a deleted account.

use std::fs;
use std::sync::atomic::{AtomicUsize, Ordering};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::client::{Client, Shared};
use crate::http::{Answer, Request};
use crate::launch::Launch;
use crate::sensitive::files_below;
use crate::server::{Account, Server, basic};

fn share(secret: &str) -> Request {
    Request::post("/api/v1/share").form(&[("secret", secret)])
}

fn as_account(request: Request, account: &Account) -> Request {
    request.header("Authorization", &account.basic())
}

#[track_caller]
fn shared(client: &mut Client, account: &Account, secret: &str) -> Shared {
    Shared::from(&client.ask(&as_account(share(secret), account)), secret, None)
}

#[track_caller]
fn expect_not_authorized(answer: &Answer) {
    assert_eq!(answer.status, 401, "{answer}");
    assert_eq!(answer.text(), r#"{"message":"Not authorized"}"#);
    assert_eq!(answer.header("www-authenticate"), Some("Basic realm=\"OTS\""));
}

#[track_caller]
fn recent(client: &mut Client, account: &Account) -> Vec<Value> {
    let answer = client.ask(&as_account(Request::get("/api/v1/private/recent"), account));
    assert_eq!(answer.status, 200, "{answer}");
    answer.json().as_array().unwrap().clone()
}

#[test]
fn a_token_authenticates_and_nothing_else_does() {
    let server = Server::fresh();
    let (anna, ben) = (server.account("anna@glimpse.example"), server.account("ben@glimpse.example"));
    let mut client = server.client();
    let mut ask = |authorization: &str| client.ask(&share("something").header("Authorization", authorization));
    for good in [anna.basic(), basic("ANNA@glimpse.example", &anna.token), anna.basic().replace("Basic", "bAsIc")] {
        let answer = ask(&good);
        assert_eq!((answer.status, &answer.json()["custid"]), (200, &json!("anna@glimpse.example")), "{answer}");
    }
    let altered = anna.token.replacen(|_: char| true, if anna.token.starts_with('0') { "1" } else { "0" }, 1);
    for bad in [
        basic(&anna.email, &altered),
        basic(&anna.email, &anna.token[..39]),
        basic(&anna.email, &ben.token),
        basic(&anna.email, &anna.password),
        basic(&anna.email, ""),
        basic("", &anna.token),
        basic("nobody@glimpse.example", &anna.token),
        format!("Bearer {}", anna.token),
        format!("Basic {}", STANDARD.encode(&anna.token)),
        "Basic".to_owned(),
        "nonsense".to_owned(),
    ] {
        expect_not_authorized(&ask(&bad));
    }
    assert_eq!(ask("Basic Og==").json()["custid"], "anon", "an empty pair is nobody");
}

#[test]
fn wrong_credentials_consume_nothing() {
    let server = Server::fresh();
    let anna = server.account("anna@glimpse.example");
    let mut client = server.client();
    let secret = shared(&mut client, &anna, "something");
    let wrong = basic(&anna.email, &"0".repeat(40));
    for request in [secret.reveal_request(), secret.burn_request()] {
        expect_not_authorized(&client.ask(&request.header("Authorization", &wrong)));
    }
    client.expect_revealed(&secret);
}

#[test]
fn a_list_has_the_accounts_own_newest_first_by_every_spelling() {
    let server = Server::fresh();
    let (anna, ben) = (server.account("anna@glimpse.example"), server.account("ben@glimpse.example"));
    let mut client = server.client();
    let hers: Vec<Shared> = (0..5).map(|number| shared(&mut client, &anna, &format!("secret {number}"))).collect();
    shared(&mut client, &ben, "not hers");
    client.share("nobody's");
    client.expect_revealed(&hers[1]);
    client.burn(&hers[2]);
    let keys = |list: &[Value]| list.iter().map(|line| line["metadata_key"].clone()).collect::<Vec<_>>();
    let expected: Vec<Value> = hers.iter().rev().map(|shared| json!(shared.receipt)).collect();
    for name in ["private", "metadata", "receipt"] {
        for request in
            [Request::get(&format!("/api/v1/{name}/recent")), Request::post(&format!("/api/v1/{name}/recent"))]
        {
            let answer = client.ask(&as_account(request, &anna));
            assert_eq!(keys(answer.json().as_array().unwrap()), expected, "{answer}");
        }
    }
    let list = recent(&mut client, &anna);
    assert!(list.iter().all(|line| line["secret_key"].is_null() && line.get("secret_key").is_some()), "{list:?}");
    assert!(list.iter().all(|line| line["custid"] == "anna@glimpse.example"));
    let states: Vec<_> = list.iter().map(|line| line["state"].as_str().unwrap()).collect();
    assert_eq!(states, ["new", "new", "burned", "received", "new"]);
    expect_not_authorized(&client.ask(&Request::get("/api/v1/private/recent")));
    let mut restarted = server;
    restarted.kill();
    restarted.start();
    assert_eq!(keys(&recent(&mut restarted.client(), &anna)), expected);
}

#[test]
fn a_second_token_reads_the_same_list_and_a_revoked_one_nothing() {
    let server = Server::fresh();
    let anna = server.account("anna@glimpse.example");
    let mut client = server.client();
    let before = shared(&mut client, &anna, "something");
    let create = |proof: &str, name: &str| {
        server.operate_with(&["account", "token", "create", &anna.email, "--name", name, "--json"], proof)
    };
    create("wrong password", "second").expect_refused("neither the account's password nor one of its tokens");
    create(&anna.token, "").expect_refused("a token's name");
    for (proof, name) in [(&anna.password, "by password"), (&anna.token, "by token")] {
        let made = create(proof, name).json();
        let (id, token) = (made["id"].as_str().unwrap(), made["token"].as_str().unwrap().to_owned());
        server.sensitive().add(&token);
        let second = Account { token, ..anna.clone() };
        assert_eq!(recent(&mut client, &second)[0]["metadata_key"], json!(before.receipt), "{name}");
        assert!(server.operate(&["account", "show", &anna.email]).said.contains(name));
        assert!(server.operate(&["account", "token", "revoke", &anna.email, id]).is_done);
        expect_not_authorized(&client.ask(&as_account(share("something"), &second)));
    }
    server.operate(&["account", "token", "revoke", &anna.email, "00000000"]).expect_refused("no token");
    assert_eq!(recent(&mut client, &anna).len(), 1, "the first one still works");
}

#[test]
fn the_commands_work_beside_a_server_and_without_one() {
    let mut server = Server::fresh();
    let anna = server.account("anna@glimpse.example");
    server.operate(&["account", "create", "Anna@Glimpse.example"]).expect_refused("already");
    server.operate(&["account", "create", "not an address"]).expect_refused("no mail address");
    server.operate(&["account", "create", "x@glimpse.example", "--plan", "gold"]).expect_refused("no plan");
    server.operate(&["account", "show", "nobody@glimpse.example"]).expect_refused("no account");
    server.terminate();
    let ben = server.account("ben@glimpse.example");
    let list = server.operate(&["account", "list", "--json"]).json();
    let emails: Vec<_> = list.as_array().unwrap().iter().map(|account| account["email"].as_str().unwrap()).collect();
    assert_eq!(emails, ["anna@glimpse.example", "ben@glimpse.example"]);
    server.start();
    let mut client = server.client();
    for account in [&anna, &ben] {
        shared(&mut client, account, "something");
    }
}

#[test]
fn a_suspended_account_is_refused_like_an_unknown_one_until_it_is_resumed() {
    let server = Server::fresh();
    let anna = server.account("anna@glimpse.example");
    let mut client = server.client();
    let secret = shared(&mut client, &anna, "something");
    assert!(server.operate(&["account", "suspend", &anna.email]).is_done);
    expect_not_authorized(&client.ask(&as_account(share("something"), &anna)));
    client.expect_revealed(&secret);
    assert!(server.operate(&["account", "resume", &anna.email]).is_done);
    shared(&mut client, &anna, "something");
}

#[test]
fn a_reset_ends_all_tokens_and_keeps_the_fates() {
    let server = Server::fresh();
    let anna = server.account("anna@glimpse.example");
    let mut client = server.client();
    let before = shared(&mut client, &anna, "before");
    client.expect_revealed(&before);
    let made = server.operate(&["account", "reset", &anna.email, "--json"]).json();
    let renewed = Account { token: made["token"].as_str().unwrap().to_owned(), ..anna.clone() };
    server.sensitive().add(&renewed.token);
    server.sensitive().add(made["password"].as_str().unwrap());
    expect_not_authorized(&client.ask(&as_account(share("something"), &anna)));
    let after = shared(&mut client, &renewed, "after");
    let list = recent(&mut client, &renewed);
    assert_eq!(list[0]["metadata_key"], json!(after.receipt));
    assert_eq!((&list[1]["metadata_key"], &list[1]["state"]), (&json!(""), &json!("received")), "{list:?}");
}

#[test]
fn what_is_on_its_way_when_its_account_is_deleted_is_refused_or_erased() {
    let server = Launch::new().set("passphrase.bcrypt_cost", 7).start();
    let anna = server.account("anna@glimpse.example");
    let shares = AtomicUsize::new(0);
    let answers: Vec<Answer> = std::thread::scope(|scope| {
        let sharers: Vec<_> = (0..8)
            .map(|_| {
                scope.spawn(|| {
                    let request = Request::post("/api/v1/share").form(&[("secret", "something"), ("passphrase", "x")]);
                    let request = as_account(request, &anna);
                    let mut client = server.client();
                    let mut answers = Vec::new();
                    // Until the first refusal, and bounded in any case.
                    for _ in 0..2000 {
                        answers.push(client.ask(&request));
                        shares.fetch_add(1, Ordering::Relaxed);
                        if answers.last().is_some_and(|answer| answer.status != 200) {
                            break;
                        }
                    }
                    answers
                })
            })
            .collect();
        while shares.load(Ordering::Relaxed) < 16 {
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
        assert!(server.operate(&["account", "delete", &anna.email]).is_done);
        sharers.into_iter().flat_map(|sharer| sharer.join().unwrap()).collect()
    });
    let mut client = server.client();
    let (kept, refused): (Vec<_>, Vec<_>) = answers.iter().partition(|answer| answer.status == 200);
    assert!(kept.len() > 8 && refused.len() == 8, "{} kept, {} refused", kept.len(), refused.len());
    refused.into_iter().for_each(expect_not_authorized);
    for answer in kept {
        let shared = Shared::from(answer, "something", Some("x"));
        client.expect_gone(&shared);
        let receipt = client.ask(&Request::get(&format!("/api/v1/private/{}", shared.receipt)));
        assert_eq!(receipt.status, 404, "{receipt}");
    }
}

#[test]
fn of_a_deleted_account_nothing_is_left() {
    let mut server = Launch::new().small_journals().set("storage.erase_within", 1).start();
    let (anna, ben) = (server.account("anna.of.the.accounts@glimpse.example"), server.account("ben@glimpse.example"));
    let mut client = server.client();
    let hers: Vec<Shared> = (0..30).map(|number| shared(&mut client, &anna, &format!("secret {number}"))).collect();
    let his = shared(&mut client, &ben, "his");
    client.expect_revealed(&hers[4]);
    assert!(server.operate(&["account", "delete", &anna.email]).is_done);
    for secret in &hers {
        client.expect_gone(secret);
        assert_eq!(client.ask(&Request::get(&format!("/api/v1/private/{}", secret.receipt))).status, 404);
    }
    expect_not_authorized(&client.ask(&as_account(share("something"), &anna)));
    client.expect_revealed(&his);
    server.operate(&["account", "show", &anna.email]).expect_refused("no account");
    server.terminate();
    for file in files_below(server.data()) {
        let content = fs::read(&file).unwrap();
        let found = content.windows(20).any(|window| window == b"anna.of.the.accounts");
        assert!(!found, "her address is still in {}", file.display());
    }
}

#[test]
fn plans_set_sizes_and_lifetimes() {
    let launch = Launch::new();
    let file = launch.room().join("glimpse.toml");
    fs::write(&file, "[plans.gold]\nsecret_bytes_max = 150000\nttl_max = 5000000\n[plans.basic]\ntokens_max = 1\n")
        .unwrap();
    let server = launch.environment("GLIMPSE_CONFIG", file.display()).start();
    let (anna, ben) = (server.account("anna@glimpse.example"), server.account("ben@glimpse.example"));
    assert!(server.operate(&["account", "plan", &anna.email, "gold"]).is_done);
    server.operate(&["account", "plan", &anna.email, "silver"]).expect_refused("no plan");
    let mut client = server.client();
    let (medium, large) = ("x".repeat(100_001), "x".repeat(150_001));
    assert_eq!(client.ask(&as_account(share(&medium), &anna)).status, 200);
    for (account, secret, most) in [(&anna, &large, 150_000), (&ben, &medium, 100_000)] {
        let answer = client.ask(&as_account(share(secret), account));
        assert_eq!(
            (answer.status, answer.message()),
            (413, format!("Secret value exceeds the maximum size of {most} bytes"))
        );
    }
    let answer = client.ask(&share(&"x".repeat(10_001)));
    assert_eq!(
        (answer.status, answer.message()),
        (413, "Secret value exceeds the maximum size of 10000 bytes".to_owned())
    );
    let mut granted = |authorization: Option<&Account>| {
        let request = Request::post("/api/v1/share").form(&[("secret", "something"), ("ttl", "99999999")]);
        let request = match authorization {
            Some(account) => as_account(request, account),
            None => request,
        };
        client.ask(&request).json()["ttl"].as_u64().unwrap()
    };
    assert_eq!([granted(Some(&anna)), granted(Some(&ben)), granted(None)], [5_000_000, 2_592_000, 604_800]);
    let second = ["account", "token", "create", &ben.email, "--name", "second"];
    server.operate_with(&second, &ben.token).expect_refused("as many as its plan allows");
}

#[test]
fn an_instance_can_let_only_accounts_share_and_anyone_open() {
    let server = Launch::new().set("access.create", "accounts").start();
    let anna = server.account("anna@glimpse.example");
    let mut client = server.client();
    expect_not_authorized(&client.ask(&share("something")));
    expect_not_authorized(&client.ask(&Request::post("/api/v1/generate").form(&[])));
    let page = client.ask(&Request::post("/").form(&[("secret", "something")]));
    assert_eq!(page.status, 403, "{page}");
    let secret = shared(&mut client, &anna, "something");
    client.expect_revealed(&secret);
}

#[test]
fn receipts_can_be_for_their_account_only() {
    let server = Launch::new().set("api.v1.receipts", "account").start();
    let (anna, ben) = (server.account("anna@glimpse.example"), server.account("ben@glimpse.example"));
    let mut client = server.client();
    let secret = shared(&mut client, &anna, "something");
    let target = format!("/api/v1/private/{}", secret.receipt);
    for target in [target.clone(), format!("{target}/burn")] {
        let request = || Request::post(&target).form(&[]);
        expect_not_authorized(&client.ask(&request()));
        assert_eq!(client.ask(&as_account(request(), &ben)).status, 404);
    }
    // Nor do the pages, which know no accounts, tell or burn.
    for name in ["receipt", "private"] {
        let page = format!("/{name}/{}", secret.receipt);
        assert_eq!(client.ask(&Request::get(&page)).status, 403);
        assert_eq!(client.ask(&Request::get(&format!("{page}/burn"))).status, 403);
        assert_eq!(client.ask(&Request::post(&format!("{page}/burn")).form(&[])).status, 403);
    }
    assert_eq!(client.ask(&as_account(Request::get(&target), &anna)).json()["state"], "new");
    assert_eq!(client.ask(&as_account(Request::post(&format!("{target}/burn")).form(&[]), &anna)).status, 200);
    client.expect_gone(&secret);
}

#[test]
fn commands_work_in_a_folder_whose_path_is_long() {
    let launch = Launch::new();
    let data =
        launch.room().join("a-folder-with-a-name-that-is-far-too-long".repeat(3)).join("and-another-one".repeat(6));
    fs::create_dir_all(&data).unwrap();
    let mut server = launch.on(&data).start();
    server.account("anna@glimpse.example");
    assert_eq!(server.operate(&["account", "list", "--json"]).json()[0]["email"], "anna@glimpse.example");
    server.terminate();
    assert_eq!(server.operate(&["account", "list", "--json"]).json()[0]["email"], "anna@glimpse.example");
}
