"""Numbers as Word prints them; where LibreOffice is installed, it is asked as well."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

from diffrec.config import ReadOptions
from diffrec.readers import read
from diffrec.readers.docx.numerals import format_number
from tests.readers.office import convert
from tests.readers.wordmaking import abstract, level, num, paragraph, starts_at, style, table, word_file

if TYPE_CHECKING:
    from pathlib import Path

UNITED_NATIONS = abstract(
    "0",
    level(0, "upperRoman", "%1."),
    level(1, "upperLetter", "%2."),
    level(2, "decimal", "%3."),
    level(3, "lowerLetter", "(%4)"),
    level(4, "lowerRoman", "(%5)"),
)
PLAIN = abstract("0", level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)"))
OUTLINE = abstract("0", level(0, "decimal", "%1."), level(1, "decimal", "%1.%2."), level(2, "decimal", "%1.%2.%3."))
ONE = num("1", "0")


class Case(NamedTuple):
    """A document of numbered paragraphs, and the numbers that Word prints before them ("" for none)."""

    body: str
    numbering: str
    printed: str
    styles: str = ""
    is_known_to_libreoffice: bool = True


def listed(*levels: int, of: str = "1") -> str:
    return "".join(paragraph("Ports dredge", numbered=(of, at)) for at in levels)


def styled(*names: str) -> str:
    return "".join(paragraph("Ports dredge", style=name) for name in names)


CASES = {
    "levels begin anew below a higher one": Case(
        listed(0, 1, 2, 2, 3, 3, 4, 4, 3, 2, 1, 2, 0, 1, 2, 3),
        UNITED_NATIONS + ONE,
        "I. A. 1. 2. (a) (b) (i) (ii) (c) 3. B. 1. II. A. 1. (a)",
    ),
    "a number holds those above it": Case(
        listed(0, 1, 1, 2, 0, 1, 2), OUTLINE + ONE, "1. 1.1. 1.2. 1.2.1. 2. 2.1. 2.1.1."
    ),
    "a level that was skipped counts as one": Case(
        listed(1, 1, 0, 1, 2, 0, 2, 1), OUTLINE + ONE, "1.1. 1.2. 2. 2.1. 2.1.1. 3. 3.1.1. 3.2."
    ),
    "legal numbering writes roman numbers above in figures": Case(
        listed(0, 1, 0, 1),
        abstract("0", level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2", more="<w:isLgl/>")) + ONE,
        "I. 1.1 II. 2.1",
        is_known_to_libreoffice=False,
    ),
    "a level may never begin anew": Case(
        listed(0, 1, 1, 0, 1),
        abstract("0", level(0, "upperRoman", "%1."), level(1, "decimal", "%2.", more='<w:lvlRestart w:val="0"/>'))
        + ONE,
        "I. 1. 2. II. 3.",
        is_known_to_libreoffice=False,
    ),
    "a level may begin anew only below the first": Case(
        listed(0, 1, 2, 2, 1, 2, 0, 1, 2),
        abstract(
            "0",
            level(0, "upperRoman", "%1."),
            level(1, "upperLetter", "%2."),
            level(2, "decimal", "%3.", more='<w:lvlRestart w:val="1"/>'),
        )
        + ONE,
        "I. A. 1. 2. B. 3. II. A. 1.",
        is_known_to_libreoffice=False,
    ),
    "two lists of one abstract list share its count": Case(
        listed(0, 1, 1) + listed(0, 1, of="2") + listed(0, 0), PLAIN + ONE + num("2", "0"), "1. (a) (b) 2. (a) 3. 4."
    ),
    "a list with a start of its own begins there once": Case(
        listed(0, 0, 1) + listed(0, 0, 1, of="2") + listed(0) + listed(0, of="2"),
        PLAIN + ONE + num("2", "0", starts_at(0, 5)),
        "1. 2. (a) 5. 6. (a) 7. 8.",
    ),
    "a list may print a level in its own way": Case(
        listed(0, 0) + listed(0, of="2") + listed(0),
        PLAIN + ONE + num("2", "0", f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "%1)")}</w:lvlOverride>'),
        "1. 2. C) 4.",
    ),
    "a style numbers its paragraphs, and zero takes the number away": Case(
        styled("Article", "Clause", "Clause", "Text", "Article", "Clause", "Kin")
        + paragraph("Ports dredge", style="Article", numbered=("0", 0))
        + styled("Article"),
        abstract(
            "0",
            level(0, "decimal", "%1.", more='<w:pStyle w:val="Article"/>'),
            level(1, "decimal", "%1.%2.", more='<w:pStyle w:val="Clause"/>'),
        )
        + ONE,
        "1. 1.1. 1.2. - 2. 2.1. 3. - 4.",
        styles=style("Article", properties='<w:numPr><w:numId w:val="1"/></w:numPr>')
        + style("Clause", based_on="Article", properties='<w:numPr><w:ilvl w:val="1"/></w:numPr>')
        + style("Kin", based_on="Article")
        + style("Text"),
    ),
    "a list may take its levels from a list style": Case(
        listed(0, 1, 0, of="2"),
        abstract("0", level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)"), more='<w:styleLink w:val="List"/>')
        + abstract("1", more='<w:numStyleLink w:val="List"/>')
        + ONE
        + num("2", "1"),
        "1. (a) 2.",
        styles='<w:style w:type="numbering" w:styleId="List"><w:name w:val="List"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    ),
    "words stand before a number, or alone": Case(
        listed(0, 1, 0),
        abstract("0", level(0, "decimal", "Article %1", more='<w:suff w:val="space"/>'), level(1, "none", "Rule"))
        + ONE,
        "Article 1 | Rule | Article 2",
    ),
    "a count may begin at nought": Case(
        listed(0, 0), abstract("0", level(0, "decimal", "%1.", start=0)) + ONE, "0. 1."
    ),
    "an empty paragraph has its number": Case(
        listed(0) + paragraph("", numbered=("1", 0)) + listed(0), PLAIN + ONE, "1. 2. 3."
    ),
    "a numbered column counts its cells": Case(
        table(*((paragraph("", numbered=("1", 0)), "Tide") for _ in range(3))), PLAIN + ONE, "1. - 2. - 3. -"
    ),
    "a list that does not exist numbers nothing": Case(listed(0, of="9"), PLAIN + ONE, "-"),
}


def made(case: Case) -> bytes:
    return word_file(case.body, numbering=case.numbering, styles=case.styles)


def expected(case: Case) -> list[str]:
    parts = case.printed.split(" | ") if "|" in case.printed else case.printed.split()
    return ["" if part == "-" else part for part in parts]


@pytest.mark.parametrize("name", CASES)
def test_numbers_are_printed_as_word_prints_them(name: str) -> None:
    document = read(made(CASES[name]), source="a.docx", options=ReadOptions())[0]
    assert [block.marker or "" for block in document.blocks] == expected(CASES[name])
    assert all(block.text.startswith(block.marker or "") for block in document.blocks)


def test_libreoffice_prints_the_same_numbers(tmp_path: Path) -> None:
    known = [case for case in CASES.values() if case.is_known_to_libreoffice]
    paths = [tmp_path / f"{at:02}.docx" for at in range(len(known))]
    for path, case in zip(paths, known, strict=True):
        path.write_bytes(made(case))
    convert(tmp_path, "txt:Text", *paths)
    for path, case in zip(paths, known, strict=True):
        lines = path.with_suffix(".txt").read_text(encoding="utf-8-sig").split("\n")
        texts = [" ".join(line.split()) for line in lines if line.strip()]
        document = read(made(case), source="a.docx", options=ReadOptions())[0]
        assert texts == [" ".join(block.text.split()) for block in document.blocks]


@pytest.mark.parametrize(
    ("form", "numbers"),
    {
        "decimal": {1: "1", 112: "112"},
        "decimalZero": {3: "03", 12: "12"},
        "upperRoman": {4: "IV", 49: "XLIX"},
        "lowerRoman": {1999: "mcmxcix"},
        "upperLetter": {1: "A", 26: "Z", 27: "AA", 53: "AAA"},
        "lowerLetter": {2: "b", 28: "bb"},
        "russianLower": {1: "а", 10: "к", 26: "ы", 29: "я"},
        "arabicAlpha": {1: "أ", 2: "ب", 3: "ت"},
        "arabicAbjad": {1: "أ", 2: "ب", 3: "ج", 10: "ي"},
        "chineseCounting": {1: "一", 10: "十", 15: "十五", 20: "二十", 21: "二十一", 105: "一○五"},
        "chineseCountingThousand": {
            10: "十",
            105: "一百零五",
            110: "一百一十",
            1001: "一千零一",
            1234: "一千二百三十四",
        },
        "ideographTraditional": {1: "甲", 10: "癸", 11: "11"},
        "ordinal": {1: "1st", 2: "2nd", 3: "3rd", 11: "11th", 22: "22nd"},
        "ordinalText": {1: "First", 20: "Twentieth", 21: "Twenty-first", 100: "100th"},
        "cardinalText": {7: "Seven", 40: "Forty", 99: "Ninety-nine"},
        "chicago": {1: "*", 2: "†", 5: "**"},
        "decimalEnclosedCircle": {1: "①", 20: "⑳", 21: "21"},
        "none": {4: ""},
        "bullet": {4: ""},
    }.items(),
)
def test_a_number_is_written_in_its_form(form: str, numbers: dict[int, str]) -> None:
    assert {value: format_number(value, form) for value in numbers} == numbers


def test_a_form_that_is_not_known_is_said_and_counted_in_figures() -> None:
    data = word_file(listed(0, 0), numbering=abstract("0", level(0, "klingon", "%1.")) + ONE)
    document = read(data, source="a.docx", options=ReadOptions())[0]
    assert [block.marker for block in document.blocks] == ["1.", "2."]
    assert [notice.code for notice in document.notices] == ["number-format-unknown"]


def test_a_bullet_makes_a_list_item_without_a_number() -> None:
    data = word_file(listed(0), numbering=abstract("0", level(0, "bullet", "•")) + ONE)
    block = read(data, source="a.docx", options=ReadOptions())[0].blocks[0]
    assert (block.kind.name, block.text, block.marker) == ("LIST_ITEM", "Ports dredge", None)


@pytest.mark.parametrize(
    ("suffix", "text"), [("tab", "1.\tPorts dredge"), ("space", "1. Ports dredge"), ("nothing", "1.Ports dredge")]
)
def test_what_follows_a_number_is_printed(suffix: str, text: str) -> None:
    numbering = abstract("0", level(0, "decimal", "%1.", more=f'<w:suff w:val="{suffix}"/>')) + ONE
    document = read(word_file(listed(0), numbering=numbering), source="a.docx", options=ReadOptions())[0]
    assert document.blocks[0].text == text
