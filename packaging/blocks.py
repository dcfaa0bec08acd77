#!/usr/bin/env python3
"""Checks that what the manual shows works: every block of README.md and docs/ is run, loaded by the program it is for, or stands in a list
that says why it cannot be, here. A block that is none of this fails, and so does a command that no rule knows.

    packaging/blocks.py GLIMPSE            (the binary; also needs caddy, NGINX in the environment, and packaging/requirements.txt)

Transcripts (```console) are run by `cargo test`: crates/glimpse/tests/it/commands.rs."""

import ast
import itertools
import json
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from counting import Checks, run_all
from helm_python import chart as helm
from markdown_it import MarkdownIt

COMMAND_SECONDS = 30
# Where a server of the manual is; this one is elsewhere, and alone.
HOST = "https://glimpse.example"
TRANSCRIPTS = {"docs/client.md", "docs/api.md"}


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        with Sandbox(Path(folder), Path(sys.argv[1]).resolve()) as sandbox:
            run_all(checks(sandbox))


# ---------------------------------------------------------------- what is shown


@dataclass(frozen=True)
class Block:
    """A block of code: where it stands, what it is said to be, its text."""

    page: str
    line: int
    language: str
    text: str

    def kind(self) -> str:
        if self.language:
            return self.language
        first = next((line for line in self.text.splitlines() if line.strip()), "")
        if re.match(r"\[[\w.-]+\]|[\w.]+ *= ", first):
            return "toml"
        if re.search(r"proxy_pass|^location ", self.text, re.MULTILINE):
            return "nginx"
        if re.search(r"reverse_proxy|on_demand", self.text):
            return "caddy"
        if first.strip() in ("{", "["):
            return "json"
        if re.match(r"(from [\w.]+ )?import \w", first):
            return "python"
        return "sh"


def blocks() -> list[Block]:
    found = []
    for page in [Path("README.md"), *sorted(Path("docs").rglob("*.md"))]:
        for token in MarkdownIt("commonmark").enable("table").parse(page.read_text()):
            if token.type in ("fence", "code_block"):
                found.append(Block(str(page), token.map[0] + 1, token.info.strip(), token.content))
    return found


def checks(sandbox: "Sandbox") -> Checks:
    kinds = {"sh": sandbox.runs, "bash": sandbox.runs, "toml": sandbox.loads, "caddy": sandbox.caddy_reads, "nginx": sandbox.nginx_reads}
    kinds |= {"console": is_a_transcript, "json": lambda block: json.loads(block.text), "python": lambda block: ast.parse(block.text)}
    kinds |= {"text": lambda block: None}
    known, seen = blocks(), set()
    for block in known:
        kind = block.kind()
        check = kinds.get(kind)
        if check is None:
            check = lambda block: refuse(f"a block of kind {block.language!r} is checked by nothing; packaging/blocks.py says what is known")  # noqa: E731
        seen.add(kind)
        yield f"{block.page}:{block.line}: {said_of(kind)}", lambda block=block, check=check: check(block)
    yield "the manual shows something of each kind", lambda: expect({"sh", "toml", "caddy", "nginx", "console"} <= seen, f"only {seen}")
    yield "whatever is said not to be run is something that the manual shows", sandbox.reasons_are_used


def said_of(kind: str) -> str:
    return {
        "toml": "the settings load", "caddy": "Caddy reads it", "nginx": "nginx reads it", "console": "a transcript, which the tests run",
        "json": "it is JSON", "python": "it is Python", "text": "nothing to run",
    }.get(kind, "the commands do what they should")  # fmt: skip


def is_a_transcript(block: Block) -> None:
    expect(block.page in TRANSCRIPTS, "no test runs the transcripts of this page: name it in commands.rs and here")


def expect(true: bool, otherwise: str) -> None:
    if not true:
        refuse(otherwise)


def refuse(why: str) -> None:
    raise AssertionError(why)


# ---------------------------------------------------------------- commands


@dataclass
class Run:
    """A command that is run: how it should end, what it is given, and what stands for what only its reader has."""

    status: int = 0
    input: str = ""
    says: str = ""
    environment: dict = field(default_factory=dict)
    instead: Callable[["Sandbox", str], str] = lambda sandbox, command: command


