"""Delegation marks in the real documents: all of them where there are any, and none anywhere else."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

import diffrec
from diffrec.errors import DiffrecError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from diffrec.model import Attribution

AT_LEAST = 0.99
WITH_MARKS = ("upr-slovenia-2019/", "seeds-2018/draft-recommendations.txt")
# A draft of 2015 holds one position: "(AILAC propose to delete para here, insert at ...)".
POSITION = ("paris-decision-2015/draft-6-nov-2015.txt", "AILAC", "deletion")


def marks_of(path: Path) -> Iterator[tuple[str, Attribution]]:
    try:
        version = diffrec.load(path)
    except DiffrecError:  # a file that holds no items has no marks
        return
    for item in version.items:
        for attribution in item.attributions:
            yield item.number, attribution


def codes(attribution: Attribution) -> list[str]:
    return [delegation.code or delegation.name for delegation in attribution.delegations]


@pytest.mark.parametrize(
    ("case", "side", "path"),
    [
        ("upr-slovenia-2019", "draft", "upr-slovenia-2019/draft.pdf"),
        ("upr-slovenia-2019", "final", "upr-slovenia-2019/final.docx"),
        ("seeds-2018", "draft", "seeds-2018/draft-recommendations.txt"),
        ("seeds-2018", "final", "seeds-2018/final.txt"),
    ],
)
def test_marks_are_found_and_no_others_and_each_name_has_its_code(
    case: str, side: str, path: str, shared: Path
) -> None:
    gold: dict[str, Any] = json.loads((shared / "gold" / f"{case}.json").read_text(encoding="utf-8"))
    names = gold["names"]
    wanted = {
        (number.rpartition(":")[2], names[name])
        for number, marked in gold["attributions"][side].items()
        for name in marked
    }
    found = {(number, code) for number, one in marks_of(shared / "documents" / path) for code in codes(one)}
    right = len(wanted & found)
    assert right >= AT_LEAST * len(wanted)
    assert right >= AT_LEAST * len(found)


def test_no_other_document_has_a_mark_but_the_position_in_one(shared: Path) -> None:
    folder = shared / "documents"
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".md")
    found = [
        (str(path.relative_to(folder)), code, one.kind.value)
        for path in files
        if not str(path.relative_to(folder)).startswith(WITH_MARKS)
        for _, one in marks_of(path)
        for code in codes(one)
    ]
    assert found == [POSITION]


def test_a_state_that_ends_a_recommendation_recommends(shared: Path) -> None:
    kinds = {one.kind.value for _, one in marks_of(shared / "documents" / "upr-slovenia-2019" / "draft.pdf")}
    assert kinds == {"recommending_state"}
