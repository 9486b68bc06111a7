r"""Words that stand at another place in the final: each comes with the look that it has in the draft.

draft <w:r>the </w:r><w:r><w:i/>Lights Board</w:r>, moved   ->   "the " as it is, "Lights Board" in italics
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from diffrec.model import ITEM_BREAK
from diffrec.readers.docx.names import opening, w
from diffrec.renderers.docx.script import Act
from diffrec.renderers.wordfile.elements import RUN, copied, run_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml.etree import _Element as Element

    from diffrec.model import Item, Span
    from diffrec.renderers.docx.bases import Base
    from diffrec.renderers.docx.script import Event

LINK = w("hyperlink")


class Words(NamedTuple):
    """Words that come, and the properties of the run that says them."""

    text: str
    look: Element | None

    def run(self) -> Element:
        """A new run that says them."""
        return run_of(self.text, copied(self.look))


class Part(NamedTuple):
    """Some words of an item that comes: whether they are the draft's (keep) or new (insert)."""

    act: Act
    words: Words


def parts_of(events: Iterable[Event], cell: Sequence[Item], base: Base, look: Element | None) -> Iterator[Part]:
    """The words that events put somewhere; new ones look like those beside them, and the first ones as is said."""
    for event in events:
        match event.act:
            case Act.INSERT:
                yield Part(Act.INSERT, Words(event.text, look))
            case Act.DELETE:
                look = _looks(cell, event.draft, event.span, base)[0].look
            case Act.KEEP:
                said = carried(cell, event.draft, event.span, event.text, base)
                yield from (Part(Act.KEEP, words) for words in said)
                look = said[-1].look


def carried(cell: Sequence[Item], at: int, span: Span, text: str, base: Base) -> list[Words]:
    """What a stretch of a cell's text, in its item at a place, says elsewhere, cut where its look changes there."""
    looks = _looks(cell, at, span, base)
    draft = ITEM_BREAK.join(item.text for item in cell)[slice(*span)]
    ends = [_place(look.begin, draft, text) for look in looks[1:]]
    spans = zip((0, *ends), (*ends, len(text)), looks, strict=True)
    return [Words(text[start:end], one.look) for start, end, one in spans if start < end]


class Look(NamedTuple):
    """The properties of runs, and where they begin in a stretch of text."""

    begin: int
    look: Element | None


def _looks(cell: Sequence[Item], at: int, span: Span, base: Base) -> list[Look]:
    """The looks in a stretch of a cell's text, in its item at a place; at least one, which it begins with."""
    start = sum(len(item.text) + len(ITEM_BREAK) for item in cell[:at])
    found: list[Look] = []
    before = None
    for stretch in base.items[cell[at].id].text.stretches:
        if start + stretch.span[0] < span[1] and start + stretch.span[1] > span[0]:
            look = _look(stretch.element)
            said = b"" if look is None else etree.tostring(look, method="c14n")
            if said != before:
                found.append(Look(start + stretch.span[0] - span[0] if found else 0, look))
            before = said
    return found or [Look(0, None)]


def _look(element: Element) -> Element | None:
    """The properties of the run that says something; out of a link it does not look like one."""
    run = element.getparent()
    if run is None or run.tag != RUN:
        return None
    is_link = next(run.iterancestors(LINK), None) is not None
    return copied(opening(run, "rPr"), *(("rStyle",) if is_link else ()))


def _place(at: int, draft: str, final: str) -> int:
    """The place in the final's words of one in the draft's; they may differ in glyphs, which the letters do not."""
    if len(draft) == len(final):
        return at
    ends = [0, *(place for place, sign in enumerate(final, start=1) if sign.isalnum())]
    before = sum(sign.isalnum() for sign in draft[:at])
    if not draft[at].isalnum():
        return ends[min(before, len(ends) - 1)]
    return ends[before + 1] - 1 if before + 1 < len(ends) else len(final)
