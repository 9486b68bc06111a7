"""The recommendations of 2018 and the discussion points of 2020: a lineage in which most items rightly stay alone.

Two years lie between the two, and another meeting. Both lists were read side by side: nine pairs of the 24 times 44 are
kin, of which one is a revision word for word (20 and 22) and one an open rewriting (3 and 1); the others share their
subject. What is called sure must be one of these.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

Json = dict[str, Any]

KINDS = ("--items", "recommendation,discussion_point")
KIN = {
    *(("20", "22"), ("3", "1"), ("4", "3"), ("18", "34"), ("24", "24"), ("24", "42")),
    *(("15", "30"), ("14", "41"), ("23", "2")),
}
MOST_PAIRED = 0.15  # nine pairs of some 60 rows


@pytest.fixture(scope="module")
def lineage(shared: Path) -> Json:
    folder = shared / "documents" / "seeds-2018"
    names = ("draft-recommendations.txt", "final.txt", "report-2020.txt")
    command = [sys.executable, "-m", "diffrec", "trace", *(str(folder / name) for name in names), *KINDS, "-f", "json"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    data: Json = json.loads(done.stdout)
    return data


def last_steps(lineage: Json) -> list[tuple[list[str], list[str], Json]]:
    """Return of each row its numbers of 2018 and of 2020, and the step between."""
    return [
        ([item["number"] for item in row["cells"]["final"]], numbers, row["steps"][1])
        for row in lineage["rows"]
        if (numbers := [item["number"] for item in row["cells"]["report-2020"]]) or row["cells"]["final"]
    ]


def test_versions_are_called_by_their_files(lineage: Json) -> None:
    assert [version["name"] for version in lineage["versions"]] == ["draft-recommendations", "final", "report-2020"]
    assert lineage["summary"]["items"] == {"draft-recommendations": 24, "final": 24, "report-2020": 44}


def test_every_recommendation_of_2018_has_its_draft(lineage: Json) -> None:
    steps = [row["steps"][0] for row in lineage["rows"] if row["cells"]["final"]]
    assert [step["fate"] for step in steps] == ["edited"] * 24


def test_most_rows_stay_unpaired(lineage: Json) -> None:
    rows = last_steps(lineage)
    paired = [row for row in rows if row[0] and row[1]]
    assert 0 < len(paired) <= MOST_PAIRED * len(rows)


def test_what_was_carried_over_is_found_and_what_is_sure_is_kin(lineage: Json) -> None:
    sure = {
        (before, after)
        for drafts, finals, step in last_steps(lineage)
        for before in drafts
        for after in finals
        if step["confidence"] == "high"
    }
    assert ("20", "22") in sure
    assert sure <= KIN


def test_the_row_that_went_all_the_way_names_its_way(lineage: Json) -> None:
    (row,) = [row for row in lineage["rows"] if [item["number"] for item in row["cells"]["final"]] == ["20"]]
    assert [[item["number"] for item in row["cells"][name]] for name in row["cells"]] == [["19"], ["20"], ["22"]]
    assert row["evidence"][0]["reason"] == "followed from version to version: 19 -> 20 -> 22"
