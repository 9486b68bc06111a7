"""Candidates that a whole block tells, beside those that a pattern finds anywhere in a text.

2025/9                              DECISION, on a line of its own
The Executive Board                 OPENING: the organ that speaks
Recalling its decision 2024/3,      PREAMBLE: a paragraph without a number below it
1. Takes note of the report;        (a number, see marks)
15th meeting / 12 June 2025         CLOSING: when it was adopted
115.104 Ratify the Protocol (Peru)  DOTTED
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from diffrec.items.beginnings import RANK_OF_KIND
from diffrec.items.dates import date_of
from diffrec.items.markers import marked_blocks
from diffrec.items.marks import INSERTED, Mark, MarkKind, find_marks, is_title_like
from diffrec.model import BlockKind, ItemKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.items.flow import Flow
    from diffrec.items.profiles import Forms
    from diffrec.languages import Language

DECISION = re.compile(r"\s*\[?(?P<number>\d{1,4}/(?:\d{1,3}|…|\.{3}))\.?(?=\s|\Z)[ \t]*(?P<title>[^\n]*)")
DOTTED = re.compile(r"\s*\[?(?P<number>(?:\d{1,3}|[A-Z])(?:\.[IVX]{1,4})?(?:\.\d{1,3})+)\.?(?=\s)")
BARE = re.compile(r"\s*(?P<number>\d{1,3})[.)]?\s*\Z")
SPOKEN = re.compile(rf"\s*\[?(?P<number>(?P<part>PP|OP)\s?\d{{1,3}}{INSERTED})[.:]?(?=\s)")
BRACKETED = re.compile(r"\s*\((?P<number>\d{1,3})\)(?=\s)")
MAX_OPENING_WORDS = 14
NO_ORGAN = re.compile(r"[\d.;:()\[\]]")
OPENING_ENDS = (",", "،", "，")
MAX_CLOSING_LINES, MAX_CLOSING_WORDS = 3, 6


def find_candidates(flow: Flow, start: int, language: Language, forms: Forms, most: int) -> list[Mark]:
    """All candidates from `start` on, in order; no two begin at the same place.

    Raises: TooManyMarks when there are more than `most`, those that blocks tell aside.
    """
    marks: dict[int, Mark] = {}
    blocks = [(at, index) for index, at in enumerate(flow.starts) if at >= start and _text(flow, index).strip()]
    by_block = (*_dotted(flow, blocks, forms), *_by_block(flow, blocks, language), *_closings(flow, blocks, language))
    for mark in (*by_block, *find_marks(flow, start, language, most)):
        marks.setdefault(mark.start, mark)
    for mark in marked_blocks(flow, start, language, list(marks.values())):
        before = marks.get(mark.start)
        if before is None or (before.kind is MarkKind.TITLE and mark.kind is not MarkKind.LETTERED):
            marks[mark.start] = mark
    marks.update((mark.start, mark) for mark in list(_preambles(flow, blocks, marks, forms)))
    return sorted(marks.values(), key=lambda mark: mark.start)


def _text(flow: Flow, index: int) -> str:
    at = flow.starts[index]
    return flow.text[at : at + len(flow.blocks[index].text)]


def _dotted(flow: Flow, blocks: list[tuple[int, int]], forms: Forms) -> Iterator[Mark]:
    """Numbers with dots that are no figures with a fraction: several share what stands before the last dot."""
    dotted = [(at, match) for at, index in blocks if (match := DOTTED.match(_text(flow, index)))]
    prefixes = Counter(match["number"].rpartition(".")[0] for _, match in dotted)
    for at, match in dotted:
        if prefixes[match["number"].rpartition(".")[0]] >= forms.least_dotted:
            yield _mark(at, match, MarkKind.DOTTED)
    for at, index in blocks if forms.has_bracketed else ():
        if match := BRACKETED.match(_text(flow, index)):
            yield _mark(at, match, MarkKind.NUMBER)._replace(end=at + match.end())


def _by_block(flow: Flow, blocks: list[tuple[int, int]], language: Language) -> Iterator[Mark]:
    unnumbered, captions = _unnumbered(language), _captions(language)
    heads = _heads(flow, language)
    for at, index in blocks:
        text = _text(flow, index)
        if (match := DECISION.match(text)) and (not match["title"].strip() or is_title_like(match["title"])):
            yield _mark(at, match, MarkKind.DECISION, is_alone=not match["title"].strip())
        elif match := SPOKEN.match(text):
            kind = ItemKind.PREAMBULAR_PARAGRAPH if match["part"] == "PP" else ItemKind.PARAGRAPH
            yield _mark(at, match, MarkKind.LABEL, item_kind=kind)
        elif (cell := flow.blocks[index].cell) and cell[0] in heads and (match := BARE.match(text)):
            yield _mark(at, match, MarkKind.LABEL, item_kind=heads[cell[0]], is_alone=True)
        elif only := unnumbered.get(" ".join(text.lower().split())):
            yield _whole(at, text, MarkKind.LABEL)._replace(item_kind=only, is_alone=True)
        elif captions.match(text):
            yield _whole(at, text, MarkKind.TITLE)._replace(end=at + len(text) - len(text.lstrip()), is_heading=True)
        elif is_opening(text, language):
            yield _whole(at, text, MarkKind.OPENING)
        elif flow.blocks[index].kind is BlockKind.CELL and is_title_like(text):
            yield _whole(at, text, MarkKind.TITLE)._replace(end=at + len(text) - len(text.lstrip()), is_heading=True)


def kind_of_head(head: str, language: Language) -> ItemKind | None:
    """The kind of item that the head of a table speaks of."""
    kinds = (kind for kind, words in language.labels.items() if re.search(language.begun(words), head, re.IGNORECASE))
    return next(kinds, None)


def _heads(flow: Flow, language: Language) -> dict[int, ItemKind]:
    """The tables whose first row speaks of items, with their kind."""
    texts: dict[int, str] = {}
    for block in flow.blocks:
        if block.cell and block.cell[1] == 1:
            texts[block.cell[0]] = f"{texts.get(block.cell[0], '')} {block.text}"
    kinds = {table: kind_of_head(text, language) for table, text in texts.items()}
    return {table: kind for table, kind in kinds.items() if kind is not None}


def _unnumbered(language: Language) -> dict[str, ItemKind]:
    """Words that are a label without a number where there is only one: "Draft resolution"."""
    kinds = (kind for kind in RANK_OF_KIND if kind is not ItemKind.ARTICLE)
    return {word: kind for kind in kinds for word in language.labels.get(kind, ())}


def _captions(language: Language) -> re.Pattern[str]:
    """What stands over a table or a picture, on a line of its own: "Table 3.2", "Figure IV"."""
    words = language.either(language.captions)
    return re.compile(
        rf"\s*{words}(?:\s*[\dA-Z一二三四五六七八九十][\dIVXA-Z.一二三四五六七八九十]*)?\.?[^\S\n]*(?:\n|\Z)",
        re.IGNORECASE,
    )


def is_opening(text: str, language: Language) -> bool:
    """True for the name of an organ that is a line of its own: the words before its preamble and its decisions."""
    words = text.split()
    if not words or len(words) > MAX_OPENING_WORDS or words[0][0].islower() or NO_ORGAN.search(text):
        return False
    if not any(organ in text.lower() for organ in language.organs):
        return False
    first = words[0].lower().replace("’", "'")
    elided = first.partition("'")[0] + "'"
    has_article = not language.articles or first in language.articles or elided in language.articles
    return text.rstrip().endswith(OPENING_ENDS) or (has_article and is_title_like(text))


def _closings(flow: Flow, blocks: list[tuple[int, int]], language: Language) -> Iterator[Mark]:
    """Dates that are lines of their own, with the short lines above them: "Annual session", "15th meeting"."""
    above: list[tuple[int, str]] = []
    for at, index in blocks:
        *lines, last = _text(flow, index).strip().split("\n")
        is_short = all(len(line.split()) <= MAX_CLOSING_WORDS and is_title_like(line) for line in lines)
        if is_short and len(lines) < MAX_CLOSING_LINES and date_of(last.strip(" []"), language):
            first = at if lines or not above else above[0][0]
            yield _whole(first, flow.text[first : at + len(_text(flow, index))], MarkKind.CLOSING)
            above = []
        elif is_short and len(last.split()) <= MAX_CLOSING_WORDS and is_title_like(last):
            above = [*above, (at, last)][1 - MAX_CLOSING_LINES :]
        else:
            above = []


def _preambles(flow: Flow, blocks: list[tuple[int, int]], marks: dict[int, Mark], forms: Forms) -> Iterator[Mark]:
    """The blocks below an opening that no other mark begins, up to the first number."""
    is_open = forms.opens_bare and all(mark.kind is not MarkKind.OPENING for mark in marks.values())
    for at, index in blocks:
        text = _text(flow, index)
        start = at + len(text) - len(text.lstrip())
        mark = marks.get(start)
        if is_open and (mark is None or mark.kind is MarkKind.OPENING):
            yield Mark(kind=MarkKind.PREAMBLE, start=start, end=start, number="", starts_block=True, starts_line=True)
        elif mark is not None and mark.kind is not MarkKind.LETTERED:
            is_open = mark.kind is MarkKind.OPENING


def _mark(
    at: int, match: re.Match[str], kind: MarkKind, *, item_kind: ItemKind | None = None, is_alone: bool = False
) -> Mark:
    start = at + len(match[0]) - len(match[0].lstrip())
    number = match["number"].removeprefix("OP").strip()
    return Mark(
        kind=kind,
        start=start,
        end=at + match.end("number") + (match.string[match.end("number") : match.end("number") + 1] in {".", ":"}),
        number=re.sub(r"(?<=\d)\s?(?=[a-z])", " ", number),
        item_kind=item_kind,
        starts_block=True,
        starts_line=True,
        is_alone=is_alone,
    )


def _whole(at: int, text: str, kind: MarkKind) -> Mark:
    start = at + len(text) - len(text.lstrip())
    return Mark(kind=kind, start=start, end=at + len(text.rstrip()), number="", starts_block=True, starts_line=True)
