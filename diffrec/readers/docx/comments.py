"""Comments in the margin: who wrote what about which words.

ports [shall report](4)      ->      Comment(author="Delegation A", text="should", words="shall report")
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from diffrec.model import Comment, Span
from diffrec.readers.docx.names import w

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element as Element

    from diffrec.model import Block
    from diffrec.readers.docx.runs import RunReader

Edge = tuple[int, str, bool]
"""where a comment's words begin (True) or end, by its id"""


def comments_of(
    tree: Element | None, edges: Iterable[Edge], blocks: list[Block], runs: RunReader
) -> tuple[Comment, ...]:
    """The comments in the order of their words; one that nothing points to is left out, as Word does."""
    spans: dict[str, Span] = {}
    for at, comment, is_start in edges:
        if is_start:
            spans.setdefault(comment, (at, at))
        else:
            start = spans.get(comment, (at, at))[0]
            spans[comment] = (start, max(at, spans.get(comment, (at, at))[1]))
    found = {} if tree is None else {comment.get(w("id"), ""): comment for comment in tree.findall(w("comment"))}
    starts = [block.runs[0][0] for block in blocks]
    comments = [
        Comment(
            author=found[key].get(w("author"), ""),
            text=_text(found[key], runs),
            words=_words(span, blocks, starts),
            span=span,
            date=found[key].get(w("date")),
        )
        for key, span in spans.items()
        if key in found
    ]
    return tuple(sorted(comments, key=lambda comment: comment.span))


def _text(comment: Element, runs: RunReader) -> str:
    lines = (runs.read(paragraph).text.strip() for paragraph in comment.iter(w("p")))
    return "\n".join(line for line in lines if line)


def _words(span: Span, blocks: list[Block], starts: list[int]) -> str:
    """The text of the blocks in a span, one line a block; `starts` are the places where the blocks begin."""
    lines = []
    for block in blocks[max(0, bisect_right(starts, span[0]) - 1) : bisect_left(starts, span[1])]:
        line, at = "", 0
        for start, end in block.runs:
            first, last = max(start, span[0]), min(end, span[1])
            line += block.text[at + first - start : at + last - start] if first < last else ""
            at += end - start
        if line.strip():
            lines.append(line.strip())
    return "\n".join(lines)
