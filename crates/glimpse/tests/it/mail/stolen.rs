//! The whole folder is stolen, root key and all, and attacked with everything that the formats offer
//! (`crates/glimpse-store/examples/attack`): no unread secret opens, but for those whose links wait in a letter, which it must find.

use std::path::Path;
use std::process::Command;

use super::{mailed, started};
use crate::chance::Chance;
use crate::client::Shared;
use crate::http::Request;
use crate::server::copy_folder;

/// What the attack says.
struct Spoils {
    /// Secrets that opened, those that there are, and those whose letters wait.
    opened: usize,
    of: usize,
    mailed: usize,
    is_held: bool,
    said: String,
}

#[track_caller]
fn attack(folder: &Path, links: &[&str]) -> Spoils {
    let program = Path::new(env!("CARGO_BIN_EXE_glimpse")).with_file_name("examples").join("attack");
    let links = links.iter().flat_map(|link| ["--link", link]);
    let output = Command::new(&program).arg(folder).args(links).output().unwrap_or_else(|error| {
        panic!("{}: {error}; build it: cargo build -p glimpse-store --example attack", program.display())
    });
    let said = String::from_utf8(output.stdout).unwrap();
    let number = |before: &str, line: &str| -> Option<usize> {
        line.split_once(before)?.1.split(|sign: char| !sign.is_ascii_digit()).next()?.parse().ok()
    };
    let line = |text: &str| {
        let complained = String::from_utf8_lossy(&output.stderr);
        said.lines().find(|line| line.contains(text)).unwrap_or_else(|| panic!("no `{text}`: {said}{complained}"))
    };
    let (opened, mailed) = (line("secrets opened, of"), line("in letters that wait (the"));
    Spoils {
        opened: number("", opened).unwrap(),
        of: number("opened, of ", opened).unwrap(),
        mailed: number("", mailed).unwrap(),
        is_held: output.status.success(),
        said,
    }
}

#[test]
fn a_stolen_folder_opens_nothing_but_what_waits_to_be_mailed() {
    let mut chance = Chance::new();
    let (mut post, mut server, anna) = started(&[]);
    post.stop();
    let mut client = server.client();
    let mut unread: Vec<Shared> = Vec::new();
    for _ in 0..8 {
        unread.push(client.share(&chance.odd_text(200)));
        unread.push(client.share_protected(&chance.odd_text(100), "password"));
        let secret = chance.text(40);
        let request = Request::post("/api/v1/share")
            .form(&[("secret", &secret), ("ttl", "3600")])
            .header("Authorization", &anna.basic());
        unread.push(Shared::from(&client.ask(&request), &secret, None));
    }
    unread.push(client.share(&chance.text(9_000)));
    let generated = client.ask(&Request::post("/api/v1/generate").form(&[("ttl", "3600")]));
    unread.push(Shared::from(&generated, generated.json()["value"].as_str().unwrap(), None));
    let waiting = mailed(&mut client, &anna, &["ben@glimpse.example"]);
    // Some are gone, so that there are traces to look at.
    for secret in unread.drain(..6) {
        client.expect_revealed(&secret);
    }
    server.kill();
    let stolen = tempfile::tempdir().unwrap();
    copy_folder(server.data(), stolen.path());

    let spoils = attack(stolen.path(), &[]);
    eprintln!("{}", spoils.said);
    assert_eq!((spoils.opened, spoils.mailed, spoils.of), (0, 1, unread.len() + 1), "{}", spoils.said);
    assert!(spoils.is_held);

    // A link opens its own secret and no other, with a passphrase as without: there the text is still locked.
    for secret in &unread[..3] {
        let spoils = attack(stolen.path(), &[&secret.link]);
        assert_eq!((spoils.opened, spoils.is_held), (1, false), "{}", spoils.said);
    }
    let spoils = attack(stolen.path(), &[&waiting.link]);
    assert_eq!((spoils.opened, spoils.mailed), (0, 1), "it is known already: {}", spoils.said);

    // Keys that lie about are found: a link as text in the middle of a file, a receipt's key, an account's token.
    let planted = stolen.path().join("planted");
    for (what, opens) in [(&unread[0].link, 1), (&unread[1].receipt, 1)] {
        std::fs::write(&planted, format!("\u{1}\u{2}page of a database{what}.")).unwrap();
        let spoils = attack(stolen.path(), &[]);
        assert_eq!((spoils.opened, spoils.is_held), (opens, false), "{}", spoils.said);
    }
    std::fs::write(&planted, format!("token={}\n", anna.token)).unwrap();
    assert!(attack(stolen.path(), &[]).opened > 1, "with the token everything of the account opens");
    server.start();
}
