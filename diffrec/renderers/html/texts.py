"""The texts of a row as HTML: real deletions and insertions, marks as badges, everything escaped.

    ops          "Member States ", [-"shall"-]{+"should"+}, " act", [-" (China)"-]
    draft side   Member States <del data-c="1">shall</del> act<del data-c="3"> <span class="mark">(China) ...
    final side   Member States <ins data-c="1">should</ins> act<ins data-c="3"></ins>

Where words come from another item, or stand in another now, an empty element before them has the number in its
attributes: <span class="origin" data-label="2" ...></span>Member States.

With its tags removed each of them is the text again, as `visible` shows it: signs, brackets of badges and dots for what
is folded are the style sheet's. `data-c` is the same on all parts of one change; an empty insertion stands where words
were only deleted, so that a script can weave both sides into one text.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from html import escape
from itertools import islice, takewhile
from typing import TYPE_CHECKING, Literal

from markupsafe import Markup

from diffrec.model import MarkFate, Op, OpKind, cell_text
from diffrec.renderers.ledger import mark_fate_words
from diffrec.renderers.origins import cut
from diffrec.renderers.visible import RIGHT_TO_LEFT, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from diffrec.model import Item, Row, Span, TracedAttribution
    from diffrec.renderers.origins import Origin, Origins

LIGHT = "light"
"""the class of words of which only changes tell that are not substantive"""
BRACKETS = {"(": ")", "[": "]"}


@dataclass(frozen=True, slots=True)
class Mark:
    """A delegation mark in a cell's text, and its classes and words for a reader."""

    span: Span
    fate: MarkFate | None
    title: str


@dataclass(frozen=True, slots=True)
class Column:
    """One cell: its text, the spans of its items, its marks in order, and where its words come from or went."""

    text: str
    items: tuple[Span, ...]
    marks: tuple[Mark, ...]
    origins: tuple[Origin, ...] = ()


@dataclass(frozen=True, slots=True)
class Edit:
    """What stands round the words of one operation on one side: a tag, the name of the change, and its classes."""

    tag: str
    change: int
    is_light: bool

    def opened(self, *classes: str) -> str:
        """The opening tag: `<del class="padded light" data-c="1">`."""
        names = " ".join(filter(None, (*classes, LIGHT if self.is_light else "")))
        attribute = f' class="{names}"' if names else ""
        return f'<{self.tag}{attribute} data-c="{self.change}">'

    @property
    def closed(self) -> str:
        """The closing tag."""
        return f"</{self.tag}>"


@dataclass(frozen=True, slots=True)
class Edits:
    """The operations of a row; `light` are the places of those set paler."""

    ops: Sequence[Op]
    light: frozenset[int] = frozenset()

    def edit(self, at: int, tag: Literal["del", "ins"]) -> Edit:
        """What stands round the words of the operation at a place."""
        return Edit(tag, at, at in self.light)


def columns(row: Row, origins: Origins | None = None) -> tuple[Column, Column]:
    """The first and the last cell of a row."""
    fates = {(mark.version, mark.item, mark.attribution.span): mark for mark in row.whole.attributions}
    ends = _column(row.cells[0], row.whole.before, fates), _column(row.cells[-1], row.whole.after, fates)
    if origins is None:
        return ends
    return replace(ends[0], origins=origins.of(row, "draft")), replace(ends[1], origins=origins.of(row, "final"))


def side(column: Column, edits: Edits, tag: Literal["del", "ins"]) -> tuple[Markup, ...]:
    """The text of each item of a cell, with what the other side does not have in the tag."""
    texts = []
    for item in column.items:
        pieces: list[str] = []
        for at, op in enumerate(edits.ops):
            span = op.draft_span if tag == "del" else op.final_span
            own = (max(span[0], item[0]), min(span[1], item[1]))
            if op.op is OpKind.DELETE and tag == "ins" and own[0] == own[1]:
                place = edits.edit(at, tag)
                pieces.append(f"{place.opened()}{place.closed}")
            if own[0] < own[1]:
                pieces += _cut(column, own, None if op.op is OpKind.EQUAL else edits.edit(at, tag))
        texts.append(_markup(pieces))
    return tuple(texts)


def plain(column: Column) -> tuple[Markup, ...]:
    """The text of each item of a cell, with its marks only."""
    return tuple(_markup([_badged(column, span)]) for span in column.items)


def marked(item: Item, version: str) -> Markup:
    """The text of an item that is compared with nothing, with its marks as badges."""
    return plain(_column((item,), version, {}))[0]


