#!/usr/bin/env python3
"""Runs the command of a unit as systemd would, where no systemd runs: user, folders, umask, limits, no capabilities, the filter of system
calls and of address families. Not done: what needs namespaces of mounts, of users and of devices (ProtectSystem, PrivateTmp …).

    as_the_unit.py FILE.service [NAME=VALUE …]
"""

import ctypes
import os
import pwd
import re
import resource
import shlex
import socket
import subprocess
import sys
from pathlib import Path

DROP_FROM_BOUNDING_SET, CAPABILITIES_MAX = 24, 63
ALLOW, REFUSE_EPERM, EQUAL = 0x7FFF0000, 0x00050001, 4


def main() -> None:
    unit = read(Path(sys.argv[1]))
    user = pwd.getpwnam(unit["User"][-1])
    state = folder("/var/lib", unit["StateDirectory"][-1], unit["StateDirectoryMode"][-1], user)
    folder("/run", unit["RuntimeDirectory"][-1], unit["RuntimeDirectoryMode"][-1], user)
    calls = allowed_calls(unit["SystemCallFilter"])
    families = {getattr(socket, name) for name in unit["RestrictAddressFamilies"][-1].split()}
    library, seccomp = ctypes.CDLL(None, use_errno=True), ctypes.CDLL("libseccomp.so.2")
    environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": user.pw_dir, "USER": user.pw_name, "STATE_DIRECTORY": str(state)}
    environment |= dict(pair.split("=", 1) for pair in sys.argv[2:])

    os.chdir(state)
    os.umask(int(unit["UMask"][-1], 8))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    assert unit["CapabilityBoundingSet"][-1] == "", "only a unit without capabilities is run"
    for capability in range(CAPABILITIES_MAX):
        library.prctl(DROP_FROM_BOUNDING_SET, capability, 0, 0, 0)
    os.setgroups([])
    os.setgid(user.pw_gid)
    os.setuid(user.pw_uid)
    filter_calls(seccomp, calls, families)
    command = shlex.split(unit["ExecStart"][-1])
    os.execve(command[0], command, environment)


def read(file: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in file.read_text().splitlines():
        if match := re.match(r"([A-Za-z]+)=(.*)", line):
            found.setdefault(match[1], []).append(match[2])
    return found


def folder(above: str, name: str, mode: str, user: pwd.struct_passwd) -> Path:
    path = Path(above) / name
    path.mkdir(exist_ok=True)
    path.chmod(int(mode, 8))
    os.chown(path, user.pw_uid, user.pw_gid)
    return path


def allowed_calls(lines: list[str]) -> set[str]:
    # systemd always allows these.
    allowed = members("@default")
    for line in lines:
        for name in line.lstrip("~").split():
            allowed = allowed - members(name) if line.startswith("~") else allowed | members(name)
    return allowed


def members(name: str) -> set[str]:
    if not name.startswith("@"):
        return {name}
    text = subprocess.run(["systemd-analyze", "syscall-filter", name], check=True, stdout=subprocess.PIPE, text=True).stdout
    inside = [line.strip() for line in text.splitlines()[1:] if line.strip() and not line.strip().startswith("#")]
    return set().union(*(members(one) for one in inside))


class Argument(ctypes.Structure):
    _fields_ = [("number", ctypes.c_uint), ("operation", ctypes.c_int), ("a", ctypes.c_uint64), ("b", ctypes.c_uint64)]


def filter_calls(seccomp: ctypes.CDLL, calls: set[str], families: set[int]) -> None:
    """What is not allowed is refused, as by SystemCallErrorNumber=EPERM."""
    seccomp.seccomp_init.restype = ctypes.c_void_p
    context = ctypes.c_void_p(seccomp.seccomp_init(ctypes.c_uint32(REFUSE_EPERM)))
    for call in calls - {"socket"}:
        number = seccomp.seccomp_syscall_resolve_name(call.encode())
        if number >= 0:
            assert seccomp.seccomp_rule_add_exact(context, ctypes.c_uint32(ALLOW), number, 0) == 0, call
    number = seccomp.seccomp_syscall_resolve_name(b"socket")
    for family in families:
        rule = Argument(0, EQUAL, family, 0)
        assert seccomp.seccomp_rule_add_exact_array(context, ctypes.c_uint32(ALLOW), number, 1, ctypes.byref(rule)) == 0
    assert seccomp.seccomp_load(context) == 0, "the filter was refused"


main()
