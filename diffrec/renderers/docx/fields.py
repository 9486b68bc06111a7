r"""Fields of Word that go as a whole: one whose words are deleted is deleted with its code, or it would come back.

begin | code | separate | "harbour master" | end      with "harbour master" gone   ->   all five runs
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.readers.docx.names import w
from diffrec.renderers.docx.tracking import paragraph_of
from diffrec.renderers.wordfile.elements import RUN, TEXT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element as Element

    from diffrec.model import Span

FIELD, FIELD_KIND = w("fldChar"), w("fldCharType")


def with_fields(nodes: Sequence[Element]) -> list[Element]:
    """Runs, and those of the fields that say nothing without them, in the order of the text."""
    gone = set(nodes)
    found: list[Element] = []
    for paragraph in dict.fromkeys(map(paragraph_of, nodes)):
        whole = {run for field in fields_of(paragraph) if _is_gone(field, gone) for run in field}
        found += [node for node in paragraph.iter() if node in gone or node in whole]
    return found


def fields_of(paragraph: Element) -> Iterator[list[Element]]:
    """The runs of each field that begins and ends in a paragraph."""
    runs = list(paragraph.iter(RUN))
    return (runs[start:end] for start, end in spans_of(runs))


def spans_of(runs: Sequence[Element]) -> Iterator[Span]:
    """Which of some runs each field takes up that begins and ends among them, inner ones first."""
    open_ones: list[int] = []
    for at, run in enumerate(runs):
        for part in run.iterchildren(FIELD):
            kind = part.get(FIELD_KIND)
            if kind == "begin":
                open_ones.append(at)
            elif kind == "end" and open_ones:
                yield open_ones.pop(), at + 1


def _is_gone(field: Sequence[Element], gone: set[Element]) -> bool:
    said = [run for run in field if run.find(TEXT) is not None]
    return bool(said) and all(run in gone for run in said)