def _column(
    cell: tuple[Item, ...], version: str, traced: dict[tuple[str, str, Span | None], TracedAttribution]
) -> Column:
    items: list[Span] = []
    marks: list[Mark] = []
    start = 0
    for item in cell:
        items.append((start, start + len(item.text)))
        for place in sorted(span for span, _ in item.marks):
            found = traced.get((version, item.id, place))
            title = f"Delegation mark: {mark_fate_words(found)}" if found else "Delegation mark"
            span = (start + place[0], start + place[1])
            if (marks[-1].span[1] if marks else 0) <= span[0] < span[1]:
                marks.append(Mark(span, found.fate if found else None, title))
        start += len(item.text) + 1
    return Column(cell_text(cell), tuple(items), tuple(marks))


def _cut(column: Column, span: Span, edit: Edit | None) -> Iterator[str]:
    """A stretch in its tag, if it has one, cut where its words have another origin; the sign of that stands before."""
    for part in cut(column.text[slice(*span)], span[0], column.origins):
        own = (part.start, part.start + len(part.text))
        yield from map(_sign, part.begins)
        if edit is None:
            yield _badged(column, own)
        elif part.text.isspace() and own != span:  # a blank between a change and what moved has no colour of its own
            yield f"{edit.opened('padded')}{_escaped(part.text)}{edit.closed}"
        else:
            yield _tagged(column, own, edit, "moved" if part.is_moved else "")


def _sign(origin: Origin) -> str:
    """The number of the item that the next words come from or went to, for the style sheet and for who listens."""
    said = escape(visible(origin.words))
    shared = f'title="{said}" aria-label="{said}" data-label="{escape(visible(origin.label))}"'
    if origin.row is not None:
        return f'<a class="origin" href="#{escape(visible(origin.row))}" {shared}></a>'
    return f'<span class="origin" role="img" {shared}></span>'


def _tagged(column: Column, span: Span, edit: Edit, moved: str) -> str:
    """A stretch in its tag; blanks at its ends belong to it, but are not struck or underlined with its words."""
    text = column.text[slice(*span)]
    start, end = span[0] + len(text) - len(text.lstrip()), span[1] - len(text) + len(text.rstrip())
    if span == (start, end) or start >= end:
        return f"{edit.opened(moved)}{_badged(column, span)}{edit.closed}"
    words = f"<span>{_badged(column, (start, end))}</span>"
    before, after = _escaped(column.text[span[0] : start]), _escaped(column.text[end : span[1]])
    return f"{edit.opened('padded', moved)}{before}{words}{after}{edit.closed}"


def _markup(pieces: Iterable[str]) -> Markup:
    """Pieces of text that `_badged` has escaped, and our own tags around them."""
    return Markup("".join(pieces))  # noqa: S704 -- see above


def _badged(column: Column, span: Span) -> str:
    """A stretch of a cell, escaped, with the parts of marks that fall into it as badges."""
    pieces: list[str] = []
    at = span[0]
    first = bisect_right(column.marks, at, key=lambda mark: mark.span[1])
    for mark in takewhile(lambda mark: mark.span[0] < span[1], islice(column.marks, first, None)):
        start, end = max(mark.span[0], at), min(mark.span[1], span[1])
        pieces += (
            _escaped(column.text[at:start]),
            _badge(column.text[start:end], mark, is_whole=(start, end) == mark.span),
        )
        at = end
    pieces.append(_escaped(column.text[at : span[1]]))
    return "".join(pieces)


def _badge(text: str, mark: Mark, *, is_whole: bool) -> str:
    """A mark; the brackets of a whole one are told apart, so that the badge can show its own."""
    classes = "mark" if mark.fate is None else f"mark {mark.fate}"
    words = _escaped(text)
    if is_whole and len(text) > 1 and BRACKETS.get(text[0]) == text[-1]:
        words = f'<span class="bracket">{text[0]}</span>{_escaped(text[1:-1])}<span class="bracket">{text[-1]}</span>'
        classes += " whole"
    return f'<span class="{classes}" title="{escape(visible(mark.title))}">{words}</span>'


def _escaped(text: str) -> str:
    return escape(visible(text), quote=False)


def apart(text: str, direction: str = "auto") -> str:
    """The text as a stretch of its own where it holds right-to-left letters, so that it turns nothing round it."""
    if isinstance(text, Markup):
        return text
    if not RIGHT_TO_LEFT.search(text):
        return visible(text)
    return Markup('<bdi dir="{}">{}</bdi>').format(direction, visible(text))


def joined(form: str, *texts: str) -> str:
    """The form with the texts in its places, each of them apart."""
    return Markup(form).format(*(apart(text) for text in texts))  # noqa: S704 -- the form is ours, the texts escaped
