//! `glimpse import-ots`: accounts of a Redis as the original service (v0.23) leaves it. What stands there is taken from its own sources
//! (onetimesecret/onetimesecret, v0.23): fields of `apps/api/v2/models/definitions/customer_definition.rb`, keys as Familia names them
//! (`customer:ID:object`, hash), the list `onetime:customer` (sorted set), `docs/REDIS_MIGRATION.md` for the databases,
//! `lib/onetime/utils.rb` for the form of tokens.

use std::collections::HashSet;
use std::time::Duration;

use ::redis::{Connection, Pipeline, cmd, pipe};
use serde_json::Value;

use crate::audit::Exported;
use crate::chance::Chance;
use crate::client::Client;
use crate::http::Request;
use crate::launch::{Launch, Operated};
use crate::redis::single::Redis;
use crate::server::{Server, basic};

/// What older installations keep their customers in.
const OLD_DATABASE: u32 = 6;

/// A customer as the original service writes it.
struct Customer {
    id: String,
    token: String,
    role: &'static str,
    verified: &'static str,
    plan: &'static str,
}

impl Customer {
    fn new(id: &str, token: &str) -> Self {
        Self { id: id.to_owned(), token: token.to_owned(), role: "customer", verified: "true", plan: "basic" }
    }

    fn write(&self, pipe: &mut Pipeline) {
        pipe.cmd("HSET").arg(format!("customer:{}:object", self.id)).arg(&[
            ("custid", self.id.as_str()),
            ("email", self.id.as_str()),
            ("role", self.role),
            ("apitoken", self.token.as_str()),
            ("verified", self.verified),
            ("planid", self.plan),
            ("locale", ""),
            ("secrets_created", "3"),
            ("created", "1700000000"),
            ("updated", "1700000000.5"),
            ("passphrase", "$2a$12$K3ZcV0l7v0l7v0l7v0l7vuQ0l7v0l7v0l7v0l7v0l7v0l7v0l7v0l"),
            ("passphrase_encryption", "1"),
        ]);
        pipe.cmd("ZADD").arg("onetime:customer").arg(1_700_000_000).arg(&self.id);
        // What else lies beside it.
        pipe.cmd("ZADD").arg(format!("customer:{}:metadata", self.id)).arg(1_700_000_000).arg("ckd0f1t8metadata");
    }
}

/// 192 bits in base 36, as `generate_id` makes them since v0.22.
fn token(chance: &mut Chance) -> String {
    (0..37).map(|_| char::from(b"0123456789abcdefghijklmnopqrstuvwxyz"[chance.within(0..36)])).collect()
}

fn fill(connection: &mut Connection, customers: &[Customer]) {
    for some in customers.chunks(500) {
        let mut pipe = pipe();
        some.iter().for_each(|customer| customer.write(&mut pipe));
        let _: Value = pipe.query::<::redis::Value>(connection).map(|_| Value::Null).unwrap();
    }
}

fn crowd(chance: &mut Chance, count: usize) -> Vec<Customer> {
    (0..count).map(|number| Customer::new(&format!("person{number}@crowd.example"), &token(chance))).collect()
}

#[track_caller]
fn import(server: &Server, from: &str, more: &[&str]) -> Value {
    import_of(&server.launch, from, more).json()
}

#[track_caller]
fn import_of(launch: &Launch, from: &str, more: &[&str]) -> Operated {
    launch.operate(&[&["import-ots", "--json", "--from", from], more].concat(), "")
}

/// Of how many this is said.
fn count(report: &Value, what: &str) -> u64 {
    report[what].as_u64().unwrap()
}

fn left(report: &Value, why: &str) -> u64 {
    let left = report["left"].as_array().unwrap();
    left.iter().filter(|left| left["why"].as_str().unwrap().contains(why)).map(|left| count(left, "count")).sum()
}

fn accounts(server: &Server) -> Vec<Value> {
    server.operate(&["account", "list", "--json"]).json().as_array().unwrap().clone()
}

