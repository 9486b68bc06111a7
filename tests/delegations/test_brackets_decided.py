"""Every bracket of the files in `brackets` is decided as a person decided it (see README.md there)."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from diffrec.delegations import find_attributions
from diffrec.languages import language

FOLDER = Path(__file__).parent / "brackets"
NONE = "none: "
AT_LEAST = 150


class Text(NamedTuple):
    """A text with its brackets and what they are, in order."""

    file: str
    text: str
    brackets: tuple[tuple[str, str], ...]


def texts() -> list[Text]:
    found: list[Text] = []
    for path in sorted(FOLDER.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("  "):
                bracket, what = line.strip().split(" = ", 1)
                last = found.pop()
                found.append(last._replace(brackets=(*last.brackets, (bracket, what))))
            else:
                found.append(Text(path.stem, line, ()))
    return found


def told(one: Text) -> list[str]:
    """The marks that are found, each as the files tell it."""
    lines: list[str] = []
    for mark in find_attributions(one.text, language(one.file[:2])):
        assert mark.span is not None
        codes = " ".join(delegation.code or delegation.name for delegation in mark.delegations)
        scope = f"{mark.scope.confidence.value}: {mark.scope.text}"
        lines.append(f"{mark.text} = {codes} | {mark.kind.value} | {mark.position or '-'} | {scope}")
    return lines


ALL = texts()


@pytest.mark.parametrize("one", ALL, ids=[f"{one.file}-{number}" for number, one in enumerate(ALL)])
def test_each_bracket_is_the_mark_it_is_or_none(one: Text) -> None:
    marks = [(bracket, what) for bracket, what in one.brackets if not what.startswith(NONE)]
    found = told(one)
    assert len(found) == len(marks), found
    for (bracket, what), line in zip(marks, found, strict=True):
        printed, read = line.split(" = ", 1)
        assert printed in bracket
        assert read == what or read.split(": ")[0] == what, line
    assert all(bracket in one.text for bracket, _ in one.brackets)


def test_there_are_enough_brackets_and_half_of_them_are_no_marks() -> None:
    brackets = [what for one in ALL for _, what in one.brackets]
    none = [what for what in brackets if what.startswith(NONE)]
    assert len(brackets) >= AT_LEAST
    assert 0.45 <= len(none) / len(brackets) <= 0.55


def test_every_language_has_marks_and_others() -> None:
    for code in ("en", "fr", "es", "ru", "zh", "ar"):
        kinds = {what.startswith(NONE) for one in ALL if one.file.startswith(code) for _, what in one.brackets}
        assert kinds == {True, False}
