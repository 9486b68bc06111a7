"""A number that the format computes is a mark, even where the text alone would not show it."""

from __future__ import annotations

import pytest

from diffrec.config import ReadOptions
from diffrec.items import extract
from diffrec.items.flow import flow_of
from diffrec.items.markers import marked_blocks
from diffrec.items.marks import MarkKind
from diffrec.languages import language
from diffrec.model import Block, BlockKind, Document, Location
from diffrec.readers import read

ENGLISH = language("en")


def document(*blocks: tuple[str, str | None]) -> Document:
    """Blocks of (text, marker), one below the other."""
    text, found = "", []
    for words, marker in blocks:
        span = (len(text), len(text) + len(words))
        found.append(
            Block(kind=BlockKind.LIST_ITEM, text=words, runs=(span,), location=Location(line=1), marker=marker)
        )
        text += words + "\n"
    return Document(source="a.docx", format="docx", text=text, blocks=tuple(found))


def items(*blocks: tuple[str, str | None]) -> list[tuple[str, str]]:
    """Path and text of each item."""
    return [("/".join(item.label.path), item.text) for item in extract(document(*blocks), ENGLISH)[1]]


@pytest.mark.parametrize(
    ("marker", "kind", "number"),
    [
        ("12.", MarkKind.NUMBER, "12"),
        ("12 bis.", MarkKind.NUMBER, "12 bis"),
        ("(3)", MarkKind.NUMBER, "3"),
        ("a.", MarkKind.LETTERED, "a"),
        ("(a)", MarkKind.LETTERED, "a"),
        ("iv)", MarkKind.LETTERED, "iv"),
        ("II", MarkKind.ROMAN, "II"),
        ("B)", MarkKind.LETTER, "B"),
    ],
)
def test_a_marker_says_what_it_counts(marker: str, kind: MarkKind, number: str) -> None:
    marks = list(marked_blocks(flow_of(document((f"{marker}Ports should warn.", marker))), 0, ENGLISH, ()))
    assert [(mark.kind, mark.number, mark.end) for mark in marks] == [(kind, number, len(marker))]


@pytest.mark.parametrize("marker", ["•", "Article 4", "1.2", "2031", "ab."])
def test_a_marker_of_another_form_is_left_to_the_text(marker: str) -> None:
    assert not list(marked_blocks(flow_of(document((f"{marker}\tPorts", marker))), 0, ENGLISH, ()))


def test_a_marker_that_the_text_does_not_begin_with_is_none() -> None:
    assert not list(marked_blocks(flow_of(document(("Ports should warn.", "12."))), 0, ENGLISH, ()))


def test_letters_with_a_stop_are_sub_paragraphs() -> None:
    assert items(("1.\tPorts should:", "1."), ("a.\tDredge in spring;", "a."), ("b.\tLight the quays.", "b.")) == [
        ("1", "Ports should:"),
        ("1/a", "Dredge in spring;"),
        ("1/b", "Light the quays."),
    ]


def test_letters_with_a_stop_are_text_without_a_marker() -> None:
    assert items(("1.\tPorts should:", "1."), ("a.\tDredge in spring;", None)) == [
        ("1", "Ports should: a. Dredge in spring;")
    ]


def test_numbers_need_no_blank() -> None:
    assert items(("1.Ports should dredge.", "1."), ("2.Harbours should warn.", "2.")) == [
        ("1", "Ports should dredge."),
        ("2", "Harbours should warn."),
    ]


def test_figures_in_brackets_are_below_figures_with_a_stop() -> None:
    assert items(("1.\tPorts should dredge.", "1."), ("(1)\tIn spring;", "(1)"), ("(2)\tIn autumn.", "(2)")) == [
        ("1", "Ports should dredge."),
        ("1/1", "In spring;"),
        ("1/2", "In autumn."),
    ]


def test_figures_in_brackets_are_paragraphs_where_there_are_no_others() -> None:
    assert items(("(1)\tPorts should dredge.", "(1)"), ("(2)\tHarbours should warn.", "(2)")) == [
        ("1", "Ports should dredge."),
        ("2", "Harbours should warn."),
    ]


def test_a_list_of_a_page_counts_by_its_letters() -> None:
    page = "<ol><li>Ports should:<ol type=a><li>Dredge in spring;<li>Light the quays.</ol><li>Harbours warn.</ol>"
    found = extract(read(page.encode(), source="a.html", options=ReadOptions())[0], ENGLISH)[1]
    assert ["/".join(item.label.path) for item in found] == ["1", "1/a", "1/b", "2"]
