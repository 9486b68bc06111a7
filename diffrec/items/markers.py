r"""Marks of blocks whose number is computed by the format: it counts even where no pattern would see it in the text.

block "a.\tTo dredge", marker "a."      LETTERED a: as text, "a." could be the end of an abbreviation
block "12.Ports", marker "12."          NUMBER 12, though no blank follows
block "(3)\tPorts", marker "(3)"        NUMBER 3, or LETTERED 3 in a document that numbers its paragraphs "12."
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diffrec.items.marks import Mark, MarkKind
from diffrec.items.scripts import ALPHABETS, has_cyrillic_count, letter_of, number_of, plain
from diffrec.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from diffrec.items.flow import Flow
    from diffrec.languages import Language

# The signs that formats of numbers set around a figure: "(a)", "12.", "3)", "IV.-".
SIGNS = " \t\u00a0.()[]:-–—、．。"
FIGURE = re.compile(r"\d{1,3}(?![\d.,/])")
ROMAN = re.compile(r"[IVXL]{1,6}")
CAPITAL = re.compile(r"[A-Z]")
SMALL_ROMAN = re.compile(r"[ivx]{2,5}")


def marked_blocks(flow: Flow, start: int, language: Language, found: Iterable[Mark]) -> Iterator[Mark]:
    """The marks of the blocks from `start` on that a marker begins; `found` are those that the text tells."""
    is_cyrillic = has_cyrillic_count(flow.text)
    has_stops = any(mark.kind is MarkKind.NUMBER and mark.starts_block for mark in found)
    for at, block in zip(flow.starts, flow.blocks, strict=True):
        if at < start or not block.marker:
            continue
        printed = block.marker.strip()
        text = flow.text[at : at + len(block.text)]
        begin = at + len(text) - len(text.lstrip())
        if not flow.text.startswith(printed, begin):
            continue
        told = _kind_and_number(printed, language, is_cyrillic=is_cyrillic)
        if told is None:
            continue
        kind, number = told
        is_below = kind is MarkKind.NUMBER and has_stops and printed.endswith(")")
        end = begin + len(printed)
        yield Mark(
            kind=MarkKind.LETTERED if is_below else kind,
            start=begin,
            end=end,
            number=number,
            starts_block=True,
            starts_line=True,
            is_heading=block.kind is BlockKind.HEADING or block.emphasis == "bold",
            is_alone=not text.strip()[len(printed) :].strip(),
        )


def _kind_and_number(printed: str, language: Language, *, is_cyrillic: bool) -> tuple[MarkKind, str] | None:
    """What a marker counts, None for a bullet, a word or figures with dots, which have rules of their own."""
    bare = plain(printed).strip(SIGNS)
    if FIGURE.match(bare):
        return MarkKind.NUMBER, number_of(bare, language)
    if ROMAN.fullmatch(bare):
        return MarkKind.ROMAN, bare
    if CAPITAL.fullmatch(bare):
        return MarkKind.LETTER, bare
    is_letter = len(bare) == 1 and any(bare in ALPHABETS[name] for name in language.alphabets)
    return (
        (MarkKind.LETTERED, letter_of(bare, is_cyrillic=is_cyrillic))
        if is_letter or SMALL_ROMAN.fullmatch(bare)
        else None
    )
