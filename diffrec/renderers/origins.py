"""Signs for words that come from another item or stand in another now: each before its words, by number.

    draft 2, 3 -> 2     2► Swings should be checked, 3► and towns should publish a register.
    draft 2 -> 2, 3     to 2► The Guild resolved to print a manual to 3► and to open a school.
    7 -> 7, 9 -> 9      in draft 7: moved to 9► Sand is replaced.   in final 9: moved from 7► Sand is replaced.

A sign stands where the source changes; a few new words are left to the brackets that show what was inserted.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from string import punctuation
from typing import TYPE_CHECKING, Literal, NamedTuple

from diffrec.meaning import listed, mark_spans, word_count
from diffrec.model import OpKind, cell_text
from diffrec.renderers.naming import located_numbers, naming_of, numbers
from diffrec.renderers.rows import kind_of
from diffrec.renderers.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from diffrec.model import Comparison, Item, Row, Span
    from diffrec.renderers.naming import Naming

Side = Literal["draft", "final"]
SIDES: tuple[Side, Side] = ("draft", "final")

POINTER = "►"
"""stands behind the number of a source; no delegation mark, bracket or footnote looks like it"""
MOVED = "moved "
"""begins the label of words whose other item is in another row"""
MIN_NEW = 3
"""fewer new words between two sources ("and", "together with") need no sign of their own"""

_SIGNS = punctuation + "\u2018\u2019\u201c\u201d\u00ab\u00bb\u2026\u060c\u061b\u061f\u3002\uff0c\uff1b"


class Origin(NamedTuple):
    """A stretch of a cell that has another item behind it.

    `label` stands before the sign ("2", "to 2", "new", "moved to 9"); `words` say the same to who cannot see it; `row`
    is the row of the other item of a moved stretch.
    """

    span: Span
    label: str
    words: str
    is_moved: bool = False
    row: str | None = None

    @property
    def has_legend(self) -> bool:
        """Whether its label wants a legend; "moved to 9" says all."""
        return not self.label.startswith(MOVED)


class Part(NamedTuple):
    """A part of a cell's text, from `start`, with the origins that begin there."""

    text: str
    start: int
    begins: tuple[Origin, ...]
    is_moved: bool


