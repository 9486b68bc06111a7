r"""Inline marks of a transcription: emphasis, links, footnote marks, table bars, escapes, inline tags of HTML.

    "**5. Arms flows***Recommendation 23*"   ->   bold "5. Arms flows" | italic "Recommendation 23"
    "changing *modi operandi* and"           ->   one run of text, a stretch of it in italics
    "the agenda*"                            ->   the asterisk has no partner: it is text

Marks are found, not removed: the result is the runs of text between them, so that every character keeps its place.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from diffrec.model import Span

SIGNS = re.compile(r"[\\*_~|\[<`]")  # without one of these there is nothing to find
STARS = re.compile(r"\\(?:[!-/:-@\[-`{-~]|(?=\n))|\*+|(?<!\w)_{1,2}(?=\S)|(?<=\S)_{1,2}(?!\w)|~~")
WORDS = r"[^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*"
LINK = re.compile(
    rf"!?\[(?P<text>{WORDS})\]\((?P<target><[^<>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)"
    r"(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?\s*\)"
)
REFERENCE_WORDS = r"[^\[\]\n]{1,200}"
REFERENCE = re.compile(rf"!?\[(?P<text>{WORDS})\](?:\[(?P<name>(?:{REFERENCE_WORDS})?)\])?")
FOOTNOTE_MARK = re.compile(r"\[\^[^\]\s]{1,20}\](?!:)")
ADDRESS = re.compile(r"<(?:https?://|mailto:)?[^<>\s]+[/.@][^<>\s]+>")
CODE = re.compile(r"(?<!`)(?P<sign>`{1,3})(?!`)(?P<text>.+?)(?<!`)(?P=sign)(?!`)", re.DOTALL)
COMMENT, COMMENT_END = re.compile(r"<!--.*?-->", re.DOTALL), "-->"
BARS = re.compile(r"^[ \t]*\|[ \t]*|[ \t]*\|[ \t]*$|(?<=[ \t])\|(?=[ \t])", re.MULTILINE)
TAG = re.compile(
    r"</?(?:span|small|mark|em|strong|su[bp]|[abiuq]|ins|del|s|strike|font|code|kbd|cite|abbr|img|wbr)"
    r"(?:\s[^<>\n]{0,200})?/?>",
    re.IGNORECASE,
)
BAR_CODE = re.compile(r"(?<![\w*])\*\d{6,9}\*(?![\w*])")  # its asterisks are part of it
STRIKE = "~~"
MAX_LEVEL = 3  # *** is bold and italic


class Marked(NamedTuple):
    """The runs of a paragraph's text, and the emphasised stretches as (span, name), both in the document's text."""

    text: str
    runs: tuple[Span, ...]
    emphasised: tuple[tuple[Span, str], ...]

    def emphasis_of(self, runs: tuple[Span, ...]) -> str:
        """The emphasis that covers every letter of the runs, or ""."""
        letters = [(a, b) for a, b in runs if self.text[a:b].strip(" \t\n:.")]
        for (start, end), name in self.emphasised:
            if letters and all(start <= a and b <= end for a, b in letters):
                return name
        return ""

    def glued(self) -> list[tuple[Span, ...]]:
        """The runs in groups that are blocks of their own.

        An emphasised stretch that ends the paragraph and is stuck to the text before it, blank or no, is a heading or a
        label that lost its line: "measures*Discussion point 14*".
        """
        if not self.runs:
            return []
        last = self.runs[-1][1]
        cut = next(
            (
                start
                for (start, end), _ in self.emphasised
                if self._ends(end, last) and start > self.runs[0][0] and self._is_stuck(start)
            ),
            None,
        )
        if cut is None:
            return [self.runs]
        return [part for part in (_clip(self.runs, (0, cut)), _clip(self.runs, (cut, last))) if part]

    def _ends(self, end: int, last: int) -> bool:
        return not self.text[end:last].strip(" \t\n*_")

    def _is_stuck(self, start: int) -> bool:
        before = self.text[:start].rstrip("*_")
        return bool(before) and not before[-1].isspace() and self.text[start].isalnum() and before[-1].isalnum()


def reference_name(words: str) -> str:
    """The name of a link as its definition has it: blanks and case do not matter."""
    return " ".join(words.split()).casefold()


def marked(
    text: str, lines: list[Span], references: AbstractSet[str] = frozenset(), *, is_markdown: bool = False
) -> Marked:
    """The runs and emphasised stretches of the lines, which are spans of the document's text.

    `references` are the names of the links that the document defines. In Markdown backticks are marks of code; bars are
    marks in plain text only, where they are all that is left of a table.
    """
    start, end = lines[0][0], lines[-1][1]
    if len(lines) == 1 and not SIGNS.search(text, start, end):
        return Marked(text, ((start, end),), ())
    holes = _between(text, lines)
    within = (start, end)
    in_code = list(CODE.finditer(text, *within)) if is_markdown else []
    code = [match.span() for match in in_code]
    cuts = _cuts(text, within, references)
    if not is_markdown and "|" in text[start:end]:
        cuts += [match.span() for match in BARS.finditer(text, start, end)]
    cuts = [span for span in cuts if not _is_in(span[0], code)]
    for match in in_code:
        cuts += [(match.start(), match.start("text")), (match.end("text"), match.end())]
    bar_codes = [match.span() for match in BAR_CODE.finditer(text, *within)]
    addresses = [match.span() for match in ADDRESS.finditer(text, *within)]
    stars, emphasised = _emphasis(text, within, [*cuts, *bar_codes, *code, *addresses])
    runs = _outside(sorted({*cuts, *stars, *holes}), within)
    return Marked(text, tuple(runs), tuple(emphasised))


def literal(text: str, lines: list[Span]) -> Marked:
    """The lines as they stand: in code there are no marks."""
    return Marked(text, tuple(_outside(_between(text, lines), (lines[0][0], lines[-1][1]))), ())


def _between(text: str, lines: list[Span]) -> list[Span]:
    """What stands between lines but their ends, which belong to the paragraph: bullets, signs of quotations."""
    gaps = ((a[1], b[0]) for a, b in pairwise(lines))
    return [(a + 1, b) for a, b in gaps if text[a:b].strip() or b - a > 1]


def _cuts(text: str, within: Span, references: AbstractSet[str]) -> list[Span]:
    """What is a mark by itself: links but for their words, footnote marks, tags, comments."""
    cuts = [match.span() for match in FOOTNOTE_MARK.finditer(text, *within)]
    links = list(LINK.finditer(text, *within))
    if references:
        taken = [link.span() for link in links]
        found = (match for match in REFERENCE.finditer(text, *within) if not _is_in(match.start(), taken))
        links += [match for match in found if reference_name(match["name"] or match["text"]) in references]
    for link in links:
        cuts += [(link.start(), link.start("text")), (link.end("text"), link.end())]
    cuts += [match.span() for match in TAG.finditer(text, *within)]
    cuts += [match.span() for match in COMMENT.finditer(text, within[0], text.rfind(COMMENT_END, *within) + 3)]
    for match in ADDRESS.finditer(text, *within):
        cuts += [(match.start(), match.start() + 1), (match.end() - 1, match.end())]
    return cuts


def _is_in(at: int, spans: list[Span]) -> bool:
    """True for a place in one of the spans, which are in order and apart from each other."""
    index = bisect_right(spans, at, key=itemgetter(0)) - 1
    return index >= 0 and at < spans[index][1]


def _joined(spans: list[Span]) -> list[Span]:
    """The spans in order, those that touch each other as one."""
    joined: list[Span] = []
    for a, b in sorted(spans):
        if joined and a <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(b, joined[-1][1]))
        else:
            joined.append((a, b))
    return joined


def _emphasis(text: str, within: Span, taken: list[Span]) -> tuple[list[Span], list[tuple[Span, str]]]:
    """Paired marks and what they enclose: a mark closes where text stands before it and opens before text."""
    marks: list[Span] = []
    found: list[tuple[Span, str]] = []
    opened: list[tuple[str, Span]] = []
    taken = _joined(taken)
    for match in STARS.finditer(text, *within):
        a, b = match.span()
        if _is_in(a, taken):
            continue
        if match[0][0] == "\\":
            marks.append((a, a + 1))
            continue
        before = a > within[0] and not text[a - 1].isspace()
        while before and a < b and opened and b - a >= len(opened[-1][0]) and opened[-1][0][0] == text[a]:
            mark, place = opened.pop()
            marks += [place, (a, a + len(mark))]
            found.append(((place[1], a), _name(mark)))
            a += len(mark)
        if a < b and b < within[1] and not text[b].isspace():
            opened.append((text[a:b][:MAX_LEVEL], (a, min(b, a + MAX_LEVEL))))
    return marks, found


def _name(mark: str) -> str:
    if mark == STRIKE:
        return "struck"
    return "italic" if len(mark) == 1 else "bold"


def _outside(cuts: list[Span], within: Span) -> list[Span]:
    runs = []
    at = within[0]
    for a, b in cuts:
        if a > at:
            runs.append((at, a))
        at = max(at, b)
    if at < within[1]:
        runs.append((at, within[1]))
    return runs


def _clip(runs: tuple[Span, ...], within: Span) -> tuple[Span, ...]:
    clipped = ((max(a, within[0]), min(b, within[1])) for a, b in runs)
    return tuple((a, b) for a, b in clipped if a < b)
