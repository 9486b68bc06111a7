"""Edits without tracking in a Word file, at places drawn by chance: a word, a word in a cell, an order, a row.

made = with_edits(word_file, seed)      made.data: the file      made.words["row"]: the cells of the row that is gone
"""

from __future__ import annotations

import io
import random
import re
from typing import TYPE_CHECKING, NamedTuple

import docx
from docx.oxml.ns import qn

if TYPE_CHECKING:
    from pathlib import Path

    from docx.oxml.xmlchemy import BaseOxmlElement
    from lxml import etree

WORD, IN_CELL = "seldom", "hardly"
SPECIAL = ".//w:fldChar|.//w:drawing|.//w:pict|.//w:footnoteReference|.//w:hyperlink|.//w:sectPr|.//w:vMerge"
TEXT = re.compile(r"[A-Z][a-z]")
"""what a paragraph without a number begins with"""
TITLES = 2
"""paragraphs on the title page"""
LONG = 8
"""words of a paragraph that is told from all others"""
FILLED = 3
"""cells with words in a row: one of a list of contents has two"""
KNOWN = 12
"""letters and figures from which on a row is told from others"""


class Edited(NamedTuple):
    """A Word file, and of each edit in it words of which one must be told."""

    data: bytes
    words: dict[str, list[str]]


def with_edits(path: Path, seed: int) -> Edited:
    """The file with one edit of each kind, none of them tracked."""
    chance = random.Random(seed)  # noqa: S311 -- places in a test, no secret
    document = docx.Document(str(path))
    body = document.element.body
    plain = [one for one in body.iterchildren(qn("w:p")) if not one.xpath(SPECIAL)]
    unnumbered = [one for one in plain if TEXT.match(_said(one)) and len(_said(one).split()) > LONG]
    moved, behind = chance.sample(unnumbered[TITLES:], 2)
    behind.addnext(moved)
    _insert(chance, [one for one in plain if one is not moved], WORD)
    cells = [one for one in body.iter(qn("w:tc")) if not one.xpath(SPECIAL)]
    _insert(chance, cells, IN_CELL)
    row = chance.choice([one for one in body.iter(qn("w:tr")) if _is_whole(one)])
    row.getparent().remove(row)
    out = io.BytesIO()
    document.save(out)
    gone = [said for one in row.iter(qn("w:p")) if (said := _said(one))]
    return Edited(out.getvalue(), {"word": [WORD], "cell": [IN_CELL], "order": [_said(moved)], "row": gone})


def squeezed(text: str) -> str:
    """Letters and figures of a text."""
    return re.sub(r"\W", "", text)


def _said(element: etree._Element) -> str:
    return "".join(one.text or "" for one in element.iter(qn("w:t"))).strip()


def _insert(chance: random.Random, elements: list[BaseOxmlElement], word: str) -> None:
    """Puts a word between two others in one of the elements."""
    texts = [one for element in elements for one in element.iter(qn("w:t")) if len(str(one.text).split()) > LONG]
    text = chance.choice(texts)
    words = str(text.text).split(" ")
    words.insert(len(words) // 2, word)
    text.text = " ".join(words)


def _is_whole(row: BaseOxmlElement) -> bool:
    """Whether a row below another one has words of its own, and none of the other edits."""
    filled = [_said(cell) for cell in row.iterchildren(qn("w:tc")) if _said(cell)]
    is_plain = not row.xpath(SPECIAL) and bool(row.xpath("preceding-sibling::w:tr"))
    return is_plain and len(filled) >= FILLED and len(squeezed(_said(row))) >= KNOWN and IN_CELL not in _said(row)
