//! What a start finds, and what it says of it.

use std::sync::Mutex;

use super::*;

/// The names of its files, in order.
pub(super) fn files_of(disk: &MemoryDisk) -> Vec<String> {
    let mut names = disk.names().unwrap();
    names.retain(|name| name.starts_with("audit-"));
    names.sort_unstable();
    names
}

#[test]
fn what_a_power_cut_tore_is_set_aside_and_said() {
    for halves in [0, 1, 2] {
        let disk = Arc::new(MemoryDisk::default());
        let log = open(&disk, OPTIONS);
        log.note(claim(1));
        log.flush().unwrap();
        log.note(claim(2));
        log.write().unwrap();
        let after = Arc::new(disk.after_power_cut(|| halves));
        let log = open(&after, OPTIONS);
        log.note(claim(3));
        let report = verified(exported(&log).as_bytes()).unwrap();
        assert_eq!(report.claims, [2, 2, 3][halves]);
        assert_eq!(report.torn.0, [0, 1, 0][halves], "half a line is no line");
    }
}

#[test]
fn what_was_altered_on_the_disk_is_never_taken_for_whole() {
    let (disk, log, text) = example();
    let known = verified(text.as_bytes()).unwrap().last;
    drop(log);
    for (name, bytes) in ["audit-0000000001", "audit-0000000002"].map(|name| (name, disk.file(name).bytes())) {
        for at in (0..bytes.len()).step_by(7) {
            let altered = Arc::new(disk.after_power_cut(|| 2));
            altered.file(name).change(|bytes| bytes[at] ^= 1);
            let log = open(&altered, OPTIONS);
            log.note(claim(99));
            let text = exported(&log);
            let expected = Expected { checkpoint: Some(known), ..Expected::default() };
            assert!(verify(text.as_bytes(), &expected).is_err(), "byte {at} of {name}");
            let kept: Vec<u8> = altered.contents().concat();
            assert!(bytes.len() <= kept.len(), "nothing of it is destroyed");
        }
    }
}

#[test]
fn no_power_cut_makes_a_start_say_that_somebody_cut_the_log() {
    let disk = Arc::new(MemoryDisk::default());
    let options = Options { file_bytes_max: 900, keep: Duration::from_secs(3000), ..OPTIONS };
    let log = open(&disk, options);
    let (cuts, watched) = (Arc::new(Mutex::new(Vec::new())), disk.clone());
    let found = cuts.clone();
    disk.watch(move |_| {
        found.lock().unwrap().extend([0, 1, 2].map(|halves| watched.after_power_cut(|| halves)));
    });
    for turn in 0..60 {
        log.note(claim(turn));
        log.tend(later(turn * 100)).unwrap();
    }
    disk.unwatched();
    let cuts = std::mem::take(&mut *cuts.lock().unwrap());
    assert!(cuts.len() > 600, "only {} power cuts", cuts.len());
    for (number, cut) in cuts.into_iter().enumerate() {
        let text = exported(&open(&Arc::new(cut), options));
        let report = verified(text.as_bytes()).unwrap_or_else(|error| panic!("power cut {number}: {error}\n{text}"));
        assert_eq!(report.cut, 0, "power cut {number}:\n{text}");
    }
}

#[test]
fn whoever_cuts_a_stopped_log_at_a_checkpoint_is_seen_at_the_next_start() {
    let (disk, log, _) = example();
    drop(log);
    let names = files_of(&disk);
    let (mut ends, mut places) = (0, Vec::new());
    for (number, name) in names.iter().enumerate() {
        let bytes = disk.file(name).bytes();
        let text = String::from_utf8(bytes).unwrap();
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            at += line.len();
            ends += 1;
            if line.contains("\"signature\"") {
                places.push((number, at, ends));
            }
        }
    }
    let (_, _, lines) = places.pop().unwrap();
    assert!(places.len() >= 2 && lines == ends, "{places:?}");
    let reopened = |disk: Arc<MemoryDisk>| {
        let text = exported(&open(&disk, OPTIONS));
        (verified(text.as_bytes()).unwrap(), text)
    };
    assert_eq!(reopened(Arc::new(disk.after_power_cut(|| 0))).0.cut, 0);
    let last = *places.last().unwrap();
    for (number, at, _) in places {
        let cut = Arc::new(disk.after_power_cut(|| 0));
        cut.file(&names[number]).change(|bytes| bytes.truncate(at));
        names[number + 1..].iter().for_each(|name| cut.remove(name).unwrap());
        let (report, text) = reopened(cut);
        assert_eq!(report.cut, 1, "cut at byte {at} of {number}");
        assert!(text.contains(&format!("\"is\":\"log.cut\",\"signed\":{}", ends - 1)), "{text}");
    }
    // Without the mark, or without anything but it.
    for gone in [&["audit.mark".to_owned()][..], &names] {
        let cut = Arc::new(disk.after_power_cut(|| 0));
        gone.iter().for_each(|name| cut.remove(name).unwrap());
        let log = AuditLog::open_on(&(cut.clone() as Arc<dyn Disk>), OPTIONS).unwrap();
        log.sign_with(signer(7), NOW).unwrap();
        // Not even a checkpoint is due.
        log.tend(later(1_000_001)).unwrap();
        assert!(cut.exists("audit.mark").unwrap(), "what it says is durable, and so there may be one");
        assert_eq!(verified(exported(&log).as_bytes()).unwrap().cut, 1, "{gone:?} gone");
        assert_eq!(reopened(cut).0.cut, 1, "said once");
    }
    // To the checkpoint of the half of the mark that is left.
    let (number, at, _) = last;
    for half in [0, 512] {
        let cut = Arc::new(disk.after_power_cut(|| 0));
        cut.file("audit.mark").change(|bytes| bytes[half..half + 512].fill(0));
        cut.file(&names[number]).change(|bytes| bytes.truncate(at));
        names[number + 1..].iter().for_each(|name| cut.remove(name).unwrap());
        assert_eq!(reopened(cut).0.cut, 1, "without the half at {half}");
    }
    // A mark that somebody made, or changed.
    for at in (0..1024).step_by(41) {
        let cut = Arc::new(disk.after_power_cut(|| 0));
        let other = cut.file("audit.mark");
        other.change(|bytes| bytes[..].iter_mut().skip(at % 512).step_by(512).for_each(|byte| *byte ^= 1));
        let (report, _) = reopened(cut);
        // Behind a mark's end there is nothing but line feeds.
        let is_in_it = disk.file("audit.mark").bytes()[at % 512] != b'\n';
        assert!(report.cut == u64::from(is_in_it), "byte {at}: {report:?}");
    }
}

