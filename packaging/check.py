#!/usr/bin/env python3
"""Checks of what is handed out that take more than a command: the chart, the compose files, the dashboard, the SBOM. One line for each
check; the last line counts. Needs packaging/requirements.txt; `scripts/packaging-check` calls it."""

import json
import os
import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

from counting import Checks, run_all
import helm_python
import kubernetes_validate
import yaml
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from helm_python import chart as helm

CHART = Path("packaging/helm/glimpse")
COMPOSE = Path("packaging/compose")
DASHBOARD = Path("packaging/monitoring/dashboard.json")
KUBERNETES = "1.30"
# What the server has; anything else in an expression is a slip.
METRICS = {
    "glimpse_build_info", "glimpse_http_requests_total", "glimpse_http_request_duration_seconds", "glimpse_http_connections",
    "glimpse_secret_events_total", "glimpse_claims_total", "glimpse_store_commit_seconds", "glimpse_store_commit_transitions",
    "glimpse_store_waiting", "glimpse_store_unread_secrets", "glimpse_store_unread_bytes", "glimpse_store_unread_bytes_max",
    "glimpse_store_sealed_files_bytes", "glimpse_store_sealed_files_bytes_max",
    "glimpse_store_bytes", "glimpse_store_failing", "glimpse_outbox_letters", "glimpse_outbox_oldest_seconds",
    "glimpse_webhook_calls_total", "glimpse_audit_failing",
    "glimpse_sweeper_lag_seconds", "glimpse_root_key_generation", "process_resident_memory_bytes", "process_open_fds",
    "process_start_time_seconds",
}  # fmt: skip
REFUSED = [
    ("without a secret for the root key", {}),
    ("with a root key among the settings", {"rootKey": {"existingSecret": "x"}, "settings": {"ROOT_KEY": "00"}}),
    ("with redis and no address", {"rootKey": {"existingSecret": "x"}, "storage": {"engine": "redis"}}),
    ("with a password in the address", {"rootKey": {"existingSecret": "x"}, "storage": {"engine": "redis", "redis": {"url": "redis://u:p@h:1"}}}),
    ("with a password of digits in the address", {"rootKey": {"existingSecret": "x"}, "storage": {"engine": "redis", "redis": {"url": "redis://u:1secret@h:6379"}}}),
    ("with a password and no user in the address", {"rootKey": {"existingSecret": "x"}, "storage": {"engine": "redis", "redis": {"url": "redis://:9f3c@h:6379"}}}),
    ("with a password in the second address", {"rootKey": {"existingSecret": "x"}, "storage": {"engine": "redis", "redis": {"url": "redis+cluster://a:6379,u:pw@b:6379"}}}),
    ("with an address among the settings", {"rootKey": {"existingSecret": "x"}, "settings": {"STORAGE_URL": "redis://u:p@h:1"}}),
    ("with an engine that there is not", {"rootKey": {"existingSecret": "x"}, "storage": {"engine": "sqlite"}}),
    ("with a value that there is not", {"rootKey": {"existingSecret": "x"}, "replicas": 3}),
    ("with an ingress for no host", {"rootKey": {"existingSecret": "x"}, "ingress": {"enabled": True}}),
]


def main() -> None:
    run_all(checks())


def checks() -> Checks:
    yield "the chart passes helm's lint, with warnings as errors", lint
    for file in sorted((CHART / "ci").glob("*.yaml")):
        yield f"{file.name}: what the chart makes fits Kubernetes {KUBERNETES}", lambda file=file: fits_kubernetes(file)
        yield f"{file.name}: pods have no rights, probes, and a root key from a secret", lambda file=file: is_hardened(file)
    for reason, values in REFUSED:
        yield f"the chart is refused {reason}", lambda values=values: is_refused(values)
    yield "the chart's version is the workspace's", versions_agree
    for file in sorted(COMPOSE.glob("*.yaml")):
        yield f"{file.name} is a compose file, and refused without a host", lambda file=file: is_compose(file)
        yield f"{file.name}: containers have no rights and no secret in their environment", lambda file=file: is_careful(file)
    yield "every expression of the dashboard is PromQL", expressions_parse
    yield "dashboard and alerts ask for metrics that there are", metrics_exist
    yield "the SBOM fits CycloneDX 1.5, and is the same when it is written again", sbom_is_valid


# ---------------------------------------------------------------- the chart


def values_of(file: Path) -> dict:
    return yaml.safe_load(file.read_text())


def rendered(values: dict) -> list[dict]:
    with helm.Chart.load(CHART) as chart:
        # As `helm template` does: the schema is asked first.
        chart.validate_schema(values)
        texts = chart.render(values=values, name="demo", namespace="secrets")
    return [made for text in texts.values() for made in yaml.safe_load_all(text) if made]


def lint() -> None:
    for file in (CHART / "ci").glob("*.yaml"):
        report = helm.lint(CHART, values_of(file), strict=True)
        bad = [one for one in report.get("messages") or [] if str(one.get("severity")).lower() not in ("info", "1")]
        assert not bad, bad


def fits_kubernetes(file: Path) -> None:
    made = rendered(values_of(file))
    kinds = {one["kind"] for one in made}
    wanted = {"Service", "NetworkPolicy", "StatefulSet"} | (set() if "embedded" in file.name else {"PodDisruptionBudget", "Ingress", "ServiceMonitor"})
    assert kinds == wanted, kinds
    for one in made:
        # Of the Prometheus operator, which these schemas do not have.
        if one["kind"] != "ServiceMonitor":
            kubernetes_validate.validate(one, KUBERNETES, strict=True)


