from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from diffrec.config import RenderOptions
from diffrec.languages.registry import LANGUAGES
from diffrec.languages.reporting import report_words
from diffrec.model import cell_text
from diffrec.renderers import render
from diffrec.renderers.visible import visible
from tests.readers.office import convert
from tests.renderers.chain import chain
from tests.renderers.changed import changed
from tests.renderers.docx.schema import faults
from tests.renderers.tables import WORD, cells_of_word, made, parts
from tests.renderers.test_xlsx import FEW, HOSTILE, with_texts

if TYPE_CHECKING:
    from pathlib import Path

ARABIC = "ينبغي للدول أن تعد السفن"
ROW_START = re.compile(r"^\d")


def elements(data: bytes, name: str) -> list[str]:
    """The words in each element of the document that holds one of this name."""
    runs = parts(data)["word/document.xml"].iter(f"{WORD}r")
    found = (run for run in runs if run.find(f"{WORD}rPr/{name}") is not None)
    return ["".join(text.text or "" for text in run.iter(f"{WORD}t")) for run in found]


def styled(data: bytes, style: str) -> list[str]:
    return elements(data, f"{WORD}rStyle[@{WORD}val='{style}']")


def test_a_row_of_the_table_is_a_row_of_the_comparison() -> None:
    head, *lines = cells_of_word(made(changed(), "synoptic"))
    assert head == [
        "Draft (documents: 2; 3 May 2021 – 4 May 2021)",
        "Final UNEP/XYZ/WG.9/2021/6 (14 May 2021)",
        "Remarks",
    ]
    rows = [row for row in changed().rows if not row.whole.outside]
    told = [line for line in lines if len(line) > 1]
    for line, row in zip(told, rows, strict=True):
        for cell, items in zip(line, row.cells, strict=False):
            assert cell == (f"{', '.join(item.number for item in items)}\n{visible(cell_text(items))}" if items else "")
    assert told[2][2] == (
        "edited, renumbered, moved up, other section\nother actor, other term, editorial\n"
        "(EU, France, Niger): name gone, words reworded"
    )
    assert [line[0] for line in lines if len(line) == 1] == [
        "II. Recommendations > A. General recommendations",
        "II. Recommendations > B. Recommendations on legislative measures",
    ]


def test_words_are_marked_and_not_tracked() -> None:
    data = made(changed(), "synoptic")
    assert "shall" in styled(data, "Deleted")
    assert ", where appropriate," in styled(data, "Inserted")
    tags = {str(one.tag).removeprefix(WORD) for one in parts(data)["word/document.xml"].iter()}
    assert not tags & {"ins", "del", "moveFrom", "moveTo", "delText"}


def test_words_of_a_chain_that_came_and_went_are_both_underlined_and_struck() -> None:
    data = made(chain(), "synoptic", "fr")
    both = elements(data, f"{WORD}strike")
    assert both
    assert set(both) <= set(styled(data, "Inserted"))
    assert len(cells_of_word(data)[0]) == 5


def test_the_page_is_landscape_and_the_head_is_repeated_and_rows_stay_whole() -> None:
    data = made(changed(), "synoptic")
    (section,) = Document(BytesIO(data)).sections
    assert section.page_width is not None
    assert section.page_height is not None
    assert section.page_width > section.page_height
    body = parts(data)["word/document.xml"]
    rows = list(body.iter(f"{WORD}tr"))
    assert all(row.find(f"{WORD}trPr/{WORD}cantSplit") is not None for row in rows)
    assert [row.find(f"{WORD}trPr/{WORD}tblHeader") is not None for row in rows] == [True] + [False] * (len(rows) - 1)
    assert "PAGE" in "".join(str(one.get(f"{WORD}instr")) for one in parts(data)["word/footer.xml"].iter())


