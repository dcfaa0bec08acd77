#!/usr/bin/env python3
"""Writes what the binary links, as CycloneDX JSON, and the notices of those crates.

Not `cargo cyclonedx`: that takes its features from `cargo metadata`, which adds those of tests and of the other members, and so names
crates that are not in the binary; and it writes down the folder it ran in, the time and a random number. `cargo tree` tells the features
as they are built. Crates that only run while compiling (build scripts, macros) are listed as "excluded".
"""

import argparse
import hashlib
import json
import os
import re
import subprocess
import sys
import time
import tomllib
import uuid
from pathlib import Path

PACKAGE = "glimpse"
CRATES_IO = "registry+https://github.com/rust-lang/crates.io-index"
NOTICE_NAMES = re.compile(r"^(licen[cs]e|copying|copyright|notice|unlicense)", re.IGNORECASE)
NOTICE_BYTES_MAX = 256 * 1024


def main() -> None:
    arguments = argparse.ArgumentParser(description="Writes the SBOM of the binary, and the notices of what it links.")
    arguments.add_argument("--target", required=True, help="the triple it is built for")
    arguments.add_argument("--binary", type=Path, help="the binary, whose hash is written down")
    arguments.add_argument("--sbom", type=Path, required=True, help="the file to write")
    arguments.add_argument("--notices", type=Path, help="the file for the notices")
    arguments.add_argument("--rustc", default="rustc", help="the compiler it is built by")
    arguments.add_argument("--unwinder", help="the version of LLVM's libunwind in a static binary; that of the compiler's LLVM unless it is named")
    options = arguments.parse_args()

    linked, needs = tree(options.target, "normal,no-proc-macro")
    compiled, _ = tree(options.target, "normal,build")
    known = {(package["name"], package["version"]): package for package in metadata(options.target)}
    checksums = {(package["name"], package["version"]): package.get("checksum") for package in lockfile()}

    ours = {crate for crate in compiled if known[crate]["source"] is None}
    components = [component(known[crate], checksums.get(crate), crate in linked) for crate in sorted(compiled - {root_of(linked)})]
    components += runtime(options)
    components.append(sqlite(known, linked))
    if options.binary:
        is_complete(options, linked)
    write(options.sbom, bom(root_of(linked), components, needs, options))
    if options.notices:
        options.notices.write_text(notices([known[crate] for crate in sorted(linked - ours)]))
    print(f"{len(linked) - 1} crates, SQLite and {len(runtime(options))} of the runtime are linked, {len(compiled - linked)} more run while compiling")


def tree(target: str, edges: str) -> tuple[set, dict]:
    """The crates that `cargo tree` finds along some edges, and what each needs."""
    text = cargo("tree", "--package", PACKAGE, "--target", target, "--edges", edges, "--prefix", "depth", "--format", " {p}")
    crates, needs, path = set(), {}, []
    for line in text.splitlines():
        if not line.strip():
            continue
        depth, name, version = re.match(r"(\d+) (\S+) v(\S+)", line).groups()
        crate = (name, version)
        del path[int(depth):]
        if path:
            needs.setdefault(path[-1], set()).add(crate)
        path.append(crate)
        crates.add(crate)
    return crates, needs


def root_of(crates: set) -> tuple[str, str]:
    return next(crate for crate in crates if crate[0] == PACKAGE)


def metadata(target: str) -> list:
    return json.loads(cargo("metadata", "--format-version", "1", "--filter-platform", target))["packages"]


def lockfile() -> list:
    return tomllib.loads(Path("Cargo.lock").read_text())["package"]


def cargo(command: str, *arguments: str) -> str:
    return subprocess.run(["cargo", command, "--locked", *arguments], check=True, stdout=subprocess.PIPE, text=True).stdout


def reference(crate: tuple[str, str]) -> str:
    return f"pkg:cargo/{crate[0]}@{crate[1].replace('+', '%2B')}"


def component(package: dict, checksum: str | None, is_linked: bool) -> dict:
    crate = (package["name"], package["version"])
    found = {
        "type": "library",
        "bom-ref": reference(crate),
        "name": package["name"],
        "version": package["version"],
        "scope": "required" if is_linked else "excluded",
        "purl": reference(crate),
    }
    if package["source"] not in (None, CRATES_IO):
        sys.exit(f"{package['name']} comes from {package['source']}, which this does not know")
    if package["description"]:
        found["description"] = " ".join(package["description"].split())
    if package["license"]:
        # The old way to write "or".
        found["licenses"] = [{"expression": re.sub(r"\s*/\s*", " OR ", package["license"])}]
    if checksum:
        found["hashes"] = [{"alg": "SHA-256", "content": checksum}]
    if package["repository"]:
        found["externalReferences"] = [{"type": "vcs", "url": package["repository"]}]
    return found


