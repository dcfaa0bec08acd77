//! The real curl: what it is told on the command line, and what it says of an answer.

use std::process::Command;

/// What an answer was like.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Said {
    pub(crate) status: u16,
    /// Of HTTP: `1.1` or `2`.
    pub(crate) version: String,
    /// Head and body.
    pub(crate) text: String,
}

impl Said {
    /// The values of a header, whose name is written in lower case.
    pub(crate) fn header(&self, name: &str) -> Vec<&str> {
        let head = self.text.split("\r\n\r\n").next().unwrap_or_default();
        let lines = head.lines().filter_map(|line| line.split_once(": "));
        lines.filter(|(found, _)| found.eq_ignore_ascii_case(name)).map(|(_, value)| value).collect()
    }
}

/// Runs it; an error is its exit code, and what it complained about.
pub(crate) fn try_curl(arguments: &[&str]) -> Result<Said, String> {
    let output = Command::new("curl")
        .args([
            "--silent",
            "--show-error",
            "--include",
            "--max-time",
            "20",
            "--write-out",
            "\n%{http_code} %{http_version}",
        ])
        .args(arguments)
        .output()
        .expect("curl is installed");
    if !output.status.success() {
        return Err(format!("{} {}", output.status, String::from_utf8_lossy(&output.stderr)));
    }
    let text = String::from_utf8(output.stdout).unwrap();
    let (text, figures) = text.rsplit_once('\n').unwrap();
    let (status, version) = figures.split_once(' ').unwrap();
    Ok(Said { status: status.parse().unwrap(), version: version.to_owned(), text: text.to_owned() })
}

#[track_caller]
pub(crate) fn curl(arguments: &[&str]) -> Said {
    try_curl(arguments).unwrap_or_else(|error| panic!("curl {arguments:?}: {error}"))
}