/// What somebody is told who asks with these credentials.
fn authenticates(client: &mut Client, name: &str, token: &str) -> bool {
    let answer = client.ask(&Request::get("/api/v1/authcheck").header("Authorization", &basic(name, token)));
    answer.status == 200
}

#[test]
fn a_thousand_accounts_come_along_with_their_tokens_and_nothing_there_is_touched() {
    let (mut chance, redis, server) = (Chance::new(), Redis::start(&[]), Launch::new().start());
    let crowd = crowd(&mut chance, 1000);
    let mut there = redis.connection(0);
    fill(&mut there, &crowd);
    let size: u64 = cmd("DBSIZE").query(&mut there).unwrap();
    let _: () = cmd("CONFIG").arg("RESETSTAT").query(&mut there).unwrap();

    let dry = import(&server, &redis.url(), &[]);
    assert_eq!(
        (dry["applied"].as_bool(), count(&dry, "accounts"), count(&dry, "taken_over")),
        (Some(false), 1000, 1000)
    );
    assert!(accounts(&server).is_empty(), "nothing is changed without --apply");

    let done = import(&server, &redis.url(), &["--apply"]);
    assert_eq!(
        (count(&done, "taken_over"), count(&done, "with_token"), count(&done, "known")),
        (1000, 1000, 0),
        "{done}"
    );
    for said in [&dry, &done] {
        assert!(!crowd.iter().any(|customer| said.to_string().contains(&customer.token)));
    }
    let listed = accounts(&server);
    assert_eq!(listed.len(), 1000);
    assert!(listed.iter().all(|account| account["created"] == 1_700_000_000 && account["confirmed"] == true));

    let mut client = server.client();
    for customer in crowd.iter().step_by(100) {
        server.sensitive().add(&customer.token);
        assert!(authenticates(&mut client, &customer.id, &customer.token));
        assert!(!authenticates(&mut client, "person1@crowd.example.org", &customer.token));
        let request = Request::post("/api/v1/share").form(&[("secret", "as ever"), ("ttl", "600")]);
        let request = request.header("Authorization", &basic(&customer.id, &customer.token));
        let answer = client.ask(&request);
        assert_eq!((answer.status, answer.json()["custid"].as_str()), (200, Some(customer.id.as_str())), "{answer}");
        let recent =
            Request::get("/api/v1/private/recent").header("Authorization", &basic(&customer.id, &customer.token));
        assert_eq!(client.ask(&recent).json().as_array().map(Vec::len), Some(1));
    }
    let again = import(&server, &redis.url(), &["--apply"]);
    assert_eq!((count(&again, "taken_over"), count(&again, "known")), (0, 1000), "{again}");
    assert_eq!(accounts(&server).len(), 1000);

    assert_eq!(cmd("DBSIZE").query::<u64>(&mut there).unwrap(), size);
    let stats: String = cmd("INFO").arg("commandstats").query(&mut there).unwrap();
    let ran: HashSet<&str> =
        stats.lines().filter_map(|line| line.strip_prefix("cmdstat_")?.split(':').next()).collect();
    let reads = ["scan", "hmget", "select", "info", "dbsize", "config|resetstat", "client|setinfo", "hello", "ping"];
    assert!(ran.iter().all(|command| reads.contains(command)), "{ran:?}");
}