def sqlite(known: dict, linked: set) -> dict:
    """The one library in C that has a name and a version of its own: scanners look for those."""
    carrier = next(crate for crate in linked if crate[0] == "libsqlite3-sys")
    header = Path(known[carrier]["manifest_path"]).parent / "sqlite3" / "sqlite3.h"
    version = re.search(r'#define SQLITE_VERSION\s+"([^"]+)"', header.read_text()).group(1)
    return {
        "type": "library",
        "bom-ref": f"pkg:generic/sqlite@{version}",
        "name": "sqlite",
        "version": version,
        "scope": "required",
        "purl": f"pkg:generic/sqlite@{version}",
        "cpe": f"cpe:2.3:a:sqlite:sqlite:{version}:*:*:*:*:*:*:*",
        "licenses": [{"expression": "blessing"}],
        "description": f"The amalgamation that {carrier[0]} {carrier[1]} brings, compiled in",
    }


def runtime(options: argparse.Namespace) -> list:
    """What the compiler brings: its standard library, and in a static binary the C library and what unwinds."""
    said = dict(line.split(": ", 1) for line in run(options.rustc, "-vV").splitlines() if ": " in line)
    # A binary that is handed in says which compiler it is of.
    built_by = re.search(rb"rustc version (\d+\.\d+\.\d+)", options.binary.read_bytes()) if options.binary else None
    found = [carried("rust-std", built_by[1].decode() if built_by else said["release"], "MIT OR Apache-2.0", "Rust's standard library")]
    if "-musl" in options.target:
        libc = Path(run(options.rustc, "--print", "target-libdir", "--target", options.target).strip()) / "self-contained" / "libc.a"
        version = re.search(rb"\0(1\.\d+\.\d+)\0", libc.read_bytes()) if libc.exists() else None
        found.append(carried("musl", version[1].decode() if version else None, "MIT", "The C library"))
        found.append(carried("libunwind", options.unwinder or said["LLVM version"], "Apache-2.0 WITH LLVM-exception", "LLVM's unwinder"))
    return found


def carried(name: str, version: str | None, licence: str, description: str) -> dict:
    purl = f"pkg:generic/{name}@{version}" if version else f"pkg:generic/{name}"
    known = {"type": "library", "bom-ref": purl, "name": name} | ({"version": version} if version else {})
    return known | {"scope": "required", "purl": purl, "licenses": [{"expression": licence}], "description": description}


def run(*command: str) -> str:
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def is_complete(options: argparse.Namespace, linked: set) -> None:
    """Whatever can panic leaves the path of its source in the binary: all of those are crates that are listed, or the standard library's."""
    own = {file.name[3:].rsplit("-", 1)[0] for file in Path(run(options.rustc, "--print", "target-libdir").strip()).glob("lib*.rlib")}
    seen = set(re.findall(rb"/registry/src/[^/\0]{1,100}/([A-Za-z0-9_-]{1,80}?)-(\d+\.\d+\.\d+[0-9A-Za-z.+-]{0,60})/src/", options.binary.read_bytes()))
    crates = {(name.decode(), version.decode()) for name, version in seen}
    missing = sorted(crate for crate in crates - linked if crate[0].replace("-", "_") not in own)
    if missing:
        sys.exit(f"The binary has what the list does not: {missing}")
    print(f"{len(crates)} crates have left their names in the binary, and all of them are listed")


def bom(root: tuple[str, str], components: list, needs: dict, options: argparse.Namespace) -> dict:
    known = {found["bom-ref"] for found in components} | {reference(root)}
    sqlite_reference = components[-1]["bom-ref"]
    graph = {name: set() for name in known}
    for crate, needed in needs.items():
        graph[reference(crate)] |= {reference(one) for one in needed}
    for name in known:
        if name.startswith("pkg:cargo/libsqlite3-sys@"):
            graph[name].add(sqlite_reference)
    subject = {"type": "application", "bom-ref": reference(root), "name": root[0], "version": root[1], "purl": reference(root)}
    subject["licenses"] = [{"expression": "MIT"}]
    if options.binary:
        subject["hashes"] = [{"alg": "SHA-256", "content": hashlib.sha256(options.binary.read_bytes()).hexdigest()}]
    made = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "timestamp": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(int(os.environ["SOURCE_DATE_EPOCH"]))),
            "component": subject,
            "properties": [{"name": "cdx:rustc:sbom:target:triple", "value": options.target}],
        },
        "components": components,
        "dependencies": [{"ref": name, "dependsOn": sorted(graph[name])} for name in sorted(graph)],
    }
    # The same content has the same number.
    made["serialNumber"] = f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(made, sort_keys=True))}"
    return made


def notices(packages: list) -> str:
    """Each text once, under the names of all crates that have it."""
    texts: dict[str, list[str]] = {}
    for package in packages:
        name, folder = f"{package['name']} {package['version']}", Path(package["manifest_path"]).parent
        files = [file for file in sorted(folder.iterdir()) if file.is_file() and NOTICE_NAMES.match(file.name)]
        for file in files:
            if file.stat().st_size <= NOTICE_BYTES_MAX:
                texts.setdefault(file.read_text(errors="replace").strip(), []).append(name)
        if not files:
            texts.setdefault(f"({package['license']}; its package has no text of it)", []).append(name)
    return "".join(f"{'=' * 80}\n{', '.join(sorted(set(names)))}\n\n{text}\n\n" for text, names in texts.items())


def write(path: Path, made: dict) -> None:
    path.write_text(json.dumps(made, indent=1, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
