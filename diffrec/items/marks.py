"""Everything in a text that could begin an item or a heading; `outline` decides which of them do.

"... in that regard. B. Specific topics 1. Legislation Recommendation 5 States should (a) Adopt"
                     LETTER B           NUMBER 1       LABEL recommendation 5    LETTERED a
"""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from diffrec.items.scripts import (
    INSERTED_WORDS,
    beginning_pattern,
    capitalized,
    count_of,
    division_pattern,
    has_cyrillic_count,
    label_of,
    label_pattern,
    letter_of,
    letter_pattern,
    letter_value,
    number_of,
    number_pattern,
    plain,
    with_latin_capitals,
    worded_number_pattern,
)
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
        if (
            self.kind in {MarkKind.DECISION, MarkKind.DOTTED} or "/" in self.number
        ):  # 2025/8 and 115.104 count by their last figure
            last = re.search(r"\d+\Z", self.number)
            return int(last[0]) if last else 0
        if digits:
            return int(digits[1])
        if self.kind is MarkKind.LETTER or (self.kind is MarkKind.LETTERED and letter_value(self.number)):
            return letter_value(self.number.lower())
        return roman_value(self.number)

    @property
    def suffix(self) -> str:
        """What stands behind the figure: "9 bis" -> "bis"."""
        return self.number.lstrip("0123456789 ")


WORDED = frozenset({MarkKind.LABEL, MarkKind.ANNEX, MarkKind.DIVISION})
INSERTED = rf"(?:\s?(?:{INSERTED_WORDS})\b)?"
# The look behind stands after the first character: so a search can skip to where one stands.
ROMAN = re.compile(r"([IVXL](?<!\w.)[IVXL]{0,5})\.(?=\s)")
LETTER = re.compile(r"([A-Z](?<!\w.))\.(?=\s)")
# Longer than this, an unnumbered line is a sentence; UN headings of one line have up to 25 words.
MAX_HEADING_WORDS = 30
MAX_BARE_HEADING_WORDS = 12
# The full title of a declaration has 60 words; a word without an end is none, and every item below would repeat it.
MAX_HEADING_CHARACTERS = 2_000
# Of Chinese so many characters are a word.
HAN = re.compile(r"[\u3400-\u9fff]")
HAN_IN_A_WORD = 2
OPEN_BRACKETS = frozenset("(（")  # "(Resolution 78/250)" is named, not begun
MIN_CAPITALS = 12  # letters; shorter lines are abbreviations
# Scanned type: a comma for the stop of a number, at the start of a line after one that ends: "2, No one shall".
MISREAD_NUMBER = re.compile(r"(?<=[.;:\dA-Z)\]])\n+[ \t]*(\d{1,2}),(?=\s+[A-Z])")
MAX_BRACKETS = 8  # before a number: "[[[15. The whole item.]"
LONE_NUMBER = re.compile(r"(?:^|\s)(?:\d{1,3}|[A-Z]|[IVXL]+)\.\s*\Z")
LINE = re.compile(r"\S[^\n]*")
SMALL, CAPITAL = "a-zß-öø-ÿœа-џ", "A-ZÀ-ÖØ-ÞŒЀ-Я"
ENDS_TEXT = re.compile(r"(?:[.;!?。；？！؛؟۔][\"”’»)\]」』）]*|\])\s*\Z")
SENTENCE_END = re.compile(r"[.;:,!?。；：，？！؛؟،۔][\"”’»)\]」』）]*\Z")
SENTENCE_INSIDE = re.compile(rf"[{SMALL})”\"»]\.\s+[{CAPITAL}]|[\u0621-\u064a)]\.\s+[\u0621-\u064a]|[。！？]\s*\w")
OPENS_TEXT = re.compile(rf"(?:\s+[\"“‘'«„¿¡(\[《「（]*|[“《「（]*(?=[\u3400-\u9fff]))[^\W\d_{SMALL}]")


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
    if not text or len(text) > MAX_HEADING_CHARACTERS or count_words(text) > most or text[0].islower():
        return False
    return not SENTENCE_END.search(text) and not SENTENCE_INSIDE.search(text)


def count_words(text: str) -> int:
    """How many words a text has; of Chinese, which sets no blanks between them, about how many."""
    return len(text.split()) + len(HAN.findall(text)) // HAN_IN_A_WORD


def is_in_capitals(text: str) -> bool:
    """True when the first line of a text is in capitals, as headings of typed documents are: two words or more."""
    line = text.strip().partition("\n")[0]
    return line.isupper() and len(line.split()) > 1 and sum(map(str.isalpha, line)) >= MIN_CAPITALS


class TooManyMarks(Exception):  # noqa: N818 -- it is no error until somebody says of which document
    """A text has more candidates than are looked at."""


def find_marks(flow: Flow, start: int, language: Language, most: int) -> list[Mark]:
    """All candidates from `start` on, in order; no two begin at the same place.

    Raises: TooManyMarks when there are more than `most`.
    """
    marks: dict[int, Mark] = {}
    finders = (_labels, _numbers, _patterns, _titles)
    for mark in (mark for finder in finders for mark in finder(flow, start, language)):
        marks.setdefault(mark.start, mark)
        if len(marks) > most:
            raise TooManyMarks
    ordered = sorted(marks.values(), key=lambda mark: mark.start)
    kept: list[Mark] = []
    end = 0  # of the last worded mark: what stands inside it is part of it
    for mark in ordered:
        if mark.start >= end:
            kept.append(mark)
        if mark.kind in WORDED:
            end = max(end, mark.end)
    return kept


