r"""Fields and content controls that words changed in: they stop being ones, and their words stay as plain text.

<w:sdt>... <w:ins>may</w:ins> ...</w:sdt>   ->   ... <w:ins>may</w:ins> ...

Word fills them anew when it opens the file or prints it, changes and all; LibreOffice loses what is tracked in them.
Where a paragraph is parted inside of one, they do so, too; a link that is parted there is two.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from lxml import etree

from diffrec.readers.docx.names import w
from diffrec.renderers.docx.fields import fields_of, spans_of
from diffrec.renderers.docx.tracking import CHANGES, paragraph_of
from diffrec.renderers.wordfile.elements import PARAGRAPH, RUN, TEXT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element as Element

CONTROL, CONTENT, SIMPLE_FIELD = w("sdt"), w("sdtContent"), w("fldSimple")
FIELD_PARTS = frozenset(map(w, ("fldChar", "instrText")))


def unbind(tree: Element) -> None:
    """Makes plain text of the controls and fields round changes, be they of several paragraphs."""
    runs = list(tree.iter(RUN))
    counts = list(accumulate((_is_tracked(run) for run in runs), initial=0))
    done = 0
    for start, end in sorted(spans_of(runs), key=lambda span: (span[0], -span[1])):
        if start >= done and 0 < counts[end] - counts[start] < end - start:
            _unlink(runs[start:end])
            done = end
    changes = [change for paragraph in tree.iter(PARAGRAPH) for change in paragraph.iter(*CHANGES)]
    around = {holder: None for change in changes for holder in change.iterancestors(CONTROL, SIMPLE_FIELD)}
    for holder in around:
        _unwrap(holder)


def freed(node: Element, *, behind: bool) -> Element:
    """The child of a paragraph that ends with a run or a change, or begins with it; what holds more is parted there."""
    runs = set(node.iter(RUN))
    for field in fields_of(paragraph_of(node)):
        inner = [at for at, run in enumerate(field) if run in runs]
        rest = (field[inner[-1] + 1 :] if behind else field[: inner[0]]) if inner else []
        if any(run.find(TEXT) is not None for run in rest):
            _unlink(field)
    while (holder := node.getparent()) is not None and holder.tag != PARAGRAPH:
        rest = list(node.itersiblings(preceding=not behind))
        if not any(next(part.iter(RUN), None) is not None for part in rest):
            node = holder
        elif holder.tag in {CONTENT, SIMPLE_FIELD}:
            _unwrap(next(node.iterancestors(CONTROL, SIMPLE_FIELD)))
        else:
            _part(holder, rest, behind=behind)
            node = holder
    return node


def _part(holder: Element, rest: Sequence[Element], *, behind: bool) -> None:
    """Puts some of what a link or a change holds into another one like it beside it."""
    other = etree.Element(holder.tag)
    for name, said in holder.attrib.items():
        other.set(name, said)
    other.extend(rest if behind else reversed(rest))
    (holder.addnext if behind else holder.addprevious)(other)


def _is_tracked(run: Element) -> bool:
    return any(one.tag in CHANGES for one in run.iterancestors())


def _unlink(field: list[Element]) -> None:
    for run in field:
        for part in [part for part in run if part.tag in FIELD_PARTS]:
            run.remove(part)
        parent = run.getparent()
        if parent is not None and all(part.tag == w("rPr") for part in run):
            parent.remove(run)


def _unwrap(holder: Element) -> None:
    parent = holder.getparent()
    content = holder.find(CONTENT) if holder.tag == CONTROL else holder
    for part in [] if content is None else list(content):
        holder.addprevious(part)
    if parent is not None:
        parent.remove(holder)
