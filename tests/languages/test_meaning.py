"""Comparisons in the languages beside English: what is judged, what is said to be open, and what is no change."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import diffrec
from diffrec.languages import language
from diffrec.languages.lexicon import lexicon
from diffrec.languages.registry import LANGUAGES
from diffrec.meaning import Vocabulary, withheld

if TYPE_CHECKING:
    from collections.abc import Callable

    from diffrec.model import Comparison, Item, Row

CASES = Path(__file__).parent.parent / "cases"
CHANGES = Path(__file__).parent.parent / "meaning" / "changes" / "languages"
OTHERS = sorted(set(LANGUAGES) - {"en"})
WIDTH = {"ar": 31, "es": 31, "fr": 31, "ru": 31, "zh": 11}
"""characters of a line"""


@pytest.fixture
def compared(tmp_path: Path) -> Callable[[str, str], Comparison]:
    def compare(draft: str, final: str) -> Comparison:
        versions = []
        for name, text in (("draft", draft), ("final", final)):
            path = tmp_path / f"{name}.txt"
            path.write_text(text, encoding="utf-8")
            versions.append(diffrec.load(path))
        return diffrec.compare(*versions)

    return compare


def document(code: str, side: str) -> str:
    """A page of numbered paragraphs, one for each change that is told of the language."""
    changes = tomllib.loads((CHANGES / f"{code}.toml").read_text(encoding="utf-8"))["changes"]
    sign = " -" if code == "ar" else "."
    return "\n\n".join(f"{number}{sign} {one[side]}" for number, one in enumerate(changes, start=1)) + "\n"


def rewrapped(text: str, code: str) -> str:
    """The text with its lines broken elsewhere; Chinese breaks between any two characters."""
    if code == "zh":
        return "\n".join(text[at : at + WIDTH[code]] for at in range(0, len(text), WIDTH[code]))
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + len(word) >= WIDTH[code]:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return "\n".join([*lines, line])


def of(row: Row) -> Item:
    return row.cells[0][0]


@pytest.mark.parametrize("code", OTHERS)
def test_text_in_other_lines_is_no_change(code: str, compared: Callable[[str, str], Comparison]) -> None:
    draft = document(code, "draft")
    final = "\n\n".join(rewrapped(block, code) for block in draft.split("\n\n"))
    assert final != draft
    comparison = compared(draft, final)
    assert len(comparison.rows) == len(draft.split("\n\n"))
    assert [of(row).number for row in comparison.rows if row.whole.changes] == []
    assert comparison.notices == ()


@pytest.mark.parametrize("code", OTHERS)
def test_each_paragraph_of_a_page_has_the_kinds_of_its_change(
    code: str, compared: Callable[[str, str], Comparison]
) -> None:
    cases = tomllib.loads((CHANGES / f"{code}.toml").read_text(encoding="utf-8"))["changes"]
    comparison = compared(document(code, "draft"), document(code, "final"))
    told = {
        int(of(row).number): {str(kind) for one in row.whole.changes for kind in one.kinds} for row in comparison.rows
    }
    wanted = {number: set(one["kinds"]) for number, one in enumerate(cases, start=1) if not one.get("withheld")}
    assert {number: told[number] for number in wanted} == wanted


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("ar", "“تدعو” stands for invites and calls upon"),
        ("es", "“deben” stands for should and must"),
        ("fr", "“doivent” stands for should, shall and must"),
        ("ru", "“призывает” stands for encourages and calls upon"),
        ("zh", "“请” stands for invites and requests"),
    ],
)
def test_a_verdict_that_is_withheld_is_said_once(
    code: str, message: str, compared: Callable[[str, str], Comparison]
) -> None:
    notices = list(compared(document(code, "draft"), document(code, "final")).notices)
    assert [(one.code, one.message) for one in notices] == [
        ("verdict-withheld", f"no verdict of strength in 1 row: {message}")
    ]


def test_rows_are_counted_and_words_named_once(compared: Callable[[str, str], Comparison]) -> None:
    first, second = "Призывает государства считать пчел в долине.", "Призывает секретариат чинить часы на площади."
    draft = f"1. {first}\n\n2. {second}\n"
    notices = compared(draft, draft.replace("Призывает", "Просит")).notices
    assert [one.message for one in notices if one.code == "verdict-withheld"] == [
        "no verdict of strength in 2 rows: “призывает” stands for encourages and calls upon"
    ]


@pytest.mark.parametrize("code", OTHERS)
def test_the_same_word_twice_withholds_nothing(code: str, compared: Callable[[str, str], Comparison]) -> None:
    page = document(code, "draft")
    assert compared(page, page).notices == ()


def test_a_language_without_a_lexicon_is_said_to_be_unjudged(compared: Callable[[str, str], Comparison]) -> None:
    page = "1. Les ports comptent leurs phares chaque année.\n"
    rows = compared(page, page.replace("phares", "quais")).rows
    notices = withheld(rows, {"draft": 0, "final": 1}, Vocabulary(language("fr"), lexicon("none")))
    assert [one.message for one in notices] == ["changes of strength are not judged in French, which has no lexicon"]
