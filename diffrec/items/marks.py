"""Everything in a text that could begin an item or a heading; `outline` decides which of them do.

"... in that regard. B. Specific topics 1. Legislation Recommendation 5 States should (a) Adopt"
                     LETTER B           NUMBER 1       LABEL recommendation 5    LETTERED a
"""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from diffrec.model import BlockKind, ItemKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.items.flow import Flow
    from diffrec.languages import Language
    from diffrec.model import Block


class MarkKind(Enum):
    """The form of a mark."""

    LABEL = auto()  # a word and a number: "Recommendation 4"
    NUMBER = auto()  # "12.", "9 bis."
    LETTERED = auto()  # "(a)", "(iv)"
    ROMAN = auto()  # "II."
    LETTER = auto()  # "A."
    ANNEX = auto()  # "Annex II"
    DIVISION = auto()  # "Chapter III"
    TITLE = auto()  # a heading without a number
    DECISION = auto()  # "2025/8" above a decision
    DOTTED = auto()  # "115.104"
    OPENING = auto()  # "The General Assembly,"
    PREAMBLE = auto()  # a paragraph without a number below these words
    CLOSING = auto()  # "12 June 2025" below a decision


class Mark(NamedTuple):
    """A mark at [start, end) of the flow; `number` as printed without punctuation; what follows `end` is its text."""

    kind: MarkKind
    start: int
    end: int
    number: str
    item_kind: ItemKind | None = None
    starts_block: bool = False
    starts_line: bool = False
    is_heading: bool = False
    is_alone: bool = False

    @property
    def value(self) -> int:
        """The number as a count from 1: "12" -> 12, "9 bis" -> 9, "IV" -> 4, "c" -> 3."""
        digits = re.match(r"(?:PP)?(\d+)", self.number)
        if self.kind in {MarkKind.DECISION, MarkKind.DOTTED}:  # 2025/8 and 115.104 count by their last figure
            last = re.search(r"\d+\Z", self.number)
            return int(last[0]) if last else 0
        if digits:
            return int(digits[1])
        if self.kind is MarkKind.LETTER or (self.kind is MarkKind.LETTERED and len(self.number) == 1):
            return ord(self.number.lower()) - ord("a") + 1
        return roman_value(self.number)

    @property
    def suffix(self) -> str:
        """What stands behind the figure: "9 bis" -> "bis"."""
        return self.number.lstrip("0123456789 ")


WORDED = frozenset({MarkKind.LABEL, MarkKind.ANNEX, MarkKind.DIVISION})
INSERTED = r"(?:\s?(?:bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies)\b)?"
# The look behind stands after the first character: so a search can skip to where one stands.
NUMBER = re.compile(rf"([0-9](?<![\w.,/(\-–].)[0-9]{{0,2}}{INSERTED})\.(?=\s)")
ROMAN = re.compile(r"([IVXL](?<!\w.)[IVXL]{0,5})\.(?=\s)")
LETTER = re.compile(r"([A-Z](?<!\w.))\.(?=\s)")
LETTERED = re.compile(r"(?<![\w)])\(([a-z]|[ivx]{2,5})\)(?=\s|$)|^[ \t]*([a-z]|[ivx]{2,5})\)(?=\s)", re.MULTILINE)
# Longer than this, an unnumbered line is a sentence; UN headings of one line have up to 25 words.
MAX_HEADING_WORDS = 30
MAX_BARE_HEADING_WORDS = 12
LONE_NUMBER = re.compile(r"(?:^|\s)(?:\d{1,3}|[A-Z]|[IVXL]+)\.\s*\Z")
LINE = re.compile(r"\S[^\n]*")
ENDS_TEXT = re.compile(r"(?:[.;!?。；？！][\"”’»)\]]*|\])\s*\Z")
SENTENCE_END = re.compile(r"[.;:,!?。；：][\"”’»)\]]*\Z")
SENTENCE_INSIDE = re.compile(r"[a-z)”\"]\.\s+[A-Z]")
OPENS_TEXT = re.compile(r"\s+[\"“‘'«(\[]*[^\W\d_a-z]")


def roman_value(number: str) -> int:
    """The value of a roman number in either case; 0 when it is none."""
    values = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
    figures = [values.get(letter, 0) for letter in number.lower()]
    if not figures:
        return 0
    return sum(-a if a < b else a for a, b in zip(figures, [*figures[1:], 0], strict=True))


def is_title_like(text: str, most: int = MAX_HEADING_WORDS) -> bool:
    """True when a text could be a heading: some words, no sentence in it or at its end."""
    text = text.strip()
    words = text.split()
    if not words or len(words) > most or text[0].islower():
        return False
    return not SENTENCE_END.search(text) and not SENTENCE_INSIDE.search(text)


def find_marks(flow: Flow, start: int, language: Language) -> list[Mark]:
    """All candidates from `start` on, in order; no two begin at the same place."""
    marks: dict[int, Mark] = {}
    for mark in (*_labels(flow, start, language), *_patterns(flow, start), *_titles(flow, start, language)):
        marks.setdefault(mark.start, mark)
    ordered = sorted(marks.values(), key=lambda mark: mark.start)
    kept: list[Mark] = []
    end = 0  # of the last worded mark: what stands inside it is part of it
    for mark in ordered:
        if mark.start >= end:
            kept.append(mark)
        if mark.kind in WORDED:
            end = max(end, mark.end)
    return kept


