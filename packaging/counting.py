"""Runs checks, one line for each; the last line counts."""

import sys
from collections.abc import Callable, Iterator

Checks = Iterator[tuple[str, Callable[[], object]]]


def run_all(checks: Checks) -> None:
    """Runs all of them, whatever becomes of the one before, and ends the program with 1 if any failed."""
    passed = failed = 0
    for name, check in checks:
        try:
            check()
            passed += 1
            print(f"ok    {name}")
        except Exception as error:  # noqa: BLE001 - whatever it is, it is reported
            failed += 1
            print(f"FAIL  {name}: {error or type(error).__name__}")
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)
