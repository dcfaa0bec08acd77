#!/usr/bin/env python3
"""Checks of the manual as a book: what is in it, that it builds, and that every link of it leads somewhere. What its blocks show is checked
by `blocks.py`. Needs packaging/requirements.txt and `mdbook` beside this Python; `scripts/packaging-check` calls it.

    packaging/manual.py                (checks)
    packaging/manual.py decisions      (has docs/SUMMARY.md list every record in docs/adr)
"""

import re
import subprocess
import sys
import tempfile
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from counting import Checks, run_all

DOCS = Path("docs")
SUMMARY = DOCS / "SUMMARY.md"
# For whom the manual is; every page is for somebody.
READERS = ["For people who share", "For those who call the API", "For those who run it", "For those who audit it"]
# What is read on its own, beside the book.
BESIDE = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md"]
# A path of the repository, as text names it.
PATH = re.compile(r"^(?:docs|packaging|scripts|config|crates|templates|assets|locales|tests|bench)/[\w./-]+$|^[A-Z]+\.md$")


def main() -> None:
    if sys.argv[1:] == ["decisions"]:
        list_decisions()
        return
    with tempfile.TemporaryDirectory() as folder:
        run_all(checks(Path(folder)))


def checks(folder: Path) -> Checks:
    yield "the manual lists every page, under whom it is for", lists_every_page
    yield "the manual builds as a book", lambda: builds(folder)
    yield "every link of the book leads to a page, and to a place on it", lambda: links_resolve(folder)
    yield "every link and path in what is read beside the book is there", paths_exist


def list_decisions() -> None:
    """Writes the lines of the decisions anew; they are the last part of the manual."""
    before, line, _ = SUMMARY.read_text().partition("- [Decisions]()\n")
    assert line, "docs/SUMMARY.md has no line `- [Decisions]()`"
    SUMMARY.write_text(before + line + "".join(f"  {entry(page)}\n" for page in pages() if page.parent.name == "adr"))


def entry(page: Path) -> str:
    return f"- [{page.read_text().splitlines()[0].lstrip('# ')}]({page.relative_to(DOCS)})"


def pages() -> list[Path]:
    return sorted(page for page in DOCS.rglob("*.md") if page != SUMMARY)


def listed() -> dict[str, str]:
    """What SUMMARY.md lists, and the heading it stands under."""
    found, heading = {}, ""
    for line in SUMMARY.read_text().splitlines():
        if line.startswith("# "):
            heading = line[2:].strip()
        elif listing := re.match(r"\s*- \[[^\]]+\]\(([^)]+)\)", line):
            assert listing[1] not in found, f"{listing[1]} is in docs/SUMMARY.md twice"
            found[listing[1]] = heading
    return found


def lists_every_page() -> None:
    entries = listed()
    missing = [page for page in pages() if str(page.relative_to(DOCS)) not in entries]
    lines = "; ".join(map(entry, missing))
    assert not missing, f"docs/SUMMARY.md lacks, under whom it is for (decisions: `packaging/manual.py decisions`): {lines}"
    gone = [name for name in entries if not (DOCS / name).is_file()]
    assert not gone, f"docs/SUMMARY.md lists what there is not: {', '.join(gone)}"
    strange = [name for name, heading in entries.items() if heading not in READERS]
    assert not strange, f"{', '.join(strange)}: for none of {READERS}"
    assert set(entries.values()) == set(READERS), set(READERS) - set(entries.values())


def builds(folder: Path) -> None:
    command = [Path(sys.executable).parent / "mdbook", "build", "docs", "--dest-dir", folder.resolve()]
    answer = subprocess.run(command, capture_output=True, text=True)
    said = answer.stdout + answer.stderr
    assert answer.returncode == 0 and " WARN " not in said and " ERROR " not in said, said
    for page in pages():
        assert (folder / page.relative_to(DOCS)).with_suffix(".html").is_file(), f"{page} is not in the book"


class Page(HTMLParser):
    """What a page leads to, and where one can be led on it."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.links, self.places = [], set()
        self.feed(file.read_text())

    def handle_starttag(self, tag: str, attributes: list) -> None:
        known = dict(attributes)
        self.places.update(known[name] for name in ("id", "name") if known.get(name))
        self.links += [known[name] for name in ("href", "src") if known.get(name)]


def links_resolve(folder: Path) -> None:
    made = {file.resolve(): Page(file) for file in folder.rglob("*.html") if file.name not in ("print.html", "404.html")}
    assert len(made) > len(pages()), f"{len(made)} pages were built"
    wrong, looked = [], 0
    for file, page in made.items():
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            looked += 1
            to = (file.parent / unquote(parts.path)).resolve() if parts.path else file
            to = to / "index.html" if to.is_dir() else to
            if not to.is_file() and to.name != "print.html":
                wrong.append(f"{file.name} leads to {link}, which there is not")
            elif parts.fragment and to in made and unquote(parts.fragment) not in made[to].places:
                wrong.append(f"{file.name} leads to {link}, a page without that place")
    assert looked > 100, f"only {looked} links were found"
    assert not wrong, "; ".join(sorted(set(wrong)))


def paths_exist() -> None:
    from markdown_it import MarkdownIt

    reader, wrong, looked = MarkdownIt("commonmark").enable("table"), [], 0
    for file in [Path(name) for name in BESIDE] + pages():
        for token in reader.parse(file.read_text()):
            for part in token.children or []:
                link = part.attrGet("href") or part.attrGet("src")
                if link and not urlsplit(link).scheme and urlsplit(link).path:
                    named = file.parent / unquote(urlsplit(link).path)
                elif part.type == "code_inline" and PATH.match(part.content) and not re.search(r"[A-Z]{4,}\.ftl|TRIPLE", part.content):
                    named = Path(part.content)
                else:
                    continue
                looked += 1
                if not named.exists() and not any(Path().glob(f"crates/*/src/{named}")):
                    wrong.append(f"{file} names {named}, which there is not")
    assert looked > 30, f"only {looked} were found"
    assert not wrong, "; ".join(wrong)


if __name__ == "__main__":
    main()