#[test]
fn odd_records_stay_behind_and_are_told() {
    let (mut chance, redis, server) = (Chance::new(), Redis::start(&[]), Launch::new().start());
    let known = server.account("known@glimpse.example");
    let mut there = redis.connection(0);
    let shared_token = token(&mut chance);
    let named = |id: &str, chance: &mut Chance| Customer::new(id, &token(chance));
    let mut customers = vec![
        Customer { role: "colonel", plan: "identity", ..named("colonel@glimpse.example", &mut chance) },
        Customer { verified: "false", ..named("unconfirmed@glimpse.example", &mut chance) },
        Customer { role: "user_deleted_self", ..named("deleted@glimpse.example", &mut chance) },
        Customer { role: "recipient", ..named("recipient@glimpse.example", &mut chance) },
        Customer { plan: "unheard_of", ..named("plan@glimpse.example", &mut chance) },
        named("known@glimpse.example", &mut chance),
        named("Twice@glimpse.example", &mut chance),
        named("twice@glimpse.example", &mut chance),
        named("not an address", &mut chance),
        named("anon", &mut chance),
        named("GLOBAL", &mut chance),
        Customer::new("guessable@glimpse.example", "hunter2"),
        Customer::new("old@glimpse.example", "4eb33c6340006d6607c813fc7e707a32f8bf5342"),
        Customer::new("first@glimpse.example", &shared_token),
        Customer::new("second@glimpse.example", &shared_token),
    ];
    customers.push(Customer { plan: "", ..named("tokenless@glimpse.example", &mut chance) });
    customers.last_mut().unwrap().token.clear();
    fill(&mut there, &customers);
    let id = "0191f0d2-6d1a-7f5e-9b0c-2f7d5a1e8c44";
    let mut more = pipe();
    more.cmd("HSET").arg(format!("customer:{id}:object")).arg(&[
        ("custid", id),
        ("objid", id),
        ("email", "v24@glimpse.example"),
    ]);
    more.cmd("SET").arg("customer:string@glimpse.example:object").arg("no hash");
    more.cmd("HSET").arg("customer:alien@glimpse.example:object").arg(&[("colour", "green")]);
    more.cmd("HSET").arg("customer:bare@glimpse.example:object").arg(&[("custid", "bare@glimpse.example")]);
    more.cmd("HSET").arg("customer:long@glimpse.example:object").arg(&[("custid", "x".repeat(100_000))]);
    let _: ::redis::Value = more.query(&mut there).unwrap();

    let report = import(&server, &redis.url(), &["--apply", "--plan", "identity=basic", "--list"]);
    assert_eq!(count(&report, "accounts"), 21, "{report}");
    for (why, number) in [
        ("deleted", 1),
        ("role", 1),
        ("plan", 1),
        ("more than one way", 2),
        ("mail address", 1),
        ("nobody's", 2),
        ("another version", 1),
        ("cannot be read", 3),
        ("token is another account's", 1),
    ] {
        assert_eq!(left(&report, why), number, "{why}: {report}");
    }
    assert_eq!(report["no_plan"], serde_json::json!([{ "count": 1, "plan": "unheard_of" }]));
    assert_eq!(
        (count(&report, "known"), count(&report, "token_lost"), count(&report, "unconfirmed")),
        (1, 1, 2),
        "{report}"
    );
    let listed = report["left_behind"].as_array().unwrap();
    assert!(listed.iter().any(|left| left["account"] == "deleted@glimpse.example"), "{report}");

    let mut emails: Vec<String> =
        accounts(&server).iter().map(|account| account["email"].as_str().unwrap().to_owned()).collect();
    emails.retain(|email| !["first@glimpse.example", "second@glimpse.example"].contains(&email.as_str()));
    let expected = ["bare", "colonel", "guessable", "known", "old", "tokenless", "unconfirmed"];
    assert_eq!(emails, expected.map(|name| format!("{name}@glimpse.example")));
    let show = |name: &str| server.operate(&["account", "show", &format!("{name}@glimpse.example"), "--json"]).json();
    assert_eq!(show("colonel")["admin"], false, "only with --admins");
    for without in ["guessable", "tokenless", "bare"] {
        assert_eq!(show(without)["tokens"].as_array().map(Vec::len), Some(0), "{without}");
    }
    let mut client = server.client();
    assert!(authenticates(&mut client, &known.email, &known.token), "an account that was here is left alone");
    assert!(authenticates(&mut client, "old@glimpse.example", "4eb33c6340006d6607c813fc7e707a32f8bf5342"));
    let unconfirmed = &customers[1];
    assert!(!authenticates(&mut client, &unconfirmed.id, &unconfirmed.token), "it was not confirmed there either");
    server.operate(&["account", "confirm", &unconfirmed.id]);
    assert!(authenticates(&mut client, &unconfirmed.id, &unconfirmed.token));
    for refused in ["hunter2", "", &token(&mut chance)] {
        assert!(!authenticates(&mut client, "guessable@glimpse.example", refused));
    }

    // Whoever has a token that came along makes one of ours with it, or gets everything anew from the operator.
    let colonel = &customers[0];
    let words = ["account", "token", "create", &colonel.id, "--name", "fresh", "--json"];
    let fresh = server.operate_with(&words, &colonel.token).json();
    assert!(authenticates(&mut client, &colonel.id, fresh["token"].as_str().unwrap()));
    server.operate_with(&words, "a wrong one of some length").expect_refused("neither");
    let reset = server.operate(&["account", "reset", &colonel.id, "--json"]).json();
    assert!(authenticates(&mut client, &colonel.id, reset["token"].as_str().unwrap()));
    assert!(!authenticates(&mut client, &colonel.id, &colonel.token));
}

