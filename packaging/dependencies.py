#!/usr/bin/env python3
"""Writes docs/dependencies.md: every crate that is in the binary or runs while it is compiled, why it is there, and what it may do.

    packaging/dependencies.py            writes the page
    packaging/dependencies.py --check    says whether the page is what it would write

Why a crate that we name is here stands on its line in Cargo.toml; a crate that nobody names is here because of those that need it.
"""

import argparse
import re
import sys
from pathlib import Path

from sbom import PACKAGE, metadata, tree

PAGE = Path("docs/dependencies.md")
TARGET = "x86_64-unknown-linux-gnu"
# How many of those that need a crate are named.
NEEDED_BY_MAX = 3
HEAD = """# What is inside

Every crate that is linked into `glimpse` on Linux, or runs while it is compiled, as of `Cargo.lock`; `packaging/dependencies.py` writes this
page, and the tests fail when it is not up to date. Glimpse itself has no line of `unsafe` (`unsafe_code = "forbid"`); the numbers below
count how often the keyword stands in the source of a crate, used here or not. "Runs" means that a build script or a macro of the crate
runs on the machine that compiles. Licences and sources are held by `cargo deny`; the list for machines (CycloneDX) is made by
`scripts/package sbom`.

"""


def main() -> None:
    arguments = argparse.ArgumentParser(description="Writes the list of all dependencies.")
    arguments.add_argument("--check", action="store_true", help="only say whether the page is up to date")
    options = arguments.parse_args()
    text = page()
    if not options.check:
        PAGE.write_text(text)
    elif PAGE.read_text() != text:
        sys.exit(f"{PAGE} is not what Cargo.lock and Cargo.toml say: run packaging/dependencies.py")


def page() -> str:
    compiled, needs = tree(TARGET, "normal,build")
    linked, _ = tree(TARGET, "normal,no-proc-macro")
    known = {(package["name"], package["version"]): package for package in metadata(TARGET)}
    theirs = sorted(crate for crate in compiled if known[crate]["source"] is not None)
    why = reasons()
    needed_by = {}
    for crate, needed in needs.items():
        for other in needed:
            needed_by.setdefault(other, set()).add(crate[0])
    chosen = {other for crate, needed in needs.items() if known[crate]["source"] is None for other in needed}
    named = [crate for crate in theirs if crate in chosen]
    brought = [crate for crate in theirs if crate not in chosen]
    counts = {crate: unsafe_count(Path(known[crate]["manifest_path"]).parent) for crate in theirs}
    lines = [HEAD, f"{len(theirs)} crates: {len(named)} that we chose, {len(brought)} that these need; "
             f"{sum(1 for crate in theirs if crate in linked)} are in the binary. "
             f"{sum(1 for count in counts.values() if count == 0)} of them have no `unsafe`.\n\n"]
    lines += ["## What we chose\n\n", "| crate | why | licence | `unsafe` | runs |\n", "| --- | --- | --- | --- | --- |\n"]
    for crate in named:
        lines.append(f"| {crate[0]} {crate[1]} | {why[crate[0]]} | {known[crate]['license']} | {counts[crate]} | {runs(known[crate])} |\n")
    lines += ["\n## What these need\n\n", "| crate | needed by | licence | `unsafe` | runs |\n", "| --- | --- | --- | --- | --- |\n"]
    for crate in brought:
        by = sorted(needed_by.get(crate, set()) - {PACKAGE})
        rest = f" and {len(by) - NEEDED_BY_MAX} more" if len(by) > NEEDED_BY_MAX else ""
        lines.append(f"| {crate[0]} {crate[1]} | {', '.join(by[:NEEDED_BY_MAX])}{rest} | {known[crate]['license']} | {counts[crate]} "
                     f"| {runs(known[crate])} |\n")
    return "".join(lines)


def reasons() -> dict:
    """What Cargo.toml says behind each dependency."""
    dependencies = Path("Cargo.toml").read_text().split("[workspace.dependencies]")[1].split("\n[")[0]
    return dict(re.findall(r"^([a-z0-9_-]+) = .*? # (.*)$", dependencies, re.MULTILINE))


def runs(package: dict) -> str:
    kinds = {kind for target in package["targets"] for kind in target["kind"]}
    return ", ".join(word for kind, word in (("custom-build", "build script"), ("proc-macro", "macro")) if kind in kinds) or "–"


def unsafe_count(folder: Path) -> int:
    """How often the keyword stands in the source, comments and texts left out."""
    skip = re.compile(r"//[^\n]*|/\*.*?\*/|r(#*)\".*?\"\1|\"(?:\\.|[^\"\\])*\"", re.DOTALL)
    return sum(len(re.findall(r"\bunsafe\b(?!_)", skip.sub("", file.read_text(errors="replace")))) for file in (folder / "src").rglob("*.rs"))


if __name__ == "__main__":
    main()