def is_hardened(file: Path) -> None:
    workload = next(one for one in rendered(values_of(file)) if one["kind"] == "StatefulSet")
    pod = workload["spec"]["template"]["spec"]
    container = pod["containers"][0]
    assert pod["securityContext"]["runAsNonRoot"] and pod["securityContext"]["seccompProfile"]["type"] == "RuntimeDefault"
    assert pod["automountServiceAccountToken"] is False and pod["enableServiceLinks"] is False
    assert container["securityContext"]["readOnlyRootFilesystem"] and container["securityContext"]["capabilities"]["drop"] == ["ALL"]
    assert container["securityContext"]["allowPrivilegeEscalation"] is False
    ready = "/livez" if "embedded" in file.name else "/readyz"
    assert container["livenessProbe"]["httpGet"]["path"] == "/livez" and container["readinessProbe"]["httpGet"]["path"] == ready
    assert any(volume.get("secret", {}).get("secretName") == "glimpse-root-key" for volume in pod["volumes"])
    assert "ROOT_KEY" not in {one["name"].removeprefix("GLIMPSE_") for one in container["env"]}
    names = [one["name"] for one in container["env"]]
    assert len(names) == len(set(names)), names
    # The audit log and its key are in there: it outlives the pod, and each pod has its own.
    assert [claim["metadata"]["name"] for claim in workload["spec"]["volumeClaimTemplates"]] == ["data"]
    assert {"name": "data", "mountPath": "/data"} in container["volumeMounts"]
    assert "redis" in file.name or workload["spec"]["replicas"] == 1


def is_refused(values: dict) -> None:
    try:
        rendered(values)
    except helm_python.HelmError:
        return
    raise AssertionError("it was accepted")


def versions_agree() -> None:
    workspace = tomllib.loads(Path("Cargo.toml").read_text())["workspace"]["package"]["version"]
    described = yaml.safe_load((CHART / "Chart.yaml").read_text())
    assert described["version"] == described["appVersion"] == workspace, (described["version"], workspace)


# ---------------------------------------------------------------- compose


def compose(file: Path, environment: dict) -> subprocess.CompletedProcess:
    command = [Path(sys.executable).parent / "docker-compose", "--file", file, "config", "--format", "json"]
    bare = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(command, env=bare | environment, capture_output=True, text=True)


def services(file: Path) -> dict:
    answer = compose(file, {"HOST": "secrets.example.org"})
    assert answer.returncode == 0, answer.stderr
    return json.loads(answer.stdout)["services"]


def is_compose(file: Path) -> None:
    assert "caddy" in services(file)
    assert "host name" in compose(file, {}).stderr


def is_careful(file: Path) -> None:
    for name, service in services(file).items():
        for key in service.get("environment", {}):
            assert not key.endswith(("PASSWORD", "ROOT_KEY")), f"{name} has {key}"
        if name.startswith("glimpse"):
            assert service["read_only"] and service["cap_drop"] == ["ALL"] and "root_key" in {one["source"] for one in service["secrets"]}, name
            assert not service.get("ports"), f"{name} can be reached beside the proxy"
            kept = {one["target"]: one for one in service["volumes"]}
            assert kept["/data"]["type"] == "volume", f"{name} loses its audit log with its container"


# ---------------------------------------------------------------- monitoring


def expressions() -> list[str]:
    panels = json.loads(DASHBOARD.read_text())["panels"]
    found = [target["expr"] for panel in panels for target in panel.get("targets", [])]
    assert len([panel for panel in panels if panel["type"] == "row"]) == 4 and len(found) >= 20, len(found)
    return [one.replace("$__rate_interval", "5m").replace("$instance", ".*") for one in found]


def expressions_parse() -> None:
    rules = [{"record": f"panel:{number}", "expr": one} for number, one in enumerate(expressions())]
    with tempfile.NamedTemporaryFile("w", suffix=".yaml") as file:
        yaml.safe_dump({"groups": [{"name": "dashboard", "rules": rules}]}, file)
        file.flush()
        answer = subprocess.run([os.environ["PROMTOOL"], "check", "rules", file.name], capture_output=True, text=True)
    assert answer.returncode == 0 and f"{len(rules)} rules found" in answer.stdout + answer.stderr, answer.stdout + answer.stderr


def metrics_exist() -> None:
    alerts = yaml.safe_load(Path("packaging/monitoring/alerts.yaml").read_text())["groups"][0]["rules"]
    used = {name for one in expressions() + [rule["expr"] for rule in alerts] for name in re.findall(r"\b(?:glimpse|process)_[a-z_]+", one)}
    used = {re.sub(r"_(bucket|sum|count)$", "", name) for name in used}
    assert not used - METRICS, used - METRICS
    assert not METRICS - used, f"nobody looks at {METRICS - used}"


# ---------------------------------------------------------------- the SBOM


def sbom_is_valid() -> None:
    texts = []
    target = subprocess.run(["rustc", "-vV"], check=True, capture_output=True, text=True).stdout.split("host: ")[1].split()[0]
    for _ in range(2):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "sbom.json"
            command = [sys.executable, "packaging/sbom.py", "--target", target, "--sbom", file]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=os.environ | {"SOURCE_DATE_EPOCH": "1700000000"})
            texts.append(file.read_text())
    assert texts[0] == texts[1]
    wrong = JsonStrictValidator(SchemaVersion.V1_5).validate_str(texts[0])
    assert wrong is None, wrong
    made = json.loads(texts[0])
    names = {one["name"] for one in made["components"] if one["scope"] == "required"}
    assert {"tokio", "rustls", "ring", "sqlite", "rust-std", "glimpse-server"} <= names
    assert not names & {"proptest", "tempfile", "serde_derive", "cc"}, names & {"proptest", "tempfile", "serde_derive", "cc"}


main()
