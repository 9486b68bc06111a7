"""What one change in an item means, in the languages beside English: fifteen items each, written for the project."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from diffrec.model import Change, ChangeKind
from tests.meaning.changes.wording import told

FOLDER = Path(__file__).parent / "languages"
STRENGTH = {ChangeKind.OBLIGATION_WEAKENED, ChangeKind.OBLIGATION_STRENGTHENED}
CASES = [
    (file.stem, case)
    for file in sorted(FOLDER.glob("*.toml"))
    for case in tomllib.loads(file.read_text(encoding="utf-8"))["changes"]
]
NAMES = [f"{code}-{case['draft'][:24]}" for code, case in CASES]


def changes(code: str, draft: str, final: str) -> tuple[Change, ...]:
    return told(draft, final, code).changes


@pytest.mark.parametrize(("code", "case"), CASES, ids=NAMES)
def test_a_change_is_what_a_careful_reader_would_say(code: str, case: dict[str, Any]) -> None:
    found = changes(code, case["draft"], case["final"])
    if case.get("withheld"):
        assert STRENGTH.isdisjoint(kind for one in found for kind in one.kinds)
        assert any(set(one.arguable) >= STRENGTH for one in found)
    else:
        assert sorted({kind for one in found for kind in one.kinds}) == sorted(case["kinds"])


@pytest.mark.parametrize(("code", "case"), CASES, ids=NAMES)
def test_the_way_back_is_the_opposite(code: str, case: dict[str, Any]) -> None:
    turned = {
        "obligation-weakened": "obligation-strengthened",
        "obligation-strengthened": "obligation-weakened",
        "caveat-added": "caveat-removed",
        "caveat-removed": "caveat-added",
    }
    if case.get("withheld"):
        return
    found = changes(code, case["final"], case["draft"])
    assert sorted({kind for one in found for kind in one.kinds}) == sorted(turned.get(k, k) for k in case["kinds"])