@dataclass
class Serve:
    """A command that starts a server: it has to answer, and to end when it is asked to."""


@dataclass
class Check:
    """A command that cannot be run here, but what it hands over can be tried."""

    how: Callable[["Sandbox", str], None]


@dataclass
class Elsewhere:
    """A command that is not run here, and why."""

    reason: str


def token_id(sandbox: "Sandbox", command: str) -> str:
    shown = json.loads(sandbox.bash("glimpse account show anna@example.org --json", {}).stdout)
    return command.replace(" ID", f" {shown['tokens'][-1]['id']}")


def chart_takes(sandbox: "Sandbox", command: str) -> None:
    values: dict = {}
    for name, value in re.findall(r"--set ([\w.]+)=(\S+)", command):
        *path, last = name.split(".")
        place = values
        for part in path:
            place = place.setdefault(part, {})
        place[last] = value
    words = command.split()
    with helm.Chart.load(Path(words[3])) as chart:
        chart.validate_schema(values)
        expect(len(chart.render(values=values, name=words[2], namespace="default")) > 3, "the chart makes nothing of these values")


def words_are_known(sandbox: "Sandbox", command: str) -> None:
    """A command with something left out (…) cannot be run; that there is such a command, with such options, can be asked."""
    words = command.split()
    options = [word for word in words if word.startswith("--")]
    path = list(itertools.takewhile(lambda word: re.fullmatch(r"[a-z][a-z-]*", word), words))
    said = sandbox.bash(" ".join(path) + " --help", {}).stdout
    unknown = [option for option in options if not re.search(rf"{option}\b", said)]
    expect(not unknown, f"`{' '.join(path)}` has no {unknown}")


def beside_redis(sandbox: "Sandbox", command: str) -> str:
    return command.replace("127.0.0.1:6379", sandbox.redis())


def root_key_is_one(sandbox: "Sandbox", command: str) -> None:
    value = re.search(r'--from-literal=root\.key=("[^"]*")', command)[1]
    key = sandbox.folder / "literal.key"
    sandbox.bash(f"(umask 077; echo {value} > {key}) && glimpse config check", {"GLIMPSE_ROOT_KEY_FILE": str(key), "GLIMPSE_DATA": str(sandbox.folder / "no")})


# The first that fits a whole line counts.
RULES: list[tuple[str, Run | Serve | Check | Elsewhere]] = [
    (r"glimpse .*….*", Check(words_are_known)),
    (r"glimpse .*redis://127.0.0.1:6379.*", Run(instead=beside_redis)),
    # Its name servers are nobody, and it is not where its address says.
    (r"glimpse doctor", Run(status=2, says="broken")),
    (r"glimpse domain check .*", Run(says="unreachable")),
    (r"glimpse account token create .*", Run(instead=lambda sandbox, command: f"{command} < {sandbox.folder}/token")),
    (r"glimpse account token revoke .* ID", Run(instead=token_id)),
    (r"glimpse restore \S+", Run(environment={"GLIMPSE_DATA": "fresh"})),
    (r"glimpse .*", Run()),
    (r"cargo run --release|target/release/glimpse|target/package/glimpse-\S+ serve .*", Serve()),
    (r"scripts/first-secret --binary \S+", Run(instead=lambda sandbox, command: f"scripts/first-secret --binary {sandbox.binary}", says="seconds")),
    (r"helm install .*", Check(chart_takes)),
    (r"kubectl create secret generic .*", Check(root_key_is_one)),
    (r"scripts/test", Elsewhere("this is run by it")),
    (r"scripts/prove .*", Elsewhere("minutes to hours; scripts/test runs `scripts/prove check`")),
    (r"scripts/package deb", Elsewhere("scripts/packaging-check makes the package, with a binary that is there")),
    (r"apt install \S+|journalctl -u glimpse", Elsewhere("scripts/package-try-deb installs the package, on a machine that may be spoilt")),
    (r"scripts/package static.*", Elsewhere("a release build: minutes")),
    (r"scripts/first-secret", Elsewhere("a release build: minutes")),
    (r"scripts/first-secret --deb FILE", Elsewhere("as with a binary, which is run; scripts/package-try-deb installs the package")),
    (r"cargo build --release --locked", Elsewhere("a release build: minutes")),
    (r"docker (build|run|logs) .*", Elsewhere("takes a registry and a container runtime")),
]


