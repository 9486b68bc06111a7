"""One side of a row, or both in one text, with its changes and delegation marks told apart by signs and by colour.

    draft     Member States should [-oftentimes-] train officers [-‹China›-].
    final     Member States should {+often+} train officers.
    both      Member States should [-oftentimes-]{+often+} train officers [-‹China›-].

    merged    2► Swings should be checked, {+and+} 3► towns should publish a register. moved from 9► {+Sand ...+}

Where the terminal is known to strike and to underline, colour and these take the place of the brackets.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from diffrec.meaning import mark_spans, within
from diffrec.model import OpKind
from diffrec.renderers.origins import POINTER, cut
from diffrec.renderers.terminal.texts import text_type
from diffrec.renderers.terminal.theme import MARKS, MOVED_WORDS, SHIFT, STRONG, WORDS
from diffrec.renderers.visible import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from rich.text import Text

    from diffrec.config import RenderOptions
    from diffrec.model import Item, Op, Row, Span
    from diffrec.renderers.origins import Origin, Origins

Side = Literal["draft", "final"]

BRACKETS = {OpKind.EQUAL: ("", ""), OpKind.DELETE: ("[-", "-]"), OpKind.INSERT: ("{+", "+}")}
MARK_SIGNS = re.compile(r"^[(（\[［【]|[)）\]］】:：,;、，；]$")
"""what a badge does without: the brackets of "(China)", the colon of "EU:", the comma between two"""
ITEM_BREAK = "¶"
"""stands for a break between two items that the final does not have"""
ELLIPSIS = "..."
MIN_ELIDED = 60
"""sentences shorter than this cost less to read than the dots in their place"""


class Writing(NamedTuple):
    """How texts are written: with colour or with brackets; `sentences` tiles a text, None shows every text whole.

    `origins` tells where the words of a cell come from or have gone.
    """

    look: RenderOptions
    sentences: Callable[[str], Sequence[Span]] | None = None
    origins: Origins | None = None


class Stretch(NamedTuple):
    """A stretch of text that was kept (equal), deleted or inserted; `start` is its place in the text of its side.

    `signs` stand before it: where its words come from, or where they went.
    """

    kind: OpKind
    text: str
    side: Side
    start: int
    signs: tuple[Origin, ...] = ()
    is_moved: bool = False


def side_text(row: Row, side: Side, writing: Writing) -> Text:
    """The text of one side; where it holds several items, each begins a line with its number."""
    return _Writer(row, (side,), writing).write(row.whole.ops)


def both_texts(row: Row, writing: Writing) -> Text:
    """Both sides in one text: the final's, with what was deleted in its place."""
    return _Writer(row, ("draft", "final"), writing).write(row.whole.ops)


def has_signs(look: RenderOptions) -> bool:
    """Whether brackets stand round changes: not where the terminal is known to strike and to underline."""
    return not (look.color and look.strikes)


