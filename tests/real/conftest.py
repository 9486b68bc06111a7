"""Finds the real documents, which are no part of the project: a folder `shared` beside it, or $DIFFREC_SHARED.

Where they are missing, these tests are not collected and a line says so; in CI they fail.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("DIFFREC_SHARED") or ROOT.parent / "shared")
MISSING = not (SHARED / "documents").is_dir()

collect_ignore_glob = ["test_*.py"] if MISSING and not os.environ.get("CI") else []


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if MISSING:
        terminalreporter.write_line(f"tests/real: not run, the real documents are not at {SHARED}")


@pytest.fixture(scope="session")
def shared() -> Path:
    assert not MISSING, f"the real documents are required in CI and are not at {SHARED}"
    return SHARED
