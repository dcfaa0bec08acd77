//! Gives a fuzzer's kept inputs to a target once more, in the ordinary tests: what was found once stays found, with or without a
//! fuzzer on the machine. Part of the tests of every crate that has targets.

/// Every input in `fuzz/corpus/NAME`, and each with its end cut off and a bit of it turned.
pub(crate) fn replay(name: &str, target: impl Fn(&[u8])) {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus").join(name);
    let files = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut count = 0;
    for file in files.map(|file| file.unwrap().path()) {
        let input = std::fs::read(&file).unwrap();
        // A panic shows the file that it came from.
        eprintln!("{}", file.display());
        target(&input);
        for at in [input.len() / 3, input.len() / 2, input.len().saturating_sub(1)] {
            target(&input[..at]);
            let mut turned = input.clone();
            if let Some(byte) = turned.get_mut(at) {
                *byte ^= 1 << (at % 8);
                target(&turned);
            }
        }
        count += 1;
    }
    assert!(count > 0, "{name} has no inputs");
}
