"""What can be seen of the server while it is under load: memory, files, descriptors, threads, its own numbers."""
import os
import urllib.request
from pathlib import Path

MIB = 1 << 20
COLUMNS = ["seconds", "rss_mib", "database_mib", "journals_mib", "sealed_mib", "audit_mib", "other_mib", "fds", "threads", "unread",
           "failing", "requests", "p50_ms", "p99_ms"]


def sample(pid, data: Path, metrics: str) -> dict:
    status = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text().splitlines() if ":" in line)
    sizes = {"database": 0, "journals": 0, "sealed": 0, "audit": 0, "other": 0}
    for path in data.iterdir():
        try:
            used = path.stat().st_blocks * 512
        except FileNotFoundError:
            continue
        kinds = {"glimpse.db": "database", "journal": "journals", "sealed": "sealed", "audit-": "audit"}
        sizes[next((kind for start, kind in kinds.items() if path.name.startswith(start)), "other")] += used
    told = numbers(metrics)
    return {
        "rss_mib": int(status["VmRSS"].split()[0]) / 1024,
        **{f"{kind}_mib": used / MIB for kind, used in sizes.items()},
        "fds": len(os.listdir(f"/proc/{pid}/fd")),
        "threads": int(status["Threads"]),
        "unread": told["glimpse_store_unread_secrets"],
        "failing": told["glimpse_store_failing"],
    }


def numbers(metrics: str) -> dict:
    with urllib.request.urlopen(metrics, timeout=10) as answer:
        lines = answer.read().decode().splitlines()
    return {name: float(value) for name, value in (line.rsplit(" ", 1) for line in lines if not line.startswith("#"))}


def percentile(values, share):
    values = sorted(values)
    return values[min(len(values) - 1, int(len(values) * share))] * 1000 if values else float("nan")
