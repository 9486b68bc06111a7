"""Every delegation in the lists of participants of real reports, and every name that the gold knows, has a code."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from diffrec.delegations import known_names

if TYPE_CHECKING:
    from pathlib import Path

GOLD = ("upr-slovenia-2019", "seeds-2018")
ATTENDANCE = {"final.txt": range(27, 31), "report-2020.txt": range(39, 44)}


def paragraph(text: str, number: int) -> str:
    """The names of a paragraph of attendance: what stands between its colon and the number of the next."""
    found = re.search(rf"(?<!\d){number}\. The following [^:]*?represente ?d[^:]*: (.*?)\.?\s+{number + 1}\. ", text)
    assert found is not None, number
    return found[1].removesuffix(".")


def names_in(listed: str) -> list[str]:
    """The names of a list; an "and" joins names where a known name ends before it."""
    return [name for part in listed.split(",") for name in joined(part.strip())]


def joined(part: str) -> list[str]:
    """The names of "A", "A and B", "B and C and D": no "and" is split that stands in a known name."""
    for joint in re.finditer(r" and ", part) if not is_known(part) else ():
        if is_known(part[: joint.start()]):
            return [part[: joint.start()], *joined(part[joint.end() :])]
    return [part]


def is_known(name: str) -> bool:
    return known_names().resolve(without_short_form(name)) is not None


def without_short_form(name: str) -> str:
    """The name without the short form in brackets behind it, "(Europol)"; "(Bolivarian Republic of)" stays."""
    whole = re.fullmatch(r"(.*\S) \((\w+)\)", name)
    return whole[1] if whole else name


@pytest.mark.parametrize(("file", "number"), [(file, number) for file, all_ in ATTENDANCE.items() for number in all_])
def test_every_delegation_of_a_list_of_participants_has_a_code(shared: Path, file: str, number: int) -> None:
    text = " ".join((shared / "documents" / "seeds-2018" / file).read_text(encoding="utf-8").split())
    names = names_in(paragraph(text, number))
    unknown = [name for name in names if not is_known(name)]
    assert len(names) > 1
    assert unknown == []


def test_the_lists_of_participants_hold_as_many_as_the_report_says(shared: Path) -> None:
    text = " ".join((shared / "documents" / "seeds-2018" / "report-2020.txt").read_text(encoding="utf-8").split())
    assert [len(names_in(paragraph(text, number))) for number in range(39, 44)] == [54, 6, 19, 9, 2]


def test_a_lost_apostrophe_is_no_lost_name() -> None:
    found = known_names().resolve("Côte d Ivoire")
    assert found is not None
    assert (found.code, found.written) == ("CIV", None)


@pytest.mark.parametrize("case", GOLD)
def test_every_name_of_the_gold_has_its_code(shared: Path, case: str) -> None:
    names = json.loads((shared / "gold" / f"{case}.json").read_text(encoding="utf-8"))["names"]
    found = {name: known_names().resolve(name) for name in names}
    assert {name: one.code if one else None for name, one in found.items()} == names