class Sandbox:
    """A folder with a home, a path with the binary on it, and a running server for each page; what the manual calls by absolute paths lies
    in it. Everybody whom the manual names has an account, unless the page itself makes it."""

    def __init__(self, folder: Path, binary: Path) -> None:
        self.folder, self.binary, self.used = folder, binary, set()
        self.page, self.data, self.server, self.redis_server = "", str(folder / "data"), None, None
        (folder / "bin").mkdir()
        (folder / "bin/glimpse").symlink_to(binary)
        for name in ("home", "backups", "exports", "srv", "tmp"):
            (folder / name).mkdir()
        # Name servers that nobody is: the commands must say that no proof was found, and not wait for it.
        (folder / "glimpse.toml").write_text(
            f'listen = "127.0.0.1:0"\n[site]\npublic_url = "{HOST}"\n[domains]\nresolvers = "127.0.0.1:9"\ntimeout = 1\n'
            "[plans.basic]\ndomains_max = 3\n[plans.gold]\ndomains_max = 5\n"
        )

    def __enter__(self) -> "Sandbox":
        return self

    def __exit__(self, *_: object) -> None:
        for server in (self.server, self.redis_server):
            if server:
                self.stop(server)

    def turn_to(self, page: str) -> None:
        """Starts a server over an empty folder for a page that has commands, once."""
        if page == self.page:
            return
        if self.server:
            self.stop(self.server)
        self.page, self.data = page, tempfile.mkdtemp(dir=self.folder)
        self.server, _ = self.start([self.binary, "serve"], {})
        for address in ("anna@acme.example", "anna@example.org"):
            if f"account create {address}" not in Path(page).read_text():
                self.remember(self.bash(f"glimpse account create {address}", {}).stdout)

    def remember(self, said: str) -> None:
        """The token of an account that was made, for the commands that read one."""
        (self.folder / "token").write_text(re.search(r"^token +(\S+)$", said, re.MULTILINE)[1])

    def redis(self) -> str:
        """A Redis that nobody has used, started when a command needs it."""
        if not self.redis_server:
            with socket.socket() as free:
                free.bind(("127.0.0.1", 0))
                self.redis_port = free.getsockname()[1]
            command = ["redis-server", "--port", str(self.redis_port), "--bind", "127.0.0.1", "--save", "", "--dir", str(self.folder)]
            self.redis_server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
            ready = any("Ready to accept connections" in line for line in self.redis_server.stdout)
            expect(ready, "redis-server does not start")
        return f"127.0.0.1:{self.redis_port}"

    def environment(self, more: dict) -> dict:
        known = {
            "PATH": f"{self.folder}/bin:{os.environ['PATH']}", "HOME": f"{self.folder}/home", "XDG_CONFIG_HOME": f"{self.folder}/home",
            "XDG_DATA_HOME": f"{self.folder}/home", "TMPDIR": f"{self.folder}/tmp", "LC_ALL": "C.UTF-8",
            "GLIMPSE_CONFIG": f"{self.folder}/glimpse.toml", "GLIMPSE_DATA": self.data, "GLIMPSE_LISTEN": "127.0.0.1:0",
        }  # fmt: skip
        if more.get("GLIMPSE_DATA") == "fresh":
            more = more | {"GLIMPSE_DATA": tempfile.mkdtemp(dir=self.folder)}
        return known | more

    def start(self, command: list, more: dict) -> tuple[subprocess.Popen, str]:
        server = subprocess.Popen(command, env=self.environment(more), cwd=self.folder, stdout=subprocess.PIPE, text=True, stderr=subprocess.DEVNULL)
        line = server.stdout.readline()
        found = re.search(r"http://127\.0\.0\.1:\d+", line)
        if not found:
            server.kill()
            refuse(f"the server says {line!r}, not where it answers")
        return server, found[0]

    def stop(self, server: subprocess.Popen) -> None:
        server.send_signal(signal.SIGTERM)
        try:
            server.wait(COMMAND_SECONDS)
        finally:
            server.kill()
            server.stdout.close()

    def bash(self, command: str, more: dict, input: str = "", status: int = 0) -> subprocess.CompletedProcess:
        answer = subprocess.run(
            ["bash", "-c", command], env=self.environment(more), cwd=Path.cwd(), input=input, capture_output=True, text=True, timeout=COMMAND_SECONDS
        )
        expect(answer.returncode == status, f"`{command}` ends with {answer.returncode}, not {status}: {answer.stdout}{answer.stderr}")
        return answer

    # ---------------------------------------------------------------- what a block may be

    def runs(self, block: Block) -> None:
        self.turn_to(block.page)
        for line in block.text.replace("\\\n", " ").splitlines():
            command = re.sub(r"(^|\s+)#\s.*$", "", line).strip()
            if command:
                self.run(command)

    def run(self, command: str) -> None:
        rule = next((pattern for pattern, _ in RULES if re.fullmatch(pattern, command)), None)
        expect(rule is not None, f"no rule of packaging/blocks.py knows `{command}`: have it run, or say there why it cannot be")
        self.used.add(rule)
        what = dict(RULES)[rule]
        match what:
            case Run():
                ready = what.instead(self, self.placed(command))
                answer = self.bash(ready, what.environment, what.input, what.status)
                expect(what.says in answer.stdout + answer.stderr, f"`{command}` says {answer.stdout}{answer.stderr}")
                if command.startswith("glimpse account create"):
                    self.remember(answer.stdout)
            case Serve():
                arguments = self.placed(command).split()
                server, place = self.start([self.binary, *arguments[arguments.index("serve"):]] if "serve" in arguments else [self.binary], {"GLIMPSE_DATA": "fresh"})
                self.bash(f"glimpse status --server {place}", {})
                self.stop(server)
                expect(server.returncode == 0, f"the server ended with {server.returncode}")
            case Check():
                what.how(self, command)

    def placed(self, text: str) -> str:
        return re.sub(r"(?<=[\s\"'=:])/(?=(?:etc|run|srv|var|backups|exports)/)", f"{self.folder}/", text)

    def loads(self, block: Block) -> None:
        text = self.placed(block.text)
        tomllib.loads(text)
        # What the settings name is there: certificates are real ones.
        for name in re.findall(rf'"({self.folder}/[^"]+)"', text):
            self.make(Path(name))
        file = self.folder / "shown.toml"
        file.write_text(text)
        self.bash(f"env -u GLIMPSE_LISTEN glimpse config --config {file} check", {"GLIMPSE_DATA": "fresh"})

    def make(self, file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        if file.suffix != ".pem":
            file.write_text("shown\n")
            file.chmod(0o600)
        elif not (file.parent / "privkey.pem").exists():
            self.bash(
                f"openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 1 -subj /CN=secrets.example.org "
                f"-addext subjectAltName=DNS:secrets.example.org -keyout {file.parent}/privkey.pem -out {file.parent}/fullchain.pem", {}
            )  # fmt: skip

    def caddy_reads(self, block: Block) -> None:
        file = self.folder / "Caddyfile"
        file.write_text(self.placed(block.text))
        self.bash(f"caddy validate --adapter caddyfile --config {file}", {})

    def nginx_reads(self, block: Block) -> None:
        text = self.placed(block.text)
        if not re.search(r"^\s*server\s*\{", text, re.MULTILINE):
            text = f"server {{ listen 127.0.0.1:8080; server_name secrets.example.org;\n{text}\n}}"
        kept = " ".join(f"{name}_temp_path {self.folder}/tmp;" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        file = self.folder / "nginx.conf"
        file.write_text(f"pid {self.folder}/nginx.pid;\nerror_log stderr;\nevents {{}}\nhttp {{ access_log off; {kept}\n{text}\n}}\n")
        self.bash(f"{os.environ['NGINX']} -t -q -e stderr -p {self.folder} -c {file}", {})

    def reasons_are_used(self) -> None:
        idle = [pattern for pattern, what in RULES if isinstance(what, Elsewhere) and pattern not in self.used]
        expect(not idle, f"nothing shows {idle}")


if __name__ == "__main__":
    main()