#[test]
fn without_a_server_and_from_an_old_database_admins_come_along_if_they_are_to_and_tokens_end() {
    let (mut chance, redis) = (Chance::new(), Redis::start(&["--requirepass", "a password"]));
    let launch = Launch::new();
    let password = launch.room().join("redis-password");
    std::fs::write(&password, "a password\n").unwrap();
    let password = password.to_str().unwrap().to_owned();
    let there = ::redis::Client::open(format!("redis://:a%20password@{}/{OLD_DATABASE}", redis.address)).unwrap();
    let colonel = Customer { role: "colonel", ..Customer::new("colonel@glimpse.example", &token(&mut chance)) };
    fill(&mut there.get_connection().unwrap(), std::slice::from_ref(&colonel));

    import_of(&launch, &redis.url(), &[]).expect_refused("password");
    let with = ["--password-file", &password];
    import_of(&launch, &redis.url(), &with).expect_refused("database 6");
    let from = format!("{}/{OLD_DATABASE}", redis.url());
    let report = import_of(&launch, &from, &[&with[..], &["--apply", "--admins", "--token-days", "1"]].concat()).json();
    assert_eq!((count(&report, "taken_over"), count(&report, "admins")), (1, 1), "{report}");
    let server = launch.start();
    let shown = server.operate(&["account", "show", &colonel.id, "--json"]).json();
    assert_eq!(shown["admin"], true);
    assert!(shown["tokens"][0]["expires"].as_u64().is_some(), "{shown}");
    let log = Exported::from(&server, None);
    let line = log.one("account.created");
    assert_eq!((&line["account"], &line["role"], &line["by"]), (&shown["id"], &"admin".into(), &"operator".into()));
    assert!(authenticates(&mut server.client(), &colonel.id, &colonel.token));
    import_of(&server.launch, "redis+cluster://127.0.0.1:1", &[]).expect_refused("one server");
    import_of(&server.launch, "http://127.0.0.1", &[]).expect_refused("--from");
    import_of(&server.launch, "redis://127.0.0.1:1", &[]).expect_refused("cannot be read");
}

#[test]
fn what_was_interrupted_is_repeated_and_nobody_is_there_twice_or_by_half() {
    let (mut chance, redis, server) = (Chance::new(), Redis::start(&[]), Launch::new().start());
    let crowd = crowd(&mut chance, 600);
    fill(&mut redis.connection(0), &crowd);
    let url = redis.url();
    let mut seen = 0;
    for _ in 0..3 {
        let mut child = server.launch.begin(&["import-ots", "--from", &url, "--apply"]);
        let began = std::time::Instant::now();
        while accounts(&server).len() == seen && began.elapsed() < Duration::from_secs(20) {}
        drop(child.kill());
        child.wait().unwrap();
        seen = accounts(&server).len();
    }
    let report = import(&server, &url, &["--apply"]);
    assert_eq!(count(&report, "taken_over") + count(&report, "known"), 600, "{report}");
    assert_eq!(accounts(&server).len(), 600);
    let mut client = server.client();
    for customer in crowd.iter().step_by(29) {
        assert!(authenticates(&mut client, &customer.id, &customer.token), "{}", customer.id);
    }
}