class _Writer:
    """Writes the ops of one row; knows where its marks stand and which item comes next."""

    def __init__(self, row: Row, sides: tuple[Side, ...], writing: Writing) -> None:
        cells: dict[Side, tuple[Item, ...]] = {"draft": row.cells[0], "final": row.cells[-1]}
        self._sides = sides
        self._writing = writing
        self._has_signs = has_signs(writing.look)
        self._marks = {side: mark_spans(cells[side]) for side in sides}
        main = cells[sides[-1]]
        self._origins = {side: self._origins_of(row, side) for side in sides}
        self._numbers = [item.number for item in main] if len(main) > 1 else []
        self._text = text_type(writing.look)()

    def write(self, ops: Sequence[Op]) -> Text:
        stretches = [part for op in ops for stretch in self._stretches(op) for part in self._parts(stretch)]
        self._begin_item()
        for place, stretch in enumerate(stretches):
            for part in self._shortened(stretch, first=place == 0, last=place == len(stretches) - 1):
                if isinstance(part, str):
                    self._text.append(part)
                else:
                    self._append(part)
        return self._text

    def _origins_of(self, row: Row, side: Side) -> tuple[Origin, ...]:
        """The origins of one side; beside the leading side, those of moved words only."""
        origins = self._writing.origins
        if origins is None:
            return ()
        return origins.of(row, side) if side == self._sides[-1] else origins.gone(row)

    def _parts(self, stretch: Stretch) -> Iterator[Stretch]:
        """The stretch, cut where its words have another origin."""
        for part in cut(stretch.text, stretch.start, self._origins[stretch.side]):
            yield stretch._replace(text=part.text, start=part.start, signs=part.begins, is_moved=part.is_moved)

    def _stretches(self, op: Op) -> Iterator[Stretch]:
        """What an op adds: an equal one the words of the side that leads, any other one those of each side."""
        draft = Stretch(kind=OpKind.DELETE, text=op.draft, side="draft", start=op.draft_span[0])
        final = Stretch(kind=OpKind.INSERT, text=op.final, side="final", start=op.final_span[0])
        if op.op is OpKind.EQUAL:
            yield (final if self._sides[-1] == "final" else draft)._replace(kind=OpKind.EQUAL)
            return
        blank = op.final and not op.draft.strip() and "\n" not in op.draft and len(self._sides) > 1
        yield from (
            stretch
            for stretch in (draft, final)
            if stretch.side in self._sides and stretch.text and not (blank and stretch is draft)
        )

    def _shortened(self, stretch: Stretch, *, first: bool, last: bool) -> list[Stretch | str]:
        """The stretch; of a kept one only the sentences next to a change, with dots for the others."""
        if stretch.kind is not OpKind.EQUAL or self._writing.sentences is None or "\n" in stretch.text:
            return [stretch]
        spans = self._writing.sentences(stretch.text)
        hidden = spans[0 if first else 1 : None if last else -1]
        if not hidden or hidden[-1][1] - hidden[0][0] < MIN_ELIDED or (first and last):
            return [stretch]
        start, end = hidden[0][0], hidden[-1][1]
        head, tail = stretch.text[:start].rstrip(), stretch.text[end:]
        parts: list[Stretch | str] = []
        if head or stretch.signs:
            parts.append(stretch._replace(text=head))
        parts.append((" " if head else "") + ELLIPSIS + (" " if tail else ""))
        if tail:
            parts.append(stretch._replace(text=tail, start=stretch.start + end, signs=()))
        return parts

    def _append(self, stretch: Stretch) -> None:
        """Appends line by line: a line break begins the next item, or is shown as a sign where it is gone."""
        leads = stretch.side == self._sides[-1]
        start = stretch.start
        for number, line in enumerate(stretch.text.split("\n")):
            if number and leads:
                self._text.rstrip()
                self._text.append("\n")
                self._begin_item()
            elif number:
                self._text.append(f" {self._bracketed(ITEM_BREAK, stretch.kind)} ", WORDS[stretch.kind])
            self._append_line(stretch._replace(text=line, start=start))
            stretch = stretch._replace(signs=())
            start += len(line) + 1

    def _append_line(self, stretch: Stretch) -> None:
        """Appends words between their brackets; white space at the ends stays outside."""
        core = stretch.text.strip()
        if not core:
            self._text.append(visible(stretch.text))
            self._put_signs(stretch)
            return
        lead = stretch.text.index(core)
        if not self._has_signs and stretch.kind is OpKind.INSERT and not lead and self._ends_deleted():
            self._text.append(" ")
        opening, closing = self._brackets(stretch.kind)
        self._text.append(visible(stretch.text[:lead]))
        self._put_signs(stretch)
        self._text.append(opening)
        style = (MOVED_WORDS if stretch.is_moved else WORDS)[stretch.kind]
        for text, is_mark in self._cut(stretch._replace(text=core, start=stretch.start + lead)):
            if is_mark:
                self._text.append(f"‹{visible(MARK_SIGNS.sub('', text))}›", MARKS[stretch.kind])
            else:
                self._text.append(visible(text), style)
        self._text.append(closing + visible(stretch.text[lead + len(core) :]))

    def _put_signs(self, stretch: Stretch) -> None:
        """Appends where the words of a stretch come from, or where they went."""
        if stretch.signs and self._text.plain and not self._text.plain[-1].isspace():
            self._text.append(" ")
        for sign in stretch.signs:
            self._text.append(f"{visible(sign.label)}{POINTER} ", SHIFT if sign.is_moved else STRONG)

    def _ends_deleted(self) -> bool:
        """Whether the last word written is a deleted one that touches the next: colour alone would glue the two."""
        end = len(self._text)
        return any(span.end == end and str(span.style) == WORDS[OpKind.DELETE] for span in self._text.spans)

    def _cut(self, stretch: Stretch) -> Iterator[tuple[str, bool]]:
        """The stretch cut into words and whole delegation marks."""
        at = 0
        for start, end in within(self._marks[stretch.side], (stretch.start, stretch.start + len(stretch.text))):
            begin, finish = start - stretch.start, end - stretch.start
            if at <= begin and finish <= len(stretch.text):
                yield stretch.text[at:begin], False
                yield stretch.text[begin:finish], True
                at = finish
        yield stretch.text[at:], False

    def _begin_item(self) -> None:
        if self._numbers:
            self._text.append(f"{visible(self._numbers.pop(0))}  ", STRONG)

    def _bracketed(self, text: str, kind: OpKind) -> str:
        opening, closing = self._brackets(kind)
        return opening + text + closing

    def _brackets(self, kind: OpKind) -> tuple[str, str]:
        return BRACKETS[kind] if self._has_signs else ("", "")
