"""Laws of extraction: nothing is lost, and the shape of the page changes nothing."""

from __future__ import annotations

import re
import textwrap
from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from diffrec.config import ReadOptions
from diffrec.items import extract
from diffrec.languages import language
from diffrec.readers import read

if TYPE_CHECKING:
    from diffrec.model import Document, Item

WORDS = st.sampled_from(
    ["ports", "should", "dredge", "(a)", "in", "1.", "12.", "A/5/L.2", "*mark*", "Tides", "3/9", "it."]
)
LINES = st.lists(WORDS, max_size=8).map(" ".join)
HEADS = st.sampled_from(
    [
        "",
        "# ",
        "Recommendation 2\n",
        "4. ",
        "(b) ",
        "II. ",
        "Annex\n",
        "Chapter\n",
        "Option 2:\n",
        "---\n",
        "[^1]: ",
        "| ",
        "- ",
    ]
)
TEXTS = st.lists(st.tuples(HEADS, LINES).map("".join), min_size=1, max_size=12).map("\n\n".join)

SENTENCES = st.lists(
    st.sampled_from(["ports", "should", "dredge", "early-warning", "tides", "often"]), min_size=3, max_size=40
)
REPORTS = st.lists(SENTENCES.map(lambda words: f"Ports {' '.join(words)}."), min_size=1, max_size=6)


def extracted(text: str) -> tuple[Document, tuple[Item, ...]]:
    return extract(read(f"x{text}".encode(), source="a.txt", options=ReadOptions())[0], language("en"))


def letters(text: str) -> str:
    return "".join(text.split())


@given(TEXTS)
def test_every_character_is_counted_once(text: str) -> None:
    document, _ = extracted(text)
    coverage = document.coverage
    assert coverage is not None
    parts = coverage.items + coverage.headings + coverage.furniture + coverage.other
    assert parts == coverage.characters == len(letters(document.text))


@given(TEXTS)
def test_every_character_of_a_block_is_explained_once_and_in_order(text: str) -> None:
    read_document = read(f"x{text}".encode(), source="a.txt", options=ReadOptions())[0]
    document, _ = extract(read_document, language("en"), explained=True)
    assert [letters(one.text) for one in document.explained if not letters(one.text)] == []
    assert letters("".join(one.text for one in document.explained)) == letters(
        "".join(block.text for block in document.blocks)
    )


@given(TEXTS)
def test_items_never_share_a_character(text: str) -> None:
    _, items = extracted(text)
    spans = sorted(segment.origin for item in items for segment in item.segments)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


@given(TEXTS)
def test_segments_lead_back_to_the_words_of_the_item(text: str) -> None:
    document, items = extracted(text)
    markup = re.compile(r"[*_|\\]|\[\^1\]|^[ \t]*[-+•] ", re.MULTILINE)
    for item in items:
        for segment in item.segments:
            found = markup.sub("", document.text[slice(*segment.origin)])
            assert letters(markup.sub("", item.text[slice(*segment.span)])) == letters(found)


@given(TEXTS)
def test_ids_are_unique_and_parents_come_first(text: str) -> None:
    _, items = extracted(text)
    seen: set[str] = set()
    for item in items:
        assert item.id not in seen
        assert item.parent is None or item.parent in seen
        seen.add(item.id)


@given(TEXTS)
def test_item_text_is_one_line_with_single_blanks(text: str) -> None:
    for item in extracted(text)[1]:
        assert item.text == " ".join(item.text.split())


@given(REPORTS, st.integers(min_value=30, max_value=90))
def test_wrapping_changes_no_item(paragraphs: list[str], width: int) -> None:
    numbered = [f"{number}. {text}" for number, text in enumerate(paragraphs, start=1)]
    plain = extracted("\n\n" + "\n\n".join(numbered))[1]
    wrapped = extracted("\n\n" + "\n\n".join(textwrap.fill(text, width) for text in numbered))[1]
    assert [(item.number, item.text) for item in wrapped] == [(item.number, item.text) for item in plain]
    assert [item.text for item in plain] == paragraphs


@given(REPORTS)
def test_one_page_long_line_gives_the_same_items(paragraphs: list[str]) -> None:
    numbered = " ".join(f"{number}. {text}" for number, text in enumerate(paragraphs, start=1))
    assert [item.text for item in extracted(f" Introduction. {numbered}")[1]] == paragraphs