def _labels(flow: Flow, start: int, language: Language) -> Iterator[Mark]:
    text = plain(flow.text)
    for match in re.finditer(label_pattern(language), text):
        # Stuck to a lower-case letter, it is a label that lost its line.
        before = text[max(0, match.start() - 1) : match.start()]
        if match.start() >= start and before not in OPEN_BRACKETS and (not before.isalnum() or before.islower()):
            number, kind = label_of(match, language)
            yield _mark(flow, match, MarkKind.LABEL, number, item_kind=kind)
    for words, mark_kind in ((language.annex, MarkKind.ANNEX), (language.divisions, MarkKind.DIVISION)):
        for match in re.finditer(division_pattern(words, language), text, re.MULTILINE):
            if match.start() >= start:
                number = next(filter(None, match.groups()), "")
                yield _mark(flow, match, mark_kind, number_of(number, language))


def _numbers(flow: Flow, start: int, language: Language) -> Iterator[Mark]:
    text = plain(flow.text)
    for match in re.finditer(number_pattern(language), text):
        if match.start() >= start:
            yield _mark(flow, match, MarkKind.NUMBER, number_of(match[1], language))
    for match in MISREAD_NUMBER.finditer(text, start):
        yield _mark(flow, match, MarkKind.NUMBER, match[1])


def _patterns(flow: Flow, start: int, language: Language) -> Iterator[Mark]:
    text = plain(flow.text)
    capitals = with_latin_capitals(text)
    for pattern, kind in ((ROMAN, MarkKind.ROMAN), (LETTER, MarkKind.LETTER)):
        for match in pattern.finditer(capitals, start):
            yield _mark(flow, match, kind, match[1])
    for words, kind in ((language.chapters, MarkKind.ROMAN), (language.sections, MarkKind.LETTER)):
        for match in re.finditer(worded_number_pattern(words), text, re.MULTILINE) if words else ():
            if match.start() >= start:
                yield _mark(flow, match, kind, count_of(words, match[1], is_roman=kind is MarkKind.ROMAN))
    is_cyrillic = has_cyrillic_count(text)
    for match in re.finditer(letter_pattern(language), text, re.MULTILINE):
        if match.start() >= start:
            number = letter_of(next(filter(None, match.groups())), is_cyrillic=is_cyrillic)
            yield _mark(flow, match, MarkKind.LETTERED, number)


def _titles(flow: Flow, start: int, language: Language) -> Iterator[Mark]:
    """Headings without a number: blocks that are one by format or emphasis, and bare lines before a mark."""
    for at, block in zip(flow.starts, flow.blocks, strict=True):
        text = flow.text[at : at + len(block.text)]
        is_short = len(text.split()) <= MAX_BARE_HEADING_WORDS
        by_type = block.emphasis == "bold" or (block.emphasis == "italic" and is_short)
        by_format = block.kind is BlockKind.HEADING or by_type or is_in_capitals(text)
        if at >= start and by_format and is_title_like(text):
            yield _title(at + len(text) - len(text.lstrip()), is_heading=True)
    options = re.compile(rf"(?:{'|'.join(map(capitalized, language.options))})\s*(?:\d+|[A-Z]+)\b[^.]*:?\s*\Z")
    begins_with_mark = re.compile(beginning_pattern(language))
    annex = division_pattern(language.annex, language)
    heads = re.compile(rf"(?:{label_pattern(language)})\s*\Z|{annex}", re.MULTILINE)
    lines = list(LINE.finditer(plain(flow.text), start))
    for before, line, following in zip([None, *lines], lines, lines[1:], strict=False):
        if options.match(line[0]) and begins_with_mark.match(following[0]):
            yield _title(line.start(), is_heading=True)
        elif (
            begins_with_mark.match(following[0])
            and count_words(line[0]) <= MAX_BARE_HEADING_WORDS
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
    text, first, last = flow.text, flow.starts[flow.index_at(start)], flow.block_end(start)
    before = _blank_before(text, first, start)
    brackets = text[max(first, start - MAX_BRACKETS) : start]
    outer = start - len(brackets) + len(brackets.rstrip("["))
    if outer < start and _blank_before(text, first, outer) == first:  # "[15. The whole item.]"
        start -= 1
        before = first
        last -= text[last - 1] == "]"
    after = _blank_after(text, match.end(), last)
    return Mark(
        kind=kind,
        start=start,
        end=match.end(),
        number=re.sub(r"\s+", " ", number),
        item_kind=item_kind,
        starts_block=before == first,
        starts_line=before == first or "\n" in text[before:start],
        is_heading=_is_heading(block, kind),
        is_alone=before == first and (after >= last or "\n" in text[match.end() : after]),
    )


def _blank_before(text: str, first: int, at: int) -> int:
    """Where the white space before a place begins, from `first` on; a block can be as long as a document."""
    while at > first and text[at - 1].isspace():
        at -= 1
    return at


def _blank_after(text: str, at: int, last: int) -> int:
    """Where the white space behind a place ends, up to `last`."""
    while at < last and text[at].isspace():
        at += 1
    return at


def _is_heading(block: Block, kind: MarkKind) -> bool:
    return kind is not MarkKind.LABEL and (block.kind is BlockKind.HEADING or block.emphasis == "bold")
