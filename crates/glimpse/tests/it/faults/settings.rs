//! Settings that cannot be meant: the start is refused and the text names the setting and where it came from, and
//! does not repeat the value, because a value in the wrong place may be a secret.

use std::fs;

use crate::launch::{Launch, Refusal};

const MARK: &str = "s3cr3tmark";

/// Refused for a value in the environment.
#[track_caller]
fn refused(setting: &str, value: &str) -> Refusal {
    let refusal = Launch::new().set(setting, value).refused();
    let source = format!("GLIMPSE_{}", setting.to_uppercase().replace('.', "_"));
    refusal.says(setting).says(&source).does_not_say(MARK);
    refusal
}

/// Refused for this file of settings.
#[track_caller]
fn file_refused(content: &[u8]) -> Refusal {
    let launch = Launch::new();
    let file = launch.room().join("glimpse.toml");
    fs::write(&file, content).unwrap();
    let refusal = launch.environment("GLIMPSE_CONFIG", file.display()).refused();
    refusal.says(file.to_str().unwrap()).does_not_say(MARK);
    refusal
}

#[test]
fn a_number_that_is_none_is_refused() {
    for setting in [
        "secrets.ttl_min",
        "plans.anonymous.secret_bytes_max",
        "http.body_timeout",
        "storage.journal_bytes",
        "passphrase.bcrypt_cost",
    ] {
        for value in [MARK, "-1", "1.5", "1e3", "99999999999999999999999", ""] {
            refused(setting, value);
        }
    }
}

#[test]
fn a_number_out_of_range_is_refused() {
    for (setting, value) in [
        ("passphrase.bcrypt_cost", "3"),
        ("passphrase.bcrypt_cost", "32"),
        ("storage.erase_within", "0"),
        ("storage.readers", "0"),
        ("http.connections_max", "0"),
        ("plans.anonymous.secret_bytes_max", "0"),
    ] {
        refused(setting, value);
    }
}

#[test]
fn limits_that_contradict_each_other_are_refused() {
    let launch = Launch::new().set("secrets.ttl_min", 5000).set("plans.anonymous.ttl_max", 4000);
    let refusal = launch.refused();
    refusal.says_one_of(&["secrets.ttl_min", "plans.anonymous.ttl_max"]);
    refusal.says_one_of(&["glimpse_secrets_ttl_min", "glimpse_plans_anonymous_ttl_max"]);
    let launch = Launch::new().set("plans.anonymous.ttl_default", 5000).set("plans.anonymous.ttl_max", 4000);
    let refusal = launch.refused();
    refusal.says_one_of(&["plans.anonymous.ttl_default", "plans.anonymous.ttl_max"]);
    refusal.says_one_of(&["glimpse_plans_anonymous_ttl_default", "glimpse_plans_anonymous_ttl_max"]);
}

#[test]
fn a_word_that_is_not_among_the_choices_is_refused() {
    for setting in ["log.format", "api.v1.numbers", "api.v1.receipts"] {
        refused(setting, MARK);
    }
}

#[test]
fn an_address_that_is_none_is_refused() {
    for value in [MARK, "127.0.0.1", "127.0.0.1:99999", ":::", "http://127.0.0.1:80/s3cr3tmark"] {
        refused("listen", value);
    }
}

#[test]
fn a_bad_value_in_the_file_is_not_blamed_on_the_environment() {
    let launch = Launch::new();
    let file = launch.room().join("glimpse.toml");
    fs::write(&file, "[secrets]\nttl_min = \"s3cr3tmark\"\n").unwrap();
    // The environment says 1 for the same setting, which is right and wins; or the file is refused all the same.
    if let Err(refusal) = launch.environment("GLIMPSE_CONFIG", file.display()).attempt() {
        refusal.says(file.to_str().unwrap()).does_not_say("GLIMPSE_SECRETS_TTL_MIN");
    }
}

#[test]
fn a_variable_nobody_knows_is_named_and_its_value_is_not() {
    for name in ["GLIMPSE_NO_SUCH_SETTING", "GLIMPSE_SECRETS_TTL_MINIMUM"] {
        // Only a warning: a variable of another version, or of a setting still to come, should not stop a server.
        let server = Launch::new().environment(name, MARK).start();
        assert!(server.log().contains(name), "nobody is told of {name}: {}", server.log());
        assert!(!server.log().contains(MARK), "the value is told: {}", server.log());
    }
}

#[test]
fn a_file_with_a_setting_nobody_knows_is_refused() {
    file_refused(b"[secrets]\nttl_minimum = \"s3cr3tmark\"\n").says("ttl_minimum");
    file_refused(b"[no_such_section]\nx = \"s3cr3tmark\"\n").says("no_such_section");
}

#[test]
fn a_file_with_a_bad_value_is_refused() {
    file_refused(b"[plans.anonymous]\nttl_max = \"s3cr3tmark\"\n").says("plans.anonymous.ttl_max");
    file_refused(b"[plans.anonymous]\nttl_max = -5\n").says("plans.anonymous.ttl_max");
    file_refused(b"secrets = \"s3cr3tmark\"\n").says("secrets");
}

#[test]
fn a_file_that_is_no_toml_is_refused() {
    file_refused(b"[secrets\nttl_min = s3cr3tmark");
    file_refused(b"\xff\xfe s3cr3tmark");
}

#[test]
fn a_file_that_is_missing_is_refused() {
    let launch = Launch::new();
    let file = launch.room().join("no-such-file.toml");
    launch.environment("GLIMPSE_CONFIG", file.display()).refused().says(file.to_str().unwrap());
}

#[test]
fn flags_and_commands_nobody_knows_are_refused() {
    for arguments in
        [&["serve", "--no-such-flag"][..], &["no-such-command"], &["serve", "--listen"], &["serve", "extra"]]
    {
        Launch::new().arguments(arguments).refused();
    }
    let refusal = Launch::new().arguments(&["serve", "--listen", MARK]).refused();
    refusal.says("--listen").does_not_say(MARK);
}