@dataclass(frozen=True, slots=True)
class Origins:
    """What all rows of a comparison share: how items are called, and what moved, by side and item."""

    names: tuple[str, str]
    naming: Naming
    moved: Mapping[tuple[Side, str], Sequence[Origin]]

    def of(self, row: Row, side: Side) -> tuple[Origin, ...]:
        """The origins of a cell, in its order."""
        moves = self.gone(row) if side == "draft" else self.moves(row, side)
        begun = {origin.span[0] for origin in moves}
        sources = (origin for origin in self.sources(row, side, moves) if origin.span[0] not in begun)
        return tuple(sorted((*sources, *moves), key=lambda origin: origin.span))

    def gone(self, row: Row) -> tuple[Origin, ...]:
        """The stretches of a draft cell that are deleted where they stood but stand elsewhere now, in whatever row."""
        text = cell_text(row.cells[0])
        called = self.called(row, "final")
        deleted = [op.draft_span for op in row.whole.ops if op.op is not OpKind.EQUAL]
        shifted = [
            Origin(_grown(text, one.draft_span), f"to {name}", f"words now in {self.names[1]} {name}", is_moved=True)
            for one in row.whole.passages
            if 2 * sum(_overlap(one.draft_span, span) for span in deleted) > one.draft_span[1] - one.draft_span[0]
            for name in (called.get(one.final_item, one.final_item),)
        ]
        return tuple(sorted((*self.moves(row, "draft"), *shifted), key=lambda origin: origin.span))

    def moves(self, row: Row, side: Side) -> tuple[Origin, ...]:
        """The stretches of a cell that moved; spans are of the cell's text."""
        found = []
        offset = 0
        for item in _cell(row, side):
            for origin in self.moved.get((side, item.id), ()):
                span = (origin.span[0] + offset, min(origin.span[1], len(item.text)) + offset)
                found.append(origin._replace(span=span))
            offset += len(item.text) + 1
        return tuple(found)

    def sources(self, row: Row, side: Side, moves: Sequence[Origin] = ()) -> tuple[Origin, ...]:
        """Where the source changes in a cell that has several items on its other side, and where new words begin."""
        other: Side = "draft" if side == "final" else "final"
        if len(_cell(row, other)) < 2:  # noqa: PLR2004 -- one source needs no sign
            return ()
        known = sorted([*self._passages(row, side), *moves], key=lambda origin: origin.span)
        if side == "final" and known:
            known = sorted([*known, *_new(row, known)], key=lambda origin: origin.span)
        changed = [known[:1], *([one] for before, one in pairwise(known) if before[1:4] != one[1:4])]
        return tuple(origin for group in changed for origin in group if not origin.is_moved)

    def _passages(self, row: Row, side: Side) -> Iterator[Origin]:
        """The passages of a row as origins of one of its cells."""
        text = cell_text(_cell(row, side))
        called = self.called(row, "draft" if side == "final" else "final")
        for passage in row.whole.passages:
            if side == "final":
                name = called.get(passage.draft_item, passage.draft_item)
                yield Origin(_grown(text, passage.final_span), name, f"words from {self.names[0]} {name}")
            else:
                name = called.get(passage.final_item, passage.final_item)
                yield Origin(_grown(text, passage.draft_span), f"to {name}", f"words now in {self.names[1]} {name}")

    def called(self, row: Row, side: Side) -> dict[str, str]:
        """What the items of a cell are called among themselves: by number, and by document where numbers repeat."""
        cell = _cell(row, side)
        short = [numbers([item], kind_of(row)) for item in cell]
        if len(set(short)) < len(cell):
            documents = self.naming.ends[SIDES.index(side)]
            short = [located_numbers([item], documents, kind_of(row)) for item in cell]
        return {item.id: one_line(name) for item, name in zip(cell, short, strict=True)}


def origins_of(comparison: Comparison) -> Origins:
    """The origins of all rows; what moved to or from an item that is in no row is left out."""
    naming = naming_of(comparison)
    names = (comparison.versions[0].name, comparison.versions[-1].name)
    ends = [{item.id: item for item in version.items} for version in (comparison.versions[0], comparison.versions[-1])]
    rows = [{item.id: row.id for row in comparison.rows for item in row.cells[at]} for at in (0, -1)]
    moved: dict[tuple[Side, str], list[Origin]] = defaultdict(list)
    for one in comparison.migrations:
        draft, final = ends[0].get(one.draft_item), ends[1].get(one.final_item)
        if draft is None or final is None:
            continue
        left, stands = (
            one_line(located_numbers([item], documents, naming.main))
            for item, documents in zip((draft, final), naming.ends, strict=True)
        )
        moved["draft", draft.id].append(
            Origin(
                _grown(draft.text, one.draft_span),
                f"{MOVED}to {stands}",
                f"moved to {names[1]} {stands}",
                is_moved=True,
                row=rows[1].get(final.id),
            )
        )
        moved["final", final.id].append(
            Origin(
                _grown(final.text, one.final_span),
                f"{MOVED}from {left}",
                f"moved from {names[0]} {left}",
                is_moved=True,
                row=rows[0].get(draft.id),
            )
        )
    return Origins(names, naming, moved)


def cut(text: str, start: int, origins: Iterable[Origin]) -> list[Part]:
    """A stretch of a cell's text that begins at `start`, cut where origins begin and where moved ones end."""
    end = start + len(text)
    begins: dict[int, list[Origin]] = defaultdict(list)
    edges = {start, end}
    moved = [origin.span for origin in origins if origin.is_moved]
    for origin in origins:
        if start <= origin.span[0] < end:
            begins[origin.span[0]].append(origin)
            edges.add(origin.span[0])
    edges |= {place for span in moved for place in span if start < place < end}
    return [
        Part(text[at - start : to - start], at, tuple(begins[at]), any(one <= at < other for one, other in moved))
        for at, to in pairwise(sorted(edges))
    ]