@pytest.mark.parametrize("code", LANGUAGES)
def test_headings_and_the_way_of_the_table_follow_the_language(code: str) -> None:
    data = made(changed(), "synoptic", code)
    words = report_words(code)
    document = Document(BytesIO(data))
    assert document.paragraphs[0].text == words.headings["synoptic"]
    assert document.core_properties.language == code
    assert cells_of_word(data)[0][-1] == words.headings["remarks"]
    body = parts(data)["word/document.xml"]
    assert bool(list(body.iter(f"{WORD}bidiVisual"))) is words.is_right_to_left


def test_a_text_from_right_to_left_stands_so_in_a_report_from_left_to_right() -> None:
    data = made(with_texts(ARABIC, "States should count ships"), "synoptic")
    (paragraph,) = (
        one for one in parts(data)["word/document.xml"].iter(f"{WORD}p") if ARABIC in "".join(map(str, one.itertext()))
    )
    assert paragraph.find(f"{WORD}pPr/{WORD}bidi") is not None
    assert elements(data, f"{WORD}rtl") == [ARABIC]


def test_a_latin_symbol_in_a_text_from_right_to_left_has_a_run_of_its_own() -> None:
    data = made(with_texts(f"{ARABIC} (A/C.1/80/L.2).", "States"), "synoptic")
    assert elements(data, f"{WORD}rtl") == [f"{ARABIC} (", ")."]


def test_the_file_says_who_made_it_and_nothing_of_the_day() -> None:
    data = made(changed(), "synoptic")
    assert Document(BytesIO(data)).core_properties.author == "diffrec"
    with ZipFile(BytesIO(data)) as archive:
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_text(text: str) -> None:
    data = made(with_texts(f"{text} and more", text), "synoptic")
    shown = cells_of_word(data)[2]
    assert shown[:2] == [f"2\n{visible(text)} and more", f"2\n{visible(text)}"]


@settings(max_examples=FEW)
@given(st.text(max_size=30), st.text(max_size=30))
def test_any_text_arrives_as_it_is_shown(draft: str, final: str) -> None:
    draft, final = (text.translate({ord(sign): None for sign in "⟦→⟧\n\r"}) or "x" for text in (draft, final))
    shown = cells_of_word(made(with_texts(draft, final), "synoptic"))[2]
    assert shown[:2] == [f"2\n{visible(text)}" for text in (draft, final)]


def test_a_text_of_any_length_stands_whole() -> None:
    text = "word " * 20_000
    assert cells_of_word(made(with_texts(text, "short"), "synoptic"))[2][0] == f"2\n{text}"


def test_libreoffice_reads_every_cell(tmp_path: Path) -> None:
    hostile = with_texts("<w:p>&</w:p> =1", f"{ARABIC} \x1b[31m")
    for name, comparison in (("changed", changed()), ("chain", chain()), ("hostile", hostile)):
        for code in ("en", "ar") if name == "changed" else ("zh",):
            data = render(comparison, "synoptic", RenderOptions(language=code))
            assert isinstance(data, bytes)
            (tmp_path / f"{name}-{code}.docx").write_bytes(data)
    files = sorted(tmp_path.glob("*.docx"))
    convert(tmp_path, "txt:Text (encoded):UTF8", *files)
    for file in files:
        read = file.with_suffix(".txt").read_text(encoding="utf-8-sig")
        told = {line for cells in cells_of_word(file.read_bytes()) for cell in cells for line in cell.split("\n")}
        assert {line for line in told if line.strip() and line not in read} == set()


def test_attributions_that_are_stripped_stay_so() -> None:
    marked = replace(changed(), rows=changed().rows[1:2])
    assert "(China): name gone" in str(cells_of_word(made(marked, "synoptic")))
    rows = [replace(row, whole=replace(row.whole, attributions=()), steps=(row.whole,)) for row in marked.rows]
    assert "name gone" not in str(cells_of_word(made(replace(marked, rows=tuple(rows)), "synoptic")))


@pytest.mark.parametrize("code", ["en", "ar"])
def test_the_file_keeps_the_rules_that_word_insists_on(code: str) -> None:
    assert faults(made(changed(), "synoptic", code)) == ()
    assert faults(made(chain(), "synoptic", code)) == ()