def label_pattern(language: Language) -> re.Pattern[str]:
    """A label: its word (1), which is capitalized, and its number (2)."""
    words = sorted((word for kind_words in language.labels.values() for word in kind_words), key=len, reverse=True)
    return re.compile(rf"({'|'.join(map(_capitalized, words))})\s+(\d{{1,3}}{INSERTED}|[IVXL]{{1,6}}\b)[.:]?(?=\s|$)")


def _labels(flow: Flow, start: int, language: Language) -> Iterator[Mark]:
    words = {word: kind for kind, kind_words in language.labels.items() for word in kind_words}
    # Stuck to a lower-case letter, it is a label that lost its line.
    for match in label_pattern(language).finditer(flow.text, start):
        before = flow.text[max(0, match.start() - 1) : match.start()]
        if before.isalnum() and not before.islower():
            continue
        kind = words[re.sub(r"\s+", " ", match[1]).lower()]
        yield _mark(flow, match, MarkKind.LABEL, match[2], item_kind=kind)
    for head_words, mark_kind in ((language.annex, MarkKind.ANNEX), (language.divisions, MarkKind.DIVISION)):
        for match in _division(head_words).finditer(flow.text, start):
            yield _mark(flow, match, mark_kind, match[1] or "")


def _division(words: tuple[str, ...]) -> re.Pattern[str]:
    """Lines that begin with a word such as "Annex", and their number."""
    return re.compile(
        rf"^[ \t]*(?:{'|'.join(map(_capitalized, words))})(?:[ \t]+([IVXL]+|[A-Z]|\d+)\b)?\b", re.MULTILINE
    )


def _capitalized(word: str) -> str:
    pattern = re.escape(word).replace(r"\ ", r"\s+")
    head = f"[{word[0].upper()}]" if word[0].upper() == word[0].lower() else word[0].upper()
    return rf"(?:{head}{pattern[1:]}|{pattern.upper().replace('S+', 's+')})"


def _patterns(flow: Flow, start: int) -> Iterator[Mark]:
    for pattern, kind in (
        (NUMBER, MarkKind.NUMBER),
        (ROMAN, MarkKind.ROMAN),
        (LETTER, MarkKind.LETTER),
        (LETTERED, MarkKind.LETTERED),
    ):
        for match in pattern.finditer(flow.text, start):
            yield _mark(flow, match, kind, next(group for group in match.groups() if group))


def _titles(flow: Flow, start: int, language: Language) -> Iterator[Mark]:
    """Headings without a number: blocks that are one by format or emphasis, and bare lines before a mark."""
    for at, block in zip(flow.starts, flow.blocks, strict=True):
        text = flow.text[at : at + len(block.text)]
        by_format = block.kind is BlockKind.HEADING or block.emphasis == "bold"
        if at >= start and by_format and is_title_like(text):
            yield _title(at + len(text) - len(text.lstrip()), is_heading=True)
    options = re.compile(rf"(?:{'|'.join(map(_capitalized, language.options))})\s+(?:\d+|[A-Z]+)\b[^.]*:?\s*\Z")
    words = "|".join(_capitalized(word) for words in language.labels.values() for word in words)
    begins_with_mark = re.compile(rf"(?:\d{{1,3}}\.|[IVXL]+\.|[A-Z]\.|(?:{words})\s+\d)")
    heads = re.compile(rf"(?:{words})\s+\S+\s*\Z|{_division(language.annex).pattern}", re.MULTILINE)
    lines = list(LINE.finditer(flow.text, start))
    for before, line, following in zip([None, *lines], lines, lines[1:], strict=False):
        if options.match(line[0]) and begins_with_mark.match(following[0]):
            yield _title(line.start(), is_heading=True)
        elif (
            begins_with_mark.match(following[0])
            and len(line[0].split()) <= MAX_BARE_HEADING_WORDS
            and is_title_like(line[0])
            and (before is None or _may_precede_heading(before[0], heads))
        ):
            yield _title(line.start(), is_heading=False)


def _may_precede_heading(line: str, heads: re.Pattern[str]) -> bool:
    """True for the end of a text, a label or an annex; not for a number whose heading wrapped onto the next line."""
    return (bool(ENDS_TEXT.search(line)) and not LONE_NUMBER.search(line)) or bool(heads.match(line))


def _title(start: int, *, is_heading: bool) -> Mark:
    return Mark(
        kind=MarkKind.TITLE,
        start=start,
        end=start,
        number="",
        starts_block=True,
        starts_line=True,
        is_heading=is_heading,
    )


def _mark(flow: Flow, match: re.Match[str], kind: MarkKind, number: str, *, item_kind: ItemKind | None = None) -> Mark:
    start = match.start() + len(match[0]) - len(match[0].lstrip())
    block = flow.block_at(start)
    before = flow.text[flow.starts[flow.index_at(start)] : start]
    after = flow.text[match.end() : flow.block_end(start)]
    if before.endswith("[") and not before.rstrip("[").strip(" \t\n"):  # "[15. The whole item.]"
        start -= 1
        before = ""
        after = after.removesuffix("]")
    return Mark(
        kind=kind,
        start=start,
        end=match.end(),
        number=re.sub(r"\s+", " ", number),
        item_kind=item_kind,
        starts_block=not before.strip(),
        starts_line=not before.rpartition("\n")[2].strip(),
        is_heading=_is_heading(block, kind),
        is_alone=not before.strip() and not after.strip(),
    )


def _is_heading(block: Block, kind: MarkKind) -> bool:
    return kind is not MarkKind.LABEL and (block.kind is BlockKind.HEADING or block.emphasis == "bold")