def legend(origins: Iterable[Origin]) -> str:
    """What the signs of sources mean, each once: "2► words from draft 2 · new► new words"."""
    known = {origin.label: origin.words for origin in origins if origin.has_legend}
    return " · ".join(f"{label}{POINTER} {words}" for label, words in known.items())


def source_sentences(row: Row, origins: Origins) -> Iterator[str]:
    """What each final item of a row is made of: "Words 1 to 9 of final 2 come from draft 2; 2 words are new."."""
    text = cell_text(row.cells[-1])
    marks = mark_spans(row.cells[-1])
    names = origins.called(row, "draft"), origins.called(row, "final")
    begin = 0
    for item in row.cells[-1] if row.whole.passages else ():
        spans: dict[str, list[Span]] = defaultdict(list)
        for one in row.whole.passages:
            if one.final_item == item.id:
                before, behind = (word_count(text[begin:place], begin, marks) for place in one.final_span)
                spans[names[0].get(one.draft_item, one.draft_item)].append((before + 1, behind))
        total = word_count(text[begin : begin + len(item.text)], begin, marks)
        known = sum(end - start + 1 for found in spans.values() for start, end in found)
        yield _source_sentence(spans, f"{origins.names[1]} {names[1][item.id]}", origins.names[0], total - known)
        begin += len(item.text) + 1


def _source_sentence(spans: Mapping[str, Sequence[Span]], item: str, draft: str, new: int) -> str:
    """Which words of a final item come from which draft item, and how many from none."""
    if not spans:
        return f"No words of {item} come from the {draft}."
    parts = [f"{_ranges(found)} {{}}from {draft} {name}" for name, found in spans.items()]
    told = ", ".join((parts[0].format(f"of {item} come "), *(part.format("") for part in parts[1:])))
    count = f"; {new} word{' is' if new == 1 else 's are'} new" if new else ""
    return f"{told[:1].upper()}{told[1:]}{count}."


def _ranges(found: Sequence[Span]) -> str:
    """Numbers of words: "words 1 to 9 and 21 to 29", "word 5"."""
    ranges = [str(one) if one == other else f"{one} to {other}" for one, other in found]
    told = listed(ranges)
    return f"word{'s' if ' ' in told else ''} {told}"


def moved_words(origins: Iterable[Origin]) -> str:
    """What moved from and to a row: "text moved to 9 and from 7"."""
    labels = list(dict.fromkeys(origin.label.removeprefix(MOVED) for origin in origins if not origin.has_legend))
    return f"text moved {' and '.join(labels)}" if labels else ""


def _cell(row: Row, side: Side) -> tuple[Item, ...]:
    return row.cells[0 if side == "draft" else -1]


def _overlap(one: Span, other: Span) -> int:
    """How many characters two spans share."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def _new(row: Row, known: Sequence[Origin]) -> Iterator[Origin]:
    """The stretches of a final cell with words enough that come from nowhere; one item's end is a stretch's end."""
    text = cell_text(row.cells[-1])
    marks = mark_spans(row.cells[-1])
    at = 0
    for start, end in (*(origin.span for origin in known), (len(text), len(text))):
        for line in _lines(text, at, start):
            if word_count(text[slice(*line)], line[0], marks) >= MIN_NEW:
                yield Origin(line, "new", "new words")
        at = max(at, end)


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    """The lines of a stretch of a text, without blanks and signs before their first word."""
    for line in text[start:end].split("\n"):
        lead = next((at for at, letter in enumerate(line) if letter.isalnum()), len(line))
        yield _grown(text, (start + lead, start + len(line)))
        start += len(line) + 1


def _grown(text: str, span: Span) -> Span:
    """The span with the signs up to the blanks round it: a quotation mark before its words, a full stop behind."""
    start, end = min(span[0], len(text)), min(span[1], len(text))
    lead = len(text[:start]) - len(text[:start].rstrip(_SIGNS))
    trail = len(text[end:]) - len(text[end:].lstrip(_SIGNS))
    if start == lead or text[start - lead - 1].isspace():
        start -= lead
    if end + trail == len(text) or text[end + trail].isspace():
        end += trail
    return start, max(start, end)
