//! Somebody has stolen the disk: the whole data folder, the root key in it, and the source. This tries to open every unread secret
//! with whatever the formats offer, and says what it tried and what opened.
//!
//! ```text
//! cargo run --release -p glimpse-store --example attack -- DATA_FOLDER [--root-key FILE] [--link KEY]…
//! ```
//!
//! It works on a copy, and ends with 0 only if nothing opened that threats.md does not name: letters that wait have their links
//! (ADR 0008). A link that is given opens its secret, which shows that the attack is a real one.

mod disk;
mod guess;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::process::ExitCode;

use disk::{Stolen, Victim};
use glimpse_core::{
    crypto::seal::{open, unwrap_link},
    link::{LinkKey, ReceiptKey},
};

/// What was tried, and which secrets it opened.
#[derive(Default)]
pub(crate) struct Tally(BTreeMap<&'static str, (usize, BTreeSet<u64>)>);

impl Tally {
    /// Tries a text as the key of any secret's link, and of any receipt.
    pub(crate) fn key(&mut self, how: &'static str, stolen: &Stolen, text: &str) {
        let (Some(link), Some(receipt)) = (LinkKey::parse(text), ReceiptKey::parse(text)) else { return };
        let row = link.locator(&stolen.mask).0.row;
        let entry = self.0.entry(how).or_default();
        entry.0 += 1;
        // A key says which row it is for: nothing else can open with it.
        if let Some(victim) = stolen.victims.get(&row.number())
            && victim.opens(&link, &receipt, stolen)
        {
            entry.1.insert(row.number());
        }
    }

    /// Notes that something was tried, and perhaps opened a secret.
    pub(crate) fn note(&mut self, how: &'static str, tries: usize, opened: Option<u64>) {
        let entry = self.0.entry(how).or_default();
        entry.0 += tries;
        entry.1.extend(opened);
    }

    /// Tries a key on every row, whatever row it says it is for: seals that were moved must not open.
    pub(crate) fn everywhere(&mut self, how: &'static str, stolen: &Stolen, text: &str) {
        let (Some(link), Some(receipt)) = (LinkKey::parse(text), ReceiptKey::parse(text)) else { return };
        for (row, victim) in &stolen.victims {
            self.note(how, 1, victim.opens(&link, &receipt, stolen).then_some(*row));
        }
    }
}

impl Victim {
    pub(crate) fn opens(&self, link: &LinkKey, receipt: &ReceiptKey, stolen: &Stolen) -> bool {
        let opens = |link: &LinkKey| open(&self.sealed, link, &stolen.ring, &stolen.mask).is_ok();
        opens(link)
            || unwrap_link(&self.sealed, receipt, &stolen.ring, &stolen.mask).is_ok_and(|link| opens(&link))
            // The wrap knows the link, whether or not the link opens what is left.
            || unwrap_link(&self.sealed, receipt, &stolen.ring, &stolen.mask).is_ok()
    }
}

#[expect(clippy::print_stdout, clippy::print_stderr, reason = "this is a command, and this is its answer")]
fn main() -> ExitCode {
    let (mut folder, mut root_key, mut links) = (None, None, Vec::new());
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        match word.as_str() {
            "--link" => links.extend(words.next()),
            "--root-key" => root_key = words.next().map(PathBuf::from),
            _ => folder = Some(PathBuf::from(word)),
        }
    }
    let Some(folder) = folder else {
        eprintln!("attack DATA_FOLDER [--root-key FILE] [--link KEY]…");
        return ExitCode::from(2);
    };
    let stolen = match Stolen::from(&folder, root_key.as_deref()) {
        Ok(stolen) => stolen,
        Err(error) => {
            eprintln!("the folder cannot be attacked: {error}");
            return ExitCode::from(2);
        }
    };
    let mut tally = Tally::default();
    for link in &links {
        tally.everywhere("links that were given", &stolen, link);
    }
    guess::every_stretch_of_every_file(&stolen, &mut tally);
    guess::keys_made_of_what_is_stored(&stolen, &mut tally);
    guess::accounts(&stolen, &mut tally);
    let mailed = guess::waiting_letters(&stolen, &mut tally);

    println!("{:44} {:>10} {:>7}", "what was tried", "tries", "opened");
    let mut opened = BTreeSet::new();
    for (how, (tries, rows)) in &tally.0 {
        println!("{how:44} {tries:>10} {:>7}", rows.len());
        opened.extend(rows);
    }
    opened.retain(|row| !mailed.contains(row));
    let is_known = |row: &&u64| stolen.victims.contains_key(row);
    println!("{} secrets lie open in letters that wait (the stated exception)", mailed.iter().filter(is_known).count());
    println!("{} secrets opened, of {}", opened.len(), stolen.victims.len());
    ExitCode::from(u8::from(!opened.is_empty()))
}
