r"""Text in Markdown that renders as itself: words, redlines, lists and tables.

    replace "oftentimes" by "often", delete " (China)"     should ~~oftentimes~~**often** train ~~(China)~~
    "see #12, *all* @friends <b>"                          see \#<!-- -->12, \*all\* @<!-- -->friends &lt;b&gt;

Nothing in a document renders as markup, calls a person or links to an issue: signs of Markdown take a backslash, those
of HTML and tables become entities, and an empty comment stands after a sign that a forge would read as a reference.
Source: CommonMark 0.31 (delimiter runs), GitHub Flavored Markdown, GitLab Flavored Markdown (references, inline diffs).
"""

from __future__ import annotations

import re
from string import punctuation
from typing import TYPE_CHECKING, NamedTuple

from diffrec.model import Op, OpKind
from diffrec.renderers.origins import POINTER, cut
from diffrec.renderers.visible import isolated, one_line, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from diffrec.renderers.origins import Origin, Part

ARROW = "→"
BREAK = "<!-- -->"
NEW_LINE = "<br>"
DELETED, INSERTED = "~~", "**"
LOST_LINE = " ¶ "
"""stands for a break between two items that the final does not have"""

ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "|": "&#124;"}
BACKSLASHED = "\\`*_[]~#!$"
REFERENCE = r'@(?=\w)|[#!$&](?=\d)|[%~](?=["\w])|[\[{](?=[+-])|:(?=//|[\w+-]+:)|\bwww(?=\.)'
SIGN = re.compile(f"(?P<reference>{REFERENCE})|[{re.escape(BACKSLASHED + ''.join(ENTITIES))}]", re.IGNORECASE)
BLOCK_START = re.compile(r"^(\d{1,9}(?=[.)])|(?=[-+=]))")


class Chunk(NamedTuple):
    """Escaped text between two signs, or without any; white space stands in chunks of its own.

    `is_origin` says that it is no text of a document but the number of the item that the next words come from.
    """

    sign: str
    text: str
    is_origin: bool = False


def escape(text: str) -> str:
    """The text so that it renders as itself inside a line of Markdown."""
    return SIGN.sub(_escaped, visible(text))


def wording(ops: Iterable[Op], draft: Sequence[Origin] = (), final: Sequence[Origin] = ()) -> str:
    """Both sides in one text: the final's, with what was deleted struck in its place and what was inserted bold.

    Where words come from another item, or went to one, its number stands before them.
    """
    return _written([chunk for op in ops for chunk in _chunks(op, draft, final)])


def side_wording(ops: Iterable[Op], *, of_draft: bool) -> str:
    """One side's text, with what the other does not have struck or bold."""
    sign = DELETED if of_draft else INSERTED
    texts = [("" if op.op is OpKind.EQUAL else sign, op.draft if of_draft else op.final) for op in ops]
    return _written([chunk for own, text in texts for part in cut(text, 0, ()) for chunk in _tight(own, part)])


def _written(chunks: list[Chunk]) -> str:
    """The chunks as Markdown that says them and nothing else."""
    while chunks and not chunks[0].text.replace(NEW_LINE, "").strip():
        # a line break that begins a line would begin a block of HTML
        del chunks[0]
    written = "".join(
        _joint(left, right) + _signed(right) for left, right in zip((Chunk("", " "), *chunks), chunks, strict=False)
    )
    return _at_block_start(written.strip())


def _escaped(sign: re.Match[str]) -> str:
    """A sign made harmless; after a reference an empty comment keeps it from what it would refer to."""
    text = sign[0]
    harmless = ENTITIES.get(text) or (f"\\{text}" if text in BACKSLASHED else text)
    return harmless + BREAK if sign["reference"] else harmless


def _at_block_start(text: str) -> str:
    """Escaped text that does not begin a list or a rule where it begins a line."""
    return BLOCK_START.sub(r"\1\\", text, count=1)


def _chunks(op: Op, draft: Sequence[Origin], final: Sequence[Origin]) -> Iterator[Chunk]:
    """An op as chunks; an equal one shows the final's glyphs."""
    if op.op is not OpKind.EQUAL:
        for part in cut(op.draft, op.draft_span[0], draft):
            yield from _tight(DELETED, part._replace(text=part.text.replace("\n", LOST_LINE)))
    for part in cut(op.final, op.final_span[0], final):
        yield from _tight("" if op.op is OpKind.EQUAL else INSERTED, part)


def _tight(sign: str, part: Part) -> Iterator[Chunk]:
    """The text between signs, white space at its ends outside: signs with blanks inside stay bare."""
    core = part.text.strip()
    start = part.text.index(core)
    origins = "".join(f"{origin.label}{POINTER} " for origin in part.begins)
    chunks = (
        Chunk("", part.text[:start]),
        Chunk("", origins, is_origin=True),
        Chunk(sign, core),
        Chunk("", part.text[start + len(core) :]),
    )
    for chunk in chunks:
        if chunk.text:
            yield chunk._replace(text=escape(chunk.text).replace("\n", NEW_LINE))


def _joint(left: Chunk, right: Chunk) -> str:
    """What stands between two chunks: nothing, or what keeps their signs or the words of two hands apart."""
    if right.is_origin:
        return "" if left.text[-1].isspace() or left.text.endswith(NEW_LINE) else " "
    return BREAK * _runs_together(left, right)


def _runs_together(left: Chunk, right: Chunk) -> bool:
    """Whether the signs between two chunks would not be read as such.

    Signs with a letter outside and a punctuation mark inside do not open or close; two runs of one sign become one.
    """
    if left.text[-1].isspace() or right.text[0].isspace():
        return False
    before, after = (left.sign or left.text)[-1], (right.sign or right.text)[0]
    closes = not left.sign or left.text[-1].isalnum() or after in punctuation
    opens = not right.sign or right.text[0].isalnum() or before in punctuation
    return not (closes and opens) or left.sign == right.sign != ""


def _signed(chunk: Chunk) -> str:
    return f"{chunk.sign}{chunk.text}{chunk.sign}"


def bullets(lines: Iterable[str]) -> str:
    """A list whose lines render as themselves."""
    return "\n".join(f"- {_at_block_start(escape(one_line(line)))}" for line in lines)


def table(header: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    """A table whose cells render as themselves."""
    cells = [[apart(cell) for cell in line] for line in (header, *lines)]
    cells.insert(1, ["---"] * len(header))
    return "\n".join(f"| {' | '.join(line)} |" for line in cells)


def apart(text: str, *, left_to_right: bool = False) -> str:
    """The text on one line, what stands on each side of an arrow isolated where it runs from right to left."""
    parts = escape(one_line(text)).split(f" {ARROW} ")
    return f" {ARROW} ".join(isolated(part, left_to_right=left_to_right) for part in parts)


def redline(draft: str, final: str) -> str:
    """Two phrases of which the second came for the first, struck and bold; an empty one is left out."""
    op = Op(op=OpKind.REPLACE, draft=draft, final=final, draft_span=(0, len(draft)), final_span=(0, len(final)))
    return wording((op,))
