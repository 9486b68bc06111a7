from __future__ import annotations

import pytest

from diffrec import languages
from diffrec.items import extract
from diffrec.model import Block, BlockKind, Comment, Document, Location

TEXT = "Tides\n1. Ports should dredge.\n2. Ships should report often.\n"


def item_of(words: str, *, at: int | None = None) -> str | None:
    start = TEXT.index(words) if at is None else at
    span = (start, start + len(words))
    comment = Comment(author="A", text="why?", words=words, span=span)
    lines = [(match, match + TEXT[match:].index("\n")) for match in (0, 6, 30)]
    blocks = tuple(
        Block(kind=BlockKind.PARAGRAPH, text=TEXT[a:b], runs=((a, b),), location=Location()) for a, b in lines
    )
    document = Document(source="a.docx", format="docx", text=TEXT, blocks=blocks, comments=(comment,))
    return extract(document, languages.language("en"))[0].comments[0].item


@pytest.mark.parametrize(
    ("words", "item"),
    [
        ("should dredge", "paragraph-1"),
        ("2. Ships", "paragraph-2"),
        ("dredge.\n2. Ships", "paragraph-1"),
        ("Tides", None),
    ],
)
def test_a_comment_belongs_to_the_item_that_its_words_begin_in(words: str, item: str | None) -> None:
    assert item_of(words) == item


def test_a_comment_on_no_words_belongs_to_the_item_that_it_stands_in() -> None:
    assert item_of("", at=TEXT.index(" often")) == "paragraph-2"
    assert item_of("", at=len(TEXT) - 1) == "paragraph-2"
    assert item_of("", at=2) is None
