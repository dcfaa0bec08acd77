//! `glimpse doctor`: says of something broken that it is, what it is and what to do; of something well that it is well; and no secret.

use std::fs::{self, File, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::time::{Duration, Instant};

use rcgen::{CertificateParams, KeyPair, date_time_ymd};
use rustix::process::Signal;
use serde_json::Value;

use crate::domains::names::NameServer;
use crate::faults::mount::Mount;
use crate::launch::{Launch, Operated};
use crate::redis::single::Redis;
use crate::server::Server;

/// What this machine may want a look at, however well the server is.
const OF_THIS_MACHINE: [&str; 4] = ["swap is on", "overlay", "systemd-timesyncd", "of memory"];

/// A report.
pub(crate) struct Report(Value);

impl Report {
    #[track_caller]
    pub(crate) fn of(operated: &Operated) -> Self {
        let report = serde_json::from_str(&operated.said);
        Self(report.unwrap_or_else(|error| panic!("{error}: {operated:?}")))
    }

    /// Verdict and words of every finding of a check.
    fn findings(&self, name: &str) -> Vec<(String, String)> {
        let checks = self.0["checks"].as_array().unwrap();
        let check =
            checks.iter().find(|check| check["check"] == name).unwrap_or_else(|| panic!("no {name}: {}", self.0));
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let findings = check["findings"].as_array().unwrap();
        findings
            .iter()
            .map(|found| (text(&found["verdict"]), text(&found["says"]) + " → " + &text(&found["do_this"])))
            .collect()
    }

    /// One of a check's findings has this verdict and says this.
    #[track_caller]
    pub(crate) fn says(&self, name: &str, verdict: &str, text: &str) -> &Self {
        let findings = self.findings(name);
        let is_said = findings.iter().any(|(found, says)| found == verdict && says.contains(text));
        assert!(is_said, "{name} should be {verdict} and say `{text}`: {findings:#?}");
        self
    }

    #[track_caller]
    fn is_well(&self, name: &str) -> &Self {
        let findings = self.findings(name);
        let of_this_machine = |says: &str| OF_THIS_MACHINE.iter().any(|known| says.contains(known));
        let bad: Vec<_> = findings.iter().filter(|(found, says)| found != "ok" && !of_this_machine(says)).collect();
        assert!(bad.is_empty() && !findings.is_empty(), "{name} should be well: {bad:#?}");
        self
    }
}

#[track_caller]
fn look(launch: &Launch) -> Report {
    Report::of(&launch.operate(&["doctor", "--json"], ""))
}

/// A launch about which there is nothing to say.
fn well() -> Launch {
    Launch::new().set("rate_limits", "on").set("http.connections_max", 256)
}

/// A server that was started once and has ended.
#[track_caller]
fn ended(launch: Launch) -> Server {
    let mut server = launch.start();
    server.terminate();
    server
}

#[test]
fn what_is_well_is_said_to_be_well_beside_a_running_server_and_without_one() {
    let mut server = well().start();
    server.launch.adjust("site.public_url", server.place().to_owned());
    let all = [
        "configuration",
        "data folder",
        "root key",
        "storage",
        "clock",
        "mail",
        "names",
        "tls",
        "address",
        "limits",
        "versions",
    ];
    let report = look(&server.launch);
    for name in all {
        report.is_well(name);
    }
    report.says("address", "ok", "leads here").says("storage", "ok", "written after");
    server.terminate();
    let report = look(&server.launch);
    for name in all {
        report.is_well(name);
    }
    report.says("address", "ok", "no server runs").says("storage", "ok", "written after");
    let text = server.operate(&["doctor"]);
    let is_well = text.said.lines().all(|line| line.starts_with("ok "));
    assert_eq!(text.is_done, is_well, "{text:?}");
    let key = fs::read_to_string(server.data().join("root.key")).unwrap();
    let key = key.split_whitespace().find(|word| word.len() == 64).unwrap();
    assert!(!text.said.contains(key) && !report.0.to_string().contains(key));
    server.start();
}

#[test]
fn where_nobody_ever_started_nothing_is_begun() {
    let launch = well();
    look(&launch).is_well("data folder").is_well("root key").says("storage", "ok", "nobody started");
    assert!(!launch.data().exists());
}

#[test]
fn settings_that_do_not_go_together_are_named() {
    let operated = Launch::new().set("secrets.ttl_min", "never").operate(&["doctor"], "");
    assert!(
        !operated.is_done && operated.said.starts_with("broken") && operated.said.contains("secrets.ttl_min"),
        "{operated:?}"
    );
    let launch = Launch::new()
        .environment("GLIMPSE_LISTN", "x")
        .set("listen", "0.0.0.0:7143")
        .set("listen_metrics", "0.0.0.0:7144")
        .set("http.trusted_proxies", "")
        .set("mail.transport", "smtp")
        .set("mail.host", "localhost")
        .set("mail.from", "secrets@glimpse.example")
        .set("mail.port", 1);
    look(&launch)
        .says("configuration", "look", "GLIMPSE_LISTEN")
        .says("configuration", "look", "in the clear")
        .says("configuration", "look", "listen_metrics")
        .says("configuration", "look", "rate_limits")
        .says("configuration", "broken", "site.public_url")
        .says("mail", "broken", "does not answer");
    let launch =
        well().set("site.public_url", "http://secrets.glimpse.example").set("http.trusted_proxies", "0.0.0.0/0");
    look(&launch).says("configuration", "look", "readable").says("configuration", "look", "everybody in it");
}

#[test]
fn a_folder_and_a_key_that_others_may_read_and_a_key_that_is_gone_are_seen() {
    let server = ended(well());
    let (data, key) = (server.data(), server.data().join("root.key"));
    fs::set_permissions(data, Permissions::from_mode(0o755)).unwrap();
    fs::set_permissions(&key, Permissions::from_mode(0o644)).unwrap();
    look(&server.launch).says("data folder", "look", "chmod 700").says("root key", "look", "chmod 600");
    fs::write(&key, "nonsense").unwrap();
    look(&server.launch).says("root key", "broken", "cannot be used").says("storage", "broken", "root key");
    fs::remove_file(&key).unwrap();
    look(&server.launch).says("root key", "broken", "put it back").says("storage", "broken", "missing");
    let value = well().set("root_key", "0123456789abcdef".repeat(4));
    let report = look(&value);
    report.says("root key", "look", "root_key_file");
    assert!(!report.0.to_string().contains("0123456789abcdef"));
}

#[test]
fn memory_and_too_little_room_and_no_writing_are_no_place_for_data() {
    let launch = well();
    let disk = launch.room().join("disk");
    fs::create_dir(&disk).unwrap();
    let mount = Mount::small_disk(&disk, 12 << 20);
    let server = launch.small_journals().on(&disk.join("data")).through(&mount.wrapper()).start();
    let looked = || Report::of(&server.launch.operate_wrapped(&["doctor", "--json"]));
    looked().says("data folder", "broken", "tmpfs").says("data folder", "broken", "make room");
    let filler = mount.seen_from_outside(&disk.join("filler"));
    fs::write(&filler, vec![0; 4 << 20]).unwrap();
    let mut file = fs::OpenOptions::new().append(true).open(&filler).unwrap();
    for piece in [1 << 16, 1 << 12, 1] {
        while std::io::Write::write_all(&mut file, &vec![0; piece]).is_ok() {}
    }
    looked().says("data folder", "broken", "cannot be written");
    fs::remove_file(filler).unwrap();

    let server = ended(well());
    let mount = Mount::read_only(server.data());
    let wrapper: Vec<String> = mount.wrapper().iter().map(ToString::to_string).collect();
    let wrapper: Vec<&str> = wrapper.iter().map(String::as_str).collect();
    let launch = well().on(server.data()).through(&wrapper);
    Report::of(&launch.operate_wrapped(&["doctor", "--json"])).says("data folder", "broken", "cannot be written");
    // It stays with the server, whose end nobody expects to have been looked at from another.
    drop(mount);
}

#[test]
fn a_clock_that_was_set_back_is_seen_in_the_files() {
    let server = ended(well());
    let database = File::options().write(true).open(server.data().join("glimpse.db")).unwrap();
    let ahead = database.metadata().unwrap().modified().unwrap() + Duration::from_secs(24 * 3600);
    database.set_modified(ahead).unwrap();
    look(&server.launch).says("clock", "look", "set back");
}

#[test]
fn a_server_that_hangs_is_said_to_hang_in_time() {
    let server = well().start();
    server.signal(Signal::STOP);
    let began = Instant::now();
    let report = look(&server.launch);
    server.signal(Signal::CONT);
    assert!(began.elapsed() < Duration::from_secs(45), "{:?}", began.elapsed());
    report.says("storage", "broken", "does not answer");
}

#[test]
fn a_server_with_too_few_files_is_told_so() {
    let server = well().through(&["sh", "-c", "ulimit -n 300; exec \"$@\"", "sh"]).start();
    look(&server.launch).says("limits", "look", "300 files");
}

#[test]
fn certificates_that_ended_or_are_of_others_are_seen() {
    let launch = well().set("site.public_url", "https://127.0.0.1:7143");
    let (certificate, key) = (launch.room().join("certificate.pem"), launch.room().join("key.pem"));
    let launch = launch
        .set("tls.mode", "files")
        .set("tls.certificate_file", certificate.display())
        .set("tls.key_file", key.display());
    let sign = |name: &str, until: i32| {
        let pair = KeyPair::generate().unwrap();
        let mut params = CertificateParams::new(vec![name.to_owned()]).unwrap();
        params.not_before = date_time_ymd(2020, 1, 1);
        params.not_after = date_time_ymd(until, 1, 1);
        fs::write(&certificate, params.self_signed(&pair).unwrap().pem()).unwrap();
        fs::write(&key, pair.serialize_pem()).unwrap();
        fs::set_permissions(&key, Permissions::from_mode(0o600)).unwrap();
    };
    sign("127.0.0.1", 2199);
    look(&launch).is_well("tls");
    sign("127.0.0.1", 2021);
    look(&launch).says("tls", "broken", "has ended");
    sign("secrets.glimpse.example", 2199);
    look(&launch).says("tls", "broken", "not good for 127.0.0.1");
    fs::set_permissions(&key, Permissions::from_mode(0o644)).unwrap();
    look(&launch).says("tls", "look", "chmod o=");
    fs::write(&key, KeyPair::generate().unwrap().serialize_pem()).unwrap();
    look(&launch).says("tls", "broken", "none for the certificate");
}

#[test]
fn names_that_lead_nowhere_and_name_servers_that_do_not_answer_are_seen() {
    let launch = well();
    let mut names = NameServer::start(&launch);
    names.serve(&["one A 127.0.0.1", "mail TXT \"v=spf1 -all\""]);
    let mut launch = launch
        .set("domains.resolvers", names.address())
        .set("domains.timeout", 2)
        .set("site.public_url", "https://one.example");
    look(&launch).is_well("names");
    launch.adjust("site.public_url", "https://two.example");
    look(&launch).says("names", "broken", "two.example (site.public_url) leads nowhere");
    names.stop();
    let began = Instant::now();
    look(&launch).says("names", "broken", "did not answer in time");
    assert!(began.elapsed() < Duration::from_secs(20), "{:?}", began.elapsed());
}

#[test]
fn an_address_that_leads_elsewhere_or_nowhere_is_seen() {
    let [mut server, other] = [well().start(), well().start()];
    server.launch.adjust("site.public_url", other.place().to_owned());
    look(&server.launch).says("address", "look", "another server");
    let redis = Redis::start(&[]);
    server.launch.adjust("site.public_url", format!("http://{}", redis.address));
    look(&server.launch).says("address", "broken", "cannot be reached");
    server.launch.adjust("site.public_url", format!("{}/path", server.place()));
    look(&server.launch).says("address", "broken", "/livez answers 404");
}

#[test]
fn a_stranger_is_not_told_which_server_answers() {
    let server = well().start();
    look(&server.launch);
    let request = crate::http::Request::get("/livez").header("Glimpse-Sign", "");
    assert_eq!(server.client().ask(&request).text(), "ok\n");
    let request = crate::http::Request::get("/livez").header("Glimpse-Sign", &"0".repeat(32));
    assert_eq!(server.client().ask(&request).text(), "ok\n");
}

#[test]
fn redis_servers_that_lose_what_they_are_given_are_named() {
    let launch = |redis: &Redis| well().set("storage.url", redis.url()).set("storage.redis.replicas", 0);
    let good = Redis::start(&["--appendonly", "yes", "--appendfsync", "always", "--maxmemory", "100mb"]);
    look(&launch(&good))
        .says("storage", "ok", "can be trusted")
        .says("storage", "look", "No replica")
        .says("versions", "ok", "Redis ");
    let evicts = Redis::start(&["--maxmemory-policy", "allkeys-lru"]);
    look(&launch(&evicts)).says("storage", "broken", "maxmemory-policy noeviction");
    let forgets = Redis::start(&["--appendonly", "no"]);
    look(&launch(&forgets)).says("storage", "look", "appendonly yes").says("storage", "look", "no maxmemory");
    let wanting = launch(&good).set("storage.redis.replicas", 2);
    look(&wanting).says("storage", "broken", "wants 2");
    let nobody = well().set("storage.url", "redis://somebody:hunter2@127.0.0.1:1");
    let report = look(&nobody);
    report.says("storage", "broken", "storage.url");
    assert!(!report.0.to_string().contains("hunter2"));
    // Beside a running server, too.
    let server = launch(&good).start();
    look(&server.launch).says("storage", "ok", "kept in Redis");
}
