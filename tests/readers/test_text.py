"""Text and Markdown become blocks; every character keeps its place."""

from __future__ import annotations

import pytest

from diffrec.config import ReadOptions
from diffrec.errors import ReadError
from diffrec.model import Block, BlockKind, Document
from diffrec.readers import read


def document(text: str, source: str = "draft.txt") -> Document:
    return read(text.encode(), source=source, options=ReadOptions())[0]


def blocks(text: str) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.text) for block in document(text).blocks]


def joined(block: Block, text: str) -> str:
    return "".join(text[a:b] for a, b in block.runs)


def test_a_heading_with_emphasis_keeps_its_words_only() -> None:
    found = document("#### *Recommendation 1*\n\nPorts should dredge.\n").blocks
    assert [(block.kind, block.text, block.depth, block.emphasis) for block in found] == [
        (BlockKind.HEADING, "Recommendation 1", 4, "italic"),
        (BlockKind.PARAGRAPH, "Ports should dredge.", 0, ""),
    ]


def test_inline_tags_are_marks_and_a_sign_of_less_is_text() -> None:
    found = document('*<span style="x">Dredging</span>*\n\n1. Ports with <b>less</b> than a < b.\n').blocks
    assert [(block.text, block.emphasis) for block in found] == [
        ("Dredging", "italic"),
        ("1. Ports with less than a < b.", ""),
    ]


def test_a_label_glued_to_a_bold_heading_is_a_block_of_its_own() -> None:
    found = document("**4. Dredging and tides***Recommendation 12*\n").blocks
    assert [(block.text, block.emphasis) for block in found] == [
        ("4. Dredging and tides", "bold"),
        ("Recommendation 12", "italic"),
    ]


def test_a_label_glued_to_a_plain_heading_is_a_block_of_its_own() -> None:
    assert blocks("2. Tides and locks*Discussion point 3*") == [
        (BlockKind.PARAGRAPH, "2. Tides and locks"),
        (BlockKind.PARAGRAPH, "Discussion point 3"),
    ]


def test_emphasis_inside_a_sentence_is_taken_out_of_the_text() -> None:
    assert blocks("a change of *modus operandi*, and **Decides** so") == [
        (BlockKind.PARAGRAPH, "a change of modus operandi, and Decides so")
    ]


@pytest.mark.parametrize("text", ["the agenda*", "A/HSC/2031/L.3*", "2 * 3 * 4", "snake_case_name", "*1803177*"])
def test_an_asterisk_or_underline_without_a_partner_is_text(text: str) -> None:
    assert blocks(text) == [(BlockKind.PARAGRAPH, text)]


def test_links_and_footnote_marks_leave_their_text() -> None:
    assert blocks("contained in [HSC/2031/1](#), the list[^2] says") == [
        (BlockKind.PARAGRAPH, "contained in HSC/2031/1, the list says")
    ]


def test_a_footnote_is_a_block_with_its_mark() -> None:
    note = document("1. Text.[^a]\n\n[^a]: See chapter II.\n").blocks[-1]
    assert (note.kind, note.marker, note.text) == (BlockKind.FOOTNOTE, "a", "See chapter II.")


def test_rules_and_front_matter_are_furniture_with_a_name() -> None:
    found = document("---\ntitle: x\n---\n\n1. Text.\n\n______\n").blocks
    assert [block.why for block in found if block.kind is BlockKind.FURNITURE] == ["front matter", "rule"]


def test_comments_and_directives_are_markup() -> None:
    found = document("* TOC\n{:toc}\n\n1. Text.\n\n<!-- -->\n").blocks
    assert [(block.kind, block.why) for block in found] == [
        (BlockKind.FURNITURE, "markup"),
        (BlockKind.PARAGRAPH, None),
        (BlockKind.FURNITURE, "markup"),
    ]


def test_bullets_of_a_list_are_no_text() -> None:
    assert blocks("1. Organization:\n - (a) Opening;\n - (b) Agenda.") == [
        (BlockKind.PARAGRAPH, "1. Organization:\n(a) Opening;\n(b) Agenda.")
    ]


def test_lines_are_paragraphs_where_the_text_is_not_wrapped() -> None:
    long = "40. Ports " + "should dredge " * 20 + "often."
    assert [text for _, text in blocks(f"{long}\n\tTides\n\t41. Ports should warn.")] == [
        long,
        "\tTides",
        "\t41. Ports should warn.",
    ]


def test_pages_are_counted_by_form_feeds_and_lines_from_one() -> None:
    found = document("1. One.\n\f2. Two.\n\n3. Three.").blocks
    assert [(block.location.page, block.location.line) for block in found] == [(1, 1), (2, 2), (2, 4)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_with_a_byte_order_mark_are_read(encoding: str) -> None:
    found = read("1. Côte d’Ivoire".encode(encoding), source="a.txt", options=ReadOptions())[0]
    assert found.blocks[0].text == "1. Côte d’Ivoire"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "the file is empty"),
        (b" \n\t\r\n", "the file is empty"),
        (b"\xef\xbb\xbf", "the file is empty"),
        (b"PK\x03\x04...", "this is a zipped file, but no Word or OpenDocument text, which diffrec does not read"),
        (b"\x00\x01\x02\x03binary\x00\x05" * 20, "this is a binary file, not text"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_sentence(data: bytes, said: str) -> None:
    with pytest.raises(ReadError) as error:
        read(data, source="a.txt", options=ReadOptions())
    assert error.value.message == f"a.txt: {said}"


def test_block_text_is_its_runs_of_the_document() -> None:
    text = "# *Head*\n\n**a***b* c[^1] [d](e) \\*f\n| g | h |\n"
    found = document(text)
    assert [block.text for block in found.blocks] == [joined(block, text) for block in found.blocks]
