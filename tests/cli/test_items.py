from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.cli.watching import DRAFT, run

if TYPE_CHECKING:
    from pathlib import Path

RECOMMENDATION = "\nRecommendation 1\n\nClubs should lend their boards to schools.\n"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "report.txt").write_text(DRAFT + RECOMMENDATION, encoding="utf-8")
    return tmp_path


def kinds(place: Path, *arguments: str) -> list[str]:
    done = run(place, "extract", "report.txt", "-f", "json", *arguments)
    assert done.returncode == 0, done.stderr
    return sorted({item["kind"] for item in json.loads(done.stdout)["documents"][0]["items"]})


def test_extract_shows_the_kinds_that_are_asked_for(place: Path) -> None:
    assert kinds(place) == kinds(place, "--items", "all") == ["paragraph", "recommendation"]
    assert kinds(place, "--items", "recommendation") == ["recommendation"]


def test_extract_of_a_kind_that_is_not_there_says_which_are(place: Path) -> None:
    done = run(place, "extract", "report.txt", "--items", "article")
    assert (done.returncode, done.stdout) == (2, "")
    assert "no item is of the kinds asked for: article" in done.stderr
    assert "there are: paragraph, recommendation" in done.stderr


@pytest.mark.parametrize("columns", [20, 30, 50])
def test_rules_fit_the_width_that_is_asked_for(place: Path, columns: int) -> None:
    for arguments in ((), ("item-dropped",)):
        narrow, wide = (run(place, "rules", *arguments, *width).stdout for width in (("--width", str(columns)), ()))
        assert max(map(len, narrow.splitlines())) <= columns
        assert "".join(narrow.split()) == "".join(wide.split())
