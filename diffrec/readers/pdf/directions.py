"""Pieces of a line, seen from left to right, in the order they are read.

seen   "4" "/" "2018" "ENG" "(" "رظنا"      read   "انظر" "(" "ENG" "2018" "/" "4"     figures keep their own order

Only the place tells: files of browsers hold right-to-left words in any order, and their brackets turned or not. A
bracket is set as its neighbours want it: what stands before a word opens. Source of the rules for figures and what
stands between them: Unicode Standard Annex 9, W1 to W7, N1 and N2, for one line without embeddings.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from diffrec.text.characters import is_han

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.readers.pdf.characters import Piece

# Gaps in points for each point of type. Measured on 379 paragraphs against their Word files: letters within a word are
# up to 0.13 apart, words from 0.2; at 0.16 to 0.2 no blank is made up and none is missing.
MIN_BLANK = 0.17
# Arabic letters that do not join leave up to 0.21 in files of browsers, and words may be no farther apart: there the
# library's guess decides, which compares with the widths of the font; and it guesses where the font changes in a word.
MIN_ARABIC_BLANK = 0.24
MIN_GUESSED_BLANK = 0.14
# Figures and Latin words are set a quarter of the type apart from Chinese without a blank.
MIN_HAN_BLANK = 0.6
MAX_MARK_SIZE = 0.75
# A vowel sign reaches so far over its letter's edge.
MARK_REACH = 0.15
LEFT, RIGHT, FIGURE, NEUTRAL = "left to right", "right to left", "figure", "neutral"
# The blocks of right-to-left scripts; what is written in none of them needs no closer look.
HEBREW_TO_ARABIC = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
KINDS = {"L": LEFT, "R": RIGHT, "AL": RIGHT, "EN": FIGURE, "AN": FIGURE}
OPENING, CLOSING = "([{«", ")]}»"
TURNED = dict(zip(OPENING + CLOSING, CLOSING + OPENING, strict=True))


class Ordered(NamedTuple):
    """Pieces in the order of reading, blanks among them, and whether the line is read from its right."""

    pieces: tuple[Piece, ...]
    is_right_to_left: bool


def in_order(row: Sequence[Piece]) -> Ordered:
    """The pieces of a line in the order of reading."""
    seen = sorted((piece for piece in row if not _is_guess(piece)), key=lambda piece: (piece.left, piece.right))
    counts = Counter(_kind(piece.text) for piece in seen) if any(HEBREW_TO_ARABIC.search(p.text) for p in seen) else {}
    if not counts.get(RIGHT):
        return Ordered(tuple(_with_blanks(seen, ())), is_right_to_left=False)
    # Letters reach under their neighbours: their middles tell the order.
    seen = sorted(_with_marks(seen), key=lambda piece: piece.left + piece.right)
    seen = _with_blanks(seen, [piece.left for piece in row if _is_guess(piece)])
    is_right_to_left = counts[RIGHT] >= counts.get(LEFT, 0)
    read: list[Piece] = []
    directed = list(zip(seen, _resolved(seen, is_right_to_left=is_right_to_left), strict=True))
    for is_turned, group in groupby(directed[::-1] if is_right_to_left else directed, key=lambda pair: pair[1]):
        pieces = [piece for piece, _ in group]
        read += pieces[::-1] if is_turned != is_right_to_left else pieces
    return Ordered(tuple(_with_brackets(read)), is_right_to_left)


def _is_guess(piece: Piece) -> bool:
    """True for a blank without a width, which the library made up."""
    return piece.right <= piece.left and piece.text.isspace()


def _kind(text: str) -> str:
    """Which way a text runs, by its first letter that says so."""
    kinds = (KINDS.get(unicodedata.bidirectional(letter), NEUTRAL) for letter in text)
    return next((kind for kind in kinds if kind != NEUTRAL), NEUTRAL)


def _with_blanks(seen: list[Piece], guesses: Sequence[float]) -> list[Piece]:
    """The pieces with a blank in each gap that is as wide as one and has none; `guesses` are where there may be one."""
    spaced = seen[:1]
    for before, piece in pairwise(seen):
        gap = (piece.left - before.right) / min(piece.font.size, before.font.size)
        is_guessed = any(before.left < guess < (piece.left + piece.right) / 2 for guess in guesses)
        are_letters = before.text[-1:].isalpha() and piece.text[:1].isalpha()
        least = MIN_GUESSED_BLANK if is_guessed else MIN_ARABIC_BLANK if guesses and are_letters else MIN_BLANK
        if is_han(before.text[-1:]) or is_han(piece.text[:1]):
            least = MIN_HAN_BLANK
        if gap > least and not before.text[-1:].isspace() and not piece.text[:1].isspace():
            spaced.append(before._replace(text=" ", left=before.right, right=piece.left))
        spaced.append(piece)
    return spaced


def _with_marks(seen: list[Piece]) -> list[Piece]:
    """The pieces with each vowel sign behind the letter that it stands over."""
    letters = [piece for piece in seen if not unicodedata.combining(piece.text[0])]
    if not letters:
        return seen
    for mark in (piece for piece in seen if unicodedata.combining(piece.text[0])):
        middle, near = (mark.left + mark.right) / 2, MARK_REACH * mark.font.size
        # Of two letters that it stands over, it belongs to the right one: a sign follows its letter.
        distances = [max(letter.left - middle, middle - letter.right, near) for letter in letters]
        at = max(at for at, distance in enumerate(distances) if distance == min(distances))
        letters[at] = letters[at]._replace(text=letters[at].text + mark.text)
    return letters


def _resolved(seen: list[Piece], *, is_right_to_left: bool) -> list[bool]:
    """For each piece whether it runs from right to left; what has no direction takes that of both its neighbours.

    A figure in small type is the mark of a footnote: a stop between it and a number ends a sentence.
    """
    size = max(piece.font.size for piece in seen)
    own = [_kind(piece.text) for piece in seen]
    kinds = [
        RIGHT if kind == FIGURE and piece.font.size <= MAX_MARK_SIZE * size else kind
        for piece, kind in zip(seen, own, strict=True)
    ]
    resolved = []
    for at, (piece, kind) in enumerate(zip(seen, own, strict=True)):
        if kind != NEUTRAL:
            resolved.append(kind == RIGHT)
            continue
        before = next((known for known in kinds[at::-1] if known != NEUTRAL), None)
        after = next((known for known in kinds[at:] if known != NEUTRAL), None)
        is_between_figures = {before, after} == {FIGURE}
        if RIGHT in {before, after} or None in {before, after} or (is_between_figures and piece.text.isspace()):
            resolved.append(before == after == RIGHT or is_right_to_left)
        else:
            resolved.append(False)
    return resolved


def _with_brackets(read: list[Piece]) -> list[Piece]:
    """The pieces with each bracket turned as its neighbours want it: before a word it opens, behind one it closes."""
    fixed = []
    for before, piece, after in zip([None, *read], read, [*read[1:], None], strict=False):
        text = piece.text
        if text in TURNED:
            is_free_before = before is None or before.text.isspace() or before.text in OPENING
            is_free_after = after is None or not after.text[0].isalnum()
            is_opening = text in OPENING
            if is_free_before not in {is_free_after, is_opening}:
                text = TURNED[text]
        fixed.append(piece._replace(text=text))
    return fixed