/// A line that would follow the last one of this log, or part of a log.
fn forged_behind(text: &str) -> String {
    let last = text.lines().last().unwrap();
    let n: u64 = last.split(['{', ':', ',']).nth(2).unwrap().parse().unwrap();
    let prev: String = crate::audit::line::hash(last.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    let n = n + 1;
    format!("{{\"n\":{n},\"at\":1793524951123,\"is\":\"secret.revealed\",\"row\":99,\"prev\":\"{prev}\"}}\n")
}

#[test]
fn lines_that_a_start_finds_unsigned_are_said_to_be() {
    let (disk, log, text) = example();
    let n = text.lines().count();
    drop(log);
    let forged = forged_behind(&text);
    disk.file(files_of(&disk).last().unwrap()).change(|bytes| bytes.extend_from_slice(forged.as_bytes()));
    let log = open(&disk, OPTIONS);
    log.note(claim(100));
    let text = exported(&log);
    let report = verified(text.as_bytes()).unwrap();
    assert_eq!((report.unsigned, report.cut, report.torn.0), (1, 0, 0));
    let said = text.lines().nth(n + 1).unwrap();
    assert!(said.contains(&format!("\"is\":\"log.unsigned\",\"from\":{n}")), "{text}");
    drop(log);
    assert_eq!(verified(exported(&open(&disk, OPTIONS)).as_bytes()).unwrap().unsigned, 1, "all is signed now");
}

#[test]
fn a_beginning_that_nobody_could_sign_is_signed_by_whoever_can() {
    let disk = Arc::new(MemoryDisk::default());
    let log = AuditLog::open_on(&(disk.clone() as Arc<dyn Disk>), OPTIONS).unwrap();
    log.note(claim(1));
    log.flush().unwrap();
    drop(log);
    let file = disk.file("audit-0000000001");
    file.change(|bytes| bytes.truncate(bytes.iter().position(|byte| *byte == b'\n').unwrap() + 1));
    let log = open(&disk, OPTIONS);
    log.tend(NOW).unwrap();
    assert_eq!(verified(&log.text_of_files().into_bytes()).unwrap().checkpoints, 1);
}

#[test]
fn every_byte_that_is_set_aside_is_counted_and_kept() {
    const HALF: &str = "{\"n\":half";
    let (disk, log, _) = example();
    drop(log);
    let [before, last] = [0, 1].map(|number| String::from_utf8(disk.file(&files_of(&disk)[number]).bytes()).unwrap());
    let begun = &last[..=last.find('\n').unwrap()];
    let without_last = &before[..=before.trim_end().rfind('\n').unwrap()];
    let forked = before.clone() + &forged_behind(&before);
    let (half, half_bytes) = (|text: &str| text.to_owned() + HALF, HALF.len());
    for (case, files, aside) in [
        ("all is whole", vec![before.clone(), last.clone()], 0),
        ("half a line at the end", vec![before.clone(), half(&last)], half_bytes),
        ("two files of half a line", vec![before.clone(), last.clone(), half(""), half("")], 2 * half_bytes),
        ("half a line before a file that was only begun", vec![half(&before), begun.to_owned()], half_bytes),
        ("the log went on in the one before", vec![half(&forked), half(begun)], begun.len() + 2 * half_bytes),
        ("something is missing in between", vec![half(without_last), begun.to_owned()], 0),
        ("half a line before a file with more", vec![half(&before), last.clone()], 0),
    ] {
        let disk = Arc::new(MemoryDisk::default());
        for (number, text) in files.iter().enumerate() {
            let name = format!("audit-{:010}", number + 1);
            Disk::open(&*disk, &name).unwrap().write_at(text.as_bytes(), 0).unwrap();
        }
        let log = open(&disk, OPTIONS);
        let names = disk.names().unwrap();
        let torn = names.iter().filter(|name| name.starts_with("torn-audit-"));
        assert_eq!(torn.map(|name| disk.file(name).bytes().len()).sum::<usize>(), aside, "{case}");
        let said = format!("\"is\":\"log.torn\",\"bytes\":{aside},");
        assert_eq!(log.text().contains(&said), aside > 0, "{case}: {}", log.text());
    }
}
